package units

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func must(t *testing.T, id string) Unit {
	t.Helper()
	u, err := Default().Unit(id)
	require.NoError(t, err, id)
	return u
}

func TestUnit(t *testing.T) {
	for _, c := range []struct {
		id, name, plural string
		dim              Dimension
	}{
		{"kilometer", "kilometer", "kilometers", Length},
		{"kilometer-per-hour", "kilometer per hour", "kilometers per hour", Speed},
		{"percent", "percent", "percent", Fraction},
		{"percentage-point", "percentage point", "percentage points", Fraction},
		{"permyriad", "basis point", "basis points", Fraction},
		{"part-per-1e6", "part per million", "parts per million", Fraction},
		{"percent-per-year", "percent per year", "percent per year", Fraction},
		{"USD", "US dollar", "US dollars", Money},
		{"USD-per-barrel", "US dollar per barrel", "US dollars per barrel", Money},
		{"EUR-per-megawatt-hour", "euro per megawatt-hour", "euros per megawatt-hour", Money},
		{"kilogram-per-USD", "kilogram per US dollar", "kilograms per US dollar", Compound},
		{"year-person", "year old", "years old", Age},
		{"month-person", "month old", "months old", Age},
		{"celsius", "degree Celsius", "degrees Celsius", Temperature},
		{"square-kilometer", "square kilometer", "square kilometers", Area},
		{"cubic-centimeter", "cubic centimeter", "cubic centimeters", Volume},
		{"tonne-per-hectare", "metric ton per hectare", "metric tons per hectare", Compound},
		{"gigabyte", "gigabyte", "gigabytes", Digital},
		{"gibibyte-per-second", "gibibyte per second", "gibibytes per second", DataRate},
		{"kilowatt-hour", "kilowatt-hour", "kilowatt-hours", Energy},
		{"megawatt", "megawatt", "megawatts", Power},
		{"liter-per-100-kilometer", "liter per 100 kilometers", "liters per 100 kilometers", Consumption},
		{"mile-per-gallon", "mile per gallon", "miles per gallon", Consumption},
		{"becquerel", "becquerel", "becquerels", Radiation},
		{"item", "item", "items", Count},
		{"item-per-100000-person", "item per 100,000 people", "items per 100,000 people", Compound},
		{"day", "day", "days", Duration},
		{"per-day", "per day", "per day", Frequency},
		{"pow4-meter", "pow4 meter", "pow4 meters", Compound},
		{"megatonne", "megatonne", "megatonnes", Mass},
		{"gigatonne-per-year", "gigatonne per year", "gigatonnes per year", Compound},
		{"megatonne-oil-equivalent", "megatonne of oil equivalent", "megatonnes of oil equivalent", Energy},
		{"kilometer-item{seat}", "seat-kilometer", "seat-kilometers", Compound},
	} {
		u, err := Default().Unit(c.id)
		require.NoError(t, err, c.id)
		text, _ := u.MarshalText()
		assert.Equal(t, c.id, string(text))
		assert.Equal(t, c.name, u.Name(), c.id)
		assert.Equal(t, c.plural, u.Plural(), c.id)
		assert.Equal(t, c.dim, u.Dimension(), c.id)
	}
}

func TestUnitsHaveOneIdentifier(t *testing.T) {
	for id, want := range map[string]string{
		"length-kilometer":                 "kilometer",
		"metric-ton":                       "tonne",
		"metric-ton-per-hectare":           "tonne-per-hectare",
		"liter-per-100kilometers":          "liter-per-100-kilometer",
		"portion-per-1e9":                  "part-per-1e9",
		"permillion":                       "part-per-1e6",
		"meter-per-second-squared":         "meter-per-square-second",
		"pound-per-square-inch":            "pound-force-per-square-inch",
		"foot-pound":                       "pound-force-foot",
		"second-meter":                     "meter-second",
		"meter-meter":                      "square-meter",
		"meter-square-meter":               "cubic-meter",
		"pow2-meter":                       "square-meter",
		"foot-pound-force":                 "pound-force-foot",
		"hour-kilowatt":                    "kilowatt-hour",
		"kilogram-per-second-second":       "kilogram-per-square-second",
		"kilogram-per-square-second-meter": "kilogram-per-meter-square-second",
		"item-per-1000000-person":          "item-per-1e6-person",
		"item-per-1e5-person":              "item-per-100000-person",
		"item-per-1-person":                "item-per-person",
		"USD-per-hour-barrel":              "USD-per-barrel-hour",
	} {
		assert.Equal(t, want, must(t, id).ID(), id)
		assert.Equal(t, must(t, want), must(t, id), id)
	}
}

