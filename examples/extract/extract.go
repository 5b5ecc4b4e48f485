package main

import (
	"context"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/examples/internal/source"
)

// newExtractors makes extractors as the flags wish.
func newExtractors(o *options) *source.Extractors {
	e := &source.Extractors{Lang: o.lang, Date: o.date}
	if o.all {
		e.Options = append(e.Options, claims.WithIncidental())
	}
	if o.explain {
		e.Options = append(e.Options, claims.WithEvidence())
	}
	return e
}

// print writes the claims of the document, none if ctx ends before they are found.
func (j *job) print(ctx context.Context, out sink) error {
	found, ok := j.claims(ctx)
	if !ok {
		return nil
	}
	if err := out.document(&j.doc, found); err != nil {
		return &writeError{err}
	}
	return nil
}
