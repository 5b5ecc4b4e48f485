package claims_test

import (
	"testing"
	"time"

	"github.com/go-figures/figures/claims/internal/frame"
	"github.com/go-figures/figures/claims/internal/judge"
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/units"
)

// The stages in their order; each line of BenchmarkStages has all up to one.
const (
	parsed = iota
	split
	lookedUp
	numbers
	periods
	quantities
	frames
	verdicts
)

// BenchmarkStages reads documents of 5 KB up to each stage: what a line takes
// more than the one before is what its stage costs.
func BenchmarkStages(b *testing.B) {
	docs := documents(corpus(b, 1<<20)[:1<<20], documentSize)
	for last, name := range [...]string{"1-transcript", "2-sentence", "3-lexicon", "4-number", "5-period", "6-quantity", "7-frame", "8-judge"} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(1 << 20)
			s := stages{last: last, sentence: &sentence.Sentence{Cache: new(lexicon.Cache)}}
			for b.Loop() {
				for _, text := range docs {
					s.read(text)
				}
			}
		})
	}
}

// stages is the way of a document as far as a last stage.
type stages struct {
	last     int
	doc      transcript.Document
	sentence *sentence.Sentence
	nums     []number.Number
	exprs    []period.Expr
	qs       []quantity.Quantity
	frames   []frame.Frame
	verdicts []judge.Verdict
	framer   frame.Finder
	judge    judge.Judge
}

func (x *stages) read(text string) {
	x.doc.Parse(text)
	if x.last == parsed {
		return
	}
	s := x.sentence
	s.Text = text
	for _, seg := range x.doc.Segments {
		if seg.Kind != transcript.Speech {
			continue
		}
		sp := sentence.NewSplitter(text, []token.Piece{{Start: seg.Start, End: seg.End}})
		for {
			tokens, numeric := sp.Next(s.Tokens[:0])
			if s.Tokens = tokens; len(tokens) == 0 {
				break
			}
			if numeric && x.last > split {
				x.sentenceUp(s)
			}
		}
	}
}

// sentenceUp takes a sentence with a number through the other stages.
func (x *stages) sentenceUp(s *sentence.Sentence) {
	for stage := lookedUp; stage <= x.last; stage++ {
		switch stage {
		case lookedUp:
			s.Fill()
		case numbers:
			x.nums = number.Find(x.nums[:0], s)
		case periods:
			x.exprs = period.Find(x.exprs[:0], s, x.nums, time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC))
		case quantities:
			x.qs = quantity.Find(x.qs[:0], s, x.nums, x.exprs, units.Default())
		case frames:
			x.framer.Follow(nil, false)
			x.frames = x.framer.Find(x.frames[:0], s, x.qs, x.exprs)
		case verdicts:
			x.verdicts = x.judge.Append(x.verdicts[:0], s, x.qs, x.exprs, x.frames)
		}
	}
}
