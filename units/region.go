package units

import (
	"maps"
	"slices"
	"strings"
)

// In returns a registry for texts from a region, an ISO 3166 code of two letters:
// in "CA" the plain "$", "dollars" and "cents" are Canadian and not assumed to
// be anything. Measures that go by the same name are those of the region too:
// in "GB" a gallon is an imperial one and a ton a long one, and where neither
// long nor short tons are used it is a tonne. What nothing of the region is
// called stays as it is, and so does what a Definition has settled. A code where
// no currency is legal tender is an error that wraps ErrRegion.
func (r *Registry) In(region string) (*Registry, error) {
	d := r.derive()
	code := region
	region = strings.ToUpper(region)
	d.region = region
	known := false
	for _, u := range d.rows {
		known = known || u.money != nil && u.money.isTender(region)
	}
	if !known || len(region) != 2 {
		return nil, &Error{Err: ErrRegion, Text: code, Detail: "expected the ISO 3166 code of one where a currency is legal tender"}
	}
	for _, table := range []*surfaces{r.surfaces, r.own} {
		if table == nil {
			continue
		}
		for i := range table.rows {
			if row := &table.rows[i]; strings.Contains(row.units, " ") {
				d.settleRegion(row)
			}
		}
	}
	return d, nil
}

// settleRegion makes what is used in the region the first reading of a surface,
// unless a definition has settled it.
func (r *Registry) settleRegion(row *surface) {
	if was := r.parent.settled[row]; len(was) > 0 && !r.parent.isLocal(was[0]) {
		return
	}
	units := r.resolve(row)
	if i := slices.IndexFunc(units, r.isLocal); i >= 0 && (row.flags&isAssumed != 0 || !units[i].IsMoney()) {
		r.settled[row] = slices.Concat(units[i:i+1], units[:i], units[i+1:])
	}
}

// Where measures of the United Kingdom and of the United States are used, or
// were until the metric ones came.
const (
	imperial = "AU BD CA CY FJ GB GG GH GI HK IE IM IN JE JM KE LK MT MY NG NZ PG PK SG SL TZ UG ZA ZM ZW"
	american = "AS GU LR MP PR US VI"
	longTons = "GB GG IE IM JE"
)

// isLocal reports whether a unit is the one that the region means, of those
// that go by the same name.
func (r *Registry) isLocal(u Unit) bool {
	if r.region == "" {
		return false
	}
	in := func(list string) bool { return strings.Contains(list, r.region) }
	if m := r.rows[u.id]; m != nil && m.money != nil {
		return m.money.isTender(r.region)
	}
	switch u.id {
	case "ton-imperial":
		return in(longTons)
	case "ton":
		return in(american) || r.region == "CA"
	case "tonne":
		return !in(american) && !in(longTons) && r.region != "CA"
	}
	return strings.Contains(u.id, "-imperial") && in(imperial)
}

// shift returns the power of ten that brings the number said to a unit of a
// row. Where money has a thousandth, not a hundredth, for its smallest part,
// that is what a subunit is: fils of Kuwait, not of the Emirates.
func (r *Registry) shift(row *surface, u Unit) int {
	if row.shift == -2 && r.rows[u.id] != nil {
		if m := r.rows[u.id].money; m != nil && m.Digits == 3 {
			return -3
		}
	}
	return int(row.shift)
}

// derive returns a registry that knows the same as r.
func (r *Registry) derive() *Registry {
	d := &Registry{
		rows: r.rows, listed: r.listed, prefixes: r.prefixes, aliases: r.aliases,
		surfaces: r.surfaces, own: r.own, parent: r, settled: maps.Clone(r.settled), region: r.region,
	}
	if d.settled == nil {
		d.settled = map[*surface][]Unit{}
	}
	return d
}
