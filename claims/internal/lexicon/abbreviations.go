package lexicon

import (
	_ "embed"
	"sync"

	"github.com/go-figures/figures/claims/internal/token"
)

//go:embed en/abbreviations.tsv
var abbreviationsTSV string

// AbbreviationClass says whether a full stop after a word can end a sentence.
type AbbreviationClass uint8

// The classes: Title stands before a name and never ends a sentence ("Mr."),
// Before stands before a number ("No. 5"), Ending may end a sentence where a
// new one plainly begins ("Inc.", "a.m.").
const (
	NoAbbreviation AbbreviationClass = iota
	Title
	Before
	Ending
)

var abbreviations = sync.OnceValue(func() *index[AbbreviationClass] {
	m := newIndex[AbbreviationClass](256)
	for fields := range rows(abbreviationsTSV) {
		c := Ending
		switch fields[1] {
		case "title":
			c = Title
		case "before":
			c = Before
		}
		*m.at(token.HashOf(fields[0])) = c
	}
	return m
})

// Abbreviations is the table of words that a full stop may belong to.
type Abbreviations struct{ m *index[AbbreviationClass] }

// EnglishAbbreviations returns the table for English.
func EnglishAbbreviations() Abbreviations { return Abbreviations{abbreviations()} }

// Find returns the class of the word with the hash.
func (a Abbreviations) Find(hash uint32) AbbreviationClass {
	c, _ := a.m.get(hash)
	return c
}
