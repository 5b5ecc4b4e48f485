package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/units"
)

// scope finds the place or the population that quantity i holds for: "across
// the province", "in Kellmar", "among adults", "nationwide". What opens a
// sentence holds for the rest of its paragraph.
func (f *finder) scope(i int) {
	q := &f.qs[i]
	best, cost := Span{}, 1<<30
	for _, r := range f.realms {
		d := f.apart(q, r.first, r.last)
		if d < cost && (f.clauses[r.first] == f.clauses[q.NumFirst] || r.first == 0 || f.lead(r.first) || f.fronts(r, q.NumFirst)) {
			best, cost = f.span(r.first, r.last), d
		}
	}
	switch {
	case !best.Empty():
	case f.population(i) != Span{}:
		best = f.population(i)
	default:
		best = f.realm
	}
	f.frames[i].Scope = best
}

// fronts reports whether scope r opens the clause of token i: "That is right: for
// those over 60, it is 5 percent".
func (f *finder) fronts(r realm, i int) bool {
	if i < r.last || !f.s.At(r.last).Is(',') || !f.bound(r.first-1) {
		return false
	}
	for j := r.last + 1; j < i; j++ {
		if f.bound(j) {
			return false
		}
	}
	return true
}

// A realm is a scope in the sentence: tokens first up to last.
type realm struct{ first, last int }

// scopes finds the scopes of the sentence, and keeps the one that opens it for
// the sentences to come.
func (f *finder) scopes() {
	if f.turned && !f.s.Is(0, "it", "it's", "they", "they're", "this", "that", "these", "those", "there", "he", "she") {
		f.realm = Span{} // a paragraph that goes on with "it" is still about the same
	}
	f.realms = f.realms[:0]
	for j := 0; j < f.s.Len(); j++ {
		if last := f.place(j); last > j {
			f.realms = append(f.realms, realm{j, last})
			j = last - 1
		}
	}
	if len(f.realms) > 0 && f.lead(f.realms[0].first) && f.s.At(f.realms[0].last).Is(',') {
		f.realm = f.span(f.realms[0].first, f.realms[0].last)
		return
	}
	if len(f.exprs) > 0 && f.lead(f.exprs[0].First) {
		f.realm = Span{} // "And last year, ...": the speaker moves on
	}
}

// lead reports whether nothing but a time or a conjunction stands before token i.
func (f *finder) lead(i int) bool {
	for j := range i {
		if f.inTime(j) < 0 && !f.s.At(j).Is(',') && f.tag(j) != syntax.Coordinator && f.tag(j) != syntax.Adverb {
			return false
		}
	}
	return true
}

// population returns whom a share is of: "90 percent of Americans", "one in five
// of all adults".
func (f *finder) population(i int) Span {
	q := &f.qs[i]
	if q.Kind != quantity.Percentage && q.Kind != quantity.Ratio || !f.s.Is(q.NumLast, "of") && !f.s.Is(q.QLast, "of") {
		return Span{}
	}
	j := q.QLast
	if f.s.Is(q.NumLast, "of") {
		j = q.NumLast
	}
	j++
	for f.s.Is(j, "the", "our", "their", "its") {
		j++
	}
	g, ok := f.nominalAt(j)
	if !ok || !f.s.Has(g.Head, lexicon.Group) && !(f.s.At(g.Head).Capital() && f.tag(g.Head) == syntax.Plural) {
		return Span{}
	}
	return f.span(j, g.Last)
}

// apart is how far tokens first up to last are from q; a clause between counts
// as much as ten words.
func (f *finder) apart(q *quantity.Quantity, first, last int) int {
	from, to := last, q.First
	if first >= q.Last {
		from, to = q.Last, first
	}
	d := to - from
	for j := from; j < to; j++ {
		if f.bound(j) && !(j == last && f.s.At(j).Is(',') && f.lead(first)) { // "in Kellmar, 40 percent of"
			d += 10
		}
	}
	return d
}

// place returns the end of the scope that begins at token i, i if none does.
func (f *finder) place(i int) int {
	s, word := f.s, f.s.Lower(i)
	switch string(word) {
	case "nationwide", "worldwide", "globally", "nationally", "statewide", "citywide", "countrywide", "locally", "domestically", "overseas", "abroad", "internationally":
		return i + 1
	}
	if f.inTime(i) >= 0 || f.inQuantity(i) >= 0 || f.tag(i) != syntax.Preposition && f.tag(i) != syntax.Adverb {
		return i
	}
	switch string(word) {
	case "among":
		if a, b := f.phraseRight(f.afterArticles(i+1), s.Len()); b > a {
			return b
		}
	case "for":
		return f.forWhom(i)
	case "outside":
		if s.Is(i+1, "of") {
			return f.where(i, i+2)
		}
		return f.where(i, i+1)
	case "in", "across", "within", "throughout", "inside", "at", "on", "around":
		return f.where(i, i+1)
	}
	return i
}

// afterArticles passes over articles and "whole".
func (f *finder) afterArticles(j int) int {
	for f.tag(j) == syntax.Determiner || f.s.Is(j, "whole", "entire") {
		j++
	}
	return j
}

// where returns the end of the place named from token j on, i if there is none.
func (f *finder) where(i, j int) int {
	s := f.s
	first := j
	j = f.afterArticles(j)
	if s.Is(i, "around") && j == first {
		return i // "around 300"
	}
	if s.At(j).Capital() && f.inTime(j) < 0 && (f.inQuantity(j) < 0 || f.nameNumber(j)) {
		for s.At(j).Capital() && f.inTime(j) < 0 || s.Is(j, "of", "and", "the") && s.At(j+1).Capital() && f.inTime(j+1) < 0 ||
			s.At(j).Hyphen() && s.At(j).Glued() || f.nameNumber(j) || s.At(j).Is(',') && s.At(j+1).Capital() && (s.At(j+2).Is(',') || s.At(j+2).Is('.')) {
			j++
		}
		if s.Is(i, "on", "at") && !s.Has(j-1, lexicon.Place) {
			return i // "on Route 9", "an economist at Pell and Marrow"
		}
		return j
	}
	g, ok := f.nominalAt(j)
	if !ok || f.inQuantity(g.Head) >= 0 || !s.Has(g.Head, lexicon.Place) && !f.s.Has(j, lexicon.Place) {
		return i
	}
	return g.Last
}

// forWhom reads "for all adults over 60", "for those aged 60 to 74", "for a
// household of two": i if what follows "for" is no population.
func (f *finder) forWhom(i int) int {
	s := f.s
	if s.Is(i+1, "those", "anyone", "everyone", "people", "ages") && (s.Is(i+2, "aged", "ages", "over", "under", "between", "who") || f.inQuantity(i+2) >= 0) {
		j := i + 2
		for f.inQuantity(j) >= 0 || s.Is(j, "aged", "ages", "over", "under", "between", "and", "older", "above", "to") {
			j++
		}
		return j
	}
	g, ok := f.nominalAt(i + 1)
	if !ok || g.First != i+1 || !s.Has(g.Head, lexicon.Group) || s.Is(i+1, "every", "each") {
		return i
	}
	j := g.Last
	if k := f.inQuantity(j); k >= 0 && f.qs[k].Unit.Dimension == units.Age {
		return f.qs[k].Last
	}
	if s.Is(j, "of") && f.inQuantity(j+1) >= 0 {
		return f.qs[f.inQuantity(j+1)].Last
	}
	return j
}
