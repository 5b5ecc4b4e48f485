package period

import (
	"time"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
)

// year reads a year or a decade: "in 2019", "the 1990s", "2014-15", "nineteen
// ninety-nine". "2000 people" and "2019 cases" are counts.
func (f *finder) year(i int, n number.Number) (Expr, bool) {
	s := f.s
	y, ok := f.yearOf(i)
	if n.Year && n.Value.Exp() == 0 {
		y, ok = int(n.Value.Coef()), true
	}
	if !ok || n.Scale != 0 || n.Form != number.Cardinal || n.Signed {
		return Expr{}, false
	}
	e := Expr{Core: i, Last: n.Last, Kind: Date}
	if s.At(e.Last).Glued() && s.Is(e.Last, "s") { // the 1990s
		e.Last++
		e.From = time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
		e.To = e.From.AddDate(10, 0, 0)
		if y%10 != 0 { // "2018s best" for "2018's best"
			_, e.To = yearSpan(y)
			return e, y >= 1900 && y < 2100
		}
		return e, true
	}
	if !n.Year && (y < 1500 || !f.yearContext(i, n.Last, y)) {
		return Expr{}, false
	}
	e.From, e.To = yearSpan(y)
	j := e.Last
	if d := s.At(j + 1); s.At(j).Glued() && (s.At(j).Hyphen() || s.At(j).Is('/')) && d.Kind == token.Digits && d.Glued() {
		end, ok := f.yearOf(j + 1)
		if !ok && d.End-d.Start == 2 {
			end, ok = digitsOf(s.Surface(j+1, j+2))
			end += y / 100 * 100
		}
		if ok && end > y {
			e.Last = j + 2
			_, e.To = yearSpan(end)
		}
	}
	if k := e.Last; s.Is(k, "q1", "q2", "q3", "q4") || f.qAt(k) > 0 {
		q := f.qAt(k)
		e.Last = k + 2
		e.From, e.To = quarterOf(y, q)
	}
	return e, true
}

// era reads "44 BC", "1066 AD" and "AD 70".
func (f *finder) era(i int) (Expr, bool) {
	s := f.s
	if s.At(i).Flags&token.Upper != 0 && s.Is(i, "ad") && s.At(i+1).Kind == token.Digits && s.At(i+1).End-s.At(i+1).Start <= 4 {
		return Expr{Core: i, Last: i + 2, Kind: Date}, true
	}
	if s.At(i).Kind != token.Digits || s.At(i).End-s.At(i).Start > 4 || s.At(i+1).Flags&token.Upper == 0 || !s.Is(i+1, "bc", "bce", "ad", "ce") {
		return Expr{}, false
	}
	return Expr{Core: i, Last: i + 2, Kind: Date}, true
}

// plan reads "during the 14th Five-Year Plan period": when that was is for whoever
// knows the country.
func (f *finder) plan(i int) (Expr, bool) {
	s := f.s
	k := f.numIndex(i)
	if k < 0 || f.nums[k].Form != number.Ordinal || !s.Is(i-1, "the") || !s.Is(i-2, "during", "in", "over", "under", "throughout", "for") {
		return Expr{}, false
	}
	j := f.nums[k].Last
	if !s.Is(j, "five", "three", "ten") {
		return Expr{}, false
	}
	j++
	if s.At(j).Hyphen() {
		j++
	}
	if !s.Is(j, "year") || !s.Is(j+1, "plan") {
		return Expr{}, false
	}
	e := Expr{Core: i, Last: j + 2, Kind: Span}
	if s.Is(e.Last, "period") {
		e.Last++
	}
	return e, true
}

// decade reads "the 80s", "the mid-90s", "the '60s". After words of what is
// measured in tens it is no decade: "temperatures in the mid-90s".
func (f *finder) decade(i int) (Expr, bool) {
	s, t := f.s, f.s.At(i)
	if t.End-t.Start != 2 || s.Text[t.Start+1] != '0' || s.Text[t.Start] < '1' || !s.Is(i+1, "s") || !s.At(i+1).Glued() {
		return Expr{}, false
	}
	k, core := i-1, i
	quoted := s.At(k).Is('\'') || s.At(k).Is(token.Open)
	if quoted || s.At(k).Hyphen() {
		k--
	}
	if s.Is(k, "early", "mid", "late") {
		core = k
		if k--; s.At(k).Hyphen() {
			k--
		}
	}
	if !quoted && !s.Is(k, "the") || f.inTens(k) {
		return Expr{}, false
	}
	e := Expr{Core: core, Last: i + 2, Kind: Date}
	if y := 1900 + int(s.Text[t.Start]-'0')*10; y >= 1930 { // "the 20s" are of either century
		e.From = time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC)
		e.To = e.From.AddDate(10, 0, 0)
	}
	return e, true
}

