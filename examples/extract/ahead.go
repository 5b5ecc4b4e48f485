package main

import (
	"context"
	"iter"
	"runtime"
	"slices"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/examples/internal/source"
)

// whole is the size of the longest document whose claims are found before it is
// printed. Those of a longer one are found as they are printed, so that they are
// never all in memory.
const whole = 1 << 20

// A job is a document on its way, or what went wrong with one.
type job struct {
	doc   source.Document
	err   error
	x     *claims.Extractor
	found chan []claims.Claim // nil: to be found as they are printed
}

// ahead yields a job for each document, in their order, and works on those to
// come with all processors. It stops early if ctx ends.
func ahead(ctx context.Context, docs iter.Seq2[source.Document, error], e *source.Extractors) iter.Seq[*job] {
	return func(yield func(*job) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		workers := runtime.GOMAXPROCS(0)
		queue, work := make(chan *job, 4*workers), make(chan *job)
		go func() {
			defer close(queue)
			for d, err := range docs {
				if j := newJob(d, err, e); !send(ctx, queue, j) || j.found != nil && !send(ctx, work, j) {
					return
				}
			}
		}()
		for range workers {
			go func() {
				for j, ok := receive(ctx, work); ok; j, ok = receive(ctx, work) {
					j.found <- slices.Collect(j.x.Document(j.doc.Text))
				}
			}()
		}
		for j, ok := receive(ctx, queue); ok && yield(j); j, ok = receive(ctx, queue) {
		}
	}
}

func newJob(d source.Document, err error, e *source.Extractors) *job {
	j := &job{doc: d, err: err}
	if err != nil {
		return j
	}
	if j.x, err = e.Get(&d); err != nil {
		j.err = d.Err(err)
	} else if len(d.Text.Text) <= whole {
		j.found = make(chan []claims.Claim, 1)
	}
	return j
}

// claims returns the claims of the document. It reports false if ctx ends before
// they are found.
func (j *job) claims(ctx context.Context) (iter.Seq[claims.Claim], bool) {
	if j.found == nil {
		return until(ctx, j.x.Document(j.doc.Text)), true
	}
	found, ok := receive(ctx, j.found)
	return slices.Values(found), ok
}

// until yields the claims of cs as long as ctx lasts.
func until(ctx context.Context, cs iter.Seq[claims.Claim]) iter.Seq[claims.Claim] {
	return func(yield func(claims.Claim) bool) {
		for c := range cs {
			if ctx.Err() != nil || !yield(c) {
				return
			}
		}
	}
}

// send sends v to c. It reports false if ctx ends before.
func send[T any](ctx context.Context, c chan<- T, v T) bool {
	select {
	case c <- v:
		return true
	case <-ctx.Done():
		return false
	}
}

// receive receives from c. It reports false if c is closed, or ctx ends before.
func receive[T any](ctx context.Context, c <-chan T) (v T, ok bool) {
	select {
	case v, ok = <-c:
	case <-ctx.Done():
	}
	return v, ok
}
