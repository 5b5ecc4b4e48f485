package check

import (
	"fmt"
	"strings"

	"github.com/go-figures/figures/claims"
)

// obstacle says why the claim cannot be compared with its best candidate, ""
// if it can.
func obstacle(c *claims.Claim, found []Candidate) string {
	best := &found[0]
	switch s := status(c.Status); {
	case c.Incidental():
		return "the number claims nothing: " + strings.ReplaceAll(string(c.Reason), "_", " ")
	case s == claims.Question, s == claims.Hypothetical:
		return "a " + string(s) + " states no fact"
	case c.Negated:
		return "the claim denies the figure"
	case s != status(best.Reference.Status):
		return fmt.Sprintf("a %s, and the reference is a %s figure", what(s), status(best.Reference.Status))
	case !best.dimension && c.Role == claims.By && saysThan(c) && !resolved(c.Baseline):
		return "what it is counted from is no figure of the table"
	case !best.dimension:
		return fmt.Sprintf("the claim is told in %s, the reference in %s", unitName(c.Quantity.Unit.Name, c), unitName(best.Reference.UnitText, nil))
	}
	return ambiguous(found)
}

func what(s claims.Status) string {
	if s == claims.Actual {
		return "statement of fact"
	}
	return string(s)
}

func unitName(name string, c *claims.Claim) string {
	switch {
	case c != nil && c.Kind == claims.Multiple:
		return "multiples"
	case c != nil && c.Kind == claims.Ratio:
		return "shares"
	case c != nil && c.Role == claims.By:
		return "an amount of change (" + name + ")"
	case name == "":
		return "plain numbers"
	}
	return name
}

// ambiguous reports that the claim may as well be about another place.
func ambiguous(found []Candidate) string {
	best := &found[0]
	places := []string{best.Reference.Place}
	for i := range found[1:] {
		c := &found[i+1]
		if !c.Usable || c.dimension != best.dimension || c.Score != best.Score || c.matched != best.matched {
			break
		}
		if c.Reference.Place != best.Reference.Place {
			places = append(places, c.Reference.Place)
		}
	}
	if len(places) == 1 {
		return ""
	}
	return "the place is not said: " + strings.Join(places, ", ")
}

// otherPeriod says what periods there are. Where the figure said is that of
// another period, it says so: the wrong year may have been named.
func otherPeriod(c *claims.Claim, s *series) string {
	var have []string
	for _, r := range s.refs {
		have = append(have, r.Period.Text)
	}
	if len(have) > 5 {
		have = append(append(have[:2:2], "…"), have[len(have)-2:]...)
	}
	asked := "the period that the claim means"
	if c.Role != claims.From && c.Period.Text != "" {
		asked = fmt.Sprintf("%q", oneLine(c.Period.Text))
	}
	return fmt.Sprintf("no figure for %s; the table has %s", asked, strings.Join(have, ", "))
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
