package period

import (
	"time"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
)

var months = [...]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}

// absolute reads a date of the calendar that begins at token i.
func (f *finder) absolute(i int) (Expr, bool) {
	if m := f.month(i); m != 0 {
		return f.fromMonth(i, m)
	}
	if e, ok := f.quarter(i); ok {
		return e, true
	}
	if e, ok := f.fiscal(i); ok {
		return e, true
	}
	n, ok := f.numAt(i)
	if !ok {
		return Expr{}, false
	}
	if d, ok := f.day(n); ok {
		if e, ok := f.fromDay(i, n, d); ok {
			return e, true
		}
	}
	if e, ok := f.numeric(i); ok {
		return e, true
	}
	return f.year(i, n)
}

// month returns the month that token i names, 0 if none. "may" and "march"
// want a capital that is no beginning of a sentence, or a day beside them.
func (f *finder) month(i int) time.Month {
	s := f.s
	if !s.Has(i, lexicon.Month) || s.At(i).Kind != token.Word {
		return 0
	}
	w := s.Lower(i)
	may := w == "may"
	if t := s.At(i); len(w) <= 4 && t.Flags&token.Upper != 0 && !may && w != "june" && w != "july" && s.At(i+1).Kind != token.Digits && s.At(i-1).Kind != token.Digits {
		return 0 // "the SEP", a summary of projections; "12 SEP"
	}
	switch w {
	case "may", "march", "mar", "sep", "jan", "dec":
		_, day := f.numAt(i + 1)
		_, before := f.numAt(i - 1)
		if !s.At(i).Capital() && !(day && (!may && w != "march" || before)) && !(before && s.Can(i-2, lexicon.Preposition)) {
			return 0
		}
		if may && !day && (i == 0 || s.Can(i+1, lexicon.Verb) && !s.Can(i-1, lexicon.Preposition)) {
			return 0
		}
	}
	for k, m := range months {
		if len(w) >= len(m) && string(w[:len(m)]) == m {
			return time.Month(k + 1)
		}
	}
	return 0
}

// day returns the day of the month that a number can be.
func (f *finder) day(n number.Number) (int, bool) {
	if n.Form != number.Ordinal && !n.Plain() || n.Value.Exp() != 0 || n.Value.Coef() < 1 || n.Value.Coef() > 31 {
		return 0, false
	}
	return int(n.Value.Coef()), true
}

// yearOf returns the year that token i writes in four digits.
func (f *finder) yearOf(i int) (int, bool) {
	t := f.s.At(i)
	if t.Kind != token.Digits || t.End-t.Start != 4 {
		return 0, false
	}
	y := 0
	for _, c := range []byte(f.s.Text[t.Start:t.End]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		y = y*10 + int(c-'0')
	}
	return y, y >= 1000 && y < 2200
}

// fromMonth reads "May", "May 15", "May 15, 2024", "May 2024", "Sept. 20-24".
func (f *finder) fromMonth(i int, m time.Month) (Expr, bool) {
	s, j := f.s, i+1
	if s.At(j).Is('.') && s.At(j).Glued() {
		j++
	}
	e := Expr{Core: i, Last: j, Kind: Date}
	if y, ok := f.yearOf(j); ok {
		e.Last = j + 1
		e.From, e.To = monthOf(y, m)
		return e, true
	}
	if y, next, ok := f.shortYearAt(j); ok {
		e.Last = next
		e.From, e.To = monthOf(y, m)
		return e, true
	}
	n, ok := f.numAt(j)
	d, isDay := 0, false
	if ok {
		d, isDay = f.day(n)
	}
	if !isDay || f.counts(n.Last) {
		f.resolveMonth(&e, m)
		if s.At(j-1).Is('.') && !isDay {
			e.Last = j - 1
		}
		return e, true
	}
	e.Last = n.Last
	if k := e.Last; s.At(k).Hyphen() && s.At(k+1).Kind == token.Digits && s.At(k+1).End-s.At(k+1).Start <= 2 {
		e.Last = k + 2
	}
	y, known, said := f.dateYear(), !f.date.IsZero(), false
	k := e.Last
	if s.At(k).Is(',') {
		k++
	}
	if yy, ok := f.yearOf(k); ok {
		y, known, said, e.Last = yy, true, true, k+1
	}
	if known {
		e.From = time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
		e.To = e.From.AddDate(0, 0, 1)
		e.Ahead = !said && e.From.After(f.date)
		e.Yearless = !said && e.From.Before(f.date)
	}
	return e, true
}

// counts reports whether the number before token j counts something, so that
// it is no day: "in March 20 people".
func (f *finder) counts(j int) bool {
	return f.s.Symbol(j) == "%" || f.s.Is(j, "percent", "per", "million", "billion", "people") ||
		f.s.At(j).Kind == token.Word && f.s.Likely(j, lexicon.Plural) && !f.s.At(j).Capital()
}

func (f *finder) dateYear() int { return f.date.Year() }

