package transcript

import "strings"

// A candidate is a name that stands where labels stand. Its score says how much
// speaks for it.
type candidate struct {
	name    string
	label   // the form of its first occurrence
	count   int32
	score   int
	speaker Speaker
	asked   int32 // turns with a question in them
	turns   int32
	spoken  int  // bytes
	host    bool // the title names it, or it has a title
	calls   bool // says next to nothing and asks nothing: a moderator
	ok      bool
}

// What it takes to be believed: alone, or beside others that are.
const (
	sure      = 4
	supported = 2
)

// findLabels collects what has the form of a label, by name.
func (p *parser) findLabels() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.class != prose {
			continue
		}
		b, ok := scanLabel(p.text, p.table, l.start, l.end)
		if !ok {
			continue
		}
		b.line, b.opens = int32(i), p.opens(i)
		if !b.opens && !b.caps || p.listed(i, &b) {
			continue
		}
		if b.style == bare {
			if !p.standsAlone(i) {
				continue
			}
			p.roleBelow(i, &b)
		}
		b.who = p.candidate(&b)
		l.label = int32(len(p.labels))
		p.labels = append(p.labels, b)
	}
}

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
	if l.class == prose && !stops(l.fin) && l.end-l.start < 120 && !l.blank {
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
	for _, mark := range [...]string{"- ", "* ", "+ ", "• ", "◦ ", "– ", "o ", "· ", "▪ ", "‣ "} {
		if strings.HasPrefix(s, mark) {
			return true
		}
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
	c.titled = c.titled || b.titled
	c.counted = c.counted || b.counted
	if b.style == dashed {
		c.style = dashed
	}
	c.medium = c.medium || b.medium
	return who
}

// weigh decides which candidates are speakers, and which labels are believed.
func (p *parser) weigh() {
	any, support, asked := p.score()
	for i := range p.candidates {
		c := &p.candidates[i]
		switch {
		case p.format == Transcript && c.style != bare && c.style != resumed && c.score >= 0:
			c.ok = true
		case c.style == letter:
			c.ok = asked && (any || c.count > 1 || c.name == "A")
		case c.style == resumed:
			c.ok = any && (c.count > 1 || p.clocked)
		case c.style == bare:
			c.ok = p.bareOK(c)
		case c.style == stopped:
			c.ok = c.score >= sure || any && c.score >= supported
		default:
			c.ok = c.score >= sure || c.score >= supported && support > 2 || any && c.score > 0 || p.all(c)
		}
	}
	p.first = len(p.lines)
	for i := range p.labels {
		b := &p.labels[i]
		c := &p.candidates[b.who]
		b.ok = c.ok && (b.opens || b.caps && c.score >= sure) && (b.style != bare || c.style == bare || c.score >= sure)
		if b.ok {
			p.first = min(p.first, int(b.line))
		} else {
			p.lines[b.line].label = -1
		}
	}
}

// bareOK reports whether a name without any mark is a label: that of a
// participant, "Operator", or one of several names that come again and again.
func (p *parser) bareOK(c *candidate) bool {
	if p.participant(c.name) >= 0 {
		return true
	}
	if p.table.of(c.name)&roleWord != 0 {
		return c.count > 1 || len(p.doc.Header.Participants) > 0
	}
	if c.score < supported {
		return false
	}
	others := 0
	for i := range p.candidates {
		if d := &p.candidates[i]; d.style == bare && d.score >= supported && d.count > 2 {
			others++
		}
	}
	return others > 1
}

// all reports whether single names are labels because nearly every paragraph
// begins with one: two people talking, "Travis: ..." and "Sarah: ...".
func (p *parser) all(c *candidate) bool {
	paragraphs, labelled := 0, 0
	for i := range p.lines {
		if l := &p.lines[i]; l.class == prose && p.opens(i) {
			paragraphs++
		}
	}
	for i := range p.candidates {
		if d := &p.candidates[i]; d.style == inline && d.score >= 0 {
			labelled += int(d.count)
		}
	}
	return c.score >= 0 && labelled > 3 && len(p.candidates) < labelled && labelled*4 >= paragraphs*3
}

// score says how much speaks for each candidate. It reports whether one is sure,
// how many lines those have that are nearly so, and whether there are questions.
func (p *parser) score() (any bool, support int, asked bool) {
	questions := int32(0)
	for i := range p.candidates {
		c := &p.candidates[i]
		c.score = p.scoreOf(c)
		if c.style == letter {
			if c.name == "Q" {
				questions += c.count
			}
			continue
		}
		if c.style == resumed || c.style == bare {
			continue
		}
		any = any || c.score >= sure
		p.clocked = p.clocked || c.style == timed || c.at > 0
		if c.score >= supported {
			support += int(c.count)
		}
	}
	return any || questions > 1, support, questions > 0
}

func (p *parser) scoreOf(c *candidate) int {
	n := 0
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
	add(c.style == bare, -1)
	add(c.count > 1, 2)
	add(c.count > 2, 1)
	add(c.count > 4, 1)
	add(c.at > 0 && c.style != timed, 2)
	add(!c.role.empty() && c.style != dashed, 1)
	add(p.participant(c.name) >= 0, 3)
	return n + p.fieldPenalty(c)
}

// fieldPenalty is for what stands before a colon without being a name: "Note:",
// "Key Takeaways:". "April Ryan" is a name all the same.
func (p *parser) fieldPenalty(c *candidate) int {
	if c.titled && c.style != ownLine {
		return 0
	}
	if p.table.of(c.name)&field != 0 {
		return -10
	}
	every, last, some := true, wordClass(0), false
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
