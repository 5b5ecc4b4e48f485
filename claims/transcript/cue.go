package transcript

import (
	"strings"
	"time"
)

// A cue is a caption: when it is shown and what it says, one span a line.
type cue struct {
	from, to time.Duration
	lines    []span
}

// readCues reads the cues of SubRip, WebVTT and SubViewer. A cue begins with its
// line of times; a number or a name before it and notes are furniture. Cues
// without numbers, blank lines inside of them, mixed line ends and times that run
// backwards are no matter; a cue whose times cannot be read stands where the one
// before has ended.
func (f *flat) readCues() []cue {
	var all []cue
	text, state := f.doc, betweenCues
	for pos := 0; pos < len(text); {
		end, next := lineEnd(text, pos)
		line := span{pos, end}
		pos = next
		if times, n, ok := timesOf(text[line.start:line.end]); ok {
			all = append(all, f.cue(times, line, all))
			line.start, state = line.start+n, insideCue
			if line.start < line.end {
				all[len(all)-1].lines = []span{line}
			}
			continue
		}
		switch {
		case line.start == line.end:
			state = betweenCues
			continue
		case trimRight(text, line.start, line.end) == line.start:
			continue // machines leave a space where a second line could be
		case cueFollows(text, line, pos):
			state = betweenCues // no blank line before the number of the next cue
			continue
		case state == betweenCues:
			state = f.stray(line, pos, len(all) > 0)
		}
		if state == insideCue {
			c := &all[len(all)-1]
			c.lines = append(c.lines, line)
		}
	}
	return all
}

// A cueState is what the lines of a file of captions belong to.
type cueState uint8

const (
	betweenCues cueState = iota
	insideCue
	insideNote
)

// stray says what a line behind a blank one belongs to that is no line of times:
// a note, the name of the next cue, or the cue before, whose text has a blank
// line in it.
func (f *flat) stray(line span, next int, cues bool) cueState {
	s := f.doc[line.start:line.end]
	if w := firstOf(s, " \t"); w == "NOTE" || w == "STYLE" || w == "REGION" || !cues {
		return insideNote
	}
	end, _ := lineEnd(f.doc, next)
	if _, ok := readCueTimes(f.doc[next:end]); ok {
		return betweenCues
	}
	return insideCue
}

// cue makes a cue of the line with its times.
func (f *flat) cue(t cueTiming, line span, before []cue) cue {
	last := time.Duration(0)
	if n := len(before); n > 0 {
		last = before[n-1].to
	}
	switch {
	case t.from == nil || t.to == nil:
		f.damaged(line.start, "the times of a cue, 00:00:01,000 --> 00:00:02,000", f.doc[line.start:line.end])
		from := last
		if t.from != nil {
			from = *t.from
		} else if t.to != nil {
			from = min(last, *t.to)
		}
		to := from
		if t.to != nil {
			to = max(from, *t.to)
		}
		return cue{from: from, to: to}
	case *t.to < *t.from:
		f.damaged(line.start, "an end of the cue after its start", t.end)
		return cue{from: *t.from, to: *t.from}
	}
	return cue{from: *t.from, to: *t.to}
}

// lineEnd returns the end of the line at pos and the start of the next.
func lineEnd(text string, pos int) (end, next int) {
	n := strings.IndexAny(text[pos:], "\r\n")
	if n < 0 {
		return len(text), len(text)
	}
	end = pos + n
	if strings.HasPrefix(text[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

// cueFollows reports whether a line is the number of the cue below it, whose
// times stand on the next line or, in some files, behind a blank one.
func cueFollows(text string, line span, next int) bool {
	if !digits(strings.TrimSpace(text[line.start:line.end])) {
		return false
	}
	end, after := lineEnd(text, next)
	if end == next {
		next = after
		end, _ = lineEnd(text, next)
	}
	_, ok := readCueTimes(text[next:end])
	return ok
}

// A cueTiming holds the times of a cue, nil where they cannot be read.
type cueTiming struct {
	from, to *time.Duration
	end      string // the second time as it is written
}

// readCueTimes reads "00:00:01,000 --> 00:00:02,500 align:start". It reports
// whether a line has the form of such a line, with at least one time or what has
// the signs of one.
func readCueTimes(s string) (t cueTiming, ok bool) {
	left, right, ok := cutTimes(s)
	if !ok {
		return t, false
	}
	t.end = firstOf(right, " \t")
	if from, m := looseClock(left); m > 0 && m == len(left) {
		t.from = &from
	}
	if to, m := looseClock(right); m > 0 {
		t.to = &to
	}
	return t, t.from != nil || t.to != nil || timeLike(left) || timeLike(t.end)
}

// cutTimes cuts a line at the arrow between the times of a cue. It may have one
// dash, or the long one that word processors make of two. SubViewer has a comma:
// "0:00:01.000,0:00:02.500".
func cutTimes(s string) (left, right string, ok bool) {
	const far = 40
	if n := strings.IndexByte(s[:min(len(s), far)], '>'); n > 0 {
		left = strings.TrimRight(s[:n], "-–—")
		return strings.TrimSpace(left), strings.TrimSpace(s[n+1:]), len(left) < n
	}
	if len(s) > far || !digitAt(s, 0) {
		return "", "", false
	}
	left, right, ok = strings.Cut(s, ",")
	_, n := looseClock(left)
	_, m := looseClock(right)
	return left, right, ok && n > 0 && n == len(left) && m > 0 && m == len(right)
}

// timesOf reads the times of a cue and returns how much of the line is theirs.
func timesOf(s string) (t cueTiming, length int, ok bool) {
	if t, n := boxedTimes(s); n > 0 {
		return t, n, true
	}
	t, ok = readCueTimes(s)
	return t, len(s), ok
}

// boxedTimes reads "[00:00:01.000 --> 00:00:02.500]", which whisper.cpp prints
// before the words of a cue. It returns the length, 0 if there are none.
func boxedTimes(s string) (t cueTiming, length int) {
	const far = 40
	if s == "" || s[0] != '[' {
		return t, 0
	}
	n := strings.IndexByte(s[:min(len(s), far)], ']')
	if n < 0 {
		return t, 0
	}
	if t, ok := readCueTimes(s[1:n]); ok {
		return t, n + 1
	}
	return t, 0
}

// timeLike reports whether s has the signs of a time, whatever else is in it:
// "00:00:0l,xx".
func timeLike(s string) bool {
	return len(s) >= 4 && len(s) <= 16 && strings.Count(s, ":") > 0 && strings.ContainsAny(s, "0123456789") && !strings.Contains(s, " ")
}

// cueTimes reads the times of a sound cue.
func cueTimes(s string) (from, to time.Duration, ok bool) {
	t, ok := readCueTimes(s)
	if !ok || t.from == nil || t.to == nil {
		return 0, 0, false
	}
	return *t.from, *t.to, true
}

// pause is how long nobody speaks before a sentence that ended with a cue is
// the end of a paragraph.
const pause = 2 * time.Second
