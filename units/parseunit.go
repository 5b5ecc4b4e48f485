package units

import (
	"slices"
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
	// The factor read last, without its power, and what it was written as.
	base  Unit
	word  string
	raise int // the power it was raised to, 0 if none was told
	// A "per" or a slash was read: nothing stands side by side after it.
	divided bool
	// A slash came before the last factor, and no blank after it: the product
	// goes on below it, "J/kg⋅K".
	below bool
	// A factor came before: what follows may have a power in plain digits.
	inProduct bool
	// Which reading to take of the first factors, where there are several; nil
	// for the first of each. And how many factors were read.
	choices *choices
	factors int
}

// choices tell of the first two factors of a unit which reading to take, 0 for
// the likeliest, and how many others there turn out to be.
type choices [2]struct{ take, others int }

// readUnit reads the longest unit that s begins with and returns its length, 0
// if there is none.
func (r *Registry) readUnit(s string) (u Unit, shift, n int) {
	p := unitReader{reg: r, s: s}
	p.readAll()
	return p.unit, p.shift, p.pos
}

// readAll reads factors and denominators as long as there are some.
func (p *unitReader) readAll() {
	if f, ok := p.factor(); ok {
		p.unit = f
	}
	if n, _ := lead(p.s); p.pos == 0 && n == 0 {
		return
	}
	for p.more() {
	}
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
	if n := toThe(rest); n > 0 && p.unit.IsMoney() {
		return p.exchange(p.pos+gap+n, rest[0]|0x20 == 't')
	}
	for _, dot := range [...]string{"·", "⋅", "*", "×", "."} {
		if strings.HasPrefix(rest, dot) {
			p.below = p.below && gap == 0
			return p.multiply(p.pos+gap+len(dot), dotted)
		}
	}
	if p.below && gap == 0 && endsRaised(p.s[:p.pos]) { // "W/m²K"
		return p.multiply(p.pos, dotted)
	}
	p.below = false
	switch {
	case gap > 0:
		return p.multiply(p.pos+gap, sideBySide)
	case rest[0] == '-':
		return p.multiply(p.pos+1, hyphened)
	}
	return false
}

// toThe returns the length of the words before what an amount of money is told
// for in another or the same: "150 yen to the dollar", "20p in the pound", "30
// cents on the dollar".
func toThe(s string) int {
	for _, words := range [...]string{"to the ", "in the ", "on the "} {
		if len(s) > len(words) && strings.EqualFold(s[:len(words)], words) {
			return len(words)
		}
	}
	return 0
}

// exchange reads the money after those words: another than the unit's after
// "to the", the same after "in the" and "on the" if it may be.
func (p *unitReader) exchange(pos int, other bool) bool {
	m, ok := p.reg.Match(p.s[pos:])
	if !ok || m.Shift != 0 {
		return false
	}
	all := append([]Unit{m.Unit}, m.Alternatives...)
	i := slices.IndexFunc(all, func(u Unit) bool { return u.IsMoney() && (u != p.unit) == other })
	if i < 0 {
		i = slices.IndexFunc(all, Unit.IsMoney)
	}
	return i >= 0 && p.take(all[i], -1, pos+m.Len)
}

func endsRaised(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("¹²³⁴⁵⁶⁷⁸⁹", r)
}

// take multiplies the unit by u, or divides it, and goes on at pos.
func (p *unitReader) take(u Unit, sign, pos int) bool {
	v := combine(p.unit, u, sign)
	if v.IsZero() {
		return false
	}
	p.unit, p.pos = v, pos
	p.divided = p.divided || sign < 0
	return true
}

// A joint is what stands between two factors of a product.
type joint uint8

const (
	dotted     joint = iota // "N·m"
	sideBySide              // "N m"
	hyphened                // "kW-month"
)

// multiply reads a factor at pos.
func (p *unitReader) multiply(pos int, j joint) bool {
	q := p.inner(pos)
	u, ok := q.factor()
	if !ok || q.shift != 0 || u.IsMoney() || !p.joins(&q, j) {
		return false
	}
	p.base, p.word, p.factors = q.base, q.word, q.factors
	if p.below || p.divided && j == hyphened { // "$5/kW-month"
		return p.take(u, -1, q.pos)
	}
	return p.take(u, 1, q.pos)
}

// inner returns a reader of what follows at pos.
func (p *unitReader) inner(pos int) unitReader {
	return unitReader{reg: p.reg, s: p.s, pos: pos, inProduct: true, choices: p.choices, factors: p.factors}
}

// joins reports whether a factor belongs to what was read. Without a sign of
// multiplication only different quantities are multiplied: "5 feet inches" and
// "a 40-hour-week" are no products. Side by side they have to be symbols of the
// SI: "N m" and "kg m² s⁻²", but not "% w/w", and not "kg/m s", which people
// write for two things.
func (p *unitReader) joins(q *unitReader, j joint) bool {
	if j == dotted {
		return true
	}
	switch p.base.dim {
	case "", Fraction, Money, Age:
		return false
	}
	if j == sideBySide && q.raise < 0 && !p.divided { // "5 t ha-1"
		return true
	}
	if p.unit.IsZero() || p.base.dim == q.base.dim {
		return false
	}
	if j == hyphened { // "kW-month", but no tesla of "T-bytes"
		return len(p.word) > 1 || len(q.word) == 1
	}
	return !p.divided && p.isSymbol() && q.isSymbol()
}

// isSymbol reports whether the last factor is written by a symbol of the SI,
// or of the hour: "m", "km", "kPa", "h".
func (p *unitReader) isSymbol() bool {
	if utf8.RuneCountInString(p.word) > 4 || sameFolded(p.word, p.base.name) || sameFolded(p.word, p.base.plural) {
		return false
	}
	x, err := p.reg.identOf(p.base)
	for _, c := range x.num {
		if err != nil || !c.row.prefixable && c.row.id != "kilogram" && c.row.id != "hour" {
			return false
		}
	}
	return len(x.num) > 0
}