func TestUnitRefuses(t *testing.T) {
	for _, c := range []struct {
		id     string
		err    error
		detail string
	}{
		{"", ErrSyntax, "no unit"},
		{"foo", ErrUnknown, `at "foo"`},
		{"meter-foo", ErrUnknown, `at "foo"`},
		{"kilofoo", ErrUnknown, `at "kilofoo"`},
		{"kilomile", ErrPrefix, `"mile" does not take the prefix "kilo"`},
		{"kibimeter", ErrPrefix, `"meter" does not take the prefix "kibi"`},
		{"kilokilogram", ErrPrefix, `"kilogram"`},
		{"kiloUSD", ErrPrefix, `"USD"`},
		{"per", ErrUnknown, ""},
		{"per-", ErrSyntax, ""},
		{"meter-per", ErrUnknown, `at "per"`},
		{"meter-", ErrSyntax, "hyphen"},
		{"-meter", ErrUnknown, ""},
		{"meter--second", ErrUnknown, ""},
		{"meter-per-second-per-second", ErrSyntax, `a second "per"`},
		{"100-kilometer", ErrUnknown, ""},
		{"liter-per-0-kilometer", ErrSyntax, "constant"},
		{"liter-per-1e99-kilometer", ErrSyntax, "constant"},
		{"liter-per-1e-kilometer", ErrSyntax, "constant"},
		{"liter-per-99999999999999999999-kilometer", ErrSyntax, "constant"},
		{"pow16-meter", ErrUnknown, ""},
		{"square", ErrUnknown, ""},
		{"cubic-cubic-meter", ErrUnknown, ""},
		{"Kilometer", ErrUnknown, ""},
		{"usd", ErrUnknown, ""},
		{"length-foot-per-second", ErrUnknown, ""},
		{"meter{long}", ErrSyntax, "noun"},
		{"item{}", ErrSyntax, "noun"},
		{"item{a/}", ErrSyntax, "noun"},
		{"item{a/b/c}", ErrSyntax, "noun"},
		{"item{a{b}", ErrSyntax, "noun"},
		{"item{a", ErrSyntax, "noun"},
		{"item{a}b", ErrSyntax, `at "b"`},
		{"item{a}}", ErrSyntax, `at "}"`},
		{"item{a}-", ErrSyntax, "hyphen"},
		{"square-item{a}-meter{b}", ErrSyntax, "noun"},
		{"kilo meter", ErrUnknown, ""},
		{"foot-and-inch", ErrSyntax, "mixed"},
		{"\xff", ErrUnknown, ""},
		{strings.Repeat("meter-", 16) + "meter", ErrRange, "power"},
		{strings.Repeat("kilometer-per-", 1000), ErrSyntax, "longer"},
	} {
		u, err := Default().Unit(c.id)
		require.ErrorIs(t, err, c.err, c.id)
		assert.ErrorContains(t, err, c.detail, c.id)
		assert.ErrorContains(t, err, quote(c.id), c.id)
		assert.True(t, u.IsZero(), c.id)
	}
}

func TestMixed(t *testing.T) {
	for id, want := range map[string][]string{
		"foot-and-inch":              {"foot", "inch"},
		"hour-and-minute-and-second": {"hour", "minute", "second"},
		"stone-and-pound":            {"stone", "pound"},
		"year-and-month":             {"year", "month"},
		"kilometer":                  {"kilometer"},
	} {
		list, err := Default().Mixed(id)
		require.NoError(t, err, id)
		var got []string
		for _, u := range list {
			got = append(got, u.ID())
		}
		assert.Equal(t, want, got, id)
	}
	for id, want := range map[string]error{
		"":                     ErrSyntax,
		"inch-and-foot":        ErrSyntax,
		"foot-and-foot":        ErrSyntax,
		"celsius-and-kelvin":   ErrSyntax,
		"foot-and-pound":       ErrDimension,
		"year-and-day":         ErrDimension,
		"foot-and-parsnip":     ErrUnknown,
		"foot-and":             ErrSyntax,
		"foot-and-inch-":       ErrSyntax,
		"kilomile-and-foot":    ErrPrefix,
		"percent-and-permille": nil,
	} {
		_, err := Default().Mixed(id)
		assert.ErrorIs(t, err, want, id)
	}
}

