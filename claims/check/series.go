package check

import (
	"slices"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A series is the references of one metric, place and unit, by period.
type series struct {
	names [][]string // the stems of the metric's names
	known []string   // those of all names and of the unit
	noun  string     // the last stem of the unit: what the figure counts
	place []string   // the stems of the place
	refs  []*Reference
}

func (s *series) first() *Reference { return s.refs[0] }

// group makes series of the references, in the order of their first lines.
func group(refs []Reference) []*series {
	var all []*series
	at := map[seriesKey]*series{}
	for i := range refs {
		r := &refs[i]
		k := seriesKey{strings.ToLower(r.Metric), strings.ToLower(r.Place), unitKey(r.Value.Unit), r.Change, status(r.Status)}
		s := at[k]
		if s == nil {
			s = &series{place: placeStems(r.Place), known: stems(stems(nil, r.Metric), r.UnitText), noun: counted(r.UnitText)}
			for _, name := range r.names() {
				if words := stems(nil, name); len(words) > 0 {
					s.names = append(s.names, words)
				}
			}
			at[k] = s
			all = append(all, s)
		}
		s.refs = append(s.refs, r)
	}
	for _, s := range all {
		slices.SortStableFunc(s.refs, func(a, b *Reference) int { return a.Period.Start.Compare(b.Period.Start) })
	}
	return all
}

// counted returns the stem of the noun in a unit: "vehicle" of "vehicles a day".
func counted(unit string) string {
	for _, per := range perWords {
		unit, _, _ = strings.Cut(unit, per)
	}
	return last(stems(nil, unit))
}

// countsOther reports whether the metric names the noun that a claim counts, and
// counts another one itself: officials, of "enterprises helped by officials".
func (s *series) countsOther(noun string) bool {
	if noun == "" || noun == s.noun {
		return false
	}
	return slices.ContainsFunc(s.names, func(name []string) bool { return has(name, noun) && has(name, s.noun) })
}

// indexOf lists the series by the words of their names.
func indexOf(all []*series) map[string][]int {
	index := map[string][]int{}
	for i, s := range all {
		for _, name := range s.names {
			for _, word := range name {
				if at := index[word]; len(at) == 0 || at[len(at)-1] != i {
					index[word] = append(at, i)
				}
			}
		}
	}
	return index
}

// unitKey is the same for the units that figures of one series may have: all
// units of a length, but one currency.
func unitKey(u units.Unit) string {
	switch u.Dimension() {
	case units.Money, units.Fraction, units.Count, units.Compound, units.Temperature, "":
		return u.ID()
	}
	return string(u.Dimension())
}

type seriesKey struct {
	metric, place, unit string
	change              bool
	status              claims.Status
}

// placeStems leaves the sort of place away: "Province of Ostrava Lakes" is
// "ostrava lake".
func placeStems(place string) []string {
	all := stems(nil, place)
	names := slices.DeleteFunc(slices.Clone(all), func(s string) bool { return classOf(s) == hereWord })
	if len(names) == 0 {
		return all
	}
	return names
}
