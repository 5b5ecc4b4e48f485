package quantity

import (
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/units"
)

// What follows builds quantities for the caller's own rules, which say
// themselves what is what. Settle ends the building.

// Of returns the quantity of a number without a unit.
func Of(n number.Number) Quantity {
	q := Quantity{First: n.First, Last: n.Last, NumFirst: n.First, NumLast: n.Last, QFirst: n.First, QLast: n.Last, Number: n}
	q.Value, q.Frac, q.Precision, q.HasValue = n.Value, n.Frac, n.Precision, true
	if n.Form == number.Vague {
		q.HasValue, q.Range = false, true
		q.Bounds = units.Interval{Low: units.Bound{Value: n.Low, Set: true}, High: units.Bound{Value: n.High, Set: true, Open: true}}
	}
	if n.Form == number.Times {
		q.Kind = Multiple
	}
	return q
}

// Between returns the range between two numbers, the lower first.
func Between(low, high number.Number) Quantity {
	q := Of(low)
	q.Last, q.NumLast, q.QLast = max(low.Last, high.Last), max(low.Last, high.Last), max(low.Last, high.Last)
	q.First, q.NumFirst, q.QFirst = min(low.First, high.First), min(low.First, high.First), min(low.First, high.First)
	q.Value, q.Frac, q.HasValue, q.Range = units.Decimal{}, "", false, true
	q.Bounds = units.Interval{Low: units.Bound{Value: low.Value, Set: true}, High: units.Bound{Value: high.Value, Set: true}}
	return q
}

// Same gives q the value of o, which is of the same number and may know more of
// it: what a list or a range shares ("2 to 3 million"). A value in cents is not
// that of the number.
func (q *Quantity) Same(o *Quantity) {
	if o.Unit.shift == 0 {
		q.amount(o)
	}
}

func (q *Quantity) amount(o *Quantity) {
	q.First, q.QFirst, q.NumFirst = min(q.First, o.NumFirst), min(q.QFirst, o.NumFirst), min(q.NumFirst, o.NumFirst)
	q.Last, q.QLast, q.NumLast = max(q.Last, o.NumLast), max(q.QLast, o.NumLast), max(q.NumLast, o.NumLast)
	q.Number, q.Value, q.Frac, q.HasValue, q.Precision, q.Range, q.Bounds = o.Number, o.Value, o.Frac, o.HasValue, o.Precision, o.Range, o.Bounds
}

// MeasureLike gives q value, unit and noun of o.
func (q *Quantity) MeasureLike(o *Quantity) {
	q.amount(o)
	q.Kind, q.Unit, q.QFirst, q.QLast = o.Kind, o.Unit, o.QFirst, o.QLast
	q.NounFirst, q.NounLast, q.Head, q.Hyphen = o.NounFirst, o.NounLast, o.Head, o.Hyphen
}

// Measure gives q the unit of a match, at the bytes from start on.
func (q *Quantity) Measure(m units.Match, start int) {
	q.Unit = unitOf(m)
	q.Unit.Start, q.Unit.End = start, start+m.Len
	q.shift(m.Shift)
}

// Assume gives q a unit that is not said.
func (q *Quantity) Assume(u units.Unit) {
	q.Unit = Unit{ID: u.ID(), Name: u.Name(), Dimension: u.Dimension(), unit: u, Assumed: true}
}

// Is gives q a unit that is said in the caller's own words, at bytes start to end.
func (q *Quantity) Is(u units.Unit, start, end int) {
	q.Assume(u)
	q.Unit.Start, q.Unit.End, q.Unit.Assumed = start, end, false
}

// Count makes q a count of the noun in tokens first up to last.
func (q *Quantity) Count(name string, first, last, start, end int) {
	q.Unit = Unit{ID: "item", Name: name, Start: start, End: end, Dimension: units.Count}
	q.NounFirst, q.NounLast, q.Head = first, last, last-1
}

// Settle fills what follows from the rest: the kind, if none is set, and the
// bounds.
func (q *Quantity) Settle() { q.settle() }
