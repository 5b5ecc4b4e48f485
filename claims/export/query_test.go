package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

func TestQueries(t *testing.T) {
	year2024, year2023 := period(t, "2024-01-01", "2025-01-01"), period(t, "2023-01-01", "2024-01-01")
	unit := func(id, text string) claims.Quantity { return claims.Quantity{Unit: claims.Unit{ID: id, Text: text}} }
	said := func(sentence, text string) (s, c claims.Span) {
		at := strings.Index(sentence, text)
		return claims.Span{Text: sentence, End: len(sentence)}, claims.Span{Text: text, Start: at, End: at + len(text)}
	}
	begins := claims.Span{Text: "Grain output rose."}
	of, share := said("54 percent of people fish.", "54 percent")
	for _, tt := range []struct {
		claim claims.Claim
		want  string
	}{
		// Measures: with the article that they take, and in the plural.
		{claims.Claim{Subject: "Grain output", Sentence: begins, Scope: "Across the province", Period: year2024}, "What was grain output across the province in 2024?"},
		{claims.Claim{Subject: "grain output", Scope: "Ostrava Lakes", Period: year2024}, "What was grain output in Ostrava Lakes in 2024?"},
		{claims.Claim{Subject: "unemployment", Scope: "Nationally", Kind: claims.Percentage}, "What was unemployment nationally?"},
		{claims.Claim{Subject: "average wait", Kind: claims.Duration}, "What was the average wait?"},
		{claims.Claim{Subject: "our budget", Kind: claims.Money}, "What was our budget?"},
		{claims.Claim{Subject: "output of the mines"}, "What was the output of the mines?"},
		{claims.Claim{Subject: "operating expenses", Kind: claims.Money}, "What were operating expenses?"},
		{claims.Claim{Subject: "time needed to register a company", Kind: claims.Duration}, "What was the time needed to register a company?"},
		// Other subjects: what the number is of them.
		{claims.Claim{Subject: "boats", Kind: claims.Count}, "What was the number of boats?"},
		{claims.Claim{Subject: "Number of boats", Sentence: claims.Span{Text: "Number of boats: 4."}, Kind: claims.Count}, "What was the number of boats?"},
		{claims.Claim{Subject: "shares bought", Kind: claims.Count}, "What was the number of shares bought?"},
		{claims.Claim{Subject: "public housing", Kind: claims.Count, Quantity: unit("item", "households")}, "What was the number of households for public housing?"},
		{claims.Claim{Kind: claims.Count, Quantity: unit("item-per-day", "vehicles a day")}, "What was the number of vehicles?"},
		{claims.Claim{Subject: "ticket", Kind: claims.Money}, "What was the amount for the ticket?"},
		{claims.Claim{Subject: "unpaid helpers", Kind: claims.Ratio}, "What was the share of unpaid helpers?"},
		{claims.Claim{Subject: "people", Kind: claims.Percentage, Sentence: of, Span: share}, "What was the share of people?"},
		{claims.Claim{Subject: "caregivers", Kind: claims.Percentage}, "What was the percentage for caregivers?"},
		{claims.Claim{Subject: "law", Kind: claims.Duration}, "What was the time for the law?"},
		{claims.Claim{Subject: "Mrs Noll", Kind: claims.Age}, "What was the age of Mrs Noll?"},
		{claims.Claim{Subject: "our harbour", Kind: claims.Rank, Scope: "in the world"}, "What was the rank of our harbour in the world?"},
		{claims.Claim{Subject: "bridge", Kind: claims.Measure}, "What was the figure for the bridge?"},
		// Changes, and what they are counted from.
		{claims.Claim{Subject: "fares", Role: claims.By, Period: period(t, "2024-04-01", "2024-07-01"), Baseline: claims.Period{Text: "compared to\nthe winter"}}, "What was the change in fares in the second quarter of 2024 compared with the winter?"},
		{claims.Claim{Subject: "passengers", Role: claims.By, Kind: claims.Percentage, Period: year2024, Baseline: year2023}, "What was the change in the number of passengers in 2024 compared with 2023?"},
		{claims.Claim{Subject: "energy prices", Role: claims.By, Kind: claims.Ratio}, "What was the change in energy prices?"},
		{claims.Claim{Subject: "economy of our province", Role: claims.By, Kind: claims.Percentage}, "What was the change in the economy of our province?"},
		{claims.Claim{Subject: "revenue", Role: claims.By, Baseline: claims.Period{Text: "year over year"}}, "What was the change in revenue, year over year?"},
		{claims.Claim{Subject: "fares", Baseline: claims.Period{Text: "than at their peak"}}, "What were fares compared with their peak?"},
		{claims.Claim{Subject: "average wait", Role: claims.From, Kind: claims.Duration, Period: year2024}, "What was the average wait in 2024, before the change?"},
		{claims.Claim{Subject: "average wait", Role: claims.From, Kind: claims.Duration, Period: year2024, Baseline: year2023}, "What was the average wait in 2023?"},
		{claims.Claim{Subject: "average wait", Role: claims.To, Kind: claims.Duration, Period: year2024, Baseline: year2023}, "What was the average wait in 2024 compared with 2023?"},
		{claims.Claim{Subject: "pace", Period: year2023, Baseline: year2023}, "What was the pace in 2023?"},
		// When.
		{claims.Claim{Subject: "fares", Period: period(t, "2024-05-15", "2024-05-16"), Baseline: year2024}, "What were fares on 15 May 2024 compared with 2024?"},
		{claims.Claim{Subject: "fares", Period: period(t, "2024-05-15", "2024-06-03")}, "What were fares from 15 May 2024 to 2 June 2024?"},
		{claims.Claim{Subject: "fares", Period: claims.Period{Text: "Last\nwinter"}}, "What were fares last winter?"},
		{claims.Claim{Subject: "fares", Period: claims.Period{Text: "the old days"}}, "What were fares (the old days)?"},
		{claims.Claim{Subject: "share of buses", Status: claims.Target, Period: period(t, "2030-01-01", "2031-01-01")}, "What is the target for the share of buses in 2030?"},
		{claims.Claim{Subject: "growth", Status: claims.Forecast}, "What is the forecast for growth?"},
		{claims.Claim{Span: claims.Span{Text: "4.5\npercent"}}, `What was "4.5 percent" said of?`},
	} {
		assert.Equal(t, tt.want, string(AppendQuery(nil, &tt.claim)))
	}
	var b bytes.Buffer
	w := Queries(&b)
	for _, c := range samples() {
		c.Subject = strings.Join(hostile, "\n")
		require.NoError(t, w.Write("d", &c))
	}
	require.NoError(t, w.Close())
	assert.Equal(t, 4, strings.Count(b.String(), "\n"), "one line a claim")
}

func TestMeasuresTable(t *testing.T) {
	_, rest, ok := strings.Cut(measuresTSV, "noun\tclass\n")
	require.True(t, ok)
	lines := strings.Split(strings.TrimSuffix(rest, "\n"), "\n")
	assert.True(t, slices.IsSorted(lines))
	for _, line := range lines {
		noun, class, _ := strings.Cut(line, "\t")
		assert.Contains(t, []string{"mass", "count"}, class, line)
		assert.NotEmpty(t, noun)
	}
	assert.Len(t, measures(), len(lines), "each noun once")
}
