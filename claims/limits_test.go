package claims_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-figures/figures/claims"
)

// perByte returns how long the extraction of text takes for each byte: the best
// of three, in processor time.
func perByte(text string) float64 {
	x, best := new(claims.Extractor), time.Duration(1<<62)
	var cs []claims.Claim
	for range 3 {
		start := spent()
		cs = x.Append(cs[:0], text)
		best = min(best, spent()-start)
	}
	return float64(best.Nanoseconds()) / float64(len(text))
}

// hostile are texts made to be slow, each of about n bytes.
func hostile(n int) map[string]string {
	fill := func(unit string) string { return strings.Repeat(unit, 1+n/len(unit)) }
	return map[string]string{
		"digits":                fill("7"),
		"digits in groups":      "1" + fill(",234"),
		"points":                "1" + fill(".5"),
		"one":                   fill("one "),
		"number words":          fill("million hundred "),
		"and":                   fill("five and "),
		"round brackets":        fill("("),
		"nested brackets":       fill("(5 ") + fill(")"),
		"square brackets":       fill("[["),
		"from from from":        fill("from "),
		"from 5 to":             fill("from 5 to "),
		"between and":           fill("between 5 and "),
		"currency signs":        fill("$"),
		"wide currency signs":   fill("€"),
		"currency and digits":   fill("$5 "),
		"alternating scripts":   fill("aбגд中1"),
		"combining marks":       "5 e" + fill("\u0301") + " percent",
		"marked letters":        fill("e\u0301"),
		"lexicon word":          fill("percent "),
		"modifier":              fill("more than "),
		"month":                 fill("may "),
		"last":                  fill("last "),
		"year on year":          fill("year-on-year "),
		"rose":                  fill("rose "),
		"said":                  fill("said that "),
		"of the":                fill("5 of the "),
		"one idiom":             fill("one on "),
		"hyphens":               fill("5-"),
		"slashes":               fill("5/"),
		"commas":                fill("5, "),
		"percent":               fill("5% "),
		"stops":                 fill("5. "),
		"pronoun":               fill("It rose 5%. "),
		"apostrophes":           fill("'"),
		"quotes":                fill("“5” "),
		"initials":              fill("A."),
		"feet and inches":       fill(`5'6" `),
		"one long word":         fill("a"),
		"no words":              fill("\x00"),
		"broken runes":          fill("\xff"),
		"no-break spaces":       fill("\u00a0"),
		"lines":                 fill("\n"),
		"labels":                fill("A B: 5 men\n"),
		"one sentence":          fill("and the price of the loaf went on to rise "),
		"one sentence, figures": fill("and 5 of 12 boats came "),
		"dates":                 fill("May 15, 2024 "),
		"units":                 fill("5 kilometres per hour per second "),
	}
}

// A hostile text takes less than ten times as long for a byte as an ordinary one.
func TestHostileTime(t *testing.T) {
	const size, most = 1 << 18, 10
	ordinary := perByte(ownText(t, 1<<20))
	for name, text := range hostile(size) {
		ratio := perByte(text) / ordinary
		t.Logf("%-22s %5.1f", name, ratio)
		assert.Less(t, ratio, float64(most), name)
	}
	fmt.Println(ordinary)
}
