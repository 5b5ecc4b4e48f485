package sentence

import "strings"

// longestWord is how much of a word is looked at: none in the lexicon is longer.
const longestWord = 64

// A folder writes words in lower case, many in one piece of memory.
type folder struct{ piece *strings.Builder }

// fold returns word with its ASCII letters in lower case and its typographic
// apostrophes plain. Long words are cut.
func (f *folder) fold(word string) string {
	const size = 2 << 10
	if f.piece == nil || f.piece.Cap()-f.piece.Len() < longestWord {
		f.piece = new(strings.Builder) // the old one stays with its words
		f.piece.Grow(size)
	}
	start := f.piece.Len()
	for i := 0; i < min(len(word), longestWord); i++ {
		c := word[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c == 0xe2 && i+2 < len(word) && word[i+1] == 0x80 && word[i+2] == 0x99 {
			c = '\''
			i += 2
		}
		f.piece.WriteByte(c)
	}
	return f.piece.String()[start:]
}
