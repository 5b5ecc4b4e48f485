package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// distribute gives each member of a list of quantities its own member of a list
// of nouns, as "respectively" asks: "imports and exports rose 3 and 5 percent,
// respectively", "it was 3 percent and 5 percent in Kellmar and Brack, respectively".
func (f *finder) distribute() {
	if len(f.qs) < 2 {
		return
	}
	for r := range f.s.Tokens {
		if !f.s.Can(r, lexicon.Adverb) || !f.s.Is(r, "respectively") {
			continue
		}
		first, last := f.run(r)
		n := last - first
		if n < 2 {
			continue
		}
		if items := f.items(f.qs[last-1].Last+1, r, n); len(items) == n {
			for k, g := range items {
				f.piece(first+k, Aside, f.undetermined(g.First, g.Last), g.Last)
			}
			continue
		}
		sub := f.frames[first].Subject
		if sub.Empty() || f.qs[first].Counted() || f.frames[last-1].Subject.Start >= f.s.Tokens[f.qs[first].First].Start {
			continue
		}
		if items := f.items(0, f.tokenAfter(sub.End), n); len(items) == n {
			for k, g := range items {
				f.frames[first+k].Subject = f.span(f.unarticled(g))
				if end := items[n-1]; k < n-1 && f.tag(g.Head) != syntax.Plural && !f.s.At(g.Head).Capital() && end.Last-end.First > 1 {
					f.piece(first+k, Plain, end.Head, end.Last) // "growth and vacancy rates"
				}
			}
		}
	}
}

// run returns the quantities of one kind that stand as a list, the last of them
// nearest before token r.
func (f *finder) run(r int) (first, last int) {
	for last < len(f.qs) && f.qs[last].Last <= r {
		last++
	}
	for last > 0 && f.qs[last-1].Kind == quantity.Date {
		last--
	}
	if first = last - 1; last == 0 {
		return 0, 0
	}
	for first > 0 && f.qs[first-1].Kind == f.qs[first].Kind && f.listJoin(f.qs[first-1].Last, f.qs[first].First) {
		first--
	}
	return first, last
}

// items returns the n noun phrases joined by commas and "and" of which the last
// ends right before token end, or before a comma there; none begins before low.
func (f *finder) items(low, end, n int) []syntax.Group {
	if f.s.At(end - 1).Is(',') {
		end--
	}
	var out []syntax.Group
	for len(out) < n && end > low {
		g, ok := f.nominalAt(end - 1)
		if !ok || g.Last != end || g.First < low || g.Pronoun || f.inQuantity(g.Head) >= 0 {
			return nil
		}
		out = append([]syntax.Group{g}, out...)
		end = g.First
		for f.tag(end-1) == syntax.Coordinator || f.tag(end-1) == syntax.Comma {
			end--
		}
		if end == g.First && len(out) < n {
			return nil
		}
	}
	return out
}

// tokenAfter returns the first token that begins at the byte or after it.
func (f *finder) tokenAfter(at int) int {
	for i := range f.s.Tokens {
		if f.s.Tokens[i].Start >= at {
			return i
		}
	}
	return f.s.Len()
}

// outcome gives what came out the subject of what was expected: "we expected
// exports to grow 2%, when the actual was 3%".
func (f *finder) outcome(i int) {
	fr, v := &f.frames[i], f.verbLeft(f.qs[i].First)
	if !fr.Subject.Empty() || v < 0 {
		return
	}
	g, ok := f.nominalAt(f.skipLeft(0, f.groups[v].First) - 1)
	if !ok || g.Last-g.First > 2 || !f.s.Is(g.Head, "actual", "outcome", "result", "reality", "reading") {
		return
	}
	k := i - 1
	for k >= 0 && (f.qs[k].Kind != f.qs[i].Kind || f.frames[k].Subject.Empty() || f.frames[k].Status == Actual) {
		k--
	}
	if k < 0 {
		return
	}
	p := &f.frames[k]
	fr.Subject = p.Subject
	if fr.Role == "" && p.Role == "by" {
		fr.Change, fr.Role = p.Change, p.Role
	}
	if fr.Period.Empty() {
		fr.Period = p.Period
	}
}
