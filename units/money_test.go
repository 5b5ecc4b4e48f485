package units

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCurrency(t *testing.T) {
	for _, c := range []struct {
		unit, code, name, until string
		digits                  int
	}{
		{"USD", "USD", "US dollar", "", 2},
		{"JPY", "JPY", "Japanese yen", "", 0},
		{"KWD", "KWD", "Kuwaiti dinar", "", 3},
		{"CAD-per-hour", "CAD", "Canadian dollar", "", 2},
		{"DEM", "DEM", "German mark", "2002-05-15", 2},
		{"BTC", "BTC", "bitcoin", "", 8},
	} {
		got, ok := must(t, c.unit).Currency()
		require.True(t, ok, c.unit)
		assert.Equal(t, c.code, got.Code)
		assert.Equal(t, c.name, got.Name)
		assert.Equal(t, c.digits, got.Digits, c.unit)
		assert.Equal(t, c.until, got.Until, c.unit)
	}
	cad, _ := must(t, "CAD").Currency()
	assert.Equal(t, "CA$", cad.Symbol)
	assert.Equal(t, "$", cad.Narrow)
	assert.Equal(t, []string{"CA"}, cad.Regions())
	eur, _ := must(t, "EUR").Currency()
	assert.Contains(t, eur.Regions(), "DE")
	for _, u := range []Unit{{}, must(t, "meter"), must(t, "kilogram-per-USD")} {
		_, ok := u.Currency()
		assert.False(t, ok, u)
	}
}

// Plain names mean the money of today.
func TestMoneyOfToday(t *testing.T) {
	for text, want := range map[string]string{
		"Argentine pesos": "ARS", "Turkish lira": "TRY", "Zambian kwacha": "ZMW", "Serbian dinars": "RSD", "Romanian lei": "RON",
		"Russian roubles": "RUB", "Ghanaian cedis": "GHS", "Spanish pesetas": "ESP",
	} {
		m, ok := Default().Match(text)
		require.True(t, ok, text)
		assert.Equal(t, want, m.Unit.ID(), text)
		assert.False(t, m.Assumed, text)
		assert.Equal(t, len(text), m.Len, text)
	}
}
