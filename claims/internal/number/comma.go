package number

import (
	"strings"

	"github.com/go-figures/figures/units"
)

// parse reads a digit token in the style of the document.
func (p *parser) parse(s string) (units.Decimal, bool) {
	if p.s.DecimalComma {
		return parseComma(s)
	}
	return parseDigits(s)
}

// parseComma is parseDigits where the comma begins the decimals: it differs for
// numbers with one mark, "1,234" and "1.234". A point that groups no thousands
// is one all the same: "2.5".
func parseComma(s string) (units.Decimal, bool) {
	mark := strings.IndexAny(s, ".,'")
	if mark < 0 || strings.ContainsAny(s[mark+1:], ".,'") {
		return parseDigits(s)
	}
	head, tail := s[:mark], s[mark+1:]
	switch {
	case s[mark] == ',':
		return decimal(head, tail)
	case s[mark] == '.' && len(tail) == 3 && len(head) <= 3 && head != "0":
		return decimal(head+tail, "")
	}
	return parseDigits(s)
}
