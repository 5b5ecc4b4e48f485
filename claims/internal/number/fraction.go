package number

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
)

// fraction reads the fraction at the end of a number: the denominator of "two
// thirds", the rest of "two and a half", the scale after it ("one and a half
// million", "two thirds of a million").
func (r *reader) fraction() {
	if r.ordinal || r.frac && r.closed {
		return
	}
	if r.denominator() {
		if r.frac = r.has; r.frac { // else it was a part of the scale
			r.ofScale()
		}
		return
	}
	num, den, next, ok := r.p.andFraction(r.j)
	switch {
	case r.frac && r.has:
		r.ofScale()
	case !ok:
	case r.has && r.cur.den == 0 && (!r.closed || r.scale == 0):
		r.cur.num, r.cur.den, r.j = num, den, next
		if n, ok := r.p.cardinal(r.j, lexicon.Scale, lexicon.Dozen); ok && !r.closed {
			r.scaleBy(n)
		} else {
			r.suffixWord()
		}
	case r.closed && !r.has && r.scale >= 3 && r.last == r.scale:
		// "five billion and three quarters" is 5.75 billion
		part := amount{num: num, den: den}
		r.total = r.total.plus(part.shift(r.scale))
		r.j = next
	}
}

// suffixWord is for "two and a half bn".
func (r *reader) suffixWord() {
	if n, ok := r.p.find(r.j, lexicon.Suffix); ok && len(n.Word) > 1 && !r.p.s.Is(r.j, "mm") {
		r.scaleBy(n)
	}
}

func (r *reader) scaleBy(n lexicon.Numeral) {
	r.j++
	if n.Class == lexicon.Dozen {
		r.cur = r.cur.times(n.Value)
		return
	}
	r.cur, r.scale = r.cur.shift(n.Exp), n.Exp
}

// ofScale multiplies a fraction by a scale: "two thirds of a million", "half a
// million", "quarter million".
func (r *reader) ofScale() {
	p, j := r.p, r.j
	if p.s.Is(j, "of") {
		j++
	}
	if p.s.Is(j, "a", "an") {
		j++
	}
	n, ok := p.cardinal(j, lexicon.Scale, lexicon.Dozen)
	if !ok || n.Word == "score" {
		return
	}
	r.j = j
	r.scaleBy(n)
	r.frac = false
}

// denominator reads the "thirds" of "two thirds".
func (r *reader) denominator() bool {
	p, j := r.p, r.j
	hyphen := p.s.At(j).Hyphen()
	if hyphen {
		j++
	}
	den := uint64(0)
	if tens, ok := p.cardinal(j, lexicon.Tens); ok && r.has {
		// "three twenty firsts"
		if d, ok := p.find(j+1, lexicon.Fractional); ok && plural(d.Word) && d.Value < 10 {
			den = tens.Value + d.Value
			j++
		}
	}
	d, ok := p.find(j, lexicon.Fractional)
	if den == 0 {
		if !ok {
			return false
		}
		den = d.Value
	}
	if !r.takes(d, j, hyphen) {
		return false
	}
	n := r.cur
	if r.closed && r.has && r.last >= 6 {
		return r.partOfScale(den, j+1)
	}
	if r.closed {
		n = r.total.plus(r.cur)
	}
	if n.den != 0 || n.dec.Exp() < 0 || n.bad {
		return false
	}
	num := n.dec.Coef()
	for range n.dec.Exp() {
		num *= 10
	}
	r.total, r.cur, r.has, r.closed = amount{}, amount{num: num, den: den}, true, false
	r.scale, r.j = 0, j+1
	return true
}

// partOfScale reads "five billion and three quarters", which is 5.75 billion.
func (r *reader) partOfScale(den uint64, next int) bool {
	if r.cur.den != 0 || r.cur.bad || r.cur.dec.Exp() != 0 || r.cur.dec.Coef() >= den {
		return false
	}
	part := amount{num: r.cur.dec.Coef(), den: den}
	r.total = r.total.plus(part.shift(r.last))
	r.cur, r.has, r.scale, r.j = amount{}, false, 0, next
	return true
}

func plural(word string) bool { return word[len(word)-1] == 's' || word == "halves" }

// takes reports whether a number can have the denominator: "two thirds", "one
// fifth", "one-quarter of"; but "one quarter" is a time, and so is "two
// quarters" unless something is shared.
func (r *reader) takes(d lexicon.Numeral, j int, hyphen bool) bool {
	one := r.has && !r.closed && r.cur.dec.Exp() == 0 && r.cur.dec.Coef() == 1
	of := r.p.s.Is(j+1, "of")
	switch d.Word {
	case "half":
		return one && (of || hyphen || r.p.s.At(j+1).Kind != token.Word)
	case "halves":
		return of
	case "quarter":
		return one && (of || hyphen || r.p.s.Is(j+1, "the"))
	case "quarters":
		three := r.p.s.Is(j-1, "three") // "the first three quarters", "for 3 quarters" are times
		return of || hyphen || three && !r.p.s.Is(j-2, "past", "last", "next", "first", "previous", "in", "for", "over", "all", "these", "those", "took")
	case "firsts":
		return true
	}
	if plural(d.Word) {
		return true
	}
	return one && !r.p.s.Is(j+1, "time", "party", "place", "day", "year", "grade", "round", "term", "quarter", "half")
}

