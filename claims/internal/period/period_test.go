package period

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
)

var may = time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)

func read(text string) *sentence.Sentence {
	s := &sentence.Sentence{Text: text}
	sc := token.NewScanner(text, []token.Piece{{Start: 0, End: len(text)}})
	for t := sc.Next(); t.Kind != token.None; t = sc.Next() {
		s.Tokens = append(s.Tokens, t)
	}
	s.Fill()
	return s
}

func find(text string, date time.Time) (*sentence.Sentence, []Expr) {
	s := read(text)
	f := finder{s: s, nums: number.Find(nil, s), date: date}
	for i := range s.Tokens {
		if e, ok := f.at(i); ok && s.Tokens[i].Kind == token.Word && !f.opens(i) {
			// a new way to begin one must be told there, or it is never read
			panic("opens hides " + s.Surface(e.Core, e.Last))
		}
	}
	return s, Find(nil, s, f.nums, date)
}

func TestResolved(t *testing.T) {
	for _, c := range []struct{ text, words, from, to string }{
		{"It grew last year.", "last year", "2023-01-01", "2024-01-01"},
		{"It grew this year.", "this year", "2024-01-01", "2025-01-01"},
		{"It grew last month.", "last month", "2024-04-01", "2024-05-01"},
		{"It grew in 2019.", "in 2019", "2019-01-01", "2020-01-01"},
		{"It grew in the 1990s.", "in the 1990s", "1990-01-01", "2000-01-01"},
		{"It grew in March 2021.", "in March 2021", "2021-03-01", "2021-04-01"},
		{"It grew in March.", "in March", "2024-03-01", "2024-04-01"},
		{"It opened on May 3, 2021.", "on May 3, 2021", "2021-05-03", "2021-05-04"},
		{"It opened on 3 May 2021.", "on 3 May 2021", "2021-05-03", "2021-05-04"},
		{"It opened on 2021-05-03.", "on 2021-05-03", "2021-05-03", "2021-05-04"},
		{"It grew in the past two years.", "in the past two years", "2022-05-15", "2024-05-15"},
		{"It grew in the 80s.", "in the 80s", "1980-01-01", "1990-01-01"},
		{"It grew in the mid-90s.", "in the mid-90s", "1990-01-01", "2000-01-01"},
		{"It grew in H1 2020.", "in H1 2020", "2020-01-01", "2020-07-01"},
		{"It grew in 3Q21.", "in 3Q21", "2021-07-01", "2021-10-01"},
		{"It grew in 2H 2021.", "in 2H 2021", "2021-07-01", "2022-01-01"},
		{"Third-quarter 2021 growth.", "Third-quarter 2021", "2021-07-01", "2021-10-01"},
		{"The 2015 school changes came.", "The 2015", "2015-01-01", "2016-01-01"},
		{"The number for 2025 $7 more.", "for 2025", "2025-01-01", "2026-01-01"},
		{"It was sold at today's auction.", "at today's auction", "2024-05-15", "2024-05-16"},
		{"It grew between July and December.", "between July", "2023-07-01", "2024-01-01"},
		// stretches that a day or a month ends
		{"It grew in the week ending 12 May.", "in the week ending 12 May", "2024-05-06", "2024-05-13"},
		{"It shrank in the two weeks ended 7th April.", "in the two weeks ended 7th April", "2024-03-25", "2024-04-08"},
		{"It grew over the year to March 2023.", "over the year to March 2023", "2022-04-01", "2023-04-01"},
		{"It grew in the 12 months to June 2021.", "in the 12 months to June 2021", "2020-07-01", "2021-07-01"},
		{"It grew in the six months ending in April.", "in the six months ending in April", "2023-11-01", "2024-05-01"},
		// "the past" one runs up to the day, "last" one is the one before
		{"It grew in the past week.", "in the past week", "2024-05-08", "2024-05-15"},
		{"It grew over the past year.", "over the past year", "2023-05-15", "2024-05-15"},
		{"It grew over the past year and a half.", "over the past year and a half", "2022-11-15", "2024-05-15"},
		{"It grew over the last decade.", "over the last decade", "2014-05-15", "2024-05-15"},
		{"It grew last decade.", "last decade", "2010-01-01", "2020-01-01"},
		{"It will grow in the next decade.", "in the next decade", "2024-05-15", "2034-05-15"},
		{"It will grow over the next year.", "over the next year", "2024-05-15", "2025-05-15"},
		{"It will grow in the coming financial year.", "in the coming financial year", "2025-01-01", "2026-01-01"},
		{"It will grow next year.", "next year", "2025-01-01", "2026-01-01"},
		// how many is not said
		{"It will grow over the coming years.", "over the coming years", "0001-01-01", "0001-01-01"},
		{"It fell in recent months.", "in recent months", "0001-01-01", "0001-01-01"},
		// parts of the running year
		{"It grew since the beginning of the year.", "since the beginning of the year", "2024-01-01", "2024-05-15"},
		{"It will end by the end of the decade.", "by the end of the decade", "2020-01-01", "2030-01-01"},
		{"It grew during the course of the year.", "during the course of the year", "2024-01-01", "2025-01-01"},
		{"Growth for the year was 3%.", "for the year", "2024-01-01", "2025-01-01"},
		{"It is high at the moment.", "at the moment", "2024-05-15", "2024-05-16"},
		{"It is high at present.", "at present", "2024-05-15", "2024-05-16"},
		{"It is high right now.", "right now", "2024-05-15", "2024-05-16"},
		{"It is funded through 2025.", "through 2025", "2024-05-15", "2026-01-01"},
		{"It was funded through 2022.", "through 2022", "2022-01-01", "2023-01-01"},
		// the last such day before the document's
		{"It closed on Tuesday.", "on Tuesday", "2024-05-14", "2024-05-15"},
		{"It closed on Friday morning.", "on Friday morning", "2024-05-10", "2024-05-11"},
		{"It closed on Wednesday.", "on Wednesday", "0001-01-01", "0001-01-01"}, // today or a week ago
		{"It grew over the same period.", "over the same period", "0001-01-01", "0001-01-01"},
		{"It has grown since then.", "since then", "0001-01-01", "0001-01-01"},
	} {
		s, es := find(c.text, may)
		require.NotEmpty(t, es, c.text)
		e := es[0]
		assert.Equal(t, c.words, s.Surface(e.First, e.Last), c.text)
		assert.Equal(t, c.from, e.From.Format(time.DateOnly), c.text)
		assert.Equal(t, c.to, e.To.Format(time.DateOnly), c.text)
	}
}

