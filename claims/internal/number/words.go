package number

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
)

// words reads a number that begins with a word.
func (p *parser) words(i int) (Number, bool) {
	s := p.s
	if p.midName(i) {
		return Number{}, false
	}
	switch s.Lower(i) {
	case "a", "an", "another":
		return p.article(i)
	case "point":
		return p.barePoint(i)
	case "minus", "negative":
		return p.negative(i)
	case "several", "few", "many", "some":
		return p.severalScale(i, i+1)
	}
	if len(p.numeral.Find(s.Tokens[i].Hash)) == 0 {
		return Number{}, false // most words
	}
	if v, ok := p.find(i, lexicon.Vague); ok {
		return p.vague(i, v)
	}
	if v, ok := p.find(i, lexicon.Times); ok {
		return p.times(i, v)
	}
	if v, ok := p.find(i, lexicon.Couple); ok && s.Is(i+1, "of") && v.Word == "couple" {
		return p.couple(i, i+1)
	}
	if n, ok := p.bareFraction(i); ok {
		return n, true
	}
	r := reader{p: p, j: i, last: 99}
	r.run()
	if r.j == i {
		return Number{}, false
	}
	return r.number(Number{First: i, Spelled: true})
}

// midName reports whether the word at i is part of a longer word: "One-Stop",
// "first-rate" are left to their readers, "Tenerife" never comes here.
func (p *parser) midName(i int) bool {
	before, after := p.s.At(i-1), p.s.At(i+1)
	if after.Kind == token.Digits && after.Glued() && !p.s.Is(i, "point") {
		return true // "a Twenty20 match"
	}
	return p.s.Tokens[i].Glued() && before.Kind == token.Word
}

// scaled reads what may follow the digits of n: scale words, "and a half".
func (p *parser) scaled(n Number, a amount) (Number, bool) {
	r := reader{p: p, j: n.Last, last: 99, cur: a, has: true, room: 0, digits: true, first: n.First}
	r.frac = n.Form == Fraction
	r.suffix()
	r.run()
	n.Form = Cardinal
	return r.number(n)
}

// A reader adds up a number from its words, as they are said: cur is the group
// below a thousand that is being said, total what its scales have closed.
type reader struct {
	p          *parser
	j          int // next token
	first      int
	total, cur amount
	has        bool // cur holds something
	digits     bool // cur was said in digits
	frac       bool // it is a fraction
	closed     bool // total holds something
	room       int  // what may still be added to cur: less than this
	last       int  // exponent of the scale that closed total
	scale      int  // exponent of the scale at the very end
	lead       int  // exponent of the scale that first closed total
	ordinal    bool
	year       bool
}

func (r *reader) run() {
	if !r.has {
		r.room = 1000
	}
	for r.step() {
	}
	if r.point() {
		for r.step() {
		}
	}
	r.fraction()
}

// step reads one more word of the number.
func (r *reader) step() bool {
	p, j := r.p, r.j
	and := false
	if r.has || r.closed {
		switch {
		case p.s.At(j).Hyphen() || p.s.At(j).Is(token.EmDash):
			if r.has && p.hyphenScale(j) { // "a 5-million-euro fund"
				return r.hundredOrScale(j + 1)
			}
			if r.room != 10 || !r.has {
				return false // only "twenty-one"
			}
			j++
		case p.s.Is(j, "and"):
			// "a hundred and five", "two thousand and three"
			if r.digits && r.has || r.room != 100 && r.has || !r.has && r.last == 99 {
				return false
			}
			and = true
			j++
		}
	}
	if r.has && !and && j == r.j && (r.hundredOrScale(j) || r.lateScale(j)) {
		return true
	}
	if r.ordinal {
		return false
	}
	if !r.has && !and && r.closed && r.chained(j) {
		return true
	}
	return r.add(j, and)
}

// hyphenScale reports whether a hyphen at j joins a number to its scale:
// "5-million", "two-hundred-strong".
func (p *parser) hyphenScale(j int) bool {
	if !p.s.At(j).Is('-') || !p.s.At(j).Glued() || !p.s.At(j+1).Glued() {
		return false
	}
	_, ok := p.cardinal(j+1, lexicon.Hundred, lexicon.Scale)
	return ok
}

// lateScale reads a scale that a hesitation or the brackets of a transcriber
// keep from its number: "40, uh, million", "40 [million]".
func (r *reader) lateScale(j int) bool {
	p := r.p
	k, shut := p.s.Filler(j), false
	if t := p.s.At(j); t.Is('[') || t.Is('(') {
		k, shut = j+1, true
	}
	if k == j {
		return false
	}
	if _, ok := p.cardinal(k, lexicon.Hundred, lexicon.Scale); !ok || shut && !(p.s.At(k+1).Is(']') || p.s.At(k+1).Is(')')) {
		return false
	}
	if !r.hundredOrScale(k) {
		return false
	}
	if shut {
		r.j++
	}
	return true
}

