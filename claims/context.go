package claims

import "strings"

// surroundings holds claims back until the sentences after theirs are known, so
// that each can have its Context. It does nothing unless asked to.
type surroundings struct {
	wide    int // sentences on each side; 0 for none
	stopped bool
	turn    int
	seen    []spot // where the last sentences of the turn begin, that of now and wide before it
	end     spot   // of the sentence of now
	held    []held

	// Of a stream:
	base  int          // where the text at hand begins in the input
	turns int          // how many turns of the input are over there
	text  []byte       // from base on, nil if all that is held here is of this walk
	place func(*Claim) // makes the places of a claim those of the input; nil elsewhere
}

// A spot is a place in the input, and in the reading of this walk.
type spot struct{ input, reading int }

// held is a claim whose context lacks missing more sentences.
type held struct {
	claim   Claim
	from    spot
	missing int
}

func (c *surroundings) begin(wide int) {
	clear(c.held[:cap(c.held)])
	*c = surroundings{wide: wide, turn: -1, seen: c.seen[:0], held: c.held[:0]}
}

// hold keeps a claim back until its context is complete. In a stream its places
// are put right now, while those of its text are known.
func (r *run) hold(claim Claim) {
	c := &r.context
	if c.place != nil {
		c.place(&claim)
	}
	c.held = append(c.held, held{claim, c.seen[0], c.wide})
}

// sentence notes the sentence that comes next and lets those claims go whose
// context ends with it. It reports false if the caller wants no more.
func (c *surroundings) sentence(r *run, yield func(Claim) bool) bool {
	if turn := c.turns + r.block.turn; turn != c.turn {
		c.flush(r, yield)
		c.turn, c.seen = turn, c.seen[:0]
	}
	t := r.sentence.Tokens
	if len(c.seen) > c.wide {
		c.seen = c.seen[:copy(c.seen, c.seen[1:])]
	}
	_, from, to := r.reading.Source(t[0].Start, t[len(t)-1].End)
	c.seen = append(c.seen, spot{c.base + from, t[0].Start})
	c.end = spot{c.base + to, t[len(t)-1].End}
	ready := 0
	for i := range c.held {
		if c.held[i].missing--; c.held[i].missing == 0 {
			ready = i + 1
		}
	}
	c.release(r, ready, yield)
	return !c.stopped
}

// flush lets all claims go: no more sentences of their turn come.
func (c *surroundings) flush(r *run, yield func(Claim) bool) bool {
	c.release(r, len(c.held), yield)
	return !c.stopped
}

func (c *surroundings) release(r *run, n int, yield func(Claim) bool) {
	for i := range n {
		h := &c.held[i]
		h.claim.Context = c.stretch(r, h.from, c.end)
		c.stopped = c.stopped || !yield(h.claim)
	}
	c.held = c.held[:copy(c.held, c.held[n:])]
}

// stretch returns the input between two spots. Where the reading has gone on to
// another part of a stream, it is of the bytes as they came.
func (c *surroundings) stretch(r *run, from, to spot) Span {
	if c.text != nil {
		return Span{Text: string(c.text[from.input-c.base : to.input-c.base]), Start: from.input, End: to.input}
	}
	s := r.span(from.reading, to.reading)
	if c.place != nil {
		s.Text, s.Start, s.End = strings.Clone(s.Text), s.Start+c.base, s.End+c.base
	}
	return s
}

// needs returns the first place of the input that a context may still hold, and
// whether there is one.
func (c *surroundings) needs() (place int, ok bool) {
	if c.wide == 0 || len(c.seen) == 0 {
		return 0, false
	}
	place = c.seen[0].input
	if len(c.held) > 0 {
		place = min(place, c.held[0].from.input)
	}
	return place, true
}
