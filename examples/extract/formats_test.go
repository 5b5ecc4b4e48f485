package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const twoClaims = "ADA NOLL: We sold 40 boats in 2031. Fares <b>fell</b> by 2.5 percent.\n"

// Each format says both claims, and all are whole for no document too.
func TestFormatsForTheWeb(t *testing.T) {
	name := write(t, t.TempDir(), "harbour notes.txt", twoClaims)
	for format, want := range map[string]int{"html": 2, "jsonld": 2, "annotation": 2, "query": 2} {
		r := command(t, "", "-format", format, name)
		assert.Zero(t, r.status, format)
		assert.Empty(t, r.err, format)
		switch format {
		case "html":
			assert.Equal(t, want, strings.Count(r.out, `role="note"`))
			assert.Contains(t, r.out, "<title>Claims in "+name+"</title>")
			assert.Contains(t, r.out, "&lt;b&gt;fell&lt;/b&gt;")
			assert.True(t, strings.HasSuffix(r.out, "</html>\n"))
		case "jsonld":
			var m struct {
				Graph []any `json:"@graph"`
			}
			require.NoError(t, json.Unmarshal([]byte(r.out), &m))
			assert.Len(t, m.Graph, want)
		case "annotation":
			var all []any
			require.NoError(t, json.Unmarshal([]byte(r.out), &all))
			assert.Len(t, all, want)
		case "query":
			assert.Equal(t, want, strings.Count(r.out, "?\n"))
		}
	}
}

// Several documents make one page, one graph, one array.
func TestFormatsOfSeveralDocuments(t *testing.T) {
	dir := t.TempDir()
	a, b := write(t, dir, "a.txt", twoClaims), write(t, dir, "b.txt", twoClaims)
	page := command(t, "", "-format", "html", a, b).out
	assert.Equal(t, 1, strings.Count(page, "<html"))
	assert.Equal(t, 2, strings.Count(page, "<section"))
	for _, format := range []string{"jsonld", "annotation"} {
		assert.True(t, json.Valid([]byte(command(t, "", "-format", format, a, b).out)), format)
	}
}

// A page of captions shows times, and one of a web page no markup.
func TestPageOfOtherInputs(t *testing.T) {
	dir := t.TempDir()
	vtt := write(t, dir, "talk.vtt", "WEBVTT\n\n00:01:23.400 --> 00:01:27.000\n<v Ada Noll>We sold 40 boats &amp; oars.\n")
	page := command(t, "", "-format", "html", vtt).out
	assert.Contains(t, page, "<time>00:01:23</time>")
	assert.Contains(t, page, "boats</a>")
	assert.NotContains(t, page, "--&gt;")
	assert.NotContains(t, page, "&amp;amp;")
	web := write(t, dir, "talk.html", "<html><body><p>We sold <b>40 boats</b> &amp; oars.</p></body></html>")
	page = command(t, "", "-format", "html", web).out
	assert.NotContains(t, page, "&lt;p&gt;")
	assert.NotContains(t, page, "&amp;amp;")
}

// What people read has no references and tags in it.
func TestFormatsOfMarkup(t *testing.T) {
	name := write(t, t.TempDir(), "fares.html", "<html><body><p>The <i>fare</i> was &#163;42&#46;50 in 2031.</p></body></html>")
	for _, format := range []string{"jsonld", "table", "html"} {
		out := command(t, "", "-format", format, name).out
		assert.Contains(t, out, "£42.50", format)
		assert.NotContains(t, out, "#163;", format)
	}
	assert.Contains(t, command(t, "", "-format", "jsonld", name).out, `"claimReviewed":"The fare was £42.50 in 2031."`)
	assert.Contains(t, command(t, "", "-format", "ndjson", name).out, `"text":"&#163;42&#46;50"`)
}
