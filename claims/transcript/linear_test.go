package transcript

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// TestTimeIsLinear reads texts made to be slow: what takes longer than this at this size
// would take hours at a hundred megabytes.
func TestTimeIsLinear(t *testing.T) {
	const size = 1 << 17
	for _, unit := range []string{
		"\n", "a\n", "Aa: b\n", "A\n\n", "Q\n", "(", "((\n", "((a", "*", "{", "[", "<", "<a", "<a \"", "<!--", "<![CDATA[", "<?", "</", "&", "&a", "<p>", "<nav>",
		"<s>", "\\", ":", "Mr. ", "A B\n\nlong text\n\n", "1\n\n", "Page 1 of 2\n\nx\n", "\f", "[00:01]\n", "[", "{", "\\n", `{"start":1,"text":"a"},`, ">> a\n", "- a\n- b\n", "00:01 --> 00:02\na\n",
		"<u who='a'>b", "<member>", "<div class='menu'>", "<person xml:id='a'>", "- ", "May 1, 2024\n", "\xff", "\u00a0", "\u0092", "1·1", "A, b\n", "1 2 3 4 ",
		" 1   a\n", "0:01 a\n", "0:01\n", "BY MR. A:\n", "(a\nb\n", "A B, sworn\n", "[00:01 --> 00:02] a\n", "PROCEEDINGS\n", "Q1 A: b\n", "Q a\nQ  b\n",
	} {
		for _, head := range []string{"", "Speakers:\n\nAb Cd, ef\n\n", "<p>", "<?xml?><x>", "WEBVTT\n\n00:00 --> 00:01\n", "PROCEEDINGS\n\nBY MR. A:\nQ. a\n", `{"segments":[{"text":"`, `{"segments":[`} {
			text := head + strings.Repeat(unit, size/len(unit))
			start := time.Now()
			d := Parse(text)
			d.Reading()
			assert.Less(t, time.Since(start), 5*time.Second, "%q after %q", unit, head)
			assert.Equal(t, len(text), d.Segments[len(d.Segments)-1].End)
		}
	}
	for _, unit := range []string{"£", "&#163;", "a", "\n", "\u0092", "Q: £\n"} {
		text := strings.Repeat(unit, size/len(unit))
		for _, raw := range []string{in16(text, false, true), in16(text, true, false), in1252(text) + "\xa3"} {
			start := time.Now()
			d, err := Read(strings.NewReader(raw), Auto)
			assert.NoError(t, err)
			d.Reading()
			assert.Less(t, time.Since(start), 5*time.Second, "%q", unit)
		}
	}
	// names that are all different
	var b strings.Builder
	for i := range size / 16 {
		b.WriteString("A" + strings.Repeat("b", 1+i%7) + string(rune('A'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + ": word\n")
	}
	start := time.Now()
	Parse(b.String())
	assert.Less(t, time.Since(start), 5*time.Second)
}
