package quantity

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// longest is how many bytes of text a unit's surface may take.
const longest = 80

// rest returns the text from token i on, as far as a unit can reach.
func (f *finder) rest(i int) string {
	if i >= f.s.Len() {
		return ""
	}
	start := f.s.Tokens[i].Start
	last := min(i+12, f.s.Len()) - 1
	return f.s.Text[start:min(f.s.Tokens[last].End, start+longest)]
}

// tokenAt returns the first token that begins at or after the byte.
func (f *finder) tokenAt(from, pos int) int {
	for from < f.s.Len() && f.s.Tokens[from].Start < pos {
		from++
	}
	return from
}

// closed are the classes of words that name no currency.
const closed = lexicon.Preposition | lexicon.Determiner | lexicon.Auxiliary | lexicon.Conjunction | lexicon.Pronoun | lexicon.Adverb

// currencyBefore finds the currency that stands before the number of q, not
// reaching back over token low: "$", "US $", "C $", "Rs.", "RM", "USD".
func (f *finder) currencyBefore(q *Quantity, low int) {
	s := f.s
	start := s.Tokens[q.NumFirst].Start
	if q.Number.Signed && q.NumLast-q.NumFirst > 1 {
		// "-$5 million" has its sign first, "$-5" inside
		start = s.Tokens[q.NumFirst].Start
	}
	for j := max(low, q.NumFirst-3); j < q.NumFirst; j++ {
		t := s.Tokens[j]
		if t.Kind == token.Punct || t.Kind == token.Digits || t.Glued() && (s.At(j-1).Kind == token.Word && j-1 >= low || t.Kind == token.Word && s.At(j-1).Kind == token.Digits) {
			continue // the N of "H5N1" is no naira
		}
		if t.Kind == token.Word && t.Flags&token.Upper == 0 && s.Can(j, closed) {
			continue // "by 5", "nearly 5"
		}
		m, ok := f.reg.MatchBefore(s.Text[t.Start:start])
		if !ok || strings.TrimSpace(strings.Trim(s.Text[t.Start+m.Len:start], "\u00a0\u202f-")) != "" {
			continue
		}
		if t.Kind == token.Word && (!f.currencyWord(j, q) || t.Glued() && s.At(j-1).Hyphen() && s.At(j-1).Glued()) {
			continue
		}
		if s.Is(j, "a") && !s.At(j+1).Glued() {
			continue // "a $5 note" is in no Australian dollars
		}
		q.Unit = unitOf(m)
		q.Unit.Start, q.Unit.End, q.Unit.before = t.Start, t.Start+m.Len, true
		q.First, q.QFirst = j, j
		q.shift(m.Shift)
		f.signBeforeCurrency(q, low)
		return
	}
}

// currencyWord reports whether the word at j is a currency before the number:
// codes in capitals are; a name is one only where no unit follows the number,
// for "the dollar 143.80 yen" and "in 2019 the pound 5 percent".
func (f *finder) currencyWord(j int, q *Quantity) bool {
	s := f.s
	t := s.Tokens[j]
	if f.acronym(j, q) {
		return false
	}
	if s.Tokens[q.NumFirst].Glued() || t.Flags&token.Upper != 0 {
		return true
	}
	if t.End-t.Start > 3 && s.Can(j-1, lexicon.Determiner) {
		return false
	}
	m, unit := f.reg.Match(f.rest(q.NumLast))
	// "rmb 10 usd 20": the second currency leads the second number
	return !unit || m.Unit.IsMoney() && s.At(q.NumLast+1).Kind == token.Digits && !s.At(q.NumLast).Glued()
}

