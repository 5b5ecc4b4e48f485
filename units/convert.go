package units

import (
	"math/big"
	"slices"
	"strings"
)

// ConversionError says that no amount of one unit is an amount of another. It
// wraps ErrDimension.
type ConversionError struct {
	From, To Unit
	Detail   string // why, where the dimensions do not tell; may be empty
}

func (e *ConversionError) Error() string {
	s := "units: cannot convert " + e.From.describe() + " to " + e.To.describe()
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	return s
}

// Unwrap returns ErrDimension.
func (e *ConversionError) Unwrap() error { return ErrDimension }

// describe returns the identifier and the dimension: "kilogram (mass)".
func (u Unit) describe() string {
	if u.IsZero() {
		return "a bare number"
	}
	return u.id + " (" + string(u.dim) + ")"
}

// Convert returns what x of unit u is in unit to, exactly: factors are
// rational numbers, temperatures have an offset, and a unit and its inverse
// ("mile-per-gallon", "liter-per-100-kilometer") convert into each other by
// one over the number. A bare number, the zero Unit, counts parts: it converts
// to percent.
//
// Months, quarters and years convert among themselves, and so do seconds, days
// and weeks; as in CLDR no number of days is a month. Percent do not convert to
// percentage points, money not to other money, and the Beaufort scale not at
// all. The error is a *ConversionError, or wraps ErrDivision for the inverse of
// 0.
func (u Unit) Convert(x *big.Rat, to Unit) (*big.Rat, error) {
	c, err := conversionOf(u, to)
	if err != nil {
		return nil, err
	}
	return c.apply(x)
}

// ConvertsTo reports whether amounts of u can be converted to unit v.
func (u Unit) ConvertsTo(v Unit) bool {
	_, err := conversionOf(u, v)
	return err == nil
}

// A conversion takes numbers of one unit to another: y = x·factor + offset, or
// factor/x.
type conversion struct {
	from           Unit
	factor, offset *big.Rat
	inverse        bool
}

func conversionOf(u, v Unit) (conversion, error) {
	c := conversion{from: u}
	if u.counts() && v.counts() && !sameNouns(u, v) {
		return c, &ConversionError{From: u, To: v, Detail: u.plural + " are not " + v.plural}
	}
	if u == v || u.id == v.id && u.home == v.home {
		c.factor = big.NewRat(1, 1)
		return c, nil
	}
	r := shared(u, v)
	f, err := r.formulaOf(u)
	if err != nil {
		return c, &ConversionError{From: u, To: v, Detail: err.Error()}
	}
	g, err := r.formulaOf(v)
	if err != nil {
		return c, &ConversionError{From: u, To: v, Detail: err.Error()}
	}
	if f.factor == nil || g.factor == nil {
		return c, &ConversionError{From: u, To: v, Detail: "a scale of ranges, not of a size"}
	}
	return c, c.solve(u, v, f, g)
}

// counts reports whether the unit may say what is counted, people among it.
func (u Unit) counts() bool { return u.text != "" || strings.Contains(u.id, "person") }

// sameNouns reports whether two units count the same things: beds per hospital
// a year are beds per hospital a month, but no beds per ward. Where one does not
// say what, it may be those of the other.
func sameNouns(u, v Unit) bool {
	r := shared(u, v)
	x, err := r.identOf(u)
	y, err2 := r.identOf(v)
	same := func(a, b []string) bool { return len(a) == 0 || len(b) == 0 || slices.Equal(a, b) }
	return err == nil && err2 == nil && same(nouns(x.num), nouns(y.num)) && same(nouns(x.den), nouns(y.den))
}

// nouns lists what is counted on one side of an identifier.
func nouns(side []component) []string {
	var list []string
	for _, c := range side {
		switch {
		case c.hasNoun():
			list = append(list, c.noun.one)
		case c.row.id == "person":
			list = append(list, "person")
		}
	}
	return list
}

