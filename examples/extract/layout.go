package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// gap stands between two columns.
const gap = "  "

// A column is a heading, and how many more columns of the terminal than
// another one it may keep when space is short.
type column struct {
	heading string
	keep    int
	width   int // 0: nothing stands in it
}

// layOut writes the rows in aligned columns, the first of which holds numbers.
// Where all is wider than limit, the widest columns give way; a heading is
// never cut.
func layOut(b *strings.Builder, columns []column, rows [][]string, limit int) {
	headings := make([]string, len(columns))
	for i := range columns {
		headings[i] = columns[i].heading
		columns[i].measure(rows, i)
	}
	shrink(columns, limit)
	writeRow(b, columns, headings)
	for _, row := range rows {
		writeRow(b, columns, row)
	}
}

func writeRow(b *strings.Builder, columns []column, row []string) {
	var line strings.Builder
	for i, c := range columns {
		if c.width == 0 {
			continue
		}
		cell := truncate(row[i], c.width)
		pad := strings.Repeat(" ", c.width-columnsOf(cell))
		if i == 0 {
			cell, pad = pad+cell, ""
		}
		line.WriteString(cell + pad + gap)
	}
	b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
}

// measure sets the width that column i would like.
func (c *column) measure(rows [][]string, i int) {
	c.width = 0
	for _, row := range rows {
		c.width = max(c.width, columnsOf(row[i]))
	}
	if c.width > 0 {
		c.width = max(c.width, columnsOf(c.heading))
	}
}

// shrink takes from the widest column, counted without what it may keep, until
// the sum fits or only headings and kept widths are left.
func shrink(columns []column, limit int) {
	sum := -len(gap)
	for _, c := range columns {
		if c.width > 0 {
			sum += c.width + len(gap)
		}
	}
	for ; sum > limit; sum-- {
		var widest *column
		for i := range columns {
			c := &columns[i]
			if c.width > max(columnsOf(c.heading), c.keep) &&
				(widest == nil || c.width-c.keep > widest.width-widest.keep) {
				widest = c
			}
		}
		if widest == nil {
			return
		}
		widest.width--
	}
}

// truncate cuts s to the width, with a mark where something is missing.
func truncate(s string, width int) string {
	if columnsOf(s) <= width {
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

// printable makes one line of s: white space becomes one space, and what would
// steer the terminal or turn the writing around is left out or marked.
func printable(s string) string {
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

func columnsOf(s string) int {
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
