package number

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
)

// read returns the sentence of the text with its words looked up.
func read(text string) *sentence.Sentence {
	s := &sentence.Sentence{Text: text}
	sc := token.NewScanner(text, []token.Piece{{Start: 0, End: len(text)}})
	for t := sc.Next(); t.Kind != token.None; t = sc.Next() {
		s.Tokens = append(s.Tokens, t)
	}
	s.Fill()
	return s
}

// hidden panics if a number begins at a token at which opens says that none can:
// a new way to begin one must be told there, or it is never read.
func hidden(s *sentence.Sentence) {
	p := parser{s: s, numeral: lexicon.Numerals()}
	const enough = 100 // each token is tried
	for i := range min(s.Len(), enough) {
		if n, ok := p.at(i); ok && !p.opens(i) {
			panic("opens hides " + s.Surface(n.First, n.Last))
		}
	}
}

// show writes the numbers of a text as "surface=value" in order.
func show(text string) string {
	s := read(text)
	hidden(s)
	var out []string
	for _, n := range Find(nil, s) {
		v := n.Value.String()
		switch n.Form {
		case Ordinal:
			v += "th"
		case Vague:
			v = n.Low.String() + ".." + n.High.String()
		case Times:
			v += "x"
		case Article:
			continue
		case Unreadable:
			v = "?"
		case Code:
			v = "code"
		}
		if n.Frac != "" {
			v += "(" + n.Frac + ")"
		}
		out = append(out, s.Surface(n.First, n.Last)+"="+v)
	}
	return strings.Join(out, "; ")
}

