package chart

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func day1(year int) time.Time { return time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC) }

func year(y int, value float64, speaker string) Point {
	return Point{Start: day1(y), End: day1(y + 1), Value: value, Said: Number(value), Speaker: speaker, Link: "#x"}
}

// elements counts the elements of a drawing, which is XML whatever is in it.
func elements(t *testing.T, drawing string) map[string]int {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(drawing))
	count := map[string]int{}
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return count
		}
		require.NoError(t, err)
		if e, ok := tok.(xml.StartElement); ok {
			count[e.Name.Local]++
			for _, a := range e.Attr {
				require.NotContains(t, a.Value, "NaN")
				require.NotContains(t, a.Value, "Inf")
				require.NotEqual(t, "style", a.Name.Local)
			}
		}
	}
}

func TestSeries(t *testing.T) {
	low := 9.5
	conflict := year(2024, 12, "Ann <b>")
	conflict.Conflict = true
	open := year(2025, 10, "Bo")
	open.Low, open.Hollow = &low, true
	svg := string(Series(`"<title>"`, []Point{year(2023, 10, "Ann <b>"), conflict, open}))
	count := elements(t, svg)
	assert.Equal(t, 3, count["a"])
	assert.Equal(t, 1, count["circle"], "the ring")
	assert.Equal(t, 2, count["li"], "the legend")
	assert.Zero(t, count["b"])
	assert.Contains(t, svg, `aria-label="12, 2024, Ann &lt;b&gt;, in conflict with another claim"`)
	assert.Contains(t, svg, `aria-label="10, 2025, Bo, not yet so"`)
	assert.Empty(t, Series("nothing", nil))
}

// Whatever the numbers are, there are marks within the plot and few ticks.
func TestSeriesOfOddNumbers(t *testing.T) {
	for _, values := range [][]float64{
		{0}, {5}, {-5}, {1e-9, 2e-9}, {1e299, -1e299}, {3, 3, 3, 3}, {99.99, 100.01}, {-3, 4}, {1e12, 1}, {math.MaxInt64},
	} {
		var points []Point
		for i, v := range values {
			points = append(points, year(1600+150*i, v, "someone"))
		}
		elements(t, string(Series("odd", points)))
		d := layout(points)
		assert.NotEmpty(t, d.Up)
		assert.LessOrEqual(t, len(d.Up), 13, values)
		assert.LessOrEqual(t, len(d.Across), 12, values)
		for _, m := range d.Marks {
			assert.True(t, m.Y >= top && m.Y <= height-bottom, "%v at %v", values, m.Y)
			assert.True(t, m.From >= left && m.To <= width-right, values)
		}
	}
}

func TestMoreSpeakersThanShapes(t *testing.T) {
	var points []Point
	for i := range 9 {
		points = append(points, year(2020, float64(i), strings.Repeat("x", i)))
	}
	d := layout(points)
	assert.Len(t, d.Legend, shapes)
	assert.Equal(t, "4 others", d.Legend[shapes-1].Speaker)
}

func TestNumber(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 2.5: "2.5", -3: "-3", 9000: "9000", 20000: "20,000", -312500: "-312,500", 1.2e6: "1.2 million", 5e9: "5 billion", 3e12: "3 trillion", 1e20: "1e+20", 1e-7: "1e-07",
	} {
		assert.Equal(t, want, Number(v))
	}
	assert.Equal(t, "1,234,567", Grouped(1234567))
	assert.Equal(t, "999", Grouped(999))
}

func TestPeriodName(t *testing.T) {
	date := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		require.NoError(t, err)
		return d
	}
	for _, tt := range [][3]string{
		{"2024-01-01", "2025-01-01", "2024"},
		{"2019-01-01", "2025-01-01", "2019 to 2024"},
		{"2024-05-01", "2024-06-01", "May 2024"},
		{"2024-04-01", "2024-07-01", "Apr to Jun 2024"},
		{"2024-05-15", "2024-05-16", "15 May 2024"},
		{"2024-05-15", "2025-05-15", "15 May 2024 to 14 May 2025"},
	} {
		assert.Equal(t, tt[2], PeriodName(date(tt[0]), date(tt[1])))
	}
}