// solve finds the factor and the offset from what both units are in base units.
func (c *conversion) solve(u, v Unit, f, g formula) error {
	fuel := (u.dim == Consumption) == (v.dim == Consumption) // litres per kilometre are no area
	switch key := f.key(); {
	case !fuel:
	case key == g.key():
		c.factor = new(big.Rat).Quo(f.factor, g.factor)
		if f.offset != nil || g.offset != nil {
			c.offset = new(big.Rat).Sub(orZero(f.offset), orZero(g.offset))
			c.offset.Quo(c.offset, g.factor)
		}
		return nil
	case len(f.terms) > 0 && f.inverse().key() == g.key():
		// x·f in base units is 1/(x·f) of their inverse
		c.inverse = true
		c.factor = new(big.Rat).Inv(new(big.Rat).Mul(f.factor, g.factor))
		return nil
	case u.id == "percentage-point" && v.id == "permyriad", u.id == "permyriad" && v.id == "percentage-point":
		// Basis points are said of changes: 25 of them are a quarter of a
		// percentage point. Percent are shares, and neither.
		c.factor = big.NewRat(100, 1)
		if u.id == "permyriad" {
			c.factor.Inv(c.factor)
		}
		return nil
	}
	return &ConversionError{From: u, To: v, Detail: whyNot(u, v)}
}

// whyNot explains what the dimensions alone do not.
func whyNot(u, v Unit) string {
	switch {
	case u.dim != v.dim:
		return ""
	case u.dim == Money:
		return "there is no fixed rate"
	case u.dim == Duration:
		return "months and years have no fixed number of days"
	case u.id == "percentage-point" || v.id == "percentage-point":
		return "percentage points are differences, percent are shares"
	}
	return ""
}

func orZero(x *big.Rat) *big.Rat {
	if x == nil {
		return new(big.Rat)
	}
	return x
}

func (c conversion) apply(x *big.Rat) (*big.Rat, error) {
	if x == nil {
		x = new(big.Rat)
	}
	if c.inverse {
		if x.Sign() == 0 {
			return nil, &Error{Err: ErrDivision, Text: "0 " + c.from.id, Detail: "it has no inverse"}
		}
		return new(big.Rat).Quo(c.factor, x), nil
	}
	y := new(big.Rat).Mul(x, c.factor)
	if c.offset != nil {
		y.Add(y, c.offset)
	}
	return y, nil
}

// formulaOf returns what the unit is in base units. A bare number is a part.
func (r *Registry) formulaOf(u Unit) (formula, error) {
	if u.id == "" {
		return formula{terms: []term{{"part", 1}}, factor: big.NewRat(1, 1)}, nil
	}
	x, err := r.identOf(u)
	if err != nil {
		return formula{}, err
	}
	return r.formula(x, true), nil
}

// SI returns the unit's base units, those of the SI where it has some:
// "kilogram-meter-per-square-second" for newton, "kelvin" for celsius,
// "revolution" for degree. A scale without a factor is its own.
func (u Unit) SI() Unit {
	r := u.registry()
	f, err := r.formulaOf(u)
	if err != nil || f.factor == nil || u.id == "" {
		return u
	}
	if u.dim == Consumption { // CLDR's "cubic-meter-per-meter" is no area, nor its inverse
		up := f.terms[0].power > 0
		f.terms = []term{{"meter", 1}, {"meter", -3}}
		if up {
			f.terms = []term{{"meter", -1}, {"meter", 3}}
		}
	}
	var x ident
	for _, t := range f.terms {
		c := component{power: t.power}
		c.prefix, c.row = r.simpleUnit(t.base)
		switch {
		case c.row == nil || max(t.power, -t.power) > maxPower:
			return u
		case t.power > 0:
			x.num = append(x.num, c)
		default:
			c.power = -t.power
			x.den = append(x.den, c)
		}
	}
	if len(x.num)+len(x.den) == 0 || x.normalize("") != nil {
		return u // "meter-per-kilometer" is a bare number by its base units
	}
	return r.unit(x)
}
