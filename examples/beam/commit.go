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

// A manifest lists all that a run has written, by names below the output directory.
type manifest struct {
	Total Total    `json:"total"`
	Files []string `json:"files"`
}

// manifestFn ends the pipeline: it writes the manifest and touches nothing else. An
// engine may come here in a job that fails: Prism goes on for a moment without what
// a failed step would have handed on.
type manifestFn struct{ Output string }

func (f *manifestFn) ProcessElement(ctx ctx, _ []byte, reports func(*Report) bool) error {
	var m manifest
	for r := (Report{}); reports(&r); r = (Report{}) {
		m.Total.add(r.Total)
		m.Files = append(m.Files, r.Files...)
	}
	slices.Sort(m.Files)
	return putJSON(ctx, f.Output, manifestName, m)
}

func putJSON(ctx ctx, output, name string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	store, err := filesystem.New(ctx, output)
	if err != nil {
		return err
	}
	defer store.Close()
	return put(ctx, store, output+"/"+name, append(data, '\n'))
}

func getJSON(ctx ctx, output, name string, v any) error {
	store, err := filesystem.New(ctx, output)
	if err != nil {
		return err
	}
	defer store.Close()
	data, err := filesystem.Read(ctx, store, output+"/"+name)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, v)
}

// commit ends a run whose job has succeeded: it takes away what an earlier run wrote
// that this one did not, so that no row is there twice, and then writes the total. It
// can be done again if it fails half way.
func (s *Settings) commit(ctx ctx) (Total, error) {
	var m manifest
	if err := getJSON(ctx, s.Output, manifestName, &m); err != nil {
		return Total{}, err
	}
	written := map[string]bool{}
	for _, name := range m.Files {
		written[name] = true
	}
	if err := s.sweep(ctx, written); err != nil {
		return Total{}, err
	}
	return m.Total, putJSON(ctx, s.Output, totalName, m.Total)
}

// sweep removes files of this program that the run did not write.
func (s *Settings) sweep(ctx ctx, written map[string]bool) error {
	store, err := filesystem.New(ctx, s.Output)
	if err != nil {
		return err
	}
	defer store.Close()
	for _, pattern := range everything {
		found, err := store.List(ctx, s.Output+"/"+pattern)
		if err != nil {
			return err
		}
		for _, name := range found {
			if written[strings.TrimPrefix(name, s.Output+"/")] || !ours.MatchString(name) {
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

// prepare looks at what the workers will need, and takes away the total and the
// manifest of an earlier run: while a run is going on the output is not complete.
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
	for _, name := range []string{totalName, manifestName} {
		name = s.Output + "/" + name
		found, err := store.List(ctx, name)
		if err != nil {
			return err
		}
		if slices.Contains(found, name) {
			if err := remove(ctx, store, name); err != nil {
				return err
			}
		}
	}
	return nil
}

// readTotal returns the total of a complete run.
func readTotal(ctx ctx, output string) (t Total, err error) {
	err = getJSON(ctx, output, totalName, &t)
	return t, err
}
