package terminal

import (
	"slices"
	"strings"
)

// gap stands between two columns.
const gap = "  "

// A Column of a table has a heading. Keep is how many more columns of the
// terminal than another one it may keep when space is short.
type Column struct {
	Heading string
	Keep    int
	width   int // 0: nothing stands in it
}

// LayOut writes the rows in aligned columns, the first of which holds numbers.
// A column in which nothing stands is left out. Where all is wider than limit,
// the widest columns give way; a heading is never cut.
func LayOut(b *strings.Builder, columns []Column, rows [][]string, limit int) {
	columns = slices.Clone(columns)
	headings := make([]string, len(columns))
	for i := range columns {
		headings[i] = columns[i].Heading
		columns[i].measure(rows, i)
	}
	shrink(columns, limit)
	writeRow(b, columns, headings)
	for _, row := range rows {
		writeRow(b, columns, row)
	}
}

func writeRow(b *strings.Builder, columns []Column, row []string) {
	var line strings.Builder
	for i, c := range columns {
		if c.width == 0 {
			continue
		}
		cell := Fit(row[i], c.width)
		pad := strings.Repeat(" ", c.width-Columns(cell))
		if i == 0 {
			cell, pad = pad+cell, ""
		}
		line.WriteString(cell + pad + gap)
	}
	b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
}

// measure sets the width that column i would like.
func (c *Column) measure(rows [][]string, i int) {
	c.width = 0
	for _, row := range rows {
		c.width = max(c.width, Columns(row[i]))
	}
	if c.width > 0 {
		c.width = max(c.width, Columns(c.Heading))
	}
}

// shrink takes from the widest column, counted without what it may keep, until
// the sum fits or only headings and kept widths are left.
func shrink(columns []Column, limit int) {
	sum := -len(gap)
	for _, c := range columns {
		if c.width > 0 {
			sum += c.width + len(gap)
		}
	}
	for ; sum > limit; sum-- {
		var widest *Column
		for i := range columns {
			c := &columns[i]
			if c.width > max(Columns(c.Heading), c.Keep) &&
				(widest == nil || c.width-c.Keep > widest.width-widest.Keep) {
				widest = c
			}
		}
		if widest == nil {
			return
		}
		widest.width--
	}
}
