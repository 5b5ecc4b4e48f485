// Package lexicon holds what the library knows of a language's words, as data:
// tables in the folder of the language, read once on first use.
package lexicon

import (
	"iter"
	"strings"
)

// rows yields the fields of each line of a table but the first, which names
// the columns. Missing fields are empty; there are always at least eight.
func rows(tsv string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		fields := make([]string, 8)
		_, rest, _ := strings.Cut(tsv, "\n")
		for rest != "" {
			var line string
			line, rest, _ = strings.Cut(rest, "\n")
			if line == "" {
				continue
			}
			for i := range fields {
				fields[i], line, _ = strings.Cut(line, "\t")
			}
			if !yield(fields) {
				return
			}
		}
	}
}
