package claims

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/claims/transcript"
)

// A window is the part of a stream that is being walked through.
type window struct {
	done    int  // up to here the sentences have been told
	end     int  // up to here they are complete
	last    bool // the input ends with the window
	waits   bool // a sentence may still be waited for
	context bool // the sentence has been told
	open    bool // a sentence may go on
}

// takes looks at the sentence of r, in a block before segment next. It reports
// false if the sentence may go on beyond the window.
func (w *window) takes(r *run, next int) bool {
	t := r.sentence.Tokens
	_, from, to := r.reading.Source(t[0].Start, t[len(t)-1].End)
	w.context = from < w.done
	if w.context {
		return true
	}
	if !w.last && w.waits && !r.closed(next) {
		w.open = true
		w.end = max(w.end, from)
		return false
	}
	w.end = to
	return true
}

// closed reports whether the sentence of r is complete whatever follows: more is
// said in its block or behind it, or it ends with a full stop and the line.
func (r *run) closed(next int) bool {
	t := r.sentence.Tokens
	end := t[len(t)-1].End
	if len(r.pieces) > 0 && strings.TrimSpace(r.reading.Text[end:r.pieces[len(r.pieces)-1].End]) != "" {
		return true
	}
	for _, seg := range r.reading.Segments[next:] {
		if seg.Kind == transcript.Speech || seg.Kind == transcript.Head {
			return true
		}
	}
	if !strings.ContainsAny(r.reading.Text[end:], "\n\r") {
		return false
	}
	return r.stops()
}

// stops reports whether the sentence ends with a mark that ends sentences and no
// abbreviations: "It sold 40." and not "as said by Mr."
func (r *run) stops() bool {
	t := r.sentence.Tokens
	i := len(t) - 1
	for i > 0 && t[i].Kind == token.Punct && (t[i].Mark == '"' || t[i].Mark == token.Close || t[i].Mark == ')' || t[i].Mark == ']') {
		i--
	}
	if t[i].Kind != token.Punct {
		return false
	}
	switch t[i].Mark {
	case '?', '!':
		return true
	case '.':
		return i > 0 && !(t[i-1].Kind == token.Word && (t[i-1].End-t[i-1].Start < 2 || lexicon.EnglishAbbreviations().Find(t[i-1].Hash) != lexicon.NoAbbreviation))
	}
	return false
}
