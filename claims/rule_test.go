package claims_test

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// with returns the claims of a text, and what is incidental, with the options.
func with(t testing.TB, text string, opts ...claims.Option) []claims.Claim {
	t.Helper()
	x, err := claims.New(append(opts, claims.WithIncidental())...)
	require.NoError(t, err)
	return x.Append(nil, text)
}

// named returns the claims that own rules have made or vetoed.
func named(cs []claims.Claim) []claims.Claim {
	var out []claims.Claim
	for _, c := range cs {
		if c.Rule != "" {
			out = append(out, c)
		}
	}
	return out
}

var gauge = claims.Rule{
	Name:     "gauge",
	Pattern:  `(?<subject>\w+ gauge)\b(?: (?<period>last \w+))? (?:stood|stands|reads?) (?:at )?(?<value>\d+)(?: on (?<scope>the \w+))?(?: against (?<baseline>\d+))?(?:, says (?<source>[\w ]+))?`,
	Triggers: []string{"gauge"},
	Kind:     "gauge",
	Unit:     "percent",
}

func TestRuleMakesAClaim(t *testing.T) {
	cs := with(t, "The north gauge last month stood at 41 on the Ruhle against 38, says Ida Falk.", claims.WithRule(gauge),
		claims.WithDate(time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)))
	own := named(cs)
	require.Len(t, own, 1)
	c := own[0]
	assert.Equal(t, "41", c.Text)
	assert.Equal(t, claims.Kind("gauge"), c.Kind)
	assert.Equal(t, "41", c.Quantity.Value.String())
	assert.Equal(t, "percent", c.Quantity.Unit.ID)
	assert.True(t, c.Quantity.Unit.Assumed, "nobody said percent")
	assert.Equal(t, "north gauge", c.Subject)
	assert.Equal(t, "last month", c.Period.Text)
	assert.False(t, c.Period.Start.IsZero())
	assert.Equal(t, "the Ruhle", c.Scope)
	assert.Equal(t, "38", c.Baseline.Text)
	assert.Equal(t, "Ida Falk", c.Source)
	assert.Equal(t, "gauge", c.Rule)
	assert.False(t, c.Incidental())

	assert.Empty(t, named(with(t, "The north mark stood at 41.", claims.WithRule(gauge))))
}

// What the pattern has no group for the grammar reads as everywhere.
func TestRuleLeavesTheRestToTheGrammar(t *testing.T) {
	r := claims.Rule{Name: "mood", Pattern: `\bmood\b\D{0,60}(?<value>\d+)`, Triggers: []string{"mood"}, Kind: "mood", Subject: "mood of the town"}
	cs := with(t, "If we fail, the mood would fall to less than 12 points next year.", claims.WithRule(r))
	require.Len(t, named(cs), 1)
	c := named(cs)[0]
	assert.Equal(t, "less than 12 points", c.Text)
	assert.Equal(t, claims.Under, c.Quantity.Modifier)
	assert.Equal(t, claims.Down, c.Change)
	assert.Equal(t, claims.To, c.Role)
	assert.Equal(t, "next year", c.Period.Text)
	assert.Equal(t, claims.Hypothetical, c.Status)
}

// A number that the grammar takes for incidental is a claim where a rule says so.
func TestRuleBeforeTheGrammar(t *testing.T) {
	text := "Berth 12 is free."
	require.Equal(t, claims.ReasonName, with(t, text, claims.WithWords("t", strings.NewReader("word\ttags\nberth\tlabel namehead\n")))[0].Reason)
	r := claims.Rule{Name: "berth", Pattern: `berth (?<value>\d+)`}
	c := with(t, text, claims.WithRule(r))[0]
	assert.Empty(t, c.Reason)
	assert.Equal(t, "berth", c.Rule)
	assert.Positive(t, c.Worth)

	r.Fallback = true
	mile := claims.Rule{Name: "mile", Pattern: `(?<value>\d+) miles`, Kind: "stretch", Fallback: true}
	cs := with(t, "It is 12 miles off.", claims.WithRule(mile))
	require.Len(t, cs, 1)
	assert.Equal(t, claims.Measure, cs[0].Kind, "the grammar has read it")
	first := claims.Rule{Name: "first", Pattern: `the (?<value>first)\b`, Fallback: true}
	assert.Empty(t, named(with(t, "It was the first.", claims.WithRule(first))), "an ordinal is no number to read")
}

// What the speaker takes back is no claim, whoever reads it.
func TestRuleAndSlip(t *testing.T) {
	cs := named(with(t, "The pass rate was 40 percent, sorry, 50 percent.", claims.WithRule(claims.Rule{
		Name: "pass", Pattern: `(?<=pass rate was (?:40 percent, sorry, )?)(?<value>\d+)`, Kind: "pass",
	})))
	require.Len(t, cs, 2)
	assert.Equal(t, claims.ReasonRestart, cs[0].Reason)
	assert.Empty(t, cs[1].Reason)
}

