package transcript

import (
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
