package main

import (
	"bufio"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-figures/figures/claims"
)

// A said is a claim with the time and the speaker of the caption it begins in.
type said struct {
	claims.Claim
	at, by string
}

// longest is how much is held back while no sentence ends: captions without a
// full stop are read all the same.
const longest = 4 << 10

// spoken yields the claims in captions, each as soon as its sentence has ended.
// This is the one place that knows how a stream is read.
func spoken(x *claims.Extractor, r io.Reader) iter.Seq2[said, error] {
	return func(yield func(said, error) bool) {
		in := bufio.NewReaderSize(r, 64<<10)
		var held piece
		for {
			line, err := in.ReadString('\n')
			c := parseCaption(line)
			if c.text == "" || c.by != "" && c.by != held.by {
				if !held.read(x, len(held.text), yield) {
					return
				}
			}
			held.add(c)
			if !held.read(x, held.ended(), yield) {
				return
			}
			if err != nil {
				if held.read(x, len(held.text), yield) && err != io.EOF {
					yield(said{}, err)
				}
				return
			}
		}
	}
}

// A piece is what one speaker said and nobody read yet.
type piece struct {
	text, by string
	times    []moment
}

// A moment is the time from an offset of the text on.
type moment struct {
	from int
	at   string
}

func (p *piece) add(c caption) {
	if c.by != "" {
		p.by = c.by
	}
	if c.text == "" {
		return
	}
	if p.text != "" && !cutNumber(p.text, c.text) {
		p.text += " "
	}
	if c.at != "" {
		p.times = append(p.times, moment{len(p.text), c.at})
	}
	p.text += c.text
}

// cutNumber reports whether two captions cut a number at its point: "4." "5
// percent".
func cutNumber(before, after string) bool {
	const digits = "0123456789"
	n := len(before)
	return n > 1 && before[n-1] == '.' && strings.IndexByte(digits, before[n-2]) >= 0 && strings.IndexByte(digits, after[0]) >= 0
}

// at is the time at an offset, "" if it is not known.
func (p *piece) at(offset int) string {
	at := ""
	for _, m := range p.times {
		if m.from > offset {
			break
		}
		at = m.at
	}
	return at
}

// forget drops the first n bytes.
func (p *piece) forget(n int) {
	at := p.at(n)
	p.times = slices.DeleteFunc(p.times, func(m moment) bool { return m.from <= n })
	for i := range p.times {
		p.times[i].from -= n
	}
	if at != "" {
		p.times = slices.Insert(p.times, 0, moment{0, at})
	}
	p.text = p.text[n:]
}

// ended is the length of the sentences that have ended, 0 if none has. A point
// at the very end may be one of an abbreviation or a number ("rose by 4." "5
// percent"): it ends a sentence only if more follows that begins one.
func (p *piece) ended() int {
	if len(p.text) > longest {
		return len(p.text)
	}
	for i := len(p.text) - 1; i > 0; i-- {
		if !strings.ContainsRune(".?!", rune(p.text[i])) {
			continue
		}
		rest := strings.TrimLeft(p.text[i+1:], `"'”’)`)
		next := strings.TrimLeft(rest, " ")
		if p.text[i] != '.' && next == "" {
			return len(p.text)
		}
		first, _ := utf8.DecodeRuneInString(next)
		if len(next) < len(rest) && unicode.IsUpper(first) && !abbreviated(p.text[:i]) {
			return len(p.text) - len(next)
		}
	}
	return 0
}

// abbreviated reports whether what stands before a point is a title or an
// initial: "Mr", "U.S".
func abbreviated(s string) bool {
	word := s[strings.LastIndexAny(s, " .")+1:]
	first, _ := utf8.DecodeRuneInString(word)
	return len(word) <= 1 || len(word) <= 3 && unicode.IsUpper(first)
}

// read hands on the claims of the first n bytes and forgets these.
func (p *piece) read(x *claims.Extractor, n int, yield func(said, error) bool) bool {
	if n == 0 {
		return true
	}
	for c := range x.All(p.text[:n]) {
		if !yield(said{Claim: c, at: p.at(c.Start), by: p.by}, nil) {
			return false
		}
	}
	p.forget(n)
	return true
}
