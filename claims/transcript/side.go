package transcript

import "strings"

// sides fills in who spoke in each turn: name, office and side.
func (p *parser) sides() {
	p.people()
	p.recall()
	p.tally()
	// markup tells itself, and in a court only the witness answers
	answered := !p.trial && (p.markup == nil || !p.markup.marked) && p.asked()
	for i := range p.candidates {
		c := &p.candidates[i]
		if answered && c.ok && c.speaker.Side == NoSide && c.speaker.Name != "" && !p.neutral(c) {
			c.speaker.Side = Answer
		}
		if c.ok && c.person >= 0 && c.speaker.Side != NoSide {
			p.doc.Header.Participants[c.person].Side = c.speaker.Side
		}
	}
	for i, who := range p.owners {
		if who >= 0 {
			p.doc.Turns[i].Speaker = p.candidates[who].speaker
		}
	}
	p.doc.Header.Chair = p.chair()
	people := p.doc.Header.Participants
	speech := p.first == len(p.lines) && len(people) == 1 && len(p.doc.Turns) == 1
	opening := p.hosted && len(p.owners) > 0 && p.owners[0] < 0
	if speech || opening {
		p.doc.Turns[0].Speaker = people[0] // nobody else can have said it
	}
}

// asked reports whether some of the speakers ask.
func (p *parser) asked() bool {
	for i := range p.candidates {
		if c := &p.candidates[i]; c.ok && c.speaker.Side == Question {
			return true
		}
	}
	return p.strangers()
}

// people names the speakers and finds those whom their label puts on a side.
func (p *parser) people() {
	for i := range p.candidates {
		c := &p.candidates[i]
		if !c.ok || c.style == resumed {
			continue
		}
		if c.style == given {
			c.speaker = p.markup.given[i]
			if c.speaker.Side == NoSide {
				c.speaker.Side = p.sideOf(c)
			}
			continue
		}
		c.speaker = Speaker{Name: tidy(c.name), Role: tidy(strings.Trim(p.text[c.role.start:c.role.end], "*_ "))}
		if c.person >= 0 && c.speaker.Role == "" {
			c.speaker.Role = p.doc.Header.Participants[c.person].Role
		}
		c.speaker.Side = p.sideOf(c)
	}
}

// sideOf returns the side that a label shows by itself: "Q", "REPORTER",
// "Example News", "JANE DOE, Reuters".
func (p *parser) sideOf(c *candidate) Side {
	class := p.table.of(c.name)
	for w := range strings.FieldsSeq(c.name) {
		class |= p.table.of(strings.Trim(w, ".,")) & (asks | chairs)
	}
	switch {
	case c.name == "A" || c.swears:
		return Answer
	case c.examines || c.query:
		return Question
	case p.trial && c.style != letter: // its reporter takes notes
		return NoSide
	case chairWord(lastWord(c.name)) && p.chairSide() != NoSide:
		return p.chairSide()
	case class&chairs != 0:
		return NoSide
	case class&asks != 0:
		return Question
	case c.person >= 0 && p.doc.Header.Participants[c.person].Side != NoSide:
		return p.doc.Header.Participants[c.person].Side
	case c.medium && !c.titledName(p):
		return Question
	case c.speaker.Role != "" && strings.Contains(strings.ToLower(c.speaker.Role), "analyst"):
		return Question
	}
	return NoSide
}

// chairWord reports whether a word is "chair" or begins so: "Chairman".
func chairWord(w string) bool {
	const chair = "chair"
	return len(w) >= len(chair) && strings.EqualFold(w[:len(chair)], chair)
}

// titledName reports whether the name itself has a title.
func (c *candidate) titledName(p *parser) bool {
	w, _, _ := strings.Cut(c.name, " ")
	return p.table.of(strings.TrimSuffix(w, "."))&titled != 0
}

// neutral reports whether a speaker only calls on others, or is not known.
func (p *parser) neutral(c *candidate) bool {
	if c.calls || c.person >= 0 && p.presides[c.person] {
		return true
	}
	for _, text := range [...]string{c.name, c.speaker.Role} {
		for w := range strings.FieldsSeq(text) {
			if p.table.of(strings.Trim(w, ".,"))&(chairs|anybody) != 0 {
				return true
			}
		}
	}
	return false
}

// tally counts the turns of each speaker and those with a question in them.
func (p *parser) tally() {
	for i, who := range p.owners {
		if who < 0 {
			continue
		}
		c, t := &p.candidates[who], &p.doc.Turns[i]
		c.turns++
		c.spoken += t.End - t.Start
		if strings.IndexByte(p.text[t.Start:t.End], '?') >= 0 {
			c.asked++
		}
	}
}

// strangers finds the questioners of a press conference that names its
// reporters like everyone else: the title names the host, most of what the
// others say to him ends in a question.
func (p *parser) strangers() bool {
	const far = 1 << 10
	title := strings.ToLower(p.doc.Header.Title[:min(len(p.doc.Header.Title), far)])
	if !strings.Contains(title, "press conference") && !strings.Contains(title, "briefing") &&
		!strings.Contains(title, "interview") && !strings.Contains(title, "earnings") {
		return false
	}
	guests, hosts := 0, false
	for i := range p.candidates {
		c := &p.candidates[i]
		if c.host = c.ok && c.name != "" && (c.titled || strings.Contains(title, strings.ToLower(lastWord(c.name)))); c.host {
			hosts = true
		} else if c.ok && !p.neutral(c) && c.asked*2 > c.turns {
			c.speaker.Side = Question
			guests++
		}
	}
	for i := range p.candidates {
		c := &p.candidates[i]
		switch {
		case !c.ok || c.host || p.neutral(c):
		case !hosts:
			c.speaker.Side = NoSide
		case c.speaker.Side == Question:
		case c.asked == 0 && c.spoken < int(c.turns)*60:
			c.calls = true
		case guests > 2:
			c.speaker.Side = Question // "I wonder whether ...": one of many guests
		}
	}
	return hosts && guests > 0
}