// inTens reports whether something measured in tens is named before token k.
func (f *finder) inTens(k int) bool {
	for i := max(0, k-8); i < k; i++ {
		if f.s.Is(i, "temperature", "temperatures", "degrees", "percent", "highs", "lows", "price", "prices", "score", "scores", "scored", "rate", "rates", "approval", "support", "margin", "margins", "turnout", "polled", "yields", "trading", "trades", "traded", "grades", "iq") {
			return true
		}
	}
	return false
}

// yearContext reports whether four digits at i are a year by what stands
// around them.
func (f *finder) yearContext(i, last, y int) bool {
	s := f.s
	before, after := s.At(i-1), s.At(last)
	if before.Kind == token.Symbol && s.Tokens[i].Glued() || after.Kind == token.Symbol && s.Symbol(last) != "&" && (after.Glued() || s.Symbol(last) == "%") ||
		s.Tokens[i].Glued() && (before.Kind == token.Word || before.Kind == token.Digits) {
		return false
	}
	if after.Hyphen() && !after.Glued() && s.At(last+1).Kind == token.Digits && !s.At(last+1).Glued() {
		if end, ok := f.yearOf(last + 1); !ok || end > 2100 || end < y || f.countedNoun(last+2) {
			return false // "2000 - 2500 calories"
		}
	}
	if after.Glued() && after.Kind == token.Word && !s.Is(last, "s") {
		return false
	}
	if s.Is(last, "people", "percent", "per", "million", "billion", "thousand", "dollars", "euros", "pounds", "points") {
		return false
	}
	if y >= 1900 && y < 2060 && s.Is(last, "level", "levels", "peak", "baseline", "highs", "average") {
		return true // "below 2019 levels"
	}
	if s.Is(i-1, "to", "and") && s.Is(i-3, "from", "between") && s.At(i-2).Kind == token.Digits {
		if other, ok := f.yearOf(i - 2); !ok || other < 1500 {
			return false // "going from 1200 to 2000 boats"
		}
	}
	if s.Is(i-1, "in", "since", "by", "during", "until", "till", "fiscal", "year", "early", "late", "mid", "before", "after", "circa", "calendar", "through", "throughout", "fy") {
		return !f.countedNoun(last) || s.Is(i-1, "since", "fiscal", "during")
	}
	if f.month(i-1) != 0 || s.Has(i-1, lexicon.Season) {
		return true
	}
	if y >= 1900 && y < 2060 && y%100 != 0 && (s.Is(i-1, "the", "this", "our", "its", "their", "his", "her", "your", "my") || s.Genitive(i-1)) && !s.Is(last, "people", "men", "women") {
		return true // "the 2015 school changes"
	}
	if y < 1800 || y > 2100 || f.countedNoun(last) {
		return false
	}
	if s.Is(i-1, "of", "from", "to", "and", "or", "between", "for", "the", "than", "versus", "vs", "a", "at", "this", "its", "their", "on", "our", "against", "with") || s.Has(i-1, lexicon.Month) {
		return !s.Is(i-1, "to", "at", "of", "than") || y >= 1900 && y < 2060
	}
	return y >= 1900 && y < 2060 && (after.Kind != token.Word || after.Glued() || !s.Likely(last, lexicon.Noun|lexicon.Plural) || before.Kind != token.Word)
}

// countedNoun reports whether a plural noun follows that the number would count.
func (f *finder) countedNoun(j int) bool {
	s := f.s
	for k := j; k < j+3; k++ {
		t := s.At(k)
		if t.Kind != token.Word || s.Can(k, lexicon.Preposition|lexicon.Determiner|lexicon.Auxiliary|lexicon.Pronoun|lexicon.Conjunction) {
			return false
		}
		if s.Likely(k, lexicon.Plural) {
			return true
		}
		if !s.Can(k, lexicon.Adjective|lexicon.Noun) {
			return false
		}
	}
	return false
}

// halfAt returns the half of a year that "H1" at token i names.
func (f *finder) halfAt(i int) int {
	s := f.s
	if s.Is(i, "h") && s.At(i).Capital() && s.Is(i+1, "1", "2") && s.At(i+1).Glued() {
		return int(s.Text[s.At(i+1).Start] - '0')
	}
	return 0
}

// backward reads "3Q21", "1Q 2021", "2H24": the number before the letter.
func (f *finder) backward(i int) (Expr, bool) {
	s, t := f.s, f.s.At(i)
	if t.End-t.Start != 1 || !s.Is(i+1, "q", "h") || !s.At(i+1).Glued() || !s.At(i+1).Capital() {
		return Expr{}, false
	}
	n := int(s.Text[t.Start] - '0')
	span := func(y int) (time.Time, time.Time) { return quarterOf(y, n) }
	if s.Is(i+1, "h") {
		span = func(y int) (time.Time, time.Time) { return halfOf(y, n) }
		n = min(n, 3)
	}
	if n < 1 || n > 4 || n > 2 && s.Is(i+1, "h") {
		return Expr{}, false
	}
	e := Expr{Core: i, Last: i + 2, Kind: Date}
	if d := s.At(i + 2); d.Kind == token.Digits && d.Glued() && d.End-d.Start == 2 {
		y, _ := digitsOf(s.Surface(i+2, i+3))
		e.Last = i + 3
		e.From, e.To = span(2000 + y)
		return e, true
	}
	f.quarterYear(&e, span)
	return e, true
}

