package quantity

import (
	"cmp"
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// rate reads what a quantity is said per: "a barrel", "per month", "/MWh",
// "per 100,000 people", "per capita", "a share".
func (f *finder) rate(q *Quantity) {
	s, j := f.s, q.QLast
	if q.Number.Form > 0 && q.Unit.ID == "" || f.inCode(q.NumFirst) && !q.Unit.before {
		return
	}
	of := j + 1
	j = f.substance(q, j)
	if j >= s.Len() {
		return
	}
	if f.rateUnit(q, j) {
		if j > of {
			q.OfFirst, q.OfLast = of, j
		}
		return
	}
	k := j
	if s.At(k).Hyphen() && s.At(k).Glued() {
		k++
	}
	switch {
	case s.Is(k, "per"):
		f.ratePer(q, k+1)
	case s.Is(k, "a", "an") && q.Unit.unit.IsMoney():
		if k++; s.At(k).Hyphen() { // "$5-a-head"
			k++
		}
		if s.Can(k, lexicon.Noun) && f.rateOfMoney(k) {
			f.rateNamed(q, k)
		}
	}
}

// substance returns the token after what q measures where a rate follows it:
// "barrels of oil per day", "g of CO2 per km". Where there is none it returns j.
func (f *finder) substance(q *Quantity, j int) int {
	s := f.s
	if q.Unit.ID == "" || !s.Is(j, "of") || !s.Can(j+1, nominal) {
		return j
	}
	k := j + 2
	for s.At(k).Kind == token.Digits && s.At(k).Glued() || k < j+4 && s.Can(k, nominal) && !s.Is(k, "per") {
		k++
	}
	if s.Is(k, "per") || s.Is(k, "a") && s.Is(k+1, "day", "year", "week", "month", "hour", "minute", "second") || s.At(k).Is('/') {
		return k
	}
	return j
}

// unnamed is the noun of what is counted where the text has none: "62,000 a month".
const unnamed = "item"

// counted returns the identifier of what q is a number of. A number without a
// unit is made one of items.
func (q *Quantity) counted() string {
	if q.Unit.ID == "" {
		q.Unit.ID, q.Unit.Name, q.Unit.Dimension = "item", unnamed, units.Count
	}
	return q.Unit.ID
}

// rateUnit reads a unit of measure or time as the rate.
func (f *finder) rateUnit(q *Quantity, j int) bool {
	s := f.s
	m, ok := f.reg.MatchPer(f.rest(j))
	if !ok {
		return false
	}
	stop := s.Tokens[j].Start + m.Len
	last := f.tokenAt(j, stop)
	if s.Tokens[last-1].End > stop || s.Is(j, "each", "every") && q.Unit.Dimension == units.Duration {
		return false
	}
	if q.Unit.Dimension == units.Fraction && !s.Is(j, "per", "a") {
		return false
	}
	if s.Is(last-1, "second") && s.Can(last, nominal) {
		return false // "Article 5 a second time"
	}
	if s.At(last).Hyphen() && s.At(last).Glued() || s.Is(last, "ago", "earlier", "later", "before", "old", "half") {
		return false // "300 a year ago", "a five-year-old"
	}
	switch {
	case q.Unit.unit != (units.Unit{}):
		u := units.Per(q.Unit.unit, m.Unit)
		q.Unit.ID, q.Unit.Name, q.Unit.unit = u.ID(), u.Name(), u
		if q.Unit.Dimension != units.Money && q.Unit.Dimension != units.Fraction {
			q.Unit.Dimension = u.Dimension()
		}
	case q.Unit.ID == "item" || q.Unit.ID == "time":
		q.Unit.ID = "item-per-" + m.Unit.ID()
		q.Unit.Name += " per " + m.Unit.Name()
	case q.Unit.ID == "":
		if !s.Is(j, "per", "a", "an") || q.Number.Value.Exp() != 0 {
			return false
		}
		q.Unit.ID, q.Unit.Name = q.counted()+"-per-"+m.Unit.ID(), unnamed+" per "+m.Unit.Name()
		q.Unit.Start = s.Tokens[j].Start
	default:
		return false
	}
	q.Unit.End = stop
	q.Last, q.QLast = last, last
	return true
}

// ratePer reads a counted noun after "per": "per capita", "per person", "per
// 100,000 people", "per household".
func (f *finder) ratePer(q *Quantity, k int) {
	s := f.s
	switch {
	case s.Is(k, "capita"):
		q.perNoun(s.Tokens[k-1].Start, s.Tokens[k].End, "capita", "person", k+1)
	case s.At(k).Kind == token.Digits || s.Is(k, "thousand", "million"):
		// "per 100,000 people": the number is part of the unit
		last, digits := k+1, plainDigits(s.Surface(k, k+1))
		switch {
		case s.Is(k, "thousand"):
			digits = "1000"
		case s.Is(k, "million"):
			digits = "1000000"
		case s.Is(last, "thousand"):
			last, digits = last+1, digits+"000"
		case s.Is(last, "million"):
			last, digits = last+1, digits+"000000"
		}
		if f.rateMeasured(q, k, last, digits) {
			return
		}
		name := ""
		if s.Can(last, nominal) && s.At(last).Kind == token.Word {
			name = f.lemma(last)
			last++
		}
		q.Unit.ID = q.counted() + "-per-" + digits + "-item"
		if name != "" {
			q.Unit.Name += " per " + digits + " " + name
		} else {
			q.Unit.Name += " per " + digits
		}
		q.endUnit(s.Tokens[k-1].Start, s.Tokens[last-1].End, last)
	case f.rateMeasured(q, k, k, "1"): // "per MMBtu" has its number in the word
	case s.Can(k, lexicon.Noun) && s.At(k).Kind == token.Word:
		f.rateNamed(q, k)
	}
}

// rateMeasured reads a number of a unit of measure after "per": "per 100 grams",
// "per thousand cubic metres". The unit begins at token j, the number at k.
func (f *finder) rateMeasured(q *Quantity, k, j int, number string) bool {
	s := f.s
	m, ok := f.reg.Match(f.rest(j))
	if !ok || m.Ordinary || m.Assumed || m.Shift < 0 || m.Unit.IsMoney() || number == "1" && m.Shift == 0 {
		return false
	}
	stop := s.Tokens[j].Start + m.Len
	last := f.tokenAt(j, stop)
	if s.Tokens[last-1].End > stop {
		return false
	}
	base := cmp.Or(q.Unit.ID, "item")
	u, err := f.reg.Unit(base + "-per-" + number + strings.Repeat("0", m.Shift) + "-" + m.Unit.ID())
	if err != nil {
		return false
	}
	if base == "item" { // of something counted
		q.counted()
		q.Unit.Name += strings.TrimPrefix(u.Name(), "item")
	} else {
		q.Unit.Name, q.Unit.unit = u.Name(), u
	}
	if q.Unit.Dimension != units.Money && q.Unit.Dimension != units.Fraction && q.Unit.Dimension != units.Count {
		q.Unit.Dimension = u.Dimension()
	}
	q.Unit.ID = u.ID()
	q.endUnit(s.Tokens[k-1].Start, stop, last)
	return true
}

func plainDigits(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if '0' <= s[i] && s[i] <= '9' {
			out = append(out, s[i])
		}
	}
	return string(out)
}

