package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/examples/internal/source"
)

// Damage is a dead letter: what could not be read, where, and why.
type Damage struct {
	File string `json:"file"`
	// Line counts from 1; 0 stands for the whole file.
	Line  int    `json:"line"`
	Cause string `json:"cause"`
	// Lost is the document, or a part of it where the rest was read.
	Lost string `json:"lost"`
}

// What is lost.
const (
	lostDocument = "document"
	lostPart     = "part"
)

// damaged makes a dead letter of what a reader returned.
func (w *work) damaged(err error) {
	if n, ok := errors.AsType[*source.Note](err); ok {
		if n.Line == 0 { // passed over as a whole
			w.lost(Damage{File: n.File, Cause: n.Text})
			return
		}
		w.total.Parts++
		w.damage = append(w.damage, Damage{n.File, n.Line, n.Text, lostPart})
		return
	}
	e, ok := errors.AsType[*transcript.Error](err)
	if !ok {
		e = &transcript.Error{Err: err}
	}
	bare := transcript.Error{Want: e.Want, Got: e.Got, Err: e.Err}
	w.lost(Damage{File: e.Name, Line: e.Line, Cause: bare.Error()})
}

// lost notes a document of which nothing was read.
func (w *work) lost(d Damage) {
	d.Lost = lostDocument
	w.damage = append(w.damage, d)
	w.total.Failures++
	failures.Inc(w.ctx, 1)
}

func damageLines(all []Damage) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, d := range all {
		_ = e.Encode(d) // strings and numbers
	}
	return b.Bytes()
}

// open opens a part at its beginning.
func (p *Part) open(ctx ctx, store filesystem.Interface) (io.ReadCloser, error) {
	r, err := store.OpenRead(ctx, p.Path)
	if err != nil || p.Length == 0 {
		return r, err
	}
	if p.Offset > 0 {
		s, ok := r.(io.Seeker)
		if !ok {
			r.Close()
			return nil, errors.New("cannot read from the middle of this store")
		}
		if _, err := s.Seek(p.Offset, io.SeekStart); err != nil {
			r.Close()
			return nil, err
		}
	}
	return struct {
		io.Reader
		io.Closer
	}{io.LimitReader(r, p.Length), r}, nil
}
