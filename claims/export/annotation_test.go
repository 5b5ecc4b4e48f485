package export

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

func date(t *testing.T, s string) time.Time {
	t.Helper()
	if s == "" {
		return time.Time{}
	}
	d, err := time.Parse(time.DateOnly, s)
	require.NoError(t, err)
	return d
}

// annotationTerms are the keys of the Web Annotation Data Model for what we
// write (https://www.w3.org/TR/annotation-model/ and its context
// http://www.w3.org/ns/anno.jsonld): sections 3.1 (annotations), 3.2.4 (textual
// bodies), 4 (specific resources), 4.2.1, 4.2.4 and 4.2.5 (selectors). "true"
// marks those that it requires.
var annotationTerms = map[string]map[string]bool{
	"Annotation":           {"@context": true, "id": true, "type": true, "target": true, "body": false, "motivation": false, "creator": false, "created": false},
	"TextualBody":          {"type": false, "value": true, "purpose": false, "format": false, "language": false},
	"SpecificResource":     {"source": true, "selector": false, "type": false},
	"TextQuoteSelector":    {"type": true, "exact": true, "prefix": false, "suffix": false},
	"TextPositionSelector": {"type": true, "start": true, "end": true},
	"FragmentSelector":     {"type": true, "value": true, "conformsTo": false},
}

// motivations are those of section 3.3.5.
var motivations = []string{"assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging"}

func hasTerms(t *testing.T, kind string, m map[string]any) {
	t.Helper()
	terms, known := annotationTerms[kind]
	require.True(t, known, kind)
	for k := range m {
		assert.Contains(t, terms, k, "no term of %s", kind)
	}
	for k, needed := range terms {
		if needed {
			assert.Contains(t, m, k, "%s needs it", kind)
		}
	}
}

func annotations(t *testing.T, doc, text string, cs ...claims.Claim) []map[string]any {
	t.Helper()
	var b bytes.Buffer
	w := Annotations(&b)
	require.NoError(t, w.WriteAll(doc, text, slices.Values(cs)))
	require.NoError(t, w.Close())
	var all []map[string]any
	require.NoError(t, json.Unmarshal(b.Bytes(), &all), b.String())
	return all
}

func TestAnnotationsUseTheModel(t *testing.T) {
	text := strings.Repeat("x", 300)
	for _, a := range annotations(t, "harbour notes.txt", text, samples()...) {
		hasTerms(t, "Annotation", a)
		assert.Equal(t, "http://www.w3.org/ns/anno.jsonld", a["@context"])
		assert.Contains(t, motivations, a["motivation"])
		for _, body := range a["body"].([]any) {
			m := body.(map[string]any)
			hasTerms(t, "TextualBody", m)
			assert.Contains(t, motivations, m["purpose"])
		}
		target := a["target"].(map[string]any)
		hasTerms(t, "SpecificResource", target)
		assert.Equal(t, "harbour%20notes.txt", target["source"])
		for _, s := range target["selector"].([]any) {
			m := s.(map[string]any)
			hasTerms(t, m["type"].(string), m)
		}
	}
}

// The selectors find the claim again, in a text of more than ASCII.
func TestSelectorsFindTheClaim(t *testing.T) {
	text := "Frau Köhler 🙂 sagte: " + strings.Repeat("Größe ", 20) + "\nWe sold 40 boats — 三 and \xff 12% more."
	runes := []rune(text)
	var cs []claims.Claim
	for _, said := range []string{"40 boats", "12%"} {
		at := strings.Index(text, said)
		cs = append(cs, claims.Claim{ID: said, Kind: claims.Count, Span: claims.Span{Text: said, Start: at, End: at + len(said)}})
	}
	cs[1].Time = claims.Time{Start: 83*time.Second + 400*time.Millisecond, End: 87 * time.Second}
	for i, a := range annotations(t, "d", text, cs...) {
		selectors := a["target"].(map[string]any)["selector"].([]any)
		quote, place := selectors[0].(map[string]any), selectors[1].(map[string]any)
		assert.Equal(t, cs[i].Text, quote["exact"])
		start, end := int(place["start"].(float64)), int(place["end"].(float64))
		assert.Equal(t, cs[i].Text, string(runes[start:end]), "in code points")
		around := quote["prefix"].(string) + quote["exact"].(string) + quote["suffix"].(string)
		assert.Contains(t, string(runes), around)
		assert.LessOrEqual(t, utf8.RuneCountInString(quote["prefix"].(string)), 32)
		if i == 1 {
			assert.Equal(t, "t=00:01:23.400,00:01:27.000", selectors[2].(map[string]any)["value"])
		}
	}
}

func TestAnnotationsOfSeveralDocuments(t *testing.T) {
	var b bytes.Buffer
	w := Annotations(&b)
	c := claims.Claim{Span: claims.Span{Text: "40", Start: 3, End: 5}}
	require.NoError(t, w.WriteAll("a", "äöü40", slices.Values([]claims.Claim{c})))
	require.NoError(t, w.Flush())
	require.NoError(t, w.WriteAll("b", "xyz40", slices.Values([]claims.Claim{c})))
	require.NoError(t, w.Close())
	assert.Equal(t, 1, strings.Count(b.String(), `"start":3`))
	assert.True(t, json.Valid(b.Bytes()))
	b.Reset()
	require.NoError(t, Annotations(&b).Close())
	assert.Equal(t, "[\n]\n", b.String())
}

func TestOffsetsOutsideTheText(t *testing.T) {
	all := annotations(t, "d", "short", claims.Claim{Span: claims.Span{Text: "40", Start: 300, End: 302}})
	assert.Len(t, all, 1)
}
