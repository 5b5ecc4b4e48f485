// Package web is the dashboard as an http.Handler: pages, a JSON API, exports,
// and the way in for documents.
package web

import (
	"context"
	"embed"
	"log"
	"net/http"
	"time"

	"github.com/go-figures/figures/claims/export"

	"github.com/go-figures/figures/examples/dashboard/store"
)

// Options set up a Server.
type Options struct {
	// Limit is the most bytes that a document may have, and 8 times that the most
	// of one request. 0 means 8 MB.
	Limit int64
	// Hosts are the names under which the server may be asked for, besides
	// "localhost" and addresses in digits.
	Hosts []string
	// Orphan is how long nothing may come of a document that streams in before it
	// is taken for one that a killed process left open. 0 means 15 s.
	Orphan time.Duration
	// Log takes what goes wrong. Nil means the standard logger.
	Log *log.Logger
}

// A Server answers requests out of one Store. Make one with New.
type Server struct {
	store   *store.Store
	opts    Options
	busy    chan struct{} // bounds the documents that are read at one time
	changes *changes
	handler http.Handler
}

//go:embed static
var static embed.FS

// requestFactor is how many times the limit of a document one request may have.
const requestFactor = 8

// New returns a server. Run must be running for pages to be told of changes.
func New(s *store.Store, o Options) *Server {
	if o.Limit == 0 {
		o.Limit = 8 << 20
	}
	if o.Orphan == 0 {
		o.Orphan = 15 * time.Second
	}
	if o.Log == nil {
		o.Log = log.Default()
	}
	srv := &Server{store: s, opts: o, busy: make(chan struct{}, 4), changes: newChanges()}
	mux := http.NewServeMux()
	srv.routes(mux)
	srv.handler = srv.guard(mux)
	return srv
}

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

func (s *Server) routes(mux *http.ServeMux) {
	page := func(pattern string, f func(http.ResponseWriter, *http.Request) error) {
		mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) {
			if err := f(w, r); err != nil {
				s.fail(w, r, err)
			}
		})
	}
	page("GET /{$}", s.claimsPage)
	page("GET /metrics", s.metricsPage)
	page("GET /metric", s.metricPage)
	page("GET /documents", s.documentsPage)
	page("GET /documents/{id}", s.documentPage)
	page("POST /documents/{id}/delete", s.deleteDocument)
	page("GET /add", s.addPage)
	page("POST /add", s.addDocuments)
	page("GET /export/{file}", s.exportClaims)
	page("GET /events", s.events)

	page("GET /api/claims", s.apiClaims)
	page("GET /api/points", s.apiPoints)
	page("GET /api/counts", s.apiCounts)
	page("GET /api/metrics", s.apiMetrics)
	page("GET /api/documents", s.apiDocuments)
	page("POST /api/documents", s.apiAdd)
	page("POST /api/stream", s.apiStream)

	mux.Handle("GET /static/", http.FileServerFS(static))
	mux.HandleFunc("GET /static/document.css", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/css; charset=utf-8")
		w.Write([]byte(export.Style()))
	})
	page("/", func(http.ResponseWriter, *http.Request) error { return errNotFound })
}

// watchEvery is how often is looked for changes.
const watchEvery = 300 * time.Millisecond

// Run tells open pages of changes, and finishes the documents that a killed
// process left open, until the context ends.
func (s *Server) Run(ctx context.Context) {
	go s.adopt(ctx)
	for ctx.Err() == nil {
		err := s.store.Watch(ctx, watchEvery, func() error { s.changes.tell(); return nil })
		if ctx.Err() == nil {
			s.opts.Log.Printf("watching for changes: %v", err)
			time.Sleep(watchEvery)
		}
	}
	s.changes.close()
}
