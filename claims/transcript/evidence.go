package transcript

import (
	"strings"
	"unicode/utf8"
)

// A candidate is a name that stands where labels stand. Its score says how much
// speaks for it.
type candidate struct {
	name    string
	label   // the form of its first occurrence
	count   int32
	strong  int32 // labels that are not weak
	score   int
	speaker Speaker
	person  int   // index of the participant of that name, -1 if there is none
	asked   int32 // turns with a question in them
	turns   int32
	spoken  int  // bytes
	host    bool // the title names it, or it has a title
	calls   bool // says next to nothing and asks nothing: a moderator

	examines, swears bool // of a court

	ok bool
}

// What it takes to be believed: alone, or beside others that are.
const (
	sure      = 4
	supported = 2
)

// findLabels collects what has the form of a label, by name.
func (p *parser) findLabels() {
	marked := p.markup != nil && p.markup.marked
	for i := range p.lines {
		l := &p.lines[i]
		if l.class != prose || l.label >= 0 {
			continue // roleBelow has taken it, or the markup
		}
		b, ok := scanLabel(p.text, p.table, l.start, l.end)
		if !ok || marked && (b.style != inline || !b.caps || !b.titled || b.words < 2) {
			continue // "Mr A B COLE: ..." is one that the markup has missed
		}
		b.line, b.opens = int32(i), p.opens(i)
		if p.listed(i, &b) {
			continue
		}
		if !b.opens && !b.caps {
			if p.within(&b) {
				p.late = append(p.late, b)
			}
			continue
		}
		if b.style == bare {
			if !p.standsAlone(i) {
				continue
			}
			p.roleBelow(i, &b)
		}
		p.label(b)
	}
	for i := range p.late {
		if _, known := p.byName[p.text[p.late[i].name.start:p.late[i].name.end]]; known {
			p.label(p.late[i])
		}
	}
	p.late = p.late[:0]
}

// label adds a label to its line and to those of its name.
func (p *parser) label(b label) {
	b.who = p.candidate(&b)
	p.lines[b.line].label = int32(len(p.labels))
	p.labels = append(p.labels, b)
}

// within reports whether a label stands in the middle of a sentence of captions.
// It is one if the same stands elsewhere: people interrupt each other, and meeting
// software puts it on each caption.
func (p *parser) within(b *label) bool { return p.captions() && b.style == inline }

// captions reports whether the text is that of captions.
func (p *parser) captions() bool { return p.markup != nil && p.markup.cues }

// opens reports whether a paragraph can begin with line i.
func (p *parser) opens(i int) bool {
	if i == 0 {
		return true
	}
	l, prev := &p.lines[i], &p.lines[i-1]
	if prev.class != prose || l.blank && !p.double {
		return true
	}
	return prev.fin != 0 && prev.fin != ',' && prev.fin != ';' || prev.label >= 0 && p.labels[prev.label].body >= prev.end
}

// standsAlone reports whether line i can be a label without any mark: nothing
// right above it, and speech or its role below.
func (p *parser) standsAlone(i int) bool {
	l := &p.lines[i]
	if !l.blank && !p.lines[i-1].class.furniture() || i+1 >= len(p.lines) {
		return false
	}
	next := &p.lines[i+1]
	switch next.class {
	case ornament:
		return dashes(p.content(i + 1))
	case action:
		return true
	case prose:
		return next.end-next.start > l.end-l.start || stops(next.fin)
	}
	return false
}

// dashes reports whether a line is the dash between a name and an office.
func dashes(s string) bool { return s == "--" || s == "-" || s == "—" || s == "–" }

// roleBelow reads a label on three lines: name, "--", office.
func (p *parser) roleBelow(i int, b *label) {
	if p.lines[i+1].class != ornament || i+2 >= len(p.lines) {
		return
	}
	b.style, b.counted = dashed, true
	p.lines[i+1].class = roleOf
	l := &p.lines[i+2]
	if l.class == prose && !stops(l.fin) && l.end-l.start < 120 && l.blank == p.lines[i+1].blank {
		l.class = roleOf
		b.role = span{l.start, l.end}
	}
}

