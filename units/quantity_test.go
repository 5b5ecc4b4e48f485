package units

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// qty reads the Plain style.
func qty(t *testing.T, s string) Quantity {
	t.Helper()
	var q Quantity
	require.NoError(t, q.UnmarshalText([]byte(s)), s)
	return q
}

func TestQuantityConvert(t *testing.T) {
	for _, c := range []struct {
		q, to, want string
		exact       bool
	}{
		{"26.2 mile", "kilometer", "42.1648128 kilometer", true},
		{"1 day", "week", "0.1428571428571429 week", false},
		{"68 fahrenheit", "celsius", "20 celsius", true},
		{"0.50 percent", "percent", "0.50 percent", true},
		{"-3 meter", "centimeter", "-300 centimeter", true},
		{"0.5", "percent", "50 percent", true},
	} {
		got, exact, err := qty(t, c.q).Convert(must(t, c.to))
		require.NoError(t, err, c.q)
		assert.Equal(t, c.want, Quantity{got.Value, got.Unit}.String(), c.q)
		assert.Equal(t, c.exact, exact, c.q)
	}
	_, _, err := qty(t, "1 kilogram").Convert(must(t, "liter"))
	assert.ErrorIs(t, err, ErrDimension)
	_, _, err = qty(t, "0 mile-per-gallon").Convert(must(t, "liter-per-100-kilometer"))
	assert.ErrorIs(t, err, ErrDivision)
	_, _, err = qty(t, "1e1000 quettameter").Convert(must(t, "quectometer"))
	assert.ErrorIs(t, err, ErrRange)

	si, exact, err := qty(t, "90 kilometer-per-hour").ToSI()
	require.NoError(t, err)
	assert.True(t, exact)
	assert.Equal(t, "25 meter-per-second", si.String())
}

func TestQuantityCmp(t *testing.T) {
	for _, c := range []struct {
		q, p string
		want int
	}{
		{"1 mile", "1.6 kilometer", 1},
		{"1609.344 meter", "1 mile", 0},
		{"0.5 percent", "50 permyriad", 0},
		{"1 percentage-point", "50 permyriad", 1},
		{"0 celsius", "0 kelvin", 1},
		{"0.5", "50 percent", 0},
		{"-1 meter", "-1 mile", 1},
		{"0.333333333333333333 week", "2.333333333333333331 day", 0},
		{"0.333333333333333333 week", "2.33333333333333333 day", 1},
	} {
		got, err := qty(t, c.q).Cmp(qty(t, c.p))
		require.NoError(t, err, c.q)
		assert.Equal(t, c.want, got, "%s against %s", c.q, c.p)
		back, err := qty(t, c.p).Cmp(qty(t, c.q))
		require.NoError(t, err)
		assert.Equal(t, -c.want, back)
	}
	for _, c := range [][2]string{
		{"5 percent", "5 percentage-point"},
		{"5 USD", "5 EUR"},
		{"30 mile-per-gallon", "8 liter-per-100-kilometer"},
		{"5", "5 meter"},
	} {
		_, err := qty(t, c[0]).Cmp(qty(t, c[1]))
		assert.ErrorIs(t, err, ErrDimension, c)
	}
}

