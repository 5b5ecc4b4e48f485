package web

import (
	"context"
	"errors"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/go-figures/figures/claims"

	"github.com/go-figures/figures/examples/dashboard/intake"
)

// A stream is a document that comes in while it is spoken.
type stream struct {
	s     *Server
	id    int64
	given time.Time
	w     http.ResponseWriter
	body  io.Reader

	mu   sync.Mutex
	text []byte // what has come and is not kept yet
	size int64
}

// idle is how long a speaker may be silent before the stream counts as ended.
const idle = 30 * time.Minute

// apiStream takes the body as it comes, plain text or captions, and keeps its
// claims as soon as their sentences are complete. The answer comes at the end, or
// when the body breaks off: what has come is kept then too.
func (s *Server) apiStream(w http.ResponseWriter, r *http.Request) error {
	date, err := intake.Day(r.URL.Query().Get("date"))
	if err != nil {
		return badRequest(err.Error())
	}
	name := intake.Name(r.URL.Query().Get("name"))
	id, err := s.store.Begin(r.Context(), name, date)
	if err != nil {
		return err
	}
	// The document is finished even if whoever sent it has gone.
	ctx := context.WithoutCancel(r.Context())
	in := &stream{s: s, id: id, given: date, w: w, body: r.Body}
	failed := in.run(ctx)
	if err := s.finish(ctx, id); err != nil {
		return err
	}
	if failed != nil {
		return failed
	}
	return s.answer(ctx, w, http.StatusCreated, id)
}

// run reads to the end of the body.
func (in *stream) run(ctx context.Context) error {
	stop, cancel := context.WithCancel(ctx)
	var wait sync.WaitGroup
	wait.Go(func() { in.keepAlive(stop) })
	defer wait.Wait()
	defer cancel()
	for c, err := range intake.Extractor(in.given).Stream(ctx, in) {
		if err != nil {
			return errors.Join(err, in.keep(ctx))
		}
		intake.Trim(&c)
		if err := in.keep(ctx, c); err != nil {
			return err
		}
	}
	return in.keep(ctx)
}

// Read reads the body and takes note of what came. It makes a stream a reader.
func (in *stream) Read(p []byte) (int, error) {
	deadline(in.w, idle)
	n, err := in.body.Read(p)
	in.mu.Lock()
	defer in.mu.Unlock()
	in.text = append(in.text, p[:n]...)
	in.size += int64(n)
	if in.size > in.s.opts.Limit {
		return n, intake.ErrTooLarge
	}
	return n, err
}

// keep writes what has come, and the claims found.
func (in *stream) keep(ctx context.Context, cs ...claims.Claim) error {
	in.mu.Lock()
	defer in.mu.Unlock()
	err := in.s.store.Append(ctx, in.id, in.text, in.given, cs)
	if err == nil {
		in.text = nil
	}
	return err
}

// keepAlive keeps what comes though no claim is found in it, every second, and
// shows in time that the stream lives.
func (in *stream) keepAlive(ctx context.Context) {
	beat := in.s.opts.Orphan / 3
	tick := time.NewTicker(min(time.Second, beat))
	defer tick.Stop()
	for last := time.Now(); ; {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		in.mu.Lock()
		fresh := len(in.text) > 0
		in.mu.Unlock()
		if fresh || time.Since(last) >= beat {
			last = time.Now()
			if err := in.keep(ctx); err != nil && ctx.Err() == nil {
				in.s.opts.Log.Printf("keeping a live document: %v", err)
			}
		}
	}
}
