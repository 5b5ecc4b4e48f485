package check

import (
	"slices"
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

// apartFrom finds the statements that differ from another one, and makes one
// finding of them.
func apartFrom(said []spoken, at []int) []Finding {
	groups := byNumber(said, at)
	var differ, first []int // first of their groups
	for _, g := range groups {
		n := len(differ)
		for _, h := range groups {
			if said[g[0]].contradicts(&said[h[0]]) {
				differ = append(differ, apartOf(said, g, h)...)
			}
		}
		if len(differ) > n {
			first = append(first, g[0])
		}
	}
	slices.Sort(differ)
	if differ = slices.Compact(differ); len(differ) < 2 {
		return nil
	}
	kind, what := Conflict, "numbers that exclude each other"
	if slices.ContainsFunc(first, func(i int) bool {
		return slices.ContainsFunc(first, func(j int) bool { return said[i].slipped(&said[j]) })
	}) {
		kind, what = Magnitude, "the same digits in another size"
	}
	why := oneLine(said[differ[0]].Claim.Subject) + ": " + what + ", " + strings.Join(wordsOfAll(said, differ), " and ")
	return []Finding{find(kind, why, said, differ...)}
}

// wordsOfAll returns the numbers as said, each once.
func wordsOfAll(said []spoken, at []int) []string {
	var all []string
	seen := map[string]bool{}
	for _, i := range at {
		if w := said[i].words(); !seen[w] {
			seen[w] = true
			all = append(all, w)
		}
	}
	return all
}

// byNumber groups statements on one metric by the number: an archive has thousands,
// which say a few numbers.
func byNumber(said []spoken, at []int) [][]int {
	type number struct {
		unit        units.Unit
		value       string
		low, high   string
		weak, steps bool
	}
	text := func(e end) string {
		if e.x == nil {
			return ""
		}
		return strconv.FormatBool(e.open) + e.x.RatString()
	}
	var groups [][]int
	group := map[number]int{}
	for _, i := range at {
		s := &said[i]
		set := s.signed()
		n := number{unit: s.measure.unit, low: text(set.low), high: text(set.high), weak: s.weak, steps: s.steps()}
		if s.measure.value != nil {
			n.value = s.measure.value.RatString()
		}
		g, ok := group[n]
		if !ok {
			g = len(groups)
			group[n] = g
			groups = append(groups, nil)
		}
		groups[g] = append(groups[g], i)
	}
	return groups
}

// apartOf returns those of g that are not made in the sentence of all of h: one
// subject is read into both of a sentence, and may be wrong for one.
func apartOf(said []spoken, g, h []int) []int {
	var apart []int
	for _, i := range g {
		if slices.ContainsFunc(h, func(j int) bool { return !said[i].sameSentence(&said[j]) }) {
			apart = append(apart, i)
		}
	}
	return apart
}

// words is the number as said, with the direction of a change.
func (s *spoken) words() string {
	text := oneLine(s.Claim.Text)
	if s.key.change {
		text = strings.TrimSpace(string(s.Claim.Change) + " " + text)
	}
	return text
}

// contradicts reports whether two statements cannot both hold. Two changes of no
// certain time can: what was raised may be raised again.
func (s *spoken) contradicts(t *spoken) bool {
	if s.steps() && t.steps() || (s.weak || t.weak) && !s.slippedFar(t) {
		return false
	}
	a := s.signed()
	b, ok := t.signedIn(s.measure.unit)
	return ok && !a.overlaps(b) && (s.measure.unit == t.measure.unit || !farApart(a.low.x, b.low.x))
}

// steps reports whether the statement is where a change of no certain time led.
func (s *spoken) steps() bool { return s.Claim.Role == claims.To && !resolved(s.Claim.Period) }

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
