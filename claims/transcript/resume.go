package transcript

import "maps"

// Resume reads text as a later part of what d is: the same format, the same
// people. Who speaks there needs no evidence in the text itself if he has spoken
// in d. Speech before the first label is that of speaker. No header is looked
// for.
//
// It serves those who follow live captions or a text without end: they need not
// keep what they have read.
func Resume(d *Document, speaker Speaker, text string) *Document {
	known := maps.Clone(d.known) // others may resume d too
	if known == nil {
		known = map[string]Speaker{}
	}
	d.learn(known)
	p := resumption{speaker: speaker, known: known, asking: d.asking, sworn: d.sworn}
	doc, _ := decoding(text, d.charset, func(text string) (*Document, error) {
		if d.Format == SRT || d.Format == VTT {
			return p.cues(text, d.Format), nil
		}
		doc := new(Document)
		doc.plain(text, d.Format, &p)
		return doc, nil
	})
	doc.Name, doc.known = d.Name, known
	for i := range doc.Turns {
		if s := &doc.Turns[i].Speaker; *s == (Speaker{}) {
			*s = speaker
		} else {
			break // from here on they have labels
		}
	}
	return doc
}

// mostKnown bounds how many people are kept in mind.
const mostKnown = 1 << 12

// learn adds the speakers of d to those who are known.
func (d *Document) learn(known map[string]Speaker) {
	for i := range d.Turns {
		s := d.Turns[i].Speaker
		if s.Name == "" || len(known) >= mostKnown {
			continue
		}
		before := known[s.Name]
		if s.Role == "" {
			s.Role = before.Role
		}
		if s.Side == NoSide {
			s.Side = before.Side
		}
		known[s.Name] = s
	}
}

// A resumption is what is known before a text is read.
type resumption struct {
	speaker       Speaker
	known         map[string]Speaker
	asking, sworn string
}

// knows reports whether a label is that of somebody who has spoken before.
func (p *parser) knows(c *candidate) bool {
	if p.resumed == nil {
		return false
	}
	_, ok := p.resumed.known[tidy(c.name)]
	return ok
}

// recall gives the speakers what is known of them from before.
func (p *parser) recall() {
	if p.resumed == nil {
		return
	}
	for i := range p.candidates {
		s := &p.candidates[i].speaker
		before, ok := p.resumed.known[s.Name]
		if !ok {
			continue
		}
		if s.Role == "" {
			s.Role = before.Role
		}
		if before.Side != NoSide {
			s.Side = before.Side
		}
	}
}
