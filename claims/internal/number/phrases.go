package number

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// article reads what begins with "a": "a hundred", "a third of", "a couple of",
// "a few thousand", and the "a" of "a year", which is one.
func (p *parser) article(i int) (Number, bool) {
	s, j := p.s, i+1
	if s.Is(i, "another") {
		// "another 200" is 200; "another week" is one
		if p.articleUnit(j) {
			return one(i), true
		}
		return Number{}, false
	}
	if s.Is(j, "few", "couple") && !s.Is(j, "couple") {
		return p.severalScale(i, j+1)
	}
	if c, ok := p.find(j, lexicon.Couple); ok {
		if c.Word == "pair" && s.Is(j+1, "of") {
			return Number{}, false // a pair of shoes is a thing
		}
		return p.couple(i, j+1)
	}
	if n, ok := p.cardinal(j, lexicon.Hundred, lexicon.Scale, lexicon.Dozen); ok && n.Word != "score" {
		r := reader{p: p, j: j, cur: whole(1), has: true, last: 99, first: i}
		r.run()
		return r.number(Number{First: i, Spelled: true})
	}
	if n, ok := p.articleFraction(i); ok {
		return n, true
	}
	if p.articleUnit(j) {
		return one(i), true
	}
	return Number{}, false
}

func one(i int) Number {
	return Number{First: i, Last: i + 1, Form: Article, Value: units.NewDecimal(1, 0), Precision: units.NewDecimal(1, 0), Spelled: true}
}

func (p *parser) articleUnit(j int) bool {
	_, ok := p.find(j, lexicon.ArticleUnit)
	if p.s.At(j+1).Hyphen() && p.s.Is(j+2, "to", "on", "over", "by", "after") {
		return false // "a day-to-day job", "a year-on-year rise"
	}
	return ok && !p.s.Is(j, "second", "foot") // "a second goal", "a foot in the door"
}

// articleFraction reads "a third of", "a half", "a quarter million", "a quarter
// of an hour"; "a third meeting" and "a quarter ago" are none.
func (p *parser) articleFraction(i int) (Number, bool) {
	s, j := p.s, i+1
	d, ok := p.find(j, lexicon.Fractional)
	if !ok || plural(d.Word) {
		return Number{}, false
	}
	next := s.At(j + 1)
	of := s.Is(j+1, "of")
	_, unit := p.find(j+1, lexicon.ArticleUnit)
	_, scale := p.cardinal(j+1, lexicon.Scale)
	switch d.Word {
	case "half":
		ok = true
	case "quarter":
		ok = of || scale || unit || next.Hyphen() || next.Is('.') && s.Len() <= j+2 || s.Is(j+1, "point", "percentage") || p.toFraction(j+1)
	default:
		ok = of || next.Kind != token.Word && !next.Hyphen() || unit && !s.Is(j+1, "year", "month", "week", "day", "decade", "century", "second") ||
			s.Is(j+1, "more", "less", "fewer", "higher", "lower", "larger", "smaller") || p.toFraction(j+1) || p.measured(i, j+1)
	}
	if !ok {
		return Number{}, false
	}
	r := reader{p: p, j: j + 1, cur: amount{num: 1, den: d.Value}, has: true, frac: true, last: 99}
	r.ofScale()
	return r.number(Number{First: i, Spelled: true, Form: Fraction})
}

// measured reports whether a fraction stands where amounts do and nothing is
// counted by it: "more than a third but", "by a third in May"; "by a third
// party" is none.
func (p *parser) measured(i, j int) bool {
	return p.s.Is(i-1, "than", "about", "nearly", "almost", "roughly", "by", "least") &&
		p.s.Can(j, lexicon.Conjunction|lexicon.Preposition|lexicon.Auxiliary) && !p.s.Is(j, "and")
}

