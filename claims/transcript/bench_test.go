package transcript

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func benchmark(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Parse(text)
	}
}

// tenKilobytes repeats a page of turns up to 10 KB.
func tenKilobytes(b *testing.B, name string) string {
	page, err := os.ReadFile("testdata/" + name)
	require.NoError(b, err)
	return strings.Repeat(string(page), 1+10_000/len(page))[:10_000]
}

func BenchmarkParseSentence(b *testing.B) {
	benchmark(b, "The province saw a 14% rise in newly registered firms, the minister said.")
}

func BenchmarkParsePage(b *testing.B)    { benchmark(b, tenKilobytes(b, "page.txt")) }
func BenchmarkParseWrapped(b *testing.B) { benchmark(b, tenKilobytes(b, "wrapped.txt")) }

func BenchmarkX(b *testing.B) {
	t, _ := os.ReadFile("/work/shared/transcripts/scio/heilongjiang_2024.txt")
	benchmark(b, string(t)+string(t))
}
