package claims_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

func TestDateResolvesPeriods(t *testing.T) {
	x, err := claims.New(claims.WithDate(time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)))
	require.NoError(t, err)
	cs := x.Append(nil, "Last year herring catches rose 6% compared to the previous year.")
	require.Len(t, cs, 1)
	assert.Equal(t, "2023-01-01", cs[0].Period.Start.Format(time.DateOnly))
	assert.Equal(t, "2024-01-01", cs[0].Period.End.Format(time.DateOnly))
	assert.Equal(t, "compared to the previous year", cs[0].Baseline.Text)
	assert.Equal(t, "2022-01-01", cs[0].Baseline.Start.Format(time.DateOnly))

	without := claims.Extract("Last year catches rose 6%.")
	require.Len(t, without, 1)
	assert.Equal(t, "Last year", without[0].Period.Text)
	assert.True(t, without[0].Period.Start.IsZero(), "the wall clock is never used")
}

func TestLanguage(t *testing.T) {
	for _, tag := range []string{"en", "en-GB", "EN-us"} {
		_, err := claims.New(claims.WithLanguage(tag))
		assert.NoError(t, err, tag)
	}
	for _, tag := range []string{"", "fr", "english"} {
		_, err := claims.New(claims.WithLanguage(tag))
		assert.ErrorContains(t, err, fmt.Sprintf("%q", tag))
	}
}

func TestIncidentalMentionsHaveAReason(t *testing.T) {
	x, err := claims.New(claims.WithIncidental())
	require.NoError(t, err)
	text := "First, on May 3, 2021 we called the 4422 hotline about Flight 209. One of us waited 40 minutes."
	reasons := map[string]claims.Reason{}
	for c := range x.All(text) {
		reasons[c.Text] = c.Reason
	}
	assert.Equal(t, claims.ReasonOrdinal, reasons["First"])
	assert.Equal(t, claims.ReasonDate, reasons["May 3, 2021"])
	assert.Equal(t, claims.ReasonName, reasons["209"])
	assert.Equal(t, claims.ReasonPronoun, reasons["One"])
	assert.Equal(t, claims.Reason(""), reasons["40 minutes"])
	require.Len(t, claims.Extract(text), 1)
}

func TestLinksJoinTheEndsOfAChange(t *testing.T) {
	cs := claims.Extract("We cut the waiting time from 40 working days to just 15 minutes.")
	require.Len(t, cs, 2)
	assert.Equal(t, claims.From, cs[0].Role)
	assert.Equal(t, claims.To, cs[1].Role)
	assert.Equal(t, []claims.Link{{Rel: claims.RelTo, ID: cs[1].ID}}, cs[0].Links)
	assert.Equal(t, []claims.Link{{Rel: claims.RelFrom, ID: cs[0].ID}}, cs[1].Links)
	for _, c := range cs {
		assert.Equal(t, claims.Down, c.Change)
		assert.Equal(t, "waiting time", c.Subject)
	}
}

func TestStopsWhenTheCallerStops(t *testing.T) {
	n := 0
	for range new(claims.Extractor).All(strings.Repeat("We built 40 schools. ", 100)) {
		n++
		if n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)
}

// An identifier does not change with an edit elsewhere in the document.
func TestIDsAreStable(t *testing.T) {
	a := claims.Extract("We built 40 schools. We built 50 schools.")
	b := claims.Extract("We met in spring, and talked for 2 hours. We built 40 schools. We built 50 schools.")
	require.Len(t, a, 2)
	ids := map[string]bool{}
	for _, c := range b {
		assert.False(t, ids[c.ID], "twice")
		ids[c.ID] = true
	}
	assert.True(t, ids[a[0].ID])
	assert.True(t, ids[a[1].ID])
	twice := claims.Extract("We built 40 schools. We built 40 schools.")
	require.Len(t, twice, 2)
	assert.NotEqual(t, twice[0].ID, twice[1].ID)
}

func TestSameWithManyGoroutines(t *testing.T) {
	x, err := claims.New(claims.WithIncidental())
	require.NoError(t, err)
	text := sample(t)
	want := x.Append(nil, text)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			assert.Equal(t, want, x.Append(nil, text))
		})
	}
	wg.Wait()
}

