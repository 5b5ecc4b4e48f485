package units

import (
	"math"
	"math/big"
	"math/bits"
)

// Add returns d + e. The sum has the smaller of the two exponents ("1.5" +
// "0.25" is "1.75"). A sum that needs more than 64 bits is an error that wraps
// ErrRange.
func (d Decimal) Add(e Decimal) (Decimal, error) {
	if d.exp < e.exp {
		d, e = e, d
	}
	if c, ok := scaleUp(d.coef, int(d.exp)-int(e.exp)); ok {
		if d.neg == e.neg {
			if sum, carry := bits.Add64(c, e.coef, 0); carry == 0 {
				return DecimalOf(e.neg, sum, int(e.exp))
			}
		} else if c >= e.coef {
			return DecimalOf(d.neg, c-e.coef, int(e.exp))
		} else {
			return DecimalOf(e.neg, e.coef-c, int(e.exp))
		}
	}
	return fromBig(new(big.Int).Add(bigAt(d, e.exp), bigAt(e, e.exp)), int(e.exp))
}

// Sub returns d - e, as Add does.
func (d Decimal) Sub(e Decimal) (Decimal, error) { return d.Add(e.Neg()) }

// Mul returns d times e. A product that needs more than 64 bits is an error
// that wraps ErrRange.
func (d Decimal) Mul(e Decimal) (Decimal, error) {
	exp := int(d.exp) + int(e.exp)
	hi, lo := bits.Mul64(d.coef, e.coef)
	if hi == 0 {
		return DecimalOf(d.neg != e.neg, lo, exp)
	}
	p := new(big.Int).Mul(bigAt(d, d.exp), bigAt(e, e.exp))
	return fromBig(p, exp)
}

// Quo returns d divided by e. Where the quotient is no finite decimal of 64
// bits, it is rounded to 16 significant digits and exact is false. Division by
// zero is an error that wraps ErrDivision.
func (d Decimal) Quo(e Decimal) (q Decimal, exact bool, err error) {
	if e.coef == 0 {
		return Decimal{}, false, &Error{Err: ErrDivision, Text: d.String() + " / " + e.String()}
	}
	return DecimalFromRat(new(big.Rat).Quo(d.Rat(), e.Rat()))
}

// Shift returns d times 10^n.
func (d Decimal) Shift(n int) (Decimal, error) {
	if n < 2*minExp || n > 2*maxExp {
		if d.coef == 0 {
			return d, nil
		}
		return Decimal{}, &Error{Err: ErrRange, Text: expText(d.neg, d.coef, n)}
	}
	return DecimalOf(d.neg, d.coef, int(d.exp)+n)
}

// Rat returns d as a new rational number.
func (d Decimal) Rat() *big.Rat {
	c := new(big.Int).SetUint64(d.coef)
	if d.neg {
		c.Neg(c)
	}
	if d.exp >= 0 {
		return new(big.Rat).SetInt(c.Mul(c, bigPow10(int(d.exp))))
	}
	return new(big.Rat).SetFrac(c, bigPow10(-int(d.exp)))
}

// scaleUp returns c times 10^n, and whether it fits.
func scaleUp(c uint64, n int) (uint64, bool) {
	if c == 0 {
		return 0, true
	}
	if n >= len(pow10) {
		return 0, false
	}
	hi, lo := bits.Mul64(c, pow10[n])
	return lo, hi == 0
}

// bigAt returns d as a multiple of 10^exp, which is at most its own exponent.
func bigAt(d Decimal, exp int16) *big.Int {
	c := new(big.Int).SetUint64(d.coef)
	c.Mul(c, bigPow10(int(d.exp)-int(exp)))
	if d.neg {
		c.Neg(c)
	}
	return c
}

func bigPow10(n int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// fromBig returns c times 10^exp, giving up zeros at its end to fit.
func fromBig(c *big.Int, exp int) (Decimal, error) {
	neg := c.Sign() < 0
	c = new(big.Int).Abs(c)
	ten, r := big.NewInt(10), new(big.Int)
	for !c.IsUint64() {
		q, _ := new(big.Int).QuoRem(c, ten, r)
		if r.Sign() != 0 {
			return Decimal{}, &Error{Err: ErrRange, Text: c.String()}
		}
		c = q
		exp++
	}
	return DecimalOf(neg, c.Uint64(), exp)
}

// finite returns r as a decimal if one equals it: if its denominator has no
// prime factor but 2 and 5, and the coefficient fits.
func finite(r *big.Rat) (Decimal, bool) {
	if r.Denom().BitLen() > 3400 || r.Num().BitLen() > 3400 {
		return Decimal{}, false // beyond 10^1020 in either direction
	}
	n, ok := r.FloatPrec()
	if !ok {
		return Decimal{}, false
	}
	c := new(big.Int).Mul(r.Num(), bigPow10(n))
	c.Quo(c, r.Denom())
	d, err := fromBig(c, -n)
	return d, err == nil
}

// rounded returns r to n significant digits, ties away from zero.
func rounded(r *big.Rat, n int) (Decimal, error) {
	abs := new(big.Rat).Abs(r)
	// Bit lengths give the number of digits but for one, which the loop finds.
	const log2 = 0.30102999566398120
	exp := int(math.Floor(float64(abs.Num().BitLen()-abs.Denom().BitLen()-1)*log2)) - n
	if exp < 4*minExp || exp > 4*maxExp {
		return Decimal{}, &Error{Err: ErrRange, Text: "a number of more than a thousand digits"}
	}
	limit := new(big.Int).SetUint64(pow10[n])
	for {
		c := roundQuo(abs, exp)
		if c.Cmp(limit) < 0 {
			return DecimalOf(r.Sign() < 0, c.Uint64(), exp)
		}
		exp++
	}
}

// roundQuo returns the integer nearest to r / 10^exp, for r of at least 0.
func roundQuo(r *big.Rat, exp int) *big.Int {
	num, den := new(big.Int).Set(r.Num()), new(big.Int).Set(r.Denom())
	if exp > 0 {
		den.Mul(den, bigPow10(exp))
	} else {
		num.Mul(num, bigPow10(-exp))
	}
	num.Lsh(num, 1).Add(num, den)
	return num.Quo(num, den.Lsh(den, 1))
}
