package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// findMoves finds the words of change in the sentence.
func (f *finder) findMoves() {
	f.moves = append(f.moves[:0], make([]lexicon.ChangeWord, f.s.Len())...)
	for i := range f.s.Words {
		if f.s.Words[i].Tags&lexicon.Changing != 0 {
			f.moves[i] = f.moveAt(i)
		}
	}
}

// moveAt returns what token i, a word of change, tells of one here, the zero
// ChangeWord if nothing.
func (f *finder) moveAt(i int) lexicon.ChangeWord {
	s := f.s
	t := s.Tokens[i]
	w, ok := s.ChangeOf(t.Hash)
	if !ok {
		return lexicon.ChangeWord{}
	}
	switch {
	case (f.tag(i) == syntax.Noun || f.tag(i) == syntax.Plural) && s.Has(i+1, lexicon.Forecast|lexicon.Target) &&
		(f.tag(i+1) == syntax.Noun || f.tag(i+1) == syntax.Plural) && f.group(i) == f.group(i+1):
		return lexicon.ChangeWord{} // "the growth forecast"
	case w.Class == lexicon.Verb && (f.tag(i) == syntax.Noun || f.tag(i) == syntax.Plural) && !s.Can(i, lexicon.Gerund):
		return lexicon.ChangeWord{} // "the target range"
	case s.Is(i, "up", "down", "more", "less", "fewer", "higher", "lower", "over", "under", "above", "below", "back", "off"):
		return f.comparativeAt(i, w)
	case t.Capital() && i > 0 && s.At(i-1).Capital() && s.At(i+1).Capital():
		return lexicon.ChangeWord{} // part of a name
	}
	return w
}

// comparativeAt keeps a comparative or a particle only where it can tell a
// change: "up 5%", "5% more"; not "more than 500", "lower house".
func (f *finder) comparativeAt(i int, w lexicon.ChangeWord) lexicon.ChangeWord {
	s := f.s
	switch {
	case s.Is(i, "more", "less", "fewer") && s.Is(i+1, "than") && f.inQuantity(i) >= 0:
	case s.Is(i, "up") && s.Is(i+1, "to") && f.inQuantity(i) >= 0:
	case s.Is(i, "over", "under", "above", "below", "back", "off"):
	case s.Is(i, "lower", "higher") &&
		s.Is(i+1, "house", "education", "court", "ground", "chamber", "level", "levels", "income", "quality"):
	default:
		return w
	}
	return lexicon.ChangeWord{}
}
