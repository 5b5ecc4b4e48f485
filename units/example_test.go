package units_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/go-figures/figures/units"
)

func Example() {
	crude, _ := units.Parse("$74.50 a barrel")
	perLiter, _ := units.Default().Unit("USD-per-liter")

	price, exact, _ := crude.Convert(perLiter)
	fmt.Println(crude)
	fmt.Println(price.Format(units.Short), exact)
	// Output:
	// 74.50 USD-per-barrel
	// US$0.4685909023971918/L false
}

func ExampleParse() {
	for _, s := range []string{"$3.2 million", "14%", "5 ft 2 in", "12 µg/m³", "1,200 barrels of oil equivalent a day", "50 cents"} {
		q, err := units.Parse(s)
		fmt.Println(q, err)
	}
	// Output:
	// 3200000 USD <nil>
	// 14 percent <nil>
	// 62 inch <nil>
	// 12 microgram-per-cubic-meter <nil>
	// 1200 barrel-oil-equivalent-per-day <nil>
	// 0.50 USD <nil>
}

func ExampleParse_errors() {
	for _, s := range []string{"5 parsnips", "5 kilomile", "NaN kg", "1/3 cup"} {
		_, err := units.Parse(s)
		fmt.Println(err)
	}
	_, err := units.Parse("5 parsnips")
	fmt.Println(errors.Is(err, units.ErrUnknown))
	// Output:
	// units: unknown unit: "5 parsnips": at "parsnips"
	// units: prefix cannot apply: "kilomile": "mile" does not take the prefix "kilo"
	// units: malformed: "NaN kg": no number at "NaN kg"
	// units: out of range: "1/3 cup": no finite decimal
	// true
}

func ExampleMustParse() {
	fmt.Println(units.MustParse("26.2 miles"))
	// Output: 26.2 mile
}

func ExampleRegistry_Unit() {
	for _, id := range []string{"kilometer-per-hour", "metric-ton", "USD-per-barrel", "hour-kilowatt", "part-per-1e6"} {
		u, err := units.Default().Unit(id)
		fmt.Println(u.ID(), "|", u.Plural(), "|", u.Dimension(), err)
	}
	// Output:
	// kilometer-per-hour | kilometers per hour | speed <nil>
	// tonne | metric tons | mass <nil>
	// USD-per-barrel | US dollars per barrel | money <nil>
	// kilowatt-hour | kilowatt-hours | energy <nil>
	// part-per-1e6 | parts per million | fraction <nil>
}

func ExampleRegistry_Match() {
	text := "kilometres per hour on the open road"
	m, ok := units.Default().Match(text)
	fmt.Println(m.Unit, text[:m.Len], ok)

	m, _ = units.Default().Match("pounds of flour")
	fmt.Println(m.Unit, m.Assumed, m.Alternatives[0])

	m, _ = units.Default().Match("in 2020")
	fmt.Println(m.Unit, m.Ordinary)
	// Output:
	// kilometer-per-hour kilometres per hour true
	// GBP true pound
	// inch true
}

func ExampleRegistry_MatchBefore() {
	for _, s := range []string{"US $ 5", "€5", "MEUR 5", "ringgit 5"} {
		m, _ := units.Default().MatchBefore(s)
		fmt.Println(m.Unit, m.Len, m.Shift)
	}
	// Output:
	// USD 4 0
	// EUR 3 0
	// EUR 4 6
	// MYR 7 0
}

func ExampleRegistry_MatchPer() {
	for _, s := range []string{"a barrel", "/MWh", "per annum", "each year", "a house"} {
		m, ok := units.Default().MatchPer(s)
		fmt.Println(m.Unit, m.Len, ok)
	}
	// Output:
	// barrel 8 true
	// megawatt-hour 4 true
	// year 9 true
	// year 9 true
	//  0 false
}

func ExampleRegistry_Candidates() {
	for _, c := range units.Default().Candidates("mw") {
		fmt.Printf("%s (%s)\n", c.Unit, c.Evidence)
	}
	for _, c := range units.Default().Candidates("krone") {
		fmt.Printf("%s (%s)\n", c.Unit, c.Evidence)
	}
	// Output:
	// megawatt (symbol, case, ordinary)
	// milliwatt (symbol, case, ordinary)
	// NOK (word, case, ambiguous)
	// DKK (word, case, ambiguous)
}

