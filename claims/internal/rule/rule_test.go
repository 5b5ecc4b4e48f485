package rule

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

func read(text string) (*sentence.Sentence, []number.Number, []quantity.Quantity) {
	s := &sentence.Sentence{Text: text}
	sc := token.NewScanner(text, []token.Piece{{Start: 0, End: len(text)}})
	for t := sc.Next(); t.Kind != token.None; t = sc.Next() {
		s.Tokens = append(s.Tokens, t)
	}
	s.Fill()
	nums := number.Find(nil, s)
	exprs := period.Find(nil, s, nums, time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC))
	return s, nums, quantity.Find(nil, s, nums, exprs, units.Default())
}

// apply returns the quantities of a text after the rules, each as its mention,
// its modifier and value or bounds, its unit and its kind.
func apply(t testing.TB, text string, defs ...Definition) []string {
	t.Helper()
	set, err := Compile(defs, units.Default())
	require.NoError(t, err)
	s, nums, qs := read(text)
	var m Matcher
	m.Begin(set)
	if m.Find(s, nums, qs) {
		qs = m.Apply(qs)
	}
	var out []string
	for i := range qs {
		q := &qs[i]
		v := q.Modifier + q.Value.String()
		if !q.HasValue {
			v = fmt.Sprintf("%s..%s", q.Bounds.Low.Value, q.Bounds.High.Value)
		}
		by := ""
		if r, _ := m.Of(i); r != nil {
			by = " by " + r.Name
		}
		out = append(out, fmt.Sprintf("%s: %s %s %s%s", s.Surface(q.First, q.Last), v, q.Unit.ID, q.Kind, by))
	}
	return out
}

func TestGroups(t *testing.T) {
	for _, c := range []struct {
		pattern, text string
		want          []string
	}{
		{`rate of (?<value>\d+)`, "a rate of 2.5 million", []string{"2.5 million: =2500000  count by x"}}, // a number is taken whole
		{`rate of (?<value>\d+)`, "a rate of 1,234.5 today", []string{"1,234.5: =1234.5  count by x"}},
		{`reads (?<value>\w+)`, "it reads twelve", []string{"twelve: =12  count by x"}},
		{`rate\D*(?<value>\d+)`, "a rate of more than 5 km", []string{"more than 5 km: >5 kilometer measure by x"}}, // the grammar reads the rest
		{`rate\D*(?<value>\d+)`, "a rate of between 5 and 9 km", []string{"5 and 9 km: 5..9 kilometer measure by x"}},
		{`(?<low>\d+)/(?<high>\d+)`, "a pressure of 80/140", []string{"80/140: 80..140  count by x"}},
		{`(?<high>\d+)/(?<low>\d+)`, "a pressure of 140/80", []string{"140/80: 80..140  count by x"}},
		{`(?<low>\d+) or better`, "they had 40 or better", []string{"40: >=40  count by x"}},
		{`no worse than (?<high>\d+)`, "it was no worse than 40", []string{"40: <=40  count by x"}},
		{`(?<value>\d+) (?<unit>km)`, "it was 40 km", []string{"40 km: =40 kilometer measure by x"}},
		{`(?<value>\d+) (?<unit>cents)`, "it was 40 cents", []string{"40 cents: =0.40 USD money by x"}},
		{`(?<unit>€)(?<value>\d+)`, "it was €40", []string{"€40: =40 EUR money by x"}},
		{`(?<value>\d+) big (?<unit>red parrots)`, "it had 40 big red parrots", []string{"40 big red parrots: =40 item count by x"}},
		{`(?<modifier>\w+ than) a good (?<value>\d+)`, "less than a good 40", []string{"less than a good 40: <40  count by x"}},
		{`(?<modifier>>=|<) ?(?<value>\d+)`, "a score >= 40", []string{">= 40: >=40  count by x"}},
		{`(?<modifier>flux) (?<value>\d+)`, "of flux 40", []string{"flux 40: =40  count by x"}},
		{`(?<=north )(?<value>\d+)(?! km)`, "south 5, north 6 km, north 7", []string{"5: =5  count", "6 km: =6 kilometer measure", "7: =7  count by x"}},
		{`(?<unit>parrots)\b.*?(?<value>\d+)`, "of parrots, 5 of 9 seen and 40", []string{"parrots, 5: =5 item count by x", "9: =9  count", "40: =40  count"}},
		{`rate of (?<value>\d+)(?! km)`, "a rate of 12 km", []string{"12 km: =12 kilometer measure"}}, // not the 1 of 12
		{`rate of (?<value>\d+)(?! km)`, "a rate of 12 miles", []string{"12 miles: =12 mile measure by x"}},
		{`(?<value>twent)`, "at twenty miles", []string{"twenty miles: =20 mile measure"}},
		{`rate of (?<value>\w+)`, "a rate of nothing in 2 towns", []string{"2 towns: =2 item count"}}, // no number, no match
		{`^(?<value>\d+)`, "5\n\ttowns", []string{"5\n\ttowns: =5 item count by x"}},
		{`(?<value>\d+) towns in (?<veto>\d+)`, "5 towns in 12 days", []string{"5 towns: =5 item count by x", "12 days: =12 day duration by x"}},
	} {
		assert.Equal(t, c.want, apply(t, c.text, Definition{Name: "x", Pattern: c.pattern}), "%s on %s", c.pattern, c.text)
	}
}

