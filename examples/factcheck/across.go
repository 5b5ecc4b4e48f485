package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims/check"
)

// An across is what the claims of all documents say of each other.
type across struct {
	findings []check.Finding
	restated []check.Group
}

func compare(reports []report) across {
	var all []check.Statement
	for i := range reports {
		for _, c := range reports[i].claims {
			all = append(all, check.Statement{Doc: reports[i].doc.Name, Claim: c})
		}
	}
	return across{check.Compare(all), check.Restatements(all)}
}

// text lists what does not fit together, and what is said more than once.
func (a *across) text() string {
	var b strings.Builder
	if len(a.findings) > 0 {
		b.WriteString("\nWhat does not fit together:\n")
	}
	for _, f := range a.findings {
		fmt.Fprintf(&b, "  %s: %s\n", f.Kind, printable(f.Why))
		where(&b, f.Statements)
	}
	if len(a.restated) > 0 {
		b.WriteString("\nSaid more than once:\n")
	}
	for _, g := range a.restated {
		fmt.Fprintf(&b, "  %s: %s\n", g.ID, printable(g.Statements[0].Claim.Subject))
		where(&b, g.Statements)
	}
	return b.String()
}

// where says who said it, where, and in which words.
func where(b *strings.Builder, all []check.Statement) {
	last := ""
	for _, s := range all {
		by := ""
		if s.Claim.Speaker.Name != "" {
			by = ", " + s.Claim.Speaker.Name
		}
		line := fmt.Sprintf("    %s: %s\n", printable(s.Doc+by), fit(s.Claim.Sentence.Text, 90))
		if line != last { // several numbers of one sentence
			b.WriteString(line)
		}
		last = line
	}
}

// of tells what does not fit together with a claim, "" for nothing.
func (a *across) of(doc, id string) string {
	var why []string
	for _, f := range a.findings {
		if slices.ContainsFunc(f.Statements, func(s check.Statement) bool { return s.Doc == doc && s.Claim.ID == id }) {
			why = append(why, string(f.Kind)+": "+f.Why)
		}
	}
	return strings.Join(why, "; ")
}
