package transcript

import "strings"

// soleSpeaker takes the one who speaks from a title line of a text without
// labels: "Speech by Ilse Halloran, Governor of the Reserve Bank", "Ilse
// Halloran, Governor of the Reserve Bank, 20 March 2024".
func (p *parser) soleSpeaker(s string, d dated, hasDate bool) {
	h := &p.doc.Header
	if p.first < len(p.lines) || len(h.Participants) > 0 || len(s) > maxLabel {
		return
	}
	if hasDate {
		s = s[:d.start]
	}
	s = strings.Trim(s, " #*,-–—(\t")
	by := false
	if n := strings.Index(s, " by "); n > 0 && p.table.of(firstOf(s, " "))&speechName != 0 {
		s, by = s[n+len(" by "):], true
	}
	if who, ok := p.person(s); ok && who.Role != "" && (by || p.office(who.Role)) {
		p.addParticipant(who, false)
	} else if by {
		if name := p.leadingName(s); name != "" {
			p.addParticipant(Speaker{Name: name}, false)
		}
	}
}

// office reports whether a role names an office: "President of the Board".
func (p *parser) office(role string) bool {
	for w := range strings.FieldsSeq(role) {
		w = strings.Trim(w, ".,")
		w = w[strings.LastIndexByte(w, '-')+1:] // "Vice-Governor"
		if p.table.of(w)&(titled|answers) != 0 {
			return true
		}
	}
	return false
}

// leadingName returns the name at the start of s: "Governor Halloran" of
// "Governor Halloran at the Trade Fair".
func (p *parser) leadingName(s string) string {
	sc := labelScanner{text: s, table: p.table, end: len(s), eol: true}
	end := 0
	for sc.i < len(s) {
		sc.spaces()
		from := sc.i
		if stop, ok := sc.word(); stop || !ok || !upper(s[from:]) {
			break
		}
		end = sc.i
	}
	if strings.IndexByte(s[:end], ' ') < 0 {
		return ""
	}
	return s[:end]
}
