package units

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseDecimal(t *testing.T) {
	for _, c := range []struct {
		text, want string
		exp        int
	}{
		{"0", "0", 0},
		{"-0", "0", 0},
		{"3", "3", 0},
		{"-3", "-3", 0},
		{"+3", "3", 0},
		{"0.50", "0.50", -2},
		{".5", "0.5", -1},
		{"5.", "5", 0},
		{"-0.001", "-0.001", -3},
		{"310000", "310000", 0},
		{"6.02e23", "602000000000000000000000", 21},
		{"1e-3", "0.001", -3},
		{"1E+3", "1000", 3},
		{"18446744073709551615", "18446744073709551615", 0},
		{"184467440737095516150", "184467440737095516150", 1},
		{"0.000000000000000000000000001", "0.000000000000000000000000001", -27},
		{"100000000000000000000000", "100000000000000000000000", 4},
	} {
		d, err := ParseDecimal(c.text)
		require.NoError(t, err, c.text)
		assert.Equal(t, c.want, d.String(), c.text)
		assert.Equal(t, c.exp, d.Exp(), c.text)
	}
	for _, text := range []string{"", "-", ".", "e5", "1e", "1e+", "NaN", "Inf", "-inf", "0x10", "1,000", "1 000", "1.2.3", "--1", "١", "½", "1e5e5", "1e+-5"} {
		_, err := ParseDecimal(text)
		assert.ErrorIs(t, err, ErrSyntax, text)
	}
	for _, text := range []string{"18446744073709551616", "1.00000000000000000001", "1e1020", "1e-1001", "1e99999999999", strings.Repeat("9", 1000)} {
		_, err := ParseDecimal(text)
		assert.ErrorIs(t, err, ErrRange, text)
	}
}

func TestDecimalArithmetic(t *testing.T) {
	d := MustParseDecimal
	add, err := d("1.5").Add(d("0.25"))
	require.NoError(t, err)
	assert.Equal(t, "1.75", add.String())

	sub, err := d("0.30").Sub(d("0.3"))
	require.NoError(t, err)
	assert.Equal(t, "0.00", sub.String(), "the precision stays")

	mul, err := d("1.5").Mul(d("-0.2"))
	require.NoError(t, err)
	assert.Equal(t, "-0.30", mul.String())

	quo, exact, err := d("1").Quo(d("8"))
	require.NoError(t, err)
	assert.True(t, exact)
	assert.Equal(t, "0.125", quo.String())

	quo, exact, err = d("2").Quo(d("3"))
	require.NoError(t, err)
	assert.False(t, exact)
	assert.Equal(t, "0.6666666666666667", quo.String())

	_, _, err = d("1").Quo(d("0.00"))
	assert.ErrorIs(t, err, ErrDivision)
	_, err = d("18446744073709551615").Add(d("1"))
	assert.ErrorIs(t, err, ErrRange, "nothing wraps around")
	_, err = d("4294967296").Mul(d("4294967297"))
	assert.ErrorIs(t, err, ErrRange)
	_, err = d("1").Shift(1020)
	assert.ErrorIs(t, err, ErrRange)

	assert.True(t, d("0.50").Equal(d("0.5")))
	assert.NotEqual(t, d("0.50"), d("0.5"), "written otherwise")
	assert.Equal(t, d("0.5"), d("0.50").Reduce())
	assert.Equal(t, 1, d("1e1000").Cmp(d("9")))
	assert.Equal(t, -1, d("-1e1000").Cmp(d("1e-1000")))
	assert.Equal(t, -1, d("-2").Cmp(d("-1")))
}

func TestNewDecimalClips(t *testing.T) {
	assert.Equal(t, 1000, NewDecimal(1, 5000).Exp())
	assert.Equal(t, -1000, NewDecimal(1, -5000).Exp())
	assert.Equal(t, "-9223372036854775808", NewDecimal(-9223372036854775808, 0).String())
	assert.Panics(t, func() { MustParseDecimal("ten") })
}

