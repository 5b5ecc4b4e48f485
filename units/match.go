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
	// "cents", whose unit is the dollar, 6 for "MEUR". Candidates tell that of
	// the alternatives, which may be another: fils.
	Shift int
	// Assumed is true where the text leaves open which unit is meant: "dollars".
	Assumed bool
	// Ordinary is true where the text is a word or a letter too, so that it needs
	// evidence from around it: "in", "C", "all". Candidates say IsOrdinary.
	Ordinary bool
}

// Match finds the longest unit that s begins with and that ends at the edge of
// a word. White space of any kind, or one hyphen, stands for a space; letter
// case counts only where it decides ("mW", "MW").
func (r *Registry) Match(s string) (m Match, ok bool) {
	ok = r.longest(&m, s, onlyBefore, 0)
	return m, ok
}

// MatchBefore finds the longest currency that s begins with and that may stand
// before its number: "$", "US $", "EUR", "MEUR", "ringgit".
func (r *Registry) MatchBefore(s string) (m Match, ok bool) {
	ok = r.longest(&m, s, goesBefore, goesBefore)
	for ok && !m.Unit.IsMoney() { // "N" is newton after a number, naira before
		if len(m.Alternatives) == 0 {
			return Match{}, false
		}
		m.Unit, m.Alternatives = m.Alternatives[0], m.Alternatives[1:]
	}
	return m, ok
}

// longest looks among the surfaces added to the registry first, then among
// those of the default one. It writes to m: a Match is large to hand on.
func (r *Registry) longest(m *Match, s string, mask, want surfaceFlag) bool {
	row, n := r.surfaces.longest(s, mask, want)
	if r.own != nil {
		if o, size := r.own.longest(s, mask, want); o != nil && size >= n {
			row, n = o, size
		}
	}
	if row == nil {
		return false
	}
	all, settled := r.settled[row]
	if !settled {
		all = r.resolve(row)
	}
	if len(all) == 0 {
		return false
	}
	m.Unit, m.Alternatives, m.Len, m.Shift = all[0], all[1:], n, int(row.shift)
	m.Assumed = row.flags&isAssumed != 0 && !settled
	m.Ordinary = row.flags&needsProof != 0
	if settled {
		m.Shift = r.shift(row, m.Unit)
	}
	return true
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
