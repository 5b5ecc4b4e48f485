package check

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

func TestReadCSV(t *testing.T) {
	in := "\ufeffSource, Metric ,entity,PERIOD,value,unit,url,note,status\r\n" +
		"\"Census, 2024\",\"households|homes\",Belmora,2024-Q2,12.6,million tonnes,https://census.example,x,Target\r\n" +
		"\r\n" +
		",decline in accidents,,,-20,%\r\n"
	refs, err := ReadCSV(strings.NewReader(in))
	require.NoError(t, err)
	require.Len(t, refs, 2)
	r := refs[0]
	assert.Equal(t, "households|homes", r.Metric)
	assert.Equal(t, []string{"households", "homes"}, r.names())
	assert.Equal(t, "Belmora", r.Place)
	assert.Equal(t, "12600000", r.Value.Value.String())
	assert.Equal(t, "tonne", r.Value.Unit.ID())
	assert.Equal(t, "Census, 2024", r.Source)
	assert.Equal(t, "https://census.example", r.URL)
	assert.Equal(t, claims.Target, r.Status)
	assert.Equal(t, day(2024, 4, 1), r.Period.Start)
	assert.Equal(t, day(2024, 7, 1), r.Period.End)
	assert.Equal(t, 2, r.Line)
	assert.False(t, r.Change)
	assert.True(t, refs[1].Change)
	assert.Equal(t, 4, refs[1].Line)
	assert.Equal(t, "percent", refs[1].Value.Unit.ID())
}

func TestSeparators(t *testing.T) {
	for _, in := range []string{
		"metric;value;unit;source\nfares;2.40;EUR;Tariff, 2031\n",
		"metric\tvalue\tunit\tsource\nfares\t2.40\tEUR\tTariff, 2031",
		"metric,value,unit,source\nfares,2.40,EUR,\"Tariff, 2031\"\n",
		"\ufeffmetric;value;unit;source;\"what, else\"\nfares;2.40;EUR;Tariff, 2031;\n",
	} {
		refs, err := ReadCSV(strings.NewReader(in))
		require.NoError(t, err, in)
		require.Len(t, refs, 1)
		assert.Equal(t, "2.40", refs[0].Value.Value.String())
		assert.Equal(t, "Tariff, 2031", refs[0].Source)
		assert.Equal(t, 2, refs[0].Line)
	}
}

func TestReadCSVErrors(t *testing.T) {
	const head = "metric,period,value,change,status\n"
	for _, tt := range []struct{ in, want string }{
		{"", "references: expected a line with the names of the columns"},
		{"metric,unit\n", `references:1: expected a column value, found "metric,unit"`},
		{"value,metric,value\n", `references:1: value: expected the column once, found "value"`},
		{head + "fares,2024,\"4,8\",,\n", `references:2: value: expected a decimal number like -0.5 or 12600000, found "4,8"`},
		{head + "fares,2024,,,\n", `references:2: value: expected a decimal number`},
		{head + "fares,2024,NaN,,\n", `references:2: value: expected a decimal number`},
		{head + " | ,2024,4,,\n", "references:2: metric: expected what is measured"},
		{head + "\nfares,2024,4,,\nfares,last year,4,,\n", `references:4: period: expected 2024, 2024-H1`},
		{head + "fares,2024/2023,4,,\n", `references:2: period`},
		{head + "fares,2024-Q5,4,,\n", `references:2: period`},
		{head + "fares,2024-H0,4,,\n", `references:2: period`},
		{head + "fares,2024-13,4,,\n", `references:2: period`},
		{head + "fares,24,4,,\n", `references:2: period`},
		{head + "fares,2024,4,maybe,\n", `references:2: change: expected yes or no, found "maybe"`},
		{head + "fares,2024,4,,rumour\n", `references:2: status: expected actual, target or forecast, found "rumour"`},
		{head + "fares,2024,4,,,extra\n", `references:2: expected no more cells than columns, found "extra"`},
		{head + "fares,\"2024,4,,\n", `references:2: extraneous or missing " in quoted-field`},
	} {
		_, err := ReadCSV(strings.NewReader(tt.in))
		require.Error(t, err, tt.in)
		assert.True(t, strings.HasPrefix(err.Error(), tt.want), "%q\nwant %q", err.Error(), tt.want)
		_, ok := errors.AsType[*Error](err)
		assert.True(t, ok)
	}
}

