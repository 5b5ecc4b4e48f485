package claims_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

func TestQuantityString(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The port handled nearly 312,000 containers.", "~312000 container"},
		{"Prices rose 4.50 percent.", "4.50 percent"},
		{"It costs at most $5 million.", "<=5000000 USD"},
		{"More than 20 berths were built.", ">20 berth"},
		{"It takes between 30 and 40 days.", "[30, 40] day"},
		{"It takes about 30 to 40 days.", "~[30, 40] day"},
		{"Thousands of boats sank.", "[1000, 10000) boat"},
		{"Fuel is about a third of it.", "~1/3"},
		{"There were 5 deaths per 100,000 people.", "5 death per 100000 person"},
		{"It costs 3 euros per 100 grams.", "3 EUR-per-100-gram"},
		{"We met on May 3, 2021.", ""},
	} {
		cs := with(t, c.text)
		require.Len(t, cs, 1, c.text)
		assert.Equal(t, c.want, cs[0].Quantity.String(), c.text)
	}
	assert.Empty(t, claims.Quantity{}.String())
}

// A range has ends and no value.
func TestRangeHasNoValue(t *testing.T) {
	for _, text := range []string{"It takes between 30 and 40 days.", "Thousands of boats sank.", "It takes 12 to 15 minutes."} {
		q := with(t, text)[0].Quantity
		assert.False(t, q.HasValue, text)
		assert.Zero(t, q.Value, text)
		assert.True(t, q.Bounds.Low.Set && q.Bounds.High.Set, text)
	}
}
