package claims_test

import (
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

// What the caller's own rules read, and the context of each claim, is the same
// in a stream, whatever the pieces are.
func TestStreamWithContextAndRules(t *testing.T) {
	x, err := claims.New(claims.WithContext(2), claims.WithIncidental(), claims.WithRule(
		claims.Rule{Name: "dogs", Pattern: `(?<value>\d+) percent had a (?<subject>dog)`, Kind: "dogs"},
		claims.Rule{Name: "price", Pattern: `for (?<veto>\$\d+) each`},
	))
	require.NoError(t, err)
	for name, text := range map[string]string{
		"debate": long(false, 300), "captions": long(true, 300), "one turn": strings.Repeat("We sold 40 boats.\n\nIt rained a lot. Then 5 left.\n", 2000),
		"one line": strings.Repeat("We sold 40 boats and it rained. ", 2000), "short": "We sold 40 boats. It rained.", "nothing": "",
	} {
		want := x.Append(nil, text)
		for kind, r := range map[string]io.Reader{
			"as it is": strings.NewReader(text), "by halves": iotest.HalfReader(strings.NewReader(text)), "with the end": iotest.DataErrReader(strings.NewReader(text)),
		} {
			var got []claims.Claim
			for c, err := range x.Stream(t.Context(), r) {
				require.NoError(t, err)
				got = append(got, c)
			}
			require.Len(t, got, len(want), "%s %s", name, kind)
			for i := range want {
				require.Equal(t, want[i], got[i], "%s %s", name, kind)
				require.Equal(t, text[got[i].Context.Start:got[i].Context.End], got[i].Context.Text)
			}
		}
	}
}

// A hostile rule has one budget for a stream, in however many parts it is read.
func TestHostileRuleOnStream(t *testing.T) {
	x, err := claims.New(claims.WithRule(claims.Rule{Name: "bad", Pattern: `(?:(?:a|a|a+|\s|5)+)+(?<value>\d)~`}))
	require.NoError(t, err)
	text := strings.Repeat("a aa aaa aaaa aaaaa aaaaaa aaaaaaa aaaaaaaa aaaaaaaaa 5 aaaaaaa.\n", 1000)
	began := time.Now()
	for _, err := range x.Stream(t.Context(), iotest.HalfReader(strings.NewReader(text))) {
		require.NoError(t, err)
	}
	assert.Less(t, time.Since(began), 15*time.Second)
}
