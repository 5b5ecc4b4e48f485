package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/go-figures/figures/claims/internal/token"
)

//go:embed en/words.tsv
var wordsTSV string

//go:embed en/closed.tsv
var closedTSV string

//go:embed en/irregular.tsv
var irregularTSV string

// A Class is a part of speech, or a set of several.
type Class uint32

// The classes. Plural is a noun in the plural, Verb a verb in its base form.
const (
	Noun Class = 1 << iota
	Plural
	Verb
	Past
	Participle
	Gerund
	ThirdPerson
	Adjective
	Adverb
	Determiner
	Preposition
	Pronoun
	Conjunction
	Auxiliary
	Wh
)

var classNames = map[string]Class{
	"noun": Noun, "plural": Plural, "verb": Verb, "past": Past, "participle": Participle, "gerund": Gerund,
	"third": ThirdPerson, "adjective": Adjective, "adverb": Adverb, "determiner": Determiner,
	"preposition": Preposition, "pronoun": Pronoun, "conjunction": Conjunction, "auxiliary": Auxiliary, "wh": Wh,
}

func classesOf(names string) Class {
	var c Class
	for name := range strings.FieldsSeq(names) {
		c |= classNames[name]
	}
	return c
}

// open reads the letters of words.tsv: n, v, a, r for noun, verb, adjective, adverb.
func open(letters string) Class {
	var c Class
	for i := range len(letters) {
		switch letters[i] {
		case 'n':
			c |= Noun
		case 'v':
			c |= Verb
		case 'a':
			c |= Adjective
		case 'r':
			c |= Adverb
		}
	}
	return c
}

// An entry is what the tables say of one word. Entries are packed, so that the
// table stays near the processor.
type entry struct {
	hash   uint32
	packed [4]uint16 // all the classes of the word, the likely ones, and both for its forms in -s, -ed and -ing
	final  bool      // nothing that follows from its ending is added
	used   bool
}

// Wh is the last class.
const _ = uint16(Wh<<1 - 1)

func entryOf(all, likely Class) entry {
	return entry{packed: [4]uint16{uint16(all), uint16(likely), uint16(all), uint16(likely)}}
}

func (e *entry) all() Class    { return Class(e.packed[0]) }
func (e *entry) likely() Class { return Class(e.packed[1]) }

// stem returns what the word is where an ending follows: "record" is a noun or an
// adjective, and "recorded" is of the verb.
func (e *entry) stem() (all, likely Class) { return Class(e.packed[2]), Class(e.packed[3]) }

// under returns e with the noun or verb that the word was before as its stem, which
// is likely if e says neither.
func (e entry) under(before entry) entry {
	const open = uint16(Noun | Verb)
	e.packed[2] |= before.packed[2] & open
	if e.packed[3]&open == 0 {
		e.packed[3] |= before.packed[3] & open
	}
	return e
}

// A wordTable is an open hash table of entries by the hash of their letters.
type wordTable struct {
	entries []entry
	mask    uint32
}

var words = sync.OnceValue(func() *wordTable {
	const size = 1 << 15 // nearly twice the words: short probes
	t := &wordTable{entries: make([]entry, size), mask: size - 1}
	for f := range rows(wordsTSV) {
		likely := open(f[1])
		t.put(token.HashOf(f[0]), entryOf(likely|open(f[2]), likely))
	}
	for f := range rows(irregularTSV) {
		c := classesOf(f[2])
		e := t.at(token.HashOf(f[0]))
		likely := c
		if e.used && c&(Past|Participle) != 0 {
			likely |= e.likely() &^ Adjective
		}
		t.putFinal(token.HashOf(f[0]), entryOf(e.all()|c, likely))
	}
	for f := range rows(closedTSV) {
		likely := classesOf(f[1])
		e := entryOf(likely|classesOf(f[2]), likely)
		t.putFinal(token.HashOf(f[0]), e.under(t.at(token.HashOf(f[0]))))
	}
	return t
})

func (t *wordTable) put(hash uint32, e entry) {
	e.hash, e.used = hash, true
	i := hash & t.mask
	for t.entries[i].used && t.entries[i].hash != hash {
		i = (i + 1) & t.mask
	}
	t.entries[i] = e
}

func (t *wordTable) putFinal(hash uint32, e entry) {
	e.final = true
	t.put(hash, e)
}

// at returns the entry of the word with the hash, the zero entry if there is none.
func (t *wordTable) at(hash uint32) entry {
	for i := hash & t.mask; t.entries[i].used; i = (i + 1) & t.mask {
		if t.entries[i].hash == hash {
			return t.entries[i]
		}
	}
	return entry{}
}

