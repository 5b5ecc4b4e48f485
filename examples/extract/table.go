package main

import (
	"cmp"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/export"
	"github.com/go-figures/figures/examples/internal/source"
	"github.com/go-figures/figures/examples/internal/terminal"
)

// table is the sink for a person: a heading for each document and one row for
// each claim, no wider than width.
type table struct {
	w     io.Writer
	width int
	docs  int
}

// columns are the columns. One in which no row of a document has anything is
// left out. Where space is short, the words around a number give way first.
var columns = []terminal.Column{
	{Heading: "LINE", Keep: 20}, // half a line number would be a wrong one
	{Heading: "SPEAKER", Keep: 3},
	{Heading: "WHAT", Keep: 8},
	{Heading: "HOW MUCH", Keep: 12},
	{Heading: "CHANGE", Keep: 4},
	{Heading: "WHEN", Keep: 4},
	{Heading: "STATUS", Keep: 12},
}

func (t *table) document(d *source.Document, cs iter.Seq[claims.Claim]) error {
	columns := slices.Clone(columns)
	var rows [][]string
	found, incidental := 0, 0
	place := terminal.Placer{Text: d.Text.Text}
	for c := range cs {
		if c.Time != (claims.Time{}) {
			columns[0].Heading = "TIME"
		}
		rows = append(rows, row(place.Of(&c), export.Words(d.Text, &c), &c))
		if c.Incidental() {
			incidental++
		} else {
			found++
		}
	}
	var b strings.Builder
	if t.docs++; t.docs > 1 {
		b.WriteByte('\n')
	}
	result := ": " + tally(found, incidental)
	b.WriteString(terminal.Fit(heading(d), max(t.width-len(result), 0)) + result + "\n")
	if len(rows) > 0 {
		b.WriteByte('\n')
		terminal.LayOut(&b, columns, rows, t.width)
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

func (t *table) close() error { return nil }

// heading names the document, as it names itself where it does.
func heading(d *source.Document) string {
	parts := []string{d.Name}
	if d.Name == "-" {
		parts[0] = d.Where()
	}
	if title := d.Text.Header.Title; title != "" {
		parts = append(parts, title)
	}
	if date := d.Text.Header.Date; !date.IsZero() {
		parts = append(parts, date.Format(time.DateOnly))
	}
	return terminal.Line(strings.Join(parts, ", "))
}

// tally counts: "1 claim", "10 claims, 8 incidental numbers".
func tally(found, incidental int) string {
	s := count(found, "claim")
	if found == 0 {
		s = "no claims"
	}
	if incidental > 0 {
		s += ", " + count(incidental, "incidental number")
	}
	return s
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// row says in words what a claim says, in the order of columns.
func row(place, words string, c *claims.Claim) []string {
	return []string{
		place,
		terminal.Line(c.Speaker.Name),
		terminal.Line(c.Subject),
		terminal.Line(words),
		changed(c),
		when(c.Period),
		standing(c),
	}
}

// changed is "up by", "down to", "from".
func changed(c *claims.Claim) string {
	return strings.TrimSpace(string(c.Change) + " " + string(c.Role))
}

// when is the period as resolved, or as said where it is not.
func when(p claims.Period) string {
	return cmp.Or(dates(p.Start, p.End), terminal.Line(p.Text))
}

// dates writes a half-open period shortly: "2023", "2023-05", "2023-05-15",
// "2023-05-15 to 2023-06-02" with the last day in it.
func dates(start, end time.Time) string {
	switch {
	case start.IsZero() && end.IsZero():
		return ""
	case start.IsZero():
		return "to " + end.AddDate(0, 0, -1).Format(time.DateOnly)
	case end.IsZero():
		return "from " + start.Format(time.DateOnly)
	case start.YearDay() == 1 && end.Equal(start.AddDate(1, 0, 0)):
		return start.Format("2006")
	case start.Day() == 1 && end.Equal(start.AddDate(0, 1, 0)):
		return start.Format("2006-01")
	case !end.After(start.AddDate(0, 0, 1)):
		return start.Format(time.DateOnly)
	}
	return start.Format(time.DateOnly) + " to " + end.AddDate(0, 0, -1).Format(time.DateOnly)
}

// standing is how the claim is put forward, or why it is none.
func standing(c *claims.Claim) string {
	if c.Incidental() {
		return "no claim: " + strings.ReplaceAll(string(c.Reason), "_", " ")
	}
	s := string(c.Status)
	if s == "" {
		s = string(claims.Actual)
	}
	if c.Negated {
		s += ", negated"
	}
	return s
}
