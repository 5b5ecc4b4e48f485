package source

import (
	"cmp"
	"sync"
	"time"

	"github.com/go-figures/figures/claims"
)

// Extractors makes the extractor for a document's language and date, and keeps
// it for the next one: documents of one run mostly share both. It is safe for
// concurrent use.
type Extractors struct {
	// Lang and Date stand for what a document does not say.
	Lang string
	Date time.Time
	// Options are those of all extractors.
	Options []claims.Option

	mu   sync.Mutex
	last *claims.Extractor
	lang string
	date time.Time
}

// Get returns the extractor for a document. It fails on a language that is not
// known.
func (e *Extractors) Get(d *Document) (*claims.Extractor, error) {
	lang, date := cmp.Or(d.Lang, e.Lang), e.DateOf(d)
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.last != nil && e.lang == lang && e.date.Equal(date) {
		return e.last, nil
	}
	opts := append([]claims.Option{claims.WithLanguage(lang)}, e.Options...)
	if !date.IsZero() {
		opts = append(opts, claims.WithDate(date))
	}
	x, err := claims.New(opts...)
	if err != nil {
		return nil, err
	}
	e.last, e.lang, e.date = x, lang, date
	return x, nil
}

// DateOf returns the date that a document was given with, zero for none: that in
// its own header counts then.
func (e *Extractors) DateOf(d *Document) time.Time {
	if d.Date.IsZero() {
		return e.Date
	}
	return d.Date
}
