package transcript

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFoot: what stands behind the end of a talk is not said, and an hour in
// the middle of it ends nothing.
func TestFoot(t *testing.T) {
	const talk = "MS. HARPER:  We have 40.\n\nQ    And then?\n\nMS. HARPER:  Fifty.\n\n"
	for foot, said := range map[string]string{
		"END\n\n1:20 P.M. EDT\n\nFor the slides see page 9.\n":          "Fifty.",
		"1:20 P.M. EDT\n\nFor the slides see page 9.\n":                 "Fifty.",
		"END    1:20 P.M. EDT\n\nFor the slides see page 9.\n":          "Fifty.",
		"[End of transcript]\n\nMore from the harbour\n":                "Fifty.",
		"It went on until 1:20.\n\nWe counted 9 slides.\n":              "Fifty. It went on until 1:20. We counted 9 slides.",
		"(To be continued)\n\nTranslated by Ann 9\n\nAll of it\n":       "Fifty.",
		"(The briefing was concluded at 2:05 p.m.)\n\nDPB # 77\n":       "Fifty.",
		"(The boats are 9.)\n\nDPB # 77\n":                              "Fifty. (The boats are 9.) DPB # 77",
		"The end of it is near.\n\nWe counted 9 slides.\n":              "Fifty. The end of it is near. We counted 9 slides.",
		"Participants:\n\nAda Harper, harbour master\n\nAll sittings\n": "Fifty.",
	} {
		d := Parse(talk + foot)
		checkDocument(t, d)
		assert.Equal(t, said, d.Said(2), foot)
	}
	d := Parse(talk + "1:20 P.M. EDT\n\nQ    Again?\n\nMS. HARPER:  No.\n")
	assert.Equal(t, "Again?", d.Said(3))
}

// TestClosingList: the list at the end of a long call is no speech.
func TestClosingList(t *testing.T) {
	text := "Saltmarsh Q3 2025 Earnings Call\n\n" + strings.Repeat("Operator\n\nThe next question.\n\nOtto Brink -- Quay Partners -- Analyst\n\nHow many?\n\nInes Vale -- Chief Executive Officer\n\nForty.\n\n", 20) +
		"Duration: 52 minutes\n\nCall participants:\n\nInes Vale -- Chief Executive Officer\n\nOtto Brink -- Quay Partners -- Analyst\n\nAll 9 transcripts\n"
	d := Parse(text)
	checkDocument(t, d)
	assert.Len(t, d.Turns, 60)
	assert.Equal(t, "Forty.", d.Said(59))
	assert.Len(t, d.Header.Participants, 2)
	assert.Equal(t, Question, d.Turns[1].Speaker.Side)
	assert.Equal(t, Answer, d.Turns[2].Speaker.Side)
}