// acronym reports whether a code of a currency at j is more likely a name that
// a small number belongs to: "COP 27", "SDG 13", "Euro 96".
func (f *finder) acronym(j int, q *Quantity) bool {
	if f.s.Tokens[j].End-f.s.Tokens[j].Start == 1 && q.Number.Plain() && j+1 == q.NumFirst {
		if f.s.Is(j, "r") {
			return f.s.Is(j-1, "the") // "the R21 road", but "R20 notes"
		}
		return q.Value.Cmp(units.NewDecimal(100, 0)) < 0 && !f.priced(q) // "the N2 road"
	}
	if !f.s.Is(j, "all", "amd", "bam", "bob", "cop", "cup", "cve", "dop", "euro", "gel", "lak", "mad", "mop", "nio", "pen", "ron", "sdg", "sos", "std", "top", "try") {
		return false
	}
	return q.Number.Plain() && q.Value.Cmp(units.NewDecimal(100, 0)) < 0 && !f.priced(q)
}

// signBeforeCurrency takes the minus of "-$5 million" into the quantity.
func (f *finder) signBeforeCurrency(q *Quantity, low int) {
	s, j := f.s, q.QFirst-1
	if j < low || q.Number.Signed {
		return
	}
	t := s.Tokens[j]
	minus := (t.Is('-') || t.Is(token.Minus)) && s.Tokens[q.QFirst].Glued() && t.Flags&token.Spaced != 0 || s.Is(j, "minus")
	if minus {
		q.Value = q.Value.Neg()
		q.First, q.QFirst = j, j
	}
}

// shift multiplies the value, or both ends, by ten to the n.
func (q *Quantity) shift(n int) {
	if n == 0 {
		return
	}
	q.Unit.shift = n
	if v, err := q.Value.Shift(n); err == nil {
		q.Value = v
	}
	if v, err := q.Precision.Shift(n); err == nil {
		q.Precision = v
	}
	if q.Range {
		if v, err := q.Bounds.Low.Value.Shift(n); err == nil {
			q.Bounds.Low.Value = v
		}
		if v, err := q.Bounds.High.Value.Shift(n); err == nil {
			q.Bounds.High.Value = v
		}
	}
}

func unitOf(m units.Match) Unit {
	return Unit{
		ID: m.Unit.ID(), Name: m.Unit.Name(), Dimension: m.Unit.Dimension(), Assumed: m.Assumed,
		unit: m.Unit, symbol: m.Symbol,
	}
}

// unitAfter finds the unit after the number: "%", "km/h", "working days",
// "[kg]", "-mile", "more minutes", "of an hour".
func (f *finder) unitAfter(q *Quantity, end int) {
	s, j := f.s, f.s.Filler(q.NumLast)
	open := byte(0)
	switch t := s.At(j); {
	case t.Hyphen() && s.Is(j+1, "odd", "plus", "some"): // "40-odd euros", "40-some-odd miles"
		for s.At(j).Hyphen() && s.Is(j+1, "odd", "plus", "some") {
			j += 2
		}
	case f.spacedHyphen(q, j): // "30 - year bonds", as tokenised text has it
		q.Hyphen = true
		j++
	case t.Hyphen() && (t.Glued() || s.Tokens[q.NumLast-1].Kind == token.Word):
		if s.At(j+1).Kind != token.Word || !s.At(j+1).Glued() {
			return
		}
		q.Hyphen = true
		j++
	case t.Is('[') || t.Is('(') && !t.Glued(): // "20 (kg)"; "rule 12(b)"
		open = t.Mark
		j++
	case t.Kind == token.Symbol && s.Symbol(j) == "<":
		open = '<'
		j++
	case s.Is(j, "more", "less", "fewer", "additional", "extra", "full", "whole", "further", "consecutive", "straight", "short", "long", "good", "solid", "US", "full-time") && s.At(j+1).Kind == token.Word && !s.Is(j, "us"):
		if m, ok := f.reg.Match(f.rest(j)); !ok || m.Len <= 4 {
			j++
		}
	case s.Is(j, "of"):
		if q.Number.Form != number.Fraction && q.Number.Form != number.Vague && !s.Is(j-1, "couple", "half", "quarter", "quarters", "third", "thirds") &&
			!(below(q.Value) && q.Number.Value.Exp() < 0 && s.Is(j+1, "a", "one")) { // "point three of a percent"
			return
		}
		j++
		if s.Is(j, "a", "an", "one", "all") {
			j++
		}
	case q.Number.Form == number.Fraction && s.Is(j, "a", "an"):
		j++
	}
	if f.inCode(q.NumFirst) {
		return // "scp173m"
	}
	if j >= end || j >= s.Len() {
		return
	}
	m, ok := f.reg.Match(f.rest(j))
	if !ok && f.gluedPart(j, j+1) { // "1h30", "1hr20min"
		m, ok = f.reg.Match(s.Surface(j, j+1))
	}
	if !ok {
		if open == 0 && !q.Unit.before {
			f.special(q, j)
		}
		return
	}
	stop := s.Tokens[j].Start + m.Len
	last := f.tokenAt(j, stop)
	if last > j && s.Tokens[last-1].End > stop || !f.evidence(q, j, last, m) {
		return
	}
	if open != 0 && !f.closes(open, last) {
		return
	}
	f.setUnit(q, j, last, m)
	if open != 0 {
		q.Last, q.QLast = last+1, last+1
	}
	f.age(q)
}

