package main

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
)

// Whatever comes in: no panic, a status that tells whether something was said
// on standard error, and well-formed output.
func FuzzLines(f *testing.F) {
	f.Add(line(f, "d1", one))
	f.Add(`{"id": 7, "text": "Fares fell by 2.5 percent.", "date": "2031-05-02"}`)
	f.Add("{]\n\n\ufeff" + `{"text": null}`)
	f.Add(`{"text": "40 \ud800 boats \u0000"}`)
	f.Fuzz(func(t *testing.T, in string) {
		r := command(t, in, "-input", "jsonl", "-format", "ndjson", "-all")
		assert.Equal(t, r.err != "", r.status == 1, r.err)
		for record := range strings.Lines(r.out) {
			assert.True(t, json.Valid([]byte(record)), record)
		}
		for _, format := range []string{"table", "csv"} {
			assert.True(t, utf8.ValidString(command(t, in, "-input", "jsonl", "-format", format).out))
		}
	})
}