func ExampleRegistry_Units() {
	n := 0
	for u := range units.Default().Units() {
		if u.Dimension() == units.Speed {
			n++
			fmt.Println(u)
		}
	}
	// Output:
	// beaufort
	// kilometer-per-hour
	// knot
	// light-speed
	// meter-per-second
	// mile-per-hour
}

func ExampleRegistry_In() {
	canada, _ := units.Default().In("CA")
	for _, s := range []string{"$5", "5 dollars", "50 cents", "US$5"} {
		q, _ := canada.Parse(s)
		fmt.Println(q)
	}
	// Output:
	// 5 CAD
	// 5 CAD
	// 0.50 CAD
	// 5 USD
}

func ExampleRegistry_With() {
	r, err := units.Default().With(
		units.Definition{ID: "smoot", Base: "meter", Factor: "1.7018"},
		units.Definition{ID: "kilometer", Surfaces: []string{"kays"}},
	)
	fmt.Println(err)
	bridge, _ := r.Parse("364.4 smoots")
	m, _ := r.Unit("meter")
	long, _, _ := bridge.Convert(m)
	fmt.Println(long)

	_, err = r.With(units.Definition{ID: "cubit", Base: "inch", Factor: "18", Surfaces: []string{"feet"}})
	fmt.Println(err)
	// Output:
	// <nil>
	// 620.13592 meter
	// units: already defined: "feet": it means foot and would mean cubit
}

func ExampleRegistry_UCUM() {
	u, _ := units.Default().UCUM("kg.m/s2")
	code, _ := u.UCUM()
	fmt.Println(u, code)
	// Output: kilogram-meter-per-square-second kg.m/s2
}

func ExampleUnit_Convert() {
	fahrenheit, _ := units.Default().Unit("fahrenheit")
	celsius, _ := units.Default().Unit("celsius")
	x, _ := fahrenheit.Convert(big.NewRat(100, 1), celsius)
	fmt.Println(x)

	kilogram, _ := units.Default().Unit("kilogram")
	liter, _ := units.Default().Unit("liter")
	_, err := kilogram.Convert(big.NewRat(1, 1), liter)
	fmt.Println(err)
	// Output:
	// 340/9
	// units: cannot convert kilogram (mass) to liter (volume)
}

func ExampleUnit_SI() {
	for _, id := range []string{"horsepower", "celsius", "month", "EUR-per-kilowatt-hour"} {
		u, _ := units.Default().Unit(id)
		fmt.Println(u.SI())
	}
	// Output:
	// kilogram-square-meter-per-cubic-second
	// kelvin
	// year
	// EUR-square-second-per-kilogram-square-meter
}

func ExampleUnit_Currency() {
	u, _ := units.Default().Unit("CAD-per-hour")
	c, ok := u.Currency()
	fmt.Println(c.Code, c.Symbol, c.Digits, c.Regions(), ok)
	// Output: CAD CA$ 2 [CA] true
}

func ExampleUnit_Symbol() {
	for _, id := range []string{"square-kilometer", "EUR-per-megawatt-hour", "permyriad", "watt-per-square-meter-kelvin"} {
		u, _ := units.Default().Unit(id)
		fmt.Println(u.Symbol())
	}
	// Output:
	// km²
	// €/MWh
	// bp
	// W/(m²⋅K)
}

func ExampleItem() {
	q := units.Quantity{Value: units.NewDecimal(30000, 0), Unit: units.Item("child", "children")}
	fmt.Println(q.Format(units.Long))
	fmt.Println(q)
	// Output:
	// 30,000 children
	// 30000 item{child/children}
}

func ExamplePer() {
	usd, _ := units.Default().Unit("USD")
	barrel, _ := units.Default().Unit("barrel")
	fmt.Println(units.Per(usd, barrel).Plural())
	// Output: US dollars per barrel
}

