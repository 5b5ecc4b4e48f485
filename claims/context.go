package claims

import "strings"

// surroundings holds claims back until the sentences after theirs are known, so
// that each can have its Context. It does nothing unless asked to. Places count
// from the beginning of the input, which in a stream is no longer there.
type surroundings struct {
	wide    int // sentences on each side; 0 for none
	base    int // where the text at hand begins in the input
	turns   int // how many turns of the input are over there
	stopped bool
	turn    int
	seen    []int // where the last sentences of the turn begin, that of now and wide before it
	end     int   // of the sentence of now
	held    []held
	place   func(*Claim) // makes the places of a claim those of the input; nil if they are
}

// held is a claim whose context lacks missing more sentences.
type held struct {
	claim         Claim
	from, missing int
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
	c.seen, c.end = append(c.seen, c.base+from), c.base+to
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
		h.claim.Context = Span{Text: r.doc.Text[h.from-c.base : c.end-c.base], Start: h.from, End: c.end}
		if c.place != nil {
			h.claim.Context.Text = strings.Clone(h.claim.Context.Text)
		}
		c.stopped = c.stopped || !yield(h.claim)
	}
	c.held = c.held[:copy(c.held, c.held[n:])]
}

// needs returns the first place of the input that a context may still hold, and
// whether there is one.
func (c *surroundings) needs() (place int, ok bool) {
	if c.wide == 0 || len(c.seen) == 0 {
		return 0, false
	}
	place = c.seen[0]
	if len(c.held) > 0 {
		place = min(place, c.held[0].from)
	}
	return place, true
}
