package quantity

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
)

// farthest is how many tokens may lie between a slip and its repair.
const farthest = 8

// repairs marks what a speaker takes back: "40 million, sorry, 40 billion",
// "two hundred, two hundred families", "10 -- 10,000 troops".
func (f *finder) repairs() {
	qs := f.out[f.base:]
	for i := 0; i+1 < len(qs); i++ {
		p, q := &qs[i], &qs[i+1]
		if p.Kind == Date || q.Kind == Date || q.First-p.Last > farthest {
			continue
		}
		if p.Repaired = f.takenBack(p, q) || f.restarted(p, q); p.Repaired && f.bare(q) && p.Unit.ID != "" && f.ending(q) {
			f.take(q, p, true) // "40 boats - no, 50"
		}
	}
}

// takenBack reports whether a phrase of repair stands between p and q.
func (f *finder) takenBack(p, q *Quantity) bool {
	s := f.s
	for k := p.Last; k < q.First; k++ {
		if !s.Has(k, lexicon.Repair) {
			continue
		}
		for _, r := range lexicon.Repairs(s.At(k).Hash) {
			end := k + len(r.Words)
			if end > q.First || !s.Seq(k, r.Words...) {
				continue
			}
			if s.Is(k, "no") && k == p.Last && end == q.First && !p.Counted() && !p.Unit.Said() {
				return true // "six million no seven million views", as captions have it
			}
			if !r.Pause || pause(s.At(k-1)) && (pause(s.At(end)) || end == q.First) && k == p.Last+1 {
				return true
			}
		}
	}
	return false
}

// pause reports whether a speaker stops at the token.
func pause(t token.Token) bool {
	return t.Is(',') || t.Is('-') || t.Is(token.EmDash) || t.Is(token.EnDash) || t.Is(token.Ellipsis) || t.Is('.')
}

// restarted reports whether the speaker begins q anew after p: the number is
// said again with what it counts, or only its beginning was said.
func (f *finder) restarted(p, q *Quantity) bool {
	long, ok := f.gapOf(p, q)
	if !ok || !p.HasValue || p.Range || p.Kind != "" || p.Number.Form != number.Cardinal || p.Counted() && p.Unit.Start != p.Unit.End && !f.cutOff(p, q) {
		return false
	}
	named := (q.Unit.Said() || q.Unit.before || q.Counted()) && !q.Unit.shared
	alike := p.Number.Spelled == q.Number.Spelled
	bare := !p.Unit.Said() || p.Unit.before && q.Unit.before && p.Unit.ID == q.Unit.ID && p.QLast == p.NumLast
	switch {
	case !bare || p.NumLast > q.NumFirst:
		return f.cutOff(p, q)
	case q.HasValue && p.Value.Equal(q.Value) && alike:
		return named && (long || !p.Unit.before) // "fees of $40, $40 and $50" are three
	case !long:
		return false
	case p.Number.Scale != q.Number.Scale && q.Number.Scale >= 3 && mantissa(p).Equal(mantissa(q)):
		return named && f.bareGap(p, q) // "4 -- $4 billion"
	}
	return f.cutOff(p, q)
}

// gapOf reports whether nothing but pauses and hesitations lies between p and
// q, and whether they are more than a comma.
func (f *finder) gapOf(p, q *Quantity) (long, ok bool) {
	s := f.s
	for k := p.Last; k < q.First; k++ {
		t := s.At(k)
		switch {
		case pause(t):
			long = long || !t.Is(',') && t.Flags&token.Spaced != 0 || t.Is(token.EmDash) || t.Is(token.Ellipsis) || t.Is('.')
		case s.Filler(k) > k:
			long = true
		case k == q.First-1 && k > p.Last && t.Hash == s.At(p.First-1).Hash: // "by five, by five percent"
		default:
			return false, false
		}
		ok = true
	}
	return long, ok
}

// bareGap reports whether p is no end of a range that a dash tells.
func (f *finder) bareGap(p, q *Quantity) bool {
	return q.First-p.Last > 1 || !f.s.At(p.Last).Is(token.EnDash)
}

// cutOff reports whether the words of q begin with those of p: "three point --
// three point five", "10 -- 10,000", "twenty, um, twenty-five".
func (f *finder) cutOff(p, q *Quantity) bool {
	if long, ok := f.gapOf(p, q); !ok || !long {
		return false
	}
	a, b := f.s.Surface(p.QFirst, p.QLast), f.s.Surface(q.QFirst, q.QLast)
	return len(a) < len(b) && strings.EqualFold(a, b[:len(a)])
}
