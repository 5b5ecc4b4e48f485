package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/examples/internal/source"
	"github.com/go-figures/figures/examples/internal/terminal"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "%s; rewrite it with -update", path)
}

// at builds a claim from the place of its words in the text.
func at(t *testing.T, text, words string, c claims.Claim) claims.Claim {
	t.Helper()
	start := strings.Index(text, words)
	require.GreaterOrEqual(t, start, 0, words)
	c.Span = claims.Span{Text: words, Start: start, End: start + len(words)}
	return c
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// rows prints claims as the table of one document.
func rows(t *testing.T, width int, doc *transcript.Document, cs ...claims.Claim) string {
	t.Helper()
	var b bytes.Buffer
	out := &table{w: &b, width: width}
	d := source.Document{Name: "harbour.txt", File: "harbour.txt", Text: doc}
	require.NoError(t, out.document(&d, slices.Values(cs)))
	return b.String()
}

func TestTable(t *testing.T) {
	text := `Odo Marsh: Last year the port of Ostermouth handled nearly
312,000 containers, up 4.5% on the year before. First, thank you.
Zoë 岡田: Waiting times will fall from 30 hours to 12 hours by June 2032.`
	doc := &transcript.Document{Text: text}
	doc.Header.Title = "Harbour board"
	doc.Header.Date = day(2031, 5, 15)
	year := claims.Period{Text: "Last year", Start: day(2030, 1, 1), End: day(2031, 1, 1)}
	june := claims.Period{Text: "by June 2032", Start: day(2032, 6, 1), End: day(2032, 7, 1)}
	marsh, okada := transcript.Speaker{Name: "Odo Marsh"}, transcript.Speaker{Name: "Zoë 岡田"}
	cs := []claims.Claim{
		at(t, text, "nearly\n312,000 containers", claims.Claim{
			Subject: "containers handled by the port of Ostermouth", Period: year, Speaker: marsh,
		}),
		at(t, text, "4.5%", claims.Claim{
			Subject: "containers handled", Change: claims.Up, Role: claims.By, Period: year, Speaker: marsh,
		}),
		at(t, text, "First", claims.Claim{Kind: claims.Ordinal, Reason: claims.ReasonListMarker, Speaker: marsh}),
		at(t, text, "30 hours", claims.Claim{
			Subject: "waiting times", Change: claims.Down, Role: claims.From, Speaker: okada,
		}),
		at(t, text, "12 hours", claims.Claim{
			Subject: "waiting times", Change: claims.Down, Role: claims.To, Period: june,
			Status: claims.Target, Negated: true, Speaker: okada,
		}),
	}
	for name, width := range map[string]int{"table-80.txt": 80, "table-120.txt": 120} {
		got := rows(t, width, doc, cs...)
		golden(t, name, got)
		for line := range strings.Lines(got) {
			assert.LessOrEqual(t, terminal.Columns(strings.TrimSuffix(line, "\n")), width)
		}
	}
}

func TestTimedDocumentsShowTheTime(t *testing.T) {
	c := claims.Claim{Time: claims.Time{Start: 3723*time.Second + 900*time.Millisecond, End: 3730 * time.Second}}
	c.Text = "12 clinics"
	got := rows(t, 80, &transcript.Document{}, c)
	assert.Contains(t, got, "\n    TIME  HOW MUCH    STATUS\n01:02:03  12 clinics  actual\n")
}

func TestDates(t *testing.T) {
	var none time.Time
	for _, tt := range []struct {
		start, end time.Time
		want       string
	}{
		{none, none, ""},
		{day(2023, 1, 1), day(2024, 1, 1), "2023"},
		{day(2024, 2, 1), day(2024, 3, 1), "2024-02"},
		{day(2024, 5, 15), day(2024, 5, 16), "2024-05-15"},
		{day(2023, 7, 1), day(2024, 7, 1), "2023-07-01 to 2024-06-30"},
		{day(2022, 1, 1), day(2024, 1, 1), "2022-01-01 to 2023-12-31"},
		{day(2022, 1, 1), none, "from 2022-01-01"},
		{none, day(2022, 1, 1), "to 2021-12-31"},
	} {
		assert.Equal(t, tt.want, dates(tt.start, tt.end))
	}
}

func TestTally(t *testing.T) {
	assert.Equal(t, "no claims", tally(0, 0))
	assert.Equal(t, "1 claim", tally(1, 0))
	assert.Equal(t, "10 claims, 8 incidental numbers", tally(10, 8))
	assert.Equal(t, "no claims, 1 incidental number", tally(0, 1))
}

func TestNarrowTerminalKeepsNumbersAndHeadings(t *testing.T) {
	t.Setenv("COLUMNS", "10")
	r := command(t, strings.Repeat("\n", 12344)+one)
	assert.Contains(t, r.out, "LINE")
	assert.Contains(t, r.out, "12345")
	assert.Contains(t, r.out, "HOW MUCH")
}
