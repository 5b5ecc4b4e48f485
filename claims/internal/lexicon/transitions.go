package lexicon

import (
	_ "embed"
	"strconv"
	"sync"
)

//go:embed en/transitions.tsv
var transitionsTSV string

// TagNames are the classes of a word in its sentence as transitions.tsv names
// them: the classes of the lexicon in their order, and what is no class of a
// word by itself.
var TagNames = [...]string{
	"noun", "plural", "verb", "past", "participle", "gerund", "third", "adjective", "adverb", "determiner",
	"preposition", "pronoun", "conjunction", "auxiliary", "wh", "infinitive", "number", "coordinator", "genitive",
	"comma", "hyphen", "sign", "stop",
}

// Transitions says how unlikely one class is after another, in tenths of the
// natural logarithm.
type Transitions [len(TagNames)][len(TagNames)]int32

// After returns the cost of tag next after tag previous.
func (t *Transitions) After(previous, next uint8) int32 { return t[previous][next] }

// unseen is the cost of what the table does not have.
const unseen = 90

// EnglishTransitions returns the table of English.
var EnglishTransitions = sync.OnceValue(func() *Transitions {
	index := map[string]int{}
	for i, name := range TagNames {
		index[name] = i
	}
	t := new(Transitions)
	for i := range t {
		for j := range t[i] {
			t[i][j] = unseen
		}
	}
	for f := range rows(transitionsTSV) {
		n, _ := strconv.Atoi(f[2])
		t[index[f[0]]][index[f[1]]] = int32(n)
	}
	return t
})
