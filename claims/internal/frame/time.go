package frame

import (
	"strings"

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
	best, cost := -1, unrelated
	for k := range f.exprs {
		if f.frames[i].Period.Empty() && f.inReach(q, &f.exprs[k]) && f.dates(i, k) {
			if d := f.distance(q, &f.exprs[k]); d < cost {
				best, cost = k, d
			}
		}
	}
	if best > 0 && f.exprs[best-1].Joined {
		best-- // both ends are one stretch
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
	if !f.stretch(i) {
		f.temporal(i)
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
	case f.s.Has(e.First-1, lexicon.SpeechVerb) && f.verb(e.First-1) &&
		f.clauseAfter(e.Last), f.s.Is(e.First-1, "learnt", "learned", "heard") && f.clauseAfter(e.Last):
		return false // "a paper wrote on Monday that": when it was said
	case e.First >= q.Last && f.newVerb(q.Last, e):
		return false // "6,000 boats, and our orders now exceed"
	case (f.tag(e.First-1) == syntax.Participle || f.tag(e.First-1) == syntax.Past) && (f.s.Is(e.Last, "that") ||
		e.First >= q.Last && f.amountBetween(q.Last, e.First)):
		return false // "the rule issued in 2010 that", "on top of the loan signed in 2019"
	case f.insertedBy(e), f.passedBy(q, e), f.saidThen(q, e), f.opens(e) &&
		f.clauses[e.First] != f.clauses[q.NumFirst] && f.sinceChanged(q, e):
		return false
	case f.taken(q, e), e.Kind == period.Date && f.s.At(e.Last).Capital() && f.s.At(e.Last-1).Kind == token.Digits:
		return false // "under the 2009 Act"
	}
	return f.clauses[e.First] == f.clauses[q.NumFirst] || f.opens(e)
}

// inReach reports whether e is near enough to say something of q, or opens the sentence.
func (f *finder) inReach(q *quantity.Quantity, e *period.Expr) bool {
	return !far(q, e.First, e.Last) || f.opens(e)
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
		found = found || f.s.Has(j, lexicon.Superlative) ||
			f.s.Is(j, "first", "second", "third", "not", "ever", "any") || f.tag(j) == syntax.Adjective && f.estWord(j)
	}
	return found, false
}

// estWord reports whether token i is an adjective in -est.
func (f *finder) estWord(i int) bool {
	w := f.s.Surface(i, i+1)
	return len(w) > 4 && strings.HasSuffix(w, "est")
}

// insertedBy reports whether e belongs to a participle between commas: ", launched only
// in March, ".
func (f *finder) insertedBy(e *period.Expr) bool {
	p := e.First - 1
	p = f.skipBack(p, syntax.Adverb)
	return (f.tag(p) == syntax.Participle || f.tag(p) == syntax.Past) && f.s.At(p-1).Is(',') && f.s.At(e.Last).Is(',')
}

// passedBy reports whether e, before q, is the time of an amount that another is
// compared with: "95,000 jobs, after 140,000 in March, and a rate of 4 percent".
func (f *finder) passedBy(q *quantity.Quantity, e *period.Expr) bool {
	k := f.inQuantity(e.First - 1)
	return k >= 0 && e.Last <= q.First && (f.comparison(f.qs[k].First-1) >= 0 || f.s.Is(f.qs[k].First-1, "after"))
}

// saidThen reports whether e tells when q was said: "last week she told us that",
// "did she not say 40 euros in June?".
func (f *finder) saidThen(q *quantity.Quantity, e *period.Expr) bool {
	if e.First >= q.Last {
		v := f.verbLeft(q.First)
		return v >= 0 && f.groups[v].Last == q.First && f.s.Is(f.groups[v].Head, "say", "said", "promised", "mentioned", "quoted")
	}
	for j := e.Last; j < min(e.Last+14, q.First-1); j++ {
		if f.s.Is(j, "said", "told", "announced", "warned", "claimed", "promised", "argued") && f.verb(j) {
			k := j + 1
			if g, ok := f.nominalAt(k); ok && f.s.Is(g.Last, "that") {
				k = g.Last // "told you that"
			}
			return f.s.Is(k, "that") || f.finite(k)
		}
	}
	return false
}

// sinceChanged reports whether q is told of the present after what e dates in the
// past: "last year it saw 5,400 patients, and it costs $2 million to run".
func (f *finder) sinceChanged(q *quantity.Quantity, e *period.Expr) bool {
	v, ok := f.verbAfter(e.Last)
	return ok && v.Last <= q.First && f.pastTense(v) && f.presentTense(q)
}

// verbAfter returns the first finite verb within a few words of token i.
func (f *finder) verbAfter(i int) (syntax.Group, bool) {
	for j := i; j < i+8; j++ {
		if v, ok := f.verbalAt(j); ok && v.First == j && v.Finite {
			return v, true
		}
	}
	return syntax.Group{}, false
}

// newVerb reports whether a verb of its own is joined after token i and before time
// e, or right after it: then e is its time.
func (f *finder) newVerb(i int, e *period.Expr) bool {
	for j := i; j < e.First && j < i+12; j++ {
		if f.tag(j) != syntax.Coordinator {
			continue
		}
		if j+1 == e.First && f.finite(e.Last) {
			return true // "3 percent, and last winter it was 4"
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

// amountBetween reports whether an amount stands in tokens i up to j.
func (f *finder) amountBetween(i, j int) bool {
	for ; i < j; i++ {
		if k := f.inQuantity(i); k >= 0 && f.qs[k].Kind != quantity.Date && f.qs[k].Kind != quantity.Ordinal {
			return true
		}
	}
	return false
}

// taken reports whether e belongs to another quantity that is compared with q:
// the "a year ago" of "$0.87 a share compared to $0.61 a year ago".
func (f *finder) taken(q *quantity.Quantity, e *period.Expr) bool {
	if k := f.inQuantity(e.First - 1); k >= 0 && e.Last <= q.First && f.frames[k].Role == "from" && f.qs[k].Last == e.First {
		return true // "from 3 million today to 9 million"
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
	for i < e.Core && (s.Is(i, "in", "on", "at", "for", "during") || s.Is(i, "the") && s.Can(i+1, nominal) ||
		s.Is(i, "year") && i+1 == e.Core) {
		i++
	}
	return i
}

// unrelated is the distance of a time that says nothing of a quantity.
const unrelated = 1 << 20

// distance says how far a time expression is from a quantity: in tokens, and
// clauses count more. To the right it counts a little more than to the left.
func (f *finder) distance(q *quantity.Quantity, e *period.Expr) int {
	from, to, side := e.Last, q.First, 0
	if e.First >= q.Last {
		from, to, side = q.Last, e.First, 1
	}
	d, others := to-from+side, 0
	if side == 1 && d == 1 {
		return 0 // "61 million in 2024"
	}
	for j := from; j < to; j++ {
		if k := f.inQuantity(j); k >= 0 && f.qs[k].First == j && f.qs[k].Last <= to && f.qs[k].Kind != quantity.Date {
			others++
		}
		switch {
		case f.s.At(j).Is(';') && e.First > 0:
			return unrelated // another sentence but for the mark
		case f.bound(j):
			d += 12
		case f.s.Is(j, "and", "or") || f.s.At(j).Is(','):
			d += 3
		}
	}
	if e.First == 0 {
		d /= 2
	}
	return d + 4*others
}
