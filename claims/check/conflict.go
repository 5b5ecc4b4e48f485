package check

import (
	"strconv"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// conflicts finds statements with the same key whose numbers exclude each
// other.
func conflicts(said []spoken) []Finding {
	var order []key
	by := map[key][]int{}
	for i := range said {
		k := said[i].key
		if k == (key{}) || said[i].weak && !said[i].named {
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
		texts = append(texts, said[i].words())
	}
	why := oneLine(said[differ[0]].Claim.Subject) + ": " + what + ", " + strings.Join(texts, " and ")
	return []Finding{find(kind, why, said, differ...)}
}

// words is the number as said, with the direction of a change.
func (s *spoken) words() string {
	text := oneLine(s.Claim.Text)
	if s.key.change {
		text = strings.TrimSpace(string(s.Claim.Change) + " " + text)
	}
	return text
}

// excludes reports whether both cannot hold. Two of one sentence do not
// exclude each other: one subject is read into both, and may be wrong for one.
// Nor do two changes of no certain time: what was raised may be raised again.
func (s *spoken) excludes(t *spoken) bool {
	steps := s.Claim.Role == claims.To && t.Claim.Role == claims.To && !resolved(s.Claim.Period)
	if s.sameSentence(t) || steps || (s.weak || t.weak) && !s.slippedFar(t) {
		return false
	}
	a := s.signed()
	b, ok := t.signedIn(s.measure.unit)
	return ok && !a.overlaps(b) && (s.measure.unit == t.measure.unit || !farApart(a.low.x, b.low.x))
}

// slipped reports whether two different numbers have the same digits: "10" and
// "1" are no slip, "5 million" and "5 billion" are.
func (s *spoken) slipped(t *spoken) bool {
	digits, places := s.sameDigits(t)
	return places != 0 && (places%3 == 0 || digits > 1)
}

// slippedFar is slipped for numbers that need not be of the same thing: "12.6
// million" and "12.6 billion".
func (s *spoken) slippedFar(t *spoken) bool {
	digits, places := s.sameDigits(t)
	return places != 0 && places%3 == 0 && digits > 1
}

// sameDigits returns how many digits two numbers have in common if these are
// all that they have, and by how many places they differ.
func (s *spoken) sameDigits(t *spoken) (n, places int) {
	a, b := s.measure.value, t.measure.value
	if a == nil || b == nil || s.measure.unit != t.measure.unit {
		return 0, 0
	}
	x, _, err := units.DecimalFromRat(a)
	y, _, err2 := units.DecimalFromRat(b)
	if x, y = x.Reduce(), y.Reduce(); err != nil || err2 != nil || x.Coef() != y.Coef() {
		return 0, 0
	}
	return len(strconv.FormatUint(x.Coef(), 10)), x.Exp() - y.Exp()
}
