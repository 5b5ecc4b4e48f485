package export

import (
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/units"
)

func bound(s string) units.Bound {
	return units.Bound{Value: units.MustParseDecimal(s), Set: true}
}

func year(n int) time.Time { return time.Date(n, 1, 1, 0, 0, 0, 0, time.UTC) }

// full is a claim in which every field says something.
func full() claims.Claim {
	sentence := `As Mayor Ines Tolland said, "nearly a third of berths" fell empty last year, from half.`
	return claims.Claim{
		ID:   "c1a2b3",
		Kind: claims.Ratio,
		Span: claims.Span{Text: "nearly a third", Start: 129, End: 143},
		Quantity: claims.Quantity{
			Span:      claims.Span{Text: "a third", Start: 136, End: 143},
			Value:     units.MustParseDecimal("0.3333333333333333"),
			HasValue:  true,
			Fraction:  "1/3",
			Bounds:    units.Interval{Low: bound("0.3333333333333333"), High: bound("0.3333333333333333")},
			Modifier:  claims.About,
			Precision: units.MustParseDecimal("0.1"),
			Unit:      claims.Unit{ID: "item", Name: "berth", Text: "berths", Dimension: "count", Assumed: true},
		},
		Change:       claims.Down,
		Role:         claims.To,
		Subject:      "empty berths",
		Period:       claims.Period{Text: "last year", Start: year(2031), End: year(2032)},
		Baseline:     claims.Period{Text: "the year before", Start: year(2030), End: year(2031)},
		Scope:        "in the harbour, \"north\" and south",
		Status:       claims.Forecast,
		Negated:      true,
		Speaker:      transcript.Speaker{Name: "Odo Marsh", Role: "harbour master", Side: transcript.Answer},
		Source:       "Mayor Ines Tolland",
		Sentence:     claims.Span{Text: sentence, Start: 100, End: 100 + len(sentence)},
		Turn:         3,
		Paragraph:    7,
		Time:         claims.Time{Start: 83*time.Second + 400*time.Millisecond, End: 87 * time.Second},
		Links:        []claims.Link{{Rel: claims.RelFrom, ID: "c77"}, {Rel: claims.RelRestates, ID: "c78"}},
		Worth:        0.82,
		WorthReasons: []string{"statistic", "change"},
		Confidence:   0.97,
		Reason:       "",
	}
}

// samples are the shapes that a record takes: all said, half-open, a range,
// nothing but the place, a date.
func samples() []claims.Claim {
	over := claims.Claim{
		ID: "c2", Kind: claims.Count,
		Span: claims.Span{Text: "more than 500\nboats", Start: 10, End: 29},
		Quantity: claims.Quantity{
			Span:  claims.Span{Text: "500\nboats", Start: 20, End: 29},
			Value: units.MustParseDecimal("500"), HasValue: true,
			Bounds:   units.Interval{Low: units.Bound{Value: units.MustParseDecimal("500"), Set: true, Open: true}},
			Modifier: claims.Over, Precision: units.MustParseDecimal("1"),
			Unit: claims.Unit{ID: "item", Name: "boat", Text: "boats", Dimension: "count"},
		},
		Period: claims.Period{Text: "these days"},
	}
	between := claims.Claim{
		ID: "c3", Kind: claims.Money,
		Span: claims.Span{Text: "between $160 and $180", Start: 40, End: 61},
		Quantity: claims.Quantity{
			Span:   claims.Span{Text: "$160 and $180", Start: 48, End: 61},
			Bounds: units.Interval{Low: bound("160"), High: bound("180")},
			Unit:   claims.Unit{ID: "USD", Name: "US dollar", Text: "$", Dimension: "money", Assumed: true},
		},
	}
	date := claims.Claim{
		ID: "c4", Kind: claims.Date, Span: claims.Span{Text: "3 March", Start: 70, End: 77},
		Reason: claims.ReasonDate,
	}
	return []claims.Claim{full(), over, between, date}
}