// fromDay reads "15 May 2024", "the 15th of May", "July 4th" is fromMonth's.
func (f *finder) fromDay(i int, n number.Number, d int) (Expr, bool) {
	s, j := f.s, n.Last
	if s.At(j).Hyphen() && s.At(j).Glued() && s.At(j+1).Kind == token.Digits {
		j += 2 // "20-24 September"
	}
	if s.Is(j, "of") {
		j++
	}
	m := f.month(j)
	if m == 0 {
		return Expr{}, false
	}
	e := Expr{Core: i, Last: j + 1, Kind: Date}
	y, known, said := f.dateYear(), !f.date.IsZero(), false
	k := j + 1
	if s.At(k).Is('.') || s.At(k).Is(',') {
		k++
	}
	if yy, ok := f.yearOf(k); ok {
		y, known, said, e.Last = yy, true, true, k+1
	}
	if known {
		e.From = time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
		e.To = e.From.AddDate(0, 0, 1)
		e.Ahead = !said && e.From.After(f.date)
		e.Yearless = !said && e.From.Before(f.date)
	}
	return e, true
}

// numeric reads "2024-05-15", "15/5/2024", "4/29/15".
func (f *finder) numeric(i int) (Expr, bool) {
	s := f.s
	sep := s.At(i + 1)
	if !(sep.Is('/') || sep.Is('-')) || !sep.Glued() || s.At(i+2).Kind != token.Digits || !s.At(i+2).Glued() {
		return Expr{}, false
	}
	if s.At(i+3).Mark != sep.Mark || s.At(i+3).Kind != token.Punct || s.At(i+4).Kind != token.Digits || !s.At(i+3).Glued() || !s.At(i+4).Glued() {
		return Expr{}, false
	}
	e := Expr{Core: i, Last: i + 5, Kind: Date}
	a, okA := digitsOf(s.Surface(i, i+1))
	b, okB := digitsOf(s.Surface(i+2, i+3))
	c, okC := digitsOf(s.Surface(i+4, i+5))
	if !okA || !okB || !okC || b > 31 {
		return Expr{}, false
	}
	switch {
	case a >= 1000 && b <= 12 && c <= 31: // ISO 8601
		e.From = time.Date(a, time.Month(b), c, 0, 0, 0, 0, time.UTC)
	case a <= 12 && b > 12 && c >= 1000:
		e.From = time.Date(c, time.Month(a), b, 0, 0, 0, 0, time.UTC)
	case a > 12 && a <= 31 && b <= 12 && c >= 1000:
		e.From = time.Date(c, time.Month(b), a, 0, 0, 0, 0, time.UTC)
	case a > 31 || s.At(i+5).Hyphen():
		return Expr{}, false // a phone number
	}
	if !e.From.IsZero() {
		e.To = e.From.AddDate(0, 0, 1)
	}
	return e, true
}

func digitsOf(s string) (int, bool) {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || i > 3 {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}

// shortYear reads "'24" and "’24", a year in two digits after an apostrophe.
func (f *finder) shortYear(i int) (Expr, bool) {
	y, next, ok := f.shortYearAt(i)
	if !ok {
		return Expr{}, false
	}
	e := Expr{Core: i, Last: next, Kind: Date}
	e.From, e.To = yearSpan(y)
	return e, true
}

func (f *finder) shortYearAt(i int) (y, next int, ok bool) {
	s := f.s
	t, d := s.At(i), s.At(i+1)
	if t.Glued() && s.At(i-1).Kind == token.Digits { // 5'10
		return 0, i, false
	}
	if !(t.Is('\'') || t.Is(token.Open)) || d.Kind != token.Digits || d.End-d.Start != 2 || !d.Glued() || s.At(i+2).Is('\'') || s.At(i+2).Is(token.Close) {
		return 0, i, false
	}
	y, ok = digitsOf(s.Surface(i+1, i+2))
	if y < 50 {
		return 2000 + y, i + 2, ok
	}
	return 1900 + y, i + 2, ok
}

func monthOf(y int, m time.Month) (from, to time.Time) {
	from = time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
	return from, from.AddDate(0, 1, 0)
}

func yearSpan(y int) (from, to time.Time) {
	return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(y+1, 1, 1, 0, 0, 0, 0, time.UTC)
}

// resolveMonth takes a month without a year as the last one up to the
// document's date, or the next one after "by" and "next".
func (f *finder) resolveMonth(e *Expr, m time.Month) {
	if f.date.IsZero() {
		return
	}
	y := f.date.Year()
	later := f.s.Is(e.Core-1, "by", "next", "until", "this", "coming", "from")
	e.Ahead = later && m > f.date.Month() && !f.s.Is(e.Core-1, "next", "this", "coming")
	if m > f.date.Month() && !later {
		y--
		e.Yearless = true
	}
	e.Yearless = e.Yearless || m < f.date.Month()
	if m < f.date.Month() && f.s.Is(e.Core-1, "next") {
		y++
	}
	e.From, e.To = monthOf(y, m)
}
