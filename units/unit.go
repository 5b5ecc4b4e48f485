package units

import "strings"

// A Unit is a unit of measure or a currency, by its CLDR core unit identifier
// or its ISO 4217 code, or a compound of them. Units are comparable: two are
// equal if they have the same identifier and name. The zero Unit is none, the
// unit of a bare number.
type Unit struct {
	id, name, plural string
	text             string // the identifier with its nouns; empty if it has none
	dim              Dimension
	home             *Registry // that defines it; nil for the default registry
}

// ID returns the identifier: "kilometer-per-hour", "USD", "USD-per-barrel",
// "percentage-point", "permyriad" for basis points; "" for the zero Unit.
func (u Unit) ID() string { return u.id }

// Name returns the English name in the singular: "kilometer per hour". For
// counted things it is their noun.
func (u Unit) Name() string { return u.name }

// Plural returns the English name in the plural: "kilometers per hour".
func (u Unit) Plural() string { return u.plural }

// Dimension returns what the unit measures; "" for the zero Unit.
func (u Unit) Dimension() Dimension { return u.dim }

// IsMoney reports whether the unit is a currency or an amount of money per
// something.
func (u Unit) IsMoney() bool { return u.dim == Money }

// IsZero reports whether u is no unit at all.
func (u Unit) IsZero() bool { return u == Unit{} }

// String returns the identifier.
func (u Unit) String() string { return u.id }

// registry returns the registry that knows the unit.
func (u Unit) registry() *Registry {
	if u.home == nil {
		return Default()
	}
	return u.home
}

// shared returns the registry that knows both units: the one derived from the
// other, if they differ. It is the first unit's if neither is.
func shared(u, v Unit) *Registry {
	a, b := u.registry(), v.registry()
	for r := b; r != nil; r = r.parent {
		if r == a {
			return b
		}
	}
	return a
}

// Item returns the unit of counted things: its identifier is "item", its
// names are the noun's ("enterprise", "enterprises"). Without a plural it is the
// singular with an s, and without a singular it is just an item. Any noun will
// do: what the text of a unit cannot hold is escaped there.
func Item(singular, plural string) Unit {
	n := nounOf(singular, plural)
	if n == (noun{}) {
		return Unit{id: "item", name: "item", plural: "items", dim: Count}
	}
	return Unit{id: "item", name: n.one, plural: n.many, dim: Count, text: string(n.append([]byte("item")))}
}

// Per returns the unit of num for each den: USD and barrel give
// USD-per-barrel. What num is divided by already, it stays divided by. Units of
// registries that do not know of each other, and what no identifier can write,
// have no quotient: it is the zero Unit.
func Per(num, den Unit) Unit {
	if num.isPlain() && den.isPlain() {
		if u, err := Default().Unit(num.id + "-per-" + den.id); err == nil { // remembered
			return u
		}
	}
	return combine(num, den, -1)
}

// isPlain reports whether the unit is of the default registry, has no "per" and
// no noun.
func (u Unit) isPlain() bool {
	return u.home == nil && u.id != "" && u.text == "" && !strings.Contains(u.id, "per-")
}

// combine multiplies two units, or divides the first by the second.
func combine(a, b Unit, sign int) Unit {
	switch {
	case b.IsZero():
		return a
	case a.IsZero() && sign > 0:
		return b
	}
	r := shared(a, b)
	x, err := r.identOf(a)
	if err != nil {
		return Unit{}
	}
	y, err := r.identOf(b)
	if err != nil {
		return Unit{}
	}
	z, ok := x.times(y, sign)
	if !ok {
		return Unit{}
	}
	u := r.unit(z)
	if len(u.id) > longestID {
		return Unit{}
	}
	return u
}
