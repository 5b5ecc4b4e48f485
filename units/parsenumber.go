package units

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// readNumber reads the number at the beginning of s, in figures as people
// write them: "1,200.50", "1 200", ".5", "6.02e23", "6.02 × 10^23", "2 1/2",
// "½". It returns the bytes read, 0 if there is no number. A fraction that is
// no finite decimal is an error.
func readNumber(s string) (d Decimal, n int, err error) {
	digits, n := readDigits(s)
	if n == 0 {
		return readFraction(s)
	}
	if d, err = ParseDecimal(digits); err != nil {
		return d, n, err
	}
	if d.exp == 0 {
		if whole, m, err := readMixed(d, s, n); m > n || err != nil {
			return whole, m, err
		}
	}
	exp, m := readPower(s[n:])
	if m == 0 {
		return d, n, nil
	}
	d, err = d.Shift(exp)
	return d, n + m, err
}

// readDigits reads digits with a decimal point and separators between groups of
// three, and returns them without the latter.
func readDigits(s string) (digits string, n int) {
	digits = leadingDigits(s)
	n = len(digits)
	if d, m := readLakhs(s, n); m > 0 {
		digits, n = d, m
	} else if 0 < n && n <= 3 {
		digits, n = readThousands(s, n)
	}
	if n < len(s) && s[n] == '.' {
		if f := leadingDigits(s[n+1:]); f != "" {
			return digits + "." + f, n + 1 + len(f)
		}
	}
	return digits, n
}

// readThousands reads the groups of three after the first n digits: "1,200".
func readThousands(s string, n int) (digits string, length int) {
	var b strings.Builder
	b.WriteString(s[:n])
	for {
		size := separator(s[n:])
		if size == 0 || len(leadingDigits(s[n+size:])) != 3 {
			return b.String(), n
		}
		b.WriteString(s[n+size : n+size+3])
		n += size + 3
	}
}

// readLakhs reads digits grouped as in India, by two before the last three:
// "12,34,567". It returns 0 if they are not.
func readLakhs(s string, n int) (digits string, length int) {
	if n == 0 || n > 2 {
		return "", 0
	}
	var b strings.Builder
	b.WriteString(s[:n])
	for n < len(s) && s[n] == ',' {
		group := leadingDigits(s[n+1:])
		b.WriteString(group)
		n += 1 + len(group)
		switch {
		case len(group) == 3 && b.Len() > 5:
			return b.String(), n
		case len(group) != 2:
			return "", 0
		}
	}
	return "", 0
}

// leadingDigits returns the digits that s begins with.
func leadingDigits(s string) string {
	i := 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	return s[:i]
}

// separator returns the length of what may stand between thousands.
func separator(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] == ',', s[0] == ' ', s[0] == '\'':
		return 1
	}
	if r, n := utf8.DecodeRuneInString(s); isWideBlank(r) || r == '’' {
		return n
	}
	return 0
}

// readPower reads "e23", "×10^23", "x 10⁻³" and returns the exponent.
func readPower(s string) (exp, n int) {
	if s != "" && s[0]|0x20 == 'e' {
		if exp, n = readInt(s[1:]); n > 0 {
			return exp, n + 1
		}
		return 0, 0
	}
	t := strings.TrimLeft(s, " ")
	for _, times := range [...]string{"×", "x", "*", "·"} {
		rest, ok := strings.CutPrefix(t, times)
		if !ok {
			continue
		}
		rest = strings.TrimLeft(rest, " ")
		if rest, ok = strings.CutPrefix(rest, "10"); !ok {
			return 0, 0
		}
		if up, ok := strings.CutPrefix(rest, "^"); ok {
			exp, n = readInt(up)
			rest = up
		} else {
			exp, n = readRaised(rest)
		}
		if n == 0 {
			return 0, 0
		}
		return exp, len(s) - len(rest) + n
	}
	return 0, 0
}

// readInt reads a small integer with an optional sign.
func readInt(s string) (v, n int) {
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		n = 1
	} else if strings.HasPrefix(s, "−") {
		neg, n = true, len("−")
	}
	digits := leadingDigits(s[n:])
	if digits == "" || len(digits) > 4 {
		return 0, 0
	}
	for _, c := range []byte(digits) {
		v = 10*v + int(c-'0')
	}
	if neg {
		v = -v
	}
	return v, n + len(digits)
}

