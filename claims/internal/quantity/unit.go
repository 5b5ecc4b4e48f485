package quantity

import (
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
		unit: m.Unit, symbol: m.Ordinary,
	}
}

// unitAfter finds the unit after the number: "%", "km/h", "working days",
// "[kg]", "-mile", "more minutes", "of an hour".
func (f *finder) unitAfter(q *Quantity, end int) {
	s, j := f.s, f.s.Filler(q.NumLast)
	open := byte(0)
	switch t := s.At(j); {
	case t.Hyphen() && s.Is(j+1, "odd", "plus", "some"): // "40-odd euros", "30-some-odd miles"
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
		return // "abc90m"
	}
	if j >= end || j >= s.Len() {
		return
	}
	if q.Number.Form == number.Fraction && s.Is(j, "point") && s.Is(j-2, "of") {
		f.percentagePoint(q, j) // "a quarter of a point"
		q.Unit.Assumed = true
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
	if s.Is(last-1, "cent") && s.At(last).Is('.') && s.At(last).Glued() && last+1 < s.Len() && s.At(last+1).Kind == token.Word && !s.At(last+1).Capital() {
		last++ // "38 per cent. of", as printers once had it
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
		f.percentagePoint(q, j)
	case s.Is(j, "yo", "y.o."):
		q.Unit = Unit{ID: "year-person", Name: "year", Dimension: units.Age, Start: s.Tokens[j].Start, End: s.Tokens[j].End}
		q.Last, q.QLast = j+1, j+1
	}
}

// percentagePoint gives q that unit, which token j names.
func (f *finder) percentagePoint(q *Quantity, j int) {
	if u, err := f.reg.Unit("percentage-point"); err == nil {
		t := f.s.Tokens[j]
		q.Unit = Unit{ID: u.ID(), Name: u.Name(), Dimension: u.Dimension(), unit: u, Start: t.Start, End: t.End}
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
	if s.Is(q.NumFirst-1, "as") && s.Is(q.NumFirst-3, "as") {
		return false // "as short as a month"
	}
	return s.Is(q.NumFirst-1, "once", "twice", "thrice", "times", "what", "such", "quite", "as", "half") || s.Is(q.NumFirst, "a") && f.rateNoun(q)
}

// rateNoun reports whether a plural noun stands before the article: "tonnes a
// year", "miles an hour".
func (f *finder) rateNoun(q *Quantity) bool {
	return f.s.Likely(q.NumFirst-1, lexicon.Plural) && len(f.out) > f.base
}