func ExampleQuantity_Convert() {
	mile, _ := units.Default().Unit("mile")
	km, exact, _ := units.MustParse("42.195 km").Convert(mile)
	fmt.Println(km, exact)

	l100, _ := units.Default().Unit("liter-per-100-kilometer")
	used, _, _ := units.MustParse("30 mpg").Convert(l100)
	fmt.Println(used)
	// Output:
	// 26.21875745645431 mile false
	// 7.840486111111111 liter-per-100-kilometer
}

func ExampleQuantity_ToSI() {
	q, _, _ := units.MustParse("90 km/h").ToSI()
	fmt.Println(q)
	// Output: 25 meter-per-second
}

func ExampleQuantity_Format() {
	q := units.MustParse("$3.2 million")
	fmt.Println(q.Format(units.Plain))
	fmt.Println(q.Format(units.Long))
	fmt.Println(q.Format(units.Short))
	// Output:
	// 3200000 USD
	// 3,200,000 US dollars
	// US$3,200,000
}

func ExampleQuantity_Cmp() {
	c, _ := units.MustParse("1 mile").Cmp(units.MustParse("1.6 km"))
	fmt.Println(c)

	_, err := units.MustParse("5%").Cmp(units.MustParse("5 percentage points"))
	fmt.Println(err)
	// Output:
	// 1
	// units: cannot convert percentage-point (fraction) to percent (fraction): percentage points are differences, percent are shares
}

func ExampleQuantity_Sub() {
	change, _, _ := units.MustParse("14%").Sub(units.MustParse("13.8%"))
	fmt.Println(change)
	warming, _, _ := units.MustParse("15.2 °C").Sub(units.MustParse("13.7 °C"))
	fmt.Println(warming)
	// Output:
	// 0.2 percentage-point
	// 1.5 kelvin
}

func ExampleQuantity_Add() {
	sum, exact, _ := units.MustParse("1 day").Add(units.MustParse("1 hour"))
	fmt.Println(sum, exact)
	// Output: 25 hour true
}

func ExampleQuantity_Ratio() {
	r, _ := units.MustParse("1 mile").Ratio(units.MustParse("1 nautical mile"))
	fmt.Println(r)
	// Output: 50292/57875
}

func ExampleQuantity_Split() {
	foot, _ := units.Default().Unit("foot")
	inch, _ := units.Default().Unit("inch")
	parts, exact, _ := units.MustParse("1.5748 m").Split(foot, inch)
	for _, p := range parts {
		fmt.Print(p.Format(units.Short), " ")
	}
	fmt.Println(exact)
	// Output: 5 ft 2 in true
}

func ExampleQuantity_Agrees() {
	said := units.MustParse("14%")
	for _, s := range []string{"14.4%", "14.6%"} {
		ok, _ := said.Agrees(units.MustParse(s))
		fmt.Println(s, ok)
	}
	// Output:
	// 14.4% true
	// 14.6% false
}

func ExampleQuantity_Written() {
	r, _ := units.MustParse("14%").Written()
	fmt.Println(r)
	// Output: [13.5, 14.5) percent
}

func ExampleQuantity_MarshalText() {
	b, _ := json.Marshal(map[string]any{"price": units.MustParse("€0.31 per kWh")})
	fmt.Println(string(b))
	// Output: {"price":"0.31 EUR-per-kilowatt-hour"}
}

func ExampleRange() {
	var days, weeks units.Range
	_ = days.UnmarshalText([]byte("[30, 40] day"))
	_ = weeks.UnmarshalText([]byte("(5, 6] week"))

	overlap, _ := days.Overlaps(weeks)
	covers, _ := days.Covers(weeks)
	fmt.Println(overlap, covers)
	// Output: true false
}

func ExampleRange_Difference() {
	var after, before units.Range
	_ = after.UnmarshalText([]byte("[30, 40] day"))
	_ = before.UnmarshalText([]byte("[5, 10] day"))
	d, _, _ := after.Difference(before)
	r, _, _ := after.Ratio(before)
	fmt.Println(d, r)
	// Output: [20, 35] day [3, 8]
}

func ExampleParseDecimal() {
	for _, s := range []string{"0.50", "6.02e23", "1,000", "18446744073709551616"} {
		d, err := units.ParseDecimal(s)
		fmt.Println(d, err)
	}
	// Output:
	// 0.50 <nil>
	// 602000000000000000000000 <nil>
	// 0 units: malformed: "1,000": not a decimal number
	// 0 units: out of range: "18446744073709551616": more digits than a decimal holds
}

