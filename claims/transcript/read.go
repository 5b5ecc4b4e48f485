package transcript

import (
	"io"
	"strings"
)

// Read reads the whole of r as f, in UTF-8, UTF-16, Windows-1252 or ISO-8859-1.
// It fails only if r does or if f is no format; the error is an *Error, with the
// name of the file if r has one. In a file that holds no text as it is, such as a
// PDF, nothing is said: Damaged tells what it is.
func Read(r io.Reader, f Format) (*Document, error) {
	name := ""
	if named, ok := r.(interface{ Name() string }); ok {
		name = named.Name()
	}
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return nil, &Error{Name: name, Err: err}
	}
	doc, err := parseBytes(b.String(), f)
	if err != nil {
		return nil, err
	}
	doc.Name = name
	for _, e := range doc.Damaged {
		e.Name = name
	}
	return doc, nil
}

// parseBytes reads a file in whatever encoding it is.
func parseBytes(raw string, f Format) (*Document, error) {
	if foreign(raw) != "" {
		return ParseAs(raw, f) // in no encoding
	}
	return decoding(raw, charsetOf(raw), func(text string) (*Document, error) { return ParseAs(text, f) })
}

// decoding reads what is in an encoding. The offsets of the document point into
// the bytes as they are.
func decoding(raw string, from charset, parse func(text string) (*Document, error)) (*Document, error) {
	if from == utf8Text {
		return parse(raw)
	}
	decoded := decode(raw, from)
	doc, err := parse(decoded.Text)
	if err != nil {
		return nil, err
	}
	decoded.Segments = doc.Segments
	doc.Text, doc.decoded, doc.charset = raw, decoded, from
	doc.Segments = make([]Segment, len(decoded.Segments))
	for i, s := range decoded.Segments {
		s.Start, s.End = decoded.source(s.Start), decoded.source(s.End)
		doc.Segments[i] = s
	}
	for i := range doc.Turns {
		t := &doc.Turns[i]
		t.Start, t.End = decoded.source(t.Start), decoded.source(t.End)
	}
	return doc, nil
}
