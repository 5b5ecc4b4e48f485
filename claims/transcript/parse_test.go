package transcript

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestOneLineIsOneSpeech(t *testing.T) {
	for _, text := range []string{
		"He said: 5 people",
		"Note: sales rose by 4%.",
		"Unemployment fell to 4.2 percent.\n",
		"MR. STONE: we have 5%.",
	} {
		d := Parse(text)
		assert.Equal(t, []Turn{{End: len(text)}}, d.Turns, text)
		assert.Equal(t, []Segment{{End: len(text)}}, d.Segments, text)
	}
	assert.Empty(t, Parse("").Segments)
}
