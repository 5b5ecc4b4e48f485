package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/go-figures/figures/claims"
)

// A view prints claims as they come, and keeps the ranking of all.
type view struct {
	w      io.Writer
	o      options
	all    []said // the foremost ones, best first
	n      int
	screen bool // w is a terminal: the ranking stays below the stream
	below  int  // the lines of it that are on the screen
}

// most is how many claims the ranking remembers.
const most = 1000

func newView(w io.Writer, o options) *view {
	v := &view{w: w, o: o}
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil {
			v.screen = info.Mode()&os.ModeCharDevice != 0
		}
	}
	return v
}

// show prints one claim and its rank.
func (v *view) show(s said) error {
	if s.Worth < v.o.worth {
		return nil
	}
	v.n++
	rank, _ := slices.BinarySearchFunc(v.all, s, func(a, b said) int {
		if c := cmp.Compare(b.Worth, a.Worth); c != 0 {
			return c
		}
		return -1 // who came first stays first
	})
	v.all = slices.Insert(v.all, rank, s)
	v.all = v.all[:min(len(v.all), most)]
	var b strings.Builder
	v.clear(&b)
	fmt.Fprintf(&b, "%s  #%-3d %s\n", column(s.at, 8), rank+1, line(&s))
	if v.screen {
		v.ranking(&b)
	}
	_, err := io.WriteString(v.w, b.String())
	return err
}

// end prints the ranking if it is not on the screen already.
func (v *view) end() error {
	if v.screen {
		return nil
	}
	var b strings.Builder
	v.ranking(&b)
	if v.n == 0 {
		b.WriteString("no claims\n")
	}
	_, err := io.WriteString(v.w, b.String())
	return err
}

// ranking writes the claims most worth checking.
func (v *view) ranking(b *strings.Builder) {
	top := v.all[:min(len(v.all), max(v.o.top, 0))]
	if len(top) == 0 {
		return
	}
	fmt.Fprintf(b, "\nMost worth checking, of %d:\n", v.n)
	for i := range top {
		fmt.Fprintf(b, "%3d. %.2f  %s  %s\n", i+1, top[i].Worth, column(top[i].at, 8), line(&top[i]))
	}
	v.below = len(top) + 2
}

// clear takes the ranking off the screen, for the next claim to come above it.
func (v *view) clear(b *strings.Builder) {
	if v.below > 0 && v.screen {
		fmt.Fprintf(b, "\x1b[%dA\x1b[J", v.below)
	}
	v.below = 0
}

// line tells a claim in one line of a terminal of 100 columns.
func line(s *said) string {
	parts := []string{column(s.by, 14), column(s.Text, 26), fit(what(&s.Claim), 44)}
	return strings.TrimRight(strings.Join(parts, "  "), " ")
}

// what is what is measured and how it is put forward.
func what(c *claims.Claim) string {
	var s strings.Builder
	s.WriteString(c.Subject)
	for _, more := range []string{strings.TrimSpace(string(c.Change) + " " + string(c.Role)), c.Period.Text} {
		if more != "" {
			s.WriteString(", " + more)
		}
	}
	if c.Status != "" && c.Status != claims.Actual {
		s.WriteString(", " + string(c.Status))
	}
	if c.Negated {
		s.WriteString(", denied")
	}
	return strings.TrimPrefix(s.String(), ", ")
}

// column is s in exactly n columns.
func column(s string, n int) string {
	s = fit(s, n)
	return s + strings.Repeat(" ", n-len([]rune(s)))
}

// fit makes one line of s with at most n characters and nothing that steers the
// terminal.
func fit(s string, n int) string {
	clean := func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return unicode.ReplacementChar
		}
		return r
	}
	r := []rune(strings.Join(strings.Fields(strings.Map(clean, s)), " "))
	if len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return string(r)
}
