package units

import (
	"cmp"
	"math/bits"
	"slices"
	"strconv"
	"strings"
)

// longestID is how long an identifier may be.
const longestID = 256

// A component is one factor of an identifier: "square-kilometer".
type component struct {
	power  int
	prefix string
	row    *row
	noun   noun // what the items are that are counted
}

func (c component) name() string { return c.prefix + c.row.id }

// An ident is an identifier taken apart. The zero ident is that of no unit.
type ident struct {
	num, den []component
	constant uint64 // what the denominator is multiplied by, 0 for 1: "per-100-kilometer"
}

// parse reads a core unit identifier after the syntax of UTS #35, part 6,
// "Unit Identifiers": products of simple units and currencies with prefixes
// and powers, and one "per" between what they are divided by.
func (r *Registry) parse(id string) (ident, error) {
	var x ident
	if len(id) > longestID && sizeWithoutNouns(id) > longestID {
		return x, &Error{Err: ErrSyntax, Text: id, Detail: "longer than any identifier"}
	}
	rest := r.alias(id)
	side := &x.num
	for rest != "" {
		if per, ok := strings.CutPrefix(rest, "per-"); ok {
			if side == &x.den {
				return x, &Error{Err: ErrSyntax, Text: id, Detail: `a second "per"`}
			}
			side = &x.den
			if rest, ok = x.readConstant(per); !ok {
				return x, &Error{Err: ErrSyntax, Text: id, Detail: "the constant is no number that fits"}
			}
			continue
		}
		c, n, err := r.component(rest)
		if err != nil {
			err.Text = id
			return x, err
		}
		*side = append(*side, c)
		if rest = rest[n:]; rest != "" {
			rest = rest[1:] // the hyphen
			if rest == "" {
				return x, &Error{Err: ErrSyntax, Text: id, Detail: "ends in a hyphen"}
			}
		}
	}
	if len(x.num)+len(x.den) == 0 || side == &x.den && len(x.den) == 0 && x.constant == 0 {
		return x, &Error{Err: ErrSyntax, Text: id, Detail: "no unit"}
	}
	return x, x.normalize(id)
}

// readConstant reads the number at the beginning of a denominator and returns
// what follows.
func (x *ident) readConstant(s string) (rest string, ok bool) {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return s, true
	}
	word, rest, _ := strings.Cut(s, "-")
	mant, exp, found := strings.Cut(word, "e")
	n, err := strconv.ParseUint(mant, 10, 64)
	if err != nil || n == 0 || mant[0] == '0' {
		return s, false
	}
	if found {
		e, err := strconv.ParseUint(exp, 10, 8)
		if err != nil || e >= uint64(len(pow10)) {
			return s, false
		}
		hi, lo := bits.Mul64(n, pow10[e])
		if hi != 0 {
			return s, false
		}
		n = lo
	}
	x.constant = n
	return rest, true
}

// power reads the word that raises a component: "square", "pow4".
func power(word string) int {
	switch word {
	case "square":
		return 2
	case "cubic":
		return 3
	}
	if n, ok := strings.CutPrefix(word, "pow"); ok && len(n) <= 2 {
		if p, err := strconv.Atoi(n); err == nil && p >= 2 && p <= maxPower && n[0] != '0' {
			return p
		}
	}
	return 0
}

// maxPower is the highest power that UTS #35 knows: pow15.
const maxPower = 15

// component reads one component and returns its length: the longest name that
// the identifier begins with.
func (r *Registry) component(id string) (component, int, *Error) {
	c := component{power: 1}
	start := 0
	if word, rest, ok := strings.Cut(id, "-"); ok {
		if p := power(word); p > 0 {
			c.power, start = p, len(id)-len(rest)
		}
	}
	end := len(id)
	if brace := strings.IndexByte(id, '{'); brace >= 0 {
		end = brace
	}
	for ; end > start; end = start + max(0, strings.LastIndexByte(id[start:end], '-')) {
		if c.prefix, c.row = r.simpleUnit(id[start:end]); c.row != nil {
			return c.withNoun(id, end)
		}
	}
	word, _, _ := strings.Cut(id[start:], "-")
	if word == "and" {
		return c, 0, &Error{Err: ErrSyntax, Detail: "a mixed unit, which Registry.Mixed reads"}
	}
	if prefix, u := r.refused(word); u != "" {
		return c, 0, &Error{Err: ErrPrefix, Detail: strconv.Quote(u) + " does not take the prefix " + strconv.Quote(prefix)}
	}
	return c, 0, &Error{Err: ErrUnknown, Detail: "at " + quote(word)}
}

// withNoun reads the noun that follows the component at end: items alone have
// one.
func (c component) withNoun(id string, end int) (component, int, *Error) {
	if end < len(id) && id[end] == '{' {
		n, size, ok := readNoun(id[end:])
		if !ok || c.row.id != "item" || c.prefix != "" {
			return c, 0, &Error{Err: ErrSyntax, Detail: "a noun of nothing counted"}
		}
		c.noun = n
		if end += size; end < len(id) && id[end] != '-' {
			return c, 0, &Error{Err: ErrSyntax, Detail: "at " + quote(id[end:])}
		}
	}
	return c, end, nil
}

// simpleUnit finds a unit with or without a prefix, or a currency.
func (r *Registry) simpleUnit(name string) (prefix string, u *row) {
	if u := r.rows[name]; u != nil {
		return "", u
	}
	if a, ok := r.aliases[name]; ok && !strings.HasSuffix(name, "-"+a) { // not "length-foot"
		return "", r.rows[a] // "metric-ton"; nil for a compound
	}
	for n := 3; n <= 6 && n < len(name); n++ {
		p, ok := r.prefixes[name[:n]]
		if !ok {
			continue
		}
		if u := r.rows[name[n:]]; u != nil && u.takes(p) {
			return name[:n], u
		}
	}
	return "", nil
}

