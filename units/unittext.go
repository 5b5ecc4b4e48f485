package units

// MarshalText returns the identifier, with the noun of what is counted in it:
// "item{enterprise}", "item{death}-per-100000-person", or
// "item{child/children}" where the plural does not simply end in s. It is empty
// for the zero Unit.
func (u Unit) MarshalText() ([]byte, error) { return u.AppendText(nil) }

// AppendText appends what MarshalText returns. The error is always nil.
func (u Unit) AppendText(b []byte) ([]byte, error) {
	if u.text != "" {
		return append(b, u.text...), nil
	}
	return append(b, u.id...), nil
}

// UnmarshalText finds the unit with the identifier in the default registry.
func (u *Unit) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*u = Unit{}
		return nil
	}
	v, err := Default().Unit(string(text))
	if err == nil {
		*u = v
	}
	return err
}
