package transcript

import (
	"cmp"
	"slices"
	"strings"
)

// A Reading is a document as a reader sees it: in UTF-8 whatever the file is in,
// and with "&#163;5 million" read as "£5 million". Its offsets are its own;
// Source leads back to the bytes of the document.
//
// Where the bytes can be read as they are, a Reading shares them.
type Reading struct {
	// Text is the text that is read. Furniture is in it as it is written.
	Text string
	// Segments are those of the document, in its order; their offsets point into
	// Text.
	Segments []Segment

	pieces []sourcePiece // in the order of the text; nil if it is what it was made of
	under  *Reading      // what the text was made of, nil for the document itself
	raw    string        // the document's bytes, "" if they are no UTF-8
}

// A sourcePiece is a stretch of a text and what it was made of. In a run each
// byte stands for width bytes there; any other piece is read as a whole.
type sourcePiece struct {
	text, textLen int
	src, srcLen   int
	width         int // 0 if the piece is no run
}

// Reading returns the document as a reader sees it.
func (d *Document) Reading() Reading {
	base := Reading{Text: d.Text, Segments: d.Segments, raw: d.Text}
	if d.decoded != nil {
		base = *d.decoded
	}
	if !rewritten(&base, d.Format) {
		return base
	}
	w := rewriter{text: make([]byte, 0, len(base.Text))}
	r := Reading{Segments: slices.Clone(base.Segments), under: d.decoded, raw: base.raw}
	for i := range r.Segments {
		s := &r.Segments[i]
		start := len(w.text)
		if !splices(&base, i, d.Format) {
			w.unescape(base.Text, s.Start, s.End, escapingOf(s, d.Format))
		}
		s.Start, s.End = start, len(w.text)
	}
	r.Text, r.pieces = string(w.text), w.pieces
	return r
}

// Source returns the bytes of the document that Text[start:end] stands for, as
// they are written there, and where they are. Of a document in another encoding
// than UTF-8 the text is that of the reading.
func (r *Reading) Source(start, end int) (text string, from, to int) {
	if r.pieces == nil && r.under == nil {
		return r.Text[start:end], start, end
	}
	from = r.source(start)
	if to = from; end > start {
		to = r.sourceEnd(end)
	}
	if r.raw == "" {
		return r.Text[start:end], from, to
	}
	return r.raw[from:to], from, to
}

// source returns the place in the document of a place in the reading.
func (r *Reading) source(at int) int {
	if r.pieces != nil {
		at = placeOf(r.pieces, at)
	}
	if r.under != nil {
		at = r.under.source(at)
	}
	return at
}

// sourceEnd is source for the end of a stretch: tags that stand behind it there
// are no part of it.
func (r *Reading) sourceEnd(at int) int {
	if r.pieces != nil {
		i, _ := slices.BinarySearchFunc(r.pieces, at, func(p sourcePiece, at int) int { return cmp.Compare(p.text, at) })
		p := &r.pieces[max(i-1, 0)]
		if at = p.src + p.srcLen - max(p.text+p.textLen-at, 0)*p.width; at < p.src {
			at = p.src
		}
	}
	if r.under != nil {
		at = r.under.sourceEnd(at)
	}
	return at
}

func placeOf(pieces []sourcePiece, at int) int {
	i, found := slices.BinarySearchFunc(pieces, at, func(p sourcePiece, at int) int { return cmp.Compare(p.text, at) })
	if !found {
		i--
	}
	p := &pieces[i]
	switch n := at - p.text; {
	case n == 0:
		return p.src
	case p.width > 0:
		return p.src + n*p.width
	}
	return p.src + p.srcLen
}

// An escaping is a way in which a format writes signs that it cannot hold.
type escaping uint8

const (
	noEscapes   escaping = iota
	references           // "&amp;", "&#163;"
	jsonEscapes          // "\u00a3", "\n"
)

// escapingOf returns how signs are written in a segment.
func escapingOf(s *Segment, f Format) escaping {
	switch {
	case s.Kind == Furniture:
		return noEscapes
	case f == JSON:
		return jsonEscapes
	}
	return references
}

// splices reports whether segment i is nothing but tags inside a word or between
// words that touch: "the 3<sup>rd</sup>".
func splices(r *Reading, i int, f Format) bool {
	if i == 0 || i+1 >= len(r.Segments) {
		return false
	}
	const longest = 200
	s, before, after := &r.Segments[i], &r.Segments[i-1], &r.Segments[i+1]
	return s.Kind == Furniture && s.Turn >= 0 && s.End-s.Start <= longest && s.Start < s.End &&
		before.Kind == Speech && after.Kind == Speech && before.Turn == after.Turn && before.Paragraph == after.Paragraph &&
		inlineTags(r.Text[s.Start:s.End], f) &&
		!(digitAt(r.Text, after.Start) && strings.Contains(r.Text[s.Start:s.End], "<su")) // "10<sup>6</sup>" is not 106
}

