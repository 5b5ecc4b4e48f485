// Package sentence finds where sentences end: it proposes every . ! ? and lets
// a table of abbreviations veto. It hands out one sentence at a time and says
// whether a number is in it, so that the others cost only their tokens.
package sentence

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
)

// MaxTokens caps a sentence: a longer one is handed out in parts. One of mostly
// figures, such as a table that came without its lines, has shorter parts, for
// each of its claims carries its sentence along.
const (
	MaxTokens  = 1024
	listTokens = 128
	listShare  = 4 // of its tokens one in so many is a figure
)

var another = token.HashOf("another")

// A Splitter reads sentences from the pieces of one running text.
type Splitter struct {
	text    string
	scan    token.Scanner
	abbrev  lexicon.Abbreviations
	numeral lexicon.NumeralTable
	ahead   token.Token
	list    bool // the sentence that is being read is mostly figures
}

// NewSplitter returns a splitter over pieces of text.
func NewSplitter(text string, pieces []token.Piece) Splitter {
	s := Splitter{
		text:    text,
		scan:    token.NewScanner(text, pieces),
		abbrev:  lexicon.EnglishAbbreviations(),
		numeral: lexicon.Numerals(),
	}
	s.scan.Read(&s.ahead)
	return s
}

// Next appends the tokens of the next sentence to buf. It reports whether the
// sentence holds anything that may be a number; no tokens means the end.
func (s *Splitter) Next(buf []token.Token) (tokens []token.Token, numeric bool) {
	if s.ahead.Kind == token.None {
		return buf, false
	}
	start := len(buf)
	buf = append(buf, s.ahead)
	for n := start + 1; ; n++ {
		buf = append(buf, token.Token{}) // the one ahead is read into its place
		t, next := &buf[n-1], &buf[n]
		s.scan.Read(next)
		numeric = numeric || s.numeric(t, next)
		if next.Kind == token.None || n-start >= listTokens && s.full(buf[start:n], next) || s.mayEnd(t, next) && s.ends(buf[start:n], *next) {
			s.ahead = *next
			return buf[:n], numeric
		}
	}
}

// full reports whether a sentence as long as a list goes on in another part with
// token next: behind a line or an item, or before another figure, "$5" or "5".
func (s *Splitter) full(sent []token.Token, next *token.Token) bool {
	last := &sent[len(sent)-1]
	switch {
	case len(sent) >= MaxTokens:
		return true
	case len(sent) == listTokens:
		s.list = s.listed(sent)
	}
	if !s.list || next.Glued() {
		return false
	}
	switch {
	case next.Flags&token.Line != 0, last.Is(','), last.Is(';'):
		return true
	case next.Kind == token.Digits:
		return last.Kind == token.Word || len(sent) >= 2*listTokens // "1 234 000" may be one
	}
	return next.Kind == token.Symbol && last.Kind == token.Word
}

// listed reports whether a sentence is mostly figures.
func (s *Splitter) listed(sent []token.Token) bool {
	figures := 0
	for i := 1; i < len(sent); i++ {
		if s.numeric(&sent[i-1], &sent[i]) {
			figures++
		}
	}
	return figures*listShare > len(sent)
}

// numeric reports whether token t before next can be part of a number.
func (s *Splitter) numeric(t, next *token.Token) bool {
	switch t.Kind {
	case token.Digits:
		return true
	case token.Word:
		for _, n := range s.numeral.Find(t.Hash) {
			if n.Class == lexicon.ArticleUnit || n.Class == lexicon.Suffix {
				continue
			}
			return true
		}
		// "a dollar", "another week": the article before a unit
		return (t.End-t.Start <= 2 || t.Hash == another) && s.article(t, next)
	case token.Symbol:
		return t.Flags&token.Wide != 0
	}
	return false
}

