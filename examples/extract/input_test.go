package main

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEmptyDocument(t *testing.T) {
	name := write(t, t.TempDir(), "empty.txt", "")
	for format, want := range map[string]string{
		"table":  name + ": no claims\n",
		"ndjson": "",
		"json":   "[\n]\n",
	} {
		assert.Equal(t, result{out: want}, command(t, "", "-format", format, name), format)
	}
	r := command(t, "", "-format", "csv", name)
	assert.Zero(t, r.status)
	assert.True(t, strings.HasPrefix(r.out, "doc,id,kind,"))
	assert.Equal(t, 1, strings.Count(r.out, "\n"), "the header alone")
}

// junk is bytes of no text, the same in every run.
func junk(n int) string {
	random := rand.New(rand.NewPCG(1, 2))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(random.Uint32())
	}
	return string(b)
}

// Any bytes are accepted. What is found in them may mean nothing, but it is
// well-formed, and the other inputs are not touched.
func TestBinaryJunk(t *testing.T) {
	dir := t.TempDir()
	before, bad := write(t, dir, "a.txt", one), write(t, dir, "junk.txt", junk(1<<16))
	after := write(t, dir, "z.txt", one)
	for _, format := range formats {
		r := command(t, "", "-all", "-format", format, before, bad, after)
		assert.Zero(t, r.status, format)
		assert.Empty(t, r.err, format)
		assert.True(t, utf8.ValidString(r.out), format)
	}
	r := command(t, "", "-format", "ndjson", before, bad, after)
	names := docs(t, r.out)
	assert.Contains(t, names, before)
	assert.Contains(t, names, after)
}

// A file in which nothing can be read at all fails.
func TestForeignFile(t *testing.T) {
	dir := t.TempDir()
	fine := write(t, dir, "c.html", "1\n00:00:01,000 --> 00:00:02,000\nWe sold 40 boats.\n")
	pdf := write(t, dir, "d.pdf", "%PDF-1.7\n%We sold 40 boats.\n")
	r := command(t, "", "-format", "ndjson", pdf, fine)
	assert.Equal(t, statusInput, r.status)
	assert.Equal(t, 1, strings.Count(r.out, "\n"))
	assert.Contains(t, r.err, pdf+":1: expected text, found ")
}

// Nothing of a document steers the terminal.
func TestControlCharactersStayOffTheTerminal(t *testing.T) {
	r := command(t, "We sold 40\x1b[2J\x07 boats\x00 and 50\u202e oars.\n", "-all")
	assert.Zero(t, r.status)
	assert.NotContains(t, strings.ReplaceAll(r.out, "\n", ""), "\x1b")
	for _, c := range r.out {
		assert.True(t, c == '\n' || c >= ' ' && c != '\u202e' && c != 0x7f, "%q", c)
	}
}

func TestInvalidUTF8(t *testing.T) {
	text := "Fares \xff\xfe fell by 2.5 percent, \xe2\x82 said Ms Dahl.\n"
	name := write(t, t.TempDir(), "fares.txt", text)
	r := command(t, "", "-format", "ndjson", name)
	assert.Zero(t, r.status)
	assert.Empty(t, r.err)
	assert.True(t, utf8.ValidString(r.out))
	found := mentions(t, r.out)
	require.Len(t, found, 1)
	assert.Equal(t, "2.5 percent", text[found[0].Start:found[0].End])
}

// A line of 50 MB is read like any other, alone and as one of -input jsonl.
func TestLongLine(t *testing.T) {
	if testing.Short() {
		t.Skip("50 MB")
	}
	text := strings.Repeat("and so on and on ", 50<<20/17) + "until fares fell by 2.5 percent."
	r := command(t, text, "-format", "ndjson")
	assert.Zero(t, r.status)
	found := mentions(t, r.out)
	require.Len(t, found, 1)
	assert.Equal(t, "2.5 percent", text[found[0].Start:found[0].End])
}

func TestLongLineOfJSON(t *testing.T) {
	if testing.Short() {
		t.Skip("50 MB")
	}
	long := `{"id": "long", "note": "` + strings.Repeat("x", 50<<20) + `", "text": "Fares fell by 2 percent."}`
	r := command(t, long+"\n"+line(t, "short", one), "-input", "jsonl", "-format", "ndjson")
	assert.Zero(t, r.status)
	assert.Equal(t, []string{"long", "short"}, docs(t, r.out))
}

func line(t testing.TB, id, text string) string {
	t.Helper()
	b, err := json.Marshal(map[string]string{"id": id, "text": text})
	require.NoError(t, err)
	return string(b) + "\n"
}

func TestMissingFile(t *testing.T) {
	dir := t.TempDir()
	a, z := write(t, dir, "a.txt", one), write(t, dir, "z.txt", one)
	gone := filepath.ToSlash(filepath.Join(dir, "gone.txt"))
	r := command(t, "", "-format", "ndjson", a, gone, z)
	assert.Equal(t, 1, r.status)
	assert.Contains(t, r.err, "gone.txt")
	assert.Equal(t, 1, strings.Count(r.err, "\n"))
	assert.Equal(t, []string{a, z}, docs(t, r.out), "nothing of the others is lost")
}

func TestDirectory(t *testing.T) {
	dir := t.TempDir()
	var want []string
	for _, name := range []string{"a.txt", "b/deep/c.txt", "b/x.TXT", "d.txt"} {
		want = append(want, write(t, dir, name, one))
	}
	write(t, dir, ".hidden.txt", one)
	write(t, dir, ".git/notes.txt", one)
	write(t, dir, "photo.jpg", junk(100))
	write(t, dir, "Makefile", "all: 12 things\n")
	r := command(t, "", "-format", "ndjson", dir)
	assert.Zero(t, r.status)
	assert.Empty(t, r.err)
	assert.Equal(t, want, docs(t, r.out))
}

// A file that is named is read whatever its extension.
func TestNamedFileOfAnyExtension(t *testing.T) {
	name := write(t, t.TempDir(), "minutes.log", one)
	assert.Equal(t, []string{name}, docs(t, command(t, "", "-format", "ndjson", name).out))
}

func TestDirectoryWithLines(t *testing.T) {
	dir := t.TempDir()
	text := write(t, dir, "a.txt", one)
	write(t, dir, "b.jsonl", line(t, "d1", one)+line(t, "d2", one))
	assert.Equal(t, []string{text, "d1", "d2"}, docs(t, command(t, "", "-format", "ndjson", dir).out))
	assert.Equal(t, []string{"d1", "d2"}, docs(t, command(t, "", "-format", "ndjson", "-input", "jsonl", dir).out))
	assert.Equal(t, []string{text}, docs(t, command(t, "", "-format", "ndjson", "-input", "text", dir).out))
}

func TestDirectoryWithoutTranscripts(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "photo.jpg", junk(100))
	r := command(t, "", "-format", "ndjson", dir)
	assert.Zero(t, r.status, "what is passed over is no error")
	assert.Contains(t, r.err, "without transcripts")
	assert.Empty(t, r.out)
}

func TestDirectoryThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	closed := filepath.Join(dir, "closed")
	open := write(t, dir, "open.txt", one)
	require.NoError(t, os.Mkdir(closed, 0))
	if _, err := os.ReadDir(closed); err == nil {
		t.Skip("this user may read everything")
	}
	r := command(t, "", "-format", "ndjson", dir)
	assert.Equal(t, 1, r.status)
	assert.Contains(t, r.err, "closed")
	assert.Equal(t, []string{open}, docs(t, r.out))
}
