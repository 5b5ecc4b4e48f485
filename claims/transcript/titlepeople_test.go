package transcript

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPeopleOfTitles: those whom the top of a document names with their offices
// are participants if they speak.
func TestPeopleOfTitles(t *testing.T) {
	const talk = "\nMay 2, 2024\n\nMR. FENWICK:  We have 40.\n\nQ  Why?\n\nDR. CASTELLAN:  So.\n\nQ  When?\n"
	for title, want := range map[string][]Speaker{
		"Press Briefing by Press Secretary Odile Fenwick":               {{"Odile Fenwick", "Press Secretary", Answer}},
		"Press Call with Director of Ports Odile Fenwick on the Budget": {{"Odile Fenwick", "Director of Ports", Answer}},
		"Briefing by Secretary Odile Fenwick, Ports Director Ida Roy, and Bank Governor Ravi Castellan at the Quay": {
			{"Odile Fenwick", "Secretary", Answer}, {"Ravi Castellan", "Bank Governor", Answer},
		},
		"Odile Fenwick, Department Spokesperson":                {{"Odile Fenwick", "Department Spokesperson", Answer}},
		"Odile Fenwick, friend of boats":                        nil,
		"Press Briefing by Dr. Ravi Castellan":                  nil,
		"Press Briefing by President Fenwick":                   nil,
		"Press Briefing by the Harbour Response Team and Staff": nil,
		"Press Briefing by Press Secretary Odile Harper":        nil,
	} {
		d := Parse(title + "\n" + talk)
		checkDocument(t, d)
		assert.Equal(t, want, d.Header.Participants, title)
		for _, who := range want {
			if who.Name == "Odile Fenwick" {
				assert.Equal(t, Speaker{"MR. FENWICK", who.Role, Answer}, d.Turns[0].Speaker, title)
			}
		}
	}
}

func TestChair(t *testing.T) {
	for text, want := range map[string]Speaker{
		"MR. FORD: Five.\n\nMS. ROY: Why?\n\nMR. FORD: So.\n":                                       {},
		"MODERATOR: Mr. Ford.\n\nMR. FORD: Five.\n\nMODERATOR: Thanks.\n":                           {Name: "MODERATOR"},
		"OPERATOR: The next.\n\nMR. FORD: Five.\n\nOPERATOR: The next.\n":                           {Name: "OPERATOR"},
		"The SPEAKER. Order.\nMr. FORD. Five.\nThe SPEAKER. Order.\nMr. FORD. Six.\n":               {Name: "The SPEAKER"},
		"CHAIR FORD. Order.\nMr. ROY. Five.\nCHAIR FORD. Order.\nMr. ROY. Six.\n":                   {},
		"Speaker 1: We have 40.\n\nSpeaker 2: Forty?\n\nSpeaker 1: Forty.\n":                        {},
		"Chairperson:\n\nMs. Ida Roy, director of ports\n\nIda Roy:\n\nSo.\n\nAbe Ford:\n\nFive.\n": {Name: "Ms. Ida Roy", Role: "director of ports"},
	} {
		assert.Equal(t, want, Parse(text).Header.Chair, text)
	}
}
