package quantity

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// ranged joins p and q to a range, or marks them as the two ends of a change.
func (f *finder) ranged(p, q *Quantity) bool {
	if f.ends(p, q) {
		return false
	}
	if !rangeable(p) || !rangeable(q) || !f.unitsFit(p, q) || f.inName(p) {
		return false
	}
	ok := false
	switch f.between(p, q) {
	case dash:
		ok = (q.Value.Sign() >= 0 || p.Value.Sign() < 0) && (p.Value.Cmp(q.Value) <= 0 || f.scales(p, q)) && !f.score(p, q)
	case to:
		if p.From = f.from(p); p.From && !f.doubled(q) {
			q.Pair = true
			f.shareRange(p, q)
			return false
		}
		if p.Value.Cmp(q.Value) > 0 && f.scored(p) {
			f.shareRange(p, q)
			return false // "they voted 52 to 48 percent"
		}
		if f.s.Is(p.QLast, "up") && f.s.Is(p.First-1, "than", "over", "above", "least") {
			return false // "more than 500 up to 700" are two bounds
		}
		if f.suspended(p) && f.scales(p, q) {
			p.From = false
		}
		ok = p.From || !(p.Unit.Said() && (f.changeBefore(p) || f.doubled(q) || p.Pair)) && !f.score(p, q)
	case and:
		ok = f.betweenBefore(p, q)
	case or:
		ok = !p.Hyphen && !p.Unit.Said() && p.Value.Cmp(q.Number.Value) < 0 && near(p.Value, mantissa(q)) && q.Number.Form == number.Cardinal && !f.listedBefore(p)
	case comma:
		ok = !p.Unit.Said() && (p.Number.Spelled && q.Number.Spelled && q.Number.Scale >= 2 && p.Number.Scale == 0 && successor(p.Value, mantissa(q)) || f.maybe(q) && near(p.Value, mantissa(q)))
	case nothing:
		m := mantissa(q)
		ok = !p.Unit.Said() && p.Number.Scale == 0 && q.Number.Value.Exp() >= 0 && !p.Unit.before &&
			(q.Number.Scale >= 3 && p.Value.Cmp(m) < 0 && near(p.Value, m) || (q.Number.Scale == 2 || q.Unit.ID != "") && f.spelled(p, q) && successor(p.Value, m))
	}
	if !ok {
		return false
	}
	f.makeRange(p, q)
	return true
}

// ends marks the two ends of a change of which the first is a range already:
// "raised from 5-7 percent to 8 percent".
func (f *finder) ends(p, q *Quantity) bool {
	if !p.Range || p.Number.Form == number.Vague || !q.HasValue || f.between(p, q) != to || p.Kind != "" {
		return false
	}
	if p.From = p.From || f.from(p); p.From {
		q.Pair = true
	}
	return p.From
}

// inName reports whether the number is glued to a word before it: "abc2-90m".
func (f *finder) inName(q *Quantity) bool {
	return !q.Unit.before && f.s.Tokens[q.NumFirst].Glued() && f.s.At(q.NumFirst-1).Kind == token.Word
}

// lead returns the last token before q and the words that make it vague.
func (f *finder) lead(q *Quantity) int {
	i := q.First - 1
	for f.s.Is(i, "about", "around", "roughly", "some", "approximately", "up", "just", "as", "low", "an", "estimated", "nearly", "under", "over", "above", "below", "well", "slightly") {
		i--
	}
	return i
}

// from reports whether p is the first end of a change: "rose from 5 to 9".
func (f *finder) from(p *Quantity) bool {
	s, i := f.s, f.lead(p)
	return s.Is(i, "from") && !s.Is(i-1, "ranging", "ranges", "range", "ranged", "anywhere", "vary", "varies", "varying", "varied", "aged", "ages", "between", "apart", "anything", "somewhere") && f.changeGoverns(i)
}

// betweenBefore reports whether "and" joins a range: "between 5 and 9".
func (f *finder) betweenBefore(p, q *Quantity) bool {
	s, i := f.s, f.lead(p)
	if s.Is(i, "from") && (p.Unit.Said() || q.Unit.ID == "item") && !q.Unit.Said() {
		return false
	}
	return s.Is(i, "between", "from", "within") || s.Is(i, "of") && s.Is(i-1, "range")
}

// doubled reports whether q is the upper end of a range that changes to another
// range: the 6 of "from 4 to 6 percent to 1 to 2 percent".
func (f *finder) doubled(q *Quantity) bool {
	if f.read+2 >= len(f.out) {
		return false
	}
	a, b := &f.out[f.read+1], &f.out[f.read+2]
	if f.between(q, a) != to || a.Unit.Said() || !b.Unit.Said() || b.Unit.ID != q.Unit.ID {
		return false
	}
	joint := f.between(a, b)
	return joint == to || joint == dash
}

// listedBefore reports whether p is a later member of a list: "5, 6 or 7".
func (f *finder) listedBefore(p *Quantity) bool {
	return f.kept-2 >= f.base && f.s.At(p.First-1).Is(',') && f.out[f.kept-2].QLast == p.First-1
}

