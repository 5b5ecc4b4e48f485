package export

import (
	"math"
	"strconv"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// AppendJSON appends c to dst as one JSON object without a line end, and
// returns the extended slice. doc names the document that c comes from.
func AppendJSON(dst []byte, doc string, c *claims.Claim) []byte {
	dst = appendText(dst, `{"doc":`, doc)
	dst = appendText(dst, `,"id":`, c.ID)
	dst = appendText(dst, `,"kind":`, string(c.Kind))
	dst = appendSpan(append(dst, ','), c.Span)
	if len(c.Segments) > 0 {
		dst = appendList(append(dst, `,"segments":`...), c.Segments, appendSegment)
	}
	dst = appendQuantity(append(dst, `,"quantity":`...), &c.Quantity)
	dst = appendText(dst, `,"change":`, change(c))
	dst = appendText(dst, `,"change_role":`, string(c.Role))
	dst = appendText(dst, `,"subject":`, c.Subject)
	dst = appendPeriod(append(dst, `,"period":`...), c.Period)
	dst = appendPeriod(append(dst, `,"baseline":`...), c.Baseline)
	dst = appendText(dst, `,"scope":`, c.Scope)
	dst = appendText(dst, `,"status":`, status(c))
	dst = appendBool(dst, `,"negated":`, c.Negated)
	dst = appendText(dst, `,"speaker":{"name":`, c.Speaker.Name)
	dst = appendText(dst, `,"role":`, c.Speaker.Role)
	dst = appendText(dst, `,"side":`, string(c.Speaker.Side))
	dst = appendText(dst, `},"source":`, c.Source)
	dst = appendSpan(append(dst, `,"sentence":{`...), c.Sentence)
	dst = appendInt(dst, `},"turn":`, c.Turn)
	dst = appendInt(dst, `,"paragraph":`, c.Paragraph)
	if timed(c) {
		dst = appendClock(append(dst, `,"time":{"start":"`...), c.Time.Start)
		dst = appendClock(append(dst, `","end":"`...), c.Time.End)
		dst = append(dst, `"}`...)
	}
	dst = appendList(append(dst, `,"links":`...), c.Links, appendLink)
	dst = appendShare(append(dst, `,"worth":`...), c.Worth)
	dst = appendList(append(dst, `,"worth_reasons":`...), c.WorthReasons, appendString)
	dst = appendShare(append(dst, `,"confidence":`...), c.Confidence)
	dst = appendEvidence(dst, c.Evidence)
	dst = appendBool(dst, `,"claim":`, !c.Incidental())
	dst = appendText(dst, `,"reason":`, string(c.Reason))
	return append(dst, '}')
}

// appendQuantity writes null for a mention without one: a date, a clock time.
func appendQuantity(dst []byte, q *claims.Quantity) []byte {
	if !hasQuantity(q) {
		return append(dst, "null"...)
	}
	dst = appendSpan(append(dst, '{'), q.Span)
	dst = appendDecimal(append(dst, `,"value":`...), q.Value, q.HasValue)
	if q.Fraction != "" {
		dst = appendText(dst, `,"fraction":`, q.Fraction)
	}
	dst = appendDecimal(append(dst, `,"low":`...), q.Bounds.Low.Value, q.Bounds.Low.Set)
	dst = appendDecimal(append(dst, `,"high":`...), q.Bounds.High.Value, q.Bounds.High.Set)
	dst = appendText(dst, `,"modifier":`, modifier(q))
	dst = appendDecimal(append(dst, `,"precision":`...), q.Precision, q.Precision.Sign() != 0)
	dst = appendText(dst, `,"unit":{"id":`, q.Unit.ID)
	dst = appendText(dst, `,"name":`, q.Unit.Name)
	dst = appendText(dst, `,"text":`, q.Unit.Text)
	dst = appendText(dst, `,"dimension":`, string(q.Unit.Dimension))
	dst = appendBool(dst, `,"assumed":`, q.Unit.Assumed)
	return append(dst, "}}"...)
}

// appendSpan writes the three fields of a span, for the object around it.
func appendSpan(dst []byte, s claims.Span) []byte {
	dst = appendText(dst, `"text":`, s.Text)
	dst = appendInt(dst, `,"start":`, s.Start)
	return appendInt(dst, `,"end":`, s.End)
}

// appendEvidence writes which words made the fields, nothing if that was not asked.
func appendEvidence(dst []byte, evidence []claims.Evidence) []byte {
	if len(evidence) == 0 {
		return dst
	}
	return appendList(append(dst, `,"evidence":`...), evidence, func(dst []byte, e claims.Evidence) []byte {
		dst = appendText(dst, `{"field":`, string(e.Field))
		return append(appendSpan(append(dst, ','), e.Span), '}')
	})
}

// appendList writes a list, each of its members by the function.
func appendList[T any](dst []byte, all []T, member func(dst []byte, v T) []byte) []byte {
	dst = append(dst, '[')
	for i, v := range all {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = member(dst, v)
	}
	return append(dst, ']')
}

func appendSegment(dst []byte, s claims.Span) []byte {
	return append(appendSpan(append(dst, '{'), s), '}')
}

func appendLink(dst []byte, l claims.Link) []byte {
	dst = appendText(dst, `{"rel":`, string(l.Rel))
	return append(appendText(dst, `,"id":`, l.ID), '}')
}

// appendPeriod writes null for a period that nobody mentioned.
func appendPeriod(dst []byte, p claims.Period) []byte {
	if !hasPeriod(p) {
		return append(dst, "null"...)
	}
	dst = appendText(dst, `{"text":`, p.Text)
	dst = appendDate(append(dst, `,"start":`...), p.Start)
	dst = appendDate(append(dst, `,"end":`...), p.End)
	return append(dst, '}')
}

func appendDate(dst []byte, t time.Time) []byte {
	if t.IsZero() {
		return append(dst, "null"...)
	}
	dst = t.AppendFormat(append(dst, '"'), time.DateOnly)
	return append(dst, '"')
}

// appendDecimal writes a decimal as a string: a JSON number would be read as a
// float by most consumers, and 0.1 is none.
func appendDecimal(dst []byte, d units.Decimal, ok bool) []byte {
	if !ok {
		return append(dst, "null"...)
	}
	dst = append(dst, '"')
	dst = appendNumber(dst, d)
	return append(dst, '"')
}

func appendText(dst []byte, key, s string) []byte {
	return appendString(append(dst, key...), s)
}

func appendInt(dst []byte, key string, n int) []byte {
	return strconv.AppendInt(append(dst, key...), int64(n), 10)
}

func appendBool(dst []byte, key string, b bool) []byte {
	return strconv.AppendBool(append(dst, key...), b)
}

// appendShare writes a number from 0 to 1; what is no number at all is 0,
// because JSON has no word for it.
func appendShare(dst []byte, f float64) []byte {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		f = 0
	}
	return strconv.AppendFloat(dst, f, 'f', -1, 64)
}
