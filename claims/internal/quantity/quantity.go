// Package quantity turns numbers into quantities: it finds their units,
// currencies and counted nouns, joins ranges and compounds ("5 ft 2 in"),
// shares units along lists and reads the modifiers that bound a value.
package quantity

import (
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/units"
)

// Kind is the sort of a quantity, spelled as in the output.
type Kind string

// The kinds.
const (
	Percentage      Kind = "percentage"
	PercentagePoint Kind = "percentage_point"
	BasisPoint      Kind = "basis_point"
	Count           Kind = "count"
	Money           Kind = "money"
	Duration        Kind = "duration"
	Measure         Kind = "measure"
	Age             Kind = "age"
	Ratio           Kind = "ratio"
	Multiple        Kind = "multiple"
	Rank            Kind = "rank"
	Score           Kind = "score"
	Ordinal         Kind = "ordinal"
	Date            Kind = "date"
	Number          Kind = "number"
)

// A Unit is the unit of a quantity as found in the text.
type Unit struct {
	ID         string
	Name       string
	Start, End int // bytes of the surface; equal if none was said
	Dimension  units.Dimension
	Assumed    bool
	unit       units.Unit // zero for counted nouns
	symbol     bool
	shift      int  // powers of ten that the surface applied: cents
	before     bool // a currency before its number
	shared     bool
}

// Said reports whether the quantity has a unit of its own.
func (u *Unit) Said() bool { return u.End > u.Start }

// Leads reports whether the unit is a currency that stands before its number.
func (u *Unit) Leads() bool { return u.before }

// A Quantity is one number or range with its unit and modifiers.
type Quantity struct {
	First, Last       int // tokens, modifiers included, half open
	NumFirst, NumLast int // tokens of the number, or of both ends of a range
	QFirst, QLast     int // tokens of number and unit
	Kind              Kind
	Number            number.Number
	Value             units.Decimal
	HasValue          bool
	Frac              string
	Bounds            units.Interval
	Modifier          string
	Precision         units.Decimal
	Unit              Unit
	// NounFirst up to NounLast is the counted noun with its adjectives, Head
	// its last word; equal if nothing is counted.
	NounFirst, NounLast, Head int
	OfFirst, OfLast           int  // what is measured, within QFirst and QLast: "tonnes of rye a year", "bags of rye"; equal if not said
	Hyphen                    bool // "12-page": the number is an attribute
	Range                     bool
	Time                      int // 1 + index of the time expression it is part of; 0 none
	Joiner                    bool
	From, Pair                bool // "from A to B": it is A; the next is B
	Repaired                  bool // a slip that the speaker takes back
	Own                       bool // read by a rule of the caller's own
}

// Counted reports whether the quantity counts something that has a noun.
func (q *Quantity) Counted() bool { return q.NounLast > q.NounFirst }

// A finder builds the quantities of one sentence.
type finder struct {
	s     *sentence.Sentence
	reg   *units.Registry
	exprs []period.Expr
	out   []Quantity
	base  int // quantities of this sentence begin here in out
	kept  int // while joining: quantities before it are done
	read  int // while joining: the quantity that is looked at

	quotes quoteCount
}

// Find appends the quantities of a sentence to dst, in order; they never
// overlap. Dates and clock times are among them, with kind Date.
func Find(dst []Quantity, s *sentence.Sentence, nums []number.Number, exprs []period.Expr, reg *units.Registry) []Quantity {
	f := finder{s: s, reg: reg, exprs: exprs, out: dst, base: len(dst)}
	f.simple(nums)
	f.join()
	f.share()
	f.modify()
	f.repairs()
	f.apart()
	for i := f.base; i < len(f.out); i++ {
		f.out[i].settle()
	}
	return f.out
}

// apart keeps neighbours from sharing tokens: a modifier between two numbers
// belongs to the first that took it.
func (f *finder) apart() {
	for i := f.base + 1; i < len(f.out); i++ {
		p, q := &f.out[i-1], &f.out[i]
		if q.First >= p.Last {
			continue
		}
		if q.QFirst >= p.Last {
			q.First = p.Last
			continue
		}
		q.First = min(q.QFirst, q.NumFirst)
		p.Last = min(p.Last, q.First)
		p.QLast, p.NumLast = min(p.QLast, p.Last), min(p.NumLast, p.Last)
	}
}

// simple builds one quantity for each number, and one for each date.
func (f *finder) simple(nums []number.Number) {
	next := 0
	limit := 0 // tokens before it are taken
	for k := range nums {
		n := nums[k]
		for ; next < len(f.exprs) && f.exprs[next].NumFirst <= n.First; next++ {
			limit = max(limit, f.date(next, limit))
		}
		if n.First < limit {
			continue
		}
		end := f.reach(nums, k)
		q := Quantity{First: n.First, Last: n.Last, NumFirst: n.First, NumLast: n.Last, QFirst: n.First, QLast: n.Last, Number: n}
		if e := f.expr(n.First); e >= 0 {
			q.Time = e + 1
		}
		if !f.measure(&q, limit, end) {
			continue
		}
		f.out = append(f.out, q)
		limit = q.QLast
	}
	for ; next < len(f.exprs); next++ {
		limit = max(limit, f.date(next, limit))
	}
}

