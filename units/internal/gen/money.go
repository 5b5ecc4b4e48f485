package main

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// A moneyRow is a currency of ISO 4217, current or withdrawn.
type moneyRow struct {
	code, digits, name, plural, symbol, narrow string
	until                                      string // the last day of a withdrawn currency, "" for a current one
	regions                                    string // where it is legal tender now
}

func (m moneyRow) line() string {
	return strings.Join([]string{m.code, m.digits, m.name, m.plural, m.symbol, m.narrow, m.until, m.regions}, "\t")
}

func currencyRows(c *cldr) []moneyRow {
	regions, last := tender(c)
	var rows []moneyRow
	for _, code := range slices.Sorted(maps.Keys(c.currencies)) {
		p := c.currencies[code]
		row := moneyRow{
			code:    code,
			digits:  cmp.Or(c.fractions[code]["_digits"], c.fractions["DEFAULT"]["_digits"]),
			name:    p["displayName-count-one"],
			plural:  p["displayName-count-other"],
			narrow:  p["symbol-alt-narrow"],
			regions: strings.Join(regions[code], " "),
		}
		if s := p["symbol"]; s != code {
			row.symbol = s
		}
		if row.regions == "" {
			row.until = last[code]
		}
		rows = append(rows, row)
	}
	return rows
}

// tender returns for each currency where it is legal tender, and the last day
// on which it was anywhere.
func tender(c *cldr) (regions map[string][]string, last map[string]string) {
	regions, last = map[string][]string{}, map[string]string{}
	for _, region := range slices.Sorted(maps.Keys(c.regions)) {
		for _, entry := range c.regions[region] {
			for code, when := range entry {
				last[code] = max(last[code], when["_to"])
				if when["_to"] == "" && when["_tender"] != "false" {
					regions[code] = append(regions[code], region)
				}
			}
		}
	}
	return regions, last
}
