package export

import (
	"io"
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
	m, ok := metricOf(c)
	if !ok {
		return append(append(append(dst, `What was "`...), clean(oneLine(c.Text))...), `" said of?`...)
	}
	parts := append(make([]string, 0, 5), lead(c, &m), m.text)
	if where := where(c.Scope); where != "" && !contains(m.text, c.Scope) {
		parts = append(parts, where)
	}
	when, since := c.Period, c.Baseline
	if c.Role == claims.From && resolved(since) { // the value that it changed from
		when, since = since, claims.Period{}
	}
	if when := during(when); when != "" && !contains(m.text, when) {
		parts = append(parts, when)
	}
	text := strings.Join(parts, " ")
	if c.Role == claims.From && !resolved(c.Baseline) {
		return append(append(dst, clean(text)...), ", before the change?"...)
	}
	if !resolved(since) || dates(since) != dates(when) {
		text += against(since)
	}
	return append(append(dst, clean(text)...), '?')
}

// lead begins the question.
func lead(c *claims.Claim, m *metric) string {
	switch claims.Status(status(c)) {
	case claims.Target:
		return "What is the target for"
	case claims.Forecast:
		return "What is the forecast for"
	}
	if m.plural {
		return "What were"
	}
	return "What was"
}

func resolved(p claims.Period) bool { return dates(p) != "" }

func contains(text, part string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(oneLine(part)))
}

// placeWords are the words that a scope may begin with.
const placeWords = "across among around at between beyond by during for from in inside near of on out outside over throughout to under with within worldwide"

// where is the scope with a word before it that says where: "in Carrowmere",
// "nationally".
func where(scope string) string {
	scope = oneLine(scope)
	first, rest, _ := strings.Cut(scope, " ")
	switch word := strings.ToLower(first); {
	case scope == "":
		return ""
	case hasWord(placeWords, word), rest == "" && adverbial(word):
		return lowerFirst(scope)
	}
	return "in " + scope
}

// adverbial reports whether a word says where by itself.
func adverbial(word string) bool {
	for _, ending := range []string{"wide", "ally", "where"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return word == "here" || word == "there" || word == "abroad" || word == "overseas"
}

// during is the period with the word that stands before it: "in 2024", "on 15
// May 2024", "last winter".
func during(p claims.Period) string {
	when := dates(p)
	switch {
	case when == "":
		return unresolved(oneLine(p.Text))
	case !p.End.After(p.Start.AddDate(0, 0, 1)):
		return "on " + when
	case strings.Contains(when, " to "):
		return "from " + when
	}
	return "in " + when
}

// timeWords are the words that words of time may begin with.
const timeWords = "after annually at before between by currently during each every for from in last monthly next now on over recently since so this these through throughout today to under until when within yearly yesterday"

// unresolved puts words of time that name no date behind a question.
func unresolved(text string) string {
	first, _, _ := strings.Cut(strings.ToLower(text), " ")
	switch {
	case text == "":
		return ""
	case hasWord(timeWords, first):
		return lowerFirst(text)
	}
	return "(" + text + ")"
}

// thanWords are what a baseline may begin with, the longer ones first.
var thanWords = []string{
	"compared with", "compared to", "in comparison with", "in comparison to", "relative to", "as against", "as in", "than in", "than at", "than", "as",
	"compared", "versus", "against", "from", "over", "above", "below", "with", "to", "in",
}

// against is the baseline: " compared with 2023", ", year on year".
func against(p claims.Period) string {
	text := dates(p)
	if text == "" {
		text = oneLine(p.Text)
		for _, word := range thanWords {
			if n := len(word); len(text) > n && strings.EqualFold(text[:n], word) && text[n] == ' ' {
				text = text[n+1:]
				break
			}
		}
	}
	switch {
	case text == "":
		return ""
	case strings.HasPrefix(text, "year o"): // "year on year", "year over year"
		return ", " + text
	}
	return " compared with " + text
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
