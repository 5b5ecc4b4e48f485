package units

import "math/big"

// A Quantity is a number of a unit: 14 percent, 3.20 US dollars. The zero
// Quantity is the bare number 0.
type Quantity struct {
	Value Decimal
	Unit  Unit
}

// Convert returns the quantity in another unit. Where the number is no finite
// decimal there ("1 day" in weeks) it is rounded to 16 significant digits, ties
// away from zero, and exact is false; Unit.Convert has the exact one. Errors
// are those of Unit.Convert, and ErrRange for numbers beyond a Decimal's.
func (q Quantity) Convert(to Unit) (converted Quantity, exact bool, err error) {
	if q.Unit == to {
		return q, true, nil
	}
	x, err := q.Unit.Convert(q.Value.Rat(), to)
	if err != nil {
		return Quantity{}, false, err
	}
	return quantityOf(x, to)
}

func quantityOf(x *big.Rat, u Unit) (Quantity, bool, error) {
	d, exact, err := DecimalFromRat(x)
	if err != nil {
		return Quantity{}, false, err
	}
	return Quantity{Value: d, Unit: u}, exact, nil
}

// ToSI converts to the base units of the SI, as Unit.SI names them.
func (q Quantity) ToSI() (converted Quantity, exact bool, err error) { return q.Convert(q.Unit.SI()) }

// Cmp returns -1, 0 or 1 as q is less than, equal to or greater than p, which
// may be in another unit. The comparison is exact. The error is a
// *ConversionError where the units have nothing in common, and where one is the
// inverse of the other: percent are not compared with percentage points, nor
// miles per gallon with litres per 100 kilometres.
func (q Quantity) Cmp(p Quantity) (int, error) {
	if q.Unit == p.Unit {
		return q.Value.Cmp(p.Value), nil
	}
	x, err := p.in(q.Unit)
	if err != nil {
		return 0, err
	}
	return q.Value.Rat().Cmp(x), nil
}

// in returns the number in another unit of the same kind, not of the inverse.
func (q Quantity) in(u Unit) (*big.Rat, error) {
	c, err := directly(q.Unit, u)
	if err != nil {
		return nil, err
	}
	return c.apply(q.Value.Rat())
}

// directly returns the conversion between units that are not inverses of each
// other: more of one is more of the other.
func directly(u, v Unit) (conversion, error) {
	c, err := conversionOf(u, v)
	if err == nil && c.inverse {
		err = &ConversionError{From: u, To: v, Detail: "more of one is less of the other"}
	}
	return c, err
}

// Mul returns the quantity d times over. A product of more than 64 bits is an
// error that wraps ErrRange.
func (q Quantity) Mul(d Decimal) (Quantity, error) {
	v, err := q.Value.Mul(d)
	return Quantity{Value: v, Unit: q.Unit}, err
}

// Ratio returns how many times as large q is as p, exactly. The error is a
// *ConversionError, or wraps ErrDivision where p is 0. Temperatures in degrees
// have no ratio, for their zero means nothing.
func (q Quantity) Ratio(p Quantity) (*big.Rat, error) {
	if q.Unit.hasOffset() || p.Unit.hasOffset() {
		return nil, &ConversionError{From: q.Unit, To: p.Unit, Detail: "an amount that counts from an arbitrary zero has no ratio"}
	}
	y, err := p.in(q.Unit)
	if err != nil {
		return nil, err
	}
	if y.Sign() == 0 {
		return nil, &Error{Err: ErrDivision, Text: q.String() + " / " + p.String()}
	}
	return y.Quo(q.Value.Rat(), y), nil
}

// Split returns the quantity in several units, the largest first, as people
// say it: 75 inches in feet and inches are 6 feet and 3 inches. All numbers but
// the last are whole; all have the sign of q. The last is rounded as Convert
// does, and exact tells whether it was. Errors are those of Cmp, and ErrSyntax
// for no units at all.
func (q Quantity) Split(units ...Unit) (parts []Quantity, exact bool, err error) {
	if len(units) == 0 {
		return nil, false, &Error{Err: ErrSyntax, Text: q.String(), Detail: "no units to split it into"}
	}
	rest := q.Value.Rat()
	for i, u := range units {
		from := q.Unit
		if i > 0 {
			from = units[i-1]
		}
		c, err := directly(from, u)
		if err != nil {
			return nil, false, err
		}
		if i > 0 {
			c.offset = nil
		}
		n, _ := c.apply(rest)
		if i < len(units)-1 {
			whole := new(big.Rat).SetInt(new(big.Int).Quo(n.Num(), n.Denom())) // towards zero
			n, rest = whole, new(big.Rat).Sub(n, whole)
		}
		p, ok, err := quantityOf(n, u)
		if err != nil {
			return nil, false, err
		}
		parts, exact = append(parts, p), ok
	}
	return parts, exact, nil
}