func TestReadJSON(t *testing.T) {
	for _, in := range []string{
		`[{"metric": "fares", "value": 0.10, "unit": "percent", "Period": "2024", "change": true, "other": [1]},
		  {"metric": "boats", "value": "12600000000000000001", "place": null}]`,
		"\ufeff" + `{"metric": "fares", "value": 0.10, "unit": "percent", "period": "2024", "change": "yes"}
		{"metric": "boats", "value": "12600000000000000001"}`,
	} {
		refs, err := ReadJSON(strings.NewReader(in))
		require.NoError(t, err)
		require.Len(t, refs, 2)
		assert.Equal(t, "0.10", refs[0].Value.Value.String(), "as it is written")
		assert.True(t, refs[0].Change)
		assert.Equal(t, day(2025, 1, 1), refs[0].Period.End)
		assert.Equal(t, "12600000000000000001", refs[1].Value.Value.String())
		assert.Equal(t, 2, refs[1].Line)
	}
	for _, in := range []string{"", "[]", " [ ] \n"} {
		refs, err := ReadJSON(strings.NewReader(in))
		require.NoError(t, err, in)
		assert.Empty(t, refs)
	}
}

func TestReadJSONErrors(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{`[{"metric": "fares"`, "references:1: "},
		{`[`, "references: expected ] at the end of the table"},
		{`[{"metric": "fares", "value": 1}`, "references:1: expected ] at the end of the table"},
		{`[{"metric": "fares", "value": 1},`, "references:"},
		{`[{"metric": "fares", "value": 1}] x`, "references:1: "},
		{`[{"metric": "fares", "value": 1}] [`, "references:1: expected the end of the table"},
		{`[3]`, "references:1: "},
		{`[{"metric": "fares", "value": {"n": 1}}]`, "references:1: value: expected a string or a number"},
		{`[{"metric": "fares", "value": 1, "Value": 2}]`, "references:1: value: expected the field once"},
		{`[{"metric": "fares", "value": 1}, {"value": 1}]`, "references:2: metric: expected what is measured"},
	} {
		_, err := ReadJSON(strings.NewReader(tt.in))
		require.Error(t, err, tt.in)
		assert.True(t, strings.HasPrefix(err.Error(), tt.want), "%q\nwant %q", err.Error(), tt.want)
	}
}

