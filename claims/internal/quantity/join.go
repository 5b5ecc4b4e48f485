package quantity

import (
	"math/big"

	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// join makes ranges ("5 to 10 percent") and compounds ("5 ft 2 in", "nine
// months and two weeks") of neighbours.
func (f *finder) join() {
	w := f.base
	for r := f.base; r < len(f.out); r++ {
		q := f.out[r]
		f.kept, f.read = w, r
		if w > f.base {
			p := &f.out[w-1]
			if f.shareOf(p, &q) || f.orTwo(p, &q) || f.compound(p, &q) || f.votes(p, &q) || f.odds(p, &q) || f.ranged(p, &q) || f.same(p, &q) {
				continue
			}
		}
		f.out[w] = q
		w++
	}
	f.out = f.out[:w]
}

// shareOf joins "one job in nine", "two firms out of every five": a count and
// what it is a count of.
func (f *finder) shareOf(p, q *Quantity) bool {
	s, i := f.s, p.QLast
	if !p.Counted() && p.Unit.ID != "time" || p.Hyphen || !p.HasValue || p.Kind != "" || !p.Number.Plain() || q.Unit.ID != "" || q.Counted() || !q.HasValue || !q.Number.Plain() || q.Time != 0 || q.Kind != "" {
		return false
	}
	switch {
	case s.Is(i, "in") && q.QFirst == i+1, s.Seq(i, "out", "of") && q.QFirst == i+2, s.Is(i, "in", "of") && s.Is(i+1, "every") && q.QFirst == i+2, s.Seq(i, "out", "of", "every") && q.QFirst == i+3:
	default:
		return false
	}
	if p.Value.Cmp(q.Value) >= 0 || p.Value.IsZero() || q.Value.Cmp(units.NewDecimal(1000, 0)) > 0 || p.Value.Cmp(units.NewDecimal(100, 0)) > 0 {
		return false
	}
	r := new(big.Rat).Quo(p.Value.Rat(), q.Value.Rat())
	v, exact, err := units.DecimalFromRat(r)
	if err != nil {
		return false
	}
	p.Value, p.Precision, p.Frac = v, units.Decimal{}, ""
	if !exact {
		p.Frac = r.RatString()
	}
	p.Kind = Ratio
	p.Number.Form, p.Number.Proportion = number.Fraction, true
	p.Last, p.QLast = q.Last, q.QLast
	if p.Unit.ID == "time" { // "four times out of five"
		p.Unit = Unit{}
	}
	return true
}

// orTwo reads "a year or two", which is one to two.
func (f *finder) orTwo(p, q *Quantity) bool {
	if p.Number.Form != number.Article || p.Range || !p.Unit.Said() || !f.s.Is(p.QLast, "or") || q.QFirst != p.QLast+1 || q.Unit.ID != "" || q.Counted() || !q.Number.Plain() || q.Value.Cmp(units.NewDecimal(3, 0)) > 0 || p.Value.Cmp(q.Value) >= 0 {
		return false
	}
	end := f.s.Tokens[q.QLast-1].End
	unit := p.Unit
	f.makeRange(p, q)
	p.Unit, p.Modifier, p.Number.Form = unit, "~", number.Cardinal
	p.Unit.End = end
	return true
}

// absorb extends p over q.
func (p *Quantity) absorb(q *Quantity) {
	p.Last, p.QLast, p.NumLast = q.Last, q.QLast, q.NumLast
}

// bridge is how two quantities are joined.
type bridge uint8

const (
	apart   bridge = iota
	dash           // 5-10
	to             // 5 to 10
	and            // between 5 and 10
	or             // 5 or 10
	comma          // three, four hundred
	nothing        // 12 15 thousand
)

// between reads the words between two quantities. A modifier may stand before
// the second: "2 - ~7 grams", "between 2 and about 7".
func (f *finder) between(p, q *Quantity) bridge {
	s := f.s
	i, end := p.QLast, q.QFirst
	if end-i > 8 {
		return apart
	}
	if s.Symbol(i) == "~" && end == i+1 && s.At(i).Glued() && s.At(end).Glued() {
		return dash // "20~100"
	}
	for end > i && (s.Symbol(end-1) == "~" || s.Is(end-1, "about", "around", "nearly", "almost", "roughly", "approximately", "perhaps", "maybe", "even", "possibly")) {
		end--
	}
	if s.Is(i, "to", "through") && f.bounded(i+1, q.QFirst) {
		return to // "from 2 million to more than 40 million"
	}
	switch end - i {
	case 0:
		if q.QFirst > end && f.maybe(q) {
			return comma // "sixty maybe seventy percent"
		}
		if q.QFirst > end && p.Unit.ID == q.Unit.ID {
			return nothing
		}
		if i == end && s.At(i).Flags&token.Spaced != 0 {
			return nothing
		}
		return apart
	case 1:
		t := s.Tokens[i]
		switch {
		case t.Hyphen(), t.Kind == token.Symbol && s.Symbol(i) == "~", t.Is(token.Minus):
			return dash
		case s.Is(i, "to", "through", "till", "thru"):
			return to
		case s.Is(i, "and", "&"):
			return and
		case s.Is(i, "or"):
			return or
		case t.Is(','):
			return comma
		}
	case 2:
		if s.Seq(i, "up", "to") {
			return to
		}
		if s.At(i).Hyphen() && s.Is(i+1, "to") && f.suspended(p) {
			return to // "$3- to $400"
		}
		if s.At(i).Hyphen() && s.Is(i+1, "to") || s.At(i).Is(',') && s.Is(i+1, "or") && p.QLast-p.QFirst <= 2 {
			return or
		}
	case 3:
		if s.At(i).Hyphen() && s.Is(i+1, "to") && s.At(i+2).Hyphen() {
			return to // "a five-to-seven-year term"
		}
	}
	return apart
}

// bounded reports whether tokens i up to end are a bound and no more: "over",
// "more than", "just under".
func (f *finder) bounded(i, end int) bool {
	for k := i; k < end; k++ {
		if !f.s.Is(k, "over", "under", "above", "below", "just", "well", "more", "less", "fewer", "than", "about", "around", "nearly", "almost", "only", "at", "least") {
			return false
		}
	}
	return end > i
}

// same joins a number said twice: "45 (forty five)".
func (f *finder) same(p, q *Quantity) bool {
	s := f.s
	if !p.HasValue || !q.HasValue || p.Unit.ID != "" || q.Kind == Date || !p.Value.Equal(q.Value) || p.Number.Spelled == q.Number.Spelled {
		return false
	}
	if !s.At(p.QLast).Is('(') || q.QFirst != p.QLast+1 || !s.At(q.QLast).Is(')') {
		return false
	}
	p.Last, p.QLast, p.NumLast = q.QLast+1, q.QLast+1, q.QLast+1
	return true
}