// ClassesOf returns all classes that a word in lower case can have and those
// that it most often has in speech. A word that no table has is judged by its
// ending, and else a noun. hash is the word's, token.HashOf.
func ClassesOf(word string, hash uint32) (all, likely Class) {
	if len(word) == 0 {
		return 0, 0
	}
	t := words()
	e := t.at(hash)
	if e.final {
		return e.all(), e.likely()
	}
	formAll, form := t.inflected(word)
	switch {
	case e.used && formAll != 0:
		all, likely = e.all()|formAll, e.likely()|form
		if form&Plural != 0 { // "sales" is the plural, not a noun of its own
			all, likely = all&^Noun, likely&^Noun
		}
		return all, likely
	case e.used:
		return e.all(), e.likely()
	case formAll != 0:
		return formAll, form
	}
	if len(word) > 5 && strings.HasPrefix(word, "un") {
		if e, ok := t.stem(word[2:]); ok && e.all()&(Adjective|Participle) != 0 {
			return Adjective, Adjective // "unsafe", "unbeaten"
		}
	}
	c := byEnding(word)
	return c, c
}

// Classes is ClassesOf for a word as a string.
func Classes(word string) (all, likely Class) {
	return ClassesOf(word, token.HashOf(word))
}

// inflected returns the classes that a word has as a regular form of another:
// plurals, and the forms of verbs.
func (t *wordTable) inflected(word string) (all, likely Class) {
	n := len(word)
	switch {
	case n > 3 && word[n-1] == 's' && word[n-2] != 's' && word[n-2] != 'u' && word[n-2] != 'i' && word[n-2] != '\'':
		return t.plural(word)
	case n > 4 && strings.HasSuffix(word, "ing"):
		if t.verbStem(word[:n-3]) {
			return Gerund, Gerund
		}
	case n > 3 && strings.HasSuffix(word, "ed"):
		if t.verbStem(word[:n-2]) || word[n-3] == 'i' && t.verbY(word[:n-3]) {
			return Past | Participle, Past | Participle
		}
	case n > 4 && strings.HasSuffix(word, "er") || n > 5 && strings.HasSuffix(word, "est"):
		stem := word[:n-2]
		if word[n-1] == 't' {
			stem = word[:n-3]
		}
		if t.is(stem, Adjective) || t.isPlus(stem, 'e', Adjective) || t.undoubled(stem, Adjective) || stem[len(stem)-1] == 'i' && t.isPlus(stem[:len(stem)-1], 'y', Adjective) {
			return Adjective, Adjective
		}
	}
	return 0, 0
}

// plural judges a word in -s: a plural noun, or a verb, or both.
func (t *wordTable) plural(word string) (all, likely Class) {
	n := len(word)
	e, known := t.stem(word[:n-1])
	if !known && strings.HasSuffix(word, "es") {
		e, known = t.stem(word[:n-2])
	}
	if !known && strings.HasSuffix(word, "ies") {
		e = t.at(token.HashPlus(word[:n-3], 'y'))
		known = e.used
	}
	if !known {
		return Plural, Plural // of a noun that the table leaves out
	}
	stem, often := e.stem()
	if stem&Noun != 0 {
		all |= Plural
	}
	if stem&Verb != 0 {
		all |= ThirdPerson
	}
	if often&Noun != 0 || stem&Noun != 0 && often&Verb == 0 {
		likely |= Plural
	}
	if often&Verb != 0 || stem&Noun == 0 {
		likely |= ThirdPerson & all
	}
	return all, likely
}

func (t *wordTable) stem(stem string) (entry, bool) {
	e := t.at(token.HashOf(stem))
	return e, e.used
}

func (t *wordTable) is(stem string, c Class) bool {
	e := t.at(token.HashOf(stem))
	all, _ := e.stem()
	return all&c != 0
}

func (t *wordTable) isPlus(stem string, letter byte, c Class) bool {
	e := t.at(token.HashPlus(stem, letter))
	all, _ := e.stem()
	return all&c != 0
}

// undoubled reports whether the stem without its doubled last letter has the
// class: "cutt" of "cutting".
func (t *wordTable) undoubled(stem string, c Class) bool {
	n := len(stem)
	return n > 2 && stem[n-1] == stem[n-2] && t.is(stem[:n-1], c)
}

// verbStem reports whether a stem without its ending is a verb: "rais",
// "cutt", "lift".
func (t *wordTable) verbStem(stem string) bool {
	return t.is(stem, Verb) || t.isPlus(stem, 'e', Verb) || t.undoubled(stem, Verb)
}

func (t *wordTable) verbY(stem string) bool { return t.isPlus(stem, 'y', Verb) }

// byEnding guesses the class of a word that no table has.
func byEnding(word string) Class {
	switch {
	case strings.HasSuffix(word, "ly"):
		return Adverb
	case strings.HasSuffix(word, "ing"):
		return Gerund | Noun
	case strings.HasSuffix(word, "ed"):
		return Past | Participle
	case strings.HasSuffix(word, "ous"), strings.HasSuffix(word, "ful"), strings.HasSuffix(word, "able"), strings.HasSuffix(word, "ible"), strings.HasSuffix(word, "ish"), strings.HasSuffix(word, "less"):
		return Adjective
	}
	return Noun
}
