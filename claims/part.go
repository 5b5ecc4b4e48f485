package claims

import (
	"slices"
	"strings"

	"github.com/go-figures/figures/claims/internal/frame"
	"github.com/go-figures/figures/claims/transcript"
)

// part returns the index of the part of the block that is spoken at a place of
// the reading.
func (r *run) part(at int) int {
	i, _ := slices.BinarySearchFunc(r.parts, at+1, func(p transcript.Segment, at int) int { return p.Start - at })
	return max(i-1, 0)
}

// time returns when the words from start to end are spoken.
func (r *run) time(start, end int) Time {
	return Time{r.parts[r.part(start)].From, r.parts[r.part(end-1)].To}
}

// segments returns the stretches of speech between start and end, nil if they are
// one.
func (r *run) segments(start, end int) []Span {
	i, last := r.part(start), r.part(end-1)
	if i == last {
		return nil
	}
	var all []Span
	for i <= last {
		from, to := max(start, r.parts[i].Start), r.parts[i].End
		for i++; i <= last && r.parts[i].Start == to; i++ {
			to = r.parts[i].End
		}
		s := strings.TrimSpace(r.reading.Text[from:min(to, end)])
		from += strings.Index(r.reading.Text[from:], s)
		if s != "" {
			all = append(all, r.span(from, from+len(s)))
		}
	}
	if len(all) < 2 {
		return nil
	}
	return all
}

// text returns the words of a frame's span as they were said, "" if there are none:
// on one line, and without what stands between two stretches of speech.
func (r *run) text(s frame.Span) string {
	if s.Empty() {
		return ""
	}
	raw := r.reading.Text[s.Start:s.End]
	i, last := r.part(s.Start), r.part(s.End-1)
	if i == last && !strings.ContainsAny(raw, "\n\r\t") {
		return raw
	}
	buf, end := r.line[:0], s.Start
	for ; i <= last; i++ {
		from, to := max(s.Start, r.parts[i].Start), min(r.parts[i].End, s.End)
		if from >= to {
			continue
		}
		if strings.ContainsAny(r.reading.Text[end:from], "\n\r") {
			buf = append(buf, ' ') // another cue
		}
		buf, end = append(buf, r.reading.Text[from:to]...), to
	}
	r.line = squeeze(buf)
	return r.strings.text(r.line)
}

// squeeze makes one space of each stretch of white space, in place.
func squeeze(text []byte) []byte {
	out := text[:0]
	for _, c := range text {
		if c == '\n' || c == '\r' || c == '\t' {
			c = ' '
		}
		if c != ' ' || len(out) > 0 && out[len(out)-1] != ' ' {
			out = append(out, c)
		}
	}
	return out
}
