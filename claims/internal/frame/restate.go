package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
)

// restates returns the quantity, dates left out, that i says again in another unit
// or in other words, or where it ended, -1 if none: "$113 trillion ($161 trillion)", "60% of
// its value, or $3 billion", "rose 2% at 310 points", "is 5%, up from 3%".
func (f *finder) restates(i int) int {
	if p := f.previous(i); p >= 0 && f.saysAgain(p, i) {
		return p
	}
	return -1
}

// saysAgain reports whether quantity i restates quantity k before it.
func (f *finder) saysAgain(k, i int) bool {
	p, q, s := &f.qs[k], &f.qs[i], f.s
	m := f.frames[i].move
	switch {
	case p.Kind == quantity.Ordinal:
		return false
	case f.apposed(k, i):
		return true
	case s.At(q.First-1).Is('(') && p.Last == q.First-1:
		return p.Kind == q.Kind && !q.Counted()
	case f.frames[i].Role == "from" && s.Is(m, "up", "down") && m >= p.Last:
		return p.Kind == q.Kind && !f.verbBetween(m, q.First)
	case s.At(q.First-1).Is(token.EmDash) && p.Last == q.First-1 && s.At(q.Last).Is(token.EmDash):
		return p.Unit.Dimension == q.Unit.Dimension // "350 nights — almost a year — to"
	case f.frames[i].Role == "by" && s.Is(q.Last, "higher", "lower", "more", "less") && s.Is(q.Last+1, "than"):
		return s.At(q.First-1).Is(',') && p.Last == q.First-1 // "is 18 percent, five points higher than"
	case m >= q.Last && f.moves[m].Class&lexicon.Noun != 0 && !f.verb(m) && !s.Is(m+1, "in", "of", "for"):
		comma := q.First - 1
		if f.tag(comma) == syntax.Determiner {
			comma--
		}
		return s.At(comma).Is(',') && comma-p.Last <= 4 && !f.verbBetween(p.Last, comma) // "handled 312,000 boxes, a 4.5% increase"
	case (q.Number.Form == number.Times || q.Number.Form == number.Fraction) && s.At(q.First-1).Is(',') &&
		p.Last == q.First-1 && f.tag(q.NumLast) == syntax.Determiner && f.amountNoun(q.NumLast+1):
		return true // "grew 4%, half the pace of last year"
	case q.Kind == quantity.Multiple && s.Is(q.Last, "as") && s.At(q.First-1).Is(','):
		return p.Kind == quantity.Count && q.First-p.Last <= 10 // "455 are open, five times as many as"
	case s.Is(q.First-1, "at") && p.Last == q.First-1:
		return f.frames[k].Role == "by"
	case s.Is(q.First-1, "or"):
		return !p.Counted() && !q.Counted() && f.alternative(k, i)
	}
	return false
}

// previous returns the nearest quantity before i that is neither a date nor part of
// a time, -1 if none.
func (f *finder) previous(i int) int {
	for i--; i >= 0 && (f.qs[i].Kind == quantity.Date || f.qs[i].Kind == quantity.Duration && f.inTime(f.qs[i].First) >= 0); i-- {
	}
	return i
}

// again reports whether quantity i is what p is at another time or was to be: "a
// 3.5 degree angle in 2018 and 2.5 last year", "$20 instead of $35".
func (f *finder) again(p, i int) bool {
	a, b := &f.qs[p], &f.qs[i]
	k := b.First - 1
	k = f.skipBack(k, syntax.Determiner)
	if f.s.Is(k-1, "instead", "rather") && f.s.Is(k, "of", "than") {
		return a.Kind == b.Kind && (a.Unit.ID == b.Unit.ID || !b.Unit.Said())
	}
	return f.tag(b.First-1) == syntax.Coordinator && b.NumLast == b.Last && f.inTime(b.Last) >= 0 &&
		f.frames[p].Subject.Start > f.s.At(a.NumFirst).Start && !f.verbBetween(a.Last, b.First)
}

// alternative reports whether quantity i stands after "or" as another way to say k: right after it, or after what has lost that part.
func (f *finder) alternative(k, i int) bool {
	p, q := &f.qs[k], &f.qs[i]
	if p.Kind == q.Kind && p.Unit.ID == q.Unit.ID {
		return false // "5 or 6 percent"
	}
	j := p.Last
	if f.frames[k].Role == "by" && f.s.Is(j, "of") {
		_, j = f.phraseRight(j+1, q.First-1)
	}
	return j == q.First-1 || j == q.First-2 && f.s.At(j).Is(',')
}

// apposed reports whether quantity i only says k before it again as a change: "the margin was 58%, an improvement of 140 basis points", "fell from
// 640 to 585, a drop of 8.6 percent".
func (f *finder) apposed(k, i int) bool {
	m := f.frames[i].move
	if m < 0 || f.moves[m].Class&lexicon.Noun == 0 || f.verb(m) || m >= f.qs[i].First {
		return false
	}
	g, ok := f.nominalAt(m)
	return ok && f.s.At(g.First-1).Is(',') && g.First-f.qs[k].Last <= longestPhrase && f.finiteBefore(g.First) >= 0 &&
		f.finiteBefore(f.qs[i].First) == f.finiteBefore(f.qs[k].First)
}
