package claims

import (
	"errors"
	"fmt"
	"io"

	"github.com/go-figures/figures/claims/internal/lexicon"
)

// A WordError says what is wrong at which place of a table of words. Line and
// Column count from 1, the column in bytes; both are 0 where the table as a
// whole is wrong.
type WordError struct {
	File         string
	Line, Column int
	Text, Detail string // the text at fault, and what is wrong with it
}

// Error is of the form "words.tsv:3:9: "uq" is no direction; known are ...".
func (e *WordError) Error() string {
	at := e.File
	if e.Line > 0 {
		at = fmt.Sprintf("%s:%d:%d", e.File, e.Line, e.Column)
	}
	if e.Text == "" {
		return at + ": " + e.Detail
	}
	return fmt.Sprintf("%s: %q %s", at, e.Text, e.Detail)
}

// WithWords adds words of one's own, which hold beside those of the language
// and before them. It reads a table in the format of the library's own (folder
// claims/internal/lexicon/en): fields between tabs, one line an entry, the first
// line with the names of the columns, which says which table it is:
//
//	phrase	position	modifier               modifiers: "at a rough guess	before	~"
//	word	class	direction	kind            change: "nosedive	verb noun	down	move"
//	word	tags                            tags: "zeppelin	namehead", "footfall	official"
//	word	likely	also                    parts of speech: "covid	noun"
//	reason	triggers	pattern              vetoes, as Rule has them: "name	flight	\bflight \d+"
//
// A position is before or after the number, a modifier one of = ~ > >= < <=. The
// class of a word of change is verb, noun, adjective or adverb, several between
// spaces; the forms of a verb are made from it. The direction is up, down or
// none, and the kinds are:
//
//	move     what is measured moves: rise, nosedive
//	cause    somebody moves it: raise, slash
//	create   its object is new: build, hire
//	remove   its object is gone: shed, close
//	multiple it multiplies: double, halve
//	reach    it comes to a level: reach, total
//	stay     it does not move: remain, hold
//	rate     it compares: higher, fewer
//
// Of the tags these are of use to a field of one's own; the rest, which the
// error of an unknown one lists, are of the grammar:
//
//	namehead   a number after it is part of a name: flight, article
//	nametail   a number before it is part of a name: "the 787 jet"
//	label      a number after it tells which one: page, table
//	phone      a number after it is one to call: hotline
//	enumerated it is counted only to be listed: points, questions
//	scored     the numbers after it are a score: won, lost
//	official   offices of statistics measure it: inflation; it adds to Worth
//	public     it is of public interest: school, crime; it adds to Worth
//	weak       it is too light for a subject: number, level
//	sort       it is counted with what follows "of": kinds, pieces
//	body       it is what people have, who are counted: adults with one dose
//	group      a population: adults, households
//	place      a place: province, city
//	title      it stands before a person's name: Governor
//	speech     it says that somebody says something: said, announced
//	report     it is where figures come from: survey
//	target     it tells a target: goal, pledge
//	forecast   it tells a forecast: expect, outlook
//
// A tag with a minus is taken away from a word: "call	-phone". Tags are of the
// word as written: the plural is a word of its own. A line that begins with "# "
// is a comment. The name is that of the file, for errors. A table that is broken
// in any way, is larger than 4 MB or says a thing twice makes New fail with one
// *WordError for each of the first ten faults, joined. Where several tables say
// different things of a word, the one given last counts. The table is read at
// once; the option can be used for several extractors.
func WithWords(name string, r io.Reader) Option {
	table, readErr := lexicon.ReadTable(r) // now, so that the option can be used again
	return func(x *Extractor) error {
		if readErr != nil {
			return fmt.Errorf("%s: %w", name, readErr)
		}
		if x.words == nil {
			x.words = new(lexicon.Own)
		}
		before := len(x.words.Vetoes())
		var errs []error
		for _, f := range x.words.Add(table) {
			errs = append(errs, &WordError{File: name, Line: f.Line, Column: f.Column, Text: f.Text, Detail: f.Detail})
		}
		for _, v := range x.words.Vetoes()[before:] {
			x.rules.add(Rule{Name: fmt.Sprintf("%s:%d", name, v.Line), Pattern: v.Pattern, Triggers: v.Triggers, Reason: Reason(v.Reason)})
		}
		return errors.Join(errs...)
	}
}
