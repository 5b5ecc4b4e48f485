package number

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
)

// point reads the decimals of "four point six", "three point one four", "two
// point twenty-five", "4 point 6". It reports whether there were any.
func (r *reader) point() bool {
	if !r.has && !r.closed || r.ordinal || r.frac || r.cur.den != 0 || !r.p.s.Is(r.j, "point") {
		return false
	}
	dec, places, next := r.p.decimals(r.p.s.Filler(r.j + 1))
	if places == 0 {
		return false
	}
	r.cur, r.has = r.cur.plus(whole(dec).shift(-places)), true
	r.room, r.scale, r.j = 0, 0, next
	return true
}

// decimals reads the digits said after "point": their number, how many places
// it has, and the token after them.
func (p *parser) decimals(j int) (value uint64, places, next int) {
	if t := p.s.At(j); t.Kind == token.Digits {
		d, ok := parseDigits(p.s.Surface(j, j+1))
		if !ok || d.Exp() != 0 {
			return 0, 0, j
		}
		return d.Coef(), t.End - t.Start, j + 1
	}
	if n, ok := p.cardinal(j, lexicon.Tens, lexicon.Teen); ok {
		k := j + 1
		if p.s.At(k).Hyphen() {
			k++
		}
		if u, ok := p.cardinal(k, lexicon.Unit); ok && n.Class == lexicon.Tens && u.Value > 0 {
			return n.Value + u.Value, 2, k + 1
		}
		return n.Value, 2, j + 1
	}
	for places < 15 {
		u, ok := p.cardinal(j, lexicon.Unit)
		if !ok {
			break
		}
		value, places, j = value*10+u.Value, places+1, j+1
	}
	return value, places, j
}

// barePoint reads "point five percent"; "at this point five people" is none.
func (p *parser) barePoint(i int) (Number, bool) {
	dec, places, next := p.decimals(i + 1)
	if places == 0 || !p.s.Is(next, "percent", "per", "percentage", "of") && p.s.Symbol(next) != "%" {
		return Number{}, false
	}
	n := Number{First: i, Last: next, Spelled: true}
	return p.finish(n, whole(dec).shift(-places)), true
}
