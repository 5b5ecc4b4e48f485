package web

import (
	"context"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/go-figures/figures/examples/dashboard/intake"
)

// changes tells any number of listeners that something has changed.
type changes struct {
	mu   sync.Mutex
	next chan struct{} // closed by the next change
	over chan struct{} // closed when there will be no more
	once sync.Once
}

func newChanges() *changes {
	return &changes{next: make(chan struct{}), over: make(chan struct{})}
}

func (c *changes) tell() {
	c.mu.Lock()
	defer c.mu.Unlock()
	close(c.next)
	c.next = make(chan struct{})
}

// wait returns a channel that the next change closes.
func (c *changes) wait() <-chan struct{} {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.next
}

func (c *changes) close() { c.once.Do(func() { close(c.over) }) }

// events tells a page, as server-sent events, that there is something new to
// fetch: how many documents and claims there are by now.
func (s *Server) events(w http.ResponseWriter, r *http.Request) error {
	out := http.NewResponseController(w)
	w.Header().Set("Content-Type", "text/event-stream")
	const pause = 15 * time.Second // after which a proxy might think us dead
	beat := time.NewTicker(pause)
	defer beat.Stop()
	changed := s.changes.wait()
	for {
		documents, claims, err := s.store.Totals(r.Context())
		if err != nil {
			return nil // the listener has gone
		}
		fmt.Fprintf(w, "event: changed\ndata: {\"documents\":%d,\"claims\":%d}\n\n", documents, claims)
		for waiting := true; waiting; {
			if err := out.Flush(); err != nil {
				return nil
			}
			select {
			case <-r.Context().Done():
				return nil
			case <-s.changes.over:
				return nil
			case <-beat.C:
				fmt.Fprint(w, ": still here\n\n")
			case <-changed:
				waiting = false
			}
		}
		changed = s.changes.wait()
	}
}

// adopt finishes the documents whose stream has died with the process that took
// it in: what had come by then is kept and read as a whole.
func (s *Server) adopt(ctx context.Context) {
	tick := time.NewTicker(s.opts.Orphan / 3)
	defer tick.Stop()
	for {
		ids, err := s.store.Orphans(ctx, time.Now().Add(-s.opts.Orphan))
		for _, id := range ids {
			if err == nil {
				err = s.finish(ctx, id)
			}
		}
		if err != nil && ctx.Err() == nil {
			s.opts.Log.Printf("finishing a document that was left open: %v", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// finish reads a live document as the whole that it has become.
func (s *Server) finish(ctx context.Context, id int64) error {
	d, text, err := s.store.Document(ctx, id)
	if err != nil {
		return err
	}
	return s.store.Finish(ctx, id, intake.Read(intake.Given{Name: d.Name, Date: d.Given, Text: text}))
}
