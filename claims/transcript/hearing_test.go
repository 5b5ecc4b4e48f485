package transcript

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHearing(t *testing.T) {
	doc := Parse("Committee on Harbours\nOral evidence\n\nMembers present: Ms. Jane Doe (Chair), Mr. John Roe\n" +
		"Witnesses: Dr. Ann Lee, director of the Port Agency; Mr. Max Rau, chief engineer\n\n" +
		"The CHAIR: Order. How deep is it?\n\nDr. LEE: It is 14 metres deep.\n\nMr. ROE: And in winter?\n\nMr. RAU: The same.\n")
	var got []string
	for _, turn := range doc.Turns {
		got = append(got, turn.Speaker.Name+" "+string(turn.Speaker.Side))
	}
	assert.Equal(t, []string{"The CHAIR question", "Dr. LEE answer", "Mr. ROE question", "Mr. RAU answer"}, got)
	assert.Len(t, doc.Header.Participants, 4)

	plain := Parse("Witnesses: nobody saw it.\n\nWe have 14 boats.\n")
	assert.Empty(t, plain.Header.Participants)
}
