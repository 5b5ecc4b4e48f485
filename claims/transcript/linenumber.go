package transcript

// Reporters of courts and committees number the lines of each page in the margin.

// fewestNumbered is how many lines of a document without a second page must have
// numbers.
const fewestNumbered = 20

// lineNumbers finds such numbers and cuts them from their lines. A line without
// one between two pages is the head or the foot of a page.
func (p *parser) lineNumbers() {
	first, ok := p.numberedFrom()
	if !ok {
		return
	}
	last, blank := 0, false
	for i := range p.lines {
		l := &p.lines[i]
		n, width := marginNumber(p.content(i))
		switch {
		case n == 1 || n > last && n <= last+2:
			last = n
			l.blank = l.blank || blank
			if blank = l.start+width == l.end; blank {
				l.class, l.blank = emptied, true
				continue
			}
			l.lead, l.indent = uint8(width), l.indent+int32(width)
			l.start += width
		case i > first && l.end-l.start <= longestHead:
			l.class, blank = pageMark, true
		default:
			blank = false
		}
	}
}

// numberedFrom reports whether the lines of the document have numbers that count
// from one on each page, and which is the first of them with words on it.
func (p *parser) numberedFrom() (first int, ok bool) {
	if p.markup != nil {
		return 0, false
	}
	count, steps, pages, last := 0, 0, 0, 0
	first = -1
	for i := range p.lines {
		n, width := marginNumber(p.content(i))
		if n == 0 || first < 0 && width == p.lines[i].end-p.lines[i].start {
			continue
		}
		if first < 0 {
			first = i
		}
		count++
		switch n {
		case last + 1:
			steps++
		case 1:
			steps++
			pages++
		}
		last = n
	}
	return first, count >= 8 && (pages > 0 || count >= fewestNumbered) && steps*5 >= count*4 && count*4 >= (len(p.lines)-first)*3
}

// marginNumber reads the number of a line and the space behind it: "12    of the
// fare". It returns 0 if there is none.
func marginNumber(s string) (n, width int) {
	const highest = 60
	n, width = number(s, 0, 2)
	if width == 0 || n == 0 || n > highest {
		return 0, 0
	}
	digits := width
	for width < len(s) && width < 200 && (s[width] == ' ' || s[width] == '\t') {
		width++
	}
	if width < len(s) && width < digits+2 && s[digits] != '\t' {
		return 0, 0
	}
	return n, width
}
