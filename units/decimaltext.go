package units

import (
	"strconv"
	"strings"
)

// ParseDecimal reads a number in plain notation, with an optional sign,
// decimal point and power of ten: "3", "-0.50", "+.5", "6.02e23". The decimal
// separator is a point and nothing groups the digits. The precision is kept:
// "0.50" prints as "0.50". Other text, "NaN" and "Inf" among it, is an error
// that wraps ErrSyntax; a number that does not fit wraps ErrRange.
func ParseDecimal(s string) (Decimal, error) {
	mant, exp, ok := cutExponent(s)
	neg := strings.HasPrefix(mant, "-")
	if neg || strings.HasPrefix(mant, "+") {
		mant = mant[1:]
	}
	whole, frac, _ := strings.Cut(mant, ".")
	if !ok || !allDigits(whole) || !allDigits(frac) || whole+frac == "" {
		return Decimal{}, &Error{Err: ErrSyntax, Text: s, Detail: "not a decimal number"}
	}
	coef, dropped, ok := coefficient(whole, frac)
	if !ok {
		return Decimal{}, &Error{Err: ErrRange, Text: s, Detail: "more digits than a decimal holds"}
	}
	d, err := DecimalOf(neg, coef, exp-len(frac)+dropped)
	if err != nil {
		return Decimal{}, &Error{Err: ErrRange, Text: s}
	}
	return d, nil
}

// MustParseDecimal is ParseDecimal for constants. It panics if s is no decimal.
func MustParseDecimal(s string) Decimal {
	d, err := ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

// cutExponent splits "6.02e23" into "6.02" and 23.
func cutExponent(s string) (mant string, exp int, ok bool) {
	i := strings.IndexAny(s, "eE")
	if i < 0 {
		return s, 0, true
	}
	digits := strings.TrimLeft(s[i+1:], "+-")
	if len(digits) == 0 || !allDigits(digits) || len(s)-i-1-len(digits) > 1 {
		return s, 0, false
	}
	exp, _ = strconv.Atoi(s[i+1:]) // the nearest int where it does not fit; the caller refuses it
	return s[:i], min(max(exp, -1e8), 1e8), true
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// coefficient reads the digits of whole and frac as one number. Zeros at the
// end that do not fit are dropped and counted.
func coefficient(whole, frac string) (coef uint64, dropped int, ok bool) {
	zeros := 0 // seen and not yet part of coef
	for _, part := range [2]string{whole, frac} {
		for i := range len(part) {
			if part[i] == '0' {
				zeros++
				continue
			}
			if coef, ok = scaleUp(coef, zeros+1); !ok {
				return 0, 0, false
			}
			next := coef + uint64(part[i]-'0')
			if next < coef {
				return 0, 0, false
			}
			coef, zeros = next, 0
		}
	}
	for zeros > 0 {
		next, ok := scaleUp(coef, 1)
		if !ok {
			break
		}
		coef = next
		zeros--
	}
	return coef, zeros, true
}

// String returns d in plain notation, with the zeros it was written with:
// "0.50", "-3", "3200000". It never uses a power of ten.
func (d Decimal) String() string {
	var buf [48]byte
	b, _ := d.AppendText(buf[:0])
	return string(b)
}

// AppendText appends what String returns. The error is always nil.
func (d Decimal) AppendText(b []byte) ([]byte, error) {
	if d.neg {
		b = append(b, '-')
	}
	if d.exp >= 0 {
		b = strconv.AppendUint(b, d.coef, 10)
		if d.coef != 0 {
			b = appendZeros(b, int(d.exp))
		}
		return b, nil
	}
	point := d.magnitude()
	if point <= 0 {
		b = append(b, "0."...)
		b = appendZeros(b, min(-point, -int(d.exp)))
		if d.coef != 0 {
			b = strconv.AppendUint(b, d.coef, 10)
		}
		return b, nil
	}
	start := len(b)
	b = strconv.AppendUint(b, d.coef, 10)
	b = append(b, 0)
	copy(b[start+point+1:], b[start+point:])
	b[start+point] = '.'
	return b, nil
}

func appendZeros(b []byte, n int) []byte {
	for range n {
		b = append(b, '0')
	}
	return b
}

// MarshalText returns what String returns. The error is always nil.
func (d Decimal) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads what ParseDecimal reads.
func (d *Decimal) UnmarshalText(b []byte) error {
	v, err := ParseDecimal(string(b))
	if err != nil {
		return err
	}
	*d = v
	return nil
}

// expText writes a number that may be out of a decimal's range.
func expText(neg bool, coef uint64, exp int) string {
	s := strconv.FormatUint(coef, 10) + "e" + strconv.Itoa(exp)
	if neg {
		return "-" + s
	}
	return s
}

// quote shows a text in an error, shortened if it is long.
func quote(s string) string {
	const most = 80
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return strconv.Quote(s)
}
