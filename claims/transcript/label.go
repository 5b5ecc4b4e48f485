package transcript

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// A style is the way in which a label is written.
type style uint8

const (
	inline    style = iota // "Yu Jian: Thank you"
	ownLine                // "Yu Jian:" and nothing else
	stopped                // "CHAIR POWELL. Good afternoon"
	letter                 // "Q   Thank you"
	timed                  // "Speaker 1  00:01:23"
	dashed                 // "Jane Doe - Chief Executive Officer"
	bare                   // "Jane Doe" and nothing else
	resumed                // "(00:01:24):", the same speaker goes on
	given                  // by the markup
	examining              // "BY MR. BRINK:", who asks from here on
	swearing               // "INES VALE, having been sworn, ...", who answers
)

// maxLabel bounds the length of a label, so that no line is searched further.
const maxLabel = 200

// A span is a stretch of the text.
type span struct{ start, end int }

func (s span) empty() bool { return s.start >= s.end }

// A label names who speaks. Whether a line that looks like one is one, the
// whole document decides.
type label struct {
	name, role span
	body       int // where the speech begins
	at         time.Duration
	who        int32 // index of its candidate
	line       int32
	style      style
	caps       bool // the name is in capitals
	titled     bool // a title or an office is part of the name
	counted    bool // a number or a line of its own for the role goes with it
	medium     bool // a newspaper, an agency, ...
	weak       bool // it needs others of that name with more space behind them
	query      bool // the number of a question stands before it
	words      uint8
	opens      bool // it stands where a paragraph can begin
	ok         bool // it is believed
}

// A labelScanner reads one line as a label.
type labelScanner struct {
	text  string
	table *words
	i     int // next byte
	end   int // of the line or of the longest label
	eol   bool
	label
	small bool // a word of the name has small letters
	alone bool // a word of the name is in capitals
	last  wordClass
}

// scanLabel reads text[start:end], a line, as a label. It looks at form alone.
func scanLabel(text string, table *words, start, end int) (label, bool) {
	c := text[start]
	if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' && timeLine(text[start:end]) && !clockLine(text[start:end]) {
		return label{}, false // "9:08 P.M. EST"
	}
	s := labelScanner{text: text, table: table, i: start, end: min(end, start+maxLabel), eol: end <= start+maxLabel}
	s.decoration()
	if s.clock() {
		s.decoration()
		if s.i >= s.end || s.peek(':') {
			return s.resume()
		}
	}
	s.question()
	from := s.i
	if s.single() {
		return s.letterLabel()
	}
	if s.peek('[') {
		return s.label, s.boxed()
	}
	if s.scanName() {
		return s.label, true
	}
	s.i = from
	return s.letterLabel()
}

// question skips the number of a question before the name of who asks it, as
// committees print it: "Q12  Chair: How many?".
func (s *labelScanner) question() {
	if !s.peek('Q') {
		return
	}
	_, n := number(s.text[:s.end], s.i+1, 4)
	if n > s.i+1 && n < s.end && (s.text[n] == ' ' || s.text[n] == '\t') {
		s.i, s.query = n, true
		s.spaces()
		s.decoration()
	}
}

// clockLine reports whether a line is nothing but a time code with hours:
// "00:05:00". "10:30" is more often the hour of the day.
func clockLine(s string) bool {
	_, n := timeCode(s)
	return n == len(s) && len(s) >= len("0:00:00") && s[len(s)-6] == ':'
}

func (s *labelScanner) peek(c byte) bool { return s.i < s.end && s.text[s.i] == c }

func (s *labelScanner) spaces() (n int) {
	from := s.i
	for s.i < s.end {
		if c := s.text[s.i]; c == ' ' || c == '\t' {
			s.i++
			n++
		} else if c == 0xc2 && s.i+1 < s.end && s.text[s.i+1] == 0xa0 {
			s.i += 2
			n++
		} else {
			break
		}
	}
	if s.i > from && s.text[from] == '\t' {
		n++
	}
	return n
}

