package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"
	"time"
	"unicode"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/check"
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

// table prints one document: a line a claim, and how often each verdict was
// reached.
func (r *report) table(out io.Writer, brief bool) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", printable(r.title()))
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "LINE\tSAID\tVERDICT\tREFERENCE\tDIFFERENCE\tMETRIC\tWHEN\tSOURCE")
	line, at := 1, 0
	count := map[check.Verdict]int{}
	for i := range r.claims {
		c, res := &r.claims[i], &r.results[i]
		line += strings.Count(r.doc.Text[at:c.Start], "\n")
		at = c.Start
		count[res.Verdict]++
		if brief && res.Verdict == check.NoReference {
			continue
		}
		cells := append([]string{fmt.Sprint(line), fit(c.Text, 28)}, row(c, res)...)
		fmt.Fprintln(w, strings.Join(cells, "\t"))
	}
	w.Flush()
	b.WriteString("\n")
	for _, v := range check.Verdicts() {
		if n := count[v]; n > 0 {
			fmt.Fprintf(&b, "%4d  %s %s\n", n, signs[v], v)
		}
	}
	_, err := io.WriteString(out, trimLines(b.String()))
	return err
}

// row is the verdict and what it is held against.
func row(c *claims.Claim, res *check.Result) []string {
	cells := []string{signs[res.Verdict] + " " + string(res.Verdict), figure(c, res), difference(res), "", "", ""}
	if ref := res.Reference; ref != nil {
		name, _, _ := strings.Cut(ref.Metric, "|")
		cells[3], cells[4], cells[5] = fit(name, 40), printable(ref.Period.Text), fit(ref.Source, 30)
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

// printable makes one line of s without anything that steers a terminal.
func printable(s string) string {
	clean := func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
			return unicode.ReplacementChar
		}
		return r
	}
	return strings.Join(strings.Fields(strings.Map(clean, s)), " ")
}

// fit cuts s to n characters.
func fit(s string, n int) string {
	r := []rune(printable(s))
	if len(r) <= n {
		return string(r)
	}
	return strings.TrimRight(string(r[:n-1]), " ") + "…"
}

func trimLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}
