package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Piece is a stretch of the text that is to be read: text[Start:End].
type Piece struct{ Start, End int }

// A Scanner reads tokens from consecutive pieces of a text. What lies between
// two pieces is passed over as if it were a line break.
type Scanner struct {
	text   string
	pieces []Piece
	pos    int   // next byte to read
	end    int   // end of the current piece
	flags  Flags // of the next token: Spaced and Line
}

// NewScanner returns a scanner over pieces of text, which must be in order.
func NewScanner(text string, pieces []Piece) Scanner {
	s := Scanner{text: text, pieces: pieces, flags: Spaced}
	s.nextPiece()
	return s
}

func (s *Scanner) nextPiece() bool {
	if len(s.pieces) == 0 {
		return false
	}
	s.pos, s.end = s.pieces[0].Start, s.pieces[0].End
	s.pieces = s.pieces[1:]
	return true
}

// Next returns the next token; its Kind is None at the end of the last piece.
func (s *Scanner) Next() Token {
	var t Token
	s.Read(&t)
	return t
}

// Read is Next into a place of the caller's.
func (s *Scanner) Read(t *Token) {
	if s.pos < s.end && s.text[s.pos] == ' ' {
		s.pos++ // a single space is what stands between most
		s.flags |= Spaced
	}
	if s.pos < s.end && (s.text[s.pos] <= ' ' || s.text[s.pos] >= 0x7f) {
		s.space()
	}
	for s.pos >= s.end {
		if !s.nextPiece() {
			*t = Token{Start: s.end, End: s.end}
			return
		}
		s.flags |= Spaced | Line
		s.space()
	}
	*t = Token{Start: s.pos, Flags: s.flags}
	s.flags = 0
	c := s.text[s.pos]
	if c == '\'' || c == 0xe2 {
		if n := s.genitive(); n > 0 && t.Glued() {
			s.pos += n
			t.Kind, t.Hash, t.End = Word, Genitive, s.pos
			t.Flags |= Folds
			return
		}
	}
	switch class[c] {
	case letter:
		s.word(t)
	case digit:
		s.digits(t)
	case wide:
		s.rune(t)
	case sign:
		s.pos++
		t.Kind = Symbol
	default:
		s.pos++
		t.Kind, t.Mark = Punct, c
	}
	t.End = s.pos
}

// genitive returns the length of an "'s" that ends a word at the position, 0 if
// there is none. It is a token of its own, be it a genitive or a short "is".
func (s *Scanner) genitive() int {
	n := 1
	switch c := s.text[s.pos]; {
	case c == '\'':
	case c == 0xe2 && strings.HasPrefix(s.text[s.pos:s.end], "’"):
		n = 3
	default:
		return 0
	}
	i := s.pos + n
	if i >= s.end || s.text[i]|0x20 != 's' || s.pos == 0 || class[s.text[s.pos-1]] != letter && class[s.text[s.pos-1]] != wide {
		return 0
	}
	if i+1 < s.end && (class[s.text[i+1]] == letter || class[s.text[i+1]] == digit) {
		return 0
	}
	return n + 1
}

// space skips white space and notes it for the next token.
func (s *Scanner) space() {
	for s.pos < s.end {
		c := s.text[s.pos]
		switch {
		case c > ' ' && c < 0x7f:
			return
		case c == '\n' || c == '\r' || c == '\f' || c == '\v':
			s.flags |= Spaced | Line
			s.pos++
		case c <= ' ' || c == 0x7f:
			s.flags |= Spaced
			s.pos++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(s.text[s.pos:s.end])
			if !blank(r) {
				return
			}
			s.flags |= Spaced
			s.pos += n
		}
	}
}

// blank reports whether r separates tokens without being one: spaces, zero
// width characters and what is no character at all.
func blank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u200c' || r == '\u200d' ||
		r == '\ufeff' || r == '\u00ad' || r == utf8.RuneError
}

