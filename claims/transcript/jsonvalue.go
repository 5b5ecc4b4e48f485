package transcript

import "strings"

// A jsonValue is a value of a JSON text and where it stands. The span of a
// string is what stands between its quotes.
type jsonValue struct {
	span
	kind  byte // '{', '[', '"', '0' for a number, 'x' for anything else
	name  span // of a member of an object
	items []jsonValue
}

// get returns the member of an object with a name, nil if there is none.
func (v *jsonValue) get(text, name string) *jsonValue {
	if v.kind != '{' {
		return nil
	}
	for i := range v.items {
		if m := &v.items[i]; text[m.name.start:m.name.end] == name {
			return m
		}
	}
	return nil
}

// plain returns a string or a number as text.
func (v *jsonValue) plain(text string) string {
	if v.kind != '"' {
		return text[v.start:v.end]
	}
	f := flat{doc: text}
	f.escaped(v.span, 0, 0)
	return string(f.text)
}

// A jsonScanner reads JSON and keeps where everything stands, which
// encoding/json does not tell. It takes what breaks off as complete.
type jsonScanner struct {
	text  string
	pos   int
	depth int

	broken bool // the text ends before its brackets do

	open  []jsonValue // what the lists that are open hold so far
	space []jsonValue // what is left of the last block for those that are closed
}

// keep moves the values that an open list holds, from first on, to a place of
// their own.
func (s *jsonScanner) keep(first int) []jsonValue {
	const block = 256
	n := len(s.open) - first
	if n > cap(s.space)-len(s.space) {
		s.space = make([]jsonValue, 0, max(n, block))
	}
	at := len(s.space)
	s.space = append(s.space, s.open[first:]...)
	s.open = s.open[:first]
	return s.space[at:len(s.space):len(s.space)]
}

// deepest bounds how deep values are nested; what lies deeper is passed over.
const deepest = 32

// skipSpace passes over white space, and what stands between two values.
func (s *jsonScanner) skipSpace() {
	for s.pos < len(s.text) && strings.IndexByte(" \t\r\n,:", s.text[s.pos]) >= 0 {
		s.pos++
	}
}

// next reads a value.
func (s *jsonScanner) next() jsonValue {
	s.skipSpace()
	v := jsonValue{span: span{s.pos, s.pos}}
	if s.pos >= len(s.text) {
		return v
	}
	switch c := s.text[s.pos]; {
	case c == '{' || c == '[':
		v.kind = c
		s.list(&v)
	case c == '"':
		v.kind = '"'
		v.span = s.str()
	default:
		v.kind = 'x'
		if c == '-' || '0' <= c && c <= '9' {
			v.kind = '0'
		}
		for s.pos < len(s.text) && strings.IndexByte(" \t\r\n,:]}\"[{", s.text[s.pos]) < 0 {
			s.pos++
		}
		if s.pos == v.start {
			s.pos++ // a bracket that closes nothing
		}
		v.end = s.pos
	}
	return v
}

// list reads the inside of an object or a list.
func (s *jsonScanner) list(v *jsonValue) {
	closing := v.kind + 2 // ']' follows '[' and '}' follows '{' at two in ASCII
	first := len(s.open)
	s.depth++
	for s.pos++; ; {
		s.skipSpace()
		if s.pos >= len(s.text) {
			s.broken = true
			break
		}
		if c := s.text[s.pos]; c == ']' || c == '}' {
			s.pos++
			if c == closing {
				break
			}
			continue
		}
		item := jsonValue{}
		if v.kind == '{' && s.text[s.pos] == '"' {
			name := s.str()
			if !tells(s.text[name.start:name.end]) {
				s.pass()
				continue
			}
			item = s.inner()
			item.name = name
		} else {
			item = s.inner()
		}
		if s.depth <= deepest {
			s.open = append(s.open, item)
		}
	}
	s.depth--
	v.items, v.end = s.keep(first), s.pos
}

// tells reports whether a member of an object is about what is said. Of the
// others, such as the tokens of Whisper, nothing is kept.
func tells(name string) bool {
	switch name {
	case "segments", "transcription", "utterances", "results", "captions",
		"text", "body", "transcript", "speaker", "words", "word",
		"start", "end", "startTime", "endTime", "timestamps", "from", "to":
		return true
	}
	return false
}

// inner reads a value inside of another. Brackets nested without end are passed
// over without recursion.
func (s *jsonScanner) inner() jsonValue {
	if s.depth <= deepest {
		return s.next()
	}
	return s.pass()
}

// pass passes over a value.
func (s *jsonScanner) pass() jsonValue {
	s.skipSpace()
	if s.pos >= len(s.text) || s.text[s.pos] != '{' && s.text[s.pos] != '[' {
		return s.next()
	}
	v := jsonValue{kind: 'x', span: span{s.pos, s.pos}}
	for open := 0; s.pos < len(s.text); {
		switch s.text[s.pos] {
		case '"':
			s.str()
			continue
		case '{', '[':
			open++
		case '}', ']':
			open--
		}
		s.pos++
		if open == 0 {
			break
		}
	}
	v.end = s.pos
	return v
}

// str reads a string and returns what stands between its quotes.
func (s *jsonScanner) str() span {
	s.pos++
	inside := span{s.pos, s.pos}
	for s.pos < len(s.text) {
		n := strings.IndexAny(s.text[s.pos:], `"\`)
		if n < 0 {
			s.pos = len(s.text)
			inside.end = s.pos
			return inside
		}
		s.pos += n
		if s.text[s.pos] == '"' {
			inside.end = s.pos
			s.pos++
			return inside
		}
		s.pos = min(s.pos+2, len(s.text))
	}
	inside.end = s.pos
	return inside
}
