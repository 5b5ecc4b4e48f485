package transcript

import (
	"strings"
	"sync"
	"time"
)

// parseCues reads captions as f: their lines as running text, each with its
// times.
func parseCues(text string, f Format) *Document { return new(resumption).cues(text, f) }

func (p *resumption) cues(text string, f Format) *Document {
	fl := &flat{doc: text, text: make([]byte, 0, len(text)), cues: true}
	if p.known != nil {
		fl.resumed = p
	}
	all := fl.readCues()
	c := captions{flat: fl, voices: map[string]int32{}}
	news := c.rolling(all)
	c.headed = c.names(all)
	unmarked := sync.OnceValue(func() bool { return unpunctuated(fl.doc) })
	for i := range all {
		if i > 0 && all[i].from-all[i-1].to > pause && (fl.stopped() || unmarked()) {
			fl.paragraph()
		}
		lines := all[i].lines
		if news != nil {
			lines = news[i]
		}
		c.dashed = twoDashes(text, lines)
		for n, l := range lines {
			if n == 0 && c.headed && len(lines) > 1 && c.nameLine(l) {
				continue
			}
			c.line(l, &all[i])
		}
	}
	return fl.parse(f)
}

// unpunctuated reports whether captions have next to no marks that end a
// sentence, as machines write them: a pause ends it there.
func unpunctuated(text string) bool {
	const far, most = 64 << 10, 2
	text = text[:min(len(text), far)]
	marks := strings.Count(text, ". ") + strings.Count(text, ".\n") + strings.Count(text, ".\r") + strings.Count(text, "?") + strings.Count(text, "! ")
	return marks <= most && len(text) > 1<<10
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
	headed bool  // the first line of each cue is a name
	dashed bool  // the lines of the cue are those of several people
	nobody int32 // somebody without a name, index into given + 1
}

// rolling returns the lines of each cue that the one before did not show, nil if
// captions do not scroll. Those made by machines do: each repeats the last lines
// of the one before.
func (c *captions) rolling(all []cue) [][]span {
	repeats := 0
	news := make([][]span, len(all))
	for i := range all {
		if news[i] = all[i].lines; i == 0 {
			continue
		}
		news[i] = c.fresh(all, i)
		if fresh := news[i]; len(fresh) < len(all[i].lines) || len(fresh) > 0 && fresh[0] != all[i].lines[0] {
			repeats++
		}
	}
	if repeats > 2 && repeats*2 >= len(all)-1 {
		return news
	}
	return nil
}

// fresh returns the lines of a cue that the one before did not end with.
func (c *captions) fresh(all []cue, i int) []span {
	lines, before := all[i].lines, all[i-1].lines
	if len(lines) == 0 || len(before) == 0 || all[i].from-all[i-1].to > time.Second {
		return lines
	}
	const most = 16 // a screen has no room for more
	for n := min(len(lines), len(before), most); n > 0; n-- {
		if c.sameLines(lines[:n], before[len(before)-n:]) {
			return lines[n:]
		}
	}
	if rest, ok := c.longer(lines[0], before[len(before)-1]); ok {
		return append([]span{rest}, lines[1:]...)
	}
	return lines
}

func (c *captions) sameLines(a, b []span) bool {
	for i := range a {
		if plainCue(c.doc, a[i]) != plainCue(c.doc, b[i]) {
			return false
		}
	}
	return true
}

// longer returns what line l has beyond line before, with which it begins: live
// captions show a line again with each word.
func (c *captions) longer(l, before span) (span, bool) {
	shorter := plainCue(c.doc, before)
	line := c.doc[l.start:l.end]
	if shorter == "" || strings.IndexByte(line, '<') >= 0 {
		return l, false
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(line, " "), shorter+" ")
	return span{l.end - len(rest), l.end}, ok
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
	l.start = c.change(l)
	first := len(c.pieces) // of those that begin at c.from
	s := markScanner{text: c.doc[:l.end], pos: l.start}
	for {
		m, ok := s.cueMark()
		if !ok {
			return
		}
		switch {
		case m.kind == textMark:
			c.content(m.start, m.end, true, c.from, c.to)
		case m.kind == openTag && m.name == "v" || strings.HasPrefix(m.name, "v."):
			c.speak(strings.TrimSpace(c.doc[m.attrs.start:m.attrs.end]))
		case m.kind == otherMark:
			if t, n := clock(c.doc[m.start+1 : m.end]); n > 0 && t != c.from && t >= at.from && t <= at.to {
				for ; first < len(c.pieces); first++ {
					c.pieces[first].to = t // the next word begins
				}
				c.from = t
			}
		}
	}
}

