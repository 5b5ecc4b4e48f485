package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/go-figures/figures/claims/internal/token"
)

//go:embed en/change.tsv
var changeTSV string

// ChangeKind is how a word tells a change.
type ChangeKind uint8

// The kinds of words of change, named as in change.tsv.
const (
	NoChange ChangeKind = iota
	Move                // rise, fall: what is measured moves
	Cause               // raise, cut: somebody moves it
	Multiple            // double, halve
	Reach               // reach, total: a level, no change
	Create              // create, add: a count of new things
	Remove              // lose, shed: a count of things that are gone
	Stay                // remain, hold
	Rate                // higher, fewer, up: it compares
)

var changeKinds = map[string]ChangeKind{
	"move": Move, "cause": Cause, "multiple": Multiple, "reach": Reach, "create": Create,
	"remove": Remove, "stay": Stay, "rate": Rate,
}

// A ChangeWord is what a word tells of a change.
type ChangeWord struct {
	Dir   int8 // +1 up, -1 down, 0 if another word says which
	Kind  ChangeKind
	Class Class // Verb, Noun, Adjective: what it can be as a word of change
}

var changes = sync.OnceValue(func() *index[ChangeWord] {
	m := newIndex[ChangeWord](4096)
	forms := irregularForms()
	for f := range rows(changeTSV) {
		w := ChangeWord{Kind: changeKinds[f[3]]}
		switch f[2] {
		case "up":
			w.Dir = 1
		case "down":
			w.Dir = -1
		}
		changeForms(f[0], f[1], forms[f[0]], func(form string, c Class) {
			at := m.at(token.HashOf(form))
			if at.Kind == NoChange {
				*at = w
			}
			at.Class |= c
		})
	}
	return m
})

// changeForms enters the forms of a word of change in its classes.
func changeForms(word, classes string, irregular []string, enter func(form string, c Class)) {
	for class := range strings.FieldsSeq(classes) {
		switch class {
		case "verb":
			for _, form := range verbForms(word, irregular) {
				enter(form, Verb)
			}
		case "noun":
			enter(word, Noun)
			enter(plural(word), Noun)
		default:
			enter(word, Adjective)
		}
	}
}

// irregularForms returns the irregular forms of verbs by their lemma.
func irregularForms() map[string][]string {
	m := map[string][]string{}
	for form, lemma := range irregular().verbs {
		m[lemma] = append(m[lemma], form)
	}
	return m
}

// verbForms returns the forms of a verb. Some that it makes are no words; they
// do no harm.
func verbForms(base string, irregular []string) []string {
	stem := strings.TrimSuffix(base, "e")
	last := base[len(base)-1:]
	forms := append([]string{base, base + "s", base + "es", stem + "ing", stem + "ed", base + last + "ing", base + last + "ed"}, irregular...)
	if y, ok := strings.CutSuffix(base, "y"); ok {
		forms = append(forms, y+"ied", y+"ies", base+"ing")
	}
	return forms
}

func plural(noun string) string {
	switch {
	case strings.HasSuffix(noun, "s"), strings.HasSuffix(noun, "sh"), strings.HasSuffix(noun, "ch"):
		return noun + "es"
	case strings.HasSuffix(noun, "y") && !strings.HasSuffix(noun, "ay"):
		return noun[:len(noun)-1] + "ies"
	}
	return noun + "s"
}

// ChangeOf returns what the word with the hash tells of a change.
func ChangeOf(hash uint32) (ChangeWord, bool) {
	return changes().get(hash)
}
