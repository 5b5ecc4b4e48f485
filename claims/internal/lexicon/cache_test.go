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
				assert.Equal(t, Lookup(form, hash), c.Lookup(form, hash), form)
			}
		}
	}
}

// Words of one hash are told apart by their letters.
func TestCacheTellsWordsApart(t *testing.T) {
	c := new(Cache)
	const hash = 7
	assert.NotEqual(t, c.Lookup("slowly", hash), c.Lookup("famous", hash))
	assert.Equal(t, Lookup("", hash), c.Lookup("", hash))
}
