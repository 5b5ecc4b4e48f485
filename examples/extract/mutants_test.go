package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// How many damaged documents the command is given. All of them:
//
//	go test ./examples/extract -run Mutants -mutants 10000
var mutants = flag.Int("mutants", 1500, "how many damaged documents to read")

// TestMutants damages documents of all formats at random and gives them to the
// command. It never panics, says on standard error what it cannot read, and
// what it prints is whole and about the bytes that it was given.
func TestMutants(t *testing.T) {
	seeds := testDocuments(t)
	r := rand.New(rand.NewPCG(7, 42))
	inputs := [...]string{"auto", "text", "transcript", "srt", "vtt", "html", "tei", "json", "jsonl"}
	formats := [...]string{"ndjson", "json", "csv", "table", "html", "jsonld", "annotation", "query"}
	checked := 0
	for n := range *mutants {
		doc := mutate(r, seeds)
		input, format := "auto", "ndjson"
		if n%2 == 1 {
			input, format = inputs[r.IntN(len(inputs))], formats[r.IntN(len(formats))]
		}
		res := command(t, doc, "-all", "-input", input, "-format", format, "-date", "2031-05-02", "-")
		require.Contains(t, []int{0, 1}, res.status, "mutant %d", n)
		require.False(t, res.status == 1 && res.err == "", "mutant %d", n)
		wellFormed(t, format, res.out, n)
		if input != "auto" || format != "ndjson" || !plain(doc) {
			continue
		}
		for _, m := range mentions(t, res.out) {
			require.Equal(t, strings.ToValidUTF8(doc[m.Start:m.End], "\ufffd"), m.Text, "mutant %d", n)
			checked++
		}
	}
	require.Greater(t, checked, *mutants/4, "spans")
}

// plain reports whether spans of a document are what its bytes say.
func plain(doc string) bool {
	return !strings.ContainsAny(doc, "<&{\x00") && !strings.HasPrefix(doc, "\xff") && !strings.HasPrefix(doc, "\xfe") && strings.ToValidUTF8(doc, "") == doc
}

func wellFormed(t *testing.T, format, out string, n int) {
	t.Helper()
	switch format {
	case "json", "jsonld", "annotation":
		require.True(t, json.Valid([]byte(out)), "mutant %d as %s", n, format)
	case "ndjson":
		for line := range strings.Lines(out) {
			require.True(t, json.Valid([]byte(line)), "mutant %d as %s: %s", n, format, line)
		}
	case "csv":
		_, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		require.NoError(t, err, "mutant %d", n)
	}
}

// testDocuments returns the test documents of all formats.
func testDocuments(t *testing.T) [][]byte {
	t.Helper()
	var all [][]byte
	for _, pattern := range [...]string{"../../testdata/transcripts/*", "../../claims/transcript/testdata/*.*"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range names {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			all = append(all, text)
		}
	}
	require.Greater(t, len(all), 20)
	return all
}

// mutate takes a stretch of a document and damages it up to twelve times: bytes
// are changed, cut out, doubled, moved, and parts of other documents or what no
// one would write put in.
func mutate(r *rand.Rand, seeds [][]byte) string {
	const longest = 4 << 10
	doc := bytes.Clone(piece(r, seeds, longest))
	for range r.IntN(12) {
		at := r.IntN(len(doc) + 1)
		end := min(len(doc), at+r.IntN(40))
		switch r.IntN(7) {
		case 0:
			if at < len(doc) {
				doc[at] = byte(r.IntN(256))
			}
		case 1:
			doc = append(doc[:at], doc[end:]...)
		case 2:
			doc = insert(doc, at, bytes.Repeat(doc[at:end], 1+r.IntN(8)))
		case 3:
			doc = insert(doc, at, piece(r, seeds, 60))
		case 4:
			doc = doc[:at]
		default:
			doc = insert(doc, at, []byte(oddities[r.IntN(len(oddities))]))
		}
	}
	return string(doc)
}

func insert(doc []byte, at int, part []byte) []byte {
	return append(append(append(make([]byte, 0, len(doc)+len(part)), doc[:at]...), part...), doc[at:]...)
}

// piece returns up to n bytes of one of the documents.
func piece(r *rand.Rand, seeds [][]byte, n int) []byte {
	seed := seeds[r.IntN(len(seeds))]
	from := 0
	if len(seed) > n {
		from = r.IntN(len(seed)-n) * r.IntN(2) // half of them from the beginning, where the format shows
	}
	return seed[from:min(len(seed), from+n)]
}

var oddities = [...]string{
	"\x00", "\xff\xfe", "\xed\xa0\x80", "\ufeff", "\u202e", "e\u0301\u0301", "\r", "\n\n\n", "\f", "\t",
	"99999999999999999999", "1e999", "-0", "1/0", "½", "$", "€€", "%", "5'6\"", "1,2,3.4", "five million billion",
	"from 5 to", "between", "more than less than", "(", "))", "[[", "\"", "“", "—", "&#0;", "&amp", "<p>", "</div", "<!--",
	"WEBVTT\n\n", "00:00:01.000 --> 00:00:00.000\n", "Q:", "A B:", "{\"text\":", "]}", "\\u00", "\\ud800",
}
