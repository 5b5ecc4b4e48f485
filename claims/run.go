package claims

import (
	"sync"
	"time"

	"github.com/go-figures/figures/claims/internal/frame"
	"github.com/go-figures/figures/claims/internal/judge"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/units"
)

// A run is one walk through a document: the space that the stages fill for one
// sentence and use again for the next.
type run struct {
	doc        *transcript.Document
	reading    transcript.Reading // of doc: what the stages read
	date       time.Time
	registry   *units.Registry
	incidental bool

	block    block
	sentence sentence.Sentence
	numbers  []number.Number
	exprs    []period.Expr
	found    []quantity.Quantity
	framer   frame.Finder
	frames   []frame.Frame
	verdicts []judge.Verdict
	ids      identifier
	pieces   []token.Piece
	parts    []transcript.Segment // of the block
	claims   []Claim
	window   *window // the part of a stream that doc is, nil if it is whole
}

var runs = sync.Pool{New: func() any { return new(run) }}

// run hands the claims of doc to yield until it returns false. This is the
// whole way of the data: segments, sentences, numbers, time expressions,
// quantities, frames, verdicts, claims.
func (x *Extractor) run(doc *transcript.Document, yield func(Claim) bool) {
	r := runs.Get().(*run)
	defer runs.Put(r)
	r.begin(x, doc)
	r.walk(yield)
}

func (r *run) walk(yield func(Claim) bool) bool {
	s := &r.sentence
	for next := 0; r.nextBlock(&next); {
		split := sentence.NewSplitter(r.reading.Text, r.pieces)
		for {
			tokens, numeric := split.Next(s.Tokens[:0])
			if s.Tokens = tokens; len(tokens) == 0 {
				break
			}
			if r.window != nil && !r.window.takes(r, next) {
				return true
			}
			if !numeric {
				continue
			}
			s.Fill()
			r.numbers = number.Find(r.numbers[:0], s)
			r.exprs = period.Find(r.exprs[:0], s, r.numbers, r.date)
			r.found = quantity.Find(r.found[:0], s, r.numbers, r.exprs, r.registry)
			r.frames = r.framer.Find(r.frames[:0], s, r.found, r.exprs)
			r.verdicts = judge.Append(r.verdicts[:0], s, r.found, r.exprs, r.frames)
			if !r.emit(yield) {
				return false
			}
		}
	}
	return true
}

func (r *run) begin(x *Extractor, doc *transcript.Document) {
	r.doc, r.date, r.registry, r.incidental = doc, x.date, x.registry, x.incidental
	if r.date.IsZero() {
		r.date = doc.Header.Date
	}
	if r.registry == nil {
		r.registry = units.Default()
	}
	r.window = nil
	r.ids.begin()
	r.reading = doc.Reading()
	r.sentence.Text = r.reading.Text
}

// A block is a paragraph of one turn, or a heading. Its segments are read as
// one running text, whatever stands between them.
type block struct {
	turn, paragraph int
	speaker         Speaker
	head            bool
}

// nextBlock collects the pieces of the next block, beginning with segment
// *next. It reports false at the end of the document.
func (r *run) nextBlock(next *int) bool {
	r.pieces, r.parts = r.pieces[:0], r.parts[:0]
	segments := r.reading.Segments
	for ; *next < len(segments); *next++ {
		seg := &segments[*next]
		if seg.Kind != transcript.Speech && seg.Kind != transcript.Head {
			continue
		}
		head := seg.Kind == transcript.Head
		if len(r.pieces) == 0 {
			r.block = block{turn: max(seg.Turn, 0), paragraph: seg.Paragraph, head: head, speaker: r.speakerOf(seg.Turn)}
		} else if head || r.block.head || max(seg.Turn, 0) != r.block.turn || seg.Paragraph != r.block.paragraph {
			break
		}
		r.parts = append(r.parts, *seg)
		if n := len(r.pieces); n > 0 && r.pieces[n-1].End == seg.Start {
			r.pieces[n-1].End = seg.End // another time or speaker, but the same word may go on
			continue
		}
		r.pieces = append(r.pieces, token.Piece{Start: seg.Start, End: seg.End})
	}
	return len(r.pieces) > 0
}

func (r *run) speakerOf(turn int) Speaker {
	if turn < 0 || turn >= len(r.doc.Turns) {
		return Speaker{}
	}
	s := r.doc.Turns[turn].Speaker
	return Speaker{Name: s.Name, Role: s.Role, Side: Side(s.Side)}
}