func TestReadersName(t *testing.T) {
	path := filepath.Join(t.TempDir(), "fares.csv")
	require.NoError(t, os.WriteFile(path, []byte("metric,value\nfares,x\n"), 0o644))
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	_, err = ReadCSV(f)
	require.ErrorContains(t, err, "fares.csv:2: value")

	broken := errors.New("the line went dead")
	_, err = ReadCSV(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
	_, err = ReadJSON(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
}

func TestUnitsOfTables(t *testing.T) {
	for _, tt := range []struct{ text, id, name, value string }{
		{"", "", "", "3"},
		{"percent", "percent", "percent", "3"},
		{"%", "percent", "percent", "3"},
		{"percentage points", "percentage-point", "percentage point", "3"},
		{"kilometer-per-hour", "kilometer-per-hour", "kilometer per hour", "3"},
		{"km", "kilometer", "kilometer", "3"},
		{"EUR", "EUR", "euro", "3"},
		{"million EUR", "EUR", "euro", "3000000"},
		{"thousand", "", "", "3000"},
		{"cents", "USD", "US dollar", "0.03"},
		{"euros a month", "EUR-per-month", "euro per month", "3"},
		{"households", "item", "household", "3"},
		{"people", "item", "person", "3"},
		{"calls a day", "item-per-day", "call per day", "3"},
		{"thousand calls per day", "item-per-day", "call per day", "3000"},
		{"millionaires", "item", "millionaire", "3"},
		{"fires per 100,000 people", "item-per-100000-person", "fire per 100,000 people", "3"},
		{"deaths per 100,000 people", "item-per-100000-person", "death per 100,000 people", "3"},
		{"boats per 1,000 households", "item-per-1000-item", "boat per 1,000 households", "3"},
		{"sprats per 10 km", "item-per-10-kilometer", "sprat per 10 kilometers", "3"},
	} {
		q, err := quantity(units.Default(), "3", tt.text)
		require.NoError(t, err)
		assert.Equal(t, tt.id, q.Unit.ID(), tt.text)
		assert.Equal(t, tt.name, q.Unit.Name(), tt.text)
		assert.Equal(t, tt.value, q.Value.String(), tt.text)
	}
}

func TestWordList(t *testing.T) {
	lines := strings.Split(strings.TrimSpace(wordsTSV), "\n")
	assert.Equal(t, "word\tclass", lines[0])
	last := ""
	for _, line := range lines[1:] {
		word, class, ok := strings.Cut(line, "\t")
		require.True(t, ok, line)
		assert.Contains(t, classNames, class, line)
		assert.Less(t, last, word, "sorted, each once")
		last = word
	}
}

func TestStems(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Number of households", "number household"},
		{"the households' number", "household number"},
		{"homes built", "home build"},
		{"Governor’s cities", "governor city"},
		{"time to register a company on Highway 7", "time register company highway 7"},
		{"", ""},
		{"\xff 12% — !", "12"},
	} {
		assert.Equal(t, tt.want, strings.Join(stems(nil, tt.text), " "), tt.text)
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add("metric,value,unit,period,change,status\nfares,4.8,percent,2024-Q2,yes,target\n")
	f.Add("metric,value\n\"a\"\"b|c\",1e400\n")
	f.Add("value,metric,unit\n-0.00,of the,million a day per\n")
	f.Add("\ufeffmetric;value\n")
	f.Fuzz(func(t *testing.T, in string) {
		refs, err := ReadCSV(strings.NewReader(in))
		usable(t, refs, err)
	})
}

func FuzzReadJSON(f *testing.F) {
	f.Add(`[{"metric":"fares","value":4.80,"unit":"percent","period":"2024/2025-03"}]`)
	f.Add(`{"metric":"fares","value":"1e1000"} {"metric":"|x","value":-1}`)
	f.Add(`[`)
	f.Fuzz(func(t *testing.T, in string) {
		refs, err := ReadJSON(strings.NewReader(in))
		usable(t, refs, err)
	})
}

// usable checks what was read: an *Error, or references that can be checked
// against.
func usable(t *testing.T, refs []Reference, err error) {
	if err != nil {
		_, ok := errors.AsType[*Error](err)
		assert.True(t, ok, "%T", err)
		assert.NotContains(t, err.Error(), "\n")
		assert.Nil(t, refs)
		return
	}
	k, err := New(refs, WithDate(day(2024, 6, 1)))
	require.NoError(t, err)
	for _, r := range refs {
		assert.NotEmpty(t, r.Metric)
		assert.False(t, r.Period.End.Before(r.Period.Start))
		c := made{text: "14%", value: "14", unit: "percent", kind: claims.Percentage, subject: r.Metric, period: "2024"}.claim(t)
		for _, role := range []claims.Role{"", claims.By, claims.To, claims.From} {
			c.Role = role
			v := k.Check(&c).Verdict
			assert.Contains(t, Verdicts(), v)
		}
	}
}
