package number

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
)

// proportion joins "one in five", "3 out of 4", "one over three" to one
// fraction where the first number is the smaller; "8 in 5" stays two numbers.
func (p *parser) proportion(n Number) Number {
	s, j := p.s, n.Last
	if n.Form != Cardinal || n.Scale != 0 || n.Signed || n.Value.Exp() != 0 || n.Value.IsZero() {
		return n
	}
	in := false
	switch {
	case s.Is(j, "in"):
		in = true
		j++
	case s.Seq(j, "out", "of"):
		j += 2
		if s.Is(j, "every") {
			j++
		}
	case s.Is(j, "of") && s.Is(j+1, "every"):
		j += 2
	case s.Is(j, "over"):
		j++
	default:
		return n
	}
	if s.Is(j, "every") {
		j++
	}
	t := s.At(j)
	if t.Kind != token.Digits && t.Kind != token.Word {
		return n
	}
	r := reader{p: p, j: j, last: 99}
	if t.Kind == token.Digits {
		d, ok := parseDigits(s.Surface(j, j+1))
		if !ok || d.Exp() != 0 || p.ordinalSuffix(j+1) {
			return n
		}
		r = reader{p: p, j: j + 1, last: 99, cur: amount{dec: d}, has: true, digits: true, first: j}
	}
	if s.Is(j, "a") { // "one in a million"
		if m, ok := p.cardinal(j+1, lexicon.Hundred, lexicon.Scale); ok {
			r.cur, r.has, r.j = whole(1), true, j+1
			_ = m
		}
	}
	r.run()
	den, ok := p.denominatorOf(&r)
	num := n.Value.Coef()
	if r.j == j || !ok || num >= den || in && !p.inProportion(num, den, r.j) {
		return n
	}
	if s.Is(n.Last, "over") && (p.timeAfter(r.j) || n.Value.Coef() > 20) {
		return n
	}
	n.Last, n.Form, n.Proportion = r.j, Fraction, true
	return p.finish(n, amount{num: num, den: den})
}

// denominatorOf returns the whole number that was read.
func (p *parser) denominatorOf(r *reader) (uint64, bool) {
	sum := r.total.plus(r.cur)
	if r.ordinal || r.frac || r.year || sum.bad || sum.den != 0 || sum.dec.Exp() < 0 || sum.dec.Exp() > 9 {
		return 0, false
	}
	v := sum.dec.Coef()
	for range sum.dec.Exp() {
		v *= 10
	}
	return v, v > 1
}

// inProportion reports whether "num in den" is a share: "one in five", "2 in
// 10"; "5 in 2020", "3 in 10 days" and "four in 12 months" are none.
func (p *parser) inProportion(num, den uint64, next int) bool {
	if p.timeAfter(next) || den >= 1900 && den <= 2100 {
		return false
	}
	if num == 1 {
		return true
	}
	return num < 100 && (den <= 10 || den == 12 || den == 20 || den%100 == 0 || den == 25 || den == 50)
}

// timeAfter reports whether a unit of time, a month or a percent sign stands at j.
func (p *parser) timeAfter(j int) bool {
	if p.s.At(j).Hyphen() {
		j++
	}
	if p.s.Has(j, lexicon.TimeUnit|lexicon.Month) || p.s.Symbol(j) == "%" || p.s.Is(j, "percent") {
		return true
	}
	return false
}
