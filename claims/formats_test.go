package claims_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

// grownFormats are the test documents with what is repeated of them, and what
// stands between.
var grownFormats = []struct{ name, from, to, between string }{
	{"page.txt", "Ilse Okoro:\n\nLadies", "<  1", ""},
	{"wrapped.txt", "PRISCILLA", "\nPage 2", "more.\n"},
	{"presscall.md", "MODERATOR:  Good", "10:41", ""},
	{"ruled.txt", "----", "", "\n"},
	{"record.html", "  Mr. OKONJO.", "          ____", ""},
	{"briefing.html", "<p>", "", ""},
	{"interview.html", "<p><b>Ida", "</article>", ""},
	{"hansard.xml", "<p>1.", "<table>", ""},
	{"publicwhip.xml", "<speech", "</publicwhip>", ""},
	{"akoma.xml", "<speech", "</debateSection>", ""},
	{"parlamint.xml", "<u ", "</div>", ""},
	{"talk.srt", "1\n", "", "\n\n"},
	{"zoom.vtt", "1\r\n", "", "\r\n"},
	{"rolling.vtt", "00:00:00.160", "", "\n\n"},
	{"whisper.json", `{"id"`, "\n  ],", ","},
	{"whisperx.json", `{"start": 0.031`, `], "word_seg`, ","},
	{"latin.html", "<p>", "</body>", ""},
	{"wide.srt", "1\x00\n", "", "\n\x00\n\x00"},
}

// BenchmarkFormats reads a document of each format, and extracts from it when it
// has been read: reading is the cheaper part. The documents are the test
// documents, the middle of each repeated to 64 KB.
//
//	go test ./claims -run '^$' -bench Formats -cpu 1
func BenchmarkFormats(b *testing.B) {
	all := files(b)
	for _, c := range grownFormats {
		text := grown(b, all[c.name], c.from, c.to, c.between)
		f := transcript.FormatOf(c.name)
		b.Run("read/"+c.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				transcript.Read(strings.NewReader(text), f)
			}
		})
		doc, err := transcript.Read(strings.NewReader(text), f)
		require.NoError(b, err)
		x := new(claims.Extractor)
		b.Run("extract/"+c.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for range x.Document(doc) {
				}
			}
		})
	}
}

// grown repeats the part of a text from one mark to another, or to its end.
func grown(b testing.TB, text, from, to, between string) string {
	const size = 64 << 10
	start := strings.Index(text, from)
	require.GreaterOrEqual(b, start, 0, from)
	end := len(text)
	if to != "" {
		end = strings.LastIndex(text, to)
		require.Greater(b, end, start, to)
	}
	part := text[start:end]
	return text[:start] + strings.Repeat(part+between, size/len(part)) + part + text[end:]
}
