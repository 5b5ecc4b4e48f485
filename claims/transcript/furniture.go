package transcript

import (
	"strings"
	"unicode/utf8"
)

// pages finds the marks of pages and the running heads and feet beside them.
func (p *parser) pages() {
	marks, lone := 0, 0
	for i := range p.lines {
		l := &p.lines[i]
		if l.class != prose {
			continue
		}
		switch s := p.text[l.start:l.end]; {
		case l.end-l.start > 48:
		case pageNumber(s):
			l.class = pageMark
			marks++
		case len(s) <= 4 && digits(s):
			lone++
		}
		if l.feed {
			marks++
		}
	}
	if lone > 0 {
		marks += p.lonePages()
	}
	if marks > 1 {
		p.runningHeads(marks)
	}
}

// lonePages takes numbers alone on their lines as page numbers if they stand at
// the edge of a page or count upward; "42" can be an answer too.
func (p *parser) lonePages() (marks int) {
	last, at := -2, -1
	for i := range p.lines {
		l := &p.lines[i]
		s := p.text[l.start:l.end]
		if l.class != prose || len(s) > 4 || !digits(s) || !l.blank && !l.feed {
			continue
		}
		edge := i+1 == len(p.lines) || p.lines[i+1].feed
		if !edge && !p.lines[i+1].blank {
			continue
		}
		n := 0
		for j := range len(s) {
			n = n*10 + int(s[j]-'0')
		}
		if n == last+1 && at >= 0 {
			for _, k := range [...]int{at, i} {
				if p.lines[k].class == prose {
					p.lines[k].class = pageMark
					marks++
				}
			}
		} else if edge && i > 0 && i+1 < len(p.lines) {
			l.class = pageMark
			marks++
		}
		last, at = n, i
	}
	return marks
}

// pageNumber reports whether a line is nothing but the number of a page:
// "Page 3 of 22", "3 of 26", "- 3 -", "[[Page S731]]", "3/22".
func pageNumber(s string) bool {
	if s == "" || len(s) > 48 || !endsNumber(s[len(s)-1]) {
		return false // most lines
	}
	s = strings.Trim(s, "[]|-–—<> \t\u00a0")
	word := false
	for _, w := range [...]string{"page", "pg.", "p.", "column", "col."} {
		if len(s) > len(w) && strings.EqualFold(s[:len(w)], w) {
			s, word = strings.TrimLeft(s[len(w):], " |\t:"), true
			break
		}
	}
	n, rest := leadingNumber(s)
	if n == 0 {
		return false
	}
	if rest == "" {
		return word
	}
	for _, sep := range [...]string{" of ", " / ", "/", " | Page"} {
		if after, ok := strings.CutPrefix(rest, sep); ok {
			m, tail := leadingNumber(after)
			return m > 0 && tail == "" && (word || sep == " of ") || sep == " | Page" && after == ""
		}
	}
	return false
}

// endsNumber reports whether a line with the number of a page can end with c.
func endsNumber(c byte) bool {
	return '0' <= c && c <= '9' || c == ']' || c == '|' || c == '-' || c == '>' || c == 'e' || c >= utf8.RuneSelf
}

// leadingNumber cuts a page number from s: up to five digits, a letter before
// them allowed ("S731"). It returns the length of the number.
func leadingNumber(s string) (n int, rest string) {
	if n < len(s) && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	from := n
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == from || n-from > 5 {
		return 0, s
	}
	return n, s[n:]
}

// reach is how many lines beside the edge of a page can be running heads.
const reach = 4

// longestHead is the length of the longest line that can be a running head.
const longestHead = 160

// runningHeads takes lines beside the edges of pages as furniture if the same
// lines stand beside other edges; numbers in them may differ.
func (p *parser) runningHeads(marks int) {
	edges := func(visit func(i, step int)) {
		visit(0, 1)
		for i := range p.lines {
			switch l := &p.lines[i]; {
			case l.feed && l.class == prose:
				visit(i, 1)
				visit(i-1, -1)
			case l.class == pageMark:
				visit(i+1, 1)
				visit(i-1, -1)
			}
		}
		visit(len(p.lines)-1, -1)
	}
	edges(func(i, step int) {
		for n := 0; n < reach && i >= 0 && i < len(p.lines); n, i = n+1, i+step {
			if l := &p.lines[i]; l.class == prose && l.end-l.start <= longestHead && !l.edge {
				l.edge = true // the foot of one page may be near the head of the next
				p.heads[p.shape(l)]++
			}
		}
	})
	enough := int32(max(2, marks/4))
	if marks < 3 {
		enough = 3 // the first line of two pages may be the same by chance
	}
	edges(func(i, step int) {
		for n := 0; n < reach && i >= 0 && i < len(p.lines); n, i = n+1, i+step {
			l := &p.lines[i]
			if l.class == prose && (l.end-l.start > longestHead || p.heads[p.shape(l)] < enough) {
				return
			}
			if l.class == prose {
				l.class = ornament
			}
		}
	})
}

