// Package intake reads what strangers give: it makes documents with their claims
// of any bytes, within limits, and refuses what is no text.
package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"

	"github.com/go-figures/figures/examples/dashboard/store"
)

// A Given is a document as somebody gives it.
type Given struct {
	Name string
	Date time.Time // zero if the giver does not say
	Text string
}

const (
	// mostClaims bounds the claims that are kept of one document. A day of a
	// parliament has some three thousand.
	mostClaims = 20_000
	// longestSentence bounds, in bytes, what is kept of a sentence with a claim. A
	// "sentence" of a megabyte is no sentence, and each of its claims would hold it.
	longestSentence = 2000
	longestName     = 300
)

// Read finds the claims of a document.
func Read(g Given) store.Entry {
	doc := Parse(g.Name, g.Text)
	e := store.Entry{
		Name: Name(g.Name), Title: shorten(doc.Header.Title, longestName), Given: g.Date, Text: g.Text,
		Day: doc.Header.Date,
	}
	if !g.Date.IsZero() {
		e.Day = g.Date
	}
	var notes []string
	for _, d := range doc.Damaged {
		notes = append(notes, d.Error())
	}
	for c := range Extractor(g.Date).Document(doc) {
		if len(e.Claims) == mostClaims {
			notes = append(notes, fmt.Sprintf("only the first %d claims are kept", mostClaims))
			break
		}
		Trim(&c)
		e.Claims = append(e.Claims, c)
	}
	e.Note = strings.Join(notes, "\n")
	return e
}

// Parse reads a text as what its name and its content say.
func Parse(name, text string) *transcript.Document {
	doc, err := transcript.Read(strings.NewReader(text), transcript.FormatOf(strings.TrimSuffix(name, ".gz")))
	if err != nil { // neither a string nor the format of a name fails
		doc = transcript.Parse(text)
	}
	doc.Name = name
	return doc
}

// Extractor returns one for documents of the day, or for those that name their
// own.
func Extractor(day time.Time) *claims.Extractor {
	x, err := claims.New(claims.WithDate(day))
	if err != nil { // a date is no option that can fail
		return new(claims.Extractor)
	}
	return x
}

// Trim cuts the sentence of a claim where it is longer than any sentence is.
func Trim(c *claims.Claim) {
	if s := &c.Sentence; len(s.Text) > longestSentence {
		at := min(max(c.Start-s.Start-longestSentence/2, 0), len(s.Text)-longestSentence)
		*s = cut(s, at, at+longestSentence)
	}
	if len(c.Text) > longestSentence { // a number of a million digits
		c.Span = cut(&c.Span, 0, longestSentence)
	}
	if len(c.Quantity.Text) > longestSentence {
		c.Quantity.Span = cut(&c.Quantity.Span, 0, longestSentence)
	}
	for _, s := range []*string{
		&c.Subject, &c.Scope, &c.Source, &c.Period.Text, &c.Baseline.Text, &c.Speaker.Name, &c.Speaker.Role,
		&c.Quantity.Unit.Text, &c.Quantity.Unit.Name,
	} {
		*s = shorten(*s, longestName)
	}
	const mostSegments = 16 // nor is what more than so many pages cut
	c.Segments = slices.Clip(c.Segments[:min(len(c.Segments), mostSegments)])
}

// cut returns a part of the span, on rune boundaries.
func cut(s *claims.Span, from, to int) claims.Span {
	for from > 0 && !boundary(s.Text, from) {
		from--
	}
	for to < len(s.Text) && !boundary(s.Text, to) {
		to--
	}
	return claims.Span{Text: s.Text[from:to], Start: s.Start + from, End: s.Start + to}
}

func boundary(s string, i int) bool { return s[i]&0xc0 != 0x80 }

// shorten cuts a text that is longer than n bytes, and says so.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !boundary(s, n) {
		n--
	}
	return s[:n] + "…"
}

// Name makes a name for a document of what somebody calls it: one line of valid
// text, never empty.
func Name(s string) string {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "�")), " ")
	return shorten(cmp.Or(s, "A text without a name"), longestName)
}
