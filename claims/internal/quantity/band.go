package quantity

import (
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// band reads a stretch of ten: "in the high 60s", "in her mid-40s", "the low 20
// percent range". Low is the first third, high the last, mid between the two.
// Decades of the calendar ("the mid-90s") are dates and do not come here.
func (f *finder) band(q *Quantity, low int) {
	s := f.s
	if t := s.At(q.NumLast); !(t.Glued() && t.Kind == token.Word && t.End-t.Start == 1) && !f.banded(q) {
		return
	}
	if f.over(q, low) || q.Number.Form != number.Cardinal || !q.HasValue || q.Number.Scale != 0 || q.Value.Exp() != 0 || q.Value.Coef()%10 != 0 || q.Value.Coef() == 0 || q.Time != 0 {
		return
	}
	tens := s.Is(q.NumLast, "s") && s.At(q.NumLast).Glued() && q.Unit.ID == ""
	i := q.First - 1
	if s.At(i).Hyphen() {
		i--
	}
	from, to, said := f.third(i)
	if i < low {
		said = false
	}
	switch {
	case !tens && !(said && f.banded(q)):
		return
	case !said:
		from, to = 0, 9
		i = q.First
	}
	if tens {
		q.NumLast++
		q.QLast, q.Last = max(q.QLast, q.NumLast), max(q.Last, q.NumLast)
	}
	v := q.Value
	a, err1 := v.Add(units.NewDecimal(from, 0))
	b, err2 := v.Add(units.NewDecimal(to, 0))
	if err1 != nil || err2 != nil {
		return
	}
	q.First = i
	q.Range, q.HasValue = true, false
	q.Bounds = units.Interval{Low: units.Bound{Value: a, Set: true}, High: units.Bound{Value: b, Set: true}}
	if q.Unit.ID == "" && s.Is(i-1, "his", "her", "their", "my", "your", "our") {
		q.Unit = Unit{ID: "year-person", Name: "year", Dimension: units.Age, Assumed: true}
	}
	if tens && q.Unit.ID == "" {
		f.unitAfter(q, s.Len()) // "the high 60s percent"
	}
}

// third returns which part of ten the word at i tells.
func (f *finder) third(i int) (from, to int64, ok bool) {
	switch {
	case f.s.Is(i, "low", "lower", "early"):
		return 0, 3, true
	case f.s.Is(i, "mid", "middle"):
		return 4, 6, true
	case f.s.Is(i, "high", "upper", "late"):
		return 7, 9, true
	}
	return 0, 0, false
}

// banded reports whether "range" or the like closes a stretch said without "s":
// "the mid 20% range"; "a high 20 percent tax" is none.
func (f *finder) banded(q *Quantity) bool {
	return f.s.Is(q.QLast, "range", "ranges", "bracket", "area", "band")
}

// over makes "the over-65s" and "under 25s" a bound on ages.
func (f *finder) over(q *Quantity, low int) bool {
	s, i := f.s, q.First-1
	if s.At(i).Hyphen() {
		i--
	}
	if i < low || !s.Is(i, "over", "under", "above") || !s.Is(q.NumLast, "s") || !s.At(q.NumLast).Glued() || q.Unit.ID != "" || !f.years(q) {
		return false
	}
	q.Modifier = ">"
	if s.Is(i, "under") {
		q.Modifier = "<"
	}
	q.First = i
	q.NumLast++
	q.QLast, q.Last = q.NumLast, q.NumLast
	q.Unit = Unit{ID: "year-person", Name: "year", Dimension: units.Age, Assumed: true}
	return true
}