func ExampleDecimal_Quo() {
	q, exact, _ := units.NewDecimal(1, 0).Quo(units.NewDecimal(3, 0))
	fmt.Println(q, exact)
	// Output: 0.3333333333333333 false
}

func ExampleDecimal_Equal() {
	a, b := units.MustParseDecimal("0.50"), units.MustParseDecimal("0.5")
	fmt.Println(a.Equal(b), a == b)
	// Output: true false
}

func ExampleParseInterval() {
	i, _ := units.ParseInterval("(310000, ∞)")
	fmt.Println(i.Contains(units.NewDecimal(310000, 0)), i.Contains(units.NewDecimal(310001, 0)))
	// Output: false true
}

func ExampleInterval_Intersect() {
	a, _ := units.ParseInterval("[30, 40]")
	b, _ := units.ParseInterval("(35, ∞)")
	fmt.Println(a.Intersect(b))
	// Output: (35, 40]
}

func ExampleConversionError() {
	_, _, err := units.MustParse("2 months").Convert(units.MustParse("1 day").Unit)
	if ce, ok := errors.AsType[*units.ConversionError](err); ok {
		fmt.Println(ce.From, ce.To)
		fmt.Println(ce.Detail)
	}
	// Output:
	// month day
	// months and years have no fixed number of days
}

func ExampleEvidence() {
	sure := func(c units.Candidate) bool { return c.Evidence&(units.IsAmbiguous|units.IsOrdinary) == 0 }
	fmt.Println(slices.ContainsFunc(units.Default().Candidates("euros"), sure))
	fmt.Println(slices.ContainsFunc(units.Default().Candidates("dollars"), sure))
	// Output:
	// true
	// false
}

func ExampleRegistry_Mixed() {
	feet, _ := units.Default().Mixed("foot-and-inch")
	parts, _, _ := units.MustParse("62 in").Split(feet...)
	fmt.Println(parts)
	// Output: [5 foot 2 inch]
}

// A third is no decimal: the second result tells.
func ExampleDecimalFromRat() {
	for _, r := range []*big.Rat{big.NewRat(3, 4), big.NewRat(1, 3)} {
		d, exact, err := units.DecimalFromRat(r)
		fmt.Println(d, exact, err)
	}
	// Output:
	// 0.75 true <nil>
	// 0.3333333333333333 false <nil>
}

func ExampleDecimalOf() {
	d, err := units.DecimalOf(true, 325, -2)
	fmt.Println(d, err)
	_, err = units.DecimalOf(false, 1, 5000)
	fmt.Println(err)
	// Output:
	// -3.25 <nil>
	// units: out of range: "1e5000"
}

// What may stand for several units names them all.
func ExampleMatch() {
	m, ok := units.Default().Match("tons of sand")
	fmt.Println(m.Unit, m.Len, m.Assumed, ok)
	for _, u := range m.Alternatives {
		fmt.Println("or", u)
	}
	// Output:
	// ton 4 false true
	// or tonne
	// or ton-imperial
}

func ExampleStyle() {
	q := units.MustParse("$3200000")
	for _, s := range []units.Style{units.Plain, units.Long, units.Short} {
		fmt.Printf("%s: %s\n", s, q.Format(s))
	}
	// Output:
	// plain: 3200000 USD
	// long: 3,200,000 US dollars
	// short: US$3,200,000
}

// A currency knows where it is money.
func ExampleCurrency() {
	u, err := units.Default().Unit("NOK")
	if err != nil {
		fmt.Println(err)
		return
	}
	c, ok := u.Currency()
	fmt.Println(c.Name, c.Digits, c.Regions(), ok)
	// Output: Norwegian krone 2 [BV NO SJ] true
}

// Errors can be told apart, and quote what is wrong.
func ExampleError() {
	_, err := units.Default().Unit("smoot")
	e, ok := errors.AsType[*units.Error](err)
	fmt.Println(errors.Is(err, units.ErrUnknown), ok, e.Text)
	// Output: true true smoot
}
