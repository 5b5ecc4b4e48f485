package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// margin reads what quantity i lies above or below: "0.9 points above the median
// rate", "$12 million over the request", "900 sheep below where they stood".
func (f *finder) margin(i int) bool {
	q, s := &f.qs[i], f.s
	switch q.Kind {
	case quantity.Percentage, quantity.PercentagePoint, quantity.BasisPoint, quantity.Money, quantity.Count:
	default:
		return false // "10 metres above the river"
	}
	j := q.Last
	if s.At(j).Is(',') {
		j++
	}
	if e := f.inTime(j + 1); e >= 0 && s.Is(j, "above", "below") && f.levels(f.timeEnd(&f.exprs[e])-1) {
		f.compare(i, j, f.timeEnd(&f.exprs[e]), e)
		return true // "below 2019 levels"
	}
	if !s.Is(j, "above", "below", "over", "under") || f.inTime(j+1) >= 0 || f.inTime(j) >= 0 || f.inQuantity(j+1) >= 0 {
		return false
	}
	end := f.standard(j + 1)
	if end <= j+1 {
		return false
	}
	if where := s.Is(j+1, "where", "what"); !where && !f.measurable(end-1, s.Is(j, "over", "under")) {
		return false
	}
	last, e := f.standardTail(end)
	f.compare(i, j, last, e)
	return true
}

// measurable reports whether the noun phrase that ends with token i can be a
// standard; only, strictly, one that is set or counted: after "over" much else can
// stand.
func (f *finder) measurable(i int, strictly bool) bool {
	g, ok := f.nominalAt(i)
	if !ok || f.inQuantity(g.Head) >= 0 {
		return false
	}
	if f.s.Has(g.Head, lexicon.Standard) {
		return true
	}
	return !strictly && !f.s.Has(g.Head, lexicon.Place|lexicon.Group|lexicon.TimeUnit) &&
		!f.s.Is(g.Head, "age", "line", "head", "ground", "sea", "board")
}

// standardTail returns the end of what hangs on a standard from token i on, "voted
// by the council for 2021", "before the flood", and the time in it, -1 if none is.
func (f *finder) standardTail(i int) (end, time int) {
	if e := f.event(i); e > i {
		return e, -1
	}
	end, time = i, -1
	if f.tag(i) != syntax.Participle && f.tag(i) != syntax.Past {
		return i, -1
	}
	for end++; ; {
		if k := f.inTime(end); k >= 0 {
			return f.exprs[k].Last, k
		}
		g, ok := f.nominalAt(end + 1)
		if f.tag(end) != syntax.Preposition || !ok || g.First != end+1 || f.inQuantity(g.Head) >= 0 {
			return end, -1
		}
		end = g.Last
	}
}