// spacedHyphen reports whether the hyphen at j, with spaces around it, joins the
// number to a unit in the singular before a noun.
func (f *finder) spacedHyphen(q *Quantity, j int) bool {
	s := f.s
	return s.At(j).Is('-') && !s.At(j).Glued() && !s.At(j+1).Glued() && q.Number.Plain() && s.Has(j+1, lexicon.TimeUnit) && s.Likely(j+1, lexicon.Noun) &&
		!s.Likely(j+1, lexicon.Plural) && s.Likely(j+2, nominal) && !s.Can(j+2, lexicon.Preposition)
}

// inCode reports whether the digits at i are glued to letters before them, with
// or without more digits between: "CO2", "scp2-173m".
func (f *finder) inCode(i int) bool {
	s := f.s
	for s.At(i).Kind == token.Digits && s.At(i).Glued() && i > 0 {
		switch t := s.At(i - 1); {
		case t.Kind == token.Word:
			return !f.greater(i - 1)
		case t.Hyphen() && t.Glued():
			i -= 2
		default:
			return false
		}
	}
	return false
}

func (f *finder) closes(open byte, i int) bool {
	switch open {
	case '[':
		return f.s.At(i).Is(']')
	case '(': // "20 (kg)", but not "20 (m for miles)"
		return f.s.At(i).Is(')')
	case '<':
		return f.s.Symbol(i) == ">"
	}
	return false
}

// setUnit gives q the unit at tokens j up to last. A currency before the
// number stays: "$10 dollars" only grows.
func (f *finder) setUnit(q *Quantity, j, last int, m units.Match) {
	s := f.s
	if q.Unit.before {
		if m.Unit.IsMoney() && m.Shift == 0 && (q.Unit.Assumed || m.Unit.ID() == q.Unit.ID) {
			q.Last, q.QLast = last, last
		}
		return
	}
	q.Unit = unitOf(m)
	q.Unit.Start, q.Unit.End = s.Tokens[j].Start, s.Tokens[j].Start+m.Len
	q.Last, q.QLast = last, last
	q.shift(m.Shift)
	f.alternative(q, j, m)
	f.scaleAfter(q)
}

// scaleAfter reads "75 USD million".
func (f *finder) scaleAfter(q *Quantity) {
	s := f.s
	if !q.Unit.unit.IsMoney() || q.Number.Scale != 0 {
		return
	}
	exp := 0
	switch {
	case s.Is(q.QLast, "thousand"):
		exp = 3
	case s.Is(q.QLast, "million", "mln", "mn"):
		exp = 6
	case s.Is(q.QLast, "billion", "bn", "bln"):
		exp = 9
	case s.Is(q.QLast, "trillion", "tn"):
		exp = 12
	default:
		return
	}
	q.shift(exp)
	q.Last, q.QLast = q.QLast+1, q.QLast+1
}

