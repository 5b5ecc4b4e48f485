package transcript

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words.tsv
var wordsTSV string

// A wordClass is a set of parts that a word or a phrase can play around speech.
type wordClass uint32

// The classes, in the order of their names in words.tsv.
const (
	titled     wordClass = 1 << iota // before a name: "Mr.", "Governor"
	abbrev                           // its full stop ends nothing: "Dr."
	roleWord                         // stands for a name: "MODERATOR"
	asks                             // "Q", "REPORTER"
	answers                          // "A", "SPOKESPERSON"
	chairs                           // only calls on others: "OPERATOR"
	numbered                         // goes with a number: "Speaker 1"
	outlet                           // in the name of a medium: "News"
	field                            // before a colon, but no name: "Note"
	people                           // heads a list of participants
	particle                         // lower case inside a name: "of", "van"
	never                            // in no name: "he", "said"
	direction                        // begins a stage direction
	whole                            // is a stage direction
	navigation                       // a line of page navigation
	heading                          // a heading between speeches
	ending                           // says that the document ends
)

var classNames = [...]string{
	"title", "abbrev", "role", "asks", "answers", "chairs", "number", "outlet", "field",
	"people", "particle", "never", "direction", "whole", "nav", "head", "end",
}

// maxWord is the length of the longest entry that is looked up.
const maxWord = 48

var wordTable = sync.OnceValue(func() map[string]wordClass {
	byName := make(map[string]wordClass, len(classNames))
	for i, name := range classNames {
		byName[name] = 1 << i
	}
	table := make(map[string]wordClass, 1024)
	rows := strings.Split(strings.TrimSpace(wordsTSV), "\n")
	for _, row := range rows[1:] {
		word, classes, _ := strings.Cut(row, "\t")
		for name := range strings.SplitSeq(classes, ",") {
			table[word] |= byName[name]
		}
	}
	return table
})

// A words table looks words up without regard to case.
type words map[string]wordClass

// of returns the classes of a word or a phrase. White space of any length
// inside a phrase counts as one space.
func (w words) of(s string) wordClass {
	if len(s) > maxWord {
		return 0
	}
	var buf [maxWord]byte
	n, space := 0, false
	for i := range len(s) {
		c := s[i]
		if c <= ' ' {
			space = n > 0
			continue
		}
		if space && n < len(buf) {
			buf[n] = ' '
			n++
		}
		space = false
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if n == len(buf) {
			return 0
		}
		buf[n] = c
		n++
	}
	return w[string(buf[:n])]
}
