package transcript

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

func TestClock(t *testing.T) {
	for s, want := range map[string]time.Duration{
		"0:03": 3 * time.Second, "00:17": 17 * time.Second, "1:02:03": time.Hour + 2*time.Minute + 3*time.Second,
		"00:00:01,500": 1500 * time.Millisecond, "00:01.040": 1040 * time.Millisecond, "120:00": 2 * time.Hour,
		"00:00:00.1234567899999": 123456789 * time.Nanosecond,
	} {
		at, n := clock(s)
		assert.Equal(t, len(s), n, s)
		assert.Equal(t, want, at, s)
	}
	for _, s := range []string{"", "3", "3:1", ":30", "1:60", "1:75", "12345:00", "a:00", "1.5"} {
		_, n := clock(s)
		assert.Zero(t, n, s)
	}
	for s, want := range map[string]int{"[00:17] x": 7, "(1:02:03)": 9, "0:03": 4, "0:03 x": 4, "[00:17 x": 0, "(0:03]": 0, "0:03pm": 0} {
		_, n := timeCode(s)
		assert.Equal(t, want, n, s)
	}
}

// spoken are the speech segments of a document with their times.
type spoken struct {
	from, to time.Duration
	text     string
}

func spokenOf(d *Document) (all []spoken) {
	for _, s := range d.Segments {
		if s.Kind == Speech {
			all = append(all, spoken{s.From, s.To, strings.TrimSpace(d.Text[s.Start:s.End])})
		}
	}
	return all
}

const second = time.Second

func TestCues(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []spoken
	}{
		"SubRip": {
			"1\n00:00:01,000 --> 00:00:02,000\nWe sold 40\n\n2\n00:00:02,000 --> 00:00:03,000\nboats.\n",
			[]spoken{{second, 2 * second, "We sold 40"}, {2 * second, 3 * second, "boats."}},
		},
		"without numbers or blank lines": {
			"00:00:01,000 --> 00:00:02,000\nWe sold 40\n00:00:02,000 --> 00:00:03,000\nboats.\n",
			[]spoken{{second, 2 * second, "We sold 40"}, {2 * second, 3 * second, "boats."}},
		},
		"numbers without blank lines": {
			"1\r\n00:00:01,000 --> 00:00:02,000\r\nWe sold 40\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n40\r\n",
			[]spoken{{second, 2 * second, "We sold 40"}, {2 * second, 3 * second, "40"}},
		},
		"an end before its start": {
			"1\n00:00:05,000 --> 00:00:02,000\nWe sold 40.\n",
			[]spoken{{5 * second, 5 * second, "We sold 40."}},
		},
		"two lines": {
			"1\n00:00:01,000 --> 00:00:02,000\nWe sold\n40 boats.\n",
			[]spoken{{second, 2 * second, "We sold\n40 boats."}},
		},
		"a damaged time": {
			"1\n00:00:01,000 --> 00:00:02,000\nWe sold.\n\n2\n00:00:0x --> 00\nlost\n\n3\n00:00:03,000 --> 00:00:04,000\n40 boats.\n",
			[]spoken{{second, 2 * second, "We sold."}, {2 * second, 2 * second, "lost"}, {3 * second, 4 * second, "40 boats."}},
		},
		"a blank line in the text of a cue": {
			"1\n00:00:01,000 --> 00:00:02,000\n\nWe sold\n\n40 boats\n\n2\n\n00:00:02,000 --> 00:00:03,000\n\nin May.\n",
			[]spoken{{second, 2 * second, "We sold\n\n40 boats"}, {2 * second, 3 * second, "in May."}},
		},
		"a note behind a cue": {
			"WEBVTT\n\n00:01.000 --> 00:02.000\nWe sold\n\nNOTE 9 tests\nof 12\n\nSTYLE\n::cue { color: 7 }\n\ncue 3\n00:02.000 --> 00:03.000\n40 boats.\n",
			[]spoken{{second, 2 * second, "We sold"}, {2 * second, 3 * second, "40 boats."}},
		},
		"mixed line ends": {
			"1\r\n00:00:01,000 --> 00:00:02,000\nWe sold\r\n\r\n2\r00:00:02,000 --> 00:00:03,000\r40 boats\r\r3\n00:00:03,000 --> 00:00:04,000\r\nin May.\r\n",
			[]spoken{{second, 2 * second, "We sold"}, {2 * second, 3 * second, "40 boats"}, {3 * second, 4 * second, "in May."}},
		},
		"what whisper.cpp prints": {
			"\n[00:00:01.000 --> 00:00:02.000]   We sold 40\n[00:00:02.000 --> 00:00:03.000]   boats.\n",
			[]spoken{{second, 2 * second, "We sold 40"}, {2 * second, 3 * second, "boats."}},
		},
		"SubViewer": {
			"0:00:01.000,0:00:02.000\nWe sold 40\n\n0:00:02.000,0:00:03.000\nboats, 12,000 of them.\n",
			[]spoken{{second, 2 * second, "We sold 40"}, {2 * second, 3 * second, "boats, 12,000 of them."}},
		},
		"arrows with one dash": {
			"1\n00:00:01,000 -> 00:00:02,000\nWe sold 40\n\n2\n00:00:02,000 —> 00:00:03,000\nboats -> 9.\n",
			[]spoken{{second, 2 * second, "We sold 40"}, {2 * second, 3 * second, "boats -> 9."}},
		},
		"what is repeated is said twice": {
			"1\n00:00:01,000 --> 00:00:02,000\nNo.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n\n3\n00:00:03,000 --> 00:00:04,000\n40 boats.\n",
			[]spoken{{second, 2 * second, "No."}, {2 * second, 3 * second, "No."}, {3 * second, 4 * second, "40 boats."}},
		},
		"WebVTT": {
			"WEBVTT\n\nNOTE 40 boats\n\n00:01.000 --> 00:02.000 align:start\n<b>We</b> sold &#52;0\n",
			[]spoken{{second, 2 * second, "We"}, {second, 2 * second, "sold &#52;0"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := Parse(c.text)
			checkDocument(t, d)
			assert.Contains(t, []Format{SRT, VTT}, d.Format)
			assert.Equal(t, c.want, spokenOf(d))
		})
	}
}

func TestCuesAreOneText(t *testing.T) {
	d := readTest(t, "talk.srt")
	assert.Equal(t, []int{0, 0, 0, 0, 0, 0, 0, 0}, paragraphsOf(d)[:8])
	assert.Equal(t, "The new line carries 3 million people a year. That is twice as many as in 2019.", d.Said(0))
}

func TestRollingCaptions(t *testing.T) {
	d := readTest(t, "rolling.vtt")
	assert.Equal(t, "the mill burned down in 1904 and cost 12 million no no", d.Said(0))
	for _, s := range spokenOf(d) {
		if s.text == "million" {
			assert.Equal(t, 5500*time.Millisecond, s.from)
		}
	}
}
