package units

import (
	"math/big"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestIn(t *testing.T) {
	for _, c := range []struct{ region, text, want string }{
		{"CA", "$5", "5 CAD"},
		{"CA", "5 dollars", "5 CAD"},
		{"CA", "50 cents", "0.50 CAD"},
		{"CA", "US$5", "5 USD"},
		{"CA", "5 pounds", "5 GBP"},
		{"AU", "5 bucks", "5 AUD"},
		{"AU", "5c/kWh", "0.05 AUD-per-kilowatt-hour"},
		{"KE", "50 cents", "0.50 KES"},
		{"UA", "50 kopecks", "0.50 UAH"},
		{"KW", "500 fils", "0.500 KWD"},
		{"AE", "50 fils", "0.50 AED"},
		{"LB", "5 lira", "5 LBP"},
		{"MA", "5 centimes", "0.05 MAD"},
		{"CR", "5 céntimos", "0.05 CRC"},
		{"GB", "5 grand", "5000 GBP"},
		{"PG", "K5", "5 PGK"},
		{"BW", "P5 million", "5000000 BWP"},
		{"UG", "Shs 5", "5 UGX"},
		{"SN", "5 CFA francs", "5 XOF"},
		{"GB", "5 gallons", "5 gallon-imperial"},
		{"GB", "30 mpg", "30 mile-per-gallon-imperial"},
		{"IE", "2 pints", "2 pint-imperial"},
		{"US", "2 pints", "2 pint"},
		{"US", "5 tons", "5 ton"},
		{"GB", "5 tons", "5 ton-imperial"},
		{"CN", "5 tons", "5 tonne"},
		{"GB", "45 pence a therm", "0.45 GBP-per-therm-imperial"},
		{"GB", "5 US gallons", "5 gallon"},
		{"FR", "5 gallons", "5 gallon"},
		{"DE", "50 cents", "0.50 EUR"},
		{"NO", "5 kroner", "5 NOK"},
		{"DK", "5 kroner", "5 DKK"},
		{"DK", "5 kr", "5 DKK"},
		{"MX", "$5", "5 MXN"},
		{"PH", "5 pesos", "5 PHP"},
		{"PK", "5 rupees", "5 PKR"},
		{"CN", "¥5", "5 CNY"},
		{"EG", "5 pounds", "5 EGP"},
	} {
		r, err := Default().In(c.region)
		require.NoError(t, err, c.region)
		q, err := r.Parse(c.text)
		require.NoError(t, err, c.text)
		assert.Equal(t, c.want, q.String(), "%s in %s", c.text, c.region)
	}
	ca, err := Default().In("CA")
	require.NoError(t, err)
	m, ok := ca.Match("dollars")
	require.True(t, ok)
	assert.False(t, m.Assumed, "the region tells")
	assert.Contains(t, m.Alternatives, must(t, "USD"))
	m, ok = ca.MatchBefore("$5")
	require.True(t, ok)
	assert.Equal(t, "CAD", m.Unit.ID())
	m, ok = ca.Match("pesos")
	require.True(t, ok)
	assert.True(t, m.Assumed, "no money of the region is called so")
	assert.Equal(t, must(t, "CAD"), m2u(ca, "CAD"), "units stay the same")
	assert.NotZero(t, ca.Candidates("dollars")[0].Evidence&ByRegion)
	assert.NotZero(t, ca.Candidates("gallons")[0].Evidence&ByRegion)
	assert.Zero(t, ca.Candidates("pesos")[0].Evidence&ByRegion)
	for _, c := range Default().Candidates("fils") {
		shift := -3
		if c.Unit.ID() == "AED" || c.Unit.ID() == "YER" {
			shift = -2
		}
		assert.Equal(t, shift, c.Shift, c.Unit)
	}

	m, ok = Default().Match("dollars")
	require.True(t, ok)
	assert.True(t, m.Assumed && m.Unit.ID() == "USD", "the default is as it was")

	own, err := Default().With(Definition{ID: "tonne", Surfaces: []string{"ton", "tons"}}, Definition{ID: "CAD", Surfaces: []string{"dollars"}})
	require.NoError(t, err)
	own, err = own.In("US")
	require.NoError(t, err)
	for text, want := range map[string]string{"5 tons": "5 tonne", "5 dollars": "5 CAD", "5 cents": "0.05 USD"} {
		q, err := own.Parse(text)
		require.NoError(t, err)
		assert.Equal(t, want, q.String(), "what a definition has settled stays")
	}
	moved, err := ca.In("AU")
	require.NoError(t, err)
	m, _ = moved.Match("dollars")
	assert.Equal(t, "AUD", m.Unit.ID(), "another region takes the place of the first")

	for _, region := range []string{"", "XX", "Canada", "A"} {
		_, err := Default().In(region)
		assert.ErrorIs(t, err, ErrRegion, region)
	}
}

func m2u(r *Registry, id string) Unit {
	u, _ := r.Unit(id)
	return u
}

func TestWith(t *testing.T) {
	r, err := Default().With(
		Definition{ID: "smoot", Symbol: "smt", Base: "meter", Factor: "1.7018", Prefixes: true},
		Definition{ID: "smoot-length", Name: "Harvard Bridge", Plural: "Harvard Bridges", Base: "smoot", Factor: "364.4"},
		Definition{ID: "container-load", Plural: "container loads", Dimension: "freight"},
		Definition{ID: "reaumur", Name: "degree Réaumur", Plural: "degrees Réaumur", Base: "celsius", Factor: "5/4"},
		Definition{ID: "LTC", Name: "litecoin", Symbol: "Ł", Digits: 8},
		Definition{ID: "kilometer", Surfaces: []string{"kays", "clicks"}},
		Definition{ID: "tonne", Surfaces: []string{"ton", "tons"}},
	)
	require.NoError(t, err)
	for _, c := range []struct{ text, want string }{
		{"5 smoots", "5 smoot"},
		{"5 smt", "5 smoot"},
		{"5 kilosmoot", "5 kilosmoot"},
		{"5 smoots per second", "5 smoot-per-second"},
		{"2 Harvard Bridges", "2 smoot-length"},
		{"3 container loads a day", "3 container-load-per-day"},
		{"Ł5", "5 LTC"},
		{"5 LTC", "5 LTC"},
		{"5 litecoins", "5 LTC"},
		{"5 kays", "5 kilometer"},
		{"5 tons", "5 tonne"},
		{"80 degrees Réaumur", "80 reaumur"},
		{"5 km/h", "5 kilometer-per-hour"},
	} {
		q, err := r.Parse(c.text)
		if assert.NoError(t, err, c.text) {
			assert.Equal(t, c.want, q.String(), c.text)
		}
	}
	smoot := m2u(r, "smoot")
	assert.Equal(t, Length, smoot.Dimension())
	assert.Equal(t, "smoots", smoot.Plural())
	assert.Equal(t, "smt", smoot.Symbol())
	x, err := m2u(r, "smoot-length").Convert(big.NewRat(1, 1), must(t, "meter"))
	require.NoError(t, err)
	assert.Equal(t, "620.13592", x.FloatString(5))
	x, err = m2u(r, "reaumur").Convert(big.NewRat(80, 1), must(t, "fahrenheit"))
	require.NoError(t, err)
	assert.Zero(t, x.Cmp(big.NewRat(212, 1)))
	assert.Equal(t, Dimension("freight"), m2u(r, "container-load").Dimension())
	assert.False(t, m2u(r, "container-load").ConvertsTo(must(t, "item")))
	ltc, ok := m2u(r, "LTC").Currency()
	assert.True(t, ok && ltc.Digits == 8)
	assert.Equal(t, "smoot-per-hour", Per(smoot, must(t, "hour")).ID())
	assert.Equal(t, must(t, "kilometer"), m2u(r, "kilometer"), "known units are the same in both")

	_, err = Default().Unit("smoot")
	assert.ErrorIs(t, err, ErrUnknown, "the default is as it was")
	_, err = Default().Parse("5 smoots")
	assert.ErrorIs(t, err, ErrUnknown)

	further, err := r.With(Definition{ID: "nibble", Base: "bit", Factor: "4"})
	require.NoError(t, err)
	assert.Equal(t, smoot, m2u(further, "smoot"), "and in what is derived further")
	x, err = Per(m2u(further, "nibble"), smoot).Convert(big.NewRat(1, 1), must(t, "bit-per-meter"))
	require.NoError(t, err)
	assert.Equal(t, "20000/8509", x.String())
	there, err := further.In("CA")
	require.NoError(t, err)
	q, err := there.Parse("$5 a smoot")
	require.NoError(t, err)
	assert.Equal(t, "5 CAD-per-smoot", q.String())

	other, err := Default().With(Definition{ID: "smoot", Base: "meter", Factor: "2"})
	require.NoError(t, err)
	assert.NotEqual(t, smoot, m2u(other, "smoot"))
	_, err = smoot.Convert(big.NewRat(1, 1), m2u(other, "smoot"))
	assert.ErrorIs(t, err, ErrDimension, "two units of one name, of registries that do not know each other")
	assert.True(t, Per(smoot, m2u(other, "smoot")).IsZero())
}

// What counts from a zero of its own has differences alone, whatever it measures.
func TestOwnOffset(t *testing.T) {
	r, err := Default().With(Definition{ID: "bar-gauge", Base: "bar", Offset: "1.01325"})
	require.NoError(t, err)
	two, one := Quantity{NewDecimal(2, 0), m2u(r, "bar-gauge")}, Quantity{NewDecimal(1, 0), m2u(r, "bar-gauge")}
	_, _, err = two.Add(one)
	assert.ErrorIs(t, err, ErrDimension)
	_, err = two.Ratio(one)
	assert.ErrorIs(t, err, ErrDimension)
	sum, exact, err := two.Add(qty(t, "0.5 bar"))
	require.NoError(t, err)
	assert.True(t, exact)
	assert.Equal(t, "2.5", sum.Value.String())
	d, exact, err := two.Sub(one)
	require.NoError(t, err)
	assert.True(t, exact)
	d, _, err = d.Convert(must(t, "pascal"))
	require.NoError(t, err)
	assert.Equal(t, "100000", d.Value.String())
}

func TestWithManyDefinitions(t *testing.T) {
	defs := make([]Definition, 20_000)
	for i := range defs {
		defs[i].ID = "u" + strconv.Itoa(i)
	}
	start := time.Now()
	r, err := Default().With(defs...)
	require.NoError(t, err)
	assert.Less(t, time.Since(start), 2*time.Second)
	q, err := r.Parse("5 u19999s")
	require.NoError(t, err)
	assert.Equal(t, "5 u19999", q.String())
}

func TestWithRefuses(t *testing.T) {
	for _, c := range []struct {
		def     Definition
		err     error
		message string
	}{
		{Definition{ID: "meter"}, ErrConflict, `already defined: "meter": it is meter (length) already`},
		{Definition{ID: "kilometer", Name: "click"}, ErrConflict, "kilometer"},
		{Definition{ID: "USD", Digits: 3}, ErrConflict, "US dollar (money)"},
		{Definition{ID: "smoot", Base: "meter", Surfaces: []string{"feet"}}, ErrConflict, `"feet": it means foot and would mean smoot`},
		{Definition{ID: "smoot", Name: "dollar"}, ErrConflict, "would mean smoot"},
		{Definition{ID: "kilometer", Surfaces: []string{"miles"}}, ErrConflict, "it means mile and would mean kilometer"},
		{Definition{ID: "parsnip", Surfaces: []string{"snip"}, Base: "parsec2"}, ErrUnknown, "parsec2"},
		{Definition{ID: "smoot", Base: "meter", Factor: "0"}, ErrRange, "factor 0 is not positive"},
		{Definition{ID: "smoot", Base: "meter", Factor: "-1"}, ErrRange, "not positive"},
		{Definition{ID: "smoot", Base: "meter", Factor: "NaN"}, ErrSyntax, `the number "NaN"`},
		{Definition{ID: "smoot", Base: "meter", Factor: "1/0"}, ErrSyntax, `the number "1/0"`},
		{Definition{ID: "smoot", Base: "meter", Factor: "1e999999999"}, ErrSyntax, "the number"},
		{Definition{ID: "smoot", Factor: "2"}, ErrSyntax, "no base"},
		{Definition{ID: "smoot", Base: "beaufort"}, ErrSyntax, "no size"},
		{Definition{ID: ""}, ErrSyntax, "small letters"},
		{Definition{ID: "Smoot"}, ErrSyntax, "small letters"},
		{Definition{ID: "per-smoot"}, ErrSyntax, "small letters"},
		{Definition{ID: "square-smoot"}, ErrSyntax, "small letters"},
		{Definition{ID: "5smoot"}, ErrSyntax, "small letters"},
		{Definition{ID: "LTC", Base: "USD"}, ErrSyntax, "currency"},
		{Definition{ID: "LTC", Digits: -1}, ErrSyntax, "digits"},
		{Definition{ID: "smoot", Base: "meter", Surfaces: []string{""}}, ErrSyntax, "surface"},
		{Definition{ID: "smoot", Base: "meter", Surfaces: []string{"a, b"}}, ErrSyntax, "surface"},
		{Definition{ID: "smoot", Base: "meter", Surfaces: []string{"smoots "}}, ErrSyntax, "surface"},
		{Definition{ID: "snark", Surfaces: []string{"boojum"}, Name: "metre"}, ErrConflict, "metre"},
		{Definition{ID: "nowhere", Surfaces: []string{"erewhon"}}, ErrUnknown, "nowhere"},
	} {
		r, err := Default().With(c.def)
		require.ErrorIs(t, err, c.err, "%+v", c.def)
		assert.ErrorContains(t, err, c.message)
		assert.Nil(t, r)
	}
	_, err := Default().With(Definition{ID: "smoot", Symbol: "smt"}, Definition{ID: "smite", Symbol: "smt"})
	assert.ErrorIs(t, err, ErrConflict)
	assert.ErrorContains(t, err, "it means smoot and would mean smite")
}

func TestRegistriesAreSafeForConcurrentUse(t *testing.T) {
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			r, err := load().In([]string{"CA", "AU"}[i%2])
			assert.NoError(t, err)
			_, err = r.With(Definition{ID: "smoot", Base: "meter"})
			assert.NoError(t, err)
			for _, s := range []string{"$5", "5 km/h", "5 dollars", "5 kilometer-per-hour"} {
				_, err := Parse(s)
				assert.NoError(t, err)
				_, err = r.Parse(s)
				assert.NoError(t, err)
			}
		})
	}
	wg.Wait()
}
