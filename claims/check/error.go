package check

import "fmt"

// An Error says what is wrong with a table of references.
type Error struct {
	// Name is the name of the file, "" if the reader has none.
	Name string
	// Line counts from 1; for JSON it is the number of the element. 0 means the
	// input as a whole.
	Line int
	// Column is the name of the column or the field, "" for the whole line.
	Column string
	// Want is what was expected, Got what stands there.
	Want, Got string
	// Err is the error of the reader or the parser below, if there is one.
	Err error
}

// Error returns one line: `gdp.csv:3: value: expected a decimal number, found "4,8"`.
func (e *Error) Error() string {
	s := e.Name
	if s == "" {
		s = "references"
	}
	if e.Line > 0 {
		s += fmt.Sprintf(":%d", e.Line)
	}
	if e.Column != "" {
		s += ": " + e.Column
	}
	if e.Want != "" {
		s += ": expected " + e.Want
	}
	if e.Got != "" {
		s += fmt.Sprintf(", found %.60q", e.Got)
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Unwrap returns the error below.
func (e *Error) Unwrap() error { return e.Err }
