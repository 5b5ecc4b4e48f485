package transcript

// Settled reports whether the document bears out all that has the form of a
// label in it. If it does not, more of the text may show that somebody else
// speaks there: "Yu Jian:" needs other names beside it. It serves those who
// follow a text as it comes; see [Resume].
func (d *Document) Settled() bool {
	if d.open {
		return false
	}
	text := d.Text
	if d.decoded != nil {
		text = d.decoded.Text
	}
	if d.Format != Text || len(d.Turns) != 1 || !oneLine(text) {
		return true
	}
	// it has been read as one speech, whatever it begins with
	start, _, _ := trimLeft(text, 0, len(text))
	end, _ := lineEnd(text, start)
	if start == end {
		return true
	}
	p := parser{table: wordTable(), text: text}
	b, ok := scanLabel(text, p.table, start, end)
	return !ok || b.style == bare || p.fieldPenalty(&candidate{name: text[b.name.start:b.name.end], label: b}) < 0
}

// undecided reports whether a name stands where labels stand, and nothing speaks
// against it, but not enough for it.
func (p *parser) undecided() bool {
	for i := range p.candidates {
		if c := &p.candidates[i]; !c.ok && c.style != bare && c.score >= 0 {
			return true
		}
	}
	return false
}