// The speakers, turns and the date of a document reach its claims.
func TestDocument(t *testing.T) {
	doc := transcript.Parse("Harbour Briefing\n\nMay 15, 2024\n\nMira Vale:\n\nLast year we dredged 40 kilometres of channel.\n\nOtto Lind:\n\nAnd it cost 3 million euros.\n")
	x, err := claims.New()
	require.NoError(t, err)
	var got []claims.Claim
	for c := range x.Document(doc) {
		got = append(got, c)
	}
	require.Len(t, got, 2)
	assert.Equal(t, "Mira Vale", got[0].Speaker.Name)
	assert.Equal(t, 2023, got[0].Period.Start.Year())
	assert.Equal(t, "Otto Lind", got[1].Speaker.Name)
	assert.Less(t, got[0].Turn, got[1].Turn)
	assert.Equal(t, "And it cost 3 million euros.", got[1].Sentence.Text)
}

func TestAnyBytesAreAccepted(t *testing.T) {
	for _, text := range []string{
		"", "\x00", "\xff\xfe\xfd", "5", "%", "5%", strings.Repeat("9", 100000), strings.Repeat("5 ", 20000),
		strings.Repeat("one hundred ", 20000), strings.Repeat("(", 5000) + "5", strings.Repeat("from 5 to ", 5000),
		"$" + strings.Repeat("$", 1000) + "5", "5" + strings.Repeat(" million", 1000), strings.Repeat("5-", 5000),
		strings.Repeat("a", 1<<20) + " 5%", "５％", "٥٪", "五十",
		"They have 5 ȺȺȺȺs.", "The rate of ȺȺȺies fell by 5%.", // letters that take more bytes when they are small
	} {
		assert.NotPanics(t, func() { check(t, text) })
	}
}

// check holds the promises about spans for one text.
func check(t testing.TB, text string) {
	t.Helper()
	x, err := claims.New(claims.WithIncidental())
	require.NoError(t, err)
	end := 0
	for c := range x.All(text) {
		spans(t, text, c)
		require.LessOrEqual(t, end, c.Start, "ordered and apart: %q", c.Text)
		end = c.End
		require.NotEmpty(t, c.ID)
		require.NotEmpty(t, c.Kind)
		if b := c.Quantity.Bounds; b.Low.Set && b.High.Set {
			require.LessOrEqual(t, b.Low.Value.Cmp(b.High.Value), 0, "bounds of %q", c.Text)
		}
	}
}

func spans(t testing.TB, text string, c claims.Claim) {
	t.Helper()
	for _, s := range []claims.Span{c.Span, c.Quantity.Span, c.Sentence} {
		require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(text), "%+v", s)
		require.Equal(t, text[s.Start:s.End], s.Text)
		require.True(t, utf8.RuneStart(text[s.Start]) || !utf8.ValidString(text), "%q", s.Text)
	}
	require.True(t, c.Start <= c.Quantity.Start && c.Quantity.End <= c.End, "%q in %q", c.Quantity.Text, c.Text)
	require.True(t, c.Sentence.Start <= c.Start && c.End <= c.Sentence.End)
	require.True(t, c.Confidence >= 0 && c.Confidence <= 1 && c.Worth >= 0 && c.Worth <= 1)
	require.Equal(t, c.Reason != "", c.Incidental())
}

func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"Catches rose 6%, 2.9 and 31.5 percent.", "From $5 to $10 a barrel, ±3%.", "one in five, 2½ or so",
		"In 2019-20 5-4 12,345.6.7 1/2/3", "Q: 5?\nA: no, 6.\n", "minus-5 °C (23 °F)", "\xf0\x9f\x92\xb05m", "50to1",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) { check(t, text) })
}

// sample is a transcript of the test data, or all of them.
func sample(tb testing.TB) string {
	tb.Helper()
	names, err := filepath.Glob("../testdata/transcripts/*.txt")
	require.NoError(tb, err)
	require.NotEmpty(tb, names)
	b, err := os.ReadFile(names[0])
	require.NoError(tb, err)
	return string(b)
}

func BenchmarkExtract(b *testing.B) {
	text := sample(b)
	x := new(claims.Extractor)
	var cs []claims.Claim
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		cs = x.Append(cs[:0], text)
	}
	b.ReportMetric(float64(len(cs)), "claims")
}

// BenchmarkNoNumbers is the cost of text in which nothing is counted.
func BenchmarkNoNumbers(b *testing.B) {
	text := strings.Repeat("The committee thanked everyone who had come, and nobody had anything to add. ", 200)
	x := new(claims.Extractor)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		x.Append(nil, text)
	}
}
