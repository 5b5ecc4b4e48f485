package transcript

import "strings"

// header classes the lines before the first speech: titles, dates, places. A
// text without labels has a header only if a date line or front matter says so.
func (p *parser) header() {
	zone := p.zone()
	days := 0
	for i := range zone {
		l := &p.lines[i]
		if l.class.furniture() && l.class != preface && days == 0 {
			continue
		}
		s := p.content(i)
		switch d, ok := findDate(s); {
		case l.class == preface || l.class == action && !ok:
		case ok && l.end-l.start < 400 && p.dateLine(s, d):
			l.class = headline
			p.take(s, d)
			if p.doc.Header.Title == "" && p.occasion(s[:d.start]) {
				p.doc.Header.Title = tidy(s)
			}
			p.soleSpeaker(s, d, true)
			days++
		case l.class == headline || p.titleLine(i):
			p.headLine(i, d, ok)
		}
	}
	p.lateDates(zone)
	p.titlePeople()
	p.headings(zone)
}

// headLine takes line i as one of the header: the title, the rest of it, a place.
func (p *parser) headLine(i int, d dated, hasDate bool) {
	l, s, h := &p.lines[i], p.content(i), &p.doc.Header
	l.class = headline
	if lower(s) && i > 0 && !l.blank {
		l.joins = true // a title on two lines
		if p.titled == i {
			h.Title += " " + tidy(s)
			p.titled++
		}
		return
	}
	p.soleSpeaker(s, d, hasDate)
	if h.Title == "" && !prayers(s) && strings.Count(s, " ") > 0 && s[0] != '[' && s[0] != '(' && !timeLine(s) && !placeLine(s) {
		h.Title, p.titled = tidy(strings.Trim(s, "#* ")), i+1
	}
}

// prayers reports whether a heading is that of the prayers with which a sitting
// opens: it is no title.
func prayers(s string) bool { return len(s) >= 7 && strings.EqualFold(s[:7], "prayers") }

// zone returns how many lines at the top can belong to the header.
func (p *parser) zone() int {
	const longest = 60
	if p.first < len(p.lines) {
		return min(p.first, longest)
	}
	zone := 0
	header := false
	for i := 0; i < len(p.lines) && i < 12; i++ {
		l := &p.lines[i]
		switch {
		case l.class == headline:
			zone, header = i+1, true // the markup says so
			continue
		case l.class == preface:
			header = true
			continue
		case l.class.furniture() || l.class == listing:
			continue
		}
		s := p.content(i)
		if d, ok := findDate(s); ok && p.dateLine(s, d) || strings.HasPrefix(s, "# ") {
			zone, header = i+1, true
			continue
		}
		if !p.titleLine(i) {
			break
		}
	}
	if !header {
		return 0
	}
	return zone
}

// titleLine reports whether a line before the speech is a title, a place or a
// time, and no sentence.
func (p *parser) titleLine(i int) bool {
	l := &p.lines[i]
	s := p.content(i)
	if len(s) > 300 || l.class != prose {
		return false
	}
	if stops(l.fin) && !timeLine(s) && !placeLine(s) {
		return false
	}
	if lower(s) {
		return !l.blank && i > 0 && p.lines[i-1].fin == 0 && (p.lines[i-1].class == headline || p.titleLine(i-1))
	}
	return !p.wraps(i)
}

// wraps reports whether line i goes on with a small letter on the next one and
// ends as a sentence there.
func (p *parser) wraps(i int) bool {
	const longest = 12
	if i+1 >= len(p.lines) || p.lines[i+1].blank || !lower(p.content(i+1)) {
		return false
	}
	for n := 0; n < longest && i+1 < len(p.lines) && !p.lines[i+1].blank; n++ {
		i++
	}
	return stops(p.lines[i].fin)
}

// placeLine reports whether a line is a place: "Washington, D.C."
func placeLine(s string) bool {
	if len(s) > 60 || strings.Count(s, ",") != 1 {
		return false
	}
	place, state, _ := strings.Cut(s, ", ")
	return upper(place) && upper(state) && len(state) < 20 && strings.Count(state, " ") < 2
}

// timeLine reports whether a line is a time of day: "12:35 P.M. EDT", "10 am".
func timeLine(s string) bool {
	if s == "" || len(s) > 40 || s[0] < '0' || s[0] > '9' {
		return false
	}
	i := 0
	for i < len(s) {
		if strings.HasPrefix(s[i:], "·") {
			i += len("·")
		} else if '0' <= s[i] && s[i] <= '9' || s[i] == ':' || s[i] == '.' {
			i++
		} else {
			break
		}
	}
	rest := strings.ToLower(strings.TrimSpace(s[i:]))
	for _, half := range [...]string{"a.m.", "p.m.", "am", "pm", "gmt", "utc", "cet", "hours"} {
		if tail, ok := strings.CutPrefix(rest, half); ok {
			return len(tail) < 8
		}
	}
	return rest == "" && strings.IndexByte(s, ':') > 0
}

