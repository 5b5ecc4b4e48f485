package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A result is what a run of the command leaves behind.
type result struct {
	out, err string
	status   int
}

// command runs the command on standard input.
func command(t testing.TB, stdin string, args ...string) result {
	t.Helper()
	var out, err strings.Builder
	status := run(context.Background(), args, strings.NewReader(stdin), &out, &err)
	return result{out.String(), err.String(), status}
}

// write puts a file below dir and returns its name.
func write(t testing.TB, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	return filepath.ToSlash(path)
}

// A mention is what the tests read of a record.
type mention struct {
	Doc, Text  string
	Start, End int
	Period     *struct{ Start string }
	Speaker    struct{ Name string }
	Claim      bool
}

func mentions(t testing.TB, ndjson string) []mention {
	t.Helper()
	var out []mention
	d := json.NewDecoder(strings.NewReader(ndjson))
	for {
		var m mention
		err := d.Decode(&m)
		if err == io.EOF {
			return out
		}
		require.NoError(t, err)
		out = append(out, m)
	}
}

// docs lists the documents of the records, each once, in order.
func docs(t testing.TB, ndjson string) []string {
	t.Helper()
	var out []string
	for _, m := range mentions(t, ndjson) {
		if len(out) == 0 || out[len(out)-1] != m.Doc {
			out = append(out, m.Doc)
		}
	}
	return out
}

const one = "The port of Ostermouth handled 312,000 containers.\n"

func TestStandardInput(t *testing.T) {
	for _, args := range [][]string{{}, {"-"}, {"-", "-format", "ndjson"}} {
		r := command(t, one, append([]string{"-format=ndjson"}, args...)...)
		assert.Zero(t, r.status)
		assert.Empty(t, r.err)
		assert.Equal(t, []string{"-"}, docs(t, r.out))
	}
}

func TestOutputIsInTheOrderOfTheInput(t *testing.T) {
	dir := t.TempDir()
	b, a := write(t, dir, "b.txt", one), write(t, dir, "a.txt", one)
	r := command(t, one, "-format", "ndjson", b, "-", a)
	assert.Zero(t, r.status)
	assert.Equal(t, []string{b, "-", a}, docs(t, r.out))
}

// The record of a file tells its name, and its offsets hold in the file's bytes.
func TestOffsetsPointIntoTheFile(t *testing.T) {
	text := "\ufeffMs Dahl:\r\n\r\nWe köpten 41 buses.\r\nFares fell by 2.5 percent.\r\n"
	name := write(t, t.TempDir(), "fares.txt", text)
	r := command(t, "", "-format", "ndjson", name)
	found := mentions(t, r.out)
	require.NotEmpty(t, found)
	for _, m := range found {
		assert.Equal(t, name, m.Doc)
		assert.Equal(t, m.Text, text[m.Start:m.End])
	}
}

func TestIncidentalOnlyWithAll(t *testing.T) {
	text := "First, we opened 12 clinics. Call the hotline 12345.\n"
	for _, m := range mentions(t, command(t, text, "-format", "ndjson").out) {
		assert.True(t, m.Claim)
	}
	incidental := 0
	for _, m := range mentions(t, command(t, text, "-format", "ndjson", "-all").out) {
		if !m.Claim {
			incidental++
		}
	}
	assert.Positive(t, incidental)
}

func TestTheFlagGivesTheDate(t *testing.T) {
	text := "Last year 12 clinics were opened.\n"
	found := mentions(t, command(t, text, "-format", "ndjson", "-date", "2031-05-02").out)
	require.Len(t, found, 1)
	require.NotNil(t, found[0].Period)
	assert.Equal(t, "2030-01-01", found[0].Period.Start)
	found = mentions(t, command(t, text, "-format", "ndjson").out)
	require.Len(t, found, 1)
	require.NotNil(t, found[0].Period)
	assert.Empty(t, found[0].Period.Start, "the wall clock is never used")
}

func TestWrongUsage(t *testing.T) {
	for _, tt := range []struct {
		args string
		says []string
	}{
		{"-format yaml", []string{"-format yaml", "table, json, ndjson, csv, html, jsonld, annotation, query"}},
		{"-input docx", []string{"-input docx", "text", "transcript", "srt", "jsonl"}},
		{"-lang tlh", []string{"tlh", "en"}},
		{"-date 15.5.2024", []string{"-date", "15.5.2024", "2024-05-15"}},
		{"-date 2024-02-30", []string{"-date", "2024-02-30"}},
		{"-colour", []string{"colour"}},
		{"-date", []string{"date"}},
		{"speech.txt -format yaml", []string{"-format yaml"}},
	} {
		t.Run(tt.args, func(t *testing.T) {
			r := command(t, one, strings.Fields(tt.args)...)
			assert.Equal(t, 2, r.status)
			assert.Empty(t, r.out)
			for _, s := range tt.says {
				assert.Contains(t, r.err, s)
			}
		})
	}
}

func TestHelp(t *testing.T) {
	r := command(t, "", "-h")
	assert.Zero(t, r.status)
	assert.Empty(t, r.err)
	for _, s := range []string{"-input", "-format", "-all", "-date", "-lang", "Exit status"} {
		assert.Contains(t, r.out, s)
	}
}

// "--" ends the flags, for a file whose name looks like one.
func TestFilesAfterTwoDashes(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, ".", "-all", one)
	r := command(t, "", "-format", "ndjson", "-input", "text", "--", "-all")
	assert.Zero(t, r.status)
	assert.Equal(t, []string{"-all"}, docs(t, r.out))
}

// A writer that fails.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestBrokenPipeIsQuiet(t *testing.T) {
	for _, format := range formats {
		var stderr strings.Builder
		gone := &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}
		status := run(context.Background(), []string{"-format", format}, strings.NewReader(one), failing{gone}, &stderr)
		assert.Zero(t, status, format)
		assert.Empty(t, stderr.String(), format)
	}
}

func TestOutputThatCannotBeWritten(t *testing.T) {
	for _, format := range formats {
		var stderr strings.Builder
		full := failing{errors.New("no space left on device")}
		status := run(context.Background(), []string{"-format", format}, strings.NewReader(one), full, &stderr)
		assert.Equal(t, 1, status, format)
		assert.Contains(t, stderr.String(), "no space left", format)
	}
}

func TestStandardInputThatCannotBeRead(t *testing.T) {
	for _, input := range []string{"auto", "jsonl"} {
		var stdout, stderr strings.Builder
		broken := io.MultiReader(strings.NewReader(one), iotest.ErrReader(errors.New("the line went dead")))
		status := run(context.Background(), []string{"-input", input}, broken, &stdout, &stderr)
		assert.Equal(t, 1, status)
		assert.Contains(t, stderr.String(), "standard input")
		assert.Contains(t, stderr.String(), "the line went dead")
	}
}
