package transcript

import (
	"strings"
	"sync"
	"time"
)

// Parse reads a text of any form, known by its content: plain text and, where
// the whole of it shows them, turns, a header and page furniture. Any bytes are
// accepted. A text of one line is one speech of nobody.
func Parse(text string) *Document {
	doc, _ := ParseAs(text, Auto)
	return doc
}

// Parse reads text into d, as the function of that name does. What d held
// before is given up and its space used again, so that one who reads many texts
// in turn need not allocate for each.
func (d *Document) Parse(text string) {
	if f := detect(text); f == Text {
		d.plain(text, f, nil)
	} else {
		doc, _ := ParseAs(text, f)
		*d = *doc
	}
}

// ParseAs reads a text as f. What the text plainly is counts for more than f:
// a file with the wrong extension is read right. Only Transcript is taken at
// its word. The error is an *Error and says that f is no format.
func ParseAs(text string, f Format) (*Document, error) {
	if what := foreign(text); what != "" {
		return unread(text, what), nil
	}
	switch f {
	case "", Auto, Text:
		f = detect(text)
	case SRT, VTT:
		switch d := detect(text); {
		case d == Text && strings.Contains(text, "-->"): // the first cue is damaged
		case d == VTT && !opensVTT(text): // SubRip with points in its times is SubRip
		default:
			f = d
		}
	case HTML, TEI:
		if d := detect(text); d != Text || strings.IndexByte(text, '<') < 0 {
			f = d
		}
	case JSON:
		f = detect(text)
	case Transcript:
	default:
		return nil, &Error{Want: "one of the formats " + formatList(), Got: string(f)}
	}
	switch f {
	case SRT, VTT:
		return parseCues(text, f), nil
	case HTML:
		return parseHTML(text), nil
	case TEI:
		return parseTEI(text), nil
	case JSON:
		return parseJSON(text), nil
	}
	doc := new(Document)
	doc.plain(text, f, nil)
	return doc, nil
}

func formatList() string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = string(f)
	}
	return strings.Join(names, ", ")
}

// plain reads plain text. A text of one line has no turns to tell apart: "He
// said: 5 people" is a sentence.
func (d *Document) plain(text string, f Format, before *resumption) {
	*d = Document{Text: text, Format: f, Turns: d.Turns[:0], Segments: d.Segments[:0]}
	if f == Text && oneLine(text) && before == nil {
		d.single()
		return
	}
	p := parsers.Get().(*parser)
	p.text, p.resumed, p.doc = text, before, d
	p.run()
	p.release()
}

func oneLine(text string) bool {
	n := strings.IndexByte(text, '\n')
	if n < 0 {
		n = strings.IndexByte(text, '\r')
	}
	return n < 0 || strings.TrimSpace(text[n:]) == ""
}

// single makes the document of its text, which is one speech.
func (d *Document) single() {
	if d.Text == "" {
		return
	}
	if cap(d.Turns) == 0 || cap(d.Segments) == 0 {
		both := &struct {
			turn    [1]Turn
			segment [1]Segment
		}{}
		d.Turns, d.Segments = both.turn[:0], both.segment[:0]
	}
	d.Turns = append(d.Turns, Turn{End: len(d.Text)})
	d.Segments = append(d.Segments, Segment{End: len(d.Text), Kind: Speech})
}

// A parser reads one plain text. Its slices are used again for the next text.
type parser struct {
	text  string
	table *words
	doc   *Document

	lines       []line
	labels      []label
	late        []label // in the middle of sentences
	candidates  []candidate
	byName      map[string]int32
	heads       map[uint32]int32
	openers     []byte  // the bytes in the text with which an insertion can begin
	double      bool    // blank lines stand between all lines
	closed      bool    // paragraphs end with a full stop
	width       int     // of the lines, if they are wrapped by hand
	first       int     // the line with the first label, len(lines) if there is none
	presides    []bool  // which participants do
	owners      []int32 // the candidate of each turn, -1 for nobody
	turn        int     // that is open, -1 if none is
	paragraph   int     // of the open turn
	fresh       bool    // nothing has been said in the open turn
	at          time.Duration
	markup      *flat     // what the plain text was made of, nil if it came as it is
	nextHint    int       // of markup
	hintClass   lineClass // of the last hint
	nextSpeaker int32     // whose turn begins with the next speech, 0 for nobody's
	titled      int       // the line behind the title
	resumed     *resumption
	frontDate   bool                    // the date in the header is that of the front matter
	clocks      map[int32]time.Duration // the times of lines, nil if they have none
	hosted      bool                    // lines at the top name the hosts
	trial       bool                    // it is the record of a court
	asking      int32                   // the candidate who examines + 1
	sworn       int32                   // the candidate who is the witness + 1
}

var parsers = sync.Pool{New: func() any {
	return &parser{byName: map[string]int32{}, heads: map[uint32]int32{}}
}}

// run is the whole way from lines to segments.
func (p *parser) run() {
	p.table = wordTable()
	if p.markup != nil {
		p.doc.Header = p.markup.header
		for i := range p.markup.given {
			p.candidates = append(p.candidates, candidate{name: p.markup.given[i].Name, label: label{style: given}})
		}
	}
	p.split()
	p.lineNumbers()
	p.clockLines()
	p.spacing()
	if p.resumed == nil {
		p.frontMatter()
	}
	p.pages()
	p.ornaments()
	p.court()
	if p.resumed == nil {
		p.participants()
	}
	p.findLabels()
	if p.resumed == nil {
		p.hosts()
	}
	p.weigh()
	if p.resumed == nil {
		p.foot()
		p.header()
	} else {
		p.headings(0)
	}
	p.inserts()
	p.paragraphs()
	p.findOpeners()
	p.assemble()
	p.sides()
	p.doc.open = p.undecided()
	p.doc.asking, p.doc.sworn = p.presentNames()
}

// release gives the parser back, without what a huge text left in it.
func (p *parser) release() {
	const keep = 1 << 14
	if cap(p.lines) > keep || len(p.byName) > keep || len(p.heads) > keep {
		return
	}
	clear(p.byName)
	clear(p.heads)
	clear(p.candidates)
	*p = parser{
		lines: p.lines[:0], labels: p.labels[:0], candidates: p.candidates[:0], owners: p.owners[:0], openers: p.openers[:0],
		byName: p.byName, heads: p.heads,
	}
	parsers.Put(p)
}
