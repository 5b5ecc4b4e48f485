package export

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

func BenchmarkHTML(b *testing.B) {
	doc := transcript.Parse(strings.Repeat("ODO MARSH: Last year we sold 40 boats, 4.5 percent more than in 2023.\n\nINES TOLLAND: And why?\n\n", 200))
	all := slices.Collect(new(claims.Extractor).Document(doc))
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		p := HTML(io.Discard)
		require.NoError(b, p.Document(doc, slices.Values(all)))
		require.NoError(b, p.Close())
	}
}
