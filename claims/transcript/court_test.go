package transcript

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

const trial = `PROCEEDINGS

MAX RAU, called for the plaintiff, having been first
duly sworn, testified as follows:

DIRECT EXAMINATION

BY MS. OSEI:
Q  How deep is the harbour?
A  It is 14 metres deep.
THE COURT:  In winter?
THE WITNESS:  All year.

CROSS-EXAMINATION

BY MR. BRINK:
Q  You sold 12 boats in 2019, and
then you sold
A  None.
(Off the record from 10:05 a.m. to
10:20 a.m.)
A  I was not finished.
MR. BRINK:  (Nods.)  No more questions.

ANN LEE, having been sworn, was examined as follows:

BY MR. BRINK:
Q  (By Mr. Brink) And you?
A  (A 9-metre one) and a half.
`

func TestCourt(t *testing.T) {
	d := Parse(trial)
	checkDocument(t, d)
	assert.Equal(t, []string{
		"MS. OSEI question: How deep is the harbour?",
		"MAX RAU answer: It is 14 metres deep.",
		"THE COURT: In winter?",
		"MAX RAU answer: All year.",
		"MR. BRINK question: You sold 12 boats in 2019, and then you sold",
		"MAX RAU answer: None.",
		"MAX RAU answer: I was not finished.",
		"MR. BRINK question: No more questions.",
		"MR. BRINK question: (By Mr. Brink) And you?",
		"ANN LEE answer: (A 9-metre one) and a half.",
	}, said(d))
	assert.Equal(t, []string{"PROCEEDINGS", "DIRECT EXAMINATION", "CROSS-EXAMINATION"}, of(d, Head))
	assert.Contains(t, directions(d), "(Off the record from 10:05 a.m. to\n10:20 a.m.)")

	// in capitals throughout
	d = Parse(strings.ToUpper(trial))
	checkDocument(t, d)
	assert.Equal(t, "MAX RAU answer: IT IS 14 METRES DEEP.", said(d)[1])

	// nothing of a court
	for _, text := range []string{
		"MS. OSEI: We went BY MR. BRINK: no.\n\nMR. BRINK: I have sworn.\n\nMS. OSEI: Yes.\n",
		"Proceedings\n\nMS. OSEI: We sold 40.\n\nMR. BRINK: (Of 50?)\n\nMS. OSEI: Yes.\n",
	} {
		d = Parse(text)
		assert.Equal(t, []string{"MS. OSEI", "MR. BRINK", "MS. OSEI"}, speakers(d))
		assert.Empty(t, directions(d))
	}
}

// TestLineNumbers: numbers in the margin are furniture, those of a list are not.
func TestLineNumbers(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a page that begins in a sentence": {
			" 1   THE CHAIR:  How many boats\n 2   are there?\n 3\n 4   MR. FORD:  There are\n 5   40, and\n 6   12 of them\n\n                 - 7 -\n\n 1   leak.\n 2   THE CHAIR:  And how many\n 3   of the 12 leak?\n 4   MR. FORD:  All 12.\n",
			[]string{"How many boats are there?", "There are 40, and 12 of them leak.", "And how many of the 12 leak?", "All 12."},
		},
		"a list": {
			"MR. FORD:  This is what we sold.\n1  boat in May\n2  boats in June\n3  boats in July\n4  boats in August\n",
			[]string{"This is what we sold. 1 boat in May 2 boats in June 3 boats in July 4 boats in August"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := ParseAs(c.text, Transcript)
			assert.NoError(t, err)
			checkDocument(t, d)
			var got []string
			for i := range d.Turns {
				got = append(got, d.Said(i))
			}
			assert.Equal(t, c.want, got)
		})
	}
}
