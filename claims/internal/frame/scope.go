package frame

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// scope finds the place or the population that quantity i holds for: "across
// the province", "in Kellmar", "among adults", "nationwide". What opens a
// sentence holds for the rest of its paragraph.
func (f *finder) scope(i int) {
	q := &f.qs[i]
	best, cost := Span{}, 1<<30
	for _, r := range f.realms {
		if far(q, r.first, r.last) && !f.lead(r.first) || !f.reaches(r, q) {
			continue
		}
		if d := f.apart(q, r.first, r.last); d < cost {
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

// reaches reports whether scope r can hold for q: it stands in the same clause, or
// opens the sentence or the clause.
func (f *finder) reaches(r realm, q *quantity.Quantity) bool {
	return f.clauses[r.first] == f.clauses[q.NumFirst] || f.lead(r.first) || f.fronts(r, q.NumFirst)
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
	f.turned = false
	f.realms = f.realms[:0]
	for j := 0; j < len(f.s.Words); j++ {
		if w := &f.s.Words[j]; w.Classes&(lexicon.Preposition|lexicon.Adverb) == 0 && w.Tags&lexicon.Place == 0 {
			continue // most words
		}
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
func (f *finder) lead(i int) bool { return i <= f.leading }

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
	if k := f.inQuantity(g.Last); k >= 0 && f.qs[k].Unit.Dimension == units.Age {
		return f.span(j, f.qs[k].Last) // "people 65 and older"
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
	s := f.s
	word := s.Lower(i)
	switch word {
	case "nationwide", "worldwide", "globally", "nationally", "statewide", "citywide", "countrywide", "locally", "domestically", "overseas", "abroad", "internationally":
		return i + 1
	}
	if f.inTime(i) >= 0 || f.inQuantity(i) >= 0 || f.tag(i) != syntax.Preposition && f.tag(i) != syntax.Adverb {
		return i
	}
	switch word {
	case "among":
		if a, b := f.phraseRight(f.afterArticles(i+1), s.Len()); b > a {
			if k := f.inQuantity(b); k >= 0 && (f.qs[k].Unit.Dimension == units.Age || s.Is(b, "over", "under", "aged") && f.qs[k].Bare()) {
				return f.qs[k].Last // "among adults over 60"
			}
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
		end := f.placeName(j)
		if end == j || s.Is(i, "on", "at") && !s.Has(end-1, lexicon.Place) {
			return i // "on Route 9", "an economist at Pell and Marrow"
		}
		return end
	}
	if s.Has(j, lexicon.Place) && s.At(j+1).Capital() {
		if end := f.placeName(j + 1); end > j+1 {
			return end // "in south Wales"
		}
	}
	g, ok := f.nominalAt(j)
	if !ok || f.inQuantity(g.Head) >= 0 {
		return i
	}
	switch of := s.Is(g.Last, "of"); {
	case s.Is(g.Head, "state") && (of && !s.At(g.Last+1).Capital() || g.Head > j):
		return i // "the current state of play"
	case s.Has(g.Head, lexicon.Place) && of && s.At(g.Last+1).Capital():
		if end := f.placeName(g.Last + 1); end > g.Last+1 {
			return end // "the city of Brack"
		}
		return g.Last
	case s.Has(g.Head, lexicon.Place):
		return g.Last
	case s.Has(j, lexicon.Place) && j > first && j+2 == g.Last && s.Can(j+1, lexicon.Verb):
		return j + 1 // "ports across the world hope for"
	}
	return i
}

// placeName returns the end of the names of places that begin at token j, j if
// what is named there is none.
func (f *finder) placeName(j int) int {
	s, first := f.s, j
	for j = f.nameEnd(j); j > first; {
		k := j
		if s.At(k).Is(',') {
			k++
		}
		if s.Is(k, "and") {
			k++
		}
		for k > j && s.Is(k, "the") {
			k++
		}
		end := f.nameEnd(k)
		if s.Is(k-1, "the") && !s.Is(k-2, "and") && !s.Has(end-1, lexicon.Place) {
			break // "in Norland, the Upper Ten,"
		}
		if k == j || end == k || s.Has(k, lexicon.TitleWord) || f.inTime(k) >= 0 || !s.Is(k-1, "and", "the") &&
			!s.At(end).Is(',') && !s.At(end).Is('.') && !s.Is(end, "and") {
			break
		}
		j = end
	}
	if j == first || s.Genitive(j) || s.Has(j-1, lexicon.Institution) {
		return first
	}
	g, ok := f.nominalAt(j)
	goesOn := ok && g.First < j && g.Last > j && f.inQuantity(g.Head) < 0 && !f.ing(j) && !f.onlyVerb(j)
	switch {
	case goesOn && (s.Has(g.Head, lexicon.Place) || f.trade(j, g)):
		return g.Last // "the Kellmar inner city", "American manufacturing"
	case f.initials(first, j), goesOn && !f.opensClause(first, g.Last):
		return first // "in VAT notice 12"
	}
	return j
}

// onlyVerb reports whether token i, read as a noun, must be the verb of its clause:
// "84,000 people in Arden look after".
func (f *finder) onlyVerb(i int) bool {
	if !f.s.Can(i, lexicon.Verb) || f.tag(i+1) != syntax.Preposition && f.tag(i+1) != syntax.Adverb && f.tag(i+1) != syntax.Determiner {
		return false
	}
	for j := f.clauseStart(i); j < f.clauseEnd(i); j++ {
		if v, ok := f.verbalAt(j); ok && v.Finite {
			return false
		}
	}
	return true
}

// opensClause reports whether the name at token i opens the sentence and what
// stands before the verb at token v is its subject: "In the UK prices are".
func (f *finder) opensClause(i, v int) bool {
	g, ok := f.verbalAt(v)
	for i--; f.tag(i) == syntax.Determiner; i-- {
	}
	return ok && g.First == v && g.Finite && f.lead(i)
}

// ing reports whether what token i says in -ing is of the place named before it:
// "families in Norland living on", but not "in English shipping".
func (f *finder) ing(i int) bool {
	return !f.native(i-1) && strings.HasSuffix(f.s.Lower(i), "ing")
}

// native reports whether token i says of what country something is: "American".
func (f *finder) native(i int) bool {
	name := f.s.Lower(i)
	for _, end := range [...]string{"ian", "ican", "ish", "ese"} {
		if strings.HasSuffix(name, end) {
			return f.s.At(i).Capital()
		}
	}
	return false
}

// trade reports whether noun phrase g, from token j on, is the industry of the
// country that stands before it: "American manufacturing".
func (f *finder) trade(j int, g syntax.Group) bool {
	return f.native(j-1) && g.Head == j && (strings.HasSuffix(f.s.Lower(j), "ing") ||
		f.s.Is(j, "industry", "agriculture", "trade", "business", "homes", "schools", "households", "prisons", "hospitals", "cities", "towns", "companies", "firms", "farms", "ports"))
}

// nameEnd returns the end of the one name that begins at token j: words with
// capitals, "of" between them, numbers after them.
func (f *finder) nameEnd(j int) int {
	s, first := f.s, j
	for s.At(j).Capital() && f.inTime(j) < 0 && (f.inQuantity(j) < 0 || f.nameNumber(j)) || j > first &&
		(s.Is(j, "of", "the") && s.At(j+1).Capital() && f.inTime(j+1) < 0 ||
			s.At(j).Hyphen() && s.At(j).Glued() && s.At(j+1).Glued() || s.At(j-1).Hyphen() && s.At(j).Glued() || f.nameNumber(j)) {
		j++
	}
	for j > first && f.nameNumber(j-1) && s.Is(j, "and") && s.At(j+1).Kind == token.Digits {
		j += 2 // "Regions 7 and 8"
	}
	return j
}

// initials reports whether tokens i up to j are an abbreviation that is not known
// to be a place.
func (f *finder) initials(i, j int) bool {
	t := f.s.At(i)
	return j == i+1 && t.Kind == token.Word && t.Flags&token.Upper != 0 && t.End-t.Start > 1 &&
		f.s.Text[t.End-1] != '.' && !f.s.Has(i, lexicon.Place) &&
		!f.s.Is(i, "uk", "us", "usa", "eu", "uae", "gb", "nsw", "drc", "prc", "ussr", "gdr", "asean", "oecd", "opec", "brics", "nato", "emea", "apac", "latam")
}

// forWhom reads "for all adults over 60", "for those aged 60 to 74", "for a
// household of two": i if what follows "for" is no population.
func (f *finder) forWhom(i int) int {
	s := f.s
	if s.Is(i+1, "those", "anyone", "everyone", "people", "ages") &&
		(s.Is(i+2, "aged", "ages", "over", "under", "between", "who") || f.inQuantity(i+2) >= 0) {
		j := i + 2
		for f.inQuantity(j) >= 0 || s.Is(j, "aged", "ages", "over", "under", "between", "and", "older", "above", "to") {
			j++
		}
		return j
	}
	g, ok := f.nominalAt(i + 1)
	if !ok || g.First != i+1 || s.Is(i+1, "every", "each") {
		return i
	}
	if end := f.whoAre(g.Last); end > g.Last {
		return end
	}
	if !s.Has(g.Head, lexicon.Group) {
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

// whoAre reads an age told in a clause from token j on: "who are over 60", "who are
// 30 years old or more"; j if there is none.
func (f *finder) whoAre(j int) int {
	s, k := f.s, j+2
	if !s.Is(j, "who") || !f.copula(j+1) {
		return j
	}
	said := s.Is(k, "over", "under", "aged", "above")
	if said {
		k++
	}
	n := f.inQuantity(k)
	if n < 0 || f.qs[n].Unit.Dimension != units.Age && !(f.qs[n].Bare() && (said || s.Is(k, "over", "under"))) {
		return j
	}
	for f.inQuantity(k) >= 0 || s.Is(k, "old") || f.andOver(k) || f.andOver(k-1) {
		k++
	}
	return k
}

// andOver reports whether tokens i and i+1 leave an age open: "and over", "or older".
func (f *finder) andOver(i int) bool {
	return f.s.Is(i, "and", "or") && f.s.Is(i+1, "over", "older", "above", "under")
}
