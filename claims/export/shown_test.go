package export

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		format          transcript.Format
		claim           claims.Claim
		words, sentence string
	}{
		{
			transcript.HTML,
			claims.Claim{Span: claims.Span{Text: "&#163;42&#xB7;5\nbillion"}, Sentence: claims.Span{Text: "We <b>owe</b>\n&#163;42&#xB7;5\nbillion, 5 &lt; 6."}},
			"£42·5 billion", "We owe £42·5 billion, 5 < 6.",
		},
		{
			transcript.TEI,
			claims.Claim{
				Span:     claims.Span{Text: "ten<col>1514</col>boats"},
				Segments: []claims.Span{{Text: "ten"}, {Text: "boats"}},
				Sentence: claims.Span{Text: "We have ten boats, and a < that never closes"},
			},
			"ten boats", "We have ten boats, and a < that never closes",
		},
		{
			transcript.Text,
			claims.Claim{Span: claims.Span{Text: "5 &amp; 6\nboats"}, Sentence: claims.Span{Text: "<5 &amp; 6> boats"}},
			"5 &amp; 6 boats", "<5 &amp; 6> boats",
		},
	} {
		doc := &transcript.Document{Format: tt.format}
		assert.Equal(t, tt.words, Words(doc, &tt.claim))
		assert.Equal(t, tt.sentence, Sentence(doc, &tt.claim))
	}
}
