package transcript

import "strings"

// hosts takes those whom lines at the top name with their offices, if one of
// that family name speaks: "Ned Ochoa, Department Spokesperson", "MR OCHOA: ...".
// It comes before the labels are weighed, as that speaks for them.
func (p *parser) hosts() {
	if len(p.doc.Header.Participants) > 0 || len(p.labels) == 0 {
		return
	}
	for i := 0; i < min(int(p.labels[0].line), margin); i++ {
		l := &p.lines[i]
		if l.class != headline && l.class != prose || l.end-l.start > maxLabel || stops(l.fin) {
			continue
		}
		if who, ok := p.person(strings.TrimRight(p.content(i), ", ")); ok && p.office(who.Role) && p.speaksAs(who.Name) >= 0 {
			p.addParticipant(who, false)
			p.hosted = true
		}
	}
}

// titlePeople takes those whom the title of a talk names with their offices:
// "Press Briefing by Water Commissioner Odile Fenwick". They must speak.
func (p *parser) titlePeople() {
	h := &p.doc.Header
	if p.first == len(p.lines) || len(h.Participants) > 0 || len(h.Title) > 2*maxLabel {
		return
	}
	for _, word := range [...]string{" by ", " with "} {
		if _, people, ok := strings.Cut(h.Title, word); ok {
			for one := range strings.SplitSeq(strings.ReplaceAll(nameList(people), ", ", " and "), " and ") {
				p.guest(officeAndName(strings.TrimPrefix(strings.TrimSpace(one), "and ")))
			}
			return
		}
	}
}

// nameList returns the beginning of s that can be a list of names with their
// offices: up to the first small word that joins no names.
func nameList(s string) string {
	end := 0
	for i := 0; i < len(s); {
		n := strings.IndexByte(s[i:], ' ')
		if n < 0 {
			n = len(s) - i
		}
		switch w := s[i : i+n]; {
		case w == "of" || w == "for" || w == "the" || w == "to" || w == "and":
		case lower(w):
			return s[:end]
		default:
			end = i + n
		}
		i += n + 1
	}
	return s[:end]
}

// officeAndName parts "OMB Director Ada Thorne" before its last two words.
func officeAndName(s string) Speaker {
	s = strings.TrimPrefix(s, "the ")
	family := strings.LastIndexByte(s, ' ')
	if family < 0 {
		return Speaker{}
	}
	given := strings.LastIndexByte(s[:family], ' ')
	if given < 0 {
		return Speaker{}
	}
	return Speaker{Name: s[given+1:], Role: s[:given]}
}

// guest adds a participant if the role is an office and one of that name speaks.
func (p *parser) guest(who Speaker) {
	if !p.office(who.Role) || strings.HasSuffix(who.Role, ".") {
		return // "Dr." is none
	}
	if c := p.speaksAs(who.Name); c >= 0 && p.candidates[c].ok {
		p.candidates[c].person = len(p.doc.Header.Participants)
		p.addParticipant(who, false)
	}
}

// speaksAs returns the candidate that names a person by the family name, -1 if
// there is none or more than one.
func (p *parser) speaksAs(name string) int32 {
	if !strings.Contains(p.untitled(name), " ") {
		return -1
	}
	family, found := lastWord(name), int32(-1)
	for i := range p.candidates {
		c := &p.candidates[i]
		if c.style == bare || c.style == given || !strings.EqualFold(lastWord(c.name), family) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = int32(i)
	}
	return found
}
