package transcript

import "strings"

// foremost is how many lines at the top can hold the list of participants.
const foremost = 80

// participants reads the list of who takes part: names with their offices below
// "Speakers:", or after "Moderator:" on the same line.
func (p *parser) participants() {
	for i := 0; i < len(p.lines) && i < foremost; i++ {
		l := &p.lines[i]
		if l.class != prose {
			continue
		}
		s := undecorated(p.content(i))
		if p.hearing(s) {
			l.class = listing
			continue
		}
		if l.end-l.start > maxLabel {
			continue
		}
		if head := headed(s); p.table.of(head)&people != 0 {
			if p.listPeople(i+1, foremost, sideOfList(head), p.chairing(head)) {
				l.class = listing
			}
			continue
		}
		key, rest, ok := strings.Cut(s, ":")
		if !ok || p.table.of(key)&people == 0 {
			continue
		}
		if who, ok := p.person(strings.TrimSpace(rest)); ok && (who.Role != "" || !stops(l.fin)) {
			if who.Role == "" {
				who.Role = key
			}
			p.addParticipant(who, p.chairing(key))
			l.class = listing
		}
	}
	p.closingList()
}

// closingList reads the list with which the transcripts of some earnings calls
// end, "Call participants:".
func (p *parser) closingList() {
	for i := max(foremost, len(p.lines)-foremost); i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.class != prose || l.end-l.start > maxWord || !l.blank {
			continue
		}
		head := headed(undecorated(p.content(i)))
		if p.table.of(head)&people != 0 && strings.HasSuffix(head, "articipants") && p.listPeople(i+1, len(p.lines), sideOfList(head), false) {
			l.class = listing
		}
	}
}

// undecorated returns a line without the marks of Markdown around it. Most lines
// have none.
func undecorated(s string) string {
	const marks = "*#_ "
	if s == "" || strings.IndexByte(marks, s[0]) < 0 && strings.IndexByte(marks, s[len(s)-1]) < 0 {
		return s
	}
	return strings.Trim(s, marks)
}

// headed returns a line without the colon of a heading.
func headed(s string) string {
	const marks = ":* "
	if s == "" || strings.IndexByte(marks, s[len(s)-1]) < 0 {
		return s
	}
	return strings.TrimRight(s, marks)
}

// sideOfList returns the side of the people below a heading: the company's own
// answer the analysts.
func sideOfList(head string) Side {
	switch w, _, _ := strings.Cut(strings.ToLower(head), " "); w {
	case "company", "corporate", "executives", "presenters", "briefers", "briefer":
		return Answer
	case "conference", "analysts":
		return Question
	}
	return NoSide
}

// chairing reports whether those below a heading lead the conversation.
func (p *parser) chairing(head string) bool {
	return p.table.of(head)&chairs != 0 || chairWord(head)
}

// listPeople reads the people on the lines from i on, up to a last one.
func (p *parser) listPeople(i, last int, side Side, presides bool) bool {
	found := false
	for ; i < len(p.lines) && i < last; i++ {
		l := &p.lines[i]
		if l.class == ornament && !found {
			continue // a rule below the heading
		}
		if l.class != prose || l.end-l.start > maxLabel {
			break
		}
		if names := p.namesOn(i); len(names) > 0 {
			for _, name := range names {
				p.addParticipant(Speaker{Name: name, Side: side}, presides)
			}
			l.class, found = listing, true
			continue
		}
		who, ok := p.person(p.content(i))
		below := ok && who.Role == "" && p.indented(i)
		if !ok || who.Role == "" && !below && (!found || p.table.of(who.Name)&(people|heading) != 0) {
			break
		}
		l.class, found = listing, true
		if below {
			who.Role = p.content(i + 1)
			i++
			p.lines[i].class = listing
		}
		who.Side = side
		p.addParticipant(who, presides)
	}
	return found
}

// indented reports whether the line below line i is the office of the person on
// it: "* Jane Doe" and, deeper, "Acme Corp - CEO".
func (p *parser) indented(i int) bool {
	if i+1 >= len(p.lines) {
		return false
	}
	l, below := &p.lines[i], &p.lines[i+1]
	s := p.content(i)
	return below.class == prose && !below.blank && below.end-below.start <= maxLabel && !stops(below.fin) &&
		(below.indent > l.indent+2 || bullet(s)) && !bullet(p.content(i+1))
}

