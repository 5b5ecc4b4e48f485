package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

// seen lists the names and places of documents, and the errors between them.
func seen(f Reader, text string) []string {
	var out []string
	for d, err := range f.Documents(strings.NewReader(text)) {
		if err != nil {
			out = append(out, err.Error())
			continue
		}
		out = append(out, d.Name+" at "+d.Where())
	}
	return out
}

// A part of a file counts its lines from the beginning of the file, and neither
// packing nor a byte order mark is looked for in the middle.
func TestPartOfAFile(t *testing.T) {
	lines := Reader{Name: "a.jsonl", File: "a.jsonl", Input: Lines}
	text := `{"text": "We sold 40 boats."}` + "\n{]\n"
	assert.Equal(t, []string{"a.jsonl:1 at a.jsonl:1", "a.jsonl:2: not JSON at byte 2: invalid character ']' looking for beginning of object key string"}, seen(lines, text))
	lines.Line = 7
	assert.Equal(t, "a.jsonl:8 at a.jsonl:8", seen(lines, text)[0])
	assert.Contains(t, seen(lines, "\x1f\x8b\n"+text)[0], "a.jsonl:8: not JSON")
	assert.Contains(t, seen(lines, "\ufeff"+text)[0], "a.jsonl:8: not JSON")
}

func TestNotesNameTheLine(t *testing.T) {
	srt := "1\n00:00:01,000 --> 00:00:02,000\nWe sold 40.\n\n2\n00:00:05,000 --> 00:00:04,000\nAnd 9.\n"
	got := seen(Reader{Name: "a.srt", File: "a.srt", Input: "srt"}, srt)
	require.Len(t, got, 2)
	assert.Equal(t, "a.srt at a.srt", got[0])
	assert.Contains(t, got[1], "a.srt:6: expected an end of the cue after its start")
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.jsonl", "a.txt", "a.TXT.gz", "photo.jpg", ".hidden.txt"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o644))
	}
	for input, want := range map[string]string{"auto": "a.TXT.gz a.txt b.jsonl", "jsonl": "b.jsonl", "text": "a.TXT.gz a.txt"} {
		var names []string
		for name, err := range Files(dir, input) {
			require.NoError(t, err)
			names = append(names, filepath.Base(name))
		}
		assert.Equal(t, want, strings.Join(names, " "), input)
	}
	for _, err := range Files(filepath.Join(dir, "gone"), "auto") {
		assert.ErrorContains(t, err, "gone")
	}
}

func TestCheckInput(t *testing.T) {
	assert.NoError(t, CheckInput("auto"))
	assert.NoError(t, CheckInput("jsonl"))
	assert.NoError(t, CheckInput("srt"))
	assert.ErrorContains(t, CheckInput("docx"), "there is auto, text")
}

// Documents of one language and date share an extractor.
func TestExtractors(t *testing.T) {
	day := time.Date(2031, 5, 2, 0, 0, 0, 0, time.UTC)
	e := &Extractors{Lang: "en", Date: day}
	a, err := e.Get(&Document{})
	require.NoError(t, err)
	b, err := e.Get(&Document{Date: day, Lang: "en"})
	require.NoError(t, err)
	assert.Same(t, a, b)
	c, err := e.Get(&Document{Date: day.AddDate(-1, 0, 0)})
	require.NoError(t, err)
	start := func(x *claims.Extractor) time.Time {
		for c := range x.Document(transcript.Parse("Last year 12 clinics were opened.")) {
			return c.Period.Start
		}
		return time.Time{}
	}
	assert.Equal(t, 2030, start(a).Year())
	assert.Equal(t, 2029, start(c).Year())
	_, err = e.Get(&Document{Lang: "tlh"})
	assert.ErrorContains(t, err, "tlh")
}
