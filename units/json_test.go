package units

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// All that can be in a document is written as JSON and read back the same.
func TestJSON(t *testing.T) {
	type document struct {
		Decimal   Decimal
		Interval  Interval
		Unit      Unit
		Dimension Dimension
		Quantity  Quantity
		Range     Range
		Currency  Currency
		Style     Style
		Candidate Candidate
		Keys      map[Unit]int
	}
	cad, ok := must(t, "CAD-per-barrel").Currency()
	require.True(t, ok)
	before := document{
		Decimal:   MustParseDecimal("0.50"),
		Interval:  interval(t, "(310000, ∞)"),
		Unit:      Per(Item("case", "cases"), must(t, "week")),
		Dimension: Area,
		Quantity:  qty(t, "3.20 USD-per-barrel"),
		Range:     rng(t, "[30, 40] day"),
		Currency:  cad,
		Style:     Short,
		Candidate: Default().Candidates("cents")[0],
		Keys:      map[Unit]int{must(t, "kilometer"): 1, Item("child", "children"): 2},
	}
	b, err := json.Marshal(before)
	require.NoError(t, err)
	assert.JSONEq(t, `{
		"Decimal": "0.50", "Interval": "(310000, ∞)", "Unit": "item{case}-per-week", "Dimension": "area",
		"Quantity": "3.20 USD-per-barrel", "Range": "[30, 40] day", "Currency": "CAD", "Style": "short",
		"Candidate": {"Unit": "USD", "Shift": -2, "Evidence": "word, case, ambiguous"},
		"Keys": {"kilometer": 1, "item{child/children}": 2}
	}`, string(b))
	var after document
	require.NoError(t, json.Unmarshal(b, &after))
	assert.Equal(t, before, after)

	b, err = json.Marshal(document{})
	require.NoError(t, err)
	var zero document
	require.NoError(t, json.Unmarshal(b, &zero))
	zero.Keys = nil
	assert.Equal(t, document{}, zero)

	for _, text := range []string{
		`{"Decimal": "NaN"}`, `{"Interval": "[1"}`, `{"Unit": "parsnip"}`, `{"Quantity": "5 parsnip"}`, `{"Quantity": "five meter"}`,
		`{"Range": "[1, 2]meter"}`, `{"Currency": "XYZ"}`, `{"Currency": "meter"}`, `{"Style": "tall"}`, `{"Candidate": {"Evidence": "hearsay"}}`,
	} {
		var d document
		var e *Error
		assert.ErrorAs(t, json.Unmarshal([]byte(text), &d), &e, text)
		assert.Equal(t, document{}, d, text)
	}
	assert.Equal(t, "plain", Style(9).String())
}
