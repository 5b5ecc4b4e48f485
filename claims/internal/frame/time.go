package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
)

// period takes the time expression nearest to quantity i in its clause that
// neither compares nor belongs to another quantity. What opens the sentence
// holds for all of it.
func (f *finder) period(i int) {
	q, fr := &f.qs[i], &f.frames[i]
	if q.Kind == quantity.Ordinal {
		return
	}
	best, cost := -1, 1<<20
	for k := range f.exprs {
		if f.frames[i].Period.Empty() && f.dates(i, k) {
			if d := f.distance(q, &f.exprs[k]); d < cost {
				best, cost = k, d
			}
		}
	}
	if best >= 0 {
		e := &f.exprs[best]
		last := e.Last
		if e.Joined && best+1 < len(f.exprs) {
			last = f.exprs[best+1].Last
		}
		f.lookAhead(i, e)
		fr.Period = f.inYear(i, e)
		fr.Period.Span = f.span(f.trimTime(e), last)
		return
	}
	if f.stretch(i) || f.temporal(i) {
		return
	}
}

// inYear returns when e is for quantity i. Of a date without its year the verb
// tells which one is meant: "will go up in January", "by May it had risen".
func (f *finder) inYear(i int, e *period.Expr) Time {
	years := 0
	switch fr := &f.frames[i]; {
	case e.Yearless && (fr.Status == Forecast || fr.Status == Target):
		years = 1
	case e.Yearless && fr.Status == Question && !f.toldPast(i):
		return Time{} // "can you end it in June?"
	case e.Ahead && fr.Status == Actual && f.toldPast(i):
		years = -1
	}
	return Time{From: e.From.AddDate(years, 0, 0), To: e.To.AddDate(years, 0, 0)}
}

// lookAhead makes a forecast of what is told of a time to come: "it stands at 4
// percent in 2030"; but not "we booked 30 boats for next year".
func (f *finder) lookAhead(i int, e *period.Expr) {
	fr := &f.frames[i]
	if !e.Later || fr.Status != Actual || f.settled(&f.qs[i]) || f.toldPast(i) || f.s.Is(e.First, "before", "until", "till") {
		return
	}
	fr.Status, fr.StatusBy = Forecast, f.span(e.First, e.Last)
}

// toldPast reports whether the verb of quantity i tells what was or has been.
func (f *finder) toldPast(i int) bool {
	q := &f.qs[i]
	v := f.verbLeft(q.First)
	if v >= 0 && f.tag(f.groups[v].Head) == syntax.Gerund {
		v = f.finiteBefore(q.First)
	}
	if v < 0 {
		return f.pastWithin(q.Last, f.clauseEnd(q.Last))
	}
	return f.pastTense(f.groups[v]) || f.s.Is(f.clauseStart(f.groups[v].First-1), "did")
}

// dates reports whether expression k can be the period of quantity i.
func (f *finder) dates(i, k int) bool {
	q, e := &f.qs[i], &f.exprs[k]
	switch {
	case f.ownTime(i, e):
		return true
	case f.s.At(e.First).Start >= f.frames[i].Baseline.Start && f.s.At(e.First).Start < f.frames[i].Baseline.End:
		return false // "above the amount voted for 2021"
	case e.Kind == period.Rate || e.Kind == period.Clock || e.Earlier || f.compares(k) || f.superlative(e):
		return false
	case q.Time == k+1, f.tag(e.First-1) == syntax.Gerund:
		return false // "taking 2020 as 100"
	case f.s.Has(e.First-1, lexicon.SpeechVerb) && f.verb(e.First-1) && f.clauseAfter(e.Last), f.s.Is(e.First-1, "learnt", "learned", "heard") && f.clauseAfter(e.Last):
		return false // "a paper wrote on Monday that": when it was said
	case e.First >= q.Last && f.newVerb(q.Last, e):
		return false // "6,000 boats, and our orders now exceed"
	case f.taken(q, e), e.Kind == period.Date && f.s.At(e.Last).Capital() && f.s.At(e.Last-1).Kind == token.Digits:
		return false // "under the 2009 Act"
	}
	return f.clauses[e.First] == f.clauses[q.NumFirst] || f.opens(e)
}

// opens reports whether e stands before the first verb of the sentence, apart
// from what it says: "In 2024, ...".
func (f *finder) opens(e *period.Expr) bool {
	if e.First > 3 {
		return false
	}
	for j := 0; j < e.First; j++ {
		if f.verb(j) {
			return false
		}
	}
	return e.First == 0 || f.clauses[e.First] == f.clauses[0]
}

// superlative reports whether e only says how far something is without its like:
// "its worst day since October", "not since 2018", ", the second cut this year".
func (f *finder) superlative(e *period.Expr) bool {
	found, aside := f.unlike(e.First)
	return found && (aside || f.s.Is(e.First, "since"))
}

