package transcript

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// speakers returns who speaks in each turn as "name (role) side", the role and
// the side only if they are known.
func speakers(d *Document) []string {
	var all []string
	for _, t := range d.Turns {
		s := t.Speaker.Name
		if t.Speaker.Role != "" {
			s += " (" + t.Speaker.Role + ")"
		}
		if t.Speaker.Side != NoSide {
			s += " " + string(t.Speaker.Side)
		}
		all = append(all, s)
	}
	return all
}

func TestLabels(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"names on lines of their own": {
			"Lin Mei:\n\nHow many?\n\nAbe Ford:\n\nSome 40.\n\nLin Mei:\n\nThank you.\n",
			[]string{"Lin Mei", "Abe Ford", "Lin Mei"},
		},
		"each name but once": {
			"Lin Mei:\n\nHow many?\n\nAbe Ford:\n\nSome 40.\n\nIda Roy:\n\nThank you.\n",
			[]string{"Lin Mei", "Abe Ford", "Ida Roy"},
		},
		"capitals and two spaces": {
			"MS. HARPER:  Good morning.\n\nQ    How many?\n\nMS. HARPER:  Some 40.\n",
			[]string{"MS. HARPER answer", "Q question", "MS. HARPER answer"},
		},
		"no-break spaces": {
			"MS. HARPER:\u00a0 Good morning.\n\nQ\u00a0\u00a0\u00a0\u00a0How many?\n\nMS. HARPER:\u00a0 Some 40.\n",
			[]string{"MS. HARPER answer", "Q question", "MS. HARPER answer"},
		},
		"full stops": {
			"CHAIR ODUYA. Good afternoon.\nQUESTION. How many?\nCHAIR ODUYA. Some 40.\n",
			[]string{"CHAIR ODUYA answer", "QUESTION question", "CHAIR ODUYA answer"},
		},
		"a parliament": {
			"  The Presiding Officer. Who seeks time?\n  Mr. ODUYA of Port Elgar. I do.\n  The PRESIDING OFFICER. The Senator.\n  Mr. ODUYA. I yield.\n",
			[]string{"", "Mr. ODUYA of Port Elgar", "The PRESIDING OFFICER", "Mr. ODUYA"},
		},
		"letters with colons": {
			"Q: How many?\nA: Some 40.\nQ: And when?\nA: In May.\n",
			[]string{"Q question", "A answer", "Q question", "A answer"},
		},
		"letters with full stops": {
			"Q. How many?\nA. Some 40.\nQ. And when?\nA. In May.\n",
			[]string{"Q question", "A answer", "Q question", "A answer"},
		},
		"letters on lines of their own": {
			"Q\nHow many?\n\nMR. FORD:\nSome 40.\n\nQ\nAnd when?\n",
			[]string{"Q question", "MR. FORD answer", "Q question"},
		},
		"roles in brackets": {
			"Jane Doe (Minister of Ports): We have 40.\n\nREPORTER: And now?\n\nJane Doe (Minister of Ports): Still 40.\n",
			[]string{"Jane Doe (Minister of Ports) answer", "REPORTER question", "Jane Doe (Minister of Ports) answer"},
		},
		"the name in brackets": {
			"The Minister for Ports (Ms. Abe): We have 40.\n\nMr. Cole: And now?\n\nMs. Abe: Still 40.\n\nMr. Cole: Thanks.\n",
			[]string{"Ms. Abe (The Minister for Ports)", "Mr. Cole", "Ms. Abe (The Minister for Ports)", "Mr. Cole"},
		},
		"outlets behind a comma": {
			"JOHN SMITH, Reuters: How many?\n\nMINISTER FORD: Some 40.\n\nANA RUIZ, Daily Globe: And when?\n\nMINISTER FORD: In May.\n",
			[]string{"JOHN SMITH (Reuters) question", "MINISTER FORD answer", "ANA RUIZ (Daily Globe) question", "MINISTER FORD answer"},
		},
		"outlets as speakers": {
			"Coastal Evening News:\n\nHow many?\n\nSun Wei:\n\nSome 40.\n\nRadio Elgar:\n\nWhen?\n\nSun Wei:\n\nIn May.\n",
			[]string{"Coastal Evening News question", "Sun Wei answer", "Radio Elgar question", "Sun Wei answer"},
		},
		"first names of two": {
			"Tom: We sold 40 boats.\n\nEva: Forty?\n\nTom: Forty.\n\nEva: And in May?\n\nTom: None.\n",
			[]string{"Tom", "Eva", "Tom", "Eva", "Tom"},
		},
		"Markdown": {
			"**Tom:** [00:17] We sold 40 boats.\n\n**Eva:** [00:25] Forty?\n\n**Tom:** [00:33] Forty.\n",
			[]string{"Tom", "Eva", "Tom"},
		},
		"numbers of speakers": {
			"Speaker 1: We sold 40 boats.\n\nSpeaker 2: Forty?\n\nSpeaker 1: Forty.\n",
			[]string{"Speaker 1", "Speaker 2", "Speaker 1"},
		},
		"times in brackets": {
			"Ana Ruiz (00:01:23):\nWe sold 40 boats.\n\nTom Cole (00:01:40):\nForty?\n\n(00:01:52):\nReally?\n",
			[]string{"Ana Ruiz", "Tom Cole"},
		},
		"a firm and a number between rules": {
			"Ana Ruiz,  Acme Corp - CEO  [2]\n----------\n We sold 40 boats.\n----------\nOperator   [3]\n----------\n Tom Cole is next.\n----------\nTom Cole,  Big Bank - Analyst  [4]\n----------\n How much?\n",
			[]string{"Ana Ruiz (Acme Corp - CEO) answer", "Operator", "Tom Cole (Big Bank - Analyst) question"},
		},
		"name, dash and office on three lines": {
			"Operator\n\nGood day.\n\nAna Ruiz\n--\nChief Executive Officer\n\nWe sold 40 boats.\n\nTom Cole\n--\nBig Bank -- Analyst\n\nHow much?\n\nAna Ruiz\n--\nChief Executive Officer\n\nA lot.\n\nOperator\n\nThank you.\n",
			[]string{"Operator", "Ana Ruiz (Chief Executive Officer) answer", "Tom Cole (Big Bank -- Analyst) question", "Ana Ruiz (Chief Executive Officer) answer", "Operator"},
		},
		"three lines with blank lines between": {
			"Operator\n\nGood day.\n\nAna Ruiz\n\n--\n\nChief Executive Officer\n\nWe sold 40 boats.\n\nTom Cole\n\n--\n\nBig Bank -- Analyst\n\nHow much?\n",
			[]string{"Operator", "Ana Ruiz (Chief Executive Officer) answer", "Tom Cole (Big Bank -- Analyst) question"},
		},
		"the operator once": {
			"Ana Ruiz -- Chief Executive Officer\n\nWe sold 40 boats.\n\nTom Cole -- Big Bank -- Analyst\n\nHow much?\n\nAna Ruiz -- Chief Executive Officer\n\nA lot.\n\nOperator\n\nThis ends the call.\n",
			[]string{"Ana Ruiz (Chief Executive Officer) answer", "Tom Cole (Big Bank -- Analyst) question", "Ana Ruiz (Chief Executive Officer) answer", "Operator"},
		},
		"headings with a colon": {
			"Prepared Remarks:\n\nANA RUIZ: We sold 40 boats.\n\nQuestions & Answers:\n\nTOM COLE: How much?\n\nANA RUIZ: A lot.\n",
			[]string{"ANA RUIZ", "TOM COLE", "ANA RUIZ"},
		},
		"the chair of a chamber": {
			"  Mr. BALL. Five boats.\n  The SPEAKER pro tempore. Three.\n  The SPEAKER pro tempore (Ms. DORN). Two.\n  Mr. BALL. 9 boats.\n",
			[]string{"Mr. BALL", "The SPEAKER pro tempore", "Ms. DORN (The SPEAKER pro tempore)", "Mr. BALL"},
		},
		"what a bracket says of the speech is no role": {
			"ANA RUIZ (via video): Five.\n\nTOM COLE [through interpreter]: Six.\n\nANA RUIZ (continued): Seven.\n\nTOM COLE (CONT'D): Eight.\n",
			[]string{"ANA RUIZ", "TOM COLE", "ANA RUIZ", "TOM COLE"},
		},
		"times behind a dash or a bar": {
			"Ana Ruiz - 00:03\nWe sold 40 boats.\n\nTom Cole - 00:15\nForty?\n\nAna Ruiz | 00:19\nForty.\n",
			[]string{"Ana Ruiz", "Tom Cole", "Ana Ruiz"},
		},
		"a chat that was saved": {
			"10:03:15\t From Ana Ruiz to Everyone:\n\tWe sold 40 boats.\n10:03:40\t From Tom Cole to Everyone:\n\tForty?\n10:04:02\t From Ana Ruiz to Tom Cole:\n\tForty.\n",
			[]string{"Ana Ruiz", "Tom Cole", "Ana Ruiz"},
		},
		"a chat": {
			"[Ana Ruiz] 09:00:03\nWe sold 40 boats.\n\n[Tom Cole] 09:00:10\nForty?\n\n[Ana Ruiz] 09:00:14\nForty.\n",
			[]string{"Ana Ruiz", "Tom Cole", "Ana Ruiz"},
		},
		"the family name first": {
			"Ruiz, Ana   0:03\nWe sold 40 boats.\n\nTom Cole   0:15\nForty?\n\nRuiz, Ana   0:19\nForty.\n",
			[]string{"Ruiz, Ana", "Tom Cole", "Ruiz, Ana"},
		},
		"a short dialogue": {
			"Ana Ruiz: We sold 40 boats.\nTom Cole: Note that it is 7.\nAna Ruiz: Forty.\n",
			[]string{"Ana Ruiz", "Tom Cole", "Ana Ruiz"},
		},
		"old Mac line ends": {
			"MS. HARPER: Good morning.\r\rQ: How many?\r\rMS. HARPER: Some 40.\r\rQ: Oh.\r",
			[]string{"MS. HARPER answer", "Q question", "MS. HARPER answer", "Q question"},
		},
		"those who are not known": {
			"MS. JEAN-ROY:  We have 40.\n\nUNIDENTIFIED:  Why?\n\nMS. JEAN-ROY:  So.\n\nQ    When?\n\nMULTIPLE SPEAKERS:  No!\n\nFEMALE VOICE:  Yes!\n",
			[]string{"MS. JEAN-ROY answer", "UNIDENTIFIED", "MS. JEAN-ROY answer", "Q question", "MULTIPLE SPEAKERS", "FEMALE VOICE"},
		},
		"marks behind and in names": {
			"MR. FORD, Jr.: We have 40.\n\nMS. O’HARA (CONT’D): Why?\n\nMR. FORD, Jr.: So.\n\nSPEAKER_01: When?\n\nGuest #2: In May.\n\nSPEAKER_01: Oh.\n",
			[]string{"MR. FORD, Jr.", "MS. O’HARA", "MR. FORD, Jr.", "SPEAKER_01", "Guest #2", "SPEAKER_01"},
		},
		"one space behind a Q beside others with more": {
			"MR. FORD:  We have 40.\n\nQ    Why?\n\nMR. FORD:  So.\n\nQ (Via interpreter.)  When?\n\nMR. FORD:  In May.\n\nQ Hi, again.\n",
			[]string{"MR. FORD answer", "Q question", "MR. FORD answer", "Q question", "MR. FORD answer", "Q question"},
		},
		"a turn without a word": {
			"MR. FORD:  Yes?\n\nQ    (Inaudible.)\n\nMR. FORD:  No.\n\nQ    Ah.\n",
			[]string{"MR. FORD answer", "Q question", "MR. FORD answer", "Q question"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := Parse(c.text)
			checkDocument(t, d)
			assert.Equal(t, c.want, speakers(d))
			for i := range d.Turns {
				assert.NotContains(t, d.Said(i), ":")
				assert.NotContains(t, d.Said(i), "--")
			}
		})
	}
}

