package units

import "strings"

// A Style is a way of writing quantities.
type Style uint8

// The styles. What Plain writes, Parse reads back as the same quantity; the
// other two are for people, and some of what they write has several readings
// ("5 pounds").
const (
	Plain Style = iota // "3200000 USD", "5 kilometer-per-hour"
	Long               // "3,200,000 US dollars", "5 kilometers per hour"
	Short              // "US$3,200,000", "5 km/h"
)

// styles are the names of the styles.
var styles = [...]string{"plain", "long", "short"}

// String returns the name of the style: "plain", "long", "short".
func (s Style) String() string {
	if int(s) < len(styles) {
		return styles[s]
	}
	return styles[Plain]
}

// MarshalText returns what String returns. The error is always nil.
func (s Style) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the name of a style. Another name is an error that wraps
// ErrSyntax.
func (s *Style) UnmarshalText(text []byte) error {
	for i, name := range styles {
		if name == string(text) {
			*s = Style(i)
			return nil
		}
	}
	return &Error{Err: ErrSyntax, Text: string(text), Detail: "no style"}
}

// String returns the quantity in the Plain style: the number as it was
// written, and the identifier of the unit.
func (q Quantity) String() string {
	b, _ := q.AppendText(nil)
	return string(b)
}

// AppendText appends what String returns. The error is always nil.
func (q Quantity) AppendText(b []byte) ([]byte, error) {
	b, _ = q.Value.AppendText(b)
	if !q.Unit.IsZero() {
		b = append(b, ' ')
		b, _ = q.Unit.AppendText(b)
	}
	return b, nil
}

// MarshalText returns what String returns. The error is always nil.
func (q Quantity) MarshalText() ([]byte, error) { return q.AppendText(nil) }

// UnmarshalText reads what String writes, with units of the default registry:
// a decimal, a space and the identifier of a unit, or a decimal alone. For what
// people write there is Parse.
func (q *Quantity) UnmarshalText(text []byte) error {
	number, id, spaced := strings.Cut(string(text), " ")
	d, err := ParseDecimal(number)
	if err != nil {
		return err
	}
	var u Unit
	if spaced {
		if u, err = Default().Unit(id); err != nil {
			return err
		}
	}
	q.Value, q.Unit = d, u
	return nil
}

// Format writes the quantity in English. The digits of Long and Short are
// grouped in threes by commas; the number is not rounded, and zeros at its end
// stay. The plural is CLDR's: only 1 and -1, without decimals, are singular.
func (q Quantity) Format(s Style) string {
	if s != Long && s != Short {
		return q.String()
	}
	number := group(q.Value.Abs().String())
	sign := ""
	if q.Value.Sign() < 0 {
		sign = "-"
	}
	if q.Unit.IsZero() {
		return sign + number
	}
	one := q.Value.Exp() >= 0 && q.Value.Abs().Equal(NewDecimal(1, 0))
	if s == Long {
		if one {
			return sign + number + " " + q.Unit.name
		}
		return sign + number + " " + q.Unit.plural
	}
	return sign + q.Unit.around(number, !one)
}

// around writes a number with the unit's symbol: before it for money.
func (u Unit) around(number string, plural bool) string {
	symbol := u.symbol(plural)
	c, ok := u.Currency()
	if !ok {
		if strings.ContainsAny(symbol[:1], "%/") || strings.HasPrefix(symbol, "°") || symbol == "‰" || symbol == "‱" {
			return number + symbol
		}
		return number + " " + symbol
	}
	sign := c.sign()
	rest, ok := strings.CutPrefix(symbol, sign)
	if !ok {
		return number + " " + symbol // a price named after something else first
	}
	if isLetter(sign[len(sign)-1]) {
		return sign + " " + number + rest // "CHF 5", "US$5"
	}
	return sign + number + rest
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// group sets commas between the thousands of a number without sign.
func group(s string) string {
	whole, _, _ := strings.Cut(s, ".")
	if len(whole) < 4 {
		return s
	}
	b := make([]byte, 0, len(s)+len(whole)/3)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b = append(b, ',')
		}
		b = append(b, whole[i])
	}
	return string(append(b, s[len(whole):]...))
}

// String writes the interval and the identifier: "[30, 40] day". An amount
// alone is written as a quantity is.
func (r Range) String() string {
	if r.Unit.IsZero() {
		return r.Interval.String()
	}
	b, _ := r.Unit.AppendText([]byte(r.Interval.String() + " "))
	return string(b)
}

// MarshalText returns what String returns. The error is always nil.
func (r Range) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads what String writes, with units of the default registry.
func (r *Range) UnmarshalText(text []byte) error {
	s := string(text)
	end := strings.IndexAny(s, "])")
	if end < 0 || s[0] != '[' && s[0] != '(' {
		var q Quantity
		err := q.UnmarshalText(text)
		if err == nil {
			*r = q.Range()
		}
		return err
	}
	i, err := ParseInterval(s[:end+1])
	if err != nil {
		return err
	}
	var u Unit
	if rest := s[end+1:]; rest != "" {
		if rest[0] != ' ' {
			return &Error{Err: ErrSyntax, Text: s, Detail: "no space before the unit"}
		}
		if u, err = Default().Unit(rest[1:]); err != nil {
			return err
		}
	}
	r.Interval, r.Unit = i, u
	return nil
}
