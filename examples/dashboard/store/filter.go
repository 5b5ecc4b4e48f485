package store

import (
	"strings"
	"time"
	"unicode"
)

// A Filter says which claims are meant. The zero value means all of them.
type Filter struct {
	// Text holds words that all must begin words of the claim's sentence,
	// subject, scope, speaker or source.
	Text string
	// A claim must have one of the values of each facet that has any.
	Facets map[Facet][]string
	// Worth is the least worth of checking, 0 to 1.
	Worth float64
	// Metric is one of check.Metric, Document the number of a document.
	Metric   string
	Document int64
	// From and To bound the time that a claim is plotted at, both within.
	// Zero leaves it open.
	From, To time.Time
	// Plotted leaves out the claims without a time or a number.
	Plotted bool
}

// A Facet is a property of claims by which they are filtered and counted.
type Facet string

// The facets.
const (
	Speaker   Facet = "speaker"
	Kind      Facet = "kind"
	Unit      Facet = "unit"
	Status    Facet = "status"
	Direction Facet = "direction"
	Conflict  Facet = "conflict" // "1" where another claim excludes it, else "0"
)

// Facets returns all facets, in the order in which a page shows them.
func Facets() []Facet { return []Facet{Speaker, Kind, Unit, Status, Direction, Conflict} }

// A condition is the part of a query that says which claims are meant.
type condition struct {
	parts []string
	args  []any
}

func (c *condition) add(part string, args ...any) {
	c.parts = append(c.parts, part)
	c.args = append(c.args, args...)
}

func (c *condition) where() string {
	if len(c.parts) == 0 {
		return ""
	}
	return " where " + strings.Join(c.parts, " and ")
}

// condition is that of all of the filter.
func (f *Filter) condition() condition {
	c := f.beside()
	var combos condition
	for _, facet := range Facets() {
		values := f.Facets[facet]
		if len(values) == 0 {
			continue
		}
		in := string(facet) + " in (" + strings.TrimSuffix(strings.Repeat("?, ", len(values)), ", ") + ")"
		to := &combos
		if facet == Conflict {
			in, to = "c."+in, &c
		}
		to.add(in, anys(values)...)
	}
	if len(combos.parts) > 0 {
		c.add("c.combo in (select id from combos"+combos.where()+")", combos.args...)
	}
	return c
}

// beside is the condition without the facets.
func (f *Filter) beside() condition {
	var c condition
	if f.Worth > 0 {
		c.add("c.worth >= ?", f.Worth)
	}
	if f.Metric != "" {
		c.add("c.metric = (select id from metrics where key = ?)", f.Metric)
	}
	if f.Document != 0 {
		c.add("c.document = ?", f.Document)
	}
	if !f.From.IsZero() {
		c.add("c.time >= ?", f.From.Unix())
	}
	if !f.To.IsZero() {
		c.add("c.time <= ?", f.To.Unix())
	}
	if f.Plotted {
		c.add("c.time is not null and c.value is not null")
	}
	if q := match(f.Text); q != "" {
		c.add("c.id in (select rowid from words where words match ?)", q)
	}
	return c
}

func anys(values []string) []any {
	all := make([]any, len(values))
	for i, v := range values {
		all[i] = v
	}
	return all
}

// match makes a query of the words in a text: each must begin a word. Nothing in
// the text is an operator: "NOT" and "*" are searched like other words or
// left out.
func match(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
	for i, w := range words {
		words[i] = `"` + w + `"*`
	}
	return strings.Join(words, " ")
}