func TestUnresolvedWithoutADate(t *testing.T) {
	_, es := find("It grew last year.", time.Time{})
	require.Len(t, es, 1)
	assert.True(t, es[0].From.IsZero())
}

func TestClock(t *testing.T) {
	for _, text := range []string{"at 6 pm", "at 10:30", "at 6 p.m. today", "at 11 o'clock", "a lap of 1:24.7", "half past six", "quarter to nine", "at 1830 hours"} {
		_, es := find(text, may)
		require.NotEmpty(t, es, text)
		assert.Equal(t, Clock, es[0].Kind, text)
	}
}

func TestEra(t *testing.T) {
	for _, c := range []struct{ text, words string }{
		{"in 44 BC they", "in 44 BC"}, {"in 1066 AD they", "in 1066 AD"}, {"in AD 70 they", "in AD 70"},
	} {
		s, es := find(c.text, may)
		require.Len(t, es, 1, c.text)
		assert.Equal(t, c.words, s.Surface(es[0].First, es[0].Last))
	}
	_, es := find("an ad 70 people saw", may)
	assert.Empty(t, es)
}

func TestNoTimes(t *testing.T) {
	for _, text := range []string{
		"", "2000 people came", "you may go", "they march on", "a second thought", "300 dollars", "about 2000 - 2500 calories", "it cost 2019 dollars",
		"the end of the line", "at the moment of truth", "the present rate", "for the year that she left", "the year of the hare", "the month the law came", "right now that",
		"ten to twelve boats", "for 1830 hours", "a ratio of 3:1", "temperatures in the mid-90s", "going from 1200 to 2000 boats", "a clip of 80s", "5H of it", "the 2000 people", "all 2019 cases were", "in 2019% of cases",
	} {
		_, es := find(text, may)
		assert.Empty(t, es, text)
	}
}

func BenchmarkFind(b *testing.B) {
	s := read("Last year the port handled nearly 312,000 containers, up from 2019, and in March 2021 it was 4.5% of all.")
	nums := number.Find(nil, s)
	var out []Expr
	b.SetBytes(int64(len(s.Text)))
	b.ReportAllocs()
	for b.Loop() {
		out = Find(out[:0], s, nums, may)
	}
}
