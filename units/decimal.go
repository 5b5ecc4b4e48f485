package units

import (
	"math"
	"math/big"
	"math/bits"
)

// The range of a decimal's exponent. With a coefficient of up to 20 digits
// the values run from 1e-1000 to about 1.8e1019.
const (
	minExp = -1000
	maxExp = 1000
)

// A Decimal is an exact decimal number: a sign, a coefficient of 64 bits and a
// power of ten. It keeps the precision it was written with: "0.50" and "0.5"
// are Equal and print as they were written. The zero value is 0.
//
// Decimals can be compared with ==, which tells whether they were written
// alike; Equal tells whether they are the same number.
type Decimal struct {
	neg  bool
	coef uint64
	exp  int16
}

// NewDecimal returns coef times 10^exp. Exponents outside -1000 to 1000 are
// clipped to that range; where exp is not a constant use DecimalOf.
func NewDecimal(coef int64, exp int) Decimal {
	d := Decimal{neg: coef < 0, coef: uint64(coef), exp: int16(min(max(exp, minExp), maxExp))}
	if d.neg {
		d.coef = -d.coef
	}
	return d
}

// DecimalOf returns coef times 10^exp, negative if neg is true and coef is not
// 0. An exponent beyond 1000 or below -1000 is an error that wraps ErrRange,
// unless zeros of the coefficient make up for it.
func DecimalOf(neg bool, coef uint64, exp int) (Decimal, error) {
	if coef == 0 {
		return Decimal{exp: int16(min(max(exp, minExp), maxExp))}, nil
	}
	c, e := coef, exp
	for e < minExp && c%10 == 0 {
		c, e = c/10, e+1
	}
	for e > maxExp && c <= math.MaxUint64/10 {
		c, e = c*10, e-1
	}
	if e < minExp || e > maxExp {
		return Decimal{}, &Error{Err: ErrRange, Text: expText(neg, coef, exp)}
	}
	return Decimal{neg: neg, coef: c, exp: int16(e)}, nil
}

// DecimalFromRat returns r as a decimal. Where no decimal with a coefficient
// of 64 bits equals r ("a third"), d has the 16 significant digits nearest to
// r, ties away from zero, and exact is false. A nil r is 0.
func DecimalFromRat(r *big.Rat) (d Decimal, exact bool, err error) {
	if r == nil || r.Sign() == 0 {
		return Decimal{}, true, nil
	}
	if d, ok := finite(r); ok {
		return d, true, nil
	}
	d, err = rounded(r, 16)
	return d, false, err
}

// Coef returns the coefficient, without sign.
func (d Decimal) Coef() uint64 { return d.coef }

// Exp returns the power of ten that the coefficient is multiplied by. It is
// also the place of the last digit written: -2 for "0.50".
func (d Decimal) Exp() int { return int(d.exp) }

// Sign returns -1, 0 or 1.
func (d Decimal) Sign() int {
	switch {
	case d.coef == 0:
		return 0
	case d.neg:
		return -1
	}
	return 1
}

// IsZero reports whether d is 0, however it was written.
func (d Decimal) IsZero() bool { return d.coef == 0 }

// Neg returns -d.
func (d Decimal) Neg() Decimal {
	d.neg = !d.neg && d.coef != 0
	return d
}

// Abs returns d without its sign.
func (d Decimal) Abs() Decimal {
	d.neg = false
	return d
}

// Reduce returns the same number without trailing zeros in the coefficient:
// 0.50 becomes 0.5, and 3200000 becomes 32 times 10^5. Zero becomes 0.
func (d Decimal) Reduce() Decimal {
	if d.coef == 0 {
		return Decimal{}
	}
	for d.coef%10 == 0 && d.exp < maxExp {
		d.coef /= 10
		d.exp++
	}
	return d
}

// Cmp returns -1, 0 or 1 as d is less than, equal to or greater than e.
func (d Decimal) Cmp(e Decimal) int {
	if s, t := d.Sign(), e.Sign(); s != t || s == 0 {
		return min(max(s-t, -1), 1)
	}
	c := cmpAbs(d, e)
	if d.neg {
		return -c
	}
	return c
}

// Equal reports whether d and e are the same number: 0.50 equals 0.5.
func (d Decimal) Equal(e Decimal) bool { return d.Cmp(e) == 0 }

// cmpAbs compares the sizes of two numbers that are not 0.
func cmpAbs(d, e Decimal) int {
	if d.exp == e.exp {
		return cmpUint(d.coef, e.coef)
	}
	if c := cmpUint(uint64(d.magnitude()+2*maxExp), uint64(e.magnitude()+2*maxExp)); c != 0 {
		return c
	}
	if d.exp < e.exp {
		return -cmpAbs(e, d)
	}
	// The same number of digits before the point: the exponents differ by less
	// than 20, and 128 bits hold the product.
	hi, lo := bits.Mul64(d.coef, pow10[d.exp-e.exp])
	if hi != 0 {
		return 1
	}
	return cmpUint(lo, e.coef)
}

func cmpUint(a, b uint64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// magnitude returns the number of digits before the decimal point, negative
// for the zeros that follow it.
func (d Decimal) magnitude() int { return digits(d.coef) + int(d.exp) }

// digits returns the number of decimal digits of n, 0 for 0.
func digits(n uint64) int {
	if n == 0 {
		return 0
	}
	t := bits.Len64(n) * 1233 >> 12 // 1233/4096 is just above log10(2)
	if n < pow10[t] {
		return t
	}
	return t + 1
}

// pow10 holds the powers of ten that fit 64 bits.
var pow10 = [20]uint64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9,
	1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
}
