package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// settings are the default ones.
func settings(out string, patterns ...string) *Settings {
	return &Settings{
		Patterns: patterns, Input: "auto", Lang: "en", Output: out, Partition: byMonth, NDJSON: true,
		Unit: 16 << 20, Rows: 50_000, Shards: 16, Spill: true,
	}
}

// tree returns the hash of every file below a directory, by name.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(name)
		all[strings.TrimPrefix(name, dir)] = fmt.Sprintf("%x", sha256.Sum256(b))
		return err
	}))
	return all
}

// A second run writes the same files, byte for byte.
func TestSecondRun(t *testing.T) {
	dir := t.TempDir()
	generate(t, dir+"/archive", 100<<10, 0.1, 5)
	s := settings(dir+"/out", dir+"/archive")
	s.Reference = "../../testdata/reference/government.csv"
	require.NoError(t, run(t.Context(), s))
	want := tree(t, dir+"/out")
	assert.Greater(t, len(want), 20)
	require.NoError(t, run(t.Context(), s))
	assert.Equal(t, want, tree(t, dir+"/out"))
}

// However the work is split, the rows are the same; a run over the output of one that
// split it otherwise leaves nothing of that behind.
func TestSplitsOfTheWork(t *testing.T) {
	dir := t.TempDir()
	generate(t, dir+"/archive", 100<<10, 0.1, 6)
	s := settings(dir+"/out", dir+"/archive")
	require.NoError(t, run(t.Context(), s))
	want := take(t, dir+"/out")
	require.NotEmpty(t, want.Claims)
	require.NotEmpty(t, want.Facts)
	require.NotEmpty(t, want.Damaged)
	for _, change := range []func(s *Settings){
		func(s *Settings) { s.Unit = 1 },
		func(s *Settings) { s.Unit, s.Rows = 30<<10, 1 },
		func(s *Settings) { s.Unit, s.Shards = 100<<10, 1 },
		func(s *Settings) { s.Partition, s.Rows, s.Shards = byYear, 700, 5 },
		func(s *Settings) { s.Partition, s.Spill = byDay, false },
		func(s *Settings) {
			s.Patterns = []string{dir + "/archive/*/*.jsonl*", dir + "/archive/*/*[!lz]", dir + "/archive"}
		},
	} {
		s := *s
		change(&s)
		require.NoError(t, run(t.Context(), &s))
		require.Equal(t, want, take(t, dir+"/out"), s)
	}
}

// What is no longer in the archive is no longer in the output; what others put into
// the directory stays.
func TestChangedArchive(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.MkdirAll(filepath.Dir(dir+"/"+name), 0o755))
		require.NoError(t, os.WriteFile(dir+"/"+name, []byte(text), 0o644))
	}
	write("in/a.txt", "The port of Ostermouth handled 312,000 containers in 2031.\n")
	write("in/more/b.txt", "Fares fell by 2.5 percent in 2031.\n")
	s := settings(dir+"/out", dir+"/in")
	require.NoError(t, run(t.Context(), s))
	require.Len(t, take(t, dir+"/out").Claims, 2)
	write("out/ndjson/claims/"+undated+"/notes.txt", "mine")
	write("out/ndjson/claims/"+undated+"/0123456789abcdef-0000.ndjson"+temporary+"ABC", "left by a worker that died")
	require.NoError(t, os.Remove(dir+"/in/more/b.txt"))
	require.NoError(t, run(t.Context(), s))
	assert.FileExists(t, dir+"/out/ndjson/claims/"+undated+"/notes.txt")
	require.NoError(t, os.Remove(dir+"/out/ndjson/claims/"+undated+"/notes.txt"))
	got := take(t, dir+"/out")
	require.Len(t, got.Claims, 1)
	assert.Contains(t, got.Claims[0], "containers")
	assert.Len(t, got.Facts, 1)
	for name := range tree(t, dir+"/out") {
		assert.NotContains(t, name, temporary)
	}
}

// While a run goes on, or after it has failed, the output is not marked as complete.
func TestFailedRunIsNoSuccess(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(dir+"/a.txt", []byte("We sold 40 boats.\n"), 0o644))
	s := settings(dir+"/out", dir+"/a.txt")
	require.NoError(t, run(t.Context(), s))
	assert.FileExists(t, dir+"/out/_SUCCESS")
	s.Patterns = append(s.Patterns, dir+"/gone-*.txt")
	assert.ErrorContains(t, run(t.Context(), s), "gone-*.txt: no such file or directory")
	assert.NoFileExists(t, dir+"/out/_SUCCESS")
}

// Without NDJSON the tables are the same.
func TestParquetAlone(t *testing.T) {
	s := settings(t.TempDir(), "../../testdata/transcripts")
	require.NoError(t, run(t.Context(), s))
	want := take(t, s.Output)
	s.NDJSON = false
	require.NoError(t, run(t.Context(), s))
	got := take(t, s.Output)
	assert.Equal(t, want.ClaimsTable, got.ClaimsTable)
	assert.Equal(t, want.FactsTable, got.FactsTable)
	assert.Empty(t, got.Claims)
	assert.Empty(t, got.Facts)
}
