package transcript

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// paragraphTexts returns the paragraphs of a text without turns, with their
// white space made single.
func paragraphTexts(d *Document) []string {
	var all []string
	for _, s := range d.Segments {
		if s.Kind != Speech {
			continue
		}
		for len(all) <= s.Paragraph {
			all = append(all, "")
		}
		said := strings.Join(strings.Fields(d.Text[s.Start:s.End]), " ")
		all[s.Paragraph] = strings.TrimSpace(all[s.Paragraph] + " " + said)
	}
	return all
}

func TestParagraphs(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"blank lines": {
			"Prices rose.\n\nWages fell.\n", []string{"Prices rose.", "Wages fell."},
		},
		"a blank line that cuts a sentence": {
			"Prices came in at 3 percent for the year, down from north\n\nof 6 percent in May.\n\nbread\n\nmilk\n",
			[]string{"Prices came in at 3 percent for the year, down from north of 6 percent in May.", "bread", "milk"},
		},
		"hard wraps": {
			"Prices rose by more than 3 percent over the year, and by\n4 percent in the north. In the\nsouth they fell.\nWages fell.\n",
			[]string{"Prices rose by more than 3 percent over the year, and by 4 percent in the north. In the south they fell.", "Wages fell."},
		},
		"a line a paragraph": {
			"Prices rose by 3 percent.\nWages fell by 2 percent.\nThat is all.\n",
			[]string{"Prices rose by 3 percent.", "Wages fell by 2 percent.", "That is all."},
		},
		"lists": {
			"We did three things:\n- hired 20 people\n- sold 40 boats\n1. in May\n2. in June\n(a) and later\n",
			[]string{"We did three things:", "- hired 20 people", "- sold 40 boats", "1. in May", "2. in June", "(a) and later"},
		},
		"short lines without a mark": {
			"Sales 40\nCosts 30\nProfit 10\n", []string{"Sales 40", "Costs 30", "Profit 10"},
		},
		"indents": {
			"  Prices rose by 3 percent over the year, which is more than\nwe thought in the spring of last year, when they were low.\n  Wages fell.\n",
			[]string{"Prices rose by 3 percent over the year, which is more than we thought in the spring of last year, when they were low.", "Wages fell."},
		},
		"Windows line ends": {
			"Prices rose.\r\n\r\nWages\r\nfell.\r\n", []string{"Prices rose.", "Wages fell."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := Parse(c.text)
			checkDocument(t, d)
			assert.Equal(t, c.want, paragraphTexts(d))
		})
	}
}

func TestDoubleSpacing(t *testing.T) {
	lines := []string{
		"       Good afternoon. My colleagues and I have decided to leave the rate of",
		"interest where it is, which is at 4 percent for the time being, and we shall",
		"look at it again in the month of May, when we know more about the price of",
		"bread and of all the other things that we buy, such as the fuel that has",
		"become so dear in the last year and a half, as every one of us knows only",
		"too well from the last visit to a pump.",
		"       From the point of view of jobs the outlook is better, since there is",
		"work for all.",
	}
	d := Parse(strings.Join(lines, "\n\n"))
	checkDocument(t, d)
	all := paragraphTexts(d)
	if assert.Len(t, all, 2) {
		assert.True(t, strings.HasSuffix(all[0], "visit to a pump."))
		assert.True(t, strings.HasPrefix(all[1], "From the point"))
	}
}
