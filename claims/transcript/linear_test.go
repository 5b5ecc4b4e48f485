package transcript

import (
	"fmt"
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
}

// many writes n texts, each with a name that no other has.
func many(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, fmt.Sprintf("A%s%c%c%c", strings.Repeat("b", 1+i%7), 'A'+i%26, 'a'+i/26%26, 'a'+i/676%26))
	}
	return b.String()
}

// What is slow only in a place of its own.
func TestTimeIsLinearEverywhere(t *testing.T) {
	rep := strings.Repeat
	for name, text := range map[string]string{
		"names that are all different": many(1<<14, "%s: word\n"),
		"a list of all":                "Members present: " + many(20_000, "Ann %s, ") + "\n\n" + many(20_000, "BOB %s: Hello there.\n\n"),
		"a title of a megabyte":        "---\ntitle: press briefing " + rep("x y ", 1<<18) + "\n---\n\n" + many(20_000, "Bob %s: Hello there?\n\n"),
		"tags behind a name":           "<html><body><p><span class=speaker>Ann Lee</span> x " + rep("<b>a</b>", 1<<17),
		"cues that are nearly alike": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + rep("a\n", 1<<16) + "b\n\n" +
			"00:02.000 --> 00:03.000\n" + rep("a\n", 1<<16) + "c\n",
		"times in a cue":          "WEBVTT\n\n00:01.000 --> 00:09.000\n" + rep("<00:00:02.000>a<00:00:03.000>b", 1<<15),
		"words without times":     `{"segments":[{"start":0,"text":"` + rep("a ", 1<<17) + `","words":[` + rep(`{"word":"a"},`, 1<<17) + "]}]}",
		"words that are not said": `{"segments":[{"start":0,"text":"` + rep("a ", 1<<20) + `","words":[` + rep(`{"word":"zq","end":2},`, 1<<15) + "]}]}",
	} {
		start := time.Now()
		d := Parse(text)
		d.Reading()
		assert.Less(t, time.Since(start), 2*time.Second, name)
	}
	d := Parse(rep("ANN LEE: Hello there.\n\nBOB ROE: Hello to you.\n\n", 1<<14))
	start := time.Now()
	for i := range d.Turns {
		assert.NotEmpty(t, d.Said(i))
	}
	assert.Less(t, time.Since(start), 2*time.Second, "what is said in each turn")
}
