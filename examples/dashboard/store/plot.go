package store

import (
	"math"
	"strconv"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// seconds returns the first of the times that is known, as Unix seconds, or nil.
func seconds(times ...time.Time) any {
	for _, t := range times {
		if !t.IsZero() {
			return t.Unix()
		}
	}
	return nil
}

// plotted is the one number that stands for a quantity on a chart.
func plotted(q *claims.Quantity, low, high any) any {
	l, below := low.(float64)
	h, above := high.(float64)
	switch {
	case q.HasValue:
		return number(q.Value)
	case below && above:
		return l + (h-l)/2
	case below:
		return l
	case above:
		return h
	}
	return nil
}

func bound(b units.Bound) any {
	if !b.Set {
		return nil
	}
	return number(b.Value)
}

// number is nearest to d; nil if it is so large that sums of it would overflow.
func number(d units.Decimal) any {
	f, err := strconv.ParseFloat(d.String(), 64)
	if err != nil || math.Abs(f) > 1e300 {
		return nil
	}
	return f
}
