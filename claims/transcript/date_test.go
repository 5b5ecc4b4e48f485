package transcript

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestFindDate(t *testing.T) {
	for s, want := range map[string]string{
		"May 15, 2024": "2024-05-15", "15 May 2024": "2024-05-15", "2024-05-15": "2024-05-15",
		"Wednesday, 15 May 2024 at 10 am": "2024-05-15", "May 15th 2024": "2024-05-15", "the 15th of May, 2024": "2024-05-15",
		"MAY 15, 2024": "2024-05-15", "Sept. 3, 2019": "2019-09-03", "3-Sep-2019": "2019-09-03", "2024/5/15": "2024-05-15",
		"15.05.2024": "2024-05-15", "5/15/2024": "2024-05-15", "15/05/2024": "2024-05-15", "4/29/15": "2015-04-29", "4/29/85": "1985-04-29",
		"2024-05-15T09:00:00Z": "2024-05-15", "(March 11, 2024)": "2024-03-11", "February 29, 2024": "2024-02-29",
		"Room 12, March 3, 2020": "2020-03-03", "May\u00a015, 2024": "2024-05-15",
	} {
		d, ok := findDate(s)
		assert.True(t, ok, s)
		assert.Equal(t, want, d.day.Format(time.DateOnly), s)
	}
	for _, s := range []string{
		"", "May 2024", "15 May", "May 15", "March of 20 people 2024", "February 30, 2024", "2024-13-01", "5/6/2024", "1.2.3", "12-15 percent",
		"Mayor 15, 2024", "30.2.2024", "555 0142", "2024", "May 15, 24",
	} {
		d, ok := findDate(s)
		assert.False(t, ok, "%s: %v", s, d.day)
	}
}

func TestHeader(t *testing.T) {
	for name, c := range map[string]struct{ text, title, date, published string }{
		"date below the title": {
			"Report on the harbour\n\nMay 15, 2024\n\nPrices rose by 3 percent.\n\nWages fell.\n", "Report on the harbour", "2024-05-15", "",
		},
		"day of publication": {
			"Report on the harbour\n\nExample Wire | May 15, 2024\n\nPrices rose by 3 percent.\n\nWages fell.\n", "Report on the harbour", "2024-05-15", "2024-05-15",
		},
		"two dates": {
			"Report on the harbour\n\nPublished: May 17, 2024\n\nWednesday, 15 May 2024 at 10 am\n\nPrices rose.\n\nWages fell.\n", "Report on the harbour", "2024-05-15", "2024-05-17",
		},
		"an update": {
			"Report on the harbour\n\n15 May 2024\n\nUpdated 10:30, May 18, 2024\n\nPrices rose.\n\nWages fell.\n", "Report on the harbour", "2024-05-15", "2024-05-18",
		},
		"a date in the title": {
			"# Report of 3 June 2024 on the harbour of Port Elgar\n\nPrices rose.\n\nWages fell.\n", "Report of 3 June 2024 on the harbour of Port Elgar", "2024-06-03", "",
		},
		"a title on two lines": {
			"Report on the harbour of Port Elgar\nand on its boats\n\nMay 15, 2024\n\nPrices rose.\n\nWages fell.\n", "Report on the harbour of Port Elgar and on its boats", "2024-05-15", "",
		},
		"wrapped prose before the first label": {
			"Report\n\nMay 15, 2024\n\nWe met in the old town hall of Port Elgar, at the end\nof the quay.\n\nMR. FORD: We have 40.\n\nMS. ROY: Why?\n", "", "2024-05-15", "",
		},
		"no header": {
			"Prices rose by 3 percent on May 15, 2024.\n\nWages fell by 2 percent on May 16, 2024, and so did rents.\n", "", "", "",
		},
		"front matter": {
			"---\ntitle: 'It''s the harbour'\ndate: 2024-05-15\n---\n\nPrices rose.\n\nWages fell.\n", "It's the harbour", "2024-05-15", "",
		},
		"a rule is no front matter": {
			"---\nPrices rose.\n---\n\nWages fell.\n", "", "", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := Parse(c.text)
			checkDocument(t, d)
			assert.Equal(t, c.title, d.Header.Title)
			assert.Equal(t, c.date, day(d.Header.Date))
			assert.Equal(t, c.published, day(d.Header.Published))
		})
	}
}

func TestSoleSpeaker(t *testing.T) {
	const body = "\n\nMay 15, 2024\n\nLadies and gentlemen, prices rose by 3 percent.\n\nWages fell.\n"
	for title, want := range map[string]Speaker{
		"Ida Roy, Governor of the Reserve Bank":                 {Name: "Ida Roy", Role: "Governor of the Reserve Bank"},
		"Speech by Ida Roy, Governor of the Reserve Bank":       {Name: "Ida Roy", Role: "Governor of the Reserve Bank"},
		"Remarks by Governor Ida Roy at the Fair of Port Elgar": {Name: "Governor Ida Roy"},
		"Outlook for the harbour":                               {},
		"Port Elgar, pearl of the coast":                        {},
		"A harbour built by many hands":                         {},
	} {
		d := Parse(title + body)
		assert.Equal(t, want, d.Turns[0].Speaker, title)
	}
}

func TestParticipants(t *testing.T) {
	d := Parse(`Press conference on the harbour

Speakers:
- Ms. Ida Roy, minister of ports
- Tom Cole (director of the quay)
- Eva Lund – head of the yard

Moderator: Bo Hill, press officer

Bo Hill: Good morning.

Ms. Roy: We have 40 boats.

Cole: And a quay.

Daily Globe: How many?

Ms. Roy: Forty.
`)
	checkDocument(t, d)
	assert.Equal(t, []Speaker{
		{"Ms. Ida Roy", "minister of ports", Answer},
		{"Tom Cole", "director of the quay", Answer},
		{"Eva Lund", "head of the yard", NoSide},
		{"Bo Hill", "press officer", NoSide},
	}, d.Header.Participants)
	assert.Equal(t, []string{
		"Bo Hill (press officer)", "Ms. Roy (minister of ports) answer", "Cole (director of the quay) answer", "Daily Globe question", "Ms. Roy (minister of ports) answer",
	}, speakers(d))
}
