package claims_test

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

// TestCalibration holds what is printed as confidence against how often claims
// of that confidence are right on the annotated transcripts: a claim there, of
// that value, unit, modifier, change and role. Of those printed at 0.9 and more
// about nine in ten are; no band promises much more than it keeps.
func TestCalibration(t *testing.T) {
	bands := [...]float64{0, 0.6, 0.75, 0.85, 0.9, 0.95, 1.01}
	var right, all, sum [len(bands)]float64
	names, err := filepath.Glob("../testdata/gold/*.ndjson")
	require.NoError(t, err)
	for _, name := range names {
		name = strings.TrimSuffix(filepath.Base(name), ".ndjson")
		b, err := os.ReadFile("../testdata/transcripts/" + name + ".txt")
		require.NoError(t, err)
		notes := readGold(t, name, string(b))
		for c := range new(claims.Extractor).Document(transcript.Parse(string(b))) {
			k := slices.IndexFunc(bands[:], func(x float64) bool { return c.Confidence < x }) - 1
			all[k]++
			sum[k] += c.Confidence
			if slices.ContainsFunc(notes, func(n note) bool { return n.Claim && overlap(&n, &c) && sameValue(&n, &c) && asSaid(&n, &c) }) {
				right[k]++
			}
		}
	}
	t.Log("confidence   claims   right   promised")
	for k := range len(bands) - 1 {
		if all[k] == 0 {
			continue
		}
		kept, promised := right[k]/all[k], sum[k]/all[k]
		t.Logf("%4.2f - %4.2f   %5.0f   %4.0f%%   %6.0f%%", bands[k], math.Min(bands[k+1], 1), all[k], kept*100, promised*100)
		if all[k] >= 20 {
			assert.InDelta(t, promised, kept, 0.08, "between %v and %v", bands[k], bands[k+1])
		}
	}
}

// asSaid reports whether the claim is as annotated in what makes it a figure.
func asSaid(n *note, c *claims.Claim) bool {
	for _, f := range compare(n, c, nil) {
		switch f.name {
		case "kind", "unit", "modifier", "change", "role":
			if !f.right {
				return false
			}
		}
	}
	return true
}
