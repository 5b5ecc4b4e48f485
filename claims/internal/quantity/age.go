package quantity

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// ages reads the age of a person without a unit: "aged 18 to 34", "at the age
// of 21", "adults 30 and older", "Maria Lindt, 44, has". p is the quantity before q.
func (f *finder) ages(p, q *Quantity, low int) {
	if q.Unit.ID != "" && q.Unit.Dimension != units.Duration || q.Hyphen || q.Unit.before || q.Unit.Dimension == units.Age {
		return
	}
	s, i := f.s, q.First-1
	if p != nil && p.Unit.Dimension == units.Age && p.Unit.Assumed && q.Unit.ID == "" && q.First-p.Last == 1 && (s.Is(i, "and", "or") || s.At(i).Is(',')) && (q.Range || f.years(q)) {
		f.makeAge(q) // "aged 18 to 34 and 35 to 49"
		return
	}
	if i < low {
		return
	}
	switch {
	case s.Is(i, "aged", "age", "ages"):
		f.makeAge(q)
	case s.Is(i, "of") && s.Is(i-1, "age", "ages"):
		f.makeAge(q)
		if s.Is(i-2, "the") && s.Is(i-3, "under", "over", "below", "above") {
			q.modified(map[bool]string{true: "<", false: ">"}[s.Is(i-3, "under", "below")])
			if i-3 >= low {
				q.First = i - 3
			}
		}
	case s.Is(i, "between") && s.Is(i-1, "aged", "age", "ages"), s.Is(i, "from") && s.Is(i-1, "aged"):
		f.makeAge(q)
	case s.At(i).Is(',') && s.At(q.QLast).Is(',') && s.At(q.QLast+1).Kind != token.Digits && f.person(i-1) && f.years(q), f.born(q):
		f.makeAge(q)
	case s.Has(i, lexicon.Group) && q.Range && q.Unit.ID == "" && q.First == q.NumFirst && q.Number.Form == number.Cardinal && f.betweenAges(q):
		f.makeAge(q) // "young men 16 to 21"
	case s.Has(i, lexicon.Group) && strength(q.Modifier) > 2 && s.Is(q.First, "under", "over", "above", "below") && (f.years(q) || q.Unit.ID == "year"):
		f.makeAge(q) // "children under 5"
	}
}

// betweenAges reports whether the ends of a range can be ages.
func (f *finder) betweenAges(q *Quantity) bool {
	return q.Bounds.High.Set && q.Bounds.High.Value.Cmp(units.NewDecimal(110, 0)) < 0 && q.Number.Plain()
}

// person reports whether token i ends the name or the mention of one person:
// "Mia Lund, 65,", "a man, 65,".
func (f *finder) person(i int) bool {
	s := f.s
	if s.Is(i, "man", "woman", "boy", "girl", "mother", "father", "driver", "pensioner", "grandmother", "grandfather", "teacher", "farmer", "nurse", "widow", "student") {
		return true
	}
	if !s.At(i).Capital() || s.Can(i, lexicon.Determiner|lexicon.Preposition|lexicon.Conjunction) || s.Has(i, lexicon.Month|lexicon.Place|lexicon.Weekday) {
		return false
	}
	return i == 0 || s.At(i-1).Capital() && !s.Can(i-1, lexicon.Preposition|lexicon.Determiner) || s.Has(i-1, lexicon.TitleWord)
}

// born reports whether q is what somebody is: "she is 65", "he turned 40 in May".
func (f *finder) born(q *Quantity) bool {
	s, i := f.s, q.First-1
	if f.years(q) && s.Is(i, "is", "was") && s.Is(q.QLast, "when") && s.Is(q.QLast+1, "he", "she", "i", "they") {
		return true // "Otto was only 61 when he left"
	}
	if !f.years(q) || !s.Is(i-1, "he", "she", "who") || !s.Is(i, "is", "was", "turned", "turns") {
		return false
	}
	return (f.endsAt(q.QLast) || s.Is(q.QLast, "when", "now", "today")) && !s.Is(q.QLast, "under", "over", "of", "to", "for", "per", "from", "in", "on") || s.Is(i, "turned", "turns")
}

// years reports whether q can be the age of a person, as a plain number.
func (f *finder) years(q *Quantity) bool {
	return q.Unit.ID == "" && q.Number.Plain() && q.HasValue && q.Value.Exp() == 0 && q.Value.Coef() > 0 && q.Value.Coef() < 120
}

// aged reports whether the number before "and older" is an age.
func (f *finder) aged(q *Quantity) bool {
	if !f.years(q) && !q.Range {
		return false
	}
	i := q.Last
	return f.s.Is(i-1, "older", "younger") || f.s.Has(q.First-1, lexicon.Group) || f.s.Is(q.First-1, "ages", "aged", "age")
}

func (f *finder) makeAge(q *Quantity) {
	if q.Unit.Dimension == units.Duration {
		q.Unit.ID += "-person"
		q.Unit.Dimension = units.Age
		return
	}
	if q.Unit.ID != "" || q.HasValue && (q.Value.Sign() < 0 || q.Value.Cmp(units.NewDecimal(150, 0)) > 0) {
		return
	}
	q.Unit = Unit{ID: "year-person", Name: "year", Dimension: units.Age, Assumed: true}
	if q.Counted() {
		q.NounFirst, q.NounLast, q.Head = 0, 0, 0
		q.QLast = q.NumLast
		q.Last = max(q.NumLast, q.First+1)
	}
}
