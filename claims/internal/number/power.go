package number

import (
	"math/big"
	"strings"

	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// maxPower bounds exponents: what is above it is no number that people say.
const maxPower = 60

// power reads scientific notation and powers: "1e10", "6.02 × 10^23",
// "6.02×10²³", "6.23x10^-4", "1.1^23", "10^6", "10⁶".
func (p *parser) power(i int, a *amount) (int, bool) {
	s := p.s
	if s.Is(i+1, "e") && s.At(i+1).Glued() {
		if e, j, ok := p.exponent(i + 2); ok {
			b := shifted(*a, e)
			*a = b
			return j, !b.bad
		}
		return i, false
	}
	if j := i + 1; s.Is(j, "x") || s.Symbol(j) == "×" || s.At(j).Is('*') {
		if s.Surface(j+1, j+2) == "10" {
			if e, k, ok := p.raised(j + 2); ok {
				*a = shifted(*a, e)
				return k, !a.bad
			}
		}
		return i, false
	}
	if s.Surface(i, i+1) == "10" {
		if e, j, ok := p.superscript(i + 1); ok {
			*a = shifted(whole(1), e)
			return j, !a.bad
		}
	}
	if s.Symbol(i+1) != "^" || !s.At(i+1).Glued() {
		return i, false
	}
	e, j, ok := p.exponent(i + 2)
	if !ok {
		return i, false
	}
	base := a.dec.Rat()
	r := big.NewRat(1, 1)
	for range max(e, -e) {
		r.Mul(r, base)
	}
	if e < 0 {
		if r.Sign() == 0 {
			return i, false
		}
		r.Inv(r)
	}
	d, _, err := units.DecimalFromRat(r)
	if err != nil {
		return i, false
	}
	*a = amount{dec: d}
	return j, true
}

// shifted is a times ten to the e, which may be negative.
func shifted(a amount, e int) amount {
	d, err := a.dec.Shift(e)
	return amount{dec: d, bad: a.bad || err != nil}
}

// raised reads the exponent of ten at i: "^23" or "²³".
func (p *parser) raised(i int) (e, next int, ok bool) {
	if p.s.Symbol(i) == "^" {
		return p.exponent(i + 1)
	}
	return p.superscript(i)
}

// superscript reads an exponent in superscript digits, glued to its base.
func (p *parser) superscript(i int) (e, next int, ok bool) {
	sign := 1
	for ; p.s.At(i).Glued(); i++ {
		mark := p.s.Symbol(i)
		if mark == "⁻" && !ok {
			sign = -1
			continue
		}
		d := strings.Index("⁰¹²³⁴⁵⁶⁷⁸⁹", mark)
		if mark == "" || d < 0 || e > maxPower {
			break
		}
		e, ok = e*10+superscripts[d], true
	}
	return sign * e, i, ok && e <= maxPower
}

// superscripts is the digit whose superscript begins at a byte of "⁰¹²³⁴⁵⁶⁷⁸⁹".
var superscripts = [...]int{0: 0, 3: 1, 5: 2, 7: 3, 9: 4, 12: 5, 15: 6, 18: 7, 21: 8, 24: 9}

// exponent reads a small whole number with an optional sign, glued throughout.
func (p *parser) exponent(i int) (e, next int, ok bool) {
	s, sign := p.s, 1
	if t := s.At(i); t.Glued() && (t.Is('-') || t.Is(token.Minus)) {
		sign = -1
		i++
	} else if s.Symbol(i) == "+" {
		i++
	}
	t := s.At(i)
	if t.Kind != token.Digits || !t.Glued() {
		return 0, i, false
	}
	n, ok := small(s.Surface(i, i+1))
	if !ok || n > maxPower {
		return 0, i, false
	}
	return sign * int(n), i + 1, true
}
