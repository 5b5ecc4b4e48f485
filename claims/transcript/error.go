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

// Unwrap returns the error of the reader.
func (e *Error) Unwrap() error { return e.Err }
