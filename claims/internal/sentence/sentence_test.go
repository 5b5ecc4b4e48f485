package sentence

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims/internal/token"
)

// split returns the sentences of text, with "#" before those that may hold a number.
func split(text string) []string {
	sp := NewSplitter(text, []token.Piece{{Start: 0, End: len(text)}})
	var out []string
	for {
		toks, numeric := sp.Next(nil)
		if len(toks) == 0 {
			return out
		}
		mark := ""
		if numeric {
			mark = "#"
		}
		out = append(out, mark+text[toks[0].Start:toks[len(toks)-1].End])
	}
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"We grew 5%. They did not.", []string{"#We grew 5%.", "They did not."}},
		{"Mr. Hale paid 3.5 million. Good.", []string{"#Mr. Hale paid 3.5 million.", "Good."}},
		{"Does my hon. Friend agree? The hon. Member has 5 minutes.", []string{"Does my hon. Friend agree?", "#The hon. Member has 5 minutes."}},
		{"It opens at 6 p.m. on Friday.", []string{"#It opens at 6 p.m. on Friday."}},
		{"Exports to the U.S. The rest stayed.", []string{"Exports to the U.S.", "The rest stayed."}},
		{"“It fell 2%.” She paused.", []string{"#“It fell 2%.”", "She paused."}},
		{"Why? Because we can! Indeed.", []string{"Why?", "Because we can!", "Indeed."}},
		{"See No. 5. Next point.", []string{"#See No. 5.", "Next point."}},
		{"J. R. Moss spoke.", []string{"J. R. Moss spoke."}},
		{"about 2.5 per cent. a year", []string{"#about 2.5 per cent. a year"}},
		{"1. The first item. 2. The second.", []string{"#1. The first item.", "#2. The second."}},
		{"no end here", []string{"no end here"}},
		{"a dollar an hour", []string{"#a dollar an hour"}},
		{"It cost 40 million... 40 billion.", []string{"#It cost 40 million... 40 billion."}},
		{"It cost 40... We paid.", []string{"#It cost 40...", "We paid."}},
		{"it was down 6 . 3 percent", []string{"#it was down 6 . 3 percent"}},
		{"We had 14. 8 left.", []string{"#We had 14.", "#8 left."}},
		{"Wait another week.", []string{"#Wait another week."}},
		{"Wait another time.", []string{"Wait another time."}},
		{"", nil},
	} {
		assert.Equal(t, c.want, split(c.text), c.text)
	}
}

func TestLongSentencesAreCut(t *testing.T) {
	text := strings.Repeat("word ", 3*MaxTokens)
	got := split(text)
	require.Len(t, got, 3)
	assert.Equal(t, strings.TrimSpace(text), strings.Join(got, " "))
}

// Each claim carries its sentence along: where there is one at every other word,
// parts are short. They end between the items of a list.
func TestListsAreCut(t *testing.T) {
	for _, c := range []struct{ item, last string }{
		{"5 of 12, ", ","},
		{"$12 million ", "million"},
		{"twelve apples\n", "apples"},
		{"5% ", "%"},
		{"12.5 13,000 ", ""},
	} {
		got := split(strings.Repeat(c.item, 4*listTokens))
		require.Greater(t, len(got), 2, c.item)
		for _, part := range got[:len(got)-1] {
			assert.LessOrEqual(t, len(strings.Fields(part)), 2*listTokens, c.item)
			assert.True(t, strings.HasSuffix(part, c.last), part)
		}
	}
	words := strings.Repeat("and we sold the 5 boats to those who came ", MaxTokens/20)
	assert.Len(t, split(words), 1, "a long sentence with a figure now and then stays whole")
}

func TestFiller(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"uh million", 1},
		{", uh, million", 3},
		{", er million", 2},
		{", million", 0},
		{"million", 0},
	} {
		s := &Sentence{Text: c.text}
		sc := token.NewScanner(c.text, []token.Piece{{Start: 0, End: len(c.text)}})
		for t := sc.Next(); t.Kind != token.None; t = sc.Next() {
			s.Tokens = append(s.Tokens, t)
		}
		s.Fill()
		assert.Equal(t, c.want, s.Filler(0), c.text)
	}
}

func BenchmarkSplit(b *testing.B) {
	text := strings.Repeat("Last year the port handled 312,000 containers. The partners in the U.S. agreed, and nobody objected. ", 100)
	var buf []token.Token
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		sp := NewSplitter(text, []token.Piece{{Start: 0, End: len(text)}})
		for {
			if buf, _ = sp.Next(buf[:0]); len(buf) == 0 {
				break
			}
		}
	}
}
