package units

import (
	"strconv"
	"strings"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// surfaces finds the ways of writing units by a hash of their letters, case
// and spacing folded. Rows that fold alike ("mW", "MW") are chained.
type surfaces struct {
	first map[uint64]int32
	rows  []surface
}

type surface struct {
	text, units string
	shift       int16
	next        int32 // the next row with the same hash, -1 if none
	flags       surfaceFlag
	resolved    atomic.Pointer[[]Unit]
}

type surfaceFlag uint8

const (
	caseCounts  surfaceFlag = 1 << iota // mW and MW
	needsProof                          // "in": a symbol that is also a word
	isAssumed                           // "dollars"
	goesBefore                          // "$5"
	onlyBefore                          // "US $"
	longestText = 64
)

func (r *Registry) countSurfaces() int { return 5600 }

func (s *surfaces) load(n int) {
	s.rows = make([]surface, 0, n)
	s.first = make(map[uint64]int32, n)
	for f := range tableRows("surfaces.tsv", 4) {
		if len(s.rows) == cap(s.rows) {
			break // rows hold atomics and must not move
		}
		s.rows = s.rows[:len(s.rows)+1]
		row := &s.rows[len(s.rows)-1]
		row.text, row.units = f[0], f[1]
		n, _ := strconv.Atoi(f[2])
		row.shift = int16(n)
		row.flags = flagsOf(f[3])
		h := hashOf(row.text)
		next, ok := s.first[h]
		if !ok {
			next = -1
		}
		row.next = next
		s.first[h] = int32(len(s.rows) - 1)
	}
}

func flagsOf(s string) surfaceFlag {
	var f surfaceFlag
	for name := range strings.SplitSeq(s, ",") {
		switch name {
		case "case":
			f |= caseCounts
		case "symbol":
			f |= needsProof
		case "assumed":
			f |= isAssumed
		case "before":
			f |= goesBefore
		case "only":
			f |= onlyBefore | goesBefore
		}
	}
	return f
}

// A folder reads text folded: small letters, one blank for any run of white
// space or a single hyphen, one spelling for letters that look alike.
type folder struct {
	text string
	pos  int
}

const (
	hashOffset = 14695981039346656037
	hashPrime  = 1099511628211
)

// next returns the next folded rune, and whether it can be part of a word; 0 at
// the end and at what no unit contains.
func (f *folder) next() (r rune, word bool) {
	c := f.text[f.pos]
	switch {
	case c >= utf8.RuneSelf:
		return f.wide()
	case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		f.pos++
		return rune(c), true
	case 'A' <= c && c <= 'Z':
		f.pos++
		return rune(c | 0x20), true
	case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '-':
		f.blanks()
		return ' ', false
	case c < ' ' || c == ',' || c == ';' || c == '!' || c == '?' || c == ':':
		return 0, false
	}
	f.pos++
	return rune(c), false
}

// blanks skips white space, and one hyphen within it.
func (f *folder) blanks() {
	hyphen := false
	for f.pos < len(f.text) {
		switch c := f.text[f.pos]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			f.pos++
		case c == '-' && !hyphen:
			hyphen = true
			f.pos++
		case c == 0xc2 && strings.HasPrefix(f.text[f.pos:], "\u00a0"):
			f.pos += 2
		case c == 0xe2 && strings.HasPrefix(f.text[f.pos:], "\u202f"):
			f.pos += 3
		default:
			return
		}
	}
}

func (f *folder) wide() (rune, bool) {
	r, n := utf8.DecodeRuneInString(f.text[f.pos:])
	switch r {
	case '\u00a0', '\u202f', '\u2009', '\u2011', '\u2010':
		f.pos += n
		f.blanks()
		return ' ', false
	case 'µ':
		r = 'μ'
	case 'Ω':
		r = 'Ω'
	case '’', '′':
		r = '\''
	case '″', '”':
		r = '"'
	case '–', '—', '…', '“', utf8.RuneError:
		return 0, false
	}
	f.pos += n
	if r == '·' || r == '⋅' {
		return '·', false
	}
	return unicode.ToLower(r), unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

func hashOf(text string) uint64 {
	f := folder{text: text}
	h := uint64(hashOffset)
	for f.pos < len(text) {
		r, _ := f.next()
		if r == 0 {
			r = rune(text[f.pos]) // a mark that the tables alone contain
			f.pos++
		}
		h = (h ^ uint64(r)) * hashPrime
	}
	return h
}

// sameFolded reports whether two texts fold alike.
func sameFolded(a, b string) bool {
	x, y := folder{text: a}, folder{text: b}
	for x.pos < len(a) && y.pos < len(b) {
		r, _ := x.next()
		q, _ := y.next()
		if r != q || r == 0 {
			return false
		}
	}
	return x.pos == len(a) && y.pos == len(b)
}

// sameCase reports whether two texts that fold alike have the same case of letters.
func sameCase(a, b string) bool {
	x, y := folder{text: a}, folder{text: b}
	for x.pos < len(a) && y.pos < len(b) {
		i, j := x.pos, y.pos
		r, word := x.next()
		y.next()
		if word && r < utf8.RuneSelf && a[i] != b[j] {
			return false
		}
	}
	return true
}

// longest finds the longest surface at the beginning of s among those that
// fit, ending at the edge of a word.
func (t *surfaces) longest(s string, fits func(*surface) bool) (*surface, int) {
	if len(s) > longestText {
		s = s[:longestText]
		for len(s) > 0 && !utf8.ValidString(s[max(0, len(s)-4):]) {
			s = s[:len(s)-1]
		}
	}
	var best *surface
	length := 0
	f := folder{text: s}
	h := uint64(hashOffset)
	for f.pos < len(s) {
		r, word := f.next()
		if r == 0 || r == ' ' && f.pos == len(s) {
			break
		}
		h = (h ^ uint64(r)) * hashPrime
		if r == ' ' || word && !f.edge() {
			continue
		}
		i, ok := t.first[h]
		for ok && i >= 0 {
			row := &t.rows[i]
			if fits(row) && sameFolded(row.text, s[:f.pos]) && (row.flags&caseCounts == 0 || sameCase(row.text, s[:f.pos])) && (best == nil || f.pos > length || row.flags&caseCounts != 0) {
				best, length = row, f.pos
			}
			i = row.next
		}
	}
	return best, length
}

// edge reports whether a word ends at the position.
func (f *folder) edge() bool {
	if f.pos >= len(f.text) {
		return true
	}
	c := f.text[f.pos]
	if c < utf8.RuneSelf {
		return !('a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9')
	}
	r, _ := utf8.DecodeRuneInString(f.text[f.pos:])
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
}
