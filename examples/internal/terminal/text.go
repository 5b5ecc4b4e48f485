package terminal

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fit cuts s to the width, with a mark where something is missing.
func Fit(s string, width int) string {
	if Columns(s) <= width {
		return s
	}
	n := 0
	for i, r := range s {
		if n += runeColumns(r); n > width-1 {
			return strings.TrimRight(s[:i], " ") + "…"
		}
	}
	return s
}

// Pad fits s to the width and fills it up with spaces.
func Pad(s string, width int) string {
	s = Fit(s, max(width, 1))
	return s + strings.Repeat(" ", max(width-Columns(s), 0))
}

// Line makes one line of s: white space becomes one space, and what would
// steer the terminal or turn the writing around is left out or marked.
func Line(s string) string {
	clean := func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r):
			return utf8.RuneError // an escape sequence is not obeyed
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}
	return strings.Join(strings.Fields(strings.Map(clean, s)), " ")
}

// Columns is how many columns of a terminal s fills.
func Columns(s string) int {
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

// runeColumns is how many columns a terminal gives to r: none to a combining
// mark, two to the letters of East Asia and to emoji.
func runeColumns(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	i, _ := slices.BinarySearchFunc(wide, r, func(w [2]rune, r rune) int { return int(w[1]) - int(r) })
	if i < len(wide) && r >= wide[i][0] {
		return 2
	}
	return 1
}

// wide are the ranges of characters that are two columns wide (Unicode
// Standard Annex #11, East Asian Width, in broad strokes).
var wide = [][2]rune{
	{0x1100, 0x115f},
	{0x2e80, 0x303e},
	{0x3041, 0xa4cf},
	{0xa960, 0xa97f},
	{0xac00, 0xd7a3},
	{0xf900, 0xfaff},
	{0xfe30, 0xfe6f},
	{0xff00, 0xff60},
	{0xffe0, 0xffe6},
	{0x1f300, 0x1f64f},
	{0x1f900, 0x1f9ff},
	{0x20000, 0x3fffd},
}
