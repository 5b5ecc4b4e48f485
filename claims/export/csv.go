package export

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// csvHeader names the columns: the fields of the JSON record, the inner ones
// with the name of their object before them.
const csvHeader = "doc,id,kind,text,start,end," +
	"quantity_text,quantity_start,quantity_end,quantity_value,quantity_fraction," +
	"quantity_low,quantity_high,quantity_modifier,quantity_precision," +
	"unit_id,unit_name,unit_text,unit_dimension,unit_assumed," +
	"change,change_role,subject,period_text,period_start,period_end," +
	"baseline_text,baseline_start,baseline_end,scope,status,negated," +
	"speaker_name,speaker_role,speaker_side,source," +
	"sentence_text,sentence_start,sentence_end,turn,paragraph,time_start,time_end," +
	"links,worth,worth_reasons,confidence,claim,reason\r\n"

// AppendCSV appends c to dst as one line of comma-separated values (RFC 4180)
// with its line end, and returns the extended slice. doc names the document.
//
// The columns are those of the JSON record, without segments and evidence. What
// is null or absent there is empty here. Links are written "from:ID to:ID",
// reasons are separated by "; ".
func AppendCSV(dst []byte, doc string, c *claims.Claim) []byte {
	r := row{dst: dst}
	r.text(doc, c.ID, string(c.Kind))
	r.span(c.Span)
	r.quantity(&c.Quantity)
	r.text(change(c), string(c.Role), c.Subject)
	r.period(c.Period)
	r.period(c.Baseline)
	r.text(c.Scope, status(c), strconv.FormatBool(c.Negated))
	r.text(c.Speaker.Name, c.Speaker.Role, string(c.Speaker.Side), c.Source)
	r.span(c.Sentence)
	r.int(c.Turn)
	r.int(c.Paragraph)
	if timed(c) {
		r.dst = append(appendClock(r.dst, c.Time.Start), ',')
		r.dst = append(appendClock(r.dst, c.Time.End), ',')
	} else {
		r.text("", "")
	}
	r.text(links(c.Links))
	r.dst = append(appendShare(r.dst, c.Worth), ',')
	r.text(strings.Join(c.WorthReasons, "; "))
	r.dst = append(appendShare(r.dst, c.Confidence), ',')
	r.text(strconv.FormatBool(!c.Incidental()), string(c.Reason))
	r.dst[len(r.dst)-1] = '\r' // the comma after the last cell
	return append(r.dst, '\n')
}

// A row collects cells, each with a comma after it.
type row struct{ dst []byte }

func (r *row) quantity(q *claims.Quantity) {
	if !hasQuantity(q) {
		const cells = 14
		r.dst = append(r.dst, ",,,,,,,,,,,,,,"[:cells]...)
		return
	}
	r.span(q.Span)
	r.decimal(q.Value, q.HasValue)
	r.text(q.Fraction)
	r.decimal(q.Bounds.Low.Value, q.Bounds.Low.Set)
	r.decimal(q.Bounds.High.Value, q.Bounds.High.Set)
	r.text(modifier(q))
	r.decimal(q.Precision, q.Precision.Sign() != 0)
	r.text(q.Unit.ID, q.Unit.Name, q.Unit.Text, string(q.Unit.Dimension))
	r.text(strconv.FormatBool(q.Unit.Assumed))
}

func (r *row) span(s claims.Span) {
	r.text(s.Text)
	r.int(s.Start)
	r.int(s.End)
}

func (r *row) period(p claims.Period) {
	r.text(p.Text)
	r.date(p.Start)
	r.date(p.End)
}

func (r *row) date(t time.Time) {
	if !t.IsZero() {
		r.dst = t.AppendFormat(r.dst, time.DateOnly)
	}
	r.dst = append(r.dst, ',')
}

func (r *row) decimal(d units.Decimal, ok bool) {
	if ok {
		r.dst = appendNumber(r.dst, d)
	}
	r.dst = append(r.dst, ',')
}

func (r *row) int(n int) {
	r.dst = append(strconv.AppendInt(r.dst, int64(n), 10), ',')
}

func (r *row) text(cells ...string) {
	for _, s := range cells {
		r.dst = append(appendCell(r.dst, s), ',')
	}
}

// appendCell puts a text in quotes where RFC 4180 asks for it. encoding/csv is
// not used because it rewrites line ends inside a cell, and a sentence must
// stay as it is in the document.
func appendCell(dst []byte, s string) []byte {
	quoted := strings.ContainsAny(s, "\",\r\n")
	if quoted {
		dst = append(dst, '"')
	}
	for _, r := range s { // an invalid byte arrives as U+FFFD
		if r == '"' {
			dst = append(dst, '"')
		}
		dst = utf8.AppendRune(dst, r)
	}
	if quoted {
		dst = append(dst, '"')
	}
	return dst
}

func links(ls []claims.Link) string {
	var b strings.Builder
	for i, l := range ls {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(l.Rel) + ":" + l.ID)
	}
	return b.String()
}
