package units

import (
	_ "embed"
	"iter"
	"strconv"
	"strings"
	"sync/atomic"
)

// The tables. Those of CLDR and ISO 4217, and the surfaces of all, are
// generated; the own ones are kept by hand and come first.
var (
	//go:embed data/own-units.tsv
	ownUnitsTSV string
	//go:embed data/units.tsv
	unitsTSV string
	//go:embed data/prefixes.tsv
	prefixesTSV string
	//go:embed data/aliases.tsv
	aliasesTSV string
	//go:embed data/own-currencies.tsv
	ownCurrenciesTSV string
	//go:embed data/currencies.tsv
	currenciesTSV string
	//go:embed data/surfaces.tsv
	surfacesTSV string
)

// A row is a simple unit, a currency, or a compound that has a name of its own.
type row struct {
	id, quantity, base, factor, offset string
	name, plural, short, shorts        string
	prefixable                         bool
	dim                                Dimension // where it does not follow from the base
	money                              *Currency
	home                               *Registry // nil for the default registry
	formula                            atomic.Pointer[formula]
}

type prefix struct {
	base, power int
	symbol      string
}

// load makes the default registry.
func load() *Registry {
	r := &Registry{
		rows: make(map[string]*row, 768), listed: make(map[string]*row, 128),
		prefixes: make(map[string]prefix, 48), aliases: make(map[string]string, 320),
	}
	for f := range tableRows(prefixesTSV, 4) {
		base, _ := strconv.Atoi(f[1])
		power, _ := strconv.Atoi(f[2])
		r.prefixes[f[0]] = prefix{base, power, f[3]}
	}
	for f := range tableRows(aliasesTSV, 2) {
		r.aliases[f[0]] = f[1]
	}
	for f := range tableRows(ownUnitsTSV, 10) {
		r.addUnit(f)
	}
	for f := range tableRows(unitsTSV, 10) {
		r.addUnit(f)
	}
	for f := range tableRows(ownCurrenciesTSV, 8) {
		r.addCurrency(f)
	}
	for f := range tableRows(currenciesTSV, 8) {
		r.addCurrency(f)
	}
	r.surfaces = newSurfaces(strings.Count(surfacesTSV, "\n"), 1)
	for f := range tableRows(surfacesTSV, 4) {
		r.surfaces.addRow(f)
	}
	return r
}

// addUnit enters a row of units.tsv or own-units.tsv. The first with its
// identifier counts.
func (r *Registry) addUnit(f []string) {
	into := r.rows
	if f[1] == "" {
		into = r.listed
	}
	if into[f[0]] != nil {
		return
	}
	into[f[0]] = &row{
		id: f[0], quantity: f[1], base: f[2], factor: f[3], offset: f[4], prefixable: f[5] == "yes",
		name: f[6], plural: f[7], short: f[8], shorts: f[9], dim: dimensionOfRow(f[0], f[1]),
	}
}

// dimensionOfRow names the dimensions that do not follow from base units.
func dimensionOfRow(id, quantity string) Dimension {
	switch {
	case strings.HasSuffix(id, "-person"):
		return Age
	case quantity == "radioactivity":
		return Radiation
	}
	return ""
}

// addCurrency enters a row of currencies.tsv or own-currencies.tsv.
func (r *Registry) addCurrency(f []string) {
	if r.rows[f[0]] != nil {
		return
	}
	digits, _ := strconv.Atoi(f[1])
	c := &Currency{
		Code: f[0], Name: f[2], Plural: f[3], Symbol: f[4], Narrow: f[5],
		Digits: digits, Until: f[6], regions: f[7],
	}
	r.rows[c.Code] = &row{id: c.Code, base: c.Code, quantity: "money", name: c.Name, plural: c.Plural, dim: Money, money: c}
}

// tableRows yields the first n fields of each row of a table. The slice is the
// same each time.
func tableRows(table string, n int) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		fields := make([]string, n)
		for line := range strings.SplitSeq(table, "\n") {
			if line == "" || strings.HasPrefix(line, "# ") {
				continue
			}
			for i := range fields {
				fields[i], line, _ = strings.Cut(line, "\t")
			}
			if !yield(fields) {
				return
			}
		}
	}
}
