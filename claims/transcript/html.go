package transcript

import (
	"bytes"
	"strings"
	"unicode"
)

// An element is what an HTML element means for the running text. Those that are
// not listed are part of the line around them.
type element uint8

const (
	inlineElement  element = iota
	blockElement           // its text stands on lines of its own
	headingElement         // a heading
	breakElement           // ends the line
	preElement             // its line breaks count
	cellElement            // a cell of a table
	skipElement            // its text is none of the page's
	rawElement             // its content is no markup
	ruleElement            // a block without content
)

var elements = map[string]element{
	"p": blockElement, "div": blockElement, "li": blockElement, "dt": blockElement, "dd": blockElement,
	"blockquote": blockElement, "section": blockElement, "article": blockElement, "main": blockElement,
	"header": blockElement, "ul": blockElement, "ol": blockElement, "dl": blockElement, "body": blockElement,
	"center": blockElement, "address": blockElement, "fieldset": blockElement, "form": blockElement,
	"table": blockElement, "tr": blockElement, "tbody": blockElement, "thead": blockElement, "caption": cellElement,
	"td": cellElement, "th": cellElement, "hr": ruleElement, "br": breakElement, "pre": preElement,
	"h1": headingElement, "h2": headingElement, "h3": headingElement, "h4": headingElement,
	"h5": headingElement, "h6": headingElement,
	"nav": skipElement, "aside": skipElement, "footer": skipElement, "button": skipElement, "select": skipElement,
	"figcaption": skipElement, "noscript": skipElement, "svg": skipElement, "template": skipElement,
	"object": skipElement, "video": skipElement, "audio": skipElement, "menu": skipElement, "label": skipElement,
	"s": skipElement, "del": skipElement, "strike": skipElement,
	"script": rawElement, "style": rawElement, "textarea": rawElement, "title": rawElement, "iframe": rawElement,
	"xmp": rawElement, "math": skipElement,
}

// A page is a web page on its way to plain text.
type page struct {
	*flat
	scan    markScanner
	start   int                  // of the line, in the plain text
	linked  int                  // how much of the line is links
	anchors int                  // open links
	inside  [ruleElement + 1]int // how many elements of each sort are open
	title   string
	headed  bool // there is a heading

	naming  string // the open element that names the speaker, "" if none is
	nested  int    // elements of that name inside of it
	voices  map[string]int32
	speaker int32 // of the next line, index into given + 1
}

// parseHTML reads a web page: its main part, without navigation and scripts.
func parseHTML(text string) *Document {
	from, to := mainPart(text)
	p := page{flat: &flat{doc: text, text: make([]byte, 0, (to-from)/2)}, scan: markScanner{text: text}, voices: map[string]int32{}}
	for {
		m, ok := p.scan.next()
		if !ok {
			break
		}
		inside := m.start >= from && m.start < to
		switch m.kind {
		case textMark:
			if inside {
				p.words(m.start, m.end)
			}
		case openTag:
			p.opened(m, inside)
		case closeTag:
			if inside {
				p.closed(m)
			}
		}
	}
	p.flush()
	doc := p.parse(HTML)
	p.complete(&doc.Header)
	return doc
}

// complete fills the header from the head of the page.
func (p *page) complete(h *Header) {
	if p.title != "" && (h.Title == "" || !p.headed) {
		h.Title = p.title
	}
	if h.Date.IsZero() {
		if d, ok := findDate(p.title); ok {
			h.Date = d.day
		} else {
			h.Date = h.Published
		}
	}
}

func (p *page) words(start, end int) {
	if p.speaker != 0 && len(bytes.TrimSpace(p.text[min(p.start, len(p.text)):])) == 0 {
		s := p.doc[start:end]
		start += len(s) - len(strings.TrimLeft(s, ": \t\r\n")) // what parts the name from the words
	}
	at := len(p.text)
	p.content(start, end, p.inside[preElement] > 0, 0, 0)
	if p.anchors > 0 {
		p.linked += len(p.text) - at
	}
}

