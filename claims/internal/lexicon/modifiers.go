package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/go-figures/figures/claims/internal/token"
)

//go:embed en/modifiers.tsv
var modifiersTSV string

// A Modifier is a phrase beside a number that says how the value bounds what
// is meant: = ~ > >= < <=.
type Modifier struct {
	Words []string
	Sign  string
}

type modifierTables struct{ before, after *index[[]Modifier] }

var modifiers = sync.OnceValue(func() modifierTables {
	t := modifierTables{before: newIndex[[]Modifier](256), after: newIndex[[]Modifier](64)}
	for fields := range rows(modifiersTSV) {
		m := Modifier{Words: strings.Fields(fields[0]), Sign: fields[2]}
		table, key := t.before, m.Words[len(m.Words)-1]
		if fields[1] == "after" {
			table, key = t.after, m.Words[0]
		}
		list := table.at(token.HashOf(key))
		*list = append(*list, m)
	}
	return t
})

// ModifiersBefore returns the phrases that end with the word with the hash.
func ModifiersBefore(hash uint32) []Modifier {
	list, _ := modifiers().before.get(hash)
	return list
}

// ModifiersAfter returns the phrases that begin with the word with the hash.
func ModifiersAfter(hash uint32) []Modifier {
	list, _ := modifiers().after.get(hash)
	return list
}
