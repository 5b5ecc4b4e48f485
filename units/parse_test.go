package units

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"14%", "14 percent"},
		{" 14 per cent ", "14 percent"},
		{"1.5 percentage points", "1.5 percentage-point"},
		{"25 bps", "25 permyriad"},
		{"5 percentage points a year", "5 percentage-point-per-year"},

		{"5 km", "5 kilometer"},
		{"5km", "5 kilometer"},
		{"5-mile", "5 mile"},
		{"5 kilometres", "5 kilometer"},
		{"1 200 km", "1200 kilometer"},
		{"12,34,567 rupees", "1234567 INR"},
		{"₹1,23,45,678.50", "12345678.50 INR"},
		{"12,345 km", "12345 kilometer"},
		{"CHF 5 mio", "5000000 CHF"},
		{"$1.5 mil", "1500000 USD"},
		{"5 MN", "5 meganewton"},
		{"5 mN", "5 millinewton"},
		{"5 mn", "5000000"},
		{"5 mM", "5 millimole-per-liter"},
		{"5 GWh/a", "5 gigawatt-hour-per-year"},
		{"5 square rods", "5 square-rod"},
		{"5 cubic fathoms", "5 cubic-fathom"},
		{"5 sq. degrees", "5 square-degree"},
		{"1,200.50 km", "1200.50 kilometer"},
		{"12 µm", "12 micrometer"},
		{"12 μm", "12 micrometer"},
		{"5 sq km", "5 square-kilometer"},
		{"5 square kilometres", "5 square-kilometer"},
		{"5 km²", "5 square-kilometer"},
		{"5 cubic feet per second", "5 cubic-foot-per-second"},
		{"½ cup", "0.5 cup"},
		{"2½ hours", "2.5 hour"},
		{"2 1/2 hours", "2.5 hour"},
		{"1/2 cup", "0.5 cup"},
		{"3 lightyears", "3 light-year"},

		{"-5 °C", "-5 celsius"},
		{"−5 °F", "-5 fahrenheit"},
		{"minus 5 degrees celcius", "-5 celsius"},
		{"5 K", "5 kelvin"},
		{"5 Ω", "5 ohm"},
		{"5 Ω", "5 ohm"},
		{"5 MW", "5 megawatt"},
		{"5 mW", "5 milliwatt"},
		{"5 N m", "5 newton-meter"},
		{"5 kg·m/s²", "5 kilogram-meter-per-square-second"},
		{"5 kg m s^-2", "5 kilogram-meter-per-square-second"},
		{"5 W/(m² K)", "5 watt-per-square-meter-kelvin"},
		{"5 W/(m²·K)", "5 watt-per-square-meter-kelvin"},
		{"5 J/kg⋅K", "5 joule-per-kilogram-kelvin"},
		{"5 m/s/s", "5 meter-per-square-second"},
		{"3 s⁻¹", "3 per-second"},
		{"5 m s⁻¹", "5 meter-per-second"},
		{"5 kg m2 s-2", "5 kilogram-square-meter-per-square-second"},
		{"5 W m-2", "5 watt-per-square-meter"},
		{"5 W m−2", "5 watt-per-square-meter"},
		{"5 ug m-3", "5 microgram-per-cubic-meter"},
		{"5 ㎞", "5 kilometer"},
		{"5㎡", "5 square-meter"},
		{"5˚C", "5 celsius"},
		{"5 kgCO2e/MWh", "5 kilogram-per-megawatt-hour"},
		{"5 times a day", "5 item{time}-per-day"},
		{"5 years 3 months old", "63 month-person"},
		{"5 mg kg-1 day-1", "5 milligram-per-kilogram-day"},
		{"5 t ha-1", "5 tonne-per-hectare"},
		{"5 W/m²K", "5 watt-per-square-meter-kelvin"},
		{"5 kW h", "5 kilowatt-hour"},
		{"5 feet per second squared", "5 foot-per-square-second"},
		{"5 radians per second squared", "5 radian-per-square-second"},
		{"5 MA", "5 megaampere"},
		{"5 tonne-miles", "5 tonne-mile"},
		{"$5/kW-month", "5 USD-per-kilowatt-month"},
		{"5 megawatt-days per tonne", "5 megawatt-day-per-tonne"},
		{"12 µg/m³", "12 microgram-per-cubic-meter"},
		{"6.02e23 mol", "602000000000000000000000 mole"},
		{"6.02 × 10^23 mol", "602000000000000000000000 mole"},
		{"2 x 10⁻³ m", "0.002 meter"},

		{"90 km/h", "90 kilometer-per-hour"},
		{"90 kilometers an hour", "90 kilometer-per-hour"},
		{"30 mpg", "30 mile-per-gallon"},
		{"7 L/100 km", "7 liter-per-100-kilometer"},
		{"7 litres per 100 kilometres", "7 liter-per-100-kilometer"},
		{"1,200 barrels of oil equivalent a day", "1200 barrel-oil-equivalent-per-day"},
		{"5 tonnes per hectare per year", "5 tonne-per-hectare-year"},
		{"3 barrels daily", "3 barrel-per-day"},
		{"5 per day", "5 per-day"},
		{"5 kWh per person", "5 kilowatt-hour-per-person"},
		{"12 per 100,000 people", "12 per-100000-person"},
		{"12 per million inhabitants", "12 per-1e6-person"},
		{"12 per 100k people", "12 per-100000-person"},
		{"12 per 100,000 person-years", "12 per-100000-person-year"},
		{"12 per 100,000", "12 part-per-100000"},
		{"12 per million", "12 part-per-1e6"},
		{"5 deaths per 100,000 people", "5 item{death}-per-100000-person"},
		{"5 deaths per 100,000", "5 item{death}-per-100000"},
		{"5 women per 1,000 live births", "5 item{woman/women}-per-1000-item{live birth}"},
		{"5 inhabitants per square kilometre", "5 person-per-square-kilometer"},
		{"60 frames per second", "60 item{frame}-per-second"},
		{"5 cells/µL", "5 item{cell}-per-microliter"},
		{"2 points", "2 percentage-point"},
		{"2 point", "2 point"},

		{"5 tonnes of CO2", "5 tonne"},
		{"2.5 million barrels of oil a day", "2500000 barrel-per-day"},
		{"4 tonnes of wheat per hectare", "4 tonne-per-hectare"},
		{"5 inches of rain", "5 inch"},
		{"900 terawatt-hours of electricity a year", "900 terawatt-hour-per-year"},
		{"16 GB of RAM", "16 gigabyte"},
		{"5 million tonnes of carbon dioxide equivalent", "5000000 tonne"},
		{"5 kg CO₂-eq", "5 kilogram"},
		{"5 gCO2/kWh", "5 gram-per-kilowatt-hour"},
		{"5 grams of CO2 per kilometre", "5 gram-per-kilometer"},
		{"€85 a tonne of CO2", "85 EUR-per-tonne"},
		{"3.2 Bcf/d", "3200000000 cubic-foot-per-day"},

		{"$3.2 million", "3200000 USD"},
		{"$5m", "5000000 USD"},
		{"US$ 5bn", "5000000000 USD"},
		{"€5k", "5000 EUR"},
		{"RM20", "20 MYR"},
		{"Rs.500", "500 INR"},
		{"USD5", "5 USD"},
		{"5m euros", "5000000 EUR"},
		{"5 million euros", "5000000 EUR"},
		{"MEUR 5", "5000000 EUR"},
		{"5 MEUR", "5000000 EUR"},
		{"3 lakh crore rupees", "3000000000000 INR"},
		{"-$5", "-5 USD"},
		{"$-5", "-5 USD"},
		{"-$-5", "5 USD"},
		{"50 cents", "0.50 USD"},
		{"20p", "0.20 GBP"},
		{"3 kopecks", "0.03 RUB"},
		{"5 quid", "5 GBP"},
		{"5 grand", "5000 USD"},
		{"5 pounds", "5 GBP"},
		{"5 pounds sterling", "5 GBP"},
		{"5 pound", "5 pound"},
		{"$70/bbl", "70 USD-per-barrel"},
		{"$70 a barrel", "70 USD-per-barrel"},
		{"$5 dollars", "5 USD"},
		{"C$5 dollars", "5 CAD"},
		{"$5 CAD", "5 CAD"},
		{"$5 million Canadian", "5000000 CAD"},
		{"20 dollars Australian", "20 AUD"},
		{"$5 Hong Kong a day", "5 HKD-per-day"},
		{"¥5 yuan", "5 CNY"},
		{"$5 M", "5000000 USD"},
		{"5 quadrillion won", "5000000000000000 KRW"},
		{"6 sextillion tonnes", "6000000000000000000000 tonne"},
		{"$5 per capita", "5 USD-per-person"},
		{"$2.10 a share", "2.10 USD-per-item{share}"},
		{"$3.20 per MMBtu", "3.20 USD-per-1e6-british-thermal-unit"},
		{"$3/mcf", "3 USD-per-1000-cubic-foot"},
		{"150 yen to the dollar", "150 JPY-per-USD"},
		{"20p in the pound", "0.20 GBP-per-GBP"},
		{"30 cents on the dollar", "0.30 USD-per-USD"},
		{"C$1.40 to the dollar", "1.40 CAD-per-USD"},
		{"1.40 Canadian dollars to the US dollar", "1.40 CAD-per-USD"},
		{"280 rupees to the dollar", "280 INR-per-USD"},
		{"5 pence per kilowatt hour", "0.05 GBP-per-kilowatt-hour"},
		{"£20/hour", "20 GBP-per-hour"},

		{"5 ft 2 in", "62 inch"},
		{"5'2\"", "62 inch"},
		{"5′ 2″", "62 inch"},
		{"-5 ft 2 in", "-62 inch"},
		{"1 h 30 min", "90 minute"},
		{"1 hour and 30 minutes", "90 minute"},
		{"5 days, 3 hours and 2 minutes", "7382 minute"},
		{"5 lb 3 oz", "83 ounce"},
		{"£5 20p", "5.20 GBP"},
		{"5 pounds 50", "5.50 GBP"},
		{"3 dollars and 50 cents", "3.50 USD"},
		{"3 dollars 50 cents a gallon", "3.50 USD-per-gallon"},
		{"6 foot 2", "74 inch"},
		{"5'2", "62 inch"},
		{"6ft 2in", "74 inch"},
		{"11 stone 4", "158 pound"},
		{"5 pounds 3 ounces", "83 ounce"},
		{"2 h 30", "150 minute"},
		{"1h30m", "90 minute"},
		{"2m30s", "150 second"},
		{"2 m 30 cm", "230 centimeter"},
		{"51° 30′ 26″", "185426 arc-second"},
		{"5 hours 30 minutes a day", "330 minute-per-day"},
		{"2 years 3 months", "27 month"},

		{"12", "12"},
		{"5k", "5000"},
		{"3.2 million", "3200000"},
		{"5 kilometer-per-hour", "5 kilometer-per-hour"},
		{"5 item{small enterprise}", "5 item{small enterprise}"},
		{"5 item{small enterprise} a day", "5 item{small enterprise}-per-day"},
		{"5 item{well-run co-op}-per-100000-person", "5 item{well-run co-op}-per-100000-person"},
		{"5 item{death} per 100,000 people", "5 item{death}-per-100000-person"},
		{"5 item{" + strings.Repeat("very ", 600) + "long noun}", "5 item{" + strings.Repeat("very ", 600) + "long noun}"},
		{"5 USD-per-barrel", "5 USD-per-barrel"},
	} {
		q, err := Parse(c.text)
		if assert.NoError(t, err, c.text) {
			assert.Equal(t, c.want, q.String(), c.text)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct {
		text   string
		err    error
		detail string
	}{
		{"", ErrSyntax, "empty"},
		{" \n", ErrSyntax, "empty"},
		{"NaN", ErrSyntax, `no number at "NaN"`},
		{"km", ErrSyntax, "no number"},
		{"$", ErrSyntax, "no number"},
		{"--5", ErrSyntax, "no number"},
		{"(5)", ErrSyntax, "no number"},
		{"five km", ErrSyntax, "no number"},
		{"5 foo", ErrUnknown, `at "foo"`},
		{"5 km foo", ErrUnknown, `at "foo"`},
		{"5 kilomile", ErrPrefix, `"mile" does not take the prefix "kilo"`},
		{"1,23 m", ErrUnknown, `at ",23 m"`},
		{"0x10", ErrUnknown, "x10"},
		{"5 per", ErrUnknown, "per"},
		{"5 /", ErrUnknown, "/"},
		{"5 W/(m² K", ErrUnknown, "("},
		{"5 km and", ErrUnknown, "and"},
		{"5 tonnes of parsnips", ErrUnknown, "of parsnips"},
		{"5 km of oil", ErrUnknown, "of oil"},
		{"5 T-bytes", ErrUnknown, "-bytes"},
		{"12,34,56 rupees", ErrUnknown, ""},
		{"123,45,678", ErrUnknown, ""},
		{"5 km of CO2", ErrUnknown, "of CO2"},
		{"5 m-2", ErrUnknown, "-2"},
		{"5 m year", ErrUnknown, "year"},
		{"5 % w/w", ErrUnknown, "w/w"},
		{"5 g/t Au", ErrUnknown, "Au"},
		{"5 J/kg K", ErrUnknown, "K"}, // J/(kg K), or J K/kg?
		{"5 k", ErrUnknown, "k"},
		{"5 hours-week", ErrUnknown, "-week"},
		{"5 km to the litre of", ErrUnknown, "to the"},
		{"5 per parsnip", ErrUnknown, "per parsnip"},
		{"5 kg per 100", ErrUnknown, "per 100"},
		{"5 km per cent a litre", ErrUnknown, ""},
		{"1/3 cup", ErrRange, "no finite decimal"},
		{"⅓ cup", ErrRange, "no finite decimal"},
		{"1/0 cup", ErrDivision, ""},
		{"99999999999999999999 m", ErrRange, "more digits"},
		{"1e2000 m", ErrRange, ""},
		{"1e1000 trillion trillion m", ErrRange, ""},
		{"5 m 2 kg", ErrDimension, "cannot convert meter (length) to kilogram (mass)"},
		{"5 in 2 ft", ErrSyntax, "foot is no part of inch"},
		{"5 °C 2 K", ErrSyntax, "no part"},
		{"5 5", ErrUnknown, ""},
		{"5 foot 14", ErrDimension, "a bare number"},
		{"5 foot 2.5", ErrDimension, "a bare number"},
		{"5 kg 300", ErrDimension, "a bare number"},
		{"5 pounds 5", ErrDimension, "a bare number"},
		{"5 yen 50", ErrDimension, "a bare number"},
		{"$5 euros", ErrUnknown, "euros"},
		{"€5 Canadian", ErrUnknown, "Canadian"},
		{"5 m 5 m", ErrSyntax, "no part"},
		{"£5 £5", ErrDimension, ""},
		{"5 pounds sterling 5 pounds sterling", ErrSyntax, "no part"},
		{"5 mpg 2 L/100 km", ErrDimension, ""},
		{"5 \xff", ErrUnknown, ""},
		{strings.Repeat("9", 100000), ErrRange, ""},
	} {
		q, err := Parse(c.text)
		require.ErrorIs(t, err, c.err, c.text)
		assert.ErrorContains(t, err, c.detail, c.text)
		assert.Equal(t, Quantity{}, q, c.text)
	}
	assert.Panics(t, func() { MustParse("NaN") })
	assert.Equal(t, "5 kilometer", MustParse("5 km").String())
}

// No text takes long to refuse.
func TestParseIsLinear(t *testing.T) {
	for _, s := range []string{
		"m·", "/m", "m ", "million ", "per ", "5 h ", "5", " ", "(", "5,000", "²", "^9", "item{", "}", "meter-", "an hour ", "½", "-", "$", "kilo",
		"item{a}", "item{ ", "m-1 ", "CO2 ", "deaths ", "per 100k ", "to the ", "g of CO2 ", " squared", "12,", "square ", "l of oil ",
		",000", ",00",
	} {
		long := "5 " + strings.Repeat(s, 1_000_000/len(s))
		start := time.Now()
		_, _ = Parse(long)
		_, _ = Parse("5" + long[2:])
		_, _ = Default().Unit(long)
		_, _ = Default().UCUM(long)
		_ = Default().Candidates(long)
		assert.Less(t, time.Since(start), time.Second, s)
	}
}

// Parse never panics, and what it read it reads again from what String writes.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"$3.2 million", "5 ft 2 in", "5 W/(m² K)", "12 per 100,000 people", "-5 °C", "6.02 × 10^23 mol", "£5 20p",
		"5 item{child/children}", "1/3 cup", "5 kg m s^-2", "MEUR 5", "2½ h", "5 m⁻⁹", "5 per 1e9", "5 t/(", "1 200 km",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Parse(s)
		if err != nil {
			return
		}
		back, err := Parse(q.String())
		if err != nil || back.Unit != q.Unit || !back.Value.Equal(q.Value) {
			t.Errorf("%q is %s, which is read as %s, %v", s, q, back, err)
		}
		_, _ = q.Format(Long), q.Format(Short)
	})
}

// Parse of Format is the identity.
func FuzzFormat(f *testing.F) {
	f.Add(int64(320), -2, "USD-per-barrel")
	f.Add(int64(-5), 3, "celsius")
	f.Add(int64(7), 0, "liter-per-100-kilometer")
	f.Add(int64(7), 0, "item{child/children}")
	f.Fuzz(func(t *testing.T, coef int64, exp int, id string) {
		u, err := Default().Unit(id)
		if err != nil {
			return
		}
		q := Quantity{NewDecimal(coef, exp), u}
		back, err := Parse(q.Format(Plain))
		if err != nil || back.Unit != u || !back.Value.Equal(q.Value) {
			t.Errorf("%s is read as %s, %v", q, back, err)
		}
		var same Quantity
		text, _ := q.MarshalText()
		if err := same.UnmarshalText(text); err != nil || same.Unit != u || !same.Value.Equal(q.Value) {
			t.Errorf("%s is unmarshalled as %s, %v", text, same, err)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = Parse("1,200 km/h")
	}
}