func TestAddAndSub(t *testing.T) {
	for _, c := range []struct {
		q, op, p, want string
	}{
		{"1 day", "+", "1 hour", "25 hour"},
		{"1 hour", "+", "1 day", "25 hour"},
		{"1.50 USD", "+", "0.5 USD", "2.00 USD"},
		{"5 foot", "+", "2 inch", "62 inch"},
		{"1 kilometer", "-", "1 meter", "0.999 kilometer"},
		{"14 percent", "-", "13.8 percent", "0.2 percentage-point"},
		{"14 percent", "-", "5 permille", "13.5 percentage-point"},
		{"14 percent", "+", "1.5 percentage-point", "15.5 percent"},
		{"1.5 percentage-point", "+", "14 percent", "15.5 percent"},
		{"14 percent", "-", "1.5 percentage-point", "12.5 percent"},
		{"1 percentage-point", "-", "25 permyriad", "0.75 percentage-point"},
		{"4 percent", "+", "25 permyriad", "4.25 percent"},
		{"20 celsius", "-", "15 celsius", "5 kelvin"},
		{"20 celsius", "-", "59 fahrenheit", "5 kelvin"},
		{"68 fahrenheit", "-", "59 fahrenheit", "9 rankine"},
		{"20 celsius", "+", "1.5 kelvin", "21.5 celsius"},
		{"1.5 kelvin", "+", "20 celsius", "21.5 celsius"},
		{"20 celsius", "-", "1.5 kelvin", "18.5 celsius"},
		{"50 fahrenheit", "+", "5 kelvin", "59 fahrenheit"},
		{"300 kelvin", "-", "20 celsius", "6.85 kelvin"},
	} {
		q, p := qty(t, c.q), qty(t, c.p)
		got, exact, err := q.Add(p)
		if c.op == "-" {
			got, exact, err = q.Sub(p)
		}
		require.NoError(t, err, "%s %s %s", c.q, c.op, c.p)
		assert.True(t, exact)
		assert.Equal(t, c.want, got.String(), "%s %s %s", c.q, c.op, c.p)
	}
	third, exact, err := qty(t, "1 year").Add(qty(t, "1 month"))
	require.NoError(t, err)
	assert.True(t, exact)
	assert.Equal(t, "13 month", third.String())
	sum, exact, err := qty(t, "1 yard").Add(qty(t, "1 meter"))
	require.NoError(t, err)
	assert.True(t, exact)
	assert.Equal(t, "1.9144 meter", sum.String())
	_, exact, err = qty(t, "1 knot").Add(qty(t, "1 meter-per-second"))
	require.NoError(t, err)
	assert.False(t, exact)

	for _, c := range [][3]string{
		{"20 celsius", "+", "15 celsius"},
		{"1 percentage-point", "-", "14 percent"},
		{"5 USD", "+", "5 EUR"},
		{"5 meter", "+", "5 second"},
		{"30 mile-per-gallon", "+", "8 liter-per-100-kilometer"},
	} {
		_, _, err := qty(t, c[0]).Add(qty(t, c[2]))
		if c[1] == "-" {
			_, _, err = qty(t, c[0]).Sub(qty(t, c[2]))
		}
		assert.ErrorIs(t, err, ErrDimension, c)
	}
}

func TestRatioMulAndSplit(t *testing.T) {
	r, err := qty(t, "1 hour").Ratio(qty(t, "7 minute"))
	require.NoError(t, err)
	assert.Equal(t, "60/7", r.String())
	_, err = qty(t, "1 hour").Ratio(qty(t, "0 minute"))
	assert.ErrorIs(t, err, ErrDivision)
	_, err = qty(t, "20 celsius").Ratio(qty(t, "10 celsius"))
	assert.ErrorIs(t, err, ErrDimension)

	m, err := qty(t, "2.50 USD").Mul(MustParseDecimal("3"))
	require.NoError(t, err)
	assert.Equal(t, "7.50 USD", m.String())

	for _, c := range []struct {
		q     string
		units []string
		want  string
		exact bool
	}{
		{"62 inch", []string{"foot", "inch"}, "5 foot 2 inch", true},
		{"-62 inch", []string{"foot", "inch"}, "-5 foot -2 inch", true},
		{"7382 minute", []string{"day", "hour", "minute"}, "5 day 3 hour 2 minute", true},
		{"1.75 hour", []string{"hour", "minute"}, "1 hour 45 minute", true},
		{"1 kilometer", []string{"mile", "foot"}, "0 mile 3280.839895013123 foot", false},
		{"12.5 meter", []string{"meter"}, "12.5 meter", true},
	} {
		var list []Unit
		for _, id := range c.units {
			list = append(list, must(t, id))
		}
		parts, exact, err := qty(t, c.q).Split(list...)
		require.NoError(t, err, c.q)
		var s strings.Builder
		for i, p := range parts {
			if i > 0 {
				s.WriteString(" ")
			}
			s.WriteString(p.String())
		}
		assert.Equal(t, c.want, s.String())
		assert.Equal(t, c.exact, exact, c.q)
	}
	_, _, err = qty(t, "62 inch").Split()
	assert.ErrorIs(t, err, ErrSyntax)
	_, _, err = qty(t, "62 inch").Split(must(t, "foot"), must(t, "pound"))
	assert.ErrorIs(t, err, ErrDimension)
}

func TestQuantityText(t *testing.T) {
	for _, s := range []string{"14", "0.50 percent", "-3 USD-per-barrel", "30000 item{enterprise}", "3 item{child/children}"} {
		q := qty(t, s)
		assert.Equal(t, s, q.String())
		b, err := json.Marshal(q)
		require.NoError(t, err)
		var back Quantity
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, q, back)
	}
	for _, s := range []string{"", "percent", "5percent", "5 ", "5  percent", "NaN percent", "5 percent "} {
		var q Quantity
		assert.Error(t, q.UnmarshalText([]byte(s)), s)
		assert.Equal(t, Quantity{}, q, "left as it was")
	}
}
