package units

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// factor reads an identifier or a surface, with its power.
func (p *unitReader) factor() (Unit, bool) {
	rest := p.s[p.pos:]
	m := p.longest(rest)
	if m.Len == 0 {
		return Unit{}, false
	}
	p.choose(&m)
	p.base, p.word = m.Unit, rest[:m.Len]
	p.pos += m.Len
	p.shift += m.Shift
	u := p.powers(m.Unit)
	p.pos += p.substance(m.Unit)
	return u, true
}

// choose takes the reading asked for.
func (p *unitReader) choose(m *Match) {
	if k := p.factors; p.choices != nil && k < len(p.choices) {
		c := &p.choices[k]
		c.others = len(m.Alternatives)
		if c.take > 0 && c.take <= c.others {
			m.Unit = m.Alternatives[c.take-1]
		}
	}
	p.factors++
}

// longest finds the longest identifier, surface or name at the beginning of s.
func (p *unitReader) longest(s string) Match {
	m, ok := p.reg.Match(s)
	if ok && m.Len == len(s) && p.choices == nil && !strings.Contains(s, "-") {
		if _, id := p.reg.simpleUnit(s); id == nil {
			return m // as most are; an identifier would come first
		}
	}
	m = Match{}
	m.Unit, m.Len = p.identifier(s)
	for _, find := range [...]func(string) (Match, bool){p.reg.Match, matchAlone, p.raised, p.gas, p.squared} {
		switch c, ok := find(s); {
		case ok && c.Len > m.Len:
			m = c
		case ok && c.Len == m.Len && p.choices != nil && len(m.Alternatives) == 0: // "gallon" is an identifier, and a word
			others := slices.Concat([]Unit{c.Unit}, c.Alternatives)
			m.Alternatives = slices.DeleteFunc(others, func(u Unit) bool { return u == m.Unit })
		}
	}
	if m.Len < len(s) && len(s) <= longestID {
		if named := p.reg.byName(cutBlanks(s), false); len(named) > 0 {
			m = Match{Unit: named[0], Alternatives: named[1:], Len: len(s)}
		}
	}
	return m
}

// identifier reads an identifier that ends at white space. Nouns may contain
// some: "item{small enterprise}-per-year".
func (p *unitReader) identifier(s string) (Unit, int) {
	end, nouns := 0, 0
	for {
		window := s[end:min(len(s), end+longestID+1)]
		stop := strings.IndexAny(window, " \t\n\u00a0\u202f{")
		if stop < 0 {
			end += len(window) // too long, unless the text ends here
			break
		}
		end += stop
		if s[end] != '{' || !strings.HasSuffix(s[:end], "item") {
			break
		}
		size := strings.IndexByte(s[end:], '}') + 1
		if size == 0 {
			return Unit{}, 0
		}
		end += size
		nouns += size
	}
	if end-nouns > longestID {
		return Unit{}, 0
	}
	u, err := p.reg.Unit(s[:end])
	if err != nil {
		return Unit{}, 0
	}
	return u, end
}

// raised matches a symbol that a power follows at once: "s²", "m^2", and within
// a product in plain digits, "kg m2 s-2".
func (p *unitReader) raised(s string) (Match, bool) {
	stops := "²³⁴⁵⁶⁷⁸⁹⁻^ \t\n/("
	if p.inProduct {
		stops = "-−0123456789²³⁴⁵⁶⁷⁸⁹⁻^ \t\n/(·⋅."
	}
	end := strings.IndexAny(s[:min(len(s), longestText)], stops)
	if end <= 0 {
		return Match{}, false
	}
	m, ok := p.reg.Match(s[:end])
	if !ok || m.Len != end {
		return Match{}, false
	}
	if c := s[end]; c == '-' || '0' <= c && c <= '9' || strings.HasPrefix(s[end:], "−") {
		q := unitReader{reg: p.reg, s: s, pos: end, base: m.Unit, word: s[:end], inProduct: true, divided: p.divided}
		_, n := q.plainPower()
		return m, n > 0
	}
	return m, true
}

