package period

import (
	"time"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
)

// relative reads what is said from the document's date: "last year", "the past
// two years", "today", "next month", "year to date".
func (f *finder) relative(i int) (Expr, bool) {
	s := f.s
	switch {
	case s.Is(i, "today", "yesterday", "tomorrow", "tonight", "now", "currently", "nowadays", "overnight"):
		return f.adverb(i)
	case s.Seq(i, "so", "far", "this"):
		if unit(s, i+3) == 0 {
			return Expr{}, false
		}
		e := Expr{Core: i, Last: i + 4, Kind: Span}
		e.From, _ = f.shifted(unit(s, i+3), 0)
		e.To = f.date
		return e, true
	case s.Is(i, "year", "month", "quarter") && s.At(i+1).Hyphen() && s.Is(i+2, "end") && s.At(i+2).Glued(), s.Is(i, "year") && s.Is(i+1, "end"):
		return f.periodEnd(i), true
	case s.Seq(i, "year", "to", "date"):
		e := Expr{Core: i, Last: i + 3, Kind: Span}
		if !f.date.IsZero() {
			e.From, e.To = time.Date(f.date.Year(), 1, 1, 0, 0, 0, 0, time.UTC), f.date
		}
		return e, true
	case s.Has(i, lexicon.Weekday):
		return f.weekday(i)
	case s.Has(i, lexicon.Deictic):
		return f.deictic(i)
	case s.Is(i-1, "the") && s.Is(i+1, "before", "earlier") && unit(s, i) != 0 && !s.Can(i+2, lexicon.Determiner|lexicon.Pronoun) && !s.At(i+2).Capital():
		e := Expr{Core: i, Last: i + 2, Kind: Span, Earlier: true} // "than the year before"
		e.From, e.To = f.shifted(unit(s, i), -1)
		return e, true
	case s.Is(i, "moment", "present"), s.Is(i, "then"):
		return f.present(i)
	case s.Has(i, lexicon.Season) && s.Is(i-1, "the") && s.Is(i-2, "in", "during", "over", "since") && !s.Is(i, "fall", "spring") && !s.Has(i+1, lexicon.TimeUnit) && !s.Is(i+1, "of") && s.At(i+1).Kind != token.Digits:
		return Expr{Core: i, Last: i + 1, Kind: Span}, true // "in the winter": which one nobody says
	case f.running(i):
		e := Expr{Core: i, Last: i + 1, Kind: Span} // "the end of the year"
		if early := f.date.Month() < time.April && s.Is(i-2, "for", "during", "throughout"); !early && !s.Is(i, "quarter") && !s.Is(i-2, "over") {
			e.From, e.To = f.shifted(unit(s, i), 0) // else it may be the one that has just ended
		}
		return e, true
	}
	return Expr{}, false
}

// present reads "at the moment", "at present", "since then".
func (f *finder) present(i int) (Expr, bool) {
	s := f.s
	e := Expr{Core: i - 1, Last: i + 1, Kind: Span}
	switch {
	case s.Is(i, "then") && s.Is(i-1, "since"):
		return Expr{Core: i, Last: i + 1, Kind: Span}, true
	case s.Is(i, "moment") && s.Is(i-1, "the") && s.Is(i-2, "at") && !s.Is(i+1, "of", "when", "that"):
		e.Core = i - 2
	case !s.Is(i, "present") || !s.Is(i-1, "at"):
		return Expr{}, false
	}
	if !f.date.IsZero() {
		e.From, e.To = f.date, f.date.AddDate(0, 0, 1)
	}
	return e, true
}

