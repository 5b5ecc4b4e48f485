package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// comparison returns the first token of the words of comparison that token j
// is the last of: "compared to", "relative to", "than", "versus"; -1 if none.
func (f *finder) comparison(j int) int {
	s, found := f.s, false
	switch s.Lower(j) {
	case "than":
		found = f.inQuantity(j) < 0 && !f.unequal(j)
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
		measured := f.inQuantity(j-1) >= 0 || f.inTime(j-1) >= 0 || s.At(j-1).Is(',') || s.Is(j-1, "as")
		if found = measured && f.hasChange() || f.amountSoon(j+1); found && s.Is(j-1, "as") {
			return j - 1
		}
	case "of":
		if s.Is(j-1, "instead", "ahead", "short") {
			return j - 1
		}
		if s.Is(j-1, "off") && f.extreme(j+1) {
			return j - 1
		}
	case "from", "off":
		found = f.extreme(j + 1)
	case "below", "above":
		found = f.extreme(j+1) && !f.amountSoon(j+1)
	case "as": // "five times as many as in 2019"
		found = s.Is(j+1, "in", "at", "on", "last", "during") && (s.Is(j-2, "as") || s.Is(j-3, "as") || s.Is(j-1, "same"))
	}
	if !found {
		return -1
	}
	return j
}

// unequal reports whether the "than" at token j tells no more or less: "other than",
// "in a different way than", "no later than".
func (f *finder) unequal(j int) bool {
	s := f.s
	if s.Is(j-1, "later", "sooner", "earlier") {
		return s.Is(j-2, "no", "not")
	}
	if s.Is(j-1, "rather") {
		return !f.amountSoon(j + 1) // "on 20 rather than 25 percent of earnings"
	}
	return s.Is(j-1, "other", "different", "differently") || s.Is(j-2, "different") || s.Is(j-3, "different")
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
		if k := f.inQuantity(j); k >= 0 && f.qs[k].Kind != quantity.Ordinal {
			return f.qs[k].Kind != quantity.Date
		}
		if f.verb(j) || f.s.At(j).Is(',') || f.tag(j) == syntax.Coordinator {
			return false
		}
	}
	return false
}

// comparedWith reads a comparison with something that is no time: "compared with
// the national average", "than men", "against 15% a year ago", "twice the rate".
func (f *finder) comparedWith(i int) {
	q := &f.qs[i]
	if f.multipleOf(i) || f.frontedComparison(i) || f.margin(i) || f.shareOf(i) {
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
				f.compare(i, c, end, -1)
			}
			return
		}
		if k := f.inQuantity(j); k >= 0 && k != i && f.compareApart(i, k) {
			return
		}
	}
}

// compareApart reports whether what follows quantity k after i compares only k: "9,000
// guests, 12 percent more than in 2021".
func (f *finder) compareApart(i, k int) bool {
	p := &f.qs[k]
	switch {
	case p.Kind == quantity.Date || p.Kind == quantity.Age:
		return false
	case f.frames[k].move != f.frames[i].move:
		return true
	}
	return f.frames[i].Role == "" && (f.exceeds(k) || !f.listJoin(f.qs[i].Last, p.First))
}

// exceeds reports whether quantity k is how much more or less something is than
// its standard: "12 percent more", "twice as many".
func (f *finder) exceeds(k int) bool {
	q := &f.qs[k]
	j := q.NumLast
	for j < q.Last && !f.s.Is(j, "more", "less", "fewer") {
		j++
	}
	return q.Kind == quantity.Multiple ||
		f.s.Is(j, "more", "less", "fewer", "higher", "lower", "better", "worse", "cheaper", "longer", "shorter", "faster", "slower", "above", "below")
}

// standard returns the end of what is compared with from token i on: an amount
// with its time, a noun phrase, or a short clause.
func (f *finder) standard(i int) int {
	if f.amountSoon(i) {
		j := i
		for f.inQuantity(j) < 0 {
			j++
		}
		return f.throughTime(f.qs[f.inQuantity(j)].Last)
	}
	if e := f.inTime(i); e >= 0 {
		return f.timeEnd(&f.exprs[e])
	}
	j := i
	if f.tag(j) == syntax.Wh || f.tag(j) == syntax.Preposition || f.s.Is(j, "when", "what", "where") {
		j++
	}
	g, ok := f.nominalAt(j)
	if !ok {
		return f.plannedAt(i, j)
	}
	at := f.skip(g.Last, syntax.Adverb)
	if n, ok := f.nominalAt(at); ok && g.Pronoun && n.First == at && f.tag(g.Head) == syntax.Determiner && f.inQuantity(n.Head) < 0 {
		g = n // "some earlier stages"
	}
	end := g.Last
	if n, ok := f.hangs(end); ok {
		end = n.Last
	}
	if g.Pronoun || j > i {
		return f.standardClause(end)
	}
	return end
}

// throughTime returns the end of the time expression that token i is in, i if in none.
func (f *finder) throughTime(i int) int {
	if e := f.inTime(i); e >= 0 {
		return f.exprs[e].Last
	}
	return i
}

