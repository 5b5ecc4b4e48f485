package quantity

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// share gives quantities without a unit the unit of their list, or of what the
// sentence measured before: "14, 13.8 and 68.5 percent", "by 2 percent but
// imports by 1".
func (f *finder) share() {
	qs := f.out[f.base:]
	for i := len(qs) - 2; i >= 0; i-- {
		f.shareBack(&qs[i], &qs[i+1])
		f.across(&qs[i], &qs[i+1])
	}
	for i := 1; i < len(qs); i++ {
		f.shareOn(qs, i)
		f.otherEnd(&qs[i-1], &qs[i])
		f.converted(&qs[i-1], &qs[i])
	}
}

// across gives p the noun that q stands before and describes: "two 12-hour
// shifts", "2 million 5 litre cans".
func (f *finder) across(p, q *Quantity) {
	j := q.QLast
	if !f.bare(p) || f.one(p) || q.First != p.QLast || q.Kind != "" || q.Unit.ID == "" || q.Unit.before || !q.Hyphen && q.Unit.Dimension == units.Fraction {
		return
	}
	first, last, head := f.nounPhrase(j, f.s.Len(), f.plural(p))
	if last == first || !f.s.Can(head, lexicon.Plural) {
		return
	}
	p.NounFirst, p.NounLast, p.Head = first, last, head
	p.Unit = Unit{ID: "item", Name: f.lemma(head), Dimension: units.Count, shared: true}
}

// otherEnd gives q the rate of p where the two are the ends of one move: "from £61
// a week to £68", "£68 a week, up from £61".
func (f *finder) otherEnd(p, q *Quantity) {
	if q.Unit.ID == "" || !strings.HasPrefix(p.Unit.ID, q.Unit.ID+"-per-") || !strings.HasPrefix(p.Unit.Name, q.Unit.Name+" per ") {
		return
	}
	if !f.upFrom(p, q) && !(f.s.Is(f.lead(p), "from") && f.between(p, q) == to) {
		return
	}
	said := q.Unit
	q.Unit = p.Unit
	q.Unit.Start, q.Unit.End, q.Unit.before, q.Unit.shift, q.Unit.Assumed = said.Start, said.End, said.before, said.shift, true
}

// converted gives the rate behind a conversion in brackets to both amounts: "6
// pounds (7 euros) per share".
func (f *finder) converted(p, q *Quantity) {
	s := f.s
	if !f.bracketed(p, q) || p.Unit.ID == "" || q.Unit.ID == "" || !s.Is(q.QLast+1, "per", "a", "an") && !s.At(q.QLast+1).Is('/') {
		return
	}
	after := q.QLast + 1
	for _, x := range [2]*Quantity{p, q} {
		if strings.Contains(x.Unit.ID, "-per-") {
			continue
		}
		last, qlast, unit := x.Last, x.QLast, x.Unit.End
		x.QLast = after
		f.rate(x)
		x.Last, x.QLast, x.Unit.End = last, qlast, unit
	}
}

// bracketed reports whether q stands in brackets right after p.
func (f *finder) bracketed(p, q *Quantity) bool {
	s := f.s
	return s.At(p.QLast).Is('(') && (q.First == p.QLast+1 || q.QFirst == p.QLast+1) && s.At(q.QLast).Is(')')
}

// shareBack gives p the unit and the scale of q where the two are members of
// one list: "14, 13.8 and 68.5 percent", "5 and 7 million euros".
func (f *finder) shareBack(p, q *Quantity) {
	switch {
	case f.suspended(p) && (f.bare(p) || p.Unit.before && p.Unit.ID == q.Unit.ID) && !q.Hyphen && f.scales(p, q) && q.First-p.QLast <= 2:
		p.scaleBy(f.common(p, q)) // "$6-, $7-, $9,000"
		if p.Unit.ID == "" && q.Unit.ID != "" {
			f.take(p, q, false)
		}
	case f.bare(p) && q.Unit.ID == "" && f.bare(q) && q.Number.Scale >= 3 && f.scales(p, q) && f.listed(p, q) && near(p.Value, mantissa(q)):
		p.scaleBy(f.common(p, q)) // "3, 4 and 5 million"
	case q.Unit.Dimension == units.Age && f.s.Is(p.First-1, "aged", "age", "ages"):
		// "aged 18 to 34, an 18-month-old": years
	case f.bare(p) && q.Unit.ID != "" && q.Kind == "" && f.listed(p, q):
		if n := f.common(p, q); n >= 3 {
			p.scaleBy(n)
		}
		f.take(p, q, false)
	case (f.bare(p) || p.Number.Form == number.Fraction && p.Unit.ID == "" && p.Kind == "") && q.Counted() && !f.one(p) && f.partOf(p, q), f.bare(p) && q.Unit.Said() && q.Kind == "" && f.upFrom(p, q):
		f.take(p, q, true)
	case p.Unit.before && q.Unit.before && p.Unit.ID == q.Unit.ID && q.Number.Scale >= 6 && f.scales(p, q) && near(p.Value, mantissa(q)) && f.listed(p, q):
		p.scaleBy(f.common(p, q)) // "$10 or $15 million"
	}
}