// couple reads "a couple of", j being the token after "couple".
func (p *parser) couple(i, j int) (Number, bool) {
	n := Number{First: i, Last: j, Value: units.NewDecimal(2, 0), Precision: units.NewDecimal(1, 0), Spelled: true}
	if !p.s.Is(j, "of") {
		return n, true
	}
	n.Last = j + 1
	if m, ok := p.cardinal(j+1, lexicon.Hundred, lexicon.Scale, lexicon.Dozen); ok {
		return p.vagueScaled(i, j+2, 2, m)
	}
	return n, true
}

// severalScale reads "several hundred", "a few thousand", j being the scale.
func (p *parser) severalScale(i, j int) (Number, bool) {
	m, ok := p.cardinal(j, lexicon.Hundred, lexicon.Scale, lexicon.Dozen)
	if !ok || p.s.Is(i, "some") || m.Word == "score" {
		return Number{}, false
	}
	return p.vagueScaled(i, j+1, 2, m)
}

// vagueScaled is the interval from low times a scale up to ten times the scale.
func (p *parser) vagueScaled(i, last int, low uint64, m lexicon.Numeral) (Number, bool) {
	unit := whole(1).shift(m.Exp)
	if m.Class == lexicon.Dozen {
		unit = whole(m.Value)
	}
	scale := m.Exp
	for {
		m, ok := p.cardinal(last, lexicon.Scale)
		if !ok {
			break
		}
		unit, scale, last = unit.shift(m.Exp), m.Exp, last+1
	}
	return p.interval(Number{First: i, Last: last, Scale: scale}, unit.times(low), unit.shift(1))
}

// interval makes a vague number from its two ends.
func (p *parser) interval(n Number, low, high amount) (Number, bool) {
	if low.bad || high.bad {
		return Number{}, false
	}
	n.Form, n.Spelled = Vague, true
	n.Low, n.High = low.dec, high.dec
	return n, true
}

// vague reads "thousands", "tens of thousands", "hundreds of millions": from
// the scale up to ten times it.
func (p *parser) vague(i int, v lexicon.Numeral) (Number, bool) {
	s := p.s
	if v.Word == "tens" && !s.Is(i+1, "of") || v.Word == "scores" && !s.Is(i+1, "of") {
		return Number{}, false
	}
	unit, last, scale := whole(v.Value), i+1, exponentOf(v.Value)
	for s.Is(last, "of") || s.Is(last, "upon") {
		m, ok := p.find(last+1, lexicon.Vague)
		if !ok {
			break
		}
		if m.Value > v.Value {
			unit = unit.times(m.Value)
		}
		last += 2
		scale = exponentOf(m.Value)
	}
	if v.Word == "tens" && last == i+1 {
		return Number{}, false
	}
	return p.interval(Number{First: i, Last: last, Scale: scale}, unit, unit.shift(1))
}

// times reads a multiple said in one word: "twice", "doubled", "threefold".
func (p *parser) times(i int, v lexicon.Numeral) (Number, bool) {
	n := Number{First: i, Last: i + 1, Form: Times, Spelled: true, Precision: units.NewDecimal(1, 0)}
	a := whole(v.Value)
	if v.Exp < 0 {
		a = amount{num: 1, den: uint64(-v.Exp)}
	}
	return p.finish(n, a), true
}

// negative reads "minus five point five"; "minus-130" too.
func (p *parser) negative(i int) (Number, bool) {
	j := i + 1
	if p.s.Seq(i-2, "plus", "or") {
		return Number{}, false // "plus or minus 3 points" is no -3
	}
	if p.s.At(j).Hyphen() {
		j++
	}
	if j >= p.s.Len() {
		return Number{}, false
	}
	if t := p.s.Tokens[j]; t.Kind != token.Digits && t.Kind != token.Word && !t.Is('.') || p.s.Is(j, "a", "an", "minus", "negative") {
		return Number{}, false
	}
	n, ok := p.at(j)
	if !ok || n.Form != Cardinal && n.Form != Fraction {
		return Number{}, false
	}
	n.First, n.Signed, n.Spelled = i, true, true
	n.Value = n.Value.Neg()
	if n.Frac != "" {
		n.Frac = "-" + n.Frac
	}
	return n, true
}
