package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

// A badEngine runs the steps of the pipeline as an engine may that has a bad day. It
// hands on elements in any order and in bundles of any size; a bundle of which any
// element fails, or whose worker dies after the last, is done again from its
// beginning, and what it had handed on is forgotten; a bundle that seems to be stuck
// is begun a second time while the first goes on. Prism does none of this: it gives
// up with the first failure.
type badEngine struct {
	t      *testing.T
	random *rand.Rand
	bundle int // the most elements in one
	deaths int
}

// bundles runs do over all elements, and returns what it handed on.
func bundles[E, R any](e *badEngine, all []E, do func(ctx ctx, element E, emit func(R)) error) []R {
	e.random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	var out []R
	for len(all) > 0 {
		n := 1 + e.random.IntN(min(e.bundle, len(all)))
		out = append(out, tries(e, all[:n], do)...)
		all = all[n:]
	}
	e.random.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func tries[E, R any](e *badEngine, bundle []E, do func(ctx ctx, element E, emit func(R)) error) []R {
	for range 1000 {
		once := func() ([]R, error) {
			var out []R
			for _, element := range bundle {
				if err := do(context.Background(), element, func(r R) { out = append(out, r) }); err != nil {
					return nil, err
				}
			}
			return out, nil
		}
		var twin sync.WaitGroup
		if e.random.IntN(4) == 0 {
			twin.Go(func() { _, _ = once() })
		}
		out, err := once()
		twin.Wait()
		if err == nil && e.random.IntN(5) > 0 {
			return out
		}
		e.deaths++
	}
	require.FailNow(e.t, "a bundle did not succeed in 1000 tries")
	return nil
}

type keyed[K, V any] struct {
	key   K
	value V
}

// grouped puts the values of each key together.
func grouped[K comparable, V any](all []keyed[K, V]) []keyed[K, []V] {
	var out []keyed[K, []V]
	at := map[K]int{}
	for _, kv := range all {
		i, ok := at[kv.key]
		if !ok {
			i = len(out)
			at[kv.key] = i
			out = append(out, keyed[K, []V]{key: kv.key})
		}
		out[i].value = append(out[i].value, kv.value)
	}
	return out
}

func iterator[V any](all []V) func(*V) bool {
	return func(v *V) bool {
		if len(all) == 0 {
			return false
		}
		*v, all = all[0], all[1:]
		return true
	}
}

// run runs the pipeline as build lays it out.
func (e *badEngine) run(s *Settings) {
	names := bundles(e, slices.Clone(s.Patterns), func(ctx ctx, pattern string, emit func(File)) error {
		return (&listFn{Input: s.Input}).ProcessElement(ctx, pattern, emit)
	})
	byFolder := bundles(e, names, func(ctx ctx, f File, emit func(keyed[string, File])) error {
		return (&sizeFn{}).ProcessElement(ctx, f, func(k string, f File) { emit(keyed[string, File]{k, f}) })
	})
	units := bundles(e, grouped(byFolder), func(ctx ctx, g keyed[string, []File], emit func(Unit)) error {
		return (&planFn{Unit: s.Unit, Input: s.Input}).ProcessElement(ctx, g.key, iterator(g.value), emit)
	})
	type extracted struct {
		fact   keyed[int, Batch]
		report *Report
	}
	all := bundles(e, units, func(ctx ctx, u Unit, emit func(extracted)) error {
		f := &extractFn{Settings: *s}
		if err := f.Setup(ctx); err != nil {
			return err
		}
		return f.ProcessElement(ctx, u,
			func(shard int, b Batch) { emit(extracted{fact: keyed[int, Batch]{shard, b}}) },
			func(r Report) { emit(extracted{report: &r}) })
	})
	var facts []keyed[int, Batch]
	var reports []Report
	for _, x := range all {
		if x.report != nil {
			reports = append(reports, *x.report)
		} else {
			facts = append(facts, x.fact)
		}
	}
	reports = append(reports, bundles(e, grouped(facts), func(ctx ctx, g keyed[int, []Batch], emit func(Report)) error {
		return (&mergeFn{Output: s.Output, NDJSON: s.NDJSON}).ProcessElement(ctx, g.key, iterator(g.value), emit)
	})...)
	bundles(e, []string{""}, func(ctx ctx, _ string, _ func(int)) error {
		return (&manifestFn{Output: s.Output}).ProcessElement(ctx, nil, iterator(reports))
	})
	bundles(e, []string{""}, func(ctx ctx, _ string, _ func(int)) error {
		_, err := s.commit(ctx)
		return err
	})
}

// TestWorkersThatFail runs the same input in bundles of different sizes, in units of
// different sizes, on workers and with a store that fail at random, and each time
// over what the run before left behind. The output is always that of a quiet run.
func TestWorkersThatFail(t *testing.T) {
	dir := t.TempDir()
	generate(t, dir+"/archive", 100<<10, 0.1, 3)
	s := settings(flakyScheme+dir+"/out", flakyScheme+dir+"/archive/*/*")
	s.Reference = "../../testdata/reference/government.csv"
	setLuck(0, 0)
	require.NoError(t, run(t.Context(), s))
	want := take(t, dir+"/out")
	require.NotEmpty(t, want.Damaged)
	require.NotEmpty(t, want.Verdicts)

	for i, tt := range []struct {
		bundle int
		unit   int64
		shards int
		rows   int
		share  float64 // of calls to the store that fail
	}{
		{1, 1, 1, 50_000, 0.007},
		{3, 30 << 10, 7, 500, 0.002},
		{100, 1 << 20, 16, 2000, 0.002},
	} {
		t.Run(fmt.Sprintf("bundles of %d", tt.bundle), func(t *testing.T) {
			s := *s
			s.Unit, s.Shards, s.Rows, s.Spill = tt.unit, tt.shards, tt.rows, i == 0
			e := &badEngine{t: t, random: rand.New(rand.NewPCG(uint64(i), 1)), bundle: tt.bundle}
			setLuck(uint64(i), tt.share)
			e.run(&s)
			failed := setLuck(0, 0)
			t.Logf("%d calls failed, %d bundles were done again", failed, e.deaths)
			require.Positive(t, failed)
			require.Positive(t, e.deaths)
			require.Equal(t, want, take(t, dir+"/out"))
		})
	}
}

// TestJobsThatFail runs the pipeline on Prism with a store that fails at random,
// again and again over what the failed jobs left behind, until one succeeds.
func TestJobsThatFail(t *testing.T) {
	dir := t.TempDir()
	generate(t, dir+"/archive", 100<<10, 0.1, 4)
	s := settings(flakyScheme+dir+"/out", flakyScheme+dir+"/archive/*/*")
	s.Unit = 20 << 10
	setLuck(0, 0)
	require.NoError(t, run(t.Context(), s))
	want := take(t, dir+"/out")

	s.Output = flakyScheme + dir + "/again"
	setLuck(1, 0.002)
	defer setLuck(0, 0)
	jobs := 1
	for ; run(t.Context(), s) != nil; jobs++ {
		require.Less(t, jobs, 100)
	}
	setLuck(0, 0)
	t.Logf("%d jobs", jobs)
	require.Greater(t, jobs, 1, "no job failed")
	require.Equal(t, want, take(t, dir+"/again"))
}
