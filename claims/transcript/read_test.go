package transcript

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFormatOf(t *testing.T) {
	for name, want := range map[string]Format{
		"a.txt": Text, "a.md": Text, "b/c.SRT": SRT, "a.sbv": SRT, "a.vtt": VTT, "a.htm": HTML, "a.html": HTML, "a.xml": TEI,
		"a": Auto, "": Auto, "a.jpg": Auto, "txt": Auto, "a.jsonl": Auto,
	} {
		assert.Equal(t, want, FormatOf(name), name)
	}
}

func TestDetection(t *testing.T) {
	for text, want := range map[string]Format{
		"WEBVTT\n\n00:01.000 --> 00:02.000\na": VTT, "\ufeffWEBVTT\n": VTT,
		"1\n00:00:01,000 --> 00:00:02,000\na": SRT, "00:00:01,000 --> 00:00:02,000\na": SRT, "00:01.000 --> 00:02.000\na": VTT,
		"<!DOCTYPE html><x>": HTML, "<html>": HTML, "\n <p>a</p>": HTML, "<!-- x --><div>a": HTML,
		"<?xml version='1.0'?><html>": HTML, "<?xml?><TEI>": TEI, "<akomaNtoso><debate/></akomaNtoso>": TEI,
		"": Text, "a": Text, "1\n2\n3": Text, "5 --> 6": Text, "< 5 percent": Text, "<Tom> We have 40 boats": Text, "\x00\xff": Text,
	} {
		assert.Equal(t, want, Parse(text).Format, text)
	}
}

// TestWrongExtension: what a file is counts for more than its name.
func TestWrongExtension(t *testing.T) {
	srt := "1\n00:00:01,000 --> 00:00:02,000\nWe sold 40.\n"
	for _, f := range Formats() {
		d, err := ParseAs(srt, f)
		require.NoError(t, err)
		if f != Transcript {
			assert.Equal(t, SRT, d.Format, f)
		}
		d, err = ParseAs("We sold 40.\n\nAnd 9.", f)
		require.NoError(t, err)
		if f != Transcript {
			assert.Equal(t, Text, d.Format, f)
		}
		_, err = ParseAs("", f)
		assert.NoError(t, err)
	}
	d, err := ParseAs("1\n00:00:01.000 --> 00:00:02.000\nWe sold 40.\n", SRT)
	require.NoError(t, err)
	assert.Equal(t, SRT, d.Format, "with points in its times")
	d, err = ParseAs("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nWe sold 40.\n", SRT)
	require.NoError(t, err)
	assert.Equal(t, VTT, d.Format)
}

// TestForeignFiles: what is no text is told, and nothing of it is speech.
func TestForeignFiles(t *testing.T) {
	for _, text := range []string{
		"%PDF-1.7\n1 0 obj\nWe sold 40 boats.\n", "PK\x03\x04We sold 40 boats.\n", "{\\rtf1\\ansi We sold 40 boats.}", "\xd0\xcf\x11\xe0We sold 40 boats.",
		"\x1f\x8b\x08We sold 40 boats.",
	} {
		d, err := Read(strings.NewReader(text), Auto)
		require.NoError(t, err)
		checkDocument(t, d)
		assert.Empty(t, d.Turns)
		require.Len(t, d.Damaged, 1)
		assert.Contains(t, d.Damaged[0].Error(), "line 1: expected text, found ")
	}
	for _, text := range []string{"PK sold 40 boats.", "%PDF is a format, and 40 files have it.", "{\\rtf is a tag."} {
		assert.Len(t, Parse(text).Turns, 1, text)
	}
}

func TestErrors(t *testing.T) {
	_, err := ParseAs("a", "docx")
	var e *Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, `expected one of the formats auto, text, transcript, srt, vtt, html, tei, json, found "docx"`, err.Error())

	broken := errors.New("the disk is gone")
	_, err = Read(io.MultiReader(strings.NewReader("a"), iotest.ErrReader(broken)), Text)
	require.ErrorIs(t, err, broken)
	require.ErrorAs(t, err, &e)

	dir, err := os.Open(t.TempDir())
	require.NoError(t, err)
	defer dir.Close()
	_, err = Read(dir, Auto)
	require.ErrorAs(t, err, &e)
	assert.Equal(t, dir.Name(), e.Name)

	assert.Equal(t, `a.srt:3: expected x`, (&Error{Name: "a.srt", Line: 3, Want: "x"}).Error())
	assert.Equal(t, `a.srt: expected x`, (&Error{Name: "a.srt", Want: "x"}).Error())
}

func TestRead(t *testing.T) {
	name := filepath.Join("testdata", "page.txt")
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	d, err := Read(f, Auto)
	require.NoError(t, err)
	assert.Equal(t, name, d.Name)
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(raw), d.Text)
}

func TestKindText(t *testing.T) {
	for k := Speech; k <= Furniture; k++ {
		text, err := k.MarshalText()
		require.NoError(t, err)
		var back Kind
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, k, back)
		assert.Equal(t, string(text), k.String())
	}
	var k Kind
	assert.Error(t, k.UnmarshalText([]byte("noise")))
	assert.Equal(t, "unknown", Kind(99).String())
}

func TestManyAtOnce(t *testing.T) {
	want := map[string]string{}
	for _, name := range documents(t) {
		want[name] = string(print(readTest(t, name)))
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 5 {
				for name, w := range want {
					assert.Equal(t, w, string(print(readTest(t, name))))
				}
			}
		})
	}
	wait.Wait()
}

func TestOneSentenceAllocatesLittle(t *testing.T) {
	text := "The island saw a 9% rise in newly painted boats."
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { Parse(text) }), 2.0)
}

func TestHugeLine(t *testing.T) {
	text := strings.Repeat("We have 40 boats. ", 1<<20)
	for _, text := range []string{text, "MR. FORD: a\n" + text + "\nMS. ROY: b\n", "<p>" + text} {
		d := Parse(text)
		assert.Equal(t, len(text), d.Segments[len(d.Segments)-1].End)
	}
}

func TestWords(t *testing.T) {
	rows := strings.Split(strings.TrimSuffix(wordsTSV, "\n"), "\n")
	require.Equal(t, "word\tclasses", rows[0])
	known := map[string]bool{}
	for _, name := range classNames {
		known[name] = true
	}
	last := ""
	for _, row := range rows[1:] {
		word, classes, ok := strings.Cut(row, "\t")
		require.True(t, ok, row)
		require.Less(t, last, word, "rows are sorted and unique")
		require.LessOrEqual(t, len(word), maxWord)
		require.Equal(t, strings.ToLower(word), word)
		last = word
		for class := range strings.SplitSeq(classes, ",") {
			require.True(t, known[class], "%s: class %q", word, class)
		}
		require.NotZero(t, wordTable().of(strings.ToUpper(word)), word)
	}
	require.Less(t, len(rows)*2, slots, "the table is half empty")
	assert.Zero(t, wordTable().of(""))
	assert.Zero(t, wordTable().of("xyzzy"))
	assert.Equal(t, wordTable().of("closing remarks"), wordTable().of("  Closing \t REMARKS "))
	assert.Zero(t, wordTable().of(strings.Repeat("a", 1000)))
}
