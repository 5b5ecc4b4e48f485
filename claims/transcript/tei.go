package transcript

import (
	"cmp"
	"html"
	"strings"
)

// An xmlRole is what an element means in the XML of parliaments.
type xmlRole uint8

const (
	xmlInline  xmlRole = iota
	xmlBlock           // a paragraph
	xmlTurn            // a speech
	xmlLabel           // the speaker's name
	xmlHeading         // a title, a date
	xmlAction          // what happens
	xmlMark            // a column or a page: its text is furniture
	xmlBreak           // a line break
	xmlTable           // a table, a list of votes
	xmlItalic          // italics, with which a clerk marks what is not said
	xmlPart            // the speech inside a paragraph with its label
	xmlHeader          // the file's own header
)

// xmlRoles are the elements of TEI and ParlaMint, of Akoma Ntoso, of Hansard
// as digitised and as published by mySociety.
var xmlRoles = map[string]xmlRole{
	"p": xmlBlock, "seg": xmlBlock, "para": xmlBlock, "li": xmlBlock, "item": xmlBlock, "quote": xmlBlock,
	"l": xmlBlock, "ab": xmlBlock, "blocklist": xmlBlock,
	"speech": xmlTurn, "u": xmlTurn, "sp": xmlTurn, "question": xmlTurn, "answer": xmlTurn,
	"from": xmlLabel, "speaker": xmlLabel, "member": xmlLabel,
	"title": xmlHeading, "head": xmlHeading, "heading": xmlHeading, "subheading": xmlHeading,
	"major-heading": xmlHeading, "minor-heading": xmlHeading, "oral-heading": xmlHeading,
	"date": xmlHeading, "docdate": xmlHeading, "doctitle": xmlHeading, "doctype": xmlHeading,
	"note": xmlAction, "kinesic": xmlAction, "vocal": xmlAction, "incident": xmlAction, "stage": xmlAction,
	"scene": xmlAction, "gap": xmlAction, "recordedtime": xmlInline,
	"col": xmlMark, "colnum": xmlMark, "column": xmlMark, "image": xmlMark, "pb": xmlMark, "page": xmlMark,
	"lb": xmlBreak, "br": xmlBreak, "eol": xmlBreak,
	"table": xmlTable, "division": xmlTable, "mplist": xmlTable, "divisionlist": xmlTable,
	"i": xmlItalic, "em": xmlItalic, "emphasis": xmlItalic, "membercontribution": xmlPart,
	"meta": xmlHeader, "teiheader": xmlHeader,
}

// A record is the XML of a debate on its way to plain text.
type record struct {
	*flat
	scan    markScanner
	names   map[string]string // of the people in the file's header, by id
	known   map[Speaker]int32 // index into given + 1
	speaker int32             // whose turn begins with the next speech, 0 if the last goes on
	last    int32             // who spoke last
	depth   [xmlHeader + 1]int
	start   int    // of the line
	label   int    // start of an open label
	after   bool   // a label has just ended
	opening bool   // nothing has been said since the label
	date    bool   // the date is known
	voice   int32  // the last speaker with a name
	office  string // stands before a label that is a name in brackets
	note    string // names the speaker of the next speech
	clerk   bool   // the open speech is marked as nobody's
	parts   bool   // speech is marked apart from its paragraph
	slanted int    // how much of the line is in italics
	silent  []int  // the hints of lines that nobody says
	dayLine bool   // a date is part of the line
	answers oralAnswers
}

// parseTEI reads the XML of a parliament.
func parseTEI(text string) *Document {
	r := record{
		flat: &flat{doc: text, text: make([]byte, 0, len(text)*3/4), marked: true},
		scan: markScanner{text: text}, names: map[string]string{}, known: map[Speaker]int32{},
	}
	root, last := "", ""
	for {
		m, ok := r.scan.next()
		if !ok {
			break
		}
		switch m.kind {
		case textMark:
			r.words(m)
		case openTag:
			if root == "" && !m.empty {
				root = m.name
			}
			r.opened(m)
		case closeTag:
			last = m.name
			r.closed(m.name)
		}
	}
	if root != last {
		r.damaged(len(text), "</"+root+">", endOfFile)
	}
	r.flush()
	// XML of another make has no speakers: its labels are looked for
	r.marked = len(r.given) > 0
	if r.voice != 0 {
		for _, i := range r.silent {
			r.hints[i].class, r.hints[i].speaker = action, 0
		}
	}
	doc := r.parse(TEI)
	if doc.Header.Title == "" {
		doc.Header.Title = firstHeading(doc)
	}
	return doc
}

