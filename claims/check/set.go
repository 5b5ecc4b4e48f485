package check

import (
	"math/big"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A set is an interval with rational ends.
type set struct{ low, high end }

// An end without a number is no end.
type end struct {
	x    *big.Rat
	open bool
}

func point(x *big.Rat) set { return set{end{x: x}, end{x: x}} }

func setOf(i units.Interval) set {
	of := func(b units.Bound) end {
		if !b.Set {
			return end{}
		}
		return end{b.Value.Rat(), b.Open}
	}
	return set{of(i.Low), of(i.High)}
}

// widen moves both ends outwards. An end that is moved is part of the set.
func (s set) widen(by *big.Rat) set {
	if by.Sign() == 0 {
		return s
	}
	if s.low.x != nil {
		s.low = end{x: new(big.Rat).Sub(s.low.x, by)}
	}
	if s.high.x != nil {
		s.high = end{x: new(big.Rat).Add(s.high.x, by)}
	}
	return s
}

func (s set) closed() set {
	s.low.open, s.high.open = false, false
	return s
}

// side returns 0 if x lies in the set, 1 if the set lies above x, -1 below.
func (s set) side(x *big.Rat) int {
	if s.low.x != nil {
		if c := x.Cmp(s.low.x); c < 0 || c == 0 && s.low.open {
			return 1
		}
	}
	if s.high.x != nil {
		if c := x.Cmp(s.high.x); c > 0 || c == 0 && s.high.open {
			return -1
		}
	}
	return 0
}

// overlaps reports whether some number lies in both.
func (s set) overlaps(t set) bool {
	apart := func(low, high end) bool {
		if low.x == nil || high.x == nil {
			return false
		}
		c := low.x.Cmp(high.x)
		return c > 0 || c == 0 && (low.open || high.open)
	}
	return !apart(s.low, t.high) && !apart(t.low, s.high)
}

func (s set) neg() set {
	of := func(e end) end {
		if e.x != nil {
			e.x = new(big.Rat).Neg(e.x)
		}
		return e
	}
	return set{of(s.high), of(s.low)}
}

func half(x *big.Rat) *big.Rat { return new(big.Rat).Quo(x, big.NewRat(2, 1)) }

func (s set) times(y *big.Rat) set {
	of := func(e end) end { return end{times(e.x, y), e.open} }
	return set{of(s.low), of(s.high)}
}

// times returns the size of x times y, nil for nil.
func times(x, y *big.Rat) *big.Rat {
	if x == nil {
		return nil
	}
	z := new(big.Rat).Mul(x, y)
	return z.Abs(z)
}

// placeOf returns the place of the last digit that counts: 100,000 for "12.6
// million". A single digit before a word of scale counts for one more: "5
// million" is not said of 5.4 million, though it is 5 when rounded. What is no
// number of digits has the place of fractionPlace.
func placeOf(q *claims.Quantity) *big.Rat {
	if !q.HasValue {
		return q.Precision.Rat()
	}
	if q.Precision.IsZero() {
		return fractionPlace(q)
	}
	place, one := q.Precision.Rat(), big.NewRat(1, 1)
	if finer := coarse(q.Value.Rat(), one); place.Cmp(one) > 0 && finer.Cmp(place) < 0 {
		return finer
	}
	return place
}

// fractionPlace returns the place of the second digit of a fraction, or of its
// last one: 0.01 of "a third" and of "93 of every 100".
func fractionPlace(q *claims.Quantity) *big.Rat {
	d := q.Value.Reduce()
	exp := d.Exp() - 1
	for n := d.Coef(); n >= 10; n /= 10 {
		exp++
	}
	if q.Fraction == "" {
		exp = min(exp, d.Exp())
	}
	return units.NewDecimal(1, exp).Rat()
}

// coarse returns the place that a number can have been rounded to: its zeros at
// the end, but for two digits that count. "18,400" may be 18,432 and "5,000"
// 4,980; "30" is not 27.
func coarse(x, place *big.Rat) *big.Rat {
	if x == nil || x.Sign() == 0 {
		return place
	}
	d, _, err := units.DecimalFromRat(x)
	if err != nil {
		return place
	}
	d = d.Reduce()
	exp := d.Exp()
	if d.Coef() < 10 {
		exp--
	}
	if p := units.NewDecimal(1, exp).Rat(); p.Cmp(place) > 0 {
		return p
	}
	return place
}
