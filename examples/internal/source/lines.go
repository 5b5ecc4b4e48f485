package source

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"time"

	"github.com/go-figures/figures/claims/transcript"
)

// A record is one line. Other fields are passed over.
type record struct {
	ID   id      `json:"id"`
	Text *string `json:"text"`
	Lang string  `json:"lang"`
	Date string  `json:"date"`
}

// An id is a string; a number is taken as it is written.
type id string

func (i *id) UnmarshalJSON(data []byte) error {
	var n json.Number // any number, or a string: the quotes do not matter
	if err := json.Unmarshal(data, &n); err == nil {
		*i = id(n)
		return nil
	}
	var s string
	if err := json.Unmarshal(data, &s); err != nil {
		return errors.New(`"id" is neither a string nor a number`)
	}
	*i = id(s)
	return nil
}

// lines reads one document a line. A line that holds none comes as an error
// with its number; the others follow. A line may have any length.
func (f Reader) lines(r io.Reader) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		for n := f.Line + 1; ; n++ {
			line, err := in.ReadBytes('\n')
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\ufeff"))
			}
			if len(bytes.TrimSpace(line)) > 0 && !yield(f.parseLine(line, n)) {
				return
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Document{}, &transcript.Error{Name: f.File, Err: err})
				return
			}
		}
	}
}

// parseLine reads the document of a line.
func (f Reader) parseLine(line []byte, number int) (Document, error) {
	d := Document{File: f.File, Line: number}
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		return d, d.Err(explain(err))
	}
	if r.Text == nil {
		return d, d.Err(errors.New(`no "text"`))
	}
	date, err := ParseDate(r.Date)
	if err != nil {
		return d, d.Err(fmt.Errorf(`"date": %w`, err))
	}
	d.Name, d.Lang, d.Date = string(r.ID), r.Lang, date
	if d.Name == "" {
		d.Name = f.Name + ":" + strconv.Itoa(number)
	}
	d.Text = transcript.Parse(*r.Text)
	d.Text.Name = string(r.ID)
	return d, nil
}

// explain says what is wrong with a line in the words of JSON instead of Go's.
func explain(err error) error {
	if t, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		if t.Field == "" {
			return fmt.Errorf("expected a JSON object, found: %s", t.Value)
		}
		return fmt.Errorf("%q: expected a string, found: %s", t.Field, t.Value)
	}
	if s, ok := errors.AsType[*json.SyntaxError](err); ok {
		return fmt.Errorf("not JSON at byte %d: %v", s.Offset, s)
	}
	return err
}

// ParseDate reads an ISO 8601 date, or the date of a moment in RFC 3339. The
// empty string is no date.
func ParseDate(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC), nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is no date; expected one like 2024-05-15", s)
	}
	return t, nil
}
