package transcript

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestResume: a later part is read by what is known of the earlier one.
func TestResume(t *testing.T) {
	d := Parse("MINISTER FORD: We have 40 boats.\n\nANA RUIZ, Daily Globe: Why?\n\nMINISTER FORD: So.\n\nANA RUIZ, Daily Globe: When?\n")
	assert.Equal(t, []string{"MINISTER FORD answer", "ANA RUIZ (Daily Globe) question", "MINISTER FORD answer", "ANA RUIZ (Daily Globe) question"}, speakers(d))

	// alone it would be no dialogue, and its first line a title
	const later = "And then we sold some\n\nANA RUIZ: How many?\n"
	next := Resume(d, d.Turns[2].Speaker, later)
	checkDocument(t, next)
	assert.Equal(t, []string{"MINISTER FORD answer: And then we sold some", "ANA RUIZ (Daily Globe) question: How many?"}, said(next))
	assert.Equal(t, []string{": And then we sold some ANA RUIZ: How many?"}, said(Parse(later)))

	// and so on, with what the first one knew
	last := Resume(next, next.Turns[1].Speaker, "MINISTER FORD: 12.\n")
	assert.Equal(t, []string{"MINISTER FORD answer: 12."}, said(last))
	assert.Empty(t, Resume(d, Speaker{}, "").Turns)
}

func TestResumeCaptions(t *testing.T) {
	d := Parse("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>We sold 40\n")
	next := Resume(d, d.Turns[0].Speaker, "00:02.000 --> 00:03.000\nboats.\n\n00:03.000 --> 00:04.000\n<v Tom>Why?\n")
	checkDocument(t, next)
	assert.Equal(t, VTT, next.Format)
	assert.Equal(t, []string{"Ana: boats.", "Tom: Why?"}, said(next))
}

// TestResumeCourt: who examines and who is sworn holds for the rest.
func TestResumeCourt(t *testing.T) {
	d := Parse("PROCEEDINGS\n\nMAX RAU, having been duly sworn, testified as follows:\n\nBY MS. OSEI:\nQ.  How deep is it?\nA.  It is 14 metres.\n")
	next := Resume(d, d.Turns[1].Speaker, "deep.\nQ.  And in winter?\nA.  Only 9.\n")
	assert.Equal(t, []string{"MAX RAU answer: deep.", "MS. OSEI question: And in winter?", "MAX RAU answer: Only 9."}, said(next))
	last := Resume(next, next.Turns[2].Speaker, "BY MR. BRINK:\nQ.  Of 12?\n")
	assert.Equal(t, []string{"MR. BRINK question: Of 12?"}, said(last))
}

func TestResumeInAnotherEncoding(t *testing.T) {
	d, err := Read(strings.NewReader("MS. ROY: It\x92s \xa35.\n\nMR. FORD: Why?\n\nMS. ROY: So.\n"), Auto)
	require.NoError(t, err)
	next := Resume(d, d.Turns[0].Speaker, "And \xa36.\n")
	checkReading(t, next)
	assert.Equal(t, []string{"MS. ROY: And £6."}, said(next))
}

// TestSettled: a name that stands where labels stand needs company.
func TestSettled(t *testing.T) {
	for text, want := range map[string]bool{
		"":                                     true,
		"We sold 40 boats.":                    true,
		"Note: we sold 40 boats.":              true,
		"It is this: we sold 40 boats.":        true,
		"MS. ROY: We sold 40 boats.":           false,
		"MS. ROY: We sold 40 boats.\n\nAnd 5.": true,
		"Lin Mei:\n\nWe sold 40 boats.":        false,
		"Lin Mei:\n\nWe sold 40 boats.\n\nAbe Ford:\n\nWhy?":    true,
		"Lin Mei: We sold 40 boats.\n\nIt rained.":              false,
		"WEBVTT\n\n00:01.000 --> 00:02.000\nAna: We sold 40.":   false,
		"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>We sold 40.": true,
	} {
		assert.Equal(t, want, Parse(text).Settled(), text)
	}
	d, err := Read(strings.NewReader("MS. ROY: It\x92s \xa35."), Auto)
	require.NoError(t, err)
	assert.False(t, d.Settled())
}
