package main

import (
	"cmp"
	"context"
	"time"

	"github.com/go-figures/figures/claims"
)

// extractors makes the extractor for a document's language and date, and keeps
// it for the next one: documents of one run mostly share both.
type extractors struct {
	flags *options
	last  *claims.Extractor
	lang  string
	date  time.Time
}

// get returns the extractor; "" and the zero time stand for what the flags say.
func (e *extractors) get(lang string, date time.Time) (*claims.Extractor, error) {
	lang = cmp.Or(lang, e.flags.lang)
	if date.IsZero() {
		date = e.flags.date
	}
	if e.last != nil && e.lang == lang && e.date.Equal(date) {
		return e.last, nil
	}
	opts := []claims.Option{claims.WithLanguage(lang)}
	if !date.IsZero() {
		opts = append(opts, claims.WithDate(date))
	}
	if e.flags.all {
		opts = append(opts, claims.WithIncidental())
	}
	if e.flags.explain {
		opts = append(opts, claims.WithEvidence())
	}
	x, err := claims.New(opts...)
	if err != nil {
		return nil, err
	}
	e.last, e.lang, e.date = x, lang, date
	return x, nil
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
