package units

import "strings"

// A Currency is money by ISO 4217, current or withdrawn, or one of the few
// kinds of money beyond it.
type Currency struct {
	Code         string // "CAD"
	Name, Plural string // in English: "Canadian dollar"
	Symbol       string // that stands for it alone: "CA$"; may be empty
	Narrow       string // that others have too: "$"; may be empty
	Digits       int    // of the minor unit: 2, 0 for the yen, 3 for the Kuwaiti dinar
	Until        string // the last day it was legal tender, "2001-12-31"; empty for a current one
	regions      string
}

// Regions returns where the currency is legal tender, as ISO 3166 codes.
func (c Currency) Regions() []string { return strings.Fields(c.regions) }

// MarshalText returns the code. The error is always nil.
func (c Currency) MarshalText() ([]byte, error) { return []byte(c.Code), nil }

// UnmarshalText finds the currency with the code in the default registry. An
// empty text is no currency, an unknown code an error that wraps ErrUnknown.
func (c *Currency) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = Currency{}
		return nil
	}
	u := Default().rows[string(text)]
	if u == nil || u.money == nil {
		return &Error{Err: ErrUnknown, Text: string(text), Detail: "no currency"}
	}
	*c = *u.money
	return nil
}

// isTender reports whether the currency is legal tender in the region.
func (c *Currency) isTender(region string) bool {
	for code := range strings.FieldsSeq(c.regions) {
		if code == region {
			return true
		}
	}
	return false
}

// Currency returns the currency of an amount of money or of a price, and
// whether the unit is one: that of USD-per-barrel is the dollar.
func (u Unit) Currency() (Currency, bool) {
	if u.dim != Money {
		return Currency{}, false
	}
	x, err := u.registry().identOf(u)
	if err != nil {
		return Currency{}, false
	}
	for _, c := range x.num {
		if c.row.money != nil {
			return *c.row.money, true
		}
	}
	return Currency{}, false
}
