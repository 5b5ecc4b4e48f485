package units

import "strings"

// dimensionOf names the dimensions by units that have them.
var dimensionOf = [...]struct {
	unit string
	dim  Dimension
}{
	{"meter", Length},
	{"kilogram", Mass},
	{"second", Duration},
	{"year", Duration},
	{"night", Duration},
	{"part", Fraction},
	{"percentage-point", Fraction},
	{"kelvin", Temperature},
	{"generic", Temperature},
	{"item", Count},
	{"person", Count},
	{"twenty-foot-equivalent-unit", Count},
	{"square-meter", Area},
	{"cubic-meter", Volume},
	{"meter-per-second", Speed},
	{"meter-per-square-second", Acceleration},
	{"kilogram-square-meter-per-square-second", Energy},
	{"kilogram-square-meter-per-cubic-second", Power},
	{"kilogram-meter-per-square-second", Force},
	{"kilogram-per-meter-square-second", Pressure},
	{"bit", Digital},
	{"bit-per-second", DataRate},
	{"per-second", Frequency},
	{"revolution", Angle},
	{"revolution-per-second", Frequency},
	{"ampere", ElectricCurrent},
	{"kilogram-square-meter-per-cubic-second-ampere", Voltage},
	{"kilogram-square-meter-per-cubic-second-square-ampere", Resistance},
	{"second-ampere", Charge},
	{"kilogram-per-cubic-meter", Density},
	{"cubic-meter-per-second", FlowRate},
	{"kilogram-per-second", FlowRate},
	{"per-square-meter", Consumption},
	{"square-meter-per-square-second", Radiation},
	{"candela", Light},
	{"candela-per-square-meter", Light},
	{"decibel", Level},
}

func (r *Registry) nameDimensions() map[vector]Dimension {
	m := make(map[vector]Dimension, len(dimensionOf))
	for _, d := range dimensionOf {
		m[r.baseVector(d.unit)] = d.dim
	}
	return m
}

// baseVector reads a unit written in base units: "meter-per-square-second".
func (r *Registry) baseVector(id string) vector {
	var v vector
	sign, power := int8(1), int8(1)
	rest := id
	for rest != "" {
		var w string
		if i, n := r.basePrefix(rest); n > 0 {
			v[i] += sign * power
			power = 1
			rest = strings.TrimPrefix(rest[n:], "-")
			continue
		}
		w, rest, _ = strings.Cut(rest, "-")
		switch n := powers[w]; {
		case w == "per":
			sign = -1
		case n > 0:
			power = int8(n)
		}
	}
	return v
}

// basePrefix finds the base unit at the beginning of an identifier.
func (r *Registry) basePrefix(id string) (base, length int) {
	for n, i := range r.bases {
		if strings.HasPrefix(id, n) && (len(id) == len(n) || id[len(n)] == '-') && len(n) > length {
			base, length = i, len(n)
		}
	}
	return base, length
}

func (r *Registry) vector(num, den []part) (v vector, money bool) {
	for side, parts := range [2][]part{num, den} {
		for _, p := range parts {
			if r.currencies[p.unit] != nil {
				money = money || side == 0
				continue
			}
			if u := r.simple[p.unit]; u != nil {
				sign := int8(p.power)
				if side == 1 {
					sign = -sign
				}
				v = v.times(r.baseVector(u.base), sign)
			}
		}
	}
	return v, money
}

func (r *Registry) dimension(id string, num, den []part) Dimension {
	switch id {
	case "year-person", "month-person", "week-person", "day-person":
		return Age
	}
	v, money := r.vector(num, den)
	if money {
		return Money
	}
	if d, ok := r.dimensions[v]; ok {
		return d
	}
	if len(num) > 0 && r.simple[num[0].unit] != nil && r.simple[num[0].unit].quantity == "portion" {
		return Fraction
	}
	return Compound
}

// quotient names the dimension of one unit per another.
func quotient(num, den Unit) Dimension {
	switch [2]Dimension{num.dim, den.dim} {
	case [2]Dimension{Length, Duration}:
		return Speed
	case [2]Dimension{Volume, Duration}, [2]Dimension{Mass, Duration}:
		return FlowRate
	case [2]Dimension{Digital, Duration}:
		return DataRate
	case [2]Dimension{Mass, Volume}:
		return Density
	case [2]Dimension{Energy, Duration}:
		return Power
	}
	return Compound
}
