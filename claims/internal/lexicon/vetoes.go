package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dlclark/regexp2/v2"

	"github.com/go-figures/figures/claims/internal/token"
)

//go:embed en/vetoes.tsv
var vetoesTSV string

// A Veto is a pattern around a number that makes it incidental, for Reason.
type Veto struct {
	Reason  string
	Pattern string

	once sync.Once
	re   *regexp2.Regexp
}

// backtracking bounds the work of one match. A limit of steps, unlike one of
// time, gives the same answer on every machine and needs no clock.
const backtracking = 10000

// Regexp returns the pattern compiled, which happens on first use only; nil if
// it is none.
func (v *Veto) Regexp() *regexp2.Regexp {
	v.once.Do(func() {
		re, err := regexp2.Compile(v.Pattern, regexp2.IgnoreCase, regexp2.OptionMaxBacktrackingStackSize(backtracking))
		if err == nil {
			v.re = re
		}
	})
	return v.re
}

var vetoes = sync.OnceValue(func() *index[[]*Veto] {
	m := newIndex[[]*Veto](128)
	for fields := range rows(vetoesTSV) {
		v := &Veto{Reason: fields[0], Pattern: fields[2]}
		for w := range strings.FieldsSeq(fields[1]) {
			list := m.at(token.HashOf(w))
			*list = append(*list, v)
		}
	}
	return m
})

// Vetoes returns the patterns that the word with the hash calls up.
func Vetoes(hash uint32) []*Veto {
	list, _ := vetoes().get(hash)
	return list
}
