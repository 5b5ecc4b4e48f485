package transcript

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf16"
	"unicode/utf8"
)

// parseJSON reads what speech recognition writes: Whisper and WhisperX, also as
// whisper.cpp does it, and the JSON of podcasts. The text of each segment runs
// on in the next, and each word has the times of its segment or its own.
func parseJSON(text string) *Document {
	fl := &flat{doc: text, text: make([]byte, 0, len(text)/4), cues: true}
	c := captions{flat: fl, voices: map[string]int32{}}
	scan := jsonScanner{text: text}
	root := scan.next()
	if scan.broken {
		fl.damaged(len(text), "a closing bracket", endOfFile)
	}
	list := root.segments(text)
	if list == nil {
		if whole := root.get(text, "text"); whole != nil && whole.kind == '"' {
			fl.escaped(whole.span, 0, 0)
		}
	}
	last := time.Duration(0)
	var u utterance
	for i := range list {
		u.read(text, &list[i])
		if u.text.empty() {
			continue
		}
		if u.from-last > pause && fl.stopped() {
			fl.paragraph()
		}
		last = u.to
		c.speak(u.speaker)
		c.flat.line()
		fl.utterance(&u)
	}
	return fl.parse(JSON)
}

// isTranscriptJSON reports whether a text that begins with a bracket is the
// output of speech recognition.
func isTranscriptJSON(text string) bool {
	head := text[:min(len(text), 1<<16)]
	if !strings.Contains(head, `"text"`) && !strings.Contains(head, `"body"`) {
		return false
	}
	for _, key := range [...]string{`"segments"`, `"transcription"`, `"utterances"`, `"start"`, `"startTime"`} {
		if strings.Contains(head, key) {
			return true
		}
	}
	return strings.Contains(head, `"language"`) && text[0] == '{'
}

// An utterance is a segment of such a file.
type utterance struct {
	text     span // inside the quotes
	speaker  string
	from, to time.Duration
	words    []spokenWord
}

// A spokenWord is a word with times of its own; to is 0 if it has none.
type spokenWord struct {
	text     string // as it is written in the file
	from, to time.Duration
}

// read reads the utterance v. It uses the space of the one before again.
func (u *utterance) read(text string, v *jsonValue) {
	*u = utterance{words: u.words[:0]}
	for _, key := range [...]string{"text", "body", "transcript"} {
		if t := v.get(text, key); t != nil && t.kind == '"' {
			u.text = t.span
			break
		}
	}
	u.from, u.to = v.times(text)
	if s := v.get(text, "speaker"); s != nil {
		u.speaker = tidy(s.plain(text))
		if s.kind == '0' {
			u.speaker = "Speaker " + u.speaker
		}
	}
	if words := v.get(text, "words"); words != nil {
		for i := range words.items {
			w := &words.items[i]
			word := w.get(text, "word")
			if word == nil {
				word = w.get(text, "text")
			}
			if word == nil || word.kind != '"' {
				continue
			}
			from, to := w.times(text)
			u.words = append(u.words, spokenWord{strings.TrimSpace(text[word.start:word.end]), from, to})
		}
	}
}

// utterance appends the words of u, each with its times. A word without times,
// as WhisperX leaves numbers, stands between its neighbours'.
func (f *flat) utterance(u *utterance) {
	at, last, next := u.text.start, u.from, 0
	for i, w := range u.words {
		far := at + 2*len(w.text) + maxWord // words are passed over, but not many
		n := strings.Index(f.doc[at:min(far, u.text.end)], w.text)
		if n < 0 || w.text == "" {
			continue
		}
		for next <= i || next < len(u.words) && u.words[next].to == 0 {
			next++ // the next one with times
		}
		from, to := w.from, w.to
		if to == 0 {
			from, to = last, max(last, u.to)
			if next < len(u.words) {
				to = max(u.words[next].from, from)
			}
		}
		end := at + n + len(w.text)
		f.escaped(span{at, end}, from, to)
		at, last = end, to
	}
	f.escaped(span{at, u.text.end}, u.from, u.to)
}

