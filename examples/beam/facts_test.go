package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/check"
	"github.com/go-figures/figures/claims/transcript"
)

// The facts are the groups that check.Restatements makes with all claims in memory,
// and those that are stated once.
func TestFactsAreRestatements(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	generate(t, filepath.Join(dir, "in"), 100<<10, 0, 9)
	require.NoError(t, run(t.Context(), settings(out, filepath.ToSlash(dir)+"/in/*/*.txt")))

	var all []check.Statement
	for _, name := range files(t, dir, "in/*/*.txt") {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		for c := range new(claims.Extractor).Document(transcript.Parse(string(b))) {
			all = append(all, check.Statement{Doc: filepath.ToSlash(name), Claim: c})
		}
	}
	want := map[string]int{}
	for _, s := range all {
		if id := s.Fact(); id != "" {
			want[id] = 1
		}
	}
	groups := check.Restatements(all)
	require.NotEmpty(t, groups)
	for _, g := range groups {
		want[g.ID] = len(g.Statements)
	}
	got := map[string]int{}
	readTables(t, out, "parquet/facts/*", func(f fact) string {
		got[f.Fact] = int(f.Statements)
		return ""
	})
	assert.Equal(t, want, got)
}

// Facts can be merged in any order and in any steps.
func TestMergeInAnyOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	days := []*int32{nil, new(int32(-3)), new(int32(0)), new(int32(20_000))}
	var all []fact
	for range 30 {
		d := days[random.IntN(len(days))]
		all = append(all, fact{
			Fact: "f0000000000000001", Statements: 1, Documents: 1, FirstDate: d, LastDate: d,
			Doc: string(rune('a' + random.IntN(3))), ID: "c1", Start: int64(random.IntN(3)), Text: string(rune('x' + random.IntN(2))),
		})
	}
	want := ""
	for range 200 {
		var some []*fact
		for _, i := range random.Perm(len(all)) {
			f := all[i]
			some = append(some, &f)
		}
		for len(some) > 1 { // any two that stand side by side
			i := random.IntN(len(some) - 1)
			some[i] = some[i].merge(some[i+1])
			some = slices.Delete(some, i+1, i+2)
		}
		got := asJSON(some[0])
		if want == "" {
			want = got
		}
		require.Equal(t, want, got)
	}
	var f fact
	require.NoError(t, unpack(mustPack(t, &all[0]), func(g *fact) { f = *g }))
	assert.Equal(t, all[0], f)
	assert.Contains(t, want, `"statements":30`)
	assert.Contains(t, want, `"first_date":-3,"last_date":20000`)
}

func mustPack(t *testing.T, f *fact) []byte {
	t.Helper()
	b, err := pack([]*fact{f})
	require.NoError(t, err)
	return b
}

func TestDayText(t *testing.T) {
	assert.Nil(t, dayText(nil))
	assert.Equal(t, "1970-01-01", *dayText(new(int32(0))))
	assert.Equal(t, "1969-12-31", *dayText(new(int32(-1))))
	assert.Equal(t, "2024-02-29", *dayText(new(int32(19782))))
}
