package quantity

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// compound joins a quantity in two units: "5 ft 2 in", "nine months and two
// weeks", "13 dollars and 45 cents", "2 hours ten", "an hour and a half".
// The sum is told in the first unit where it is a finite decimal there, else
// in the second.
func (f *finder) compound(p, q *Quantity) bool {
	if !rangeable(q) && q.Number.Form != number.Article || p.Range || !p.HasValue || q.Range || p.Kind != "" || q.Kind != "" || p.Frac != "" || q.First != q.QFirst {
		return false
	}
	gap := f.gap(p, q)
	if gap == gapOther || gap == gapComma && q.Number.Form == number.Article || f.s.Is(p.First-1, "between") {
		return false
	}
	if f.andHalf(p, q, gap) {
		return true
	}
	if f.minor(p, q, gap) {
		return true
	}
	f.minutes(p, q, gap)
	if p.Unit.unit == (units.Unit{}) || q.Unit.unit == (units.Unit{}) || p.Unit.Dimension != q.Unit.Dimension || p.Unit.before || q.Unit.before {
		return f.barePart(p, q, gap)
	}
	switch p.Unit.Dimension {
	case units.Duration, units.Length, units.Mass:
	default:
		return false
	}
	if p.Unit.ID == q.Unit.ID || p.Number.Form == number.Fraction && p.Unit.Dimension != units.Duration || gap == gapComma && p.Unit.Dimension == units.Mass {
		return false
	}
	big, small := step(p.Unit.ID), step(q.Unit.ID)
	if big == 0 || small == 0 || big <= small && !(p.Unit.Dimension == units.Duration && gap == gapNone) {
		return false
	}
	if gap == gapAnd && p.Unit.Dimension == units.Duration && q.Value.Cmp(units.NewDecimal(100, 0)) > 0 {
		return false
	}
	return f.add(p, q)
}

// minutes makes the "m" after hours minutes: "2h 30m".
func (f *finder) minutes(p, q *Quantity, gap gapKind) {
	if gap != gapNone || p.Unit.ID != "hour" || q.Unit.ID != "meter" || q.Unit.End-q.Unit.Start != 1 {
		return
	}
	if u, err := f.reg.Unit("minute"); err == nil {
		q.Unit.ID, q.Unit.Name, q.Unit.Dimension, q.Unit.unit = u.ID(), u.Name(), u.Dimension(), u
	}
}

// add puts the sum of p and q into p.
func (f *finder) add(p, q *Quantity) bool {
	if f.addIn(p, q, q.Unit.unit, p.Unit.unit, p) || f.addIn(q, p, p.Unit.unit, q.Unit.unit, p) {
		return true
	}
	return false
}

// addIn converts b to the unit of a and, where that is exact, adds the two.
func (f *finder) addIn(a, b *Quantity, from, into units.Unit, p *Quantity) bool {
	num, den := ratio(from.ID(), into.ID())
	if num == 0 {
		return false
	}
	n, err := b.Value.Mul(units.NewDecimal(num, 0))
	if err != nil {
		return false
	}
	part, exact, err := n.Quo(units.NewDecimal(den, 0))
	if err != nil || !exact {
		return false
	}
	sum, err := a.Value.Add(part)
	if err != nil {
		return false
	}
	end := max(a.Unit.End, b.Unit.End)
	start := p.Unit.Start
	unit := a.Unit
	last, qlast, numlast := max(a.Last, b.Last), max(a.QLast, b.QLast), max(a.NumLast, b.NumLast)
	p.Value, p.Precision = sum, units.Decimal{}
	p.Unit = unit
	p.Unit.Start, p.Unit.End = start, end
	p.Last, p.QLast, p.NumLast = last, qlast, numlast
	return true
}

// step orders units that are said together, the larger first. Zero: none.
func step(id string) int64 {
	switch id {
	case "year":
		return 31536000
	case "month":
		return 2592000
	case "week":
		return 604800
	case "day":
		return 86400
	case "hour":
		return 3600
	case "minute":
		return 60
	case "second":
		return 1
	case "mile":
		return 63360
	case "yard":
		return 36
	case "foot":
		return 12
	case "inch":
		return 1
	case "kilometer":
		return 1000000
	case "meter":
		return 1000
	case "centimeter":
		return 10
	case "millimeter":
		return 1
	case "stone":
		return 224
	case "pound":
		return 16
	case "ounce":
		return 1
	case "kilogram":
		return 1000
	case "gram":
		return 1
	}
	return 0
}

// ratio returns how many of the unit "into" one "from" is, as a fraction; 0 if
// the two are not counted in each other. Months and years convert to each
// other; with days they do so as thirty days and 365, for such sums only.
func ratio(from, into string) (num, den int64) {
	a, b := step(from), step(into)
	if a == 0 || b == 0 {
		return 0, 1
	}
	if from == "year" && into == "month" {
		return 12, 1
	}
	if from == "month" && into == "year" {
		return 1, 12
	}
	if (from == "meter" || from == "kilometer") && (into == "foot" || into == "inch") || (from == "foot" || from == "inch") && (into == "meter" || into == "kilometer") {
		return metric(from, into)
	}
	return a, b
}

