package claims

import (
	"cmp"
	"slices"

	"github.com/go-figures/figures/claims/internal/frame"
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
)

// emit turns what the stages found in the sentence into claims and hands them
// to yield. It reports false if the caller wants no more.
func (r *run) emit(yield func(Claim) bool) bool {
	if len(r.found) == 0 || r.passed() {
		return true
	}
	s := r.sentence
	whole := r.span(s.Tokens[0].Start, s.Tokens[len(s.Tokens)-1].End)
	r.claims = slices.Grow(r.claims[:0], len(r.found))[:len(r.found)]
	r.ids.sentence(whole.Text)
	for i := range r.found {
		c := &r.claims[i]
		r.build(c, i)
		c.Sentence = whole
		if name := r.ids.next(c.Text); r.want.claim(c) {
			c.ID = r.strings.text(name[:])
		}
	}
	for i := range r.claims {
		c := &r.claims[i]
		if !r.want.claim(c) {
			continue
		}
		c.Links = r.relations(i)
		if r.context.wide > 0 {
			r.hold(*c)
		} else if !yield(*c) {
			return false
		}
	}
	return true
}

// relations returns how claim i relates to those of its sentence and to one
// before, nil if it does not. Those of many claims share one piece of memory.
func (r *run) relations(i int) []Link {
	const piece = 32
	frame := &r.frames[i]
	if cap(r.links)-len(r.links) <= len(frame.Links) {
		r.links = make([]Link, 0, max(piece, len(frame.Links)+1))
	}
	first := len(r.links)
	for _, l := range frame.Links {
		if to := &r.claims[l.To]; r.want.claim(to) {
			r.links = append(r.links, Link{Rel: Rel(l.Rel), ID: to.ID})
		}
	}
	if id := r.told.restates(&r.claims[i], r.digits[:0]); id != "" {
		r.links = append(r.links, Link{Rel: RelRestates, ID: id})
	}
	if len(r.links) == first {
		return nil
	}
	return r.links[first:len(r.links):len(r.links)]
}

// span returns the stretch of the document that was read as start to end.
func (r *run) span(start, end int) Span {
	text, from, to := r.reading.Source(start, end)
	return Span{Text: text, Start: from, End: to}
}

// label returns the subject of a frame with what is said of it more.
func (r *run) label(f *frame.Frame) string {
	if f.More[0].Empty() || f.Subject.Empty() {
		return r.text(f.Subject)
	}
	buf := append(r.buf[:0], r.text(f.Subject)...)
	for _, p := range f.More {
		if p.Empty() {
			break
		}
		switch text := r.text(p.Span); p.Form {
		case frame.Participle:
			buf = append(append(buf, ' '), lexicon.ParticipleOf(text)...)
		case frame.By:
			buf = append(append(buf, " by "...), text...)
		case frame.Of:
			buf = append(append(buf, " of "...), text...)
		case frame.Aside:
			buf = append(append(append(buf, " ("...), text...), ')')
		default:
			buf = append(append(buf, ' '), text...)
		}
	}
	r.buf = buf
	return r.strings.text(buf)
}

// build makes the claim of quantity i, all but what it shares with its sentence.
// Of one that nobody wants it makes only what says so.
func (r *run) build(c *Claim, i int) {
	q, f, v := &r.found[i], &r.frames[i], &r.verdicts[i]
	t := r.sentence.Tokens
	start, end := t[q.First].Start, t[q.Last-1].End
	*c = Claim{
		Kind: Kind(q.Kind), Span: r.span(start, end),
		Worth: v.Worth, WorthReasons: v.Why, Confidence: v.Confidence, Reason: Reason(v.Reason),
	}
	if r.block.head && c.Reason == "" {
		c.Reason = ReasonPage // a headline is not said by anyone
	}
	if !r.want.claim(c) {
		return
	}
	c.Change, c.Role, c.Status, c.Negated = change(f.Change), Role(f.Role), Status(f.Status), f.Negated
	c.Subject, c.Scope, c.Source = r.label(f), r.text(f.Scope), r.text(f.Source)
	c.Speaker, c.Turn, c.Paragraph = r.block.speaker, r.block.turn, r.block.paragraph
	c.Segments, c.Time = r.segments(start, end), r.time(start, end)
	if own, subject := r.rules.Of(i); own != nil {
		c.Rule, c.Subject = own.Name, cmp.Or(subject, c.Subject)
	}
	if q.Kind == quantity.Date {
		c.Quantity.Span = c.Span
		return
	}
	if r.evidence {
		c.Evidence = r.explain(i)
	}
	c.Quantity = r.quantity(q)
	c.Period, c.Baseline = r.periods(f)
}

func change(dir int8) Change {
	switch {
	case dir > 0:
		return Up
	case dir < 0:
		return Down
	}
	return ""
}

func (r *run) quantity(q *quantity.Quantity) Quantity {
	t := r.sentence.Tokens
	u := &q.Unit
	out := Quantity{
		Span:     r.span(min(t[q.QFirst].Start, t[q.NumFirst].Start), max(t[q.QLast-1].End, t[q.NumLast-1].End)),
		HasValue: q.HasValue, Fraction: q.Frac, Bounds: q.Bounds,
		Modifier: Modifier(q.Modifier), Precision: q.Precision,
		Unit: Unit{ID: u.ID, Name: u.Name, Dimension: u.Dimension, Assumed: u.Assumed},
	}
	if q.HasValue {
		out.Value = q.Value
	}
	if u.End > u.Start {
		out.Unit.Text = r.reading.Text[u.Start:u.End]
	}
	return out
}