// running reports whether the unit of time at token i is the one that runs, by
// what stands before: "the end of the year", "for the year".
func (f *finder) running(i int) bool {
	s := f.s
	if !s.Is(i, "week", "month", "quarter", "year", "decade", "century") || !s.Is(i-1, "the") {
		return false
	}
	if s.At(i+1).Kind == token.Word && !s.Can(i+1, lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary) || s.Is(i+1, "to", "of", "when", "that", "before", "after", "in", "since", "until", "as") ||
		s.At(i+1).Kind == token.Digits || s.Genitive(i+1) || s.At(i+1).Hyphen() {
		return false // "the year that she left", "the month the law came", "the year to March"
	}
	return s.Is(i-2, "of") && s.Is(i-3, "beginning", "start", "end", "close", "middle", "course", "rest", "remainder", "whole") ||
		s.Is(i-2, "for", "during", "throughout") && s.Is(i, "year", "quarter") || s.Is(i-2, "over")
}

// periodEnd reads "year-end", "quarter end": the stretch that ends there.
func (f *finder) periodEnd(i int) Expr {
	e := Expr{Core: i, Last: i + 2, Kind: Span}
	if f.s.At(i + 1).Hyphen() {
		e.Last++
	}
	if u := unit(f.s, i); u != 0 {
		e.From, e.To = f.shifted(u, 0)
	}
	return e
}

func (f *finder) adverb(i int) (Expr, bool) {
	s := f.s
	e := Expr{Core: i, Last: i + 1, Kind: Span}
	if s.Is(i, "now") && s.Is(i-1, "right") {
		e.Core = i - 1
	}
	if s.Genitive(i+1) && s.Is(i-1, "at", "in", "during") && s.Is(i+2, "meeting", "session", "sitting", "debate", "vote", "hearing", "auction", "trading", "election") {
		e.Last = i + 3 // "at today's meeting"
	} else if s.Genitive(i+1) || s.Is(i, "now") && s.Is(i+1, "that") {
		return Expr{}, false // "today's rate"; "now that prices fall"
	}
	if f.date.IsZero() {
		return e, true
	}
	d := f.date
	switch {
	case s.Is(i, "yesterday"):
		d = d.AddDate(0, 0, -1)
	case s.Is(i, "tomorrow"):
		d = d.AddDate(0, 0, 1)
	}
	e.From, e.To = d, d.AddDate(0, 0, 1)
	return e, true
}

func (f *finder) weekday(i int) (Expr, bool) {
	s := f.s
	if !s.At(i).Capital() || s.Is(i, "sun", "sat", "mon", "wed", "fri", "thu", "tue") {
		return Expr{}, false
	}
	e := Expr{Core: i, Last: i + 1, Kind: Span}
	if s.Is(i+1, "morning", "afternoon", "evening", "night") {
		e.Last++
	}
	if back := f.daysSince(i); back > 0 && !s.Is(i-1, "next", "every", "each", "by", "until", "from", "to") {
		e.From = f.date.AddDate(0, 0, -back)
		e.To = e.From.AddDate(0, 0, 1)
	}
	return e, true
}

// daysSince returns how many days before the document's date the weekday that
// token i names was last, 0 if that is not known: "on Monday", said on a Monday, is
// this one or the one before.
func (f *finder) daysSince(i int) int {
	if f.date.IsZero() || len(f.s.Lower(i)) < 3 {
		return 0
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if name := d.String(); f.s.Lower(i)[1:3] == name[1:3] && f.s.Lower(i)[0] == name[0]|0x20 {
			return int(f.date.Weekday()-d+7) % 7
		}
	}
	return 0
}

