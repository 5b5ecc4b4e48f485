package export

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A vocabulary is a table of testdata: terms as their owner defines them.
type vocabulary struct {
	above      map[string][]string // the classes right above a class
	properties map[string]property
	individual map[string][]string // names by their sort
}

// A property says which classes may have it, and what its values may be; where
// a list is empty, all.
type property struct{ domain, ranges []string }

func readVocabulary(t *testing.T, name string) vocabulary {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	v := vocabulary{map[string][]string{}, map[string]property{}, map[string][]string{}}
	_, lines, _ := strings.Cut(string(data), "\n")
	for line := range strings.Lines(lines) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, cells, 4, line)
		switch sort, name := cells[0], cells[1]; sort {
		case "class":
			v.above[name] = strings.Fields(cells[2])
		case "property":
			v.properties[name] = property{strings.Fields(cells[2]), strings.Fields(cells[3])}
		default:
			v.individual[sort] = append(v.individual[sort], name)
		}
	}
	require.NotEmpty(t, v.above)
	require.NotEmpty(t, v.properties)
	return v
}

// isA reports whether a class is one of others, or below one.
func (v *vocabulary) isA(class string, of []string) bool {
	return slices.Contains(of, class) || slices.ContainsFunc(v.above[class], func(c string) bool { return v.isA(c, of) })
}

// has checks that a class may have a property, and returns what it may hold.
func (v *vocabulary) has(t *testing.T, class, name string) []string {
	t.Helper()
	p, known := v.properties[name]
	require.True(t, known, "%s is no property", name)
	assert.True(t, len(p.domain) == 0 || v.isA(class, p.domain), "%s is no property of %s", name, class)
	return p.ranges
}

// conforms checks a node of JSON-LD and all below it.
func (v *vocabulary) conforms(t *testing.T, node map[string]any) {
	t.Helper()
	class, _ := node["@type"].(string)
	require.Contains(t, v.above, class)
	for name, value := range node {
		if strings.HasPrefix(name, "@") {
			continue
		}
		ranges := v.has(t, class, name)
		values, many := value.([]any)
		if !many {
			values = []any{value}
		}
		require.NotEmpty(t, values, name)
		for _, value := range values {
			v.holds(t, name, ranges, value)
		}
	}
}

// holds checks one value of a property.
func (v *vocabulary) holds(t *testing.T, name string, ranges []string, value any) {
	t.Helper()
	switch value := value.(type) {
	case map[string]any:
		class, _ := value["@type"].(string)
		assert.True(t, v.isA(class, ranges), "%s holds %v and no %s", name, ranges, class)
		v.conforms(t, value)
	case json.Number:
		assert.Contains(t, ranges, "Number", name)
	case string:
		assert.NotEmpty(t, value, "%s says nothing", name)
		if slices.Contains(ranges, "Date") {
			date(t, value)
			return
		}
		assert.Contains(t, ranges, "Text", name)
	default:
		assert.Fail(t, "neither text, number nor node", "%s: %v", name, value)
	}
}

// The check of conformance fails where it must.
func TestVocabularyRejects(t *testing.T) {
	v := readVocabulary(t, "schemaorg.tsv")
	for _, node := range []string{
		`{"@type":"Claim","claimReviewed":"x"}`,
		`{"@type":"Observation","minValue":"5"}`,
		`{"@type":"Claim","appearance":{"@type":"Person","name":"x"}}`,
		`{"@type":"Observation","observationDate":"yesterday"}`,
		`{"@type":"Claim","text":""}`,
		`{"@type":"Claim","colour":"red"}`,
		`{"@type":"Shoe"}`,
	} {
		inner := &testing.T{}
		done := make(chan struct{})
		go func() { // require ends the goroutine
			defer close(done)
			v.conforms(inner, exact(inner, []byte(node)))
		}()
		<-done
		assert.True(t, inner.Failed(), node)
	}
}
