package lexicon

import (
	"strings"
	"sync"

	"github.com/go-figures/figures/claims/internal/token"
)

// Words that begin sentences and no names.
const starterWords = `a after all although an and as at because but by during each even every for from he her
here his how however i if in it its last many more most my no nor not now of on one or our over she since
so some such that the their then there these they this those though to under until we what when where
which while who why with yes yet you your`

var starters = sync.OnceValue(func() *index[struct{}] {
	m := newIndex[struct{}](128)
	for w := range strings.FieldsSeq(starterWords) {
		m.at(token.HashOf(w))
	}
	return m
})

// Starter reports whether the word with the hash, capitalised after a full
// stop, begins a sentence and is no part of a name.
func Starter(hash uint32) bool { return starters().find(hash) != nil }
