package lexicon

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-figures/figures/claims/internal/token"
)

func TestCacheSaysTheSame(t *testing.T) {
	c := new(Cache)
	for range 2 {
		for f := range rows(wordsTSV) {
			for _, form := range [...]string{f[0], f[0] + "s", f[0] + "ing", f[0] + "ed"} {
				hash := token.HashOf(form)
				assert.Equal(t, Lookup([]byte(form), hash), c.Lookup([]byte(form), hash), form)
			}
		}
	}
}

// Words of one hash are told apart by their letters.
func TestCacheTellsWordsApart(t *testing.T) {
	c := new(Cache)
	const hash = 7
	assert.NotEqual(t, c.Lookup([]byte("slowly"), hash), c.Lookup([]byte("famous"), hash))
	assert.Equal(t, Lookup(nil, hash), c.Lookup(nil, hash))
}
