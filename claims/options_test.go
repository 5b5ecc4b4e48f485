package claims_test

import (
	"bytes"
	"math"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/units"
)

func texts(cs []claims.Claim) []string {
	var out []string
	for _, c := range cs {
		out = append(out, c.Text)
	}
	return out
}

func extract(t testing.TB, text string, opts ...claims.Option) []claims.Claim {
	t.Helper()
	x, err := claims.New(opts...)
	require.NoError(t, err)
	return x.Append(nil, text)
}

// Units and currencies of one's own are found wherever those of the registry are.
func TestOwnUnits(t *testing.T) {
	reg, err := units.Default().With(
		units.Definition{ID: "furlong-widget", Base: "meter", Factor: "201.168", Surfaces: []string{"fwid"}},
		units.Definition{ID: "LTC", Name: "leather coin", Symbol: "Ł", Digits: 2, Surfaces: []string{"leathers"}},
		units.Definition{ID: "kilometer", Surfaces: []string{"clicks out"}},
	)
	require.NoError(t, err)
	for _, c := range []struct{ text, mention, id, value string }{
		{"We ordered 12 furlong-widgets.", "12 furlong-widgets", "furlong-widget", "12"},
		{"It is more than 3.5 million furlong widgets long.", "more than 3.5 million furlong widgets", "furlong-widget", "3500000"},
		{"The road is twelve fwid long.", "twelve fwid", "furlong-widget", "12"},
		{"The farm is 40 clicks out of town.", "40 clicks out", "kilometer", "40"},
		{"They paid Ł12.50 for it.", "Ł12.50", "LTC", "12.50"},
		{"They paid LTC 40 for it.", "LTC 40", "LTC", "40"},
		{"They paid nearly 3 billion leather coins for it.", "nearly 3 billion leather coins", "LTC", "3000000000"},
		{"It costs 4 leathers a barrel.", "4 leathers a barrel", "LTC-per-barrel", "4"},
		{"It took 5 km to get there.", "5 km", "kilometer", "5"},
	} {
		cs := extract(t, c.text, claims.WithUnits(reg))
		require.Len(t, cs, 1, c.text)
		assert.Equal(t, c.mention, cs[0].Text)
		assert.Equal(t, c.id, cs[0].Quantity.Unit.ID)
		assert.Equal(t, c.value, cs[0].Quantity.Value.String())
		assert.False(t, cs[0].Quantity.Unit.Assumed)
	}
	ends := extract(t, "The track grew from 5 fwid to 12 fwid.", claims.WithUnits(reg))
	require.Len(t, ends, 2)
	assert.Equal(t, claims.Up, ends[1].Change)
	assert.Equal(t, units.Length, ends[1].Quantity.Unit.Dimension)
	u, err := reg.Unit(ends[1].Quantity.Unit.ID)
	require.NoError(t, err)
	meter, err := reg.Unit("meter")
	require.NoError(t, err)
	metres, err := u.Convert(ends[1].Quantity.Value.Rat(), meter)
	require.NoError(t, err)
	assert.Equal(t, "301752/125", metres.RatString())

	plain := extract(t, "We ordered 12 furlong-widgets for Ł12.")
	assert.NotEqual(t, "furlong-widget", plain[0].Quantity.Unit.ID, "another extractor does not know it")
}

func TestKinds(t *testing.T) {
	text := "The bridge cost $5 million, which is 4 percent more than planned, and took 30 months."
	require.Equal(t, []string{"$5 million", "4 percent", "30 months"}, texts(extract(t, text)))
	all := extract(t, text)
	some := extract(t, text, claims.WithKinds(claims.Money), claims.WithKinds(claims.Duration))
	assert.Equal(t, []string{"$5 million", "30 months"}, texts(some))
	assert.Equal(t, all[2].ID, some[1].ID, "the same claim has the same name")
	dates := extract(t, "On May 3, 2021 we built 40 schools.", claims.WithKinds(claims.Date), claims.WithIncidental())
	assert.Equal(t, []string{"May 3, 2021"}, texts(dates))
	_, err := claims.New(claims.WithKinds())
	assert.Error(t, err)
	_, err = claims.New(claims.WithKinds(claims.Money, "percent"))
	assert.ErrorContains(t, err, `no kind of claims "percent"`)
	gauge := claims.Rule{Name: "gauge", Kind: "gauge", Pattern: `gauge (?<value>\d+)`}
	for _, opts := range [][]claims.Option{
		{claims.WithKinds("gauge"), claims.WithRule(gauge)},
		{claims.WithRule(gauge), claims.WithKinds("gauge")},
	} {
		assert.Equal(t, []string{"7"}, texts(extract(t, "They sat at gauge 7 for 30 months.", opts...)))
	}
}

