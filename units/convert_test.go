package units

import (
	"errors"
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What one unit is in another, by its definition.
func TestConvert(t *testing.T) {
	for _, c := range []struct{ x, from, want, to string }{
		{"1", "mile", "1609.344", "meter"},
		{"1", "nautical-mile", "1852", "meter"},
		{"1", "light-year", "9460730472580800", "meter"},
		{"1", "astronomical-unit", "149597870700", "meter"},
		{"1", "inch", "25.4", "millimeter"},
		{"12", "inch", "1", "foot"},
		{"1", "fathom", "6", "foot"},
		{"1", "hectare", "10000", "square-meter"},
		{"640", "acre", "1", "square-mile"},
		{"1", "square-kilometer", "100", "hectare"},
		{"1", "liter", "1000", "cubic-centimeter"},
		{"1", "gallon", "231", "cubic-inch"},
		{"1", "pint", "0.473176473", "liter"},
		{"1", "pint-imperial", "0.56826125", "liter"},
		{"1", "gallon-imperial", "4.54609", "liter"},
		{"1", "barrel", "42", "gallon"},
		{"1", "acre-foot", "43560", "cubic-foot"},
		{"1", "pound", "453.59237", "gram"},
		{"1", "stone", "14", "pound"},
		{"1", "ton", "2000", "pound"},
		{"1", "ton-imperial", "2240", "pound"},
		{"1", "tonne", "1", "megagram"},
		{"1", "ounce-troy", "31.1034768", "gram"},
		{"1", "carat", "0.2", "gram"},
		{"-273.15", "celsius", "0", "kelvin"},
		{"0", "kelvin", "-459.67", "fahrenheit"},
		{"100", "celsius", "212", "fahrenheit"},
		{"-40", "fahrenheit", "-40", "celsius"},
		{"0", "celsius", "491.67", "rankine"},
		{"36", "kilometer-per-hour", "10", "meter-per-second"},
		{"60", "mile-per-hour", "88", "foot-per-second"},
		{"1", "knot", "1.852", "kilometer-per-hour"},
		{"1", "g-force", "9.80665", "meter-per-square-second"},
		{"1", "electronvolt", "1.602176634e-19", "joule"},
		{"1", "kilowatt-hour", "3600000", "joule"},
		{"1", "foodcalorie", "4184", "joule"},
		{"1", "british-thermal-unit-it", "1055.05585262", "joule"},
		{"1", "watt-hour", "3600", "watt-second"},
		{"1", "newton", "1", "kilogram-meter-per-square-second"},
		{"1", "pound-force", "4.4482216152605", "newton"},
		{"1", "atmosphere", "101325", "pascal"},
		{"1", "bar", "1000", "hectopascal"},
		{"760", "torr", "1", "atmosphere"},
		{"1", "gibibyte", "1073741824", "byte"},
		{"1", "gigabyte-per-second", "8", "gigabit-per-second"},
		{"1", "week", "168", "hour"},
		{"1", "decade", "120", "month"},
		{"2", "year-person", "24", "month-person"},
		{"360", "degree", "1", "revolution"},
		{"60", "arc-minute", "1", "degree"},
		{"6000", "revolution-per-minute", "100", "hertz"},
		{"2.5", "percent", "25", "permille"},
		{"1", "percent", "100", "permyriad"},
		{"1", "percent", "10000", "part-per-1e6"},
		{"0.25", "percentage-point", "25", "permyriad"},
		{"25", "permyriad", "0.25", "percentage-point"},
		{"50", "liter-per-100-kilometer", "0.5", "liter-per-kilometer"},
		{"42", "USD-per-barrel", "1", "USD-per-gallon"},
		{"1", "EUR-per-kilowatt-hour", "1000", "EUR-per-megawatt-hour"},
		{"3", "item-per-1000-person", "300", "item-per-100000-person"},
		{"1", "katal", "1", "mole-per-second"},
		{"1", "volt-ampere", "1", "watt"},
		{"1", "ohm", "1", "volt-per-ampere"},
		{"1", "coulomb", "1", "ampere-second"},
		{"1", "therm-imperial", "105505585.257348", "joule"},
		{"1", "tonne-oil-equivalent", "41.868", "gigajoule"},
		{"1", "barrel-oil-equivalent", "5800000", "british-thermal-unit-it"},
		{"1", "forty-foot-equivalent-unit", "2", "twenty-foot-equivalent-unit"},
		{"1", "register-ton", "100", "cubic-foot"},
		{"20", "hundredweight-imperial", "1", "ton-imperial"},
		{"1", "horsepower", "550", "foot-pound-force-per-second"},
		{"1", "horsepower-metric", "75", "kilogram-force-meter-per-second"},
		{"60000000", "enzyme-unit", "1", "katal"},
		{"1", "diopter", "1", "per-meter"},
		{"12", "board-foot", "1", "cubic-foot"},
		{"1", "cord", "128", "cubic-foot"},
		{"4", "peck", "1", "bushel"},
		{"1", "hand", "4", "inch"},
		{"1000", "thou", "1", "inch"},
		{"1", "meter-ofwater", "9.80665", "kilopascal"},
		{"1", "pound-force-per-square-inch", "8896443230521/1290320000", "pascal"},
		{"1", "dozen", "12", "item"},
		{"3", "person", "3", "item"},
		{"5", "item-per-1000-person", "500", "item-per-100000-item"},
		{"5", "USD-per-person", "5", "USD-per-item"},
		{"1", "curie", "37", "gigabecquerel"},
		{"1", "rem", "10", "millisievert"},
		{"1", "tesla", "10000", "gauss"},
		{"1", "mu-cn", "2000/3", "square-meter"},
		{"24", "karat", "100", "percent"},
		{"1", "millimeter-ofhg", "133.322387415", "pascal"},
	} {
		x, _ := new(big.Rat).SetString(c.x)
		want, _ := new(big.Rat).SetString(c.want)
		got, err := must(t, c.from).Convert(x, must(t, c.to))
		require.NoError(t, err, "%s to %s", c.from, c.to)
		assert.Zero(t, got.Cmp(want), "%s %s are %s %s, want %s", c.x, c.from, got.FloatString(12), c.to, c.want)
	}
}

func TestConvertInverse(t *testing.T) {
	mpg, l100 := must(t, "mile-per-gallon"), must(t, "liter-per-100-kilometer")
	x, err := mpg.Convert(big.NewRat(30, 1), l100)
	require.NoError(t, err)
	assert.Equal(t, "7.8404861111", x.FloatString(10))
	back, err := l100.Convert(x, mpg)
	require.NoError(t, err)
	assert.Zero(t, back.Cmp(big.NewRat(30, 1)))

	pace, err := must(t, "minute-per-kilometer").Convert(big.NewRat(5, 1), must(t, "kilometer-per-hour"))
	require.NoError(t, err)
	assert.Zero(t, pace.Cmp(big.NewRat(12, 1)))

	_, err = mpg.Convert(new(big.Rat), l100)
	assert.ErrorIs(t, err, ErrDivision)
}

func TestConvertRefuses(t *testing.T) {
	for _, c := range []struct{ from, to, message string }{
		{"kilogram", "liter", "units: cannot convert kilogram (mass) to liter (volume)"},
		{"percent", "percentage-point", "units: cannot convert percent (fraction) to percentage-point (fraction): percentage points are differences, percent are shares"},
		{"USD", "EUR", "units: cannot convert USD (money) to EUR (money): there is no fixed rate"},
		{"month", "day", "units: cannot convert month (duration) to day (duration): months and years have no fixed number of days"},
		{"beaufort", "meter-per-second", "units: cannot convert beaufort (speed) to meter-per-second (speed): a scale of ranges, not of a size"},
		{"generic", "celsius", "units: cannot convert generic (temperature) to celsius (temperature)"},
		{"liter-per-100-kilometer", "square-meter", "units: cannot convert liter-per-100-kilometer (consumption) to square-meter (area)"},
		{"item", "percent", "units: cannot convert item (count) to percent (fraction)"},
	} {
		_, err := must(t, c.from).Convert(big.NewRat(1, 1), must(t, c.to))
		var ce *ConversionError
		require.True(t, errors.As(err, &ce), "%s to %s: %v", c.from, c.to, err)
		assert.EqualError(t, err, c.message)
		assert.ErrorIs(t, err, ErrDimension)
		assert.False(t, must(t, c.from).ConvertsTo(must(t, c.to)))
	}
	_, err := Item("cow", "cows").Convert(big.NewRat(1, 1), Item("horse", "horses"))
	assert.ErrorIs(t, err, ErrDimension)
	assert.ErrorContains(t, err, "cows are not horses")
	assert.True(t, Item("cow", "cows").ConvertsTo(must(t, "item")))
	year, month := must(t, "year"), must(t, "month")
	assert.True(t, Per(Item("cow", "cows"), year).ConvertsTo(Per(Item("cow", "cows"), month)))
	assert.True(t, Per(Item("cow", "cows"), year).ConvertsTo(must(t, "item-per-month")))
	assert.False(t, Per(Item("cow", "cows"), year).ConvertsTo(Per(Item("horse", "horses"), month)))
	assert.False(t, Per(must(t, "USD"), Item("cow", "cows")).ConvertsTo(Per(must(t, "USD"), Item("horse", "horses"))))
	assert.True(t, must(t, "person").ConvertsTo(Item("person", "people")))
	assert.True(t, must(t, "item{death}-per-100000-person").ConvertsTo(must(t, "item-per-100000-item")))
	assert.False(t, must(t, "person").ConvertsTo(Item("cow", "cows")))
	assert.False(t, must(t, "item{death}-per-100000-person").ConvertsTo(must(t, "item{death}-per-100000-item{birth}")))
	assert.False(t, must(t, "item{death}-per-100000-person").ConvertsTo(must(t, "item{birth}-per-100000-item")))
	_, err = Unit{}.Convert(big.NewRat(1, 1), must(t, "meter"))
	assert.ErrorContains(t, err, "cannot convert a bare number to meter (length)")
}

// Whatever converts, converts back to the identical number, also by way of the
// inverse; and nothing converts one way alone.
func TestEveryPairConvertsBack(t *testing.T) {
	var all []Unit
	for u := range Default().Units() {
		f, err := Default().formulaOf(u)
		require.NoError(t, err, u)
		if f.factor != nil {
			assert.Positive(t, f.factor.Sign(), u)
		}
		if !u.IsMoney() {
			all = append(all, u)
		}
	}
	x, pairs, inverses := big.NewRat(-355, 113), 0, 0
	for i, u := range all {
		for _, v := range all[i:] {
			c, err := conversionOf(u, v)
			back, err2 := conversionOf(v, u)
			require.Equal(t, err == nil, err2 == nil, "%s to %s, and back", u, v)
			if err != nil {
				continue
			}
			y, err := c.apply(x)
			require.NoError(t, err)
			z, err := back.apply(y)
			require.NoError(t, err)
			require.Zero(t, z.Cmp(x), "%s to %s and back", u, v)
			pairs++
			if c.inverse {
				inverses++
			}
		}
	}
	assert.Greater(t, pairs, 3000)
	assert.Greater(t, inverses, 10)
}

func TestSI(t *testing.T) {
	for id, want := range map[string]string{
		"newton":                  "kilogram-meter-per-square-second",
		"volt":                    "kilogram-square-meter-per-cubic-second-ampere",
		"celsius":                 "kelvin",
		"kilometer-per-hour":      "meter-per-second",
		"liter":                   "cubic-meter",
		"USD-per-barrel":          "USD-per-cubic-meter",
		"percent":                 "part",
		"month":                   "year",
		"liter-per-100-kilometer": "cubic-meter-per-meter",
		"mile-per-gallon":         "meter-per-cubic-meter",
		"beaufort":                "beaufort",
		"meter-per-kilometer":     "meter-per-kilometer",
		"katal":                   "item-per-second",
	} {
		si := must(t, id).SI()
		assert.Equal(t, want, si.ID(), id)
		if id != "beaufort" {
			assert.True(t, must(t, id).ConvertsTo(si), id)
		}
	}
	assert.Equal(t, Unit{}, Unit{}.SI())
}

// Conversion there and back is the identity, for any two units and any number.
func FuzzConvert(f *testing.F) {
	f.Add("mile", "kilometer", int64(355), int64(113))
	f.Add("celsius", "fahrenheit", int64(-40), int64(1))
	f.Add("mile-per-gallon", "liter-per-100-kilometer", int64(30), int64(1))
	f.Add("beaufort", "knot", int64(1), int64(1))
	f.Fuzz(func(t *testing.T, from, to string, num, den int64) {
		u, err := Default().Unit(from)
		if err != nil || den == 0 {
			return
		}
		v, err := Default().Unit(to)
		if err != nil {
			return
		}
		x := big.NewRat(num, den)
		y, err := u.Convert(x, v)
		if err != nil {
			if !errors.Is(err, ErrDimension) && !errors.Is(err, ErrDivision) {
				t.Errorf("%s to %s: %v", u, v, err)
			}
			return
		}
		back, err := v.Convert(y, u)
		if errors.Is(err, ErrDivision) {
			return
		}
		if err != nil || back.Cmp(x) != 0 {
			t.Errorf("%s %s are %s %s, which are %v: %v", x, u, y, v, back, err)
		}
	})
}

func BenchmarkConvert(b *testing.B) {
	mile, _ := Default().Unit("mile-per-hour")
	knot, _ := Default().Unit("knot")
	x := big.NewRat(55, 1)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = mile.Convert(x, knot)
	}
}
