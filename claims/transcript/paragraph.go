package transcript

import "unicode/utf8"

// spacing finds out whether the lines are wrapped by hand, how wide, and
// whether blank lines stand between all of them. What tells is a line that goes
// on with a small letter.
func (p *parser) spacing() {
	blanks, through, ended := 0, 0, 0
	var widths [200]int32 // how many lines have each width
	total := int32(0)
	for i := 1; i < len(p.lines); i++ {
		l, prev := &p.lines[i], &p.lines[i-1]
		if l.blank {
			blanks++
			if stops(prev.fin) {
				ended++
			}
		}
		if prev.end-prev.start < 40 || stops(prev.fin) || prev.fin == ':' || !lower(p.text[l.start:l.end]) {
			continue
		}
		if l.blank {
			through++
		}
		if n := prev.end - prev.start; n < 400 {
			if n = runes(p.text[prev.start:prev.end]); n < len(widths) {
				widths[n]++
				total++
			}
		}
	}
	// the widest but for a few that stick out
	for n, few := len(widths)-1, total/25; n >= 40 && p.width == 0; n-- {
		if few -= widths[n]; few < 0 {
			p.width = n
		}
	}
	p.double = through > 4 && through*5 >= blanks
	p.closed = ended > 0 && ended >= through
}

// runes returns how many characters s has.
func runes(s string) int {
	all := byte(0)
	for i := range len(s) {
		all |= s[i]
	}
	if all < utf8.RuneSelf {
		return len(s)
	}
	return utf8.RuneCountInString(s)
}

// paragraphs decides for each line of speech whether it goes on with the
// paragraph of the one before.
func (p *parser) paragraphs() {
	prev, torn := -1, false
	for i := range p.lines {
		l := &p.lines[i]
		switch {
		case l.class.furniture():
			torn = torn || l.class == pageMark || l.class == ornament
			continue
		case l.class == action && !l.blank:
			continue
		case l.class == action || l.class == headline || l.class == listing || l.class == roleOf:
			prev = -1
			continue
		}
		if l.label < 0 && prev >= 0 {
			l.joins = p.join(prev, i, torn)
		}
		prev, torn = i, false
		if l.label >= 0 && p.labels[l.label].body >= l.end {
			prev = -1
		}
	}
}

// join reports whether line i goes on with the paragraph of line prev. Between
// them stands nothing, or, if torn, the foot and the head of a page.
func (p *parser) join(prev, i int, torn bool) bool {
	a, b := &p.lines[prev], &p.lines[i]
	next := p.text[b.start:b.end]
	small := lower(next)
	switch {
	case torn:
		// a sentence cut by the foot of a page goes on above the next one
		return !stops(a.fin) && a.fin != ':' || small
	case p.captions():
		return !b.blank
	case p.clocks != nil:
		return !stops(a.fin)
	case bullet(next):
		return false
	case b.blank && !p.double:
		// a sentence that an empty line cuts goes on below it
		return p.closed && p.markup == nil && small && !stops(a.fin) && a.fin != ':' && a.end-a.start >= 40
	case small && !stops(a.fin):
		return true
	case b.indent > a.indent+1 && (stops(a.fin) || p.double):
		return false
	}
	n := runes(p.text[a.start:a.end])
	if stops(a.fin) || a.fin == ':' {
		// a sentence ends with the line: it goes on if the next word had no room
		return p.width > 0 && n <= p.width && n+1+firstWord(next) > p.width-2
	}
	if p.width > 0 {
		return n+1+firstWord(next) > p.width*3/4
	}
	return n >= 40 && n < 200
}

// firstWord returns the length of the first word of s.
func firstWord(s string) int {
	for i := range len(s) {
		if s[i] <= ' ' {
			return i
		}
	}
	return len(s)
}
