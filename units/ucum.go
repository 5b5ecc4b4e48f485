package units

import (
	"bytes"
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// The codes of the units that have one of their own in The Unified Code for
// Units of Measure (UCUM, https://ucum.org, copyright Regenstrief Institute and
// the UCUM Organization), kept by hand.
//
//go:embed data/ucum.tsv
var ucumTSV string

// ucumTables finds codes by identifier, and identifiers by code.
var ucumTables = sync.OnceValue(func() (t struct{ code, unit map[string]string }) {
	t.code, t.unit = map[string]string{}, map[string]string{
		"l": "liter", "cal_th": "calorie", "[iU]": "international-unit", "g%": "gram-per-deciliter",
		"[sin_i]": "square-inch", "[sft_i]": "square-foot", "[syd_i]": "square-yard",
		"[cin_i]": "cubic-inch", "[cft_i]": "cubic-foot", "[cyd_i]": "cubic-yard",
	}
	for f := range tableRows(ucumTSV, 2) {
		t.code[f[0]], t.unit[f[1]] = f[1], f[0]
	}
	return t
})

// UCUM returns the unit's code by The Unified Code for Units of Measure, and
// whether it has one: "km/h", "m2", "[lb_av]", "ug/m3", "{enterprise}" for what
// is counted. There is none for money and for units that UCUM does not have, or
// has of another size, such as the international acre.
func (u Unit) UCUM() (code string, ok bool) {
	if c, ok := ucumTables().code[u.id]; ok {
		return c, true
	}
	x, err := u.registry().identOf(u)
	if err != nil || u.IsZero() {
		return "", false
	}
	b := make([]byte, 0, 32)
	for _, c := range x.num {
		if b, ok = c.appendUCUM(b, '.'); !ok {
			return "", false
		}
	}
	b = bytes.TrimPrefix(b, []byte("."))
	if x.constant != 0 {
		b = appendUCUMConstant(append(b, '/'), x.constant)
	}
	for _, c := range x.den {
		if b, ok = c.appendUCUM(b, '/'); !ok {
			return "", false
		}
	}
	return string(b), true
}

// appendUCUM writes a component after the operator. What is counted has a code
// without exponent, and is written once for each.
func (c component) appendUCUM(b []byte, operator byte) ([]byte, bool) {
	code, times := ucumTables().code[c.row.id], 1
	switch {
	case code != "":
	case c.row.id == "kilogram":
		code = "kg"
	case c.hasNoun():
		code, times = c.noun.ucum(), c.power
	case c.row.id == "item" || c.row.id == "person":
		code, times = "{"+c.row.id+"}", c.power
	}
	prefix, ok := ucumPrefix(c.prefix)
	if code == "" || !ok {
		return b, false
	}
	for range times {
		b = append(b, operator)
		b = append(b, prefix...)
		b = append(b, code...)
	}
	if c.power > times {
		b = strconv.AppendInt(b, int64(c.power), 10)
	}
	return b, true
}

// ucum writes the noun as an annotation, with underscores for blanks, or
// returns "" where it would be read as another: people are a unit, and "cells"
// is the plural of "cell". UCUM allows no marks beyond ASCII's there.
func (n noun) ucum() string {
	if known, id := knownNoun(n.one); id != "" && known != n {
		return ""
	}
	for i := range len(n.one) {
		if c := n.one[i]; c < ' ' || c > '~' || c == '{' || c == '}' || c == '_' {
			return ""
		}
	}
	return "{" + strings.ReplaceAll(n.one, " ", "_") + "}"
}

// appendUCUMConstant writes a power of ten as UCUM does, others in digits.
func appendUCUMConstant(b []byte, n uint64) []byte {
	for e := 3; e < len(pow10); e++ {
		if n == pow10[e] {
			return strconv.AppendInt(append(b, "10*"...), int64(e), 10)
		}
	}
	return strconv.AppendUint(b, n, 10)
}

// ucumPrefixes are the prefixes that UCUM has.
var ucumPrefixes = [...]struct{ name, code string }{
	{"yotta", "Y"},
	{"zetta", "Z"},
	{"exa", "E"},
	{"peta", "P"},
	{"tera", "T"},
	{"giga", "G"},
	{"mega", "M"},
	{"kilo", "k"},
	{"hecto", "h"},
	{"deka", "da"},
	{"deci", "d"},
	{"centi", "c"},
	{"milli", "m"},
	{"micro", "u"},
	{"nano", "n"},
	{"pico", "p"},
	{"femto", "f"},
	{"atto", "a"},
	{"zepto", "z"},
	{"yocto", "y"},
	{"kibi", "Ki"},
	{"mebi", "Mi"},
	{"gibi", "Gi"},
	{"tebi", "Ti"},
}

func ucumPrefix(name string) (code string, ok bool) {
	if name == "" {
		return "", true
	}
	for _, p := range ucumPrefixes {
		if p.name == name {
			return p.code, true
		}
	}
	return "", false
}
