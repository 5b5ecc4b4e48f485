package lexicon

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// What a table of one's own may be at most. A pack of words has kilobytes; what
// is larger is no table, or an attempt to fill the memory.
const (
	maxTable  = 4 << 20 // bytes
	maxLine   = 4 << 10 // bytes
	maxRows   = 50_000
	maxFaults = 10 // that are told of one table
)

// A Fault is what is wrong with a table, and where: Line and Column count from
// 1, Column in bytes; both are 0 where the table as a whole is wrong.
type Fault struct {
	Line, Column int
	Text, Detail string
}

// A field is one cell of a table, with its place.
type field struct {
	text         string
	line, column int
}

// A reader reads a table of one's own and notes its faults.
type reader struct {
	faults []Fault
	seen   map[string]int // the line of each key
	forms  map[string][]string
}

func (r *reader) fault(f field, format string, args ...any) {
	if len(r.faults) < maxFaults {
		r.faults = append(r.faults, Fault{f.line, f.column, clip(f.text), fmt.Sprintf(format, args...)})
	}
}

// clip cuts a text that nobody wants to read to its end in an error.
func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	i := most
	for i > 0 && !utf8.RuneStart(s[i]) {
		i--
	}
	return s[:i] + "..."
}

// ReadTable reads a table as far as it may go.
func ReadTable(in io.Reader) (string, error) {
	data, err := io.ReadAll(io.LimitReader(in, maxTable+1))
	if err == nil && len(data) > maxTable {
		err = fmt.Errorf("larger than %d bytes", maxTable)
	}
	return string(data), err
}

// rows returns the lines of a table in fields, the first of which names the
// columns. Blank lines and comments, which begin with "# ", are left out.
func (r *reader) rows(table string) [][]field {
	var all [][]field
	n := 0
	for line := range strings.SplitSeq(strings.TrimPrefix(table, "\ufeff"), "\n") {
		n++
		line = strings.TrimSuffix(line, "\r")
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "# ") || line == "#" || !r.sound(line, n) {
			continue
		}
		all = append(all, split(line, n))
		if len(all) > maxRows {
			r.fault(field{"", n, 1}, "more than %d lines", maxRows)
			return nil
		}
		if len(r.faults) >= maxFaults {
			break
		}
	}
	return all
}

// sound reports whether a line is text of a bearable length.
func (r *reader) sound(line string, n int) bool {
	if len(line) > maxLine {
		r.fault(field{line, n, maxLine + 1}, "longer than %d bytes", maxLine)
		return false
	}
	for i, c := range line {
		switch {
		case c == utf8.RuneError && !strings.HasPrefix(line[i:], "\ufffd"):
			r.fault(field{line[:i], n, i + 1}, "not UTF-8 after this")
			return false
		case c < ' ' && c != '\t' || c == 0x7f:
			r.fault(field{line[:i], n, i + 1}, "the control character %U after this", c)
			return false
		}
	}
	return true
}

func split(line string, n int) []field {
	var fields []field
	column := 1
	for text := range strings.SplitSeq(line, "\t") {
		lead := len(text) - len(strings.TrimLeft(text, " "))
		fields = append(fields, field{strings.TrimSpace(text), n, column + lead})
		column += len(text) + 1
	}
	return fields
}

// once reports whether the row with the key is the first with it.
func (r *reader) once(f field, key string) bool {
	if r.seen == nil {
		r.seen = map[string]int{}
	}
	key = strings.ToLower(key)
	if line, ok := r.seen[key]; ok {
		r.fault(f, "is in line %d already", line)
		return false
	}
	r.seen[key] = f.line
	return true
}

// wide fills a row up to n columns, of which the first must fields are not
// empty. It reports false for a row that has too few or too many.
func (r *reader) wide(row []field, columns []string, must int) ([]field, bool) {
	if len(row) > len(columns) {
		r.fault(row[len(columns)], "is one field too many: the columns are %s", strings.Join(columns, ", "))
		return nil, false
	}
	last := row[len(row)-1]
	for len(row) < len(columns) {
		row = append(row, field{line: last.line, column: last.column + len(last.text)})
	}
	for i := range must {
		if row[i].text == "" {
			r.fault(row[i], "the %s is missing", columns[i])
			return nil, false
		}
	}
	return row, true
}

// irregular returns the irregular forms of a verb.
func (r *reader) irregular(verb string) []string {
	if r.forms == nil {
		r.forms = irregularForms()
	}
	return r.forms[verb]
}