// unlike reports whether the words before token i say that something has not its
// like ("the lowest rate", "not", "the first cut"), and whether as an aside.
func (f *finder) unlike(i int) (found, aside bool) {
	for j := i - 1; j >= max(0, i-7); j-- {
		if f.s.At(j).Is(',') {
			return found, true
		}
		if f.verb(j) {
			break
		}
		found = found || f.s.Has(j, lexicon.Superlative) || f.s.Is(j, "first", "second", "third", "not", "ever", "any") || f.tag(j) == syntax.Adjective && f.estWord(j)
	}
	return found, false
}

// estWord reports whether token i is an adjective in -est.
func (f *finder) estWord(i int) bool {
	w := f.s.Surface(i, i+1)
	return len(w) > 4 && w[len(w)-3:] == "est"
}

// stretch takes a duration that says how long quantity i took to come about:
// "grew from 9 to 16 in six years", "rose by half in seven days".
func (f *finder) stretch(i int) bool {
	q := &f.qs[i]
	if q.Kind == quantity.Duration && f.frames[i].Role == "" {
		return false
	}
	for _, k := range f.durations {
		d := &f.qs[k]
		if k == i || d.Time != 0 || f.clauses[d.NumFirst] != f.clauses[q.NumFirst] && d.First > 3 {
			continue
		}
		p := d.First - 1
		if f.s.Is(d.First, "within", "over") {
			p = d.First
		}
		if found, _ := f.unlike(p); found || f.s.Is(p-1, "take", "takes", "taking", "took", "taken", "lasts", "lasted", "spent", "served", "waited") || d.First > 3 && f.parts(q, d) {
			continue // "the lowest in five years"; "took over five years"
		}
		if f.s.Is(p, "in", "within", "over", "during", "after") && f.frames[k].Role == "" {
			f.frames[i].Period = Time{Span: f.span(p, d.Last)}
			return true
		}
	}
	return false
}

// newVerb reports whether a verb of its own is joined after token i and before time
// e, or right after it: then e is its time.
func (f *finder) newVerb(i int, e *period.Expr) bool {
	for j := i; j < e.First && j < i+12; j++ {
		if f.tag(j) != syntax.Coordinator {
			continue
		}
		for k := j + 1; k <= e.Last; k++ {
			v, ok := f.verbalAt(k)
			if finite := ok && v.Finite && v.First == k || f.inQuantity(k) >= 0 && f.tag(k) == syntax.Third; finite && f.inTime(k) < 0 {
				return true
			}
		}
	}
	return false
}

// parts reports whether another verb is joined between quantities q and d: "rose to
// 88 in 18 months and adds 1.4 cents".
func (f *finder) parts(q, d *quantity.Quantity) bool {
	for j := min(q.Last, d.Last); j < max(q.First, d.First); j++ {
		if v, ok := f.verbalAt(j + 1); ok && v.Finite && f.tag(j) == syntax.Coordinator {
			return true
		}
	}
	return false
}

// temporal takes a clause or an event that says when: "when the plant opened we
// had 30 jobs", "before the flood, 4 in 10".
func (f *finder) temporal(i int) bool {
	q, s := &f.qs[i], f.s
	for _, c := range [3]int{q.Last, f.clauseStart(q.First - 1), 0} {
		for j := c; j < min(c+6, s.Len()) && (j < q.First || c == q.Last); j++ {
			if s.At(j).Is(';') || s.At(j).Is('.') {
				break
			}
			if !s.Is(j, "when", "once", "before", "after", "until", "as", "since", "during") || f.inQuantity(j) >= 0 || f.inTime(j) >= 0 {
				continue
			}
			if at := s.At(j).Start; at >= f.frames[i].Baseline.Start && at < f.frames[i].Baseline.End {
				continue // "below where we were before the flood"
			}
			if end := f.event(j); end > j && (c == q.Last || end <= q.First) {
				f.frames[i].Period = Time{Span: f.span(j, end)}
				return true
			}
			if end := f.whenClause(j); end > j && (c == q.Last || end <= q.First && f.finiteBefore(q.First) != f.finiteBefore(end)) {
				f.frames[i].Period = Time{Span: f.span(j, end)}
				return true
			}
		}
	}
	return false
}

// event returns the end of the event that the preposition at token j bounds: "since
// the war", "during the strike"; j if there is none.
func (f *finder) event(j int) int {
	if !f.s.Is(j, "before", "after", "during", "since", "until") || f.s.Has(j-1, lexicon.TimeUnit) {
		return j
	}
	g, ok := f.nominalAt(j + 1)
	if !ok || g.First != j+1 || !f.s.Has(g.Head, lexicon.Event) || f.inQuantity(g.Head) >= 0 {
		return j
	}
	if v, ok := f.verbalAt(g.Last); ok && v.First == g.Last && v.Finite {
		return j // "before the war ended"
	}
	return g.Last
}

