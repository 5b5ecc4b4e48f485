package claims

import (
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"strings"
	"time"

	"github.com/go-figures/figures/claims/transcript"
)

// Stream yields the claims in what r gives, as plain text or as captions (SRT,
// WebVTT), each as soon as its sentence is complete. The input may be live and
// need never end: memory is bounded, whatever its length, and offsets count from
// its beginning. Claims hold on to nothing but their own words.
//
// An error of r, and that of ctx once it is cancelled, is yielded with the zero
// Claim and ends the iteration. A cancelled context ends it at once, even while r
// blocks; r is then read no further, but its Read may return later. Input of
// another form, such as a web page, is read to its end before the first claim
// comes; the error is a *transcript.Error if it is too long for that.
//
// Speakers are told by what has been read so far: at the beginning claims wait
// for two kilobytes at most if it is not plain yet who speaks. So a document
// read as a whole can know more of them, and of its title and date.
func (x *Extractor) Stream(ctx context.Context, r io.Reader) iter.Seq2[Claim, error] {
	return func(yield func(Claim, error) bool) {
		in := readAhead(ctx, r)
		defer in.stop()
		s := stream{x: x, date: x.date, yield: yield, facts: told{}}
		s.ids.begin()
		for {
			chunk, err := in.next(ctx)
			if ctx.Err() != nil {
				yield(Claim{}, ctx.Err())
				return
			}
			if more, fail := s.read(ctx, chunk, err != nil); !more || fail != nil {
				if fail != nil {
					yield(Claim{}, fail)
				}
				return
			}
			if err != nil {
				if !errors.Is(err, io.EOF) {
					yield(Claim{}, err)
				}
				return
			}
		}
	}
}

// The bounds of the memory of a stream.
const (
	// contextSize is how much of what has been read is kept, to know speakers by.
	contextSize = 16 << 10
	// longestWait is how much is read at most in wait for the end of a sentence.
	longestWait = 256 << 10
	// longestPage bounds input that must be read as a whole.
	longestPage = 64 << 20
	// patience is how much is read at most before the first claim, in wait for
	// evidence of who speaks: a minute or two of speech.
	patience = 2 << 10
	// eager is how much input is read at once though no sentence seems to end.
	eager = 4 << 10
	// mostIDs bounds how many sentences are kept in mind to number those that
	// come again.
	mostIDs = 1 << 18
	// mostFacts bounds how many claims are kept in mind to tell what is said again.
	mostFacts = 1 << 16
)

// A stream is the part of the input that is held, and what is known of the rest.
type stream struct {
	x     *Extractor
	yield func(Claim, error) bool
	date  time.Time
	ids   identifier
	facts told // what was claimed before

	text  []byte               // what is held
	base  int                  // where it begins in the input
	done  int                  // how much of it has been told
	fresh int                  // bytes at its end that no walk has seen
	doc   *transcript.Document // of the last walk
	was   *transcript.Document // of the walk before the text was cut, nil at first

	speaker   transcript.Speaker // who speaks where the text begins
	turn      int                // of the input, where the text begins
	paragraph int
	over      bool // that turn may be over
	wide      bool // two bytes a character

	context surroundings    // of the claims that wait for theirs
	spent   []time.Duration // by each rule of the caller's own
}

// read takes a chunk, and tells the claims that have become complete. It reports
// false if the caller wants no more.
func (s *stream) read(ctx context.Context, chunk []byte, last bool) (more bool, err error) {
	s.text = append(s.text, chunk...)
	s.fresh += len(chunk)
	if !last && s.fresh < eager && !mayEnd(chunk) {
		return true, nil
	}
	if s.was == nil && !s.follows() {
		if len(s.text) > longestPage {
			return false, &transcript.Error{Want: "plain text or captions, as a stream of this length must be", Got: string(s.doc.Format)}
		}
		if !last {
			return true, nil
		}
	}
	if len(s.text) == 0 || s.fresh == 0 && !last {
		return true, nil
	}
	s.fresh = 0
	more, err = s.walk(ctx, last)
	if more && err == nil && !last {
		s.cut()
	}
	return more, err
}

