package token

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// word reads a word and its hash: as a rule letters of ASCII, eight at a time.
func (s *Scanner) word(t *Token) {
	const small = 0x20 * each // the bit that tells small letters from capitals
	t.Kind = Word
	text, i := s.text[:s.end], s.pos
	if c := text[i]; 'A' <= c && c <= 'Z' {
		t.Flags |= Title
	}
	sum, upper, low := uint64(hashStart), uint64(0), uint64(0)
	for {
		eight := load(text, i)
		n := letters(eight)
		mask := ^uint64(0) >> (64 - 8*n)
		upper, low = upper|^eight&mask, low|eight&mask
		i += n
		if n > 0 {
			sum = mix(sum, (eight|small)&mask)
		}
		if n < 8 {
			break
		}
	}
	if i < len(text) && text[i] != ' ' && s.goesOn(i) {
		s.anyWord(t)
		return
	}
	if upper&small != 0 {
		t.Flags |= Folds
		if low&small == 0 {
			t.Flags |= Upper
		}
	}
	t.Hash = uint32(sum)
	s.pos = i
}

// each has a one in each of eight bytes.
const each = 0x0101010101010101

// load returns the eight bytes of text from i on, zeros behind its end.
func load(text string, i int) uint64 {
	if i+8 <= len(text) {
		b := text[i : i+8]
		return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
	}
	x := uint64(0)
	for k := len(text) - 1; k >= i; k-- {
		x = x<<8 | uint64(text[k])
	}
	return x
}

// letters returns how many of eight bytes are letters of ASCII before the first
// that is none.
func letters(eight uint64) int {
	const top = 0x80 * each
	small := (eight | 0x20*each) &^ top
	from, beyond := small+(0x80-'a')*each, small+(0x7f-'z')*each // their top bits: at least a, after z
	return bits.TrailingZeros64(^(from&^beyond&^eight)&top) / 8
}

// goesOn reports whether a word of letters goes on at i, behind them: "don't",
// "U.S.", "café".
func (s *Scanner) goesOn(i int) bool {
	switch c := s.text[i]; {
	case c == '\'':
		return s.apostrophe(i, 1)
	case c == '.':
		return i-s.pos == 1 && s.joint(i, c, 1)
	case c >= utf8.RuneSelf:
		return s.wideLetter(i) > 0
	}
	return false
}

// anyWord reads a word byte by byte, whatever it is made of. Its flag Title is known.
func (s *Scanner) anyWord(t *Token) {
	t.Kind = Word
	h := hasher{sum: hashStart}
	text, i := s.text[:s.end], s.pos
	letters, upper, low := 0, byte(0), byte(0) // bit 0x20 of upper and low: such a letter was there
loop:
	for i < len(text) {
		c := text[i]
		switch class[c] {
		case letter:
			upper |= ^c
			low |= c
			letters++
			h.add(c | 0x20)
			i++
		case wide:
			n := s.wideLetter(i)
			if n == 0 {
				break loop
			}
			t.Flags |= Wide
			if text[i] == 0xe2 && text[i+1] == 0x80 { // a typographic apostrophe: "don’t" is "don't"
				h.add('\'')
				i += n
				continue
			}
			for ; n > 0; n-- {
				h.add(text[i])
				i++
			}
			low |= 0x20
			letters++
		default:
			if c != '\'' && c != '.' {
				break loop
			}
			if !s.joint(i, c, letters) {
				break loop
			}
			h.add(c)
			i++
		}
	}
	if upper&0x20 != 0 && low&0x20 == 0 {
		t.Flags |= Upper
	}
	if upper&0x20 != 0 || t.Flags&Wide != 0 {
		t.Flags |= Folds
	}
	t.Hash = h.hash()
	s.pos = i
}

// joint reports whether the byte at i holds a word together: the apostrophe of
// "don't", but not of "company's"; the points of "U.S." and "p.m.".
func (s *Scanner) joint(i int, c byte, letters int) bool {
	if c == '\'' {
		return s.apostrophe(i, 1)
	}
	// a point belongs to a word of single letters: letter, point, letter, point
	if letters != 1 && s.text[i-2] != '.' {
		return false
	}
	return i+2 < s.end && class[s.text[i+1]] == letter && s.text[i+2] == '.' || letters > 1 && s.text[i-2] == '.'
}

// apostrophe reports whether an apostrophe of n bytes at i stands inside a
// contraction: "don't", "we're", "they've", but not "Ford's".
func (s *Scanner) apostrophe(i, n int) bool {
	j := i + n
	if j >= s.end || class[s.text[j]] != letter {
		return false
	}
	after := j + 1
	ends := after >= s.end || class[s.text[after]] != letter
	if !ends {
		return true
	}
	switch s.text[j] | 0x20 {
	case 't', 'm', 'd':
		return true // "can't", "I'm", "we'd"
	}
	return false
}

// wideLetter returns the length of the letter or mark at i, a multi-byte rune,
// or of a typographic apostrophe inside a contraction; 0 if it is neither.
func (s *Scanner) wideLetter(i int) int {
	r, n := utf8.DecodeRuneInString(s.text[i:s.end])
	switch {
	case r == '’':
		if s.apostrophe(i, n) {
			return n
		}
		return 0
	case unicode.IsLetter(r) || unicode.IsMark(r) || r == '²' || r == '³':
		if single(r) {
			return 0
		}
		return n
	}
	return 0
}

// single reports whether a letter of r's script is a word of its own, as in
// scripts that set no spaces.
func single(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
