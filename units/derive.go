package units

import (
	"maps"
	"slices"
	"strings"
)

// A Definition is a unit or a currency of one's own, or more ways of writing a
// known unit.
type Definition struct {
	// ID is the identifier: small letters and digits in words joined by hyphens
	// ("smoot", "container-load"), or for a currency a code of three to five
	// capitals ("LTC"). With the identifier of a known unit, a Definition of
	// nothing but Surfaces adds ways of writing it.
	ID string
	// Name and Plural are the English names. Name defaults to ID, Plural to Name
	// with an s.
	Name, Plural string
	// Symbol is the short form: "smt". It is also a surface, whose letter case
	// counts.
	Symbol string
	// Base is the identifier of the unit that this one is measured in, and
	// Factor how many of Base one is, as a decimal or a fraction: "1.7018",
	// "1/3"; empty is 1. A unit without Base is one of a kind: it converts to
	// nothing but its prefixed forms and compounds.
	Base, Factor string
	// Offset is added after the multiplication, for temperatures and other scales
	// with a zero of their own ("bar-gauge"). Empty is 0.
	Offset string
	// Dimension is what the unit measures where it does not follow from Base.
	Dimension Dimension
	// Prefixes says that the unit takes the prefixes of the SI in identifiers.
	Prefixes bool
	// Digits is the number of decimals of a currency's minor unit.
	Digits int
	// Surfaces are more ways of writing the unit, in any letter case.
	Surfaces []string
}

// With returns a registry that also knows the units defined, which may build on
// one another in their order. Where a text may mean several units here ("ton"),
// and a definition adds it as a surface of one of them, that one is settled.
//
// An identifier or a surface that means something else already is an error that
// wraps ErrConflict and names both. A malformed identifier, a factor that is no
// positive number, or an unknown Base wrap ErrSyntax, ErrRange and ErrUnknown.
func (r *Registry) With(defs ...Definition) (*Registry, error) {
	d := r.derive()
	d.rows = maps.Clone(r.rows)
	var added []ownSurface
	for i := range defs {
		s, err := d.define(&defs[i])
		if err != nil {
			return nil, err
		}
		added = append(added, s...)
	}
	if err := d.addSurfaces(added); err != nil {
		return nil, err
	}
	return d, nil
}

// An ownSurface is a way of writing a unit of one's own.
type ownSurface struct {
	text, unit string
	flags      surfaceFlag
}

// define enters one definition and returns its surfaces.
func (r *Registry) define(d *Definition) ([]ownSurface, error) {
	var list []ownSurface
	for _, s := range d.Surfaces {
		list = append(list, ownSurface{s, d.ID, 0})
	}
	if d.addsSurfaces() {
		u, err := r.Unit(d.ID)
		if err != nil {
			return nil, err
		}
		for i := range list {
			list[i].unit = u.id
		}
		return list, nil
	}
	u, err := r.newRow(d)
	if err != nil {
		return nil, err
	}
	r.rows[u.id] = u
	for _, n := range []string{u.name, u.plural} {
		list = append(list, ownSurface{n, u.id, 0})
	}
	if u.money != nil {
		list = append(list, ownSurface{u.id, u.id, caseCounts | goesBefore})
		for i := range list {
			list[i].flags |= goesBefore
		}
	}
	if d.Symbol != "" {
		flags := caseCounts
		if u.money != nil {
			flags |= goesBefore
		}
		list = append(list, ownSurface{d.Symbol, u.id, flags})
	}
	return list, nil
}

// addsSurfaces reports whether the definition says nothing but surfaces.
func (d *Definition) addsSurfaces() bool {
	return len(d.Surfaces) > 0 && d.Name+d.Plural+d.Symbol+d.Base+d.Factor+d.Offset+string(d.Dimension) == "" && !d.Prefixes && d.Digits == 0
}

// addSurfaces makes the table of the registry's own surfaces.
func (r *Registry) addSurfaces(added []ownSurface) error {
	var list []ownSurface
	known := map[string]string{} // the unit of each, by its folded text
	add := func(s ownSurface) {
		list = append(list, s)
		known[foldText(s.text)] = s.unit
	}
	if r.own != nil {
		for i := range r.own.rows {
			row := &r.own.rows[i]
			add(ownSurface{row.text, row.units, row.flags})
		}
	}
	for _, s := range added {
		if err := checkSurface(s.text); err != nil {
			return err
		}
		isKnown, err := r.knows(s, known[foldText(s.text)])
		if err != nil {
			return err
		}
		if !isKnown {
			add(s)
		}
	}
	part := 1
	for _, s := range list {
		part = max(part, len(s.text))
	}
	own := newSurfaces(len(list), part)
	for _, s := range list {
		own.add(s.text, s.unit, 0, s.flags)
	}
	r.own = own
	return nil
}

// knows reports whether a surface means its unit already: among those added, of
// which own is the unit that it has, or else before. One of several meanings is
// settled.
func (r *Registry) knows(s ownSurface, own string) (bool, error) {
	switch own {
	case "":
	case s.unit:
		return true, nil
	default:
		return false, conflict(s, own)
	}
	var found *surface
	r.surfaces.all(s.text, func(row *surface) {
		if row.flags&caseCounts == 0 && s.flags&caseCounts == 0 || sameCase(row.text, s.text) {
			found = row
		}
	})
	if found == nil {
		return false, nil
	}
	units := r.resolve(found)
	i := slices.IndexFunc(units, func(u Unit) bool { return u.id == s.unit })
	if i < 0 {
		return false, conflict(s, found.units)
	}
	r.settled[found] = slices.Concat(units[i:i+1], units[:i], units[i+1:])
	return true, nil
}

func conflict(s ownSurface, other string) error {
	return &Error{Err: ErrConflict, Text: s.text, Detail: "it means " + strings.ReplaceAll(other, " ", " or ") + " and would mean " + s.unit}
}

// checkSurface refuses what Match could never find.
func checkSurface(s string) error {
	f := folder{text: s}
	for f.pos < len(s) {
		r, _ := f.next()
		if r == 0 || r == ' ' && (f.pos == len(s)) {
			return &Error{Err: ErrSyntax, Text: s, Detail: "not a surface that can be found in text"}
		}
	}
	if s == "" || len(s) > longestText || s[0] == ' ' || s[0] == '-' {
		return &Error{Err: ErrSyntax, Text: s, Detail: "not a surface that can be found in text"}
	}
	return nil
}
