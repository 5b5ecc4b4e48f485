package export

import (
	"cmp"
	"html"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

// A pageDoc writes one document of a page.
type pageDoc struct {
	page   *Page
	doc    *transcript.Document
	id     string // of its elements: "d1", claims "d1-3"
	claims []claims.Claim
	marks  []Mark
	next   int    // the first claim that does not end before the place written to
	placed []bool // the claims that have their place in the text
	in     bool   // a paragraph is open
	inTurn int
	inPara int
}

// append writes the document, then its table.
func (d *pageDoc) append(b []byte) []byte {
	b = append(append(append(b, `<section aria-labelledby="`...), d.id...), `">`+"\n"+`<h2 id="`...)
	b = append(append(b, d.id...), `">`...)
	b = append(appendHTML(b, cmp.Or(d.doc.Header.Title, d.doc.Name, "A text without a name")), "</h2>\n<p class=\"meta\">"...)
	b = appendHTML(b, d.meta())
	if len(d.claims) > 0 {
		b = append(append(append(b, ` · <a href="#`...), d.id...), `-claims">their table</a>`...)
	}
	b = append(b, "</p>\n"...)
	d.placed = make([]bool, len(d.claims))
	for i := range d.doc.Segments {
		b = d.segment(b, i)
	}
	b = d.endParagraph(b)
	b = d.table(b)
	return append(b, "</section>\n"...)
}

func (d *pageDoc) meta() string {
	parts := []string{}
	if d.doc.Header.Title != "" && d.doc.Name != "" {
		parts = append(parts, d.doc.Name)
	}
	if date := d.doc.Header.Date; !date.IsZero() {
		parts = append(parts, date.Format("2 January 2006"))
	}
	n := 0
	for i := range d.claims {
		if !d.claims[i].Incidental() {
			n++
		}
	}
	count := strconv.Itoa(n) + " claims"
	if n == 1 {
		count = "1 claim"
	}
	return strings.Join(append(parts, count), " · ")
}

// segment writes one segment of the text as what it is.
func (d *pageDoc) segment(b []byte, i int) []byte {
	seg := &d.doc.Segments[i]
	if strings.TrimSpace(d.doc.Text[seg.Start:seg.End]) == "" {
		if d.in {
			b = append(b, ' ')
		}
		return b
	}
	switch seg.Kind {
	case transcript.Speech:
		if !d.in || seg.Turn != d.inTurn || seg.Paragraph != d.inPara {
			b = append(d.endParagraph(b), `<p dir="auto">`...)
			d.in, d.inTurn, d.inPara = true, seg.Turn, seg.Paragraph
			if seg.From != 0 || seg.To != 0 {
				b = append(append(append(b, "<time>"...), clock(seg.From)...), "</time>"...)
			}
		}
		return d.pieces(b, seg.Start, seg.End)
	case transcript.Furniture:
		if marked(d.doc.Format) {
			return b // tags and cue numbers
		}
		if d.goesOn(i) { // a page foot in the middle of a sentence
			return append(d.pieces(append(b, `<span class="furniture">`...), seg.Start, seg.End), "</span>"...)
		}
	}
	class := map[transcript.Kind]string{
		transcript.Head: "head", transcript.Label: "label", transcript.Direction: "direction", transcript.Furniture: "furniture",
	}[seg.Kind]
	b = append(append(append(d.endParagraph(b), `<p dir="auto" class="`...), class...), `">`...)
	return append(d.pieces(b, seg.Start, seg.End), "</p>\n"...)
}

func (d *pageDoc) endParagraph(b []byte) []byte {
	if !d.in {
		return b
	}
	d.in = false
	return append(b, "</p>\n"...)
}

// goesOn reports whether the open paragraph goes on after segment i.
func (d *pageDoc) goesOn(i int) bool {
	if !d.in {
		return false
	}
	for _, seg := range d.doc.Segments[i+1:] {
		if seg.Kind == transcript.Speech {
			return seg.Turn == d.inTurn && seg.Paragraph == d.inPara
		}
		if seg.Kind != transcript.Furniture {
			return false
		}
	}
	return false
}

// pieces writes a stretch of the text with the claims in it set off. A claim
// that a page foot cuts in two is set off in both parts.
func (d *pageDoc) pieces(b []byte, start, end int) []byte {
	for at := start; at < end; {
		for d.next < len(d.claims) && d.claims[d.next].End <= at {
			d.next++
		}
		if d.next == len(d.claims) || d.claims[d.next].Start >= end {
			return d.text(b, at, end)
		}
		c := &d.claims[d.next]
		if c.Start > at {
			b = d.text(b, at, c.Start)
			at = c.Start
		}
		to := min(c.End, end)
		b = d.set(b, d.next, at, to)
		at = to
	}
	return b
}

// text writes a stretch as it is, with the references of markup resolved.
func (d *pageDoc) text(b []byte, start, end int) []byte {
	s := d.doc.Text[start:end]
	if marked(d.doc.Format) {
		s = html.UnescapeString(s)
	}
	return appendHTML(b, s)
}

// set writes (a part of) claim i as a link to what it says, and that behind it:
// shown to those who point at the claim or are at it with the keyboard, and kept
// in view for those who follow the link or tap it. Only then does it have links
// of its own, so that the way through the text has one stop a claim.
func (d *pageDoc) set(b []byte, i, start, end int) []byte {
	c, m := &d.claims[i], &d.marks[i]
	id := d.id + "-" + strconv.Itoa(i+1)
	b = append(append(append(b, `<a class="claim `...), class(c, m)...), '"')
	b = append(append(append(b, ` href="#`...), id...), `-tip"`...)
	if d.placed[i] { // a later part of it
		return append(d.text(append(b, '>'), start, end), "</a>"...)
	}
	d.placed[i] = true
	b = append(append(append(b, ` id="`...), id...), `" aria-describedby="`...)
	b = append(append(b, id...), `-tip">`...)
	b = append(appendSymbol(d.text(b, start, end), m.Symbol), "</a>"...)
	b = append(append(append(b, `<span class="tip" role="note" id="`...), id...), `-tip"><b>`...)
	b = append(appendHTML(b, Words(d.doc, c)+": "+cmp.Or(m.Label, kindOf(c))), "</b>"...)
	for _, f := range slices.Concat(Facts(c), m.Facts) {
		b = append(appendHTML(append(b, "<span><i>"...), f.Name), ":</i> "...)
		b = append(appendHTML(b, f.Value), "</span>"...)
	}
	b = append(append(append(b, `<span class="to"><a href="#`...), id...), `">Back to the text</a> <a href="#`...)
	return append(append(b, id...), `-row">Its row in the table</a></span></span>`...)
}

// class is how the claim is set off: by its mark, or by its standing.
func class(c *claims.Claim, m *Mark) string {
	switch {
	case m.Tone != "":
		return m.Tone.class()
	case c.Incidental():
		return "none"
	case status(c) != string(claims.Actual) || c.Negated:
		return "soft"
	}
	return "plain"
}

func kindOf(c *claims.Claim) string { return strings.ReplaceAll(string(c.Kind), "_", " ") }

func clock(d time.Duration) string {
	s := int(max(d, 0).Seconds())
	two := func(n int) string { return string(appendPadded(nil, int64(n), 2)) }
	return two(s/3600) + ":" + two(s/60%60) + ":" + two(s%60)
}
