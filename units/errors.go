package units

import "errors"

// What can be wrong. Every error of this package is an *Error that wraps one
// of these, or a *ConversionError, which wraps ErrDimension.
var (
	ErrSyntax    = errors.New("malformed")
	ErrRange     = errors.New("out of range")
	ErrDivision  = errors.New("division by zero")
	ErrUnknown   = errors.New("unknown unit")
	ErrRegion    = errors.New("unknown region")
	ErrPrefix    = errors.New("prefix cannot apply")
	ErrDimension = errors.New("dimensions differ")
	ErrConflict  = errors.New("already defined")
)

// An Error says what is wrong with which text.
type Error struct {
	Err    error  // one of the Err values
	Text   string // the offending text
	Detail string // what was expected, or what else is known; may be empty
}

func (e *Error) Error() string {
	s := "units: " + e.Err.Error() + ": " + quote(e.Text)
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	return s
}

// Unwrap returns Err.
func (e *Error) Unwrap() error { return e.Err }
