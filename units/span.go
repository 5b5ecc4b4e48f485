package units

import "math/big"

// A Range is an interval of numbers of a unit: "between 30 and 40 days", "more
// than 500 dollars". The zero Range holds all bare numbers.
type Range struct {
	Interval Interval
	Unit     Unit
}

// Range returns the range that holds q alone.
func (q Quantity) Range() Range { return Range{Interval: Point(q.Value), Unit: q.Unit} }

// Written returns the numbers that are written like q's, at its precision: "14
// percent" stands for 13.5 up to 14.5 percent, without the latter. The zeros
// that q was written with count: "3200000" has a precision of 1, NewDecimal(32,
// 5) one of 100000. The error wraps ErrRange.
func (q Quantity) Written() (Range, error) {
	half, err := DecimalOf(false, 5, q.Value.Exp()-1)
	if err != nil {
		return Range{}, err
	}
	low, err := q.Value.Sub(half)
	if err != nil {
		return Range{}, err
	}
	high, err := q.Value.Add(half)
	if err != nil {
		return Range{}, err
	}
	i := Interval{Low: Bound{Value: low, Set: true}, High: Bound{Value: high, Set: true, Open: true}}
	if q.Value.Sign() < 0 { // -13.5 is rounded to -14, away from zero
		i.Low.Open, i.High.Open = true, false
	}
	return Range{Interval: i, Unit: q.Unit}, nil
}

// Agrees reports whether q and p can be the same amount, as precisely as both
// are written: 1.6 kilometer agrees with 1 mile and with 1609 meter, but not
// with 1.70 kilometer. Errors are those of Cmp and Written.
func (q Quantity) Agrees(p Quantity) (bool, error) {
	a, err := q.Written()
	if err != nil {
		return false, err
	}
	b, err := p.Written()
	if err != nil {
		return false, err
	}
	return a.Overlaps(b)
}

// Contains reports whether the amount q lies in the range, exactly and in any
// unit. Errors are those of Quantity.Cmp.
func (r Range) Contains(q Quantity) (bool, error) { return r.Covers(q.Range()) }

// Covers reports whether every amount of s lies in r. Errors are those of
// Quantity.Cmp.
func (r Range) Covers(s Range) (bool, error) {
	a, b, err := r.spans(s)
	if err != nil {
		return false, err
	}
	return b.empty() || cmpLow(a.low, b.low) <= 0 && cmpHigh(a.high, b.high) >= 0, nil
}

// Overlaps reports whether some amount lies in both. Errors are those of
// Quantity.Cmp.
func (r Range) Overlaps(s Range) (bool, error) {
	a, b, err := r.spans(s)
	if err != nil {
		return false, err
	}
	if cmpLow(a.low, b.low) < 0 {
		a.low = b.low
	}
	if cmpHigh(a.high, b.high) > 0 {
		a.high = b.high
	}
	return !a.empty(), nil
}

// Convert returns the range in another unit. An end that is no finite decimal
// there is rounded outwards, and exact is false. Errors are those of
// Quantity.Cmp, and ErrRange.
func (r Range) Convert(to Unit) (converted Range, exact bool, err error) {
	if r.Unit == to {
		return r, true, nil
	}
	c, err := directly(r.Unit, to)
	if err != nil {
		return Range{}, false, err
	}
	s, err := spanOf(r.Interval).convert(c)
	if err != nil {
		return Range{}, false, err
	}
	i, exact, err := s.interval()
	return Range{Interval: i, Unit: to}, exact, err
}

// spans returns both ranges in the unit of the first, unrounded.
func (r Range) spans(s Range) (a, b span, err error) {
	c, err := directly(s.Unit, r.Unit)
	if err != nil {
		return span{}, span{}, err
	}
	b, err = spanOf(s.Interval).convert(c)
	return spanOf(r.Interval), b, err
}

// A span is an interval with rational ends.
type span struct{ low, high end }

// An end without a number is no end.
type end struct {
	x    *big.Rat
	open bool
}

func spanOf(i Interval) span { return span{endOf(i.Low), endOf(i.High)} }

func endOf(b Bound) end {
	if !b.Set {
		return end{}
	}
	return end{b.Value.Rat(), b.Open}
}

func (s span) convert(c conversion) (span, error) {
	for _, e := range [2]*end{&s.low, &s.high} {
		if e.x == nil {
			continue
		}
		x, err := c.apply(e.x)
		if err != nil {
			return span{}, err
		}
		e.x = x
	}
	return s, nil
}

func (s span) empty() bool {
	if s.low.x == nil || s.high.x == nil {
		return false
	}
	c := s.low.x.Cmp(s.high.x)
	return c > 0 || c == 0 && (s.low.open || s.high.open)
}

// cmpLow orders ends that bound from below: the one that lets more in is less.
func cmpLow(a, b end) int {
	switch {
	case a.x == nil && b.x == nil:
		return 0
	case a.x == nil:
		return -1
	case b.x == nil:
		return 1
	}
	if c := a.x.Cmp(b.x); c != 0 || a.open == b.open {
		return c
	}
	if a.open {
		return 1
	}
	return -1
}

// cmpHigh orders ends that bound from above: the one that lets more in is
// greater.
func cmpHigh(a, b end) int {
	switch {
	case a.x == nil && b.x == nil:
		return 0
	case a.x == nil:
		return 1
	case b.x == nil:
		return -1
	}
	if c := a.x.Cmp(b.x); c != 0 || a.open == b.open {
		return c
	}
	if a.open {
		return -1
	}
	return 1
}

// interval writes the ends as decimals, rounded outwards.
func (s span) interval() (i Interval, exact bool, err error) {
	low, ok, err := s.low.bound(-1)
	if err != nil {
		return i, false, err
	}
	high, ok2, err := s.high.bound(1)
	if err != nil {
		return i, false, err
	}
	return Interval{Low: low, High: high}, ok && ok2, nil
}

// bound rounds an end down or up. A rounded end is open: the number itself is
// not in the set.
func (e end) bound(direction int) (Bound, bool, error) {
	if e.x == nil {
		return Bound{}, true, nil
	}
	d, exact, err := DecimalFromRat(e.x)
	if err != nil {
		return Bound{}, false, err
	}
	b := Bound{Value: d, Set: true, Open: e.open}
	if exact {
		return b, true, nil
	}
	b.Open = true
	if d.Rat().Cmp(e.x) != direction {
		step := NewDecimal(int64(direction), d.Exp())
		if b.Value, err = d.Add(step); err != nil {
			return Bound{}, false, err
		}
	}
	return b, false, nil
}
