package units

import (
	"strings"
	"unicode/utf8"
)

// A unitReader reads a unit as people write it, any compound included: "km/h",
// "barrels of oil equivalent a day", "kg·m/s²", "W/(m² K)", "per 100,000
// people".
type unitReader struct {
	reg  *Registry
	s    string
	pos  int
	unit Unit
	// The power of ten that brings the number said to the unit: "cents".
	shift int
	// A slash came before the last factor, and no blank after it: the product
	// goes on below it, "J/kg⋅K".
	below bool
}

// readUnit reads the longest unit that s begins with and returns its length, 0
// if there is none.
func (r *Registry) readUnit(s string) (u Unit, shift, n int) {
	p := unitReader{reg: r, s: s}
	if f, ok := p.factor(); ok {
		p.unit = f
	}
	if p.pos == 0 && lead2(s) == 0 {
		return Unit{}, 0, 0
	}
	for p.more() {
	}
	return p.unit, p.shift, p.pos
}

// lead2 is lead for texts that may begin with a rate: "per day".
func lead2(s string) int {
	n, _ := lead(s)
	return n
}

// more reads one more factor, or denominator.
func (p *unitReader) more() bool {
	rest := p.s[p.pos:]
	gap := blanks(rest)
	if rest = rest[gap:]; rest == "" {
		return false
	}
	if id, n := howOften(rest); n > 0 {
		u, err := p.reg.Unit(id)
		return err == nil && p.take(u, -1, p.pos+gap+n)
	}
	if n, slash := lead(rest); n > 0 {
		return p.denominator(p.pos+gap+n, slash)
	}
	for _, dot := range [...]string{"·", "⋅", "*", "×", "."} {
		if strings.HasPrefix(rest, dot) {
			p.below = p.below && gap == 0
			return p.multiply(p.pos+gap+len(dot), false)
		}
	}
	p.below = false
	if gap > 0 || rest[0] == '-' {
		return p.multiply(p.pos+max(gap, 1), true)
	}
	return false
}

// take multiplies the unit by u, or divides it, and goes on at pos.
func (p *unitReader) take(u Unit, sign, pos int) bool {
	v := combine(p.unit, u, sign)
	if v.IsZero() {
		return false
	}
	p.unit, p.pos = v, pos
	return true
}

// multiply reads a factor at pos. Side by side, without a sign of
// multiplication, only symbols are factors: "N m", but not "feet inches".
func (p *unitReader) multiply(pos int, symbol bool) bool {
	q := unitReader{reg: p.reg, s: p.s, pos: pos}
	u, ok := q.factor()
	if !ok || q.shift != 0 || u.IsMoney() || symbol && (q.pos-pos > 4 || p.pos > 4 || p.unit.IsMoney()) {
		return false
	}
	if p.below {
		return p.take(u, -1, q.pos)
	}
	return p.take(u, 1, q.pos)
}

// denominator reads what the unit is divided by: a factor, a product in
// parentheses, a number of something.
func (p *unitReader) denominator(pos int, slash bool) bool {
	p.below = slash
	q := unitReader{reg: p.reg, s: p.s, pos: pos}
	if strings.HasPrefix(p.s[pos:], "(") {
		return p.parenthesis(pos + 1)
	}
	constant, n, ok := q.constant()
	if !ok {
		return false
	}
	q.pos += n
	start := q.pos
	u, ok := q.factor()
	if n := people(p.s[start:]); n > 0 {
		u, _ = p.reg.Unit("person")
		q.pos, q.shift, ok = start+n, 0, true
	}
	if !ok || q.shift != 0 || !slash && n == 0 && isPlural(u, p.s[start:q.pos]) {
		return false
	}
	if constant > 1 {
		x, err := p.reg.identOf(u)
		if err != nil || x.constant != 0 {
			return false
		}
		u = p.reg.unit(ident{den: x.num, num: x.den, constant: constant}) // "per-100000-person"
		return p.take(u, 1, q.pos)
	}
	return p.take(u, -1, q.pos)
}

