package units

import (
	"fmt"
	"math/big"
	"strings"
)

// A vector holds the powers of the base units that a unit is made of.
type vector [len(bases)]int8

// bases are the units that all others are measured in: those of CLDR's
// unitQuantities, and the ones that stand alone here.
var bases = [...]string{
	"kilogram", "meter", "second", "ampere", "kelvin", "candela", "item", "bit", "revolution", "year", "part", "pixel", "em",
	"night", "percentage-point", "decibel", "person", "generic", "twenty-foot-equivalent-unit",
}

// definition is what is known of a unit by its identifier.
type definition struct {
	vector vector
	factor *big.Rat // base units in one of it; nil where there is no fixed factor
	offset *big.Rat // added after the factor: temperatures
	money  string   // the currency in the numerator
}

func (v vector) times(w vector, sign int8) vector {
	for i := range v {
		v[i] += sign * w[i]
	}
	return v
}

// part is one component of an identifier: "square-kilometer" or "100-kilometer".
type part struct {
	power    int
	prefix   string
	unit     string
	constant string
}

// powers are the prefixes of a component that raise it.
var powers = map[string]int{"square": 2, "cubic": 3, "pow2": 2, "pow3": 3, "pow4": 4, "pow5": 5, "pow6": 6}

// parse splits a core unit identifier into the components of its numerator and
// its denominator, after the syntax of UTS #35, part 6, "Unit Identifiers".
func (r *Registry) parse(id string) (num, den []part, err error) {
	words := strings.Split(id, "-")
	per := false
	for i := 0; i < len(words); {
		if words[i] == "per" && i > 0 || words[i] == "per" && i == 0 && len(words) > 1 {
			if per {
				return nil, nil, &Error{Err: ErrSyntax, Text: id}
			}
			per = true
			i++
			continue
		}
		p, n := r.component(words[i:])
		if n == 0 {
			return nil, nil, fmt.Errorf("%w (at %q)", &Error{Err: ErrUnknown, Text: id}, strings.Join(words[i:], "-"))
		}
		if per {
			den = append(den, p)
		} else {
			num = append(num, p)
		}
		i += n
	}
	if per && len(den) == 0 || len(num)+len(den) == 0 {
		return nil, nil, &Error{Err: ErrSyntax, Text: id}
	}
	return num, den, nil
}

// component reads one component at the beginning of words and returns how many
// of them it takes, 0 if none begins there.
func (r *Registry) component(words []string) (part, int) {
	p := part{power: 1}
	i := 0
	if isConstant(words[0]) {
		p.constant = words[0]
		if i = 1; len(words) == 1 {
			return p, 1
		}
		if isConstant(words[1]) || words[1] == "per" {
			return p, 1
		}
	}
	if n := powers[words[i]]; n > 0 && i+1 < len(words) {
		p.power = n
		i++
	}
	for n := min(len(words)-i, 5); n > 0; n-- {
		name := strings.Join(words[i:i+n], "-")
		if _, ok := r.simple[name]; ok || r.currencies[name] != nil {
			p.unit = name
			return p, i + n
		}
		if prefix, unit, ok := r.prefixed(name); ok {
			p.prefix, p.unit = prefix, unit
			return p, i + n
		}
	}
	return p, 0
}

// isConstant reports whether a word is a number: "100", "1e9".
func isConstant(w string) bool {
	if w == "" || w[0] < '1' || w[0] > '9' {
		return false
	}
	mantissa, exp, found := strings.Cut(w, "e")
	return digitsOnly(mantissa) && (!found || digitsOnly(exp) && len(exp) < 3) && len(mantissa) < 19
}

func digitsOnly(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// prefixed splits "kilometer" into "kilo" and "meter".
func (r *Registry) prefixed(name string) (prefix, unit string, ok bool) {
	for n := 3; n <= 6 && n < len(name); n++ {
		if _, known := r.prefixes[name[:n]]; !known {
			continue
		}
		if u, known := r.simple[name[n:]]; known && (u.prefixable || !u.isCLDR) {
			return name[:n], name[n:], true
		}
	}
	return "", "", false
}

// perID writes the identifier of a quotient: what is divided already gets one
// "per" only.
func perID(num, den string) string {
	dn, dd, _ := cutPer(den)
	nn, nd, _ := cutPer(num)
	// (a/b)/(c/d) = a·d/(b·c)
	top, bottom := join("-", nn, dd), join("-", nd, dn)
	return top + "-per-" + bottom
}

// cutPer splits an identifier at its "per".
func cutPer(id string) (num, den string, found bool) {
	if rest, ok := strings.CutPrefix(id, "per-"); ok {
		return "", rest, true
	}
	return strings.Cut(id, "-per-")
}

func join(sep string, parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, sep)
}
