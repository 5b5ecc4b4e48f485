package number

import (
	"math/big"

	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// maxPower bounds exponents: what is above it is no number that people say.
const maxPower = 60

// power reads scientific notation and powers: "1e10", "6.02 × 10^23",
// "6.23x10^-4", "1.1^23", "10^6".
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
		if s.Surface(j+1, j+2) == "10" && s.Symbol(j+2) == "^" {
			if e, k, ok := p.exponent(j + 3); ok {
				*a = shifted(*a, e)
				return k, !a.bad
			}
		}
		return i, false
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