func TestDigits(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"rose 14 percent", "14=14"},
		{"1,234.50 dollars", "1,234.50=1234.50"},
		{"in 816 000 homes", "816 000=816000"},
		{"it cost 12 345,67 euros", "12 345,67=12345.67"},
		{"it cost 12 345.6 euros", "12 345.6=12345.6"},
		{"it cost 1 234 567,8 euros", "1 234 567,8=1234567.8"},
		{"at 12 345,678 boats", "12=12; 345,678=345678"},
		{"on May 12 345,67 euros", "12=12; 345,67=345.67"},
		{"it paid £3.5 m.", "3.5 m=3500000"},
		{"it paid £3.5 m. Lund did", "3.5=3.5"},
		{"2 sextillion atoms", "2 sextillion=2000000000000000000000"},
		{"3 septillion stars", "3 septillion=3000000000000000000000000"},
		{"paid 1'250'000 francs", "1'250'000=1250000"},
		{"12,34,567.89 rupees", "12,34,567.89=1234567.89"},
		{"1.111,11 euros", "1.111,11=1111.11"},
		{"grew by .5 points", ".5=0.5"},
		{"fell to -3 degrees", "-3=-3"},
		{"fell to −3 degrees", "−3=-3"},
		{"worth 3.2 million", "3.2 million=3200000"},
		{"worth 3.2bn", "3.2bn=3200000000"},
		{"a crowd of 5k", "5k=5000"},
		{"10 lakh people, 2 crore votes", "10 lakh=1000000; 2 crore=20000000"},
		{"6.02 × 10^23 atoms", "6.02 × 10^23=602000000000000000000000"},
		{"1e6 cells", "1e6=1000000"},
		{"2-1/2 cups", "2-1/2=2.5"},
		{`2\1/2\ cups`, `2\1/2\=2.5`},
		{`a \3/4\-inch pipe`, `3/4\=0.75`},
		{"1 3/4 miles", "1 3/4=1.75"},
		{"¼ of it", "¼=0.25"},
		{"2½ years", "2½=2.5"},
		{"the 21st century", "21st=21th"},
		{"made 12 345 planks", "12 345=12345"},
		{"made 12’345 planks", "12’345=12345"},
		{"has 10⁹ cells", "10⁹=1000000000"},
		{"has 2.5×10⁶ cells", "2.5×10⁶=2500000"},
		{"of 3 × 10⁻³ grams", "3 × 10⁻³=0.003"},
		{"paid 8 mm dollars", "8 mm=8000000"},
		{"paid 34.6 m euros", "34.6 m=34600000"},
		{"a 5-million-euro fund", "5-million=5000000"},
		{"a $1.2-billion fund", "1.2-billion=1200000000"},
		{"paid 40 [million] crowns", "40 [million]=40000000"},
		{"paid 40, uh, million crowns", "40, uh, million=40000000"},
		{"fell to - 20 degrees", "- 20=-20"},
		{"cost 1,\n200 euros", "1,\n200=1200"},
		{"down 6 . 3 percent", "6 . 3=6.3"},
		{"up 3,5 percent to 1.234 euros", "3,5=3.5; 1.234=1234"},
		{"up 3,5 percent to 12,345 units", "3,5=3.5; 12,345=12.345"},
		{"up 3.5 percent to 12,345 units", "3.5=3.5; 12,345=12345"},
		{"12,345 and 1.234", "12,345=12345; 1.234=1.234"},
		{"- 3,500,000", "- 3,500,000=-3500000"},
		{"cost 4·4 million", "4·4 million=4400000"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"thirty-one thousand four hundred and seventeen", "thirty-one thousand four hundred and seventeen=31417"},
		{"a hundred people", "a hundred=100"},
		{"half a million voters", "half a million=500000"},
		{"one and a half hours", "one and a half=1.5"},
		{"two and a half million", "two and a half million=2500000"},
		{"three-quarters of them", "three-quarters=0.75"},
		{"a third of the vote", "a third=0.3333333333333333(1/3)"},
		{"two dozen eggs", "two dozen=24"},
		{"three score and ten", "three score and ten=70"},
		{"minus ten degrees", "minus ten=-10"},
		{"four point six percent", "four point six=4.6"},
		{"three point one four million", "three point one four million=3140000"},
		{"up point five percent", "point five=0.5"},
		{"2 point 75 percent", "2 point 75=2.75"},
		{"nought point five", "nought point five=0.5"},
		{"a couple of hundred homes", "a couple of hundred=200..1000"},
		{"five billion and three quarters", "five billion and three quarters=5750000000"},
		{"ten lakh voters", "ten lakh=1000000"},
		{"thousands of jobs", "thousands=1000..10000"},
		{"tens of millions", "tens of millions=10000000..100000000"},
		{"output doubled", "doubled=2x"},
		{"one in five pupils", "one in five=0.2"},
		{"three out of four homes", "three out of four=0.75"},
		{"the third runway", "third=3th"},
		{"nineteen ninety-nine", "nineteen ninety-nine=1999"},
		{"a hundred trillion", "a hundred trillion=100000000000000"},
		{"for a hundred billionth", "a hundred billionth=100000000000th"},
		{"four thousand millions", "four thousand millions=4000000000"},
		{"three score trees", "three score=60"},
		{"room for two oh five", "two oh five=205"},
		{"fifteen uh hundred people", "fifteen uh hundred=1500"},
		{"room one twenty-two", "one twenty-two=122"},
		{"three point uh five percent", "three point uh five=3.5"},
		{"one hundredth of a second", "one hundredth=0.01; second=2th"},
		{"half to two thirds of it", "half=0.5; two thirds=0.6666666666666667(2/3)"},
		{"a quarter to a third of it", "a quarter=0.25; a third=0.3333333333333333(1/3)"},
		{"a quarter point cut", "a quarter=0.25"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestNoNumbers(t *testing.T) {
	for _, text := range []string{
		"", "we won tenfold friends"[:6], "someone often listened", "the weightlifter", "an even split between them",
	} {
		assert.Empty(t, show(text), text)
	}
}

func TestApart(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"8 in 5 cities", "8=8; 5=5"},
		{"five out of three", "five=5; three=3"},
		{"2 in 2020", "2=2; 2020=2020"},
		{"1, 2 and 3", "1=1; 2=2; 3=3"},
		{"five, six, seven points", "five=5; six=6; seven=7"},
		{"at this point five people", "five=5"},
		{"in 2019 500 people", "2019=2019; 500=500"},
		{"for 100 200 people", "100=100; 200=200"},
		{"bus 12 345 people", "12=12; 345=345"},
		{"May 12 345 people", "12=12; 345=345"},
		{"5'2 tall", "5=5; 2=2"},
		{"plus or minus 3 points", "3=3"},
		{"5%-7%", "5=5; 7=7"},
		{"20 ± 2 mm", "20=20; 2=2"},
		{"49 Mill Lane", "49=49"},
		{"221B Baker Street", "221=221"},
		{"40 mill workers", "40=40"},
		{"we saw - 20 people", "20=20"},
		{"40 (thousands of dollars)", "40=40; thousands=1000..10000"},
		{"the score is two", "two=2"},
		{"a quarter to six", "six=6"},
		{"forty five forty six percent", "forty five=45; forty six=46"},
		{"eighteen nineteen million", "eighteen=18; nineteen million=19000000"},
		{"twenty twenty-five thousand", "twenty=20; twenty-five thousand=25000"},
		{"a list of 14. 8 people", "14=14; 8=8"},
		{"- 40 boats sank", "40=40"},
		{"a Twenty20 match", "20=20"},
		{"7, 8,\n200 boats", "7=7; 8=8; 200=200"},
		{"in room 5,\n20 boats", "5=5; 20=20"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestCodes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"call 1-800-555-0142 now", "1-800-555-0142=code"},
		{"version 12.4.1-2/3", "12.4.1-2/3=code"},
		{"+1-222-2222/2222", "+1-222-2222/2222=code"},
		{"call 555-0199 now", "555-0199=code"},
		{"+44 20 7946 0958", "+44 20 7946 0958=code"},
		{"(212) 555-0100", "(212) 555-0100=code"},
		{"020 7946 0958", "020 7946 0958=code"},
		{"555 2000 people", "555=555; 2000=2000"},
		{"100-2000 people", "100=100; 2000=2000"},
		{"(200) 300 people", "200=200; 300=300"},
		{"in 2019-20", "2019=2019; 20=20"},
		{"about 5-10 people", "5=5; 10=10"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestTooLongToHold(t *testing.T) {
	assert.Contains(t, show("the number "+strings.Repeat("7", 400)+" again"), "=?")
	long := strings.Repeat("nine hundred ", 10000)
	assert.NotPanics(t, func() { show(long) })
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"two and a half million", "1,234.5e-3", "one in a million", "12 15 thousand", "½ ⅓/¾", "a dozen dozen", "minus minus five"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := read(text)
		last := 0
		for _, n := range Find(nil, s) {
			if n.First < last || n.Last <= n.First || n.Last > s.Len() {
				t.Fatalf("%q: tokens %d to %d after %d", text, n.First, n.Last, last)
			}
			last = n.Last
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s := read("Last year the port handled nearly three hundred and twelve thousand containers, 4.5 percent or 1.2 million tonnes more than in 2019, one in five of them empty.")
	var out []Number
	b.SetBytes(int64(len(s.Text)))
	b.ReportAllocs()
	for b.Loop() {
		out = Find(out[:0], s)
	}
}

// The precision is the place of the last digit said; the value of a whole
// number has the exponent 0 whatever its words.
func TestPrecision(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"14 percent", "1"},
		{"14.0 percent", "0.1"},
		{"5,200 boats", "1"},
		{"12.6 million boats", "100000"},
		{"2.50 million boats", "10000"},
		{"1.2bn euros", "100000000"},
		{"12 point 6 million boats", "100000"},
		{"twenty boats", "1"},
		{"two hundred boats", "100"},
		{"five thousand two hundred boats", "100"},
		{"two million boats", "1000000"},
		{"two million and five boats", "1"},
		{"three lakh crore rupees", "1000000000000"},
		{"half a million boats", "0"},
		{"9 in 10 boats", "0"},
	} {
		all := Find(nil, read(c.text))
		if assert.Len(t, all, 1, c.text) {
			assert.Equal(t, c.want, all[0].Precision.String(), c.text)
			assert.LessOrEqual(t, all[0].Value.Exp(), 0, c.text)
		}
	}
}