// escaped appends the inside of a JSON string.
func (f *flat) escaped(s span, from, to time.Duration) {
	for s.start < s.end {
		n := strings.IndexByte(f.doc[s.start:s.end], '\\')
		if n < 0 {
			n = s.end - s.start
		}
		f.copy(s.start, s.start+n, true, from, to)
		if s.start += n; s.start == s.end {
			return
		}
		sign, length := jsonEscape(f.doc[s.start:s.end])
		switch {
		case length == 0:
			length = 1
			f.copy(s.start, s.start+1, false, from, to)
		case sign == "\n" || sign == "\r":
			f.atom(" ", s.start, s.start+length, from, to)
		default:
			f.atom(sign, s.start, s.start+length, from, to)
		}
		s.start += length
	}
}

// jsonEscape reads an escape of a JSON string at the start of s. It returns what
// it stands for and its length, 0 if it is none.
func jsonEscape(s string) (string, int) {
	if len(s) < 2 || s[0] != '\\' {
		return "", 0
	}
	switch c := s[1]; c {
	case '"', '\\', '/':
		return s[1:2], 2
	case 'n', 'r', 't', 'b', 'f':
		return string("\n\r\t\b\f"[strings.IndexByte("nrtbf", c)]), 2
	case 'u':
		r, ok := hexUnit(s)
		if !ok {
			return "", 0
		}
		if utf16.IsSurrogate(r) {
			low, ok := hexUnit(s[6:])
			if r = utf16.DecodeRune(r, low); ok && r != utf8.RuneError {
				return string(r), 12
			}
			r = utf8.RuneError
		}
		return string(r), 6
	}
	return "", 0
}

// hexUnit reads "\u00a3".
func hexUnit(s string) (rune, bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(s[2:6], 16, 16)
	return rune(n), err == nil
}

// segments returns the list of what was said, nil if there is none: the one with
// a known name, or the whole file.
func (v *jsonValue) segments(text string) []jsonValue {
	if v.kind == '[' {
		return v.items
	}
	for _, key := range [...]string{"segments", "transcription", "utterances", "results", "captions"} {
		if list := v.get(text, key); list != nil && list.kind == '[' && len(list.items) > 0 {
			return list.items
		}
	}
	return nil
}

// times returns when v begins and ends: "start" and "end" in seconds, as Whisper
// writes them, "startTime" and "endTime" as podcasts do, "timestamps" as
// whisper.cpp does.
func (v *jsonValue) times(text string) (from, to time.Duration) {
	if t := v.get(text, "timestamps"); t != nil {
		from = t.clock(text, "from")
		return from, max(from, t.clock(text, "to"))
	}
	from = v.clock(text, "start") + v.clock(text, "startTime")
	return from, max(from, v.clock(text, "end")+v.clock(text, "endTime"))
}

// clock returns a field that is a time: seconds, or "00:00:01,500".
func (v *jsonValue) clock(text, key string) time.Duration {
	f := v.get(text, key)
	if f == nil {
		return 0
	}
	s := text[f.start:f.end]
	if f.kind == '"' {
		at, _ := clock(s)
		return at
	}
	return seconds(s)
}

// seconds reads "12.345" without floats; what is finer than a nanosecond is left
// out. It returns 0 for anything else, also for a negative number.
func seconds(s string) time.Duration {
	whole, fraction, _ := strings.Cut(s, ".")
	n, err := strconv.ParseUint(whole, 10, 31)
	if err != nil {
		return 0
	}
	at := time.Duration(n) * time.Second
	unit := 100 * time.Millisecond
	for i := 0; i < len(fraction) && '0' <= fraction[i] && fraction[i] <= '9' && unit > 0; i++ {
		at += time.Duration(fraction[i]-'0') * unit
		unit /= 10
	}
	return at
}