// maybe reports whether a second thought stands before q: "30, maybe 40".
func (f *finder) maybe(q *Quantity) bool {
	return f.s.Is(q.QFirst-1, "maybe", "perhaps", "even", "possibly")
}

func rangeable(q *Quantity) bool {
	return q.HasValue && !q.Range && q.Kind != Date && q.Kind != Ordinal && q.Kind != Score && q.Kind != Number && q.Number.Form != number.Times && q.Number.Form != number.Article && !q.Number.Proportion
}

// unitsFit reports whether two ends can share one unit: the same, or only one has it.
func (f *finder) unitsFit(p, q *Quantity) bool {
	if p.Time != 0 && q.Time != 0 && p.Time != q.Time || (p.Time != 0) != (q.Time != 0) && (p.Kind == Date || q.Kind == Date) {
		return false
	}
	if p.Unit.ID == "degree" && q.Unit.Dimension == units.Temperature {
		return true // "20° to 25°C"
	}
	if p.Unit.ID == q.Unit.ID {
		return p.Unit.ID != "item" || p.Unit.Name == q.Unit.Name
	}
	if p.Unit.Said() && strings.HasPrefix(q.Unit.ID, p.Unit.ID) && strings.HasPrefix(q.Unit.ID[len(p.Unit.ID):], "-per-") {
		return true // "between $4 and $7 a crate"
	}
	return p.Unit.ID == "" && !p.Counted() || q.Unit.ID == "" && p.Unit.before && !q.Counted() ||
		q.Unit.ID == "" && !q.Counted() && p.Unit.Said()
}

// changeBefore reports whether a verb of change stands right before p, so that
// "rose 5% to 20%" is an amount and an end.
func (f *finder) changeBefore(p *Quantity) bool {
	s := f.s
	for i := p.First - 1; i >= max(0, p.First-4); i-- {
		if s.Is(i, "by") {
			return true
		}
		if s.At(i).Kind != token.Word {
			return false
		}
		if w, ok := s.ChangeOf(s.At(i).Hash); ok {
			return w.Kind != lexicon.Reach // "it costs $5 to $7 million"
		}
		if s.Is(i, "of", "between", "from", "at", "in") {
			return false
		}
	}
	return false
}

// changeGoverns reports whether a word of change stands in the clause before
// token i: "rose from 5 to 9" has two ends, "tickets from 5 to 9 euros" a range.
func (f *finder) changeGoverns(i int) bool {
	s := f.s
	for j := i - 1; j >= 0; j-- {
		t := s.Tokens[j]
		if t.Is(';') || t.Is(':') || t.Is('(') {
			return false
		}
		if t.Kind != token.Word {
			continue
		}
		if s.Is(j, "range", "ranges") {
			return false // "the range is from 5 to 9"
		}
		if w, ok := s.ChangeOf(t.Hash); ok && w.Kind != lexicon.Reach && w.Kind != lexicon.Create && !s.Is(j, "over", "above", "below") {
			return w.Kind != lexicon.Stay
		}
		if s.Is(j, "been", "racing", "race", "raced", "revised", "revise", "compared", "marching", "way") {
			return true
		}
	}
	return false
}

// makeRange joins q to p as the other end of its range.
func (f *finder) makeRange(p, q *Quantity) {
	f.shareRange(p, q)
	low, high := p.Value, q.Value
	if low.Cmp(high) > 0 {
		low, high = high, low
	}
	p.Range, p.HasValue, p.Frac = true, false, ""
	p.Bounds = units.Interval{Low: units.Bound{Value: low, Set: true}, High: units.Bound{Value: high, Set: true}}
	if p.Precision.Cmp(q.Precision) > 0 {
		p.Precision = q.Precision
	}
	p.absorb(q)
	if q.Counted() {
		p.NounFirst, p.NounLast, p.Head, p.Hyphen = q.NounFirst, q.NounLast, q.Head, q.Hyphen
	}
	if f.kept-2 >= f.base && p.Pair && f.out[f.kept-2].From && f.out[f.kept-2].HasValue {
		f.shareRange(&f.out[f.kept-2], p) // "from 24 to 18-20 billion euros"
	}
	if f.kept-2 >= f.base && f.out[f.kept-2].From && f.out[f.kept-2].Range {
		p.Pair = f.between(&f.out[f.kept-2], p) == to
	}
}

// shareRange gives both ends the unit, the scale and the subunit that one has.
func (f *finder) shareRange(p, q *Quantity) {
	if n := f.common(p, q); n > 0 {
		p.scaleBy(n)
	}
	if p.Unit.ID == "" && q.Unit.ID != "" {
		p.shiftValue(q.Unit.shift)
		p.Unit = q.Unit
		p.Unit.shared = true
	} else if q.Unit.ID == "" && p.Unit.ID != "" {
		q.shiftValue(p.Unit.shift)
		q.Unit = p.Unit
		q.Unit.shared = true
	} else if q.Unit.Said() && q.Unit.ID != p.Unit.ID {
		p.Unit = q.Unit
	}
}
