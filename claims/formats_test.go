package claims_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

// BenchmarkFormats reads one document of each format, and extracts from it when
// it has been read: reading is the cheaper part.
func BenchmarkFormats(b *testing.B) {
	for _, name := range []string{
		"page.txt", "wrapped.txt", "ruled.txt", "talk.srt", "rolling.vtt", "briefing.html", "hansard.xml", "akoma.xml", "whisperx.json",
	} {
		raw, err := os.ReadFile(filepath.Join("transcript", "testdata", name))
		require.NoError(b, err)
		text, f := string(raw), transcript.FormatOf(name)
		b.Run("read/"+name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				transcript.ParseAs(text, f)
			}
		})
		doc, err := transcript.ParseAs(text, f)
		require.NoError(b, err)
		b.Run("extract/"+name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for range new(claims.Extractor).Document(doc) {
				}
			}
		})
	}
}
