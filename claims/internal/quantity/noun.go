package quantity

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

const nominal = lexicon.Noun | lexicon.Plural

// noun finds the counted noun after the number of q: its adjectives and its
// head, up to token end. "30,000 officials have", "17,800 practical problems".
func (f *finder) noun(q *Quantity, end int) {
	s, j := f.s, f.s.Filler(q.NumLast)
	of := false
	if s.Is(j, "x") || f.inCode(q.NumFirst) || s.Is(q.NumFirst-1, "age", "aged", "ages") {
		return // "3 x 4 m", "CO2 emissions", "at age 65 people retire"
	}
	switch {
	case s.At(j).Hyphen() && s.At(j).Glued():
		if !s.At(j+1).Glued() || s.At(j+1).Kind != token.Word {
			return
		}
		q.Hyphen = true
		j++
		if s.Is(j, "odd") { // "20-odd speeches"
			q.Hyphen = false
			j++
		}
	case s.Is(j, "of"):
		if q.Number.Form != number.Vague && q.Number.Form != number.Fraction && !s.Is(j-1, "dozen") {
			return
		}
		of = true
		j = f.determiners(j + 1)
	case s.Is(j-1, "of"): // "a couple of"
		of = true
	}
	if q.Number.Form == number.Fraction && !of && !below(q.Value) {
		of = false
	}
	if q.Number.Form == number.Fraction && !of && s.Is(j, "the", "a", "an", "our", "their", "its", "that", "those", "these", "his", "her") {
		j = f.determiners(j)
	}
	if j < s.Len() && j == q.NumLast && s.At(j).Glued() && s.At(j).Kind == token.Word && s.At(j-1).Kind == token.Digits {
		return // "49ers", "3G"
	}
	if j >= end || s.At(j).Kind != token.Word && !s.At(j).Is('"') && !s.At(j).Is(token.Open) {
		return
	}
	if s.At(j).Kind == token.Punct {
		j++
	}
	if s.Is(j, "such", "other", "more", "of") {
		if s.Is(j, "of") {
			return
		}
		j++
	}
	first, last, head := f.nounPhrase(j, end, f.plural(q))
	if last == first {
		return
	}
	q.NounFirst, q.NounLast, q.Head = first, last, head
	q.Unit = Unit{ID: "item", Name: f.lemma(head), Start: s.Tokens[first].Start, End: s.Tokens[last-1].End, Dimension: units.Count}
	q.Last, q.QLast = last, last
}

// determiners skips the words that may stand before a noun after "of".
func (f *finder) determiners(j int) int {
	for f.s.Is(j, "the", "a", "an", "all", "our", "their", "its", "these", "those", "his", "her", "my", "your", "this", "that", "them") {
		j++
	}
	return j
}

// plural reports whether the noun that q counts must be a plural.
func (f *finder) plural(q *Quantity) bool {
	return q.Number.Form != number.Fraction && !q.Hyphen && !(q.HasValue && q.Value.Abs().Cmp(units.NewDecimal(1, 0)) == 0)
}

// nounPhrase returns the noun phrase that begins at token j. With plural it
// looks for a plural head; a phrase without one is counted by its first noun,
// as in "a 12 page document".
func (f *finder) nounPhrase(j, end int, plural bool) (first, last, head int) {
	s := f.s
	first, head = j, -1
	i := j
	for ; i < end && i < s.Len(); i++ {
		t := s.Tokens[i]
		if t.Kind != token.Word {
			if i > j && t.Hyphen() && t.Glued() && s.At(i+1).Kind == token.Word && s.At(i+1).Glued() {
				continue // "foreign-invested"
			}
			if i > j && s.Symbol(i) == "&" && s.At(i+1).Capital() {
				continue
			}
			break
		}
		if i > j && s.Tokens[i-1].Hyphen() {
			if head >= 0 || s.Can(i, nominal) && !s.At(i+1).Hyphen() && (i+1 >= end || s.At(i+1).Kind != token.Word) {
				head = i
			}
			continue
		}
		if s.Is(i, "and", "or") && f.coordinated(i, j, end, head, plural) {
			continue // "300 primary and secondary schools"
		}
		if !f.inPhrase(i, j, head, plural) {
			break
		}
		if s.Can(i, nominal) {
			if head >= 0 && plural && s.Can(head, lexicon.Plural) && s.Likely(head, lexicon.Plural) && !s.Is(head, "sports", "sales", "savings", "arms", "operations", "communications", "systems", "human", "news", "goods", "earnings", "fish", "sheep") {
				break
			}
			head = i
		}
	}
	if head < 0 {
		return j, j, j
	}
	last = head + 1
	if plural && !s.Likely(head, lexicon.Plural) && !f.massHead(head) {
		// "a 12 page document": the first noun is the unit
		for k := j; k < head; k++ {
			if s.Likely(k, lexicon.Noun) && s.At(k+1).Kind == token.Word && !s.At(k).Capital() {
				return j, k + 1, k
			}
		}
	}
	return first, last, head
}