func TestNoLabels(t *testing.T) {
	for _, text := range []string{
		"He said: 5 people.\nShe said: 6 people.\nHe said: none.",
		"Note: sales rose by 4%.\n\nNote: costs fell.\n\nNote: all of this is preliminary.",
		"The plan has one aim.\n\nTime: 10:30\n\nPlace: the quay\n\nSee https://example.org for more.",
		"Key Points:\n\n- Sales rose by 4%\n- Costs fell\n\nNext Steps:\n\nWe will hire 20 people.",
		"Inflation: it fell to 3 percent.\n\nEmployment: it rose by 40,000.\n\nGrowth: it was 2 percent.",
		"One thing is plain.\n\nHere is the other: we grew by 4 percent.\n\nAnd the third: we hired 20 people.",
		"The U.S. grew by 2 percent. In the\nU.S. The rate was 4 percent.\nThe U.S. Congress met.",
		"Table 1: Sales by month\n\nFigure 2: Costs\n\nFigure 3: Staff",
		"We met at\n7:30 and left at\n9:15. That was all.",
		"A lot of people came.\n\nA few left.\n\nAll were happy.",
		"Washington grew by 4 percent, and in\nWashington: 5 percent of firms closed, which is more than in\nOregon: 3 percent.",
		"The ratio is what counts here.\nIt was 3:1 last year and\n4:1 the year before.",
		"Q Fever is back.\n\nQ Fever hit 40 farms.\n\nQ Fever is no joke.",
		"NATO. It has 32 members.\nThe EU has 27. The\nUN. Well, 193.",
	} {
		d := Parse(text)
		checkDocument(t, d)
		assert.Equal(t, []string{""}, speakers(d), text)
		for _, s := range d.Segments {
			assert.NotEqual(t, Label, s.Kind, text)
		}
	}
}

