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

	near *index[struct{}] // words of which any match has one
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
		if fields[3] != "" {
			v.near = newIndex[struct{}](64)
			for w := range strings.FieldsSeq(fields[3]) {
				v.near.at(token.HashOf(w))
			}
		}
		for w := range strings.FieldsSeq(fields[1]) {
			list := m.at(token.HashOf(w))
			*list = append(*list, v)
		}
	}
	return m
})

// Near reports whether the word with the hash is one of those that the pattern
// needs besides its trigger, up to three words from the number or part of it.
// Where none of them is there, there can be no match.
func (v *Veto) Near(hash uint32) bool { return v.near == nil || v.near.find(hash) != nil }

// Vetoes returns the patterns that the word with the hash calls up.
func Vetoes(hash uint32) []*Veto {
	list, _ := vetoes().get(hash)
	return list
}
