package units

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMatch(t *testing.T) {
	r := Default()
	for _, c := range []struct {
		text, unit string
		length     int
	}{
		{"percent of voters", "percent", 7},
		{"per cent of voters", "percent", 8},
		{"% more", "percent", 1},
		{"percentage points lower", "percentage-point", 17},
		{"basis points", "permyriad", 12},
		{"bps today", "permyriad", 3},
		{"kilometres per hour", "kilometer-per-hour", 19},
		{"km/h on the road", "kilometer-per-hour", 4},
		{"kWh", "kilowatt-hour", 3},
		{"MWh of power", "megawatt-hour", 3},
		{"square  kilometres", "square-kilometer", 18},
		{"sq km", "square-kilometer", 5},
		{"km² in all", "square-kilometer", 4},
		{"µg/m³", "microgram-per-cubic-meter", 7},
		{"μg/m³", "microgram-per-cubic-meter", 7},
		{"working days", "day", 12},
		{"euros", "EUR", 5},
		{"Canadian dollars", "CAD", 16},
		{"yen", "JPY", 3},
		{"dollars", "USD", 7},
		{"degrees Celsius", "celsius", 15},
		{"tonnes", "tonne", 6},
		{"years", "year", 5},
		{"mW", "milliwatt", 2},
		{"MW", "megawatt", 2},
		{"square\nfeet", "square-foot", 11},
	} {
		m, ok := r.Match(c.text)
		if assert.True(t, ok, c.text) {
			assert.Equal(t, c.unit, m.Unit.ID(), c.text)
			assert.Equal(t, c.length, m.Len, c.text)
		}
	}
	for _, text := range []string{
		"", "people", "perception", "dayroom", ", percent", "kilometresque", "houses", "the tonnes", "\xff", "B", "points",
		"items", "percentagepoints", "km2h", "mi5", "yearling", "5 km", " km", "-km", "mW²x", "fun", "light", "to",
	} {
		m, ok := r.Match(text)
		assert.False(t, ok, "%s is %s", text, m.Unit)
	}
}

// One row of white space, or one hyphen, is a blank of a unit; more is not.
func TestMatchSpacing(t *testing.T) {
	r := Default()
	for _, text := range []string{"square feet", "square-feet", "square\nfeet", "square \t feet", "square\u00a0feet", "square\u202ffeet", "square - feet", "SQUARE FEET", "Square Feet"} {
		m, ok := r.Match(text + ".")
		if assert.True(t, ok, "%q", text) {
			assert.Equal(t, "square-foot", m.Unit.ID(), "%q", text)
			assert.Equal(t, len(text), m.Len, "%q", text)
		}
	}
	for _, text := range []string{"square--feet", "square, feet", "square/feet", "square – feet", "squarefeet"} {
		_, ok := r.Match(text)
		assert.False(t, ok, "%q", text)
	}
}

// The longest unit wins, and what follows it does not matter.
func TestMatchLongest(t *testing.T) {
	r := Default()
	for _, c := range []struct{ text, unit, found string }{
		{"per cent points", "percentage-point", "per cent points"},
		{"pounds sterling", "GBP", "pounds sterling"},
		{"pounds per square inch", "pound-force-per-square-inch", "pounds per square inch"},
		{"pounds per person", "GBP", "pounds"},
		{"metres per second squared", "meter-per-square-second", "metres per second squared"},
		{"metres per second, squared", "meter-per-second", "metres per second"},
		{"m/s²", "meter-per-square-second", "m/s²"},
		{"tonnes of oil equivalent", "tonne-oil-equivalent", "tonnes of oil equivalent"},
		{"tonnes of oil", "tonne", "tonnes"},
		{"US dollars", "USD", "US dollars"},
		{"degrees of freedom", "degree", "degrees"},
		{"%.", "percent", "%"},
		{"%-points", "percentage-point", "%-points"},
		{"yr.", "year", "yr."},
	} {
		m, ok := r.Match(c.text)
		if assert.True(t, ok, c.text) {
			assert.Equal(t, c.unit, m.Unit.ID(), c.text)
			assert.Equal(t, c.found, c.text[:m.Len], c.text)
		}
	}
}

func TestMatchSaysWhatIsUnsure(t *testing.T) {
	r := Default()
	m, ok := r.Match("cents a litre")
	require.True(t, ok)
	assert.Equal(t, "USD", m.Unit.ID())
	assert.Equal(t, -2, m.Shift)
	assert.True(t, m.Assumed)
	assert.NotEmpty(t, m.Alternatives)

	m, ok = r.Match("pounds")
	require.True(t, ok)
	assert.Equal(t, "GBP", m.Unit.ID())
	assert.True(t, m.Assumed)
	assert.Contains(t, m.Alternatives, must(t, "pound"))

	m, ok = r.Match("in 2020")
	require.True(t, ok)
	assert.True(t, m.Ordinary)
}