// decoration skips what stands around a label without being part of it: the
// stars of Markdown, the ">>" of captions, white space.
func (s *labelScanner) decoration() {
	for s.i < s.end && (s.text[s.i] == '*' || s.text[s.i] == '>' || s.text[s.i] == '_' || s.text[s.i] == ' ') {
		s.i++
	}
}

// clock reads a time code in brackets or without: "[00:17]", "0:03".
func (s *labelScanner) clock() bool {
	at, n := timeCode(s.text[s.i:s.end])
	if n == 0 {
		return false
	}
	s.at = at
	s.i += n
	s.spaces()
	return true
}

// resume reads the rest of "(00:01:24):".
func (s *labelScanner) resume() (label, bool) {
	if s.peek(':') {
		s.i++
	}
	s.spaces()
	s.style, s.body = resumed, s.i
	return s.label, true
}

// single reports whether the line begins with "Q" or "A" and no full stop: not
// the initial of "A. Smith:".
func (s *labelScanner) single() bool {
	if s.i >= s.end || s.text[s.i] != 'Q' && s.text[s.i] != 'A' {
		return false
	}
	rest := s.text[s.i+1 : s.end]
	return rest == "" || rest[0] == ':' || rest[0] == '\t' || strings.HasPrefix(rest, "  ") || rest[0] == 0xc2
}

// letterLabel reads "Q", "Q:", "Q." or "Q" and at least two spaces; the same with A.
func (s *labelScanner) letterLabel() (label, bool) {
	from := s.i
	if from >= s.end || s.text[from] != 'Q' && s.text[from] != 'A' {
		return label{}, false
	}
	s.i++
	s.label = label{name: span{from, s.i}, at: s.at, style: letter, caps: true, words: 1}
	switch {
	case s.i >= s.end && s.eol:
	case s.peek(':') || s.peek('.'):
		s.i++
		s.decoration()
		if n := s.spaces(); n == 0 && s.i < s.end && s.text[s.i-1] != ' ' {
			return label{}, false
		}
	case s.peek('*'):
		s.decoration()
		s.spaces()
	default:
		n := s.spaces()
		s.weak = n == 1 && s.text[from] == 'Q' && s.i < s.end && (s.text[s.i] == '(' || upper(s.text[s.i:s.end]))
		if n < 2 && !s.weak {
			return label{}, false
		}
	}
	s.body = s.i
	return s.label, true
}

// scanName reads a name and what ends it.
func (s *labelScanner) scanName() bool {
	s.name = span{s.i, s.i}
	for s.words < 9 {
		gap := s.spaces()
		if s.i >= s.end {
			return s.atEnd()
		}
		switch c := s.text[s.i]; {
		case c == ':':
			return s.colon()
		case c == '*' || c == '_':
			s.decoration()
			if s.i >= s.end && s.eol {
				return s.words > 0 && s.bareName()
			}
		case c == '(' || c == '[':
			if s.words == 0 || !s.bracket() {
				return false
			}
		case c == ',':
			return s.words > 0 && (s.familyFirst() || s.affiliation())
		case c == '.' && gap == 0 && s.words > 0 && s.text[s.i-1] == ')':
			return s.stop() // "The SPEAKER pro tempore (Mr. DORN). The gentleman"
		case c == '|':
			s.i++
			return s.words > 0 && s.timedEnd() // "Ana Ruiz | 00:03"
		case c == '-' || c == 0xe2:
			if n := dash(s.text[s.i:s.end]); n > 0 && gap > 0 && s.words > 0 {
				s.i += n
				return s.dashRole()
			}
			return false
		case gap > 0 && s.words > 0 && (digitAt(s.text[:s.end], s.i) || c == '#' && digitAt(s.text[:s.end], s.i+1)):
			if !s.numberOrClock() {
				return false
			}
		default:
			if stop, ok := s.word(); stop || !ok {
				return ok
			}
		}
	}
	return false
}

