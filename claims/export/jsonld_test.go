package export

import (
	"bytes"
	"encoding/json"
	"net/url"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

// schemaOrg are the properties that each type may have, as schema.org defines
// them (https://schema.org/version/latest, checked against the definitions of
// the npm package schema-dts 2.1.0), those of the types above included. Only
// those that could come into question are listed.
var schemaOrg = map[string][]string{
	"ClaimReview":   {"claimReviewed", "itemReviewed", "reviewRating", "reviewBody", "creativeWorkStatus", "author", "datePublished", "name", "url", "text"},
	"Claim":         {"appearance", "firstAppearance", "claimInterpreter", "about", "author", "citation", "temporalCoverage", "spatialCoverage", "text", "name", "datePublished", "inLanguage", "keywords"},
	"CreativeWork":  {"name", "url", "datePublished", "text", "author"},
	"Person":        {"name", "jobTitle", "affiliation"},
	"Thing":         {"name", "description", "url", "identifier"},
	"Observation":   {"variableMeasured", "measuredProperty", "observationAbout", "observationDate", "observationPeriod", "marginOfError", "measurementMethod", "measurementQualifier", "value", "minValue", "maxValue", "unitText", "unitCode", "additionalProperty", "name"},
	"PropertyValue": {"name", "propertyID", "value", "minValue", "maxValue", "unitText", "unitCode"},
}

// texts are the properties whose value is text; numbers are those that want one.
var (
	schemaNumbers = []string{"minValue", "maxValue"}
	schemaNodes   = []string{"itemReviewed", "about", "author", "appearance", "observationAbout", "additionalProperty"}
)

// conforms checks a node and all below it.
func conforms(t *testing.T, node map[string]any) {
	t.Helper()
	kind, _ := node["@type"].(string)
	allowed, known := schemaOrg[kind]
	require.True(t, known, "%q is no type of schema.org that we use", kind)
	for name, v := range node {
		if name == "@type" || name == "@id" {
			continue
		}
		assert.Contains(t, allowed, name, "no property of %s", kind)
		assert.NotEmpty(t, v, "%s says nothing", name)
		if slices.Contains(schemaNumbers, name) {
			assert.IsType(t, json.Number(""), v, name)
		}
		switch v := v.(type) {
		case map[string]any:
			assert.Contains(t, schemaNodes, name)
			conforms(t, v)
		case []any:
			for _, e := range v {
				conforms(t, e.(map[string]any))
			}
		}
	}
	if id, ok := node["@id"].(string); ok {
		_, err := url.Parse(id)
		assert.NoError(t, err)
	}
}

func exact(t *testing.T, data []byte) map[string]any {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var m map[string]any
	require.NoError(t, d.Decode(&m), "%s", data)
	return m
}

func TestJSONLDUsesTheVocabulary(t *testing.T) {
	var b bytes.Buffer
	w := JSONLD(&b)
	for _, c := range samples() {
		require.NoError(t, w.Write("harbour notes.txt", &c))
	}
	require.NoError(t, w.Close())
	m := exact(t, b.Bytes())
	assert.Equal(t, "https://schema.org", m["@context"])
	graph := m["@graph"].([]any)
	require.Len(t, graph, 4)
	seen := map[string]bool{}
	for _, n := range graph {
		node := n.(map[string]any)
		assert.Equal(t, "ClaimReview", node["@type"])
		assert.Equal(t, "Draft", node["creativeWorkStatus"])
		assert.NotContains(t, node, "reviewRating", "no verdict")
		id := node["@id"].(string)
		assert.False(t, seen[id])
		seen[id] = true
		conforms(t, node)
	}
	golden(t, "records.jsonld", b.Bytes())
}

func TestJSONLDValues(t *testing.T) {
	of := func(i int) map[string]any {
		all := samples()
		node := exact(t, AppendJSONLD(nil, "d", &all[i]))
		about, _ := node["itemReviewed"].(map[string]any)["about"].(map[string]any)
		return about
	}
	full := of(0)
	assert.Equal(t, json.Number("0.3333333333333333"), full["value"])
	assert.Equal(t, "2031-01-01", full["observationDate"])
	assert.Equal(t, "P1Y", full["observationPeriod"])
	assert.Contains(t, full["additionalProperty"], map[string]any{"@type": "PropertyValue", "name": "fraction", "value": "1/3"})
	over := of(1)
	assert.Equal(t, json.Number("500"), over["minValue"])
	assert.NotContains(t, over, "maxValue")
	between := of(2)
	assert.NotContains(t, between, "value")
	assert.Equal(t, json.Number("160"), between["minValue"])
	assert.Equal(t, json.Number("180"), between["maxValue"])
	assert.Equal(t, "ISO4217:USD", between["unitCode"])
	assert.Nil(t, of(3), "a date is no observation")
}

func TestDurations(t *testing.T) {
	for _, tt := range []struct{ from, to, want string }{
		{"2024-01-01", "2025-01-01", "P1Y"},
		{"2024-01-01", "2026-01-01", "P2Y"},
		{"2024-04-01", "2024-07-01", "P3M"},
		{"2024-04-15", "2024-04-16", "P1D"},
		{"2023-03-12", "2025-03-13", "P732D"},
		{"2024-04-15", "", ""},
	} {
		assert.Equal(t, tt.want, duration(period(t, tt.from, tt.to)), tt)
	}
}

func TestReferences(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"testdata/radio.txt", "testdata/radio.txt"},
		{"notes, 3 March.txt", "notes%2C%203%20March.txt"},
		{"a#b?c:d<e>", "a%23b%3Fc%3Ad%3Ce%3E"},
		{"é\xff", "%C3%A9%FF"},
		{"", ""},
	} {
		assert.Equal(t, tt.want, reference(tt.in))
	}
}

func period(t *testing.T, from, to string) claims.Period {
	t.Helper()
	return claims.Period{Start: date(t, from), End: date(t, to)}
}