// qAt returns the quarter that "Q4" at token i names: a word of one letter and
// a glued digit.
func (f *finder) qAt(i int) int {
	s := f.s
	if s.Is(i, "q") && s.At(i+1).Kind == token.Digits && s.At(i+1).Glued() && s.At(i+1).End-s.At(i+1).Start == 1 {
		if d := int(s.Text[s.At(i+1).Start] - '0'); d >= 1 && d <= 4 {
			return d
		}
	}
	return 0
}

// fiscal reads "FY24", "FY2024", "fiscal 2024", "fiscal year 2024".
func (f *finder) fiscal(i int) (Expr, bool) {
	s := f.s
	if !s.Is(i, "fy", "fiscal") {
		return Expr{}, false
	}
	j := i + 1
	if s.Is(j, "year") {
		j++
	}
	t := s.At(j)
	if t.Kind != token.Digits {
		return Expr{}, false
	}
	y, ok := f.yearOf(j)
	if !ok && t.End-t.Start == 2 && t.Glued() {
		y, ok = digitsOf(s.Surface(j, j+1))
		y += 2000
	}
	if !ok {
		return Expr{}, false
	}
	// the months of a fiscal year differ by country and firm: it stays unresolved
	return Expr{Core: i, Last: j + 1, Kind: Date}, y > 0
}

// quarter reads "Q4", "Q4 2020", "the fourth quarter of 2020", "the first half".
func (f *finder) quarter(i int) (Expr, bool) {
	s := f.s
	if q := f.qAt(i); q > 0 {
		e := Expr{Core: i, Last: i + 2, Kind: Date}
		f.quarterYear(&e, func(y int) (time.Time, time.Time) { return quarterOf(y, q) })
		return e, true
	}
	if h := f.halfAt(i); h > 0 {
		e := Expr{Core: i, Last: i + 2, Kind: Date}
		f.quarterYear(&e, func(y int) (time.Time, time.Time) { return halfOf(y, h) })
		return e, true
	}
	n, ok := f.numAt(i)
	if !ok || n.Form != number.Ordinal || n.Value.Exp() != 0 {
		return Expr{}, false
	}
	q := int(n.Value.Coef())
	j := n.Last
	if s.At(j).Hyphen() && s.At(j).Glued() { // "third-quarter profit"
		j++
	}
	switch {
	case s.Is(j, "quarter") && q >= 1 && q <= 4:
		e := Expr{Core: i, Last: j + 1, Kind: Date}
		f.quarterYear(&e, func(y int) (time.Time, time.Time) { return quarterOf(y, q) })
		return e, true
	case s.Is(j, "half") && q >= 1 && q <= 2:
		e := Expr{Core: i, Last: j + 1, Kind: Date}
		f.quarterYear(&e, func(y int) (time.Time, time.Time) { return halfOf(y, q) })
		return e, true
	}
	return Expr{}, false
}

// quarterYear reads the year after a quarter or half, or takes the document's.
func (f *finder) quarterYear(e *Expr, span func(int) (time.Time, time.Time)) {
	s, j := f.s, e.Last
	if s.Is(j, "of", "in") || s.At(j).Is(',') {
		j++
	}
	if s.Is(j, "fiscal", "calendar") {
		j++
	}
	if y, ok := f.yearOf(j); ok {
		e.Last = j + 1
		if !s.Is(j-1, "fiscal") {
			e.From, e.To = span(y)
		}
		return
	}
	if y, next, ok := f.shortYearAt(j); ok {
		e.Last = next
		e.From, e.To = span(y)
		return
	}
	y := f.date.Year()
	switch {
	case s.Seq(j, "last", "year"):
		y, e.Last = y-1, j+2
	case s.Seq(j, "this", "year"), s.Seq(j, "the", "year"):
		e.Last = j + 2
	case s.Seq(j, "next", "year"):
		y, e.Last = y+1, j+2
	}
	if f.date.IsZero() {
		return
	}
	e.From, e.To = span(y)
	if e.From.After(f.date) && e.Last == j {
		e.From, e.To = span(y - 1) // "the fourth quarter", said in January
	}
}

func quarterOf(y, q int) (from, to time.Time) {
	from = time.Date(y, time.Month(3*q-2), 1, 0, 0, 0, 0, time.UTC)
	return from, from.AddDate(0, 3, 0)
}

func halfOf(y, h int) (from, to time.Time) {
	from = time.Date(y, time.Month(6*h-5), 1, 0, 0, 0, 0, time.UTC)
	return from, from.AddDate(0, 6, 0)
}
