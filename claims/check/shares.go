package check

import (
	"math/big"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/internal/lexicon"
)

// shares finds parts that are more than the whole.
func shares(said []spoken) []Finding {
	var found []Finding
	for i := range said {
		s := &said[i]
		if !s.isShare() {
			continue
		}
		if s.measure.as.low.x != nil && s.measure.as.low.x.Cmp(hundred) > 0 && s.ofSomething() {
			found = append(found, find(ShareOver, oneLine(s.Claim.Text)+" is more than all there is", said, i))
		}
		if i == 0 || !said[i-1].sameSentence(s) {
			found = append(found, parts(said, i)...)
		}
	}
	return found
}

// isShare reports whether the claim is a level in percent.
func (s *spoken) isShare() bool {
	c := &s.Claim
	return c.Role == "" && c.Change == "" && !c.Negated && !c.Incidental() &&
		(c.Kind == claims.Percentage || c.Kind == claims.Ratio) && s.measure.unit.ID() == "percent"
}

// ofSomething reports whether the claim is a part of things that can be
// counted: "120 percent of households", but not "of output" or "of our targets".
func (s *spoken) ofSomething() bool {
	c := &s.Claim
	if c.Kind == claims.Ratio && c.Quantity.Unit.ID == "item" {
		return true // "105 of 100 callers"
	}
	subject := strings.ToLower(c.Subject)
	if strings.HasPrefix(subject, "share of") || strings.HasPrefix(subject, "proportion of") {
		return true
	}
	to := c.End - c.Sentence.Start
	if to < 0 || to > len(c.Sentence.Text) {
		return false
	}
	words := strings.Fields(c.Sentence.Text[to:])
	if len(words) < 2 || words[0] != "of" {
		return false
	}
	words = words[1:]
	if slices.Contains([]string{"the", "our", "all", "their", "these", "those"}, words[0]) && len(words) > 1 {
		words = words[1:]
	}
	noun := strings.ToLower(strings.Trim(words[0], ".,;:!?"))
	_, likely := lexicon.Classes(noun)
	return likely&lexicon.Plural != 0 && classOf(stem(noun)) != overWord
}

// parts adds up the shares of one sentence that says that they are the parts of
// a whole: "40% by rail, 45% by road and the rest, 25%, by ship".
func parts(said []spoken, first int) []Finding {
	s := &said[first]
	if !slices.ContainsFunc(stems(nil, s.Claim.Sentence.Text), func(w string) bool { return classOf(w) == partsWord }) {
		return nil
	}
	var at []int
	sum := new(big.Rat)
	for i := first; i < len(said) && said[i].sameSentence(s); i++ {
		if low := said[i].measure.as.low.x; said[i].isShare() && low != nil {
			at = append(at, i)
			sum.Add(sum, low)
		}
	}
	if len(at) < 2 || sum.Cmp(hundred) <= 0 {
		return nil
	}
	return []Finding{find(ShareOver, "the parts add up to more than the whole", said, at...)}
}
