package export

import (
	"unicode"
	"unicode/utf8"
)

// appendHTML appends s as text of an HTML element or a quoted attribute. What
// no HTML file may hold, even as a reference, becomes U+FFFD: control
// characters, noncharacters, bytes that are no UTF-8.
func appendHTML(dst []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r == '&':
			dst = append(dst, "&amp;"...)
		case r == '<':
			dst = append(dst, "&lt;"...)
		case r == '>':
			dst = append(dst, "&gt;"...)
		case r == '"':
			dst = append(dst, "&#34;"...)
		case r == '\'':
			dst = append(dst, "&#39;"...)
		case r < ' ' && r != '\t' && r != '\n', r >= 0x7f && r < 0xa0, r&0xfffe == 0xfffe, r >= 0xfdd0 && r <= 0xfdef:
			if unicode.IsSpace(r) { // a page break
				dst = append(dst, ' ')
			} else {
				dst = utf8.AppendRune(dst, utf8.RuneError)
			}
		default:
			dst = utf8.AppendRune(dst, r)
		}
	}
	return dst
}