// takes reports whether the unit takes a prefix: bits and bytes alone take the
// binary ones.
func (u *row) takes(p prefix) bool {
	return u.prefixable && (p.base == 10 || u.base == "bit")
}

// refused finds the prefix of a unit that cannot have it.
func (r *Registry) refused(word string) (prefix, u string) {
	for n := 3; n <= 6 && n < len(word); n++ {
		if _, ok := r.prefixes[word[:n]]; ok && r.rows[word[n:]] != nil {
			return word[:n], word[n:]
		}
	}
	return "", ""
}

// normalize puts the components in their canonical order and joins those that
// are the same: "second-meter-meter" is "square-meter-second".
func (x *ident) normalize(id string) error {
	for _, side := range [2]*[]component{&x.num, &x.den} {
		s := *side
		slices.SortStableFunc(s, func(a, b component) int {
			return cmp.Or(cmp.Compare(a.row.rank(), b.row.rank()), cmp.Compare(a.name(), b.name()),
				cmp.Compare(a.noun.one, b.noun.one), cmp.Compare(a.noun.many, b.noun.many))
		})
		out := s[:0]
		for _, c := range s {
			if n := len(out); n > 0 && out[n-1].row == c.row && out[n-1].prefix == c.prefix && out[n-1].noun == c.noun {
				out[n-1].power += c.power
			} else {
				out = append(out, c)
			}
			if out[len(out)-1].power > maxPower {
				return &Error{Err: ErrRange, Text: id, Detail: "a power beyond 15"}
			}
		}
		*side = out
	}
	if x.constant == 1 {
		x.constant = 0
	}
	return nil
}

// rank orders the components of a product as CLDR's identifiers do: by what
// they measure, "pound-force-foot", "kilowatt-hour", "kilogram-meter-second".
func (u *row) rank() int {
	switch {
	case u.money != nil:
		return 0
	case u.id == "ampere": // "ampere-hour", but "ampere" after its base unit in "second-ampere"
		return 12
	}
	switch u.quantity {
	case "count":
		return 1
	case "luminous-intensity", "luminous-flux":
		return 2
	case "mass":
		return 3
	case "force", "energy", "power", "pressure", "voltage":
		return 4
	case "area":
		return 5
	case "volume":
		return 6
	case "length":
		return 7
	case "speed":
		return 8
	case "duration":
		if u.id == "second" {
			return 11
		}
		return 13
	case "electric-current":
		return 12
	case "year-duration":
		return 14
	case "temperature":
		return 15
	case "angle":
		return 16
	case "substance-amount":
		return 17
	}
	return 10
}

// hasNoun reports whether any of the items counted has a noun.
func (x ident) hasNoun() bool {
	for _, side := range [2][]component{x.num, x.den} {
		if slices.ContainsFunc(side, component.hasNoun) {
			return true
		}
	}
	return false
}

// withoutNouns returns the identifier of the same items, whatever they are.
func (x ident) withoutNouns() ident {
	if !x.hasNoun() {
		return x
	}
	y := ident{num: slices.Clone(x.num), den: slices.Clone(x.den), constant: x.constant}
	for _, side := range [2][]component{y.num, y.den} {
		for i := range side {
			side[i].noun = noun{}
		}
	}
	if y.normalize("") != nil {
		return x // as many as 16 kinds of items
	}
	return y
}

// String writes the canonical identifier.
func (x ident) String() string {
	b := make([]byte, 0, 48)
	b = appendComponents(b, x.num)
	if len(x.den) == 0 && x.constant == 0 {
		return string(b)
	}
	if len(b) > 0 {
		b = append(b, '-')
	}
	b = append(b, "per"...)
	if x.constant != 0 {
		b = append(b, '-')
		b = appendConstant(b, x.constant)
	}
	if len(x.den) > 0 {
		b = append(b, '-')
		b = appendComponents(b, x.den)
	}
	return string(b)
}

func appendComponents(b []byte, list []component) []byte {
	for i, c := range list {
		if i > 0 {
			b = append(b, '-')
		}
		switch c.power {
		case 1:
		case 2:
			b = append(b, "square-"...)
		case 3:
			b = append(b, "cubic-"...)
		default:
			b = append(b, "pow"...)
			b = strconv.AppendInt(b, int64(c.power), 10)
			b = append(b, '-')
		}
		b = append(b, c.prefix...)
		b = append(b, c.row.id...)
		b = c.noun.append(b)
	}
	return b
}

// appendConstant writes a constant: powers of ten from a million on as CLDR
// does ("part-per-1e6"), all else in digits ("liter-per-100-kilometer").
func appendConstant(b []byte, n uint64) []byte {
	for e := 6; e < len(pow10); e++ {
		if n == pow10[e] {
			b = append(b, "1e"...)
			return strconv.AppendInt(b, int64(e), 10)
		}
	}
	return strconv.AppendUint(b, n, 10)
}

// times returns the product of two identifiers, or the quotient for a sign of
// -1. It fails where a constant would have to stand in a numerator, and where
// constants grow too large.
func (x ident) times(y ident, sign int) (z ident, ok bool) {
	if sign < 0 {
		y.num, y.den = y.den, y.num
		if y.constant != 0 {
			return z, false
		}
	}
	hi, lo := bits.Mul64(max(x.constant, 1), max(y.constant, 1))
	z = ident{num: slices.Concat(x.num, y.num), den: slices.Concat(x.den, y.den), constant: lo}
	return z, hi == 0 && z.normalize("") == nil
}
