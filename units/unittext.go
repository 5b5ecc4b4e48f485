package units

import "strings"

// MarshalText returns the identifier; for things counted, with their noun:
// "item{enterprise}", or "item{child/children}" where the plural does not
// simply end in s. Nouns with a brace or a slash are left out. It is empty for
// the zero Unit.
func (u Unit) MarshalText() ([]byte, error) { return u.AppendText(nil) }

// AppendText appends what MarshalText returns. The error is always nil.
func (u Unit) AppendText(b []byte) ([]byte, error) {
	b = append(b, u.id...)
	if !u.counts() || strings.ContainsAny(u.name+u.plural, "{}/") || u.plural == "" {
		return b, nil
	}
	b = append(b, '{')
	b = append(b, u.name...)
	if u.plural != u.name+"s" {
		b = append(b, '/')
		b = append(b, u.plural...)
	}
	return append(b, '}'), nil
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

// cutNoun splits "item{child/children}" into the identifier and the noun.
func cutNoun(id string) (core, noun string, counts bool) {
	core, noun, ok := strings.Cut(id, "{")
	if !ok || !strings.HasSuffix(noun, "}") {
		return id, "", false
	}
	return core, noun[:len(noun)-1], true
}

// withNoun names the things that a unit counts. The names are copies: they do
// not keep the text alive that they were read from.
func (u Unit) withNoun(noun, text string) (Unit, error) {
	one, many, two := strings.Cut(noun, "/")
	if u.id != "item" || one == "" || two && many == "" || strings.ContainsAny(noun, "{}") || strings.Contains(many, "/") {
		return Unit{}, &Error{Err: ErrSyntax, Text: text, Detail: "a noun of nothing counted"}
	}
	if !two {
		many = one + "s"
	}
	return Item(strings.Clone(one), strings.Clone(many)), nil
}
