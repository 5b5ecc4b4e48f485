package transcript

import (
	"html"
	"strings"
	"unicode/utf8"
)

// A mark is a piece of markup or of the text between.
type mark struct {
	span
	kind  markKind
	name  string // of a tag, in lower case
	attrs span   // of a tag: what stands between name and bracket
	empty bool   // "<br/>"
}

type markKind uint8

const (
	textMark markKind = iota
	openTag
	closeTag
	otherMark // a comment, a declaration, a processing instruction
)

// A markScanner cuts a text into marks. A bracket that opens no tag is text,
// and what is not closed ends with the text: no input is wrong.
type markScanner struct {
	text     string
	pos      int
	open     [3]bool // closers that are known not to come any more
	failures int     // elements that were not left
}

// next returns the next mark, false at the end of the text.
func (s *markScanner) next() (mark, bool) {
	start := s.pos
	if start >= len(s.text) {
		return mark{}, false
	}
	if m, ok := s.tag(start); ok {
		s.pos = m.end
		return m, true
	}
	i := start + 1
	for i < len(s.text) {
		n := strings.IndexByte(s.text[i:], '<')
		if n < 0 {
			i = len(s.text)
			break
		}
		i += n
		if opensTag(s.text[i:]) {
			break
		}
		i++
	}
	s.pos = i
	return mark{span: span{start, i}}, true
}

// opensTag reports whether "<" at the start of s begins a mark and is not a
// sign of text: "< 5 percent".
func opensTag(s string) bool {
	if len(s) < 2 || s[0] != '<' {
		return false
	}
	c := s[1]
	if c == '/' && len(s) > 2 {
		c = s[2]
	}
	return c == '!' || c == '?' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// tag reads the mark at i.
func (s *markScanner) tag(i int) (mark, bool) {
	text := s.text[i:]
	if !opensTag(text) {
		return mark{}, false
	}
	switch {
	case strings.HasPrefix(text, "<!--"):
		return s.other(i, 0), true
	case strings.HasPrefix(text, "<![CDATA["):
		return mark{span: span{i, i + 9}, kind: otherMark}, true // its content is text
	case text[1] == '!':
		return s.other(i, 1), true
	case text[1] == '?':
		return s.other(i, 2), true
	}
	m := mark{kind: openTag}
	j := 1
	if text[1] == '/' {
		m.kind, j = closeTag, 2
	}
	from := j
	for j < len(text) && nameByte(text[j]) {
		j++
	}
	m.name = strings.ToLower(text[from:j])
	from = j
	j = tagEnd(text, j)
	m.attrs = span{i + from, i + j}
	if j < len(text) {
		m.empty = text[j-1] == '/'
		j++
	}
	m.span = span{i, i + j}
	return m, true
}

func nameByte(c byte) bool {
	return c > ' ' && c != '>' && c != '/' && c != '"' && c != '\'' && c != '=' && c != '<'
}

// tagEnd returns the index of the ">" that ends a tag; quoted ones do not.
func tagEnd(text string, j int) int {
	for j < len(text) {
		switch c := text[j]; c {
		case '>':
			return j
		case '"', '\'':
			const longest = 1 << 12 // a quote that is never closed shall not eat the page
			n := strings.IndexByte(text[j+1:min(len(text), j+longest)], c)
			if n >= 0 {
				j += n + 1
			}
		}
		j++
	}
	return j
}

// closers end the marks that are no tags.
var closers = [...]string{"-->", ">", "?>"}

// other reads up to a closer. Without it, the mark is its opener alone: the
// rest of a damaged page is read all the same.
func (s *markScanner) other(i, closer int) mark {
	m := mark{span: span{i, min(i+2, len(s.text))}, kind: otherMark}
	if s.open[closer] {
		return m
	}
	n := strings.Index(s.text[i:], closers[closer])
	if n < 0 {
		s.open[closer] = true
		return m
	}
	m.end = i + n + len(closers[closer])
	return m
}

// skip passes over the content of a raw element, such as a script, and over its
// end tag.
func (s *markScanner) skip(name string) {
	for i := s.pos; i < len(s.text); {
		n := strings.Index(s.text[i:], "</")
		if n < 0 {
			break
		}
		i += n + 2
		if len(s.text) >= i+len(name) && strings.EqualFold(s.text[i:i+len(name)], name) {
			s.pos = i + len(name)
			s.pos = min(tagEnd(s.text, s.pos)+1, len(s.text))
			return
		}
	}
	s.pos = len(s.text)
}

// attr returns the value of an attribute of a tag, "" if it has none. The name
// is in lower case.
func attr(text string, m mark, name string) string {
	s := text[m.attrs.start:m.attrs.end]
	for s != "" {
		s = strings.TrimLeft(s, " \t\r\n\f/")
		n := 0
		for n < len(s) && nameByte(s[n]) {
			n++
		}
		key := s[:n]
		s = strings.TrimLeft(s[n:], " \t\r\n\f")
		value := ""
		if strings.HasPrefix(s, "=") {
			value, s = attrValue(strings.TrimLeft(s[1:], " \t\r\n\f"))
		} else if n == 0 && s != "" {
			s = s[1:]
		}
		if n == len(name) && strings.EqualFold(key, name) {
			return html.UnescapeString(value)
		}
	}
	return ""
}

func attrValue(s string) (value, rest string) {
	if s == "" {
		return "", ""
	}
	if s[0] == '"' || s[0] == '\'' {
		if n := strings.IndexByte(s[1:], s[0]); n >= 0 {
			return s[1 : n+1], s[n+2:]
		}
		return s[1:], ""
	}
	if n := strings.IndexAny(s, " \t\r\n\f"); n >= 0 {
		return s[:n], s[n:]
	}
	return s, ""
}

// reference reads a character reference at the start of s: "&amp;", "&#163;".
// It returns the text that it stands for and its length, 0 if it is none.
func reference(s string) (string, int) {
	const longest = 32
	n := strings.IndexByte(s[:min(len(s), longest)], ';')
	if n < 2 || strings.IndexByte(s[1:n], '&') >= 0 {
		return "", 0 // "& 12&nbsp;" has one further on
	}
	ref := s[:n+1]
	text := html.UnescapeString(ref)
	if text == ref || !utf8.ValidString(text) {
		return "", 0
	}
	return text, len(ref)
}
