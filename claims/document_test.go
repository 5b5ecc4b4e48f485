package claims_test

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

// checkClaims holds what is promised of the claims in any file: they lie in what
// is said, by whom it is said and when, and their words are the bytes there.
func checkClaims(t testing.TB, raw string) (found int) {
	t.Helper()
	doc, err := transcript.Read(strings.NewReader(raw), transcript.Auto)
	require.NoError(t, err)
	x, err := claims.New(claims.WithIncidental())
	require.NoError(t, err)
	last := 0
	for c := range x.Document(doc) {
		found++
		require.LessOrEqual(t, last, c.Start, "%q", c.Text)
		last = c.End
		checkParts(t, doc, &c)
		first, end := segmentAt(doc, c.Start), segmentAt(doc, c.End-1)
		require.Contains(t, []transcript.Kind{transcript.Speech, transcript.Head}, first.Kind, "%q", c.Text)
		require.Equal(t, first.Kind, end.Kind, "%q", c.Text)
		require.Equal(t, claims.Time{Start: first.From, End: end.To}, c.Time, "%q", c.Text)
		if first.Kind == transcript.Speech {
			require.Equal(t, first.Turn, c.Turn)
			require.Equal(t, first.Paragraph, c.Paragraph)
			require.Equal(t, doc.Turns[first.Turn].Speaker.Name, c.Speaker.Name)
		}
	}
	return found
}

// checkParts holds that the segments of a claim are its parts that are said.
func checkParts(t testing.TB, doc *transcript.Document, c *claims.Claim) {
	t.Helper()
	if utf8.ValidString(doc.Text) && !strings.HasPrefix(doc.Text, "\xff") {
		for _, s := range append([]claims.Span{c.Span, c.Quantity.Span, c.Sentence}, c.Segments...) {
			if s.Text != "" && !strings.Contains(doc.Text, "\x00") {
				require.Equal(t, doc.Text[s.Start:s.End], s.Text)
			}
		}
	}
	at := c.Start
	for i, s := range c.Segments {
		require.LessOrEqual(t, at, s.Start)
		require.Less(t, s.Start, s.End)
		at = s.End
		if i == 0 {
			require.Equal(t, c.Start, s.Start)
		}
	}
	require.LessOrEqual(t, at, c.End)
	if len(c.Segments) > 0 {
		require.Greater(t, len(c.Segments), 1)
		require.Equal(t, c.End, at)
	}
}

// segmentAt returns the segment of a document in which a byte lies.
func segmentAt(doc *transcript.Document, at int) transcript.Segment {
	for _, s := range doc.Segments {
		if at < s.End {
			return s
		}
	}
	return transcript.Segment{Kind: transcript.Furniture}
}

// files returns the test documents of all formats.
func files(t testing.TB) map[string]string {
	names, err := filepath.Glob("transcript/testdata/*.*")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	all := map[string]string{}
	for _, name := range names {
		raw, err := os.ReadFile(name)
		require.NoError(t, err)
		all[filepath.Base(name)] = string(raw)
	}
	return all
}

func TestClaimsOfAllFormats(t *testing.T) {
	for name, raw := range files(t) {
		assert.Positive(t, checkClaims(t, raw), "%s has claims", name)
	}
}

func FuzzDocument(f *testing.F) {
	for _, raw := range files(f) {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw string) { checkClaims(t, raw) })
}

// FuzzStream: claims of a stream lie where their words are, in order, whatever
// the input is.
func FuzzStream(f *testing.F) {
	for _, raw := range files(f) {
		f.Add(raw, uint8(7))
	}
	f.Fuzz(func(t *testing.T, raw string, step uint8) {
		in := &stepped{text: raw, step: int(step) + 1}
		last := 0
		for c, err := range new(claims.Extractor).Stream(t.Context(), in) {
			require.NoError(t, err)
			require.LessOrEqual(t, last, c.Start)
			require.True(t, c.Start < c.End && c.End <= len(raw))
			last = c.End
		}
	})
}

// A stepped reader gives its text in steps.
type stepped struct {
	text string
	step int
}

func (s *stepped) Read(p []byte) (int, error) {
	if s.text == "" {
		return 0, io.EOF
	}
	n := copy(p, s.text[:min(s.step, len(s.text))])
	s.text = s.text[n:]
	return n, nil
}
