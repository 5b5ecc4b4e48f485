package units

import "math/big"

// Add returns q + p in the unit of q, or in that of p where only there the sum
// is a finite decimal: 1 day and 1 hour are 25 hours. Otherwise it is rounded
// as Convert does and exact is false. Errors are those of Cmp.
//
// Percentage points may be added to percent, which stay percent; and a
// difference of temperatures, in kelvin or rankine, to a temperature. Two
// temperatures in degrees Celsius have no sum.
func (q Quantity) Add(p Quantity) (sum Quantity, exact bool, err error) {
	if q.Unit.isPoint() && p.Unit.isShare() || !q.Unit.hasOffset() && p.Unit.hasOffset() {
		q, p = p, q
	}
	return q.plus(p)
}

// Sub returns q - p as Add does. The difference of two shares in percent is in
// percentage points, that of two temperatures in kelvin or rankine.
func (q Quantity) Sub(p Quantity) (difference Quantity, exact bool, err error) {
	minus := Quantity{Value: p.Value.Neg(), Unit: p.Unit}
	switch {
	case q.Unit.isShare() && p.Unit.isShare():
		percent, point := q.Unit.ofHome("percent"), q.Unit.ofHome("percentage-point")
		difference, exact, err = q.sum(minus, percent)
		difference.Unit = point
		return difference, exact, err
	case p.Unit.hasOffset():
		to := q.Unit
		if q.Unit.hasOffset() {
			to = q.Unit.absolute()
		}
		x, err := p.in(to)
		if err != nil {
			return Quantity{}, false, err
		}
		y, err := q.in(to)
		if err != nil {
			return Quantity{}, false, err
		}
		return quantityOf(y.Sub(y, x), to)
	}
	return q.plus(minus)
}

// plus adds p to q, where p may be a difference of what q is.
func (q Quantity) plus(p Quantity) (Quantity, bool, error) {
	switch {
	case q.Unit.hasOffset() && p.Unit.hasOffset():
		return Quantity{}, false, &ConversionError{From: p.Unit, To: q.Unit, Detail: "both count from an arbitrary zero and have no sum, add a difference in " + q.Unit.absolute().id}
	case q.Unit.isShare() && p.Unit.isPoint():
		p.Unit = p.Unit.ofHome("percent")
	case q.Unit == p.Unit:
		if d, err := q.Value.Add(p.Value); err == nil {
			return Quantity{Value: d, Unit: q.Unit}, true, nil
		}
	}
	sum, exact, err := q.sum(p, q.Unit)
	if err == nil && !exact && !q.Unit.hasOffset() {
		if other, exact, err := q.sum(p, p.Unit); err == nil && exact {
			return other, true, nil
		}
	}
	return sum, exact, err
}

// sum adds two numbers in a unit, p without its offset.
func (q Quantity) sum(p Quantity, in Unit) (Quantity, bool, error) {
	x, err := q.in(in)
	if err != nil {
		return Quantity{}, false, err
	}
	c, err := directly(p.Unit, in)
	if err != nil {
		return Quantity{}, false, err
	}
	c.offset = nil
	y, err := c.apply(p.Value.Rat())
	if err != nil {
		return Quantity{}, false, err
	}
	return quantityOf(new(big.Rat).Add(x, y), in)
}

// isShare reports whether the unit is one in which shares of a whole are told
// whose differences are points.
func (u Unit) isShare() bool { return u.id == "percent" || u.id == "permille" }

func (u Unit) isPoint() bool { return u.id == "percentage-point" }

// hasOffset reports whether the unit counts from a zero that is not nothing:
// temperatures in degrees, and units of one's own such as the bar of a gauge.
func (u Unit) hasOffset() bool {
	if u.dim != Temperature && u.home == nil {
		return false
	}
	f, err := u.registry().formulaOf(u)
	return err == nil && f.offset != nil
}

// absolute returns the unit of differences between amounts of u, whose zero is
// arbitrary.
func (u Unit) absolute() Unit {
	if u.id == "fahrenheit" {
		return u.ofHome("rankine")
	}
	return u.SI()
}

// ofHome returns another unit of the same registry.
func (u Unit) ofHome(id string) Unit {
	v, err := u.registry().Unit(id)
	if err != nil {
		return u
	}
	return v
}
