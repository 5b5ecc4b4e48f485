package units

import "strings"

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
	row, n := r.surfaces.longest(s, after)
	m, ok := r.match(row, n)
	if !ok {
		return Match{}, false
	}
	return m, true
}

// MatchBefore finds the longest currency that s begins with and that may stand
// before its number: "$", "US $", "EUR", "MEUR", "ringgit".
func (r *Registry) MatchBefore(s string) (Match, bool) {
	row, n := r.surfaces.longest(s, before)
	return r.match(row, n)
}

func after(s *surface) bool  { return s.flags&onlyBefore == 0 }
func before(s *surface) bool { return s.flags&goesBefore != 0 }

func (r *Registry) match(row *surface, n int) (Match, bool) {
	if row == nil {
		return Match{}, false
	}
	all := r.resolve(row)
	if len(all) == 0 {
		return Match{}, false
	}
	return Match{
		Unit: all[0], Alternatives: all[1:], Len: n, Shift: int(row.shift),
		Assumed: row.flags&isAssumed != 0, Symbol: row.flags&needsProof != 0,
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
	s.resolved.Store(&all)
	return all
}

// adverbs say how often in one word.
var adverbs = [...]struct{ word, unit string }{
	{"per annum", "year"},
	{"annually", "year"},
	{"yearly", "year"},
	{"monthly", "month"},
	{"weekly", "week"},
	{"daily", "day"},
	{"hourly", "hour"},
	{"p.a.", "year"},
	{"pa", "year"},
}

// MatchPer finds the denominator of a rate at the beginning of s: "per hour",
// "a barrel", "an hour", "each year", "/MWh", "a-year", "per annum", "annually".
func (r *Registry) MatchPer(s string) (Match, bool) {
	for _, a := range adverbs {
		if len(s) >= len(a.word) && sameFolded(a.word, s[:len(a.word)]) && (&folder{text: s, pos: len(a.word)}).edge() {
			u, err := r.Unit(a.unit)
			return Match{Unit: u, Len: len(a.word)}, err == nil
		}
	}
	i, slash := lead(s)
	if i == 0 {
		return Match{}, false
	}
	row, n := r.surfaces.longest(s[i:], after)
	m, ok := r.match(row, n)
	if !ok || m.Symbol && !slash || m.Shift != 0 || m.Unit.IsMoney() || !singular(m.Unit, s[i:i+n]) && !slash {
		return Match{}, false
	}
	m.Len += i
	return m, true
}

// lead returns the length of the words that begin a rate, 0 if there are none.
func lead(s string) (n int, slash bool) {
	if strings.HasPrefix(s, "/") {
		i := 1
		for i < len(s) && s[i] == ' ' {
			i++
		}
		return i, true
	}
	for _, w := range [...]string{"per", "a", "an", "each", "every"} {
		f := folder{text: s}
		if len(s) > len(w) && sameFolded(w, s[:len(w)]) {
			f.pos = len(w)
			if r, _ := f.next(); r == ' ' {
				return f.pos, false
			}
		}
	}
	if strings.HasPrefix(s, "-") { // "$24-a-year"
		if n, _ := lead(s[1:]); n > 0 {
			return n + 1, false
		}
	}
	return 0, false
}

// singular reports whether a denominator is said as one: "a barrel", "per
// hour", but not "a barrels".
func singular(u Unit, surface string) bool {
	return u.name == u.plural || !strings.EqualFold(u.plural, surface)
}
