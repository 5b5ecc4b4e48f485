package claims_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

// in reads a document and returns its claims.
func in(t *testing.T, text string) (*transcript.Document, []claims.Claim) {
	t.Helper()
	d, err := transcript.Read(strings.NewReader(text), transcript.Auto)
	require.NoError(t, err)
	var all []claims.Claim
	for c := range new(claims.Extractor).Document(d) {
		assert.Equal(t, d.Text[c.Start:c.End], c.Text)
		for _, s := range c.Segments {
			assert.Equal(t, d.Text[s.Start:s.End], s.Text)
		}
		all = append(all, c)
	}
	return d, all
}

const ms = time.Millisecond

// TestTimesOfClaims: each claim has the time of its first and last word, and one
// that runs over two captions says so.
func TestTimesOfClaims(t *testing.T) {
	_, all := in(t, `1
00:00:01,000 --> 00:00:02,000
We sold 40 boats in May.

2
00:00:02,000 --> 00:00:03,500
The ferry carried 3

3
00:00:03,500 --> 00:00:05,000
million passengers last year, and

4
00:00:05,000 --> 00:00:06,000
12 percent of them had a dog.
`)
	require.Len(t, all, 3)
	assert.Equal(t, "40 boats", all[0].Text)
	assert.Equal(t, claims.Time{1000 * ms, 2000 * ms}, all[0].Time)
	assert.Empty(t, all[0].Segments)

	assert.Equal(t, "3000000", all[1].Quantity.Value.String())
	assert.Equal(t, claims.Time{2000 * ms, 5000 * ms}, all[1].Time)
	require.Len(t, all[1].Segments, 2)
	assert.Equal(t, "3", all[1].Segments[0].Text)
	assert.Equal(t, "million passengers", all[1].Segments[1].Text)
	assert.Equal(t, "3\n\n3\n00:00:03,500 --> 00:00:05,000\nmillion passengers", all[1].Text)

	assert.Equal(t, claims.Time{5000 * ms, 6000 * ms}, all[2].Time)
}

// TestWordTimes: words with times of their own are one text, without gaps.
func TestWordTimes(t *testing.T) {
	_, all := in(t, `{"segments": [{"start": 1, "end": 5, "text": " We sold 1,240 chairs at £5.", "words": [
		{"word": "We", "start": 1, "end": 1.2}, {"word": "sold", "start": 1.3, "end": 1.5}, {"word": "1,240"},
		{"word": "chairs", "start": 2.5, "end": 3}, {"word": "at", "start": 3, "end": 3.1}, {"word": "£5."}]}]}`)
	require.Len(t, all, 2)
	assert.Equal(t, "1,240 chairs", all[0].Text)
	assert.Empty(t, all[0].Segments)
	assert.Equal(t, claims.Time{1500 * ms, 3000 * ms}, all[0].Time)
	assert.Equal(t, "£5", all[1].Text)
	assert.Equal(t, claims.Time{3100 * ms, 5000 * ms}, all[1].Time)
}

// TestReferencesInClaims: a sign that is written as a reference counts as what it
// stands for, and the claim has the bytes of the file.
func TestReferencesInClaims(t *testing.T) {
	_, all := in(t, "<p>The board paid &#x00A3;61 million, and 12&#x00B7;4 per cent. of it went to R&amp;D centres.</p>")
	require.Len(t, all, 2)
	assert.Equal(t, "&#x00A3;61 million", all[0].Text)
	assert.Equal(t, "GBP", all[0].Quantity.Unit.ID)
	assert.Equal(t, "12.4", all[1].Quantity.Value.String())
	assert.Contains(t, all[1].Text, "12&#x00B7;4")
}

// TestClaimsInOtherEncodings: offsets point into the bytes as they are.
func TestClaimsInOtherEncodings(t *testing.T) {
	latin := "MR. FORD: We paid \xa361 million for caf\xe9s.\n\nMS. ROY: When?\n\nMR. FORD: In May.\n"
	d, err := transcript.Read(strings.NewReader(latin), transcript.Auto)
	require.NoError(t, err)
	for c := range new(claims.Extractor).Document(d) {
		assert.Equal(t, "£61 million", c.Text)
		assert.Equal(t, "\xa361 million", latin[c.Start:c.End])
		assert.Equal(t, "MR. FORD", c.Speaker.Name)
		return
	}
	t.Fatal("no claim")
}

// TestSegmentsAcrossPages: the foot of a page cuts a claim as a caption does.
func TestSegmentsAcrossPages(t *testing.T) {
	_, all := in(t, "CHAIR ODUYA. We raised the rate by 25\n\nPage 1 of 3\n\n\fbasis points. It is high.\n\nPage 2 of 3\n\n\fQUESTION. Why?\n\nCHAIR ODUYA. Prices rose.\n\nPage 3 of 3\n")
	require.Len(t, all, 1)
	assert.Equal(t, "25", all[0].Quantity.Value.String())
	assert.Equal(t, "permyriad", all[0].Quantity.Unit.ID)
	require.Len(t, all[0].Segments, 2)
	assert.Equal(t, "basis points", all[0].Segments[1].Text)
}

// What a claim says of its subject, period and scope stands on one line and holds
// nothing of the captions.
func TestWordsAcrossCues(t *testing.T) {
	srt := "1\n00:00:01,000 --> 00:00:02,000\nThe average\n\n2\n00:00:02,000 --> 00:00:03,000\nwaiting time in\nNorth\n\n3\n00:00:03,000 --> 00:00:04,000\nKellmar fell by 4 percent last\n\n4\n00:00:04,000 --> 00:00:05,000\nyear.\n"
	cs := new(claims.Extractor).Append(nil, srt)
	require.Len(t, cs, 1)
	assert.Equal(t, "average waiting time in North Kellmar", cs[0].Subject)
	assert.Equal(t, "in North Kellmar", cs[0].Scope)
	assert.Equal(t, "last year", cs[0].Period.Text)
}
