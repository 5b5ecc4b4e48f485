package claims

import (
	"slices"
	"strings"

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
