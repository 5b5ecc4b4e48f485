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

// last returns the verdict on the last mention of a text.
func last(t *testing.T, text string) Verdict {
	t.Helper()
	x := read(text)
	vs := new(Judge).Append(nil, x.s, x.qs, x.exprs, x.frames)
	require.NotEmpty(t, vs, text)
	return vs[len(vs)-1]
}

// first returns the verdict on the first mention of a text.
func first(t *testing.T, text string) Verdict {
	t.Helper()
	x := read(text)
	vs := new(Judge).Append(nil, x.s, x.qs, x.exprs, x.frames)
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
		{"We met on 25 and 26 January.", Date},
		{"We met 25 and 26 people.", Claim},
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
		{"The post-16 colleges opened.", Name},
		{"The pre-5 classes opened.", Name},
		{"We read 5 articles again.", Claim},
		{"One of us left.", Pronoun},
		{"One school closed.", Claim},
		{"We are open 24 hours a day.", Idiom},
		{"It took 24 hours.", Claim},
		{"She is one in a million.", Idiom},
		{"A thousand apologies to you.", Idiom},
		{"I am a hundred percent certain of it.", Idiom},
		{"I told them a hundred times.", Idiom},
		{"We rang it a hundred and ten times.", Claim},
		{"In the past two years much was done.", Period},
		{"It took two years.", Claim},
		{"That is the lowest level in 30 years.", Period},
		{"They repaid it in 30 years.", Claim},
		{"If we waited another two years, it would cost 40 million.", Period},
		{"We waited another two years, and it cost 40 million.", Claim},
		{"If it took two years, it would cost 40 million.", Claim},
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

// Numbers that name what they stand beside, and beside each one that measures.
func TestNames(t *testing.T) {
	for _, c := range []struct {
		text string
		want Reason
	}{
		{"He read p. 5 aloud.", Page},
		{"He read pp. 5-7 aloud.", Page},
		{"He read 5 pages aloud.", Claim},
		{"We rely on Art. 5 here.", Name},
		{"Under sections 12 and 14 we won.", Name},
		{"In five sections 14 people sat.", Claim},
		{"The app is at version 2.1 now.", Identifier},
		{"The road was shut at exit 436 today.", Name},
		{"Flight 370 vanished.", Name},
		{"He met the Group of Seven.", Name},
		{"He met a group of seven.", Claim},
		{"We closed ticket #77 today.", Identifier},
		{"Her PIN is 4432.", Identifier},
		{"Our desk is on 0412 55 12 until noon.", Identifier},
		{"The share is 0.412 now.", Claim},
		{"Her age is 44.", Claim},
		{"It starts at 9.", Time},
		{"The train leaves at 6.15.", Time},
		{"The rate starts at 9 percent.", Claim},
		{"We ran the 10K race.", Name},
		{"She won the 1,500 metres in Oslo.", Name},
		{"He holds the record over the 400 metres hurdles.", Name},
		{"She ran the 400 metres to the shop.", Claim},
		{"She ran 1,500 metres in Oslo.", Claim},
		{"We laid the 400 metres of pipe.", Claim},
		{"He went into year 7.", Name},
		{"He comes every year 7 times.", Claim},
		{"It is a section 12 Bill.", Name},
		{"It is a double dip.", Vague},
		{"It is double the rate.", Claim},
		{"2.1 Meeting in the hall", ListMarker},
		{"2.1 metres of snow fell.", Claim},
		{"It is in paragraph (1) of it.", Name},
		{"Under section 17(c)(4) we won.", Name},
		{"We read an amendment numbered 218.", Name},
		{"We saw that they numbered 218.", Claim},
		{"The talks with the P5+1 go on.", Name},
		{"Debate on S. 311 began.", Name},
		{"And, three, we must act.", ListMarker},
		{"Two, we must act.", ListMarker},
		{"Two, perhaps three came.", Claim},
		{"That is a ton of work.", Idiom},
		{"That is a ton of coal.", Claim},
		{"It is a zero-sum game.", Idiom},
		{"He owns a 747 jet.", Name},
		{"He owns a fleet of 747 jets.", Claim},
		{"Under 42 U.S.C. 1983 we sue.", Date},
		{"It cites 410 U.S. 113 there.", Name},
		{"She saves in a 401(k) plan.", Name},
		{"He has a 9-to-5 job.", Idiom},
		{"We watch 4K video.", Name},
		{"They moved 4K people.", Claim},
		{"I am 100% sure.", Idiom},
		{"I am 100% Danish.", Claim},
		{"The match ended 2-2.", Score},
		{"It is a small one.", Pronoun},
		{"One, we help; and, two, we build.", ListMarker},
		{"We have a plan: one, help; two, build.", ListMarker},
		{"We saw mills, and two, by chance, burned.", Claim},
		{"It was a 5-4 ruling.", Score},
		{"It was a 4-5 day trip.", Claim},
		{"The margin of error is 3 points.", Tolerance},
		{"The margin of the winner is 3 votes.", Claim},
	} {
		assert.Equal(t, c.want, last(t, c.text).Reason, c.text)
	}
}

func TestRanks(t *testing.T) {
	for _, c := range []struct {
		text string
		want quantity.Kind
	}{
		{"It is the No. 1 port in the world.", quantity.Rank},
		{"It is No. 1 in the world.", quantity.Rank},
		{"We are number one in sales.", quantity.Rank},
		{"Norland is ranked No. 3.", quantity.Rank},
		{"Norland ranks number two.", quantity.Rank},
		{"They are in the top 10.", quantity.Rank},
		{"It was a top-10 finish.", quantity.Rank},
		{"She came third in the race.", quantity.Rank},
		{"The top 10 firms grew.", quantity.Count},
		{"The top 10 percent grew.", quantity.Percentage},
		{"The number 5 bus came.", quantity.Count},
	} {
		x := read(c.text)
		new(Judge).Append(nil, x.s, x.qs, x.exprs, x.frames)
		require.NotEmpty(t, x.qs, c.text)
		assert.Equal(t, c.want, x.qs[0].Kind, c.text)
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
		out = new(Judge).Append(out[:0], x.s, x.qs, x.exprs, x.frames)
	}
}
