package export

import (
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// parse reads one CSV line. It turns the line ends inside cells back into what
// they were: encoding/csv reads CR LF as LF, so CR is put aside.
func parse(t testing.TB, line []byte) []string {
	t.Helper()
	text, ended := strings.CutSuffix(string(line), "\r\n")
	require.True(t, ended, "a line ends with CR LF")
	const aside = "\U0010fffd"
	r := csv.NewReader(strings.NewReader(strings.ReplaceAll(text, "\r", aside)))
	cells, err := r.Read()
	require.NoError(t, err, "%s", line)
	for i, c := range cells {
		cells[i] = strings.ReplaceAll(c, aside, "\r")
	}
	return cells
}

func header(t testing.TB) []string {
	t.Helper()
	return parse(t, []byte(csvHeader))
}

// flatten puts a JSON record under the names of the columns.
func flatten(m map[string]any, prefix string, into map[string]string) {
	for k, v := range m {
		switch v := v.(type) {
		case nil:
		case map[string]any:
			if k == "unit" { // unit_id, not quantity_unit_id
				flatten(v, "unit_", into)
				continue
			}
			flatten(v, k+"_", into)
		case []any:
			into[prefix+k] = join(v)
		default:
			into[prefix+k] = fmt.Sprint(v)
		}
	}
}

func join(list []any) string {
	var texts, links []string
	for _, e := range list {
		if m, ok := e.(map[string]any); ok {
			links = append(links, fmt.Sprintf("%s:%s", m["rel"], m["id"]))
			continue
		}
		texts = append(texts, e.(string))
	}
	return strings.Join(append(links, strings.Join(texts, "; ")), " ")
}

func TestCSVSaysWhatJSONSays(t *testing.T) {
	names := header(t)
	for _, c := range samples() {
		flat := map[string]string{}
		flatten(decode(t, AppendJSON(nil, "d1", &c)), "", flat)
		cells := parse(t, AppendCSV(nil, "d1", &c))
		require.Len(t, cells, len(names))
		for i, name := range names {
			assert.Equal(t, strings.TrimSpace(flat[name]), cells[i], "%s of %s", name, c.ID)
			delete(flat, name)
		}
		assert.Empty(t, flat, "fields without a column")
	}
}

func TestCellsAreQuotedWhereNeeded(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"plain text; no need", "plain text; no need"},
		{"a, b", `"a, b"`},
		{`the "cap"`, `"the ""cap"""`},
		{"two\nlines", "\"two\nlines\""},
		{"two\r\nlines", "\"two\r\nlines\""},
		{"\xff!", "\ufffd!"},
	} {
		assert.Equal(t, tt.want, string(appendCell(nil, tt.in)))
	}
}
