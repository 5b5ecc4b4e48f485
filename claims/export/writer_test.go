package export

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var writers = []struct {
	name  string
	make  func(io.Writer) *Writer
	empty string
}{
	{"ndjson", NDJSON, ""},
	{"json", JSON, "[\n]\n"},
	{"csv", CSV, csvHeader},
}

func TestWritersGolden(t *testing.T) {
	for _, tt := range writers {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			w := tt.make(&b)
			all := samples()
			require.NoError(t, w.WriteAll("harbour.txt", slices.Values(all[:3])))
			require.NoError(t, w.Write("notes, 3 March.txt", &all[3]))
			require.NoError(t, w.Close())
			golden(t, "records."+tt.name, b.Bytes())
		})
	}
}

func TestWritersWithoutClaims(t *testing.T) {
	for _, tt := range writers {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			require.NoError(t, tt.make(&b).Close())
			assert.Equal(t, tt.empty, b.String())
		})
	}
}

// The array and the lines hold the same records.
func TestJSONIsTheLinesAsOneArray(t *testing.T) {
	var lines, array bytes.Buffer
	n, a := NDJSON(&lines), JSON(&array)
	for _, c := range samples() {
		require.NoError(t, n.Write("d", &c))
		require.NoError(t, a.Write("d", &c))
	}
	require.NoError(t, n.Close())
	require.NoError(t, a.Close())
	var got []json.RawMessage
	require.NoError(t, json.Unmarshal(array.Bytes(), &got))
	want := strings.Split(strings.TrimSpace(lines.String()), "\n")
	require.Len(t, got, len(want))
	for i, record := range got {
		assert.Equal(t, want[i], string(record))
	}
}

// counting counts calls, and fails from the given one on.
type counting struct {
	calls, failFrom int
	bytes.Buffer
}

var errFull = errors.New("no space left")

func (c *counting) Write(p []byte) (int, error) {
	c.calls++
	if c.failFrom > 0 && c.calls >= c.failFrom {
		return 0, errFull
	}
	return c.Buffer.Write(p)
}

func TestWriterBuffers(t *testing.T) {
	var out counting
	w := NDJSON(&out)
	c := full()
	for range 1000 {
		require.NoError(t, w.Write("d", &c))
	}
	require.NoError(t, w.Close())
	assert.Equal(t, 1000, bytes.Count(out.Bytes(), []byte("\n")))
	assert.Less(t, out.calls, 100)
}

func TestFlushHandsOn(t *testing.T) {
	var out counting
	w := NDJSON(&out)
	c := full()
	require.NoError(t, w.Write("d", &c))
	assert.Zero(t, out.Len())
	require.NoError(t, w.Flush())
	assert.Equal(t, string(AppendJSON(nil, "d", &c))+"\n", out.String())
}

func TestWriterKeepsItsFirstError(t *testing.T) {
	out := counting{failFrom: 1}
	w := NDJSON(&out)
	c := full()
	require.NoError(t, w.Write("d", &c), "still in the buffer")
	require.ErrorIs(t, w.Flush(), errFull)
	require.ErrorIs(t, w.Write("d", &c), errFull)
	require.ErrorIs(t, w.WriteAll("d", slices.Values(samples())), errFull)
	require.ErrorIs(t, w.Close(), errFull)
	assert.Equal(t, 1, out.calls, "nothing more is tried")
}