// coordinated reports whether the conjunction at i joins two words before one
// plural noun: "local and regional banks".
func (f *finder) coordinated(i, j, end, head int, plural bool) bool {
	s := f.s
	if !plural || i == j || head >= 0 && s.Likely(head, lexicon.Plural) || !s.Can(i-1, nominal|lexicon.Adjective) {
		return false
	}
	for k := i + 1; k < min(i+4, end, s.Len()); k++ {
		if s.At(k).Kind != token.Word || !s.Can(k, nominal|lexicon.Adjective|lexicon.Participle) || s.Can(k, lexicon.Determiner|lexicon.Pronoun|lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary) {
			return false
		}
		if s.Likely(k, lexicon.Plural) {
			return k > i+1 || s.Likely(i-1, lexicon.Adjective)
		}
	}
	return false
}

// massHead reports whether a word counts without a plural ending: "50 staff".
func (f *finder) massHead(i int) bool {
	return f.s.Is(i, "people", "staff", "personnel", "police", "crew", "aircraft", "cattle", "sheep", "fish", "troops", "square", "odd")
}

// inPhrase reports whether token i can belong to a noun phrase that began at j.
func (f *finder) inPhrase(i, j, head int, plural bool) bool {
	s := f.s
	w := s.Word(i)
	t := s.Tokens[i]
	const stop = lexicon.Determiner | lexicon.Preposition | lexicon.Pronoun | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Wh
	if w.Classes&stop != 0 && w.Likely&(nominal|lexicon.Adjective) == 0 {
		return false
	}
	if w.Tags&lexicon.Month != 0 && t.Capital() || w.Tags&lexicon.Weekday != 0 && t.Capital() {
		return false
	}
	if s.Is(i, "ago", "later", "earlier", "each", "respectively", "apiece", "percent", "when", "then", "now", "today", "yesterday", "tomorrow", "here", "there", "last", "next", "this", "too", "yet", "already", "once", "or", "and", "plus", "versus", "vs", "apart", "away", "high", "wide", "tall", "deep", "long", "old", "back", "off", "up", "down", "out", "over") {
		return s.Is(i, "high", "old", "long", "deep", "tall", "wide") && i+1 < s.Len() && s.Likely(i+1, nominal)
	}
	if head >= 0 {
		// after a plural noun only a noun goes on, and only where no verb is likelier
		if plural && s.Likely(head, lexicon.Plural) || s.Is(head, "people", "staff") {
			return w.Likely&nominal != 0 && !(w.Classes&(lexicon.Verb|lexicon.Past|lexicon.Participle|lexicon.ThirdPerson) != 0 && w.Likely&lexicon.Plural == 0) && f.compoundHead(head)
		}
		if plural && w.Likely&lexicon.Plural != 0 || !plural && w.Likely&lexicon.Noun != 0 && s.Likely(head, lexicon.Adjective) && head == i-1 {
			return true // "96 Liverpool fans", "one particular demand"
		}
		if w.Likely&(lexicon.Past|lexicon.Participle|lexicon.ThirdPerson|lexicon.Verb|lexicon.Gerund|lexicon.Adverb) != 0 && !t.Capital() {
			return w.Likely&(lexicon.Participle|lexicon.Gerund) != 0 && i+1 < s.Len() && s.Likely(i+1, lexicon.Plural) && plural
		}
		if w.Likely&lexicon.Adjective != 0 && !s.Can(i, nominal) {
			return i+1 < s.Len() && s.Likely(i+1, nominal)
		}
		return true
	}
	if w.Likely&lexicon.Adverb != 0 {
		return i+1 < s.Len() && s.Can(i+1, lexicon.Adjective|lexicon.Participle|lexicon.Past|lexicon.Gerund)
	}
	if w.Likely&(lexicon.Past|lexicon.Verb|lexicon.ThirdPerson) != 0 && w.Classes&(lexicon.Participle|lexicon.Adjective|nominal) == 0 {
		return false
	}
	if w.Likely&(lexicon.Past|lexicon.Participle|lexicon.Gerund) != 0 && w.Likely&nominal == 0 {
		// "newly built homes", but not "3 died in"
		return i+1 < s.Len() && s.Can(i+1, nominal|lexicon.Adjective) && !s.Likely(i+1, lexicon.Preposition|lexicon.Determiner)
	}
	return true
}

// compoundHead reports whether a plural noun may be followed by another noun of
// the same phrase.
func (f *finder) compoundHead(head int) bool {
	return f.s.Is(head, "sports", "sales", "savings", "arms", "operations", "communications", "systems", "news", "goods", "earnings", "women", "needs")
}

// lemma returns the singular of the noun at token i.
func (f *finder) lemma(i int) string {
	s := f.s
	t := s.Tokens[i]
	first := i
	word := s.Text[t.Start:t.End]
	if t.Flags&token.Title == 0 {
		return lexicon.Singular(word)
	}
	_ = first
	if t.Flags&token.Upper != 0 {
		return word
	}
	return lexicon.Singular(word)
}
