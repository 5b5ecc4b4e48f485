package check

import (
	"strings"

	"github.com/go-figures/figures/claims"
)

// Metric names what a claim measures whenever and by whomever it is said: claims
// with the same name can stand on one chart, and [Compare] holds those of them
// against each other that speak of the same time. The name is made of the stems
// of subject and scope, the unit (or the dimension, where units convert), and of
// what sets a number apart: "household income (crown)", "price (percent,
// change)", "berth (item, target)". It is a name to compare; to people show a
// Subject. It is "" for a claim that states no fact of a named metric: a
// question, a denial, a number without a subject.
func Metric(c *claims.Claim) string {
	s := hear(&Statement{Claim: *c})
	k := &s.key
	if *k == (key{}) {
		return ""
	}
	said := make([]string, 0, 3)
	if k.unit != "" {
		said = append(said, k.unit)
	}
	if k.change {
		said = append(said, "change")
	}
	if k.status != claims.Actual {
		said = append(said, string(k.status))
	}
	if len(said) == 0 {
		return k.metric
	}
	return k.metric + " (" + strings.Join(said, ", ") + ")"
}
