package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/token"
)

// subject finds what quantity i measures. The candidates stand in the order of
// how surely they tell; the first that is there is taken.
func (f *finder) subject(i int) {
	q := &f.qs[i]
	if q.Kind == quantity.Ordinal || q.Kind == quantity.Score {
		return
	}
	for _, find := range [...]func(*finder, int) (int, int){
		(*finder).counted, (*finder).changed, (*finder).partOf, (*finder).described, (*finder).measured, (*finder).stated,
	} {
		if a, b := find(f, i); b > a && !f.light(a, b) {
			f.frames[i].Subject = f.span(a, b)
			return
		}
	}
}

// light reports whether tokens a up to b say nothing about what is measured.
func (f *finder) light(a, b int) bool {
	for i := a; i < b; i++ {
		if f.s.At(i).Kind == token.Word && f.s.Can(i, nominal|lexicon.Adjective|lexicon.Participle|lexicon.Gerund) && !f.s.Can(i, lexicon.Pronoun|lexicon.Determiner) {
			return false
		}
		if f.s.At(i).Capital() && !f.s.Can(i, lexicon.Pronoun|lexicon.Determiner|lexicon.Conjunction|lexicon.Preposition) {
			return false
		}
	}
	return true
}

// counted takes the noun that is counted: "17,800 practical problems", with
// what is said "of" it: "30,000 cases of measles".
func (f *finder) counted(i int) (int, int) {
	q, s := &f.qs[i], f.s
	if !q.Counted() || q.Hyphen {
		return 0, 0
	}
	if v := q.First - 1; v > 0 && f.copula(v) || f.moves[max(v, 0)].Kind == lexicon.Reach && f.verb(v) {
		// "the population is 8 million people"
		if a, b := f.leftOf(f.groupStart(v)); b > a && !f.light(a, b) && !s.Is(a, "there") {
			return a, b
		}
	}
	a, b := q.NounFirst, q.NounLast
	if s.Is(b, "of") && f.inQuantity(b+1) < 0 {
		if _, e := f.phraseRight(b+1, f.clauseEnd(b+1)); e > b+1 {
			b = e
		}
	}
	for j := q.NounLast; j < b; j++ {
		if f.inTime(j) >= 0 {
			return a, q.NounLast
		}
	}
	return a, b
}

// changed takes what the governing word of change is said of.
func (f *finder) changed(i int) (int, int) {
	fr, q, s := &f.frames[i], &f.qs[i], f.s
	m := fr.move
	if m < 0 {
		return 0, 0
	}
	end := f.clauseEnd(m)
	switch {
	case m >= q.NumFirst && m < q.NumLast: // "halve the fee", "cash flow doubled"
		if s.Can(q.Last, lexicon.Determiner|nominal) && f.inTime(q.Last) < 0 {
			if a, b := f.phraseRight(q.Last, end); b > a {
				return a, b
			}
		}
		return f.leftOf(f.groupStart(q.First))
	case m >= q.QLast: // "a 14% increase in market entities", "14% price increase", "5% higher"
		if a, b := f.after(m+1, end); b > a {
			return a, b
		}
		j := q.QLast
		if s.At(j).Hyphen() {
			j++
		}
		if f.moves[m].Class&lexicon.Noun != 0 && m > j && f.inTime(j) < 0 {
			return j, m
		}
		if i > 0 && s.Is(m+1, "than") && f.s.At(f.qs[i-1].Last).Is(',') && q.First-f.qs[i-1].Last <= 2 {
			return f.counted(i - 1) // "1.9 million passengers, 12 percent more than"
		}
		if s.Is(m, "more", "less", "fewer") {
			return f.phraseRight(m+1, end)
		}
		return f.leftOf(f.verbLeft(q.First))
	case f.moves[m].Class&lexicon.Noun != 0 && !f.verb(m): // "an increase in exports of 5%", "job growth of 2%"
		if a, b := f.after(m+1, q.First); b > a {
			return a, b
		}
		if a, b := f.phraseLeft(f.clauseStart(m), m); b > a {
			return a, b
		}
		return f.leftOf(f.verbLeft(m))
	}
	// a verb: what it acts on, or else what moves
	if a, b := f.object(m, q.First); b > a {
		return a, b
	}
	return f.leftOf(f.groupStart(m))
}

// after reads "in exports", "of new homes", "for drivers" after a noun.
func (f *finder) after(j, end int) (int, int) {
	s := f.s
	for j < end && f.inTime(j) >= 0 {
		j++
	}
	if !s.Is(j, "in", "of", "for", "to", "on", "among", "over") || f.inQuantity(j+1) >= 0 || f.inTime(j) >= 0 {
		return 0, 0
	}
	return f.phraseRight(j+1, end)
}

// object returns what stands between a verb of change and the quantity: "cut
// the waiting time from", "raised rates by".
func (f *finder) object(m, end int) (int, int) {
	j := m + 1
	for f.s.Likely(j, lexicon.Adverb) || f.s.Is(j, "up", "down", "back") {
		j++
	}
	if j >= end || f.s.Can(j, lexicon.Preposition) && !f.s.Likely(j, nominal|lexicon.Adjective) || f.inTime(j) >= 0 || f.s.Can(j, lexicon.Pronoun) && !f.s.Can(j, lexicon.Determiner) {
		return 0, 0
	}
	return f.phraseRight(j, end)
}