// A link leads only to a claim that is returned.
func TestLinksOfWhatIsWanted(t *testing.T) {
	text := "We cut the wait by 5 percent to 30 minutes."
	both := extract(t, text)
	require.Len(t, both, 2)
	require.NotEmpty(t, both[0].Links)
	one := extract(t, text, claims.WithKinds(claims.Percentage))
	require.Len(t, one, 1)
	assert.Empty(t, one[0].Links)
}

func TestThresholds(t *testing.T) {
	text := "In 2023 unemployment fell by 2 percent. I have two sisters. It cost 50 dollars."
	all := extract(t, text)
	require.Len(t, all, 3)
	for _, limit := range []float64{0, 0.2, 0.5, 0.85, 0.9, 1} {
		for _, c := range extract(t, text, claims.WithMinWorth(limit)) {
			assert.GreaterOrEqual(t, c.Worth, limit)
		}
		for _, c := range extract(t, text, claims.WithMinConfidence(limit)) {
			assert.GreaterOrEqual(t, c.Confidence, limit)
		}
	}
	assert.Len(t, extract(t, text, claims.WithMinWorth(0.5)), 1)
	assert.Contains(t, texts(extract(t, "First, I have two sisters.", claims.WithMinWorth(0.9), claims.WithIncidental())), "First", "what is incidental has no worth")
	for _, bad := range []float64{-0.1, 1.1, math.NaN(), math.Inf(1), 50} {
		_, err := claims.New(claims.WithMinWorth(bad))
		assert.ErrorContains(t, err, "not between 0 and 1")
		_, err = claims.New(claims.WithMinConfidence(bad))
		assert.ErrorContains(t, err, "not between 0 and 1")
	}
}

func TestContext(t *testing.T) {
	text := "We met. We talked. We built 40 schools and 3 parks. We rested. We built 50 homes. We left."
	for n, want := range map[int][3]string{
		0: {"", "", ""},
		1: {"We talked. We built 40 schools and 3 parks. We rested.", "We talked. We built 40 schools and 3 parks. We rested.", "We rested. We built 50 homes. We left."},
		2: {text[:len(text)-len(" We left.")], text[:len(text)-len(" We left.")], text[strings.Index(text, "We built 40"):]},
		9: {text, text, text},
	} {
		cs := extract(t, text, claims.WithContext(n))
		require.Len(t, cs, 3)
		for i, c := range cs {
			assert.Equal(t, want[i], c.Context.Text, n)
			assert.Equal(t, c.Context.Text, text[c.Context.Start:c.Context.End])
		}
	}
	for _, bad := range []int{-1, 51} {
		_, err := claims.New(claims.WithContext(bad))
		assert.ErrorContains(t, err, "between 0 and 50")
	}
}

// The context stays in the turn of the speaker, over all its paragraphs.
func TestContextOfTurn(t *testing.T) {
	doc := transcript.Parse("MIRA VALE: How much was it?\n\nOTTO LIND: Thank you.\n\nIt was 40 euros.\n\nThat is all.\n\nMIRA VALE: I see. So 40 euros.\n")
	x, err := claims.New(claims.WithContext(3))
	require.NoError(t, err)
	var got []string
	for c := range x.Document(doc) {
		got = append(got, strings.Join(strings.Fields(c.Context.Text), " "))
	}
	assert.Equal(t, []string{"Thank you. It was 40 euros. That is all.", "I see. So 40 euros."}, got)
}

