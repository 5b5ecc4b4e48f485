package main

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

// rowsOf writes the claims of a text to Parquet and reads them again.
func rowsOf(t *testing.T, text string) []row {
	t.Helper()
	x, err := claims.New(claims.WithDate(time.Date(2031, 5, 2, 0, 0, 0, 0, time.UTC)))
	require.NoError(t, err)
	var b bytes.Buffer
	w := newTable[row](&b)
	for c := range x.All(text) {
		_, err := w.Write([]row{newRow("a.txt", time.Date(1931, 5, 2, 0, 0, 0, 0, time.UTC), &c)})
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	rows, err := parquet.Read[row](bytes.NewReader(b.Bytes()), int64(b.Len()))
	require.NoError(t, err)
	return rows
}

func TestRow(t *testing.T) {
	rows := rowsOf(t, "Last year more than 0.1 percent of the \xff boats were sold. A third of the crew left. Between 30 and 40 oars broke.")
	require.Len(t, rows, 3)
	a, b, c := rows[0], rows[1], rows[2]
	assert.Equal(t, "0.1", *a.Value)
	assert.Equal(t, 0.1, *a.ValueDouble)
	assert.Equal(t, "0.1", *a.Low)
	assert.Nil(t, a.High, "no upper end")
	assert.Equal(t, ">", a.Modifier)
	assert.Equal(t, "2030-01-01", *dayText(a.PeriodStart))
	assert.Equal(t, "2031-01-01", *dayText(a.PeriodEnd))
	assert.Equal(t, "1931-05-02", *dayText(a.DocumentDate), "before 1970")
	assert.Nil(t, a.BaselineStart)
	assert.Contains(t, a.Sentence.Text, "\ufffd", "valid UTF-8")
	assert.Equal(t, "1/3", *b.Fraction)
	assert.Nil(t, c.Value, "a range has no value")
	assert.Equal(t, []any{"30", 30.0, "40", 40.0}, []any{*c.Low, *c.LowDouble, *c.High, *c.HighDouble})
}

// The table and the JSON record tell the same.
func TestRowsAreTheRecords(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, run(t.Context(), settings(dir, "../../testdata/transcripts")))
	byID := map[string]row{}
	readTables(t, dir, "parquet/claims/*/*", func(r row) string {
		byID[r.Doc+" "+r.ID] = r
		return ""
	})
	lines := readLines(t, dir, "ndjson/claims/*/*")
	require.Greater(t, len(lines), 500)
	for _, line := range lines {
		var c struct {
			Doc, ID, Kind, Text, Change, Subject, Status string
			Start, End                                   int64
			Quantity                                     *struct {
				Value, Low, High *string
				Unit             struct{ ID, Name, Text string }
			}
			Period  *struct{ Start, End *string }
			Speaker struct{ Name string }
			Links   []link
		}
		require.NoError(t, json.Unmarshal([]byte(line), &c))
		r, ok := byID[c.Doc+" "+c.ID]
		require.True(t, ok, line)
		assert.Equal(t, []any{c.Kind, c.Text, c.Change, c.Status, c.Start, c.End}, []any{r.Kind, r.Text, r.Change, r.Status, r.SpanStart, r.SpanEnd})
		assert.Equal(t, []*string{some(c.Subject), some(c.Speaker.Name)}, []*string{r.Subject, r.SpeakerName})
		if c.Quantity != nil {
			assert.Equal(t, []*string{c.Quantity.Value, c.Quantity.Low, c.Quantity.High}, []*string{r.Value, r.Low, r.High}, line)
			assert.Equal(t, []string{c.Quantity.Unit.ID, c.Quantity.Unit.Name, c.Quantity.Unit.Text}, []string{r.UnitID, r.UnitName, r.UnitText})
		}
		if c.Period != nil {
			assert.Equal(t, []*string{c.Period.Start, c.Period.End}, []*string{dayText(r.PeriodStart), dayText(r.PeriodEnd)}, line)
		}
		assert.Len(t, r.Links, len(c.Links))
	}
}

// The README names every column of both tables, and no other.
func TestReadmeNamesTheColumns(t *testing.T) {
	b, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for name, schema := range map[string]*parquet.Schema{"claims": parquet.SchemaOf(row{}), "facts": parquet.SchemaOf(fact{})} {
		_, section, ok := strings.Cut(string(b), "### The table "+name+"\n")
		require.True(t, ok)
		section, _, _ = strings.Cut(section, "\n#")
		want := map[string]bool{}
		for _, f := range schema.Fields() {
			want[f.Name()] = true
		}
		got := map[string]bool{}
		for line := range strings.Lines(section) {
			cells := strings.Split(line, "|")
			if len(cells) < 3 || !strings.Contains(cells[1], "`") {
				continue
			}
			for i, part := range strings.Split(cells[1], "`") {
				if i%2 == 1 {
					got[part] = true
				}
			}
		}
		assert.Equal(t, want, got, name)
	}
}