// shape hashes the two ends of a line with their digits made equal.
func (p *parser) shape(l *line) uint32 {
	const most = 24
	s := p.text[l.start:l.end]
	h := uint32(fnvOffset)
	for i := range min(len(s), most) {
		h = (h ^ uint32(folded(s[i]))) * fnvPrime
	}
	for i := max(most, len(s)-most); i < len(s); i++ {
		h = (h ^ uint32(folded(s[i]))) * fnvPrime
	}
	return h
}

func folded(c byte) byte {
	if '0' <= c && c <= '9' {
		return '0'
	}
	return c
}

// margin is how many lines at the top and at the foot of a document can hold
// its navigation.
const margin = 12

// ornaments finds navigation, rules, copyright lines and what else is no text.
func (p *parser) ornaments() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.class != prose {
			continue
		}
		s := p.text[l.start:l.end]
		edge := i < margin || i >= len(p.lines)-margin
		switch {
		case len(s) > 400:
		case strings.HasPrefix(s, "♪") || strings.HasPrefix(s, "♫"):
			l.class = action // a song
		case s[0] == '(' || s[0] == '[':
			if n := p.aside(s); n == len(s) {
				l.class = action
			}
		case !upper(s) && ruleOrNavigation(s):
			l.class = ornament
		case !edge && len(s) > maxWord || stops(l.fin) && s[0] != 'C' && !recorder(s):
		case p.notice(s) || edge && crumbs(s):
			l.class = ornament
		}
	}
}

// ruleOrNavigation reports whether a line is a rule ("---", "# # #") or a row of
// page numbers ("< 1 2 3 4 5 ... Next >").
func ruleOrNavigation(s string) bool {
	numbers, last, words, steps := 0, -1, 0, 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			n, end := number(s, i, 5)
			if end == i || n <= last {
				return false
			}
			if n == last+1 {
				steps++ // a row of figures in a table seldom counts by one
			}
			numbers++
			last, i = n, end
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			from := i
			for i < len(s) && 'a' <= s[i]|0x20 && s[i]|0x20 <= 'z' {
				i++
			}
			if !pager(s[from:i]) {
				return false
			}
			words++
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if !strings.ContainsRune(" \t.<>|[]-=_*#~+/\\`«»‹›—–•·─━═…←→\u00a0▪■◆★", r) {
				return false
			}
			i += n
		}
	}
	if numbers == 0 {
		return words > 0 || len(s) > 1
	}
	return steps*2 >= numbers && (numbers > 2 || words > 0 && numbers > 1)
}

// pager reports whether a word belongs to a row of page numbers.
func pager(w string) bool {
	switch w[0] | 0x20 {
	case 'n', 'p', 'l', 'f', 'b':
	default:
		return false // most words
	}
	for _, known := range [...]string{"next", "previous", "prev", "last", "first", "page", "back"} {
		if strings.EqualFold(w, known) {
			return true
		}
	}
	return false
}

// notice reports whether a whole line is a known piece of navigation, the end
// mark of a document or a copyright notice.
func (p *parser) notice(s string) bool {
	if p.table.of(s)&(navigation|ending) != 0 {
		return true
	}
	if len(s) > 300 {
		return false
	}
	if minutes, ok := strings.CutPrefix(s, "Duration: "); ok && minutes[0] >= '0' && minutes[0] <= '9' || recorder(s) {
		return true
	}
	if strings.HasPrefix(s, "©") || strings.HasPrefix(s, "Copyright ") || strings.HasPrefix(s, "COPYRIGHT ") {
		return true
	}
	return strings.HasSuffix(strings.TrimSuffix(s, "."), "ll rights reserved")
}

// recorder reports whether a line is what the software says that recorded a
// meeting.
func recorder(s string) bool {
	return strings.HasSuffix(s, " started transcription") || strings.HasSuffix(s, " stopped transcription") ||
		strings.HasPrefix(s, "Meeting ended after ") || strings.HasPrefix(s, "Transcription ended after ") || strings.HasPrefix(s, "Transcribed by http") ||
		strings.Contains(s, "generated and might contain errors") && strings.Contains(s, "omputer generated and")
}

// signed reports whether a sign that can part the steps of a path is in s.
func signed(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		switch c := s[i]; {
		case c < utf8.RuneSelf && c != '>' && c != '|' && c != ':', c&0xC0 == 0x80: // nearly all, and what goes on with a rune
		case c == ':' && s[i+1] != ':', c == 0xe2 && s[i+1] == 0x80 && s[i+2] != 0xba: // "’" and its like, but "›"
		default:
			return true
		}
	}
	return false
}

// crumbs reports whether a line leads through a site: "Home > News > Speeches".
func crumbs(s string) bool {
	if len(s) > 240 {
		return false
	}
	if !signed(s) {
		return false // most lines
	}
	steps := 0
	for _, sep := range [...]string{" > ", " » ", " › ", "ㄑ", " ＞ ", " → ", " :: "} {
		if n := strings.Count(s, sep); n > steps {
			steps = n
		}
	}
	if steps > 1 || steps == 1 && (strings.HasPrefix(s, "Home") || strings.HasPrefix(s, "ㄑ")) {
		return true
	}
	return strings.Count(s, " | ") > 2
}
