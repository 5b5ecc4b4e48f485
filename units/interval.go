package units

// A Bound is one end of an Interval. The zero Bound is no bound: the interval
// goes on without end on that side.
type Bound struct {
	Value Decimal
	Set   bool // there is a bound
	Open  bool // and it is not part of the interval: "more than 500"
}

// An Interval is a set of numbers without gaps: "more than 310,000" is
// (310000, ∞), "between 30 and 40" is [30, 40]. The zero Interval holds all
// numbers.
type Interval struct{ Low, High Bound }

// Point returns the interval that holds d alone.
func Point(d Decimal) Interval {
	b := Bound{Value: d, Set: true}
	return Interval{Low: b, High: b}
}

// IsEmpty reports whether the interval holds no number: its low end lies
// above its high end, or both are the same and one is open.
func (i Interval) IsEmpty() bool {
	if !i.Low.Set || !i.High.Set {
		return false
	}
	c := i.Low.Value.Cmp(i.High.Value)
	return c > 0 || c == 0 && (i.Low.Open || i.High.Open)
}

// IsPoint reports whether the interval holds exactly one number.
func (i Interval) IsPoint() bool {
	return i.Low.Set && i.High.Set && !i.Low.Open && !i.High.Open && i.Low.Value.Equal(i.High.Value)
}

// Contains reports whether d lies in the interval.
func (i Interval) Contains(d Decimal) bool {
	if i.Low.Set {
		if c := d.Cmp(i.Low.Value); c < 0 || c == 0 && i.Low.Open {
			return false
		}
	}
	if i.High.Set {
		if c := d.Cmp(i.High.Value); c > 0 || c == 0 && i.High.Open {
			return false
		}
	}
	return true
}

// Covers reports whether every number of j lies in i.
func (i Interval) Covers(j Interval) bool {
	return j.IsEmpty() || i.Intersect(j).same(j)
}

// Overlaps reports whether some number lies in both.
func (i Interval) Overlaps(j Interval) bool {
	return !i.IsEmpty() && !j.IsEmpty() && !i.Intersect(j).IsEmpty()
}

// Intersect returns the numbers that lie in both. It may be empty.
func (i Interval) Intersect(j Interval) Interval {
	return Interval{Low: tighter(i.Low, j.Low, 1), High: tighter(i.High, j.High, -1)}
}

// tighter returns the narrower of two low bounds (sign 1) or high bounds (-1).
func tighter(a, b Bound, sign int) Bound {
	if !a.Set {
		return b
	}
	if !b.Set {
		return a
	}
	if c := a.Value.Cmp(b.Value) * sign; c > 0 || c == 0 && a.Open {
		return a
	}
	return b
}

// same reports whether two intervals that are not empty hold the same numbers.
func (i Interval) same(j Interval) bool { return i.Low.same(j.Low) && i.High.same(j.High) }

func (b Bound) same(c Bound) bool {
	return b.Set == c.Set && (!b.Set || b.Open == c.Open && b.Value.Equal(c.Value))
}

// String writes the interval as mathematicians do: "[30, 40]", "(500, ∞)",
// "(-∞, 60]", and a point as its number.
func (i Interval) String() string {
	if i.IsPoint() {
		return i.Low.Value.String()
	}
	s := "(-∞"
	if i.Low.Set {
		s = "["
		if i.Low.Open {
			s = "("
		}
		s += i.Low.Value.String()
	}
	if !i.High.Set {
		return s + ", ∞)"
	}
	s += ", " + i.High.Value.String()
	if i.High.Open {
		return s + ")"
	}
	return s + "]"
}
