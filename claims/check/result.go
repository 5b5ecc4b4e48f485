package check

import (
	"math/big"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A Result is what comes of checking one claim.
type Result struct {
	Verdict Verdict
	// Reference is the figure that the claim was held against; nil for
	// NoReference. For OtherPeriod it is the one of the nearest period.
	Reference *Reference
	// Baseline is the earlier figure where the change between the two was
	// compared, else nil.
	Baseline *Reference
	// Figure is the reference in the claim's unit, or the change computed from
	// Reference and Baseline. It is meaningful where Compared is true.
	Figure units.Decimal
	// Difference is what was said less the figure, in the claim's unit (percent
	// for a fraction in words), where a fall counts as negative: of a range or a
	// bound its nearer end, 0 where the figure lies within. Percent is the same in
	// percent of the figure.
	//
	// They are exact; what no decimal can tell has 16 significant digits.
	Difference units.Decimal
	Percent    units.Decimal
	// Compared is true for the verdicts that compare two figures, HasPercent
	// where the figure is not 0.
	Compared, HasPercent bool
	// Why says what was assumed, or why nothing was compared, one reason each.
	Why []string
	// Candidates are the references that the claim may be about, one a metric,
	// place and unit, best first. They are listed for NoReference too.
	Candidates []Candidate
}

// compare sets the verdict and the difference.
func compare(r *Result, m *measure, f *figure) {
	as, about, x := m.as, m.about, f.x
	if f.signed && m.claim.Change == claims.Down {
		as, about = as.neg(), about.neg()
	}
	r.Verdict = verdict(as, about, x, f)
	r.Compared = true
	r.Figure, _, _ = units.DecimalFromRat(x)
	d := gap(as, x)
	if v := m.value; v != nil && m.exact() {
		if f.signed && m.claim.Change == claims.Down {
			v = new(big.Rat).Neg(v)
		}
		d = new(big.Rat).Sub(v, x)
	}
	r.Difference, _, _ = units.DecimalFromRat(d)
	if x.Sign() != 0 {
		p := new(big.Rat).Quo(d, new(big.Rat).Abs(x))
		r.Percent, _, _ = units.DecimalFromRat(p.Mul(p, hundred))
		r.HasPercent = true
	}
}

// exact reports whether the claim names one number and no bound.
func (m *measure) exact() bool {
	mod := m.claim.Quantity.Modifier
	return mod == "" || mod == claims.Exactly || mod == claims.About
}

func verdict(as, about set, x *big.Rat, f *figure) Verdict {
	switch side := as.side(x); {
	case side == 0:
		return AgreesAsSaid
	case about.side(x) == 0, as.overlaps(point(x).widen(f.halfPlace)):
		return AgreesRounded
	case opposite(as, x):
		return OppositeDirection
	case x.Sign() < 0: // more of a fall is less as a number
		if side < 0 {
			return Overstates
		}
		return Understates
	case side > 0:
		return Overstates
	}
	return Understates
}

// opposite reports whether all that was said has the other sign.
func opposite(as set, x *big.Rat) bool {
	above := as.low.x != nil && as.low.x.Sign() >= 0 && as.side(new(big.Rat)) != 0
	below := as.high.x != nil && as.high.x.Sign() <= 0 && as.side(new(big.Rat)) != 0
	return x.Sign() > 0 && below || x.Sign() < 0 && above
}

// gap is the way from x to the nearer end of the set, 0 within it.
func gap(s set, x *big.Rat) *big.Rat {
	switch s.side(x) {
	case 1:
		return new(big.Rat).Sub(s.low.x, x)
	case -1:
		return new(big.Rat).Sub(s.high.x, x)
	}
	return new(big.Rat)
}

// remark adds what a reader should know: the direction and the periods that the
// figure itself does not tell.
func (k *Checker) remark(r *Result, m *measure, best *Candidate) {
	c := m.claim
	if r.Baseline != nil {
		r.Why = append(r.Why, "change computed from "+periodName(r.Baseline)+" to "+periodName(r.Reference))
	}
	if c.Role == claims.To && c.Change != "" {
		k.turn(r, m, best)
	}
	if !best.here {
		r.Why = append(r.Why, "what is measured is told by another sentence")
	}
	if more := best.telling(); len(more) > 0 {
		r.Why = append(r.Why, "the claim says more than the metric: "+strings.Join(more, ", "))
	}
	if r.Verdict == Overstates || r.Verdict == Understates {
		k.misdated(r, m, best)
		if m.slips(r.Figure.Rat()) {
			r.Why = append(r.Why, "the same digits: a slip of magnitude?")
		}
	}
}

// slips reports whether the claim is the figure but for thousands: "5 billion"
// where it is 5 million.
func (m *measure) slips(x *big.Rat) bool {
	if m.value == nil || !m.exact() || x.Sign() == 0 {
		return false
	}
	x = new(big.Rat).Abs(x)
	for _, thousands := range []int{3, 6, 9, -3, -6, -9} {
		if m.about.side(new(big.Rat).Mul(x, units.NewDecimal(1, thousands).Rat())) == 0 {
			return true
		}
	}
	return false
}

// turn tells whether the figure moved the way the claim says: "rose to 20,100"
// where it had been 21,000.
func (k *Checker) turn(r *Result, m *measure, best *Candidate) {
	prior := k.prior(m, best.series, best.pick)
	if prior == nil {
		return
	}
	moved := best.Reference.Value.Value.Rat().Cmp(valueIn(prior, best.Reference))
	if moved > 0 && m.claim.Change == claims.Down || moved < 0 && m.claim.Change == claims.Up {
		r.Verdict, r.Baseline = OppositeDirection, prior
		r.Why = append(r.Why, "the figure for "+periodName(prior)+" was "+prior.Value.Value.String())
	}
}

// misdated tells that the figure said is the one of another period.
func (k *Checker) misdated(r *Result, m *measure, best *Candidate) {
	for i, ref := range best.series.refs {
		if ref == best.Reference {
			continue
		}
		f, ok := k.figure(m, best.series, pick{ref: ref, at: i, fits: true})
		if !ok || f.prior != nil {
			continue
		}
		other := Result{}
		compare(&other, m, &f)
		if other.Verdict == AgreesAsSaid {
			r.Why = append(r.Why, "it agrees with the figure for "+periodName(ref))
			return
		}
	}
}

func periodName(r *Reference) string {
	if r.Period.Text == "" {
		return "any time"
	}
	return r.Period.Text
}