// mayEnd reports whether a sentence can end in a chunk.
func mayEnd(chunk []byte) bool {
	for _, c := range chunk {
		if c == '\n' || c == '.' || c == '?' || c == '!' || c == '\r' {
			return true
		}
	}
	return false
}

// follows reports whether the input is of a form that can be told as it comes.
func (s *stream) follows() bool {
	const enough = 64 << 10
	if s.doc != nil && len(s.text) > enough {
		return !s.wide && followable(s.doc.Format) // it is known by now
	}
	s.doc, _ = transcript.Read(strings.NewReader(string(s.text[:min(len(s.text), enough)])), transcript.Auto)
	s.wide = bytes.IndexByte(s.text, 0) >= 0 // UTF-16 has no bytes that are line ends
	return !s.wide && followable(s.doc.Format)
}

func followable(f transcript.Format) bool {
	return f == transcript.Text || f == transcript.SRT || f == transcript.VTT
}

// walk reads what is held and tells the claims of its new sentences.
func (s *stream) walk(ctx context.Context, last bool) (more bool, err error) {
	if s.was == nil {
		s.doc, err = transcript.Read(strings.NewReader(string(s.text)), transcript.Auto)
		if err != nil {
			return false, err
		}
		if !last && s.done == 0 && len(s.text) < patience && !s.doc.Settled() {
			return true, nil
		}
	} else {
		s.doc = transcript.Resume(s.was, s.speaker, string(s.text))
		s.settle()
	}
	if s.date.IsZero() {
		s.date = s.doc.Header.Date
	}
	r := runs.Get().(*run)
	defer r.release()
	r.begin(s.x, s.doc)
	r.date = s.date
	w := window{done: s.done, end: s.done, last: last, waits: len(s.text)-s.done < longestWait}
	s.resume(r, &w)
	more = r.walk(func(c Claim) bool {
		if r.context.wide == 0 {
			s.place(&c)
		}
		return ctx.Err() == nil && s.yield(c, nil)
	})
	s.pause(r)
	s.done = w.end
	if !w.open {
		s.done = max(s.done, s.told())
	}
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	return more, nil
}

// resume gives a run what the walk before has left for this one.
func (s *stream) resume(r *run, w *window) {
	r.window = w
	s.ids, r.ids = r.ids, s.ids
	s.facts, r.told = r.told, s.facts
	r.rules.Resume(s.spent)
	if s.x.context == 0 {
		return
	}
	if s.context.text = s.text; s.context.wide == 0 {
		s.context.begin(s.x.context)
	}
	r.context = s.context
	r.context.base, r.context.turns, r.context.place = s.base, s.turn, s.place
}

// pause takes it back.
func (s *stream) pause(r *run) {
	r.window = nil
	s.ids, r.ids = r.ids, s.ids
	s.facts, r.told = r.told, s.facts
	if len(s.ids.seen) > mostIDs {
		s.ids.begin()
	}
	if len(s.facts) > mostFacts {
		clear(s.facts)
	}
	s.spent = r.rules.Spent(s.spent[:0])
	s.context, r.context = r.context, surroundings{}
}

// settle finds out whether the turn that was open where the text was cut goes on:
// it does unless a label comes first.
func (s *stream) settle() {
	if !s.over {
		return
	}
	for _, seg := range s.doc.Segments {
		switch seg.Kind {
		case transcript.Label:
			s.turn, s.paragraph, s.over = s.turn+1, 0, false
			return
		case transcript.Speech:
			s.over = false
			return
		}
	}
}

