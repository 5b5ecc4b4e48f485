package main

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"
)

// A snapshot is all that a run wrote, whatever the files: what a reader of the
// output sees.
type snapshot struct {
	Claims, Verdicts, Facts, Damaged []string // lines, sorted
	ClaimsTable, FactsTable          []string // rows, sorted
	Total                            Total
}

func take(t *testing.T, out string) snapshot {
	t.Helper()
	total, err := readTotal(t.Context(), out)
	require.NoError(t, err)
	return snapshot{
		Claims: readLines(t, out, "ndjson/claims/*/*"), Verdicts: readLines(t, out, "ndjson/verdicts/*/*"),
		Facts: readLines(t, out, "ndjson/facts/*"), Damaged: readLines(t, out, "ndjson/damaged/*"),
		ClaimsTable: readTables(t, out, "parquet/claims/*/*", asJSON[row]),
		FactsTable:  readTables(t, out, "parquet/facts/*", asJSON[fact]),
		Total:       total,
	}
}

func asJSON[T any](v T) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

func readLines(t *testing.T, out, pattern string) []string {
	t.Helper()
	var all []string
	for _, name := range files(t, out, pattern) {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		for line := range bytes.Lines(b) {
			all = append(all, strings.TrimSuffix(string(line), "\n"))
		}
	}
	slices.Sort(all)
	return all
}

// readTables returns of each row of some tables what is wanted, sorted.
func readTables[T any](t *testing.T, out, pattern string, of func(T) string) []string {
	t.Helper()
	var all []string
	for _, name := range files(t, out, pattern) {
		rows, err := parquet.ReadFile[T](name)
		require.NoError(t, err, name)
		for _, r := range rows {
			all = append(all, of(r))
		}
	}
	slices.Sort(all)
	return all
}
