package units

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFormat(t *testing.T) {
	for _, c := range []struct{ q, long, short string }{
		{"3200000 USD", "3,200,000 US dollars", "US$3,200,000"},
		{"-3.20 USD", "-3.20 US dollars", "-US$3.20"},
		{"1 USD", "1 US dollar", "US$1"},
		{"1.0 USD", "1.0 US dollars", "US$1.0"},
		{"-1 EUR", "-1 euro", "-€1"},
		{"500 JPY", "500 Japanese yen", "¥500"},
		{"20 AED", "20 UAE dirhams", "AED 20"},
		{"70 USD-per-barrel", "70 US dollars per barrel", "US$70/bbl"},
		{"0.31 EUR-per-kilowatt-hour", "0.31 euros per kilowatt-hour", "€0.31/kWh"},
		{"12 EUR-per-megawatt-hour", "12 euros per megawatt-hour", "€12/MWh"},
		{"14 percent", "14 percent", "14%"},
		{"1234.5678 kilometer-per-hour", "1,234.5678 kilometers per hour", "1,234.5678 km/h"},
		{"999 meter", "999 meters", "999 m"},
		{"20 celsius", "20 degrees Celsius", "20°C"},
		{"2 permyriad", "2 basis points", "2 bps"},
		{"0 year", "0 years", "0 yrs"},
		{"1 year", "1 year", "1 yr"},
		{"5 watt-per-square-meter-kelvin", "5 watts per square meter-kelvin", "5 W/(m²⋅K)"},
		{"7 liter-per-100-kilometer", "7 liters per 100 kilometers", "7 L/100 km"},
		{"3 item-per-100000-person", "3 items per 100,000 people", "3 items/100,000 person"},
		{"30000 item{enterprise}", "30,000 enterprises", "30,000 enterprises"},
		{"1 item{child/children}", "1 child", "1 child"},
		{"5 per-day", "5 per day", "5/d"},
		{"12", "12", "12"},
		{"-1234567", "-1,234,567", "-1,234,567"},
		{"2 gigabyte-per-second", "2 gigabytes per second", "2 GB/s"},
		{"2 pow4-meter", "2 pow4 meters", "2 m⁴"},
		{"2 pow12-meter", "2 pow12 meters", "2 m^12"},
	} {
		q := qty(t, c.q)
		assert.Equal(t, c.long, q.Format(Long), c.q)
		assert.Equal(t, c.short, q.Format(Short), c.q)
		assert.Equal(t, c.q, q.Format(Plain))
	}
}

// What is written for people is read back, as the unit or as one of several
// that are called so.
func TestFormatIsRead(t *testing.T) {
	ambiguous := 0
	for u := range Default().Units() {
		if u.ID() == "generic" || u.ID() == "XXX" || u.ID() == "XTS" {
			continue // a degree of nothing, no currency, a currency for tests
		}
		for _, style := range []Style{Long, Short} {
			text := Quantity{NewDecimal(5, 0), u}.Format(style)
			got, err := Parse(text)
			if assert.NoError(t, err, "%s: %q", u, text) && got.Unit != u {
				unit := u.Plural()
				if style == Short {
					unit = u.symbol(true)
				}
				isU := func(c Candidate) bool { return c.Unit == u }
				assert.True(t, slices.ContainsFunc(Default().Candidates(unit), isU), "%s: %q is %s", u, text, got)
				ambiguous++
			}
		}
	}
	assert.Less(t, ambiguous, 40)
}

func TestFormatAnyQuantity(t *testing.T) {
	require.NotPanics(t, func() {
		for _, u := range []Unit{{}, {id: "nonsense", name: "x", plural: "x"}, Item("", ""), must(t, "beaufort")} {
			for style := range Style(5) {
				_ = Quantity{NewDecimal(-5, 3), u}.Format(style)
			}
		}
	})
}
