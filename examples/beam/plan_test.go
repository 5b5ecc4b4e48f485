package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
)

func unitsOf(t *testing.T, unit int64, all ...File) []Unit {
	t.Helper()
	var out []Unit
	f := planFn{Unit: unit, Input: "auto"}
	require.NoError(t, f.ProcessElement(t.Context(), "", iterator(all), func(u Unit) { out = append(out, u) }))
	return out
}

func paths(u Unit) string {
	var all []string
	for _, p := range u.Parts {
		all = append(all, p.Path)
	}
	return strings.Join(all, " ")
}

// Units follow from the names and the sizes, and not from the order in which they come.
func TestUnits(t *testing.T) {
	a, b, c := File{Path: "a.txt", Size: 40}, File{Path: "b.txt", Size: 50}, File{Path: "c.txt", Size: 30}
	one := unitsOf(t, 100, a, b, c)
	require.Len(t, one, 2)
	assert.Equal(t, "a.txt b.txt", paths(one[0]))
	assert.Equal(t, "c.txt", paths(one[1]))
	assert.Equal(t, one, unitsOf(t, 100, c, a, b))
	assert.Equal(t, one, unitsOf(t, 100, c, a, b, a), "a file that came twice")
	assert.NotEqual(t, one[0].Name, one[1].Name)
	assert.Len(t, unitsOf(t, 1, a, b, c), 3)
	assert.Empty(t, unitsOf(t, 1))
}

// A large file with one document a line is cut at ends of lines, and nothing of it is
// lost. What is packed stays whole.
func TestCutLines(t *testing.T) {
	text := "one\n\nthree\n" + strings.Repeat("x", 100<<10) + "\nfive\nsix, without an end"
	name := filepath.ToSlash(filepath.Join(t.TempDir(), "a.jsonl"))
	require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	for _, unit := range []int64{1, 4, 6, 1000, int64(len(text)) - 1} {
		var got strings.Builder
		for _, u := range unitsOf(t, unit, File{Path: name, Size: int64(len(text))}) {
			require.Len(t, u.Parts, 1)
			p := u.Parts[0]
			assert.EqualValues(t, got.Len(), p.Offset)
			assert.Equal(t, strings.Count(text[:p.Offset], "\n"), p.Line)
			end := p.Offset + p.Length
			assert.True(t, end == int64(len(text)) || text[end-1] == '\n')
			got.WriteString(text[p.Offset:end])
		}
		assert.Equal(t, text, got.String(), unit)
	}
	assert.Len(t, unitsOf(t, 1, File{Path: name, Size: int64(len(text))}), 6)

	gz := packed(t, []byte(text))
	require.NoError(t, os.WriteFile(name+".gz", gz, 0o644))
	whole := unitsOf(t, 1, File{Path: name + ".gz", Size: int64(len(gz))})
	require.Len(t, whole, 1)
	assert.Zero(t, whole[0].Parts[0].Length)
}

// A file that is cut gives the documents of the whole, with their own lines.
func TestCutFile(t *testing.T) {
	dir := t.TempDir()
	var b bytes.Buffer
	for range 40 {
		b.WriteString(`{"text": "The port handled 312,000 containers in 2031."}` + "\n" + "{]\n")
	}
	require.NoError(t, os.WriteFile(dir+"/a.jsonl", b.Bytes(), 0o644))
	s := settings(dir+"/out", dir+"/a.jsonl")
	require.NoError(t, run(t.Context(), s))
	want := take(t, dir+"/out")
	require.Len(t, want.Claims, 40)
	require.Len(t, want.Facts, 1)
	assert.Contains(t, want.Facts[0], `"statements":40,"documents":40`)
	assert.Contains(t, want.Damaged[0], `"line":10,"cause":"not JSON at byte 2`)
	s.Unit = 300
	require.NoError(t, run(t.Context(), s))
	assert.Equal(t, want, take(t, dir+"/out"))
	assert.Greater(t, len(files(t, dir, "out/ndjson/claims/*/*")), 5)
}

func TestWhatIsRead(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b.log", "c.jpg", ".hidden.txt", "more/d [1].srt"} {
		require.NoError(t, os.MkdirAll(filepath.Dir(dir+"/"+name), 0o755))
		require.NoError(t, os.WriteFile(dir+"/"+name, nil, 0o644))
	}
	for pattern, want := range map[string]string{
		"":                "a.txt more/d [1].srt", // a directory, as the command reads it
		"/*.log":          "b.log",                // a file that is meant is read whatever its extension
		"/more/d [1].srt": "more/d [1].srt",
		"/more/*":         "more/d [1].srt",
		"/mor?":           "more/d [1].srt",
		"/[ab].*":         "a.txt b.log",
	} {
		var got []string
		err := (&listFn{Input: "auto"}).ProcessElement(t.Context(), dir+pattern, func(f File) {
			assert.Empty(t, f.Err)
			got = append(got, strings.TrimPrefix(f.Path, dir+"/"))
		})
		require.NoError(t, err)
		assert.Equal(t, want, strings.Join(got, " "), pattern)
	}
}

// What cannot be read is a dead letter: a file that went away after it was listed, a
// directory without documents.
func TestNothingToRead(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(dir+"/empty", 0o755))
	require.NoError(t, os.WriteFile(dir+"/a.txt", []byte("We sold 40 boats.\n"), 0o644))
	require.NoError(t, os.Symlink(dir+"/gone", dir+"/b.txt"))
	s := settings(dir+"/out", dir+"/a.txt", dir+"/b.txt", dir+"/empty")
	require.NoError(t, run(t.Context(), s))
	got := take(t, dir+"/out")
	assert.Len(t, got.Claims, 1)
	assert.Equal(t, []string{
		`{"file":"` + dir + `/b.txt","line":0,"cause":"no such file or directory","lost":"document"}`,
		`{"file":"` + dir + `/empty","line":0,"cause":"a directory without transcripts","lost":"document"}`,
	}, got.Damaged)
}
