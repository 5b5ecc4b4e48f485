package units

import "math/big"

// Difference returns the amounts that one in r can exceed one in s by, in the
// unit of r: between 30 and 40 days less 5 to 10 days are 20 to 35 days. Ends
// are rounded outwards. Errors are those of Quantity.Cmp, and ErrRange. Percent
// give percentage points, temperatures in degrees kelvin or rankine.
func (r Range) Difference(s Range) (difference Range, exact bool, err error) {
	in, out := r.Unit, r.Unit
	switch {
	case r.Unit.isShare() && s.Unit.isShare():
		in, out = r.Unit.ofHome("percent"), r.Unit.ofHome("percentage-point")
	case r.Unit.hasOffset():
		in = r.Unit.absolute()
		out = in
	}
	a, err := r.spanIn(in)
	if err != nil {
		return Range{}, false, err
	}
	b, err := s.spanIn(in)
	if err != nil {
		return Range{}, false, err
	}
	d := span{minus(a.low, b.high), minus(a.high, b.low)}
	i, exact, err := d.interval()
	return Range{Interval: i, Unit: out}, exact, err
}

func (r Range) spanIn(u Unit) (span, error) {
	c, err := directly(r.Unit, u)
	if err != nil {
		return span{}, err
	}
	return spanOf(r.Interval).convert(c)
}

func minus(a, b end) end {
	if a.x == nil || b.x == nil {
		return end{}
	}
	return end{new(big.Rat).Sub(a.x, b.x), a.open || b.open}
}

// Ratio returns how many times as large an amount in r can be as one in s, for
// ranges of amounts that are not negative. Ends are rounded outwards. Errors
// are those of Quantity.Ratio: where s holds 0 alone the ratio is a division by
// zero, and where it holds 0 among others the ratio has no upper end. Negative
// amounts are an error that wraps ErrRange.
func (r Range) Ratio(s Range) (ratio Interval, exact bool, err error) {
	if r.Unit.hasOffset() || s.Unit.hasOffset() {
		return Interval{}, false, &ConversionError{From: r.Unit, To: s.Unit, Detail: "an amount that counts from an arbitrary zero has no ratio"}
	}
	a, b, err := r.spans(s)
	if err != nil {
		return Interval{}, false, err
	}
	for _, e := range [2]end{a.low, b.low} {
		if e.x == nil || e.x.Sign() < 0 {
			return Interval{}, false, &Error{Err: ErrRange, Text: r.String() + " / " + s.String(), Detail: "negative amounts"}
		}
	}
	if b.high.x != nil && b.high.x.Sign() <= 0 {
		return Interval{}, false, &Error{Err: ErrDivision, Text: r.String() + " / " + s.String()}
	}
	q := span{low: end{x: new(big.Rat), open: true}}
	if b.high.x != nil {
		q.low = end{new(big.Rat).Quo(a.low.x, b.high.x), a.low.open || b.high.open}
	} else if a.low.x.Sign() == 0 {
		q.low.open = a.low.open
	}
	if a.high.x != nil && b.low.x.Sign() > 0 {
		q.high = end{new(big.Rat).Quo(a.high.x, b.low.x), a.high.open || b.low.open}
	}
	return q.interval()
}