// firstHeading returns the first heading of a document that can be its title,
// "" if there is none: prayers and the note of who presides can not.
func firstHeading(doc *Document) string {
	for _, s := range doc.Segments {
		if s.Kind != Head {
			continue
		}
		if h := tidy(html.UnescapeString(doc.Text[s.Start:s.End])); h != "" && h[0] != '[' && !prayers(h) && strings.Contains(h, " ") {
			return h
		}
	}
	return ""
}

// local returns the name of an element without its namespace.
func local(name string) string { return name[strings.LastIndexByte(name, ':')+1:] }

func (r *record) words(m mark) {
	if r.depth[xmlMark] > 0 || r.depth[xmlHeader] > 0 {
		return
	}
	if r.after && r.depth[xmlItalic] > 0 && strings.HasPrefix(strings.TrimSpace(r.doc[m.start:m.end]), "(") {
		r.apart(m.span, action) // <member>Mr. Pell</member> <i>(seated and covered)</i>
		return
	}
	if r.after {
		s := r.doc[m.start:m.end]
		trimmed := strings.TrimLeft(s, " \t\r\n:.—–-")
		m.start += len(s) - len(trimmed)
		r.after = trimmed == ""
	}
	if r.opening {
		s := r.doc[m.start:m.end]
		if n := restOfLabel(s); n > 0 {
			r.apart(span{m.start, m.start + n}, roleOf)
			m.start += n
		}
		r.opening = strings.TrimSpace(s) == ""
	}
	at := len(r.text)
	r.content(m.start, m.end, r.depth[xmlBlock] == 0 && r.depth[xmlHeading] == 0 && r.depth[xmlLabel] == 0, 0, 0)
	if r.depth[xmlItalic] > 0 {
		r.slanted += len(r.text) - at
	}
}

// apart adds text as a line of its own.
func (r *record) apart(s span, class lineClass) {
	r.content(s.start, s.end, false, 0, 0)
	r.hints = append(r.hints, hint{pos: r.start, class: class})
	r.line()
	r.start = len(r.text)
}

// restOfLabel returns the length of capitals up to a colon at the start of a
// speech: the label of a long office was cut where its line ended.
func restOfLabel(s string) int {
	n := strings.IndexByte(s[:min(len(s), maxLabel)], ':')
	if n < 0 || !capitals(strings.TrimSpace(s[:n])) || strings.ContainsAny(s[:n], ".?!") {
		return 0
	}
	return n + 1
}

func (r *record) opened(m mark) {
	name := local(m.name)
	r.person(name, m)
	role := xmlRoles[name]
	if role == xmlBreak {
		r.flush()
		r.line()
		return
	}
	if m.empty {
		r.dated(name, m)
		return
	}
	if role == xmlHeading && r.depth[xmlBlock] > 0 && strings.HasSuffix(name, "date") {
		r.dayLine, role = true, xmlInline // <p>Tuesday, <docDate>21 May</docDate></p>
	}
	r.enter(role, m)
	r.dated(name, m)
}

// enter begins an element that has a role.
func (r *record) enter(role xmlRole, m mark) {
	switch role {
	case xmlInline:
		return
	case xmlMark, xmlHeader, xmlItalic:
	case xmlPart:
		r.parts = true
		if r.speaker != 0 && r.given[r.speaker-1] == (Speaker{}) && r.voice != 0 {
			r.resume() // a further paragraph of the same speaker
		}
	case xmlLabel:
		r.beforeLabel()
		r.label = len(r.text)
	case xmlTurn:
		r.flush()
		r.paragraph()
		r.speak(r.speakerOf(m))
		r.opening, r.note = true, ""
	default:
		if role == xmlHeading {
			r.answers.heading()
		}
		r.flush()
		r.paragraph()
		r.after = false
		if role == xmlAction {
			r.noted(m)
		}
	}
	r.depth[role]++
}

