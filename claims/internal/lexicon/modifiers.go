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

type modifierTables struct{ before, after map[uint32][]Modifier }

var modifiers = sync.OnceValue(func() modifierTables {
	t := modifierTables{before: make(map[uint32][]Modifier), after: make(map[uint32][]Modifier)}
	for fields := range rows(modifiersTSV) {
		m := Modifier{Words: strings.Fields(fields[0]), Sign: fields[2]}
		table, key := t.before, m.Words[len(m.Words)-1]
		if fields[1] == "after" {
			table, key = t.after, m.Words[0]
		}
		h := token.HashOf(key)
		table[h] = append(table[h], m)
	}
	return t
})

// ModifiersBefore returns the phrases that end with the word with the hash.
func ModifiersBefore(hash uint32) []Modifier { return modifiers().before[hash] }

// ModifiersAfter returns the phrases that begin with the word with the hash.
func ModifiersAfter(hash uint32) []Modifier { return modifiers().after[hash] }
