package quantity

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// closed are the classes of words that name no currency.
const closed = lexicon.Preposition | lexicon.Determiner | lexicon.Auxiliary | lexicon.Conjunction | lexicon.Pronoun | lexicon.Adverb

// currencyBefore finds the currency that stands before the number of q, not
// reaching back over token low: "$", "US $", "C $", "Rs.", "RM", "USD".
func (f *finder) currencyBefore(q *Quantity, low int) {
	s := f.s
	start := s.Tokens[q.NumFirst].Start
	if q.Number.Signed && q.NumLast-q.NumFirst > 1 {
		// "-$5 million" has its sign first, "$-5" inside
		start = s.Tokens[q.NumFirst].Start
	}
	for j := max(low, q.NumFirst-3); j < q.NumFirst; j++ {
		t := s.Tokens[j]
		if t.Kind == token.Punct || t.Kind == token.Digits || t.Glued() && (s.At(j-1).Kind == token.Word && j-1 >= low || t.Kind == token.Word && s.At(j-1).Kind == token.Digits) {
			continue // the N of "H5N1" is no naira
		}
		if t.Kind == token.Word && t.Flags&token.Upper == 0 && s.Can(j, closed) {
			continue // "by 5", "nearly 5"
		}
		m, ok := f.reg.MatchBefore(s.Text[t.Start:start])
		if !ok || strings.TrimSpace(strings.Trim(s.Text[t.Start+m.Len:start], "\u00a0\u202f-")) != "" {
			continue
		}
		if t.Kind == token.Word && (!f.currencyWord(j, q) || t.Glued() && s.At(j-1).Hyphen() && s.At(j-1).Glued()) {
			continue
		}
		if s.Is(j, "a") && !s.At(j+1).Glued() {
			continue // "a $5 note" is in no Australian dollars
		}
		q.Unit = unitOf(m)
		q.Unit.Start, q.Unit.End, q.Unit.before = t.Start, t.Start+m.Len, true
		q.First, q.QFirst = j, j
		q.shift(m.Shift)
		f.signBeforeCurrency(q, low)
		return
	}
}

// currencyWord reports whether the word at j is a currency before the number:
// codes in capitals are; a name is one only where no unit follows the number,
// for "the dollar 143.80 yen" and "in 2019 the pound 5 percent".
func (f *finder) currencyWord(j int, q *Quantity) bool {
	s := f.s
	t := s.Tokens[j]
	if f.acronym(j, q) {
		return false
	}
	if s.Tokens[q.NumFirst].Glued() || t.Flags&token.Upper != 0 {
		return true
	}
	if t.End-t.Start > 3 && s.Can(j-1, lexicon.Determiner) {
		return false
	}
	m, unit := f.reg.Match(f.rest(q.NumLast))
	// "rmb 35 eur 6": the second currency leads the second number
	return !unit || m.Unit.IsMoney() && s.At(q.NumLast+1).Kind == token.Digits && !s.At(q.NumLast).Glued()
}

// acronym reports whether a code of a currency at j is more likely a name that
// a small number belongs to: "COP 27", "SDG 13", "Euro 96".
func (f *finder) acronym(j int, q *Quantity) bool {
	if f.s.Tokens[j].End-f.s.Tokens[j].Start == 1 && q.Number.Plain() && j+1 == q.NumFirst {
		if f.s.Is(j, "r") {
			return f.s.Is(j-1, "the") // "the R21 road", but "R20 notes"
		}
		return q.Value.Cmp(units.NewDecimal(100, 0)) < 0 && !f.priced(q) // "the N5 road"
	}
	if !f.s.Is(j, "all", "amd", "bam", "bob", "cop", "cup", "cve", "dop", "euro", "gel", "lak", "mad", "mop", "nio", "pen", "ron", "sdg", "sos", "std", "top", "try") {
		return false
	}
	return q.Number.Plain() && q.Value.Cmp(units.NewDecimal(100, 0)) < 0 && !f.priced(q)
}

// signBeforeCurrency takes the minus of "-$5 million" into the quantity.
func (f *finder) signBeforeCurrency(q *Quantity, low int) {
	s, j := f.s, q.QFirst-1
	if j < low || q.Number.Signed {
		return
	}
	t := s.Tokens[j]
	minus := (t.Is('-') || t.Is(token.Minus)) && s.Tokens[q.QFirst].Glued() && t.Flags&token.Spaced != 0 || s.Is(j, "minus")
	if minus {
		q.Value = q.Value.Neg()
		q.First, q.QFirst = j, j
	}
}

// scaleAfter reads "75 USD million".
func (f *finder) scaleAfter(q *Quantity) {
	s := f.s
	if !q.Unit.unit.IsMoney() || q.Number.Scale != 0 {
		return
	}
	exp := 0
	switch {
	case s.Is(q.QLast, "thousand"):
		exp = 3
	case s.Is(q.QLast, "million", "mln", "mn"):
		exp = 6
	case s.Is(q.QLast, "billion", "bn", "bln"):
		exp = 9
	case s.Is(q.QLast, "trillion", "tn"):
		exp = 12
	default:
		return
	}
	q.shift(exp)
	q.Last, q.QLast = q.QLast+1, q.QLast+1
}
