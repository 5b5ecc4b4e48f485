package export

import (
	"html"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

// Words returns the words of a claim of doc in one line as a reader sees them:
// "£42.5 billion" for "&#163;42.5 billion", and without what stands in between,
// such as the number of a column.
func Words(doc *transcript.Document, c *claims.Claim) string {
	if len(c.Segments) == 0 {
		return shown(doc, c.Text)
	}
	var b strings.Builder
	for _, s := range c.Segments {
		b.WriteString(s.Text + " ")
	}
	return shown(doc, b.String())
}

// Sentence returns the sentence of a claim of doc like [Words].
func Sentence(doc *transcript.Document, c *claims.Claim) string {
	text := c.Sentence.Text
	if marked(doc.Format) {
		text = untagged(text)
	}
	return shown(doc, text)
}

func shown(doc *transcript.Document, text string) string {
	if marked(doc.Format) {
		text = html.UnescapeString(text)
	}
	return oneLine(text)
}

// marked reports whether a format writes signs as references: "&amp;".
func marked(f transcript.Format) bool {
	switch f {
	case transcript.HTML, transcript.TEI, transcript.SRT, transcript.VTT:
		return true
	}
	return false
}

// untagged leaves tags away.
func untagged(s string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "<")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		_, after, ok := strings.Cut(rest, ">")
		if !ok {
			return b.String() + "<" + rest
		}
		s = after
	}
}
