package transcript

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lineClass is what a whole line is, as far as is known.
type lineClass uint8

const (
	prose    lineClass = iota
	pageMark           // "Page 3 of 22", "[[Page S731]]", a lone page number
	ornament           // navigation, rules, copyright, running heads
	action             // "(Applause.)" as a line of its own
	headline           // a title, a date, a heading
	listing            // one of a list of participants
	preface            // front matter
	roleOf             // the second and third line of a label on three lines
	emptied            // nothing but its number
)

// furniture reports whether such a line is none of the text proper.
func (c lineClass) furniture() bool {
	return c == pageMark || c == ornament || c == preface || c == emptied
}

// A line is a line with something on it. Blank lines leave only a mark on the
// line that follows.
type line struct {
	start, end int   // the content, without white space around it
	indent     int32 // columns before it
	label      int32 // index of its label, -1 if it has none
	class      lineClass
	fin        byte  // the mark it ends with, as finish returns it
	lead       uint8 // how many bytes before the content are the number of the line
	blank      bool  // a blank line or a page break stands before it
	feed       bool  // a form feed stands before it
	edge       bool  // counted among the lines at the edge of a page
	joins      bool  // continues the paragraph of the speech line before
}

// split cuts the text into lines.
func (p *parser) split() {
	text, sep := p.text, byte('\n')
	if strings.IndexByte(text, '\n') < 0 && strings.IndexByte(text, '\r') >= 0 {
		sep = '\r' // the line end of old Macs
	}
	blank, feed := true, false
	for pos := 0; pos < len(text); {
		end := len(text)
		if n := strings.IndexByte(text[pos:], sep); n >= 0 {
			end = pos + n
		}
		l := line{label: -1}
		l.start, l.indent, l.feed = trimLeft(text, pos, end)
		l.end = trimRight(text, l.start, end)
		feed = feed || l.feed
		if l.start == l.end {
			blank = true
		} else {
			l.blank, l.feed = blank || feed, feed
			l.fin = finish(text[l.start:l.end])
			if p.markup != nil {
				p.hinted(&l)
			}
			p.lines = append(p.lines, l)
			blank, feed = false, false
		}
		pos = end + 1
	}
}

// hinted takes over what the markup knows of a line. A turn that it opens
// begins with the next line of speech.
func (p *parser) hinted(l *line) {
	hints := p.markup.hints
	for p.nextHint < len(hints) && hints[p.nextHint].pos <= l.start {
		h := &hints[p.nextHint]
		p.hintClass = h.class
		if h.speaker != 0 {
			p.nextSpeaker = h.speaker
		}
		p.nextHint++
	}
	l.class = p.hintClass
	if l.class != prose || p.nextSpeaker == 0 {
		return
	}
	l.label = int32(len(p.labels))
	p.labels = append(p.labels, label{
		style: given, body: l.start, line: int32(len(p.lines)), who: p.nextSpeaker - 1, opens: true, ok: true,
	})
	p.nextSpeaker = 0
}

// trimLeft skips white space. It counts the columns skipped and reports
// whether a form feed is among them.
func trimLeft(text string, i, end int) (start int, indent int32, feed bool) {
	for i < end {
		c := text[i]
		switch {
		case c == ' ':
			indent++
			i++
		case c == '\t':
			indent += 8
			i++
		case c == '\f':
			feed, indent = true, 0
			i++
		case c < ' ' || c == 0x7f:
			i++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(text[i:end])
			if !empty(r) {
				return i, indent, feed
			}
			indent++
			i += n
		default:
			return i, indent, feed
		}
	}
	return end, indent, feed
}

// trimRight returns the end of the content that begins at start.
func trimRight(text string, start, end int) int {
	for end > start {
		c := text[end-1]
		if c > ' ' && c < 0x7f {
			return end
		}
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeLastRuneInString(text[start:end])
			if !empty(r) {
				return end
			}
			end -= n
			continue
		}
		end--
	}
	return end
}

// empty reports whether r leaves no mark on paper.
func empty(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u200e' || r == '\u200f' || r == '\u2060'
}

// finish returns the mark that ends the text, behind quotes and brackets: one
// of . ? ! : , ; - and 0 for anything else. A dash is '-', dots are '.'.
func finish(text string) byte {
	for len(text) > 0 {
		c := text[len(text)-1]
		switch c {
		case '.', '?', '!', ':', ',', ';', '-':
			return c
		case '"', '\'', ')', ']', '*', '_', '}':
			text = text[:len(text)-1]
			continue
		}
		if c < utf8.RuneSelf {
			return 0
		}
		r, n := utf8.DecodeLastRuneInString(text)
		switch r {
		case '”', '’', '»':
			text = text[:len(text)-n]
			continue
		case '—', '–':
			return '-'
		case '…', '。':
			return '.'
		case '？':
			return '?'
		case '！':
			return '!'
		}
		return 0
	}
	return 0
}

// stops reports whether a finishing mark can end a sentence.
func stops(mark byte) bool { return mark == '.' || mark == '?' || mark == '!' }

// lower reports whether the text begins with a small letter.
func lower(text string) bool {
	if text == "" {
		return false
	}
	if c := text[0]; c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// upper reports whether the text begins with a letter that is not small.
func upper(text string) bool {
	if text == "" {
		return false
	}
	if c := text[0]; c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r) && !unicode.IsLower(r)
}
