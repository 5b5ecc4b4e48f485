package check

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/go-figures/figures/units"
)

// ReadCSV reads a table of references as comma-separated values, or with
// semicolons or tabs in between as the first line has them. That line names the
// columns, in any order: metric and value are needed; place (or
// entity), period, unit, source, url, change (yes or no) and status (actual,
// target, forecast) may be there; others are passed over.
//
// A value is a plain decimal ("-0.5", "12600000"), a unit a CLDR identifier, an
// ISO 4217 code or English ("percent", "million tonnes", "crowns a month"); what
// is no unit is the noun of what is counted. A period is a year, a half, a
// quarter, a month or a day ("2024", "2024-H1", "2024-Q2", "2024-03",
// "2024-03-12"), or two of them with a slash between, both included. An empty
// period holds always.
//
// The error is an *Error and names the line.
func ReadCSV(r io.Reader) ([]Reference, error) {
	buffered := bufio.NewReader(r)
	in := csv.NewReader(buffered)
	in.Comma = separator(buffered)
	in.FieldsPerRecord = -1
	header, err := in.Read()
	if err == io.EOF {
		return nil, fail(r, 0, &Error{Want: "a line with the names of the columns"})
	}
	if err != nil {
		return nil, fail(r, 0, err)
	}
	names, err := columnsOf(header)
	if err != nil {
		return nil, fail(r, 1, err)
	}
	var refs []Reference
	for {
		cells, err := in.Read()
		if err == io.EOF {
			return refs, nil
		}
		if err != nil {
			return nil, fail(r, 0, err)
		}
		line, _ := in.FieldPos(0)
		ref, err := rowOf(names, cells)
		if err != nil {
			return nil, fail(r, line, err)
		}
		ref.Line = line
		refs = append(refs, ref)
	}
}

// separator returns what stands between the names of the columns.
func separator(r *bufio.Reader) rune {
	head, _ := r.Peek(r.Size()) // whatever there is of it; an error comes again
	line, _, _ := strings.Cut(string(head), "\n")
	best := ','
	for _, sep := range ";\t" {
		if strings.Count(line, string(sep)) > strings.Count(line, string(best)) {
			best = sep
		}
	}
	return best
}

// columnsOf reads the first line.
func columnsOf(header []string) ([]string, error) {
	header[0] = strings.TrimPrefix(header[0], "\ufeff")
	var names []string
	for _, h := range header {
		name := column(h)
		if name != "" && slices.Contains(names, name) {
			return nil, &Error{Column: name, Want: "the column once", Got: h}
		}
		names = append(names, name)
	}
	for _, need := range []string{"metric", "value"} {
		if !slices.Contains(names, need) {
			return nil, &Error{Want: "a column " + need, Got: strings.Join(header, ",")}
		}
	}
	return names, nil
}

func rowOf(names, cells []string) (Reference, error) {
	if len(cells) > len(names) {
		return Reference{}, &Error{Want: "no more cells than columns", Got: strings.Join(cells[len(names):], ",")}
	}
	r := row{}
	for i, cell := range cells {
		if names[i] != "" {
			r[names[i]] = cell
		}
	}
	return r.reference(units.Default())
}

// fail makes err an *Error with the name of the file and the line.
func fail(r io.Reader, line int, err error) error {
	e, ok := errors.AsType[*Error](err)
	if !ok {
		e = &Error{Err: err}
	}
	if p, ok := errors.AsType[*csv.ParseError](err); ok {
		line, e.Err = p.Line, p.Err
	}
	if e.Line == 0 {
		e.Line = line
	}
	if f, ok := r.(interface{ Name() string }); ok {
		e.Name = f.Name()
	}
	return e
}
