package units

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCandidates(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // unit: evidence
	}{
		{"kilometres", []string{"kilometer: word, case"}},
		{"kilometers", []string{"kilometer: name, case"}},
		{"km", []string{"kilometer: symbol, case", "BAM: symbol, ordinary"}},
		{"KM", []string{"BAM: symbol, case, ordinary", "kilometer: symbol"}},
		{"MW", []string{"megawatt: symbol, case, ordinary", "milliwatt: symbol, ordinary"}},
		{"mW", []string{"milliwatt: symbol, case, ordinary", "megawatt: symbol, ordinary"}},
		{"USD", []string{"USD: identifier, case"}},
		{"C", []string{"celsius: symbol, case, ordinary", "coulomb: symbol, case, ordinary", "USD: word, ambiguous, ordinary", "EUR: word, ambiguous, ordinary", "CAD: word, ambiguous, ordinary", "AUD: word, ambiguous, ordinary", "NZD: word, ambiguous, ordinary", "ZAR: word, ambiguous, ordinary", "SGD: word, ambiguous, ordinary", "HKD: word, ambiguous, ordinary", "century: symbol", "cup: symbol", "light-speed: symbol"}},
		{"in", []string{"inch: symbol, case, ordinary"}},
		{"quid", []string{"GBP: word, case"}},
		{"celcius", []string{"celsius: word, case"}},
		{"krone", []string{"NOK: word, case, ambiguous", "DKK: word, case, ambiguous"}},
		{"barrels an hour", []string{"barrel-per-hour: compound"}},
		{"kilometer-per-hour", []string{"kilometer-per-hour: identifier, case"}},
		{"people", []string{"person: name, case, ordinary"}},
		{"points", []string{"percentage-point: word, case, ordinary", "point: name, case, ordinary"}},
		{"houses", []string{"item: name, case, ordinary"}},
		{"pounds per acre", []string{"GBP-per-acre: compound, ambiguous", "pound-per-acre: compound, ambiguous", "EGP-per-acre: compound, ambiguous", "LBP-per-acre: compound, ambiguous", "SYP-per-acre: compound, ambiguous", "SDG-per-acre: compound, ambiguous", "SSP-per-acre: compound, ambiguous", "FKP-per-acre: compound, ambiguous", "GIP-per-acre: compound, ambiguous", "SHP-per-acre: compound, ambiguous", "IEP-per-acre: compound, ambiguous"}},
		{"tons a gallon", []string{"ton-per-gallon: compound, ambiguous", "ton-per-gallon-imperial: compound, ambiguous", "tonne-per-gallon: compound, ambiguous", "tonne-per-gallon-imperial: compound, ambiguous", "ton-imperial-per-gallon: compound, ambiguous", "ton-imperial-per-gallon-imperial: compound, ambiguous"}},
		{" feet ", []string{"foot: name, case"}},
	} {
		var got []string
		for _, x := range Default().Candidates(c.text) {
			got = append(got, x.Unit.ID()+": "+x.Evidence.String())
		}
		assert.Equal(t, c.want, got, c.text)
	}
	for _, text := range []string{"", " ", "parsnips", "5 km", "km foo", "\xff", "the", "models"} {
		assert.Empty(t, Default().Candidates(text), text)
	}
	cents := Default().Candidates("cents")
	require.NotEmpty(t, cents)
	assert.Equal(t, -2, cents[0].Shift)
	assert.Equal(t, "", Evidence(0).String())
}