func TestUnitAndKind(t *testing.T) {
	got := apply(t, "the index was 7 and 8", Definition{Name: "x", Pattern: `index was (?<value>\d+)`, Kind: "mood", Unit: "percent"})
	assert.Equal(t, []string{"7: =7 percent mood by x", "8: =8  count"}, got)
	got = apply(t, "the index was 7 chips", Definition{Name: "x", Pattern: `index was (?<value>\d+) (?<unit>chips)`, Unit: "percent"})
	assert.Equal(t, []string{"7 chips: =7 percent percentage by x"}, got)
}

func TestTriggers(t *testing.T) {
	d := Definition{Name: "x", Pattern: `(?<value>\d+)`, Triggers: []string{"Flight", "R0", "per head of"}}
	for text, want := range map[string]bool{
		"flight 7": true, "FLIGHT 7": true, "flights 7": false, "7 r0": true, "R 7": false, "7 per head of them": true, "7 per head": false, "7": false,
	} {
		got := apply(t, text, d)
		assert.Equal(t, want, strings.Contains(strings.Join(got, ""), "by x"), "%s: %s", text, got)
	}
}

// Of rules that read the same, the first counts; the fallback comes last.
func TestOrder(t *testing.T) {
	value, vetoing := Definition{Name: "value", Pattern: `flight (?<value>\d+)`}, Definition{Name: "veto", Pattern: `flight \d+`, Reason: "name"}
	last := value
	last.Fallback = true
	assert.Equal(t, []string{"7: =7  count by value"}, apply(t, "flight 7", value, vetoing))
	assert.Equal(t, []string{"7: =7  count by veto"}, apply(t, "flight 7", vetoing, value))
	assert.Equal(t, []string{"7: =7  count by veto"}, apply(t, "flight 7", last, vetoing))
	assert.Equal(t, []string{"8: =8  count"}, apply(t, "ship 8", value, vetoing))
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		d    Definition
		at   int
		want string // part of the message
	}{
		{Definition{Pattern: ``}, -1, "no pattern"},
		{Definition{Pattern: `(?<value>\d+`}, 0, "missing closing )"},
		{Definition{Pattern: `ü(a)(?<value>(\d+)`}, 5, "missing closing )"},
		{Definition{Pattern: `(?<value>\d+))x`}, 13, "unexpected )"},
		{Definition{Pattern: `(?<value>[0-9)`}, 9, "unterminated [] set"},
		{Definition{Pattern: `a**(?<value>\d)`}, 2, "nested repetition"},
		{Definition{Pattern: `(?P<value>\d)`}, 2, "written (?<name>...)"},
		{Definition{Pattern: `(?<value>\d)\k<unit>x`}, 19, "undefined group name unit"},
		{Definition{Pattern: `\d (?<vlaue>\d+)`}, 6, `"vlaue" means nothing here; known are value, low`},
		{Definition{Pattern: `\d (?'vlaue'\d+)`}, 6, `"vlaue" means nothing here`},
		{Definition{Pattern: `\d+`}, -1, "no group says where the number is"},
		{Definition{Pattern: `(?<value>\d)`, Kind: "Mood"}, -1, "small letters"},
		{Definition{Pattern: `(?<value>\d)`, Kind: "date"}, -1, "claim nothing"},
		{Definition{Pattern: `(?<value>\d)`, Unit: "smoot"}, -1, "unknown unit"},
		{Definition{Pattern: `(?<value>\d)`, Triggers: []string{"5 per"}}, -1, "does not begin with a word"},
		{Definition{Pattern: `(?<value>\d)`, Triggers: []string{""}}, -1, "does not begin with a word"},
		{Definition{Pattern: strings.Repeat("a", 9000)}, -1, "more than 8192"},
	} {
		c.d.Name = "mine"
		_, err := Compile([]Definition{c.d}, units.Default())
		require.ErrorContains(t, err, c.want, "%q", c.d.Pattern)
		require.ErrorContains(t, err, `rule "mine"`)
		e, ok := errors.AsType[*Error](err)
		require.True(t, ok)
		assert.Equal(t, c.at, e.Offset, err.Error())
	}
}

// The message shows the pattern and the place.
func TestErrorShowsThePlace(t *testing.T) {
	_, err := Compile([]Definition{{Name: "mine", Pattern: `über (?<vlaue>\d+)`}}, units.Default())
	lines := strings.Split(err.Error(), "\n")
	require.Len(t, lines, 3)
	assert.Equal(t, "\t"+`über (?<vlaue>\d+)`, lines[1])
	assert.Equal(t, "\t"+`        ^`, lines[2])
	_, err = Compile([]Definition{{Name: "mine", Pattern: strings.Repeat("a\n", 200) + "(" + strings.Repeat("b", 200)}}, units.Default())
	lines = strings.Split(err.Error(), "\n")
	require.Len(t, lines, 3)
	assert.Equal(t, strings.IndexByte(lines[1], '('), strings.IndexByte(lines[2], '^'))
	assert.Less(t, len(lines[1]), 150)
}
