package transcript

import "strings"

// A record of a chamber with its pages in brackets, as the Congressional Record
// of the United States, prints bills, amendments and letters between speeches.
// They are set deeper than speech and nobody says them.

// recordMark stands in such records where a page begins.
const recordMark = "[[Page "

// flushIndent is the deepest indent of a paragraph of speech in such a record.
const flushIndent = 4

// inserts marks what is printed in a record without being said, and what the
// clerk and the printer say in between, as directions.
func (p *parser) inserts() {
	if !strings.Contains(p.text, recordMark) {
		return
	}
	inserted := false
	for i := 0; i < len(p.lines); {
		l := &p.lines[i]
		if l.class != prose && l.class != action && (l.class != headline || !inserted) {
			i++
			continue
		}
		if inserted && l.indent > flushIndent {
			l.label = -1 // "Dear Senator Pell:" in a letter
		}
		end := p.recordParagraph(i)
		switch {
		case i < p.first: // the bill that is being read
			p.told(i, end)
		case l.label >= 0:
			inserted = false
		case inserted && (l.indent > flushIndent || p.content(i)[0] == '(' || p.lines[end-1].fin == 0 || strings.HasPrefix(p.content(i), "``")):
			p.told(i, end) // set deep, a title, or words put into a statute
		case end == i+1 && l.fin == 0 && l.indent >= flushIndent && p.apart(i):
			l.class = headline // a long heading in the middle of the page is set less deep
		default:
			inserted = false
			if s := p.text[l.start:p.lines[end-1].end]; clerkSays(s) {
				p.told(i, end)
				inserted = strings.HasSuffix(s, "follows:")
			}
		}
		i = end
	}
}

// told marks lines as directions.
func (p *parser) told(from, to int) {
	for i := from; i < to; i++ {
		if c := p.lines[i].class; c == prose || c == headline {
			p.lines[i].class = action
		}
	}
}

// recordParagraph returns the line behind the paragraph that begins at line i:
// the next one that is indented like a first line, has a label, or stands behind
// a blank.
func (p *parser) recordParagraph(i int) int {
	first := p.lines[i].indent
	if p.content(i)[0] == '(' {
		first = flushIndent + 1 // "(Purpose: ...)" has lines of any indent
	}
	for i++; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.blank || l.label >= 0 || l.class != prose && l.class != headline || first <= flushIndent && l.indent > 0 && l.indent <= flushIndent {
			break
		}
	}
	return i
}

// clerkSays reports whether a paragraph is what the clerk does or the printer
// notes: "The legislative clerk read as follows:", "There being no objection, the
// material was ordered to be printed in the Record, as follows:", "The amendment
// (No. 12) was agreed to." A senator's "The clerk will report" is none.
func clerkSays(s string) bool {
	const longest = 400
	if len(s) > longest {
		return false
	}
	switch {
	case strings.HasPrefix(s, "There being no objection, "):
		return true
	case !strings.HasPrefix(s, "The ") || strings.Contains(s, " I "):
		return false
	}
	s = strings.Join(strings.Fields(s), " ")
	for _, done := range [...]string{" clerk read ", " clerk proceeded ", " clerk called ", " clerk reported "} {
		if n := strings.Index(s, done); n > 0 && n < 40 {
			return true
		}
	}
	what := s[len("The "):]
	thing := strings.HasPrefix(what, "amendment") || strings.HasPrefix(what, "motion") || strings.HasPrefix(what, "resolution") ||
		strings.HasPrefix(what, "bill") || strings.HasPrefix(what, "text of") || strings.HasPrefix(what, "concurrent resolution")
	if !thing {
		return false
	}
	for _, done := range [...]string{
		" was agreed to.", " were agreed to.", " was rejected.", " were rejected.", " was passed.", " as follows:",
		" was withdrawn.", " were withdrawn.",
	} {
		if strings.HasSuffix(s, done) {
			return true
		}
	}
	return false
}