// add reads a word below a hundred, or digits after a scale.
func (r *reader) add(j int, and bool) bool {
	p := r.p
	if d := p.s.At(j); d.Kind == token.Digits {
		return r.addDigits(j, and)
	}
	n, ok := p.find(j, lexicon.Unit, lexicon.Teen, lexicon.Tens)
	if !ok {
		return false
	}
	if r.has && n.Word == "oh" && !r.yearLead() {
		return r.spokenOh(j)
	}
	v := int(n.Value)
	if r.closed && !r.has && (v == 0 || p.follows(j+1, r.last)) {
		return false // "6 thousand 5 hundred and 0", "6 hundred and 4 hundred"
	}
	switch {
	case !r.has:
		if n.Word == "oh" {
			return false
		}
		r.cur, r.has = whole(n.Value), true
	case v < r.room && v > 0 && !(n.Ordinal && r.digits):
		r.cur = r.cur.plus(whole(n.Value))
	case r.yearLead() && r.spokenYear(n, j):
		return true
	case r.room == 1 && r.cur.dec.Coef() < 10 && n.Class == lexicon.Tens && !n.Ordinal && !r.closed && !and && r.spokenHundreds(j):
		// "one twenty-two" is said for 122
		r.cur = r.cur.shift(2).plus(whole(n.Value))
	default:
		return false
	}
	r.ordinal = n.Ordinal
	r.scale = 0
	r.j = j + 1
	switch n.Class {
	case lexicon.Tens:
		r.room = 10
		if n.Value%10 != 0 {
			r.room = 0 // "twentyfive" in one word
		}
	case lexicon.Unit:
		r.room = 1
	default:
		r.room = 0
	}
	return !r.ordinal
}

// spokenOh reads the rest of "two oh five", which is 205.
func (r *reader) spokenOh(j int) bool {
	u, ok := r.p.cardinal(j+1, lexicon.Unit)
	if !ok || r.room != 1 || r.closed || u.Value == 0 {
		return false
	}
	r.cur = r.cur.shift(2).plus(whole(u.Value))
	r.room, r.scale, r.j = 0, 0, j+2
	return true
}

// addDigits reads "300 thousand" after "two million", "21" after "hundred and".
func (r *reader) addDigits(j int, and bool) bool {
	if !r.closed && !(and && r.room == 100) || r.has && !and || r.digits && r.has {
		return false
	}
	d, ok := parseDigits(r.p.s.Surface(j, j+1))
	if !ok || d.Exp() != 0 || d.IsZero() {
		return false
	}
	if r.has { // "3 hundred and 21"
		if d.Coef() >= 100 || r.hundredFollows(j+1) {
			return false
		}
		r.cur = r.cur.plus(amount{dec: d})
		r.room, r.j, r.scale = 0, j+1, 0
		return true
	}
	// "2 million 300 thousand": a scale must close it
	if !r.hundredFollows(j+1) || r.p.follows(j+1, r.last) || d.Coef() >= 1000 {
		return false
	}
	r.cur, r.has, r.room, r.j = amount{dec: d}, true, 0, j+1
	return true
}

func (r *reader) hundredFollows(j int) bool {
	_, ok := r.p.cardinal(j, lexicon.Hundred, lexicon.Scale)
	return ok
}

// follows reports whether a scale not below the exponent stands at j.
func (p *parser) follows(j, exp int) bool {
	n, ok := p.cardinal(j, lexicon.Hundred, lexicon.Scale)
	return ok && n.Exp >= exp
}

