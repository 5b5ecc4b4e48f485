package transcript

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// in16 returns text in UTF-16, with a mark of byte order if it shall have one.
func in16(text string, big, mark bool) string {
	if mark {
		text = "\ufeff" + text
	}
	var b []byte
	for _, u := range utf16.Encode([]rune(text)) {
		if big {
			b = append(b, byte(u>>8), byte(u))
		} else {
			b = append(b, byte(u), byte(u>>8))
		}
	}
	return string(b)
}

// in1252 returns text in Windows-1252.
func in1252(text string) string {
	var b []byte
	for _, r := range text {
		c := byte(r)
		for i, w := range windows1252 {
			if r >= 0x80 && w == r {
				c = byte(0x80 + i)
			}
		}
		b = append(b, c)
	}
	return string(b)
}

const paid = "MS. ROY: “We paid £5 million – 3½ times as much.”\n\nMR. FORD: Why?\n\nMS. ROY: It’s 5 €.\n"

func TestEncodings(t *testing.T) {
	for name, raw := range map[string]string{
		"UTF-8": paid, "UTF-8 with a mark": "\ufeff" + paid, "Windows-1252": in1252(paid),
		"UTF-16, small end first": in16(paid, false, true), "UTF-16, big end first": in16(paid, true, true),
		"UTF-16 without a mark": in16(paid, false, false), "UTF-16, big, without a mark": in16(paid, true, false),
	} {
		t.Run(name, func(t *testing.T) {
			d, err := Read(strings.NewReader(raw), Auto)
			require.NoError(t, err)
			assert.Equal(t, raw, d.Text)
			checkReading(t, d)
			assert.Equal(t, []string{
				"MS. ROY: “We paid £5 million – 3½ times as much.”", "MR. FORD: Why?", "MS. ROY: It’s 5 €.",
			}, said(d))
			r := d.Reading()
			n := strings.Index(r.Text, "£5")
			text, from, to := r.Source(n, n+len("£5 million"))
			assert.Equal(t, "£5 million", text)
			if strings.HasPrefix(name, "UTF-8") {
				assert.Equal(t, text, raw[from:to])
			} else if name == "Windows-1252" {
				assert.Equal(t, "\xa35 million", raw[from:to])
			} else {
				assert.Equal(t, "£5 million", decode(raw[from:to], charsetOf(raw)).Text)
			}
		})
	}
}

func TestDeclaredEncodings(t *testing.T) {
	for _, head := range []string{
		`<?xml version="1.0" encoding="ISO-8859-1"?>`, `<html><head><meta charset="windows-1252"></head>`,
		`<html><meta http-equiv=Content-Type content="text/html; charset=latin1">`,
	} {
		d, err := Read(strings.NewReader(head+"<p>We paid \xa35 million.</p><p>It\x92s caf\xe9s.</p>"), Auto)
		require.NoError(t, err)
		checkReading(t, d)
		assert.Contains(t, d.Said(0), "We paid £5 million.", head)
		assert.Contains(t, d.Said(0), "It’s cafés.", head)
	}
	// a few broken bytes in UTF-8 do not make it another encoding
	assert.Equal(t, utf8Text, charsetOf("£5, £6 and a broken \xa3"))
	assert.Equal(t, utf8Text, charsetOf(`<?xml version="1.0" encoding="ISO-8859-1"?><p>£5</p>`))
	assert.Equal(t, windows1252Text, charsetOf("\xa35"))
	assert.Equal(t, utf8Text, charsetOf("a\x00b"))
	assert.Equal(t, utf8Text, charsetOf(strings.Repeat("\x00", 100)))
}

