package export

import (
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/go-figures/figures/claims"
)

// An AnnotationWriter writes claims as annotations. Make one with
// [Annotations].
type AnnotationWriter struct{ w *Writer }

// Annotations writes one JSON array of annotations in the W3C Web Annotation
// Data Model (https://www.w3.org/TR/annotation-model/), complete after Close.
//
// A target has the document as its source and selects the claim by its words,
// with up to 32 characters before and after, and by its place in code points; a
// claim with time codes also by the time in the recording, as a media fragment.
// The body tells the claim in words, with its kind and status as tags.
// Identifiers are references relative to the document's place.
func Annotations(w io.Writer) *AnnotationWriter {
	return &AnnotationWriter{newWriter(w, format{open: "[", before: "\n", between: ",", close: "\n]\n"})}
}

// WriteAll writes the claims of the document named doc, in the order of its
// text. It stops at the first error.
func (a *AnnotationWriter) WriteAll(doc, text string, cs iter.Seq[claims.Claim]) error {
	at := position{text: text}
	a.w.f.record = func(dst []byte, doc string, c *claims.Claim) []byte {
		return appendAnnotation(dst, doc, &at, c)
	}
	return a.w.WriteAll(doc, cs)
}

// Flush hands on what is buffered.
func (a *AnnotationWriter) Flush() error { return a.w.Flush() }

// Close ends the array and flushes. It does not close the underlying writer.
func (a *AnnotationWriter) Close() error { return a.w.Close() }

// around is how many characters of the text a quote has on each side.
const around = 32

func appendAnnotation(dst []byte, doc string, at *position, c *claims.Claim) []byte {
	dst = append(dst, `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation"`...)
	dst = appendText(dst, `,"id":`, reference(doc)+"#"+reference(c.ID))
	dst = append(dst, `,"motivation":"describing","body":[`...)
	dst = appendBody(dst, "describing", sentenceOf(c))
	dst = appendBody(append(dst, ','), "tagging", string(c.Kind))
	dst = appendBody(append(dst, ','), "tagging", status(c))
	dst = appendText(dst, `],"target":{"source":`, reference(doc))
	start, end := at.of(c.Start), at.of(c.End)
	dst = appendText(dst, `,"selector":[{"type":"TextQuoteSelector","exact":`, c.Text)
	dst = appendText(dst, `,"prefix":`, lastRunes(at.text[:at.clip(c.Start)], around))
	dst = appendText(dst, `,"suffix":`, firstRunes(at.text[at.clip(c.End):], around))
	dst = appendInt(dst, `},{"type":"TextPositionSelector","start":`, start)
	dst = append(appendInt(dst, `,"end":`, end), '}')
	if timed(c) {
		dst = append(dst, `,{"type":"FragmentSelector","conformsTo":"http://www.w3.org/TR/media-frags/","value":"t=`...)
		dst = append(appendClock(dst, c.Time.Start), ',')
		dst = append(appendClock(dst, c.Time.End), `"}`...)
	}
	return append(dst, "]}}"...)
}

func appendBody(dst []byte, purpose, value string) []byte {
	dst = appendText(dst, `{"type":"TextualBody","purpose":`, purpose)
	dst = appendText(dst, `,"format":"text/plain","language":"en","value":`, value)
	return append(dst, '}')
}

// sentenceOf tells the facts in one line.
func sentenceOf(c *claims.Claim) string {
	var b strings.Builder
	for i, f := range Facts(c) {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(f.Name + ": " + f.Value)
	}
	return b.String()
}

// A position counts code points up to byte offsets of a text that mostly grow.
type position struct {
	text         string
	bytes, runes int
}

func (p *position) clip(offset int) int { return max(0, min(offset, len(p.text))) }

func (p *position) of(offset int) int {
	offset = p.clip(offset)
	if offset < p.bytes {
		p.bytes, p.runes = 0, 0
	}
	p.runes += utf8.RuneCountInString(p.text[p.bytes:offset])
	p.bytes = offset
	return p.runes
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

func lastRunes(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}