// reach returns the first token that the unit or noun of number k may not
// take: the next number, but not the article of "half an hour" or the ordinal
// of "14 first-team players".
func (f *finder) reach(nums []number.Number, k int) int {
	for _, next := range nums[k+1:] {
		part := nums[k].Form == number.Fraction || nums[k].Value.Exp() < 0 && f.s.Is(nums[k].Last, "of")
		// "half an hour", "half of one percent"
		article := part && next.First-nums[k].Last <= 1 && (next.Form == number.Article || f.s.Is(next.First, "one") && f.s.Is(next.First+1, "percent", "per", "percentage"))
		ordinal := next.Form == number.Ordinal && (f.s.At(next.Last).Hyphen() && f.s.At(next.Last).Glued() || f.secondUnit(&nums[k], next.First))
		if !article && !ordinal {
			return next.First
		}
	}
	return f.s.Len()
}

// secondUnit reports whether the "second" at i is the unit of n and no ordinal:
// "3.5 second", "one hundredth of a second".
func (f *finder) secondUnit(n *number.Number, i int) bool {
	if !f.s.Is(i, "second") {
		return false
	}
	return i == n.Last && n.Value.Exp() < 0 || n.Form == number.Fraction && i-n.Last <= 2
}

// date appends the date or clock time of expression k if it has a number.
func (f *finder) date(k, limit int) int {
	e := &f.exprs[k]
	if !e.Numeric || e.Kind != period.Date && e.Kind != period.Clock || e.NumFirst < limit {
		return 0
	}
	f.out = append(f.out, Quantity{
		First: e.NumFirst, Last: e.NumLast, NumFirst: e.NumFirst, NumLast: e.NumLast,
		QFirst: e.NumFirst, QLast: e.NumLast, Kind: Date, Time: k + 1,
	})
	return e.NumLast
}

// expr returns the index of the time expression around token i, -1 if none.
func (f *finder) expr(i int) int {
	for k := range f.exprs {
		if f.exprs[k].First <= i && i < f.exprs[k].Last {
			return k
		}
	}
	return -1
}

// measure finds the unit or the noun of q; false if q is no quantity at all.
func (f *finder) measure(q *Quantity, low, end int) bool {
	n := &q.Number
	q.Value, q.Frac, q.Precision = n.Value, n.Frac, n.Precision
	switch n.Form {
	case number.Unreadable, number.Code:
		q.Kind = Number
		return true
	case number.Ordinal:
		q.Kind = Ordinal
		q.HasValue = true
		return true
	case number.Vague:
		q.Range = true
		q.Bounds = units.Interval{Low: units.Bound{Value: n.Low, Set: true}, High: units.Bound{Value: n.High, Set: true, Open: true}}
	default:
		q.HasValue = true
	}
	if n.Form == number.Times {
		q.Kind = Multiple
		return true
	}
	f.currencyBefore(q, low)
	f.unitAfter(q, end)
	if n.Form == number.Article && (q.Unit.End == q.Unit.Start || f.articleRate(q)) {
		return false
	}
	if !q.Unit.Said() && !q.Unit.before {
		f.noun(q, end)
		f.headed(q)
	}
	f.led(q)
	f.rate(q)
	f.band(q, low)
	f.frost(q)
	return true
}

// led gives q the currency that leads the first end of its range, before a rate
// is read: "$1-2 million per unit".
func (f *finder) led(q *Quantity) {
	if q.Unit.ID != "" || len(f.out) == f.base {
		return
	}
	p, i := &f.out[len(f.out)-1], q.QFirst-1
	if p.Unit.before && p.QLast == i && p.Unit.shift == 0 && (f.s.At(i).Hyphen() || f.s.Is(i, "to")) && f.s.Is(q.QLast, "per", "a", "an") {
		q.Unit = p.Unit
		q.Unit.Start, q.Unit.End, q.Unit.shared = 0, 0, true
	}
}

// settle fills what follows from the rest: kind, bounds.
func (q *Quantity) settle() {
	if q.Modifier == "" {
		q.Modifier = "="
	}
	if q.Kind == "" {
		q.Kind = q.kindOf()
	}
	if q.Kind == Date || q.Number.Form == number.Unreadable || q.Number.Form == number.Code {
		return
	}
	if !q.Range {
		q.Bounds = units.Point(q.Value)
	}
	switch q.Modifier {
	case ">", ">=":
		q.Bounds.High = units.Bound{}
		q.Bounds.Low.Open = q.Modifier == ">"
	case "<", "<=":
		q.Bounds.Low = units.Bound{}
		q.Bounds.High.Open = q.Modifier == "<"
	}
}

func (q *Quantity) kindOf() Kind {
	u := &q.Unit
	switch {
	case u.ID == "percentage-point":
		return PercentagePoint
	case u.ID == "permyriad":
		return BasisPoint
	case u.ID == "time":
		return Multiple
	case u.Dimension == units.Money:
		return Money
	case u.Dimension == units.Age:
		return Age
	case u.Dimension == units.Duration:
		return Duration
	case u.Dimension == units.Fraction:
		return Percentage
	case u.ID == "item" || u.Dimension == units.Count:
		if q.part() {
			return Ratio
		}
		return Count
	case u.ID != "":
		return Measure
	case q.Number.Form == number.Fraction:
		return Ratio
	}
	return Count
}

// part reports whether q is a part of a whole: a fraction below one, or a range
// of such.
func (q *Quantity) part() bool {
	if q.Number.Form != number.Fraction {
		return false
	}
	return q.HasValue && below(q.Value) || q.Range && below(q.Bounds.High.Value)
}

// below reports whether a value is between -1 and 1: a part of something.
func below(d units.Decimal) bool { return d.Abs().Cmp(units.NewDecimal(1, 0)) < 0 }
