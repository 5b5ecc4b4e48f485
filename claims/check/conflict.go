package check

import (
	"strings"

	"github.com/go-figures/figures/units"
)

// conflicts finds statements with the same key whose numbers exclude each
// other.
func conflicts(said []spoken) []Finding {
	var order []key
	by := map[key][]int{}
	for i := range said {
		k := said[i].key
		if k == (key{}) || said[i].weak {
			continue
		}
		if by[k] == nil {
			order = append(order, k)
		}
		by[k] = append(by[k], i)
	}
	var found []Finding
	for _, k := range order {
		found = append(found, apartFrom(said, by[k])...)
	}
	return found
}

// apartFrom finds the statements that differ from the first one with a number
// of its own, and makes one finding of them.
func apartFrom(said []spoken, at []int) []Finding {
	var differ []int
	for _, i := range at {
		for _, j := range at {
			if i != j && said[i].excludes(&said[j]) {
				differ = append(differ, i)
				break
			}
		}
	}
	if len(differ) < 2 {
		return nil
	}
	kind, what := Conflict, "numbers that exclude each other"
	for _, i := range differ {
		for _, j := range differ {
			if said[i].slipped(&said[j]) {
				kind, what = Magnitude, "the same digits in another size"
			}
		}
	}
	var texts []string
	for _, i := range differ {
		texts = append(texts, oneLine(said[i].Claim.Text))
	}
	why := oneLine(said[differ[0]].Claim.Subject) + ": " + what + ", " + strings.Join(texts, " and ")
	return []Finding{find(kind, why, said, differ...)}
}

// excludes reports whether both cannot hold. Two of one sentence do not
// exclude each other: one subject is read into both, and may be wrong for one.
func (s *spoken) excludes(t *spoken) bool {
	if s.sameSentence(t) {
		return false
	}
	a := s.signed()
	b, ok := t.signedIn(s.measure.unit)
	return ok && !a.overlaps(b)
}

// slipped reports whether two different numbers have the same digits.
func (s *spoken) slipped(t *spoken) bool {
	a, b := s.measure.value, t.measure.value
	if a == nil || b == nil || s.measure.unit != t.measure.unit {
		return false
	}
	x, ok, err := units.DecimalFromRat(a)
	y, ok2, err2 := units.DecimalFromRat(b)
	if !ok || !ok2 || err != nil || err2 != nil {
		return false
	}
	x, y = x.Reduce(), y.Reduce()
	d := x.Exp() - y.Exp()
	// "10" and "1" are no slip, "5 million" and "5 billion" are.
	return x.Coef() == y.Coef() && d != 0 && (d%3 == 0 || x.Coef() >= 10)
}