// change passes over what marks another speaker at the beginning of a line, ">>"
// or the dash of a dialogue, and begins the turn. It returns where the words
// begin.
func (c *captions) change(l span) int {
	s := c.doc[l.start:l.end]
	rest := strings.TrimLeft(s, " >")
	if marks := s[:len(s)-len(rest)]; strings.Contains(marks, ">>") {
		c.another(span{l.end - len(rest), l.end})
		return l.end - len(rest)
	}
	if strings.HasPrefix(s, "&gt;&gt;") {
		rest = strings.TrimLeft(strings.ReplaceAll(s, "&gt;", "    "), " ")
		c.another(span{l.end - len(rest), l.end})
		return l.end - len(rest)
	}
	if n := dialogueDash(s); n > 0 && (c.dashed || s[n-1] == ' ') {
		if c.dashed {
			c.another(span{l.start + n, l.end})
		}
		return l.start + n
	}
	return l.start
}

// another begins the turn of somebody who is not named, unless the words begin
// with a label.
func (c *captions) another(words span) {
	c.paragraph()
	if words.empty() {
		return
	}
	if b, ok := scanLabel(c.doc, wordTable(), words.start, words.end); ok && b.style == inline {
		return
	}
	if c.nobody == 0 {
		c.given = append(c.given, Speaker{})
		c.nobody = int32(len(c.given))
	}
	c.voice = c.nobody
	c.hint(hint{speaker: c.nobody})
}

// twoDashes reports whether two lines of a cue begin with the dash of a dialogue.
func twoDashes(text string, lines []span) bool {
	n := 0
	for _, l := range lines {
		if dialogueDash(text[l.start:l.end]) > 0 {
			n++
		}
	}
	return n > 1
}

// dialogueDash returns the length of a dash before words, with the space behind
// it: "- Really?", "–Really?". "-5 degrees" has none.
func dialogueDash(s string) int {
	if s == "" {
		return 0
	}
	n := dash(s)
	if n == 0 || n == len(s) {
		return 0
	}
	rest := strings.TrimLeft(s[n:], " ")
	if rest == "" || len(rest) == len(s)-n && !upper(rest) {
		return 0
	}
	return len(s) - len(rest)
}

// names reports whether the first line of the cues is the name of the speaker,
// as one export of meetings has it: most cues begin with one, and some again.
func (c *captions) names(all []cue) bool {
	seen := map[string]bool{}
	named, again := 0, false
	for i := range all {
		if len(all[i].lines) < 2 {
			continue
		}
		l := all[i].lines[0]
		if b, ok := scanLabel(c.doc, wordTable(), l.start, l.end); ok && b.style == bare {
			name := c.doc[l.start:l.end]
			again = again || seen[name]
			seen[name] = true
			named++
		}
	}
	return again && named > 2 && named*4 >= len(all)*3 && len(seen)*2 <= named+1
}

// nameLine takes a line as the name of who speaks, if it is one.
func (c *captions) nameLine(l span) bool {
	b, ok := scanLabel(c.doc, wordTable(), l.start, l.end)
	if !ok || b.style != bare {
		return false
	}
	name := c.doc[l.start:l.end]
	if who, ok := c.voices[name]; ok && who == c.voice {
		return true
	}
	c.paragraph()
	c.hint(hint{class: roleOf})
	c.copy(l.start, l.end, false, 0, 0)
	c.speak(name)
	return true
}

// speak begins the turn of a voice, unless it is speaking already.
func (c *captions) speak(name string) {
	if name == "" {
		return
	}
	who, ok := c.voices[name]
	if !ok {
		c.given = append(c.given, splitName(tidy(name)))
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
