package main

import (
	"bufio"
	"cmp"
	"context"
	"io"
	"iter"
	"strings"
	"sync"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/examples/internal/terminal"
)

// A said is a claim with the time and the speaker of the caption it begins in.
type said struct {
	claims.Claim
	at, by string
}

// spoken yields the claims in captions, each as soon as its sentence has ended:
// in lines with a time and a speaker, or in SRT or WebVTT.
func spoken(ctx context.Context, x *claims.Extractor, r io.Reader) iter.Seq2[said, error] {
	return func(yield func(said, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		first, err := in.ReadString('\n')
		if err == nil && isFile(first) {
			for c, err := range x.Stream(ctx, io.MultiReader(strings.NewReader(first), in)) {
				if !yield(said{Claim: c, at: terminal.Clock(c.Time.Start), by: c.Speaker.Name}, err) {
					return
				}
			}
			return
		}
		text := &captions{lines: bufio.NewReader(io.MultiReader(strings.NewReader(first), in))}
		for c, err := range x.Stream(ctx, text) {
			m := text.at(c.Start)
			if !yield(said{Claim: c, at: m.at, by: m.by}, err) {
				return
			}
		}
	}
}

// captions is the text of captions in lines, without their times and speakers.
// Those are kept by the offset of the text: it is read ahead, in a goroutine of
// the extractor's.
type captions struct {
	lines *bufio.Reader
	text  string // not read yet
	size  int    // of the text up to now
	last  string // the caption before
	open  int    // how much was said since the last full stop
	now   moment // of the last caption that has a time, a speaker
	err   error

	mu      sync.Mutex
	moments []moment
}

// A moment is the time and the speaker from an offset of the text on.
type moment struct {
	from   int
	at, by string
}

func (c *captions) Read(p []byte) (int, error) {
	for c.text == "" && c.err == nil {
		var line string
		line, c.err = c.lines.ReadString('\n')
		c.add(parseCaption(line))
	}
	n := copy(p, c.text)
	c.text = c.text[n:]
	if n == 0 {
		return 0, c.err
	}
	return n, nil
}

// longest is how much may be said without a full stop. Captions that machines
// write may have none; then what was said is read all the same.
const longest = 1 << 10

// add appends a caption: behind an empty line if what was said before is over,
// and else in the line below.
func (c *captions) add(next caption) {
	speaks := next.by != "" && next.by != c.now.by
	switch {
	case c.last == "":
	case next.text == "" || speaks || c.open > longest:
		if !strings.ContainsAny(c.last[len(c.last)-1:], ".?!") {
			c.write(".") // an empty line alone may stand within a sentence
		}
		c.write("\n\n")
		c.last, c.open = "", 0
	case !ends(c.last) && !cutNumber(c.last, next.text):
		c.write("\n")
	}
	c.now = moment{c.size, cmp.Or(next.at, c.now.at), cmp.Or(next.by, c.now.by)}
	if next.text == "" {
		return
	}
	c.mu.Lock()
	c.moments = append(c.moments, c.now)
	c.mu.Unlock()
	c.write(next.text)
	c.open += len(next.text)
	if c.last = next.text; ends(c.last) {
		c.write("\n") // it need not wait for the next one
		c.open = 0
	}
}

func (c *captions) write(s string) {
	c.text += s
	c.size += len(s)
}

// ends reports whether a sentence can end with a caption. A point behind a digit
// may go on: "4." "5 percent".
func ends(text string) bool {
	s := strings.TrimRight(text, `"'”’)`)
	if strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return true
	}
	s, point := strings.CutSuffix(s, ".")
	return point && s != "" && !digit(s[len(s)-1])
}

// cutNumber reports whether two captions cut a number at its point.
func cutNumber(before, after string) bool {
	n := len(before)
	return n > 1 && before[n-1] == '.' && digit(before[n-2]) && digit(after[0])
}

func digit(b byte) bool { return '0' <= b && b <= '9' }

// at returns the moment of an offset, and forgets those before: claims come in
// the order of the text.
func (c *captions) at(offset int) moment {
	c.mu.Lock()
	defer c.mu.Unlock()
	for len(c.moments) > 1 && c.moments[1].from <= offset {
		c.moments = c.moments[1:]
	}
	if len(c.moments) == 0 {
		return moment{}
	}
	return c.moments[0]
}
