package export

import (
	"io"
	"iter"

	"github.com/go-figures/figures/claims"
)

// A Writer writes claims of any number of documents in one format. Make one
// with [NDJSON], [JSON], [CSV], [JSONLD] or [Queries]. It buffers: call Close, or
// Flush where a reader waits at the other end. It is not safe for concurrent use.
//
// The first error of the writer below is returned by every later call.
type Writer struct {
	w   io.Writer
	f   format
	buf []byte
	n   int
	err error
}

// A format says what stands around the records and how one is written.
type format struct {
	open, close   string
	before, after string // around each record
	between       string // after one record, if another follows
	record        func(dst []byte, doc string, c *claims.Claim) []byte
}

// size is the length at which the buffer is written out.
const size = 32 << 10

// NDJSON writes one JSON object a line, and nothing for no claims.
func NDJSON(w io.Writer) *Writer {
	return newWriter(w, format{after: "\n", record: AppendJSON})
}

// JSON writes one JSON array, one object a line, an empty array for no claims.
// The array is complete after Close.
func JSON(w io.Writer) *Writer {
	return newWriter(w, format{open: "[", before: "\n", between: ",", close: "\n]\n", record: AppendJSON})
}

// CSV writes comma-separated values (RFC 4180): a header line, also for no
// claims, and one line a claim, each ended by CR LF.
func CSV(w io.Writer) *Writer {
	return newWriter(w, format{open: csvHeader, record: AppendCSV})
}

func newWriter(w io.Writer, f format) *Writer {
	return &Writer{w: w, f: f, buf: append(make([]byte, 0, size+size/8), f.open...)}
}

// Write writes one claim of the document named doc.
func (w *Writer) Write(doc string, c *claims.Claim) error {
	if w.err != nil {
		return w.err
	}
	if w.n > 0 {
		w.buf = append(w.buf, w.f.between...)
	}
	w.n++
	w.buf = w.f.record(append(w.buf, w.f.before...), doc, c)
	w.buf = append(w.buf, w.f.after...)
	if len(w.buf) >= size {
		return w.Flush()
	}
	return nil
}

// WriteAll writes the claims of the document named doc. It stops at the first error.
func (w *Writer) WriteAll(doc string, cs iter.Seq[claims.Claim]) error {
	for c := range cs {
		if err := w.Write(doc, &c); err != nil {
			return err
		}
	}
	return w.err
}

// Flush hands on what is buffered.
func (w *Writer) Flush() error {
	if w.err == nil && len(w.buf) > 0 {
		_, w.err = w.w.Write(w.buf)
		w.buf = w.buf[:0]
	}
	return w.err
}

// Close writes what ends the format and flushes. It does not close the
// underlying writer, and nothing may be written afterwards.
func (w *Writer) Close() error {
	w.buf = append(w.buf, w.f.close...)
	return w.Flush()
}
