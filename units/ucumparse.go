package units

import (
	"math/bits"
	"strconv"
	"strings"
)

// UCUM returns the unit with the code of The Unified Code for Units of Measure,
// in its case-sensitive form: "km/h", "kg.m/s2", "10*-6", "/(100.{person})".
// An annotation alone is something counted, and its noun. A power of ten above
// the fraction bar becomes a prefix: "10*9/L" is per-nanoliter. Codes with
// another number there have no unit here. The error wraps ErrSyntax,
// ErrUnknown or ErrRange and quotes the code.
func (r *Registry) UCUM(code string) (Unit, error) {
	if id, ok := ucumTables().unit[code]; ok {
		return r.Unit(id)
	}
	p := ucumParser{reg: r, s: code}
	t, err := p.term(0)
	if err == nil && p.pos < len(code) {
		err = p.fail(ErrSyntax)
	}
	if err != nil {
		return Unit{}, err
	}
	if t.num != 1 && !p.fold(&t) || len(code) > longestID {
		return Unit{}, &Error{Err: ErrSyntax, Text: code, Detail: "a number that the unit is multiplied by"}
	}
	t.x.constant = t.den
	if len(t.x.num)+len(t.x.den) == 0 { // "10*-6" is a share
		t.x.num = []component{{power: 1, row: r.rows["part"]}}
	}
	if err := t.x.normalize(code); err != nil {
		return Unit{}, err
	}
	return r.unit(t.x), nil
}

// fold makes a power of ten that the unit is multiplied by the prefix of one of
// its parts: a thousand per microliter are one per nanoliter.
func (p *ucumParser) fold(t *ucumTerm) bool {
	for exp, n := range pow10 {
		if n != t.num {
			continue
		}
		for i, side := range [2][]component{t.x.den, t.x.num} {
			for k := range side {
				if prefix, ok := p.shifted(side[k], exp*(2*i-1)); ok {
					side[k].prefix, t.num = prefix, 1
					return true
				}
			}
		}
	}
	return false
}

// shifted returns the prefix that makes a component ten to the n times as large.
func (p *ucumParser) shifted(c component, n int) (string, bool) {
	now := p.reg.prefixes[c.prefix]
	if !c.row.prefixable || c.power != 1 || now.base == 2 {
		return "", false
	}
	if now.power+n == 0 {
		return "", true
	}
	for name, x := range p.reg.prefixes {
		if x.base == 10 && x.power == now.power+n {
			return name, true
		}
	}
	return "", false
}

// ucumTerm is a product of units and of whole numbers.
type ucumTerm struct {
	x        ident
	num, den uint64
}

type ucumParser struct {
	reg *Registry
	s   string
	pos int
}

func (p *ucumParser) fail(err error) error {
	return &Error{Err: err, Text: p.s, Detail: "at " + quote(p.s[min(p.pos, len(p.s)):])}
}

func (p *ucumParser) peek() byte {
	if p.pos < len(p.s) {
		return p.s[p.pos]
	}
	return 0
}

// term reads factors from left to right: a/b.c is (a/b)·c.
func (p *ucumParser) term(depth int) (ucumTerm, error) {
	t := ucumTerm{num: 1, den: 1}
	divide := p.peek() == '/'
	if divide {
		p.pos++
	}
	if depth > 8 {
		return t, p.fail(ErrSyntax)
	}
	for {
		f, err := p.factor(depth)
		if err != nil {
			return t, err
		}
		if divide {
			f = f.inverse()
		}
		if !t.multiply(f) {
			return t, p.fail(ErrRange)
		}
		switch p.peek() {
		case '.':
			divide = false
		case '/':
			divide = true
		default:
			return t, nil
		}
		p.pos++
	}
}

func (t ucumTerm) inverse() ucumTerm {
	return ucumTerm{x: ident{num: t.x.den, den: t.x.num}, num: t.den, den: t.num}
}

func (t *ucumTerm) multiply(f ucumTerm) bool {
	hi, num := bits.Mul64(t.num, f.num)
	hi2, den := bits.Mul64(t.den, f.den)
	t.num, t.den = num, den
	if len(t.x.num)+len(t.x.den) > 64 {
		return false
	}
	t.x.num = append(t.x.num, f.x.num...)
	t.x.den = append(t.x.den, f.x.den...)
	return hi == 0 && hi2 == 0
}

