package main

import (
	"slices"
	"strings"
)

// addPowers enters the squares and cubes of lengths in all their spellings:
// "square kilometres", "sq km", "km²", "km2", "metres squared".
func (g *surfaces) addPowers(units []unitRow) {
	for _, u := range units {
		if u.base != "meter" || !slices.Contains(squared, u.id) {
			continue
		}
		g.addPower(u.id, u.name, u.plural)
		if !u.prefixable {
			continue
		}
		for _, p := range g.prefixes {
			if slices.Contains([]string{"kilo", "centi", "milli", "deci", "micro", "nano", "hecto"}, p.name) {
				g.addPower(p.name+u.id, p.name+u.name, p.name+u.plural)
			}
		}
	}
}

// squared are the lengths that people square and cube.
var squared = []string{"meter", "mile", "yard", "foot", "inch", "nautical-mile"}

func (g *surfaces) addPower(id, name, plural string) {
	for _, p := range []struct{ id, word, short, after, sup, digit string }{
		{"square-", "square", "sq", "squared", "²", "2"},
		{"cubic-", "cubic", "cu", "cubed", "³", "3"},
	} {
		for _, n := range spellings(name, plural) {
			g.add(p.word+" "+n, p.id+id, "")
			g.add(p.short+" "+n, p.id+id, "")
			g.add(n+" "+p.after, p.id+id, "")
			g.add(p.after+" "+n, p.id+id, "")
		}
		for _, s := range g.symbolsOf(id) {
			g.add(s+p.sup, p.id+id, "")
			g.add(s+p.digit, p.id+id, "")
			g.add(s+"^"+p.digit, p.id+id, "")
			g.add(p.short+" "+s, p.id+id, "")
			g.add(p.short+s, p.id+id, "")
			g.add(p.short+"."+s, p.id+id, "")
			g.add(p.word+" "+s, p.id+id, "")
		}
	}
}

// symbolsOf returns the short forms of a unit: those entered for it alone.
func (g *surfaces) symbolsOf(id string) []string {
	var out []string
	for _, r := range g.rows {
		if strings.Fields(r.units)[0] == id && r.shift == "" && len(r.surface) <= 3 && letters(r.surface) > 0 {
			out = append(out, r.surface)
		}
	}
	return out
}
