package rule

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/units"
)

// Patterns that would run for years, or go back very often.
var hostile = []string{
	`(?:(?:\w+\s?)+)+x(?<value>\d+)$`,
	`(?<subject>(?:a|a|ab?)+)+c(?<value>\d)`,
	`^(?:.*?,)*?(?:.*?,)*?(?:.*?,)*?(?:.*?,)*?(?<value>\d+)!$`,
	`(?=(?:(?:\S+)*\s*)*~)(?<value>\d+)`,
	`(?<=(?:(?:\w+ )*)*~)(?<value>\d+)`,
	`(?<value>(?:\d|\D)*)*\1~`,
	`(?:(?:(?:(?:(?:.*)*)*)*)*)*~(?<value>\d)`,
}

// However bad a rule is, a document takes no longer than its budget: the time
// grows with the length of the text, and the rule is given up and told of.
func TestHostileRules(t *testing.T) {
	text := strings.Repeat("aaaa aaab, ", 40) + "at 5 and "
	for _, p := range hostile {
		t.Run(p, func(t *testing.T) {
			t.Parallel()
			var told atomic.Int32
			set, err := Compile([]Definition{{Name: "bad", Pattern: p, Report: func(err error) {
				told.Add(1)
				assert.ErrorIs(t, err, ErrLimit)
				assert.ErrorContains(t, err, `rule "bad"`)
			}}}, units.Default())
			require.NoError(t, err)
			s, nums, qs := read(text)
			var m Matcher
			m.Begin(set)
			began := time.Now()
			for range 200 { // sentences
				m.Find(s, nums, qs)
			}
			took := time.Since(began)
			assert.Less(t, took, 10*time.Second)
			if took > grace+timeout {
				assert.NotZero(t, told.Load(), "given up and not told")
			}
		})
	}
}

// Nor does it where there are hundreds of them, as a table of words may have.
func TestManyHostileRules(t *testing.T) {
	var defs []Definition
	for range 100 {
		for _, p := range hostile {
			defs = append(defs, Definition{Name: "bad", Pattern: p})
		}
	}
	set, err := Compile(defs, units.Default())
	require.NoError(t, err)
	s, nums, qs := read(strings.Repeat("aaaa aaab, ", 40) + "at 5 and ")
	var m Matcher
	m.Begin(set)
	began := time.Now()
	for range 50 { // sentences
		m.Find(s, nums, qs)
	}
	assert.Less(t, time.Since(began), 10*time.Second)
	spent := m.Spent(nil)
	m.Begin(set)
	m.Resume(spent)
	began = time.Now()
	m.Find(s, nums, qs)
	assert.Less(t, time.Since(began), time.Second, "the parts of a stream are one document")
}

// Nor can a pattern be so built that compiling it is the harm: deep, counted or
// repeated without end. Those that are wrong say so as quickly.
func TestHostilePatternsCompile(t *testing.T) {
	for _, p := range []string{
		`(?<value>\d)(?:(?:(?:a{1000}){1000}){1000}){1000}`, `(?<value>\d)a{2147483647}`, `(?<value>\d)a{99999999999}`,
		strings.Repeat("(", 4000) + `(?<value>\d)` + strings.Repeat(")", 4000), strings.Repeat("(", 4000) + `(?<value>\d)`,
		`(?<value>\d)` + strings.Repeat("(?=", 1300) + "a" + strings.Repeat(")", 1300), `(?<value>\d)` + strings.Repeat("(?:a|", 1300) + "a" + strings.Repeat(")", 1300),
		`(?<value>\d)` + strings.Repeat("a?", 1000) + strings.Repeat("a", 1000), `(?<value>\d)` + strings.Repeat(`[^\p{L}\p{N}]`, 500), "(?<value>\\d)\x00\xff",
	} {
		began := time.Now()
		set, err := Compile([]Definition{{Name: "bad", Pattern: p}}, units.Default())
		assert.True(t, (err == nil) != (set == nil), "%.40s", p)
		if err == nil {
			s, nums, qs := read("we have " + strings.Repeat("a", 300) + " 5 " + strings.Repeat("a", 300))
			var m Matcher
			m.Begin(set)
			m.Find(s, nums, qs)
		}
		assert.Less(t, time.Since(began), 2*time.Second, "%.40s", p)
	}
}

