package transcript

import (
	"slices"
	"time"
)

// assemble walks over the lines once more and lays segments and turns.
func (p *parser) assemble() {
	p.turn, p.paragraph = -1, 0
	p.doc.Segments = slices.Grow(p.doc.Segments, p.segments())
	for i := 0; i < len(p.lines); i++ {
		l := &p.lines[i]
		if at, ok := p.clocks[int32(i)]; ok {
			p.at = at
		}
		if l.lead > 0 {
			p.mark(l.start-int(l.lead), Furniture)
		}
		switch {
		case l.label >= 0:
			i = p.lastJoined(i)
			p.startTurn(l, p.lines[i].end)
		case l.class.furniture():
			p.mark(l.start, Furniture)
		case l.class == headline && l.joins:
		case l.class == headline || l.class == listing:
			p.markOutside(l.start, Head)
		case l.class == roleOf:
			p.markOutside(l.start, Label)
		case l.class == action:
			p.mark(l.start, Direction)
		default:
			i = p.lastJoined(i)
			p.say(l.start, p.lines[i].end, l.joins)
		}
	}
	p.finish()
}

// lastJoined returns the last of the lines that go on with line i, nothing
// between them: a stage direction can run over their ends.
func (p *parser) lastJoined(i int) int {
	for i+1 < len(p.lines) {
		if l := &p.lines[i+1]; !l.joins || l.class != prose || l.label >= 0 || l.lead > 0 {
			break
		}
		i++
	}
	return i
}

// segments estimates the number of segments, so that one allocation holds them.
func (p *parser) segments() int {
	n := 1
	for i := range p.lines {
		l := &p.lines[i]
		if !l.joins {
			n++
		}
		if l.label >= 0 {
			n++
		}
	}
	return n + n/4
}

// startTurn begins the turn of the label on line l, whose speech goes on to end.
func (p *parser) startTurn(l *line, end int) {
	b := &p.labels[l.label]
	if p.names(b, l) {
		return
	}
	if n := len(p.doc.Segments); n > 0 && p.doc.Segments[n-1].Kind == Label && b.body > l.start {
		// a turn without a word: the labels are two all the same
		p.doc.Segments[n-1].End = l.start
		p.doc.Segments = append(p.doc.Segments, Segment{Start: l.start, Kind: Label, Turn: -1})
	} else {
		p.markOutside(l.start, Label)
	}
	if p.goesOn(b) {
		if b.body < end {
			p.say(b.body, end, !l.blank)
		}
		return
	}
	if b.style == resumed && (p.turn >= 0 || b.body >= end) {
		p.at = b.at
		p.doc.Segments[len(p.doc.Segments)-1].Kind = Furniture
	} else {
		if b.at > 0 {
			p.at = b.at
		}
		if len(p.doc.Turns) == 0 {
			p.doc.Turns = slices.Grow(p.doc.Turns, len(p.labels)+1)
		}
		p.owners = append(p.owners, p.speaks(b))
		p.doc.Turns = append(p.doc.Turns, Turn{Start: b.body, End: b.body})
		p.turn, p.paragraph, p.fresh = len(p.doc.Turns)-1, -1, true
	}
	if b.body < end {
		p.say(b.body, end, false)
	}
}

// goesOn reports whether the label on a caption names the one who is speaking:
// meeting software repeats it on each. "REPORTER" may be another one each time.
func (p *parser) goesOn(b *label) bool {
	if !p.captions() || p.turn < 0 || b.style == given || b.style == letter {
		return false
	}
	name := p.candidates[b.who].name
	same := p.owners[p.turn] == b.who || p.owners[p.turn] < 0 && p.resumed != nil && tidy(name) == p.resumed.speaker.Name
	return same && p.table.of(name)&asks == 0
}

// say adds a line of speech to the turn that is open, or opens one of nobody.
func (p *parser) say(start, end int, joins bool) {
	if p.turn < 0 {
		p.owners = append(p.owners, -1)
		p.doc.Turns = append(p.doc.Turns, Turn{Start: start, End: start})
		p.turn, p.paragraph, p.fresh = len(p.doc.Turns)-1, -1, true
	}
	if !joins || p.paragraph < 0 {
		p.paragraph++
	}
	t := &p.doc.Turns[p.turn]
	if p.fresh {
		t.Start, p.fresh = start, false
	}
	t.End = end
	p.speech(start, end)
}

// mark begins a segment inside the open turn, if one is open.
func (p *parser) mark(at int, kind Kind) {
	p.segment(Segment{Start: at, Kind: kind, Turn: p.turn, Paragraph: max(p.paragraph, 0), From: p.at})
}

// markOutside begins a segment that belongs to no turn.
func (p *parser) markOutside(at int, kind Kind) {
	p.segment(Segment{Start: at, Kind: kind, Turn: -1})
}

// segment appends a segment. The one before ends where it begins; neighbours of
// one kind are one segment. What stands before the first line, such as a byte
// order mark, is furniture.
func (p *parser) segment(s Segment) {
	segs := p.doc.Segments
	if n := len(segs); n > 0 && segs[n-1].Start == s.Start {
		segs = segs[:n-1] // nothing was said before the direction
	}
	if len(segs) == 0 && s.Start > 0 {
		segs = append(segs, Segment{Kind: Furniture, Turn: -1})
	}
	if n := len(segs); n > 0 {
		last := &segs[n-1]
		if last.Kind == s.Kind && last.Turn == s.Turn && (last.Paragraph == s.Paragraph || s.Kind != Speech) && s.Kind != Head {
			p.doc.Segments = segs
			return
		}
		last.End = s.Start
	}
	p.doc.Segments = append(segs, s)
}

// finish ends the last segment with the text. A text of white space is
// furniture, and what stands behind the last word of a turn is outside of it.
func (p *parser) finish() {
	if len(p.text) == 0 {
		return
	}
	if len(p.doc.Segments) == 0 {
		p.markOutside(0, Furniture)
	}
	segs := p.doc.Segments
	segs[len(segs)-1].End = len(p.text)
	next := time.Duration(0)
	for i := len(segs) - 1; i >= 0; i-- {
		s := &segs[i]
		if s.Turn >= 0 && s.Kind == Furniture && s.Start >= p.doc.Turns[s.Turn].End {
			s.Turn, s.Paragraph, s.From = -1, 0, 0
		}
		// a time code says when the one before has ended
		s.To = max(s.From, next)
		if s.From == 0 && p.clocks == nil {
			s.To = 0 // no time
		}
		if s.From > 0 && (i == 0 || segs[i-1].From != s.From) {
			next = s.From
		}
	}
}
