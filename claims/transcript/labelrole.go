package transcript

import (
	"strings"
	"unicode/utf8"
)

// bracket reads "(Minister of Finance)", "[00:17]" or "[2]" after a name.
func (s *labelScanner) bracket() bool {
	if s.clock() {
		if s.i >= s.end && s.eol {
			s.style, s.body = timed, s.i
		}
		return true
	}
	closing := byte(')')
	if s.text[s.i] == '[' {
		closing = ']'
	}
	n := strings.IndexByte(s.text[s.i:s.end], closing)
	if n < 0 {
		return false
	}
	inner := span{s.i + 1, s.i + n}
	s.i += n + 1
	if inner.empty() {
		return false
	}
	if digits(s.text[inner.start:inner.end]) {
		// the number of the speaker: "Operator [2]"
		if s.i >= s.end && s.eol && closing == ']' {
			s.style, s.body, s.counted = dashed, s.i, true
		}
		return true
	}
	if startsWithThe(s.text[s.name.start:s.name.end]) && (s.table.of(s.firstWord(inner))&titled != 0 || s.fullName(inner)) {
		// "The Minister for Energy (Mr. Hunt)": the name is in the brackets
		s.role, s.name = s.name, inner
		return true
	}
	if s.table.of(s.text[inner.start:inner.end])&whole != 0 {
		return true // "Jane Doe (continued)", "Jane Doe [via video]"
	}
	s.role = inner
	return !s.sentence(inner)
}

// fullName reports whether a bracket holds nothing but a name: two to four words
// with capitals, none of which is part of an office.
func (s *labelScanner) fullName(sp span) bool {
	n := 0
	for w := range strings.FieldsSeq(s.text[sp.start:sp.end]) {
		if n++; !upper(w) || s.table.of(strings.TrimSuffix(w, "."))&(titled|field|never|particle|outlet|people|answers) != 0 {
			return false
		}
	}
	return n >= 2 && n <= 4
}

func startsWithThe(text string) bool {
	return len(text) > 4 && strings.EqualFold(text[:4], "the ")
}

func (s *labelScanner) firstWord(sp span) string {
	w := s.text[sp.start:sp.end]
	if n := strings.IndexByte(w, ' '); n >= 0 {
		w = w[:n]
	}
	return strings.TrimSuffix(w, ".")
}

// familyFirst reads the rest of "Coe, Ann   0:03", as meeting software writes
// names: the given names behind the comma, and a time code at the end.
func (s *labelScanner) familyFirst() bool {
	rest := s.text[s.i:s.end]
	n := strings.LastIndexAny(rest, " \t")
	if n < 0 || !s.eol {
		return false
	}
	at, length := timeCode(rest[n+1:])
	given := strings.TrimSpace(rest[1:n])
	if length == 0 || n+1+length < len(rest) || !upper(given) || strings.ContainsAny(given, ",:;?!") || strings.Count(given, " ") > 3 {
		return false
	}
	from := s.i + 1 + strings.Index(rest[1:], given)
	if open := strings.Index(given, " ("); open > 0 && given[len(given)-1] == ')' {
		s.role = span{from + open + len(" ("), from + len(given) - 1} // "Coe, Ann (External)"
		given = given[:open]
	}
	s.name.end = from + len(given)
	s.words++
	s.at = at
	s.i = s.end
	s.style, s.body = timed, s.end
	return true
}

// boxed reads "[Jane Doe] 09:00:03", as the chats of meetings write it.
func (s *labelScanner) boxed() bool {
	n := strings.IndexByte(s.text[s.i:s.end], ']')
	if n < 0 || s.text[s.i] != '[' || !s.eol {
		return false
	}
	inner := labelScanner{text: s.text, table: s.table, i: s.i + 1, end: s.i + n, eol: true}
	inner.name = span{inner.i, inner.i}
	for inner.i < inner.end {
		inner.spaces()
		if stop, ok := inner.word(); stop || !ok || inner.words > 5 {
			return false
		}
	}
	rest := s.text[s.i+n+1 : s.end]
	at, length := timeCode(strings.TrimSpace(rest))
	if inner.words == 0 || length == 0 || strings.TrimSpace(rest)[length:] != "" {
		return false
	}
	s.label = inner.label
	s.at, s.style, s.body = at, timed, s.end
	return true
}

// affiliation reads ", Reuters:" after a name.
func (s *labelScanner) affiliation() bool {
	s.i++
	s.spaces()
	from := s.i
	rest := s.text[from:s.end]
	n := strings.IndexByte(rest, ':')
	if n < 0 {
		return s.dashedFirm(rest)
	}
	s.role = span{from, from + n}
	if s.role.empty() || !upper(rest) && s.table.of(s.firstWord(s.role))&titled == 0 || s.sentence(s.role) {
		return false
	}
	s.i = from + n
	if s.table.of(strings.TrimSuffix(rest[:n], "."))&suffix != 0 {
		s.name.end, s.role = s.i, span{} // "John Roe, Jr.:"
	}
	s.noteRole()
	return s.colon()
}

