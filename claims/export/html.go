package export

import (
	_ "embed"
	"io"
	"iter"
	"strconv"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

//go:embed page.css
var pageCSS string

// A Tone is how a page sets a claim off. Each has a colour, a line of its own
// sort and, where a [Mark] gives one, a symbol, so that no one needs the colour.
type Tone string

// The tones. The zero value is that of a claim without a mark.
const (
	Agree  Tone = "agree"  // a full line
	Near   Tone = "near"   // a dashed line
	Differ Tone = "differ" // a double line
	Open   Tone = "open"   // a dotted line
)

// A Mark is what somebody else has to say of a claim on a page.
type Mark struct {
	Tone Tone
	// Symbol stands behind the claim in the text: "✓".
	Symbol string
	// Label says the same in words: "agrees as said".
	Label string
	// Facts are more to know, below those of the claim. Those of all marks of a
	// page should have the same names: they become columns of its table.
	Facts []Fact
}

// A Page is one self-contained HTML file: documents with their claims set off,
// and a table of the claims below each. It needs no script and loads nothing.
// Make one with [HTML], set its fields, then write the documents.
type Page struct {
	// Title names the page.
	Title string
	// Intro is a paragraph below it, "" for none.
	Intro string
	// Mark tells more of a claim. It may be nil.
	Mark func(c *claims.Claim) Mark
	// Key explains the marks, one a line, below the intro.
	Key []Mark
	// Columns names the facts of the marks that the table shows.
	Columns []string

	w    io.Writer
	bare bool // without head and foot
	buf  []byte
	docs int
	err  error
}

// HTML returns a page. It is complete after Close.
//
// Whoever points at a claim or moves to it with the keyboard sees what it says;
// a tap or following it keeps that in view, with the way to its row in the table
// and back. All text of documents and claims is escaped.
func HTML(w io.Writer) *Page { return &Page{w: w, Title: "Quantitative claims"} }

// Sections returns a page without its head and foot: of each document only the
// section with the text and the table, to stand in a page of one's own. Title,
// Intro and Key are not written. The page around gives it its looks: [Style] or
// rules of its own.
func Sections(w io.Writer) *Page { return &Page{w: w, bare: true} }

// Style returns the style sheet of the page, which is for light and dark.
func Style() string { return pageCSS }

// Document writes one document with its claims, which must be those of doc in
// the order of its text.
func (p *Page) Document(doc *transcript.Document, cs iter.Seq[claims.Claim]) error {
	if p.docs == 0 && !p.bare {
		p.open()
	}
	p.docs++
	d := pageDoc{page: p, doc: doc, id: "d" + strconv.Itoa(p.docs)}
	for c := range cs {
		d.claims = append(d.claims, c)
		var m Mark
		if p.Mark != nil {
			m = p.Mark(&c)
		}
		d.marks = append(d.marks, m)
	}
	p.buf = d.append(p.buf)
	return p.flush()
}

// Close ends the page. It does not close the underlying writer.
func (p *Page) Close() error {
	if p.bare {
		return p.flush()
	}
	if p.docs == 0 {
		p.open()
		p.buf = append(p.buf, "<p>No documents.</p>\n"...)
	}
	p.buf = append(p.buf, "</main>\n</body>\n</html>\n"...)
	return p.flush()
}

func (p *Page) flush() error {
	if p.err == nil {
		_, p.err = p.w.Write(p.buf)
	}
	p.buf = p.buf[:0]
	return p.err
}

// open writes the head. The policy forbids scripts and anything from elsewhere,
// should a mistake of ours let markup through.
func (p *Page) open() {
	b := append(p.buf, "<!DOCTYPE html>\n"+`<html lang="en" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
<title>`...)
	b = appendHTML(b, p.Title)
	b = append(append(append(b, "</title>\n<style>\n"...), pageCSS...), "</style>\n</head>\n<body>\n<header>\n<h1>"...)
	b = append(appendHTML(b, p.Title), "</h1>\n"...)
	if p.Intro != "" {
		b = append(appendHTML(append(b, "<p>"...), p.Intro), "</p>\n"...)
	}
	b = append(b, `<p class="note">Point at a marked number, or move to it with the Tab key, to see what it says; tap it or press Enter to keep that in view. A table of all claims is below the text.</p>`+"\n"...)
	if len(p.Key) > 0 {
		b = append(b, "<ul class=\"key\">\n"...)
		for _, m := range p.Key {
			b = append(append(append(b, `<li><span aria-hidden="true"><a class="claim `...), m.Tone.class()...), `">12%`...)
			b = append(appendSymbol(b, m.Symbol), "</a></span> "...)
			b = append(appendHTML(b, m.Label), "</li>\n"...)
		}
		b = append(b, "</ul>\n"...)
	}
	p.buf = append(b, "</header>\n<main>\n"...)
}

// class is the name that the style sheet knows.
func (t Tone) class() string {
	switch t {
	case Agree, Near, Differ, Open:
		return string(t)
	}
	return "plain"
}

func appendSymbol(b []byte, symbol string) []byte {
	if symbol == "" {
		return b
	}
	return append(appendHTML(append(b, `<sup aria-hidden="true">`...), symbol), "</sup>"...)
}