// The context of a file in UTF-16 is its text, at the places of its bytes.
func TestContextOfOtherEncodings(t *testing.T) {
	text := "We met in spring. We built 40 schools. It was cheap."
	raw := []byte{0xff, 0xfe}
	for _, c := range utf16.Encode([]rune(text)) {
		raw = append(raw, byte(c), byte(c>>8))
	}
	doc, err := transcript.Read(bytes.NewReader(raw), transcript.Auto)
	require.NoError(t, err)
	x, err := claims.New(claims.WithContext(1))
	require.NoError(t, err)
	n := 0
	check := func(c claims.Claim) {
		n++
		assert.Equal(t, claims.Span{Text: text, Start: 2, End: len(raw)}, c.Context)
	}
	for c := range x.Document(doc) {
		check(c)
	}
	for c, err := range x.Stream(t.Context(), iotest.OneByteReader(bytes.NewReader(raw))) {
		require.NoError(t, err)
		check(c)
	}
	assert.Equal(t, 2, n)
}

// Claims that wait for their context come in order, and end where the caller stops.
func TestContextStops(t *testing.T) {
	text := strings.Repeat("We built 40 schools. ", 50)
	x, err := claims.New(claims.WithContext(2))
	require.NoError(t, err)
	n := 0
	for range x.All(text) {
		if n++; n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)
	n = 0
	for range x.All("We built 40 schools and 50 parks.") {
		n++
		break
	}
	assert.Equal(t, 1, n)
	cs := x.Append(nil, text)
	require.Len(t, cs, 50)
	for i := range cs[1:] {
		assert.Less(t, cs[i].Start, cs[i+1].Start)
	}
	without := extract(t, text)
	for i := range cs {
		cs[i].Context = claims.Span{}
	}
	assert.Equal(t, without, cs)
}

func TestCountry(t *testing.T) {
	text := "It cost $5 million and 50 cents."
	us := extract(t, text)[0].Quantity.Unit
	assert.True(t, us.ID == "USD" && us.Assumed)
	ca := extract(t, text, claims.WithCountry("CA"))[0].Quantity.Unit
	assert.True(t, ca.ID == "CAD" && !ca.Assumed, "%+v", ca)
	reg, err := units.Default().With(units.Definition{ID: "fwid", Base: "meter"})
	require.NoError(t, err)
	for _, opts := range [][]claims.Option{{claims.WithUnits(reg), claims.WithCountry("CA")}, {claims.WithCountry("CA"), claims.WithUnits(reg)}} {
		cs := extract(t, "It cost $5 and was 7 fwid long.", opts...)
		require.Len(t, cs, 2)
		assert.Equal(t, "CAD", cs[0].Quantity.Unit.ID)
		assert.Equal(t, "fwid", cs[1].Quantity.Unit.ID)
	}
	assert.Equal(t, ca, extract(t, text, claims.WithCountry("ca"))[0].Quantity.Unit)
	for _, bad := range []string{"XX", "CAN", "Canada"} {
		_, err := claims.New(claims.WithCountry(bad))
		assert.ErrorIs(t, err, units.ErrRegion, bad)
		assert.ErrorContains(t, err, `unknown region: "`+bad+`"`)
	}
}

func TestDecimalComma(t *testing.T) {
	for _, c := range []struct{ text, point, comma string }{
		{"It weighs 1.234 tonnes.", "1.234", "1234"},
		{"It weighs 1,234 tonnes.", "1234", "1.234"},
		{"It weighs 12,345 tonnes.", "12345", "12.345"},
		{"It weighs 1.234,5 tonnes.", "1234.5", "1234.5"},
		{"It weighs 1,234.5 tonnes.", "1234.5", "1234.5"},
		{"It weighs 1.234.567 tonnes.", "1234567", "1234567"},
		{"It weighs 12,5 tonnes.", "12.5", "12.5"},
		{"It weighs 12.5 tonnes.", "12.5", "12.5"},
		{"It weighs 0.125 tonnes.", "0.125", "0.125"},
		{"It weighs 12 tonnes.", "12", "12"},
		{"It weighs 1,234 million tonnes.", "1234000000", "1234000"},
	} {
		point, comma := extract(t, c.text), extract(t, c.text, claims.WithDecimalComma())
		require.Len(t, point, 1, c.text)
		require.Len(t, comma, 1, c.text)
		assert.Equal(t, c.point, point[0].Quantity.Value.String(), c.text)
		assert.Equal(t, c.comma, comma[0].Quantity.Value.String(), c.text)
	}
}
