package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A surfaceRow is one way of writing a unit. Where it may mean several, they
// stand best first. The flags are words, separated by commas:
//
//	case     the letter case counts: mW and MW
//	symbol   needs evidence: one letter, or also an ordinary word
//	assumed  the unit was settled without being said: "dollars"
//	before   may stand before its number: "$"
//	only     stands before its number and not after it
type surfaceRow struct {
	surface, units, shift, flags string
}

func (s surfaceRow) line() string {
	return strings.TrimRight(s.surface+"\t"+s.units+"\t"+s.shift+"\t"+s.flags, "\t")
}

func (s surfaceRow) has(flag string) bool {
	return slices.Contains(strings.Split(s.flags, ","), flag)
}

// surfaceRows returns all surfaces. What the hand's tables say about a surface
// takes the place of what follows from names and symbols.
func surfaceRows(units []unitRow, money []moneyRow, prefixes []prefixRow, h *hand) ([]surfaceRow, error) {
	g := &surfaces{byText: map[string]*surfaceRow{}, spoken: map[string]bool{}, prefixes: prefixes}
	for _, r := range h.spoken {
		if g.spoken[r[0]] {
			return nil, fmt.Errorf("two rows for %q", r[0])
		}
		g.spoken[r[0]] = true
		if r[1] != "-" { // "-" takes a surface out
			g.rows = append(g.rows, &surfaceRow{r[0], r[1], r[2], r[3]})
		}
	}
	seen := map[string]bool{}
	for _, u := range units {
		if !seen[u.id] {
			seen[u.id] = true
			g.addNames(u)
		}
	}
	for _, r := range h.products {
		g.addProduct(r[0], r[1], r[2], strings.Fields(r[3]), strings.Fields(r[4]))
	}
	for _, r := range h.symbols {
		if !seen[r[0]] {
			return nil, fmt.Errorf("symbols.tsv: no unit %q", r[0])
		}
		g.addSymbols(r[0], strings.Fields(r[1]), strings.Fields(r[2]))
	}
	g.addPowers(units)
	g.addMoney(money)
	rows := make([]surfaceRow, len(g.rows))
	for i, r := range g.rows {
		rows[i] = *r
	}
	slices.SortStableFunc(rows, func(a, b surfaceRow) int { return cmp.Compare(a.surface, b.surface) })
	return rows, nil
}

type surfaces struct {
	rows     []*surfaceRow
	byText   map[string]*surfaceRow
	spoken   map[string]bool
	prefixes []prefixRow

	withdrawn bool // the currency being added is one of the past
}

// add enters one surface, or one more reading of it.
func (g *surfaces) add(text, unit, shift string, flags ...string) {
	if text == "" || g.spoken[text] {
		return
	}
	if r := g.byText[text]; r != nil {
		if !slices.Contains(strings.Fields(r.units), unit) {
			r.units += " " + unit
			if r.has("before") && !g.withdrawn { // two currencies of today
				r.flags = join(r.flags, "assumed")
			}
		}
		return
	}
	r := &surfaceRow{text, unit, shift, join(flags...)}
	g.byText[text] = r
	g.rows = append(g.rows, r)
}

func join(flags ...string) string {
	flags = slices.DeleteFunc(flags, func(s string) bool { return s == "" })
	return strings.Join(flags, ",")
}

// addNames enters the English names of a unit, its prefixed forms, and CLDR's
// abbreviation where it is one that stands for itself.
func (g *surfaces) addNames(u unitRow) {
	if strings.ContainsAny(u.name, "[") || u.name == "" {
		return
	}
	for _, n := range spellings(u.name, u.plural) {
		g.add(n, u.id, "")
	}
	for _, s := range []string{u.short, u.shorts} {
		g.addShort(s, u.id)
	}
	if u.prefixable && !slices.Contains([]string{"day", "hour", "minute", "year"}, u.id) {
		for _, p := range g.prefixes {
			if p.base == 2 && u.quantity != "digital" {
				continue
			}
			for _, n := range spellings(p.name+u.name, p.name+u.plural) {
				g.add(n, p.name+u.id, "")
			}
		}
	}
}

// addShort enters an abbreviation of three letters or more.
func (g *surfaces) addShort(s, id string) {
	if strings.ContainsAny(s, "[") || letters(s) < 3 {
		return
	}
	g.add(s, id, "", caseFlag(s))
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

func caseFlag(s string) string {
	if s != strings.ToLower(s) {
		return "case"
	}
	return ""
}

// spellings returns the names and, where British English differs, both.
func spellings(names ...string) []string {
	var out []string
	for _, n := range names {
		out = append(out, n)
		for _, r := range [][2]string{{"meter", "metre"}, {"liter", "litre"}, {"gram", "gramme"}} {
			if b := british(n, r[0], r[1]); b != n {
				out = append(out, b)
			}
		}
	}
	return out
}

// british respells the words that end in an American unit.
func british(name, us, uk string) string {
	words := strings.Split(name, " ")
	for i, w := range words {
		for _, plural := range []string{"", "s"} {
			if stem, ok := strings.CutSuffix(w, us+plural); ok {
				words[i] = stem + uk + plural
			}
		}
	}
	return strings.Join(words, " ")
}

// addProduct enters a compound such as "watt-hour" with its prefixed forms.
func (g *surfaces) addProduct(id, name, plural string, symbols, prefixes []string) {
	for _, n := range spellings(name, plural) {
		g.add(n, id, "")
	}
	g.addSymbols(id, symbols, prefixes)
	for _, p := range g.prefixes {
		if slices.Contains(prefixes, p.symbol) {
			for _, n := range spellings(p.name+name, p.name+plural) {
				g.add(n, p.name+id, "")
			}
		}
	}
}

// common are the two-letter symbols that stand for nothing else after a number.
var common = strings.Fields("kg km cm mm dm µm μm nm mg kW MW GW TW kV MV Hz kB MB TB PB kb Mb Gb Tb kJ MJ GJ TJ PJ ml mL cl cL dl dL hl hL kt Mt Gt MA kA kN MN Wh eV Ah VA Bq Sv dB km² ng µg μg µs μs kΩ MΩ")

// addSymbols enters the symbols of a unit, alone and with prefixes.
func (g *surfaces) addSymbols(id string, symbols, prefixes []string) {
	for _, s := range symbols {
		g.add(s, id, "", "case", needsEvidence(s))
		for _, p := range g.prefixes {
			if !slices.Contains(prefixes, p.symbol) {
				continue
			}
			g.add(p.symbol+s, p.name+id, "", "case", needsEvidence(p.symbol+s))
			if p.name == "micro" && s != "s" && s != "m" { // "us" and "um" are words
				g.add("u"+s, p.name+id, "", "case", needsEvidence("u"+s))
			}
		}
	}
}

func needsEvidence(s string) string {
	if letters(s) == utf8.RuneCountInString(s) && utf8.RuneCountInString(s) <= 2 && !slices.Contains(common, s) {
		return "symbol"
	}
	return ""
}
