package check

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/go-figures/figures/claims/internal/lexicon"
)

// wordsTSV says which words count less when a claim is matched with a metric:
//
//	light   need not be said: "number of", "average"
//	here    the place that the document is about: "our province"
//	up      a change upwards; the verb of a claim may say it instead
//	down    a change downwards
//	change  a change of any direction
//	flow    what is counted is new: "homes built"
//	number  never looked at
//	over    what can be exceeded: "120% of our targets"
//	parts   shares are parts of a whole: "and the rest"
//	vague   names no metric alone: "median projection"
//
//go:embed words.tsv
var wordsTSV string

type wordClass uint8

const (
	contentWord wordClass = iota
	lightWord
	hereWord
	upWord
	downWord
	changeWord
	flowWord
	numberWord
	overWord
	partsWord
	vagueWord
)

var classNames = map[string]wordClass{
	"light": lightWord, "here": hereWord, "up": upWord, "down": downWord, "change": changeWord, "flow": flowWord,
	"number": numberWord, "over": overWord, "parts": partsWord, "vague": vagueWord,
}

var listed = sync.OnceValue(func() map[string]wordClass {
	m := map[string]wordClass{}
	_, lines, _ := strings.Cut(wordsTSV, "\n")
	for line := range strings.Lines(lines) {
		word, class, _ := strings.Cut(strings.TrimSpace(line), "\t")
		m[stem(word)] = classNames[class]
	}
	return m
})

// optional reports whether a metric's word of the class need not be found.
func (c wordClass) optional() bool {
	return c == lightWord || c == upWord || c == downWord || c == changeWord
}

func classOf(stem string) wordClass { return listed()[stem] }

// stem returns the lemma of a word, of a noun or a verb, whichever it can be:
// "households" is "household", "rose" is "rise". Wrong lemmas ("housing" as a
// form of "house") do no harm: both sides are treated alike.
func stem(word string) string {
	word = strings.ToLower(word)
	return lexicon.VerbBase(strings.ToLower(lexicon.Singular(word)))
}

// stems appends the stems of the words in text that mean something, each once.
func stems(dst []string, text string) []string {
	isLetter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '’' }
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !isLetter(r) }) {
		word = strings.TrimSuffix(strings.TrimSuffix(strings.ReplaceAll(word, "’", "'"), "'s"), "'")
		if word = strings.TrimPrefix(word, "'"); word == "" || isFunction(strings.ToLower(word)) {
			continue
		}
		if s := stem(word); classOf(s) != numberWord && !has(dst, s) {
			dst = append(dst, s)
		}
	}
	return dst
}

const functionClasses = lexicon.Determiner | lexicon.Preposition | lexicon.Pronoun | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Wh

func isFunction(word string) bool {
	_, likely := lexicon.Classes(word)
	return likely&functionClasses != 0
}

func has(words []string, word string) bool {
	return slices.Contains(words, word)
}

// tellsChange reports whether the names of a metric say that it is a change.
func tellsChange(names []string) bool {
	for _, name := range names {
		for _, s := range stems(nil, name) {
			switch classOf(s) {
			case upWord, downWord, changeWord, flowWord:
				return true
			}
			if s == "new" {
				return true
			}
		}
	}
	return false
}

// tellsFall reports whether all names say that the figure is the size of a
// fall: "decline in accidents".
func tellsFall(names []string) bool {
	for _, name := range names {
		falls := false
		for _, s := range stems(nil, name) {
			falls = falls || classOf(s) == downWord
		}
		if !falls {
			return false
		}
	}
	return true
}