// metric converts between feet and metres: a foot is 0.3048 m exactly.
func metric(from, into string) (num, den int64) {
	mm := map[string]int64{"foot": 3048, "inch": 254, "meter": 10000, "kilometer": 10000000}
	return mm[from], mm[into]
}

type gapKind uint8

const (
	gapOther gapKind = iota
	gapNone
	gapAnd
	gapComma
)

func (f *finder) gap(p, q *Quantity) gapKind {
	s, i := f.s, p.QLast
	switch q.QFirst - i {
	case 0:
		return gapNone
	case 1:
		switch {
		case s.At(i).Hyphen() && s.At(i).Glued() && p.Hyphen: // "six-foot-two"
			return gapNone
		case s.Is(i, "and"):
			return gapAnd
		case s.At(i).Is(','):
			return gapComma
		}
	}
	return gapOther
}

// andHalf reads "an hour and a half", "two years and a quarter".
func (f *finder) andHalf(p, q *Quantity, gap gapKind) bool {
	if gap != gapAnd || q.Number.Form != number.Fraction || q.Unit.ID != "" && q.Unit.ID != "item" || p.Unit.unit == (units.Unit{}) || q.Frac != "" || q.Counted() {
		return false
	}
	if p.Number.Form == number.Fraction || f.s.Is(q.NumLast, "of") {
		return false
	}
	sum, err := p.Value.Add(q.Value)
	if err != nil {
		return false
	}
	p.Value = sum
	p.Unit.End = f.s.Tokens[q.QLast-1].End
	p.absorb(q)
	return true
}

// minor reads the subunits of money: "15 dollars 50", "3 GBP and one", "20
// ringgit and 43c", "$20 43"; two amounts side by side stay apart.
func (f *finder) minor(p, q *Quantity, gap gapKind) bool {
	if !p.Unit.unit.IsMoney() || p.Value.Exp() < 0 || p.Number.Scale != 0 && p.Number.Scale != 2 && p.Number.Scale != 3 || gap == gapComma || p.Unit.shift != 0 {
		return false
	}
	cents := q.Value
	switch {
	case q.Unit.unit.IsMoney():
		if q.Unit.before || q.Unit.shift != -2 {
			return false
		}
	case q.Unit.ID != "" && !(q.Unit.ID == "item"), q.Number.Scale != 0, q.Value.Exp() != 0, q.Value.Cmp(units.NewDecimal(100, 0)) >= 0, q.Number.Form != number.Cardinal:
		return false
	case q.Counted(), q.Hyphen:
		return false
	default:
		if t := f.s.At(q.QLast); t.Kind == token.Word && !f.s.Is(q.QLast, "for", "each", "and", "in", "more", "a", "per", "to") || t.Kind == token.Symbol || t.Is('-') || gap == gapAnd && !q.Number.Spelled && q.Value.Cmp(units.NewDecimal(10, 0)) < 0 {
			return false
		}
		c, err := cents.Shift(-2)
		if err != nil {
			return false
		}
		cents = c
	}
	sum, err := p.Value.Add(cents)
	if err != nil {
		return false
	}
	p.Value, p.Precision = sum, units.NewDecimal(1, -2)
	if !p.Unit.before {
		p.Unit.End = f.s.Tokens[q.QLast-1].End
	}
	p.absorb(q)
	return true
}

// barePart reads minutes or inches said without their unit: "2 hours ten", "5
// ft 2", "1 h 30".
func (f *finder) barePart(p, q *Quantity, gap gapKind) bool {
	if gap == gapComma || gap == gapOther || q.Unit.ID != "" || q.Number.Form != number.Cardinal || q.Value.Exp() != 0 || q.Number.Scale != 0 || q.Number.Signed {
		return false
	}
	if t := f.s.At(q.QLast); t.Kind == token.Word && !f.s.Can(q.QLast, lexicon.Preposition|lexicon.Conjunction) && !f.s.Has(q.QLast, lexicon.Extent) || t.Hyphen() {
		return false
	}
	var per int64
	switch p.Unit.ID {
	case "hour":
		per = 60
	case "foot":
		per = 12
		if gap == gapAnd {
			return false
		}
	case "meter":
		// "2 metres 30", "2m30"
		if gap != gapNone || q.Value.Cmp(units.NewDecimal(10, 0)) < 0 || p.Number.Value.Exp() < 0 {
			return false
		}
		per = 100
	default:
		return false
	}
	if q.Value.Cmp(units.NewDecimal(per, 0)) >= 0 {
		return false
	}
	small := map[int64]string{60: "minute", 12: "inch", 100: "centimeter"}[per]
	u, err := f.reg.Unit(small)
	if err != nil {
		return false
	}
	whole, err := p.Value.Mul(units.NewDecimal(per, 0))
	if err != nil {
		return false
	}
	sum, err := whole.Add(q.Value)
	if err != nil {
		return false
	}
	start := p.Unit.Start
	p.Value = sum
	p.Unit = Unit{ID: u.ID(), Name: u.Name(), Dimension: u.Dimension(), unit: u, Start: start, End: f.s.Tokens[q.QLast-1].End}
	p.absorb(q)
	return true
}