// shareOn gives quantity i the unit that the sentence has for what was measured
// before it.
func (f *finder) shareOn(qs []Quantity, i int) {
	q, last := &qs[i], &qs[i-1]
	if q.Number.Form == number.Vague && q.Unit.ID == "" && !q.Counted() && last.Counted() && f.s.Can(q.QLast, lexicon.Auxiliary|lexicon.Verb|lexicon.Past) {
		f.take(q, last, true) // "hundreds of sites opened, and dozens are open at night"
		return
	}
	if rate, ok := strings.CutPrefix(q.Unit.Name, unnamed+" per "); ok && !q.Counted() && last.Counted() && f.parallel(last, q) {
		noun, _, _ := strings.Cut(last.Unit.Name, " per ")
		q.Unit.Name = noun + " per " + rate // "31 fires, compared with 28 per week before"
		return
	}
	if !f.bare(q) {
		return
	}
	if p := before(qs, i); q.Number.Scale >= 6 && p != nil && p.Unit.Dimension == units.Money && p.Number.Scale >= 6 && !f.s.At(q.QLast).Hyphen() {
		f.take(q, p, true) // "38 million crowns in 2023 and 61 million in 2024"
		return
	}
	if last.Counted() && f.amongThem(last, q) {
		f.take(q, last, true)
		return
	}
	if p := before(qs, i); p != nil && f.elliptic(p, q) {
		f.take(q, p, true)
		return
	}
	if p := f.inStep(qs, i); p != nil {
		f.take(q, p, true)
		return
	}
	if !f.ending(q) || f.one(q) { // "20% of those from one or more farms"
		return
	}
	if last.Unit.before && last.HasValue && f.listed(last, q) && near(last.Value, q.Value) {
		f.take(q, last, true) // "$5, 10 or 15"
		return
	}
	for k := i - 1; k >= 0; k-- {
		p := &qs[k]
		if p.Kind != "" || p.Time != 0 || p.Unit.ID == "" {
			continue
		}
		if f.parallel(p, q) {
			f.take(q, p, true)
		}
		return
	}
}

// one reports whether q is the word "one", which may be a pronoun.
func (f *finder) one(q *Quantity) bool { return f.s.Is(q.NumFirst, "one") }

// partOf reports whether p is a part of the things that q counts: "only 5 of
// the 60 boats".
func (f *finder) partOf(p, q *Quantity) bool {
	s, i := f.s, p.QLast
	if s.Is(i, "out") {
		i++
	}
	if !s.Is(i, "of") || p.Hyphen {
		return false
	}
	k := f.determiners(i + 1)
	if k == i+1 {
		return false
	}
	for s.Can(k, lexicon.Adjective|lexicon.Participle) && k < q.First {
		k++ // "two thirds of the combined 4 million votes"
	}
	return k == q.First
}

// upFrom reports whether q is only told for comparison with p: "at 84, up from
// 81 percent".
func (f *finder) upFrom(p, q *Quantity) bool {
	s, i := f.s, p.QLast
	return s.At(i).Is(',') && s.Is(i+1, "up", "down") && s.Is(i+2, "from") && q.First == i+3
}

// elliptic reports whether q is said as p was, with the unit left out: "40
// percent in May, 45 in June and 52 in July", "5 million tonnes of wheat and 3
// million of rye".
func (f *finder) elliptic(p, q *Quantity) bool {
	s := f.s
	if p.Kind != "" || p.Unit.ID == "" && p.Number.Scale < 3 || p.Hyphen || !p.HasValue {
		return false
	}
	i := q.First - 1
	if !s.At(i).Is(',') && !s.Is(i, "and", "but", "then") && !s.At(i).Is(';') {
		return false
	}
	if t := s.At(q.QLast); t.Kind == token.Word && t.Hash == s.At(p.QLast).Hash && s.Can(q.QLast, lexicon.Preposition|lexicon.Wh|lexicon.Conjunction) {
		if s.Is(q.QLast, "of") { // but "5 tonnes of rye and 40 of the farmers"
			return p.Unit.Dimension != units.Count && !s.Can(q.QLast+1, lexicon.Determiner|lexicon.Pronoun)
		}
		return true
	}
	if s.Is(q.QLast, "for") && q.First-p.Last <= 3 && (p.Unit.Dimension == units.Money || strings.Contains(p.Unit.ID, "-per-")) {
		return true // "19 pence a litre, and 24 for diesel"
	}
	return f.dated(q) && f.timed(p, q)
}

