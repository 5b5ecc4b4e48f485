package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// A Total counts what was read and found: each document once, however often it was
// tried.
type Total struct {
	Documents int64 `json:"documents"`
	Bytes     int64 `json:"bytes"`
	Claims    int64 `json:"claims"`
	Facts     int64 `json:"facts"`
	// Failures are documents of which nothing could be read, Parts the damaged
	// parts of those that were.
	Failures int64 `json:"failures"`
	Parts    int64 `json:"damaged_parts"`
}

func (t *Total) add(u Total) {
	t.Documents += u.Documents
	t.Bytes += u.Bytes
	t.Claims += u.Claims
	t.Facts += u.Facts
	t.Failures += u.Failures
	t.Parts += u.Parts
}

// String is one line for a person.
func (t Total) String() string {
	return fmt.Sprintf("documents %d, bytes %d, claims %d, facts %d, failures %d, damaged parts %d",
		t.Documents, t.Bytes, t.Claims, t.Facts, t.Failures, t.Parts)
}

// commitFn ends a run: it takes away what an earlier run wrote that this one did
// not, so that no row is there twice, and then writes the total.
type commitFn struct{ Output string }

func (c *commitFn) ProcessElement(ctx ctx, _ []byte, reports func(*Report) bool) error {
	total, written := Total{}, map[string]bool{}
	for r := (Report{}); reports(&r); r = (Report{}) {
		total.add(r.Total)
		for _, name := range r.Files {
			written[name] = true
		}
	}
	store, err := filesystem.New(ctx, c.Output)
	if err != nil {
		return err
	}
	defer store.Close()
	if err := c.sweep(ctx, store, written); err != nil {
		return err
	}
	line, err := json.Marshal(total)
	if err != nil {
		return err
	}
	return put(ctx, store, c.Output+"/"+totalName, append(line, '\n'))
}

// sweep removes files of this program that the run did not write.
func (c *commitFn) sweep(ctx ctx, store filesystem.Interface, written map[string]bool) error {
	for _, pattern := range everything {
		found, err := store.List(ctx, c.Output+"/"+pattern)
		if err != nil {
			return err
		}
		for _, name := range found {
			if written[strings.TrimPrefix(name, c.Output+"/")] || !ours.MatchString(name) {
				continue
			}
			if err := remove(ctx, store, name); err != nil {
				return err
			}
		}
	}
	return nil
}

func remove(ctx ctx, store filesystem.Interface, name string) error {
	r, ok := store.(filesystem.Remover)
	if !ok {
		return fmt.Errorf("%s: an earlier run left this, and nothing can be removed from here", name)
	}
	if err := r.Remove(ctx, name); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// prepare looks at what the workers will need, and takes away the total of an
// earlier run: while a run is going on the output is not complete.
func (s *Settings) prepare(ctx ctx) error {
	if _, err := workerOf(ctx, s); err != nil {
		return err
	}
	store, err := filesystem.New(ctx, s.Output)
	if err != nil {
		return err
	}
	defer store.Close()
	if !remote(s.Output) {
		if err := os.MkdirAll(s.Output, 0o755); err != nil {
			return err
		}
	}
	name := s.Output + "/" + totalName
	if found, err := store.List(ctx, name); err != nil || !slices.Contains(found, name) {
		return err
	}
	return remove(ctx, store, name)
}

// readTotal returns the total of a complete run.
func readTotal(ctx ctx, output string) (Total, error) {
	var t Total
	store, err := filesystem.New(ctx, output)
	if err != nil {
		return t, err
	}
	defer store.Close()
	data, err := filesystem.Read(ctx, store, output+"/"+totalName)
	if err != nil {
		return t, err
	}
	return t, json.Unmarshal(data, &t)
}
