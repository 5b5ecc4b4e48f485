package transcript

import (
	"io"
	"strings"
)

// Read reads the whole of r as f. It fails only if r does, if f is no format or
// if the text is marked as UTF-16, of which no byte offsets could be given; the
// error is an *Error, with the name of the file if r has one.
func Read(r io.Reader, f Format) (*Document, error) {
	name := ""
	if named, ok := r.(interface{ Name() string }); ok {
		name = named.Name()
	}
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return nil, &Error{Name: name, Err: err}
	}
	text := b.String()
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		return nil, &Error{Name: name, Line: 1, Want: "text in UTF-8", Got: "UTF-16"}
	}
	doc, err := ParseAs(text, f)
	if err != nil {
		return nil, err
	}
	doc.Name = name
	return doc, nil
}
