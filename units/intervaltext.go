package units

import "strings"

// ParseInterval reads what String writes: "[30, 40]", "(500, ∞)", "(-∞, 60]",
// or a number for the interval that holds it alone. Other text is an error that
// wraps ErrSyntax; the numbers are read as by ParseDecimal. The low end may lie
// above the high end: such an interval is empty.
func ParseInterval(s string) (Interval, error) {
	if !strings.HasPrefix(s, "[") && !strings.HasPrefix(s, "(") {
		d, err := ParseDecimal(s)
		return Point(d), err
	}
	low, high, ok := strings.Cut(s[1:], ", ")
	if !ok || !strings.HasSuffix(high, "]") && !strings.HasSuffix(high, ")") {
		return Interval{}, &Error{Err: ErrSyntax, Text: s, Detail: "not an interval"}
	}
	var i Interval
	var err error
	if i.Low, err = parseBound(low, "-∞", s[0] == '('); err != nil {
		return Interval{}, err
	}
	last := len(high) - 1
	if i.High, err = parseBound(high[:last], "∞", high[last] == ')'); err != nil {
		return Interval{}, err
	}
	return i, nil
}

// parseBound reads one end; an open end at infinity is none.
func parseBound(s, infinity string, open bool) (Bound, error) {
	if s == infinity && open {
		return Bound{}, nil
	}
	d, err := ParseDecimal(s)
	return Bound{Value: d, Set: true, Open: open}, err
}

// MarshalText returns what String returns. The error is always nil.
func (i Interval) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// UnmarshalText reads what ParseInterval reads.
func (i *Interval) UnmarshalText(text []byte) error {
	v, err := ParseInterval(string(text))
	if err == nil {
		*i = v
	}
	return err
}
