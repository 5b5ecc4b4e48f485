package transcript

import "strings"

// chairSide returns the side of the participant who presides, if the list tells.
func (p *parser) chairSide() Side {
	for i, who := range p.doc.Header.Participants {
		if p.presides[i] && who.Side != NoSide {
			return who.Side
		}
	}
	return NoSide
}

// hearing reads who is heard and who asks from one line each: "Members present:
// Ms. Jane Doe (Chair), Mr. John Roe", "Witnesses: Dr. Ann Lee, director of the
// Grid Agency; Mr. Max Rau, chief economist". It reports whether line i is one.
func (p *parser) hearing(s string) bool {
	if s == "" || s[0]|0x20 != 'w' && s[0]|0x20 != 'm' {
		return false // most lines
	}
	key, rest, ok := strings.Cut(s, ":")
	if !ok {
		return false
	}
	var side Side
	mark := ","
	switch w, _, _ := strings.Cut(key, " "); {
	case strings.EqualFold(w, "witness") || strings.EqualFold(w, "witnesses"):
		side, mark = Answer, ";"
	case strings.EqualFold(w, "members"):
		side = Question
	default:
		return false
	}
	found := false
	for one := range strings.SplitSeq(rest, mark) {
		if who, ok := p.person(strings.TrimSpace(one)); ok {
			who.Role, who.Side = strings.TrimSuffix(who.Role, ")"), side
			p.addParticipant(who, p.chairing(who.Role))
			found = true
		}
	}
	return found
}
