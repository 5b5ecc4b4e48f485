package check

import (
	"fmt"
	"math/big"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A Checker holds claims against a table of references. It is immutable and
// safe for concurrent use.
type Checker struct {
	refs      []Reference
	series    []*series
	index     map[string][]int // the series whose metric has a word, by its stem
	reg       *units.Registry
	date      time.Time
	home      []string
	tolerance *big.Rat
}

// An Option sets up a Checker.
type Option func(*Checker) error

// WithDate gives the date of the document. Where a claim names no period, the
// latest reference that does not begin after it is taken.
func WithDate(d time.Time) Option {
	return func(k *Checker) error {
		k.date = d
		return nil
	}
}

// WithPlace names the place that the document is about: what is said of no
// place, or of "our province", is said of it. Without it every place of the
// table is as likely as another.
func WithPlace(place string) Option {
	return func(k *Checker) error {
		k.home = placeStems(place)
		return nil
	}
}

// WithTolerance says how far "about" reaches, as a share of the number. Without
// it that is 0.05: "about 90,000" is 85,500 to 94,500.
func WithTolerance(share units.Decimal) Option {
	return func(k *Checker) error {
		if share.Sign() < 0 || share.Cmp(units.NewDecimal(1, 0)) >= 0 {
			return fmt.Errorf("a tolerance of %s: expected a share from 0 to 1", share)
		}
		k.tolerance = share.Rat()
		return nil
	}
}

// WithUnits replaces the units that are known, units.Default, by those of reg,
// in the claims and in what tables have as a unit. ReadCSV and ReadJSON take a
// unit that units.Default does not know for something counted; here it becomes
// the unit that reg has by that name.
func WithUnits(reg *units.Registry) Option {
	return func(k *Checker) error {
		k.reg = reg
		return nil
	}
}

// New returns a checker for the references, which it copies.
func New(refs []Reference, opts ...Option) (*Checker, error) {
	k := &Checker{tolerance: big.NewRat(1, 20)}
	for _, o := range opts {
		if err := o(k); err != nil {
			return nil, fmt.Errorf("check: %w", err)
		}
	}
	if k.reg == nil {
		k.reg = units.Default()
	}
	k.refs = append(k.refs, refs...)
	for i := range k.refs {
		k.refs[i].readUnit(k.reg)
	}
	k.series = group(k.refs)
	k.index = indexOf(k.series)
	return k, nil
}

// Check holds one claim against the table: the claim as a set of numbers, the
// references that it may be about, the one for its period, and how the two
// compare.
func (k *Checker) Check(c *claims.Claim) Result {
	m := newMeasure(c, k.reg, k.tolerance)
	found := k.candidates(&m)
	r := Result{Verdict: NoReference, Candidates: found}
	if len(found) == 0 {
		return r
	}
	if best := &found[0]; !best.Usable {
		if best.akin && !best.bare {
			r.Why = []string{best.unlike()}
		}
		return r
	}
	why := m.obstacle(found)
	best := k.withFigure(&m, found)
	r.Reference = best.Reference
	if why != "" {
		r.Verdict, r.Why = NotComparable, []string{why}
		return r
	}
	if best.pick.why != "" {
		r.Why = []string{best.pick.why}
	}
	if !best.pick.fits {
		r.Verdict = OtherPeriod
		r.Why = append(r.Why, otherPeriod(c, best.series))
		return r
	}
	k.hold(&r, &m, best)
	return r
}

// withFigure returns the best candidate; or, where that has no earlier figure to
// tell a change from, the next one that has.
func (k *Checker) withFigure(m *measure, found []Candidate) *Candidate {
	for i := range found {
		c := &found[i]
		if !c.Usable || c.sameStatus != found[0].sameStatus || c.dimension != found[0].dimension || !found[0].pick.fits {
			break
		}
		if _, ok := k.figure(m, c.series, c.pick); ok && c.pick.fits {
			return c
		}
	}
	return &found[0]
}

// hold compares the claim with the figure of a candidate.
func (k *Checker) hold(r *Result, m *measure, best *Candidate) {
	f, ok := k.figure(m, best.series, best.pick)
	why := "the change cannot be told from the table: no figure for an earlier period"
	if ok {
		why = m.farFrom(&f, best.Reference)
	}
	if why != "" {
		r.Verdict, r.Why = NotComparable, append(r.Why, why)
		return
	}
	r.Baseline = f.prior
	compare(r, m, &f)
	k.remark(r, m, best)
}
