package transcript

import (
	"strings"
	"time"
)

// A found date and where it stands.
type dated struct {
	day time.Time
	span
}

var monthNames = [...]string{
	"january", "february", "march", "april", "may", "june", "july",
	"august", "september", "october", "november", "december",
}

// findDate returns the first full date in a line: "May 15, 2024", "15 May
// 2024", "the 15th of May, 2024", "2024-05-15", "15/05/2024". Of two figures
// that can both be the month the order is not known, and they are no date.
func findDate(s string) (dated, bool) {
	if !strings.ContainsAny(s, "0123456789") {
		return dated{}, false
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if i > 0 && wordByte(s[i-1]) {
			continue
		}
		switch {
		case '0' <= c && c <= '9':
			if d, ok := numericDate(s, i); ok {
				return d, true
			}
			if d, ok := dayFirst(s, i); ok {
				return d, true
			}
		case wordByte(c):
			if d, ok := monthFirst(s, i); ok {
				return d, true
			}
		}
	}
	return dated{}, false
}

func wordByte(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80
}

// month reads the name of a month, whole or cut to at least three letters.
func month(s string, i int) (m, end int) {
	end = i
	for end < len(s) && 'a' <= s[end]|0x20 && s[end]|0x20 <= 'z' {
		end++
	}
	w := s[i:end]
	if len(w) < 3 || len(w) > 9 {
		return 0, i
	}
	for n, name := range monthNames {
		if name[0] == w[0]|0x20 && len(w) <= len(name) && (len(w) <= 4 || len(w) == len(name)) && strings.EqualFold(w, name[:len(w)]) {
			if end < len(s) && s[end] == '.' {
				end++
			}
			return n + 1, end
		}
	}
	return 0, i
}

// number reads up to max digits.
func number(s string, i, max int) (n, end int) {
	for end = i; end < len(s) && end-i < max && '0' <= s[end] && s[end] <= '9'; end++ {
		n = n*10 + int(s[end]-'0')
	}
	if end < len(s) && '0' <= s[end] && s[end] <= '9' {
		return 0, i
	}
	return n, end
}

// between skips the spaces, commas and small words inside a date.
func between(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == ',' || s[i] == '\t':
			i++
		case strings.HasPrefix(s[i:], "\u00a0"):
			i += 2
		case strings.HasPrefix(s[i:], "of "):
			i += 3
		default:
			return i
		}
	}
	return i
}

func ordinalSuffix(s string, i int) int {
	if i+2 <= len(s) {
		switch strings.ToLower(s[i : i+2]) {
		case "st", "nd", "rd", "th":
			return i + 2
		}
	}
	return i
}

// monthFirst reads "May 15, 2024" and "May 15th 2024".
func monthFirst(s string, i int) (dated, bool) {
	m, j := month(s, i)
	if m == 0 {
		return dated{}, false
	}
	d, k := number(s, between(s, j), 2)
	if d == 0 {
		return dated{}, false
	}
	y, end := number(s, between(s, ordinalSuffix(s, k)), 4)
	return newDate(y, m, d, i, end)
}

// dayFirst reads "15 May 2024", "15th of May, 2024" and "15-May-2024".
func dayFirst(s string, i int) (dated, bool) {
	d, j := number(s, i, 2)
	if d == 0 {
		return dated{}, false
	}
	j = ordinalSuffix(s, j)
	if j < len(s) && s[j] == '-' {
		j++
	}
	m, k := month(s, between(s, j))
	if m == 0 {
		return dated{}, false
	}
	if k < len(s) && s[k] == '-' {
		k++
	}
	y, end := number(s, between(s, k), 4)
	return newDate(y, m, d, i, end)
}

// numericDate reads "2024-05-15", "2024/5/15", "15.05.2024" and "4/29/15".
func numericDate(s string, i int) (dated, bool) {
	a, j := number(s, i, 4)
	if a == 0 || j >= len(s) || s[j] != '-' && s[j] != '/' && s[j] != '.' {
		return dated{}, false
	}
	sep := s[j]
	b, k := number(s, j+1, 2)
	if b == 0 || k >= len(s) || s[k] != sep {
		return dated{}, false
	}
	c, end := number(s, k+1, 4)
	switch {
	case j-i == 4 && end-k-1 <= 2:
		return newDate(a, b, c, i, end)
	case end-k-1 != 4 && (end-k-1 != 2 || sep != '/'):
		return dated{}, false
	case end-k-1 == 2:
		c += 2000
		if c > 2068 {
			c -= 100 // as POSIX reads two digits
		}
	}
	switch {
	case a > 12 || sep == '.' || a == b:
		return newDate(c, b, a, i, end)
	case b > 12:
		return newDate(c, a, b, i, end)
	}
	return dated{}, false
}

// newDate checks that there is such a day.
func newDate(y, m, d, start, end int) (dated, bool) {
	if y < 1000 || y > 2999 || m < 1 || m > 12 || d < 1 {
		return dated{}, false
	}
	day := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if day.Day() != d {
		return dated{}, false
	}
	return dated{day, span{start, end}}, true
}
