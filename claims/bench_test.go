package claims_test

import (
	"bufio"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/dlclark/regexp2/v2"

	"github.com/go-figures/figures/claims"
)

// The benchmarks read a corpus made of the transcripts in testdata, their
// paragraphs shuffled, or the file that BENCH_TEXT names:
//
//	go test ./claims -run '^$' -bench 'Corpus|Words|Regexp' -cpu 1
//	BENCH_TEXT=speech.txt go test ./claims -run '^$' -bench Corpus -cpu 1
const (
	corpusSize   = 8 << 20
	documentSize = 5 << 10
)

// corpus returns text of at least size bytes, always the same.
func corpus(b *testing.B, size int) string {
	b.Helper()
	if name := os.Getenv("BENCH_TEXT"); name != "" {
		text, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		if len(text) == 0 {
			b.Fatalf("%s is empty", name)
		}
		return strings.Repeat(string(text), (size+len(text)-1)/len(text))
	}
	return ownText(b, size)
}

// ownText returns at least size bytes of paragraphs from the transcripts in
// testdata, in a random order that is always the same.
func ownText(tb testing.TB, size int) string {
	tb.Helper()
	names, _ := filepath.Glob("../testdata/transcripts/*.txt")
	var paragraphs []string
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		paragraphs = append(paragraphs, strings.Split(string(text), "\n\n")...)
	}
	r := rand.New(rand.NewPCG(1, 2))
	var out strings.Builder
	for out.Len() < size {
		out.WriteString(paragraphs[r.IntN(len(paragraphs))])
		out.WriteString("\n\n")
	}
	return out.String()
}

// documents cuts text into documents of about n bytes, between paragraphs.
func documents(text string, n int) []string {
	var out []string
	for len(text) > n {
		at := strings.Index(text[n:], "\n\n")
		if at < 0 {
			break
		}
		out, text = append(out, text[:n+at]), text[n+at:]
	}
	return append(out, text)
}

// BenchmarkCorpus is the whole extraction: in documents of 5 KB, and in one.
func BenchmarkCorpus(b *testing.B) {
	text := corpus(b, corpusSize)
	for _, c := range []struct {
		name string
		docs []string
	}{{"5KB", documents(text[:1<<20], documentSize)}, {"64KB", []string{text[:64<<10]}}, {"8MB", []string{text}}} {
		b.Run(c.name, func(b *testing.B) {
			size := 0
			for _, d := range c.docs {
				size += len(d)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			x, found := new(claims.Extractor), 0
			var cs []claims.Claim
			for b.Loop() {
				found = 0
				for _, d := range c.docs {
					cs = x.Append(cs[:0], d)
					found += len(cs)
				}
			}
			b.ReportMetric(float64(found), "claims")
		})
	}
}

// BenchmarkCorpusParallel reads documents of 5 KB with as many goroutines as
// there are processors.
func BenchmarkCorpusParallel(b *testing.B) {
	docs := documents(corpus(b, 1<<20), documentSize)
	b.SetBytes(documentSize)
	x := new(claims.Extractor)
	b.RunParallel(func(pb *testing.PB) {
		var cs []claims.Claim
		for i := 0; pb.Next(); i++ {
			cs = x.Append(cs[:0], docs[i%len(docs)])
		}
	})
}

// What others cost on the same text: splitting it into words, and looking for
// digits with one regular expression of the standard library and with one of
// regexp2 that looks around.

func BenchmarkScanWords(b *testing.B) {
	text := corpus(b, 1<<20)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		sc := bufio.NewScanner(strings.NewReader(text))
		sc.Split(bufio.ScanWords)
		for sc.Scan() {
		}
	}
}

func BenchmarkStdRegexp(b *testing.B) {
	text := corpus(b, 1<<20)
	re := regexp.MustCompile(`\b\d+(?:[.,]\d+)*(?:\s*%|\s+(?:percent|million|billion|thousand))?`)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		re.FindAllStringIndex(text, -1)
	}
}

func BenchmarkRegexp2(b *testing.B) {
	text := corpus(b, 1<<20)
	re := regexp2.MustCompile(`(?<![\w.])\d+(?:[.,]\d+)*(?!\w)`, regexp2.None)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		for m, _ := re.FindStringMatch(text); m != nil; m, _ = re.FindNextMatch(m) {
		}
	}
}
