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

// annotationKeys are the keys of the context http://www.w3.org/ns/anno.jsonld
// for the properties of oa.tsv; value, format, language and conformsTo are those
// of RDF and Dublin Core.
var annotationKeys = map[string]string{
	"body": "hasBody", "target": "hasTarget", "motivation": "motivatedBy", "purpose": "hasPurpose",
	"source": "hasSource", "selector": "hasSelector",
	"exact": "exact", "prefix": "prefix", "suffix": "suffix", "start": "start", "end": "end",
	"value": "", "format": "", "language": "", "conformsTo": "", "id": "", "type": "", "@context": "",
}

// annotationNeeds are the keys that the Web Annotation Data Model requires
// (https://www.w3.org/TR/annotation-model/): sections 3.1, 3.2.4, 4, 4.2.1,
// 4.2.4 and 4.2.5.
var annotationNeeds = map[string][]string{
	"Annotation": {"@context", "id", "type", "target"}, "TextualBody": {"value"}, "SpecificResource": {"source"},
	"TextQuoteSelector": {"type", "exact"}, "TextPositionSelector": {"type", "start", "end"}, "FragmentSelector": {"type", "value"},
}

// annotates checks a node of an annotation by the vocabulary.
func (v *vocabulary) annotates(t *testing.T, class string, node map[string]any) {
	t.Helper()
	require.Contains(t, v.above, class)
	for _, key := range annotationNeeds[class] {
		assert.Contains(t, node, key, "%s needs it", class)
	}
	for key, value := range node {
		name, known := annotationKeys[key]
		assert.True(t, known, "%s is no key of the context", key)
		if name == "" {
			assert.IsType(t, "", value, key)
			continue
		}
		for _, r := range v.has(t, class, name) {
			switch r {
			case "string":
				assert.IsType(t, "", value, key)
			case "nonNegativeInteger":
				assert.GreaterOrEqual(t, value, 0.0, key)
			case "Motivation":
				assert.Contains(t, v.individual["motivation"], value, key)
			}
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
	v := readVocabulary(t, "oa.tsv")
	text := strings.Repeat("x", 300)
	for _, a := range annotations(t, "harbour notes.txt", text, samples()...) {
		v.annotates(t, a["type"].(string), a)
		assert.Equal(t, "http://www.w3.org/ns/anno.jsonld", a["@context"])
		for _, body := range a["body"].([]any) {
			body := body.(map[string]any)
			v.annotates(t, body["type"].(string), body)
		}
		target := a["target"].(map[string]any)
		v.annotates(t, "SpecificResource", target)
		assert.Equal(t, "harbour%20notes.txt", target["source"])
		for _, s := range target["selector"].([]any) {
			s := s.(map[string]any)
			class := s["type"].(string)
			v.annotates(t, class, s)
			assert.True(t, v.isA(class, []string{"Selector"}))
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
