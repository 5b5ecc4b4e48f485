package transcript

import (
	"strconv"
	"strings"
)

// frontMatter reads the block between two lines "---" at the top of a Markdown
// file. Its title and date go into the header.
func (p *parser) frontMatter() {
	if len(p.lines) < 3 || p.content(0) != "---" {
		return
	}
	last := 0
	for i := 1; i < len(p.lines) && i < 60; i++ {
		if s := p.content(i); s == "---" || s == "..." {
			last = i
			break
		}
	}
	if last == 0 || !strings.Contains(p.content(1), ":") {
		return
	}
	for i := 0; i <= last; i++ {
		p.lines[i].class = preface
	}
	for i := 1; i < last; i++ {
		key, value, ok := strings.Cut(p.content(i), ":")
		if !ok || p.lines[i].indent > 0 {
			continue
		}
		value = strings.TrimSpace(value)
		for i+1 < last && p.lines[i+1].indent > 0 {
			i++
			value = strings.TrimSuffix(value, "\\") + " " + p.content(i)
		}
		p.frontField(strings.ToLower(key), scalar(value))
	}
}

func (p *parser) content(i int) string { return p.text[p.lines[i].start:p.lines[i].end] }

func (p *parser) frontField(key, value string) {
	h := &p.doc.Header
	switch key {
	case "title":
		h.Title = value
	case "date", "event_date":
		if d, ok := findDate(value); ok {
			h.Date, p.frontDate = d.day, true
		}
	case "published", "published_time", "publish_date", "publication_date", "updated", "modified", "modified_time":
		if d, ok := findDate(value); ok && (h.Published.IsZero() || strings.HasPrefix(key, "pub")) {
			h.Published = d.day
		}
	}
}

// scalar returns the text of a YAML scalar, its quotes and escapes resolved and
// its white space made single spaces.
func scalar(s string) string {
	if len(s) < 2 || s[0] != s[len(s)-1] || s[0] != '"' && s[0] != '\'' {
		return tidy(s)
	}
	quote := s[0]
	s = s[1 : len(s)-1]
	if quote == '\'' {
		return tidy(strings.ReplaceAll(s, "''", "'"))
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		n := map[byte]int{'x': 2, 'u': 4, 'U': 8}[s[i]]
		switch {
		case n > 0 && i+n < len(s):
			if r, err := strconv.ParseUint(s[i+1:i+1+n], 16, 32); err == nil && !empty(rune(r)) {
				b.WriteRune(rune(r))
			} else if err == nil && r == 0xa0 {
				b.WriteByte(' ')
			}
			i += n
		case s[i] == '_' || s[i] == 'n' || s[i] == 't' || s[i] == ' ':
			b.WriteByte(' ')
		default:
			b.WriteByte(s[i])
		}
	}
	return tidy(b.String())
}

// tidy makes all white space in s single spaces.
func tidy(s string) string {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == 0xc2 || c == ' ' && i+1 < len(s) && s[i+1] == ' ' {
			return strings.Join(strings.Fields(s), " ")
		}
	}
	return strings.TrimSpace(s)
}
