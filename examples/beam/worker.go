package main

import (
	"bytes"
	"path"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/check"
	"github.com/go-figures/figures/examples/internal/source"
)

// A worker is what all units in one process share: the extractor, whose tables are
// loaded once, and the table of references. It is safe for concurrent use.
type worker struct {
	extractors *source.Extractors
	refs       []check.Reference
	place      string

	mu       sync.Mutex
	checkers map[time.Time]*check.Checker
}

// mostCheckers bounds how many dates a worker keeps a checker for.
const mostCheckers = 64

// workers holds the worker for each settings of this process, of which there are
// more than one in tests only.
var workers sync.Map

// slots has room for as many elements in work as there are cores: an engine may begin
// more, which would need more memory and be no faster.
var slots = sync.OnceValue(func() chan struct{} { return make(chan struct{}, runtime.GOMAXPROCS(0)) })

// takeSlot waits for a slot, and returns what gives it back.
func takeSlot() func() {
	all := slots()
	all <- struct{}{}
	return func() { <-all }
}

// workerOf returns the worker for the settings. An engine makes many copies of a
// function in one process; they meet here.
func workerOf(ctx ctx, s *Settings) (*worker, error) {
	type key struct {
		lang, reference, place string
		date                   time.Time
		all                    bool
	}
	k := key{s.Lang, s.Reference, s.Place, s.Date, s.All}
	if w, ok := workers.Load(k); ok {
		return w.(*worker), nil
	}
	w := &worker{extractors: s.extractors(), place: s.Place, checkers: map[time.Time]*check.Checker{}}
	if s.Reference != "" {
		var err error
		if w.refs, err = readReferences(ctx, s.Reference); err != nil {
			return nil, err
		}
	}
	first, _ := workers.LoadOrStore(k, w)
	return first.(*worker), nil
}

func (s *Settings) extractors() *source.Extractors {
	e := &source.Extractors{Lang: s.Lang, Date: s.Date}
	if s.All {
		e.Options = append(e.Options, claims.WithIncidental())
	}
	return e
}

func readReferences(ctx ctx, name string) ([]check.Reference, error) {
	store, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	data, err := filesystem.Read(ctx, store, name)
	if err != nil {
		return nil, err
	}
	in := named{bytes.NewReader(data), name}
	if strings.EqualFold(path.Ext(name), ".json") {
		return check.ReadJSON(in)
	}
	return check.ReadCSV(in)
}

// A named reader has the name that errors tell.
type named struct {
	*bytes.Reader
	name string
}

func (n named) Name() string { return n.name }

// checker returns the checker for documents of a day, nil without references.
func (w *worker) checker(date time.Time) *check.Checker {
	if w.refs == nil {
		return nil
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if k := w.checkers[date]; k != nil {
		return k
	}
	if len(w.checkers) == mostCheckers {
		clear(w.checkers)
	}
	k, err := check.New(w.refs, check.WithDate(date), check.WithPlace(w.place))
	if err != nil {
		panic(err) // there is no wrong date or place
	}
	w.checkers[date] = k
	return k
}
