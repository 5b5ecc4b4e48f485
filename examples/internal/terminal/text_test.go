package terminal

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFit(t *testing.T) {
	for _, tt := range []struct {
		in    string
		width int
		want  string
	}{
		{"berths", 6, "berths"},
		{"berths", 5, "bert…"},
		{"two berths", 5, "two…"}, // no space before the mark
		{"岡田さん", 8, "岡田さん"},
		{"岡田さん", 6, "岡田…"},
		{"e\u0301te\u0301", 3, "e\u0301te\u0301"},
		{"berths", 1, "…"},
	} {
		assert.Equal(t, tt.want, Fit(tt.in, tt.width), "%q", tt.in)
		assert.Equal(t, tt.width, Columns(Pad(tt.in, tt.width)), "%q", tt.in)
	}
}

func TestLine(t *testing.T) {
	assert.Equal(t, "two lines and a tab", Line(" two\r\nlines\u00a0and a\ttab "))
	assert.Equal(t, "\ufffd[31mred\ufffd", Line("\x1b[31mred\x9b"))
	assert.Equal(t, "ab", Line("a\u202e\u200bb"))
	assert.Equal(t, "\ufffd", Line("\xff"))
}