// plannedAt is standard for a verb or a word of planning at token j: "than planned",
// "than planned in March".
func (f *finder) plannedAt(i, j int) int {
	if v, ok := f.verbalAt(j); ok {
		return f.throughTime(v.Last)
	}
	if f.s.Has(j, lexicon.Target|lexicon.Forecast) {
		return f.throughTime(j + 1)
	}
	return i
}

// standardClause returns the end of the clause whose subject ends before token i:
// "than when I took office", "than what the firm asked for"; i if no verb
// follows.
func (f *finder) standardClause(i int) int {
	at := i
	for f.tag(at) == syntax.Adverb || f.s.Is(at, "at") && f.s.Is(at+1, "first") || f.s.Is(at-1, "at") && f.s.Is(at, "first") {
		at++
	}
	v, ok := f.verbalAt(at)
	if !ok {
		return i
	}
	end := v.Last
	if f.tag(end) == syntax.Preposition && (f.tag(end+1) == syntax.Stop || f.tag(end+1) == syntax.Comma) {
		end++ // "applied for"
	}
	if o, ok := f.nominalAt(end); ok && o.First == end && f.inQuantity(o.Head) < 0 {
		end = o.Last
	}
	return f.throughTime(end) // "what it is now"
}

// multipleOf reads what a multiple or a fraction is taken of: "twice the
// national rate", "half the level of a decade ago", "four times what it is now".
func (f *finder) multipleOf(i int) bool {
	q, s := &f.qs[i], f.s
	if q.Kind != quantity.Multiple && q.Number.Form != number.Fraction || s.Is(q.NumLast, "of") || f.verb(q.NumFirst) {
		return false
	}
	j := q.NumLast
	if s.Is(j, "times") {
		j++
	}
	if !s.Is(j, "the", "what", "that", "our", "its", "their", "this") {
		return false
	}
	if f.inQuantity(j) == i && q.Counted() { // "half the level" of what
		if !s.Is(q.Last, "of", "for", "in") || !f.levelOf(q) {
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
	f.compare(i, j, end, f.inTime(end-1))
	return true
}

// levelOf reports whether q is a part of a level that is compared with: "it is half
// the level of 2010", not "they pay half the cost of the fees".
func (f *finder) levelOf(q *quantity.Quantity) bool {
	if f.inTime(q.Last+1) >= 0 || f.inTime(q.Last+2) >= 0 {
		return true
	}
	v := f.verbLeft(q.First)
	return v >= 0 && f.copula(f.groups[v].Head) && f.s.Is(q.Last-1, "level", "rate", "price", "pace", "size", "average", "speed")
}

// timeEnd returns the end of time e with the noun that it stands before: "the prior
// seven-day average", "in the August count".
func (f *finder) timeEnd(e *period.Expr) int {
	if g, ok := f.nominalAt(e.Last); ok && g.First <= e.Last && f.inQuantity(e.Last) < 0 && f.inTime(e.Last) < 0 {
		for j := e.First - 1; j < e.Last; j++ {
			if f.s.Is(j, "the", "its", "their", "our") {
				return g.Last
			}
		}
		if f.levels(g.Head) {
			return g.Last // "2019 levels"
		}
	}
	return e.Last
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
	e := f.inTime(end - 1)
	f.compare(i, 0, end, e)
	f.frames[i].Baseline.Back = e >= 0 && f.exprs[e].Earlier
	return true
}

// shareOf reads the level that a share is of: "95 percent of pre-flood levels", "of
// what it was before the flood"; not "of pupils".
func (f *finder) shareOf(i int) bool {
	q, s := &f.qs[i], f.s
	if q.Kind != quantity.Percentage || !s.Is(q.Last, "of") {
		return false
	}
	j := q.Last + 1
	j = f.skip(j, syntax.Determiner)
	end := f.standard(q.Last + 1)
	if e := f.inTime(j); e >= 0 {
		end = f.timeEnd(&f.exprs[e])
	}
	was := s.Is(j, "what") && (f.copula(j+2) || f.copula(j+3)) // not "3% of what we buy"
	if !was && !s.Is(j, "pre") && !(end > j && f.inTime(j) >= 0 && f.levels(end-1)) {
		return false
	}
	if s.Is(j, "pre") {
		if g, ok := f.nominalAt(j); ok {
			end = g.Last
		}
	}
	if tail := f.event(end); tail > end {
		end = tail
	}
	if end <= q.Last+1 {
		return false
	}
	f.compare(i, q.Last, end, -1)
	return true
}

// levels reports whether token i says how high something stands: "2019 levels".
func (f *finder) levels(i int) bool {
	return f.s.Is(i, "level", "levels", "peak", "baseline", "figures", "highs", "value", "values", "average")
}

// sharedBaseline gives the members of a list the baseline said at its end: "a 14%
// increase in firms and a 9% rise in jobs compared to the previous year".
func (f *finder) sharedBaseline() {
	for i := len(f.frames) - 2; i >= 0; i-- {
		a, b := &f.frames[i], &f.frames[i+1]
		p, q := &f.qs[i], &f.qs[i+1]
		if !a.Baseline.Empty() || b.Baseline.Empty() || a.Role == "" || a.Role != b.Role || p.Kind != q.Kind ||
			b.Baseline.Start < f.s.At(q.First).Start {
			continue
		}
		if f.listJoin(p.Last, q.First) && !f.exceeds(i+1) {
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
