package main

import (
	"fmt"
	"io"
	"time"

	"github.com/go-figures/figures/examples/internal/terminal"
)

// A progress tells a person who waits that the work goes on. It stays silent
// in the first second, where standard error is no terminal, and where the
// output itself goes to one.
type progress struct {
	w     io.Writer // nil: silent
	next  time.Time
	docs  int
	shown bool
}

func newProgress(stderr, stdout io.Writer) *progress {
	p := &progress{next: time.Now().Add(time.Second)}
	if terminal.Is(stderr) && !terminal.Is(stdout) {
		p.w = stderr
	}
	return p
}

// step says which document comes now.
func (p *progress) step(name string) {
	p.docs++
	if p.w == nil || time.Now().Before(p.next) {
		return
	}
	p.next = time.Now().Add(200 * time.Millisecond)
	fmt.Fprintf(p.w, "\r\x1b[K%d: %s", p.docs, terminal.Fit(terminal.Line(name), 70))
	p.shown = true
}

// clear takes the line away before something else is printed.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
