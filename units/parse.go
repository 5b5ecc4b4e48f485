package units

import (
	"errors"
	"strings"
	"unicode"
)

// Parse reads an amount as people write it, in figures: "$3.2 million", "5 ft
// 2 in", "1,200 barrels of oil equivalent a day", "12 µg/m³", "14%", "50
// cents". It reads all of what Quantity.String writes. The whole text must be
// the amount. Text that leaves the unit open ("$", "pounds", "degrees") gets
// the likeliest one; Candidates tells the others.
//
// Amounts in several units come in the last: "5 ft 2 in" is 62 inch. Money in
// subunits comes in the main one: "50 cents" is 0.50 USD. What an amount is told
// of is passed over where it is well known: "barrels of oil a day". The decimal
// mark is a point. Numbers in words, and ranges, are not read here.
//
// The error wraps ErrSyntax where no number begins the text, ErrUnknown where
// no unit follows it, ErrRange for numbers that do not fit, ErrDimension for a
// sum of different things.
func Parse(s string) (Quantity, error) { return Default().Parse(s) }

// MustParse is Parse for constants. It panics if s is no amount.
func MustParse(s string) Quantity {
	q, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return q
}

// Parse is the function Parse with the units of this registry.
func (r *Registry) Parse(s string) (Quantity, error) {
	p := reader{reg: r, text: s, rest: cutBlanks(s)}
	if p.rest == "" {
		return Quantity{}, &Error{Err: ErrSyntax, Text: s, Detail: "empty"}
	}
	neg := p.sign()
	head := p.rest[:toNumber(p.rest)] // "RM20": the number ends the word
	before, money := r.MatchBefore(head)
	if !money {
		before, money = r.moneyAlone(head)
	}
	if money {
		p.skip(before.Len)
		neg = p.sign() != neg
	}
	q, err := p.amount(before)
	if err != nil {
		return Quantity{}, err
	}
	for first := true; p.rest != ""; first = false {
		if q, err = p.addPart(q, first); err != nil {
			return Quantity{}, err
		}
	}
	if neg {
		q.Value = q.Value.Neg()
	}
	return q, nil
}

// toNumber returns the length of what stands before the first figure.
func toNumber(s string) int {
	if i := strings.IndexFunc(s, unicode.IsNumber); i >= 0 {
		return i
	}
	return len(s)
}

// A reader reads an amount from the beginning of rest.
type reader struct {
	reg        *Registry
	text, rest string
	word       string // what the last unit was written as; "" before a number
}

func (p *reader) skip(n int) { p.rest = p.rest[n:][blanks(p.rest[n:]):] }

// sign reads a sign and reports whether it is a minus.
func (p *reader) sign() bool {
	for _, minus := range [...]string{"-", "−", "minus "} {
		if strings.HasPrefix(p.rest, minus) {
			p.skip(len(minus))
			return true
		}
	}
	if strings.HasPrefix(p.rest, "+") {
		p.skip(1)
	}
	return false
}

// amount reads a number with its scale and its unit, which may stand before.
func (p *reader) amount(before Match) (Quantity, error) {
	d, n, err := readNumber(p.rest)
	switch {
	case err != nil:
		return Quantity{}, p.fail(err)
	case n == 0:
		return Quantity{}, &Error{Err: ErrSyntax, Text: p.text, Detail: "no number at " + quote(p.rest)}
	}
	p.rest = p.rest[n:]
	exp, m := p.scale(!before.Unit.IsZero())
	p.skip(m)
	u, shift, err := p.unit(before)
	if err != nil {
		return Quantity{}, err
	}
	if exp += shift; exp != 0 {
		if d, err = d.Shift(exp); err != nil {
			return Quantity{}, p.fail(err)
		}
	}
	return Quantity{Value: d, Unit: u}, nil
}

// scale reads "million", and after money the letter of "$5m" and "$5 M".
func (p *reader) scale(money bool) (exp, n int) {
	rest := p.rest
	for {
		word := strings.TrimLeft(rest, " -\u00a0\u202f")
		glued := len(word) == len(rest)
		end := strings.IndexFunc(word, func(r rune) bool { return !isWordRune(r) })
		if end < 0 {
			end = len(word)
		}
		e, ok := scaleWord(word[:end])
		if ok && !money && end == 2 && word[1] == 'N' {
			ok = false // "5 MN" are meganewtons
		}
		if !ok && n == 0 && (glued || money) && p.scaleByLetter(word[:end], word[end:], money) {
			e, ok = scaleLetter(word[:end])
		}
		if !ok {
			return exp, n
		}
		exp += e
		rest = word[end:]
		n = len(p.rest) - len(rest)
	}
}

// scaleByLetter reports whether a letter after a number is a scale: with money
// before it ("$5m"), or after ("5m euros"), or with nothing ("5k").
func (p *reader) scaleByLetter(letter, rest string, money bool) bool {
	if _, ok := scaleLetter(letter); !ok {
		return false
	}
	if money {
		return true
	}
	if rest = cutBlanks(rest); rest == "" {
		_, ok := p.reg.Match(letter)
		return !ok // "5k" is a number, "5m" a length
	}
	m, ok := p.reg.Match(rest)
	return ok && m.Unit.IsMoney()
}

// unit reads the unit after a number. With money before, only what it is
// divided by.
func (p *reader) unit(before Match) (Unit, int, error) {
	p.word = ""
	if !before.Unit.IsZero() {
		u, n := p.which(before)
		q := unitReader{reg: p.reg, s: p.rest, unit: u, base: u, pos: n}
		for q.more() {
		}
		p.skip(q.pos)
		return q.unit, before.Shift, nil
	}
	p.rest = strings.TrimPrefix(p.rest, "-") // "5-mile"
	if p.rest == "" {
		return Unit{}, 0, nil
	}
	u, shift, n := p.reg.readUnit(p.rest)
	if n == 0 {
		u, shift, n = p.glued()
	}
	if n == 0 {
		if _, err := p.reg.Unit(p.rest); errors.Is(err, ErrPrefix) {
			return Unit{}, 0, err // "5 kilomile"
		}
		return Unit{}, 0, &Error{Err: ErrUnknown, Text: p.text, Detail: "at " + quote(p.rest)}
	}
	p.word = p.rest[:n]
	p.skip(n)
	if m, ok := p.reg.Match(p.word); ok && m.Unit == u {
		if v, n := p.whose(m); n > 0 {
			u = v
			p.skip(n)
		}
	}
	return u, shift, nil
}

// fail quotes the whole text in an error about a part of it.
func (p *reader) fail(err error) error {
	e, ok := err.(*Error)
	if !ok {
		return err
	}
	return &Error{Err: e.Err, Text: p.text, Detail: e.Detail}
}