// powers raises a unit to the power that follows it.
func (p *unitReader) powers(u Unit) Unit {
	power, n := p.power()
	if n == 0 || power == 0 || power > maxPower || power < -maxPower {
		return u
	}
	sign := 1
	if power < 0 {
		sign, power = -1, -power
	}
	var v Unit
	for range power {
		if v = combine(v, u, sign); v.IsZero() {
			return u // a power beyond what identifiers can write
		}
	}
	p.pos += n
	p.raise = sign * power
	return v
}

// power reads "^2", "⁻³", " squared", and in a product "-3".
func (p *unitReader) power() (power, n int) {
	rest := p.s[p.pos:]
	if up, ok := strings.CutPrefix(rest, "^"); ok {
		if power, n = readInt(up); n > 0 {
			n++
		}
		return power, n
	}
	if r, _ := utf8.DecodeRuneInString(rest); strings.ContainsRune("¹²³⁴⁵⁶⁷⁸⁹⁻", r) {
		return readRaised(rest)
	}
	for i, word := range [...]string{" squared", " cubed"} {
		if len(rest) >= len(word) && strings.EqualFold(rest[:len(word)], word) && (&folder{text: rest, pos: len(word)}).edge() {
			return i + 2, len(word)
		}
	}
	return p.plainPower()
}

// plainPower reads "2" after a symbol within a product, and "-3" after any unit
// there: "W m-2", "t ha-1". Alone "5 m-2" begins a range.
func (p *unitReader) plainPower() (power, n int) {
	if !p.inProduct {
		return 0, 0
	}
	power, n = readInt(p.s[p.pos:])
	switch {
	case n == 0 || n > len("−15") || !(&folder{text: p.s, pos: p.pos + n}).edge():
		return 0, 0
	case power < 0 && p.divided, power > 0 && !p.isSymbol():
		return 0, 0
	}
	return power, n
}

// substance returns the length of what the amount is told of: "tonnes of CO2
// equivalent", "barrels of oil a day". The unit is one of mass or volume all the
// same.
func (p *unitReader) substance(u Unit) int {
	rest := p.s[p.pos:]
	if i := strings.LastIndex(p.word, "CO"); i > 0 { // "Mt CO2" is a surface, "Mt CO2-eq" is not
		said := len(p.word) - i
		return max(0, substance(p.s[p.pos-said:], Mass)-said)
	}
	n := blanks(rest)
	switch of := len(rest) > n+3 && strings.EqualFold(rest[n:n+3], "of "); {
	case of:
		n += 3
	case !strings.HasPrefix(rest[n:], "CO"):
		return 0
	}
	if size := substance(rest[n:], u.dim); size > 0 {
		return n + size
	}
	return 0
}

// substance returns the length of a substance at the beginning of s that is
// told in units of the dimension, 0 if there is none.
func substance(s string, d Dimension) int {
	row, n := aloneTables().substances.longest(s, 0, 0)
	if row == nil || !slices.Contains(strings.Fields(row.units), string(d)) {
		return 0
	}
	return n
}

// gas matches a symbol of mass that the formula of a gas is glued to:
// "gCO2/kWh".
func (p *unitReader) gas(s string) (Match, bool) {
	end := strings.Index(s[:min(len(s), 6)], "CO")
	if end <= 0 {
		return Match{}, false
	}
	if substance(s[end:], Mass) == 0 {
		return Match{}, false
	}
	m, ok := p.reg.Match(s[:end])
	return m, ok && m.Len == end && m.Unit.dim == Mass
}

// squared matches "square" and "cubic" before any length: "square rods", "cu
// fathoms".
func (p *unitReader) squared(s string) (Match, bool) {
	word, rest, ok := strings.Cut(s, " ")
	power := 0
	switch {
	case !ok || len(word) > 6:
	case strings.EqualFold(word, "square"), strings.EqualFold(word, "sq"), strings.EqualFold(word, "sq."):
		power = 2
	case strings.EqualFold(word, "cubic"), strings.EqualFold(word, "cu"), strings.EqualFold(word, "cu."):
		power = 3
	}
	if power == 0 {
		return Match{}, false
	}
	m, ok := p.reg.Match(rest)
	if !ok || m.Shift != 0 || m.Unit.dim != Length && m.Unit.dim != Angle {
		return Match{}, false
	}
	u := m.Unit
	for range power - 1 {
		u = combine(u, m.Unit, 1)
	}
	return Match{Unit: u, Len: len(word) + 1 + m.Len}, !u.IsZero()
}