// listed reports whether a line with a colon at its end heads a list, or ends
// the text.
func (p *parser) listed(i int, b *label) bool {
	if b.style != ownLine {
		return false
	}
	if i+1 >= len(p.lines) {
		return true
	}
	return bullet(p.text[p.lines[i+1].start:p.lines[i+1].end])
}

// bullet reports whether a line is an item of a list.
func bullet(s string) bool {
	if len(s) < 2 {
		return false
	}
	switch c := s[0]; {
	case c == '-' || c == '*' || c == '+' || c == 'o':
		return s[1] == ' '
	case c >= utf8.RuneSelf:
		r, n := utf8.DecodeRuneInString(s)
		return strings.ContainsRune("•◦–·▪‣", r) && len(s) > n && s[n] == ' '
	}
	// "1. ", "2) ", "(a) ", "a) "
	i := 0
	if i < len(s) && s[i] == '(' {
		i++
	}
	from := i
	for i < len(s) && '0' <= s[i] && s[i] <= '9' && i < from+3 {
		i++
	}
	if i == from && i < len(s) && 'a' <= s[i] && s[i] <= 'z' {
		i++
		return i+1 < len(s) && s[i] == ')' && s[i+1] == ' '
	}
	return i > from && i+1 < len(s) && (s[i] == '.' || s[i] == ')') && s[i+1] == ' '
}

// candidate counts the name of a label and returns its index.
func (p *parser) candidate(b *label) int32 {
	name := p.text[b.name.start:b.name.end]
	if b.style == resumed {
		name = "\x00"
	}
	who, ok := p.byName[name]
	if !ok {
		who = int32(len(p.candidates))
		p.byName[name] = who
		p.candidates = append(p.candidates, candidate{name: name, label: *b})
	}
	c := &p.candidates[who]
	c.count++
	if b.role.end > b.role.start && c.role.empty() {
		c.role = b.role
	}
	c.examines = c.examines || b.style == examining
	c.swears = c.swears || b.style == swearing
	if !b.weak {
		c.strong++
	}
	c.query = c.query || b.query
	c.titled = c.titled || b.titled
	c.counted = c.counted || b.counted
	if b.style == dashed {
		c.style = dashed
	}
	c.medium = c.medium || b.medium
	return who
}

// The evidence is what speaks for labels in a document as a whole.
type evidence struct {
	sure      bool // one name is beyond doubt
	asked     bool // there are questions, "Q"
	clocked   bool // labels have time codes
	support   int  // lines with names that nearly are
	alone     int  // such names on lines of their own
	repeated  int  // names without any mark that come again and again
	labelled  int  // lines that begin with any name and a colon
	named     bool // one of them comes again and has two words
	everybody bool // nearly every paragraph begins so
}

// weigh decides which candidates are speakers, and which labels are believed.
func (p *parser) weigh() {
	e := p.evidence()
	for i := range p.candidates {
		c := &p.candidates[i]
		c.ok = p.believed(c, &e)
	}
	p.first = len(p.lines)
	for i := range p.labels {
		b := &p.labels[i]
		c := &p.candidates[b.who]
		b.ok = c.ok && (!b.weak || c.strong > 0) && (b.opens || c.score >= sure && (b.caps || p.within(b))) && (b.style != bare || c.style == bare || c.score >= sure)
		if b.ok {
			p.first = min(p.first, int(b.line))
		} else {
			p.lines[b.line].label = -1
		}
	}
}

func (p *parser) believed(c *candidate, e *evidence) bool {
	if p.knows(c) {
		return true
	}
	switch c.style {
	case letter:
		return e.asked && (e.sure || c.count > 1 || c.name == "A")
	case given, examining, swearing:
		return true
	case resumed:
		return e.sure && (c.count > 1 || e.clocked || c.body >= p.lines[c.line].end)
	case bare:
		return p.bareOK(c, e)
	case stopped:
		return c.score >= sure || e.sure && c.score >= supported
	}
	return c.score >= sure || c.score >= supported && (e.support > 2 || e.alone > 1) || e.sure && c.score > 0 ||
		c.score >= 0 && (e.everybody || p.doc.Format == Transcript)
}

