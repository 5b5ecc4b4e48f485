package web

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/textproto"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/examples/dashboard/store"
)

// newServer is a server whose log fails the test: nothing of what comes from
// outside may be an error of ours.
func newServer(t *testing.T) *httptest.Server {
	t.Helper()
	db, err := store.Open(filepath.Join(t.TempDir(), "web.db"))
	require.NoError(t, err)
	srv := httptest.NewServer(New(db, Options{Limit: 1 << 20, Hosts: []string{"figures.example"}, Log: log.New(failing{t}, "", 0)}))
	t.Cleanup(func() { srv.Close(); db.Close() })
	return srv
}

type failing struct{ *testing.T }

func (f failing) Write(p []byte) (int, error) {
	f.Errorf("the log: %s", p)
	return len(p), nil
}

func get(t *testing.T, url string) (status int, body string, h http.Header) {
	t.Helper()
	res, err := http.Get(url)
	require.NoError(t, err)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return res.StatusCode, string(b), res.Header
}

func post(t *testing.T, url, kind string, body io.Reader) (status int, answer string) {
	t.Helper()
	res, err := http.Post(url, kind, body)
	require.NoError(t, err)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	require.NoError(t, err)
	return res.StatusCode, string(b)
}

const speech = `Briefing, 3 March 2025

ANNA STONE: In 2024 we planted 4,000 trees, up 12%.

ANNA STONE: We closed 3 mines at a cost of more than 2 million dollars.`

// documents returns how many there are.
func documents(t *testing.T, srv *httptest.Server) int {
	t.Helper()
	_, body, _ := get(t, srv.URL+"/api/documents?limit=1")
	var a struct{ Total int }
	require.NoError(t, json.Unmarshal([]byte(body), &a))
	return a.Total
}

func TestEveryWayIn(t *testing.T) {
	for _, tt := range []struct {
		name, path, kind, body string
		status                 int
		want                   int // documents
		says                   string
	}{
		{"text", "/api/documents?name=a.txt&date=2025-01-02", "text/plain", speech, 201, 1, `"date":"2025-01-02"`},
		{"no type", "/api/documents", "", speech, 201, 1, `"name":"A text without a name"`},
		{"captions", "/api/documents?name=a.srt", "application/octet-stream", "1\n00:00:01,000 --> 00:00:02,000\nWe sold 40 boats.\n", 201, 1, `"claims":1`},
		{"gzip", "/api/documents?name=a.txt.gz", "application/gzip", packed(speech), 201, 1, `"claims":4`},
		{"UTF-16", "/api/documents?name=a.txt", "text/plain", "\xff\xfeW\x00e\x00 \x00s\x00o\x00l\x00d\x00 \x004\x000\x00 \x00b\x00o\x00a\x00t\x00s\x00.\x00", 201, 1, `"claims":1`},
		{"JSON", "/api/documents", "application/json", `{"name":"j","text":"We sold 40 boats.","date":"2025-01-02"}`, 201, 1, `"name":"j"`},
		{"lines", "/api/documents", "application/x-ndjson", "{\"id\":\"1\",\"text\":\"We sold 40 boats.\"}\n\n{}\nnonsense\n{\"text\":\"We sold 50 boats.\"}\n", 200, 2, `{"n":2,"error":"line 3: expected a JSON object with a \"text\""}`},
		{"a stream", "/api/stream?name=live", "text/plain", speech, 201, 1, `"live":false`},
		{"an empty text", "/api/documents", "text/plain", "  \n", 400, 0, "no text"},
		{"a bad date", "/api/documents?date=tomorrow", "text/plain", speech, 400, 0, "2024-05-15"},
		{"no JSON", "/api/documents", "application/json", "{", 400, 0, "JSON object"},
		{"JSON without a text", "/api/documents", "application/json", `{"name":"x"}`, 400, 0, "text"},
		{"a form that is none", "/add", "multipart/form-data; boundary=x", "nonsense", 422, 0, "Nothing was added"},
		{"no form", "/add", "text/plain", "x", 400, 0, "Expected a form"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			srv := newServer(t)
			status, answer := post(t, srv.URL+tt.path, tt.kind, strings.NewReader(tt.body))
			assert.Equal(t, tt.status, status, answer)
			assert.Contains(t, answer, tt.says)
			assert.Equal(t, tt.want, documents(t, srv))
		})
	}
}

