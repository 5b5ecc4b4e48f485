package main

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func pack(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.String()
}

// TestGzip: a packed file prints what the file does, and its name is that of the
// packed one.
func TestGzip(t *testing.T) {
	dir := t.TempDir()
	const captions = "1\n00:00:01,000 --> 00:00:02,000\nWe sold 40 boats.\n"
	plain, zipped := write(t, dir, "talk.srt", captions), write(t, dir, "talk.srt.gz", pack(t, captions))
	want := command(t, "", "-format", "ndjson", plain)
	got := command(t, "", "-format", "ndjson", zipped)
	assert.Zero(t, got.status)
	assert.Equal(t, strings.ReplaceAll(want.out, plain, zipped), got.out)
	assert.Contains(t, got.out, `"time":{"start":"00:00:01.000"`)

	// from standard input, and with one document a line
	got = command(t, pack(t, `{"id": "a", "text": "We sold 40 boats."}`), "-input", "jsonl", "-format", "ndjson", "-")
	assert.Contains(t, got.out, `"doc":"a"`)
	got = command(t, "", "-format", "ndjson", write(t, dir, "a.jsonl.gz", pack(t, `{"id": "b", "text": "We sold 40 boats."}`)))
	assert.Contains(t, got.out, `"doc":"b"`)

	// a directory has packed files beside others
	got = command(t, "", "-format", "ndjson", dir)
	assert.Equal(t, 3, strings.Count(got.out, "40 boats.\""), got.out)
}

func TestDamagedGzip(t *testing.T) {
	dir := t.TempDir()
	whole := pack(t, strings.Repeat("We sold 40 boats. ", 500))
	cut := write(t, dir, "cut.txt.gz", whole[:len(whole)/2])
	head := write(t, dir, "head.txt.gz", "\x1f\x8bno gzip")
	r := command(t, "", "-format", "ndjson", cut, head, write(t, dir, "fine.txt", "We sold 9 boats."))
	assert.Equal(t, statusInput, r.status)
	assert.Contains(t, r.err, "cut.txt.gz: ")
	assert.Contains(t, r.err, "head.txt.gz: ")
	assert.Contains(t, r.out, "9 boats")
}

// TestDamageIsTold: what is damaged in a file is told with its line, and all else
// is read.
func TestDamageIsTold(t *testing.T) {
	name := write(t, t.TempDir(), "talk.srt", "1\n00:00:05,000 --> 00:00:02,000\nWe sold 40 boats.\n")
	r := command(t, "", "-format", "ndjson", name)
	assert.Zero(t, r.status)
	assert.Equal(t, "extract: "+name+":2: expected an end of the cue after its start, found \"00:00:02,000\"\n", r.err)
	assert.Contains(t, r.out, "40 boats")
}

// TestEncodings: offsets point into the file as it is.
func TestEncodings(t *testing.T) {
	name := write(t, t.TempDir(), "talk.txt", "It\x92s true: we paid \xa35 million.")
	r := command(t, "", "-format", "ndjson", name)
	assert.Contains(t, r.out, `"text":"£5 million","start":19,"end":29`)
}

// TestJSON: what speech recognition writes is read, other JSON is not.
func TestJSON(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "settings.json", `{"width": 40, "unit": "boats", "text": 9}`)
	write(t, dir, "talk.json", `{"segments": [{"start": 1.5, "end": 3, "text": " We sold 40 boats."}]}`)
	r := command(t, "", "-format", "ndjson", dir)
	assert.Zero(t, r.status)
	assert.Equal(t, 1, strings.Count(r.out, "\n"), r.out)
	assert.Contains(t, r.out, `"time":{"start":"00:00:01.500","end":"00:00:03.000"}`)
	assert.Contains(t, r.err, "settings.json: passed over")
}
