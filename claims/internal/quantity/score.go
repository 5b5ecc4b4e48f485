package quantity

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// votes joins the two sides of a score or a vote, and of odds: "won 5-4",
// "passed by 52 to 48", "a 3-to-1 ratio".
func (f *finder) votes(p, q *Quantity) bool {
	if !f.score(p, q) {
		return false
	}
	p.Kind = Score
	p.HasValue, p.Range = false, false
	p.absorb(q)
	p.Unit = Unit{}
	return true
}

// score reports whether "p-q" is a score: whole numbers without units after a
// word of winning, voting or being tied.
func (f *finder) score(p, q *Quantity) bool {
	if p.Unit.Said() || p.Unit.before || q.Unit.before || q.Unit.ID != "" && q.Unit.ID != "item" || !p.Number.Plain() || !q.Number.Plain() || q.Number.Form != number.Cardinal {
		return false
	}
	s := f.s
	switch f.between(p, q) {
	case dash, to:
	default:
		return false
	}
	if q.Counted() && !s.Is(q.Head, "vote", "win", "victory", "defeat", "loss", "draw", "margin", "majority", "decision", "lead", "score") {
		return false
	}
	if q.Counted() && !s.Has(q.Head, lexicon.Enumerated) {
		return true
	}
	for i := p.First - 1; i >= max(0, p.First-6); i-- {
		if s.Is(i, "from", "between", "than", "up", "down") {
			return false
		}
		if s.Has(i, lexicon.Scored) {
			return true
		}
	}
	return false
}

// odds reports whether "3 to 1" compares: the second part is the smaller.
func (f *finder) odds(p, q *Quantity) bool {
	if p.Unit.ID != "" || q.Unit.ID != "" || !p.Number.Plain() || !q.Number.Plain() || q.Value.IsZero() {
		return false
	}
	if p.Value.Cmp(q.Value) <= 0 || q.Value.Cmp(units.NewDecimal(10, 0)) > 0 {
		return false
	}
	v, exact, err := p.Value.Quo(q.Value)
	if err != nil || !exact {
		return true
	}
	p.Value, p.Kind = v, Ratio
	p.absorb(q)
	q.Repaired = false
	return true
}

// share gives quantities without a unit the unit of their list, or of what the
// sentence measured before: "14, 13.8 and 68.5 percent", "by 2 percent but
// imports by 1".
func (f *finder) share() {
	qs := f.out[f.base:]
	for i := len(qs) - 2; i >= 0; i-- {
		p, q := &qs[i], &qs[i+1]
		if f.bare(p) && q.Unit.ID != "" && q.Kind == "" && f.listed(p, q) {
			f.take(p, q, false)
		}
	}
	for i := 1; i < len(qs); i++ {
		q := &qs[i]
		if q.Number.Form == number.Vague && q.Unit.ID == "" && !q.Counted() && qs[i-1].Counted() && f.s.Can(q.QLast, lexicon.Auxiliary|lexicon.Verb|lexicon.Past) {
			f.take(q, &qs[i-1], true) // "hundreds of sites opened, and dozens are open at night"
			continue
		}
		if p := before(qs, i); f.bare(q) && q.Number.Scale >= 6 && p != nil && p.Unit.Dimension == units.Money && p.Number.Scale >= 6 {
			f.take(q, p, true) // "38 million crowns in 2023 and 61 million in 2024"
			continue
		}
		if f.bare(q) && qs[i-1].Counted() && f.amongThem(&qs[i-1], q) {
			f.take(q, &qs[i-1], true)
			continue
		}
		if !f.bare(q) || !f.ending(q) {
			continue
		}
		for k := i - 1; k >= 0; k-- {
			p := &qs[k]
			if p.Kind != "" || p.Time != 0 || p.Unit.ID == "" {
				continue
			}
			if f.parallel(p, q) {
				f.take(q, p, true)
			}
			break
		}
	}
}

// before returns the quantity before the one at i, dates left out; nil if there
// is none.
func before(qs []Quantity, i int) *Quantity {
	for i--; i >= 0; i-- {
		if qs[i].Kind != Date {
			return &qs[i]
		}
	}
	return nil
}