// rateNamed makes the noun at k the rate of q.
func (f *finder) rateNamed(q *Quantity, k int) {
	s := f.s
	q.perNoun(s.Tokens[k-1].Start, s.Tokens[k].End, "item", f.lemma(k), k+1)
}

// perNoun adds a denominator that is no unit of measure, said from byte start to end.
func (q *Quantity) perNoun(start, end int, id, name string, last int) {
	base := q.counted()
	if id == "capita" {
		q.Unit.ID = base + "-per-person"
	} else {
		q.Unit.ID = base + "-per-item"
	}
	q.Unit.Name += " per " + name
	q.endUnit(start, end, last)
}

func (q *Quantity) endUnit(start, end, last int) {
	if !q.Unit.Said() {
		q.Unit.Start = start
	}
	q.Unit.End = end
	q.Last, q.QLast = last, last
	if q.Unit.Dimension == "" {
		q.Unit.Dimension = units.Count
	}
}

// rateOfMoney reports whether the noun at k is something that is paid for by
// the piece: "$70 a share", but not "paid $5 million a record".
func (f *finder) rateOfMoney(k int) bool {
	return f.s.Is(k, "share", "head", "person", "piece", "unit", "ticket", "bottle", "pack", "packet", "seat", "household", "family", "child", "pupil", "student", "worker", "night", "vote", "dose", "litre", "liter", "gallon", "barrel", "ounce", "tonne", "ton", "pound", "kilo", "mile", "acre", "square", "vehicle", "car", "home", "house", "room", "plate", "copy", "game", "pop", "time", "word", "bushel", "megawatt", "kilowatt", "patient", "visit", "trip", "ride", "meal", "cup", "shift", "lesson", "session", "class")
}
