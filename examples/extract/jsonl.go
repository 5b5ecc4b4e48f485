package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"

	"github.com/go-figures/figures/claims/transcript"
)

// A record is one line of -input jsonl. Other fields are passed over.
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
func lines(name, where string, r io.Reader) iter.Seq2[document, error] {
	return func(yield func(document, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		for n := 1; ; n++ {
			line, err := in.ReadBytes('\n')
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\ufeff"))
			}
			if len(bytes.TrimSpace(line)) > 0 {
				place := where + ":" + strconv.Itoa(n)
				d, err := parseLine(line)
				if err != nil {
					err = fmt.Errorf("%s: %w", place, err)
				}
				d.where = place
				if d.name == "" {
					d.name = name + ":" + strconv.Itoa(n)
				}
				if !yield(d, err) {
					return
				}
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(document{}, fmt.Errorf("%s: %w", where, err))
				return
			}
		}
	}
}

func parseLine(line []byte) (document, error) {
	var r record
	if err := json.Unmarshal(line, &r); err != nil {
		return document{}, explain(err)
	}
	if r.Text == nil {
		return document{}, errors.New(`no "text"`)
	}
	date, err := parseDate(r.Date)
	if err != nil {
		return document{}, fmt.Errorf(`"date": %w`, err)
	}
	doc := transcript.Parse(*r.Text)
	doc.Name = string(r.ID)
	return document{name: string(r.ID), text: doc, lang: r.Lang, date: date}, nil
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
