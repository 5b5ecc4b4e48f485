package units

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// What is read as a unit, or as part of one, where nothing but an amount is
// expected. In running text these are words like others: there the sentence
// tells what is counted.
var (
	//go:embed data/alone.tsv
	aloneTSV string
	//go:embed data/substances.tsv
	substancesTSV string
)

// aloneTables finds the nouns of things counted, and what amounts are told of. It
// is made when an amount is read first.
var aloneTables = sync.OnceValue(func() (t struct{ words, substances *surfaces }) {
	t.words = newSurfaces(2*strings.Count(aloneTSV, "\n"), 2)
	for f := range tableRows(aloneTSV, 4) {
		t.words.addWord(f[0], f[1], f[2], flagsOf(f[3])|needsProof)
	}
	t.substances = newSurfaces(strings.Count(substancesTSV, "\n"), 3)
	for f := range tableRows(substancesTSV, 2) {
		t.substances.add(f[0], f[1], 0, 0)
	}
	return t
})

// addWord enters a noun with its plural, which is the singular with an s if it
// is empty. Without units it is an item that the noun names.
func (t *surfaces) addWord(one, many, ids string, flags surfaceFlag) {
	if many == "" {
		many = one + "s"
	}
	units := []Unit{Item(one, many)}
	if ids != "" {
		units = nil
		for id := range strings.FieldsSeq(ids) {
			if u, err := Default().Unit(id); err == nil {
				units = append(units, u)
			}
		}
	}
	t.add(one, ids, 0, flags)
	t.rows[len(t.rows)-1].resolved.Store(&units)
	if many != one {
		t.add(many, ids, 0, flags)
		t.rows[len(t.rows)-1].resolved.Store(&units)
	}
}

// matchAlone finds what is a unit in an amount that stands alone, though not in
// running text: "deaths", "points", "inhabitants".
func matchAlone(s string) (Match, bool) { return aloneTables().words.only(s, onlyBefore, 0) }

// moneyAlone finds letters that are money before a number alone: "P500", in
// Botswana another than in the Philippines.
func (r *Registry) moneyAlone(s string) (Match, bool) {
	m, ok := aloneTables().words.only(s, goesBefore, goesBefore)
	if i := slices.IndexFunc(m.Alternatives, r.isLocal); i >= 0 && r.region != "" {
		m.Unit = m.Alternatives[i]
	}
	return m, ok
}

// only is longest for rows whose units are known.
func (t *surfaces) only(s string, mask, want surfaceFlag) (Match, bool) {
	row, n := t.longest(s, mask, want)
	if row == nil {
		return Match{}, false
	}
	all := *row.resolved.Load()
	return Match{Unit: all[0], Alternatives: slices.Clip(all[1:]), Len: n, Ordinary: true}, true
}