// word reads letters, folding them into the hash.
func (s *Scanner) word(t *Token) {
	t.Kind = Word
	h := uint32(fnvOffset)
	text, i := s.text[:s.end], s.pos
	if c := text[i]; 'A' <= c && c <= 'Z' {
		t.Flags |= Title
	}
	letters, upper, low := 0, byte(0), byte(0) // bit 0x20 of upper and low: such a letter was there
loop:
	for i < len(text) {
		c := text[i]
		switch class[c] {
		case letter:
			upper |= ^c
			low |= c
			letters++
			h = (h ^ uint32(c|0x20)) * fnvPrime
			i++
		case wide:
			n := s.wideLetter(i)
			if n == 0 {
				break loop
			}
			t.Flags |= Wide
			if text[i] == 0xe2 && text[i+1] == 0x80 { // a typographic apostrophe: "don’t" is "don't"
				h = (h ^ '\'') * fnvPrime
				i += n
				continue
			}
			for ; n > 0; n-- {
				h = (h ^ uint32(text[i])) * fnvPrime
				i++
			}
			low |= 0x20
			letters++
		default:
			if c != '\'' && c != '.' {
				break loop
			}
			n := s.joint(i, c, letters)
			if n == 0 {
				break loop
			}
			for ; n > 0; n-- {
				if class[text[i]] != wide || n == 1 {
					h = (h ^ uint32(joined(text[i]))) * fnvPrime
				}
				i++
			}
		}
	}
	if upper&0x20 != 0 && low&0x20 == 0 {
		t.Flags |= Upper
	}
	if upper&0x20 != 0 || t.Flags&Wide != 0 {
		t.Flags |= Folds
	}
	t.Hash = h
	s.pos = i
}

// joined is the byte that stands for a joint inside a word.
func joined(c byte) byte {
	if c >= utf8.RuneSelf {
		return '\'' // the last byte of a typographic apostrophe
	}
	return c
}

// joint reports how many bytes at i hold a word together: the apostrophe of
// "don't", but not of "company's"; the points of "U.S." and "p.m.".
func (s *Scanner) joint(i int, c byte, letters int) int {
	switch c {
	case '\'':
		if s.apostrophe(i, 1) {
			return 1
		}
	case '.':
		// a point belongs to a word of single letters: letter, point, letter, point
		one := letters == 1 || s.text[i-2] == '.'
		if !one {
			return 0
		}
		if i+2 < s.end && class[s.text[i+1]] == letter && s.text[i+2] == '.' {
			return 1
		}
		if letters > 1 && s.text[i-2] == '.' {
			return 1
		}
	}
	return 0
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

// digits reads a run of digits with separators that have a digit on both sides.
func (s *Scanner) digits(t *Token) {
	t.Kind = Digits
	i := s.pos
	for i < s.end {
		c := s.text[i]
		if class[c] == digit {
			i++
			continue
		}
		n := 1
		switch c {
		case ',', '.':
			if i+1 >= s.end || class[s.text[i+1]] != digit {
				n = 0
			}
		case '\'':
			n = s.group(i, 1)
		case 0xc2: // "4·4 million", as older British print has it
			n = 0
			if strings.HasPrefix(s.text[i:s.end], "·") && i+2 < s.end && class[s.text[i+2]] == digit {
				n = len("·")
			}
		case 0xe2:
			n = 0
			if strings.HasPrefix(s.text[i:s.end], "’") {
				n = s.group(i, len("’"))
				t.Flags |= Folds
			}
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		i += n
	}
	s.pos = i
}

// group returns n if an apostrophe of n bytes at i groups thousands: exactly
// three digits follow. "12'345" is one number, 5'2" a length in two parts.
func (s *Scanner) group(i, n int) int {
	k := i + n
	for k < s.end && class[s.text[k]] == digit {
		k++
	}
	if k-i-n != 3 {
		return 0
	}
	return n
}

// rune reads one token that begins with a multi-byte rune.
func (s *Scanner) rune(t *Token) {
	r, n := utf8.DecodeRuneInString(s.text[s.pos:s.end])
	t.Flags |= Wide | Folds
	if m := markOf(r); m != 0 {
		t.Kind, t.Mark = Punct, m
		s.pos += n
		return
	}
	if (unicode.IsLetter(r) || unicode.IsMark(r)) && !single(r) {
		if unicode.IsUpper(r) {
			t.Flags |= Title
		}
		s.word(t)
		return
	}
	t.Kind = Symbol
	if single(r) {
		t.Kind = Word
	}
	s.pos += n
}

func markOf(r rune) byte {
	switch r {
	case '‐', '‑':
		return '-'
	case '−':
		return Minus
	case '‒', '–':
		return EnDash
	case '—', '―':
		return EmDash
	case '…':
		return Ellipsis
	case '“', '„', '«', '‘':
		return Open
	case '”', '»':
		return Close
	case '’', '′':
		return '\''
	case '″':
		return '"'
	case '•', '·', '¶', '§', '†':
		return '*'
	}
	return 0
}
