package transcript

import (
	"sort"
	"strings"
	"time"
)

// A Document is a text with its parts. The text is never changed: every offset
// points into it.
type Document struct {
	// Name is the name of the file, "" if there is none.
	Name string
	// Text holds the bytes as they were given.
	Text string
	// Format is what the text was read as, never Auto.
	Format Format
	Header Header
	Turns  []Turn
	// Segments cover Text in order and without gaps.
	Segments []Segment
	// Damaged says what could not be read as what it seems to be, up to twenty
	// parts. All that can be made of them, and everything else, is read.
	Damaged []*Error

	decoded *Reading           // the text in UTF-8, nil if the bytes are
	charset charset            // of the bytes
	known   map[string]Speaker // who has spoken before, for Resume
	open    bool               // names stand in it that may be labels
	asking  string             // in a court, who examines at the end, for Resume
	sworn   string             // and who is the witness
}

// Said returns what is said in a turn, as a reader sees it: its speech segments
// as one running text, all white space made single spaces. It returns "" for a
// turn that the document does not have.
func (d *Document) Said(turn int) string {
	if turn < 0 || turn >= len(d.Turns) {
		return ""
	}
	base := Reading{Text: d.Text, Segments: d.Segments}
	if d.decoded != nil {
		base = *d.decoded
	}
	var w rewriter
	gap := false
	t := d.Turns[turn]
	first := sort.Search(len(d.Segments), func(i int) bool { return d.Segments[i].End > t.Start })
	for i := first; i < len(d.Segments) && d.Segments[i].Start < t.End; i++ {
		s := &base.Segments[i]
		switch {
		case s.Kind == Speech && s.Turn == turn:
			if gap && strings.IndexByte(",.;:!?)", base.Text[s.Start]) < 0 { // "boats (laughter), and"
				w.text = append(w.text, ' ')
			}
			w.unescape(base.Text, s.Start, s.End, escapingOf(s, d.Format))
			gap = false
		case !splices(&base, i, d.Format):
			gap = true
		}
	}
	return strings.Join(strings.Fields(string(w.text)), " ")
}

// A Header is what a document says about itself before anyone speaks.
type Header struct {
	// Title is the first title line, "" if there is none.
	Title string
	// Date is the day of the event in UTC. A document that gives no other date
	// has the day of its publication here too.
	Date time.Time
	// Published is the day of publication, zero if it is not given.
	Published time.Time
	// Chair is who leads the conversation: the chair of a sitting, the moderator
	// of a press conference. The zero value means that nobody is known to.
	Chair Speaker
	// Participants are the people in the document's own list of them, and those
	// whom its title names with their offices.
	Participants []Speaker
}

// A Speaker is one who speaks, named as the document's labels do.
type Speaker struct {
	Name string
	// Role is an office or an employer: "Minister of Finance", "Reuters".
	Role string
	Side Side
}

// Side is the side of a conversation on which a speaker stands.
type Side string

// The sides. A chair who only calls on others stands on neither.
const (
	NoSide   Side = ""
	Question Side = "question"
	Answer   Side = "answer"
)

// A Turn is an unbroken stretch of one speaker. Start is where the speech
// begins, after the label, and End where it ends; page furniture and stage
// directions may stand between. A turn in which nothing is said is empty.
type Turn struct {
	Speaker    Speaker
	Start, End int
}

// A Segment is a stretch of a document that is one kind of thing.
type Segment struct {
	Start, End int
	Kind       Kind
	// Turn is the index of the turn around the segment, -1 outside of turns.
	Turn int
	// Paragraph counts from 0 within the turn. Speech segments with the same
	// number are one running text, whatever stands between them.
	Paragraph int
	// From and To are the times at which a recording reaches the segment; both
	// are zero where the document has no time codes.
	From, To time.Duration
}

// Kind is what a segment is.
type Kind uint8

// The kinds of segments.
const (
	Speech    Kind = iota // what is said
	Head                  // a title, a date, a list of participants, a heading
	Label                 // the name of the speaker: "Yu Jian:"
	Direction             // what happens: "(Applause.)"
	Furniture             // page numbers, running heads, navigation, time codes, markup
)

var kindNames = [...]string{"speech", "head", "label", "direction", "furniture"}

// String returns the name of the kind in lower case.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "unknown"
}

// MarshalText returns the name of the kind.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the name of a kind. An unknown name is an *Error.
func (k *Kind) UnmarshalText(text []byte) error {
	for i, name := range kindNames {
		if string(text) == name {
			*k = Kind(i)
			return nil
		}
	}
	return &Error{Want: "a kind of segment: " + strings.Join(kindNames[:], ", "), Got: string(text)}
}
