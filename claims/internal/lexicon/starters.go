package lexicon

import (
	_ "embed"
	"sync"

	"github.com/go-figures/figures/claims/internal/token"
)

// startersTSV lists words that begin sentences and no names.
//
//go:embed en/starters.tsv
var startersTSV string

var starters = sync.OnceValue(func() *index[struct{}] {
	m := newIndex[struct{}](128)
	for fields := range rows(startersTSV) {
		m.at(token.HashOf(fields[0]))
	}
	return m
})

// Starter reports whether the word with the hash, capitalised after a full
// stop, begins a sentence and is no part of a name.
func Starter(hash uint32) bool { return starters().find(hash) != nil }
