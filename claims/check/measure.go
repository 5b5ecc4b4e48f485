package check

import (
	"math/big"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A measure is what a claim says as a set of numbers of a unit.
type measure struct {
	claim *claims.Claim
	reg   *units.Registry
	unit  units.Unit
	known bool // the unit is one that reg knows
	value *big.Rat
	as    set // what the words allow
	about set // the same, once the number is rounded
}

func newMeasure(c *claims.Claim, reg *units.Registry, tolerance *big.Rat) measure {
	m := valueMeasure(c, reg)
	q := &c.Quantity
	bounds, place, rounded := setOf(q.Bounds), placeOf(q), q.Precision.Rat()
	if c.Kind == claims.Ratio {
		bounds, place, rounded = bounds.times(hundred), times(place, hundred), times(rounded, hundred)
	}
	if m.value != nil && bounds.low.x == nil && bounds.high.x == nil {
		bounds = point(m.value)
	}
	if !strings.Contains(q.Text, ".") { // the zero of "14.0" counts
		rounded = coarse(m.value, rounded)
	}
	m.as, m.about = bounds, bounds.closed().widen(half(rounded))
	switch {
	case m.value == nil:
	case q.Modifier == claims.About:
		m.as = bounds.widen(times(m.value, tolerance))
		m.about = m.as
	case q.Modifier != "" && q.Modifier != claims.Exactly:
	case fractional(c): // "a third": to a percent, and rounded to what one says
		m.as = bounds.widen(half(place))
		m.about = bounds.widen(times(m.value, tolerance))
	case c.Kind == claims.Multiple: // "doubled"
		off := times(m.value, tolerance)
		m.as = bounds.widen(off)
		m.about = m.as.widen(off)
	default:
		m.as = bounds.widen(half(place))
	}
	return m
}

// valueMeasure is the measure without its sets: the number itself and its unit.
func valueMeasure(c *claims.Claim, reg *units.Registry) measure {
	m := measure{claim: c, reg: reg}
	m.unit, m.known = plain(reg, c.Quantity.Unit.ID)
	if c.Quantity.HasValue {
		m.value = valueOf(&c.Quantity)
	}
	if c.Kind == claims.Ratio { // "two thirds of them", "93 of every 100 callers"
		m.unit, m.known = plain(reg, "percent")
		m.value = times(m.value, hundred)
	}
	return m
}

var hundred = big.NewRat(100, 1)

// plain returns the unit without the noun of what is counted. People are nouns
// too: a table's "per 100,000 people" is the speaker's "per 100,000 residents".
func plain(reg *units.Registry, id string) (units.Unit, bool) {
	if id == "" {
		return units.Unit{}, true
	}
	if rate, ok := strings.CutSuffix(id, "-person"); ok && strings.Contains("-"+rate+"-", "-per-") {
		id = rate + "-item"
	}
	if strings.HasPrefix(id, "per-") { // "3.2 per 100,000": of what is counted
		id = "item-" + id
	}
	u, err := reg.Unit(id)
	return u, err == nil
}

// converts reports whether a number of the table's unit can be told in the
// claim's. A number without a unit is one of things that are counted: it is no
// share, though both are numbers.
func (m *measure) converts(r *Reference) bool {
	if !m.known {
		return false
	}
	u, ok := m.tableUnit(r)
	if m.unit.IsZero() || u.IsZero() {
		counted := func(u units.Unit) bool { return u.IsZero() || u.Dimension() == units.Count }
		return ok && counted(m.unit) && counted(u)
	}
	return ok && (u == m.unit || u.ConvertsTo(m.unit))
}

// akinTo reports whether the claim may speak of the same as the reference, though
// in another way: a share or a change in percent of it, how many where that is a
// share, or how much of it there is in a month. Years are told of no cost.
func (m *measure) akinTo(r *Reference) bool {
	u, ok := m.tableUnit(r)
	if !ok || !m.known || m.claim.Kind == claims.Multiple || m.unit.Dimension() == units.Fraction {
		return true
	}
	a, b := m.sortOf(m.unit), m.sortOf(u)
	return a == b || b == units.Fraction && (a == units.Count || a == units.Money)
}

// sortOf is what a unit measures, of a rate what it is a rate of.
func (m *measure) sortOf(u units.Unit) units.Dimension {
	if of, _, rate := strings.Cut(u.ID(), "-per-"); rate {
		if v, err := m.reg.Unit(of); err == nil {
			u = v
		}
	}
	if u.IsZero() {
		return units.Count
	}
	return u.Dimension()
}

// tableUnit is the reference's unit without its noun. Where the claim leaves
// open which unit is meant and the table uses the same word, they are the same.
func (m *measure) tableUnit(r *Reference) (units.Unit, bool) {
	q := &m.claim.Quantity.Unit
	if q.Assumed && q.Text != "" && strings.EqualFold(q.Text, r.UnitText) {
		return m.unit, true
	}
	return plain(m.reg, r.Value.Unit.ID())
}

// in returns the reference's number in the claim's unit, and half of the place
// of its last digit.
func (m *measure) in(r *Reference) (x, halfPlace *big.Rat, ok bool) {
	x, place := r.Value.Value.Rat(), half(units.NewDecimal(1, r.Value.Value.Exp()).Rat())
	u, known := m.tableUnit(r)
	if !known || u == m.unit || u.IsZero() || m.unit.IsZero() {
		return x, place, known
	}
	y, err := u.Convert(x, m.unit)
	if err != nil {
		return nil, nil, false
	}
	next, err := u.Convert(new(big.Rat).Add(x, place), m.unit)
	if err != nil {
		return nil, nil, false
	}
	return y, next.Abs(next.Sub(next, y)), true
}

func valueOf(q *claims.Quantity) *big.Rat {
	if q.Fraction != "" {
		if x, ok := new(big.Rat).SetString(q.Fraction); ok {
			return x
		}
	}
	return q.Value.Rat()
}

// fractional reports whether a value was said as a fraction that stands for
// numbers around it: "a third", "9 in 10", "two and a half hours"; "93 of every
// 100" is as exact as a percentage.
func fractional(c *claims.Claim) bool {
	q := &c.Quantity
	if !q.HasValue || !q.Precision.IsZero() {
		return false
	}
	small := valueOf(q).Denom().Cmp(big.NewInt(20)) <= 0
	return !strings.ContainsAny(q.Text, digits) || c.Kind == claims.Ratio && small
}
