package quantity

import (
	"github.com/go-figures/figures/units"
)

// suspended reports whether the number of p breaks off at a hyphen because its
// scale follows with the next: "$3- to $400", "$6-, $7-, $9,000".
func (f *finder) suspended(p *Quantity) bool {
	t := f.s.At(p.QLast)
	next := f.s.At(p.QLast + 1)
	return t.Is('-') && t.Glued() && (!next.Glued() || next.Is(',')) && p.Number.Plain() && !p.Number.Spelled
}

func (q *Quantity) shiftValue(n int) {
	if v, err := q.Value.Shift(n); err == nil && n != 0 {
		q.Value = v
		if x, err := q.Precision.Shift(n); err == nil {
			q.Precision = x
		}
	}
}

// scaleBy takes a scale word of a neighbour for its own: "3 to 5 million".
func (q *Quantity) scaleBy(n int) {
	if v, err := q.Number.Value.Shift(n); err == nil {
		q.Number.Value, q.Number.Scale = v, n
		q.shiftValue(n)
	}
}

// scales reports whether the scale word of q is meant for p too: "3 to 5
// million", "1.4 or 1.5 bn"; but "500 to 1 million" is not 500 million.
func (f *finder) scales(p, q *Quantity) bool { return f.common(p, q) > 0 }

// common returns the power of ten that p takes from q, 0 if none.
func (f *finder) common(p, q *Quantity) int {
	if f.suspended(p) && !q.Hyphen && q.Number.Scale == 0 && q.HasValue {
		for n := 2; n <= 3; n++ {
			if m, err := q.Value.Shift(-n); err == nil && m.Rat().IsInt() && near(p.Value, m) {
				return n
			}
		}
	}
	if f.worded(p, q) {
		return q.scale()
	}
	return 0
}

// worded reports whether the scale word of q is meant for p too.
func (f *finder) worded(p, q *Quantity) bool {
	if q.scale() < 2 || p.Number.Scale != 0 || p.Value.Cmp(units.NewDecimal(1000, 0)) >= 0 {
		return false
	}
	m := mantissa(q)
	lim, err := m.Shift(2)
	return err == nil && p.Value.Cmp(lim) < 0
}

// scale is the power of ten that a smaller number before q shares: 6 of "five
// million", 5 of "five hundred thousand", 3 of "six thousand five hundred".
func (q *Quantity) scale() int {
	n := max(q.Number.Scale, q.Number.Lead)
	if !q.Number.Spelled || n < 3 {
		return n
	}
	d, err := q.Number.Value.Shift(-n - 2)
	if err == nil && d.Sign() > 0 && d.Cmp(units.NewDecimal(10, 0)) < 0 && d.Rat().IsInt() {
		return n + 2
	}
	return n
}

// mantissa is the value of q without its scale word.
func mantissa(q *Quantity) units.Decimal {
	d, err := q.Number.Value.Shift(-q.scale())
	if err != nil {
		return q.Value
	}
	return d
}

func successor(a, b units.Decimal) bool {
	d, err := b.Sub(a)
	return err == nil && d.Equal(units.NewDecimal(1, 0))
}

// near reports whether b is above a by no more than a itself and five: "two or
// three", "20 or 30", "12 15 thousand".
func near(a, b units.Decimal) bool {
	d, err := b.Sub(a)
	if err != nil || d.Sign() <= 0 {
		return false
	}
	return d.Cmp(a) <= 0 || d.Equal(units.NewDecimal(1, 0))
}
