package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/check"
	"github.com/go-figures/figures/claims/export"
	"github.com/go-figures/figures/examples/internal/terminal"
)

// write prints the tables, and the page if one is wanted.
func write(o *options, reports []report, stdout io.Writer) error {
	for i := range reports {
		if i > 0 {
			fmt.Fprintln(stdout)
		}
		if err := reports[i].table(stdout, o.brief); err != nil {
			return err
		}
	}
	across := compare(reports)
	if _, err := io.WriteString(stdout, across.text()); err != nil {
		return err
	}
	if o.html == "" || len(reports) == 0 {
		return nil
	}
	f, err := os.Create(o.html)
	if err != nil {
		return err
	}
	if err := page(f, reports, across); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// columns are those of the table. Where space is short, who, what and whence
// give way before the figures.
var columns = []terminal.Column{
	{Heading: "LINE", Keep: 20},
	{Heading: "SPEAKER", Keep: 3},
	{Heading: "SAID", Keep: 12},
	{Heading: "VERDICT", Keep: 22},
	{Heading: "REFERENCE", Keep: 16},
	{Heading: "DIFFERENCE", Keep: 16},
	{Heading: "METRIC", Keep: 8},
	{Heading: "WHEN", Keep: 6},
	{Heading: "SOURCE", Keep: 3},
}

// table prints one document: a line a claim, how often each verdict was reached,
// and what is to be known of it.
func (r *report) table(out io.Writer, brief bool) error {
	var b, notes strings.Builder
	var rows [][]string
	count := map[check.Verdict]int{}
	for i := range r.claims {
		c, res := &r.claims[i], &r.results[i]
		count[res.Verdict]++
		if brief && res.Verdict == check.NoReference {
			continue
		}
		words := terminal.Line(export.Words(r.doc, c))
		rows = append(rows, append([]string{r.places[i], terminal.Line(c.Speaker.Name), words}, row(c, res)...))
		if len(res.Why) > 0 {
			fmt.Fprintf(&notes, "  %s %s: %s\n", r.places[i], words, terminal.Line(strings.Join(res.Why, "; ")))
		}
	}
	fmt.Fprintf(&b, "%s\n\n", terminal.Line(r.title()))
	terminal.LayOut(&b, columns, rows, terminal.Width(out))
	b.WriteString("\n")
	for _, v := range check.Verdicts() {
		if n := count[v]; n > 0 {
			fmt.Fprintf(&b, "%4d  %s %s\n", n, signs[v], v)
		}
	}
	if notes.Len() > 0 {
		b.WriteString("\nWhat was assumed, and why nothing was compared:\n" + notes.String())
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// row is the verdict and what it is held against.
func row(c *claims.Claim, res *check.Result) []string {
	cells := []string{signs[res.Verdict] + " " + string(res.Verdict), figure(c, res), difference(res), "", "", ""}
	if ref := res.Reference; ref != nil {
		name, _, _ := strings.Cut(ref.Metric, "|")
		cells[3], cells[4], cells[5] = terminal.Line(name), terminal.Line(ref.Period.Text), terminal.Line(ref.Source)
	}
	return cells
}

// title names the document, as it names itself where it does.
func (r *report) title() string {
	s := cmp.Or(r.doc.Header.Title, r.doc.Name)
	if d := r.doc.Header.Date; !d.IsZero() {
		s += ", " + d.Format(time.DateOnly)
	}
	return s
}
