package export

import (
	"strconv"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// What the records say of a claim, the same in every format.

// A zero value means something in package claims; a record spells it out, so
// that a reader needs no list of defaults.

func change(c *claims.Claim) string {
	if c.Change == "" {
		return "none"
	}
	return string(c.Change)
}

func status(c *claims.Claim) string {
	if c.Status == "" {
		return string(claims.Actual)
	}
	return string(c.Status)
}

func modifier(q *claims.Quantity) string {
	if q.Modifier == "" {
		return string(claims.Exactly)
	}
	return string(q.Modifier)
}

// hasQuantity is false for a date or a clock time without a number of its own.
func hasQuantity(q *claims.Quantity) bool {
	return q.Span != claims.Span{} || q.HasValue
}

func hasPeriod(p claims.Period) bool {
	return p.Text != "" || !p.Start.IsZero() || !p.End.IsZero()
}

func timed(c *claims.Claim) bool { return c.Time != claims.Time{} }

func appendNumber(dst []byte, d units.Decimal) []byte {
	// Decimal is an encoding.TextAppender; there is no decimal without a text.
	dst, _ = d.AppendText(dst)
	return dst
}

// appendClock writes hours, minutes, seconds and milliseconds: "00:01:23.400".
// It is the notation of subtitles, with the point of WebVTT.
func appendClock(dst []byte, d time.Duration) []byte {
	ms := max(d.Milliseconds(), 0)
	dst = appendPadded(dst, ms/3_600_000, 2)
	dst = appendPadded(append(dst, ':'), ms/60_000%60, 2)
	dst = appendPadded(append(dst, ':'), ms/1000%60, 2)
	return appendPadded(append(dst, '.'), ms%1000, 3)
}

// appendPadded writes n with leading zeros up to the width.
func appendPadded(dst []byte, n int64, width int) []byte {
	for limit := int64(10); width > 1; width-- {
		if n < limit {
			dst = append(dst, '0')
		}
		limit *= 10
	}
	return strconv.AppendInt(dst, n, 10)
}