func TestDecimalFromRat(t *testing.T) {
	for _, c := range []struct {
		rat, want string
		exact     bool
	}{
		{"1/3", "0.3333333333333333", false},
		{"2/3", "0.6666666666666667", false},
		{"-2/3", "-0.6666666666666667", false},
		{"1/8", "0.125", true},
		{"1000000", "1000000", true},
		{"1/7000000000000000000000", "0.0000000000000000000001428571428571429", false},
		{"99999999999999999/3", "33333333333333333", true},
		{"9999999999999999999999/7", "1428571428571429000000", false},
		{"29999999999999999999/30", "1000000000000000000", false},
	} {
		r, ok := new(big.Rat).SetString(c.rat)
		require.True(t, ok, c.rat)
		d, exact, err := DecimalFromRat(r)
		require.NoError(t, err, c.rat)
		assert.Equal(t, c.want, d.Reduce().String(), c.rat)
		assert.Equal(t, c.exact, exact, c.rat)
	}
	d, exact, err := DecimalFromRat(nil)
	require.NoError(t, err)
	assert.True(t, exact && d.IsZero())
	_, _, err = DecimalFromRat(new(big.Rat).SetFrac(bigPow10(5000), big.NewInt(3)))
	assert.ErrorIs(t, err, ErrRange)
}

func TestDecimalInJSON(t *testing.T) {
	b, err := json.Marshal(map[string]Decimal{"v": MustParseDecimal("-0.50")})
	require.NoError(t, err)
	assert.JSONEq(t, `{"v":"-0.50"}`, string(b))
	var v map[string]Decimal
	require.NoError(t, json.Unmarshal(b, &v))
	assert.Equal(t, MustParseDecimal("-0.50"), v["v"])
	assert.Error(t, json.Unmarshal([]byte(`{"v":"NaN"}`), &v))
}

// What math/big says of the same numbers, Decimal says too, or it says that
// the result does not fit.
func FuzzDecimal(f *testing.F) {
	f.Add(int64(150), -2, int64(25), -2)
	f.Add(int64(-1), 300, int64(1), -300)
	f.Add(int64(9223372036854775807), 0, int64(-9223372036854775808), 0)
	f.Add(int64(0), 7, int64(0), -7)
	f.Fuzz(func(t *testing.T, a int64, ae int, b int64, be int) {
		x, y := NewDecimal(a, ae%400), NewDecimal(b, be%400)
		p, q := x.Rat(), y.Rat()
		check := func(name string, got Decimal, err error, want *big.Rat) {
			if err != nil {
				if _, fits := finite(want); fits {
					t.Errorf("%s of %s and %s: %v, but %s fits", name, x, y, err, want)
				}
				return
			}
			if got.Rat().Cmp(want) != 0 {
				t.Errorf("%s of %s and %s is %s, want %s", name, x, y, got, want)
			}
		}
		sum, err := x.Add(y)
		check("sum", sum, err, new(big.Rat).Add(p, q))
		diff, err := x.Sub(y)
		check("difference", diff, err, new(big.Rat).Sub(p, q))
		prod, err := x.Mul(y)
		check("product", prod, err, new(big.Rat).Mul(p, q))
		if x.Cmp(y) != p.Cmp(q) {
			t.Errorf("%s against %s: %d", x, y, x.Cmp(y))
		}
		if b != 0 {
			quo, exact, err := x.Quo(y)
			if err == nil && exact != (quo.Rat().Cmp(new(big.Rat).Quo(p, q)) == 0) {
				t.Errorf("%s / %s = %s, exact %v", x, y, quo, exact)
			}
		}
		back, err := ParseDecimal(x.String())
		if err != nil || back.Cmp(x) != 0 || back.String() != x.String() {
			t.Errorf("%s is read back as %s, %v", x, back, err)
		}
	})
}

func FuzzParseDecimal(f *testing.F) {
	for _, s := range []string{"0.50", "-3", "6.02e23", "1e-999", "00012.300", "+.5", "NaN", "1e"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDecimal(s)
		if err != nil {
			return
		}
		want, ok := new(big.Rat).SetString(s)
		if !ok && d.IsZero() {
			return // 0 with an exponent that math/big does not read
		}
		if !ok || d.Rat().Cmp(want) != 0 {
			t.Errorf("%q is %s, want %s", s, d, want)
		}
		if back, err := ParseDecimal(d.String()); err != nil || !back.Equal(d) {
			t.Errorf("%q: %s is read back as %s, %v", s, d, back, err)
		}
	})
}

func BenchmarkParseDecimal(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = ParseDecimal("310000.50")
	}
}
