package check

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-figures/figures/claims"
)

func TestMetric(t *testing.T) {
	for _, tt := range []struct {
		name string
		made made
		want string
	}{
		{"words in any form and order", made{text: "40 crowns", value: "40", unit: "CZK", subject: "incomes of the households"}, "household income (CZK)"},
		{"the same", made{text: "50 crowns", value: "50", unit: "CZK", subject: "household income"}, "household income (CZK)"},
		{"whose", made{text: "50 crowns", value: "50", unit: "CZK", subject: "household income", scope: "in Kestrel"}, "household income kestrel (CZK)"},
		{"an amount of change", made{text: "5%", value: "5", unit: "percent", subject: "price", change: claims.Up, role: claims.By}, "price (percent, change)"},
		{"a level it came to", made{text: "5%", value: "5", unit: "percent", subject: "price", change: claims.Up, role: claims.To}, "price (percent)"},
		{"a plan", made{text: "5%", value: "5", unit: "percent", subject: "price", status: claims.Target}, "price (percent, target)"},
		{"units that convert", made{text: "5 km", value: "5", unit: "kilometer", subject: "the bridge"}, "bridge (length)"},
		{"a question", made{text: "5%", value: "5", unit: "percent", subject: "price", status: claims.Question}, ""},
		{"denied", made{text: "5%", value: "5", unit: "percent", subject: "price", negated: true}, ""},
		{"nothing named", made{text: "5%", value: "5", unit: "percent"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := tt.made.claim(t)
			assert.Equal(t, tt.want, Metric(&c))
		})
	}
}

// Statements that are found to differ are of one metric.
func TestConflictsAreOfOneMetric(t *testing.T) {
	all := statements(t, "a", made{text: "40", value: "40", unit: "CZK", subject: "price of bread", period: "2024", sentence: "The price of bread was 40."})
	all = append(all, statements(t, "b", made{text: "60", value: "60", unit: "CZK", subject: "bread price", period: "2024", sentence: "The bread price was 60."})...)
	assert.Len(t, Compare(all), 1)
	assert.Equal(t, Metric(&all[0].Claim), Metric(&all[1].Claim))
}