// whenClause returns the end of the clause that the conjunction at token j
// begins: a noun phrase, a verb and what follows it shortly; j if there is none.
func (f *finder) whenClause(j int) int {
	if v, ok := f.verbalAt(j + 1); ok && f.tag(j+1) == syntax.Auxiliary && f.s.Can(j+1, lexicon.Pronoun) && v.Last > j+2 && !f.timeless(j, j+1, v) {
		return v.Last // "once they're finished"
	}
	g, ok := f.nominalAt(j + 1)
	if !ok || g.First != j+1 || f.inQuantity(g.Head) >= 0 || f.s.Is(j, "during") {
		return j
	}
	v, ok := f.verbalAt(g.Last)
	if !ok || !v.Finite || f.timeless(j, g.Head, v) {
		return j
	}
	end := v.Last
	if o, ok := f.nominalAt(end); ok && o.First == end && f.inQuantity(o.Head) < 0 {
		end = o.Last
	} else if f.tag(end) == syntax.Adjective || f.tag(end) == syntax.Participle || f.tag(end) == syntax.Preposition && f.tag(end+1) == syntax.Stop {
		end++
	}
	if o, ok := f.nominalAt(end + 1); ok && o.First == end+1 && f.tag(end) == syntax.Preposition && f.inQuantity(o.Head) < 0 && !o.Pronoun {
		end = o.Last // "came into office"
	}
	return end
}

// timeless reports whether the clause of verb v and who at token who tells how or
// for whom and not when: "as I said", "when you look at them".
func (f *finder) timeless(j, who int, v syntax.Group) bool {
	s := f.s
	pronoun := s.Can(who, lexicon.Pronoun) && !s.Can(who, lexicon.Determiner)
	switch {
	case s.Is(j, "as"):
		return !pronoun || !s.Is(v.Head, "speak", "stand", "meet")
	case s.Is(j, "when"), s.Is(who, "you"):
		return pronoun && !f.pastTense(v)
	}
	return false
}

// taken reports whether e belongs to another quantity that is compared with q:
// the "a year ago" of "$0.87 a share compared to $0.61 a year ago".
func (f *finder) taken(q *quantity.Quantity, e *period.Expr) bool {
	if k := f.inQuantity(e.First - 1); k >= 0 && e.Last <= q.First && f.frames[k].Role == "from" && f.qs[k].Last == e.First {
		return true // "from 200 million today to 25 billion"
	}
	if e.First < q.Last || f.inQuantity(e.First-1) < 0 || &f.qs[f.inQuantity(e.First-1)] == q {
		return false
	}
	other := &f.qs[f.inQuantity(e.First-1)]
	for j := q.Last; j < e.First; j++ {
		if f.s.Is(j, "compared", "versus", "vs", "from", "against", "than", "after") || j < other.First && f.verb(j) {
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
	for j := i; j < f.exprs[k].Last; j++ {
		if s.Is(j, "than") {
			return true // "more than last year"
		}
	}
	if e := &f.exprs[k]; s.Is(i, "from") && s.Is(e.Last, "to", "until", "till") && f.inTime(e.Last+1) >= 0 {
		return false // "from 1 pm to 3 pm"
	}
	if s.Is(i, "from") {
		return f.governor(i-1, 12) >= 0 || f.hasChange()
	}
	if e := &f.exprs[k]; s.Is(i, "on", "over") && (e.Earlier || s.Is(i, "on") && e.Kind == period.Span && s.Is(e.Last-1, "ago", "year", "month", "quarter") && f.hasChange()) {
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

// baseline finds what quantity i is compared with: "compared to the previous
// year", "year on year", "than in 2019", "from a year earlier".
func (f *finder) baseline(i int) {
	q, fr := &f.qs[i], &f.frames[i]
	if q.Kind == quantity.Ordinal {
		return
	}
	for k := range f.exprs {
		e := &f.exprs[k]
		if q.Time == k+1 || f.boundBetween(q, e.First, e.Last) || f.ownTime(i, e) {
			continue
		}
		if f.parted(q, e) || e.Last <= q.First && e.First > 0 && fr.Role == "" {
			continue
		}
		if k+1 < len(f.exprs) && e.Last <= q.First && f.inQuantity(e.First-1) >= 0 && f.exprs[k+1].First == q.Last && f.exprs[k+1].Kind == period.Rate {
			continue // "up 18% year over year and 4% sequentially"
		}
		rate := e.Kind == period.Rate || e.Earlier && e.Kind == period.Span
		if rate && fr.Role != "" && fr.Role != "from" || f.compares(k) && (fr.Role != "" || f.comparative(e)) && !f.taken(q, e) {
			fr.Baseline = Time{Span: f.span(f.comparing(e), f.timeEnd(e)), From: e.From, To: e.To, Back: e.Kind == period.Rate || e.Earlier}
			return
		}
	}
	f.comparedWith(i)
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
		if f.inQuantity(j) >= 0 {
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
