package transcript

import (
	"strconv"
	"strings"
)

// An Error says why input cannot be read: where, and what was expected there.
type Error struct {
	// Name is the name of the file, "" if it is not known.
	Name string
	// Line counts from 1; 0 means the input as a whole.
	Line int
	// Want is what was expected, Got what stands there.
	Want, Got string
	// Err is the error of the reader, if that failed.
	Err error
}

// Error returns one line: "talk.srt:3: expected a cue time, found \"abc\"".
func (e *Error) Error() string {
	var b strings.Builder
	if e.Name != "" {
		b.WriteString(e.Name)
		b.WriteByte(':')
	}
	if e.Line > 0 {
		if e.Name == "" {
			b.WriteString("line ")
		}
		b.WriteString(strconv.Itoa(e.Line))
		b.WriteByte(':')
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	switch {
	case e.Err != nil:
		b.WriteString(e.Err.Error())
	default:
		b.WriteString("expected ")
		b.WriteString(e.Want)
		if e.Got != "" {
			b.WriteString(", found ")
			b.WriteString(strconv.Quote(e.Got))
		}
	}
	return b.String()
}

// Unwrap returns the error of the reader.
func (e *Error) Unwrap() error { return e.Err }