// inStep returns the quantity before i that stands in the same place of its
// clause as i does: both converted in brackets, "40 crowns ($2) by bus and 60 ($3)
// by rail", or both the level of an index, "rose to 1,463 points, while the other
// fell to 1,333". Nil if there is none.
func (f *finder) inStep(qs []Quantity, i int) *Quantity {
	q := &qs[i]
	money := i+1 < len(qs) && f.bracketed(q, &qs[i+1]) && qs[i+1].Unit.Dimension == units.Money
	for k := i - 1; k >= 0; k-- {
		p := &qs[k]
		if money && p.Unit.Dimension == units.Money && f.bracketed(p, &qs[k+1]) {
			return p
		}
		if p.Counted() && !p.Hyphen && f.s.Is(q.QLast, "who") && f.s.Is(p.QLast, "who") && f.s.Is(q.First-1, "and", "or", "but") {
			return p // "40 people who rent and 60 who own"
		}
		if p.Counted() && p.Unit.Name == "point" && f.level(p) && f.level(q) && f.ending(q) && (near(p.Value, q.Value) || near(q.Value, p.Value)) {
			return p
		}
	}
	return nil
}

// level reports whether q says where something stands: "to 1,463", "at 1,463".
func (f *finder) level(q *Quantity) bool { return f.s.Is(q.First-1, "to", "at") && q.HasValue }

// timed reports whether a time of the calendar is said between p and q.
func (f *finder) timed(p, q *Quantity) bool {
	for k := range f.exprs {
		if e := &f.exprs[k]; e.First >= p.QLast && e.Last < q.First {
			return true
		}
	}
	return f.dated(p)
}

// dated reports whether a time of the calendar follows q: "45 in June".
func (f *finder) dated(q *Quantity) bool {
	for k := range f.exprs {
		if e := &f.exprs[k]; e.First >= q.QLast && e.First <= q.QLast+1 {
			return e.First == q.QLast || f.s.Can(q.QLast, lexicon.Preposition)
		}
	}
	return f.s.Can(q.QLast, lexicon.Preposition) && f.s.Has(q.QLast+1, lexicon.Season)
}

// before returns the quantity before the one at i, dates left out; nil if there
// is none.
func before(qs []Quantity, i int) *Quantity {
	for i--; i >= 0; i-- {
		if qs[i].Kind != Date {
			return &qs[i]
		}
	}
	return nil
}

// amongThem reports whether q is how many of what p counts: "Of the 1,340
// bridges, 96 are closed".
func (f *finder) amongThem(p, q *Quantity) bool {
	s := f.s
	if s.Is(q.QLast, "more", "fewer", "less") && s.Is(q.QLast+1, "than") && f.s.At(p.QLast).Is(',') && q.First == p.QLast+1 {
		return true // "5,200 places, 200 more than planned"
	}
	if s.Is(q.First-1, "including") && f.ending(q) || s.Seq(q.First-2, "of", "which") {
		return q.First-p.QLast <= 6 // "40 boats, including 12 in the bay"
	}
	i := p.First - 1
	for s.Can(i, lexicon.Determiner) || s.Is(i, "some", "about", "nearly", "more", "than") {
		i--
	}
	return s.Is(i, "of") && (i == 0 || s.At(i-1).Kind == token.Punct || s.Is(i-1, "out", "and", "but")) && s.Can(q.QLast, lexicon.Auxiliary|lexicon.Past|lexicon.Verb)
}

// bare reports whether q is a plain value that may borrow a unit.
func (f *finder) bare(q *Quantity) bool {
	return q.Unit.ID == "" && q.Kind == "" && q.Number.Form == number.Cardinal && !q.Counted() && q.Time == 0
}

// take gives q the unit of p.
func (f *finder) take(q, p *Quantity, assumed bool) {
	q.Unit = p.Unit
	q.Unit.Start, q.Unit.End = 0, 0
	q.Unit.Assumed = p.Unit.Assumed || assumed
	q.Unit.shared = true
	if p.Number.Scale >= 3 && q.Number.Scale == 0 && q.Value.Cmp(units.NewDecimal(1000, 0)) < 0 && assumed && !f.s.Is(p.QLast, "of") {
		q.scaleBy(p.Number.Scale) // "eight billion pounds ... nine by spring"
	}
	if p.Unit.shift != 0 {
		q.shiftValue(p.Unit.shift)
	}
	if p.Counted() && !f.s.Is(q.First-1, "below", "above", "under", "beyond") { // a level that is passed counts nothing
		q.NounFirst, q.NounLast, q.Head = p.NounFirst, p.NounLast, p.Head
	}
}