// dashedFirm reads ", Firm - Role" at the end of a line.
func (s *labelScanner) dashedFirm(rest string) bool {
	if !s.eol || !upper(rest) {
		return false
	}
	if n := strings.IndexByte(rest, '['); n > 0 && rest[len(rest)-1] == ']' {
		// "Jane Doe, Acme Corp - CEO [2]"
		s.counted = digits(rest[n+1 : len(rest)-1])
		rest = strings.TrimRight(rest[:n], " \u00a0")
	} else if !strings.Contains(rest, " - ") && !strings.Contains(rest, " – ") && !strings.Contains(rest, " — ") {
		return false
	}
	s.role = span{s.i, s.i + len(rest)}
	if s.sentence(s.role) {
		return false
	}
	s.noteRole()
	s.style, s.body = dashed, s.end
	return true
}

// dashRole reads "Chief Executive Officer" after "Jane Doe - ", or a time code.
func (s *labelScanner) dashRole() bool {
	if s.timedEnd() {
		return true
	}
	rest := s.text[s.i:s.end]
	if n := strings.IndexByte(rest, ':'); n >= 0 && upper(rest) {
		s.role = span{s.i, s.i + n}
		if s.sentence(s.role) {
			return false
		}
		s.i += n
		s.noteRole()
		return s.colon()
	}
	if !s.eol || !upper(rest) || stops(finish(rest)) {
		return false
	}
	s.role = span{s.i, s.end}
	if s.sentence(s.role) {
		return false
	}
	if _, dated := findDate(rest); dated {
		return false // "Department Press Briefing – March 16, 2023"
	}
	s.noteRole()
	s.style, s.body = dashed, s.end
	return true
}

// timedEnd reads a time code as the end of the label and of the line.
func (s *labelScanner) timedEnd() bool {
	s.spaces()
	if !s.clock() {
		return false
	}
	s.style, s.body = timed, s.i
	return s.i >= s.end && s.eol
}

// noteRole keeps what the words of a role tell about the label.
func (s *labelScanner) noteRole() {
	for w := range strings.FieldsSeq(s.text[s.role.start:s.role.end]) {
		class := s.table.of(strings.Trim(w, ".,;"))
		if class&outlet != 0 {
			s.medium = true
		}
		if class&(titled|asks) != 0 {
			s.titled = true
		}
	}
}

// sentence reports whether a stretch reads like a sentence and not like a role.
func (s *labelScanner) sentence(sp span) bool { return s.sentenceOf(sp, 18) }

// sentenceOf is sentence for roles of at most so many words.
func (s *labelScanner) sentenceOf(sp span, most int) bool {
	text := s.text[sp.start:sp.end]
	n := 0
	for w := range strings.FieldsSeq(text) {
		n++
		if last := w[len(w)-1]; last == '?' || last == '!' || last == ';' {
			return true
		}
		if s.table.of(strings.Trim(w, ".,"))&never != 0 {
			return true
		}
	}
	return n > most
}

// numberOrClock reads the digits of "Speaker 1" or of "Jane Doe 0:03".
func (s *labelScanner) numberOrClock() bool {
	if s.clock() {
		if s.i >= s.end && s.eol {
			s.style, s.body = timed, s.i
			return true
		}
		return s.peek(':')
	}
	if s.last&numbered == 0 {
		return false
	}
	if s.peek('#') {
		s.i++
	}
	for s.i < s.end && '0' <= s.text[s.i] && s.text[s.i] <= '9' {
		s.i++
	}
	s.name.end = s.i
	s.titled = true
	s.last = 0
	return true
}

// atEnd takes the end of the line as the end of the label.
func (s *labelScanner) atEnd() bool {
	if !s.eol || s.words == 0 {
		return false
	}
	if s.style == timed || s.style == dashed {
		return true
	}
	return s.bareName()
}

// bareName takes "Jane Doe" alone on a line.
func (s *labelScanner) bareName() bool {
	s.style, s.body = bare, s.end
	return s.words >= 2 && s.words <= 6 || s.titled
}

// dash returns the length of a dash of any kind at the start of text.
func dash(text string) int {
	if strings.HasPrefix(text, "--") {
		return 2
	}
	if text[0] == '-' {
		return 1
	}
	if r, n := utf8.DecodeRuneInString(text); r == '–' || r == '—' || r == '―' {
		return n
	}
	return 0
}

func digits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
