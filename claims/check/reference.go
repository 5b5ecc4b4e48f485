package check

import (
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A Reference is one figure of a table to check against.
type Reference struct {
	// Metric says what is measured. Other names for the same follow after a
	// bar: "economic growth|growth of the economy|GDP growth". The words of one
	// of the names must be found in a claim; nothing is known of synonyms.
	Metric string
	// Place is the place or entity that the figure is of, "" for none.
	Place string
	// Period is when the figure holds; zero for always.
	Period claims.Period
	// Value is the figure as it was published: the digits written count.
	Value units.Quantity
	// UnitText is the unit as the table writes it.
	UnitText string
	// Change is true if the figure is a change and no level: growth, new homes.
	// A fall is negative, or has a metric that says so ("decline in accidents").
	Change bool
	// Status is the sort of figure: a plan is compared with targets and a
	// projection with forecasts. The zero value means the same as Actual.
	Status claims.Status
	// Source and URL say where the figure comes from.
	Source, URL string
	// Line is the line of the table, 0 if there is none.
	Line int
}

// names returns the metric's names.
func (r *Reference) names() []string {
	names := strings.Split(r.Metric, "|")
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
	}
	return names
}

// status returns the status with the default spelled out.
func status(s claims.Status) claims.Status {
	if s == "" {
		return claims.Actual
	}
	return s
}
