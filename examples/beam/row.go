package main

import (
	"cmp"
	"math"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A row is one claim in the claims table: what one filters and counts by first,
// as flat columns, then the context, nested. A column is null where the text says
// nothing. Numbers are exact as text; beside each stands the nearest double.
type row struct {
	Doc          string   `parquet:"doc,dict"`
	ID           string   `parquet:"id"`
	DocumentDate *int32   `parquet:"document_date,optional,date"`
	Kind         string   `parquet:"kind,dict"`
	Text         string   `parquet:"text"`
	Value        *string  `parquet:"value,optional"`
	ValueDouble  *float64 `parquet:"value_double,optional"`
	Fraction     *string  `parquet:"fraction,optional"`
	Low          *string  `parquet:"low,optional"`
	LowDouble    *float64 `parquet:"low_double,optional"`
	High         *string  `parquet:"high,optional"`
	HighDouble   *float64 `parquet:"high_double,optional"`
	Modifier     string   `parquet:"modifier,dict"`
	Precision    *string  `parquet:"precision,optional,dict"`

	UnitID      string `parquet:"unit_id,dict"`
	UnitName    string `parquet:"unit_name,dict"`
	Dimension   string `parquet:"dimension,dict"`
	UnitAssumed bool   `parquet:"unit_assumed"`

	Change        string  `parquet:"change,dict"`
	ChangeRole    *string `parquet:"change_role,optional,dict"`
	Subject       *string `parquet:"subject,optional"`
	PeriodText    *string `parquet:"period_text,optional,dict"`
	PeriodStart   *int32  `parquet:"period_start,optional,date"`
	PeriodEnd     *int32  `parquet:"period_end,optional,date"`
	BaselineText  *string `parquet:"baseline_text,optional,dict"`
	BaselineStart *int32  `parquet:"baseline_start,optional,date"`
	BaselineEnd   *int32  `parquet:"baseline_end,optional,date"`
	Scope         *string `parquet:"scope,optional"`
	Status        string  `parquet:"status,dict"`
	Negated       bool    `parquet:"negated"`
	SpeakerName   *string `parquet:"speaker_name,optional,dict"`
	SpeakerRole   *string `parquet:"speaker_role,optional,dict"`
	SpeakerSide   *string `parquet:"speaker_side,optional,dict"`
	Source        *string `parquet:"source,optional"`
	Worth         float64 `parquet:"worth"`
	Confidence    float64 `parquet:"confidence"`
	Claim         bool    `parquet:"claim"`
	Reason        *string `parquet:"reason,optional,dict"`

	// Fact names the row of the facts table, null for what cannot be restated.
	Fact *string `parquet:"fact,optional"`
	// Verdict and what belongs to it are null without a reference.
	Verdict         *string  `parquet:"verdict,optional,dict"`
	ReferenceMetric *string  `parquet:"reference_metric,optional,dict"`
	Figure          *string  `parquet:"figure,optional"`
	FigureDouble    *float64 `parquet:"figure_double,optional"`
	Difference      *string  `parquet:"difference,optional"`

	SpanStart int64      `parquet:"span_start"`
	SpanEnd   int64      `parquet:"span_end"`
	Turn      int32      `parquet:"turn"`
	Paragraph int32      `parquet:"paragraph"`
	TimeStart *int64     `parquet:"time_start_ms,optional"`
	TimeEnd   *int64     `parquet:"time_end_ms,optional"`
	Sentence  span       `parquet:"sentence"`
	Quantity  *span      `parquet:"quantity,optional"`
	UnitText  string     `parquet:"unit_text,dict"`
	Segments  []span     `parquet:"segments,list"`
	Links     []link     `parquet:"links,list"`
	Reasons   []string   `parquet:"worth_reasons,list"`
	Reference *reference `parquet:"reference,optional"`
}

// A span is a stretch of the document, in bytes.
type span struct {
	Text  string `parquet:"text"`
	Start int64  `parquet:"start"`
	End   int64  `parquet:"end"`
}

// A link leads to another claim of the document.
type link struct {
	Rel string `parquet:"rel,dict"`
	ID  string `parquet:"id"`
}

// newRow lays out a claim; date is that of its document, zero if that has none.
func newRow(doc string, date time.Time, c *claims.Claim) row {
	r := row{
		Doc: clean(doc), ID: c.ID, DocumentDate: day(date), Kind: string(c.Kind), Text: clean(c.Text),
		Change: cmp.Or(string(c.Change), "none"), ChangeRole: some(string(c.Role)), Subject: some(c.Subject),
		PeriodText: some(c.Period.Text), PeriodStart: day(c.Period.Start), PeriodEnd: day(c.Period.End),
		BaselineText: some(c.Baseline.Text), BaselineStart: day(c.Baseline.Start), BaselineEnd: day(c.Baseline.End),
		Scope: some(c.Scope), Status: cmp.Or(string(c.Status), string(claims.Actual)), Negated: c.Negated,
		SpeakerName: some(c.Speaker.Name), SpeakerRole: some(c.Speaker.Role), SpeakerSide: some(string(c.Speaker.Side)),
		Source: some(c.Source), Worth: c.Worth, Confidence: c.Confidence, Claim: !c.Incidental(), Reason: some(string(c.Reason)),
		SpanStart: int64(c.Start), SpanEnd: int64(c.End), Turn: int32(c.Turn), Paragraph: int32(c.Paragraph),
		Sentence: spanOf(c.Sentence), Reasons: c.WorthReasons,
	}
	r.setQuantity(&c.Quantity)
	if c.Time != (claims.Time{}) {
		start, end := c.Time.Start.Milliseconds(), c.Time.End.Milliseconds()
		r.TimeStart, r.TimeEnd = &start, &end
	}
	for _, s := range c.Segments {
		r.Segments = append(r.Segments, spanOf(s))
	}
	for _, l := range c.Links {
		r.Links = append(r.Links, link{string(l.Rel), l.ID})
	}
	return r
}

// setQuantity lays out the quantity; a date has none.
func (r *row) setQuantity(q *claims.Quantity) {
	r.Modifier = cmp.Or(string(q.Modifier), string(claims.Exactly))
	r.UnitID, r.UnitName, r.UnitText = q.Unit.ID, clean(q.Unit.Name), clean(q.Unit.Text)
	r.Dimension, r.UnitAssumed = string(q.Unit.Dimension), q.Unit.Assumed
	if q.HasValue {
		r.Value, r.ValueDouble = decimal(q.Value)
	}
	if b := q.Bounds.Low; b.Set {
		r.Low, r.LowDouble = decimal(b.Value)
	}
	if b := q.Bounds.High; b.Set {
		r.High, r.HighDouble = decimal(b.Value)
	}
	r.Fraction = some(q.Fraction)
	if !q.Precision.IsZero() {
		r.Precision = some(q.Precision.String())
	}
	if q.Span != (claims.Span{}) {
		s := spanOf(q.Span)
		r.Quantity = &s
	}
}

func spanOf(s claims.Span) span { return span{clean(s.Text), int64(s.Start), int64(s.End)} }

// decimal returns the exact number and the double nearest to it, which is none
// where no double is that large.
func decimal(d units.Decimal) (exact *string, near *float64) {
	s := d.String()
	if f, err := strconv.ParseFloat(s, 64); err == nil && !math.IsInf(f, 0) {
		near = &f
	}
	return &s, near
}

// day returns the days since 1970, as Parquet counts dates; nil for the zero time,
// so that it is null and not a day before history.
func day(t time.Time) *int32 {
	if t.IsZero() {
		return nil
	}
	const seconds = 24 * 60 * 60
	n := t.Unix() / seconds
	if t.Unix()%seconds < 0 {
		n--
	}
	days := int32(n)
	return &days
}

// some returns nil for what the text does not say.
func some(s string) *string {
	if s == "" {
		return nil
	}
	s = clean(s)
	return &s
}

// clean makes UTF-8 of s, as the JSON record does: a byte that is none becomes
// U+FFFD.
func clean(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}