// deictic reads "last year", "the past two years", "the first three months of
// 2024", "this quarter", "in recent weeks".
func (f *finder) deictic(i int) (Expr, bool) {
	s, j := f.s, i+1
	count := 1
	n, counted := f.numAt(j)
	if counted && n.Form != number.Ordinal && n.Form != number.Times {
		if n.Value.Exp() == 0 {
			count = int(min(n.Value.Coef(), 10000))
		}
		j = n.Last
	} else if counted {
		return Expr{}, false
	} else if s.Is(j, "few", "couple", "several") {
		count, j = 0, j+1
		if s.Is(j, "of") {
			j++
		}
	}
	if s.At(j).Hyphen() && s.At(j).Glued() {
		j++
	}
	if s.Is(j, "calendar", "fiscal", "financial", "full", "consecutive", "working", "business", "school") {
		j++
	}
	u := unit(s, j)
	if u == 0 && s.Is(i, "same") && s.Is(i-1, "the") && s.Is(i-2, "over", "in", "during", "within") && s.Is(j, "period", "time", "timeframe") && !s.Is(j+1, "of", "last", "in", "a", "one", "as") {
		return Expr{Core: i, Last: j + 1, Kind: Span}, true // of which was spoken
	}
	if u == 0 {
		return f.namedPeriod(i)
	}
	if s.Is(i, "this", "same", "recent", "these", "current") && s.Is(i, "same") {
		return Expr{Core: i, Last: j + 1, Kind: Span, Earlier: true}, true
	}
	if s.Is(i, "first", "final") && !counted || s.Is(j, "time", "season") {
		return Expr{}, false
	}
	e := Expr{Core: i, Last: j + 1, Kind: Span}
	if s.Seq(j+1, "and", "a", "half") {
		e.Last = j + 4 // "the past year and a half"
	}
	e.Earlier = s.Is(i, "previous", "prior", "preceding")
	many := plural(s.Surface(j, j+1))
	if many && !counted {
		count = 0 // "the coming years": how many is not said
	}
	if e.Last == j+4 {
		u, count = halves(u, count)
	}
	f.resolveDeictic(&e, i, u, count, counted || count == 0 || many || f.runsOn(i, j))
	if s.Seq(j+1, "ending", "in") && f.month(j+3) != 0 {
		f.ending(&e, j+3, u, count)
	}
	return e, true
}

// halves returns "count and a half" of unit u in whole units, no count where there
// are none.
func halves(u rune, count int) (rune, int) {
	switch u {
	case 'y':
		return 'm', 12*count + 6
	case 'D':
		return 'y', 10*count + 5
	}
	return u, 0
}

// runsOn reports whether "the past year", "the next decade", from token i to the
// unit at j, runs from or up to the day and is no year of the calendar.
func (f *finder) runsOn(i, j int) bool {
	s := f.s
	switch {
	case s.Is(i, "past"):
		return true
	case !s.Is(i-1, "the") || j != i+1:
		return false // "the coming financial year"
	case s.Is(i, "last", "next") && s.Is(j, "decade"):
		return true
	}
	return s.Is(i, "next", "coming", "last") && s.Is(i-2, "in", "over", "within", "during", "for") && unit(s, j) != 's' && !(s.Is(i, "last") && s.Is(j, "quarter", "century")) && !s.Is(j+1, "of")
}

func plural(word string) bool { return len(word) > 1 && word[len(word)-1]|0x20 == 's' }

// ending reads "ending in May" after "over the past 12 months".
func (f *finder) ending(e *Expr, i int, u rune, count int) {
	end := Expr{Core: i}
	f.resolveMonth(&end, f.month(i))
	e.Last = i + 1
	if !end.To.IsZero() {
		e.To = end.To
		e.From = add(end.To, u, -count)
	}
}

// namedPeriod reads "last May", "next Tuesday", "this summer", "last night".
func (f *finder) namedPeriod(i int) (Expr, bool) {
	s := f.s
	e := Expr{Core: i, Last: i + 2, Kind: Span}
	if m := f.month(i + 1); m != 0 && s.At(i+1).Capital() {
		f.resolveNamed(&e, i, m)
		return e, true
	}
	if s.Has(i+1, lexicon.Season) || s.Has(i+1, lexicon.Weekday) && s.At(i+1).Capital() {
		return e, s.Is(i, "last", "next", "this", "past", "previous", "coming")
	}
	if s.Is(i+1, "morning", "afternoon", "evening", "night") {
		return e, s.Is(i, "this", "last")
	}
	if s.Is(i+1, "season", "term", "semester", "session") {
		return e, s.Is(i, "last", "next", "this", "previous") // when that was nobody says
	}
	return Expr{}, false
}