// andFraction reads "and a half", "and three quarters", "and two fifths" at j.
func (p *parser) andFraction(j int) (num, den uint64, next int, ok bool) {
	if !p.s.Is(j, "and") {
		return 0, 0, j, false
	}
	j++
	article := p.s.Is(j, "a", "an", "one")
	if article {
		j++
	}
	if d, ok := p.find(j, lexicon.Fractional); ok && (article || d.Word == "half" || d.Word == "quarter") {
		if p.s.Is(j+1, "of") && !p.unitAfterOf(j+2) {
			return 0, 0, j, false // "ten and a third of the others"
		}
		return 1, d.Value, j + 1, true
	}
	if article {
		j--
		if !p.s.Is(j, "one") {
			return 0, 0, j, false
		}
	}
	r := reader{p: p, j: j, last: 99}
	if t := p.s.At(j); t.Kind == token.Digits {
		d, ok := parseDigits(p.s.Surface(j, j+1))
		if !ok {
			return 0, 0, j, false
		}
		r.cur, r.has, r.digits, r.j = amount{dec: d}, true, true, j+1
	} else {
		r.room = 1000
		for r.step() {
		}
	}
	if r.j == j || r.closed || r.cur.bad || r.cur.dec.Exp() != 0 {
		return 0, 0, j, false
	}
	num = r.cur.dec.Coef()
	if p.s.At(r.j).Hyphen() {
		r.j++
	}
	d, ok := p.find(r.j, lexicon.Fractional)
	if !ok || num >= d.Value || !plural(d.Word) && d.Word != "quarter" && num != 1 {
		return 0, 0, j, false
	}
	return num, d.Value, r.j + 1, true
}

// unitAfterOf reports whether a unit stands at j: "one and a quarter of an hour".
func (p *parser) unitAfterOf(j int) bool {
	if p.s.Is(j, "a", "an") {
		j++
	}
	t := p.s.At(j)
	if t.Kind != token.Word {
		return false
	}
	if _, ok := p.find(j, lexicon.ArticleUnit); ok {
		return true
	}
	return p.s.Is(j, "hours", "minutes", "years", "days", "miles")
}

// bareFraction reads a fraction said without a number before it: "half of",
// "half a million", "half an hour", "quarter million", "tenth of a gallon".
func (p *parser) bareFraction(i int) (Number, bool) {
	s := p.s
	d, ok := p.find(i, lexicon.Fractional)
	if !ok || plural(d.Word) {
		return Number{}, false
	}
	n := Number{First: i, Last: i + 1, Form: Fraction, Spelled: true}
	switch {
	case d.Word == "half":
		if !p.halfOf(i) && !p.toFraction(i+1) {
			return Number{}, false
		}
	case d.Word == "quarter":
		_, scale := p.cardinal(i+1, lexicon.Scale)
		_, unit := p.find(i+2, lexicon.ArticleUnit)
		if !scale && !(unit && s.At(i+1).Hyphen()) || s.Is(i-1, "first", "second", "third", "fourth", "each", "every", "per", "this", "last", "next") {
			return Number{}, false
		}
	default:
		if !s.Is(i+1, "of") || !p.unitAfterOf(i+2) || s.Is(i-1, "the") || s.Word(i-1).Tags&lexicon.Month != 0 {
			return Number{}, false
		}
	}
	r := reader{p: p, j: i + 1, cur: amount{num: 1, den: d.Value}, has: true, frac: true, last: 99}
	r.ofScale()
	return r.number(n)
}

// toFraction reports whether the fraction before j is the first of two: "a
// quarter to a third of", "half or two thirds of".
func (p *parser) toFraction(j int) bool {
	if !p.s.Is(j, "to", "or") {
		return false
	}
	for j++; p.s.Is(j, "a", "one", "two", "three", "even", "about"); j++ {
	}
	_, ok := p.find(j, lexicon.Fractional)
	return ok && (p.s.Is(j+1, "of") || p.s.At(j+1).Kind != token.Word)
}

// halfOf reports whether the "half" at i is a quantity and not the half of a
// year or a match: "the first half", "half-year results".
func (p *parser) halfOf(i int) bool {
	s := p.s
	if s.Word(i-1).Tags&lexicon.Deictic != 0 || s.Is(i-1, "the") && !s.Is(i+1, "of") {
		return false
	}
	if _, ok := p.ordinal(i - 1); ok || s.At(i-1).Hyphen() && s.At(i-1).Glued() {
		return false
	}
	if s.At(i+1).Hyphen() && s.At(i+1).Glued() {
		_, unit := p.find(i+2, lexicon.ArticleUnit)
		_, scale := p.cardinal(i+2, lexicon.Scale, lexicon.Dozen)
		return (unit || scale) && !s.Is(i+2, "year", "day", "time", "century")
	}
	if s.Is(i+1, "of", "a", "an", "the", "that", "our", "their", "its", "his", "her", "as", "all", "my", "your", "these", "those") {
		return true
	}
	_, unit := p.find(i+1, lexicon.ArticleUnit, lexicon.Scale, lexicon.Dozen)
	return unit && !s.Is(i+1, "year") || s.At(i+1).Kind == token.None || s.Is(i-1, "by", "about", "nearly", "almost", "over")
}