// dateLine reports whether a line is there for its date: with the weekday, the
// hour, the place or the source, but without a sentence around it.
func (p *parser) dateLine(s string, d dated) bool {
	if strings.Contains(s, " | ") && len(s) < 200 || p.published(s) && len(s) < 120 {
		return true
	}
	rest := s[:d.start] + s[d.end:]
	words := 0
	for w := range strings.FieldsSeq(rest) {
		w = strings.ToLower(strings.Trim(w, "(),.;:|-–—*#[]"))
		if w == "" || strings.HasSuffix(w, "day") || p.table.of(w)&(field|particle) != 0 || w == "am" || w == "pm" || w[0] <= '9' {
			continue
		}
		words++
	}
	return words <= 3 && (!stops(finish(s)) || words <= 2)
}

// occasion reports whether a line with a date names what took place on that day:
// "Department Press Briefing – March 16, 2023".
func (p *parser) occasion(s string) bool {
	return strings.Count(s, " ") > 1 && p.hasWord(s, ",:–—-()", occasionName)
}

// published reports whether a line says when something was put out.
func (p *parser) published(s string) bool { return p.hasWord(s, ":;,.|()", issued) }

// hasWord reports whether a word of a line is of a class, the marks around it
// left out.
func (p *parser) hasWord(s, marks string, class wordClass) bool {
	for w := range strings.FieldsSeq(s) {
		if p.table.of(strings.Trim(w, marks))&class != 0 {
			return true
		}
	}
	return false
}

// take puts the date of a line into the header: on a line with the source, as
// in "Example Wire | May 15, 2024", it is the day of publication.
func (p *parser) take(s string, d dated) {
	h := &p.doc.Header
	switch {
	case p.published(s) || strings.Contains(s, " | "):
		if h.Published.IsZero() {
			h.Published = d.day
		}
	case h.Date.IsZero() || p.frontDate: // front matter may give the day of the page only
		if h.Published.IsZero() && !h.Date.IsZero() && !h.Date.Equal(d.day) {
			h.Published = h.Date
		}
		h.Date, p.frontDate = d.day, false
	case h.Published.IsZero() && d.day.After(h.Date) && strings.IndexByte(s[d.end:], ':') > 0:
		h.Published = d.day // "03/17/2023 09:31 AM EDT", when the page went up
	}
}

// lateDates fills a missing date from a title or a running head, and from the
// day of publication at last.
func (p *parser) lateDates(zone int) {
	h := &p.doc.Header
	for i := 0; i < zone && h.Date.IsZero(); i++ {
		if l := &p.lines[i]; l.class == headline || l.class == ornament {
			if d, ok := findDate(p.content(i)); ok && !p.published(p.content(i)) && !d.day.Equal(h.Published) {
				h.Date = d.day
			}
		}
	}
	if h.Date.IsZero() {
		h.Date = h.Published
	}
}

// centred is the indent of a line in the middle of a page.
const centred = 16

// headings finds headings between speeches: "QUESTIONS AND ANSWERS", "## Summary".
func (p *parser) headings(from int) {
	for i := from; i < len(p.lines); i++ {
		l := &p.lines[i]
		if l.class != prose || l.label >= 0 || l.end-l.start > 120 || !p.apart(i) {
			continue
		}
		switch s := p.content(i); {
		case s[0] == '#' && strings.HasPrefix(strings.TrimLeft(s, "#"), " "):
			l.class = headline
		case l.fin == ':' && p.table.of(s[:len(s)-1])&heading != 0:
			l.class = headline
		case l.fin != 0:
		case p.table.of(s)&heading != 0 || timeLine(s) || capitals(s) || l.indent >= centred && l.end-l.start < 72:
			l.class = headline
		}
	}
}

// apart reports whether nothing but blank lines and rules stand around line i.
func (p *parser) apart(i int) bool {
	above := p.lines[i].blank || i > 0 && p.lines[i-1].class == ornament
	return above && (i+1 == len(p.lines) || p.lines[i+1].blank || p.lines[i+1].class == ornament)
}

// capitals reports whether a line of at least two words has no small letters.
func capitals(s string) bool {
	big := 0
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z':
			return false
		case 'A' <= c && c <= 'Z':
			big++
		}
	}
	return big > 5 && strings.IndexByte(s, ' ') > 0
}
