// Package frame finds what a sentence says around each of its quantities: what
// is measured, how it changed and in which part of the change the quantity
// stands, the period, the baseline, the scope, the status, whether it is
// denied, and whom the speaker quotes.
package frame

import (
	"time"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// A Span is a stretch of the document in bytes, half open; empty if there is none.
type Span struct{ Start, End int }

// Empty reports whether the span is no stretch at all.
func (s Span) Empty() bool { return s.End <= s.Start }

// A Time is a period or a baseline: its words, and the stretch that they mean,
// half open; zero where it is unresolved.
type Time struct {
	Span
	From, To time.Time
	Back     bool // it looks back from the period: "the previous year", "year on year"
}

// A Link relates a quantity to another one of the sentence: Rel is from, to or by.
type Link struct {
	Rel string
	To  int // index of the other quantity
}

// A Frame is what is said around one quantity.
type Frame struct {
	Subject  Span
	More     [3]Piece // what a label says after the subject; empty where there is none
	Change   int8     // +1 up, -1 down, 0 none
	Role     string   // by, to, from, ""
	Period   Time
	Baseline Time
	Scope    Span
	Status   string
	Negated  bool
	Source   Span
	Links    []Link

	// The words that told: of the change, of the status, of the denial.
	ChangeBy, StatusBy, NegatedBy Span

	topic  int8 // the topic of the sentence before that its subject is, -1 if none
	listed bool // it shares the change of the one before it
	move   int  // token of the word of change that governs the quantity, -1 if none
}

// A finder frames the quantities of one sentence.
type finder struct {
	s      *sentence.Sentence
	qs     []quantity.Quantity
	exprs  []period.Expr
	frames []Frame
	moves  []lexicon.ChangeWord // one a token

	durations []int   // the quantities that are some
	places    []place // one a token

	tagger  syntax.Tagger
	tags    []syntax.Tag // one a token
	marks   []syntax.Mark
	groups  []syntax.Group
	groupAt []int16 // one a token: 1 + the index of its group, 0 for none
	bounds  []bool  // one a token: whether a clause ends there
	clauses []int16 // one a token: the number of its clause
	leading int     // how many tokens at the beginning are only times, conjunctions and adverbs
	quoted  []quote
	realms  []realm
	realm   Span // the scope that a sentence before has set for the paragraph
	turned  bool // another paragraph has begun since the last sentence that was read

	before   *sentence.Sentence // the one before this, nil if none
	past     *finder            // reads it where a pronoun needs it
	known    []topic            // what the one before named, if recalled
	recalled bool
	topics   []topic // what the last sentence with a quantity named
	topicEnd int     // where that sentence ended
}

// A place says what a token is part of: 1 + the index of a quantity and of a
// time expression, 0 for none.
type place struct{ quantity, time int16 }

// A Finder frames sentence by sentence and reuses its space.
type Finder struct{ f finder }

// Find appends one frame for each quantity of the sentence to dst.
func (x *Finder) Find(dst []Frame, s *sentence.Sentence, qs []quantity.Quantity, exprs []period.Expr) []Frame {
	base := len(dst)
	for range qs {
		dst = append(dst, Frame{move: -1, topic: -1, Links: spare(dst)})
	}
	f := &x.f
	f.s, f.qs, f.exprs, f.frames = s, qs, exprs, dst[base:]
	if f.onlyDates() {
		return dst // like a sentence without a number: read if a pronoun needs it
	}
	f.recalled = false
	f.mark()
	f.parse()
	f.findMoves()
	f.quotes()
	f.scopes()
	for i := range qs {
		if qs[i].Kind == quantity.Date {
			continue
		}
		f.change(i)
		f.subject(i)
		f.status(i)
		f.baseline(i)
		f.period(i)
		f.scope(i)
		f.source(i)
	}
	f.link()
	f.align()
	for i := range qs {
		if qs[i].Kind == quantity.Date {
			continue
		}
		if m := f.frames[i].move; m >= 0 {
			f.frames[i].ChangeBy = f.word(m)
		}
		f.outcome(i)
		f.resolve(i)
		f.label(i)
	}
	f.align()
	f.distribute()
	for i := range qs {
		f.adopt(i)
	}
	f.sharedBaseline()
	f.remember()
	return dst
}

// onlyDates reports whether the quantities of the sentence are dates, which have no
// frame.
func (f *finder) onlyDates() bool {
	for i := range f.qs {
		if f.qs[i].Kind != quantity.Date {
			return false
		}
	}
	return true
}

// spare returns the space for links that the frame to come behind dst had before.
func spare(dst []Frame) []Link {
	if len(dst) == cap(dst) {
		return nil
	}
	return dst[:len(dst)+1][len(dst)].Links[:0]
}

// mark notes which tokens belong to quantities and times, and which words tell
// a change.
func (f *finder) mark() {
	f.places = append(f.places[:0], make([]place, f.s.Len())...)
	f.durations = f.durations[:0]
	for k := range f.qs {
		if f.qs[k].Kind == quantity.Duration {
			f.durations = append(f.durations, k)
		}
		for i := f.qs[k].First; i < f.qs[k].Last; i++ {
			f.places[i].quantity = int16(k + 1)
		}
	}
	for k := len(f.exprs) - 1; k >= 0; k-- {
		for i := f.exprs[k].First; i < f.exprs[k].Last; i++ {
			f.places[i].time = int16(k + 1)
		}
		if e := &f.exprs[k]; e.Joined && k+1 < len(f.exprs) {
			for i := e.Last; i < f.exprs[k+1].First; i++ {
				f.places[i].time = int16(k + 1)
			}
		}
	}
}

// span returns the bytes of tokens i up to j.
func (f *finder) span(i, j int) Span {
	if i < 0 || j <= i || j > f.s.Len() {
		return Span{}
	}
	return Span{f.s.Tokens[i].Start, f.s.Tokens[j-1].End}
}
