package frame

import (
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// link joins the parts of one change: the ends of "from 30 days to 10 minutes",
// the amount and the end of "rose 5% to $20".
func (f *finder) link() {
	for i := range f.frames {
		for k := i + 1; k < min(i+3, len(f.frames)); k++ {
			a, b := &f.frames[i], &f.frames[k]
			f.arrive(i, k)
			if a.Role == "" || b.Role == "" || a.Role == b.Role || a.move != b.move && !f.oneMove(i, k) || a.Change != b.Change {
				continue
			}
			a.Links = append(a.Links, Link{b.Role, k})
			b.Links = append(b.Links, Link{a.Role, i})
			if b.Subject.Empty() || f.qs[k].Kind != quantity.Count {
				b.Subject = a.Subject
			}
		}
	}
}

// arrive makes the level that is said before where it came from the end of a
// move: "sales came to $3 billion, up from $2 billion".
func (f *finder) arrive(i, k int) {
	a, b := &f.frames[i], &f.frames[k]
	if k == i+1 && a.Role == "" && b.Role == "from" && f.oneMove(i, k) && f.qs[i].Kind == f.qs[k].Kind {
		a.Change, a.Role = b.Change, "to"
	}
}

// oneMove reports whether quantities i and k are said of one change although
// two words tell it: "rose to 5%, up from 3%".
func (f *finder) oneMove(i, k int) bool {
	a, b := &f.qs[i], &f.qs[k]
	m := f.frames[k].move
	if b.First-a.Last > 4 && (m < 1 || !f.s.At(m-1).Is(',') || b.First-a.Last > 12) {
		return false
	}
	return m >= a.Last && m < b.First && f.s.Is(m, "up", "down", "higher", "lower")
}

// align gives the members of a list the subject of the first where they have
// none of their own: "2% in March, 3% in April".
func (f *finder) align() {
	for i := 1; i < len(f.frames); i++ {
		a, b := &f.frames[i-1], &f.frames[i]
		if a.Subject.Empty() && !b.Subject.Empty() && (a.move >= 0 && a.move == b.move || f.suspended(i-1)) {
			a.Subject = b.Subject // "doubling it to 90 euros"
			continue
		}
		if b.Subject.Empty() && !a.Subject.Empty() && f.pronoun(i) {
			b.Subject = a.Subject // "fuel was a third of our costs; it is down to 21 percent"
			continue
		}
		if p, q := &f.qs[i-1], &f.qs[i]; q.Kind == quantity.Percentage && p.Kind == q.Kind && !a.Subject.Empty() &&
			a.Subject.Start >= f.s.At(p.Last).Start && f.starts(q) {
			b.Subject = a.Subject // "25% of pupils walk, while 45% drive"
			continue
		}
		if f.s.Is(f.qs[i-1].Last, "and", "or", "but") && !a.Subject.Empty() && !f.qs[i].Counted() &&
			f.qs[i].Unit.ID == f.qs[i-1].Unit.ID && f.verb(f.qs[i-1].Last+1) && f.frames[i].move < 0 {
			b.Subject = a.Subject // "costs 60 euros and will cost 64"
			continue
		}
		if f.comparison(f.qs[i].First-1) >= 0 && !a.Subject.Empty() && !f.qs[i].Counted() && f.qs[i].First-f.qs[i-1].Last <= 12 {
			b.Subject = a.Subject // "31 fires, compared with an average of 28"
			continue
		}
		restated := f.s.Is(f.qs[i].First-1, "or") && f.qs[i].First-f.qs[i-1].Last <= 2
		if !b.Subject.Empty() || a.Subject.Empty() || f.qs[i].Kind != f.qs[i-1].Kind && !restated || f.qs[i].Counted() {
			continue
		}
		if f.qs[i].First-f.qs[i-1].Last <= 8 && !f.verbBetween(f.qs[i-1].Last, f.qs[i].First) {
			b.Subject = a.Subject
		}
	}
}

// starts reports whether q is a share that is the subject of its clause, with
// nothing said of what it is a share of.
func (f *finder) starts(q *quantity.Quantity) bool {
	v, ok := f.verbalAt(q.Last)
	return ok && v.First == q.Last && v.Finite && (q.First == 0 || f.bound(q.First-1) ||
		f.tag(q.First-1) == syntax.Conjunction || f.tag(q.First-1) == syntax.Coordinator)
}

// suspended reports whether quantity i leaves its noun to the next: "a 5- or 6-foot
// ladder".
func (f *finder) suspended(i int) bool {
	j := f.qs[i].NumLast
	return i+1 < len(f.qs) && f.s.At(j).Hyphen() && f.s.Is(j+1, "or", "and", "to") && f.qs[i+1].Hyphen && f.qs[i+1].First <= j+2
}

// pronoun reports whether what quantity i is said of is "it" or "they", with
// nothing else named since the quantity before.
func (f *finder) pronoun(i int) bool {
	v := f.verbLeft(f.qs[i].First)
	if v < 0 {
		return false
	}
	g := f.groups[v].First
	if !f.s.Is(g-1, "it", "they") || g-1 < f.qs[i-1].Last {
		return false
	}
	if a := f.tokenAt(f.frames[i-1].Subject.Start); a >= 0 && f.many(a, a+1) != f.s.Is(g-1, "they") {
		return false
	}
	for j := f.qs[i-1].Last; j < g-1; j++ {
		if f.s.Likely(j, nominal) && f.inTime(j) < 0 {
			return false
		}
	}
	return true
}

// verbBetween reports whether a verb stands in tokens i up to j.
func (f *finder) verbBetween(i, j int) bool {
	for ; i < j; i++ {
		if f.verb(i) {
			return true
		}
	}
	return false
}