// word reads one word of a name. A full stop after a name in capitals ends the
// label and is reported as stop.
func (s *labelScanner) word() (stop, ok bool) {
	w, big, small := s.letters()
	if w == "" {
		return false, false
	}
	core := strings.TrimSuffix(w, ".")
	dot := len(core) < len(w)
	class := s.table.of(core)
	if class&never != 0 && (big < 2 || small > 0 || class&(roleWord|titled) == 0) {
		return false, false
	}
	if first, _ := utf8.DecodeRuneInString(w); 'a' <= first && first <= 'z' || !unicode.IsLetter(first) && w != "&" {
		if class&particle == 0 || s.words == 0 || dot && core != "tempore" {
			return false, false
		}
	}
	s.words++
	s.note(class, big, small)
	s.name.end = s.i
	if !dot || class&abbrev != 0 || initials(core) {
		return false, true
	}
	s.name.end--
	s.i--
	return true, s.stop()
}

// letters reads the letters of a word and what can stand between them. It
// counts the capitals and the small ones of ASCII.
func (s *labelScanner) letters() (w string, big, small int) {
	from := s.i
	for s.i < s.end {
		n := 1
		switch c := s.text[s.i]; {
		case 'A' <= c && c <= 'Z':
			big++
		case 'a' <= c && c <= 'z':
			small++
		case c >= utf8.RuneSelf:
			var r rune
			if r, n = utf8.DecodeRuneInString(s.text[s.i:s.end]); r != '’' && !unicode.IsLetter(r) && !unicode.IsMark(r) {
				return s.text[from:s.i], big, small
			}
		case c == '.' || c == '\'' || c == '-' || c == '&' || c == '/' || '0' <= c && c <= '9' && s.i > from:
		case c == '_' && s.i > from && digitAt(s.text[:s.end], s.i+1): // "SPEAKER_01"
		default:
			return s.text[from:s.i], big, small
		}
		s.i += n
	}
	return s.text[from:s.i], big, small
}

// note keeps what a word tells about the label.
func (s *labelScanner) note(class wordClass, big, small int) {
	if class&(titled|roleWord|asks|chairs) != 0 {
		s.titled = true
	}
	if class&outlet != 0 {
		s.medium = true
	}
	s.last = class
	if big >= 2 && small <= 1 {
		// "McKEE" and "MCKEE" alike
		s.alone = true
	} else if small > 0 && !s.alone && class&(particle|abbrev|titled) == 0 {
		s.small = true // but not in "Mr. BROWN of Ohio"
	}
	s.caps = s.alone && !s.small
}

// initials reports whether a word before a full stop is "J" or "D.C".
func initials(w string) bool {
	return len(w) == 1 || len(w) == 3 && w[1] == '.'
}

// stop takes a full stop as the end: "CHAIR POWELL. Good afternoon".
func (s *labelScanner) stop() bool {
	if !s.caps {
		return false
	}
	s.i++
	if s.i < s.end && s.spaces() == 0 || !s.eol && s.i >= s.end {
		return false
	}
	if s.words == 1 && !s.titled && s.name.end-s.name.start < 4 {
		return false // "SEC. 2."
	}
	if s.i < s.end && !s.titled && ('0' <= s.text[s.i] && s.text[s.i] <= '9' || lower(s.text[s.i:s.end])) {
		return false // "U.S.C. 632(o)"
	}
	s.style, s.body = stopped, s.i
	return true
}

// chat takes the name from "10:03:15 From Ana Ruiz to Everyone:", as the chats of
// meetings are saved.
func (s *labelScanner) chat() {
	name := s.text[s.name.start:s.name.end]
	if s.at == 0 || !strings.HasPrefix(name, "From ") {
		return
	}
	if n := strings.LastIndex(name, " to "); n > len("From ") {
		s.name = span{s.name.start + len("From "), s.name.start + n}
	}
}

// colon takes a colon as the end: "Yu Jian: Thank you", "Yu Jian:".
func (s *labelScanner) colon() bool {
	if s.words == 0 {
		return false
	}
	s.i++
	before := s.i
	s.decoration()
	s.spaces()
	if s.i >= s.end {
		s.chat()
		s.style, s.body = ownLine, s.i
		return s.eol
	}
	if s.i == before {
		return false // "https://", "10:30", "std::vector"
	}
	s.chat()
	s.clock()
	s.style, s.body = inline, s.i
	if s.i >= s.end && s.eol {
		s.style = ownLine
	}
	return true
}
