package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
)

const nominal = lexicon.Noun | lexicon.Plural

// tag returns what token i is in this sentence, Stop outside of it.
func (f *finder) tag(i int) syntax.Tag {
	if i < 0 || i >= len(f.tags) {
		return syntax.Stop
	}
	return f.tags[i]
}

// skip returns the first token from i on that is not tagged t.
func (f *finder) skip(i int, t syntax.Tag) int {
	for f.tag(i) == t {
		i++
	}
	return i
}

// skipBack returns the last token up to i that is not tagged t.
func (f *finder) skipBack(i int, t syntax.Tag) int {
	for f.tag(i) == t {
		i--
	}
	return i
}

// bound reports whether token i ends the clause to its right: the words before
// it say nothing about what comes after.
func (f *finder) bound(i int) bool {
	if i < 0 || i >= len(f.bounds) {
		return true
	}
	return f.bounds[i]
}

// boundAt is bound before its answers are known.
func (f *finder) boundAt(i int) bool {
	s := f.s
	t := s.At(i)
	switch t.Kind {
	case token.Punct:
		switch t.Mark {
		case ';', ':', '(', ')', '?', '!', token.EmDash:
			return true
		case '.':
			return i+1 >= s.Len() || !t.Glued()
		case ',':
			return s.Is(i+1, "but", "while", "whereas", "although", "though", "because", "so", "if", "as") ||
				s.Is(i+1, "and", "which", "who") && f.finite(i+2) ||
				f.finite(i+1)
		}
		return false
	case token.Word:
		switch s.Lower(i) {
		case "while", "whereas", "although", "though", "because", "but":
			return true
		case "and":
			return f.finite(i + 1)
		}
	}
	return false
}

// finite reports whether a clause with a subject of its own begins at token i:
// "it rose", "we have", "prices in the north fell".
func (f *finder) finite(i int) bool {
	for f.tag(i) == syntax.Adverb || f.tag(i) == syntax.Conjunction {
		i++
	}
	if g, ok := f.nominalAt(i + 1); ok && f.tag(i) == syntax.Preposition && g.First == i+1 && f.inQuantity(g.Head) < 0 {
		if _, ok := f.nominalAt(g.Last); ok {
			i = g.Last // "in the north it fell"
		}
	}
	for range 4 {
		k := f.group(i)
		if k < 0 || f.groups[k].Verbal || f.groups[k].First != i && f.inQuantity(i) < 0 {
			return false
		}
		j := f.groups[k].Last
		for f.tag(j) == syntax.Adverb || f.inTime(j) >= 0 {
			j++
		}
		if v, ok := f.verbalAt(j); ok {
			return v.Finite
		}
		if f.tag(j) != syntax.Preposition && f.tag(j) != syntax.Coordinator {
			return f.tag(j) == syntax.Genitive && f.copula(j)
		}
		i = j + 1
	}
	return false
}

// divide numbers the clauses of the sentence: a relative clause between commas
// is one of its own, and what follows it goes on with the clause around it.
func (f *finder) divide() {
	f.bounds = append(f.bounds[:0], make([]bool, f.s.Len())...)
	for i := range f.s.Tokens {
		if f.s.Tokens[i].Kind == token.Punct || f.s.Can(i, lexicon.Conjunction) {
			f.bounds[i] = f.boundAt(i)
		}
	}
	f.clauses = append(f.clauses[:0], make([]int16, f.s.Len())...)
	next, now, outer := int16(0), int16(0), int16(-1)
	for i, bound := range f.bounds {
		comma := f.s.Tokens[i].Is(',')
		switch {
		case !bound && !comma: // most tokens
		case comma && outer >= 0 && f.resumes(i+1):
			now, outer = outer, -1
		case comma && outer < 0 && f.s.Is(i+1, "which", "who", "whose", "where"):
			next++
			now, outer = next, now
		case bound:
			next++
			now, outer = next, -1
		}
		f.clauses[i] = now
	}
}

// resumes reports whether a finite verb follows at token i: the one whose
// subject stands before the insertion.
func (f *finder) resumes(i int) bool {
	i = f.skip(i, syntax.Adverb)
	g, ok := f.verbalAt(i)
	return ok && (g.Finite || f.s.Can(g.First, lexicon.Past))
}

// farthest is how many tokens of a clause are looked at on either side: what
// stands further off says nothing, and the work stays linear in the text.
const farthest = 80

// far reports whether tokens first up to last stand too far from q to tell of it.
func far(q *quantity.Quantity, first, last int) bool {
	return first-q.Last > farthest || q.First-last > farthest
}

