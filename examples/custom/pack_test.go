package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

func TestPack(t *testing.T) {
	x, err := newExtractor()
	require.NoError(t, err)
	for _, c := range []struct {
		text           string
		kind           claims.Kind
		value, subject string
	}{
		{"The incidence in Ostmark is below 35 per 100,000.", "incidence", "35", "incidence in Ostmark"},
		{"Last week the case rate was 140.5 new cases per 100,000 people.", "incidence", "140.5", "case rate"},
		{"The infection rate rose by 12 percent.", claims.Percentage, "12", "infection rate"},
		{"The R number has waned to about 0.9.", "reproduction_number", "0.9", "reproduction number"},
		{"In spring R0 was nearly 2.5.", "reproduction_number", "2.5", "reproduction number"},
		{"R&D cost us 5 million euros.", claims.Money, "5000000", "R&D"},
		{"We gave 2.5 million jabs of the Orsa vaccine.", "doses", "2500000", "Orsa vaccine"},
		{"We built 40 wards.", claims.Count, "40", "wards built"},
		{"Clade 2 is rare, and tier 3 has 5 hospitals.", claims.Count, "5", "hospitals of tier 3"},
	} {
		cs := x.Append(nil, c.text)
		require.Len(t, cs, 1, c.text)
		assert.Equal(t, c.kind, cs[0].Kind, c.text)
		assert.Equal(t, c.value, cs[0].Quantity.Value.String(), c.text)
		assert.Equal(t, c.subject, cs[0].Subject, c.text)
	}
	ends := x.Append(nil, "The incidence flared from 40 to 60 cases per 100,000.")
	require.Len(t, ends, 2)
	for i, role := range []claims.Role{claims.From, claims.To} {
		assert.Equal(t, claims.Kind("incidence"), ends[i].Kind)
		assert.Equal(t, claims.Up, ends[i].Change, "a word of the pack")
		assert.Equal(t, role, ends[i].Role)
	}
}