// alternative takes another reading of an ambiguous unit where the words
// around it decide: "two pounds of meat" are no money, "30 degrees outside" no angle.
func (f *finder) alternative(q *Quantity, j int, m units.Match) {
	if len(m.Alternatives) == 0 {
		return
	}
	s := f.s
	pick := func(want func(units.Unit) bool) {
		for _, u := range m.Alternatives {
			if want(u) {
				start, end := q.Unit.Start, q.Unit.End
				q.Unit = Unit{ID: u.ID(), Name: u.Name(), Dimension: u.Dimension(), Assumed: true, unit: u, Start: start, End: end}
				return
			}
		}
	}
	switch q.Unit.ID {
	case "GBP":
		if s.Is(q.QLast, "of") && !s.Is(q.QLast+1, "public", "government", "taxpayers", "taxpayer", "funding", "debt", "investment", "our", "the", "this", "spending", "savings", "revenue", "aid", "cash", "money") ||
			s.Is(q.QLast, "heavier", "lighter") || f.near(q, "diet", "muscle", "fat", "weigh", "weighs", "weighed", "weighing", "weight", "lift", "lifted", "heavy") {
			pick(func(u units.Unit) bool { return u.Dimension() == units.Mass })
		}
	case "fahrenheit":
		if u, err := f.reg.Unit("farad"); err == nil && f.near(q, "capacitor", "capacitors", "capacitance") {
			q.Unit.ID, q.Unit.Name, q.Unit.Dimension, q.Unit.unit = u.ID(), u.Name(), u.Dimension(), u
		}
	case "knot", "newton":
		if f.priced(q) {
			pick(func(u units.Unit) bool { return u.IsMoney() })
		}
	case "degree":
		if q.Number.Signed || f.near(q, "temperature", "temperatures", "outside", "warm", "warmer", "warming", "hot", "cold", "cooler", "hotter", "colder", "heat", "weather", "below", "freezing", "thermometer", "oven") {
			pick(func(u units.Unit) bool { return u.Dimension() == units.Temperature })
		}
	}
}

// priced reports whether a word of prices stands near q.
func (f *finder) priced(q *Quantity) bool {
	for i := max(0, q.NumFirst-8); i < min(f.s.Len(), q.QLast+8); i++ {
		if f.s.Has(i, lexicon.Currency) {
			return true
		}
	}
	return false
}

// near reports whether one of the words stands within eight tokens of q.
func (f *finder) near(q *Quantity, words ...string) bool {
	for i := max(0, q.NumFirst-8); i < min(f.s.Len(), q.QLast+8); i++ {
		if f.s.Is(i, words...) {
			return true
		}
	}
	return false
}

