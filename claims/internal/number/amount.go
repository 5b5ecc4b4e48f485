package number

import (
	"math/big"
	"math/bits"
	"strconv"

	"github.com/go-figures/figures/units"
)

// An amount is a number while it is being read: dec + num/den, times ten to
// the scales said so far. den 0 means that there is no fraction.
type amount struct {
	dec      units.Decimal
	num, den uint64
	bad      bool // it cannot be held exactly
}

func whole(n uint64) amount {
	d, err := units.DecimalOf(false, n, 0)
	return amount{dec: d, bad: err != nil}
}

// plus adds. What is added to nothing keeps the place of its last digit: the
// 100,000 of "12.6 million".
func (a amount) plus(b amount) amount {
	if a == (amount{}) {
		return b
	}
	sum, err := a.dec.Add(b.dec)
	c := amount{dec: sum, num: a.num, den: a.den, bad: a.bad || b.bad || err != nil}
	if b.den != 0 {
		c.num, c.den = b.num, b.den
	}
	return c
}

// shift multiplies by ten to the n.
func (a amount) shift(n int) amount {
	d, err := a.dec.Shift(n)
	a.bad = a.bad || err != nil
	a.dec = d
	if a.den != 0 {
		if n < 0 || n > 15 || a.num > 1000 {
			a.bad = true
			return a
		}
		for range n {
			a.num *= 10
		}
	}
	return a
}

// times multiplies by a small whole number, such as a dozen.
func (a amount) times(n uint64) amount {
	m, _ := units.DecimalOf(false, n, 0)
	d, err := a.dec.Mul(m)
	a.dec, a.bad = d, a.bad || err != nil
	a.num *= n
	return a
}

// value returns the amount as a decimal, and as a fraction where no finite
// decimal equals it.
func (a amount) value() (d units.Decimal, frac string, ok bool) {
	if a.bad {
		return units.Decimal{}, "", false
	}
	if a.den == 0 {
		return a.dec, "", true
	}
	if d, ok := a.finite(); ok {
		return d, "", true
	}
	if num, den, ok := a.endless(); ok {
		if d, ok := rounded(num, den); ok {
			return d, ratio(num, den), true
		}
	}
	r := new(big.Rat).SetFrac(new(big.Int).SetUint64(a.num), new(big.Int).SetUint64(a.den))
	r.Add(r, a.dec.Rat())
	d, exact, err := units.DecimalFromRat(r)
	if err != nil {
		return units.Decimal{}, "", false
	}
	if !exact {
		frac = r.RatString()
	}
	return d, frac, true
}

// finite returns an amount with a common fraction that a decimal of few places
// equals: "two and a half", "three-quarters of a million".
func (a amount) finite() (units.Decimal, bool) {
	const most = 1 << 40
	if a.num > most || a.dec.Exp() < 0 {
		return units.Decimal{}, false
	}
	num := a.num
	for places := range 4 {
		if num%a.den == 0 {
			part, err1 := units.DecimalOf(false, num/a.den, -places)
			d, err2 := a.dec.Add(part)
			return d, err1 == nil && err2 == nil
		}
		num *= 10
	}
	return units.Decimal{}, false
}

// endless returns a small amount that no decimal equals as a fraction in its
// lowest terms: 7/3 for "two and a third".
func (a amount) endless() (num, den uint64, ok bool) {
	const most = 1 << 40 // so that nothing below overflows
	if a.dec.Exp() != 0 && a.dec.Coef() > 0 || a.dec.Sign() < 0 || a.den > most>>20 || a.dec.Coef() > most/a.den || a.num > most {
		return 0, 0, false
	}
	num, den = a.dec.Coef()*a.den+a.num, a.den
	g, rest := num, den
	for rest > 0 {
		g, rest = rest, g%rest
	}
	num, den = num/g, den/g
	for rest = den; rest%2 == 0; rest /= 2 {
	}
	for ; rest%5 == 0; rest /= 5 {
	}
	return num, den, rest > 1
}

// rounded returns num/den, which is more than 0, to 16 significant digits, ties
// away from zero.
func rounded(num, den uint64) (units.Decimal, bool) {
	const limit = 1e16
	for places, scale := 19, uint64(1e19); places >= 0; places, scale = places-1, scale/10 {
		hi, lo := bits.Mul64(num, scale)
		if hi >= den {
			continue
		}
		quo, rem := bits.Div64(hi, lo, den)
		if 2*rem >= den {
			quo++
		}
		if quo < limit {
			d, err := units.DecimalOf(false, quo, -places)
			return d, err == nil && quo >= limit/10
		}
	}
	return units.Decimal{}, false
}

// ratio writes a fraction: "7/3".
func ratio(num, den uint64) string {
	var buf [48]byte
	out := append(strconv.AppendUint(buf[:0], num, 10), '/')
	return string(strconv.AppendUint(out, den, 10))
}

// vulgar returns the value of a vulgar fraction character.
func vulgar(s string) (num, den uint64, ok bool) {
	const known = "½1/2 ¼1/4 ¾3/4 ⅓1/3 ⅔2/3 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8 ⅐1/7 ⅑1/9 ⅒1/10 "
	if len(s) < 2 || s[0] < 0xc2 {
		return 0, 0, false
	}
	for i := 0; i+len(s) < len(known); i++ {
		if known[i:i+len(s)] == s {
			rest := known[i+len(s):]
			end := 3
			for rest[end] != ' ' {
				end++
			}
			num, _ = strconv.ParseUint(rest[:1], 10, 64)
			den, _ = strconv.ParseUint(rest[2:end], 10, 64)
			return num, den, true
		}
	}
	return 0, 0, false
}
