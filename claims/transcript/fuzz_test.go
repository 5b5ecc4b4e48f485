package transcript

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// checkDocument holds what is promised of any document: segments cover the text
// in order and without gaps, on rune boundaries; turns are in order and hold
// the speech that bears their number.
func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	boundary := make([]bool, len(d.Text)+1)
	boundary[len(d.Text)] = true
	for i := range d.Text {
		boundary[i] = true
	}
	at := 0
	for i, s := range d.Segments {
		require.Equal(t, at, s.Start, "segment %d begins where the one before ends", i)
		require.Greater(t, s.End, s.Start, "segment %d is not empty", i)
		require.True(t, boundary[s.Start], "segment %d begins inside a rune", i)
		require.LessOrEqual(t, int(s.Kind), int(Furniture))
		require.GreaterOrEqual(t, s.Turn, -1)
		require.Less(t, s.Turn, len(d.Turns))
		require.GreaterOrEqual(t, s.Paragraph, 0)
		require.LessOrEqual(t, s.From, s.To)
		require.GreaterOrEqual(t, int64(s.From), int64(0))
		if s.Kind == Speech {
			require.NotEqual(t, -1, s.Turn, "speech is somebody's")
			require.GreaterOrEqual(t, s.Start, d.Turns[s.Turn].Start)
			require.LessOrEqual(t, s.Start, d.Turns[s.Turn].End)
		}
		at = s.End
	}
	require.Equal(t, len(d.Text), at, "the segments cover the text")
	last := 0
	for i, turn := range d.Turns {
		require.LessOrEqual(t, last, turn.Start, "turn %d", i)
		require.LessOrEqual(t, turn.Start, turn.End, "turn %d", i)
		require.True(t, boundary[turn.Start] && boundary[turn.End], "turn %d cuts a rune", i)
		last = turn.End
	}
	require.LessOrEqual(t, last, len(d.Text))
	require.NotEqual(t, Auto, d.Format)
}

// hostile are texts that no one meant to write.
var hostile = []string{
	"", "\n", "\r", "\r\n\r\n", "\x00", "\xff\xfe", "\xef\xbb\xbf", "\xef\xbb\xbfQ: a\nA: b\nQ: c\n",
	"a\x80b\n\xc2:\n\xe2\x80", "Q", "Q:\nQ:\nQ:", ":", "::\n::", "#", "##", "# ", "---\n---\n---", "---\na: b\n---\n",
	"(\n[\n<\n\\", "(Applause", "MR. A:\r\nMR. B:\r\nMR. A:\r\n", "\f\f1\f2\f3", "1\n\n2\n\n3\n\n4",
	"Page 1 of 2\nPage 2 of 2\n", "[00:00]\n[00:01]\n[00:02]", "\u00a0\u00a0Q\u00a0\u00a0x\nA  y\nQ  z", "ㄑ a ㄑ b\n\nX Y:\n\nz",
	"Speakers:\n\nA B, c\n\nD E, f\n", "Speakers:\n\nA,\n", "Speakers:\nA (\n", "<s></s> <s>", "<p>MR. A:&nbsp;b</p><p>Q  c", "<!-- <!-- <p", "<a <b \"", "<script>x", "<pre>\n  a\n</pre>", "<h1></h1>x",
	"<?xml?><u who='#a'><seg>b</seg></u><u>", "<x><p>1. <member>A (b)</member>: c</p>", "<u who=\"#\xff\"><seg>\xff&#0;&#xd800;</seg>",
	"WEBVTT\n\n00:00.000 --> 00:01.000\n<v A>b &amp; c <00:00.500>d", "1\n00:00:01,000 --> 00:00:00,000\na\n2\n00:00:00,500 --> x\nb",
	"00:00:01,000 --> 00:00:02,000\r\na\r\n\r\n00:00:01,000 --> 00:00:02,000\ra", "9999:59:59 --> 9999:59:59\nx", `{"segments":[{"start":1e9,"end":-1,"text":"a\\`, `[{"start":1,"text":"\\ud800 \\u00zz","words":[{"word":"\\ud800"}]}`, `{"text":"a","segments":[[]]}`, "1\n00:00:01,000 --> x\n>> >>\n- \n- -\n♪", "\\", "\\\\\n\\[", strings.Repeat("A", 500) + ":\nb",
}

func seeds(t testing.TB) []string {
	names, err := filepath.Glob("testdata/*.*")
	require.NoError(t, err)
	all := hostile
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		all = append(all, string(text))
	}
	return all
}

func TestHostileTexts(t *testing.T) {
	for _, text := range seeds(t) {
		for _, f := range Formats() {
			d, err := ParseAs(text, f)
			if err == nil {
				checkDocument(t, d)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range seeds(f) {
		for i := range formats {
			f.Add(s, uint8(i))
		}
	}
	f.Fuzz(func(t *testing.T, text string, format uint8) {
		d, err := ParseAs(text, formats[int(format)%len(formats)])
		if err != nil {
			return
		}
		require.Equal(t, text, d.Text)
		checkDocument(t, d)
		again, _ := ParseAs(text, formats[int(format)%len(formats)])
		require.Equal(t, d, again, "the same text, the same document")
	})
}
