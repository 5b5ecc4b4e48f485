package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

// What is cut is still a stretch of the document, with the claim in it.
func TestTrim(t *testing.T) {
	text := strings.Repeat("ä", 5000) + " 40 boats " + strings.Repeat("ö", 5000)
	at := strings.Index(text, "40")
	c := claims.Claim{Span: claims.Span{Text: "40 boats", Start: at, End: at + 8}, Sentence: claims.Span{Text: text, End: len(text)}}
	Trim(&c)
	s := c.Sentence
	assert.LessOrEqual(t, len(s.Text), longestSentence+utf8.UTFMax)
	assert.Equal(t, text[s.Start:s.End], s.Text)
	assert.True(t, utf8.ValidString(s.Text))
	assert.Contains(t, s.Text, "40 boats")
}

func TestMostClaims(t *testing.T) {
	e := Read(Given{Text: strings.Repeat("We sold 40 boats.\n", mostClaims+5)})
	assert.Len(t, e.Claims, mostClaims)
	assert.Contains(t, e.Note, "only the first 20000 claims are kept")
}

func TestName(t *testing.T) {
	assert.Equal(t, "A text without a name", Name(" \n"))
	assert.Equal(t, "a b �", Name("a\n\tb \xff"))
	assert.LessOrEqual(t, len(Name(strings.Repeat("é", 999))), longestName+len("…"))
}

// A folder gives its transcripts, in order, and says what cannot be read.
func TestFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "talks")
	for name, text := range map[string]string{
		"b.txt": "We sold 40 boats.", "a/c.srt": "1", "x.png": "\x89PNG", ".git/d.txt": "x", "m.jsonl": `{"text":"1"}` + "\n" + `{"text":"2"}`,
		"liar.txt": "%PDF-1.7", "large.txt": strings.Repeat("x", 200),
	} {
		file := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	var names, errs []string
	for g, err := range Files(dir, 100) {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		names = append(names, g.Name+" "+g.Text)
	}
	assert.Equal(t, []string{"talks/a/c.srt 1", "talks/b.txt We sold 40 boats.", " 1", " 2"}, names)
	require.Len(t, errs, 2)
	assert.Contains(t, errs[0], "large.txt: larger than is taken")
	assert.Contains(t, errs[1], "liar.txt: a PDF")
	for _, err := range Files(filepath.Join(dir, "none"), 100) {
		assert.ErrorIs(t, err, os.ErrNotExist)
	}
}
