package transcript

import (
	"strings"
	"time"
)

// A flat is a marked-up text made plain: what a reader of the page sees, with
// the way back to the bytes that it stands for. The plain text is read like any
// other, and its segments are laid over the document.
type flat struct {
	doc    string
	text   []byte
	pieces []piece
	hints  []hint
	header Header
	given  []Speaker // whom hints name
	cues   bool      // the lines are cues and run on
	marked bool      // the markup names the speakers: no label is looked for
	damage []*Error

	resumed *resumption
}

// A piece of the plain text and the bytes of the document that it stands for.
// An atom is longer or shorter there, such as a character reference.
type piece struct {
	flat, doc       int
	flatLen, docLen int
	from, to        time.Duration
}

// A hint says what the markup knows of the line that begins at or after pos.
type hint struct {
	pos     int
	class   lineClass
	speaker int32 // index into given + 1; 0 for none
}

// copy appends doc[start:end]. Line breaks become spaces if wrap is set, as in
// a paragraph of HTML.
func (f *flat) copy(start, end int, wrap bool, from, to time.Duration) {
	if start >= end {
		return
	}
	at := len(f.text)
	f.text = append(f.text, f.doc[start:end]...)
	if wrap {
		for i := at; i < len(f.text); i++ {
			if c := f.text[i]; c == '\n' || c == '\r' || c == '\f' {
				f.text[i] = ' '
			}
		}
	}
	f.piece(piece{at, start, end - start, end - start, from, to})
}

// atom appends s for doc[start:end].
func (f *flat) atom(s string, start, end int, from, to time.Duration) {
	at := len(f.text)
	f.text = append(f.text, s...)
	if len(s) > 0 && trimRight(s, 0, len(s)) > 0 {
		f.piece(piece{at, start, len(s), end - start, from, to})
	}
}

// content appends doc[start:end] with its character references resolved. Unless
// white space counts there (pre), line breaks become spaces, and runs of it at the
// beginning of a line are left out.
func (f *flat) content(start, end int, pre bool, from, to time.Duration) {
	for start < end {
		if n := len(f.text); !pre && (n == 0 || f.text[n-1] == '\n') {
			start, _, _ = trimLeft(f.doc, start, end)
		}
		n := strings.IndexByte(f.doc[start:end], '&')
		if n < 0 {
			f.copy(start, end, !pre, from, to)
			return
		}
		f.copy(start, start+n, !pre, from, to)
		start += n
		if s, length := reference(f.doc[start:end]); length > 0 {
			f.atom(s, start, start+length, from, to)
			start += length
		} else {
			f.copy(start, start+1, false, from, to)
			start++
		}
	}
}

func (f *flat) piece(p piece) {
	if n := len(f.pieces); n > 0 {
		last := &f.pieces[n-1]
		if last.flat+last.flatLen == p.flat && last.doc+last.docLen == p.doc && last.flatLen == last.docLen &&
			p.flatLen == p.docLen && last.from == p.from && last.to == p.to {
			last.flatLen += p.flatLen
			last.docLen += p.docLen
			return
		}
	}
	f.pieces = append(f.pieces, p)
}

// line ends the line, if something is on it; blank lines are not repeated.
func (f *flat) line() {
	if n := len(f.text); n > 0 && f.text[n-1] != '\n' {
		f.text = append(f.text, '\n')
	}
}

// paragraph ends the paragraph.
func (f *flat) paragraph() {
	f.line()
	if n := len(f.text); n > 1 && f.text[n-2] != '\n' {
		f.text = append(f.text, '\n')
	}
}

// hint adds what is known of the line that begins here.
func (f *flat) hint(h hint) {
	h.pos = len(f.text)
	f.hints = append(f.hints, h)
}

// parse reads the plain text and returns the document.
func (f *flat) parse(format Format) *Document {
	p := parsers.Get().(*parser)
	plain := &Document{Text: string(f.text), Format: Text}
	p.text, p.markup, p.resumed, p.doc = plain.Text, f, f.resumed, plain
	p.run()
	p.release()
	doc := &Document{Text: f.doc, Format: format, Header: plain.Header, Turns: plain.Turns, Damaged: f.damage, open: plain.open}
	l := layer{flat: f, doc: doc}
	l.lay(plain.Segments)
	return doc
}

// A layer lays the segments of the plain text over the document.
type layer struct {
	*flat
	doc *Document
	pos int // end of the last segment laid
}

func (l *layer) lay(plain []Segment) {
	turns := l.doc.Turns
	for i := range turns {
		turns[i].Start, turns[i].End = -1, -1
	}
	next := 0
	for _, p := range l.pieces {
		for next < len(plain) && plain[next].End <= p.flat {
			next++
		}
		if p.flatLen != p.docLen {
			if next < len(plain) {
				l.add(plain[next], p.doc, p.doc+p.docLen, p)
			}
			continue
		}
		for i := next; i < len(plain) && plain[i].Start < p.flat+p.flatLen; i++ {
			s := plain[i]
			start := max(s.Start, p.flat) - p.flat + p.doc
			end := min(s.End, p.flat+p.flatLen) - p.flat + p.doc
			l.add(s, start, end, p)
		}
	}
	l.furnish(len(l.flat.doc), Segment{Turn: -1})
	last := 0
	for i := range turns {
		if t := &turns[i]; t.Start < 0 {
			t.Start, t.End = last, last
		}
		last = turns[i].End
	}
}

// add lays doc[start:end] as a piece of segment s. White space alone is left to
// what stands around it.
func (l *layer) add(s Segment, start, end int, p piece) {
	said := trimRight(l.flat.doc, start, end)
	if said == start {
		return
	}
	if p.to > 0 {
		s.From, s.To = p.from, p.to
	}
	s.Start, s.End = start, end
	l.furnish(start, s)
	if s.Kind == Speech {
		t := &l.doc.Turns[s.Turn]
		if t.Start < 0 {
			t.Start = start
		}
		t.End = said
	}
	l.append(s)
}

// furnish fills the document up to start with furniture. It belongs to the turn
// around it if the same paragraph goes on behind it.
func (l *layer) furnish(start int, next Segment) {
	if start <= l.pos {
		return
	}
	s := Segment{Start: l.pos, End: start, Kind: Furniture, Turn: -1}
	if n := len(l.doc.Segments); n > 0 && next.Turn >= 0 {
		last := &l.doc.Segments[n-1]
		if same(last, &next) && trimRight(l.flat.doc, l.pos, start) == l.pos {
			last.End, l.pos = start, start // a line break inside a cue
			return
		}
		if last.Turn == next.Turn && last.Paragraph == next.Paragraph {
			s.Turn, s.Paragraph = last.Turn, last.Paragraph
		}
	}
	l.append(s)
}

// append adds a segment, or lengthens the last one if they are of one kind.
func (l *layer) append(s Segment) {
	l.pos = s.End
	if n := len(l.doc.Segments); n > 0 {
		last := &l.doc.Segments[n-1]
		if same(last, &s) {
			last.End = s.End
			return
		}
	}
	l.doc.Segments = append(l.doc.Segments, s)
}

// same reports whether b goes on with a.
func same(a, b *Segment) bool {
	return a.Kind == b.Kind && a.Turn == b.Turn && a.Paragraph == b.Paragraph && a.From == b.From && a.To == b.To && a.Kind != Head
}
