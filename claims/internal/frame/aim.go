package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// aimed reports whether the word at token j can aim at quantity q: it stands
// before it or right after it.
func (f *finder) aimed(q *quantity.Quantity, j int) bool {
	switch {
	case !f.s.Has(j, lexicon.Target) && !f.requests(j):
		return false
	case f.s.Is(j, "committing", "commit", "committed") && f.s.Is(j+1, "suicide", "crimes", "murder"),
		j >= q.Last && f.s.Is(j, "aimed", "targeted") && f.s.Is(j+1, "at"):
		return false
	}
	return j < q.First || j < q.Last+4 && !(f.s.Is(q.Last, "of") && f.s.Can(q.Last+1, lexicon.Pronoun))
}

// ownAim reports whether the noun of aiming at token j is that of quantity q: "our
// 2 percent target", "a goal of 2 percent".
func (f *finder) ownAim(q *quantity.Quantity, j int) bool {
	return j >= q.Last && f.group(j) >= 0 && f.group(j) == f.group(q.NumFirst) || j < q.First && f.s.Is(j+1, "of") && j+2 == q.First
}

// requests reports whether the word at token j asks for what follows: "we are
// asking for", "they call for", "let's".
func (f *finder) requests(j int) bool {
	s := f.s
	switch {
	case !s.Has(j, lexicon.Request):
		return false
	case s.Is(j, "ask", "asks", "asking", "asked", "call", "calls", "calling", "called"):
		return s.Is(j+1, "for")
	case s.Is(j, "need", "needs"):
		return f.moreOf(j + 1)
	case s.Is(j, "let"):
		return (s.Is(j+1, "us") || s.Genitive(j+1)) &&
			!s.Is(j+2, "say", "look", "take", "see", "assume", "suppose", "imagine", "remember", "face", "go", "talk", "start", "not")
	}
	return false
}

// moreOf reports whether a quantity that is asked for beyond what there is begins
// at token j: "500 more officers", "another $2 million".
func (f *finder) moreOf(j int) bool {
	k := f.inQuantity(j)
	if k < 0 {
		return false
	}
	for q := &f.qs[k]; j < q.Last; j++ {
		if f.s.Is(j, "more", "another", "additional", "extra") {
			return !f.s.Is(j+1, "than")
		}
	}
	return false
}

// aims reports whether the word of aiming at j is one here: "the target is",
// "we plan to"; but not "the plan was approved", "target population".
func (f *finder) aims(j int) bool {
	s := f.s
	if s.Is(j, "must") && (s.Is(j+1, "say", "admit", "confess", "stress", "ask", "add") || s.Is(j+1, "not") && s.Is(j+2, "forget")) {
		return false
	}
	switch {
	case s.Is(j, "must", "seek", "seeks", "seeking"):
		return true
	case s.Is(j, "shall"):
		return !s.Is(j-1, "we", "i") || s.Is(j+1, "to")
	case s.Is(j, "want", "wants"):
		return s.Is(j+1, "to") || f.inQuantity(j+1) >= 0
	case s.Is(j, "should", "ensure"):
		return s.Is(j+1, "to")
	}
	if s.Is(j, "committed") && f.copula(j-1) && (!s.Is(j+1, "to") || s.Is(j-1, "been")) {
		return false // "$3 million had been committed"
	}
	switch {
	case s.Is(j, "target", "goal") && s.Is(j+1, "range", "rate", "population", "group", "audience", "band", "zone"),
		s.Is(j, "commitment", "committed") && s.Is(j+1, "crime"),
		s.Is(j-1, "than", "as"): // "200 more than planned"
		return false
	case s.Is(j, "plan", "plans"):
		return s.Is(j+1, "to") || s.Is(j-1, "we", "i", "they")
	}
	return true
}

// enjoins reports whether "should" at token j says what ought to be done: "everyone
// should pay", "it should be set at"; not "he should know that", "I should like".
func (f *finder) enjoins(j int) bool {
	s, k := f.s, f.skip(j+1, syntax.Adverb)
	switch {
	case s.Is(j-1, "i"), s.Is(k, "have") && !s.Is(k+1, "to"),
		s.Is(k, "know", "like", "say", "add", "note", "point", "mention", "understand", "recognise", "recognize", "realise", "realize"),
		s.Is(k, "remember", "explain", "emphasise", "emphasize", "tell", "remind", "think", "consider", "hope"):
		return false
	case s.Is(k, "be"):
		return f.tag(k+1) == syntax.Participle || f.tag(k+1) == syntax.Past
	}
	v, ok := f.verbalAt(j)
	return ok && v.Head >= k
}
