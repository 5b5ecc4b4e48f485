package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLines(t *testing.T) {
	in := "\ufeff" + line(t, "d1", one) + "\r\n" + // a byte order mark, an empty line
		`{"id": 7, "text": "We sold 40 boats.", "more": [1]}` + "\r\n" +
		`{"text": "We sold 50 boats."}` + "\n" +
		`{"id": "none", "text": ""}` + "\n" +
		strings.TrimSuffix(line(t, "last", one), "\n") // no line end
	r := command(t, in, "-input", "jsonl", "-format", "ndjson")
	assert.Zero(t, r.status)
	assert.Empty(t, r.err)
	assert.Equal(t, []string{"d1", "7", "-:4", "last"}, docs(t, r.out))
}

func TestBrokenLines(t *testing.T) {
	for _, tt := range []struct{ name, line, says string }{
		{"cut off", `{"id": "x", "text": "We sold`, "not JSON"},
		{"no JSON at all", `We sold 40 boats.`, "not JSON"},
		{"two objects", `{"text": "a"} {"text": "b"}`, "not JSON"},
		{"binary", "\x00\x01\xff", "not JSON"},
		{"a list", `["We sold 40 boats."]`, "expected a JSON object"},
		{"no text", `{"id": "x"}`, `no "text"`},
		{"text is null", `{"text": null}`, `no "text"`},
		{"text is a number", `{"text": 40}`, `"text": expected a string`},
		{"id is a list", `{"id": [], "text": ""}`, `"id"`},
		{"unknown language", `{"text": "", "lang": "tlh"}`, "tlh"},
		{"no date", `{"text": "", "date": "yesterday"}`, "yesterday"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := line(t, "before", one) + tt.line + "\n" + line(t, "after", one)
			r := command(t, in, "-input", "jsonl", "-format", "ndjson")
			assert.Equal(t, 1, r.status)
			assert.Contains(t, r.err, "standard input:2: ")
			assert.Contains(t, r.err, tt.says)
			assert.Equal(t, 1, strings.Count(r.err, "\n"), "one message: %s", r.err)
			assert.Equal(t, []string{"before", "after"}, docs(t, r.out))
		})
	}
}

func TestBrokenLineOfAFile(t *testing.T) {
	name := write(t, t.TempDir(), "docs.jsonl", "\n{]\n")
	r := command(t, "", name)
	assert.Equal(t, 1, r.status)
	assert.Contains(t, r.err, name+":2: ")
}

// What a line says of itself holds before what the flags say.
func TestALineHasItsOwnDate(t *testing.T) {
	const text = `"text": "Last year 12 clinics were opened."`
	in := `{"id": "own", "date": "2021-03-04", ` + text + `}` + "\n" +
		`{"id": "moment", "date": "2022-03-04T23:30:00-05:00", "lang": "en", ` + text + `}` + "\n" +
		`{"id": "flag", ` + text + `}` + "\n"
	r := command(t, in, "-input", "jsonl", "-format", "ndjson", "-date", "2031-05-02")
	require.Zero(t, r.status, r.err)
	found := mentions(t, r.out)
	require.Len(t, found, 3)
	for i, want := range []string{"2020-01-01", "2021-01-01", "2030-01-01"} {
		require.NotNil(t, found[i].Period)
		assert.Equal(t, want, found[i].Period.Start, found[i].Doc)
	}
}
