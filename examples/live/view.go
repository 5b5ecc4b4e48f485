package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/examples/internal/terminal"
)

// A view prints claims as they come, and keeps the ranking of all.
type view struct {
	w      io.Writer
	o      options
	all    []said // the foremost ones, best first
	n      int
	screen bool // w is a terminal: the ranking stays below the stream
	width  int  // of a line, which must not wrap
	below  int  // the lines of the ranking that are on the screen
}

// most is how many claims the ranking remembers.
const most = 1000

func newView(w io.Writer, o options) *view {
	return &view{w: w, o: o, screen: terminal.Is(w), width: terminal.Width(w)}
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
	v.line(&b, fmt.Sprintf("%s  #%-3d ", terminal.Pad(terminal.Line(s.at), 8), rank+1), &s)
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
		v.line(b, fmt.Sprintf("%3d. %.2f  %s  ", i+1, top[i].Worth, terminal.Pad(terminal.Line(top[i].at), 8)), &top[i])
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

// line tells a claim behind what stands before it, in one line: who, how much,
// and what that is, which gets the space that is left.
func (v *view) line(b *strings.Builder, before string, s *said) {
	left := v.width - len(before)
	by, much := min(14, left/5), min(26, left/3)
	line := before + terminal.Pad(terminal.Line(s.by), by) + "  " + terminal.Pad(terminal.Line(s.Text), much) + "  " +
		terminal.Line(what(&s.Claim))
	b.WriteString(strings.TrimRight(terminal.Fit(line, max(v.width, 1)), " ") + "\n")
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
