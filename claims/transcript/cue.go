package transcript

import (
	"strings"
	"time"
)

// A cue is a caption: when it is shown and what it says, one span a line.
type cue struct {
	from, to time.Duration
	lines    []span
}

// cues reads the cues of SubRip and WebVTT. A cue begins with its line of times;
// what stands before it, be it a number, a name or a note, is furniture. Cues
// without numbers, mixed line ends and times that run backwards are no matter.
func cues(text string) []cue {
	var all []cue
	open := false
	for pos := 0; pos < len(text); {
		end, next := lineEnd(text, pos)
		line := span{pos, end}
		pos = next
		from, to, ok := cueTimes(text[line.start:line.end])
		switch {
		case ok:
			all = append(all, cue{from: from, to: max(from, to)})
			open = true
		case !open:
		case line.start == line.end:
			open = false
		case trimRight(text, line.start, line.end) == line.start:
			// machines leave a space where a second line could be
		case cueFollows(text, line, pos):
			open = false // no blank line before the number of the next cue
		default:
			c := &all[len(all)-1]
			c.lines = append(c.lines, line)
		}
	}
	return all
}

// lineEnd returns the end of the line at pos and the start of the next.
func lineEnd(text string, pos int) (end, next int) {
	n := strings.IndexAny(text[pos:], "\r\n")
	if n < 0 {
		return len(text), len(text)
	}
	end = pos + n
	if strings.HasPrefix(text[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

// cueFollows reports whether a line is the number of the cue on the next line.
func cueFollows(text string, line span, next int) bool {
	if !digits(text[line.start:line.end]) || next >= len(text) {
		return false
	}
	end, _ := lineEnd(text, next)
	_, _, ok := cueTimes(text[next:end])
	return ok
}

// cueTimes reads "00:00:01,000 --> 00:00:02,500 align:start".
func cueTimes(s string) (from, to time.Duration, ok bool) {
	const arrow = "-->"
	n := strings.Index(s[:min(len(s), 40)], arrow)
	if n < 0 {
		return 0, 0, false
	}
	left := strings.TrimSpace(s[:n])
	right := strings.TrimSpace(s[n+len(arrow):])
	from, m := clock(left)
	if m == 0 || m != len(left) {
		return 0, 0, false
	}
	to, m = clock(right)
	return from, to, m > 0
}

// pause is how long nobody speaks before a sentence that ended with a cue is
// the end of a paragraph.
const pause = 2 * time.Second

// parseCues reads captions as f: their lines as running text, each with its
// times.
func parseCues(text string, f Format) *Document {
	all := cues(text)
	fl := &flat{doc: text, text: make([]byte, 0, len(text)), cues: true}
	c := captions{flat: fl, voices: map[string]int32{}}
	rolling := c.rolling(all)
	for i := range all {
		if i > 0 && all[i].from-all[i-1].to > pause && fl.stopped() {
			fl.paragraph()
		}
		lines := all[i].lines
		if rolling && i > 0 {
			lines = c.fresh(all, i)
		}
		for _, l := range lines {
			c.line(l, &all[i])
		}
	}
	return fl.parse(f)
}

// stopped reports whether the plain text ends with the end of a sentence.
func (f *flat) stopped() bool {
	return stops(finish(strings.TrimRight(string(f.text[max(0, len(f.text)-16):]), " \n")))
}

// captions lays the lines of cues out as running text.
type captions struct {
	*flat
	voices map[string]int32
	voice  int32 // who speaks, index into given + 1
	from   time.Duration
	to     time.Duration
}

// rolling reports whether captions scroll: each repeats the last line of the
// one before, as those made by machines do.
func (c *captions) rolling(all []cue) bool {
	repeats := 0
	for i := 1; i < len(all); i++ {
		if len(c.fresh(all, i)) < len(all[i].lines) {
			repeats++
		}
	}
	return repeats > 2 && repeats*2 >= len(all)-1
}

// fresh returns the lines of a cue that the one before did not end with.
func (c *captions) fresh(all []cue, i int) []span {
	lines, before := all[i].lines, all[i-1].lines
	if len(lines) == 0 || len(before) == 0 || all[i].from-all[i-1].to > time.Second {
		return lines
	}
	if plainCue(c.doc, lines[0]) == plainCue(c.doc, before[len(before)-1]) {
		return lines[1:]
	}
	return lines
}

// plainCue returns a line of a cue without tags and space around.
func plainCue(text string, l span) string {
	s := text[l.start:l.end]
	if strings.IndexByte(s, '<') < 0 {
		return strings.TrimSpace(s)
	}
	var b strings.Builder
	for m := (markScanner{text: s}); ; {
		mk, ok := m.cueMark()
		if !ok {
			return strings.TrimSpace(b.String())
		}
		if mk.kind == textMark {
			b.WriteString(s[mk.start:mk.end])
		}
	}
}

// cueMark is next for captions, where "<00:00:01.500>" is a mark too.
func (s *markScanner) cueMark() (mark, bool) {
	rest := s.text[s.pos:]
	if strings.HasPrefix(rest, "<") {
		if _, n := clock(rest[1:]); n > 0 && strings.HasPrefix(rest[1+n:], ">") {
			m := mark{span: span{s.pos, s.pos + n + 2}, kind: otherMark}
			s.pos = m.end
			return m, true
		}
	}
	if strings.HasPrefix(rest, "{\\") { // "{\an8}" of SubStation
		if n := strings.IndexByte(rest[:min(len(rest), 64)], '}'); n > 0 {
			m := mark{span: span{s.pos, s.pos + n + 1}, kind: otherMark}
			s.pos = m.end
			return m, true
		}
	}
	if rest == "" {
		return mark{}, false
	}
	m, ok := s.tag(s.pos)
	if !ok {
		// text up to what may be a mark
		m.span = span{s.pos, len(s.text)}
		if n := strings.IndexAny(rest[1:], "<{"); n >= 0 {
			m.end = s.pos + 1 + n
		}
	}
	s.pos = m.end
	return m, true
}

// line adds a line of a cue.
func (c *captions) line(l span, at *cue) {
	c.flat.line()
	c.from, c.to = at.from, at.to
	s := markScanner{text: c.doc[:l.end], pos: l.start}
	for {
		m, ok := s.cueMark()
		if !ok {
			return
		}
		switch {
		case m.kind == textMark:
			c.words(m.start, m.end)
		case m.kind == openTag && m.name == "v" || strings.HasPrefix(m.name, "v."):
			c.speak(strings.TrimSpace(c.doc[m.attrs.start:m.attrs.end]))
		case m.kind == otherMark:
			if t, n := clock(c.doc[m.start+1 : m.end]); n > 0 && t >= at.from && t <= at.to {
				c.from = t
			}
		}
	}
}

// words adds text of a cue, its references resolved.
func (c *captions) words(start, end int) {
	for start < end {
		n := strings.IndexByte(c.doc[start:end], '&')
		if n < 0 {
			n = end - start
		}
		c.copy(start, start+n, false, c.from, c.to)
		if start += n; start == end {
			return
		}
		if s, length := reference(c.doc[start:end]); length > 0 {
			c.atom(s, start, start+length, c.from, c.to)
			start += length
		} else {
			c.copy(start, start+1, false, c.from, c.to)
			start++
		}
	}
}

// speak begins the turn of a voice, unless it is speaking already.
func (c *captions) speak(name string) {
	if name == "" {
		return
	}
	who, ok := c.voices[name]
	if !ok {
		c.given = append(c.given, Speaker{Name: tidy(name)})
		who = int32(len(c.given))
		c.voices[name] = who
	}
	if who == c.voice {
		return
	}
	c.voice = who
	c.paragraph()
	c.hint(hint{speaker: who})
}
