package lexicon

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/go-figures/figures/claims/internal/token"
)

//go:embed en/numerals.tsv
var numeralsTSV string

// NumeralClass says how a number word combines with its neighbours.
type NumeralClass uint8

// The classes of number words.
const (
	NoNumeral   NumeralClass = iota
	Unit                     // one ... nine, zero, oh
	Teen                     // ten ... nineteen
	Tens                     // twenty ... ninety
	Hundred                  // hundred
	Scale                    // thousand, million, lakh; exponent of ten
	Dozen                    // dozen, score: a scale that is no power of ten
	Fractional               // half, quarter, thirds: one divided by the value
	Vague                    // thousands, dozens: value to ten times the value
	Times                    // twice, double, triple: a multiple in one word
	Couple                   // couple, pair: two of
	Suffix                   // k, bn, mln: scale glued to digits or after them
	ArticleUnit              // year, hour, dollar: "a" before it is one
)

// A Numeral is what a number word stands for.
type Numeral struct {
	Word    string
	Class   NumeralClass
	Value   uint64 // the number, or the divisor of a fraction
	Exp     int    // the power of ten of a scale
	Ordinal bool   // first, twentieth, millionth
}

var numerals = sync.OnceValue(func() *index[[]Numeral] {
	m := newIndex[[]Numeral](512)
	for fields := range rows(numeralsTSV) {
		n := Numeral{Word: fields[0], Class: numeralClass(fields[1]), Ordinal: strings.HasSuffix(fields[1], "th")}
		n.Value, _ = strconv.ParseUint(fields[2], 10, 64)
		n.Exp, _ = strconv.Atoi(fields[3])
		list := m.at(token.HashOf(n.Word))
		*list = append(*list, n)
	}
	return m
})

func numeralClass(name string) NumeralClass {
	switch strings.TrimSuffix(name, "-th") {
	case "unit":
		return Unit
	case "teen":
		return Teen
	case "tens":
		return Tens
	case "hundred":
		return Hundred
	case "scale":
		return Scale
	case "dozen":
		return Dozen
	case "fraction":
		return Fractional
	case "vague":
		return Vague
	case "times":
		return Times
	case "couple":
		return Couple
	case "suffix":
		return Suffix
	case "article-unit":
		return ArticleUnit
	}
	return NoNumeral
}

// A NumeralTable finds number words by the hash of their letters.
type NumeralTable struct{ m *index[[]Numeral] }

// Numerals returns the table of English number words.
func Numerals() NumeralTable { return NumeralTable{numerals()} }

// Find returns the cardinal, fraction, scale or ordinal that the word is; some
// words have two readings ("third"), which Find returns in order.
func (t NumeralTable) Find(hash uint32) []Numeral {
	if list := t.m.find(hash); list != nil {
		return *list
	}
	return nil
}
