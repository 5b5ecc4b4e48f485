package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// comparison returns the first token of the words of comparison that token j
// is the last of: "compared to", "relative to", "than", "versus"; -1 if none.
func (f *finder) comparison(j int) int {
	s, found := f.s, false
	switch string(s.Lower(j)) {
	case "than":
		found = f.inQuantity(j) < 0
	case "versus", "vs":
		found = true
	case "to", "with":
		if !s.Is(j-1, "compared", "comparison", "relative") {
			break
		}
		if s.Is(j-1, "comparison") && s.Is(j-2, "in") || s.Is(j-2, "as", "when") {
			return j - 2
		}
		return j - 1
	case "against":
		if found = f.hasChange() || f.amountSoon(j+1); found && s.Is(j-1, "as") {
			return j - 1
		}
	case "of":
		if s.Is(j-1, "instead", "ahead", "short") {
			return j - 1
		}
		found = s.Is(j-1, "off") && f.extreme(j+1)
	case "from", "off", "below", "above":
		found = f.extreme(j + 1)
	case "as": // "five times as many as in 2019"
		found = s.Is(j+1, "in", "at", "on", "last", "during") && (s.Is(j-2, "as") || s.Is(j-3, "as") || s.Is(j-1, "same"))
	}
	if !found {
		return -1
	}
	return j
}

// extreme reports whether "the peak", "its low" or the like stands from token i on.
func (f *finder) extreme(i int) bool {
	g, ok := f.nominalAt(i)
	return ok && g.First == i && f.s.Is(g.Head, "peak", "high", "low", "trough", "bottom", "record", "average", "trend", "budget", "target")
}

// amountSoon reports whether a quantity stands within a few words from token i
// on: "against a global average of 1.3".
func (f *finder) amountSoon(i int) bool {
	for j := i; j < i+6; j++ {
		if k := f.inQuantity(j); k >= 0 {
			return f.qs[k].Kind != quantity.Date
		}
		if f.verb(j) || f.s.At(j).Is(',') {
			return false
		}
	}
	return false
}

// comparedWith reads a comparison with something that is no time: "compared with
// the national average", "than men", "against 15% a year ago", "twice the rate".
func (f *finder) comparedWith(i int) {
	q := &f.qs[i]
	if f.multipleOf(i) || f.frontedComparison(i) {
		return
	}
	for j := q.Last; j < min(q.Last+18, f.s.Len()); j++ {
		if f.s.At(j).Is(';') || f.bound(j) && !f.s.At(j).Is(',') {
			return
		}
		c := f.comparison(j)
		if c < 0 && f.s.Is(j, "after") && f.inQuantity(j+1) >= 0 && f.frames[i].Role != "" && f.qs[f.inQuantity(j+1)].Kind == q.Kind {
			c = j // "grew 0.7%, after 0.2% in the first quarter"
		}
		if c >= 0 {
			if end := f.standard(j + 1); end > j+1 {
				f.frames[i].Baseline = Time{Span: f.span(c, end)}
			}
			return
		}
		if k := f.inQuantity(j); k >= 0 && k != i && f.frames[k].move != f.frames[i].move && f.qs[k].Kind != quantity.Date {
			return
		}
	}
}

// standard returns the end of what is compared with from token i on: an amount
// with its time, a noun phrase, or a short clause.
func (f *finder) standard(i int) int {
	if f.amountSoon(i) {
		j := i
		for f.inQuantity(j) < 0 {
			j++
		}
		end := f.qs[f.inQuantity(j)].Last
		if e := f.inTime(end); e >= 0 {
			end = f.exprs[e].Last
		}
		return end
	}
	if e := f.inTime(i); e >= 0 {
		return f.exprs[e].Last
	}
	j := i
	if f.tag(j) == syntax.Wh || f.tag(j) == syntax.Preposition || f.s.Is(j, "when", "what") {
		j++
	}
	g, ok := f.nominalAt(j)
	if !ok {
		if g, ok = f.verbalAt(j); !ok {
			return i
		}
		return g.Last // "than planned"
	}
	end := g.Last
	if n, ok := f.hangs(end); ok {
		end = n.Last
	}
	if v, ok := f.verbalAt(end); ok && (g.Pronoun || j > i) {
		end = v.Last // "than what we spent", "than when I took office"
		if o, ok := f.nominalAt(end); ok && o.First == end && f.inQuantity(o.Head) < 0 {
			end = o.Last
		}
	}
	return end
}

// multipleOf reads what a multiple or a fraction is taken of: "twice the
// national rate", "half the level of a decade ago", "four times what it is now".
func (f *finder) multipleOf(i int) bool {
	q, s := &f.qs[i], f.s
	if q.Kind != quantity.Multiple && q.Number.Form != number.Fraction || s.Is(q.NumLast, "of") || f.verb(q.NumFirst) {
		return false
	}
	j := q.NumLast
	if !s.Is(j, "the", "what", "that", "our", "its", "their", "this") {
		return false
	}
	if f.inQuantity(j) == i && q.Counted() { // "half the level" of what
		if !s.Is(q.Last, "of", "for", "in") {
			return false
		}
		j = q.Last
	}
	end := f.standard(j)
	if e := f.inTime(j + 1); end <= j && e >= 0 {
		end = f.exprs[e].Last
	}
	if end <= j {
		return false
	}
	f.frames[i].Baseline = Time{Span: f.span(j, end)}
	if e := f.inTime(end - 1); e >= 0 {
		f.frames[i].Baseline.From, f.frames[i].Baseline.To = f.exprs[e].From, f.exprs[e].To
	}
	return true
}

// frontedComparison reads "Compared with May, it was up 1.9%".
func (f *finder) frontedComparison(i int) bool {
	if f.frames[i].Role == "" || !f.s.Is(0, "compared", "relative") {
		return false
	}
	end := f.standard(2)
	if end <= 2 || end > f.qs[i].First {
		return false
	}
	f.frames[i].Baseline = Time{Span: f.span(0, end)}
	if e := f.inTime(end - 1); e >= 0 {
		f.frames[i].Baseline.From, f.frames[i].Baseline.To = f.exprs[e].From, f.exprs[e].To
	}
	return true
}

// sharedBaseline gives the members of a list the baseline said at its end: "a 14%
// increase in firms and a 9% rise in jobs compared to the previous year".
func (f *finder) sharedBaseline() {
	for i := len(f.frames) - 2; i >= 0; i-- {
		a, b := &f.frames[i], &f.frames[i+1]
		p, q := &f.qs[i], &f.qs[i+1]
		if !a.Baseline.Empty() || b.Baseline.Empty() || a.Role == "" || a.Role != b.Role || p.Kind != q.Kind || b.Baseline.Start < f.s.At(q.First).Start {
			continue
		}
		if f.listJoin(p.Last, q.First) {
			a.Baseline = b.Baseline
		}
	}
}

// listJoin reports whether tokens i up to j join two members of a list.
func (f *finder) listJoin(i, j int) bool {
	joined := false
	for ; i < j; i++ {
		switch {
		case f.s.At(i).Is(',') || f.tag(i) == syntax.Coordinator:
			joined = true
		case f.verb(i) || f.s.At(i).Is(';') || f.s.Has(i, lexicon.Compare) || f.s.Is(i, "after"):
			return false
		}
	}
	return joined
}