func (f *finder) resolveNamed(e *Expr, i int, m time.Month) {
	if f.date.IsZero() {
		return
	}
	y := f.date.Year()
	switch {
	case f.s.Is(i, "last") && m >= f.date.Month():
		y--
	case f.s.Is(i, "next") && m <= f.date.Month():
		y++
	}
	e.From, e.To = monthOf(y, m)
}

// resolveDeictic sets the ends of "last year" and "the past two years".
func (f *finder) resolveDeictic(e *Expr, i int, u rune, count int, run bool) {
	if f.date.IsZero() || count == 0 || u == 's' {
		return
	}
	s := f.s
	switch {
	case s.Is(i, "this", "current"):
		e.From, e.To = f.shifted(u, 0)
	case s.Is(i, "next", "coming", "upcoming", "following") && run:
		e.From, e.To = f.date, add(f.date, u, count)
	case s.Is(i, "next", "coming", "upcoming"):
		e.From, e.To = f.shifted(u, 1)
	case s.Is(i, "last", "past", "previous", "recent") && run:
		e.From, e.To = add(f.date, u, -count), f.date
	case s.Is(i, "last", "past", "previous"):
		e.From, e.To = f.shifted(u, -1)
	}
}

// shifted returns the day, week, month, quarter, year or decade n after the
// document's.
func (f *finder) shifted(u rune, n int) (from, to time.Time) {
	if f.date.IsZero() {
		return
	}
	y, m, d := f.date.Date()
	switch u {
	case 'd':
		from = time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	case 'w':
		from = time.Date(y, m, d-(int(f.date.Weekday())+6)%7, 0, 0, 0, 0, time.UTC)
	case 'm':
		from = time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	case 'q':
		from = time.Date(y, (m-1)/3*3+1, 1, 0, 0, 0, 0, time.UTC)
	case 'y':
		from = time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
	case 'D':
		from = time.Date(y/10*10, 1, 1, 0, 0, 0, 0, time.UTC)
	case 'C':
		from = time.Date(y/100*100, 1, 1, 0, 0, 0, 0, time.UTC)
	default:
		return
	}
	from = add(from, u, n)
	return from, add(from, u, 1)
}

// add moves t by n units of the calendar.
func add(t time.Time, u rune, n int) time.Time {
	switch u {
	case 'd':
		return t.AddDate(0, 0, n)
	case 'w':
		return t.AddDate(0, 0, 7*n)
	case 'm':
		return t.AddDate(0, n, 0)
	case 'q':
		return t.AddDate(0, 3*n, 0)
	case 'y':
		return t.AddDate(n, 0, 0)
	case 'D':
		return t.AddDate(10*n, 0, 0)
	case 'C':
		return t.AddDate(100*n, 0, 0)
	}
	return t
}

// unit returns a letter for the unit of time that token i names: d w m q y, D
// for decade, C for century, h for what is below a day, 0 for none.
func unit(s *sentence.Sentence, i int) rune {
	if !s.Has(i, lexicon.TimeUnit) {
		return 0
	}
	switch {
	case s.Is(i, "day", "days"):
		return 'd'
	case s.Is(i, "week", "weeks"):
		return 'w'
	case s.Is(i, "month", "months"):
		return 'm'
	case s.Is(i, "quarter", "quarters"):
		return 'q'
	case s.Is(i, "year", "years"):
		return 'y'
	case s.Is(i, "decade", "decades"):
		return 'D'
	case s.Is(i, "century", "centuries"):
		return 'C'
	case s.Is(i, "hour", "hours", "minute", "minutes", "weekend", "weekends", "fortnight", "night", "nights"):
		return 's'
	}
	return 0
}