func TestMatchBefore(t *testing.T) {
	r := Default()
	for _, c := range []struct {
		text, unit    string
		length, shift int
	}{
		{"$5", "USD", 1, 0},
		{"US$5", "USD", 3, 0},
		{"US $ 5", "USD", 4, 0},
		{"€5", "EUR", 3, 0},
		{"£ 5", "GBP", 2, 0},
		{"Rs. 500", "INR", 3, 0},
		{"RM 20", "MYR", 2, 0},
		{"EUR 3", "EUR", 3, 0},
		{"C$4", "CAD", 2, 0},
		{"mxn$ 4", "MXN", 4, 0},
		{"MEUR 4", "EUR", 4, 6},
		{"ringgit 4", "MYR", 7, 0},
		{"USD 4", "USD", 3, 0},
		{"S/ 4", "PEN", 2, 0},
		{"N4", "", 0, 0},
		{"N 4", "NGN", 1, 0},
	} {
		m, ok := r.MatchBefore(c.text)
		if c.unit == "" {
			assert.False(t, ok, c.text)
			continue
		}
		if assert.True(t, ok, c.text) {
			assert.Equal(t, c.unit, m.Unit.ID(), c.text)
			assert.Equal(t, c.length, m.Len, c.text)
			assert.Equal(t, c.shift, m.Shift, c.text)
		}
	}
	for _, text := range []string{"", "kilometres 5", "percent 5", "5"} {
		_, ok := r.MatchBefore(text)
		assert.False(t, ok, text)
	}
}

func TestMatchPer(t *testing.T) {
	r := Default()
	for _, c := range []struct {
		text, unit string
		length     int
	}{
		{"per hour", "hour", 8},
		{"an hour on the road", "hour", 7},
		{"a barrel", "barrel", 8},
		{"each year", "year", 9},
		{"/MWh", "megawatt-hour", 4},
		{"a-year", "year", 6},
		{"per annum", "year", 9},
		{"annually", "year", 8},
		{"Per Hour", "hour", 8},
		{"per\nhour", "hour", 8},
		{"every day", "day", 9},
		{"a-month", "month", 7},
		{"-a-year", "year", 7},
		{"/ h", "hour", 3},
		{"per square metre", "square-meter", 16},
		{"per kilowatt-hour", "kilowatt-hour", 17},
		{"p.a.", "year", 4},
		{"daily", "day", 5},
	} {
		m, ok := r.MatchPer(c.text)
		if assert.True(t, ok, c.text) {
			assert.Equal(t, c.unit, m.Unit.ID(), c.text)
			assert.Equal(t, c.length, m.Len, c.text)
		}
	}
	for _, text := range []string{
		"", "a house", "per person", "an", "a years", "year", "apart", "per", "a", "/", "per dollar", "a dollar", "an in", "perhour",
		"per, hour", "-hour", "dailyness", "per million", "every", "each of the years", "hourlyx", "p.a", "per annums", "a\xff",
	} {
		_, ok := r.MatchPer(text)
		assert.False(t, ok, text)
	}
}

// Every way of writing a unit leads to one, and is found when it is said.
func TestEverySurfaceResolves(t *testing.T) {
	r := Default()
	require.Greater(t, len(r.surfaces.rows), 5000)
	used := 0
	for _, s := range r.surfaces.slots {
		if s.row != 0 || s.more {
			used++
		}
	}
	require.Less(t, used, len(r.surfaces.slots)*7/10, "the table is filling up")
	for i := range r.surfaces.rows {
		row := &r.surfaces.rows[i]
		assert.NotEmpty(t, r.resolve(row), "%q: %s", row.text, row.units)
		if row.flags&onlyBefore == onlyBefore {
			continue
		}
		m, ok := r.Match(row.text)
		if assert.True(t, ok, row.text) {
			assert.Equal(t, len(row.text), m.Len, row.text)
		}
	}
}

func TestMatchingDoesNotAllocate(t *testing.T) {
	r := Default()
	r.Match("kilometres per hour and")
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		r.Match("kilometres per hour and more of it")
		r.MatchBefore("US$ 5 million")
		r.MatchPer("an hour or so")
	}))
}

// What is found lies in the text, ends between runes, and is found alone too.
func FuzzMatch(f *testing.F) {
	for _, s := range []string{"km/h", "US $", "a-year", "per  cent", "µg/m³", "’", "\xc2", "- -km", "square\u00a0feet of", "N 5"} {
		f.Add(s)
	}
	r := Default()
	f.Fuzz(func(t *testing.T, s string) {
		for _, find := range []func(string) (Match, bool){r.Match, r.MatchBefore, r.MatchPer} {
			m, ok := find(s)
			if !ok {
				continue
			}
			if m.Len <= 0 || m.Len > len(s) || m.Unit.IsZero() || m.Len < len(s) && !utf8.RuneStart(s[m.Len]) && utf8.ValidString(s) {
				t.Fatalf("%q: %+v", s, m)
			}
			alone, ok := find(s[:m.Len])
			if !ok || alone.Unit != m.Unit || alone.Len != m.Len {
				t.Errorf("%q is %s, alone it is %s", s[:m.Len], m.Unit, alone.Unit)
			}
		}
	})
}
