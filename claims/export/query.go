package export

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims"
)

// Queries writes one line a claim: the question to put to a statistics office
// or a search. See [AppendQuery].
func Queries(w io.Writer) *Writer {
	return newWriter(w, format{after: "\n", record: func(dst []byte, _ string, c *claims.Claim) []byte {
		return AppendQuery(dst, c)
	}})
}

// AppendQuery appends the question that a statistic would answer, as one line
// without its end: "What was METRIC in PLACE in PERIOD?". What the claim does
// not say is left out; where it does not say what is measured, the question
// asks that.
func AppendQuery(dst []byte, c *claims.Claim) []byte {
	metric := oneLine(c.Subject)
	if metric == "" {
		return append(append(append(dst, `What was "`...), clean(oneLine(c.Text))...), `" said of?`...)
	}
	dst = append(dst, head(c)...)
	dst = append(dst, clean(metric)...)
	if c.Scope != "" {
		dst = append(append(dst, ' '), clean(where(c.Scope))...)
	}
	if when := dates(c.Period); when != "" {
		dst = append(append(append(dst, ' '), preposition(c.Period)...), when...)
	} else if c.Period.Text != "" {
		dst = append(append(append(dst, " ("...), clean(oneLine(c.Period.Text))...), ')')
	}
	if base := cmp.Or(dates(c.Baseline), oneLine(c.Baseline.Text)); base != "" {
		if dates(c.Baseline) != "" {
			base = "with " + base
		}
		dst = append(append(dst, " compared "...), clean(strings.TrimPrefix(base, "compared "))...)
	}
	return append(dst, '?')
}

// head begins the question.
func head(c *claims.Claim) string {
	change := ""
	if c.Role == claims.By {
		change = "the change in "
	}
	if c.Kind == claims.Count && !strings.HasPrefix(strings.ToLower(c.Subject), "number of") {
		change += "the number of "
	}
	switch claims.Status(status(c)) {
	case claims.Target:
		return "What is the target for " + change
	case claims.Forecast:
		return "What is the forecast for " + change
	}
	return "What was " + change
}

// placeWords are the words that a scope may begin with.
var placeWords = []string{"across", "among", "at", "by", "for", "from", "in", "inside", "of", "on", "outside", "throughout", "under", "with", "within"}

// where is the scope with a word before it that says where.
func where(scope string) string {
	scope = oneLine(scope)
	first, _, _ := strings.Cut(scope, " ")
	if slices.Contains(placeWords, strings.ToLower(first)) {
		return lowerFirst(scope)
	}
	return "in " + scope
}

// preposition is what stands before the date of a period.
func preposition(p claims.Period) string {
	switch {
	case !p.End.After(p.Start.AddDate(0, 0, 1)):
		return "on "
	case strings.Contains(dates(p), " to "):
		return "from "
	}
	return "in "
}

// clean makes the text valid UTF-8 without control characters.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r == '\u2028' || r == '\u2029' {
			return '\ufffd'
		}
		return r
	}, s)
}