// evidence reports whether the text supports the unit found. Short symbols
// need it: "6 in" may be inches, "6 in 2020" is not.
func (f *finder) evidence(q *Quantity, j, last int, m units.Match) bool {
	s := f.s
	t, next := s.Tokens[j], s.At(last)
	if q.Unit.before {
		return m.Unit.IsMoney()
	}
	if next.Glued() && (next.Kind == token.Digits || next.Kind == token.Word && !next.Is('\'')) && last < s.Len() {
		return f.gluedPart(j, last)
	}
	if s.Is(j, "league", "stone") && s.Can(last, lexicon.Plural) {
		return false // "36 league games", "five stone bridges"
	}
	if !m.Symbol {
		if q.Number.Form == number.Article && s.Is(j, "second", "may") {
			return false
		}
		if q.Number.Value.Exp() < 0 {
			return true // "3.5 second"
		}
		return !s.Is(j, "second", "seconds") || !(s.Can(last, lexicon.Noun) && s.Is(j, "second") && !q.Hyphen && q.Number.Value.Cmp(units.NewDecimal(1, 0)) != 0)
	}
	glued := t.Glued() || q.Hyphen
	if t.Glued() && m.Len == 1 && s.Has(q.NumFirst-1, lexicon.LabelNoun|lexicon.NameHead) {
		return false // "section 21A"
	}
	if next.Hyphen() && next.Glued() && s.At(last+1).Kind == token.Digits {
		return false // "24703 L-202"
	}
	switch surface := s.Text[t.Start : t.Start+m.Len]; surface {
	case "in":
		if q.Hyphen && next.Hyphen() { // "one-in-a-generation"
			return false
		}
		return !(next.Kind == token.Word || next.Kind == token.Digits) || glued || s.Has(last, lexicon.Extent) && f.endsAt(last+1)
	case "a", "at", "as", "am", "pm", "PM", "AM", "us", "so", "no", "he", "do", "me", "we", "my":
		return false
	case "C", "F", "K":
		if strings.Contains(s.Text[s.Tokens[q.NumLast-1].End:t.Start], "°") {
			return true
		}
		if glued { // "-5C", "it reached 35C"
			return surface != "K" && (q.Number.Signed || f.near(q, "temperature", "temperatures", "degrees", "heat", "warm", "cold", "hot", "celsius", "fahrenheit"))
		}
		return !next.Capital() && next.Kind != token.Digits && !s.Likely(last, lexicon.Plural) // "5 C grades"
	case "s":
		return f.seconds(q, glued, last)
	case "A":
		return !glued || f.near(q, "fuse", "fuses", "current", "circuit", "charger", "socket", "plug", "battery", "supply") // "clause 2A"
	case "c", "p":
		return glued && q.Number.Scale == 0
	case "\"", "'", "”", "’":
		return glued && !q.Number.Spelled && !f.insideQuote(j, surface) && !s.Has(q.NumFirst-1, lexicon.LabelNoun|lexicon.NameHead) && !s.At(last).Is('\'')
	case "G", "T", "M", "B", "D", "E", "P", "S", "R", "L":
		return !glued || surface == "L"
	case "g", "m", "l", "t", "d", "b", "h", "W", "V", "N", "J":
		return glued || next.Kind != token.Word || !next.Capital() && s.Can(last, lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner|lexicon.Auxiliary) ||
			s.Has(last, lexicon.Extent) || s.Likely(last, lexicon.Noun|lexicon.Plural|lexicon.Adjective)
	}
	return true
}

// seconds reports whether the "s" after q is for seconds: "in 10 s", "a 30s
// clip", but not "in the 60s", "the over-65s".
func (f *finder) seconds(q *Quantity, glued bool, last int) bool {
	s, i := f.s, q.NumFirst-1
	if !glued {
		return s.At(last).Kind != token.Word || s.Can(last, lexicon.Preposition|lexicon.Conjunction)
	}
	return !s.At(i).Hyphen() && !s.Is(i, "the", "his", "her", "their", "my", "your", "our", "early", "mid", "late", "low", "lower", "high", "upper", "over", "under", "above", "below", "s") && !s.At(i).Is('\'')
}

// gluedPart reports whether the unit at j is followed by its own part: "1h30",
// 5'2".
func (f *finder) gluedPart(j, last int) bool {
	s, t := f.s, f.s.At(last)
	if t.Kind != token.Digits || !t.Glued() || t.End-t.Start > 2 || !s.At(j).Glued() || s.At(j-1).Kind != token.Digits {
		return false
	}
	if s.At(j).Is('\'') {
		next := s.At(last + 1)
		return next.Is('"') || next.Is(token.Close) || s.At(j-1).End-s.At(j-1).Start == 1 && (!next.Glued() || next.Kind == token.Punct && !next.Is('\''))
	}
	return f.greater(j)
}

