package check

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// arithmetic finds changes whose ends and amount do not fit each other.
func arithmetic(said []spoken) []Finding {
	at := map[[2]string]int{}
	amounts := map[place][]int{} // of change, by sentence
	for i := range said {
		at[[2]string{said[i].Doc, said[i].Claim.ID}] = i
		if said[i].Claim.Role == claims.By {
			amounts[said[i].place()] = append(amounts[said[i].place()], i)
		}
	}
	var found []Finding
	for i := range said {
		if said[i].Claim.Role != claims.From {
			continue
		}
		for _, l := range said[i].Claim.Links {
			to, ok := at[[2]string{said[i].Doc, l.ID}]
			if ok && said[to].Claim.Role == claims.To {
				found = append(found, move(said, i, to, amounts[said[to].place()])...)
			}
		}
	}
	return found
}

// move checks one change: its direction, and which of the amounts said in its
// sentence are those of another change.
func move(said []spoken, from, to int, amounts []int) []Finding {
	f, t := &said[from], &said[to]
	a, ok := f.level(t)
	b := t.measure.about
	if !ok || a.low.x == nil || a.high.x == nil || b.low.x == nil || b.high.x == nil {
		return nil
	}
	up := t.Claim.Change == claims.Up
	if !up && t.Claim.Change == claims.Down && b.low.x.Cmp(a.high.x) > 0 || up && b.high.x.Cmp(a.low.x) < 0 {
		why := fmt.Sprintf("said to go %s from %s to %s", t.Claim.Change, oneLine(f.Claim.Text), oneLine(t.Claim.Text))
		return []Finding{find(Arithmetic, why, said, from, to)}
	}
	var found []Finding
	for _, i := range amounts {
		if !said[i].amountOf(f, t) {
			continue
		}
		if fits, ok := said[i].change(a, b, t.measure.unit); ok && !fits {
			why := fmt.Sprintf("%s to %s is %s", oneLine(f.Claim.Text), oneLine(t.Claim.Text), said[i].rather(f, t))
			found = append(found, find(Arithmetic, why, said, from, to, i))
		}
	}
	return found
}

// level returns the numbers said in the unit of another statement.
func (s *spoken) level(of *spoken) (set, bool) {
	t := *s
	t.key.change = false
	return t.signedIn(of.measure.unit)
}

// amountOf reports whether an amount of the same sentence says by how much the
// change from f to t was: it is linked with one of them, or has their subject.
func (s *spoken) amountOf(f, t *spoken) bool {
	c := &s.Claim
	if c.Negated || c.Change != t.Claim.Change || s.measure.value == nil || !s.sameClause(t) {
		return false // "from 9 to 16 gigawatts, and solar has tripled"
	}
	linked := func(c, d *claims.Claim) bool {
		return slices.ContainsFunc(c.Links, func(l claims.Link) bool { return l.ID == d.ID })
	}
	return linked(c, &t.Claim) || linked(c, &f.Claim) || c.Subject != "" && c.Subject == t.Claim.Subject
}

// sameClause reports whether no new clause begins between two statements.
func (s *spoken) sameClause(t *spoken) bool {
	c, d := &s.Claim, &t.Claim
	if c.Start > d.Start {
		c, d = d, c
	}
	from, to := c.End-c.Sentence.Start, d.Start-c.Sentence.Start
	if from < 0 || to < from || to > len(c.Sentence.Text) {
		return true
	}
	between := c.Sentence.Text[from:to]
	return !slices.ContainsFunc(ends, func(e string) bool { return strings.Contains(between, e) })
}

// change reports whether the amount said can be that of a change from a to b of
// unit u, and whether that can be told.
func (s *spoken) change(a, b set, u units.Unit) (fits, ok bool) {
	if s.Claim.Kind == claims.Multiple {
		return s.factorFits(a, b)
	}
	amount := s.measure.about
	diff := set{end{x: sub(b.low.x, a.high.x)}, end{x: sub(b.high.x, a.low.x)}}
	if s.Claim.Change == claims.Down {
		diff = diff.neg()
	}
	rate := u.ID() == "percent"
	switch s.measure.unit.ID() {
	case "percent":
		rel, ok := relativeTo(diff, a)
		// "Down 2 percent" said of a rate may mean points.
		return ok && (amount.overlaps(rel) || rate && amount.overlaps(diff)), ok
	case "percentage-point":
		return amount.overlaps(diff), rate
	case "permyriad":
		return amount.overlaps(set{end{x: times(diff.low.x, hundred)}, end{x: times(diff.high.x, hundred)}}), rate
	}
	t := *s
	t.key.change = false
	same, ok := t.signedIn(u)
	return same.overlaps(diff), ok && !s.measure.unit.IsZero()
}

func sub(x, y *big.Rat) *big.Rat { return new(big.Rat).Sub(x, y) }

// relativeTo returns a difference in percent of what it starts from.
func relativeTo(diff, a set) (set, bool) {
	if a.low.x.Sign() <= 0 {
		return set{}, false
	}
	quo := func(x, small, large *big.Rat) *big.Rat {
		by := small
		if x.Sign() < 0 {
			by = large
		}
		q := new(big.Rat).Quo(x, by)
		return q.Mul(q, hundred)
	}
	return set{end{x: quo(diff.low.x, a.high.x, a.low.x)}, end{x: quo(diff.high.x, a.low.x, a.high.x)}}, true
}

// factorFits is change for "doubled" and "halved".
func (s *spoken) factorFits(a, b set) (fits, ok bool) {
	if s.Claim.Change == claims.Down {
		a, b = b, a
	}
	if a.low.x.Sign() <= 0 || b.low.x.Sign() < 0 {
		return false, false
	}
	ratio := set{end{x: new(big.Rat).Quo(b.low.x, a.high.x)}, end{x: new(big.Rat).Quo(b.high.x, a.low.x)}}
	return s.measure.about.overlaps(ratio), true
}

// rather tells the change from f to t in the terms of s, and what s is.
func (s *spoken) rather(f, t *spoken) string {
	words := oneLine(s.Claim.Text)
	x, y := f.measure.value, t.measure.value
	if x != nil && f.measure.unit != t.measure.unit {
		x, _ = f.measure.unit.Convert(x, t.measure.unit) // level did so before
	}
	if x == nil || y == nil || x.Sign() == 0 {
		return "another change than " + words
	}
	d := sub(y, x)
	switch {
	case s.Claim.Kind == claims.Multiple:
		return fmt.Sprintf("%s times as much, not %q", decimalText(new(big.Rat).Quo(y, x), 2), words)
	case s.measure.unit.ID() == "percent":
		return fmt.Sprintf("a change of %s%%, not of %s", decimalText(d.Mul(d.Quo(d, x), hundred), 1), words)
	}
	return fmt.Sprintf("a change of %s, not of %s", decimalText(d, 2), words)
}

// decimalText writes x with up to n decimals.
func decimalText(x *big.Rat, n int) string {
	s := x.FloatString(n)
	for len(s) > 1 && s[len(s)-1] == '0' {
		s = s[:len(s)-1]
	}
	if s[len(s)-1] == '.' {
		s = s[:len(s)-1]
	}
	return s
}
