package units

import (
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
	t.code, t.unit = map[string]string{}, map[string]string{"l": "liter", "cal_th": "calorie"}
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
	var b strings.Builder
	for i, c := range x.num {
		if i > 0 {
			b.WriteByte('.')
		}
		if !c.writeUCUM(&b) {
			return "", false
		}
	}
	if x.constant != 0 {
		b.WriteByte('/')
		writeUCUMConstant(&b, x.constant)
	}
	for _, c := range x.den {
		b.WriteByte('/')
		if !c.writeUCUM(&b) {
			return "", false
		}
	}
	return b.String(), true
}

func (c component) writeUCUM(b *strings.Builder) bool {
	code, ok := ucumTables().code[c.row.id]
	switch {
	case ok:
	case c.noun.one != "":
		code, ok = c.noun.ucum()
		if !ok {
			return false
		}
	case c.row.id == "item" || c.row.id == "person":
		code = "{" + c.row.id + "}"
	case c.row.id == "kilogram":
		code = "kg"
	default:
		return false
	}
	if c.prefix != "" {
		p, ok := ucumPrefix(c.prefix)
		if !ok {
			return false
		}
		b.WriteString(p)
	}
	b.WriteString(code)
	if c.power > 1 {
		b.WriteString(strconv.Itoa(c.power))
	}
	return true
}

// ucum writes the noun as an annotation, with underscores for blanks. UCUM
// allows no marks beyond ASCII's there; people are the unit of them.
func (n noun) ucum() (code string, ok bool) {
	if n.one == "item" || n.one == "person" || n.one == "people" {
		return "", false
	}
	for i := range len(n.one) {
		if c := n.one[i]; c < ' ' || c > '~' || c == '{' || c == '}' || c == '_' {
			return "", false
		}
	}
	return "{" + strings.ReplaceAll(n.one, " ", "_") + "}", true
}

// writeUCUMConstant writes a power of ten as UCUM does, others in digits.
func writeUCUMConstant(b *strings.Builder, n uint64) {
	for e := 3; e < len(pow10); e++ {
		if n == pow10[e] {
			b.WriteString("10*" + strconv.Itoa(e))
			return
		}
	}
	b.WriteString(strconv.FormatUint(n, 10))
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
	for _, p := range ucumPrefixes {
		if p.name == name {
			return p.code, true
		}
	}
	return "", false
}
