package store_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/examples/dashboard/intake"
	"github.com/go-figures/figures/examples/dashboard/store"
)

func open(t *testing.T, file string) *store.Store {
	t.Helper()
	s, err := store.Open(file)
	require.NoError(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

func temporary(t *testing.T) *store.Store {
	t.Helper()
	return open(t, filepath.Join(t.TempDir(), "a file?with#odd %41 name.db"))
}

func add(t *testing.T, s *store.Store, name, text string) int64 {
	t.Helper()
	id, fresh, err := s.Add(t.Context(), intake.Read(intake.Given{Name: name, Text: text}))
	require.NoError(t, err)
	require.True(t, fresh)
	return id
}

const (
	harbour = `Harbour briefing, 3 March 2025

DANA REED: In 2024 the port handled 312,000 containers, a 4.5% increase. In 2023 the port handled 298,500 containers.

OMAR FINCH: We cut the waiting time from 30 hours to 12 hours. Our target is to open 20 new berths by 2030.

DANA REED: Thank you.`
	council = `Council hearing, 8 April 2025

PAT LOWE: In 2024 the port handled 290,000 containers, they told us. The fee rose by 12 crowns.

PAT LOWE: I have 3 children.`
)

// listed returns the claims of a filter as they were said.
func listed(t *testing.T, s *store.Store, f store.Filter, o store.Order) []string {
	t.Helper()
	var all []string
	require.NoError(t, s.Claims(t.Context(), f, o, 100, 0, func(c *store.Claim) error {
		all = append(all, c.Text)
		return nil
	}))
	return all
}

func TestClaimsComeBackAsTheyWere(t *testing.T) {
	s := temporary(t)
	e := intake.Read(intake.Given{Name: "h.txt", Text: harbour})
	require.NotEmpty(t, e.Claims)
	id, _, err := s.Add(t.Context(), e)
	require.NoError(t, err)
	n := 0
	require.NoError(t, s.Claims(t.Context(), store.Filter{Document: id}, store.ByPlace, -1, 0, func(c *store.Claim) error {
		assert.Equal(t, e.Claims[n], c.Claim)
		assert.Equal(t, n+1, c.N)
		n++
		return nil
	}))
	assert.Equal(t, len(e.Claims), n)
	d, text, err := s.Document(t.Context(), id)
	require.NoError(t, err)
	assert.Equal(t, harbour, text)
	assert.Equal(t, len(e.Claims), d.Claims)
	assert.Equal(t, "2025-03-03", d.Day.Format(time.DateOnly))
	_, _, err = s.Document(t.Context(), id+1)
	assert.ErrorIs(t, err, store.ErrNone)
}

// What is sent twice is kept once; another name or day makes another document.
func TestTheSameDocumentIsKeptOnce(t *testing.T) {
	s := temporary(t)
	g := intake.Given{Name: "a", Text: harbour}
	id := add(t, s, g.Name, g.Text)
	again, fresh, err := s.Add(t.Context(), intake.Read(g))
	require.NoError(t, err)
	assert.False(t, fresh)
	assert.Equal(t, id, again)
	g.Date = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	_, fresh, err = s.Add(t.Context(), intake.Read(g))
	require.NoError(t, err)
	assert.True(t, fresh)
	add(t, s, "b", harbour)
}

func TestFilters(t *testing.T) {
	s := temporary(t)
	add(t, s, "harbour", harbour)
	hearing := add(t, s, "council", council)
	facets := func(f store.Facet, values ...string) map[store.Facet][]string {
		return map[store.Facet][]string{f: values}
	}
	containers := []string{"312,000 containers", "298,500 containers", "290,000 containers"}
	for _, tt := range []struct {
		name string
		f    store.Filter
		want []string
	}{
		{"a word", store.Filter{Text: "handled"}, slices.Insert(slices.Clone(containers), 1, "4.5%")},
		{"the beginning of a word", store.Filter{Text: "contain 2023"}, []string{"298,500 containers"}},
		{"a speaker as a word", store.Filter{Text: "lowe fee"}, []string{"12 crowns"}},
		{"words that are operators elsewhere", store.Filter{Text: `NOT "told" OR * -x`}, nil},
		{"nothing but signs", store.Filter{Text: `"*()`, Document: hearing, Worth: 0.2}, []string{"290,000 containers", "12 crowns"}},
		{"one speaker", store.Filter{Facets: facets(store.Speaker, "OMAR FINCH")}, []string{"30 hours", "12 hours", "20 new berths"}},
		{"one of two kinds", store.Filter{Facets: facets(store.Kind, "percentage", "money")}, []string{"4.5%", "12 crowns"}},
		{"a unit", store.Filter{Facets: facets(store.Unit, "hour")}, []string{"30 hours", "12 hours"}},
		{"a status", store.Filter{Facets: facets(store.Status, "target")}, []string{"20 new berths"}},
		{"a direction", store.Filter{Facets: facets(store.Direction, "down")}, []string{"30 hours", "12 hours"}},
		{"in conflict", store.Filter{Facets: facets(store.Conflict, "1")}, []string{"312,000 containers", "290,000 containers"}},
		{"not in conflict, and a word", store.Filter{Text: "containers", Facets: facets(store.Conflict, "0")}, []string{"4.5%", "298,500 containers"}},
		{"two facets", store.Filter{Facets: map[store.Facet][]string{store.Speaker: {"DANA REED"}, store.Kind: {"percentage"}}}, []string{"4.5%"}},
		{"a value with a quote", store.Filter{Facets: facets(store.Speaker, `' or 1=1 --`)}, nil},
		{"a document", store.Filter{Document: hearing, Facets: facets(store.Kind, "money")}, []string{"12 crowns"}},
		{"a metric", store.Filter{Metric: "container handle port (item)"}, containers},
		{"plotted from", store.Filter{Metric: "container handle port (item)", From: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)}, []string{containers[0], containers[2]}},
		{"plotted to", store.Filter{Metric: "container handle port (item)", To: time.Date(2023, 12, 1, 0, 0, 0, 0, time.UTC)}, []string{containers[1]}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, listed(t, s, tt.f, store.ByPlace))
			n, err := s.Count(t.Context(), tt.f)
			require.NoError(t, err)
			assert.Len(t, tt.want, n)
			counts, err := s.Counts(t.Context(), tt.f)
			require.NoError(t, err)
			assert.Equal(t, n, counts.Total)
		})
	}
}

