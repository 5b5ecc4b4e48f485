package number

import (
	"math/big"
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
