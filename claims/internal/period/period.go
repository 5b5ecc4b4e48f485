// Package period finds time expressions in a sentence: dates, clock times,
// quarters, years, "the past three months", "since 2010". It resolves them
// against the date of the document, half open, where there is one. The classes
// are those of TIMEX3: DATE, TIME, DURATION used as a stretch of the calendar.
package period

import (
	"time"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
)

// Kind is the sort of a time expression.
type Kind uint8

// The sorts.
const (
	Date  Kind = iota // a day, month, quarter or year of the calendar
	Clock             // "6 pm"
	Span              // a stretch counted from another point: "the past two years"
	Rate              // "year on year": a comparison with the period before
)

// An Expr is a time expression: tokens First up to Last, of which the time
// itself begins at Core ("in the past two years": Core at "the").
type Expr struct {
	First, Core, Last int
	Kind              Kind
	Numeric           bool // a number is in it that is a mention of its own
	NumFirst, NumLast int  // the tokens of that mention
	From, To          time.Time
	Earlier           bool // it looks back to compare: "a year earlier"
	Deadline          bool // "by 2030"
	Later             bool // it begins with the document's date or after it
	Yearless          bool // a month or day without its year, taken as the last one: a year later if it is to come
	Ahead             bool // a date without its year, taken as the next one: a year before if it has been
	Annual            bool // a rate that is told as that of a year: "annualised"
	Joined            bool // the first end of a stretch; the next expression is the other
}

// A finder reads the expressions of one sentence.
type finder struct {
	s    *sentence.Sentence
	nums []number.Number
	date time.Time
}

// Find appends the time expressions of s to dst, in order and apart from each
// other. date is the document's; zero leaves what is relative unresolved.
func Find(dst []Expr, s *sentence.Sentence, nums []number.Number, date time.Time) []Expr {
	f := finder{s: s, nums: nums, date: date}
	low := 0
	for i := 0; i < s.Len(); i++ {
		if !f.opens(i) {
			continue // most words
		}
		e, ok := f.at(i)
		if !ok {
			continue
		}
		e.First = f.lead(&e, low)
		f.mention(&e)
		dst = append(dst, e)
		low, i = e.Last, e.Last-1
	}
	f.stretches(dst)
	for k := range dst {
		e := &dst[k]
		e.Later = !date.IsZero() && (e.From.After(date) || e.From.Equal(date) && e.To.After(date.AddDate(0, 0, 1)) && !s.Is(e.First, "through"))
	}
	return dst
}

// stretches makes the two ends of "between January and June", "from 2019 to
// 2022" one stretch: both keep their words, and each resolves to the whole.
func (f *finder) stretches(es []Expr) {
	for i := 0; i+1 < len(es); i++ {
		a, b := &es[i], &es[i+1]
		if b.Core == a.Last+1 && f.s.Is(a.Last, "of") {
			b.Earlier = b.Earlier || a.Earlier // "the same quarter of 2023"
			continue
		}
		if b.Core != a.Last+1 && b.First != a.Last+1 || !f.s.Is(a.Last, "and", "to", "through", "until") || a.From.IsZero() || b.To.IsZero() || !a.From.Before(b.To) {
			continue
		}
		if !f.s.Is(a.First, "between", "from") && f.s.Is(a.Last, "and") {
			continue
		}
		a.To, b.From = b.To, a.From
		a.Joined = true
		if a.To.After(f.date) {
			a.Yearless, b.Yearless = false, false // it runs now
		}
	}
}

// at reads the expression whose core begins at token i.
func (f *finder) at(i int) (Expr, bool) {
	t := f.s.Tokens[i]
	switch t.Kind {
	case token.Digits:
		if e, ok := f.clock(i); ok {
			return e, true
		}
		if e, ok := f.era(i); ok {
			return e, true
		}
		if e, ok := f.decade(i); ok {
			return e, true
		}
		if e, ok := f.backward(i); ok {
			return e, true
		}
		if e, ok := f.plan(i); ok {
			return e, true
		}
		if e, ok := f.absolute(i); ok {
			return e, true
		}
		return f.counted(i)
	case token.Word:
		if f.s.Has(i, lexicon.Month|lexicon.TimeUnit|lexicon.Temporal|lexicon.Numeric) {
			if e, ok := f.calendar(i); ok {
				return e, true
			}
		}
		if e, ok := f.relative(i); ok {
			return e, true
		}
		return f.counted(i)
	case token.Punct:
		if t.Mark == '\'' || t.Mark == token.Open {
			return f.shortYear(i)
		}
	}
	return Expr{}, false
}

// calendar reads what names a time of the clock or the calendar in words, or a
// rate of change between two: not "this", "last" and their like.
func (f *finder) calendar(i int) (Expr, bool) {
	if e, ok := f.pastHour(i); ok {
		return e, true
	}
	if e, ok := f.era(i); ok {
		return e, true
	}
	if e, ok := f.rate(i); ok {
		return e, true
	}
	if e, ok := f.plan(i); ok {
		return e, true
	}
	return f.absolute(i)
}

// opens reports whether a time expression can begin with token i, as it can with
// few. What at reads must be let in here.
func (f *finder) opens(i int) bool {
	t := &f.s.Tokens[i]
	switch t.Kind {
	case token.Word:
		return f.s.Has(i, lexicon.Month|lexicon.Weekday|lexicon.Season|lexicon.Deictic|lexicon.TimeUnit|lexicon.Temporal) || f.s.Has(i, lexicon.Numeric) && f.numIndex(i) >= 0
	case token.Punct:
		return t.Mark == '\'' || t.Mark == token.Open
	}
	return t.Kind == token.Digits
}