// counted reads a counted stretch of time that stands for a point of the
// calendar: "two years ago", "six months from now", "three weeks later",
// "a year earlier", "five years' time", "the 12 months ending in May".
func (f *finder) counted(i int) (Expr, bool) {
	s := f.s
	n, ok := f.numAt(i)
	if !ok || n.Form == number.Ordinal || n.Form == number.Times {
		return Expr{}, false
	}
	j := n.Last
	if s.At(j).Hyphen() && s.At(j).Glued() {
		j++
	}
	if s.Is(j, "more", "working", "full", "consecutive", "straight", "calendar", "business", "short") {
		j++
	}
	u := unit(s, j)
	if u == 0 {
		return Expr{}, false
	}
	e := Expr{Core: i, Last: j + 1, Kind: Span}
	count := int(n.Value.Coef())
	known := n.Value.Exp() == 0 && count < 10000 && !f.date.IsZero() && u != 's'
	k := j + 1
	switch {
	case s.Is(k, "ago"):
		e.Last = k + 1
		if known {
			e.From, e.To = f.shifted(u, -count)
		}
	case s.Is(k, "earlier", "before", "prior", "previously"):
		e.Last, e.Earlier = k+1, true
		if known {
			e.From, e.To = f.shifted(u, -count)
		}
	case s.Seq(k, "from", "now"), s.Seq(k, "from", "today"):
		e.Last = k + 2
		if known {
			e.From, e.To = f.shifted(u, count)
		}
	case s.Is(k, "later", "after", "hence") && !(s.Is(k, "after") && s.At(k+1).Kind == token.Word):
		e.Last = k + 1
	case (s.At(k).Is('\'') || s.Genitive(k)) && s.Is(k+1, "time"):
		e.Last = k + 2
	case s.Is(k, "ending", "ended") && (f.month(k+1) != 0 || s.Is(k+1, "in") && f.month(k+2) != 0):
		m := k + 1
		if s.Is(m, "in") {
			m++
		}
		f.ending(&e, m, u, count)
	default:
		return Expr{}, false
	}
	return e, true
}

// rate reads a comparison of a period with the one before it: "year on year",
// "month-over-month", "q4 over q4", "compared to the previous year" is a frame's.
func (f *finder) rate(i int) (Expr, bool) {
	s := f.s
	if q := f.qAt(i); q > 0 && s.Is(i+2, "over", "on") && f.qAt(i+3) == q {
		return Expr{Core: i, Last: i + 5, Kind: Rate}, true // "Q4 over Q4"
	}
	if s.Is(i, "sequentially", "yoy", "qoq") {
		return Expr{Core: i, Last: i + 1, Kind: Rate}, true
	}
	if s.Is(i, "annualised", "annualized") {
		if s.Is(i-2, "at") && s.Is(i+1, "rate", "pace") {
			return Expr{Core: i - 2, Last: i + 2, Kind: Rate, Annual: true}, true
		}
		return Expr{Core: i, Last: i + 1, Kind: Rate, Annual: true}, true
	}
	if s.Is(i, "annual", "yearly", "monthly", "quarterly") {
		return Expr{Core: i - 2, Last: i + 2, Kind: Rate}, s.Is(i-2, "on") && s.Is(i+1, "basis")
	}
	u := unit(s, i)
	if u == 0 || !s.Is(i, "year", "month", "quarter", "week", "day") {
		return Expr{}, false
	}
	if s.Is(i-1, "the") && s.Is(i-2, "on") && u != 'd' && (s.At(i+1).Kind == token.None || s.At(i+1).Is(',') || s.At(i+1).Is('.')) {
		return Expr{Core: i, Last: i + 1, Kind: Rate}, true // "rose 3 percent on the year"
	}
	j := i + 1
	for s.At(j).Hyphen() {
		j++
	}
	if !s.Is(j, "on", "over", "to") {
		return Expr{}, false
	}
	j++
	for s.At(j).Hyphen() {
		j++
	}
	if unit(s, j) != u {
		return Expr{}, false
	}
	return Expr{Core: i, Last: j + 1, Kind: Rate}, true
}