// constant reads the number in "per 100 km", 1 if there is none.
func (p *unitReader) constant() (value uint64, n int, ok bool) {
	rest := p.s[p.pos:]
	if rest == "" {
		return 1, 0, false
	}
	d := NewDecimal(1, 0)
	if '0' <= rest[0] && rest[0] <= '9' {
		var err error
		if d, n, err = readNumber(rest); err != nil || d.exp < 0 || d.coef == 0 {
			return 0, 0, false
		}
		n += blanks(rest[n:])
	}
	word := rest[n:]
	if i := strings.IndexAny(word, " \t\n"); i > 0 {
		word = word[:i]
	}
	exp, scaled := scaleWord(word)
	if scaled {
		n += len(word)
		n += blanks(rest[n:])
	}
	value, ok = scaleUp(d.coef, int(d.exp)+exp)
	return value, n, ok
}

// blanks returns the length of the white space that s begins with.
func blanks(s string) int { return len(s) - len(strings.TrimLeft(s, " \t\r\n\u00a0\u202f\u2009")) }

// people returns the length of the words for people in general, whom rates are
// told for: "per capita", "per 100,000 inhabitants".
func people(s string) int {
	for _, w := range [...]string{"capita", "head", "person", "people", "persons", "inhabitants", "residents", "population"} {
		if len(s) >= len(w) && strings.EqualFold(s[:len(w)], w) {
			if f := (folder{text: s, pos: len(w)}); f.edge() {
				return len(w)
			}
		}
	}
	return 0
}

// parenthesis reads the product in "W/(m² K)".
func (p *unitReader) parenthesis(pos int) bool {
	size := strings.IndexByte(p.s[pos:], ')')
	if size < 0 {
		return false
	}
	q := unitReader{reg: p.reg, s: p.s[pos : pos+size]}
	u, ok := q.factor()
	if !ok {
		return false
	}
	q.unit = u
	for q.more() {
	}
	if q.pos != len(q.s) || q.shift != 0 {
		return false
	}
	return p.take(q.unit, -1, pos+size+1)
}

// factor reads an identifier or a surface, with its power.
func (p *unitReader) factor() (Unit, bool) {
	rest := p.s[p.pos:]
	u, n := p.identifier(rest)
	m, ok := p.reg.Match(rest)
	if !ok || m.Len <= n {
		m = Match{Unit: u, Len: n}
	}
	if c, ok := p.raised(rest); ok && c.Len > m.Len {
		m = c
	}
	if m.Len < len(rest) {
		if named := p.reg.byName(cutBlanks(rest)); len(named) > 0 {
			m = Match{Unit: named[0], Len: len(rest)}
		}
	}
	if m.Len == 0 {
		return Unit{}, false
	}
	p.pos += m.Len
	p.shift += m.Shift
	return p.powers(m.Unit), true
}

// identifier reads an identifier that ends at white space. Nouns may contain
// some: "item{small enterprise}-per-year".
func (p *unitReader) identifier(s string) (Unit, int) {
	end, nouns := 0, 0
	for {
		stop := strings.IndexAny(s[end:], " \t\n\u00a0\u202f{")
		if stop < 0 {
			end = len(s)
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

// raised matches a symbol that a power follows at once: "s²", "m^2".
func (p *unitReader) raised(s string) (Match, bool) {
	end := strings.IndexAny(s, "²³⁴⁵⁶⁷⁸⁹⁻^ \t\n/(")
	if end <= 0 || end > longestText {
		return Match{}, false
	}
	m, ok := p.reg.Match(s[:end])
	return m, ok && m.Len == end
}

// powers raises a unit to the power that follows it.
func (p *unitReader) powers(u Unit) Unit {
	rest := p.s[p.pos:]
	power, n := 0, 0
	if up, ok := strings.CutPrefix(rest, "^"); ok {
		if power, n = readInt(up); n > 0 {
			n++
		}
	} else if r, _ := utf8.DecodeRuneInString(rest); strings.ContainsRune("¹²³⁴⁵⁶⁷⁸⁹⁻", r) {
		power, n = readRaised(rest)
	}
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
	return v
}
