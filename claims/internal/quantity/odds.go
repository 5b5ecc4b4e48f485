package quantity

import (
	"math/big"

	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// odds joins what is compared by a ratio: "3 to 1", "a 3:1 ratio", "a 2-for-1
// split", "they outnumber us four to one". Its value is the first by the second.
func (f *finder) odds(p, q *Quantity) bool {
	if p.Unit.ID != "" || q.Unit.ID != "" && !f.sold(q) || !p.Number.Plain() || !q.Number.Plain() || p.Time != 0 || p.Range || q.Range || q.Value.IsZero() || q.Unit.before {
		return false
	}
	if !f.compared(p, q) {
		return false
	}
	r := new(big.Rat).Quo(p.Value.Rat(), q.Value.Rat())
	v, exact, err := units.DecimalFromRat(r)
	if err != nil {
		return false
	}
	p.Value, p.Kind, p.Precision = v, Ratio, units.Decimal{}
	if !exact {
		p.Frac = r.RatString()
	}
	p.absorb(q)
	if q.Counted() { // the noun of "a two-for-one offer" is not counted
		p.Last, p.QLast = q.NumLast, q.NumLast
	}
	return true
}

// sold reports whether the noun of q is one that a ratio describes.
func (f *finder) sold(q *Quantity) bool { return q.Unit.ID == "item" && q.Counted() }

// compared reports whether the words between p and q are those of a ratio.
func (f *finder) compared(p, q *Quantity) bool {
	s, i := f.s, p.NumLast
	one := units.NewDecimal(1, 0)
	switch q.NumFirst - i {
	case 1:
		if s.At(i).Is(':') {
			t := s.At(i + 1)
			return s.At(i).Glued() && t.Glued() && t.Kind == token.Digits && (p.Value.Cmp(q.Value) > 0 || f.near(p, "ratio", "odds", "scale", "proportion"))
		}
		if !s.Is(i, "to") || f.from(p) || q.Counted() || p.Number.Form != number.Cardinal {
			return false
		}
		return p.Value.Cmp(q.Value) > 0 && (q.Value.Equal(one) || q.Value.Cmp(units.NewDecimal(10, 0)) <= 0 && f.near(p, "ratio", "odds", "outnumber", "outnumbered", "proportion"))
	case 3:
		return s.At(i).Hyphen() && s.At(i+2).Hyphen() && (s.Is(i+1, "for") || s.Is(i+1, "to") && q.Value.Equal(one) && p.Value.Cmp(one) > 0)
	}
	return false
}
