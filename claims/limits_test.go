//go:build !race

// The race detector slows some texts more than others and drops what pools hold,
// so what is promised of time and memory is tested without it; .ci/run does both.

package claims_test

import (
	"runtime"
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
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const size, most = 1 << 16, 10
	ordinary := perByte(ownText(t, 4*size))
	for name, text := range hostile(size) {
		ratio := perByte(text) / ordinary
		for n := 0; n < 3 && ratio >= most; n++ { // the machine may have been busy
			ratio = min(ratio, perByte(text)/perByte(ownText(t, 4*size)))
		}
		t.Logf("%-22s %5.1f", name, ratio)
		assert.Less(t, ratio, float64(most), name)
	}
}

// Time grows with the text and not faster: sixteen times the text of one
// document, or of one line, takes no longer for a byte; nor does a document of 16
// megabytes that says the same again and again.
func TestTimeIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const size, most = 1 << 16, 1.5
	line := strings.ReplaceAll(ownText(t, 16*size), "\n", " ")
	for name, text := range map[string]string{
		"document":  ownText(t, 16*size),
		"16 MB":     strings.Repeat(ownText(t, size)[:size], 256),
		"line":      line,
		"sentence":  strings.ReplaceAll(strings.ReplaceAll(line, ".", ","), "?", ","),
		"million":   strings.Repeat("one million ", 16*size/12),
		"turns":     strings.Repeat("Ann Lee: It cost 5 euros.\n\nMax Rau: No.\n\n", 16*size/43),
		"same word": strings.Repeat("percent ", 16*size/8),
	} {
		ratio := perByte(text) / perByte(text[:size])
		for n := 0; n < 3 && ratio >= most; n++ {
			ratio = min(ratio, perByte(text)/perByte(text[:size]))
		}
		t.Logf("%-10s %.2f", name, ratio)
		assert.Less(t, ratio, most, name)
	}
}

// Text without quantities costs no memory, whatever its form, once there is
// space for one document.
func TestNoAllocsWithoutQuantities(t *testing.T) {
	turns := strings.Repeat("MIRA VALE: We thank all those who came to the harbour.\n\nOTTO LIND: It was a pleasure to be here again.\n\n", 20)
	for name, text := range map[string]string{
		"line":       "We thank all those who came to the harbour. It was a pleasure to be here again.",
		"paragraphs": strings.Repeat("We thank all those who came.\n\nIt was a pleasure.\n\n", 20),
		"empty":      "",
	} {
		x := new(claims.Extractor)
		var cs []claims.Claim
		assert.Zero(t, testing.AllocsPerRun(100, func() { cs = x.Append(cs[:0], text) }), name)
		assert.Empty(t, cs, name)
	}
	// the names of the speakers cost something, by the speaker and not by the turn
	x := new(claims.Extractor)
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { x.Append(nil, turns) }), 20.0)
}

// A claim costs less than one object beyond the slice that holds it: the strings
// and slices of many share memory.
func TestAllocsByTheClaim(t *testing.T) {
	text := ownText(t, 1<<17)
	x := new(claims.Extractor)
	cs := x.Append(nil, text)
	allocs := testing.AllocsPerRun(5, func() { cs = x.Append(cs[:0], text) })
	perClaim := allocs / float64(len(cs))
	t.Logf("%d claims, %.2f objects each", len(cs), perClaim)
	assert.Less(t, perClaim, 1.0)
}

// The heap stays in proportion to the text: while it is read, and what it says
// is not kept, less is in use than twice its size.
func TestHeap(t *testing.T) {
	if testing.Short() {
		t.Skip("reads eight megabytes")
	}
	const size, looks = 8 << 20, 4
	text := ownText(t, size)
	before, most := inUse(), 0
	next := len(text) / looks
	for c := range new(claims.Extractor).All(text) {
		if c.Start >= next {
			next += len(text) / looks
			most = max(most, inUse()-before)
		}
	}
	t.Logf("%d bytes of text, %d in use beside it", len(text), most)
	assert.Less(t, most, 2*len(text))
	runtime.KeepAlive(text)
}

// inUse returns how much of the heap is in use, after a collection.
func inUse() int {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
