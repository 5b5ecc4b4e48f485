package intake

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"time"
)

// A jsonDocument is a document as JSON gives it.
type jsonDocument struct {
	ID   string  `json:"id"`
	Name string  `json:"name"`
	Text *string `json:"text"`
	Date string  `json:"date"`
}

// JSON reads one document: {"name": "...", "text": "...", "date": "2024-05-15"}.
// The date is optional, and so is the name, which may also be called "id".
func JSON(b []byte) (Given, error) {
	var d jsonDocument
	if err := json.Unmarshal(b, &d); err != nil {
		return Given{}, fmt.Errorf("expected a JSON object with a text: %w", err)
	}
	if d.Text == nil {
		return Given{}, errors.New(`expected a JSON object with a "text"`)
	}
	date, err := Day(d.Date)
	if err != nil {
		return Given{}, err
	}
	name := d.Name
	if name == "" {
		name = d.ID
	}
	return Given{Name: name, Text: *d.Text, Date: date}, nil
}

// Lines yields the documents of r, one JSON object a line. A line that is none
// comes as an error and the next ones follow; an error of r, and a line longer
// than the limit, end it.
func Lines(r io.Reader, limit int64) iter.Seq2[Given, error] {
	return func(yield func(Given, error) bool) {
		// A text may take six bytes a byte in JSON, and there is more around it.
		in := bufio.NewScanner(r)
		in.Buffer(nil, int(6*limit+4096))
		for n := 1; in.Scan(); n++ {
			if len(bytes.TrimSpace(in.Bytes())) == 0 {
				continue
			}
			g, err := JSON(in.Bytes())
			switch {
			case err != nil:
				err = fmt.Errorf("line %d: %w", n, err)
			case int64(len(g.Text)) > limit:
				err = fmt.Errorf("line %d: %w: more than %d bytes", n, ErrTooLarge, limit)
			}
			if !yield(g, err) {
				return
			}
		}
		err := in.Err()
		if errors.Is(err, bufio.ErrTooLong) {
			err = fmt.Errorf("%w: a line of more than %d bytes", ErrTooLarge, 6*limit)
		}
		if err != nil {
			yield(Given{}, &BrokenError{err})
		}
	}
}

// A BrokenError says that nothing more can be read.
type BrokenError struct{ Err error }

// Error returns that of what happened.
func (e *BrokenError) Error() string { return e.Err.Error() }

// Unwrap returns what happened.
func (e *BrokenError) Unwrap() error { return e.Err }

// Day reads a day, 2024-05-15; "" is the zero time.
func Day(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("the date %q: expected one like 2024-05-15", s)
	}
	return t, nil
}
