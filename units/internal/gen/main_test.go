package main

import (
	"math/big"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The committed tables are what the pinned files of CLDR and the tables kept by
// hand give.
func TestTablesAreUpToDate(t *testing.T) {
	tables, err := generate("cldr", "../../data")
	require.NoError(t, err)
	require.Len(t, tables, 5)
	for name, want := range tables {
		got, err := os.ReadFile(filepath.Join("../../data", name))
		require.NoError(t, err)
		assert.True(t, want == string(got), "%s is not what go generate ./units writes", name)
	}
}

func TestEvaluate(t *testing.T) {
	constants := map[string]map[string]string{
		"ft_to_m":  {"_value": "0.3048"},
		"ft2_to_m": {"_value": "ft_to_m*ft_to_m"},
	}
	for s, want := range map[string]string{
		"2":                 "2",
		"1/360*60":          "1/21600",
		"ft2_to_m * 43560":  "316160658/78125",
		"1.5E-3":            "3/2000",
		"2298.35/9":         "45967/180",
		"33.705*3600*1000/": "121338000",
	} {
		got, err := evaluate(s, constants)
		require.NoError(t, err, s)
		w, _ := new(big.Rat).SetString(want)
		assert.Zero(t, got.Cmp(w), "%s is %s", s, got)
	}
	none, err := evaluate("", constants)
	require.NoError(t, err)
	assert.Nil(t, none)
	_, err = evaluate("2*parsnip", constants)
	assert.ErrorContains(t, err, `no constant "parsnip"`)
}

func TestBadTables(t *testing.T) {
	dir := t.TempDir()
	_, err := generate("cldr", dir)
	assert.ErrorContains(t, err, "own-units.tsv")
	_, err = generate(dir, "../../data")
	assert.ErrorContains(t, err, "units.json")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "wide.tsv"), []byte("# a\tb\n1\t2\t3\n"), 0o644))
	_, err = readTSV(filepath.Join(dir, "wide.tsv"), 2)
	assert.ErrorContains(t, err, "wide.tsv:2: 3 columns, want 2")
}
