// Package chart draws claims as SVG that stands in a page: no script, no style
// in it, all text escaped. What colour tells, a shape or a word tells as well.
package chart

import (
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"time"
)

// A Point is a number that somebody said, and when it holds.
type Point struct {
	Start, End time.Time // half open; the same for a moment
	Value      float64
	Low, High  *float64 // the values that the words allow, nil where they are open
	Said       string   // the words: "about 14%"
	Speaker    string
	Hollow     bool // a plan or a forecast
	Conflict   bool // another claim on the same period excludes it
	Link       string
}

// The size of the drawing, in its own units, and of the room around it.
const (
	width, height = 1000.0, 360.0
	left, right   = 72.0, 24.0
	top, bottom   = 22.0, 40.0
)

//go:embed series.svg
var seriesSource string

var seriesTemplate = template.Must(template.New("series").Parse(seriesSource))

// Series draws values over their periods: each a mark whose shape tells the
// speaker, a bar from side to side for the period, a bar up and down for the
// values that the words allow. A mark in conflict has a ring and a sign.
func Series(title string, points []Point) template.HTML {
	if len(points) == 0 {
		return ""
	}
	d := layout(points)
	d.Title = title
	var b strings.Builder
	if err := seriesTemplate.Execute(&b, d); err != nil {
		return template.HTML(template.HTMLEscapeString(err.Error()))
	}
	return template.HTML(b.String())
}

// drawing is what the template draws.
type drawing struct {
	Title                     string
	Width, Height             float64
	Left, Right, Bottom, High float64 // the edges of the plot
	Across, Up                []tick
	Marks                     []mark
	Legend                    []legend
}

type tick struct {
	At, LabelAt float64
	Label       string
}

type mark struct {
	X, Y           float64
	From, To       float64 // the period
	Low, High      float64 // the values allowed
	Spread, Period bool    // whether these are drawn
	Shape          string  // the path of it
	Class, Label   string
	Conflict       bool
	Link           string
}

type legend struct{ Shape, Class, Speaker string }

func layout(points []Point) drawing {
	d := drawing{Width: width, Height: height, Left: left, Right: width - right, Bottom: height - bottom, High: top}
	x, y := timeScale(points), valueScale(points)
	d.Across, d.Up = x.ticks(), y.ticks()
	class := d.speakers(points)
	taken := map[[2]int]int{}
	for i := range points {
		p := &points[i]
		m := mark{
			From: x.at(p.Start), To: x.at(p.End), Y: y.at(p.Value), Class: class[p.Speaker], Conflict: p.Conflict,
			Link: p.Link, Label: label(p),
		}
		m.X = (m.From + m.To) / 2
		m.Period = m.To-m.From > 14
		m.Low, m.High, m.Spread = y.spread(p)
		// What would lie on another mark stands beside it.
		at := [2]int{int(m.X / 6), int(m.Y / 6)}
		m.X += float64(min(taken[at], 8)) * 13
		taken[at]++
		m.Shape = shape(class[p.Speaker], m.X, m.Y)
		if p.Hollow {
			m.Class += " hollow"
		}
		d.Marks = append(d.Marks, m)
	}
	return d
}

// speakers gives those who say most a shape of their own, and makes the legend.
func (d *drawing) speakers(points []Point) map[string]string {
	count := map[string]int{}
	for i := range points {
		count[points[i].Speaker]++
	}
	names := make([]string, 0, len(count))
	for name := range count {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(count[b]-count[a], strings.Compare(a, b)) })
	class := map[string]string{}
	for i, name := range names {
		if i >= shapes-1 && len(names) > shapes {
			class[name] = fmt.Sprintf("s%d", shapes-1)
			continue
		}
		class[name] = fmt.Sprintf("s%d", i)
		d.Legend = append(d.Legend, legend{Shape: shape(class[name], 8, 8), Class: class[name], Speaker: cmp.Or(name, "speaker not known")})
	}
	if others := len(names) - len(d.Legend); others > 0 {
		c := fmt.Sprintf("s%d", shapes-1)
		d.Legend = append(d.Legend, legend{Shape: shape(c, 8, 8), Class: c, Speaker: fmt.Sprintf("%d others", others)})
	}
	return class
}

// shapes is how many shapes there are.
const shapes = 6

// shape returns the path of a mark around a place.
func shape(class string, x, y float64) string {
	form := map[string]string{
		"s0": "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", // circle
		"s1": "m-4.5-4.5h9v9h-9z",                    // square
		"s2": "m0-6.2l6.2 6.2l-6.2 6.2l-6.2-6.2z",    // diamond
		"s3": "m0-6l5.8 10.4h-11.6z",                 // triangle
		"s4": "m0 6l5.8-10.4h-11.6z",                 // on its point
		"s5": "m-1.8-5.4h3.6v3.6h3.6v3.6h-3.6v3.6h-3.6v-3.6h-3.6v-3.6h3.6z",
	}[class]
	return fmt.Sprintf("M%.1f %.1f%s", x, y, form)
}

// label says all that the mark shows.
func label(p *Point) string {
	s := p.Said + ", " + PeriodName(p.Start, p.End) + ", " + cmp.Or(p.Speaker, "speaker not known")
	if p.Hollow {
		s += ", not yet so"
	}
	if p.Conflict {
		s += ", in conflict with another claim"
	}
	return s
}