func (r *record) closed(qualified string) {
	name := local(qualified)
	role := xmlRoles[name]
	if role == xmlHeading && r.dayLine {
		return
	}
	if r.depth[role] == 0 || role == xmlInline || role == xmlBreak {
		return
	}
	switch role {
	case xmlMark, xmlHeader, xmlItalic, xmlPart:
	case xmlLabel:
		r.named()
	case xmlTurn:
		r.flush()
		r.speak(Speaker{})
	case xmlBlock:
		r.flush()
		r.paragraph()
		if r.depth[xmlTurn] == 0 && r.depth[xmlBlock] == 1 && r.parts {
			r.speak(Speaker{}) // outside of speeches each paragraph names its speaker
		}
	default:
		r.flush()
		r.paragraph()
	}
	r.depth[role]--
}

// flush tells what the line was that ends here.
func (r *record) flush() {
	line := strings.TrimSpace(string(r.text[min(r.start, len(r.text)):]))
	if line != "" {
		h := hint{pos: r.start, speaker: r.speaker}
		switch {
		case r.depth[xmlLabel] > 0:
			h.class = roleOf
		case r.depth[xmlTable] > 0:
			h.class = ornament
		case r.depth[xmlHeading] > 0 || r.dayLine && len(line) < 60 && r.depth[xmlTurn] == 0:
			h.class = headline
		case r.depth[xmlAction] > 0 || timeLine(line) || wordTable().minuted(line):
			h.class = action
		}
		if h.class == prose && r.depth[xmlTurn] == 0 && r.slanted*5 >= len(line)*4 {
			h.class = action // "Question put and agreed to."
		}
		if h.class == prose {
			if r.speaker != 0 {
				r.last = r.speaker
			}
			r.speaker = 0
			if r.narrated() {
				r.silent = append(r.silent, len(r.hints))
			}
		} else {
			h.speaker = 0
		}
		r.hints = append(r.hints, h)
	}
	r.start, r.slanted, r.dayLine = len(r.text), 0, false
}

// narrated reports whether what stands here is said by nobody: it stands outside
// of all speeches, or its speech is marked so.
func (r *record) narrated() bool {
	if r.last != 0 && r.given[r.last-1] != (Speaker{}) {
		return false
	}
	return r.depth[xmlTurn] == 0 || r.clerk
}

// resume lets the last speaker go on.
func (r *record) resume() {
	r.speaker = r.voice
	if r.last == r.voice {
		r.speaker = 0
	}
}

// noted keeps the text of a note that names the next speaker:
// <note type="speaker">Ana Kos:</note>.
func (r *record) noted(m mark) {
	if attr(r.doc, m, "type") != "speaker" {
		return
	}
	if n := strings.IndexByte(r.doc[m.end:min(len(r.doc), m.end+maxLabel)], '<'); n > 0 {
		r.note = strings.TrimRight(tidy(html.UnescapeString(r.doc[m.end:m.end+n])), " :.,")
	}
}

// beforeLabel ends what stands before a label on its line: "Q1." is part of it.
func (r *record) beforeLabel() {
	line := strings.TrimSpace(string(r.text[min(r.start, len(r.text)):]))
	office := startsWithThe(line) && len(line) < maxLabel && !stops(finish(line)) && r.depth[xmlTurn] == 0
	if office {
		r.office = line // "The Minister for Health <member>(Dr. Abe)</member>"
	}
	if office || line != "" && len(line) < 24 {
		r.hints = append(r.hints, hint{pos: r.start, class: roleOf})
		r.line()
		r.start = len(r.text)
		return
	}
	r.flush()
	r.line()
}

// named ends a label and begins the turn of whom it names.
func (r *record) named() {
	name := tidy(string(r.text[min(r.label, len(r.text)):]))
	r.flush()
	r.line()
	r.start = len(r.text)
	if s := splitName(name); s.Name != "" {
		if s.Role == "" && name[0] == '(' {
			s.Role = r.office
		}
		s.Side = r.answers.side(s, r.doc, r.scan.pos)
		r.speak(s)
	}
	r.after, r.opening, r.office = true, true, ""
}

