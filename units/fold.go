package units

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A folder reads text folded: small letters, one blank for any run of white
// space or a single hyphen, one spelling for letters that look alike.
type folder struct {
	text string
	pos  int
}

// folded holds what each byte of ASCII folds to, 0 for what no unit contains.
const folded = "" +
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x20\x20\x00\x00\x20\x00\x00" +
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
	" \x00\"#$%&'()*+\x00 ./" +
	"0123456789\x00\x00<=>\x00" +
	"@abcdefghijklmnopqrstuvwxyz[\\]^_" +
	"`abcdefghijklmnopqrstuvwxyz{|}~\x00"

// next returns the next folded rune, and whether it can be part of a word; 0
// at what no unit contains.
func (f *folder) next() (r rune, word bool) {
	c := f.text[f.pos]
	if c >= utf8.RuneSelf {
		return f.wide()
	}
	switch b := folded[c]; b {
	case 0:
		return 0, false
	case ' ':
		f.blanks()
		return ' ', false
	default:
		f.pos++
		return rune(b), isWordByte(b)
	}
}

// isWordByte reports whether a folded byte is a letter or a digit.
func isWordByte(b byte) bool { return 'a' <= b && b <= 'z' || '0' <= b && b <= '9' }

// blanks skips white space, and one hyphen within it.
func (f *folder) blanks() {
	hyphen := false
	for f.pos < len(f.text) {
		c := f.text[f.pos]
		switch {
		case c == '-' && !hyphen:
			hyphen = true
			f.pos++
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			f.pos++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(f.text[f.pos:])
			if !isWideBlank(r) {
				return
			}
			f.pos += n
		default:
			return
		}
	}
}

// isWideBlank reports whether r is one of the blanks that stand between a
// number and its unit: no-break, narrow no-break, thin.
func isWideBlank(r rune) bool { return r == '\u00a0' || r == '\u202f' || r == '\u2009' }

func (f *folder) wide() (rune, bool) {
	r, n := utf8.DecodeRuneInString(f.text[f.pos:])
	switch r {
	case '\u00a0', '\u202f', '\u2009', '\u2011', '\u2010':
		f.pos += n
		f.blanks()
		return ' ', false
	case '\u00b5': // the micro sign is not the Greek letter, but means it
		r = 'μ'
	case '\u2126': // nor the ohm sign
		r = 'ω'
	case '\u212b': // nor the ångström sign
		r = 'å'
	case '’', '′':
		r = '\''
	case '″', '”':
		r = '"'
	case '⋅':
		r = '·'
	case '–', '—', '…', '“', utf8.RuneError:
		return 0, false
	}
	f.pos += n
	return unicode.ToLower(r), isWordRune(r)
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// edge reports whether a word ends at the position.
func (f *folder) edge() bool {
	if f.pos >= len(f.text) {
		return true
	}
	if c := f.text[f.pos]; c < utf8.RuneSelf {
		return !isWordByte(folded[c])
	}
	return f.wideEdge()
}

func (f *folder) wideEdge() bool {
	r, _ := utf8.DecodeRuneInString(f.text[f.pos:])
	return !isWordRune(r)
}

// foldText returns the text folded, up to what no unit contains.
func foldText(s string) string {
	b := make([]byte, 0, len(s))
	for f := (folder{text: s}); f.pos < len(s); {
		r, _ := f.next()
		if r == 0 {
			break
		}
		b = utf8.AppendRune(b, r)
	}
	return string(b)
}

// sameFolded reports whether two texts fold alike.
func sameFolded(a, b string) bool {
	if a == b {
		return true
	}
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

// sameCase reports whether two texts that fold alike have the same case of
// letters.
func sameCase(a, b string) bool {
	if a == b {
		return true
	}
	x, y := folder{text: a}, folder{text: b}
	for x.pos < len(a) && y.pos < len(b) {
		r, _ := utf8.DecodeRuneInString(a[x.pos:])
		q, _ := utf8.DecodeRuneInString(b[y.pos:])
		if unicode.IsUpper(r) != unicode.IsUpper(q) {
			return false
		}
		x.next()
		y.next()
	}
	return true
}

// cutBlanks drops white space from both ends.
func cutBlanks(s string) string { return strings.TrimFunc(s, unicode.IsSpace) }
