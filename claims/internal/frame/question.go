package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// asked reports whether quantity q is part of a question: the sentence ends with
// a mark, asks more than for consent, and has not said q before it begins to ask.
func (f *finder) asked(q *quantity.Quantity, start int) bool {
	n := f.s.Len()
	for n > 0 && (f.s.At(n-1).Is('"') || f.s.At(n-1).Kind == 0) {
		n--
	}
	return n > 0 && f.s.At(n-1).Is('?') && !f.tagged(n-1) && !f.premised(q, start)
}

// tagged reports whether the question that ends at token n only asks for consent:
// ", right?", ", don't we?".
func (f *finder) tagged(n int) bool {
	s := f.s
	if s.Is(n-1, "right", "correct", "okay", "ok", "yes", "no", "yeah") {
		return s.At(n - 2).Is(',')
	}
	j := n - 2
	if s.Is(j, "not") {
		j--
	}
	return s.Can(n-1, lexicon.Pronoun) && s.Can(j, lexicon.Auxiliary) && s.At(j-1).Is(',')
}

// premised reports whether q belongs to the ground on which a question is asked:
// "As 40 percent run late, will he resign?"
func (f *finder) premised(q *quantity.Quantity, start int) bool {
	s := f.s
	for start < q.First && (f.tag(start) == syntax.Coordinator || f.tag(start) == syntax.Adverb) {
		start++
	}
	if !s.Is(start, "as", "since", "because", "although", "though", "while", "given", "considering") {
		return false
	}
	for j := q.Last; j < s.Len(); j++ {
		if _, subject := f.nominalAt(j + 2); s.At(j).Is(',') && (f.tag(j+1) == syntax.Auxiliary && subject || s.Can(j+1, lexicon.Wh)) {
			return true
		}
	}
	return false
}