// splitName parts "The Minister for Ports (Ms. Abe)" and "Mr L SUKA (ANC)" into
// name and office.
func splitName(name string) Speaker {
	name = strings.Trim(name, " :.—–-")
	outer, inner, ok := strings.Cut(name, "(")
	if !ok {
		return Speaker{Name: name}
	}
	outer = strings.TrimSpace(outer)
	inner, _, _ = strings.Cut(inner, ")")
	first, _, _ := strings.Cut(inner, " ")
	if startsWithThe(outer) && wordTable().of(strings.TrimSuffix(first, "."))&titled != 0 {
		return Speaker{Name: strings.TrimSpace(inner), Role: outer}
	}
	if outer == "" {
		return Speaker{Name: strings.TrimSpace(inner)}
	}
	return Speaker{Name: outer, Role: strings.TrimSpace(inner)}
}

// speak makes s the speaker of what follows; the zero Speaker is nobody.
func (r *record) speak(s Speaker) {
	who, ok := r.known[s]
	if !ok {
		r.given = append(r.given, s)
		who = int32(len(r.given))
		r.known[s] = who
	}
	if s != (Speaker{}) {
		r.voice = who
	}
	if s != (Speaker{}) || who != r.last {
		r.speaker = who
	} else {
		r.speaker = 0 // nobody goes on
	}
}

// speakerOf returns whom the attributes of a speech name.
func (r *record) speakerOf(m mark) (s Speaker) {
	get := func(name string) string { return attr(r.doc, m, name) }
	s.Name = strings.TrimRight(tidy(get("speakername")), ": ")
	r.clerk = s.Name == "" && get("nospeaker") == "true"
	if r.clerk {
		return s
	}
	s.Role = tidy(get("speakeroffice"))
	if as := strings.TrimPrefix(get("as"), "#"); s.Role == "" && as != "" {
		s.Role = r.names[as]
	}
	if s.Name == "" {
		id := strings.TrimPrefix(get("who")+get("by"), "#")
		s.Name = cmp.Or(r.names[id], r.note, id)
	}
	kind := get("type") + get("ana")
	switch {
	case strings.Contains(kind, "Question") || local(m.name) == "question":
		s.Side = Question
	case strings.Contains(kind, "Answer") || local(m.name) == "answer":
		s.Side = Answer
	}
	return s
}

// person notes the name of one of the people in the file's header.
func (r *record) person(name string, m mark) {
	switch name {
	case "tlcperson", "tlcrole", "tlcorganization":
		r.names[attr(r.doc, m, "id")+attr(r.doc, m, "eid")] = attr(r.doc, m, "showas")
	case "person":
		r.names[attr(r.doc, m, "xml:id")] = personName(r.doc[m.end:])
	}
}

// personName reads the names below a TEI person, the given one first.
func personName(s string) string {
	var forename, surname []string
	sc := markScanner{text: s[:min(len(s), 2000)]}
	last := ""
	for {
		m, ok := sc.next()
		if !ok || m.kind == closeTag && (local(m.name) == "person" || local(m.name) == "persname") {
			return strings.Join(append(forename, surname...), " ")
		}
		switch {
		case m.kind == openTag:
			last = local(m.name)
		case m.kind == closeTag:
			last = ""
		case m.kind == textMark && last == "forename":
			forename = append(forename, tidy(s[m.start:m.end]))
		case m.kind == textMark && last == "surname":
			surname = append(surname, tidy(s[m.start:m.end]))
		}
	}
}

// dated takes the day of the sitting from an attribute.
func (r *record) dated(name string, m mark) {
	if r.date {
		return
	}
	value := ""
	switch name {
	case "date", "docdate":
		value = attr(r.doc, m, "when") + " " + attr(r.doc, m, "format") + " " + attr(r.doc, m, "date")
	case "frbruri", "frbrthis":
		value = attr(r.doc, m, "value")
	case "speech", "major-heading", "minor-heading", "oral-heading":
		value = attr(r.doc, m, "id")
	}
	if d, ok := findDate(value); ok {
		r.header.Date, r.date = d.day, true
	}
}