// readRaised reads an integer of up to four superscript digits.
func readRaised(s string) (v, n int) {
	digits, neg := strings.CutPrefix(s, "⁻")
	for _, r := range digits {
		digit := slices.Index([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹"), r)
		if digit < 0 || v > 999 {
			break
		}
		v = 10*v + digit
		n += utf8.RuneLen(r)
	}
	if neg && n > 0 {
		return -v, n + len("⁻")
	}
	return v, n
}

// readMixed reads the fraction after a whole number: "2 1/2", "2½", "1/2". It
// returns n if there is none.
func readMixed(whole Decimal, s string, n int) (Decimal, int, error) {
	if strings.HasPrefix(s[n:], "/") {
		if leadingDigits(s[n+1:]) == "" {
			return whole, n, nil
		}
		return readFraction(s)
	}
	rest := strings.TrimLeft(s[n:], " -")
	skipped := len(s) - n - len(rest)
	if rest == "" || skipped > 1 {
		return whole, n, nil
	}
	f, m, err := readFraction(rest)
	if m == 0 || err != nil {
		return whole, n, err
	}
	if f.Cmp(NewDecimal(1, 0)) >= 0 {
		return whole, n, nil
	}
	sum, err := whole.Add(f)
	return sum, n + skipped + m, err
}

// readFraction reads "1/2" or "½".
func readFraction(s string) (Decimal, int, error) {
	for _, v := range [...]struct {
		text     string
		num, den int64
	}{
		{"½", 1, 2},
		{"¼", 1, 4},
		{"¾", 3, 4},
		{"⅓", 1, 3},
		{"⅔", 2, 3},
		{"⅕", 1, 5},
		{"⅖", 2, 5},
		{"⅗", 3, 5},
		{"⅘", 4, 5},
		{"⅙", 1, 6},
		{"⅚", 5, 6},
		{"⅛", 1, 8},
		{"⅜", 3, 8},
		{"⅝", 5, 8},
		{"⅞", 7, 8},
		{"⅒", 1, 10},
	} {
		if strings.HasPrefix(s, v.text) {
			return fraction(v.num, v.den, s[:len(v.text)])
		}
	}
	num := leadingDigits(s)
	if num == "" || len(num) > 9 || !strings.HasPrefix(s[len(num):], "/") {
		return Decimal{}, 0, nil
	}
	den := leadingDigits(s[len(num)+1:])
	if den == "" || len(den) > 9 {
		return Decimal{}, 0, nil
	}
	a, _ := strconv.ParseInt(num, 10, 64)
	b, _ := strconv.ParseInt(den, 10, 64)
	return fraction(a, b, s[:len(num)+1+len(den)])
}

func fraction(num, den int64, text string) (Decimal, int, error) {
	if den == 0 {
		return Decimal{}, len(text), &Error{Err: ErrDivision, Text: text}
	}
	d, exact, err := DecimalFromRat(big.NewRat(num, den))
	if err == nil && !exact {
		err = &Error{Err: ErrRange, Text: text, Detail: "no finite decimal"}
	}
	return d, len(text), err
}

// scaleWord reads the words after a number that multiply it by a power of ten.
func scaleWord(word string) (exp int, ok bool) {
	switch strings.ToLower(word) {
	case "hundred":
		return 2, true
	case "thousand", "thousands":
		return 3, true
	case "lakh", "lakhs", "lac":
		return 5, true
	case "million", "millions", "mln", "mn":
		return 6, true
	case "crore", "crores":
		return 7, true
	case "billion", "billions", "bln", "bn":
		return 9, true
	case "trillion", "trillions", "tln", "trn", "tn":
		return 12, true
	case "quadrillion", "quadrillions":
		return 15, true
	case "quintillion", "quintillions":
		return 18, true
	case "sextillion", "sextillions":
		return 21, true
	case "septillion", "septillions":
		return 24, true
	}
	return 0, false
}

// scaleLetter reads the letter glued to a number of money: "$5m", "£3.2bn".
func scaleLetter(word string) (exp int, ok bool) {
	switch word {
	case "k", "K":
		return 3, true
	case "m", "M", "mm", "MM":
		return 6, true
	case "b", "B":
		return 9, true
	case "t", "T":
		return 12, true
	case "mil", "mill", "mio":
		return 6, true
	case "mrd":
		return 9, true
	}
	return scaleWord(word)
}
