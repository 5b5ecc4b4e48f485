package check

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"github.com/go-figures/figures/units"
)

// ReadJSON reads a table of references as a JSON array of objects, or as
// objects one after the other. Their fields are the columns of [ReadCSV]. A
// value may be a string or a number; a number is taken as it is written and
// never rounded. The error is an *Error and names the element.
func ReadJSON(r io.Reader) ([]Reference, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fail(r, 0, err)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	var refs []Reference
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	array := bytes.HasPrefix(bytes.TrimSpace(data), []byte("["))
	if array {
		if _, err := d.Token(); err != nil {
			return nil, fail(r, 0, err)
		}
	}
	for d.More() {
		n := len(refs) + 1
		var fields map[string]any
		if err := d.Decode(&fields); err != nil {
			return nil, fail(r, n, err)
		}
		ref, err := fieldsOf(fields)
		if err != nil {
			return nil, fail(r, n, err)
		}
		ref.Line = n
		refs = append(refs, ref)
	}
	if err := theEnd(d, array); err != nil {
		return nil, fail(r, len(refs), err)
	}
	return refs, nil
}

// theEnd reports what follows the last element other than the end of the array,
// and an array that does not end.
func theEnd(d *json.Decoder, array bool) error {
	if array {
		switch tok, err := d.Token(); {
		case err == io.EOF:
			return &Error{Want: "] at the end of the table"}
		case err != nil:
			return err
		case tok != json.Delim(']'):
			return &Error{Want: "] at the end of the table", Got: fmt.Sprint(tok)}
		}
	}
	switch _, err := d.Token(); err {
	case io.EOF:
		return nil
	case nil:
		return &Error{Want: "the end of the table"}
	default:
		return err
	}
}

func fieldsOf(fields map[string]any) (Reference, error) {
	r := row{}
	for name, v := range fields {
		name := column(name)
		if name == "" {
			continue
		}
		if _, twice := r[name]; twice {
			return Reference{}, &Error{Column: name, Want: "the field once"}
		}
		switch v := v.(type) {
		case nil:
		case string:
			r[name] = v
		case json.Number:
			r[name] = v.String()
		case bool:
			r[name] = map[bool]string{true: "yes", false: "no"}[v]
		default:
			return Reference{}, &Error{Column: name, Want: "a string or a number"}
		}
	}
	return r.reference(units.Default())
}
