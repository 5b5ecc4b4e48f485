package quantity

import (
	"math/big"
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// join makes ranges ("5 to 10 percent") and compounds ("5 ft 2 in", "nine
// months and two weeks") of neighbours.
func (f *finder) join() {
	w := f.base
	for r := f.base; r < len(f.out); r++ {
		q := f.out[r]
		f.kept, f.read = w, r
		if w > f.base {
			p := &f.out[w-1]
			if f.shareOf(p, &q) || f.orTwo(p, &q) || f.compound(p, &q) || f.votes(p, &q) || f.odds(p, &q) || f.ranged(p, &q) || f.same(p, &q) {
				continue
			}
		}
		f.out[w] = q
		w++
	}
	f.out = f.out[:w]
}

// shareOf joins "one job in nine", "two firms out of every five": a count and
// what it is a count of.
func (f *finder) shareOf(p, q *Quantity) bool {
	s, i := f.s, p.QLast
	if !p.Counted() && p.Unit.ID != "time" || p.Hyphen || !p.HasValue || p.Kind != "" || !p.Number.Plain() || q.Unit.ID != "" || q.Counted() || !q.HasValue || !q.Number.Plain() || q.Time != 0 || q.Kind != "" {
		return false
	}
	switch {
	case s.Is(i, "in") && q.QFirst == i+1, s.Seq(i, "out", "of") && q.QFirst == i+2, s.Is(i, "in", "of") && s.Is(i+1, "every") && q.QFirst == i+2, s.Seq(i, "out", "of", "every") && q.QFirst == i+3:
	default:
		return false
	}
	if p.Value.Cmp(q.Value) >= 0 || p.Value.IsZero() || q.Value.Cmp(units.NewDecimal(1000, 0)) > 0 || p.Value.Cmp(units.NewDecimal(100, 0)) > 0 {
		return false
	}
	r := new(big.Rat).Quo(p.Value.Rat(), q.Value.Rat())
	v, exact, err := units.DecimalFromRat(r)
	if err != nil {
		return false
	}
	p.Value, p.Precision, p.Frac = v, units.Decimal{}, ""
	if !exact {
		p.Frac = r.RatString()
	}
	p.Kind = Ratio
	p.Number.Form, p.Number.Proportion = number.Fraction, true
	p.Last, p.QLast = q.Last, q.QLast
	if p.Unit.ID == "time" { // "four times out of five"
		p.Unit = Unit{}
	}
	return true
}

// orTwo reads "a year or two", which is one to two.
func (f *finder) orTwo(p, q *Quantity) bool {
	if p.Number.Form != number.Article || p.Range || !p.Unit.Said() || !f.s.Is(p.QLast, "or") || q.QFirst != p.QLast+1 || q.Unit.ID != "" || q.Counted() || !q.Number.Plain() || q.Value.Cmp(units.NewDecimal(3, 0)) > 0 || p.Value.Cmp(q.Value) >= 0 {
		return false
	}
	end := f.s.Tokens[q.QLast-1].End
	unit := p.Unit
	f.makeRange(p, q)
	p.Unit, p.Modifier, p.Number.Form = unit, "~", number.Cardinal
	p.Unit.End = end
	return true
}

// absorb extends p over q.
func (p *Quantity) absorb(q *Quantity) {
	p.Last, p.QLast, p.NumLast = q.Last, q.QLast, q.NumLast
}

// bridge is how two quantities are joined.
type bridge uint8

const (
	apart   bridge = iota
	dash           // 5-10
	to             // 5 to 10
	and            // between 5 and 10
	or             // 5 or 10
	comma          // three, four hundred
	nothing        // 12 15 thousand
)

// between reads the words between two quantities. A modifier may stand before
// the second: "2 - ~7 grams", "between 2 and about 7".
func (f *finder) between(p, q *Quantity) bridge {
	s := f.s
	i, end := p.QLast, q.QFirst
	if end-i > 8 {
		return apart
	}
	if s.Symbol(i) == "~" && end == i+1 && s.At(i).Glued() && s.At(end).Glued() {
		return dash // "20~100"
	}
	for end > i && (s.Symbol(end-1) == "~" || s.Is(end-1, "about", "around", "nearly", "almost", "roughly", "approximately", "perhaps", "maybe", "even", "possibly")) {
		end--
	}
	if s.Is(i, "to", "through") && f.bounded(i+1, q.QFirst) {
		return to // "from 3 million to more than 150 million"
	}
	switch end - i {
	case 0:
		if q.QFirst > end && f.maybe(q) {
			return comma // "sixty maybe seventy percent"
		}
		if q.QFirst > end && p.Unit.ID == q.Unit.ID {
			return nothing
		}
		if i == end && s.At(i).Flags&token.Spaced != 0 {
			return nothing
		}
		return apart
	case 1:
		t := s.Tokens[i]
		switch {
		case t.Hyphen(), t.Kind == token.Symbol && s.Symbol(i) == "~", t.Is(token.Minus):
			return dash
		case s.Is(i, "to", "through", "till", "thru"):
			return to
		case s.Is(i, "and", "&"):
			return and
		case s.Is(i, "or"):
			return or
		case t.Is(','):
			return comma
		}
	case 2:
		if s.Seq(i, "up", "to") {
			return to
		}
		if s.At(i).Hyphen() && s.Is(i+1, "to") && f.suspended(p) {
			return to // "$4- to $500"
		}
		if s.At(i).Hyphen() && s.Is(i+1, "to") || s.At(i).Is(',') && s.Is(i+1, "or") && p.QLast-p.QFirst <= 2 {
			return or
		}
	case 3:
		if s.At(i).Hyphen() && s.Is(i+1, "to") && s.At(i+2).Hyphen() {
			return to // "a five-to-seven-year term"
		}
	}
	return apart
}

// bounded reports whether tokens i up to end are a bound and no more: "over",
// "more than", "just under".
func (f *finder) bounded(i, end int) bool {
	for k := i; k < end; k++ {
		if !f.s.Is(k, "over", "under", "above", "below", "just", "well", "more", "less", "fewer", "than", "about", "around", "nearly", "almost", "only", "at", "least") {
			return false
		}
	}
	return end > i
}

// suspended reports whether the number of p breaks off at a hyphen because its
// scale follows with the next: "$4- to $500", "$10-, $11-, $15,000".
func (f *finder) suspended(p *Quantity) bool {
	t := f.s.At(p.QLast)
	next := f.s.At(p.QLast + 1)
	return t.Is('-') && t.Glued() && (!next.Glued() || next.Is(',')) && p.Number.Plain() && !p.Number.Spelled
}

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

// inName reports whether the number is glued to a word before it: "scp2-173m".
func (f *finder) inName(q *Quantity) bool {
	return !q.Unit.before && f.s.Tokens[q.NumFirst].Glued() && f.s.At(q.NumFirst-1).Kind == token.Word
}

// before returns the last token before q and the words that make it vague.
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
// range: the 7 of "from 5 to 7 percent to 3 to 5 percent".
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
		return true // "between $62 and $68 a share"
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
		if w, ok := lexicon.ChangeOf(s.At(i).Hash); ok {
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
		if w, ok := lexicon.ChangeOf(t.Hash); ok && w.Kind != lexicon.Reach && w.Kind != lexicon.Create && !s.Is(j, "over", "above", "below") {
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
		f.shareRange(&f.out[f.kept-2], p) // "from 24 to 33-35 billion euros"
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

func (q *Quantity) shiftValue(n int) {
	if v, err := q.Value.Shift(n); err == nil && n != 0 {
		q.Value = v
		if x, err := q.Precision.Shift(n); err == nil {
			q.Precision = x
		}
	}
}

// scaleBy takes a scale word of a neighbour for its own: "3 to 5 million".
func (q *Quantity) scaleBy(n int) {
	if v, err := q.Number.Value.Shift(n); err == nil {
		q.Number.Value, q.Number.Scale = v, n
		q.shiftValue(n)
	}
}

// scales reports whether the scale word of q is meant for p too: "3 to 5
// million", "1.4 or 1.5 bn"; but "500 to 1 million" is not 500 million.
func (f *finder) scales(p, q *Quantity) bool { return f.common(p, q) > 0 }

// common returns the power of ten that p takes from q, 0 if none.
func (f *finder) common(p, q *Quantity) int {
	if f.suspended(p) && !q.Hyphen && q.Number.Scale == 0 && q.HasValue {
		for n := 2; n <= 3; n++ {
			if m, err := q.Value.Shift(-n); err == nil && m.Rat().IsInt() && near(p.Value, m) {
				return n
			}
		}
	}
	if f.worded(p, q) {
		return q.scale()
	}
	return 0
}

// worded reports whether the scale word of q is meant for p too.
func (f *finder) worded(p, q *Quantity) bool {
	if q.scale() < 2 || p.Number.Scale != 0 || p.Value.Cmp(units.NewDecimal(1000, 0)) >= 0 {
		return false
	}
	m := mantissa(q)
	lim, err := m.Shift(2)
	return err == nil && p.Value.Cmp(lim) < 0
}

// scale is the power of ten that a smaller number before q shares: 6 of "five
// million", 5 of "five hundred thousand", 3 of "six thousand five hundred".
func (q *Quantity) scale() int {
	n := max(q.Number.Scale, q.Number.Lead)
	if !q.Number.Spelled || n < 3 {
		return n
	}
	d, err := q.Number.Value.Shift(-n - 2)
	if err == nil && d.Sign() > 0 && d.Cmp(units.NewDecimal(10, 0)) < 0 && d.Rat().IsInt() {
		return n + 2
	}
	return n
}

// mantissa is the value of q without its scale word.
func mantissa(q *Quantity) units.Decimal {
	d, err := q.Number.Value.Shift(-q.scale())
	if err != nil {
		return q.Value
	}
	return d
}

func successor(a, b units.Decimal) bool {
	d, err := b.Sub(a)
	return err == nil && d.Equal(units.NewDecimal(1, 0))
}

// near reports whether b is above a by no more than a itself and five: "two or
// three", "20 or 30", "12 15 thousand".
func near(a, b units.Decimal) bool {
	d, err := b.Sub(a)
	if err != nil || d.Sign() <= 0 {
		return false
	}
	return d.Cmp(a) <= 0 || d.Equal(units.NewDecimal(1, 0))
}

// same joins a number said twice: "45 (forty five)".
func (f *finder) same(p, q *Quantity) bool {
	s := f.s
	if !p.HasValue || !q.HasValue || p.Unit.ID != "" || q.Kind == Date || !p.Value.Equal(q.Value) || p.Number.Spelled == q.Number.Spelled {
		return false
	}
	if !s.At(p.QLast).Is('(') || q.QFirst != p.QLast+1 || !s.At(q.QLast).Is(')') {
		return false
	}
	p.Last, p.QLast, p.NumLast = q.QLast+1, q.QLast+1, q.QLast+1
	return true
}
