package token

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// all reads the tokens of the pieces of text.
func all(text string, pieces ...Piece) []Token {
	if len(pieces) == 0 {
		pieces = []Piece{{0, len(text)}}
	}
	s := NewScanner(text, pieces)
	var out []Token
	for t := s.Next(); t.Kind != None; t = s.Next() {
		out = append(out, t)
	}
	return out
}

func surfaces(text string, tokens []Token) string {
	var words []string
	for _, t := range tokens {
		words = append(words, text[t.Start:t.End])
	}
	return strings.Join(words, "|")
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Sales rose 14%.", "Sales|rose|14|%|."},
		{"We don't agree", "We|don't|agree"},
		{"We’d say I’m sure", "We’d|say|I’m|sure"},
		{"the city's 3 parks", "the|city|'s|3|parks"},
		{"the 1990's and 'so on'", "the|1990|'|s|and|'|so|on|'"},
		{"the city’s parks", "the|city|’s|parks"},
		{"at 6 p.m. in the U.S. today", "at|6|p.m.|in|the|U.S.|today"},
		{"1,234.5 tonnes", "1,234.5|tonnes"},
		{"$3.2bn", "$|3.2|bn"},
		{"a 12-page document", "a|12|-|page|document"},
		{"2019–20", "2019|–|20"},
		{"“Ten,” she said", "“|Ten|,|”|she|said"},
		{"", ""},
		{" \n\t ", ""},
		{"½ cup", "½|cup"},
		{"5°C", "5|°|C"},
		{"naïve café", "naïve|café"},
		{"end. Next", "end|.|Next"},
		{"10,000,000", "10,000,000"},
		{"1, 2 and 3", "1|,|2|and|3"},
		{"12'345 francs", "12'345|francs"},
		{"12’345 francs", "12’345|francs"},
		{"4·4 million", "4·4|million"},
		{"4 · 4 and 4· of", "4|·|4|and|4|·|of"},
		{"5'2\" tall", "5|'|2|\"|tall"},
		{"5’2” tall", "5|’|2|”|tall"},
	} {
		assert.Equal(t, c.want, surfaces(c.text, all(c.text)), c.text)
	}
}

func TestFlags(t *testing.T) {
	toks := all("The GDP\nrose -5 per-cent")
	require.Len(t, toks, 8)
	assert.True(t, toks[0].Capital())
	assert.NotZero(t, toks[1].Flags&Upper)
	assert.NotZero(t, toks[2].Flags&Line)
	assert.True(t, toks[3].Hyphen())
	assert.True(t, toks[4].Glued())
	assert.False(t, toks[2].Glued())
	assert.Equal(t, HashOf("gdp"), toks[1].Hash)
	assert.Equal(t, HashOf("the"), toks[0].Hash)
	assert.Equal(t, HashOf("'s"), Genitive)
	assert.Equal(t, Genitive, all("the city’s")[2].Hash)
}

func TestPiecesAreReadAsOneText(t *testing.T) {
	text := "forty- PAGE 3 five people"
	toks := all(text, Piece{0, 6}, Piece{14, len(text)})
	assert.Equal(t, "forty|-|five|people", surfaces(text, toks))
	assert.False(t, toks[2].Glued(), "a page footer is no glue")
}

// FuzzScanner holds what every stage relies on: tokens lie in the text, in
// order, on rune boundaries, and leave out nothing but white space.
func FuzzScanner(f *testing.F) {
	for _, s := range []string{"Sales rose 14%.", "1,2.3,,4..", "\xff\xfe 5", "a\x00b", "“’s”", "½⅓10⁻³", "U.S.A.s'"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, tok := range all(text) {
			require.LessOrEqual(t, end, tok.Start)
			require.Less(t, tok.Start, tok.End)
			require.LessOrEqual(t, tok.End, len(text))
			if utf8.ValidString(text) {
				require.True(t, utf8.ValidString(text[tok.Start:tok.End]))
				require.Empty(t, strings.TrimFunc(text[end:tok.Start], separates), "lost text")
			}
			end = tok.End
			if tok.Kind == Word && tok.Hash != Genitive {
				requireSlow(t, text, tok)
			}
		}
	})
}

// requireSlow holds a word that was read eight bytes at a time against the same
// read one by one.
func requireSlow(t *testing.T, text string, word Token) {
	t.Helper()
	if r, _ := utf8.DecodeRuneInString(text[word.Start:]); single(r) {
		return
	}
	s := Scanner{text: text, pos: word.Start, end: len(text)}
	slow := Token{Start: word.Start, Flags: word.Flags &^ (Upper | Folds)}
	s.anyWord(&slow)
	slow.End = s.pos
	require.Equal(t, slow, word)
}

// Words of any length, at any distance from the end of the text.
func TestWordsEightAtATime(t *testing.T) {
	for _, word := range [...]string{"a", "I", "of", "GDP", "rose", "eightlet", "NineLette", "agriculturally", "counterrevolutionaries", "don't", "Ford's", "U.S.", "p.m.", "café", "naïvely", "we’ve", "e.g", "A."} {
		for _, behind := range [...]string{"", " ", ",", "5", " and so on", "'", ".", "’", "é", "\x80"} {
			text := word + behind
			toks := all(text)
			require.NotEmpty(t, toks, text)
			requireSlow(t, text, toks[0])
			if !strings.ContainsAny(word+behind, ".'’é") {
				assert.Equal(t, HashOf(word), toks[0].Hash, text)
				assert.Equal(t, word, text[:toks[0].End])
			}
		}
	}
}

func TestHashPlus(t *testing.T) {
	for _, word := range [...]string{"a", "seven", "eightlet", "ninelette", "sixteenletterses", "Capital"} {
		assert.Equal(t, HashOf(word+"s"), HashPlus(word, 's'), word)
	}
}

// separates reports whether a rune separates tokens: space, or a control or format
// character.
func separates(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.C)
}

func BenchmarkScanner(b *testing.B) {
	text := strings.Repeat("Last year the port handled 312,000 containers, a 4.5% increase, and the city's U.S. partners agreed. ", 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		s := NewScanner(text, []Piece{{0, len(text)}})
		for s.Next().Kind != None {
		}
	}
}

// A word with a typographic apostrophe is the word with a plain one.
func TestApostrophe(t *testing.T) {
	for _, w := range [...]string{"don't", "we've", "i'm", "they'd"} {
		for _, text := range [...]string{w, strings.ReplaceAll(w, "'", "’")} {
			s := NewScanner(text, []Piece{{Start: 0, End: len(text)}})
			assert.Equal(t, HashOf(w), s.Next().Hash, text)
		}
	}
}
