package store

import (
	"context"
	"errors"
	"sync"
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
}

// Counts counts the claims of the filter.
func (s *Store) Counts(ctx context.Context, f Filter) (Counts, error) {
	c := Counts{Facets: map[Facet][]Count{}}
	facets := Facets()
	counts := make([][]Count, len(facets))
	errs := make([]error, len(facets)+1)
	var wait sync.WaitGroup
	wait.Go(func() { c.Total, errs[len(facets)] = s.Count(ctx, f) })
	for i, facet := range facets {
		wait.Go(func() { counts[i], errs[i] = s.counts(ctx, &f, facet) })
	}
	wait.Wait()
	for i, facet := range facets {
		c.Facets[facet] = counts[i]
	}
	return c, errors.Join(errs...)
}

// Count returns how many claims the filter has.
func (s *Store) Count(ctx context.Context, f Filter) (n int, err error) {
	where, args := f.where("")
	err = s.read.QueryRowContext(ctx, "select count(*) from claims c"+where, args...).Scan(&n)
	return n, err
}

func (s *Store) counts(ctx context.Context, f *Filter, facet Facet) ([]Count, error) {
	where, args := f.where(facet)
	column := "c." + string(facet) // one of the constants
	q := "select " + column + ", count(*) from claims c" + where + " group by 1 order by 2 desc, 1"
	all := []Count{}
	var c Count
	err := query(ctx, s.read, func() error { all = append(all, c); return nil }, []any{&c.Value, &c.N}, q, args...)
	return all, err
}

// A Cell is how many claims of a kind a speaker makes.
type Cell struct {
	Speaker, Kind string
	N             int
}

// BySpeaker counts the claims of the filter by speaker and kind.
func (s *Store) BySpeaker(ctx context.Context, f Filter) ([]Cell, error) {
	where, args := f.where("")
	var all []Cell
	var c Cell
	err := query(ctx, s.read, func() error { all = append(all, c); return nil }, []any{&c.Speaker, &c.Kind, &c.N},
		"select c.speaker, c.kind, count(*) from claims c"+where+" group by 1, 2", args...)
	return all, err
}
