package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
)

// longestPhrase caps a subject: a chart's axis is no essay.
const longestPhrase = 14

// phraseRight returns the noun phrase that begins at token i, its article left
// away and its "of" and "in" phrases taken along; equal ends if there is none.
func (f *finder) phraseRight(i, end int) (int, int) {
	s := f.s
	for i < end && (s.Can(i, lexicon.Determiner) || s.Is(i, "both", "all", "such", "these", "those")) {
		i++
	}
	first := i
	head := -1
	for ; i < end && i-first < longestPhrase; i++ {
		t := s.At(i)
		switch {
		case t.Kind == token.Punct:
			if t.Hyphen() && t.Glued() || t.Is('\'') && t.Glued() {
				continue
			}
			if t.Is(',') && head < 0 && s.Can(i+1, lexicon.Adjective) {
				continue // "affordable, decent homes"
			}
			return first, head + 1
		case t.Kind != token.Word || f.inTime(i) >= 0 || f.inQuantity(i) >= 0:
			return first, max(first, head+1)
		case s.Genitive(i) && head >= 0:
			continue
		case s.Is(i, "of") && head == i-1:
			if f.inQuantity(i+1) >= 0 {
				return first, max(first, head+1)
			}
			if s.Can(i+1, lexicon.Determiner) {
				i++
			}
			continue
		case s.Is(i, "and", "&") && head == i-1 && s.Can(i+1, nominal) && s.Can(i+1, lexicon.Plural) == s.Can(i-1, lexicon.Plural) && !s.Likely(i+1, lexicon.Verb|lexicon.ThirdPerson) && !f.finite(i+1):
			continue
		case s.Is(i, "in", "for", "on", "among", "from", "with", "by") && head == i-1:
			if !s.Is(i, "in", "for", "on") || f.inTime(i) >= 0 || s.Can(i+1, lexicon.Gerund|lexicon.Pronoun) || s.At(i+1).Capital() || f.inQuantity(i+1) >= 0 {
				return first, max(first, head+1)
			}
			return first, max(first, head+1)
		case s.Can(i, nominal) && !f.stopsPhrase(i, head):
			head = i
		case s.Likely(i, lexicon.Adjective|lexicon.Adverb|lexicon.Participle|lexicon.Past|lexicon.Gerund) && !f.stopsPhrase(i, head) && i+1 < end:
			if head >= 0 && !s.Can(i+1, nominal) {
				return first, head + 1
			}
		case t.Capital():
			head = i
		default:
			return first, max(first, head+1)
		}
	}
	return first, max(first, head+1)
}

// stopsPhrase reports whether token i cannot belong to a noun phrase whose last
// noun so far is head.
func (f *finder) stopsPhrase(i, head int) bool {
	s := f.s
	const stop = lexicon.Determiner | lexicon.Preposition | lexicon.Pronoun | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Wh
	if s.Can(i, stop) && !s.Likely(i, nominal|lexicon.Adjective) {
		return true
	}
	if f.copula(i) {
		return true
	}
	if head >= 0 && head == i-1 && s.Likely(i, lexicon.Verb|lexicon.Past|lexicon.ThirdPerson) && !s.Likely(i, nominal) {
		return true
	}
	return head == i-1 && head >= 0 && s.Likely(head, lexicon.Plural) && s.Can(i, lexicon.Past|lexicon.ThirdPerson|lexicon.Verb) && !s.Likely(i, lexicon.Plural) && s.Can(i, lexicon.Verb|lexicon.Past)
}

// phraseLeft returns the noun phrase that ends before token end, back to token
// low at most. Its article and what stands before a relative clause are left away.
func (f *finder) phraseLeft(low, end int) (int, int) {
	s := f.s
	for end > low && (s.Likely(end-1, lexicon.Adverb) || s.At(end-1).Is(',') || s.Is(end-1, "which", "that", "who", "also", "now", "then", "still") || f.inTime(end-1) >= 0) {
		end--
	}
	i := end
	for i > low && end-i < longestPhrase && f.joinsLeft(i-1, end) {
		i--
	}
	for i < end && (f.inTime(i) >= 0 || !s.Can(i, nominal|lexicon.Adjective|lexicon.Participle|lexicon.Gerund|lexicon.Past) && !s.At(i).Capital() || s.Can(i, lexicon.Determiner|lexicon.Conjunction|lexicon.Preposition)) {
		i++ // articles, "in the past year", "and"
	}
	if i < end && !s.Can(end-1, nominal) && !s.At(end-1).Capital() && !s.Genitive(end-1) && s.At(end-1).Kind != token.Digits {
		return end, end
	}
	return i, end
}

// joinsLeft reports whether token i can be part of a noun phrase that ends at end.
func (f *finder) joinsLeft(i, end int) bool {
	s := f.s
	t := s.At(i)
	if f.inQuantity(i) >= 0 && !f.nameNumber(i) {
		return false
	}
	if t.Kind == token.Punct {
		return t.Glued() && (t.Hyphen() || t.Is('\'') || t.Is('/')) || t.Is('"') || t.Is(token.Open) || t.Is(token.Close)
	}
	if t.Kind == token.Digits {
		return true
	}
	if t.Kind != token.Word {
		return s.Symbol(i) == "&" || s.Symbol(i) == "/" && t.Glued()
	}
	if s.Is(i, "of", "in", "for", "on", "at", "among", "from", "to", "between", "per", "with", "across", "by") {
		return i+1 < end && s.Can(i-1, nominal|lexicon.Adjective)
	}
	if s.Is(i, "to") && s.Can(i+1, lexicon.Verb) && i+1 < end || s.Can(i, lexicon.Verb) && s.Is(i-1, "to") && s.Can(i-2, lexicon.Participle|nominal) {
		return true // "the time needed to register a firm"
	}
	if s.Is(i, "and", "or") || s.Genitive(i) {
		return i+1 < end
	}
	if s.Can(i, lexicon.Pronoun|lexicon.Conjunction|lexicon.Wh) && !s.Likely(i, nominal|lexicon.Adjective|lexicon.Determiner) || f.finiteVerb(i) {
		return false
	}
	return s.Can(i, nominal|lexicon.Adjective|lexicon.Determiner|lexicon.Participle|lexicon.Past|lexicon.Gerund) || t.Capital() || s.Likely(i, lexicon.Adverb)
}

// finiteVerb reports whether token i is a verb rather than part of a noun phrase.
func (f *finder) finiteVerb(i int) bool {
	s := f.s
	if s.Can(i, lexicon.Auxiliary) && !s.Genitive(i) || f.copula(i) {
		return true
	}
	if f.beforeVerb(i) {
		return false
	}
	return s.Likely(i, lexicon.Verb|lexicon.Past|lexicon.ThirdPerson) && !s.Likely(i, nominal|lexicon.Adjective|lexicon.Participle) && !s.Can(i-1, lexicon.Determiner|lexicon.Adjective)
}