func (p *page) opened(m mark, inside bool) {
	e := elements[m.name]
	if e == rawElement {
		from := p.scan.pos
		p.scan.skip(m.name)
		if m.name == "title" && p.title == "" {
			p.title = plainTitle(p.doc[from:p.scan.pos])
		}
		return
	}
	if m.name == "meta" || m.name == "time" {
		p.dated(m)
	}
	if !inside {
		return
	}
	if e == skipElement || e == blockElement && p.hidden(m) {
		p.scan.leave(m.name)
		return
	}
	switch {
	case m.name == "a":
		p.anchors++
	case m.name == "sup" && p.footnote():
		p.scan.leave(m.name)
	case p.namesSpeaker(m):
		p.flush()
		p.line()
		p.naming, p.nested = m.name, -1 // it is counted below
	case e == breakElement:
		p.lineBreak()
	case e != inlineElement:
		p.flush()
		p.paragraph()
		p.inside[e]++
	}
	if m.name == p.naming && !m.empty {
		p.nested++
	}
}

// footnote reports whether the sup element that has just been opened is the mark
// of a note: figures behind a word or a full stop. "m<sup>2</sup>" is none.
func (p *page) footnote() bool {
	rest := p.doc[p.scan.pos:min(len(p.doc), p.scan.pos+maxLabel)]
	mark, _, ok := strings.Cut(rest, "</")
	if !ok {
		return false
	}
	inner := plainTitle(mark + "</")
	if strings.Trim(inner, "[]()*† 0123456789") != "" || inner == "" {
		return false
	}
	before := string(p.text[max(0, len(p.text)-3):])
	word := len(before) == 3 && strings.IndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
	return word || finish(before) != 0 && !digitAt(before, len(before)-1)
}

// namesSpeaker reports whether an element holds the name of who speaks, as its
// class says: <span class="speaker">.
func (p *page) namesSpeaker(m mark) bool {
	if p.naming != "" || m.empty || m.name == "body" || m.name == "a" || m.attrs.end-m.attrs.start < len("class=speaker") {
		return false
	}
	for class := range strings.FieldsSeq(strings.ToLower(attr(p.doc, m, "class"))) {
		class = strings.ReplaceAll(strings.ReplaceAll(class, "_", "-"), "--", "-")
		switch class {
		case "speaker", "speakername", "speaker-label", "transcript-speaker":
			return true
		case "member":
			return m.name == "cite" // pages of the old Hansard
		}
		if strings.HasSuffix(class, "speaker-name") {
			return true
		}
	}
	return false
}

// named ends the element that names who speaks. What is too long for a name is
// speech.
func (p *page) named() {
	p.naming = ""
	const longest = 80
	name := strings.TrimRight(tidy(string(p.text[min(p.start, len(p.text)):])), ": ")
	if name == "" || len(name) > longest || stops(finish(name)) {
		return
	}
	who, ok := p.voices[name]
	if !ok {
		s := splitName(name)
		if n := strings.Index(s.Name, ", "); n > 0 && s.Role == "" {
			s.Name, s.Role = s.Name[:n], s.Name[n+2:]
		}
		p.given = append(p.given, s)
		who = int32(len(p.given))
		p.voices[name] = who
	}
	p.hints = append(p.hints, hint{pos: p.start, class: roleOf})
	p.line()
	p.start, p.linked, p.speaker = len(p.text), 0, who
}

func (p *page) closed(m mark) {
	if m.name == p.naming {
		if p.nested--; p.nested < 0 {
			p.named()
			return
		}
	}
	switch e := elements[m.name]; {
	case m.name == "a":
		p.anchors = max(0, p.anchors-1)
	case e == inlineElement || e == breakElement || e == skipElement || e == rawElement:
	default:
		p.flush()
		p.paragraph()
		p.inside[e] = max(0, p.inside[e]-1)
	}
}

// lineBreak ends the line; the second one ends the paragraph.
func (p *page) lineBreak() {
	if n := len(p.text); n > 0 && p.text[n-1] == '\n' {
		p.paragraph()
		return
	}
	p.flush()
	p.line()
}

