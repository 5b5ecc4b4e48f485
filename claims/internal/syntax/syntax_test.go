package syntax

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
)

func read(text string) *sentence.Sentence {
	s := &sentence.Sentence{Text: text}
	sc := token.NewScanner(text, []token.Piece{{Start: 0, End: len(text)}})
	for t := sc.Next(); t.Kind != token.None; t = sc.Next() {
		s.Tokens = append(s.Tokens, t)
	}
	s.Fill()
	return s
}

// TestTag says of one word of each sentence what it is there.
func TestTag(t *testing.T) {
	for _, c := range []struct {
		text, word string
		want       Tag
	}{
		{"The rise in fares was small.", "rise", Noun},
		{"Fares rise every spring.", "rise", Verb},
		{"They plan to cut fares.", "plan", Verb},
		{"They plan to cut fares.", "cut", Verb},
		{"The plan is a cut in fares.", "plan", Noun},
		{"The plan is a cut in fares.", "cut", Noun},
		{"The council said that fares fell.", "that", Conjunction},
		{"That fare is too high.", "That", Determiner},
		{"We went to the port.", "to", Preposition},
		{"We went to see the port.", "to", Infinitive},
		{"The firm built 300 homes.", "built", Past},
		{"Homes are being built.", "built", Participle},
		{"Spending on roads fell.", "Spending", Noun},
		{"We are spending less on roads.", "spending", Gerund},
		{"The city's harbour opened.", "'s", Genitive},
		{"It's a harbour.", "a", Determiner},
		{"It cost 300 crowns and 5% more.", "%", Plural},
		{"It cost 300 crowns and 5% more.", "300", Number},
		{"In May the harbour opened.", "May", Noun},
		{"The harbour may open.", "may", Auxiliary},
		{"The plan cuts costs by a tenth.", "cuts", Third},     // nothing else can be the verb
		{"Shares in the maker, Orsa, jumped.", "jumped", Past}, // likewise
		{"The firm said it has clients.", "said", Past},
		{"It says that between 5 and 7 came.", "that", Conjunction},
		{"Firms in the harbour pay 2%, and those outside paid 3%.", "pay", Verb},
		{"Rises in net pay, and 5% more, came.", "pay", Noun},
		{"About 1000 come from the north.", "come", Verb},
		{"Oil trades at 68 dollars; if it rose, we would pay.", "trades", Third},
		{"It was a bill that cut hauling costs.", "cut", Verb},
		{"It was a bill that cut hauling costs.", "hauling", Noun},
		{"They start shipping goods.", "shipping", Gerund},
		{"Churn improved to 2%.", "Churn", Noun},
		{"Watch improved homes.", "Watch", Verb},
		{"They offer walk-in jabs.", "walk", Noun},
		{"The council plans to plant 40 trees.", "plans", Third},
		{"The plans to plant trees were dropped.", "plans", Plural},
		{"It would lower its sales forecast by 4%.", "forecast", Noun},
		{"They said that sales forecast a rise.", "forecast", Verb},
		{"The town had a 12% levy on fish.", "levy", Noun},
		{"It put a 2% levy on smoked fish.", "on", Preposition},
		{"The benchmark Alder 50 index is losing 2 percent.", "losing", Gerund},
		{"Harlow Plus opened.", "Plus", Noun},
		{"Tin, a metal used in solder, slid 3%.", "slid", Past},
		{"Rents, a burden on many, driven by demand, rose 3%.", "driven", Participle},
		{"Last year the firm, a maker of mugs, hit by strikes, will close.", "hit", Participle},
		{"The firm, whose price doubled, employs 90 people.", "employs", Third},
		{"The lake had maximum measured depths of 9 metres.", "measured", Adjective},
		{"The board cut rates by 3 points.", "cut", Past},
		{"The board cut rates by 3 points.", "rates", Plural},
		{"The law caps rent increases at 3 percent.", "caps", Third},
		{"The wage cut affects staff by 9 percent.", "cut", Noun},
		{"The move cost the town 3 million.", "cost", Past},
		{"The quarter recorded sales of 30 million.", "recorded", Past},
		{"Total recorded sales: 30 million.", "recorded", Adjective},
		{"The coat costs between 9 and 12 crowns.", "costs", Third},
		{"The trial sets aside 3 billion.", "sets", Third},
		{"It is old and sleeps 40 people.", "sleeps", Third},
		{"Our junior trained nurses have no leave.", "trained", Adjective},
		{"The senior said nurses have leave.", "said", Past},
		{"The storm cut power to 80 homes.", "cut", Past},
		{"Kellmar beat Brack by 14 points.", "beat", Past},
		{"The deal values Harlow at 14 times sales.", "values", Third},
		{"We're mending wool coats that go to 9 shops.", "coats", Plural},
		{"The wage rate rises somewhat, moving from 3 percent to 4, levels that are high.", "rises", Third},
		{"He said a new barn cost $6 million.", "cost", Past},
		{"He saw a new barn cost of $6 million.", "cost", Noun},
		{"The bakers' march cost this town $5 million.", "march", Noun},
		{"The bakers' march cost this town $5 million.", "'", Genitive},
		{"The hunt for thieves’ gold goes on.", "’", Genitive},
		{"He said 'the bakers' and left.", "and", Coordinator},
		{"They call it 'the rates' game.", "game", Noun},
		{"THE COUNCIL SAID THAT FARES ROSE", "ROSE", Past},
	} {
		s := read(c.text)
		tags := new(Tagger).Tag(s)
		found := false
		for i := range s.Tokens {
			if s.Surface(i, i+1) == c.word {
				assert.Equal(t, c.want.String(), tags[i].String(), "%s in %q", c.word, c.text)
				found = true
			}
		}
		assert.True(t, found, c.text)
	}
}

