package transcript

import "strings"

// oralAnswers tells who asks and who answers in the question time of a chamber,
// as the digitised Hansard has it: a section that begins "asked the Secretary of
// State ..." is one. Whoever holds an office there answers, all others ask.
type oralAnswers struct {
	open    bool            // the section is one
	offices map[string]bool // the family names of those with an office
}

// heading begins another section.
func (o *oralAnswers) heading() { o.open = false }

// side returns the side of a speaker, whose speech stands in doc from place at
// on.
func (o *oralAnswers) side(s Speaker, doc string, at int) Side {
	family := lastWord(s.Name)
	if startsWithThe(s.Role) {
		if o.offices == nil {
			o.offices = map[string]bool{}
		}
		o.offices[family] = true
	}
	o.open = o.open || asksMinister(doc[at:min(len(doc), at+maxLabel)])
	switch {
	case !o.open || family == "Speaker" || family == "Chairman":
		return NoSide
	case o.offices[family]:
		return Answer
	}
	return Question
}

// asksMinister reports whether a speech begins as a question in Hansard does:
// </member><membercontribution> asked the Minister for Ports how many.
func asksMinister(s string) bool {
	for {
		s = strings.TrimLeft(s, " \t\r\n:.—")
		if !strings.HasPrefix(s, "<") {
			break
		}
		n := strings.IndexByte(s, '>')
		if n < 0 {
			return false
		}
		s = s[n+1:]
	}
	return strings.HasPrefix(s, "asked the ") || strings.HasPrefix(s, "asked Mr") || strings.HasPrefix(s, "asked Her ")
}
