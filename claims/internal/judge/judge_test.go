package judge

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims/internal/frame"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

type stages struct {
	s      *sentence.Sentence
	qs     []quantity.Quantity
	exprs  []period.Expr
	frames []frame.Frame
}

func read(text string) stages {
	s := &sentence.Sentence{Text: text}
	sc := token.NewScanner(text, []token.Piece{{Start: 0, End: len(text)}})
	for t := sc.Next(); t.Kind != token.None; t = sc.Next() {
		s.Tokens = append(s.Tokens, t)
	}
	s.Fill()
	nums := number.Find(nil, s)
	exprs := period.Find(nil, s, nums, time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC))
	qs := quantity.Find(nil, s, nums, exprs, units.Default())
	return stages{s, qs, exprs, new(frame.Finder).Find(nil, s, qs, exprs)}
}

// first returns the verdict on the first mention of a text.
func first(t *testing.T, text string) Verdict {
	t.Helper()
	x := read(text)
	vs := Append(nil, x.s, x.qs, x.exprs, x.frames)
	require.NotEmpty(t, vs, text)
	require.Len(t, vs, len(x.qs))
	return vs[0]
}

// Every reason, and beside it a claim that looks like it.
func TestReasons(t *testing.T) {
	for _, c := range []struct {
		text string
		want Reason
	}{
		{"On May 3, 2021 we met.", Date},
		{"It opens at 6 pm.", Time},
		{"First, we met.", Ordinal},
		{"The third runway opened.", Ordinal},
		{"She came third in the race.", Claim}, // a rank
		{"There are four aspects to it.", Enumeration},
		{"There are four hospitals in it.", Claim},
		{"Call the 4422 hotline.", Identifier},
		{"Dial 1-800-555-0142 now.", Identifier},
		{"We read Article 5 again.", Name},
		{"The G20 met.", Name},
		{"He flew a Boeing 787 home.", Name},
		{"We read 5 articles again.", Claim},
		{"One of us left.", Pronoun},
		{"One school closed.", Claim},
		{"We are open 24 hours a day.", Idiom},
		{"It took 24 hours.", Claim},
		{"In the past two years much was done.", Period},
		{"It took two years.", Claim},
		{"Of adults 30 and older many came.", AgeBracket},
		{"She is 30 years old.", Claim},
		{"It cost 40 million, sorry, 50 million euros.", Restart},
		{"The 12-month change is known.", Attribute},
		{"They won 5-4 at home.", Score},
		{"See page 5 for it.", Page},
		{"They came by the thousands.", Vague},
		{"Exports rose 5 percent.", Claim},
	} {
		assert.Equal(t, c.want, first(t, c.text).Reason, c.text)
	}
}

func TestWorth(t *testing.T) {
	high := first(t, "Unemployment fell by 2 percent in 2023.")
	low := first(t, "I have two sisters.")
	assert.Greater(t, high.Worth, low.Worth)
	assert.Contains(t, high.Why, "change")
	assert.Contains(t, high.Why, "official subject")
	for _, v := range []Verdict{high, low} {
		assert.True(t, 0 <= v.Worth && v.Worth <= 1)
		assert.True(t, 0 < v.Confidence && v.Confidence <= 1)
	}
}

func TestConfidence(t *testing.T) {
	assert.Greater(t, first(t, "It cost 50 euros.").Confidence, first(t, "It cost 50 dollars.").Confidence, "an assumed currency")
}

func BenchmarkAppend(b *testing.B) {
	x := read("Last year the port handled nearly 312,000 containers, a 4.5% increase, and cut the waiting time from 30 hours to 12 hours.")
	var out []Verdict
	b.SetBytes(int64(len(x.s.Text)))
	b.ReportAllocs()
	for b.Loop() {
		out = Append(out[:0], x.s, x.qs, x.exprs, x.frames)
	}
}