// TestGroups writes noun phrases in brackets and verb groups in braces.
func TestGroups(t *testing.T) {
	for text, want := range map[string]string{
		"The newly signed contracts rose sharply.":          "[The newly signed contracts] {rose} sharply.",
		"The city's data center has not been opened.":       "[The city's data center] {has not been opened}.",
		"Prices in the north are expected to fall.":         "[Prices] in [the north] {are expected to fall}.",
		"Primary and secondary schools closed.":             "[Primary and secondary schools] {closed}.",
		"They closed schools and clinics.":                  "[They] {closed} [schools] and [clinics].",
		"Cheap, decent homes built by the state were sold.": "[Cheap, decent homes] {built} by [the state] {were sold}.",
		"Foreign-owned firms and R&D centres left.":         "[Foreign-owned firms] and [R&D centres] {left}.",
		"Year-on-year growth in rural areas slowed.":        "[Year-on-year growth] in [rural areas] {slowed}.",
		"What they have lost will be paid.":                 "[What] [they] {have lost} {will be paid}.",
		"Homes can be built now.":                           "[Homes] {can be built} now.",
		"It was a success.":                                 "[It] {was} [a success].",
		"":                                                  "",
		"Of these, all of them left.":                       "Of [these], [all] of [them] {left}.",
	} {
		s := read(text)
		tags := new(Tagger).Tag(s)
		groups := Groups(nil, s, tags, make([]Mark, s.Len()))
		var b strings.Builder
		at := 0
		for _, g := range groups {
			from, to := s.Tokens[g.First].Start, s.Tokens[g.Last-1].End
			open, end := "[", "]"
			if g.Verbal {
				open, end = "{", "}"
			}
			b.WriteString(text[at:from] + open + text[from:to] + end)
			at = to
			assert.GreaterOrEqual(t, g.Head, g.First, text)
			assert.Less(t, g.Head, g.Last, text)
		}
		assert.Equal(t, want, b.String()+text[at:])
	}
}

// TestMarks keeps a time out of a noun phrase and a quantity in it.
func TestMarks(t *testing.T) {
	s := read("Catches last year saw a 9% rise.")
	marks := make([]Mark, s.Len())
	marks[1], marks[2] = Time, Time
	marks[5], marks[6] = Amount|Opens, Amount
	var heads []string
	for _, g := range Groups(nil, s, new(Tagger).Tag(s), marks) {
		heads = append(heads, s.Surface(g.Head, g.Head+1))
	}
	assert.Equal(t, []string{"Catches", "saw", "rise"}, heads)
}

func BenchmarkTag(b *testing.B) {
	s := read("Last year the council said that newly signed contracts in the north rose by a tenth, and that the port's revenue had fallen.")
	var t Tagger
	b.SetBytes(int64(len(s.Text)))
	b.ReportAllocs()
	for b.Loop() {
		t.Tag(s)
	}
}
