// Package syntax reads the build of a sentence around its quantities: which
// class each word has here, which words make a noun phrase or a verb group, and
// where clauses begin and end. It is shallow on purpose: what it finds in one
// pass over the words is all that the frames stand on.
package syntax

import (
	"math/bits"

	"github.com/go-figures/figures/claims/internal/lexicon"
)

// A Tag is what a token is in its sentence. The first tags are the classes of
// the lexicon, in their order.
type Tag uint8

// The tags.
const (
	Noun Tag = iota
	Plural
	Verb
	Past
	Participle
	Gerund
	Third
	Adjective
	Adverb
	Determiner
	Preposition
	Pronoun
	Conjunction // "if", "because": it subordinates
	Auxiliary
	Wh
	Infinitive  // the "to" of "to rise"
	Number      // digits and number words
	Coordinator // "and", "or", "but"
	Genitive    // "'s"
	Comma
	Hyphen
	Sign // "$"
	Stop // other punctuation; also what stands before and after a sentence
	tags = iota
)

// String returns the tag's name.
func (t Tag) String() string {
	if int(t) < len(lexicon.TagNames) {
		return lexicon.TagNames[t]
	}
	return "none"
}

// A set is a set of tags: 1<<Noun | 1<<Plural.
type set uint32

func (s set) has(t Tag) bool { return s>>t&1 != 0 }

// classes returns the tags of a word's classes.
func classes(c lexicon.Class) set { return set(c) }

// first returns the lowest tag of a set that is not empty.
func (s set) first() Tag { return Tag(bits.TrailingZeros32(uint32(s))) }
