package rule

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/sentence"
)

// read makes the quantity of a hit. What the pattern has no group for is taken
// from the quantity that the grammar has found at the same number.
func (m *Matcher) read(h *hit, s *sentence.Sentence, nums []number.Number, qs []quantity.Quantity) bool {
	q, ok := m.amount(h, s, nums)
	if !ok {
		return false
	}
	q.Own = true
	base := at(qs, &q)
	if base != nil {
		q.Time, q.Repaired = base.Time, base.Repaired
		q.Same(base)
	}
	switch {
	case !h.spans[unit].empty():
		m.unit(&q, h, s)
	case h.rule.Unit != "":
		q.Assume(h.rule.unit)
	case base != nil:
		q.MeasureLike(base)
	}
	switch {
	case !h.spans[modifier].empty():
		q.Modifier = modifierOf(s, h.spans[modifier])
	case base != nil && q.Modifier == "":
		q.Modifier = base.Modifier
		q.First, q.Last = min(base.First, q.QFirst), max(base.Last, q.QLast)
	}
	h.settle(q, nums)
	return true
}

// settle completes the quantity of a hit, and its surface.
func (h *hit) settle(q quantity.Quantity, nums []number.Number) {
	if q.Kind == quantity.Ordinal || q.Kind == quantity.Number {
		q.Kind = ""
	}
	q.Settle()
	if h.rule.Kind != "" {
		q.Kind = quantity.Kind(h.rule.Kind)
	}
	h.q = q
	h.extend(nums)
	h.whole = span{h.q.First, h.q.Last}
}

// at returns the quantity of the same number as q, or the range that it is an
// end of: half of "between 2 and 3" is not what was said. It is nil if there is
// none.
func at(qs []quantity.Quantity, q *quantity.Quantity) *quantity.Quantity {
	for i := range qs {
		o := &qs[i]
		if o.Kind == quantity.Date || !o.HasValue && !o.Range {
			continue
		}
		if o.NumFirst == q.NumFirst && o.NumLast == q.NumLast && (o.Range || !q.Range) || o.Range && o.NumFirst <= q.NumFirst && q.NumLast <= o.NumLast {
			return o
		}
	}
	return nil
}

// amount reads the number that the groups of a hit name, or the range.
func (m *Matcher) amount(h *hit, s *sentence.Sentence, nums []number.Number) (quantity.Quantity, bool) {
	if x := h.spans[value]; !x.empty() {
		n, ok := m.number(s, x, nums)
		return quantity.Of(n), ok
	}
	a, okLow := m.number(s, h.spans[low], nums)
	b, okHigh := m.number(s, h.spans[high], nums)
	switch {
	case okLow && okHigh && a.Value.Cmp(b.Value) <= 0:
		return quantity.Between(a, b), true
	case okLow && okHigh:
		return quantity.Between(b, a), true
	case okLow:
		q := quantity.Of(a)
		q.Modifier = ">="
		return q, true
	case okHigh:
		q := quantity.Of(b)
		q.Modifier = "<="
		return q, true
	}
	return quantity.Quantity{}, false
}

// number reads the number in the tokens of a group. A word of scale after it
// belongs to it: half of "2.5 million" is no number.
func (m *Matcher) number(s *sentence.Sentence, x span, nums []number.Number) (number.Number, bool) {
	if x.empty() {
		return number.Number{}, false
	}
	sub := s.Part(x.first, x.last)
	m.nums = number.Find(m.nums[:0], &sub)
	for _, n := range m.nums {
		switch n.Form {
		case number.Cardinal, number.Fraction, number.Vague, number.Times:
		default:
			continue
		}
		n.First, n.Last = n.First+x.first, n.Last+x.first
		for _, o := range nums {
			if o.First == n.First && o.Last > n.Last && o.Scale > n.Scale && o.Form == n.Form {
				return o, true
			}
		}
		return n, true
	}
	return number.Number{}, false
}

// unit gives q the unit that its group says: one that is known, or the noun
// that is counted. The rule's own unit goes before.
func (m *Matcher) unit(q *quantity.Quantity, h *hit, s *sentence.Sentence) {
	x := h.spans[unit]
	start, end := s.Tokens[x.first].Start, s.Tokens[x.last-1].End
	surface := s.Text[start:end]
	if h.rule.Unit != "" {
		q.Is(h.rule.unit, start, end)
		return
	}
	match := m.set.registry.Match
	if x.first < q.NumFirst {
		match = m.set.registry.MatchBefore
	}
	if u, ok := match(surface); ok && u.Len == len(surface) {
		q.Measure(u, start)
		return
	}
	if len(surface) < 64 {
		if u, err := m.set.registry.Unit(surface); err == nil {
			q.Is(u, start, end)
			return
		}
	}
	head := s.Surface(x.last-1, x.last)
	q.Count(lexicon.Singular(head), x.first, x.last, start, end)
}

// modifierOf returns the modifier that the words or signs say, "" if none.
func modifierOf(s *sentence.Sentence, x span) string {
	text := strings.ReplaceAll(s.Surface(x.first, x.last), " ", "")
	switch text {
	case "=", "~", ">", ">=", "<", "<=":
		return text
	case "≈", "±", "∼":
		return "~"
	case "≥":
		return ">="
	case "≤":
		return "<="
	}
	sign, n := "", 0
	try := func(list []lexicon.Modifier, first func(lexicon.Modifier) int) {
		for _, p := range list {
			if k := len(p.Words); k > n && k <= x.last-x.first && s.Seq(first(p), p.Words...) {
				sign, n = p.Sign, k
			}
		}
	}
	try(s.ModifiersBefore(s.Tokens[x.last-1].Hash), func(p lexicon.Modifier) int { return x.last - len(p.Words) })
	try(s.ModifiersAfter(s.Tokens[x.first].Hash), func(lexicon.Modifier) int { return x.first })
	return sign
}

// extend takes the unit and the modifier into the mention, where no other
// number stands between.
func (h *hit) extend(nums []number.Number) {
	q := &h.q
	core := span{q.QFirst, q.QLast}
	if x := core.hull(h.spans[unit]); near(x, core) && h.alone(x, nums) {
		core = x
	}
	q.QFirst, q.QLast = core.first, core.last
	all := core.hull(span{q.First, q.Last})
	if x := all.hull(h.spans[modifier]); near(x, all) && h.alone(x, nums) {
		all = x
	}
	q.First, q.Last = all.first, all.last
}

// near reports whether span x goes but a few words beyond y: "doses of the old
// vaccine, 500" is no surface of 500 doses.
func near(x, y span) bool { return x.last-x.first <= y.last-y.first+4 }

// alone reports whether no number in x stands outside of the groups of the hit
// and of its quantity.
func (h *hit) alone(x span, nums []number.Number) bool {
	for i := range nums {
		n := &nums[i]
		if n.First >= x.last || x.first >= n.Last || h.q.NumFirst <= n.First && n.Last <= h.q.NumLast {
			continue
		}
		if y := h.spans[unit]; n.First < y.first || n.Last > y.last {
			return false
		}
	}
	return true
}