// TestTranscriptIsBelieved: what is said to be a transcript needs less evidence.
func TestTranscriptIsBelieved(t *testing.T) {
	const text = "Tom: We sold 40 boats.\n\nEva: Forty?\n"
	assert.Equal(t, []string{""}, speakers(Parse(text)))
	d, err := ParseAs(text, Transcript)
	assert.NoError(t, err)
	assert.Equal(t, []string{"Tom", "Eva"}, speakers(d))
	d, err = ParseAs("Tom: Note: 40 boats.", Transcript)
	assert.NoError(t, err)
	assert.Equal(t, []string{"Tom"}, speakers(d))
	assert.Equal(t, "Note: 40 boats.", d.Said(0))
}

// TestPressConferenceWithoutQ finds the guests among named people.
func TestPressConferenceWithoutQ(t *testing.T) {
	const text = `Press Conference of Governor Vail
March 3, 2025

GOVERNOR VAIL. We left the rate at 4 percent.
LENA ORT. First, Omar.
OMAR DEL. Why now?
GOVERNOR VAIL. Because prices fall.
LENA ORT. Next, Ida.
IDA ROY. I wonder whether it is too late for those who have lost their homes this year in the north.
GOVERNOR VAIL. It is not.
LENA ORT. Cy.
CY MOSS. Will you cut again?
GOVERNOR VAIL. We may.
LENA ORT. Last, Bo.
BO HILL. When?
GOVERNOR VAIL. In May.
`
	sides := map[string]Side{}
	for _, turn := range Parse(text).Turns {
		sides[turn.Speaker.Name] = turn.Speaker.Side
	}
	assert.Equal(t, map[string]Side{
		"GOVERNOR VAIL": Answer, "LENA ORT": NoSide, "OMAR DEL": Question, "IDA ROY": Question, "CY MOSS": Question, "BO HILL": Question,
	}, sides)
}