// greater reports whether the word at i is a unit that a lesser one is glued
// to: "1hr20min", "6ft2in", "2m30".
func (f *finder) greater(i int) bool {
	return f.s.Is(i, "h", "hr", "hrs", "ft", "m", "min") && f.s.At(i).Glued() && f.s.At(i-1).Kind == token.Digits
}

// endsAt reports whether a clause can end before token i.
func (f *finder) endsAt(i int) bool {
	t := f.s.At(i)
	return t.Kind == token.None || t.Kind == token.Punct || f.s.Can(i, lexicon.Conjunction|lexicon.Preposition)
}

// insideQuote reports whether the quote at j closes one that was opened before.
func (f *finder) insideQuote(j int, surface string) bool {
	open := 0
	for i := range j {
		t := f.s.Tokens[i]
		if surface == "\"" && t.Is('"') || t.Is(token.Open) {
			open++
		}
	}
	return open%2 == 1 || surface == "'" && f.s.At(j+1).Glued() && f.s.At(j+1).Kind == token.Word
}

// special reads units that are no units of measure: times, fold, x, points of
// a percentage said short.
func (f *finder) special(q *Quantity, j int) {
	s := f.s
	if q.Number.Form != number.Cardinal && q.Number.Form != number.Fraction {
		return
	}
	switch {
	case s.Is(j, "times", "fold") || s.Is(j, "x") && s.At(j).Glued() && s.At(j+1).Kind != token.Digits && !(s.At(j+1).Glued() && s.At(j+1).Kind == token.Word):
		if s.Is(j, "times") && s.At(j).Capital() {
			return
		}
		q.Unit = Unit{ID: "time", Name: "time", Start: s.Tokens[j].Start, End: s.Tokens[j].End}
		q.Last, q.QLast = j+1, j+1
	case s.Is(j, "pp", "ppt", "ppts", "pps"):
		if u, err := f.reg.Unit("percentage-point"); err == nil {
			q.Unit = Unit{ID: u.ID(), Name: u.Name(), Dimension: u.Dimension(), unit: u, Start: s.Tokens[j].Start, End: s.Tokens[j].End}
			q.Last, q.QLast = j+1, j+1
		}
	case s.Is(j, "yo", "y.o."):
		q.Unit = Unit{ID: "year-person", Name: "year", Dimension: units.Age, Start: s.Tokens[j].Start, End: s.Tokens[j].End}
		q.Last, q.QLast = j+1, j+1
	}
}

// age makes a duration an age: "29 years old", "18-month-old", "3 years of age".
func (f *finder) age(q *Quantity) {
	s, j := f.s, q.QLast
	if q.Unit.Dimension != units.Duration {
		return
	}
	if s.At(j).Hyphen() {
		j++
	}
	switch {
	case s.Is(j, "old", "olds"):
		j++
	case s.Seq(j, "of", "age"):
		j += 2
	default:
		return
	}
	q.Unit.ID += "-person"
	q.Unit.Dimension = units.Age
	q.Unit.End = s.Tokens[j-1].End
	q.Last, q.QLast = j, j
}

// articleRate reports whether the "a year" of q is the rate of what stands
// before it: "$130,000 a year", "twice a week".
func (f *finder) articleRate(q *Quantity) bool {
	s := f.s
	if len(f.out) > f.base {
		p := &f.out[len(f.out)-1]
		if p.Kind != Date && (p.QLast == q.NumFirst || p.QLast+1 == q.NumFirst && s.At(p.QLast).Is(')')) {
			return true
		}
	}
	return s.Is(q.NumFirst-1, "once", "twice", "thrice", "times", "what", "such", "quite", "as", "half") || s.Is(q.NumFirst, "a") && f.rateNoun(q)
}

// rateNoun reports whether a plural noun stands before the article: "tonnes a
// year", "miles an hour".
func (f *finder) rateNoun(q *Quantity) bool {
	return f.s.Likely(q.NumFirst-1, lexicon.Plural) && len(f.out) > f.base
}