// readCLDR returns what lies at a path of keys in one of CLDR's files.
func readCLDR(t *testing.T, file string, path ...string) map[string]json.RawMessage {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("internal/gen/cldr", file))
	require.NoError(t, err)
	var m map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(b, &m))
	for _, key := range path {
		b = m[key]
		m = nil
		require.NoError(t, json.Unmarshal(b, &m), key)
	}
	return m
}

// Every identifier in CLDR's lists is read, written as it was and named.
func TestEveryUnitOfCLDR(t *testing.T) {
	ids := map[string]bool{}
	for id := range readCLDR(t, "units.json", "supplemental", "convertUnits") {
		ids[id] = true
	}
	for id := range readCLDR(t, "units.json", "supplemental", "unitQuantities") {
		ids[id] = true
	}
	for key, raw := range readCLDR(t, "en-units.json", "main", "en", "units", "long") {
		if !strings.Contains(string(raw), "unitPattern-count-other") {
			continue // a prefix or a pattern
		}
		_, id, _ := strings.Cut(key, "-")
		ids[id] = true
		assert.Equal(t, must(t, id), must(t, key), "with its category before it")
	}
	require.Greater(t, len(ids), 230)
	for _, id := range slices.Sorted(maps.Keys(ids)) {
		u := must(t, id)
		assert.Equal(t, id, u.ID())
		assert.NotEmpty(t, u.Dimension(), id)
		assert.NotEmpty(t, u.Name(), id)
		assert.NotEmpty(t, u.Symbol(), id)
	}
	aliases := readCLDR(t, "unitsMetadata.json", "supplemental", "metadata", "alias", "alias")
	require.NotEmpty(t, aliases)
	for old, raw := range aliases {
		var a struct {
			New string `json:"_replacement"`
		}
		require.NoError(t, json.Unmarshal(raw, &a))
		switch {
		case old == "million", a.New == "media":
			continue // a number, and a category that CLDR has no unit of any more
		case old == "milligram-per-deciliter":
			assert.Equal(t, old, must(t, old).ID(), "not always of glucose")
			continue
		}
		assert.Equal(t, must(t, a.New), must(t, old), old)
	}
}

func TestEveryCurrencyOfISO4217(t *testing.T) {
	codes := readCLDR(t, "en-currencies.json", "main", "en", "numbers", "currencies")
	require.Greater(t, len(codes), 300)
	for code := range codes {
		u := must(t, code)
		assert.Equal(t, code, u.ID())
		assert.Equal(t, Money, u.Dimension(), code)
		c, ok := u.Currency()
		assert.True(t, ok && c.Code == code && c.Name != "" && c.Plural != "", code)
	}
}

// Names and identifiers lead to each other.
func TestUnitsAreNamedApart(t *testing.T) {
	byName := map[string]string{}
	n := 0
	for u := range Default().Units() {
		n++
		assert.Equal(t, u, must(t, u.ID()))
		if other, ok := byName[u.Name()]; ok && !sharedNames[u.ID()] && !sharedNames[other] {
			t.Errorf("%s and %s are both called %q", u.ID(), other, u.Name())
		}
		byName[u.Name()] = u.ID()
	}
	assert.Greater(t, n, 500)
}

// sharedNames are the units that CLDR calls like others.
var sharedNames = map[string]bool{
	"gasoline-energy-density":           true,
	"milligram-ofglucose-per-deciliter": true,
	"shaku":                             true,
	"cup-jp":                            true,
}

func TestUnitsStopsEarly(t *testing.T) {
	n := 0
	for range Default().Units() {
		if n++; n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)
}

