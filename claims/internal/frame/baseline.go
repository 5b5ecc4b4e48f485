package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// baseline finds what quantity i is compared with: "compared to the previous
// year", "year on year", "than in 2019", "from a year earlier".
func (f *finder) baseline(i int) {
	q, fr := &f.qs[i], &f.frames[i]
	if q.Kind == quantity.Ordinal {
		return
	}
	for k := range f.exprs {
		e := &f.exprs[k]
		if q.Time == k+1 || !f.inReach(q, e) || f.boundBetween(q, e.First, e.Last) || f.ownTime(i, e) {
			continue
		}
		if f.parted(q, e) || e.Last <= q.First && e.First > 0 && fr.Role == "" {
			continue
		}
		if k+1 < len(f.exprs) && e.Last <= q.First && f.inQuantity(e.First-1) >= 0 && f.exprs[k+1].First == q.Last &&
			f.exprs[k+1].Kind == period.Rate {
			continue // "up 18% year over year and 4% sequentially"
		}
		rate := e.Kind == period.Rate || e.Earlier && e.Kind == period.Span
		if rate && fr.Role != "" && fr.Role != "from" || f.compares(k) && (fr.Role != "" || f.comparative(e)) && !f.taken(q, e) {
			fr.Baseline = Time{Span: f.span(f.comparing(e), f.timeEnd(e)), From: e.From, To: e.To, Back: e.Kind == period.Rate && !e.Annual || e.Earlier}
			return
		}
	}
	f.comparedWith(i)
}

// compare makes tokens first up to last the baseline of quantity i, with the stretch
// of time expression e, -1 if there is none in them.
func (f *finder) compare(i, first, last, e int) {
	t := Time{Span: f.span(first, last)}
	if e >= 0 {
		t.From, t.To = f.exprs[e].From, f.exprs[e].To
	}
	f.frames[i].Baseline = t
}

// ownTime reports whether e says when the compared quantity i itself was: "from
// $2 billion a year earlier", "compared with 5 percent in May".
func (f *finder) ownTime(i int, e *period.Expr) bool {
	q := &f.qs[i]
	return e.First == q.Last && (f.frames[i].Role == "from" || f.comparison(q.First-1) >= 0)
}

// comparing returns the first token of the words that compare with e.
func (f *finder) comparing(e *period.Expr) int {
	for j := e.First; j < e.Core; j++ {
		if f.s.Is(j, "than") {
			return j
		}
	}
	for j := e.First; j >= max(0, e.First-5); j-- {
		if c := f.comparison(j); c >= 0 {
			return c
		}
		if f.s.Is(j, "from") && e.Kind == period.Date && j+2 >= e.First {
			return j // "from their 2019 level"
		}
		if f.inQuantity(j) >= 0 && j < e.First {
			break
		}
	}
	return e.First
}

// parted reports whether another quantity of no common change stands between q
// and the time e after it, which then belongs to that one.
func (f *finder) parted(q *quantity.Quantity, e *period.Expr) bool {
	mine := f.inQuantity(q.First)
	for j := q.Last; j < e.First; j++ {
		k := f.inQuantity(j)
		if k < 0 || k == mine || f.qs[k].Kind == quantity.Date {
			continue
		}
		if f.frames[k].move < 0 || f.frames[k].move != f.frames[mine].move {
			return f.frames[mine].move < 0 || f.frames[k].Role == "" || !f.frames[k].listed
		}
	}
	return false
}

// comparative reports whether the words before e compare.
func (f *finder) comparative(e *period.Expr) bool {
	for j := e.First - 1; j >= max(0, e.First-4); j-- {
		if f.comparison(j) >= 0 {
			return true
		}
	}
	return false
}

// boundBetween reports whether a clause ends between q and tokens first up to last.
func (f *finder) boundBetween(q *quantity.Quantity, first, last int) bool {
	from, to := last, q.First
	if first >= q.Last {
		from, to = q.Last, first
	}
	for j := from; j < to; j++ {
		if f.bound(j) {
			return true
		}
	}
	return false
}

// compares reports whether expression k is the time compared with: "than in
// 2019", "from last year", "compared to the previous year".
func (f *finder) compares(k int) bool {
	s, i := f.s, f.exprs[k].First
	for j := i; j < f.exprs[k].Last; j++ {
		if s.Is(j, "than") {
			return true // "more than last year"
		}
	}
	if e := &f.exprs[k]; s.Is(i, "from") && s.Is(e.Last, "to", "until", "till") && f.inTime(e.Last+1) >= 0 {
		return false // "from 1 pm to 3 pm"
	}
	if s.Is(i, "from") && (f.exprs[k].Later || i == 0) {
		return false // "a cut from 2030", "From 1 April it will be 5%"
	}
	if s.Is(i, "from") {
		return f.governor(i-1, 12) >= 0 || f.hasChange()
	}
	if e := &f.exprs[k]; s.Is(i, "on", "over") && (e.Earlier || s.Is(i, "on") && e.Kind == period.Span &&
		s.Is(e.Last-1, "ago", "year", "month", "quarter") && f.hasChange()) {
		return true // "an increase on a year ago"
	}
	if s.Is(i, "since") {
		return false
	}
	if s.Is(i, "in", "at", "on", "during") || s.Has(i-1, lexicon.Compare) || s.Is(i-1, "as") {
		return f.comparison(i-1) >= 0 || s.Is(i-1, "than")
	}
	for j := i - 1; j >= max(0, i-4) && !f.bound(j); j-- {
		if c := f.comparison(j); c >= 0 {
			return true
		}
		if s.Is(j, "from") && f.governor(j-1, 12) >= 0 && (j+1 == i || f.tag(j+1) == syntax.Determiner && j+2 >= i) {
			return true // "down 27% from our 2020 baseline"
		}
		if f.inQuantity(j) >= 0 && f.qs[f.inQuantity(j)].Last != i || f.verb(j) {
			return false
		}
	}
	return false
}

// hasChange reports whether a quantity of the sentence is part of a change.
func (f *finder) hasChange() bool {
	for i := range f.frames {
		if f.frames[i].Role != "" {
			return true
		}
	}
	return false
}
