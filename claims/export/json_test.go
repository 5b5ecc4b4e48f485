package export

import (
	"bytes"
	"encoding/json"
	"flag"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, got, 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got), "%s; rewrite it with -update", path)
}

func decode(t testing.TB, record []byte) map[string]any {
	t.Helper()
	var m map[string]any
	require.NoError(t, json.Unmarshal(record, &m), "%s", record)
	return m
}

// keys lists the fields of a JSON object in the order of the text, the inner
// ones with a dot.
func keys(t *testing.T, record []byte) []string {
	t.Helper()
	var out []string
	d := json.NewDecoder(bytes.NewReader(record))
	var object func(prefix string)
	value := func(path string) {
		tok, err := d.Token()
		require.NoError(t, err)
		switch tok {
		case json.Delim('{'):
			object(path + ".")
		case json.Delim('['):
			for d.More() {
				var skip any
				require.NoError(t, d.Decode(&skip))
			}
			_, err = d.Token()
			require.NoError(t, err)
		}
	}
	object = func(prefix string) {
		for d.More() {
			tok, err := d.Token()
			require.NoError(t, err)
			path := prefix + tok.(string)
			out = append(out, path)
			value(path)
		}
		_, err := d.Token()
		require.NoError(t, err)
	}
	value("")
	for i, k := range out {
		out[i] = strings.TrimPrefix(k, ".")
	}
	return out
}

// fields is the record: every name, in its order.
var fields = strings.Fields(`doc id kind text start end
	quantity quantity.text quantity.start quantity.end quantity.value quantity.fraction
	quantity.low quantity.high quantity.modifier quantity.precision
	quantity.unit quantity.unit.id quantity.unit.name quantity.unit.text
	quantity.unit.dimension quantity.unit.assumed
	change change_role subject period period.text period.start period.end
	baseline baseline.text baseline.start baseline.end scope status negated
	speaker speaker.name speaker.role speaker.side source
	sentence sentence.text sentence.start sentence.end turn paragraph
	time time.start time.end links worth worth_reasons confidence claim reason`)

func TestFieldsAndTheirOrder(t *testing.T) {
	c := full()
	assert.Equal(t, fields, keys(t, AppendJSON(nil, "d", &c)))
}

// Only a fraction, a time, and what is inside a null may be missing.
func TestFieldsOfAnEmptyClaim(t *testing.T) {
	var want []string
	for _, f := range fields {
		top, _, inner := strings.Cut(f, ".")
		null := top == "quantity" || top == "period" || top == "baseline"
		if top == "time" || inner && null {
			continue
		}
		want = append(want, f)
	}
	assert.Equal(t, want, keys(t, AppendJSON(nil, "", &claims.Claim{})))
}

func TestDefaultsAreSpelledOut(t *testing.T) {
	c := claims.Claim{Quantity: claims.Quantity{HasValue: true}}
	m := decode(t, AppendJSON(nil, "", &c))
	assert.Equal(t, "none", m["change"])
	assert.Equal(t, "", m["change_role"])
	assert.Equal(t, "actual", m["status"])
	assert.Equal(t, "=", m["quantity"].(map[string]any)["modifier"])
	assert.Equal(t, true, m["claim"])
	assert.Equal(t, []any{}, m["links"])
	assert.Equal(t, []any{}, m["worth_reasons"])
}

func TestNulls(t *testing.T) {
	all := samples()
	over := decode(t, AppendJSON(nil, "", &all[1]))
	q := over["quantity"].(map[string]any)
	assert.Equal(t, "500", q["value"])
	assert.Equal(t, "500", q["low"])
	assert.Nil(t, q["high"], "unbounded above")
	assert.NotContains(t, q, "fraction")
	assert.Equal(t, map[string]any{"text": "these days", "start": nil, "end": nil}, over["period"])
	assert.Nil(t, over["baseline"])
	assert.NotContains(t, over, "time")

	q = decode(t, AppendJSON(nil, "", &all[2]))["quantity"].(map[string]any)
	assert.Nil(t, q["value"], "a range has no value")
	assert.Equal(t, "160", q["low"])
	assert.Equal(t, "180", q["high"])
	assert.Nil(t, q["precision"])

	date := decode(t, AppendJSON(nil, "", &all[3]))
	assert.Nil(t, date["quantity"])
	assert.Equal(t, false, date["claim"])
	assert.Equal(t, "date", date["reason"])
}