// factor reads a unit with its exponent, a number, an annotation, or a term in
// parentheses.
func (p *ucumParser) factor(depth int) (ucumTerm, error) {
	t := ucumTerm{num: 1, den: 1}
	switch c := p.peek(); {
	case c == '(':
		p.pos++
		t, err := p.term(depth + 1)
		if err == nil && p.peek() != ')' {
			err = p.fail(ErrSyntax)
		}
		p.pos++
		return t, err
	case c == '{':
		noun, ok := annotation(p.s[p.pos:])
		if !ok {
			return t, p.fail(ErrSyntax)
		}
		p.pos += len(noun) + 2
		t.x.num = []component{p.counted(noun)}
		return t, nil
	case '0' <= c && c <= '9':
		return p.number()
	}
	return p.symbol()
}

// counted returns what an annotation alone counts: "{cells}/uL" as much as
// "{cell}/uL". A plural that is not known has no singular here.
func (p *ucumParser) counted(text string) component {
	one := strings.Clone(strings.ReplaceAll(text, "_", " "))
	n := nounOf(one, "")
	if known, id := knownNoun(one); id != "" {
		return component{power: 1, row: p.reg.rows[id], noun: known}
	}
	if strings.HasSuffix(one, "s") {
		n = nounOf(one, one)
	}
	return component{power: 1, row: p.reg.rows["item"], noun: n}
}

// knownNoun returns the noun that a text is a form of, and the identifier of
// what it counts, "item" or "person"; "" if it is not known.
func knownNoun(text string) (n noun, id string) {
	m, ok := matchAlone(text)
	if !ok || m.Len != len(text) || m.Unit.id != "item" && m.Unit.id != "person" {
		return noun{}, ""
	}
	if m.Unit.id == "person" || m.Unit.name == "item" {
		return noun{}, m.Unit.id
	}
	return noun{m.Unit.name, m.Unit.plural}, "item"
}

// number reads "100", "10*6", "10^-3".
func (p *ucumParser) number() (ucumTerm, error) {
	t := ucumTerm{num: 1, den: 1}
	digits := leadingDigits(p.s[p.pos:])
	n, err := strconv.ParseUint(digits, 10, 64)
	if err != nil || n == 0 {
		return t, p.fail(ErrRange)
	}
	p.pos += len(digits)
	t.num = n
	if c := p.peek(); digits != "10" || c != '*' && c != '^' {
		return t, nil
	}
	p.pos++
	exp, m := readInt(p.s[p.pos:])
	if m == 0 || max(exp, -exp) >= len(pow10) {
		return t, p.fail(ErrRange)
	}
	p.pos += m
	if exp < 0 {
		t.num, t.den = 1, pow10[-exp]
	} else {
		t.num = pow10[exp]
	}
	return t, nil
}

// symbol reads a unit with prefix, exponent and annotation.
func (p *ucumParser) symbol() (ucumTerm, error) {
	t := ucumTerm{num: 1, den: 1}
	rest := p.s[p.pos:]
	name := ucumAtom(rest)
	id, prefix := p.atom(name)
	if id == "" {
		return t, p.fail(ErrUnknown)
	}
	x, err := p.reg.parse(prefix + id)
	if err != nil || x.constant != 0 {
		return t, p.fail(ErrUnknown)
	}
	p.pos += len(name)
	t.x = x
	if exp, n := readInt(p.s[p.pos:]); n > 0 {
		if exp == 0 || exp > maxPower || exp < -maxPower {
			return t, p.fail(ErrRange)
		}
		p.pos += n
		if exp < 0 {
			t = t.inverse()
		}
		for _, side := range [2][]component{t.x.num, t.x.den} {
			for i := range side {
				side[i].power *= max(exp, -exp)
			}
		}
	}
	if noun, ok := annotation(p.s[p.pos:]); ok {
		p.pos += len(noun) + 2
	}
	return t, nil
}

// ucumAtom returns the symbol that s begins with: all up to an operator or an
// exponent. Brackets protect what is in them.
func ucumAtom(s string) string {
	depth := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '[':
			depth++
		case c == ']':
			depth--
		case depth > 0:
		case strings.IndexByte("./(){}+-*^ ", c) >= 0 || '0' <= c && c <= '9':
			return s[:i]
		}
	}
	return s
}

// atom finds the unit of a symbol, with or without a prefix.
func (p *ucumParser) atom(name string) (id, prefix string) {
	t := ucumTables()
	if id, ok := t.unit[name]; ok {
		return id, ""
	}
	for _, x := range ucumPrefixes {
		rest, ok := strings.CutPrefix(name, x.code)
		if !ok {
			continue
		}
		if id, ok := t.unit[rest]; ok {
			if _, err := p.reg.Unit(x.name + id); err == nil {
				return id, x.name
			}
		}
	}
	return "", ""
}

// annotation returns what stands in the braces that s begins with.
func annotation(s string) (string, bool) {
	if !strings.HasPrefix(s, "{") {
		return "", false
	}
	text, _, ok := strings.Cut(s[1:], "}")
	return text, ok && text != "" && !strings.Contains(text, "{")
}
