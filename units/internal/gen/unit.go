package main

import (
	"fmt"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// A unitRow is a simple unit, or a compound that CLDR lists and names. The
// latter has no base and no factor: both follow from its parts.
type unitRow struct {
	id, quantity, base, factor, offset string
	prefixable                         bool
	name, plural, short, shorts        string
}

func (u unitRow) line() string {
	p := ""
	if u.prefixable {
		p = "yes"
	}
	return strings.Join([]string{u.id, u.quantity, u.base, u.factor, u.offset, p, u.name, u.plural, u.short, u.shorts}, "\t")
}

// unitRows returns the simple units of convertUnits and the compounds that the
// English names list.
func unitRows(c *cldr) ([]unitRow, error) {
	names := namesByID(c)
	var rows []unitRow
	for _, id := range slices.Sorted(maps.Keys(c.units.Convert)) {
		row, err := simpleRow(c, id)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
		row.setNames(names[id])
		delete(names, id)
		rows = append(rows, row)
	}
	for _, id := range slices.Sorted(maps.Keys(names)) {
		row := unitRow{id: id}
		if id == "generic" {
			row.quantity = "generic-temperature"
			row.base = id
			row.factor = "1"
		}
		row.setNames(names[id])
		rows = append(rows, row)
	}
	return rows, nil
}

func simpleRow(c *cldr, id string) (unitRow, error) {
	u := c.units.Convert[id]
	row := unitRow{
		id: id, base: u.Base, quantity: c.units.Quantities[u.Base]["_quantity"],
		prefixable: slices.Contains(u.Systems, "prefixable"),
	}
	if u.Special != "" {
		row.quantity = u.Special // a scale without a factor
		return row, nil
	}
	f, err := evaluate(u.Factor, c.units.Constants)
	if err != nil {
		return row, err
	}
	if f == nil {
		f = big.NewRat(1, 1)
	}
	row.factor = f.RatString()
	o, err := evaluate(u.Offset, c.units.Constants)
	if err != nil {
		return row, err
	}
	if o != nil {
		row.offset = o.RatString()
	}
	return row, nil
}

// evaluate computes a factor of CLDR, which is a product or a quotient of two
// products: the asterisk binds more tightly than the slash ("1/360*60" is one
// arc minute of a revolution).
func evaluate(s string, constants map[string]map[string]string) (*big.Rat, error) {
	if s == "" {
		return nil, nil
	}
	var sides [2]*big.Rat
	num, den, _ := strings.Cut(s, "/")
	for i, side := range []string{num, den} {
		sides[i] = big.NewRat(1, 1)
		for f := range strings.SplitSeq(side, "*") {
			if f = strings.TrimSpace(f); f == "" {
				continue
			}
			v, err := constant(f, constants)
			if err != nil {
				return nil, err
			}
			sides[i].Mul(sides[i], v)
		}
	}
	return sides[0].Quo(sides[0], sides[1]), nil
}

func constant(s string, constants map[string]map[string]string) (*big.Rat, error) {
	if c, ok := constants[s]; ok {
		return evaluate(c["_value"], constants)
	}
	v, ok := new(big.Rat).SetString(s)
	if !ok {
		return nil, fmt.Errorf("no constant %q", s)
	}
	return v, nil
}

// names are the English patterns of one unit, the number taken out.
type names struct{ name, plural, short, shorts string }

func (u *unitRow) setNames(n names) {
	u.name, u.plural, u.short, u.shorts = n.name, n.plural, n.short, n.shorts
}

// namesByID returns the names by unit identifier, which is the key of the
// names without its category.
func namesByID(c *cldr) map[string]names {
	m := map[string]names{}
	for k, long := range c.long {
		_, id, _ := strings.Cut(k, "-")
		short := c.short[k]
		m[id] = names{
			pattern(long, "one"), pattern(long, "other"),
			pattern(short, "one"), pattern(short, "other"),
		}
	}
	return m
}

// pattern returns the words around the number of a pattern: "{0} km/h" is
// "km/h".
func pattern(p map[string]string, count string) string {
	return strings.TrimSpace(strings.Replace(p["unitPattern-count-"+count], "{0}", "", 1))
}

type prefixRow struct {
	name        string
	base, power int
	symbol      string
}

func prefixRows(c *cldr) []prefixRow {
	var rows []prefixRow
	for _, name := range slices.Sorted(maps.Keys(c.units.Prefixes)) {
		p := c.units.Prefixes[name]
		row := prefixRow{name: name, base: 10, symbol: p["_symbol"]}
		power := p["_power10"]
		if power == "" {
			row.base, power = 2, p["_power2"]
		}
		row.power, _ = strconv.Atoi(power)
		rows = append(rows, row)
	}
	return rows
}

// aliasRows returns the old identifiers that still name a unit, and the
// category of every unit that may stand before it ("length-meter").
func aliasRows(c *cldr) [][2]string {
	var rows [][2]string
	for old, a := range c.aliases {
		new := a["_replacement"]
		switch {
		case old == "million", new == "media":
			continue // a number, and a category that no longer has units
		case old == "milligram-per-deciliter":
			continue // not always of glucose
		}
		rows = append(rows, [2]string{old, new})
	}
	for k := range c.long {
		_, id, _ := strings.Cut(k, "-")
		rows = append(rows, [2]string{k, id})
	}
	slices.SortFunc(rows, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
	return rows
}
