package main

import (
	"strings"

	"github.com/go-figures/figures/units"
)

// short writes a number with commas between the thousands and no more than
// three decimals.
func short(d units.Decimal) string {
	s := d.Rat().FloatString(3)
	whole, decimals, _ := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if decimals = strings.TrimRight(decimals, "0"); decimals != "" {
		decimals = "." + decimals
	}
	return sign + whole + decimals
}
