package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/token"
)

// scope finds the place or the population that quantity i holds for: "across
// the province", "in Kellmar", "among adults", "nationwide".
func (f *finder) scope(i int) {
	q := &f.qs[i]
	if q.Kind == quantity.Ordinal {
		return
	}
	best, cost := Span{}, 1<<30
	for j := max(0, q.First-farthest); j < min(f.s.Len(), q.Last+farthest); j++ {
		last := f.place(j)
		if last <= j {
			continue
		}
		if d := f.apart(q, j, last); d < cost {
			best, cost = f.span(j, last), d
		}
		j = last - 1
	}
	f.frames[i].Scope = best
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
		if f.bound(j) {
			d += 10
		}
	}
	return d
}

// place returns the end of the scope that begins at token i, i if none does.
func (f *finder) place(i int) int {
	s := f.s
	if s.Is(i, "nationwide", "worldwide", "globally", "nationally", "statewide", "citywide", "countrywide", "locally", "domestically", "overseas", "abroad", "internationally") {
		return i + 1
	}
	if !s.Is(i, "in", "across", "within", "throughout", "among", "around", "for") || f.inTime(i) >= 0 || f.inQuantity(i) >= 0 {
		return i
	}
	among := s.Is(i, "among")
	j := i + 1
	for s.Can(j, lexicon.Determiner) || s.Is(j, "whole", "entire") {
		j++
	}
	if s.Is(i, "around") && j == i+1 {
		return i
	}
	if among {
		if a, b := f.phraseRight(j, s.Len()); b > a {
			return b
		}
		return i
	}
	if s.Is(i, "for") {
		return i
	}
	if s.At(j).Capital() && f.inTime(j) < 0 && f.inQuantity(j) < 0 {
		for s.At(j).Capital() && f.inTime(j) < 0 || s.Is(j, "of", "and", "the") && s.At(j+1).Capital() && f.inTime(j+1) < 0 || s.At(j).Hyphen() && s.At(j).Glued() {
			j++
		}
		return j
	}
	for k := j; k < min(j+4, s.Len()) && s.At(k).Kind == token.Word; k++ {
		if s.Has(k, lexicon.Place) {
			return k + 1
		}
		if s.Can(k, lexicon.Preposition|lexicon.Conjunction) || f.inQuantity(k) >= 0 {
			break
		}
	}
	return i
}