func (s *Splitter) article(t, next *token.Token) bool {
	if s.text[t.Start]|0x20 != 'a' || t.End-t.Start == 2 && s.text[t.Start+1]|0x20 != 'n' && t.Hash != another {
		return false
	}
	for _, n := range s.numeral.Find(next.Hash) {
		if n.Class == lexicon.ArticleUnit {
			return true
		}
	}
	return false
}

// mayEnd reports whether a sentence can end between t and next, as it can after
// few.
func (s *Splitter) mayEnd(t, next *token.Token) bool {
	return next.Flags&token.Spaced != 0 && (t.Kind == token.Punct || t.Kind == token.Word && s.text[t.End-1] == '.')
}

// ends reports whether the sentence ends after its last token, before next.
func (s *Splitter) ends(sent []token.Token, next token.Token) bool {
	if next.Kind == token.None || next.Glued() {
		return false
	}
	i := len(sent) - 1
	for i > 0 && closing(sent[i]) {
		i--
	}
	last := sent[i]
	if last.Kind == token.Word {
		// "in the U.S. The committee": the point belongs to the word
		return i == len(sent)-1 && s.text[last.End-1] == '.' && s.opens(next) && s.starter(next)
	}
	if last.Kind != token.Punct {
		return false
	}
	switch last.Mark {
	case '!', '?':
		return s.opens(next)
	case token.Ellipsis:
		return next.Capital()
	case '.':
		if i > 0 && sent[i-1].Is('.') && last.Glued() {
			return next.Capital() // "40 million... 40 billion"
		}
		if i > 0 && sent[i-1].Kind == token.Digits && !last.Glued() && next.Kind == token.Digits {
			return false // "6 . 3", as tokenised text has it
		}
		return s.opens(next) && !s.vetoed(sent[:i], next)
	}
	return false
}

func closing(t token.Token) bool {
	return t.Kind == token.Punct && (t.Mark == '"' || t.Mark == token.Close || t.Mark == '\'' || t.Mark == ')' || t.Mark == ']')
}

// opens reports whether a sentence can begin with t.
func (s *Splitter) opens(t token.Token) bool {
	switch t.Kind {
	case token.Word:
		return t.Flags&token.Title != 0 || s.text[t.Start] >= 0x80
	case token.Digits, token.Symbol:
		return true
	}
	return t.Mark == '"' || t.Mark == token.Open || t.Mark == '\'' || t.Mark == '(' || t.Mark == '[' ||
		t.Mark == token.EmDash || t.Mark == '-' || t.Mark == '*'
}

// vetoed reports whether the full stop after sent belongs to its last word.
func (s *Splitter) vetoed(sent []token.Token, next token.Token) bool {
	if len(sent) == 0 {
		return true // "... and" at the beginning, ".5"
	}
	w := sent[len(sent)-1]
	if w.Kind == token.Digits && len(sent) == 1 {
		return true // "1. The first item": a list marker belongs to its item
	}
	if w.Kind != token.Word {
		return false
	}
	// "S. 311": a bill of the Senate
	if w.End-w.Start == 1 && s.text[w.Start] == 'S' && next.Kind == token.Digits && len(sent) > 1 {
		return true
	}
	// "J. Smith": an initial
	if w.End-w.Start == 1 && w.Flags&token.Title != 0 && next.Kind == token.Word && !s.starter(next) {
		return s.text[w.Start] != 'I'
	}
	switch s.abbrev.Find(w.Hash) {
	case lexicon.Title:
		// "my hon. Friend": so Parliament prints it
		return w.Flags&token.Title != 0 || next.Kind == token.Digits || s.text[w.Start:w.End] == "hon"
	case lexicon.Before:
		return next.Kind == token.Digits || next.Kind == token.Symbol
	case lexicon.Ending:
		return !s.starter(next)
	}
	return false
}

// starter reports whether t is a capitalised word that plainly begins a
// sentence: no name does.
func (s *Splitter) starter(t token.Token) bool {
	if t.Kind != token.Word {
		return t.Kind == token.Punct
	}
	return lexicon.Starter(t.Hash)
}
