package sentence

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
)

// fillOwn lays the caller's own words over those of the language.
func (s *Sentence) fillOwn() {
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Kind == token.Word {
			s.Words[i] = s.Own.Word(t.Hash, s.Words[i])
		}
	}
}

// ChangeOf returns what the word with the hash tells of a change.
func (s *Sentence) ChangeOf(hash uint32) (lexicon.ChangeWord, bool) { return s.Own.ChangeOf(hash) }

// ModifiersBefore returns the phrases before a number that end with the word
// with the hash.
func (s *Sentence) ModifiersBefore(hash uint32) []lexicon.Modifier {
	return s.Own.ModifiersBefore(hash)
}

// ModifiersAfter returns the phrases after a number that begin with the word
// with the hash.
func (s *Sentence) ModifiersAfter(hash uint32) []lexicon.Modifier { return s.Own.ModifiersAfter(hash) }
