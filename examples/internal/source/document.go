// Package source reads documents as the command extract does: from files in
// every format of package transcript, from files with one document a line, packed
// with gzip or not, and from directories of them. The examples share it, so that
// each of them reads the same documents out of the same files.
//
// What cannot be read comes as a *transcript.Error that names the file and, in a
// file of lines, the line; the documents after it follow. What a person should
// know though nothing is lost comes as a [Note].
package source

import (
	"errors"
	"io"
	"iter"
	"strconv"
	"time"

	"github.com/go-figures/figures/claims/transcript"
)

// A Document is a text, with what its reader was told about it.
type Document struct {
	// Name is the doc of its records: the id of a line, or the name of the file.
	Name string
	// File is where it stands, for messages, and Line its line there; 0 if the
	// file is one document.
	File string
	Line int
	Text *transcript.Document
	Lang string    // "" if it does not say
	Date time.Time // zero if it does not say
}

// Where is the place of the document, for messages: "a.txt", "b.jsonl:12".
func (d *Document) Where() string {
	if d.Line == 0 {
		return d.File
	}
	return d.File + ":" + strconv.Itoa(d.Line)
}

// Err is err with the place of the document.
func (d *Document) Err(err error) error {
	return &transcript.Error{Name: d.File, Line: d.Line, Err: err}
}

// A Note is something that a person should know though it is no error.
type Note struct {
	File string
	Line int // 0 for the whole of it
	Text string
}

func (n *Note) Error() string {
	return (&transcript.Error{Name: n.File, Line: n.Line, Err: errors.New(n.Text)}).Error()
}

// A Reader reads the documents of one file.
type Reader struct {
	// Name is the name of the document, or of those lines that have no id.
	Name string
	// File is what messages call the file.
	File string
	// Input is how to read: Lines, or a format of package transcript.
	Input string
	// Line is how many lines of the file lie before what is read, for a part of a
	// file with one document a line.
	Line int
}

// Documents reads one file: many documents if it holds one a line, else one.
func (f Reader) Documents(r io.Reader) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		if f.Line == 0 { // a later part begins in the middle of what is not packed
			in, err := unpacked(r)
			if err != nil {
				yield(Document{}, &transcript.Error{Name: f.File, Err: err})
				return
			}
			r = in
		}
		if f.Input == Lines {
			f.lines(r)(yield)
			return
		}
		f.single(r)(yield)
	}
}

// single reads a file that is one document. What is damaged in it comes as notes
// behind it.
func (f Reader) single(r io.Reader) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		doc, err := transcript.Read(r, transcript.Format(f.Input))
		if err != nil {
			yield(Document{}, &transcript.Error{Name: f.File, Err: err})
			return
		}
		if f.Input == string(transcript.JSON) && doc.Format != transcript.JSON {
			// a directory may hold settings, or what this command has printed
			yield(Document{}, &Note{File: f.File, Text: "passed over, no transcript is in this JSON"})
			return
		}
		doc.Name = f.Name
		if !yield(Document{Name: f.Name, File: f.File, Text: doc}, nil) {
			return
		}
		for _, e := range doc.Damaged {
			if !yield(Document{}, f.told(doc, e)) {
				return
			}
		}
	}
}

// told is a note where the rest of the document was read, and else an error.
func (f Reader) told(doc *transcript.Document, e *transcript.Error) error {
	e.Name = f.File
	if len(doc.Turns) == 0 {
		return e
	}
	bare := transcript.Error{Want: e.Want, Got: e.Got, Err: e.Err}
	return &Note{File: f.File, Line: e.Line, Text: bare.Error()}
}
