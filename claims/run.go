package claims

import (
	"sync"
	"time"

	"github.com/go-figures/figures/claims/internal/frame"
	"github.com/go-figures/figures/claims/internal/judge"
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/rule"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/units"
)

// A run is one walk through a document: the space that the stages fill for one
// sentence and use again for the next.
type run struct {
	own      transcript.Document // space for one
	doc      *transcript.Document
	reading  transcript.Reading // of doc: what the stages read
	date     time.Time
	registry *units.Registry
	want     *wanted
	evidence bool

	block block
	// the sentence being read and the one before it, each with its turn
	sentence, before         *sentence.Sentence
	sentenceTurn, beforeTurn int
	continued                bool // a sentence of this paragraph was read before
	numbers                  []number.Number
	exprs                    []period.Expr
	found                    []quantity.Quantity
	framer, trial            frame.Finder
	frames                   []frame.Frame
	bench                    judge.Judge
	verdicts                 []judge.Verdict
	rules                    rule.Matcher
	ids                      identifier
	told                     told
	digits                   [64]byte // space for the digits of a value
	buf                      []byte   // a label being put together
	line                     []byte   // words being put on one line
	strings                  letterbox
	pieces                   []token.Piece
	claims                   []Claim
	links                    []Link               // space for those of the next claims
	parts                    []transcript.Segment // of the block
	window                   *window              // the part of a stream that doc is, nil if it is whole
	context                  surroundings
}

func newRun() any {
	words := new(lexicon.Cache)
	return &run{told: told{}, sentence: &sentence.Sentence{Cache: words}, before: &sentence.Sentence{Cache: words}}
}

var runs = sync.Pool{New: newRun}

// run hands the claims of doc to yield until it returns false. This is the
// whole way of the data: segments, sentences, numbers, time expressions,
// quantities, the caller's own rules, frames, verdicts, claims.
func (x *Extractor) run(doc *transcript.Document, yield func(Claim) bool) {
	r := runs.Get().(*run)
	defer r.release()
	r.begin(x, doc)
	r.walk(yield)
}

// read is run for a text that is no document yet.
func (x *Extractor) read(text string, yield func(Claim) bool) {
	r := runs.Get().(*run)
	defer r.release()
	r.own.Parse(text)
	r.begin(x, &r.own)
	r.walk(yield)
}

// release gives the run back, without what a huge document left in it.
func (r *run) release() {
	const keep = 1 << 14
	if len(r.ids.seen) > keep || cap(r.own.Segments) > keep || cap(r.pieces) > keep {
		return
	}
	runs.Put(r)
}

func (r *run) walk(yield func(Claim) bool) bool {
	for next := 0; r.nextBlock(&next); {
		r.continued = false
		split := sentence.NewSplitter(r.reading.Text, r.pieces)
		for {
			s := r.nextSentence()
			tokens, numeric := split.Next(s.Tokens[:0])
			if s.Tokens = tokens; len(tokens) == 0 {
				break
			}
			if r.window != nil && !r.window.takes(r, next) {
				return true
			}
			if r.context.wide > 0 && !r.passed() && !r.context.sentence(r, yield) {
				return false
			}
			if !numeric {
				continue
			}
			s.Fill()
			r.framer.Follow(r.followed(), r.continued)
			r.continued = true
			r.numbers = number.Find(r.numbers[:0], s)
			r.exprs = period.Find(r.exprs[:0], s, r.numbers, r.date)
			r.found = quantity.Find(r.found[:0], s, r.numbers, r.exprs, r.registry)
			if r.rules.Find(s, r.numbers, r.found) {
				r.applyRules()
			}
			r.judge()
			if !r.emit(yield) {
				return false
			}
		}
	}
	return r.window != nil && !r.window.last || r.context.flush(r, yield)
}

// passed reports whether the sentence is of a part of a stream that has been told.
func (r *run) passed() bool { return r.window != nil && r.window.context }

// judge frames the quantities of the sentence and judges them.
func (r *run) judge() {
	s := r.sentence
	r.frames = r.framer.Find(r.frames[:0], s, r.found, r.exprs)
	r.rules.Frame(s, r.frames, r.exprs)
	r.verdicts = r.bench.Append(r.verdicts[:0], s, r.found, r.exprs, r.frames)
	r.rules.Judge(r.verdicts)
}

// nextSentence returns the space for the next sentence and keeps the last one,
// which a pronoun may point into.
func (r *run) nextSentence() *sentence.Sentence {
	if len(r.sentence.Tokens) > 0 {
		r.sentence, r.before = r.before, r.sentence
		r.beforeTurn, r.sentenceTurn = r.sentenceTurn, r.block.turn
	}
	r.sentenceTurn = r.block.turn
	return r.sentence
}

// followed returns the sentence before this one if it can set its topic: one of
// the same turn, or a question that this turn answers. Nil if there is none.
func (r *run) followed() *sentence.Sentence {
	n := len(r.before.Tokens)
	if n == 0 || r.beforeTurn != r.block.turn && !r.before.At(n-1).Is('?') {
		return nil
	}
	return r.before
}

func (r *run) begin(x *Extractor, doc *transcript.Document) {
	r.doc, r.date, r.registry, r.want, r.evidence = doc, x.date, x.known(), &x.want, x.evidence
	if r.date.IsZero() {
		r.date = doc.Header.Date
	}
	r.window = nil
	r.ids.begin()
	clear(r.told)
	r.reading = doc.Reading()
	r.framer.Follow(nil, false)
	for _, s := range [2]*sentence.Sentence{r.sentence, r.before} {
		s.Text, s.Tokens, s.Own, s.DecimalComma = r.reading.Text, s.Tokens[:0], x.words, x.comma
	}
	r.rules.Begin(x.rules.set)
	r.context.begin(x.context)
}

// applyRules puts what the caller's own rules have found into the quantities.
// Where one gives way to the grammar, what that reads must be known first.
func (r *run) applyRules() {
	if s := r.sentence; r.rules.FillsIn() {
		// by a finder of its own: the real one remembers what it reads
		r.frames = r.trial.Find(r.frames[:0], s, r.found, r.exprs)
		r.verdicts = r.bench.Append(r.verdicts[:0], s, r.found, r.exprs, r.frames)
		r.rules.GiveWay(r.found, r.verdicts)
	}
	r.found = r.rules.Apply(r.found)
}

// A block is a paragraph of one turn, or a heading. Its segments are read as
// one running text, whatever stands between them.
type block struct {
	turn, paragraph int
	speaker         transcript.Speaker
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

func (r *run) speakerOf(turn int) transcript.Speaker {
	if turn < 0 || turn >= len(r.doc.Turns) {
		return transcript.Speaker{}
	}
	return r.doc.Turns[turn].Speaker
}
