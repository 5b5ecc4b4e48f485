package units

import (
	"slices"
	"strconv"
	"strings"
	"sync"
)

// english names a compound by its parts, after CLDR's patterns: "square
// kilometer", "newton-meter", "metric ton per hectare".
func (r *Registry) english(x ident) (name, plural string) {
	var one, many strings.Builder
	for i, c := range nounsFirst(x.num) {
		if i > 0 {
			one.WriteByte('-')
			many.WriteByte('-')
		}
		n, pl := r.componentEnglish(c)
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
	for i, c := range nounsFirst(x.den) {
		if i > 0 {
			den += "-"
		}
		n, pl := r.componentEnglish(c)
		if x.constant != 0 && i == len(x.den)-1 {
			n = pl // "per 100 kilometers"
		}
		den += n
	}
	return one.String() + den, many.String() + den
}

// nounsFirst orders a product as it is named: "seat-kilometer".
func nounsFirst(list []component) []component {
	if len(list) < 2 || !slices.ContainsFunc(list, component.hasNoun) {
		return list
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b component) int {
		switch {
		case a.hasNoun() == b.hasNoun():
			return 0
		case a.hasNoun():
			return -1
		}
		return 1
	})
	return list
}

func (c component) hasNoun() bool { return c.noun.one != "" }

func (r *Registry) componentEnglish(c component) (name, plural string) {
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
	if c.hasNoun() {
		return lead + c.noun.one, lead + c.noun.many
	}
	if n := r.listed[c.name()]; n != nil && c.prefix != "" { // "megatonne", not "megametric ton"
		lead = strings.TrimSuffix(lead, c.prefix)
		return lead + n.name, lead + n.plural
	}
	return lead + c.row.name, lead + c.row.plural
}

// byName finds the units by the very name or short form that CLDR has for them,
// also those that are no surfaces since running text means something else by
// them: "items", "people", "Beaufort". The case of letters counts in short
// forms unless it is forgiven: "MA" is not "mA".
func (r *Registry) byName(text string, forgive bool) []Unit {
	var list []Unit
	t := idsByName()
	ids := t.ids[strings.ToLower(text)]
	if !forgive {
		ids = t.strict[text]
		if len(ids) == 0 {
			ids = t.names[strings.ToLower(text)]
		}
	}
	for _, id := range ids {
		if u, err := r.Unit(id); err == nil {
			list = append(list, u)
		}
	}
	return list
}

// nameTables find identifiers by names in small letters, by names and short
// forms in small letters, and by short forms as they are written.
type nameTables struct{ names, ids, strict map[string][]string }

var idsByName = sync.OnceValue(func() nameTables {
	t := nameTables{map[string][]string{}, map[string][]string{}, map[string][]string{}}
	add := func(m map[string][]string, name, id string) {
		if ids := m[name]; name != "" && (len(ids) == 0 || ids[len(ids)-1] != id) {
			m[name] = append(ids, id)
		}
	}
	for u := range Default().Units() {
		n := Default().named(u.id)
		for _, name := range [...]string{u.name, u.plural} {
			add(t.names, strings.ToLower(name), u.id)
			add(t.ids, strings.ToLower(name), u.id)
		}
		for _, short := range [...]string{n.short, n.shorts} {
			add(t.strict, short, u.id)
			add(t.ids, strings.ToLower(short), u.id)
		}
	}
	return t
})
