package rule

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2/syntax"
)

// An Error says what is wrong with a rule, and where in its pattern: Offset is
// in bytes, -1 if no place of it is to blame.
type Error struct {
	Rule, Pattern string
	Offset        int
	Err           error
}

// ErrLimit is what a rule reports that took too long or went back too often.
var ErrLimit = errors.New("the search took too long and was given up")

func (r *Rule) fail(offset int, err error) error {
	return &Error{Rule: r.Name, Pattern: r.Pattern, Offset: offset, Err: err}
}

// Error shows the pattern with a mark under the place.
func (e *Error) Error() string {
	s := fmt.Sprintf("rule %q: %v", e.Rule, e.Err)
	if e.Offset < 0 {
		return s
	}
	before, shown := excerpt(e.Pattern, e.Offset)
	return fmt.Sprintf("%s, at byte %d of the pattern:\n\t%s\n\t%*s", s, e.Offset, shown, before+1, "^")
}

// Unwrap returns what is wrong.
func (e *Error) Unwrap() error { return e.Err }

// excerpt returns the part of the pattern around a place in one line, and how
// many letters of it stand before the place.
func excerpt(pattern string, at int) (before int, shown string) {
	const around = 60
	from, to := max(0, at-around), min(len(pattern), at+around)
	for from > 0 && !utf8.RuneStart(pattern[from]) {
		from--
	}
	for to < len(pattern) && !utf8.RuneStart(pattern[to]) {
		to++
	}
	flat := strings.NewReplacer("\n", " ", "\t", " ", "\r", " ")
	return utf8.RuneCountInString(pattern[from:min(at, to)]), flat.Replace(pattern[from:to])
}

// place finds where a pattern goes wrong, which the compiler does not tell: at
// the last letter of its shortest beginning that is wrong in the same way.
func place(pattern string, err error) int {
	same := cause(err).Error()
	n := sort.Search(len(pattern), func(n int) bool {
		_, err := parse(pattern[:n])
		return err != nil && cause(err).Error() == same
	})
	for n--; n > 0 && !utf8.RuneStart(pattern[n]); {
		n--
	}
	if open := strings.LastIndexByte(pattern[:max(n+1, 0)], '('); same == syntax.ErrMissingParen && open >= 0 {
		return open // "(?<value>": wrong from its end on, to the compiler
	}
	return max(n, 0)
}

// cause leaves the pattern out of an error, and says what to write instead of
// what other flavours have.
func cause(err error) error {
	var e *syntax.Error
	if !errors.As(err, &e) {
		return err
	}
	s := e.Code.String()
	if len(e.Args) > 0 {
		s = fmt.Sprintf(s, e.Args...)
	}
	if strings.Contains(s, "(?P") {
		s += "; a named group is written (?<name>...)"
	}
	return errors.New(s)
}

// declared returns where a pattern names a group.
func declared(pattern, name string) int {
	for _, form := range [2]string{"(?<" + name, "(?'" + name} {
		if i := strings.Index(pattern, form); i >= 0 {
			return i + len("(?<")
		}
	}
	return -1
}
