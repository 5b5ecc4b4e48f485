package units

import (
	"strconv"
	"strings"
)

// Symbol returns the English short form: "km/h", "%", "US$". Units without one
// have their name's ("ATM"), currencies their code. It is for display: several
// units share a symbol ("pt"), and Registry.Candidates tells which.
func (u Unit) Symbol() string { return u.symbol(false) }

func (u Unit) symbol(plural bool) string {
	r := u.registry()
	if u.id == "" {
		return ""
	}
	if u.text != "" && u.id == "item" {
		if plural {
			return u.plural
		}
		return u.name
	}
	if n := r.named(u.id); n != nil {
		return n.symbol(plural)
	}
	x, err := r.identOf(u)
	if err != nil {
		return u.id
	}
	return r.compoundSymbol(x, plural)
}

func (u *row) symbol(plural bool) string {
	switch {
	case u.money != nil:
		return u.money.sign()
	case plural && u.shorts != "":
		return u.shorts
	case u.short != "":
		return u.short
	case plural:
		return u.plural
	}
	return u.name
}

// sign returns the sign that stands for the currency and no other.
func (c *Currency) sign() string {
	switch c.Symbol {
	case "$": // as CLDR has it, for American readers
		return "US$"
	case "", "¤":
		return c.Code
	}
	return c.Symbol
}

func (r *Registry) compoundSymbol(x ident, plural bool) string {
	s := r.product(x.num, plural && len(x.num) == 1)
	den := r.product(x.den, false)
	if x.constant != 0 {
		den = strings.TrimSuffix(group(strconv.FormatUint(x.constant, 10))+" "+den, " ")
	}
	switch {
	case den == "":
		return s
	case strings.Contains(den, "⋅"):
		return s + "/(" + den + ")"
	}
	return s + "/" + den
}

func (r *Registry) product(list []component, plural bool) string {
	if s := r.productSymbol(list); s != "" {
		return s
	}
	var b strings.Builder
	for i, c := range nounsFirst(list) {
		if i > 0 {
			b.WriteString("⋅")
		}
		b.WriteString(r.componentSymbol(c, plural))
		b.WriteString(superscript(c.power))
	}
	return b.String()
}

// productSymbol returns the symbol of a product that has one of its own, with
// its prefix: "MWh" for megawatt-hour.
func (r *Registry) productSymbol(list []component) string {
	if len(list) != 2 || list[0].power != 1 || list[1].power != 1 || list[1].prefix != "" {
		return ""
	}
	n := r.listed[list[0].row.id+"-"+list[1].row.id]
	if n == nil || n.short == "" {
		return ""
	}
	return r.prefixes[list[0].prefix].symbol + n.short
}

func (r *Registry) componentSymbol(c component, plural bool) string {
	if n := r.listed[c.name()]; n != nil && n.short != "" {
		return n.symbol(plural)
	}
	s := ""
	if c.hasNoun() {
		n := c.noun.one
		if plural {
			n = c.noun.many
		}
		return n
	}
	switch c.row.id { // shorter than alone: "5 hr", but "km/h"
	case "second":
		s = "s"
	case "hour":
		s = "h"
	case "day":
		s = "d"
	case "byte":
		s = "B"
	default:
		s = c.row.symbol(plural)
	}
	if c.prefix == "" {
		return s
	}
	return r.prefixes[c.prefix].symbol + s
}

// superscript returns a power of two and more as a raised digit.
func superscript(power int) string {
	switch {
	case power < 2:
		return ""
	case power < 10:
		return []string{"²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}[power-2]
	}
	return "^" + strconv.Itoa(power)
}
