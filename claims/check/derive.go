package check

import (
	"math/big"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// How a claim is held against a series.
type comparison uint8

const (
	incomparable comparison = iota
	direct                  // the figure itself
	relative                // the change from one figure to the next, in percent of the first
	difference              // the same in the unit of the figures
	factor                  // how many times the first the next one is
)

// comparison says how the claim is held against figures like r. An amount of
// change needs a figure that is a change, or two levels to make one of.
func (m *measure) comparison(r *Reference) comparison {
	c, fraction := m.claim, m.unit.Dimension() == units.Fraction
	levels := r.Value.Unit.Dimension() != units.Fraction
	switch {
	case c.Kind == claims.Multiple:
		if (c.Change != "" || resolved(c.Baseline)) && !r.Change {
			return factor
		}
	case c.Role != claims.By:
		if m.converts(r) {
			return direct
		}
	case r.Change && !m.more() && m.converts(r) && !(c.Kind == claims.Ratio && !tellsChange(r.names())):
		return direct // but "inflation fell by two thirds" is told of the rate
	case m.more() && saysThan(c) && !resolved(c.Baseline):
		// "200 more than planned" is no amount over an earlier figure.
	case fraction && levels:
		if c.Kind != claims.PercentagePoint && c.Kind != claims.BasisPoint && m.unit.ID() == "percent" {
			return relative
		}
	case fraction:
		// "Unemployment fell by 5%": of the rate, or by five points? Only points
		// are clear.
		if c.Kind == claims.PercentagePoint || c.Kind == claims.BasisPoint {
			return difference
		}
	case m.converts(r):
		return difference
	}
	return incomparable
}

// more reports whether a count is what one thing has more than another: "140
// more staff", "200 fewer than in 2023", and not what was made: "200 homes".
func (m *measure) more() bool {
	c := m.claim
	if m.unit.Dimension() == units.Fraction {
		return false
	}
	_, after := clause(c)
	for _, word := range append(strings.Fields(c.Text), first(strings.Fields(after))) {
		switch strings.ToLower(strings.Trim(word, ",.;")) {
		case "more", "fewer", "less", "higher", "lower", "extra", "additional":
			return true
		}
	}
	return false
}

// saysThan reports whether the claim names what it is counted from.
func saysThan(c *claims.Claim) bool {
	_, after := clause(c)
	words := strings.Fields(after)
	for _, w := range words[:min(len(words), 3)] {
		if strings.EqualFold(w, "than") {
			return true
		}
	}
	return false
}

func first(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

func (m *measure) comparesWith(r *Reference) bool { return m.comparison(r) != incomparable }

// A figure is what a claim is compared with.
type figure struct {
	x         *big.Rat // in the claim's unit
	halfPlace *big.Rat
	signed    bool // it is a change: its sign tells the direction
	prior     *Reference
}

// figure computes the figure of the picked reference.
func (k *Checker) figure(m *measure, s *series, p pick) (f figure, ok bool) {
	how := m.comparison(p.ref)
	if how == direct {
		f.x, f.halfPlace, ok = m.in(p.ref)
		level := m.claim.Role == claims.To || m.claim.Role == claims.From // "inflation fell to 2%"
		f.signed = p.ref.Change && m.claim.Change != "" && !level
		if f.signed && f.x != nil && tellsFall(p.ref.names()) && f.x.Sign() > 0 {
			f.x.Neg(f.x) // "decline in accidents", 20
		}
		return f, ok
	}
	prior := k.prior(m, s, p)
	if how == incomparable || prior == nil {
		return f, false
	}
	now, before := p.ref.Value.Value.Rat(), valueIn(prior, p.ref)
	f.prior, f.halfPlace, f.signed = prior, new(big.Rat), how != factor
	f.x = new(big.Rat).Sub(now, before)
	switch how {
	case relative, factor:
		if before.Sign() <= 0 {
			return f, false
		}
		if how == factor {
			f.x = m.factor(now, before)
			return f, f.x != nil
		}
		f.x.Mul(f.x.Quo(f.x, before), hundred)
	case difference:
		return f, m.scale(&f, p.ref)
	}
	return f, true
}

// valueIn returns the first figure in the unit of the second. Two of a series
// convert.
func valueIn(r, of *Reference) *big.Rat {
	x := r.Value.Value.Rat()
	if u, v := r.Value.Unit, of.Value.Unit; u != v {
		if y, err := u.Convert(x, v); err == nil {
			return y
		}
	}
	return x
}

// factor is how many times the earlier figure the later one is, or the other
// way round where the claim says that it fell: "halved".
func (m *measure) factor(now, before *big.Rat) *big.Rat {
	if m.claim.Change == claims.Down && m.value != nil && m.value.Cmp(big.NewRat(1, 1)) > 0 {
		now, before = before, now
	}
	if before.Sign() == 0 {
		return nil
	}
	return new(big.Rat).Quo(now, before)
}

// scale brings a difference of two figures like r to the claim's unit. A
// difference of percents is one of percentage points.
func (m *measure) scale(f *figure, r *Reference) bool {
	u, ok := m.tableUnit(r)
	if !ok {
		return false
	}
	if u.ID() == "percent" {
		u, _ = plain(m.reg, "percentage-point")
	}
	if u == m.unit || u.IsZero() || m.unit.IsZero() {
		return true
	}
	x, err := u.Convert(f.x, m.unit)
	f.x = x
	return err == nil
}

// prior returns the reference that a change to p is counted from: the
// baseline's, or the one before.
func (k *Checker) prior(m *measure, s *series, p pick) *Reference {
	if b := m.claim.Baseline; resolved(b) {
		if q := best(s, b); q.fits && q.ref != p.ref {
			return q.ref
		}
		return nil
	}
	if q := k.before(s, p); q.fits && q.ref != p.ref {
		return q.ref
	}
	return nil
}