func TestPer(t *testing.T) {
	assert.Equal(t, must(t, "USD-per-barrel"), Per(must(t, "USD"), must(t, "barrel")))
	assert.Equal(t, Speed, Per(must(t, "kilometer"), must(t, "hour")).Dimension())
	assert.Equal(t, "USD-per-barrel-hour", Per(Per(must(t, "USD"), must(t, "hour")), must(t, "barrel")).ID())
	assert.Equal(t, must(t, "USD"), Per(must(t, "USD"), Unit{}))
	assert.Equal(t, must(t, "per-day"), Per(Unit{}, must(t, "day")))
	assert.Equal(t, "second-per-meter", Per(must(t, "second"), must(t, "meter")).ID())
	assert.Equal(t, "barrel-day", Per(must(t, "barrel"), must(t, "per-day")).ID())
	assert.True(t, Per(must(t, "USD"), must(t, "liter-per-100-kilometer")).IsZero(), "100 cannot stand above the bar")

	assert.Equal(t, must(t, "pound-force-per-square-inch"), Per(must(t, "pound"), must(t, "square-inch")))
	assert.Equal(t, "milligram-per-deciliter", Per(must(t, "milligram"), must(t, "deciliter")).ID())

	e := Per(Item("enterprise", "enterprises"), must(t, "year"))
	assert.Equal(t, "item-per-year", e.ID())
	assert.Equal(t, "enterprises per year", e.Plural())
	assert.Equal(t, "death per 100,000 people", must(t, "item{death}-per-100000-person").Name())
	assert.Equal(t, "item-per-item", Per(Item("bed", ""), Item("hospital", "")).ID())
	assert.Equal(t, must(t, "item-per-day"), must(t, "item{item}-per-day"))
}

func TestUnitText(t *testing.T) {
	for _, c := range []struct {
		unit Unit
		text string
	}{
		{Unit{}, ""},
		{must(t, "USD-per-barrel"), "USD-per-barrel"},
		{Item("enterprise", "enterprises"), "item{enterprise}"},
		{Item("child", "children"), "item{child/children}"},
		{Item("", ""), "item"},
		{Item("item", ""), "item"},
		{Item("gas station", ""), "item{gas station}"},
		{Item("and/or", ""), "item{and%2For}"},
		{Item("a}b", "{"), "item{a%7Db/%7B}"},
		{Item("100%", "%2F"), "item{100%25/%252F}"},
		{Item(strings.Repeat("long ", 600), ""), "item{" + strings.Repeat("long ", 600) + "}"},
		{Per(Item("visit", ""), must(t, "day")), "item{visit}-per-day"},
		{Per(must(t, "USD"), Item("patient", "")), "USD-per-item{patient}"},
		{Per(Item("bed", ""), Item("hospital", "")), "item{bed}-per-item{hospital}"},
	} {
		b, err := c.unit.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, c.text, string(b))
		var back Unit
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, c.unit, back)
	}
	var u Unit
	assert.ErrorIs(t, u.UnmarshalText([]byte("parsnip")), ErrUnknown)
}

// Whatever noun an item has, the unit is written and read back.
func FuzzItem(f *testing.F) {
	f.Add("enterprise", "")
	f.Add("child", "children")
	f.Add("a}b/", "{%2F")
	f.Add("", "x")
	f.Add("item", "\xff")
	f.Fuzz(func(t *testing.T, one, many string) {
		noun := Item(one, many)
		for _, u := range []Unit{noun, Per(noun, m2u(Default(), "year")), Per(m2u(Default(), "USD"), noun), Per(noun, noun)} {
			text, _ := u.MarshalText()
			back, err := Default().Unit(string(text))
			if err != nil || back != u {
				t.Errorf("%q: %+v is read as %+v, %v", text, u, back, err)
			}
			q := Quantity{NewDecimal(5, 0), u}
			if same, err := Parse(q.Format(Plain)); err != nil || same != q {
				t.Errorf("%q is read as %+v, %v", q, same, err)
			}
			var r Range
			if text, _ := q.Range().MarshalText(); r.UnmarshalText(text) != nil || r != q.Range() {
				t.Errorf("%q is read as %+v", text, r)
			}
			_, _ = u.UCUM()
		}
	})
}

func FuzzUnit(f *testing.F) {
	for _, s := range []string{"kilometer-per-hour", "pow4-second-square-ampere-per-kilogram", "liter-per-100-kilometer", "item{child/children}", "per-1e6", "USD-per-barrel"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		u, err := Default().Unit(s)
		if err != nil {
			return
		}
		text, _ := u.MarshalText()
		if back, err := Default().Unit(string(text)); err != nil || back != u {
			t.Errorf("%q is %q, which is %v, %v", s, text, back, err)
		}
		if si := u.SI(); !si.ConvertsTo(u) && !strings.Contains(u.ID(), "beaufort") {
			t.Errorf("%s does not convert to its own base units %s", u, si)
		}
	})
}

func BenchmarkUnit(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = Default().Unit("kilometer-per-hour")
	}
}
