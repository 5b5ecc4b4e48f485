package units

import "strings"

// denominator reads what the unit is divided by: a factor, a product in
// parentheses, a number of something.
func (p *unitReader) denominator(pos int, slash bool) bool {
	p.below = slash
	q := p.inner(pos)
	if strings.HasPrefix(p.s[pos:], "(") {
		return p.parenthesis(pos + 1)
	}
	q.divided = true
	constant, n, ok := q.constant()
	if !ok {
		return false
	}
	q.pos += n
	start := q.pos
	u, ok := q.factor()
	if n := people(p.s[start:]); n > 0 && (!ok || start+n >= q.pos) {
		u, _ = p.reg.Unit("person")
		q.pos, q.shift, ok = start+n, 0, true
	}
	if !ok {
		return constant > 1 && p.share(constant, pos+len(strings.TrimRight(p.s[pos:pos+n], " ")))
	}
	if q.shift < 0 || !slash && n == 0 && isPlural(u, p.s[start:q.pos]) {
		return false
	}
	if constant, ok = scaleUp(constant, q.shift); !ok { // "$3 per MMBtu"
		return false
	}
	p.base, p.word, p.factors = q.base, q.word, q.factors
	return p.divide(u, constant, q.pos)
}

// divide takes the unit by a number of another.
func (p *unitReader) divide(u Unit, constant uint64, pos int) bool {
	if constant == 1 {
		return p.take(u, -1, pos)
	}
	x, err := p.reg.identOf(u)
	if err != nil || x.constant != 0 {
		return false
	}
	p.divided = true
	return p.take(p.reg.unit(ident{den: x.num, num: x.den, constant: constant}), 1, pos) // "per-100000-person"
}

// share reads a number of nothing told: "12 per 100,000" is a share, and so are
// "5 deaths per 100,000".
func (p *unitReader) share(constant uint64, pos int) bool {
	x := ident{num: []component{{power: 1, row: p.reg.rows["part"]}}}
	if !p.unit.IsZero() {
		var err error
		if x, err = p.reg.identOf(p.unit); err != nil || p.unit.dim != Count || x.constant != 0 {
			return false
		}
	}
	x.constant = constant
	p.unit, p.pos, p.divided = p.reg.unit(x), pos, true
	return true
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
		if strings.HasPrefix(rest[n:], "k") && (&folder{text: rest, pos: n + 1}).edge() { // "per 100k people"
			d.exp += 3
			n++
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
	q := p.inner(0)
	q.s = p.s[pos : pos+size]
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
	p.factors = q.factors
	return p.take(q.unit, -1, pos+size+1)
}
