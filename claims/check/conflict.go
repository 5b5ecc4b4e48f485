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
		if apart := apartOf(said, g, groups); len(apart) > 0 {
			differ = append(differ, apart...)
			first = append(first, g[0])
		}
	}
	if len(differ) < 2 {
		return nil
	}
	slices.Sort(differ)
	kind, what := Conflict, "numbers that exclude each other"
	if anySlipped(said, first) {
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

// apartOf returns those of group g that contradict one of another group, made in
// another sentence: one subject is read into both of a sentence, and may be wrong
// for one.
func apartOf(said []spoken, g []int, groups [][]int) (apart []int) {
	left := slices.Clone(g)
	for _, h := range groups {
		if len(left) == 0 {
			break
		}
		if !said[g[0]].contradicts(&said[h[0]]) {
			continue
		}
		left = slices.DeleteFunc(left, func(i int) bool {
			elsewhere := slices.ContainsFunc(h, func(j int) bool { return !said[i].sameSentence(&said[j]) })
			if elsewhere {
				apart = append(apart, i)
			}
			return elsewhere
		})
	}
	return apart
}

// anySlipped reports whether two of the statements have the same digits in
// another size.
func anySlipped(said []spoken, at []int) bool {
	by := map[uint64][]int{}
	for _, i := range at {
		d, ok := said[i].digits()
		if !ok {
			continue
		}
		for _, j := range by[d.Coef()] {
			if said[i].slipped(&said[j]) {
				return true
			}
		}
		by[d.Coef()] = append(by[d.Coef()], i)
	}
	return false
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
	x, ok := s.digits()
	y, ok2 := t.digits()
	if !ok || !ok2 || s.measure.unit != t.measure.unit || x.Coef() != y.Coef() {
		return 0, 0
	}
	return len(strconv.FormatUint(x.Coef(), 10)), x.Exp() - y.Exp()
}

// digits returns the number without the zeros at its end, cut to 16 digits if it
// has no end.
func (s *spoken) digits() (units.Decimal, bool) {
	if s.measure.value == nil {
		return units.Decimal{}, false
	}
	d, _, err := units.DecimalFromRat(s.measure.value)
	return d.Reduce(), err == nil
}