func TestVetoes(t *testing.T) {
	flight := claims.Rule{Name: "flight", Pattern: `\bflight (?:number )?\d+`, Triggers: []string{"flight"}, Reason: claims.ReasonName}
	dosage := claims.Rule{Name: "dosage", Pattern: `(?<veto>\d+) mg tablets|(?<value>\d+) tablets`, Kind: "tablets"}
	for _, c := range []struct {
		text, mention string
		reason        claims.Reason
		rule          string
	}{
		{"On flight number 12 we met.", "12", claims.ReasonName, "flight"},
		{"In flight we met 12 people.", "12 people", "", ""},
		{"We took 12 tablets.", "12 tablets", "", "dosage"},
		{"We took the 12 mg tablets.", "12 mg", claims.ReasonRule, "dosage"},
	} {
		cs := with(t, c.text, claims.WithRule(flight, dosage))
		require.Len(t, cs, 1, c.text)
		assert.Equal(t, c.mention, cs[0].Text)
		assert.Equal(t, c.reason, cs[0].Reason, c.text)
		assert.Equal(t, c.rule, cs[0].Rule, c.text)
		if c.reason != "" {
			assert.Zero(t, cs[0].Worth)
			x, err := claims.New(claims.WithRule(flight, dosage))
			require.NoError(t, err)
			assert.Empty(t, x.Append(nil, c.text), "incidental mentions are asked for")
		}
	}
}

func TestRuleSeesSpeechOnly(t *testing.T) {
	r := claims.Rule{Name: "r", Pattern: `gauge reads (?<value>\d+) metres`}
	srt := "1\n00:00:01,000 --> 00:00:02,000\nThe gauge\n\n2\n00:00:02,000 --> 00:00:03,000\nreads   41\n\n3\n00:00:03,000 --> 00:00:04,000\nmetres now.\n"
	cs := named(with(t, srt, claims.WithRule(r)))
	require.Len(t, cs, 1)
	assert.Equal(t, "41", cs[0].Quantity.Value.String())
	assert.Equal(t, "meter", cs[0].Quantity.Unit.ID)
}

func TestRuleErrors(t *testing.T) {
	_, err := claims.New(claims.WithRule(claims.Rule{Name: "mine", Pattern: `flight (?<vlaue>\d+)`}))
	e, ok := errors.AsType[*claims.RuleError](err)
	require.True(t, ok, "%v", err)
	assert.Equal(t, "mine", e.Rule)
	assert.Equal(t, 10, e.Offset)
	assert.ErrorContains(t, err, "\n\tflight (?<vlaue>\\d+)\n\t          ^")
	assert.ErrorContains(t, err, "claims: rule \"mine\"")

	_, err = claims.New(claims.WithRule(claims.Rule{Pattern: `(?<value>\d+)`, Unit: "smoot"}))
	assert.ErrorIs(t, err, units.ErrUnknown)
	reg, err := units.Default().With(units.Definition{ID: "smoot", Base: "inch", Factor: "67"})
	require.NoError(t, err)
	for _, opts := range [][]claims.Option{ // the options may come in any order
		{claims.WithRule(claims.Rule{Pattern: `(?<value>\d+)`, Unit: "smoot"}), claims.WithUnits(reg)},
		{claims.WithUnits(reg), claims.WithRule(claims.Rule{Pattern: `(?<value>\d+)`, Unit: "smoot"})},
	} {
		_, err = claims.New(opts...)
		assert.NoError(t, err)
	}
}

// Rules are as safe for goroutines, as orderly and as repeatable as the rest.
func TestRulesKeepThePromises(t *testing.T) {
	rules := claims.WithRule(
		claims.Rule{Name: "a", Pattern: `(?<subject>\w+) (?<modifier>\w+ )?(?<value>\d+)(?: (?<unit>\w+))?`, Kind: "any"},
		claims.Rule{Name: "b", Pattern: `(?<low>\w+) (?:to|and) (?<high>\w+)`, Fallback: true},
		claims.Rule{Name: "c", Pattern: `(?<veto>(?:nine|20)\d*)`},
	)
	x, err := claims.New(rules, claims.WithIncidental(), claims.WithContext(2))
	require.NoError(t, err)
	text := sample(t)
	want := x.Append(nil, text)
	require.NotEmpty(t, named(want))
	end, ids := 0, map[string]bool{}
	for _, c := range want {
		spans(t, text, c)
		require.LessOrEqual(t, end, c.Start)
		end = c.End
		require.False(t, ids[c.ID])
		ids[c.ID] = true
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() { assert.Equal(t, want, x.Append(nil, text)) })
	}
	wg.Wait()
}

// Neither a hostile rule nor hostile words hang or crash the extractor.
func TestHostileRule(t *testing.T) {
	text := strings.Repeat("a aa aaa aaaa aaaaa aaaaaa aaaaaaa aaaaaaaa aaaaaaaaa 5 aaaaaaa. ", 300) + "We built 40 schools."
	told := 0
	bad := claims.Rule{Name: "bad", Pattern: `(?:(?:a|a|a+|\s|5)+)+(?<value>\d)~`, Report: func(err error) {
		told++
		assert.ErrorIs(t, err, claims.ErrRuleLimit)
	}}
	x, err := claims.New(claims.WithRule(bad))
	require.NoError(t, err)
	began := time.Now()
	cs := x.Append(nil, text)
	assert.Less(t, time.Since(began), 10*time.Second)
	assert.NotZero(t, told)
	require.NotEmpty(t, cs)
	assert.Equal(t, "40 schools", cs[len(cs)-1].Text, "the rest is read all the same")
}

func BenchmarkRules(b *testing.B) {
	text := sample(b)
	for name, opts := range map[string][]claims.Option{
		"none": nil, "triggered": {claims.WithRule(gauge)}, "always": {claims.WithRule(claims.Rule{Pattern: `gauge (?<value>\d+)`})},
	} {
		b.Run(name, func(b *testing.B) {
			x, err := claims.New(opts...)
			require.NoError(b, err)
			var cs []claims.Claim
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				cs = x.Append(cs[:0], text)
			}
		})
	}
}
