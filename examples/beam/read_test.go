package main

import (
	"slices"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"
)

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