func TestReadingReferences(t *testing.T) {
	for written, read := range map[string]string{
		"<p>We paid &#163;5 million &amp; 12&#x00B7;4 or 17·6 per cent. · 5</p>": "We paid £5 million & 12.4 or 17.6 per cent. · 5",
		"<p>We paid 5&nbsp;pounds.</p>":                                          "We paid 5 pounds.",
		"MR. FORD: It&#39;s 5&nbsp;percent &amp; rising.\nMR. FORD: 6":           "It's 5\u00a0percent & rising.",
		"It\u0092s 5 boats.": "It’s 5 boats.",
		"AT&T sold 5.":       "AT&T sold 5.",
		"<p>AT&amp;T; 5 &lt; 6 &unknown; &#0;</p>":                                                             "AT&T; 5 < 6 &unknown; \ufffd",
		`{"segments":[{"start":0,"end":1,"text":" We paid \u00a35 \"each\"\/day.\nNo \ud83d\ude00 \ud83d."}]}`: "We paid £5 \"each\"/day. No 😀 \ufffd.",
	} {
		d := Parse(written)
		checkReading(t, d)
		assert.Equal(t, strings.Join(strings.Fields(read), " "), d.Said(0), written)
	}
	d := Parse("<p>We paid &#163;5 million.</p>")
	r := d.Reading()
	n := strings.Index(r.Text, "£5")
	text, from, to := r.Source(n, n+len("£5"))
	assert.Equal(t, "&#163;5", text)
	assert.Equal(t, text, d.Text[from:to])

	d = Parse("<p>It is the <b>3<sup>rd</sup></b> of <i>40</i>% and 7<br>8.</p>")
	checkReading(t, d)
	r = d.Reading()
	assert.Contains(t, r.Text, "It is the 3rd of 40% and 7")
	n = strings.Index(r.Text, "3rd")
	text, _, _ = r.Source(n, n+1)
	assert.Equal(t, "3", text)
	text, _, _ = r.Source(n, n+3)
	assert.Equal(t, "3<sup>rd", text)
	assert.Equal(t, "It is the 3rd of 40% and 7 8.", d.Said(0))

	d = Parse("<p class='a&amp;b'>We paid 5.</p>")
	assert.Equal(t, d.Text, d.Reading().Text, "nothing to resolve, nothing copied")
}

// checkReading holds what is promised of a reading: its segments cover its text,
// and each place of it has a place in the document, in the same order.
func checkReading(t *testing.T, d *Document) {
	t.Helper()
	r := d.Reading()
	require.Len(t, r.Segments, len(d.Segments))
	at, last := 0, 0
	for i, s := range r.Segments {
		require.Equal(t, at, s.Start)
		require.LessOrEqual(t, s.Start, s.End)
		at = s.End
		if s.Start == s.End {
			continue // tags in a word
		}
		_, from, to := r.Source(s.Start, s.End)
		require.Equal(t, d.Segments[i].Start, from, "segment %d", i)
		require.Equal(t, d.Segments[i].End, to, "segment %d", i)
	}
	require.Equal(t, len(r.Text), at)
	for i := range r.Text {
		_, from, to := r.Source(i, len(r.Text))
		require.LessOrEqual(t, last, from)
		require.LessOrEqual(t, to, len(d.Text))
		last = from
	}
}

// FuzzRead reads any bytes as a file in any encoding.
func FuzzRead(f *testing.F) {
	for _, s := range seeds(f) {
		if len(s) > 1<<12 {
			continue
		}
		f.Add(s)
		f.Add(in16(s, false, true))
		f.Add(in16(s, true, false))
		f.Add(in1252(s))
	}
	f.Fuzz(func(t *testing.T, raw string) {
		d, err := Read(strings.NewReader(raw), Auto)
		require.NoError(t, err)
		require.Equal(t, raw, d.Text)
		at := 0
		for _, s := range d.Segments {
			require.Equal(t, at, s.Start)
			at = s.End
		}
		require.Equal(t, len(raw), at)
		for _, turn := range d.Turns {
			require.LessOrEqual(t, turn.Start, turn.End)
			require.LessOrEqual(t, turn.End, len(raw))
		}
		checkReading(t, d)
		if utf8.ValidString(raw) {
			require.True(t, utf8.ValidString(d.Reading().Text))
		}
	})
}
