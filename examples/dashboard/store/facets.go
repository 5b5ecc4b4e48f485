package store

import (
	"cmp"
	"context"
	"slices"
	"strconv"
)

// A Count is how many claims have a value of a facet.
type Count struct {
	Value string `json:"value"`
	N     int    `json:"count"`
}

// Counts are how the claims of a filter fall to the facets.
type Counts struct {
	Total int `json:"total"`
	// Facets holds for each facet its values, the most frequent first. Those of a
	// facet by which is filtered are counted without that, so that one can choose
	// another value.
	Facets map[Facet][]Count `json:"facets"`
	// Of holds the same of the claims that the whole filter means.
	Of map[Facet][]Count `json:"-"`
}

// A tally is how many claims have the same values of all facets.
type tally struct {
	values [6]string // in the order of Facets
	n      int
}

// Counts counts the claims of the filter.
func (s *Store) Counts(ctx context.Context, f Filter) (Counts, error) {
	tallies, err := s.tallies(ctx, &f)
	if err != nil {
		return Counts{}, err
	}
	facets := Facets()
	open, of := counters(facets), counters(facets)
	total := 0
	for i := range tallies {
		t := &tallies[i]
		missing, at := 0, 0 // how many facets the filter excludes it by, and the last of them
		for j, facet := range facets {
			if chosen := f.Facets[facet]; len(chosen) > 0 && !slices.Contains(chosen, t.values[j]) {
				missing, at = missing+1, j
			}
		}
		switch missing {
		case 0:
			total += t.n
			for j := range facets {
				open[j][t.values[j]] += t.n
				of[j][t.values[j]] += t.n
			}
		case 1:
			open[at][t.values[at]] += t.n
		}
	}
	return Counts{Total: total, Facets: ranked(facets, open), Of: ranked(facets, of)}, nil
}

// tallies counts the claims of the filter without its facets, in one pass.
func (s *Store) tallies(ctx context.Context, f *Filter) ([]tally, error) {
	c := f.beside()
	q := `select b.speaker, b.kind, b.unit, b.status, b.direction, t.conflict, t.n
		from (select c.combo, c.conflict, count(*) as n from claims c` + c.where() + ` group by 1, 2) t join combos b on b.id = t.combo`
	var all []tally
	var t tally
	v := &t.values
	var conflict int
	err := query(ctx, s.read, func() error {
		v[5] = strconv.Itoa(conflict)
		all = append(all, t)
		return nil
	}, []any{&v[0], &v[1], &v[2], &v[3], &v[4], &conflict, &t.n}, q, c.args...)
	return all, err
}

func counters(facets []Facet) []map[string]int {
	all := make([]map[string]int, len(facets))
	for i := range all {
		all[i] = map[string]int{}
	}
	return all
}

// ranked lists the most frequent values first.
func ranked(facets []Facet, counters []map[string]int) map[Facet][]Count {
	all := map[Facet][]Count{}
	for i, facet := range facets {
		counts := make([]Count, 0, len(counters[i]))
		for value, n := range counters[i] {
			counts = append(counts, Count{value, n})
		}
		slices.SortFunc(counts, func(a, b Count) int { return cmp.Or(b.N-a.N, cmp.Compare(a.Value, b.Value)) })
		all[facet] = counts
	}
	return all
}

// Count returns how many claims the filter has.
func (s *Store) Count(ctx context.Context, f Filter) (n int, err error) {
	c := f.condition()
	err = s.read.QueryRowContext(ctx, "select count(*) from claims c"+c.where(), c.args...).Scan(&n)
	return n, err
}
