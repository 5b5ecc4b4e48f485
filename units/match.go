package units

import (
	"slices"
	"strings"
)

// A Match is a unit found in a text.
type Match struct {
	// Unit is the likeliest reading, Alternatives the others, best first.
	// Alternatives is shared and must not be changed.
	Unit         Unit
	Alternatives []Unit
	// Len is how many bytes of the text the unit takes.
	Len int
	// Shift is the power of ten that brings the number said to Unit: -2 for
	// "cents", whose unit is the dollar, 6 for "MEUR".
	Shift int
	// Assumed is true where the text leaves open which unit is meant: "dollars".
	Assumed bool
	// Symbol is true where the text is a word or a letter too, so that it needs
	// evidence from around it: "in", "C", "all".
	Symbol bool
}

// Match finds the longest unit that s begins with and that ends at the edge of
// a word. White space of any kind, or one hyphen, stands for a space; letter
// case counts only where it decides ("mW", "MW").
func (r *Registry) Match(s string) (Match, bool) {
	return r.longest(s, onlyBefore, 0)
}

// MatchBefore finds the longest currency that s begins with and that may stand
// before its number: "$", "US $", "EUR", "MEUR", "ringgit".
func (r *Registry) MatchBefore(s string) (Match, bool) {
	m, ok := r.longest(s, goesBefore, goesBefore)
	for ok && !m.Unit.IsMoney() { // "N" is newton after a number, naira before
		if len(m.Alternatives) == 0 {
			return Match{}, false
		}
		m.Unit, m.Alternatives = m.Alternatives[0], m.Alternatives[1:]
	}
	return m, ok
}

// longest looks among the surfaces added to the registry first, then among
// those of the default one.
func (r *Registry) longest(s string, mask, want surfaceFlag) (Match, bool) {
	row, n := r.surfaces.longest(s, mask, want)
	if r.own != nil {
		if o, m := r.own.longest(s, mask, want); o != nil && m >= n {
			row, n = o, m
		}
	}
	if row == nil {
		return Match{}, false
	}
	return r.match(row, n)
}

func (r *Registry) match(row *surface, n int) (Match, bool) {
	all, settled := r.settled[row]
	if !settled {
		all = r.resolve(row)
	}
	if len(all) == 0 {
		return Match{}, false
	}
	return Match{
		Unit: all[0], Alternatives: all[1:], Len: n, Shift: int(row.shift),
		Assumed: row.flags&isAssumed != 0 && !settled, Symbol: row.flags&needsProof != 0,
	}, true
}

// resolve looks up the units of a surface, once.
func (r *Registry) resolve(s *surface) []Unit {
	if p := s.resolved.Load(); p != nil {
		return *p
	}
	var all []Unit
	for id := range strings.FieldsSeq(s.units) {
		if u, err := r.Unit(id); err == nil {
			all = append(all, u)
		}
	}
	all = slices.Clip(all) // what a caller appends to the alternatives is his
	s.resolved.Store(&all)
	return all
}
