// Package number reads numbers from the tokens of a sentence: digits with
// separators, number words, mixtures of the two, fractions, powers, scales,
// ordinals and vague magnitudes. Values are exact.
package number

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// Form is the way a number is said.
type Form uint8

// The forms.
const (
	Cardinal   Form = iota
	Ordinal         // "third", "21st"
	Fraction        // "two thirds", "1/5", "one in five"
	Vague           // "thousands", "tens of millions": Low up to High
	Times           // "twice", "doubled", "threefold"
	Article         // the "a" of "a year": one
	Code            // "1-800-555-0142": digits that name something
	Unreadable      // more digits than can be held exactly
)

// A Number is a number in a sentence.
type Number struct {
	First, Last int // tokens, half open
	Form        Form
	Value       units.Decimal
	Frac        string        // "1/3" where Value is only near to it
	Low, High   units.Decimal // of a vague number
	Precision   units.Decimal // place value of the last digit said, 0 if none
	Scale       int           // exponent of the scale word or suffix at its end, 0 if none
	Lead        int           // exponent of its first scale, if more follows: 3 of "six thousand five hundred"
	Spelled     bool          // begins with a number word
	Proportion  bool          // "one in five", "3 out of 4"
	Signed      bool          // a sign was said
	Year        bool          // spelled as years are: "nineteen ninety-nine"
}

// Plain reports whether the number is a whole number in digits or words
// without scale, sign or fraction.
func (n *Number) Plain() bool {
	return n.Form == Cardinal && n.Scale == 0 && !n.Signed && n.Value.Exp() >= 0
}

type parser struct {
	s       *sentence.Sentence
	numeral lexicon.NumeralTable
}

// Find appends the numbers of a sentence to dst, in order.
func Find(dst []Number, s *sentence.Sentence) []Number {
	p := parser{s: s, numeral: lexicon.Numerals()}
	for i := 0; i < s.Len(); {
		if !p.opens(i) {
			i++
			continue
		}
		n, ok := p.at(i)
		if !ok {
			i++
			continue
		}
		dst = append(dst, n)
		i = max(n.Last, i+1)
	}
	return dst
}

// opens reports whether a number can begin with token i, as it can with few. What
// at reads must be let in here.
func (p *parser) opens(i int) bool {
	switch t := &p.s.Tokens[i]; t.Kind {
	case token.Digits, token.Symbol:
		return true
	case token.Punct:
		next := p.s.At(i + 1)
		return t.Hyphen() || t.Mark == token.Minus || t.Mark == '.' || next.Kind == token.Digits && next.Glued()
	case token.Word:
		return p.s.Has(i, lexicon.Numeric)
	}
	return false
}

// at reads the number that begins at token i.
func (p *parser) at(i int) (Number, bool) {
	t := p.s.Tokens[i]
	var n Number
	var ok bool
	switch t.Kind {
	case token.Digits:
		if j := p.code(i); j > i {
			return Number{First: i, Last: j, Form: Code}, true
		}
		n, ok = p.digits(i)
	case token.Word:
		n, ok = p.words(i)
	case token.Symbol, token.Punct:
		n, ok = p.sign(i)
	}
	if !ok {
		return Number{}, false
	}
	return p.proportion(n), true
}

// find returns the reading of token i in the class, if it has one.
func (p *parser) find(i int, classes ...lexicon.NumeralClass) (lexicon.Numeral, bool) {
	t := p.s.At(i)
	if t.Kind != token.Word {
		return lexicon.Numeral{}, false
	}
	for _, n := range p.numeral.Find(t.Hash) {
		for _, c := range classes {
			if n.Class == c && p.s.Is(i, n.Word) {
				return n, true
			}
		}
	}
	return lexicon.Numeral{}, false
}

// cardinal is find for number words that are no ordinals.
func (p *parser) cardinal(i int, classes ...lexicon.NumeralClass) (lexicon.Numeral, bool) {
	n, ok := p.find(i, classes...)
	return n, ok && !n.Ordinal
}

// ordinal returns the ordinal reading of token i.
func (p *parser) ordinal(i int) (lexicon.Numeral, bool) {
	n, ok := p.find(i, lexicon.Unit, lexicon.Teen, lexicon.Tens, lexicon.Hundred, lexicon.Scale)
	return n, ok && n.Ordinal
}

// sign reads what begins with a symbol: a sign, a decimal point, a vulgar fraction.
func (p *parser) sign(i int) (Number, bool) {
	s, t := p.s, p.s.Tokens[i]
	if num, den, ok := vulgar(s.Symbol(i)); ok {
		return p.scaled(Number{First: i, Last: i + 1, Form: Fraction}, amount{num: num, den: den})
	}
	next := s.At(i + 1)
	if next.Kind == token.None || !next.Glued() && !p.signApart(i) {
		return Number{}, false
	}
	if t.Is('.') && next.Kind == token.Digits && (!t.Glued() || s.At(i-1).Kind != token.Digits && s.At(i-1).Kind != token.Word) {
		return p.point(i)
	}
	if j := p.code(i + 1); next.Kind == token.Digits && j > i+1 {
		return Number{First: i, Last: j, Form: Code}, true // "+1-222-2222"
	}
	minus := t.Is('-') || t.Is(token.Minus) || t.Is(token.EnDash)
	plus := t.Kind == token.Symbol && s.Text[t.Start] == '+'
	if !minus && !plus || !p.signBefore(i) {
		return Number{}, false
	}
	n, ok := p.at(i + 1)
	if !ok || next.Kind == token.Word || n.Form != Cardinal && n.Form != Fraction {
		return Number{}, false
	}
	n.First, n.Signed = i, true
	if minus {
		n.Value = n.Value.Neg()
		if n.Frac != "" {
			n.Frac = "-" + n.Frac
		}
	}
	return n, true
}

// signBefore reports whether a sign at i can belong to the number after it: it
// stands apart from what is before it. "2014-15" has none.
func (p *parser) signBefore(i int) bool {
	t, before := p.s.Tokens[i], p.s.At(i-1)
	if t.Flags&token.Spaced != 0 || before.Kind == token.None {
		return before.Kind != token.Digits
	}
	if before.Kind == token.Symbol && before.Glued() && p.s.At(i-2).Kind != token.None {
		return false // "5%-7%" is a range
	}
	return before.Is('(') || before.Kind == token.Symbol || before.Is(',') || before.Is(':')
}

// signApart reports whether a minus at i belongs to the digits after the space:
// only a number, not an aside, can follow a preposition ("from - 5 to - 3"), and
// a lone "- 3,500" is the cell of a table.
func (p *parser) signApart(i int) bool {
	s, t := p.s, p.s.Tokens[i]
	minus := t.Is('-') || t.Is(token.Minus) || t.Is(token.EnDash)
	if minus && i == 0 && s.At(1).Kind == token.Digits && s.At(s.Len()-1).Kind == token.Digits && s.Len() <= 5 {
		return true
	}
	return minus && t.Flags&token.Spaced != 0 && s.At(i+1).Kind == token.Digits && s.Is(i-1, "of", "to", "at", "from", "below", "between", "than", "by")
}
