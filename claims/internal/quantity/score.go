package quantity

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
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
	joint := f.between(p, q)
	if joint != dash && joint != to {
		return false
	}
	if joint == dash && f.tally(p, q) {
		return true
	}
	if q.Counted() && !s.Is(q.Head, "vote", "win", "victory", "defeat", "loss", "draw", "tie", "margin", "majority", "decision", "lead", "score", "ruling", "verdict", "scoreline") {
		return false
	}
	if q.Counted() && !s.Has(q.Head, lexicon.Enumerated) {
		return true
	}
	return f.scored(p)
}

// scored reports whether a word of winning or voting stands before p.
func (f *finder) scored(p *Quantity) bool {
	s := f.s
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

// tally reports whether "p-q" can only be a score: a draw ("ended 2-2") or the
// attribute of what was decided ("a 5-4 ruling"). Ranges go up.
func (f *finder) tally(p, q *Quantity) bool {
	s := f.s
	if !s.At(p.QLast).Glued() || p.Number.Spelled || q.Value.Cmp(units.NewDecimal(600, 0)) > 0 {
		return false
	}
	if q.Counted() {
		return p.Value.Cmp(q.Value) > 0 && s.Can(p.First-1, lexicon.Determiner) && s.Likely(q.Head, lexicon.Noun)
	}
	return p.Value.Equal(q.Value) && p.Value.Cmp(units.NewDecimal(20, 0)) < 0
}