// amongThem reports whether q is how many of what p counts: "Of the 1,340
// bridges, 96 are closed".
func (f *finder) amongThem(p, q *Quantity) bool {
	s := f.s
	if s.Is(q.QLast, "more", "fewer", "less") && s.Is(q.QLast+1, "than") && f.s.At(p.QLast).Is(',') && q.First == p.QLast+1 {
		return true // "5,200 places, 200 more than planned"
	}
	i := p.First - 1
	for s.Can(i, lexicon.Determiner) || s.Is(i, "some", "about", "nearly", "more", "than") {
		i--
	}
	return s.Is(i, "of") && (i == 0 || s.At(i-1).Kind == token.Punct || s.Is(i-1, "out", "and", "but")) && s.Can(q.QLast, lexicon.Auxiliary|lexicon.Past|lexicon.Verb)
}

// bare reports whether q is a plain value that may borrow a unit.
func (f *finder) bare(q *Quantity) bool {
	return q.Unit.ID == "" && q.Kind == "" && q.Number.Form == number.Cardinal && !q.Counted() && q.Time == 0
}

// take gives q the unit of p.
func (f *finder) take(q, p *Quantity, assumed bool) {
	q.Unit = p.Unit
	q.Unit.Start, q.Unit.End = 0, 0
	q.Unit.Assumed = p.Unit.Assumed || assumed
	q.Unit.shared = true
	if p.Unit.before && p.Number.Scale >= 3 && q.Number.Scale == 0 && q.Value.Cmp(units.NewDecimal(1000, 0)) < 0 && assumed {
		q.shiftValue(p.Number.Scale) // "eight billion pounds ... nine by spring"
	}
	if p.Unit.shift != 0 {
		q.shiftValue(p.Unit.shift)
	}
	if p.Counted() {
		q.NounFirst, q.NounLast, q.Head = p.NounFirst, p.NounLast, p.Head
	}
}

// listed reports whether only commas and conjunctions stand between p and q:
// "14%, 13.8 and 68.5 percent", "five, six, seven points", "7- or 8-inch".
func (f *finder) listed(p, q *Quantity) bool {
	s := f.s
	if q.QFirst-p.QLast > 3 || q.QFirst == p.QLast || q.Unit.before && !p.Unit.before {
		return false
	}
	if q.Unit.ID == "item" && !p.Hyphen && p.Number.Plain() && p.Number.Spelled != q.Number.Spelled {
		return false
	}
	for i := p.QLast; i < q.QFirst; i++ {
		t := s.Tokens[i]
		if !(t.Is(',') || t.Hyphen() || s.Is(i, "and", "or", "then", "to", "by", "even", "maybe", "perhaps", "about", "nearly")) {
			return false
		}
	}
	return true
}

// ending reports whether nothing that could be counted follows q.
func (f *finder) ending(q *Quantity) bool {
	s, t := f.s, f.s.At(q.QLast)
	if t.Kind == token.Word {
		return s.Can(q.QLast, lexicon.Preposition|lexicon.Conjunction|lexicon.Wh) || s.Is(q.QLast, "a", "this", "last", "next", "respectively", "earlier", "today", "now", "instead")
	}
	return t.Kind == token.None || t.Kind == token.Punct && !t.Hyphen() && !t.Is('/') && !t.Is(':')
}

// parallel reports whether q stands in the same kind of phrase as p, as the
// other end or member of a comparison.
func (f *finder) parallel(p, q *Quantity) bool {
	s := f.s
	i := q.First - 1
	for s.Is(i, "about", "nearly", "just", "only", "around", "roughly", "almost", "over", "under", "below", "above") {
		i--
	}
	switch {
	case s.Is(i, "from", "to", "by", "than", "versus", "vs", "at", "against"):
	case s.Is(i, "nor", "not", "but"):
	default:
		if s.At(i).Kind != token.Word {
			return false
		}
		if _, ok := lexicon.ChangeOf(s.At(i).Hash); !ok {
			return false
		}
	}
	if p.Unit.Dimension == units.Fraction && s.Is(i, "to", "at") && !s.Is(p.First-1, "to", "at", "from") && f.changeBefore(p) {
		return false // "gained 0.7 percent to 6,327.80": the end of the move has another unit
	}
	if p.Unit.ID == "item" || p.Unit.Dimension == units.Duration && !s.Is(i, "from", "to") {
		return s.Is(i, "from", "to") && (s.Is(i-1, "up", "down") || p.First-i > 0 || q.First-p.QLast <= 6)
	}
	return true
}
