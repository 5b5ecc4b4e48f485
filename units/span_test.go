package units

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func rng(t *testing.T, s string) Range {
	t.Helper()
	var r Range
	require.NoError(t, r.UnmarshalText([]byte(s)), s)
	return r
}

func TestRangeText(t *testing.T) {
	for _, s := range []string{"[30, 40] day", "(500, ∞) USD", "14 percent", "[1, 2]", "(-∞, ∞)", "(5, 6] item{cow}"} {
		r := rng(t, s)
		assert.Equal(t, s, r.String())
		b, err := json.Marshal(r)
		require.NoError(t, err)
		var back Range
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, r, back)
	}
	for _, s := range []string{"", "[30, 40]day", "[30, 40] foo", "[30, 40] ", "[30 day, 40 day]", "] day"} {
		assert.Error(t, new(Range).UnmarshalText([]byte(s)), s)
	}
}

func TestWritten(t *testing.T) {
	for q, want := range map[string]string{
		"14 percent":    "[13.5, 14.5) percent",
		"-14 percent":   "(-14.5, -13.5] percent",
		"0.50 USD":      "[0.495, 0.505) USD",
		"310000 person": "[309999.5, 310000.5) person",
		"0 meter":       "[-0.5, 0.5) meter",
	} {
		r, err := qty(t, q).Written()
		require.NoError(t, err, q)
		assert.Equal(t, want, r.String())
	}
	rounded := Quantity{NewDecimal(32, 5), must(t, "USD")}
	r, err := rounded.Written()
	require.NoError(t, err)
	assert.Equal(t, "[3150000, 3250000) USD", r.String())
	_, err = qty(t, "18446744073709551615 meter").Written()
	assert.ErrorIs(t, err, ErrRange)
}

func TestAgrees(t *testing.T) {
	for _, c := range []struct {
		q, p string
		want bool
	}{
		{"1.6 kilometer", "1 mile", true},
		{"1.61 kilometer", "1.00 mile", true},
		{"1.70 kilometer", "1.00 mile", false},
		{"14 percent", "14.4 percent", true},
		{"14 percent", "14.5 percent", true},
		{"14 percent", "14.6 percent", false},
		{"20 celsius", "68 fahrenheit", true},
		{"20 celsius", "71 fahrenheit", false},
	} {
		got, err := qty(t, c.q).Agrees(qty(t, c.p))
		require.NoError(t, err)
		assert.Equal(t, c.want, got, "%s and %s", c.q, c.p)
	}
	_, err := qty(t, "1 percent").Agrees(qty(t, "1 percentage-point"))
	assert.ErrorIs(t, err, ErrDimension)
}

func TestRangeSets(t *testing.T) {
	for _, c := range []struct {
		r, s             string
		covers, overlaps bool
	}{
		{"[30, 40] day", "[5, 5.5] week", true, true},
		{"[30, 40] day", "6 week", false, false},
		{"[30, 40] day", "[40, 50] day", false, true},
		{"[30, 40) day", "[40, 50] day", false, false},
		{"(500, ∞) USD", "(500, 600] USD", true, true},
		{"(500, ∞) USD", "500 USD", false, false},
		{"[500, ∞) USD", "(500, ∞) USD", true, true},
		{"(500, ∞) USD", "[500, ∞) USD", false, true},
		{"(-∞, 60] minute", "1 hour", true, true},
		{"(-∞, 60) minute", "1 hour", false, false},
		{"(-∞, ∞) minute", "(-∞, 1] hour", true, true},
		{"[1, 2] hour", "[5, 3] hour", true, false},
		{"[0.333333333333333333, 1] week", "2.33333333333333333 day", false, false},
	} {
		covers, err := rng(t, c.r).Covers(rng(t, c.s))
		require.NoError(t, err)
		assert.Equal(t, c.covers, covers, "%s covers %s", c.r, c.s)
		for _, pair := range [][2]string{{c.r, c.s}, {c.s, c.r}} {
			overlaps, err := rng(t, pair[0]).Overlaps(rng(t, pair[1]))
			require.NoError(t, err)
			assert.Equal(t, c.overlaps, overlaps, "%s overlaps %s", pair[0], pair[1])
		}
	}
	ok, err := rng(t, "(500, ∞) meter").Contains(qty(t, "0.6 kilometer"))
	require.NoError(t, err)
	assert.True(t, ok)
	for _, f := range []func(Range) (bool, error){rng(t, "[1, 2] percent").Covers, rng(t, "[1, 2] percent").Overlaps} {
		_, err := f(rng(t, "1 percentage-point"))
		assert.ErrorIs(t, err, ErrDimension)
	}
}

func TestRangeConvert(t *testing.T) {
	r, exact, err := rng(t, "[30, 40) mile").Convert(must(t, "kilometer"))
	require.NoError(t, err)
	assert.True(t, exact)
	assert.Equal(t, "[48.28032, 64.37376) kilometer", r.String())

	r, exact, err = rng(t, "[1, ∞) day").Convert(must(t, "week"))
	require.NoError(t, err)
	assert.False(t, exact)
	assert.Equal(t, "(0.1428571428571428, ∞) week", r.String(), "rounded outwards")
	r, _, err = rng(t, "[1, 2] day").Convert(must(t, "week"))
	require.NoError(t, err)
	assert.Equal(t, "(0.1428571428571428, 0.2857142857142858) week", r.String())

	_, _, err = rng(t, "[1, 2] mile-per-gallon").Convert(must(t, "liter-per-100-kilometer"))
	assert.ErrorIs(t, err, ErrDimension, "the ends would change places")
}

func TestDifferenceAndRatio(t *testing.T) {
	for _, c := range []struct{ r, s, difference, ratio string }{
		{"[30, 40] day", "[5, 10] day", "[20, 35] day", "[3, 8]"},
		{"[30, 40] day", "(1, 2) week", "(16, 33) day", "(2.142857142857142, 5.714285714285715)"},
		{"(500, ∞) USD", "100 USD", "(400, ∞) USD", "(5, ∞)"},
		{"[13.5, 14.5) percent", "10 percent", "[3.5, 4.5) percentage-point", "[1.35, 1.45)"},
		{"[0, 5] meter", "[0, 10] meter", "[-10, 5] meter", "[0, ∞)"},
		{"[1, 5] meter", "[1, ∞) meter", "(-∞, 4] meter", "(0, 5]"},
	} {
		d, _, err := rng(t, c.r).Difference(rng(t, c.s))
		require.NoError(t, err)
		assert.Equal(t, c.difference, d.String(), "%s less %s", c.r, c.s)
		q, _, err := rng(t, c.r).Ratio(rng(t, c.s))
		require.NoError(t, err)
		assert.Equal(t, c.ratio, q.String(), "%s to %s", c.r, c.s)
	}
	d, exact, err := rng(t, "[20, 25] celsius").Difference(rng(t, "15 celsius"))
	require.NoError(t, err)
	assert.True(t, exact)
	assert.Equal(t, "[5, 10] kelvin", d.String())

	_, _, err = rng(t, "[1, 2] meter").Ratio(rng(t, "0 meter"))
	assert.ErrorIs(t, err, ErrDivision)
	_, _, err = rng(t, "(-∞, 2] meter").Ratio(rng(t, "1 meter"))
	assert.ErrorIs(t, err, ErrRange)
	_, _, err = rng(t, "[1, 2] celsius").Ratio(rng(t, "1 celsius"))
	assert.ErrorIs(t, err, ErrDimension)
	_, _, err = rng(t, "[1, 2] meter").Difference(rng(t, "1 second"))
	assert.ErrorIs(t, err, ErrDimension)
}