// A rule that is given up rests only for its document.
func TestRuleRestsForTheDocument(t *testing.T) {
	set, err := Compile([]Definition{{Name: "x", Pattern: `(?<value>\d+)`}}, units.Default())
	require.NoError(t, err)
	s, nums, qs := read("it reads 5")
	var m Matcher
	m.Begin(set)
	m.spent[0] = grace + 1
	assert.False(t, m.Find(s, nums, qs))
	m.Begin(set)
	assert.True(t, m.Find(s, nums, qs))
}

// The limits are those of this package, whatever the engine's own are set to.
func TestLimitsAreSet(t *testing.T) {
	set, err := Compile([]Definition{{Name: "x", Pattern: `(?<value>\d+)`}}, units.Default())
	require.NoError(t, err)
	assert.Equal(t, timeout, set.rules[0].re.MatchTimeout)
}

// Long sentences are seen in windows; what stands near each other is found
// wherever it stands, once.
func TestWindows(t *testing.T) {
	for _, before := range []int{0, 100, 500, 900, 1020, 1030, 2000, 5000} {
		text := strings.Repeat("z ", before/2) + "the gauge reads 5 here " + strings.Repeat("y ", 600)
		got := apply(t, text, Definition{Name: "x", Pattern: `gauge reads (?<value>\d+) here`})
		assert.Equal(t, []string{"5: =5  count by x"}, got, before)
	}
	got := apply(t, strings.Repeat("a", 5000)+" reads 5", Definition{Name: "x", Pattern: `reads (?<value>\d+)`})
	assert.Equal(t, []string{"5: =5  count by x"}, got, "a word longer than a window")
}

func FuzzRule(f *testing.F) {
	for _, p := range append([]string{`a(?<value>\d+)`, `(?<low>\d+)-(?<high>\d+)(?<unit>%)?`, `(?<veto>.)(?<value>.)(?<modifier>.*)`}, hostile[:2]...) {
		f.Add(p, "a 5, b 5 to 6% and c 7")
	}
	f.Fuzz(func(t *testing.T, pattern, text string) {
		if len(text) > 200 {
			return
		}
		set, err := Compile([]Definition{{Name: "x", Pattern: pattern}}, units.Default())
		if err != nil {
			require.NotEmpty(t, err.Error())
			return
		}
		s, nums, qs := read(text)
		if s.Len() == 0 {
			return
		}
		var m Matcher
		m.Begin(set)
		if m.Find(s, nums, qs) {
			qs = m.Apply(qs)
		}
		last := 0
		for i := range qs {
			q := &qs[i]
			require.LessOrEqual(t, last, q.First)
			require.Less(t, q.First, q.Last)
			require.LessOrEqual(t, q.Last, s.Len())
			require.True(t, q.First <= q.QFirst && q.QLast <= q.Last && q.QFirst <= q.NumFirst && q.NumLast <= q.QLast || !q.Own, "%+v", q)
			last = q.Last
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s, nums, qs := read("Last year the port handled nearly 312,000 containers, a 4.5% increase, and cut the waiting time from 30 hours to 12 hours.")
	for _, c := range []struct {
		name string
		d    Definition
	}{
		{"no trigger", Definition{Pattern: `incidence of (?<value>\d+)`}},
		{"other trigger", Definition{Pattern: `incidence of (?<value>\d+)`, Triggers: []string{"incidence"}}},
		{"match", Definition{Pattern: `handled (?<modifier>nearly )?(?<value>[\d,]+) (?<unit>containers)`, Triggers: []string{"containers"}}},
	} {
		b.Run(c.name, func(b *testing.B) {
			set, err := Compile([]Definition{c.d}, units.Default())
			require.NoError(b, err)
			var m Matcher
			m.Begin(set)
			b.ReportAllocs()
			for b.Loop() {
				m.Find(s, nums, qs)
			}
		})
	}
}