func packed(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// A file of a form: its name and what is in it.
type upload struct{ name, body string }

func form(t *testing.T, fields map[string]string, files ...upload) (kind string, body io.Reader) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for name, value := range fields {
		require.NoError(t, w.WriteField(name, value))
	}
	for _, f := range files {
		h := textproto.MIMEHeader{}
		h.Set("Content-Disposition", fmt.Sprintf(`form-data; name="files"; filename="%s"`, strings.ReplaceAll(f.name, `"`, "%22")))
		p, err := w.CreatePart(h)
		require.NoError(t, err)
		_, err = io.WriteString(p, f.body)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return w.FormDataContentType(), &b
}

// A folder comes with the ways to its files; one that is refused does not keep
// the others out.
func TestAFolder(t *testing.T) {
	srv := newServer(t)
	kind, body := form(t, nil,
		upload{"talks/a.txt", speech}, upload{"talks/b/c.srt", "1\n00:00:01,000 --> 00:00:02,000\nWe sold 40 boats.\n"},
		upload{"talks/picture.png", "\x89PNG\r\n\x1a\n"}, upload{"talks/liar.txt", "\x89PNG\r\n\x1a\n0000"}, upload{"talks/large.txt", strings.Repeat("x ", 1<<20)},
		upload{"talks/many.jsonl", `{"id":"one","text":"We sold 41 boats."}` + "\n" + `{"id":"two","text":"We sold 42 boats."}`}, upload{"", ""})
	status, answer := post(t, srv.URL+"/add", kind, body)
	assert.Equal(t, 200, status)
	assert.Contains(t, answer, "4 documents added")
	assert.Contains(t, answer, "1 file passed over")
	assert.Contains(t, answer, "image/png")
	assert.Contains(t, answer, "larger than is taken")
	assert.Equal(t, 4, documents(t, srv))
	_, list, _ := get(t, srv.URL+"/api/documents")
	assert.Contains(t, list, `"name":"talks/b/c.srt"`)
}

// Whatever comes, the server goes on, keeps nothing of it, and its memory stays
// within bounds.
func TestHostileUploads(t *testing.T) {
	var bomb bytes.Buffer
	z := gzip.NewWriter(&bomb)
	for range 1 << 10 {
		z.Write(make([]byte, 1<<20)) // 1 GB of zeros
	}
	z.Close()
	var archive bytes.Buffer
	a := zip.NewWriter(&archive)
	f, err := a.Create("bomb.txt")
	require.NoError(t, err)
	for range 64 {
		f.Write(make([]byte, 1<<20))
	}
	require.NoError(t, a.Close())
	for _, tt := range []struct {
		name   string
		body   func() io.Reader
		status int
	}{
		{"100 MB", func() io.Reader { return io.LimitReader(endless("We sold 40 boats. "), 100<<20) }, 413},
		{"a gzip bomb", func() io.Reader { return bytes.NewReader(bomb.Bytes()) }, 413},
		{"a zip bomb", func() io.Reader { return bytes.NewReader(archive.Bytes()) }, 415},
		{"gzip in gzip", func() io.Reader { return strings.NewReader(packed(packed(speech))) }, 415},
		{"broken gzip", func() io.Reader { return strings.NewReader(packed(speech)[:40]) }, 400},
		{"a PDF", func() io.Reader { return strings.NewReader("%PDF-1.7\n" + speech) }, 415},
		{"a program", func() io.Reader {
			return strings.NewReader("\x7fELF\x02\x01\x01\x00\x03\x00\x3e\x00\x01" + speech[:20])
		}, 415},
	} {
		t.Run(tt.name, func(t *testing.T) {
			srv := newServer(t)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			status, answer := post(t, srv.URL+"/api/documents?name=x.txt", "application/octet-stream", tt.body())
			assert.Equal(t, tt.status, status, answer)
			kind, body := form(t, nil, upload{"x.txt", string(must(io.ReadAll(io.LimitReader(tt.body(), 20<<20))))})
			res, err := http.Post(srv.URL+"/add", kind, body)
			if err == nil { // it may hang up on what is too large
				assert.Contains(t, []int{413, 422}, res.StatusCode)
				res.Body.Close()
			}
			runtime.ReadMemStats(&after)
			assert.Less(t, after.Sys-before.Sys, uint64(256<<20))
			assert.Zero(t, documents(t, srv))
			status, _ = post(t, srv.URL+"/api/documents", "text/plain", strings.NewReader(speech))
			assert.Equal(t, 201, status, "the next one is served")
		})
	}
}

func must(b []byte, _ error) []byte { return b }

// endless repeats a text.
type endless string

func (e endless) Read(p []byte) (int, error) {
	for n := 0; n < len(p); {
		n += copy(p[n:], e)
	}
	return len(p), nil
}

// A text that is legal and meant to hurt: every page comes, and nothing of it is
// kept without bounds.
func TestHostileTexts(t *testing.T) {
	for name, text := range map[string]string{
		"one sentence of claims": strings.Repeat("5% and 6 km, ", 60_000),
		"a number of a megabyte": strings.Repeat("9", 1<<20-10),
		"lines":                  strings.Repeat("\n", 1<<20-20) + "40 boats",
		"unbalanced markup":      strings.Repeat("<div>", 100_000) + "we sold 40 boats",
		"bytes":                  "we sold 40 boats \xff\xfe\x00\x01 and \xc3 50 \xed\xa0\x80 cars",
	} {
		t.Run(name, func(t *testing.T) {
			srv := newServer(t)
			status, answer := post(t, srv.URL+"/api/documents?name="+"%00%ff%3Cb%3E", "text/plain", strings.NewReader(text))
			require.Equal(t, 201, status, answer)
			for _, path := range []string{"/", "/metrics", "/documents", "/documents/1", "/documents/1?page=3", "/api/claims", "/api/points", "/export/claims.csv"} {
				status, body, _ := get(t, srv.URL+path)
				assert.Equal(t, 200, status, path)
				assert.Less(t, len(body), 80<<20, path)
			}
		})
	}
}

func TestHeaders(t *testing.T) {
	srv := newServer(t)
	post(t, srv.URL+"/api/documents", "text/plain", strings.NewReader(speech))
	for _, path := range []string{"/", "/metrics", "/documents/1", "/add", "/api/claims", "/static/app.js", "/static/document.css", "/export/claims.csv", "/nothing"} {
		_, body, h := get(t, srv.URL+path)
		assert.Contains(t, h.Get("Content-Security-Policy"), "default-src 'none'; script-src 'self'", path)
		assert.NotContains(t, h.Get("Content-Security-Policy"), "unsafe", path)
		assert.Equal(t, "nosniff", h.Get("X-Content-Type-Options"), path)
		if strings.HasPrefix(h.Get("Content-Type"), "text/html") {
			for _, s := range []string{"style=", "<style", "onclick", "javascript:", "http://", "https://"} {
				assert.NotContains(t, body, s, path)
			}
			assert.Equal(t, 1, strings.Count(body, "<script"), path)
		}
	}
}

// Another site cannot make the browser write, nor read through a name of its own.
func TestOtherSites(t *testing.T) {
	srv := newServer(t)
	request := func(method, path string, set func(*http.Request)) int {
		r, err := http.NewRequest(method, srv.URL+path, strings.NewReader(speech))
		require.NoError(t, err)
		set(r)
		res, err := http.DefaultClient.Do(r)
		require.NoError(t, err)
		res.Body.Close()
		return res.StatusCode
	}
	header := func(name, value string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set(name, value) }
	}
	host := func(name string) func(*http.Request) { return func(r *http.Request) { r.Host = name } }
	assert.Equal(t, 403, request("POST", "/api/documents", header("Sec-Fetch-Site", "cross-site")))
	assert.Equal(t, 403, request("POST", "/add", header("Origin", "https://evil.example")))
	assert.Equal(t, 403, request("POST", "/documents/1/delete", header("Origin", "null")))
	assert.Equal(t, 201, request("POST", "/api/documents", header("Sec-Fetch-Site", "same-origin")))
	assert.Equal(t, 421, request("GET", "/", host("evil.example:8080")))
	assert.Equal(t, 421, request("GET", "/", host("127.0.0.1.evil.example")))
	for _, name := range []string{"localhost:8080", "127.0.0.1", "[::1]:8080", "10.0.0.7:80", "Figures.example"} {
		assert.Equal(t, 200, request("GET", "/", host(name)), name)
	}
}