// hundredOrScale multiplies what was said by the scale at j.
func (r *reader) hundredOrScale(j int) bool {
	p := r.p
	if p.s.At(j).Hyphen() {
		return false
	}
	n, ok := p.find(j, lexicon.Hundred, lexicon.Scale, lexicon.Dozen, lexicon.Vague)
	if !ok {
		return false
	}
	if n.Ordinal && p.s.Is(j+1, "of") && p.unitAfterOf(j+2) {
		return false // "one hundredth of a second"
	}
	switch n.Class {
	case lexicon.Dozen:
		if r.closed || n.Word == "score" && !(r.p.s.Is(j+1, "years", "and", "of") || p.s.Likely(j+1, lexicon.Plural)) {
			return false
		}
		r.cur, r.room, r.j = r.cur.times(n.Value), 0, j+1
		if n.Word == "score" {
			r.room = 100 // "three score and ten"
		}
		return true
	case lexicon.Hundred:
		if n.Ordinal {
			r.ordinal = true
		}
		r.cur, r.room, r.j, r.scale = r.cur.shift(2), 100, j+1, 2
		return !r.ordinal
	case lexicon.Vague: // "four thousand millions", "two hundreds"
		exp := exponentOf(n.Value)
		if exp < 2 || exp == 2 && !p.s.At(j+1).Is(',') && p.s.At(j+1).Kind == token.Word && p.s.Is(j+1, "of") {
			return false
		}
		n.Exp = exp
	}
	if r.closed && n.Exp >= r.last {
		return false
	}
	r.total = r.total.plus(r.cur.shift(n.Exp))
	r.close(n.Exp, j+1)
	r.ordinal = n.Ordinal
	return !n.Ordinal
}

func (r *reader) close(exp, next int) {
	if !r.closed {
		r.lead = exp
	}
	r.cur, r.has, r.digits, r.closed = amount{}, false, false, true
	r.last, r.scale, r.room, r.j = exp, exp, 1000, next
}

// chained reads a scale after a scale: "three lakh crore", "a thousand million",
// "four thousand millions".
func (r *reader) chained(j int) bool {
	n, ok := r.p.find(j, lexicon.Scale, lexicon.Vague)
	if !ok || r.scale == 0 {
		return false
	}
	if n.Class == lexicon.Vague {
		if n.Exp = exponentOf(n.Value); n.Exp < 6 {
			return false
		}
	}
	r.total = r.total.shift(n.Exp)
	r.close(n.Exp, j+1)
	r.ordinal = n.Ordinal
	return !n.Ordinal
}

// suffix reads a scale suffix after digits: "10M", "1.2bn".
func (r *reader) suffix() {
	exp, ok := r.p.suffixAt(r.j, r.first)
	if !ok {
		return
	}
	r.total = r.cur.shift(exp)
	r.close(exp, r.j+1)
	r.last = 0 // nothing is added to it
}

// yearLead reports whether what was said can begin a spoken year.
func (r *reader) yearLead() bool {
	v := r.cur.dec
	return r.has && !r.closed && !r.digits && v.Exp() == 0 && v.Coef() >= 17 && v.Coef() <= 20 && r.cur.den == 0
}

// spokenYear reads the second half of "nineteen ninety-nine", "twenty twenty-four".
func (r *reader) spokenYear(n lexicon.Numeral, j int) bool {
	if n.Ordinal || n.Class == lexicon.Unit && n.Word != "oh" || r.p.scaleSoon(j+1) {
		return false // "eighteen nineteen million" are two numbers
	}
	r.cur = r.cur.shift(2).plus(whole(n.Value))
	r.year, r.scale, r.j = true, 0, j+1
	r.room = 0
	if n.Class == lexicon.Tens && n.Value%10 == 0 || n.Word == "oh" {
		r.room = 10
	}
	return true
}

// scaleSoon reports whether a scale follows at j, or after one more digit.
func (p *parser) scaleSoon(j int) bool {
	if p.s.At(j).Hyphen() {
		j++
	}
	if _, ok := p.cardinal(j, lexicon.Unit); ok {
		j++
	}
	_, ok := p.cardinal(j, lexicon.Hundred, lexicon.Scale)
	return ok
}

// spokenHundreds reports whether the tens at j end a number said as "one
// twenty-two"; "three twenty firsts" is a fraction.
func (r *reader) spokenHundreds(j int) bool {
	if _, ok := r.p.find(j+1, lexicon.Fractional, lexicon.Hundred, lexicon.Scale); ok {
		return false
	}
	k := j + 1
	if r.p.s.At(k).Hyphen() {
		k++
	}
	_, ok := r.p.cardinal(k, lexicon.Unit)
	return ok && !r.p.s.At(j-1).Is(',')
}

// number makes the number of what was read.
func (r *reader) number(n Number) (Number, bool) {
	n.Last = r.j
	n.Year = r.year
	n.Scale = r.scale
	if r.closed && r.lead > r.scale {
		n.Lead = r.lead
	}
	if n.Form == Fraction && !r.frac {
		n.Form = Cardinal // "half a million"
	}
	if r.ordinal {
		n.Form = Ordinal
	}
	if r.frac {
		n.Form = Fraction
	}
	sum := r.total
	if r.has {
		sum = sum.plus(r.cur)
	}
	return r.p.finish(n, sum), true
}

func exponentOf(v uint64) int {
	e := 0
	for v >= 10 {
		v /= 10
		e++
	}
	return e
}
