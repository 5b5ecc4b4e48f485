package main

import (
	"flag"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSettings(t *testing.T) {
	for _, tt := range []struct {
		args []string
		says string
	}{
		{[]string{"-output", "out", "in"}, ""},
		{[]string{"-output", "out/", "-date", "2031-05-02", "-partition", "year", "in"}, ""},
		{[]string{"-output", "out"}, "expected files, directories or globs"},
		{[]string{"in"}, "-output: expected a directory"},
		{[]string{"-output", "out", "-partition", "week", "in"}, "there is day, month, year"},
		{[]string{"-output", "out", "-input", "docx", "in"}, "-input docx: no such format"},
		{[]string{"-output", "out", "-date", "2.5.2031", "in"}, "-date"},
		{[]string{"-output", "out", "-lang", "tlh", "in"}, "tlh"},
		{[]string{"-output", "out", "-unit", "0", "in"}, "more than 0"},
	} {
		f := flag.NewFlagSet("beam", flag.ContinueOnError)
		f.SetOutput(io.Discard)
		s, date := flagSettings(f)
		require.NoError(t, f.Parse(tt.args))
		err := s.complete(*date, f.Args())
		if tt.says == "" {
			require.NoError(t, err)
			assert.Equal(t, "out", s.Output)
			continue
		}
		assert.ErrorContains(t, err, tt.says)
	}
}

func TestReferencesThatCannotBeRead(t *testing.T) {
	s := settings(t.TempDir(), "../../testdata/transcripts")
	s.Reference = "README.md"
	assert.ErrorContains(t, run(t.Context(), s), "README.md")
}

func TestPartition(t *testing.T) {
	d := time.Date(2031, 5, 17, 0, 0, 0, 0, time.UTC)
	for by, want := range map[string]string{byDay: "date=2031-05-17", byMonth: "date=2031-05-01", byYear: "date=2031-01-01"} {
		s := Settings{Partition: by}
		assert.Equal(t, want, s.partition(d))
		assert.Equal(t, undated, s.partition(time.Time{}))
	}
}

// Nothing but what this program wrote is ever removed.
func TestOurs(t *testing.T) {
	for name, want := range map[string]bool{
		piece("parquet", claimsTable, "date=2031-05-01", "0123456789abcdef", 3): true,
		factsPiece("ndjson", 12):                             true,
		damagedPiece("0123456789abcdef"):                     true,
		spilled("0123456789abcdef", 12345):                   true,
		factsPiece("ndjson", 12) + temporary + "ABC234":      true,
		"parquet/claims/date=2031-05-01/part-0.parquet":      false,
		"parquet/claims/date=2031-05-01/0123456789abcdef.gz": false,
		"ndjson/damaged/notes.ndjson":                        false,
	} {
		assert.Equal(t, want, ours.MatchString("out/"+name), name)
	}
}

func TestEngines(t *testing.T) {
	assert.True(t, inMemory(""))
	assert.True(t, inMemory("PrismRunner"))
	assert.False(t, inMemory("flink"))
	assert.False(t, inMemory("dataflow"))
}

// The line of the README works as it stands.
func TestReadmeLine(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, rest, ok := strings.Cut(string(b), "\ngo run -C examples/beam . ")
	require.True(t, ok)
	line, _, _ := strings.Cut(rest, "\n")
	f := flag.NewFlagSet("beam", flag.ContinueOnError)
	s, date := flagSettings(f)
	require.NoError(t, f.Parse(strings.Fields(line)))
	require.NoError(t, s.complete(*date, f.Args()))
	s.Output = t.TempDir()
	require.NoError(t, run(t.Context(), s))
	assert.NotEmpty(t, take(t, s.Output).Facts)
}
