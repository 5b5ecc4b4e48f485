package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// denied returns the token that denies quantity q, -1 if none: "did not rise by
// 5%", "it is not 40 million", "that figure of two million is wrong".
func (f *finder) denied(q *quantity.Quantity, start int) int {
	if by := f.rejected(q); by >= 0 {
		return by
	}
	if f.suggests(start, q) {
		return -1
	}
	s, reach := f.s, q.First-8
	for j := q.First - 1; j >= start && j > reach; j-- {
		switch {
		case s.Has(j, lexicon.Negative):
			if !f.denies(j, q) {
				return -1
			}
			return j
		case s.Is(j, "that"):
			if !f.opinion(j-1) && !s.Has(j-1, lexicon.Negative) {
				return -1
			}
			reach = j - 5
		case f.inQuantity(j) >= 0, s.Is(j, "because", "including", "whether", "why", "how", "who", "whom", "whose", "which"), f.restricts(j):
			return -1
		}
	}
	return -1
}

// suggests reports whether the clause from token start on asks for a yes: "is it
// not 9 percent?", "isn't it 9 percent?".
func (f *finder) suggests(start int, q *quantity.Quantity) bool {
	for f.tag(start) == syntax.Coordinator || f.tag(start) == syntax.Adverb && !f.s.Is(start, "not") && !f.s.Can(start, lexicon.Wh) {
		start++
	}
	return f.tag(start) == syntax.Auxiliary && f.asked(q, start)
}

// opinion reports whether to deny the word at token j is to deny what is said to
// be so: "I don't think that", "it is not true that".
func (f *finder) opinion(j int) bool {
	return f.s.Is(j, "think", "believe", "expect", "see", "foresee", "case", "true", "correct")
}

// denies reports whether the negative word at token j denies q that follows it.
func (f *finder) denies(j int, q *quantity.Quantity) bool {
	s := f.s
	switch {
	case s.Is(j+1, "only", "just", "merely", "simply", "even", "yet", "least", "to", "wait", "help") && !f.opinion(j+2):
		return false
	case s.Is(j, "no") && (f.none(j, q) || s.Is(j-1, "at", "on", "under") &&
		s.Is(j+1, "point", "time", "stage", "account", "circumstances")):
		return true
	case s.Is(j, "no", "without", "false", "wrong", "incorrect") && j+1 != q.First:
		return false
	case s.Is(j, "without"):
		return !s.Has(f.firstNegative(j), lexicon.Negative) // "not a day without 40 calls"
	case q.Counted() && s.Is(q.First-1, "my", "our", "your", "his", "her", "its", "their"):
		return false // "he could not feed his six goats"
	case q.Counted() && s.Is(q.First-1, "the", "those", "these") && f.tag(q.First-2) == syntax.Preposition:
		return false // "it is not open to the 800 pupils"
	}
	return true
}

// none reports whether the "no" at token j denies the subject of what q is said of:
// "no mill should pay more than 15 euros".
func (f *finder) none(j int, q *quantity.Quantity) bool {
	g, ok := f.nominalAt(j + 1)
	if !ok || j != f.clauseStart(j) || f.s.Is(j+1, "doubt", "wonder", "question", "matter") {
		return false
	}
	v, ok := f.verbalAt(g.Last)
	return ok && v.Finite && v.Last <= q.First
}

// firstNegative returns the first negative word of the clause before token j, j
// if there is none.
func (f *finder) firstNegative(j int) int {
	for k := f.clauseStart(j); k < j; k++ {
		if f.s.Has(k, lexicon.Negative) {
			return k
		}
	}
	return j
}

// restricts reports whether the participle at token j only says which ones are
// meant: "anyone earning under $400,000".
func (f *finder) restricts(j int) bool {
	return f.tag(j) == syntax.Gerund && (f.tag(j-1) == syntax.Noun || f.tag(j-1) == syntax.Plural || f.tag(j-1) == syntax.Pronoun)
}

// rejected returns the word after q that calls it wrong, -1 if none: "that figure
// of two million is wrong", "the 5 percent she quotes is not true".
func (f *finder) rejected(q *quantity.Quantity) int {
	s := f.s
	figure := s.Is(q.First-1, "of") && s.Is(q.First-2, "figure", "number", "claim", "total", "estimate")
	if !figure && (q.Counted() || !s.Is(q.First-1, "the", "that", "this", "his", "their", "your") || s.Is(q.Last, "of")) {
		return -1
	}
	for j := q.Last; j < q.Last+8 && !s.At(j).Is(',') && !s.At(j).Is(';'); j++ {
		if !f.copula(j) {
			continue
		}
		for j++; f.tag(j) == syntax.Adverb && !s.Is(j, "not"); j++ {
		}
		switch {
		case s.Is(j, "wrong", "false", "untrue", "incorrect", "mistaken", "inaccurate"),
			s.Is(j, "not") && s.Is(j+1, "true", "correct", "right", "accurate"):
			return j
		}
		return -1
	}
	return -1
}
