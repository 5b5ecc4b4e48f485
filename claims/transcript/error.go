package transcript

import (
	"fmt"
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
	what := "expected " + e.Want
	if e.Got != "" {
		what += ", found " + strconv.Quote(e.Got)
	}
	if e.Err != nil {
		what = e.Err.Error()
	}
	switch {
	case e.Name != "" && e.Line > 0:
		return fmt.Sprintf("%s:%d: %s", e.Name, e.Line, what)
	case e.Name != "":
		return e.Name + ": " + what
	case e.Line > 0:
		return fmt.Sprintf("line %d: %s", e.Line, what)
	}
	return what
}

// Unwrap returns the error of the reader.
func (e *Error) Unwrap() error { return e.Err }

// mostDamaged bounds how many damaged parts of a document are told.
const mostDamaged = 20

// endOfFile is what is found where something breaks off.
const endOfFile = "the end of the file"

// damaged notes a part of the document that is not what was expected there, with
// its line; what follows its first line is left out.
func (f *flat) damaged(at int, want, got string) {
	if len(f.damage) >= mostDamaged {
		return
	}
	const longest = 60
	got = strings.TrimSpace(firstOf(got, "\r\n"))
	if len(got) > longest {
		got = strings.ToValidUTF8(got[:longest], "") + "…"
	}
	f.damage = append(f.damage, &Error{Line: lineAt(f.doc, at), Want: want, Got: got})
}

// lineAt returns the number of the line at a place, counted from 1. Line ends of
// all three kinds count.
func lineAt(text string, at int) int {
	n := 1
	for pos := 0; pos < at; {
		end, next := lineEnd(text, pos)
		if end == len(text) || next > at {
			break
		}
		n, pos = n+1, next
	}
	return n
}
