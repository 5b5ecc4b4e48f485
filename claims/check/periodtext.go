package check

import (
	"strconv"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
)

// parsePeriod reads the period of a table: "2024", "2024-H1", "2024-Q2",
// "2024-03", "2024-03-12", or "FIRST/LAST" of these, both included, as ISO
// 8601-2 has it.
func parsePeriod(s string) (claims.Period, error) {
	if s == "" {
		return claims.Period{}, nil
	}
	first, last, two := strings.Cut(s, "/")
	start, end, ok := stretch(strings.TrimSpace(first))
	if ok && two {
		var from time.Time
		from, end, ok = stretch(strings.TrimSpace(last))
		ok = ok && !from.Before(start)
	}
	if !ok {
		return claims.Period{}, &Error{Column: "period", Want: "2024, 2024-H1, 2024-Q2, 2024-03, 2024-03-12 or two with a slash", Got: s}
	}
	return claims.Period{Text: s, Start: start, End: end}, nil
}

// stretch reads one year, half, quarter, month or day.
func stretch(s string) (start, end time.Time, ok bool) {
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t, t.AddDate(0, 0, 1), true
	}
	if t, err := time.Parse("2006-01", s); err == nil {
		return t, t.AddDate(0, 1, 0), true
	}
	year, part, _ := strings.Cut(s, "-")
	t, err := time.Parse("2006", year)
	if err != nil {
		return t, t, false
	}
	if part == "" {
		return t, t.AddDate(1, 0, 0), len(s) == 4
	}
	n, err := strconv.Atoi(part[1:])
	months := map[byte]int{'Q': 3, 'q': 3, 'H': 6, 'h': 6}[part[0]]
	if err != nil || months == 0 || n < 1 || n > 12/months {
		return t, t, false
	}
	start = t.AddDate(0, (n-1)*months, 0)
	return start, start.AddDate(0, months, 0), true
}
