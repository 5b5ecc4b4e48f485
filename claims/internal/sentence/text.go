package sentence

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
)

// A Sentence is the tokens of one sentence with what the lexicon says of them.
type Sentence struct {
	Text   string // the whole document; spans point into it
	Tokens []token.Token
	Words  []lexicon.Word // one a token; zero for what is no word
	Own    *lexicon.Own   // words of the caller's own; nil for none

	DecimalComma bool // "1.234,5" is how numbers are written: "1.234" is no fraction

	Cache *lexicon.Cache // of the words met before; nil for none

	low    []string // the tokens in lower case
	folder folder
}

// Fill looks every word of the sentence up, reusing the space of words.
func (s *Sentence) Fill() {
	clear(s.low) // what shares memory with them is let go
	s.Words, s.low = s.Words[:0], s.low[:0]
	for i := range s.Tokens {
		t := &s.Tokens[i]
		low := s.Text[t.Start:min(t.End, t.Start+longestWord)]
		if t.Flags&token.Folds != 0 {
			low = s.folder.fold(s.Text[t.Start:t.End])
		}
		w := lexicon.Word{}
		if t.Kind == token.Word {
			w = s.lookup(low, t.Hash)
		}
		s.low, s.Words = append(s.low, low), append(s.Words, w)
	}
	if s.Own != nil {
		s.fillOwn()
	}
}

func (s *Sentence) lookup(word string, hash uint32) lexicon.Word {
	if s.Cache == nil {
		return lexicon.Lookup(word, hash)
	}
	return s.Cache.Lookup(word, hash)
}

// Len is the number of tokens.
func (s *Sentence) Len() int { return len(s.Tokens) }

// At returns token i, the zero Token outside the sentence.
func (s *Sentence) At(i int) token.Token {
	if i < 0 || i >= len(s.Tokens) {
		return token.Token{}
	}
	return s.Tokens[i]
}

// Word returns what the lexicon says of token i.
func (s *Sentence) Word(i int) lexicon.Word {
	if i < 0 || i >= len(s.Words) {
		return lexicon.Word{}
	}
	return s.Words[i]
}

// Has reports whether token i carries one of the tags.
func (s *Sentence) Has(i int, tags lexicon.Tag) bool { return s.Word(i).Tags&tags != 0 }

// Can reports whether token i can be of one of the classes.
func (s *Sentence) Can(i int, c lexicon.Class) bool { return s.Word(i).Classes&c != 0 }

// Likely reports whether token i is most likely of one of the classes.
func (s *Sentence) Likely(i int, c lexicon.Class) bool { return s.Word(i).Likely&c != 0 }

// Surface returns the text of tokens i up to j, j not included.
func (s *Sentence) Surface(i, j int) string {
	if i < 0 || j > len(s.Tokens) || i >= j {
		return ""
	}
	return s.Text[s.Tokens[i].Start:s.Tokens[j-1].End]
}

// Lower returns token i in lower case, nothing outside the sentence. A switch
// over it tells words apart at the least cost:
//
//	switch s.Lower(i) {
//	case "than", "versus":
func (s *Sentence) Lower(i int) string {
	if uint(i) >= uint(len(s.low)) {
		return ""
	}
	return s.low[i]
}

// Part returns tokens i up to j as a sentence of their own.
func (s *Sentence) Part(i, j int) Sentence {
	part := *s
	part.Tokens, part.Words, part.low = s.Tokens[i:j], s.Words[i:j], s.low[i:j]
	return part
}

// Is reports whether token i is one of the lower-case words, in any case of letters.
// It is kept out of its many callers, which would crowd the instruction cache.
//
//go:noinline
func (s *Sentence) Is(i int, words ...string) bool {
	word := s.Lower(i)
	if len(word) == 0 {
		return false
	}
	for _, w := range words {
		if len(w) == len(word) && w[0] == word[0] && w == word {
			return true
		}
	}
	return false
}

// Seq reports whether the tokens from i on are the lower-case words in order.
func (s *Sentence) Seq(i int, words ...string) bool {
	for k, w := range words {
		if !s.Is(i+k, w) {
			return false
		}
	}
	return true
}

// Genitive reports whether token i is an "'s".
func (s *Sentence) Genitive(i int) bool { return s.At(i).Hash == token.Genitive }

// Filler returns the token after a hesitation that begins at token i: "uh", "er",
// with the commas around it. Where there is none it returns i.
func (s *Sentence) Filler(i int) int {
	j := i
	if s.At(j).Is(',') {
		j++
	}
	if t := s.At(j); t.Kind != token.Word || t.End-t.Start > 3 || !s.Is(j, "uh", "um", "er", "erm", "ah", "hmm") { // none is longer than three letters
		return i
	}
	if s.At(j + 1).Is(',') {
		j++
	}
	return j + 1
}

// Symbol returns the text of token i if it is a symbol.
func (s *Sentence) Symbol(i int) string {
	t := s.At(i)
	if t.Kind != token.Symbol {
		return ""
	}
	return s.Text[t.Start:t.End]
}
