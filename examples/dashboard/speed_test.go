package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/examples/dashboard/intake"
	"github.com/go-figures/figures/examples/dashboard/store"
	"github.com/go-figures/figures/examples/dashboard/web"
)

// speech makes a document of about a hundred claims: some of a few things that all
// speak of, most of many that few do.
func speech(r *rand.Rand, n int) intake.Given {
	pick := func(from ...string) string { return from[r.IntN(len(from))] }
	places := strings.Fields("Arden Bexley Corvin Dunmore Elstow Fairlow Garrick Halden Isby Jarrow Kelmar Lorne Marwick Norby")
	var b strings.Builder
	fmt.Fprintf(&b, "Session %d, %d March %d\n\n", n, 1+r.IntN(28), 2015+r.IntN(10))
	for range 17 {
		place := pick("North", "South", "East", "West", "Upper", "Lower", "Old", "New") + " " + places[r.IntN(len(places))]
		fmt.Fprintf(&b, "%s %s: ", pick("ANNA", "BORIS", "CARLA", "DEREK", "ELENA", "FELIX", "GRETA"), pick("STONE", "MARSH", "FIELD", "BROOK", "HILL", "WOOD", "LAKE", "FORD"))
		fmt.Fprintf(&b, "In %d the %s of %s rose by %d.%d%% to %d crowns. ", 2005+r.IntN(20), pick("price of bread", "average rent", "median wage", "ferry fare", "school budget"), place, r.IntN(20), r.IntN(10), 100+r.IntN(9000))
		fmt.Fprintf(&b, "In %s we opened %d %s and closed %d %s last year. ", place, 2+r.IntN(300), pick("schools", "clinics", "bridges", "berths"), 2+r.IntN(50), pick("offices", "mines", "mills"))
		fmt.Fprintf(&b, "Our target is to plant more than %d,000 trees in %s by %d, and about %d tonnes of waste were recycled.\n\n", 2+r.IntN(90), place, 2026+r.IntN(9), 100+r.IntN(900))
	}
	return intake.Given{Name: fmt.Sprintf("session-%04d.txt", n), Text: b.String()}
}

// most is how long an answer may take.
const most = 200 * time.Millisecond

// With 1,000 documents and 100,000 claims every page and every answer comes in
// time. The median of five is taken: the machine may do other things as well.
func TestAnswersInTime(t *testing.T) {
	if testing.Short() {
		t.Skip("fills a database")
	}
	db, err := store.Open(filepath.Join(t.TempDir(), "large.db"))
	require.NoError(t, err)
	defer db.Close()
	r := rand.New(rand.NewPCG(1, 2))
	start := time.Now()
	for n := range 1000 {
		_, _, err := db.Add(t.Context(), intake.Read(speech(r, n)))
		require.NoError(t, err)
	}
	documents, claims, err := db.Totals(t.Context())
	require.NoError(t, err)
	t.Logf("%d documents, %d claims, added in %.1f s", documents, claims, time.Since(start).Seconds())
	require.Equal(t, 1000, documents)
	require.GreaterOrEqual(t, claims, 100_000)

	metrics, _, err := db.Metrics(t.Context(), "", 1, 0)
	require.NoError(t, err)
	require.NotEmpty(t, metrics)
	srv := httptest.NewServer(web.New(db, web.Options{}))
	defer srv.Close()
	for _, path := range paths(metrics[0].Key) {
		took, size := answer(t, srv.URL+path)
		t.Logf("%6.1f ms %8d bytes  %s", float64(took.Microseconds())/1000, size, path)
		assert.Less(t, took, most, path)
	}
	first, size := firstByte(t, srv.URL+"/export/claims.ndjson")
	t.Logf("%6.1f ms to the first byte of the export of all, %d bytes", float64(first.Microseconds())/1000, size)
	assert.Less(t, first, most)
}

// paths are those of all pages and answers, with the filters that cost most.
func paths(metric string) []string {
	m := url.QueryEscape(metric)
	all := []string{
		"/", "/?page=1000", "/?sort=added", "/?sort=time", "/?sort=place&page=2000", "/?q=bread", "/?q=the", "/?q=in+rose+crowns",
		"/?speaker=ANNA+STONE", "/?kind=percentage&kind=money&kind=count", "/?unit=percent&direction=up&status=actual", "/?worth=0.3",
		"/?conflict=1", "/?q=bread&kind=money&conflict=1&worth=0.3", "/?doc=500&sort=place", "/?metric=" + m,
		"/metrics", "/metrics?q=price", "/metrics?page=3", "/metric?metric=" + m, "/documents", "/documents?q=session-09&page=1",
		"/documents/777", "/add",
		"/api/claims", "/api/claims?limit=1000&q=bread", "/api/points", "/api/points?limit=2000", "/api/points?metric=" + m,
		"/api/counts", "/api/counts?q=rose", "/api/metrics", "/api/metrics?limit=1000", "/api/documents?limit=1000",
	}
	return all
}

// answer returns the median of five times that the whole answer takes.
func answer(t *testing.T, url string) (time.Duration, int) {
	t.Helper()
	var times []time.Duration
	size := 0
	for range 5 {
		start := time.Now()
		res, err := http.Get(url)
		require.NoError(t, err)
		body, err := io.ReadAll(res.Body)
		res.Body.Close()
		require.NoError(t, err)
		require.Equal(t, http.StatusOK, res.StatusCode, "%s: %s", url, body)
		times = append(times, time.Since(start))
		size = len(body)
	}
	return median(times), size
}

func firstByte(t *testing.T, url string) (time.Duration, int64) {
	t.Helper()
	start := time.Now()
	res, err := http.Get(url)
	require.NoError(t, err)
	defer res.Body.Close()
	var one [1]byte
	_, err = io.ReadFull(res.Body, one[:])
	require.NoError(t, err)
	took := time.Since(start)
	n, err := io.Copy(io.Discard, res.Body)
	require.NoError(t, err)
	return took, n + 1
}

func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}
