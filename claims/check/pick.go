package check

import (
	"time"

	"github.com/go-figures/figures/claims"
)

// A pick is the reference of a series that a claim can mean by its period.
type pick struct {
	ref    *Reference
	at     int // its index in the series
	points int
	fits   bool   // the period is the one meant
	why    string // what was assumed
}

// The points for a period.
const (
	samePeriod   = periodPoints
	likePeriod   = periodPoints * 4 / 5 // a day of it, or nearly all of it
	saidNoPeriod = periodPoints / 2
)

// pick finds the reference for the claim's period. For the value that a change
// came from it is the baseline's.
func (k *Checker) pick(s *series, m *measure) pick {
	c := m.claim
	want := c.Period
	if c.Role == claims.From {
		if !resolved(c.Baseline) {
			return k.before(s, k.meant(s, want, c))
		}
		want = c.Baseline
	}
	return k.meant(s, want, c)
}

// meant returns the reference for the period wanted. Where the claim names
// none, it is the latest that the document can know of.
func (k *Checker) meant(s *series, want claims.Period, c *claims.Claim) pick {
	if resolved(want) {
		return best(s, want)
	}
	if resolved(c.Baseline) && c.Role != claims.From { // "up 3.5% from 2023"
		for i, r := range s.refs {
			if r.Period.Start.Equal(c.Baseline.End) {
				return pick{r, i, saidNoPeriod, true, "period not said: the one after the baseline taken, " + r.Period.Text}
			}
		}
	}
	return k.latest(s)
}

func resolved(p claims.Period) bool { return !p.Start.IsZero() && !p.End.IsZero() }

// best returns the reference whose period is most like the one wanted, or the
// nearest if none is.
func best(s *series, want claims.Period) pick {
	b := pick{at: -1}
	var nearest time.Duration
	for i, r := range s.refs {
		points := alike(want, r)
		d := apart(want, r.Period)
		switch {
		case points > b.points, b.ref == nil, points == b.points && points == 0 && d < nearest:
			b = pick{ref: r, at: i, points: points, fits: points > 0}
			nearest = d
		}
	}
	return b
}

// alike scores how much the period of a reference is the one meant. A day ("now",
// "today") lies in a period, and a figure of a day in the stretch that is meant;
// a month is no part of a year, for flows grow with the time. But a table may
// name a change by the month in which it ends: that "over the 12 months to April".
func alike(want claims.Period, r *Reference) int {
	const day = 24 * time.Hour
	have := r.Period
	if !resolved(have) {
		return saidNoPeriod
	}
	if want.Start.Equal(have.Start) && want.End.Equal(have.End) {
		return samePeriod
	}
	shared := min(want.End.Unix(), have.End.Unix()) - max(want.Start.Unix(), have.Start.Unix())
	if shared <= 0 {
		return 0
	}
	year := r.Change && want.End.Equal(have.End) && want.Start.AddDate(1, 0, 0).Equal(want.End)
	whole := max(want.End.Unix(), have.End.Unix()) - min(want.Start.Unix(), have.Start.Unix())
	if year || want.End.Sub(want.Start) <= day || have.End.Sub(have.Start) <= day || 4*shared >= 3*whole {
		return likePeriod
	}
	return 0
}

func apart(a, b claims.Period) time.Duration {
	return a.Start.Sub(b.Start).Abs() + a.End.Sub(b.End).Abs()
}

// latest returns the last reference that does not begin after the document's
// date; without a date, the last one.
func (k *Checker) latest(s *series) pick {
	p := pick{at: -1}
	for i, r := range s.refs {
		if p.ref == nil || k.date.IsZero() || !r.Period.Start.After(k.date) {
			p = pick{ref: r, at: i, points: saidNoPeriod, fits: true}
		}
	}
	if resolved(p.ref.Period) {
		p.why = "period not said: the latest taken, " + p.ref.Period.Text
	}
	return p
}

// before returns the reference before the one picked.
func (k *Checker) before(s *series, p pick) pick {
	if i := p.at - 1; i >= 0 && resolved(s.refs[i].Period) {
		return pick{s.refs[i], i, saidNoPeriod, true, "period not said: the one before taken, " + s.refs[i].Period.Text}
	}
	p.fits = !resolved(p.ref.Period)
	return p
}