// flush tells what the line was that ends here: a heading, a list of links.
func (p *page) flush() {
	line := p.text[min(p.start, len(p.text)):]
	s := strings.TrimSpace(string(line[:min(len(line), 400)]))
	class := prose
	switch {
	case s == "" || p.inside[preElement] > 0:
	case p.inside[headingElement] > 0 && !strings.HasSuffix(s, ":"):
		class, p.headed = headline, true
	case p.linked*5 >= len(line)*4 && len(s) < 300 && !stops(finish(s)):
		class = ornament
	case p.inside[cellElement] > 0 && len(s) < 60 && !stops(finish(s)) && !strings.HasSuffix(s, ":"):
		class = ornament // a figure in a table
	}
	if s != "" {
		h := hint{pos: p.start, class: class}
		if class == prose {
			h.speaker, p.speaker = p.speaker, 0
		}
		p.hints = append(p.hints, h)
	}
	p.start, p.linked = len(p.text), 0
}

// plainTitle returns the text of a title element with its end tag.
func plainTitle(s string) string {
	if n := strings.LastIndex(s, "</"); n >= 0 {
		s = s[:n]
	}
	f := flat{doc: s}
	f.content(0, len(s), false, 0, 0)
	return tidy(string(f.text))
}

// dated takes the day of publication from the head of a page.
func (p *page) dated(m mark) {
	if !p.header.Published.IsZero() {
		return
	}
	value := attr(p.doc, m, "datetime")
	if m.name == "meta" {
		key := strings.ToLower(attr(p.doc, m, "property") + attr(p.doc, m, "name") + attr(p.doc, m, "itemprop"))
		if !strings.Contains(key, "publish") && key != "date" && key != "dc.date" && key != "datepublished" {
			return
		}
		value = attr(p.doc, m, "content")
	}
	if d, ok := findDate(value); ok {
		p.header.Published = d.day
	}
}

// hiddenClasses are parts of class names and ids that belong to the furniture
// of a page.
var hiddenClasses = [...]string{
	"breadcrumb", "crossnav", "sidebar", "cookie", "social", "sharing", "share-", "-share", "related",
	"footer", "navbar", "navigation", "menu", "pagination", "pager", "skip-link", "newsletter", "advert",
}

// hidden reports whether a block is furniture by its class or id.
func (p *page) hidden(m mark) bool {
	if m.attrs.end-m.attrs.start < 8 || m.name == "body" || m.name == "main" {
		return false
	}
	names := strings.ToLower(attr(p.doc, m, "class") + " " + attr(p.doc, m, "id") + " " + attr(p.doc, m, "role"))
	for _, part := range hiddenClasses {
		if strings.Contains(names, part) {
			return true
		}
	}
	return false
}

// leave passes over the rest of an element that has just been opened. An
// element that is never closed is not left, nor one that holds most of the page.
func (s *markScanner) leave(name string) {
	if s.failures > 8 {
		return
	}
	inner := markScanner{text: s.text, pos: s.pos}
	for depth := 1; depth > 0; {
		m, ok := inner.next()
		if !ok || inner.pos-s.pos > len(s.text)*2/3 {
			s.failures++
			return
		}
		switch {
		case m.kind == openTag && elements[m.name] == rawElement:
			inner.skip(m.name)
		case m.name != name || m.kind != openTag && m.kind != closeTag || m.empty:
		case m.kind == openTag:
			depth++
		default:
			depth--
		}
	}
	s.pos = inner.pos
}

// mainPart returns the part of a page that holds its text, the whole page if it
// does not say.
func mainPart(text string) (from, to int) {
	for _, name := range [...]string{"main", "article"} {
		from := foldIndex(text, "<"+name)
		if from < 0 {
			continue // most pages; a search from the end is slow
		}
		if to := foldLastIndex(text, "</"+name); to > from+200 {
			return from, to
		}
	}
	return 0, len(text)
}

// foldIndex and foldLastIndex find a tag in lower case or in capitals.
func foldIndex(text, tag string) int {
	n := strings.Index(text, tag)
	if n < 0 {
		n = strings.Index(text, strings.ToUpper(tag))
	}
	return n
}

func foldLastIndex(text, tag string) int {
	n := strings.LastIndex(text, tag)
	if n < 0 {
		n = strings.LastIndex(text, strings.ToUpper(tag))
	}
	return n
}
