package main

import (
	"database/sql"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func read(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(b)
}

// line returns the line of a file that begins so.
func line(t *testing.T, file, begins string) string {
	t.Helper()
	_, rest, ok := strings.Cut(read(t, file), "\n"+begins)
	require.True(t, ok, "%s has no line %q", file, begins)
	end, _, _ := strings.Cut(rest, "\n")
	return begins + end
}

// body is the answer to a question.
func body(t *testing.T, url string) string {
	t.Helper()
	res, err := http.Get(url)
	require.NoError(t, err)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	require.Equal(t, http.StatusOK, res.StatusCode, "%s", b)
	return string(b)
}

// The lines of both READMEs work as they stand; only the port and the file of the
// database are the test's own.
func TestReadmeLines(t *testing.T) {
	for dir, begins := range map[string]string{"../..": "go run -C examples/dashboard . ", ".": "go run . "} {
		t.Run(begins, func(t *testing.T) {
			args := strings.Fields(line(t, filepath.Join(dir, "README.md"), begins))
			own := []string{"-addr", "127.0.0.1:0", "-db", filepath.Join(t.TempDir(), "readme.db")}
			n := len(args) - 1 // the folder comes last
			cmd := exec.Command(args[0], append(append(args[1:n:n], own...), args[n:]...)...)
			cmd.Dir = dir
			// go run and the server that it starts are one group.
			cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
			p := started(t, cmd)
			t.Cleanup(func() { syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) })
			require.Eventually(t, func() bool {
				return strings.Contains(body(t, p.url+"/api/documents?limit=1"), `"total":12}`)
			}, 30*time.Second, 100*time.Millisecond)
			page := body(t, p.url)
			assert.Contains(t, page, "claims in 12 documents")
			assert.Contains(t, page, "<mark>")
		})
	}
}

// The row that the README shows has the fields of a real one.
func TestReadmeRow(t *testing.T) {
	readme := read(t, "README.md")
	_, rest, ok := strings.Cut(readme, "```json\n")
	require.True(t, ok)
	shown, _, _ := strings.Cut(rest, "```")
	srv := served(t)
	_, err := http.Post(srv.URL+"/api/documents?name=briefing.txt", "text/plain", strings.NewReader(first))
	require.NoError(t, err)
	var want map[string]any
	require.NoError(t, json.Unmarshal([]byte(shown), &want))
	var rows []map[string]any
	require.NoError(t, json.Unmarshal([]byte(body(t, srv.URL+"/api/points?q=312")), &rows))
	require.NotEmpty(t, rows)
	assert.Equal(t, want, rows[0])
}

// The sample panels ask for what there is: their address and their query give rows
// with the columns that they name.
func TestPanels(t *testing.T) {
	file := filepath.Join(t.TempDir(), "panel.db")
	p := start(t, "-db", file)
	_, err := http.Post(p.url+"/api/documents", "text/plain", strings.NewReader(first))
	require.NoError(t, err)
	const metric = "container handle port (item)"

	var panel struct {
		Targets []struct {
			URL          string
			RawQueryText string
			Columns      []struct{ Selector, Type string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(read(t, "grafana/panel.json")), &panel))
	target := panel.Targets[0]
	asked := strings.NewReplacer("http://127.0.0.1:8080", p.url, "${metric:percentencode}", url.QueryEscape(metric),
		"${__from}", "1640995200000", "${__to}", "1800000000000").Replace(target.URL)
	require.NotContains(t, asked, "$")
	var rows []map[string]any
	require.NoError(t, json.Unmarshal([]byte(body(t, asked)), &rows))
	require.Len(t, rows, 2) // what the port should handle is a metric of its own
	for _, c := range target.Columns {
		require.Contains(t, rows[0], c.Selector)
		if c.Type == "number" {
			assert.IsType(t, 0.0, rows[0][c.Selector])
		}
	}

	require.NoError(t, json.Unmarshal([]byte(read(t, "grafana/panel-sqlite.json")), &panel))
	db, err := sql.Open("sqlite", "file:"+file+"?mode=ro")
	require.NoError(t, err)
	defer db.Close()
	found, err := db.Query(strings.ReplaceAll(panel.Targets[0].RawQueryText, "$metric", metric))
	require.NoError(t, err)
	defer found.Close()
	n := 0
	for ; found.Next(); n++ {
		var at int64
		var value float64
		var speaker string
		require.NoError(t, found.Scan(&at, &value, &speaker))
		assert.Equal(t, "DANA REED", speaker)
	}
	require.NoError(t, found.Err())
	assert.Equal(t, 2, n)
}
