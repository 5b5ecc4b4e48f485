package main

import (
	"io"
	"iter"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/export"
)

// A sink prints the claims of one document after the other.
type sink interface {
	document(d *document, cs iter.Seq[claims.Claim]) error
	close() error
}

func newSink(o *options, w io.Writer) sink {
	switch o.format {
	case "json":
		return records{export.JSON(w)}
	case "ndjson":
		return records{export.NDJSON(w)}
	case "csv":
		return records{export.CSV(w)}
	}
	return &table{w: w, width: width(w)}
}

// records is the sink for what other programs read.
type records struct{ w *export.Writer }

// document flushes after every document: another program may wait for it
// before it sends the next.
func (r records) document(d *document, cs iter.Seq[claims.Claim]) error {
	if err := r.w.WriteAll(d.name, cs); err != nil {
		return err
	}
	return r.w.Flush()
}

func (r records) close() error { return r.w.Close() }
