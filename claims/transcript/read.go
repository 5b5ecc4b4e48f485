package transcript

import (
	"io"
	"strings"
)

// Read reads the whole of r as f. It fails only if r does or if f is no format;
// the error is an *Error, with the name of the file if r has one.
func Read(r io.Reader, f Format) (*Document, error) {
	name := ""
	if named, ok := r.(interface{ Name() string }); ok {
		name = named.Name()
	}
	var b strings.Builder
	if _, err := io.Copy(&b, r); err != nil {
		return nil, &Error{Name: name, Err: err}
	}
	doc, err := ParseAs(b.String(), f)
	if err != nil {
		return nil, err
	}
	doc.Name = name
	return doc, nil
}
