package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/go-figures/figures/claims/internal/token"
)

//go:embed en/repairs.tsv
var repairsTSV string

// A RepairPhrase is a phrase by which a speaker takes back what was said.
type RepairPhrase struct {
	Words []string
	Pause bool // it repairs only between pauses: ", no," but not "and no"
}

var repairs = sync.OnceValue(func() *index[[]RepairPhrase] {
	m := newIndex[[]RepairPhrase](32)
	for fields := range rows(repairsTSV) {
		r := RepairPhrase{Words: strings.Fields(fields[0]), Pause: fields[1] == "pause"}
		list := m.at(token.HashOf(r.Words[0]))
		*list = append(*list, r)
	}
	return m
})

// Repairs returns the phrases of repair that begin with the word with the hash.
func Repairs(hash uint32) []RepairPhrase {
	list, _ := repairs().get(hash)
	return list
}
