package claims

import "strings"

// A letterbox makes strings of bytes, many in one piece of memory.
type letterbox struct{ piece strings.Builder }

// text returns b as a string.
func (l *letterbox) text(b []byte) string {
	const size = 2 << 10
	if l.piece.Cap()-l.piece.Len() < len(b) {
		if len(b) > size/8 {
			return string(b)
		}
		l.piece = strings.Builder{} // the old piece stays with its strings
		l.piece.Grow(size)
	}
	start := l.piece.Len()
	l.piece.Write(b)
	return l.piece.String()[start:]
}
