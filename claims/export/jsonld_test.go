package export

import (
	"bytes"
	"encoding/json"
	"net/url"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

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
	v := readVocabulary(t, "schemaorg.tsv")
	for _, n := range graph {
		node := n.(map[string]any)
		assert.Equal(t, "ClaimReview", node["@type"])
		assert.Equal(t, "Draft", node["creativeWorkStatus"])
		assert.NotContains(t, node, "reviewRating", "no verdict")
		id := node["@id"].(string)
		assert.False(t, seen[id])
		seen[id] = true
		_, err := url.Parse(id)
		require.NoError(t, err)
		v.conforms(t, node)
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
