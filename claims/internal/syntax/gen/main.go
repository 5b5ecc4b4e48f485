// Command gen counts which class of word follows which in a tagged text and
// writes the table of transitions. The text has one sentence a line, its tokens
// apart by tabs, each with its universal part of speech after a slash:
//
//	The/DET	rate/NOUN	rose/VERB	./PUNCT
//
// The table in the repository was counted over texts in the public domain
// (press conferences, briefings, speeches) that wink-nlp 2 with its
// wink-eng-lite-web-model had tagged; the forms of verbs are told by the lexicon.
//
//	go run ./claims/internal/syntax/gen < tagged.txt > claims/internal/lexicon/en/transitions.tsv
package main

import (
	"bufio"
	"fmt"
	"io"
	"log"
	"math"
	"os"
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
)

func main() {
	log.SetFlags(0)
	if err := write(os.Stdout, os.Stdin); err != nil {
		log.Fatal(err)
	}
}

// counts says how often a class followed another.
type counts [len(lexicon.TagNames)][len(lexicon.TagNames)]float64

func write(w io.Writer, r io.Reader) error {
	var n counts
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		n.sentence(strings.Split(lines.Text(), "\t"))
	}
	if err := lines.Err(); err != nil {
		return err
	}
	return n.table(w)
}

// table writes the costs: tenths of the negative logarithm of the share, with
// half a count added to each so that what was not met costs much but can be.
func (n *counts) table(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "class\tnext\tcost")
	for i, name := range lexicon.TagNames {
		total := 0.0
		for _, c := range n[i] {
			total += c + 0.5
		}
		for j, next := range lexicon.TagNames {
			cost := -10 * math.Log((n[i][j]+0.5)/total)
			fmt.Fprintf(out, "%s\t%s\t%.0f\n", name, next, math.Min(cost, 90))
		}
	}
	return out.Flush()
}

// sentence counts the steps of one sentence.
func (n *counts) sentence(tokens []string) {
	last := tag("stop")
	previous := "" // the last class that was no adverb
	for _, tok := range tokens {
		cut := strings.LastIndexByte(tok, '/')
		if cut < 0 {
			continue
		}
		name := class(strings.ToLower(tok[:cut]), tok[cut+1:], previous)
		if name == "" {
			continue
		}
		t := tag(name)
		n[last][t]++
		last = t
		if name != "adverb" {
			previous = name
		}
	}
	n[last][tag("stop")]++
}

func tag(name string) int {
	for i, n := range lexicon.TagNames {
		if n == name {
			return i
		}
	}
	log.Fatalf("no class %q", name)
	return 0
}

// class names the class of a word by its universal part of speech and what the
// lexicon knows of its form; "" for a quote, which is passed over.
func class(word, pos, previous string) string {
	all, _ := lexicon.Classes(word)
	switch pos {
	case "NOUN", "PROPN":
		if all&lexicon.Plural != 0 && all&lexicon.Noun == 0 {
			return "plural"
		}
		return "noun"
	case "VERB", "AUX":
		return verb(word, all, previous)
	case "ADJ":
		return "adjective"
	case "ADV", "INTJ":
		return "adverb"
	case "DET":
		return "determiner"
	case "ADP":
		return "preposition"
	case "SCONJ":
		if all&lexicon.Preposition != 0 && all&lexicon.Conjunction == 0 {
			return "preposition"
		}
		return "conjunction"
	case "PRON":
		switch {
		case all&lexicon.Wh != 0:
			return "wh"
		case all&lexicon.Determiner != 0 && all&lexicon.Pronoun == 0:
			return "determiner"
		}
		return "pronoun"
	case "CCONJ":
		return "coordinator"
	case "PART":
		switch {
		case word == "to":
			return "infinitive"
		case strings.HasPrefix(word, "'") || strings.HasPrefix(word, "’"):
			return "genitive"
		}
		return "adverb"
	case "NUM":
		return "number"
	case "SYM":
		if word == "%" {
			return "plural"
		}
		return "sign"
	}
	switch word {
	case ",":
		return "comma"
	case "-", "–":
		return "hyphen"
	case `"`, "“", "”", "'", "‘", "’":
		return ""
	}
	return "stop"
}

// verb tells the forms of a verb apart by the lexicon, and what looks alike by
// the class before it.
func verb(word string, all lexicon.Class, previous string) string {
	switch {
	case all&lexicon.Auxiliary != 0:
		return "auxiliary"
	case all&lexicon.Gerund != 0 || strings.HasSuffix(word, "ing"):
		return "gerund"
	case previous == "auxiliary" && all&lexicon.Participle != 0:
		return "participle"
	case (previous == "auxiliary" || previous == "infinitive") && all&lexicon.Verb != 0:
		return "verb"
	case all&lexicon.Past != 0 && (previous == "noun" || previous == "plural" || previous == "pronoun" || previous == "wh" || all&lexicon.Participle == 0):
		return "past"
	case all&lexicon.Participle != 0:
		return "participle"
	case all&lexicon.ThirdPerson != 0:
		return "third"
	}
	return "verb"
}