// An export has what is filtered, and the same in each form.
func TestExports(t *testing.T) {
	srv := newServer(t)
	status, _ := post(t, srv.URL+"/api/documents?name==cmd()", "text/plain", strings.NewReader(speech))
	require.Equal(t, 201, status)
	for filter, want := range map[string]int{"": 4, "?kind=percentage": 1, "?kind=money&kind=count": 3, "?q=mines": 2, "?q=nothing": 0} {
		_, lines, _ := get(t, srv.URL+"/export/claims.ndjson"+filter)
		assert.Equal(t, want, strings.Count(lines, "\n"), filter)
		_, array, h := get(t, srv.URL+"/export/claims.json"+filter)
		assert.Contains(t, h.Get("Content-Disposition"), `filename="claims.json"`)
		var all []json.RawMessage
		require.NoError(t, json.Unmarshal([]byte(array), &all))
		assert.Len(t, all, want, filter)
		_, table, _ := get(t, srv.URL+"/export/claims.csv"+filter)
		rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
		require.NoError(t, err)
		assert.Len(t, rows, want+1, filter)
		for _, row := range rows[1:] {
			assert.Equal(t, "'=cmd()", row[0], "no formula for a spreadsheet")
		}
		var page struct {
			Total  int
			Claims []json.RawMessage
		}
		_, body, _ := get(t, srv.URL+"/api/claims"+filter)
		require.NoError(t, json.Unmarshal([]byte(body), &page))
		assert.Equal(t, want, page.Total, filter)
		assert.Len(t, page.Claims, want, filter)
	}
	status, _, _ = get(t, srv.URL+"/export/claims.exe")
	assert.Equal(t, 404, status)
}

func TestBadQuestions(t *testing.T) {
	srv := newServer(t)
	for path, want := range map[string]int{
		"/?worth=2": 400, "/?worth=x": 400, "/?sort=x": 400, "/?page=-1": 400, "/?page=99999999999999999999": 400, "/?page=1000000": 200,
		"/?doc=1": 404, "/?from=yesterday": 400, "/?from=1700000000000": 200, "/api/points?limit=-1": 400, "/api/claims?limit=x": 400,
		"/metric": 404, "/metric?metric=none": 404, "/documents/1": 404, "/documents/x": 404, "/documents/99999999999999999999": 404, "/none": 404,
	} {
		status, _, _ := get(t, srv.URL+path)
		assert.Equal(t, want, status, path)
	}
}