// bareOK reports whether a name without any mark is a label: that of a
// participant, "Operator", or one of several names that come again and again.
func (p *parser) bareOK(c *candidate, e *evidence) bool {
	switch {
	case c.person >= 0:
		return true
	case p.table.of(c.name)&roleWord != 0:
		return c.count > 1 || e.sure || len(p.doc.Header.Participants) > 0
	}
	return c.score >= supported && e.repeated > 1
}

// evidence scores all candidates and sums up what they show together.
func (p *parser) evidence() (e evidence) {
	questions, people := int32(0), p.roster()
	for i := range p.candidates {
		c := &p.candidates[i]
		c.person = people.find(p, c.name)
		if c.style == given {
			e.sure = true
			continue
		}
		c.score = p.score(c)
		switch c.style {
		case letter:
			if c.name == "Q" {
				questions += c.strong
			}
			continue
		case resumed:
			continue
		case bare:
			if c.score >= supported && c.count > 2 {
				e.repeated++
			}
			continue
		case inline:
			if c.score >= 0 {
				e.labelled += int(c.count)
				e.named = e.named || c.count > 1 && c.words > 1
			}
		}
		e.sure = e.sure || c.score >= sure
		e.clocked = e.clocked || c.style == timed || c.at > 0
		if c.score >= supported {
			e.support += int(c.count)
			if c.style == ownLine {
				e.alone++
			}
		}
	}
	e.sure = e.sure || questions > 1
	e.asked = questions > 0
	enough := (e.labelled > 3 || e.labelled == 3 && e.named) && len(p.candidates) < e.labelled || e.labelled > 1 && p.captions()
	e.everybody = enough && e.labelled*4 >= p.paragraphCount()*3
	return e
}

// paragraphCount counts the lines at which a paragraph can begin. Two people
// talk if nearly all begin with one of few names, "Travis: ..." and "Sarah: ...".
func (p *parser) paragraphCount() (n int) {
	for i := range p.lines {
		if p.lines[i].class == prose && p.opens(i) {
			n++
		}
	}
	return n
}

// score says how much speaks for a candidate.
func (p *parser) score(c *candidate) int {
	n := p.fieldPenalty(c)
	add := func(is bool, points int) {
		if is {
			n += points
		}
	}
	add(c.titled, 2)
	add(c.caps, 1)
	add(c.words > 1, 1)
	add(c.medium, 1)
	add(c.style == ownLine, 1)
	add(c.style == timed, 3)
	add(c.counted, 4)
	if p.captions() { // they name few things
		add(true, 1)
		add(c.count > 1, 1)
		add(c.caps && c.style == inline, 2) // "DORA: It is."
	}
	add(c.style == bare, -1)
	add(c.count > 1, 2)
	add(c.count > 2, 1)
	add(c.count > 4, 1)
	add(c.at > 0 && c.style != timed, 2)
	add(!c.role.empty() && c.style != dashed, 1)
	add(c.person >= 0, 3)
	return n
}

// fieldPenalty is for what stands before a colon without being a name: "Note:",
// "Key Takeaways:". "April Ryan" is a name all the same.
func (p *parser) fieldPenalty(c *candidate) int {
	if len(c.name) > 5 && strings.EqualFold(c.name[:5], "dear ") {
		return -10 // a letter
	}
	if c.titled && c.style != ownLine {
		return 0
	}
	if p.table.of(c.name)&(field|heading) != 0 || c.style == ownLine && strings.IndexByte(c.name, '&') > 0 && p.table.of(strings.ReplaceAll(c.name, "&", "and"))&heading != 0 {
		return -10
	}
	every, some, last := true, false, wordClass(0)
	for w := range strings.FieldsSeq(c.name) {
		last = p.table.of(w)
		every = every && last&(field|particle) != 0
		some = some || last&field != 0
	}
	switch {
	case every && some:
		return -10
	case last&field != 0 && last&titled == 0:
		return -3
	}
	return 0
}