// namesOn returns the names on a line that holds nothing else, "Jane Doe, John
// Roe". Whether what follows a comma is a name and no office, the text shows:
// one of that name speaks.
func (p *parser) namesOn(i int) []string {
	parts := strings.Split(p.content(i), ", ")
	if len(parts) < 2 {
		return nil
	}
	for n, name := range parts {
		who, ok := p.person(name)
		if !ok || who.Role != "" || n > 0 && !strings.Contains(p.text[:min(len(p.text), 1<<17)], "\n"+name) {
			return nil
		}
	}
	return parts
}

func (p *parser) addParticipant(who Speaker, presides bool) {
	p.doc.Header.Participants = append(p.doc.Header.Participants, who)
	p.presides = append(p.presides, presides)
}

// person reads "Mr. Yu Jian, director general of the business office": a name,
// and behind a comma, a dash or in brackets an office.
func (p *parser) person(s string) (Speaker, bool) {
	for _, mark := range [...]string{"- ", "* ", "• ", "– "} {
		s = strings.TrimPrefix(s, mark)
	}
	if len(s) == 0 || s[len(s)-1] == ':' || s[len(s)-1] == '?' {
		return Speaker{}, false
	}
	sc := labelScanner{text: s, table: p.table, end: len(s), eol: true}
	rest := -1
	for sc.i < len(s) && rest < 0 {
		gap := sc.spaces()
		if sc.i >= len(s) {
			break
		}
		switch c := s[sc.i]; {
		case c == ',' || c == ';':
			rest = sc.i + 1
		case c == '(':
			rest = sc.i + 1
		case gap > 0 && dash(s[sc.i:]) > 0:
			rest = sc.i + dash(s[sc.i:])
		default:
			if stop, ok := sc.word(); stop || !ok || sc.words > 7 {
				return Speaker{}, false
			}
		}
	}
	if rest < 0 {
		rest = len(s)
	}
	name := strings.TrimSpace(s[:sc.name.end])
	role := strings.TrimRight(strings.TrimSpace(s[rest:]), ".;")
	if strings.HasSuffix(role, ")") && !strings.Contains(role, "(") {
		role = strings.TrimSuffix(role, ")")
	}
	const most = 40 // "deputy director general of the press bureau of ... and spokesperson of ..."
	if sc.words < 2 || sc.sentenceOf(span{rest, len(s)}, most) {
		return Speaker{}, false
	}
	return Speaker{Name: name, Role: role}, true
}

// A roster finds the participants whom labels name, by the whole name or by the
// family name, "MR. POWELL" for Jerome Powell; names are in small letters and
// without titles.
type roster struct {
	full, family map[string]int // by index; -1 for a family name of two
}

func (p *parser) roster() (r roster) {
	people := p.doc.Header.Participants
	if len(people) == 0 {
		return r
	}
	r.full, r.family = make(map[string]int, len(people)), make(map[string]int, len(people))
	for i := range people {
		name := strings.ToLower(p.untitled(people[i].Name))
		if _, twice := r.full[name]; !twice {
			r.full[name] = i
		}
		if _, twice := r.family[lastWord(name)]; twice {
			i = -1
		}
		r.family[lastWord(name)] = i
	}
	return r
}

// find returns the index of the participant whom a label names, -1 if there is
// none.
func (r *roster) find(p *parser, name string) int {
	if r.full == nil {
		return -1
	}
	name = strings.ToLower(p.untitled(name))
	if i, ok := r.full[name]; ok {
		return i
	}
	if i, ok := r.family[name]; ok && name != "" {
		return i
	}
	return -1
}

// untitled cuts the titles from the front of a name.
func (p *parser) untitled(name string) string {
	for {
		w, rest, ok := strings.Cut(name, " ")
		if !ok || p.table.of(strings.TrimSuffix(w, "."))&(titled|particle) == 0 {
			return name
		}
		name = strings.TrimSpace(rest)
	}
}

func lastWord(s string) string {
	return s[strings.LastIndexByte(s, ' ')+1:]
}
