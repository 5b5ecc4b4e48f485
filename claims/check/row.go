package check

import (
	"slices"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// columns are the fields of a reference as tables name them.
var columns = []string{"metric", "place", "period", "value", "unit", "source", "url", "change", "status"}

// sameColumn are other names of columns.
var sameColumn = map[string]string{"entity": "place", "entity or place": "place", "link": "url"}

// column returns the name of a column in our spelling, "" for one that says
// nothing to us. Tables may have columns of their own.
func column(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	if s, ok := sameColumn[name]; ok {
		return s
	}
	if slices.Contains(columns, name) {
		return name
	}
	return ""
}

// A row holds the cells of a reference by column.
type row map[string]string

func (r row) cell(name string) string { return strings.TrimSpace(r[name]) }

// reference reads a row.
func (r row) reference(reg *units.Registry) (Reference, error) {
	ref := Reference{
		Metric: r.cell("metric"), Place: r.cell("place"), UnitText: r.cell("unit"),
		Source: r.cell("source"), URL: r.cell("url"),
	}
	if strings.Trim(ref.Metric, "| ") == "" {
		return ref, &Error{Column: "metric", Want: "what is measured"}
	}
	var err error
	if ref.Value, err = quantity(reg, r.cell("value"), ref.UnitText); err != nil {
		return ref, err
	}
	if ref.Period, err = parsePeriod(r.cell("period")); err != nil {
		return ref, err
	}
	if ref.Change, err = r.change(&ref); err != nil {
		return ref, err
	}
	ref.Status, err = r.status()
	return ref, err
}

// change reads the column, and goes by the words of the metric where it is empty.
func (r row) change(ref *Reference) (bool, error) {
	switch cell := r.cell("change"); strings.ToLower(cell) {
	case "":
		return tellsChange(ref.names()), nil
	case "yes", "true", "1":
		return true, nil
	case "no", "false", "0":
		return false, nil
	default:
		return false, &Error{Column: "change", Want: "yes or no", Got: cell}
	}
}

func (r row) status() (claims.Status, error) {
	switch s := claims.Status(strings.ToLower(r.cell("status"))); s {
	case "", claims.Actual, claims.Target, claims.Forecast:
		return s, nil
	default:
		return "", &Error{Column: "status", Want: "actual, target or forecast", Got: string(s)}
	}
}
