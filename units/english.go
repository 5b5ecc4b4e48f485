package units

import (
	"strconv"
	"strings"
	"sync"
)

// english names a compound by its parts, after CLDR's patterns: "square
// kilometer", "newton-meter", "metric ton per hectare".
func (x ident) english() (name, plural string) {
	var one, many strings.Builder
	for i, c := range x.num {
		if i > 0 {
			one.WriteByte('-')
			many.WriteByte('-')
		}
		n, pl := c.english()
		one.WriteString(n)
		if i == len(x.num)-1 { // only the last has a plural: "kilowatt-hours"
			n = pl
		}
		many.WriteString(n)
	}
	if len(x.den) == 0 && x.constant == 0 {
		return one.String(), many.String()
	}
	den := "per "
	if len(x.num) > 0 {
		den = " per "
	}
	if x.constant != 0 {
		den += group(strconv.FormatUint(x.constant, 10))
		if len(x.den) > 0 {
			den += " "
		}
	}
	for i, c := range x.den {
		if i > 0 {
			den += "-"
		}
		n, pl := c.english()
		if x.constant != 0 && i == len(x.den)-1 {
			n = pl // "per 100 kilometers"
		}
		den += n
	}
	return one.String() + den, many.String() + den
}

func (c component) english() (name, plural string) {
	lead := c.prefix
	switch c.power {
	case 1:
	case 2:
		lead = "square " + lead
	case 3:
		lead = "cubic " + lead
	default:
		lead = "pow" + strconv.Itoa(c.power) + " " + lead
	}
	if c.noun.one != "" {
		return lead + c.noun.one, lead + c.noun.many
	}
	return lead + c.row.name, lead + c.row.plural
}

// byName finds the units by the very name or short form that CLDR has for them,
// also those that are no surfaces since running text means something else by
// them: "items", "people", "Beaufort".
func (r *Registry) byName(text string) []Unit {
	var list []Unit
	for _, id := range idsByName()[strings.ToLower(text)] {
		if u, err := r.Unit(id); err == nil {
			list = append(list, u)
		}
	}
	return list
}

var idsByName = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for u := range Default().Units() {
		n := Default().named(u.id)
		for _, name := range [...]string{u.name, u.plural, n.short, n.shorts} {
			name = strings.ToLower(name)
			if ids := m[name]; name != "" && (len(ids) == 0 || ids[len(ids)-1] != u.id) {
				m[name] = append(ids, u.id)
			}
		}
	}
	return m
})
