package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/token"
)

const (
	nominal = lexicon.Noun | lexicon.Plural
	verbal  = lexicon.Verb | lexicon.Past | lexicon.ThirdPerson | lexicon.Auxiliary
)

// bound reports whether token i ends the clause to its right: the words before
// it say nothing about what comes after.
func (f *finder) bound(i int) bool {
	s := f.s
	t := s.At(i)
	switch t.Kind {
	case token.None:
		return true
	case token.Punct:
		switch t.Mark {
		case ';', ':', '(', ')', '?', '!', '.', token.EmDash:
			return true
		case ',':
			return s.Is(i+1, "but", "while", "whereas", "although", "though", "because", "so", "if", "as") ||
				s.Is(i+1, "and", "which", "who") && f.finite(i+2) ||
				f.finite(i+1)
		}
		return false
	case token.Word:
		return s.Is(i, "while", "whereas", "although", "though", "because", "but") ||
			s.Is(i, "and") && f.finite(i+1)
	}
	return false
}

// finite reports whether a clause with a subject of its own begins at token i:
// "it rose", "we have", "prices fell".
func (f *finder) finite(i int) bool {
	s := f.s
	if s.Is(i, "it", "they", "we", "he", "she", "i", "that", "this", "there", "you", "those", "these") {
		return s.Can(i+1, verbal|lexicon.Adverb) || s.Genitive(i+1)
	}
	for k := i; k < i+8 && k < s.Len(); k++ {
		t := s.At(k)
		if t.Kind != token.Word {
			return false
		}
		if k > i && s.Likely(k, lexicon.Past|lexicon.ThirdPerson|lexicon.Auxiliary) && !s.Likely(k, nominal|lexicon.Adjective) && s.Can(k-1, nominal) {
			return true
		}
		if !s.Can(k, nominal|lexicon.Determiner|lexicon.Adjective) && !(k > i && s.Is(k, "of", "in", "for")) {
			return false
		}
	}
	return false
}

// farthest is how many tokens of a clause are looked at on either side: what
// stands further off says nothing, and the work stays linear in the text.
const farthest = 80

// clauseStart returns the first token of the clause that token i stands in.
func (f *finder) clauseStart(i int) int {
	for low := i - farthest; i > 0 && i > low && !f.bound(i-1); {
		i--
	}
	return max(i, 0)
}

// clauseEnd returns the token after the last of the clause from token i on.
func (f *finder) clauseEnd(i int) int {
	for high := i + farthest; i < f.s.Len() && i < high && !f.bound(i); {
		i++
	}
	return i
}

// verb reports whether token i is most likely a finite verb or part of one.
func (f *finder) verb(i int) bool {
	s := f.s
	if s.Can(i, lexicon.Auxiliary) && !s.Genitive(i) || f.copula(i) {
		return true
	}
	if !s.Can(i, lexicon.Verb|lexicon.Past|lexicon.ThirdPerson|lexicon.Participle) {
		return false
	}
	if f.inQuantity(i+1) >= 0 && (s.Can(i, lexicon.Verb) && s.Likely(i-1, lexicon.Plural) || s.Can(i, lexicon.ThirdPerson) && s.Likely(i-1, lexicon.Noun)) {
		return true // "patrols cost 4 million", "a ticket costs 64 crowns"
	}
	if s.Likely(i, nominal|lexicon.Adjective) && !s.Likely(i, lexicon.Verb|lexicon.Past|lexicon.ThirdPerson) {
		return false
	}
	if f.beforeVerb(i) {
		return false // "the average wait has dropped"
	}
	if s.Likely(i, lexicon.Verb) && s.Can(i, nominal) && !s.Likely(i, lexicon.Past|lexicon.ThirdPerson) && s.Likely(i-1, lexicon.Noun|lexicon.Adjective) && !s.Can(i-1, lexicon.Pronoun|lexicon.Auxiliary|lexicon.Plural) && !s.Is(i-1, "to") {
		return false // "free cash flow", "a sharp cut"
	}
	// "the rise", "its increase", "of growth": a noun
	return !s.Can(i-1, lexicon.Determiner) && !s.Is(i-1, "of", "in", "for")
}

// beforeVerb reports whether token i, which can be a noun, is one because a
// finite verb follows: "delays have doubled", "fuel used to be".
func (f *finder) beforeVerb(i int) bool {
	s := f.s
	if !s.Can(i, nominal) || s.Can(i-1, lexicon.Pronoun|lexicon.Auxiliary) {
		return false
	}
	finite := s.Likely(i+1, lexicon.Past|lexicon.ThirdPerson) && !s.Likely(i+1, nominal|lexicon.Adjective)
	return finite || s.Can(i+1, lexicon.Auxiliary) && !s.Genitive(i+1) || f.copula(i+1)
}

// copula reports whether token i is a form of "be"; the "'s" of "it's" is one,
// that of "the city's" is not.
func (f *finder) copula(i int) bool {
	if f.s.Genitive(i) {
		return f.s.Can(i-1, lexicon.Pronoun|lexicon.Wh) || f.s.Is(i-1, "there", "here", "that")
	}
	return f.s.Has(i, lexicon.Copula)
}

// inQuantity returns the index of the quantity that token i is part of, -1 if none.
func (f *finder) inQuantity(i int) int {
	if i < 0 || i >= len(f.places) {
		return -1
	}
	return int(f.places[i].quantity) - 1
}

// nameNumber reports whether token i is the number in a name, which a phrase
// may contain: "the S&P 500", "the TA-35 index".
func (f *finder) nameNumber(i int) bool {
	s := f.s
	k := f.inQuantity(i)
	if k < 0 {
		return false
	}
	q := &f.qs[k]
	if q.Unit.Said() && !q.Counted() || q.Kind == quantity.Date || s.At(q.NumFirst).Kind != token.Digits || q.NumFirst == 0 {
		return false
	}
	t, before := s.At(q.NumFirst), s.At(q.NumFirst-1)
	if before.Hyphen() && before.Glued() && t.Glued() {
		return s.At(q.NumFirst - 2).Capital()
	}
	return before.Capital() && !s.Can(q.NumFirst-1, lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction|lexicon.Pronoun) && (q.NumFirst-1 > 0 || t.Glued())
}

// inTime returns the index of the time expression around token i, -1 if none.
func (f *finder) inTime(i int) int {
	if i < 0 || i >= len(f.places) {
		return -1
	}
	return int(f.places[i].time) - 1
}