// clauseStart returns the first token of the clause that token i stands in.
func (f *finder) clauseStart(i int) int {
	for low := i - farthest; i > 0 && i > low && !f.bound(i-1); {
		i--
	}
	return max(i, 0)
}

// clauseEnd returns the token after the last of the clause from token i on.
func (f *finder) clauseEnd(i int) int {
	for high := i + farthest; i < f.s.Len() && i < high && !f.bound(i); {
		i++
	}
	return i
}

// verb reports whether token i is a verb here, or part of one.
func (f *finder) verb(i int) bool {
	switch f.tag(i) {
	case syntax.Verb, syntax.Past, syntax.Third, syntax.Participle, syntax.Gerund:
		k := f.group(i)
		return k < 0 || f.groups[k].Verbal
	case syntax.Auxiliary:
		return true
	}
	return false
}

// copula reports whether token i is a form of "be"; the "'s" of "it's" is one,
// that of "the city's" is not.
func (f *finder) copula(i int) bool {
	if f.s.Genitive(i) {
		return f.s.Can(i-1, lexicon.Pronoun|lexicon.Wh) || f.s.Is(i-1, "there", "here", "that")
	}
	return f.s.Has(i, lexicon.Copula)
}

// inQuantity returns the index of the quantity that token i is part of, -1 if none.
func (f *finder) inQuantity(i int) int {
	if i < 0 || i >= len(f.places) {
		return -1
	}
	return int(f.places[i].quantity) - 1
}

// nameNumber reports whether token i is the number in a name, which a phrase
// may contain: "the S&P 500", "the TA-35 index".
func (f *finder) nameNumber(i int) bool {
	k := f.inQuantity(i)
	return k >= 0 && f.named(&f.qs[k])
}

// named reports whether q is the number in a name.
func (f *finder) named(q *quantity.Quantity) bool {
	s := f.s
	if q.Unit.Said() && !q.Counted() || q.Kind == quantity.Date || s.At(q.NumFirst).Kind != token.Digits || q.NumFirst == 0 {
		return false
	}
	t, before := s.At(q.NumFirst), s.At(q.NumFirst-1)
	if q.First == q.NumFirst && s.Has(q.NumFirst-1, lexicon.NameHead) {
		return true // "a grade 4 storm"
	}
	if before.Hyphen() && before.Glued() && t.Glued() {
		return s.At(q.NumFirst - 2).Capital()
	}
	return before.Capital() &&
		!s.Can(q.NumFirst-1, lexicon.Preposition|lexicon.Determiner|lexicon.Conjunction|lexicon.Pronoun) && (q.NumFirst-1 > 0 || t.Glued())
}

// inTime returns the index of the time expression around token i, -1 if none.
func (f *finder) inTime(i int) int {
	if i < 0 || i >= len(f.places) {
		return -1
	}
	return int(f.places[i].time) - 1
}

// multiplies reports whether q is a verb: "doubled", "would halve".
func (f *finder) multiplies(q *quantity.Quantity) bool {
	if q.Number.Form != number.Times {
		return false
	}
	switch f.tags[q.NumFirst] {
	case syntax.Verb, syntax.Past, syntax.Third, syntax.Participle, syntax.Gerund:
		return q.First == q.NumFirst
	}
	return false
}

// parse tags the sentence and finds its groups.
func (f *finder) parse() {
	f.tags = f.tagger.Tag(f.s)
	f.marks = append(f.marks[:0], make([]syntax.Mark, f.s.Len())...)
	for i := range f.places {
		if f.places[i].time > 0 {
			f.marks[i] = syntax.Time
		}
	}
	for k := range f.qs {
		q := &f.qs[k]
		if f.named(q) || q.Kind == quantity.Date || f.multiplies(q) {
			continue
		}
		m := syntax.Amount
		if q.Counted() && !q.Hyphen {
			m = syntax.Counted
		}
		for i := q.First; i < q.Last; i++ {
			f.marks[i] = m
		}
		f.marks[q.First] |= syntax.Opens
	}
	f.gather()
	f.divide()
	f.leading = 0
	for i := range f.tags {
		if f.inTime(i) < 0 && !f.s.At(i).Is(',') && f.tag(i) != syntax.Coordinator && f.tag(i) != syntax.Adverb {
			break
		}
		f.leading++
	}
}

// gather finds the groups and notes which token is in which.
func (f *finder) gather() {
	f.groups = syntax.Groups(f.groups[:0], f.s, f.tags, f.marks)
	f.groupAt = append(f.groupAt[:0], make([]int16, f.s.Len())...)
	for k := range f.groups {
		for i := f.groups[k].First; i < f.groups[k].Last; i++ {
			f.groupAt[i] = int16(k + 1)
		}
	}
}
