package quantity

import (
	"slices"
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// inCode reports whether the digits at i are glued to letters before them, with
// or without more digits between: "CO2", "abc2-90m".
func (f *finder) inCode(i int) bool {
	s := f.s
	for s.At(i).Kind == token.Digits && s.At(i).Glued() && i > 0 {
		switch t := s.At(i - 1); {
		case t.Kind == token.Word:
			return !f.greater(i - 1)
		case t.Hyphen() && t.Glued():
			i -= 2
		default:
			return false
		}
	}
	return false
}

// priced reports whether a word of prices stands near q.
func (f *finder) priced(q *Quantity) bool {
	for i := max(0, q.NumFirst-8); i < min(f.s.Len(), q.QLast+8); i++ {
		if f.s.Has(i, lexicon.Currency) {
			return true
		}
	}
	return false
}

// near reports whether one of the words stands within eight tokens of q.
func (f *finder) near(q *Quantity, words ...string) bool {
	for i := max(0, q.NumFirst-8); i < min(f.s.Len(), q.QLast+8); i++ {
		if f.s.Is(i, words...) {
			return true
		}
	}
	return false
}

// evidence reports whether the text supports the unit found. Short symbols
// need it: "6 in" may be inches, "6 in 2020" is not.
func (f *finder) evidence(q *Quantity, j, last int, m units.Match) bool {
	s := f.s
	t, next := s.Tokens[j], s.At(last)
	if q.Unit.before {
		return m.Unit.IsMoney()
	}
	if next.Glued() && (next.Kind == token.Digits || next.Kind == token.Word && !next.Is('\'')) && last < s.Len() {
		return f.gluedPart(j, last)
	}
	if s.Is(j, "league", "stone") && s.Can(last, lexicon.Plural) {
		return false // "20 league games", "five stone bridges"
	}
	if f.sortOfDay(q, j, last) {
		return false
	}
	if !m.Ordinary {
		if q.Number.Form == number.Article && s.Is(j, "second", "may") {
			return false
		}
		if q.Number.Value.Exp() < 0 {
			return true // "3.5 second"
		}
		return !s.Is(j, "second", "seconds") || !(s.Can(last, lexicon.Noun) && s.Is(j, "second") && !q.Hyphen && q.Number.Value.Cmp(units.NewDecimal(1, 0)) != 0)
	}
	glued := t.Glued() || q.Hyphen
	if t.Glued() && m.Len == 1 && s.Has(q.NumFirst-1, lexicon.LabelNoun|lexicon.NameHead) {
		return false // "section 21A"
	}
	if next.Hyphen() && next.Glued() && s.At(last+1).Kind == token.Digits {
		return false // "24703 L-202"
	}
	switch surface := s.Text[t.Start : t.Start+m.Len]; surface {
	case "in":
		if q.Hyphen && next.Hyphen() { // "one-in-a-lifetime"
			return false
		}
		return !(next.Kind == token.Word || next.Kind == token.Digits) || glued || s.Has(last, lexicon.Extent) && f.endsAt(last+1)
	case "a", "at", "as", "am", "pm", "PM", "AM", "us", "so", "no", "he", "do", "me", "we", "my":
		return false
	case "C", "F", "K":
		if strings.Contains(s.Text[s.Tokens[q.NumLast-1].End:t.Start], "°") {
			return true
		}
		if glued { // "-5C", "it reached 35C"
			return surface != "K" && (q.Number.Signed || f.near(q, "temperature", "temperatures", "degrees", "heat", "warm", "cold", "hot", "celsius", "fahrenheit"))
		}
		return !next.Capital() && next.Kind != token.Digits && !s.Likely(last, lexicon.Plural) // "5 C grades"
	case "s":
		return f.seconds(q, glued, last)
	case "A":
		return !glued || f.near(q, "fuse", "fuses", "current", "circuit", "charger", "socket", "plug", "battery", "supply") // "clause 2A"
	case "c", "p":
		return glued && q.Number.Scale == 0
	case "\"", "'", "”", "’":
		return glued && !q.Number.Spelled && !f.insideQuote(j, surface) && !s.Has(q.NumFirst-1, lexicon.LabelNoun|lexicon.NameHead) && !s.At(last).Is('\'')
	case "G", "T", "M", "B", "D", "E", "P", "S", "R", "L":
		return !glued || surface == "L"
	case "g", "m", "l", "t", "d", "b", "h", "W", "V", "N", "J":
		return glued || next.Kind != token.Word || !next.Capital() && s.Can(last, lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner|lexicon.Auxiliary) ||
			s.Has(last, lexicon.Extent) || s.Likely(last, lexicon.Noun|lexicon.Plural|lexicon.Adjective)
	}
	return true
}

// sortOfDay reports whether the unit of time at j tells which sort of a thing is
// counted: "14 day centres", "three night shifts". Of more than one it takes the
// plural: "a 7 day nursery place" lasts.
func (f *finder) sortOfDay(q *Quantity, j, last int) bool {
	s := f.s
	if q.Hyphen || !s.Is(j, "day", "night", "year") {
		return false
	}
	if s.Is(last, "care") {
		last++ // "day care centres"
	}
	if s.At(last).Kind != token.Word || !s.Can(last, lexicon.Plural) && !q.Value.Equal(units.NewDecimal(1, 0)) {
		return false
	}
	noun := f.lemma(last)
	switch {
	case s.Is(j, "day"):
		return slices.Contains([]string{"centre", "center", "nursery", "clinic", "hospital", "patient", "pupil", "boarder", "labourer", "laborer", "trader", "shift"}, noun)
	case s.Is(j, "night"):
		return slices.Contains([]string{"shift", "nurse", "porter", "guard", "club", "shelter", "school", "class", "market", "bus", "train", "flight"}, noun)
	}
	return noun == "group"
}

// seconds reports whether the "s" after q is for seconds: "in 10 s", "a 30s
// clip", but not "in the 60s", "the over-65s".
func (f *finder) seconds(q *Quantity, glued bool, last int) bool {
	s, i := f.s, q.NumFirst-1
	if !glued {
		return s.At(last).Kind != token.Word || s.Can(last, lexicon.Preposition|lexicon.Conjunction)
	}
	return !s.At(i).Hyphen() && !s.Is(i, "the", "his", "her", "their", "my", "your", "our", "early", "mid", "late", "low", "lower", "high", "upper", "over", "under", "above", "below", "s") && !s.At(i).Is('\'')
}

// gluedPart reports whether the unit at j is followed by its own part: "1h30",
// 5'2".
func (f *finder) gluedPart(j, last int) bool {
	s, t := f.s, f.s.At(last)
	if t.Kind != token.Digits || !t.Glued() || t.End-t.Start > 2 || !s.At(j).Glued() || s.At(j-1).Kind != token.Digits {
		return false
	}
	if s.At(j).Is('\'') {
		next := s.At(last + 1)
		return next.Is('"') || next.Is(token.Close) || s.At(j-1).End-s.At(j-1).Start == 1 && (!next.Glued() || next.Kind == token.Punct && !next.Is('\''))
	}
	return f.greater(j)
}

// greater reports whether the word at i is a unit that a lesser one is glued
// to: "1hr20min", "6ft2in", "2m30".
func (f *finder) greater(i int) bool {
	return f.s.Is(i, "h", "hr", "hrs", "ft", "m", "min") && f.s.At(i).Glued() && f.s.At(i-1).Kind == token.Digits
}

// endsAt reports whether a clause can end before token i.
func (f *finder) endsAt(i int) bool {
	t := f.s.At(i)
	return t.Kind == token.None || t.Kind == token.Punct || f.s.Can(i, lexicon.Conjunction|lexicon.Preposition)
}

// A quoteCount is how many quotes stand before a token of the sentence.
type quoteCount struct{ before, straight, open int }

// insideQuote reports whether the quote at j closes one that was opened before.
func (f *finder) insideQuote(j int, surface string) bool {
	if j < f.quotes.before {
		f.quotes = quoteCount{}
	}
	for ; f.quotes.before < j; f.quotes.before++ {
		switch t := &f.s.Tokens[f.quotes.before]; {
		case t.Is('"'):
			f.quotes.straight++
		case t.Is(token.Open):
			f.quotes.open++
		}
	}
	open := f.quotes.open
	if surface == "\"" {
		open += f.quotes.straight
	}
	return open%2 == 1 || surface == "'" && f.s.At(j+1).Glued() && f.s.At(j+1).Kind == token.Word
}
