package check

import (
	"cmp"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// obstacle says why the claim cannot be compared with its best candidate, ""
// if it can.
func (m *measure) obstacle(found []Candidate) string {
	c, best := m.claim, &found[0]
	switch s := status(c.Status); {
	case c.Incidental():
		return "the number claims nothing: " + strings.ReplaceAll(string(c.Reason), "_", " ")
	case s == claims.Question, s == claims.Hypothetical:
		return "a " + string(s) + " states no fact"
	case c.Negated:
		return "the claim denies the figure"
	case s != status(best.Reference.Status):
		return fmt.Sprintf("a %s, and the reference is %s", what(s), figureOf(status(best.Reference.Status)))
	case !best.dimension && c.Role == claims.By && saysThan(c) && !resolved(c.Baseline):
		return "what it is counted from is no figure of the table"
	case !best.dimension:
		return fmt.Sprintf("the claim is told in %s, the reference in %s", m.told(), best.Reference.told())
	}
	return ambiguous(found)
}

func figureOf(s claims.Status) string {
	if s == claims.Actual {
		return "an actual figure"
	}
	return "a " + string(s)
}

func what(s claims.Status) string {
	if s == claims.Actual {
		return "statement of fact"
	}
	return string(s)
}

// told names the unit of the claim, or what it has instead.
func (m *measure) told() string {
	switch name := m.unitName(); {
	case m.claim.Kind == claims.Multiple:
		return "multiples"
	case m.claim.Kind == claims.Ratio:
		return "shares"
	case m.claim.Role == claims.By:
		return "an amount of change (" + name + ")"
	default:
		return name
	}
}

func (m *measure) unitName() string {
	q := &m.claim.Quantity.Unit
	if m.unit.Dimension() == units.Count {
		return cmp.Or(q.Text, q.Name)
	}
	return cmp.Or(m.unit.Plural(), q.Name, "plain numbers")
}

func (r *Reference) told() string { return cmp.Or(r.UnitText, r.Value.Unit.Plural(), "plain numbers") }

// ambiguous reports that the claim may as well be about another place; or about
// another metric of its sentence, where it names none itself.
func ambiguous(found []Candidate) string {
	best := &found[0]
	places := []string{best.Reference.Place}
	if best.bare {
		metrics := []string{}
		for i := range found {
			c := &found[i]
			if c.Usable && c.dimension && c.Score == best.Score && c.matched == best.matched && !slices.Contains(metrics, c.name()) {
				metrics = append(metrics, c.name())
			}
		}
		if len(metrics) > 1 {
			return "what is measured is not said: " + strings.Join(metrics, ", ")
		}
	}
	for i := range found[1:] {
		c := &found[i+1]
		if !c.Usable || c.dimension != best.dimension || c.Score != best.Score || c.matched != best.matched {
			break
		}
		if !slices.Contains(places, c.Reference.Place) {
			places = append(places, c.Reference.Place)
		}
	}
	if len(places) == 1 {
		return ""
	}
	return "the place is not said: " + strings.Join(places, ", ")
}

// unlike says what keeps a candidate from being compared.
func (c *Candidate) unlike() string {
	name := c.name()
	if c.Reference.Place != "" {
		name += " in " + c.Reference.Place
	}
	switch {
	case len(c.Missing) > 0:
		return fmt.Sprintf("nearest is %q; the claim does not say: %s", name, strings.Join(c.Missing, ", "))
	case len(c.Extra) > 0:
		return fmt.Sprintf("nearest is %q; the claim says more: %s", name, strings.Join(c.Extra, ", "))
	}
	return fmt.Sprintf("nearest is %q", name)
}

// name is the first name of the metric.
func (c *Candidate) name() string {
	name, _, _ := strings.Cut(c.Reference.Metric, "|")
	return strings.TrimSpace(name)
}

// tooFar is how many times the other one of two numbers, told in different
// units, is at least where they measure different things: a wait of days and
// one of minutes.
var tooFar = big.NewRat(100, 1)

// farFrom says that the figure is of another order than the claim, "" if it is
// not. In one unit it may be a slip, and is compared; but a count far below the
// figure is one of some of the things ("3,000 jobs at the new plant").
func (m *measure) farFrom(f *figure, r *Reference) string {
	if f.prior != nil || !farApart(m.most(), f.x) {
		return ""
	}
	if u, _ := m.tableUnit(r); u != m.unit {
		return fmt.Sprintf("said in %s, the reference is in %s and of another order: another metric may be meant", m.unitName(), r.told())
	}
	if m.claim.Kind == claims.Count && m.most().Cmp(f.x) < 0 && !m.slips(f.x) {
		return "far below the reference: some of them may be meant"
	}
	return ""
}

// most is the number said, or the upper end of a range.
func (m *measure) most() *big.Rat {
	if m.value == nil {
		return m.as.high.x
	}
	return m.value
}

func farApart(x, y *big.Rat) bool {
	if x == nil || y == nil || x.Sign() == 0 || y.Sign() == 0 {
		return false
	}
	q := new(big.Rat).Quo(x, y)
	q.Abs(q)
	return q.Cmp(tooFar) >= 0 || new(big.Rat).Inv(q).Cmp(tooFar) >= 0
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
