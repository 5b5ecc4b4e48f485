package main

import (
	"fmt"
	"strings"

	"github.com/go-figures/figures/claims/check"
	"github.com/go-figures/figures/claims/export"
	"github.com/go-figures/figures/examples/internal/terminal"
)

// An across is what the claims of all documents say of each other.
type across struct {
	findings []check.Finding
	restated []check.Group
	said     map[said]saying
	differ   map[said][]string     // what does not fit together with a claim
	same     map[said]*check.Group // where else it is made
}

// A said names a claim among those of all documents, which may have one name.
type said struct{ doc, id string }

// A saying is where a claim was made, by whom, and the sentence.
type saying struct{ where, sentence string }

// compare holds all claims against each other.
func compare(reports []report) across {
	a := across{said: map[said]saying{}, differ: map[said][]string{}, same: map[said]*check.Group{}}
	var all []check.Statement
	for i := range reports {
		r := &reports[i]
		for j := range r.claims {
			c := &r.claims[j]
			all = append(all, check.Statement{Doc: r.doc.Name, Claim: *c})
			where := r.doc.Name + ":" + r.places[j]
			if c.Speaker.Name != "" {
				where += ", " + c.Speaker.Name
			}
			a.said[said{r.doc.Name, c.ID}] = saying{where, export.Sentence(r.doc, c)}
		}
	}
	a.findings, a.restated = check.Compare(all), check.Restatements(all)
	for _, f := range a.findings {
		for i := range f.Statements {
			s := nameOf(&f.Statements[i])
			a.differ[s] = append(a.differ[s], string(f.Kind)+": "+f.Why)
		}
	}
	for i := range a.restated {
		g := &a.restated[i]
		for j := range g.Statements {
			a.same[nameOf(&g.Statements[j])] = g
		}
	}
	return a
}

func nameOf(s *check.Statement) said { return said{s.Doc, s.Claim.ID} }

// text lists what does not fit together, and what is said more than once.
func (a *across) text() string {
	var b strings.Builder
	if len(a.findings) > 0 {
		b.WriteString("\nWhat does not fit together:\n")
	}
	for _, f := range a.findings {
		fmt.Fprintf(&b, "  %s: %s\n", f.Kind, terminal.Line(f.Why))
		a.list(&b, f.Statements)
	}
	if len(a.restated) > 0 {
		b.WriteString("\nSaid more than once:\n")
	}
	for _, g := range a.restated {
		c := &g.Statements[0].Claim
		fmt.Fprintf(&b, "  %s: %s, %s\n", g.ID, terminal.Line(c.Subject), terminal.Line(c.Text))
		a.list(&b, g.Statements)
	}
	return b.String()
}

// list says who said it, where, and in which words.
func (a *across) list(b *strings.Builder, all []check.Statement) {
	last := ""
	for i := range all {
		s := a.said[nameOf(&all[i])]
		line := fmt.Sprintf("    %s: %s\n", terminal.Line(s.where), terminal.Fit(terminal.Line(s.sentence), 90))
		if line != last { // several numbers of one sentence
			b.WriteString(line)
		}
		last = line
	}
}

// unfit tells what does not fit together with a claim, "" for nothing.
func (a *across) unfit(s said) string { return strings.Join(a.differ[s], "; ") }

// again tells where else the same is said, "" for nowhere.
func (a *across) again(s said) string {
	g := a.same[s]
	if g == nil {
		return ""
	}
	where := []string{}
	for i := range g.Statements {
		if other := nameOf(&g.Statements[i]); other != s {
			where = append(where, a.said[other].where)
		}
	}
	return g.ID + ": " + strings.Join(where, "; ")
}
