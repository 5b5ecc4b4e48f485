package units

import "strings"

// Mixed returns the units of a mixed unit identifier of CLDR: foot and inch for
// "foot-and-inch", which Quantity.Split writes amounts in. They measure the same
// and grow smaller. The error wraps ErrSyntax where they do not grow smaller, is
// a *ConversionError where they have nothing in common, or that of Unit.
func (r *Registry) Mixed(id string) ([]Unit, error) {
	var list []Unit
	for part := range strings.SplitSeq(id, "-and-") {
		u, err := r.Unit(part)
		if err != nil {
			return nil, err
		}
		if len(list) > 0 {
			last := list[len(list)-1]
			c, err := directly(last, u)
			if err != nil {
				return nil, err
			}
			if !isPart(Quantity{Unit: last}, Quantity{Unit: u}, c) || last == u {
				return nil, &Error{Err: ErrSyntax, Text: id, Detail: u.id + " is no part of " + last.id}
			}
		}
		list = append(list, u)
	}
	return list, nil
}
