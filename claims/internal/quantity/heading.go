package quantity

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// headed finds the noun that stands before the number as in a table: "homes:
// 1,200", "Homes built: 1,200", "Number of homes: 1,200".
func (f *finder) headed(q *Quantity) {
	s, colon := f.s, q.NumFirst-1
	if q.Counted() || !s.At(colon).Is(':') || q.Number.Spelled || q.Number.Form != 0 || s.At(q.NumLast).Kind == token.Word && s.At(q.NumLast).Flags&token.Line == 0 || s.At(q.NumLast).Is(':') || s.At(q.NumLast).Is('/') {
		return
	}
	first := colon
	for first > 0 && s.At(first-1).Kind == token.Word && colon-first < 6 && s.At(first).Flags&token.Line == 0 {
		first--
	}
	if first > 0 && s.At(first).Flags&token.Line == 0 && s.At(first-1).Kind == token.Word {
		return
	}
	head := -1
	for k := first; k < colon; k++ {
		switch {
		case s.Can(k, lexicon.Auxiliary|lexicon.Pronoun|lexicon.Wh):
			return // "there are three options: 5"
		case s.Likely(k, lexicon.Plural) && head < 0:
			head = k
		case s.Can(k, lexicon.Preposition) && !s.Is(k, "of") && head < 0:
			return
		}
	}
	if head < 0 || s.Is(head, "numbers", "results", "figures", "options", "questions") {
		return
	}
	q.NounFirst, q.NounLast, q.Head = head, head+1, head
	name := f.lemma(head)
	if head == 0 || s.At(head).Flags&token.Line != 0 {
		name = strings.ToLower(name) // its capital is the line's
	}
	q.Unit = Unit{ID: "item", Name: name, Dimension: units.Count}
}
