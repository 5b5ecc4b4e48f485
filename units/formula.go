package units

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// A term is a base unit with its power.
type term struct {
	base  string
	power int
}

// A formula tells what a unit is in base units: those of CLDR's unitQuantities,
// each currency, and the units that this package and its users add and that
// nothing else measures.
type formula struct {
	terms  []term   // sorted by base, no power is 0
	factor *big.Rat // base units in one; nil for a scale without a factor, such as Beaufort's
	offset *big.Rat // added to the product: temperatures; nil for 0
}

// key is the same for units that convert into each other.
func (f formula) key() string {
	b := make([]byte, 0, 64)
	for i, t := range f.terms {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, t.base...)
		if t.power != 1 {
			b = strconv.AppendInt(b, int64(t.power), 10)
		}
	}
	return string(b)
}

// inverse returns the terms of one over the unit.
func (f formula) inverse() formula {
	g := formula{terms: slices.Clone(f.terms)}
	for i := range g.terms {
		g.terms[i].power = -g.terms[i].power
	}
	return g
}

// multiply takes g, raised to a power, into f. The factor is multiplied only if
// exact is true: dimensions do not need it.
func (f *formula) multiply(g formula, power int, exact bool) {
	for _, t := range g.terms {
		f.add(t.base, t.power*power)
	}
	switch {
	case !exact || f.factor == nil:
	case g.factor == nil:
		f.factor = nil
	default:
		f.factor.Mul(f.factor, ratPow(g.factor, power))
	}
}

func (f *formula) add(base string, power int) {
	i, found := slices.BinarySearchFunc(f.terms, base, func(t term, b string) int { return strings.Compare(t.base, b) })
	if !found {
		f.terms = slices.Insert(f.terms, i, term{base, power})
		return
	}
	if f.terms[i].power += power; f.terms[i].power == 0 {
		f.terms = slices.Delete(f.terms, i, i+1)
	}
}

// formula computes what the parts of an identifier come to.
func (r *Registry) formula(x ident, exact bool) formula {
	f := formula{factor: big.NewRat(1, 1)}
	for i, side := range [2][]component{x.num, x.den} {
		for _, c := range side {
			power := c.power
			if i == 1 {
				power = -power
			}
			g := r.rowFormula(c.row)
			f.multiply(g, power, exact)
			if c.prefix != "" && exact && f.factor != nil {
				f.factor.Mul(f.factor, ratPow(r.prefixes[c.prefix].rat(), power))
			}
		}
	}
	if x.constant != 0 && f.factor != nil {
		f.factor.Quo(f.factor, new(big.Rat).SetInt(new(big.Int).SetUint64(x.constant)))
	}
	if len(x.num) == 1 && len(x.den) == 0 && x.constant == 0 && x.num[0].power == 1 {
		f.offset = r.rowFormula(x.num[0].row).offset // "celsius-per-hour" is a difference and has none
	}
	return f
}

// rowFormula returns the formula of a simple unit. It is computed once and
// must not be changed.
func (r *Registry) rowFormula(u *row) formula {
	if f := u.formula.Load(); f != nil {
		return *f
	}
	f := formula{factor: rat(u.factor), offset: rat(u.offset)}
	switch {
	case u.base == u.id || u.money != nil:
		f.terms = []term{{u.id, 1}}
		f.factor = big.NewRat(1, 1)
	default:
		x, err := r.parse(u.base)
		if err != nil {
			return f // the tables' test finds it, With refuses it
		}
		g := r.formula(x, true)
		f.terms = g.terms
		if f.factor != nil && g.factor != nil {
			f.factor.Mul(f.factor, g.factor)
		}
	}
	u.formula.Store(&f)
	return f
}

// rat reads an exact factor of the tables: "1/3600", "0.45359237".
func rat(s string) *big.Rat {
	if s == "" {
		return nil
	}
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		return nil
	}
	return v
}

// rat returns what the prefix multiplies by.
func (p prefix) rat() *big.Rat {
	return ratPow(big.NewRat(int64(p.base), 1), p.power)
}

// ratPow returns x to the n as a new number. x is not 0 where n is negative.
func ratPow(x *big.Rat, n int) *big.Rat {
	e := big.NewInt(int64(max(n, -n)))
	num, den := new(big.Int).Exp(x.Num(), e, nil), new(big.Int).Exp(x.Denom(), e, nil)
	if n < 0 {
		num, den = den, num
	}
	return new(big.Rat).SetFrac(num, den)
}
