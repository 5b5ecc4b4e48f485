package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// hand holds the tables that people keep: units and currencies that CLDR does
// not have, symbols and the prefixes they are written with, and what else
// people say and write.
type hand struct {
	own        [][]string // as units.tsv; a row takes the place of CLDR's
	currencies [][]string // as currencies.tsv
	products   [][]string // compound, name, plural, symbols, prefixes
	symbols    [][]string // unit, symbols, prefixes
	spoken     [][]string // surface, units, shift, flags
}

func readHand(dir string) (*hand, error) {
	h := &hand{}
	for _, t := range []struct {
		name    string
		columns int
		into    *[][]string
	}{
		{"own-units.tsv", 10, &h.own},
		{"own-currencies.tsv", 8, &h.currencies},
		{"products.tsv", 5, &h.products},
		{"symbols.tsv", 3, &h.symbols},
		{"spoken.tsv", 4, &h.spoken},
		{"spoken-money.tsv", 4, &h.spoken},
	} {
		rows, err := readTSV(filepath.Join(dir, t.name), t.columns)
		if err != nil {
			return nil, err
		}
		*t.into = append(*t.into, rows...)
	}
	return h, nil
}

func readTSV(name string, columns int) ([][]string, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for i, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		if strings.HasPrefix(line, "# ") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) > columns {
			return nil, fmt.Errorf("%s:%d: %d columns, want %d", name, i+1, len(row), columns)
		}
		for len(row) < columns {
			row = append(row, "")
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func (h *hand) unitRows() []unitRow {
	var rows []unitRow
	for _, r := range h.own {
		rows = append(rows, unitRow{
			id: r[0], quantity: r[1], base: r[2], factor: r[3], offset: r[4],
			prefixable: r[5] == "yes", name: r[6], plural: r[7], short: r[8], shorts: r[9],
		})
	}
	return rows
}

func (h *hand) currencyRows() []moneyRow {
	var rows []moneyRow
	for _, r := range h.currencies {
		rows = append(rows, moneyRow{r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7]})
	}
	return rows
}
