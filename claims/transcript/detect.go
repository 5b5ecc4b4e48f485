package transcript

import "strings"

// detect says by its beginning what a text is; Text if nothing else is plain.
func detect(text string) Format {
	start, _, _ := trimLeft(text, 0, min(len(text), 4096))
	if start == len(text) {
		return Text
	}
	switch c := text[start]; {
	case c == 'W' && opensVTT(text):
		return VTT
	case c == '<' && opensTag(text[start:]):
		return markupOf(text[start:])
	case (c == '{' || c == '[') && isTranscriptJSON(text[start:]):
		return JSON
	case '0' <= c && c <= '9':
		return captionsOf(text[start:])
	case c == '[':
		if _, n := boxedTimes(text[start:]); n > 0 {
			return VTT
		}
	}
	return Text
}

// opensVTT reports whether a text begins as a file of WebVTT must.
func opensVTT(text string) bool {
	start, _, _ := trimLeft(text, 0, min(len(text), 4096))
	return strings.HasPrefix(text[start:], "WEBVTT")
}

// captionsOf finds the times of a first cue on the first or the second line.
func captionsOf(text string) Format {
	for range 2 {
		end, next := lineEnd(text[:min(len(text), 200)], 0)
		if _, _, ok := cueTimes(text[:end]); ok {
			if strings.IndexByte(text[:end], ',') >= 0 {
				return SRT
			}
			return VTT
		}
		if !digits(strings.TrimSpace(text[:end])) {
			break
		}
		text = text[next:]
	}
	return Text
}

// markupOf tells web pages from other XML by the first element.
func markupOf(text string) Format {
	s := markScanner{text: text}
	for range 16 {
		m, ok := s.next()
		if !ok {
			break
		}
		if m.kind == otherMark && len(m.name) == 0 && strings.HasPrefix(strings.ToLower(text[m.start:m.end]), "<!doctype html") {
			return HTML
		}
		if m.kind != openTag {
			continue
		}
		if _, known := elements[m.name]; known {
			return HTML
		}
		switch m.name {
		case "s", "u", "html", "head", "body":
			return HTML
		}
		break
	}
	if xml := strings.HasPrefix(text, "<?xml"); xml || strings.Contains(text[:min(len(text), 1<<16)], "</") {
		return TEI
	}
	return Text // "<John> Hello"
}
