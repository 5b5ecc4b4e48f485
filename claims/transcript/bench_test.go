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

// tenKilobytes reads a document and repeats all behind the first occurrence of
// from until there are 10 KB.
func tenKilobytes(b *testing.B, name, from string) string {
	page, err := os.ReadFile("testdata/" + name)
	require.NoError(b, err)
	head, body, found := strings.Cut(string(page), from)
	require.True(b, found)
	return (head + strings.Repeat(from+body, 1+10_000/len(body)))[:10_000]
}

func BenchmarkParseSentence(b *testing.B) {
	benchmark(b, "The island saw a 9% rise in newly painted boats, the minister said.")
}

func BenchmarkParsePage(b *testing.B) { benchmark(b, tenKilobytes(b, "page.txt", "Adaeze Brandt:\n")) }

func BenchmarkParseWrapped(b *testing.B) {
	benchmark(b, tenKilobytes(b, "wrapped.txt", "GOVERNOR HALLORAN."))
}

// BenchmarkParsePlain reads prose without a label in it.
func BenchmarkParsePlain(b *testing.B) {
	benchmark(b, strings.Repeat("The island saw a 9% rise in newly painted boats, the minister said.\n\n", 150)[:10_000])
}

func BenchmarkReadFormats(b *testing.B) {
	for _, name := range []string{"talk.srt", "rolling.vtt", "statement.html", "briefing.html", "hansard.xml", "akoma.xml"} {
		text, err := os.ReadFile("testdata/" + name)
		require.NoError(b, err)
		b.Run(name, func(b *testing.B) { benchmark(b, string(text)) })
	}
}