// listed reports whether only commas and conjunctions stand between p and q:
// "14%, 13.8 and 68.5 percent", "five, six, seven points", "9- or 10-inch".
func (f *finder) listed(p, q *Quantity) bool {
	s := f.s
	if q.QFirst-p.QLast > 3 || q.QFirst == p.QLast || q.Unit.before && !p.Unit.before {
		return false
	}
	if q.Unit.ID == "item" && !p.Hyphen && p.Number.Plain() && p.Number.Spelled != q.Number.Spelled {
		return false
	}
	if q.Unit.Dimension == units.Fraction && (p.Number.Scale >= 3 || p.Value.Cmp(units.NewDecimal(1000, 0)) >= 0) {
		return false // "40 million, or 5%, of trees"
	}
	if q.QFirst-p.QLast == 1 && s.At(p.QLast).Is(',') && !q.Unit.shared && p.HasValue && q.HasValue && !near(p.Value, q.Value) && !near(p.Value, mantissa(q)) && !f.spelled(p, q) {
		return false // "ended at 95, 12 percent above"
	}
	for i := p.QLast; i < q.QFirst; i++ {
		t := s.Tokens[i]
		if !(t.Is(',') || t.Hyphen() || s.Symbol(i) == "×" || s.Is(i, "and", "or", "then", "to", "by", "even", "maybe", "perhaps", "about", "nearly", "x")) {
			return false
		}
	}
	return true
}

// spelled reports whether both numbers were said in words.
func (f *finder) spelled(p, q *Quantity) bool { return p.Number.Spelled && q.Number.Spelled }

// ending reports whether nothing that could be counted follows q.
func (f *finder) ending(q *Quantity) bool {
	s, t := f.s, f.s.At(q.QLast)
	if t.Kind == token.Word {
		return s.Can(q.QLast, lexicon.Preposition|lexicon.Conjunction|lexicon.Wh) || s.Is(q.QLast, "a", "this", "last", "next", "respectively", "earlier", "today", "now", "instead")
	}
	return t.Kind == token.None || t.Kind == token.Punct && !t.Hyphen() && !t.Is('/') && !t.Is(':')
}

// parallel reports whether q stands in the same kind of phrase as p, as the
// other end or member of a comparison.
func (f *finder) parallel(p, q *Quantity) bool {
	s := f.s
	i := q.First - 1
	for s.Is(i, "about", "nearly", "just", "only", "around", "roughly", "almost", "over", "under", "below", "above") {
		i--
	}
	if s.Is(i, "of") && s.Is(i-1, "average", "total", "median") && s.Can(i-2, lexicon.Determiner) {
		i -= 3
	}
	switch {
	case s.Is(i, "from", "to", "by", "than", "versus", "vs", "at", "against"):
	case s.Is(i, "nor", "not", "but"):
	case s.Is(i, "with", "to") && s.Is(i-1, "compared"):
	default:
		if s.At(i).Kind != token.Word {
			return false
		}
		if _, ok := s.ChangeOf(s.At(i).Hash); !ok {
			return false
		}
	}
	if p.Unit.Dimension == units.Fraction && s.Is(i, "to", "at") && !s.Is(p.First-1, "to", "at", "from") && f.changeBefore(p) {
		return false // "gained 0.4 percent to 2,118.30": the end of the move has another unit
	}
	if s.Is(i, "than") && s.Is(i-1, "more", "less", "fewer", "greater", "higher", "lower") && p.Unit.Dimension == units.Count {
		return false // "6 towns insured less than 30"
	}
	if s.Is(i, "versus", "vs", "against", "than") || s.Is(i, "with", "to") && s.Is(i-1, "compared") {
		return q.First-p.QLast <= 6 // "60 boats, compared with 50 last year"
	}
	if p.Unit.ID == "item" && i < q.First-1 && f.s.At(i).Kind == token.Word && !s.Is(i, "from", "to", "by", "at", "of") {
		return true // "stood at 31,000 homes in May and fell below 19,000"
	}
	if p.Unit.Dimension == units.Duration && !p.From {
		if _, moves := s.ChangeOf(s.At(i - 1).Hash); !moves && !s.Is(i-1, "up", "down") && !(s.Is(i, "from") && s.Is(p.First-1, "to")) {
			return false // "in six weeks from 2 million to 5"
		}
	}
	if p.Unit.ID == "item" || p.Unit.Dimension == units.Duration && !s.Is(i, "from", "to") {
		return s.Is(i, "from", "to") && (s.Is(i-1, "up", "down") || p.First-i > 0 || q.First-p.QLast <= 6)
	}
	return true
}