// told returns how far the text is told if no sentence is open: up to the last
// line that is complete, as the next one may be the times of a caption.
func (s *stream) told() int {
	if n := lineBreak(s.text, s.doc.Format); n > 0 && len(s.text)-n < longestWait {
		return n
	}
	if len(s.text)-s.done < longestWait {
		return s.done
	}
	return len(s.text)
}

// lineBreak returns the place behind the last line of text, or behind its last
// caption; 0 if there is none.
func lineBreak(text []byte, f transcript.Format) int {
	ends := []string{"\n\n", "\n\r\n", "\r\r"}
	if f == transcript.Text {
		ends = append(ends, "\n", "\r")
	}
	last := 0
	for _, end := range ends {
		if n := bytes.LastIndex(text, []byte(end)); n >= 0 {
			last = max(last, n+len(end))
		}
	}
	return last
}

// place makes the offsets and numbers of a claim those of the input, and its
// words its own.
func (s *stream) place(c *Claim) {
	move := func(p *Span) {
		if p.Text != "" {
			p.Text, p.Start, p.End = strings.Clone(p.Text), p.Start+s.base, p.End+s.base
		}
	}
	move(&c.Span)
	move(&c.Quantity.Span)
	move(&c.Sentence)
	for i := range c.Segments {
		move(&c.Segments[i])
	}
	for i := range c.Evidence {
		move(&c.Evidence[i].Span)
	}
	for _, text := range [...]*string{
		&c.Subject, &c.Scope, &c.Source, &c.Period.Text, &c.Baseline.Text, &c.Quantity.Unit.Text,
		&c.Speaker.Name, &c.Speaker.Role,
	} {
		*text = strings.Clone(*text)
	}
	if c.Turn == 0 {
		c.Paragraph += s.paragraph
	}
	c.Turn += s.turn
}

// cut lets go of what is no longer needed: all that has been told but a few
// pages, and what nobody says.
func (s *stream) cut() {
	at := s.cutAt()
	if at <= 0 {
		return
	}
	if first, ok := s.context.needs(); ok && first < s.base+at {
		return // a context begins there
	}
	turn, paragraph := -1, 0
	for _, seg := range s.doc.Segments {
		if seg.End > at && seg.Kind == transcript.Speech {
			turn, paragraph = seg.Turn, seg.Paragraph
			break
		}
	}
	s.over = turn < 0
	if turn < 0 && len(s.doc.Turns) > 0 {
		turn = len(s.doc.Turns) - 1 // the next one to speak may be the same
		paragraph = s.lastParagraph(turn) + 1
	}
	if turn >= 0 {
		who := s.doc.Turns[turn].Speaker
		s.speaker = transcript.Speaker{Name: strings.Clone(who.Name), Role: strings.Clone(who.Role), Side: who.Side}
		if turn == 0 {
			paragraph += s.paragraph
		}
		s.turn, s.paragraph = s.turn+turn, paragraph
	}
	s.was = s.doc
	s.text = append(make([]byte, 0, len(s.text)-at+eager), s.text[at:]...)
	s.base += at
	s.done -= at
}

func (s *stream) lastParagraph(turn int) int {
	last := 0
	for _, seg := range s.doc.Segments {
		if seg.Kind == transcript.Speech && seg.Turn == turn {
			last = seg.Paragraph
		}
	}
	return last
}

// cutAt returns where the text is to be cut, 0 if it is short: before a blank
// line, so that no caption is parted from its times; a text without lines is cut
// where all is told.
func (s *stream) cutAt() int {
	if s.done < 2*contextSize {
		return 0
	}
	told := s.text[:s.done-contextSize]
	near := max(0, len(told)-4*contextSize)
	if n := lineBreak(told[near:], transcript.SRT); n > 0 {
		return near + n
	}
	if s.doc.Format == transcript.Text {
		if n := lineBreak(told[near:], transcript.Text); n > 0 {
			return near + n
		}
		return s.done
	}
	if s.done > 2*longestWait {
		return s.done
	}
	return 0
}
