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
	titled       wordClass = 1 << iota // before a name: "Mr.", "Governor"
	abbrev                             // its full stop ends nothing: "Dr."
	roleWord                           // stands for a name: "MODERATOR"
	asks                               // "Q", "REPORTER"
	answers                            // "A", "SPOKESPERSON"
	chairs                             // only calls on others: "OPERATOR"
	numbered                           // goes with a number: "Speaker 1"
	outlet                             // in the name of a medium: "News"
	field                              // before a colon, but no name: "Note"
	people                             // heads a list of participants
	particle                           // lower case inside a name: "of", "van"
	never                              // in no name: "he", "said"
	direction                          // begins a stage direction
	gesture                            // begins one that is a sentence
	whole                              // is a stage direction
	navigation                         // a line of page navigation
	heading                            // a heading between speeches
	ending                             // says that the document ends
	business                           // what a chamber deals with: "Motion"
	minute                             // what it does with it: "agreed"
	presiding                          // leads the conversation: "chair"
	anybody                            // stands for one who is not known: "Unidentified"
	suffix                             // behind a name: "Jr."
	speechName                         // begins the title of a speech: "Remarks"
	occasionName                       // names what took place: "hearing"
	issued                             // says when something was put out: "Updated"
)

var classNames = [...]string{
	"title", "abbrev", "role", "asks", "answers", "chairs", "number", "outlet", "field",
	"people", "particle", "never", "direction", "gesture", "whole", "nav", "head", "end",
	"business", "minute", "presides", "anybody", "suffix", "speech", "occasion", "issued",
}

// maxWord is the length of the longest entry that is looked up.
const maxWord = 48

// words is a hash table of lower-case words and phrases with their classes. It
// is made for being asked for words that it does not hold.
type words struct {
	slots [slots]struct {
		word  string
		class wordClass
	}
}

// slots is a power of two, several times the number of words.
const slots = 4096

var wordTable = sync.OnceValue(func() *words {
	byName := make(map[string]wordClass, len(classNames))
	for i, name := range classNames {
		byName[name] = 1 << i
	}
	table := new(words)
	rows := strings.Split(strings.TrimSpace(wordsTSV), "\n")
	for _, row := range rows[1:] {
		word, classes, _ := strings.Cut(row, "\t")
		class := wordClass(0)
		for name := range strings.SplitSeq(classes, ",") {
			class |= byName[name]
		}
		h := uint32(fnvOffset)
		for i := range len(word) {
			h = (h ^ uint32(word[i])) * fnvPrime
		}
		i := slot(h)
		for table.slots[i].word != "" {
			i = (i + 1) % slots
		}
		table.slots[i].word, table.slots[i].class = word, class
	}
	return table
})

// The parameters of the FNV-1a hash.
const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

func slot(h uint32) uint32 { return (h ^ h>>15) % slots }

// of returns the classes of a word or a phrase, without regard to the case of
// ASCII letters. White space of any length inside a phrase counts as one space.
func (w *words) of(s string) wordClass {
	if len(s) > maxWord {
		return 0
	}
	var buf [maxWord]byte
	n, space := 0, false
	h := uint32(fnvOffset)
	for i := range len(s) {
		c := s[i]
		if c <= ' ' {
			space = n > 0
			continue
		}
		if space {
			buf[n] = ' '
			h = (h ^ ' ') * fnvPrime
			n++
			space = false
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		buf[n] = c
		h = (h ^ uint32(c)) * fnvPrime
		n++
	}
	for i := slot(h); w.slots[i].word != ""; i = (i + 1) % slots {
		if w.slots[i].word == string(buf[:n]) {
			return w.slots[i].class
		}
	}
	return 0
}
