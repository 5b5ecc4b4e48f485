package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/token"
)

// period takes the time expression nearest to quantity i that neither compares
// nor belongs to another quantity. What opens the sentence holds for all of it.
func (f *finder) period(i int) {
	q, fr := &f.qs[i], &f.frames[i]
	if q.Kind == quantity.Ordinal {
		return
	}
	best, cost := -1, 1<<20
	for k := range f.exprs {
		e := &f.exprs[k]
		if e.Kind == period.Rate || e.Kind == period.Clock || e.Earlier || q.Time == k+1 || f.compares(k) {
			continue
		}
		if f.taken(q, e) || e.Kind == period.Date && f.s.At(e.Last).Capital() && f.s.At(e.Last-1).Kind == token.Digits {
			continue // "under the 2009 Act"
		}
		if d := f.distance(q, e); d < cost {
			best, cost = k, d
		}
	}
	if best >= 0 {
		e := &f.exprs[best]
		last := e.Last
		if e.Joined && best+1 < len(f.exprs) {
			last = f.exprs[best+1].Last
		}
		fr.Period = Time{Span: f.span(f.trimTime(e), last), Expr: best}
	}
}

// taken reports whether e belongs to another quantity that is compared with q:
// the "a year ago" of "$0.87 a share compared to $0.61 a year ago".
func (f *finder) taken(q *quantity.Quantity, e *period.Expr) bool {
	if e.First < q.Last || f.inQuantity(e.First-1) < 0 || &f.qs[f.inQuantity(e.First-1)] == q {
		return false
	}
	other := &f.qs[f.inQuantity(e.First-1)]
	for j := q.Last; j < e.First; j++ {
		if f.s.Is(j, "compared", "versus", "vs", "from", "against", "than") || j < other.First && f.verb(j) {
			return true
		}
	}
	return false
}

// trimTime leaves the preposition out of a period: "last year", not "in last
// year"; but "since 2019" and "by 2030" keep theirs, which bounds the period.
func (f *finder) trimTime(e *period.Expr) int {
	s, i := f.s, e.First
	for i < e.Core && (s.Is(i, "in", "on", "at", "for", "during") || s.Is(i, "the") && s.Can(i+1, nominal)) {
		i++
	}
	return i
}

// distance says how far a time expression is from a quantity: in tokens, and
// clauses count more. To the right it counts a little more than to the left.
func (f *finder) distance(q *quantity.Quantity, e *period.Expr) int {
	from, to, side := e.Last, q.First, 0
	if e.First >= q.Last {
		from, to, side = q.Last, e.First, 1
	}
	d := to - from + side
	if side == 1 && d == 1 {
		return 0 // "61 million in 2024"
	}
	for j := from; j < to; j++ {
		switch {
		case f.s.At(j).Is(';') && e.First > 0:
			d += 1 << 20 // another sentence but for the mark
		case f.bound(j):
			d += 12
		case f.s.Is(j, "and", "or") || f.s.At(j).Is(','):
			d += 3
		}
	}
	if e.First == 0 {
		d /= 2
	}
	for k := range f.qs {
		if o := &f.qs[k]; o != q && o.Kind != quantity.Date && o.First >= from && o.Last <= to {
			d += 4
		}
	}
	return d
}

// compares reports whether expression k is the time compared with: "than in
// 2019", "from last year", "compared to the previous year".
func (f *finder) compares(k int) bool {
	s, i := f.s, f.exprs[k].First
	if s.Is(i, "from") {
		return f.governor(i-1, 12) >= 0 || f.hasChange()
	}
	if s.Is(i, "on", "over") && f.exprs[k].Earlier {
		return true
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
		if s.Is(j, "from") && f.governor(j-1, 12) >= 0 {
			return true // "down 27% from our 2020 baseline"
		}
		if f.inQuantity(j) >= 0 && f.qs[f.inQuantity(j)].Last != i || f.verb(j) {
			return false
		}
	}
	return false
}

func (f *finder) hasChange() bool {
	for i := range f.frames {
		if f.frames[i].Role != "" {
			return true
		}
	}
	return false
}

// comparison returns the first token of the words of comparison that token j
// is the last of: "compared to", "relative to", "than", "versus"; -1 if none.
func (f *finder) comparison(j int) int {
	s := f.s
	switch {
	case s.Is(j, "than") && (f.inQuantity(j) < 0), s.Is(j, "versus", "vs"):
		return j
	case s.Is(j, "to", "with") && s.Is(j-1, "compared", "comparison", "relative", "respect") && !s.Is(j-1, "respect"):
		if s.Is(j-1, "comparison") && s.Is(j-2, "in") {
			return j - 2
		}
		if s.Is(j-2, "as", "when") {
			return j - 2
		}
		return j - 1
	case s.Is(j, "against") && f.hasChange():
		return j
	case s.Is(j, "as") && s.Is(j+1, "in", "at", "on", "last", "during") && (s.Is(j-2, "as") || s.Is(j-3, "as") || s.Is(j-1, "same")):
		return j // "five times as many as in 2019"
	}
	return -1
}

// baseline finds what quantity i is compared with: "compared to the previous
// year", "year on year", "than in 2019", "from a year earlier".
func (f *finder) baseline(i int) {
	q, fr := &f.qs[i], &f.frames[i]
	if q.Kind == quantity.Ordinal {
		return
	}
	for k := range f.exprs {
		e := &f.exprs[k]
		if q.Time == k+1 || f.boundBetween(q, e.First, e.Last) {
			continue
		}
		if f.parted(q, e) || e.Last <= q.First && e.First > 0 && fr.Role == "" {
			continue
		}
		rate := e.Kind == period.Rate || e.Earlier && e.Kind == period.Span
		if rate && fr.Role != "" || f.compares(k) && (fr.Role != "" || f.comparative(e)) && !f.taken(q, e) {
			first := e.First
			for j := first; j >= max(0, first-5); j-- {
				if c := f.comparison(j); c >= 0 {
					first = c
					break
				}
				if f.inQuantity(j) >= 0 {
					break
				}
			}
			fr.Baseline = Time{Span: f.span(first, e.Last), Expr: k}
			return
		}
	}
	f.compared2(i)
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

// compared2 reads a comparison with something that is no time: "compared with
// the national average", "than men".
func (f *finder) compared2(i int) {
	q, s := &f.qs[i], f.s
	for j := q.Last; j < min(q.Last+10, s.Len()) && !f.bound(j); j++ {
		if f.inQuantity(j) >= 0 {
			return
		}
		c := f.comparison(j)
		if c < 0 {
			continue
		}
		if k := f.inQuantity(j + 1); k >= 0 && f.qs[k].First == j+1 { // "compared to $0.61 a year ago"
			last := f.qs[k].Last
			if e := f.inTime(last); e >= 0 {
				last = f.exprs[e].Last
			}
			f.frames[i].Baseline = Time{Span: f.span(c, last), Expr: f.inTime(last - 1)}
			return
		}
		if a, b := f.phraseRight(j+1, f.clauseEnd(j+1)); b > a {
			f.frames[i].Baseline = Time{Span: f.span(c, b), Expr: -1}
		}
		return
	}
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
