package transcript

import "time"

// Transcripts that are copied from a video player have a time before each line,
// or on a line of its own between two of them.

// fewestClocks is how many lines must have a time.
const fewestClocks = 3

// clockLines finds such times and cuts them from their lines. "9:30" is more often
// the hour of the day: the first of them must come soon, in brackets or with
// hours.
func (p *parser) clockLines() {
	if p.markup != nil {
		return
	}
	count, last := 0, time.Duration(-1)
	for i := range p.lines {
		at, n := p.clockAt(i)
		switch {
		case n == 0:
			continue
		case count == 0 && p.resumed == nil && at > 2*time.Minute && p.text[p.lines[i].start] != '[' && !clockLine(p.content(i)[:n]):
			return
		case at >= last:
			count++
		}
		last = at
	}
	if count < fewestClocks || count*3 < len(p.lines) {
		return
	}
	p.clocks = make(map[int32]time.Duration, count)
	for i := range p.lines {
		at, n := p.clockAt(i)
		if n == 0 {
			continue
		}
		l := &p.lines[i]
		p.clocks[int32(i)] = at
		if l.start+n == l.end {
			l.class = emptied
			continue
		}
		rest, _, _ := trimLeft(p.text, l.start+n, l.end)
		l.lead, l.start = uint8(rest-l.start), rest
	}
}

// clockAt returns the time with which line i begins, and its length; 0 if there
// is none, or a speaker behind it.
func (p *parser) clockAt(i int) (time.Duration, int) {
	l, s := &p.lines[i], p.content(i)
	if l.class != prose || s[0] != '[' && s[0] != '(' && (s[0] < '0' || s[0] > '9') {
		return 0, 0
	}
	at, n := timeCode(s)
	if n == 0 {
		return 0, 0
	}
	if rest, _, _ := trimLeft(s, n, len(s)); rest < len(s) {
		if _, named := scanLabel(p.text, p.table, l.start, l.end); named || rest > 200 || s[rest] == ':' || timeLine(s) {
			return 0, 0 // "[00:17] Tom: ...", "9:30 A.M."
		}
	}
	return at, n
}
