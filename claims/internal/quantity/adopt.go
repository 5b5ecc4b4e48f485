package quantity

import "github.com/go-figures/figures/units"

// Bare reports whether q is a plain number without a unit or a noun.
func (q *Quantity) Bare() bool {
	return q.Kind == Count && !q.Counted() && !q.Unit.Said() && q.Unit.ID == "" && q.HasValue
}

// Adopt gives a bare number the unit of another quantity that it is plainly said
// in: "from 17" after "4 minutes", "310,000 of them" after "doses". It does not
// if a scale may be left out too: "it cost 6.5" after "$5 million". It reports
// whether it did.
func (q *Quantity) Adopt(from *Quantity) bool {
	u := &from.Unit
	if !q.Bare() || u.ID == "" || from.Kind == Date || from.Number.Scale != q.Number.Scale && from.Number.Scale >= 3 {
		return false
	}
	q.Unit = Unit{ID: u.ID, Name: u.Name, Dimension: u.Dimension, Assumed: true}
	q.Kind = q.kindOf()
	if from.Kind == Age || from.Kind == PercentagePoint || from.Kind == BasisPoint {
		q.Kind = from.Kind
	}
	return true
}

// AdoptNoun is Adopt for a count of what another quantity counts, whose scale
// says nothing: "310,000 of them" after "1.8 million doses".
func (q *Quantity) AdoptNoun(from *Quantity) bool {
	if !q.Bare() || !from.Counted() && from.Unit.ID != "item" {
		return false
	}
	q.Unit = Unit{ID: "item", Name: from.Unit.Name, Dimension: from.Unit.Dimension, Assumed: true}
	return true
}

// Points makes a count of points one of percentage points: "by 12 points, to 38%".
func (q *Quantity) Points() {
	q.Unit.ID, q.Unit.Name, q.Unit.Dimension, q.Unit.Assumed = "percentage-point", "percentage point", units.Fraction, true
	q.NounFirst, q.NounLast = 0, 0
	q.Kind = PercentagePoint
}
