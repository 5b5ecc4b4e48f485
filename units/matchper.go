package units

import "strings"

// MatchPer finds the denominator of a rate at the beginning of s, its word
// included: "per hour", "a barrel", "an hour", "each year", "/MWh", "a-year",
// "per annum", "annually". Only one unit of measure or time is a denominator
// here: neither things that are counted nor the number in "per 100 km", after
// which Match finds the unit.
func (r *Registry) MatchPer(s string) (m Match, ok bool) {
	if s == "" {
		return Match{}, false
	}
	switch s[0] | 0x20 {
	case 'p', 'a', 'y', 'm', 'w', 'd', 'h':
		if id, n := howOften(s); n > 0 {
			u, err := r.Unit(id)
			return Match{Unit: u, Len: n}, err == nil
		}
	}
	i, slash := lead(s)
	if i == 0 {
		return Match{}, false
	}
	m, ok = r.Match(s[i:])
	switch {
	case !ok || m.Shift != 0 || m.Unit.IsMoney():
		return Match{}, false
	case !slash && (m.Ordinary || isPlural(m.Unit, s[i:i+m.Len])):
		return Match{}, false
	}
	m.Len += i
	return m, true
}

// howOften finds the words that tell a rate alone.
func howOften(s string) (id string, n int) {
	for _, a := range [...]struct{ word, unit string }{
		{"per annum", "year"},
		{"annually", "year"},
		{"yearly", "year"},
		{"monthly", "month"},
		{"weekly", "week"},
		{"daily", "day"},
		{"hourly", "hour"},
		{"p.a.", "year"},
		{"pa", "year"},
		{"pcm", "month"}, // per calendar month, of rents
		{"pw", "week"},
		{"p.c.m.", "month"},
		{"p.w.", "week"},
		{"/a", "year"}, // "kWh/a"
	} {
		if len(s) < len(a.word) || s[0]|0x20 != a.word[0] || s[1]|0x20 != a.word[1]|0x20 || !sameFolded(a.word, s[:len(a.word)]) {
			continue
		}
		if f := (folder{text: s, pos: len(a.word)}); f.edge() {
			return a.unit, len(a.word)
		}
	}
	return "", 0
}

// lead returns the length of the words that begin a rate, 0 if there are none.
func lead(s string) (n int, slash bool) {
	switch {
	case s == "":
		return 0, false
	case s[0] == '/':
		i := 1
		for i < len(s) && s[i] == ' ' {
			i++
		}
		return i, true
	case s[0] == '-': // "$24-a-year"
		if n := leadWord(s[1:]); n > 0 {
			return n + 1, false
		}
		return 0, false
	}
	return leadWord(s), false
}

func leadWord(s string) int {
	if s == "" {
		return 0
	}
	switch s[0] | 0x20 {
	case 'a', 'p', 'e':
	default:
		return 0
	}
	for _, w := range [...]string{"per", "a", "an", "each", "every"} {
		if len(s) <= len(w) || s[0]|0x20 != w[0] || !strings.EqualFold(w, s[:len(w)]) {
			continue
		}
		f := folder{text: s, pos: len(w)}
		if r, _ := f.next(); r == ' ' {
			return f.pos
		}
	}
	return 0
}

// isPlural reports whether a unit is said in the plural: "a barrels" is no rate.
func isPlural(u Unit, surface string) bool {
	return u.name != u.plural && strings.EqualFold(u.plural, surface)
}
