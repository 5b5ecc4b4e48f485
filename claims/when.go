package claims

import (
	"time"

	"github.com/go-figures/figures/claims/internal/frame"
)

// periods resolves the period and the baseline of a frame. A baseline that
// looks back ("the previous year", "year on year") does so from the period.
func (r *run) periods(f *frame.Frame) (when, baseline Period) {
	when, baseline = r.period(f.Period), r.period(f.Baseline)
	if f.Baseline.Back && !when.Start.IsZero() {
		baseline.Start, baseline.End = before(when)
	}
	return when, baseline
}

func (r *run) period(t frame.Time) Period {
	return Period{Text: r.text(t.Span), Start: t.From, End: t.To}
}

// before returns the stretch one year before a whole number of months, and the
// stretch just before any other.
func before(p Period) (start, end time.Time) {
	if p.Start.Day() == 1 && p.End.Day() == 1 && p.End.After(p.Start) {
		return p.Start.AddDate(-1, 0, 0), p.End.AddDate(-1, 0, 0)
	}
	if p.End.IsZero() {
		return time.Time{}, time.Time{}
	}
	return p.Start.Add(-p.End.Sub(p.Start)), p.Start
}
