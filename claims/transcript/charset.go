package transcript

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A charset is an encoding of text.
type charset uint8

const (
	utf8Text charset = iota
	windows1252Text
	utf16LE
	utf16BE
)

// windows1252 holds the signs that Windows-1252 has from 0x80 to 0x9F. Below and
// above it is ISO-8859-1, for which it is taken, as the WHATWG Encoding Standard
// does. The five bytes that it leaves open stand for themselves.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ',
}

// charsetOf says what a file is written in: by its mark of byte order, by the
// zeros between its letters, by what it declares and by what its bytes can be.
// Bytes that are UTF-8 are taken for it, whatever they declare.
func charsetOf(raw string) charset {
	switch {
	case strings.HasPrefix(raw, "\xff\xfe"):
		return utf16LE
	case strings.HasPrefix(raw, "\xfe\xff"):
		return utf16BE
	}
	if c := byZeros(raw); c != utf8Text {
		return c
	}
	if !utf8.ValidString(raw) && (latin(declared(raw)) || damagedRunes(raw)) {
		return windows1252Text
	}
	return utf8Text
}

// byZeros tells UTF-16 without a mark: every other byte of English text is zero
// there.
func byZeros(raw string) charset {
	const enough = 1 << 10
	var zeros [2]int
	s := raw[:min(len(raw), enough)]
	for i := 0; ; i++ {
		n := strings.IndexByte(s[i:], 0)
		if n < 0 {
			break
		}
		i += n
		zeros[i%2]++
	}
	switch half := len(s) / 2; {
	case len(s) < 4:
	case zeros[1] > half*3/4 && zeros[0] <= half/16:
		return utf16LE
	case zeros[0] > half*3/4 && zeros[1] <= half/16:
		return utf16BE
	}
	return utf8Text
}

// damagedRunes reports whether more bytes of a text are no UTF-8 than there are
// letters of more than one byte in it.
func damagedRunes(raw string) bool {
	bad, good := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(raw[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return bad > good
}

// declared returns the name of the encoding in the head of an XML file or a web
// page, in lower case; "" if there is none.
func declared(raw string) string {
	const far = 2048
	head := strings.ToLower(raw[:min(len(raw), far)])
	for _, key := range [...]string{"encoding=", "charset="} {
		_, after, ok := strings.Cut(head, key)
		if !ok {
			continue
		}
		value := strings.TrimLeft(after, `"' `)
		end := strings.IndexAny(value, "\"'>;?/ \r\n")
		if end > 0 {
			return value[:end]
		}
	}
	return ""
}

// latin reports whether a name is one of the names of ISO-8859-1 and of
// Windows-1252.
func latin(name string) bool {
	switch name {
	case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252", "cp1252", "x-cp1252", "us-ascii", "ascii":
		return true
	}
	return false
}

// decode makes UTF-8 of raw, with the way back to its bytes. Half of a pair
// stands for U+FFFD.
func decode(raw string, from charset) *Reading {
	w := rewriter{text: make([]byte, 0, len(raw))}
	if from == windows1252Text {
		w.windows1252(raw)
	} else {
		w.utf16(raw, from == utf16BE)
	}
	return &Reading{Text: string(w.text), pieces: w.pieces}
}

func (w *rewriter) windows1252(raw string) {
	for i := 0; i < len(raw); {
		j := i
		for j < len(raw) && raw[j] < utf8.RuneSelf {
			j++
		}
		w.run(raw[i:j], i, 1)
		if i = j; i == len(raw) {
			return
		}
		r := rune(raw[i])
		if r < 0xa0 {
			r = windows1252[r-0x80]
		}
		w.piece(string(r), i, 1)
		i++
	}
}

func (w *rewriter) utf16(raw string, big bool) {
	unit := func(i int) rune {
		if big {
			return rune(raw[i])<<8 | rune(raw[i+1])
		}
		return rune(raw[i+1])<<8 | rune(raw[i])
	}
	ascii := []byte{0}
	for i := 0; i < len(raw); {
		if i+1 == len(raw) {
			w.piece("\ufffd", i, 1) // half of a unit
			return
		}
		r, n := unit(i), 2
		if utf16.IsSurrogate(r) {
			low := rune(utf8.RuneError)
			if i+3 < len(raw) {
				low = unit(i + 2)
			}
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				n = 4
			}
		}
		switch {
		case r < utf8.RuneSelf:
			ascii[0] = byte(r)
			w.run(string(ascii), i, 2)
		default:
			w.piece(string(r), i, n)
		}
		i += n
	}
}
