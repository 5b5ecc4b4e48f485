package check

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A claim is made by hand here: the tests shall not depend on how well the
// extractor reads a sentence.
type made struct {
	text     string // the number as said, found in the sentence
	value    string
	low      string // with high, instead of a value
	high     string
	fraction string
	place    string // of the last digit said, if it is not that of the value's
	modifier claims.Modifier
	unit     string
	noun     string
	kind     claims.Kind
	change   claims.Change
	role     claims.Role
	subject  string
	scope    string
	period   string
	baseline string
	status   claims.Status
	negated  bool
	sentence string
	in       string // the sentence where a test puts one together
	id       string
	links    []claims.Link
}

func (m made) claim(t testing.TB) claims.Claim {
	t.Helper()
	if m.sentence == "" {
		m.sentence = m.text
	}
	start := strings.LastIndex(m.sentence, m.text)
	require.GreaterOrEqual(t, start, 0, m.sentence)
	span := claims.Span{Text: m.text, Start: start, End: start + len(m.text)}
	c := claims.Claim{
		ID: m.id, Kind: m.kind, Span: span, Change: m.change, Role: m.role, Subject: m.subject, Scope: m.scope,
		Period: when(t, m.period), Baseline: when(t, m.baseline), Status: m.status, Negated: m.negated, Links: m.links,
		Sentence: claims.Span{Text: m.sentence, End: len(m.sentence)},
	}
	c.Quantity = claims.Quantity{
		Span: span, Modifier: m.modifier, Fraction: m.fraction,
		Unit: claims.Unit{ID: m.unit, Name: m.noun},
	}
	b := &c.Quantity.Bounds
	if m.value != "" {
		d := units.MustParseDecimal(m.value)
		c.Quantity.Value, c.Quantity.HasValue = d, true
		switch {
		case m.place != "":
			c.Quantity.Precision = units.MustParseDecimal(m.place)
		case m.kind != claims.Ratio:
			c.Quantity.Precision = units.NewDecimal(1, d.Exp())
		}
		*b = units.Point(d)
		switch m.modifier {
		case claims.Over, claims.AtLeast:
			b.High, b.Low.Open = units.Bound{}, m.modifier == claims.Over
		case claims.Under, claims.AtMost:
			b.Low, b.High.Open = units.Bound{}, m.modifier == claims.Under
		}
	}
	if m.low != "" {
		b.Low = units.Bound{Value: units.MustParseDecimal(m.low), Set: true}
		b.High = units.Bound{Value: units.MustParseDecimal(m.high), Set: true}
	}
	return c
}

func when(t testing.TB, s string) claims.Period {
	t.Helper()
	p, err := parsePeriod(s)
	require.NoError(t, err)
	return p
}

func table(t testing.TB, lines ...string) []Reference {
	t.Helper()
	refs, err := ReadCSV(strings.NewReader("metric,place,period,value,unit,change,status\n" + strings.Join(lines, "\n")))
	require.NoError(t, err)
	return refs
}

func checker(t testing.TB, refs []Reference, opts ...Option) *Checker {
	t.Helper()
	k, err := New(refs, opts...)
	require.NoError(t, err)
	return k
}

func day(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}