// inlineTags reports whether s is nothing but tags that do not part words.
func inlineTags(s string, f Format) bool {
	if s[0] != '<' || s[len(s)-1] != '>' {
		return false
	}
	for m := (markScanner{text: s}); ; {
		mk, ok := m.next()
		switch {
		case !ok:
			return true
		case mk.kind == textMark || mk.kind == otherMark:
			return false
		case f == TEI:
			if role := xmlRoles[local(mk.name)]; role != xmlInline && role != xmlItalic && role != xmlPart {
				return false
			}
		case elements[mk.name] != inlineElement || f != HTML:
			return false
		}
	}
}

// rewritten reports whether a reader sees something else than the bytes: a
// segment has signs that are written otherwise, or words with tags in them.
func rewritten(r *Reading, f Format) bool {
	if f == HTML || f == TEI {
		for i := range r.Segments {
			if splices(r, i, f) {
				return true
			}
		}
	}
	if f != JSON && nextEscape(r.Text, references) < 0 {
		return false
	}
	for i := range r.Segments {
		s := &r.Segments[i]
		e := escapingOf(s, f)
		for at := s.Start; e != noEscapes && at < s.End; at++ {
			n := nextEscape(r.Text[at:s.End], e)
			if n < 0 {
				break
			}
			at += n
			if _, length := unescape(r.Text[at:s.End], e); length > 0 {
				return true
			}
		}
	}
	return false
}

// nextEscape returns the index of the next byte of s that can begin a sign
// written otherwise, -1 if there is none.
func nextEscape(s string, e escaping) int {
	if e == jsonEscapes {
		return strings.IndexByte(s, '\\')
	}
	// a stretch at a time, so that neither kind is searched far beyond the other
	const stretch = 1 << 12
	for from := 0; from < len(s); from += stretch {
		part := s[from:min(len(s), from+stretch)]
		n := strings.IndexByte(part, '&')
		if n < 0 {
			n = len(part)
		}
		// with the bytes around, for a sign that stretches share
		first := max(from-1, 0)
		if c := indexControl(s[first:min(len(s), from+n+2)]); c >= 0 && first+c < from+n {
			return first + c
		}
		if n < len(part) {
			return from + n
		}
	}
	return -1
}

// unescape returns the sign at the start of s that is written otherwise, and the
// length of the way it is written; 0 if it is none.
func unescape(s string, e escaping) (string, int) {
	switch {
	case e == jsonEscapes:
		return jsonEscape(s)
	case s[0] == '&':
		return reference(s)
	}
	return controlSign(s)
}

// raisedPoint is the decimal point of older British print: "17·6 per cent".
const raisedPoint = "·"

// indexControl returns the index of the first control character of the range
// U+0080 to U+009F in s, -1 if there is none. Text that was Windows-1252 once
// has them where it had quotation marks. A raised point between digits counts
// too.
func indexControl(s string) int {
	for i := 0; ; i++ {
		n := strings.IndexByte(s[i:], 0xc2)
		if n < 0 || i+n+1 >= len(s) {
			return -1
		}
		if i += n; s[i+1] < 0xa0 || s[i+1] == raisedPoint[1] && i > 0 && digitAt(s, i-1) && digitAt(s, i+2) {
			return i
		}
	}
}

// controlSign reads what indexControl finds.
func controlSign(s string) (string, int) {
	switch {
	case len(s) < 2 || s[0] != 0xc2:
	case strings.HasPrefix(s, raisedPoint):
		return raisedPoint, len(raisedPoint)
	case s[1] >= 0x80 && s[1] < 0xa0:
		return string(windows1252[s[1]-0x80]), 2
	}
	return "", 0
}

func digitAt(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// A rewriter writes a text and notes what it is made of.
type rewriter struct {
	text   []byte
	pieces []sourcePiece
}

// unescape writes src[start:end].
func (w *rewriter) unescape(src string, start, end int, e escaping) {
	for start < end {
		n := -1
		if e != noEscapes {
			n = nextEscape(src[start:end], e)
		}
		if n < 0 {
			n = end - start
		}
		w.run(src[start:start+n], start, 1)
		if start += n; start == end {
			return
		}
		if s, length := unescape(src[start:end], e); length > 0 {
			if n := len(w.text); s == raisedPoint && n > 0 && '0' <= w.text[n-1] && w.text[n-1] <= '9' && digitAt(src, start+length) {
				s = "."
			}
			w.piece(s, start, length)
			start += length
		} else {
			w.run(src[start:start+1], start, 1)
			start++
		}
	}
}

// run adds s, each byte of which stands for width bytes of what it is made of.
func (w *rewriter) run(s string, src, width int) {
	if s == "" {
		return
	}
	at := len(w.text)
	w.text = append(w.text, s...)
	if n := len(w.pieces); n > 0 {
		last := &w.pieces[n-1]
		if last.width == width && last.src+last.srcLen == src {
			last.textLen += len(s)
			last.srcLen += len(s) * width
			return
		}
	}
	w.pieces = append(w.pieces, sourcePiece{at, len(s), src, len(s) * width, width})
}

// piece adds s, which stands for srcLen bytes as a whole. A sign of no width is
// left to the piece before it.
func (w *rewriter) piece(s string, src, srcLen int) {
	if s == "" {
		return
	}
	w.pieces = append(w.pieces, sourcePiece{len(w.text), len(s), src, srcLen, 0})
	w.text = append(w.text, s...)
}