// lead extends an expression to the left over its preposition and article.
func (f *finder) lead(e *Expr, low int) int {
	s, i := f.s, e.Core
	if e.Kind == Date && i-1 > low && s.Is(i-1, "year") && s.Is(i-2, "the", "in", "by", "since", "to", "until") {
		i-- // "the year 2001"
	}
	for i > low && s.Is(i-1, "the", "early", "late", "mid", "just", "only", "about", "nearly", "almost", "fiscal", "calendar", "whole", "entire", "full", "around", "least", "than", "more") {
		if s.Is(i-1, "than") && !s.Is(i-2, "more", "less") || s.Is(i-1, "more") && !s.Is(i, "than") {
			break // "sell more next year"
		}
		i--
	}
	if i-1 > low && s.Is(i-1, "of") && s.Is(i-2, "end", "beginning", "start", "middle", "close", "rest", "course", "half", "quarter", "part", "month", "year", "week", "years", "months", "days", "most", "much", "month", "summer", "spring", "autumn", "fall", "winter") {
		i -= 2
		for i > low && s.Is(i-1, "the", "second", "first", "latter", "third", "fourth") {
			i--
		}
	}
	if i-2 >= low && s.Is(i-1, "of") && s.Is(i-2, "each", "every") {
		i -= 2 // "each of the last four days"
	}
	if i <= low {
		return i
	}
	if i-3 >= low && s.Is(i-1, "than") && s.Is(i-2, "later", "sooner", "earlier") && s.Is(i-3, "no", "not") {
		e.Deadline = s.Is(i-2, "later")
		return i - 3
	}
	switch {
	case s.Is(i-1, "by", "before", "until", "till"):
		e.Deadline = s.Is(i-1, "by")
		i--
	case s.Is(i-1, "since", "from", "after"):
		if s.Is(i-1, "since") && !e.From.IsZero() {
			e.To = f.date
		}
		i--
	case s.Is(i-1, "in", "over", "during", "on", "at", "for", "within", "through", "throughout", "between", "into", "across"):
		if s.Is(i-1, "through") && !e.From.IsZero() && e.From.After(f.date) {
			e.From = f.date // "funded through 2030"
		}
		i--
	case i-2 >= low && s.Is(i-2, "as") && s.Is(i-1, "of"):
		i -= 2
	case i-2 >= low && s.Is(i-1, "ending", "ended", "to", "ends"):
		return f.leadEnding(e, i, low)
	}
	return i
}

// leadEnding joins "over the 12 months" to "ending in May", "the week" to "ending 12
// May", "the year" to "to March 2023": the stretch that e ends.
func (f *finder) leadEnding(e *Expr, i, low int) int {
	s := f.s
	j := i - 2
	if j < low || unit(s, j) == 0 && !s.Is(j, "period") || s.Is(i-1, "to") && !s.Is(j-1, "the") && s.Is(j, "year", "month") {
		return i
	}
	u, count := unit(s, j), 1
	for j > low {
		if k := f.numIndex(j - 1); k >= 0 && f.nums[k].Last == j && f.nums[k].Plain() {
			count = int(min(f.nums[k].Value.Coef(), 1000))
		} else if !s.Is(j-1, "the", "over", "in", "for", "during") {
			break
		}
		j--
	}
	if !e.To.IsZero() && u != 0 && u != 's' {
		e.From = add(e.To, u, -count)
	}
	return j
}

// mention finds the number in the expression that is printed as a mention: the
// date itself, or the duration of a span ("two years" of "the past two years").
func (f *finder) mention(e *Expr) {
	if e.Kind == Date || e.Kind == Clock {
		e.NumFirst, e.NumLast = e.Core, e.Last
		for i := e.Core; i < e.Last; i++ {
			if f.s.Tokens[i].Kind == token.Digits || f.numberAt(i) {
				e.Numeric = true
			}
		}
		return
	}
	for k := range f.nums {
		n := &f.nums[k]
		if n.First >= e.First && n.Last <= e.Last && n.Form != number.Ordinal {
			e.Numeric, e.NumFirst, e.NumLast = true, n.First, min(n.Last+1, e.Last)
			if f.s.At(n.Last).Hyphen() {
				e.NumLast = min(n.Last+2, e.Last)
			}
			for !f.s.Has(e.NumLast-1, lexicon.TimeUnit) && e.NumLast < e.Last {
				e.NumLast++
			}
		}
	}
}

func (f *finder) numberAt(i int) bool {
	for k := range f.nums {
		if n := &f.nums[k]; n.First <= i && i < n.Last {
			return true
		}
	}
	return false
}

// numAt returns the number that begins at token i.
func (f *finder) numAt(i int) (number.Number, bool) {
	if k := f.numIndex(i); k >= 0 {
		return f.nums[k], true
	}
	return number.Number{}, false
}

// numIndex returns the index of the number that begins at token i, -1 if none
// does.
func (f *finder) numIndex(i int) int {
	low, high := 0, len(f.nums)
	for low < high {
		if k := (low + high) / 2; f.nums[k].First < i {
			low = k + 1
		} else {
			high = k
		}
	}
	if low == len(f.nums) || f.nums[low].First != i {
		return -1
	}
	return low
}
