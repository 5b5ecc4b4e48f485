package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strconv"
	"time"

	"github.com/go-figures/figures/claims/export"

	"github.com/go-figures/figures/examples/dashboard/intake"
	"github.com/go-figures/figures/examples/dashboard/store"
)

// How many rows an answer has at most, and if nothing is said.
const (
	mostRows  = 2000
	someRows  = 1000
	someItems = 100
)

// window reads limit and offset.
func window(r *http.Request, some int) (limit, offset int, err error) {
	l, err := number(r.URL.Query(), "limit", int64(some))
	o, err2 := number(r.URL.Query(), "offset", 0)
	return int(min(l, mostRows)), int(min(o, 1<<40)), errors.Join(err, err2)
}

// apiClaims answers {"total": n, "claims": [...]}, each claim as
// export.AppendJSON writes it.
func (s *Server) apiClaims(w http.ResponseWriter, r *http.Request) error {
	q, err := parseSearch(r.URL.Query())
	if err != nil {
		return err
	}
	limit, offset, err := window(r, someItems)
	if err != nil {
		return err
	}
	total, err := s.store.Count(r.Context(), q.Filter)
	if err != nil {
		return err
	}
	b := strconv.AppendInt([]byte(`{"total":`), int64(total), 10)
	b = append(b, `,"claims":[`...)
	between := ""
	err = s.store.Claims(r.Context(), q.Filter, q.Order, limit, offset, func(c *store.Claim) error {
		b = export.AppendJSON(append(b, between...), c.Document, &c.Claim)
		between = ",\n"
		return nil
	})
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, err = w.Write(append(b, "]}\n"...))
	return err
}

// apiPoints answers an array of store.Point, for charts elsewhere.
func (s *Server) apiPoints(w http.ResponseWriter, r *http.Request) error {
	q, err := parseSearch(r.URL.Query())
	if err != nil {
		return err
	}
	limit, offset, err := window(r, someRows)
	if err != nil {
		return err
	}
	points, err := s.store.Points(r.Context(), q.Filter, limit, offset)
	if err != nil {
		return err
	}
	return writeJSON(w, http.StatusOK, points)
}

func (s *Server) apiCounts(w http.ResponseWriter, r *http.Request) error {
	q, err := parseSearch(r.URL.Query())
	if err != nil {
		return err
	}
	counts, err := s.store.Counts(r.Context(), q.Filter)
	if err != nil {
		return err
	}
	return writeJSON(w, http.StatusOK, counts)
}

func (s *Server) apiMetrics(w http.ResponseWriter, r *http.Request) error {
	limit, offset, err := window(r, someItems)
	if err != nil {
		return err
	}
	all, total, err := s.store.Metrics(r.Context(), r.URL.Query().Get("q"), limit, offset)
	if err != nil {
		return err
	}
	return writeJSON(w, http.StatusOK, map[string]any{"total": total, "metrics": list(all)})
}

func (s *Server) apiDocuments(w http.ResponseWriter, r *http.Request) error {
	limit, offset, err := window(r, someItems)
	if err != nil {
		return err
	}
	all, total, err := s.store.Documents(r.Context(), r.URL.Query().Get("q"), limit, offset)
	if err != nil {
		return err
	}
	items := make([]item, len(all))
	for i := range all {
		items[i] = itemOf(&all[i])
	}
	return writeJSON(w, http.StatusOK, map[string]any{"total": total, "documents": items})
}

// list is never null in JSON.
func list[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}

// An item is a document as the API shows it.
type item struct {
	ID     int64     `json:"id"`
	Name   string    `json:"name"`
	Title  string    `json:"title"`
	Date   string    `json:"date"`
	Claims int       `json:"claims"`
	Live   bool      `json:"live"`
	Note   string    `json:"note,omitempty"`
	Added  time.Time `json:"added"`
	URL    string    `json:"url"`
}

