package transcript

import "strings"

// The record of a court or a deposition opens with pages about the case. Who asks
// is named once, "BY MR. BRINK:", and is "Q." from there on; "A." is the witness
// who was sworn last.

// court marks what nobody says in such a record, and finds who asks and who is
// sworn. Documents of any other kind it leaves alone.
func (p *parser) court() {
	if p.resumed != nil {
		p.asking = p.present(p.resumed.asking, examining)
		p.sworn = p.present(p.resumed.sworn, swearing)
		p.trial = p.asking > 0
	}
	start, ok := p.proceedings()
	if !ok {
		return
	}
	p.trial = true
	shouted := p.allCapitals()
	for i := range p.lines {
		l := &p.lines[i]
		if l.class != prose && l.class != action {
			continue
		}
		s := p.content(i)
		switch {
		case i < start:
			l.class = headline
		case l.class == action: // the rest of a bracket or of an oath
		case s[0] == '(' && p.bracketed(i):
		case p.examination(i, s):
		case p.oath(i, s):
		case l.fin == 0 && !shouted && (capitals(s) || p.table.of(s)&heading != 0):
			l.class = headline // "DIRECT EXAMINATION"
		}
	}
}

// present makes a candidate of one who was named before the text, and returns its
// number + 1, 0 if there is none.
func (p *parser) present(name string, s style) int32 {
	if name == "" {
		return 0
	}
	p.candidates = append(p.candidates, candidate{
		name: name, label: label{style: s, caps: true, titled: true, words: 2}, examines: s == examining, swears: s == swearing,
	})
	p.byName[name] = int32(len(p.candidates)) - 1
	return int32(len(p.candidates))
}

// presentNames returns for Resume who examines and who is sworn at the end of the text.
func (p *parser) presentNames() (asking, sworn string) {
	if p.asking > 0 {
		asking = p.candidates[p.asking-1].name
	}
	if p.sworn > 0 {
		sworn = p.candidates[p.sworn-1].name
	}
	return asking, sworn
}

// proceedings returns the line behind the first pages, which has the word in
// capitals, and reports whether the document is the record of a court: it has
// that line, or says who examines.
func (p *parser) proceedings() (start int, ok bool) {
	for i := range p.lines {
		l := &p.lines[i]
		if l.class != prose || l.end-l.start > maxLabel {
			continue
		}
		switch s := p.content(i); {
		case s[0] == 'P' && strings.TrimSuffix(strings.ReplaceAll(s, " ", ""), ":") == "PROCEEDINGS":
			return i + 1, true
		case s[0] == 'B' && ok:
		case s[0] == 'B':
			_, ok = p.examiner(s)
		}
	}
	return 0, ok
}

// allCapitals reports whether the record has no small letters, as some have.
func (p *parser) allCapitals() bool {
	n := 0
	for i := range p.lines {
		if capitals(p.content(i)) {
			n++
		}
	}
	return n*2 > len(p.lines)
}

// examiner reads "BY MR. BRINK:".
func (p *parser) examiner(s string) (label, bool) {
	rest, ok := strings.CutPrefix(s, "BY ")
	if !ok {
		return label{}, false
	}
	at := len(s) - len(rest)
	b, ok := scanLabel(s, p.table, at+len(rest)-len(strings.TrimLeft(rest, " ")), len(s))
	return b, ok && b.style == ownLine && b.caps && b.titled
}

// examination takes line i as one that says who asks from here on.
func (p *parser) examination(i int, s string) bool {
	b, ok := p.examiner(s)
	if !ok {
		return false
	}
	p.announce(i, b.name, examining)
	return true
}

// announce takes line i as one that names somebody who does not speak yet.
func (p *parser) announce(i int, name span, s style) {
	at := p.lines[i].start
	p.label(label{
		name: span{at + name.start, at + name.end}, body: p.lines[i].end, line: int32(i), style: s,
		caps: true, titled: true, words: 2, opens: true,
	})
}

// oath takes the paragraph of line i as one that says who is sworn: "INES VALE,
// having been first duly sworn, testified as follows:".
func (p *parser) oath(i int, s string) bool {
	const most = 5
	name := firstOf(s, ",")
	if !capitals(name) || len(name) == len(s) || len(name) > maxWord {
		return false
	}
	for n := i; n < len(p.lines) && n < i+most && (n == i || !p.lines[n].blank); n++ {
		if !strings.Contains(strings.ToLower(p.content(n)), "sworn") {
			continue
		}
		p.announce(i, span{0, len(name)}, swearing)
		for ; n < len(p.lines)-1 && n < i+most && !stops(p.lines[n].fin) && p.lines[n].fin != ':'; n++ {
		}
		p.told(i+1, n+1)
		return true
	}
	return false
}

// bracketed takes the lines from i on as a direction if they are one bracket:
// "(Recess taken from 10:05 a.m. to / 10:20 a.m.)".
func (p *parser) bracketed(i int) bool {
	const most = 6
	for n := i; n < len(p.lines) && n < i+most; n++ {
		s := p.content(n)
		if closes := strings.IndexByte(s, ')'); closes >= 0 {
			if closes == len(s)-1 {
				p.told(i, n+1)
			}
			return closes == len(s)-1
		}
	}
	return false
}

// names takes a line that names who asks or who is sworn, and ends the turn.
func (p *parser) names(b *label, l *line) bool {
	switch b.style {
	case examining:
		p.markOutside(l.start, Label)
		p.asking = b.who + 1
	case swearing:
		p.markOutside(l.start, Direction)
		p.sworn = b.who + 1
	default:
		return false
	}
	p.turn = -1
	return true
}

// speaks returns whose turn a label begins: behind "BY MR. BRINK:" the letter Q
// is his.
func (p *parser) speaks(b *label) int32 {
	if p.asking == 0 && p.sworn == 0 {
		return b.who
	}
	switch name := p.text[b.name.start:b.name.end]; {
	case name == "Q" && p.asking > 0:
		return p.asking - 1
	case (name == "A" || name == "THE WITNESS") && p.sworn > 0:
		return p.sworn - 1
	}
	return b.who
}
