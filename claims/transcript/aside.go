package transcript

import "strings"

// maxAside bounds the length of a stage direction inside speech.
const maxAside = 80

// aside returns the length of the stage direction at the start of s:
// "(Applause.)", "[inaudible]", "(Turns to the audience.)". It is 0 for other
// brackets: "(14%)", "(a)".
func (p *parser) aside(s string) int {
	if len(s) > 2 && s[0] == '(' && s[1] == '(' && s[2] != '(' {
		if n := p.aside(s[1:]); n > 0 && strings.HasPrefix(s[1+n:], ")") {
			return n + 2 // "((chuckles))"
		}
	}
	closing := closingOf(s[0])
	n := strings.IndexByte(s[1:min(len(s), maxAside)], closing) + 1
	if n < 2 {
		return 0
	}
	inner := strings.TrimRight(s[1:n], ".!,…— ")
	if len(inner) == 1 && lower(inner) {
		return 0 // "(v) the rules of the fund"; "[V]" is one who speaks by video
	}
	if p.table.of(inner)&whole != 0 {
		return n + 1
	}
	if s[0] == '*' {
		return 0 // the emphasis of Markdown
	}
	if who, _, ok := strings.Cut(inner, ": "); ok && s[0] == '[' && capitals(who) && strings.IndexByte(`"“`+"'‘", inner[len(who)+2]) >= 0 {
		return n + 1 // "[HON. MEMBERS: "Oh."]"
	}
	w := firstOf(inner, " .,;:")
	class := p.table.of(w)
	if class == 0 {
		// "(Applause-laughter.)", but "(Cross-talk in the hall.)" is one word
		w = firstOf(w, "-")
		class = p.table.of(w)
	}
	switch {
	case w == "The" && meets(inner):
		return n + 1 // "(The briefing was concluded at 12:10 p.m.)"
	case strings.ContainsAny(inner, "0123456789"):
		if _, at := timeCode(strings.TrimSpace(inner[len(w):])); class&direction != 0 && at > 0 {
			return n + 1 // "[inaudible 00:12:01]"
		}
	case class&direction != 0 && w != inner:
		return n + 1 // "(Laughter and applause.)"
	case class&gesture != 0 && upper(w) && stops(finish(s[1:n])):
		return n + 1 // "(Turns to the audience.)"
	}
	return 0
}

// closingOf returns what closes a bracket; a star closes itself.
func closingOf(open byte) byte {
	switch open {
	case '[', '{':
		return open + 2 // in ASCII
	case '(':
		return ')'
	}
	return open
}

// meets reports whether a bracket says when a meeting began or ended.
func meets(inner string) bool {
	for _, what := range [...]string{" concluded", " adjourned", " was recessed", " ended at ", " began at ", " resumed at ", " was suspended", " was interrupted"} {
		if strings.Contains(inner, what) {
			return true
		}
	}
	return false
}

// firstOf returns s up to the first of the marks.
func firstOf(s, marks string) string {
	if i := strings.IndexAny(s, marks); i >= 0 {
		return s[:i]
	}
	return s
}

// speech cuts a stretch of speech into what is said and what is not: stage
// directions, struck-out words, the escapes of Markdown.
func (p *parser) speech(start, end int) {
	said := start // where speech goes on that has no segment yet
	var next openerPlaces
	for pos := start; ; {
		at := p.nextOpener(&next, pos, end)
		if at == end {
			break
		}
		kind, length := p.insertion(at, end)
		if length == 0 {
			pos = at + 1
			continue
		}
		if said < at {
			p.mark(said, Speech)
		}
		p.mark(at, kind)
		pos = at + length
		said, _, _ = trimLeft(p.text, pos, end)
	}
	if said < end {
		p.mark(said, Speech)
	}
}

// openers are the bytes with which an insertion can begin.
const openers = "([{*<\\"

// openerPlaces are the places behind the next of each opener in a stretch, 0
// where it has not been looked for.
type openerPlaces [len(openers)]int

// nextOpener returns the place of the next byte from pos on that can begin an
// insertion, end if there is none. Most texts have few of the openers, and each
// stretch is searched but once for each.
func (p *parser) nextOpener(next *openerPlaces, pos, end int) int {
	first := end
	for i, opener := range p.openers {
		if next[i] <= pos {
			next[i] = end + 1
			if n := strings.IndexByte(p.text[pos:end], opener); n >= 0 {
				next[i] = pos + n + 1
			}
		}
		first = min(first, next[i]-1)
	}
	return first
}

// findOpeners notes which openers the text has.
func (p *parser) findOpeners() {
	p.openers = p.openers[:0]
	for i := range len(openers) {
		if strings.IndexByte(p.text, openers[i]) >= 0 {
			p.openers = append(p.openers, openers[i])
		}
	}
}

// insertion returns the kind and the length of what stands at i in speech
// without being said, 0 if it is said.
func (p *parser) insertion(i, end int) (Kind, int) {
	s := p.text[i:end]
	switch s[0] {
	case '(', '[', '{', '*':
		return Direction, p.aside(s)
	case '<':
		return Furniture, struck(s)
	}
	if len(s) > 1 && strings.IndexByte("[]_*-.#()!+`>~", s[1]) >= 0 {
		if s[1] == '[' || s[1] == ']' {
			return Furniture, 2 // the bracket around a repair: \[Majority\]
		}
		return Furniture, 1
	}
	return Speech, 0
}

// struck returns the length of what a typist struck out, with its tags:
// "<s>14</s> [15] percent" says 15.
func struck(s string) int {
	for _, tag := range [...]string{"s", "del", "strike"} {
		if !strings.HasPrefix(s[1:], tag+">") {
			continue
		}
		const longest = 400
		if n := strings.Index(s[:min(len(s), longest)], "</"+tag+">"); n >= 0 {
			return n + len(tag) + 3
		}
	}
	return 0
}
