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
