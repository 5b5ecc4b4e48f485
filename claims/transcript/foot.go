package transcript

import "strings"

// trailer is how many lines can follow the end of a transcript.
const trailer = 30

// few is how many can follow the names of those who wrote it down.
const few = 8

// foot finds where the talk is over, behind the last label: the hour at which
// it ended, "END", a list of those who took part. What follows is none of it:
// links, a note of the editors, the words "All transcripts".
func (p *parser) foot() {
	if p.first >= len(p.lines) {
		return
	}
	over := false
	for i := p.lastLabel() + 1; i < len(p.lines); i++ {
		l := &p.lines[i]
		switch {
		case over && timeLine(p.content(i)): // the hour behind "END"
		case over && (l.class == prose || l.class == headline):
			l.class = ornament
		case over || len(p.lines)-i > trailer:
		case l.class == listing:
			over = i+1 == len(p.lines) || p.lines[i+1].class != listing
		case l.class != headline && p.closes(p.content(i)) && (len(p.lines)-i <= few || !credits(p.content(i))):
			over = true
			if l.class == prose && !timeLine(p.content(i)) {
				l.class = ornament
			}
		}
	}
}

// lastLabel returns the line of the last label.
func (p *parser) lastLabel() int {
	last := 0
	for i := range p.labels {
		if b := &p.labels[i]; b.ok {
			last = max(last, int(b.line))
		}
	}
	return last
}

// closes reports whether a line says that the talk is over: "END", "1:11 P.M.
// EDT", "END 3:40 P.M. EDT".
func (p *parser) closes(s string) bool {
	if p.table.of(s)&ending != 0 || credits(s) || s[0] == '(' && strings.HasPrefix(s, "(The ") && meets(s) {
		return true
	}
	s = strings.TrimLeft(strings.TrimPrefix(s, "END"), " \u00a0")
	return timeLine(s) && len(s) > len("10:00:00") // a bare clock is a time code
}

// credits reports whether a line says who translated or edited the text.
func credits(s string) bool {
	for _, who := range [...]string{"Translated by ", "Translated and edited by ", "Edited by ", "Transcribed by ", "Transcript by "} {
		if name, ok := strings.CutPrefix(s, who); ok && upper(name) {
			return true
		}
	}
	return false
}
