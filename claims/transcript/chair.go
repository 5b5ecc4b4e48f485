package transcript

import "strings"

// chair returns who leads the conversation: the participant who does, else the
// speaker whose name is that office, "The PRESIDING OFFICER", "MODERATOR", else
// the one who does nothing but call on others, else the operator of a call. Of
// several it is the one who speaks most often.
func (p *parser) chair() Speaker {
	for i, who := range p.doc.Header.Participants {
		if p.presides[i] {
			return who
		}
	}
	best, most := Speaker{}, [2]int32{}
	for i := range p.candidates {
		c := &p.candidates[i]
		if !c.ok || c.speaker.Name == "" {
			continue
		}
		rank := int32(0)
		switch {
		case p.leads(c.name):
			rank = 3
		case c.calls:
			rank = 2
		case strings.EqualFold(c.name, "operator"):
			rank = 1
		}
		if now := [2]int32{rank, c.turns}; rank > 0 && (now[0] > most[0] || now[0] == most[0] && now[1] > most[1]) {
			best, most = c.speaker, now
		}
	}
	return best
}

// leads reports whether a name is nothing but the office of one who leads.
// "CHAIR ODUYA" is one who answers, "Speaker 1" anybody.
func (p *parser) leads(name string) bool {
	leads := false
	for w := range strings.FieldsSeq(name) {
		class := p.table.of(strings.Trim(w, ".,"))
		if class&(presiding|particle|titled|roleWord) == 0 || digits(w) {
			return false
		}
		leads = leads || class&presiding != 0
	}
	return leads
}