func TestClock(t *testing.T) {
	for _, tt := range []struct {
		d    time.Duration
		want string
	}{
		{0, "00:00:00.000"},
		{83*time.Second + 400*time.Millisecond, "00:01:23.400"},
		{9*time.Hour + 59*time.Minute + 59*time.Second + 9*time.Millisecond, "09:59:59.009"},
		{123*time.Hour + time.Microsecond, "123:00:00.000"},
		{-time.Second, "00:00:00.000"},
	} {
		assert.Equal(t, tt.want, string(appendClock(nil, tt.d)))
	}
}

func TestSharesAreNumbers(t *testing.T) {
	c := claims.Claim{Worth: math.NaN(), Confidence: math.Inf(1)}
	m := decode(t, AppendJSON(nil, "", &c))
	assert.Equal(t, 0.0, m["worth"])
	assert.Equal(t, 0.0, m["confidence"])
	c = claims.Claim{Worth: 0.000001, Confidence: 1}
	assert.Contains(t, string(AppendJSON(nil, "", &c)), `"worth":0.000001,`)
}

// hostile are texts that end strings, lines or characters where they should not.
var hostile = []string{
	"", "plain", `"quoted" and back\slashed`, "tab\tline\nreturn\rpage\ffeed\bback",
	"\x00\x01\x1f\x7f", "<b>R&D</b>", "línea — 三 € 🙂", "\u2028\u2029\u0085\ufeff",
	"half \xe2\x82", "\xff\xfe", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\ufffd",
}

// standard is how encoding/json writes s.
func standard(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	require.NoError(t, e.Encode(s))
	return strings.TrimSuffix(b.String(), "\n")
}

func TestStrings(t *testing.T) {
	for _, s := range hostile {
		assert.Equal(t, standard(t, s), string(appendString(nil, s)), "%q", s)
	}
}

func FuzzString(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		assert.Equal(t, standard(t, s), string(appendString(nil, s)))
	})
}

// Whatever stands in the texts of a claim, the record stays one line of JSON
// and says the same.
func FuzzRecord(f *testing.F) {
	for _, s := range hostile {
		f.Add(s, s, 0.5)
	}
	f.Fuzz(func(t *testing.T, doc, s string, worth float64) {
		c := full()
		c.Text, c.Subject, c.Quantity.Unit.Text, c.Sentence.Text = s, s, s, s
		c.WorthReasons = []string{s}
		c.Worth = worth
		record := AppendJSON(nil, doc, &c)
		assert.NotContains(t, string(record), "\n")
		m := decode(t, record)
		want := string([]rune(s)) // an invalid byte is one U+FFFD
		assert.Equal(t, string([]rune(doc)), m["doc"])
		assert.Equal(t, want, m["text"])
		assert.Equal(t, want, m["sentence"].(map[string]any)["text"])
		assert.Equal(t, []any{want}, m["worth_reasons"])
		assert.Equal(t, want, parse(t, AppendCSV(nil, doc, &c))[slices.Index(header(t), "subject")])
	})
}

func TestAppendJSONKeepsWhatIsThere(t *testing.T) {
	c := full()
	alone := AppendJSON(nil, "d", &c)
	assert.Equal(t, "before"+string(alone), string(AppendJSON([]byte("before"), "d", &c)))
}

func TestAppendJSONDoesNotAllocate(t *testing.T) {
	c := full()
	buf := make([]byte, 0, 4096)
	assert.Zero(t, testing.AllocsPerRun(100, func() { buf = AppendJSON(buf[:0], "d", &c) }))
}

func BenchmarkAppendJSON(b *testing.B) {
	c := full()
	buf := AppendJSON(nil, "speech.txt", &c)
	b.SetBytes(int64(len(buf)))
	b.ReportAllocs()
	for b.Loop() {
		buf = AppendJSON(buf[:0], "speech.txt", &c)
	}
}

// TestSegments: a claim that is cut in the document says where its parts are.
func TestSegments(t *testing.T) {
	c := claims.Claim{
		Span:     claims.Span{Text: "3\n\n2\nmillion", Start: 5, End: 17},
		Segments: []claims.Span{{Text: "3", Start: 5, End: 6}, {Text: "million", Start: 10, End: 17}},
	}
	got := string(AppendJSON(nil, "d", &c))
	assert.Contains(t, got, `"end":17,"segments":[{"text":"3","start":5,"end":6},{"text":"million","start":10,"end":17}],"quantity":`)
	assert.True(t, json.Valid([]byte(got)))
	c.Segments = nil
	assert.NotContains(t, string(AppendJSON(nil, "d", &c)), "segments")
}