// The values of a facet that is chosen are counted as if it were not.
func TestCounts(t *testing.T) {
	s := temporary(t)
	add(t, s, "harbour", harbour)
	add(t, s, "council", council)
	c, err := s.Counts(t.Context(), store.Filter{Facets: map[store.Facet][]string{store.Kind: {"money"}}})
	require.NoError(t, err)
	assert.Equal(t, 1, c.Total)
	kinds := map[string]int{}
	for _, k := range c.Facets[store.Kind] {
		kinds[k.Value] = k.N
	}
	assert.Equal(t, 1, kinds["percentage"])
	assert.Equal(t, 1, kinds["money"])
	assert.GreaterOrEqual(t, kinds["count"], 4)
	assert.Equal(t, []store.Count{{Value: "money", N: 1}}, c.Of[store.Kind])
	require.Len(t, c.Facets[store.Speaker], 1)
	assert.Equal(t, 1, c.Facets[store.Speaker][0].N)
}

func TestOrders(t *testing.T) {
	s := temporary(t)
	add(t, s, "harbour", harbour)
	add(t, s, "council", council)
	var worth []float64
	var last int64
	require.NoError(t, s.Claims(t.Context(), store.Filter{}, store.ByWorth, 100, 0, func(c *store.Claim) error {
		worth = append(worth, -c.Worth)
		return nil
	}))
	assert.True(t, slices.IsSorted(worth))
	require.NoError(t, s.Claims(t.Context(), store.Filter{}, store.ByAdded, 100, 0, func(c *store.Claim) error {
		assert.True(t, last == 0 || c.ID < last)
		last = c.ID
		return nil
	}))
	all := listed(t, s, store.Filter{}, store.ByTime)
	assert.Equal(t, "298,500 containers", all[0], "2023 comes first")
	var paged []string
	for at := range all {
		require.NoError(t, s.Claims(t.Context(), store.Filter{}, store.ByTime, 1, at, func(c *store.Claim) error {
			paged = append(paged, c.Text)
			return nil
		}))
	}
	assert.Equal(t, all, paged)
	points, err := s.Points(t.Context(), store.Filter{Metric: "container handle port (item)"}, 10, 0)
	require.NoError(t, err)
	require.Len(t, points, 3)
	assert.Equal(t, 298500.0, points[0].Value)
	assert.Equal(t, "2023-01-01", points[0].Start)
	assert.False(t, points[0].Conflict)
	assert.True(t, points[1].Conflict)
}