func itemOf(d *store.Document) item {
	i := item{
		ID: d.ID, Name: d.Name, Title: d.Title, Claims: d.Claims, Live: d.Live, Note: d.Note, Added: d.Added,
		URL: "/documents/" + strconv.FormatInt(d.ID, 10),
	}
	if !d.Day.IsZero() {
		i.Date = d.Day.Format(time.DateOnly)
	}
	return i
}

// apiAdd takes documents. An answer that tells of a document comes when it is on
// the disk, and not before.
//
//	text/plain             one document, named by ?name= and dated by ?date=
//	application/json       one: {"name": "...", "text": "...", "date": "2024-05-15"}
//	application/x-ndjson   one such object a line; a line of answer for each
//
// Any other type is a file as it is: a web page, captions, with ?name=talk.srt.
func (s *Server) apiAdd(w http.ResponseWriter, r *http.Request) error {
	if r.Header.Get("Content-Encoding") != "" {
		return &requestError{http.StatusUnsupportedMediaType, "Content-Encoding: send a gzip file as it is, or plain text"}
	}
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch kind {
	case "application/x-ndjson", "application/jsonl":
		return s.addLines(w, r)
	}
	g, err := s.given(r, kind)
	if err != nil {
		return err
	}
	id, fresh, err := s.add(r.Context(), g)
	if err != nil {
		return err
	}
	status := http.StatusOK // it is there already
	if fresh {
		status = http.StatusCreated
	}
	return s.answer(r.Context(), w, status, id)
}

// given reads one document of the request.
func (s *Server) given(r *http.Request, kind string) (intake.Given, error) {
	if kind == "application/json" {
		b, err := io.ReadAll(r.Body)
		if err != nil {
			return intake.Given{}, unreadable(err)
		}
		g, err := intake.JSON(b)
		if err != nil {
			return g, badRequest(err.Error())
		}
		if int64(len(g.Text)) > s.opts.Limit {
			return g, intake.ErrTooLarge
		}
		return g, nil
	}
	date, err := intake.Day(r.URL.Query().Get("date"))
	if err != nil {
		return intake.Given{}, badRequest(err.Error())
	}
	text, err := intake.Text(r.Body, s.opts.Limit)
	return intake.Given{Name: r.URL.Query().Get("name"), Date: date, Text: text}, unreadable(err)
}

// add reads and keeps a document.
func (s *Server) add(ctx context.Context, g intake.Given) (id int64, fresh bool, err error) {
	select { // many large ones at once would fill the memory
	case s.busy <- struct{}{}:
		defer func() { <-s.busy }()
	case <-ctx.Done():
		return 0, false, ctx.Err()
	}
	if len(bytes.TrimSpace([]byte(g.Text))) == 0 {
		return 0, false, badRequest("There is no text.")
	}
	return s.store.Add(ctx, intake.Read(g))
}

func (s *Server) answer(ctx context.Context, w http.ResponseWriter, status int, id int64) error {
	d, _, err := s.store.Document(ctx, id)
	if err != nil {
		return err
	}
	i := itemOf(&d)
	w.Header().Set("Location", i.URL)
	return writeJSON(w, status, i)
}

// addLines answers each document with a line: {"n": 1, "id": 7}, or {"n": 2,
// "error": "..."}.
func (s *Server) addLines(w http.ResponseWriter, r *http.Request) error {
	out := http.NewResponseController(w)
	if err := out.EnableFullDuplex(); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return err
	}
	w.Header().Set("Content-Type", "application/x-ndjson; charset=utf-8")
	type answer struct {
		N     int    `json:"n"`
		ID    int64  `json:"id,omitempty"`
		Error string `json:"error,omitempty"`
	}
	enc := json.NewEncoder(w)
	a := answer{}
	for g, err := range intake.Lines(r.Body, s.opts.Limit) {
		deadline(w, 2*time.Minute)
		a = answer{N: a.N + 1}
		if err == nil {
			a.ID, _, err = s.add(r.Context(), g)
		} else {
			err = unreadable(err)
		}
		if err != nil {
			a.Error = s.tell(r, err)
		}
		if err := enc.Encode(a); err != nil {
			return nil // nobody listens
		}
		out.Flush()
	}
	return nil
}