// partOf reads "68% of adults", "$5 million of aid", "a third of the land".
func (f *finder) partOf(i int) (int, int) {
	q, s := &f.qs[i], f.s
	j := q.QLast
	if q.Counted() || !s.Is(j, "of") {
		return 0, 0
	}
	if i > 0 && s.Is(q.First-1, "or") && f.qs[i-1].Last == q.First-1 || i > 0 && s.Is(q.First-1, "or") && f.qs[i-1].Last == q.First-2 {
		return 0, 0 // "$149 million, or 36% of revenue": what the first one measures
	}
	if v := q.First - 1; f.copula(v) && !s.Is(v-1, "that", "it", "this", "there", "they") {
		if a, b := f.leftOf(f.groupStart(v)); b > a && !f.light(a, b) {
			return a, b // "the service business, which was 22% of revenue"
		}
	}
	if s.Is(j+1, "them", "these", "those", "which", "whom") && i > 0 {
		p := &f.qs[i-1] // "46,000 homes, and nearly two thirds of them"
		return p.NounFirst, p.NounLast
	}
	if f.inQuantity(j+1) >= 0 && !f.s.Can(j+1, lexicon.Determiner) {
		return 0, 0
	}
	return f.phraseRight(j+1, f.clauseEnd(j+1))
}

// described reads "a 5% tax", "the 40-hour week", "$3 billion in aid", "$20 for a ticket".
func (f *finder) described(i int) (int, int) {
	q, s := &f.qs[i], f.s
	j := q.QLast
	if q.Counted() {
		if q.Hyphen {
			return q.NounFirst, q.NounLast
		}
		return 0, 0
	}
	if s.At(j).Hyphen() && s.At(j).Glued() {
		j++
	}
	end := f.clauseEnd(j)
	article := s.Can(q.First-1, lexicon.Determiner) || q.Hyphen || s.At(q.QLast).Hyphen()
	if article && s.Can(j, nominal|lexicon.Adjective) && !s.Can(j, lexicon.Preposition) {
		return f.phraseRight(j, end)
	}
	if q.Kind == quantity.Money && s.Is(j, "in", "for", "on", "toward", "towards") && f.inTime(j) < 0 {
		if a, b := f.phraseRight(j+1, end); b > a && (s.Is(j, "in", "on") && !s.At(a).Capital() || s.Is(j, "for", "toward", "towards")) {
			return a, b
		}
	}
	if q.Kind == quantity.Money && s.Can(j, nominal) && !f.verb(j) && !s.Can(j, lexicon.Preposition|lexicon.Conjunction) && f.inTime(j) < 0 {
		return f.phraseRight(j, end)
	}
	return 0, 0
}

// measured reads "inflation of 5%", "a rate of nearly 3%", "at a price of $5",
// "unemployment at 4%".
func (f *finder) measured(i int) (int, int) {
	q, s := &f.qs[i], f.s
	k := q.First - 1
	if s.Can(k, lexicon.Determiner) {
		k--
	}
	if !s.Is(k, "of", "at", "with") && !s.At(k).Is('(') && !s.At(k).Is(':') {
		return 0, 0
	}
	if s.Is(k, "at", "with") && f.verb(k-1) {
		return 0, 0
	}
	return f.phraseLeft(f.clauseStart(k-1), k)
}

// stated takes the subject of the verb that the quantity completes:
// "unemployment is at 4%", "output reached 300 tonnes"; where the subject is
// nobody in particular, what the verb acts on: "we spent $5 million on roads".
func (f *finder) stated(i int) (int, int) {
	q, s := &f.qs[i], f.s
	v := f.verbLeft(q.First)
	for v > 0 && s.Is(v-1, "to") && f.inQuantity(v-2) >= 0 {
		v = f.verbLeft(v - 1) // "gained 1% to close at 1,478"
	}
	if v < 0 {
		return f.fragment(i)
	}
	a, b := f.leftOf(f.groupStart(v))
	if b > a && !f.light(a, b) && q.Number.Form != number.Article {
		return a, b
	}
	if a, b := f.object(v, q.First); b > a && !f.light(a, b) {
		return a, b
	}
	j := q.QLast
	if s.Is(j, "on", "in", "for", "to") && f.inTime(j) < 0 {
		return f.phraseRight(j+1, f.clauseEnd(j))
	}
	return a, b
}

// fragment reads a clause without a verb: "Net sales, $5 million".
func (f *finder) fragment(i int) (int, int) {
	q := &f.qs[i]
	return f.phraseLeft(f.clauseStart(q.First-1), q.First)
}

// verbLeft returns the nearest verb to the left of token k in its clause, -1 if none.
func (f *finder) verbLeft(k int) int {
	for j := k - 1; j >= max(0, k-farthest) && !f.bound(j); j-- {
		if f.verb(j) && f.inQuantity(j) < 0 && f.inTime(j) < 0 {
			return j
		}
	}
	return -1
}

// groupStart returns the first token of the verb group that ends with token v:
// "has not been" of "has not been cut".
func (f *finder) groupStart(v int) int {
	s := f.s
	for v > 0 && (s.Can(v-1, lexicon.Auxiliary) || f.copula(v-1) || s.Likely(v-1, lexicon.Adverb) || s.Is(v-1, "to", "not") || f.verb(v-1)) {
		v--
	}
	return v
}

// leftOf returns the noun phrase before token v in its clause.
func (f *finder) leftOf(v int) (int, int) {
	if v < 0 {
		return 0, 0
	}
	return f.phraseLeft(f.clauseStart(v-1), v)
}
