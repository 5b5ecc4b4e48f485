package main

import (
	"io"
	"iter"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/export"
	"github.com/go-figures/figures/examples/internal/source"
	"github.com/go-figures/figures/examples/internal/terminal"
)

// A sink prints the claims of one document after the other.
type sink interface {
	document(d *source.Document, cs iter.Seq[claims.Claim]) error
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
	case "jsonld":
		return readable{records{export.JSONLD(w)}}
	case "query":
		return readable{records{export.Queries(w)}}
	case "annotation":
		return annotations{export.Annotations(w)}
	case "html":
		page := export.HTML(w)
		if len(o.args) == 1 && o.args[0] != "-" {
			page.Title = "Claims in " + o.args[0]
		}
		return pages{page}
	}
	return &table{w: w, width: terminal.Width(w)}
}

// records is the sink for what other programs read.
type records struct{ w *export.Writer }

// document flushes after every document: another program may wait for it
// before it sends the next.
func (r records) document(d *source.Document, cs iter.Seq[claims.Claim]) error {
	if err := r.w.WriteAll(d.Name, cs); err != nil {
		return err
	}
	return r.w.Flush()
}

func (r records) close() error { return r.w.Close() }

// readable is the sink for records that people read: the words of a marked-up
// document come as a reader sees them.
type readable struct{ records }

func (r readable) document(d *source.Document, cs iter.Seq[claims.Claim]) error {
	return r.records.document(d, func(yield func(claims.Claim) bool) {
		for c := range cs {
			c.Text, c.Sentence.Text = export.Words(d.Text, &c), export.Sentence(d.Text, &c)
			if !yield(c) {
				return
			}
		}
	})
}

// annotations is the sink for annotations, which need the text around a claim.
type annotations struct{ w *export.AnnotationWriter }

func (a annotations) document(d *source.Document, cs iter.Seq[claims.Claim]) error {
	if err := a.w.WriteAll(d.Name, d.Text.Text, cs); err != nil {
		return err
	}
	return a.w.Flush()
}

func (a annotations) close() error { return a.w.Close() }

// pages is the sink for a page to look at.
type pages struct{ page *export.Page }

func (p pages) document(d *source.Document, cs iter.Seq[claims.Claim]) error {
	return p.page.Document(d.Text, cs)
}

func (p pages) close() error { return p.page.Close() }