// A conflict goes with one of those that made it.
func TestConflictsComeAndGo(t *testing.T) {
	s := temporary(t)
	conflict := store.Filter{Facets: map[store.Facet][]string{store.Conflict: {"1"}}}
	add(t, s, "harbour", harbour)
	assert.Empty(t, listed(t, s, conflict, store.ByPlace))
	id := add(t, s, "council", council)
	assert.Len(t, listed(t, s, conflict, store.ByPlace), 2)
	found, err := s.Findings(t.Context(), "container handle port (item)")
	require.NoError(t, err)
	require.Len(t, found, 1)
	assert.Equal(t, "2024-01-01", found[0].First)
	metrics, total, err := s.Metrics(t.Context(), "Port handled", 10, 0)
	require.NoError(t, err)
	assert.Equal(t, 2, total, "the count, and by how much it rose")
	assert.Equal(t, 2, metrics[0].Conflicts)
	assert.Equal(t, 3, metrics[0].Claims)

	require.NoError(t, s.Delete(t.Context(), id))
	assert.Empty(t, listed(t, s, conflict, store.ByPlace))
	assert.Empty(t, listed(t, s, store.Filter{Text: "told"}, store.ByPlace))
	found, err = s.Findings(t.Context(), "container handle port (item)")
	require.NoError(t, err)
	assert.Empty(t, found)
	assert.ErrorIs(t, s.Delete(t.Context(), id), store.ErrNone)
}

// Two that write at once, each with the file open for itself, lose nothing, and a
// third one that reads sees whole documents only.
func TestTwoWriters(t *testing.T) {
	file := filepath.Join(t.TempDir(), "shared.db")
	const each = 40
	var wait sync.WaitGroup
	for writer := range 2 {
		s := open(t, file)
		wait.Go(func() {
			for n := range each {
				text := strings.ReplaceAll(harbour, "312,000", fmt.Sprintf("%d,%03d", 100+writer, n))
				_, fresh, err := s.Add(context.Background(), intake.Read(intake.Given{Name: fmt.Sprintf("%d-%d", writer, n), Text: text}))
				assert.NoError(t, err)
				assert.True(t, fresh)
			}
		})
	}
	reader := open(t, file)
	done := make(chan struct{})
	go func() { wait.Wait(); close(done) }()
	per := len(intake.Read(intake.Given{Text: harbour}).Claims)
	for reading := true; reading; {
		select {
		case <-done:
			reading = false
		default:
		}
		n, err := reader.Count(t.Context(), store.Filter{})
		require.NoError(t, err)
		require.Zero(t, n%per, "half a document")
	}
	documents, claims, err := reader.Totals(t.Context())
	require.NoError(t, err)
	assert.Equal(t, 2*each, documents)
	assert.Equal(t, 2*each*per, claims)
}

func TestWatchTellsOfOthers(t *testing.T) {
	file := filepath.Join(t.TempDir(), "shared.db")
	here, there := open(t, file), open(t, file)
	told := make(chan struct{}, 100)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	go here.Watch(ctx, 5*time.Millisecond, func() error { told <- struct{}{}; return nil })
	for _, s := range []*store.Store{here, there} {
		time.Sleep(50 * time.Millisecond) // until it watches
		add(t, s, fmt.Sprintf("%p", s), harbour)
		select {
		case <-told:
		case <-time.After(5 * time.Second):
			t.Fatal("nobody told")
		}
	}
}

// What comes in bit by bit is kept as it comes, and read as a whole at the end.
func TestLive(t *testing.T) {
	s := temporary(t)
	whole := intake.Read(intake.Given{Name: "live", Text: harbour})
	id, err := s.Begin(t.Context(), "live", time.Time{})
	require.NoError(t, err)
	require.NoError(t, s.Append(t.Context(), id, []byte(harbour[:100]), time.Time{}, nil))
	require.NoError(t, s.Append(t.Context(), id, []byte(harbour[100:]), time.Time{}, whole.Claims[:2]))
	d, text, err := s.Document(t.Context(), id)
	require.NoError(t, err)
	assert.True(t, d.Live)
	assert.Equal(t, 2, d.Claims)
	assert.Equal(t, harbour, text)
	orphans, err := s.Orphans(t.Context(), time.Now().Add(-time.Hour))
	require.NoError(t, err)
	assert.Empty(t, orphans)
	orphans, err = s.Orphans(t.Context(), time.Now().Add(time.Hour))
	require.NoError(t, err)
	assert.Equal(t, []int64{id}, orphans)

	require.NoError(t, s.Finish(t.Context(), id, whole))
	d, text, err = s.Document(t.Context(), id)
	require.NoError(t, err)
	assert.False(t, d.Live)
	assert.Equal(t, harbour, text)
	assert.Len(t, listed(t, s, store.Filter{Document: id}, store.ByPlace), len(whole.Claims))
	assert.ErrorIs(t, s.Append(t.Context(), id, []byte("more"), time.Time{}, nil), store.ErrClosed)
}
