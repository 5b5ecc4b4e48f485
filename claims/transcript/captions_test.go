package transcript

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCaptions(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"a label on each caption": {
			"WEBVTT\n\n00:01.000 --> 00:02.000\nAna Ruiz: We sold 3\n\n00:02.000 --> 00:03.000\nAna Ruiz: million boats.\n\n00:03.000 --> 00:04.000\nTom Cole: How many?\n\n00:04.000 --> 00:05.000\nAna Ruiz: 3.\n",
			[]string{"Ana Ruiz: We sold 3 million boats.", "Tom Cole: How many?", "Ana Ruiz: 3."},
		},
		"one who interrupts before his name is known": {
			"1\n00:00:01,000 --> 00:00:02,000\nTom: We sold 40\n\n2\n00:00:02,000 --> 00:00:03,000\nEva: Forty\n\n3\n00:00:03,000 --> 00:00:04,000\nthings: boats.\n\n4\n00:00:04,000 --> 00:00:05,000\nTom: Yes.\n\n5\n00:00:05,000 --> 00:00:06,000\nEva: Good.\n",
			[]string{"Tom: We sold 40", "Eva: Forty things: boats.", "Tom: Yes.", "Eva: Good."},
		},
		"a name on the first line": {
			"0:0:1.0 --> 0:0:2.0\nAna Ruiz\nWe sold 3\n\n0:0:2.0 --> 0:0:3.0\nAna Ruiz\nmillion boats.\n\n0:0:3.0 --> 0:0:4.0\nTom Cole\nHow many?\n\n0:0:4.0 --> 0:0:5.0\nAna Ruiz\n3.\n",
			[]string{"Ana Ruiz: We sold 3 million boats.", "Tom Cole: How many?", "Ana Ruiz: 3."},
		},
		"two cues with a name each": {
			"1\n00:00:01,000 --> 00:00:02,000\nDora: We sold 40 boats.\n\n2\n00:00:02,000 --> 00:00:04,000\nEmil: How many in May?\n",
			[]string{"Dora: We sold 40 boats.", "Emil: How many in May?"},
		},
		"one cue with a name in capitals": {
			"1\n00:00:01,000 --> 00:00:02,000\nDORA: We sold 40 boats.\n", []string{"DORA: We sold 40 boats."},
		},
		"one cue in which a colon follows no name": {
			"1\n00:00:01,000 --> 00:00:02,000\nResults: we sold 40 boats.\n\n2\n00:00:02,000 --> 00:00:04,000\nAnd WARNING: 9 are leaking.\n",
			[]string{": Results: we sold 40 boats. And WARNING: 9 are leaking."},
		},
		"arrows before another speaker": {
			"1\n00:00:01,000 --> 00:00:02,000\n>> We sold 40.\n\n2\n00:00:02,000 --> 00:00:03,000\nBoats.\n>> Forty?\n\n3\n00:00:03,000 --> 00:00:04,000\n>> ANA: Forty.\n",
			[]string{": We sold 40. Boats.", ": Forty?", "ANA: Forty."},
		},
		"arrows as references": {
			"WEBVTT\n\n00:01.000 --> 00:02.000\n&gt;&gt; We sold 40.\n\n00:02.000 --> 00:03.000\n&gt;&gt; Forty?\n",
			[]string{": We sold 40.", ": Forty?"},
		},
		"a dialogue with dashes": {
			"1\n00:00:01,000 --> 00:00:02,000\n- We sold 40.\n- Forty?\n\n2\n00:00:02,000 --> 00:00:03,000\n- Yes.\n",
			[]string{": We sold 40.", ": Forty? Yes."},
		},
		"a minus is no dash": {
			"1\n00:00:01,000 --> 00:00:02,000\n-5 degrees\n-7 at night\n",
			[]string{": -5 degrees -7 at night"},
		},
		"songs": {
			"1\n00:00:01,000 --> 00:00:02,000\n♪ 99 balloons ♪\n\n2\n00:00:02,000 --> 00:00:03,000\nWe sold 40.\n",
			[]string{": We sold 40."},
		},
		"roles of voices": {
			"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana Ruiz (Guest)>We sold 40.</v>\n",
			[]string{"Ana Ruiz (Guest): We sold 40."},
		},
		"three lines that roll up": {
			"1\n00:00:01,000 --> 00:00:02,000\nwe sold\n\n2\n00:00:02,000 --> 00:00:03,000\nwe sold\nforty boats\n\n3\n00:00:03,000 --> 00:00:04,000\nwe sold\nforty boats\nin May\n\n4\n00:00:04,000 --> 00:00:05,000\nforty boats\nin May\nand June\n",
			[]string{": we sold forty boats in May and June"},
		},
		"lines that grow": {
			"1\n00:00:01,000 --> 00:00:02,000\nwe\n\n2\n00:00:02,000 --> 00:00:03,000\nwe sold\n\n3\n00:00:03,000 --> 00:00:04,000\nwe sold forty\n\n4\n00:00:04,000 --> 00:00:05,000\nwe sold forty boats\n",
			[]string{": we sold forty boats"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := Parse(c.text)
			checkDocument(t, d)
			assert.Equal(t, c.want, said(d))
		})
	}
}

// TestPausesOfMachines: where captions have no marks, a pause ends the sentence.
func TestPausesOfMachines(t *testing.T) {
	var b strings.Builder
	for i := range 40 {
		fmt.Fprintf(&b, "%d\n00:00:%02d,000 --> 00:00:%02d,500\nand so we sold forty boats in\n\n", i, i, i)
	}
	b.WriteString("41\n00:00:44,000 --> 00:00:45,000\nthe mill burned\n")
	d := Parse(b.String())
	all := paragraphsOf(d)
	assert.Equal(t, 0, all[len(all)-2])
	assert.Equal(t, 1, all[len(all)-1])
}

// TestDamage: what cannot be read is told with its line, and costs nothing else.
func TestDamage(t *testing.T) {
	for text, want := range map[string][]string{
		"1\n00:00:01,000 --> 00:00:02,000\nFine.\n":           nil,
		"1\r\n00:00:05,000 --> 00:00:02,000\r\nWe sold 40.\n": {`line 2: expected an end of the cue after its start, found "00:00:02,000"`},
		"1\n00:00:01,000 --> 00:00:02,000\nA.\n\n2\n00:00:0l,xx --> 00:00:03,000\nB.\n": {
			`line 6: expected the times of a cue, 00:00:01,000 --> 00:00:02,000, found "00:00:0l,xx --> 00:00:03,000"`,
		},
		"<debate><speech speakername=\"A B\">\n<p>We have 40.</p>\n<p>They are r":  {`line 3: expected </debate>, found "the end of the file"`},
		"<debate><speech speakername=\"A B\"><p>We have 40.</p></speech></debate>": nil,
		"{\"segments\": [\n{\"start\": 1, \"end\": 2, \"text\": \"We have 40.\"},\n{\"start\": 2, \"te": {
			`line 3: expected a closing bracket, found "the end of the file"`,
		},
	} {
		d := Parse(text)
		checkDocument(t, d)
		var got []string
		for _, e := range d.Damaged {
			got = append(got, e.Error())
		}
		assert.Equal(t, want, got, text)
		require.NotEmpty(t, d.Turns, text)
		assert.NotEmpty(t, d.Said(0), text)
	}
}
