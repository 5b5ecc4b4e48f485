package transcript

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// print writes a document as its golden file shows it: header, turns, and one
// line a segment.
func print(d *Document) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "format\t%s\ntitle\t%s\ndate\t%s\npublished\t%s\n", d.Format, d.Header.Title, day(d.Header.Date), day(d.Header.Published))
	if c := d.Header.Chair; c != (Speaker{}) {
		fmt.Fprintf(&b, "chair\t%s\t%s\n", c.Name, c.Role)
	}
	for _, s := range d.Header.Participants {
		fmt.Fprintf(&b, "participant\t%s\t%s\t%s\n", s.Name, s.Role, s.Side)
	}
	for i, t := range d.Turns {
		fmt.Fprintf(&b, "turn\t%d\t%s\t%s\t%s\n", i, t.Speaker.Name, t.Speaker.Role, t.Speaker.Side)
	}
	for _, s := range d.Segments {
		where, when := "-", ""
		if s.Turn >= 0 {
			where = fmt.Sprintf("%d.%d", s.Turn, s.Paragraph)
		}
		if s.To > 0 {
			when = fmt.Sprintf("%v-%v", s.From, s.To)
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%q\n", s.Kind, where, when, d.Text[s.Start:s.End])
	}
	return b.Bytes()
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func readTest(t testing.TB, name string) *Document {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	require.NoError(t, err)
	defer f.Close()
	d, err := Read(f, FormatOf(name))
	require.NoError(t, err)
	return d
}

func documents(t testing.TB) []string {
	names, err := filepath.Glob("testdata/*.*")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for i := range names {
		names[i] = filepath.Base(names[i])
	}
	return names
}

func TestGolden(t *testing.T) {
	for _, name := range documents(t) {
		t.Run(name, func(t *testing.T) {
			d := readTest(t, name)
			checkDocument(t, d)
			golden := filepath.Join("testdata", "golden", name)
			if *update {
				require.NoError(t, os.WriteFile(golden, print(d), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), string(print(d)))
		})
	}
}

// gold is what a person reads in the documents: name, office and side of each
// speaker in the order of the first turns, and how those turns begin and end.
var gold = []struct {
	file, title, date, published string
	turns                        int
	first                        []string
}{
	{
		"page.txt", "Press conference on the reopening of the Velmora shipyards", "2025-03-05", "2025-03-07", 8,
		[]string{
			"Ilse Okoro|spokesperson of the ministry||Ladies and ... please.",
			"Adaeze Brandt|minister of industry of the Republic of Velmora|answer|Thank you. ... there.",
			"Ilse Okoro|spokesperson of the ministry||Thank you. ... outlet.",
			"Harbour Daily News||question|My question ... done?",
		},
	},
	{
		"wrapped.txt", "Transcript of Governor Halloran’s Press Conference", "2024-03-20", "", 9,
		[]string{
			"GOVERNOR HALLORAN||answer|Good afternoon, ... questions.",
			"PRISCILLA VANTONGEREN|||Let’s begin ... Omar.",
			"OMAR DELISLE||question|Thank you, ... take?",
			"GOVERNOR HALLORAN||answer|It is. ... before.",
			"OMAR DELISLE||question|May I ... enough?",
		},
	},
	{
		"briefing.md", "Press Briefing by Water Commissioner Odile Fenwick and Dr. Ravi Castellan", "2025-02-11", "2025-02-13", 10,
		[]string{
			"MODERATOR|||Good morning. ... end.",
			"COMMISSIONER FENWICK|Water Commissioner|answer|Thank you, ... 1st.",
			"DR. CASTELLAN||answer|The snow ... year.",
			"MODERATOR|||Let's take ... Courier.",
			"Q||question|Thanks for ... —",
		},
	},
	{
		"record.txt", "THE HARBOUR DREDGING BILL", "2014-06-12", "", 6,
		[]string{
			"The PRESIDING OFFICER|||The clerk ... title.",
			"Mr. OKONJO|||Madam President, ... floor.",
			"Ms. DUQUESNE of Port Elgar|||Madam President, ... yield?",
		},
	},
	{
		"earnings.txt", "Brightwater Tools, Inc. Q2 2025 Earnings Call Transcript", "2025-08-06", "", 8,
		[]string{
			"Operator|||Good morning, ... Hallström.",
			"Noor Hallström|Chief Executive Officer|answer|Thank you, ... plants.",
			"Peter Abara|Chief Financial Officer|answer|Gross margin ... points.",
			"Operator|||The first ... Securities.",
			"June Tanaka|Fairline Securities|question|Good morning. ... year?",
		},
	},
	{
		"ruled.txt", "Saltmarsh Ferries Ltd Half-Year 2025 Earnings Call", "2025-08-06", "", 5,
		[]string{
			"Operator|||Good morning ... Vale.",
			"Ines Vale|Saltmarsh Ferries Ltd - CEO|answer|Thank you. ... million.",
			"Operator|||The first ... Partners.",
			"Otto Brink|Quay Partners - Analyst|question|Is that ... sustainable?",
			"Carl Dove|Saltmarsh Ferries Ltd - CFO & Director|answer|We think ... is.",
		},
	},
	{
		"call.txt", "Saltmarsh Ferries (SMF) Q3 2025 Earnings Call Transcript", "2025-11-06", "", 5,
		[]string{
			"Operator|||Welcome.",
			"Ines Vale|Chief Executive Officer|answer|We carried ... passengers.",
			"Operator|||The first ... ahead.",
			"Otto Brink|Quay Partners -- Analyst|question|How many ... trucks?",
			"Ines Vale|Chief Executive Officer|answer|About 9,000.",
		},
	},
	{
		"recorded.txt", "Harbour budget", "2024-03-05", "", 3,
		[]string{"Ana Ruiz|||We sold ... more.", "Tom Cole|||How many ... left?", "Ana Ruiz|||About twelve."},
	},
	{
		"release.txt", "Press conference on harbour reform in Velmora", "2024-06-05", "2024-06-07", 9,
		[]string{
			"Shou Wei|deputy director general of the Press Bureau of the Provincial Information Office (PIO) and spokesperson of the PIO||Ladies and ... Bo.",
			"Tan Bo|vice governor of Velmora|answer|Thank you. ... 8%.",
			"Shou Wei|deputy director general of the Press Bureau of the Provincial Information Office (PIO) and spokesperson of the PIO||Now the ... represent.",
			"Northern Harbour Daily||question|How will ... yuan?",
		},
	},
	{
		"column.txt", "", "", "", 5,
		[]string{
			"Ada Thorne|The Minister for Ports||We have ... 2019.", "Mr Speaker|||Order.", "Bob Ray|Lab||Why 12 ... cent?",
		},
	},
	{
		"meeting.txt", "", "", "", 3,
		[]string{
			"Speaker 1|||Let's start. ... sale?",
			"Speaker 2|||We do. ... 310.",
			"Speaker 1|||At 10:30 ... Maria?",
		},
	},
	{
		"deposition.txt", "IN THE DISTRICT COURT OF PORT ELGAR", "2025-03-04", "", 11,
		[]string{
			"MR. BRINK||question|Good morning. ... 2023?",
			"INES VALE||answer|We ran ... March.",
			"MR. BRINK||question|And how ... off?",
			"MS. OSEI|||Objection, form.",
			"INES VALE||answer|About 30.",
		},
	},
	{
		"argument.txt", "IN THE COURT OF APPEAL OF VELMORA", "2025-03-04", "", 7,
		[]string{
			"CHIEF JUSTICE MAREN|||We'll hear ... Brink.",
			"MR. BRINK|||Madam Chief ... allows.",
			"JUSTICE OKORO|||How many ... Counsel?",
		},
	},
	{
		"feet.txt", "Transcript of Governor Okafor’s Press Conference", "2019-03-05", "", 5,
		[]string{
			"GOVERNOR OKAFOR||answer|Good afternoon. ... questions.",
			"QUESTION||question|Governor, you ... months?",
			"GOVERNOR OKAFOR||answer|It is ... hurry.",
		},
	},
	{
		"layout.txt", "Transcript of Governor Halloran’s Press Conference", "2024-05-08", "", 7,
		[]string{
			"GOVERNOR HALLORAN||answer|Good afternoon. ... questions.",
			"PRISCILLA VANTONGEREN|||Let’s start ... Omar.",
			"OMAR DELISLE||question|Hi, Governor. ... it?",
		},
	},
	{
		"presscall.md", "On-the-Record Press Call with Harbour Director Odile Fenwick and Council of Economists Chair Ravi Castellan on the Port’s Budget",
		"2024-04-09", "2024-04-10", 9,
		[]string{
			"MODERATOR|||Good morning, ... Fenwick.",
			"DIRECTOR FENWICK|Harbour Director|answer|Thanks, Lena. ... decade.",
			"CHAIR CASTELLAN|Council of Economists Chair|answer|Let me ... questions.",
			"OPERATOR|||All right. ... unmuted.",
			"Q||question|Hi. This ... empty?",
		},
	},
	{
		"address.md", "Remarks by President Okoro on the State of the Republic", "2023-02-14", "2023-02-14", 6,
		[]string{"THE PRESIDENT|||Madam Speaker ... now.", "AUDIENCE MEMBER|||Liar!", "THE PRESIDENT|||Look it ... copy."},
	},
	{
		"department.txt", "Department Press Briefing – March 16, 2023", "2023-03-16", "2023-03-17", 9,
		[]string{
			"MR OCHOA|Department Spokesperson|answer|Good afternoon, ... Leon.", "QUESTION||question|Thanks. On ... money?",
			"MR OCHOA|Department Spokesperson|answer|It is. ... —",
		},
	},
	{
		"record.html", "Assembly Record, Volume 13 Issue 9 (Tuesday, March 3, 2015)", "2015-03-03", "", 6,
		[]string{
			"Mr. OKONJO|||Madam President, ... Record.", "Ms. Duquesne|The PRESIDING OFFICER||The Senator ... Easting.",
			"Mr. PELL of Easting|||I object: ... much.",
		},
	},
	{
		"conference.html", "PRESS CONFERENCE", "2023-07-27", "2023-07-28", 5,
		[]string{
			"Ilse Halloran|Governor of the Reserve Bank|answer|Good afternoon, ... June.", "Question||question|I have ... peak?",
			"Halloran|Governor of the Reserve Bank|answer|All of ... it.", "Question||question|What do ... 2024?",
			"Quill|Vice-Governor of the Reserve Bank|answer|They will ... so.",
		},
	},
	{
		"hearing.txt", "House Committee on Harbours", "2025-03-04", "2025-03-11", 5,
		[]string{
			"Chair||question|Thank you ... harbours?", "Dr Lee|director of the Port Agency|answer|Some 412, ... women.",
			"Mr Hill||question|And what ... earn?", "Mr Rau|chief engineer|answer|Between 40,000 ... more.",
		},
	},
	{
		"interview.html", "“We lost a third of the herring”", "2025-02-03", "2025-02-03", 6,
		[]string{"|||The head ... 2026.", "Ida Odd|||How bad ... year?", "Max Rau|||We caught ... third."},
	},
	{"show.srt", "", "", "", 3, []string{"Nora|||When you ... came.", "Paulo|||So is ... that.", "Nora|||Ask first, ... second,"}},
	{"zoom.vtt", "", "", "", 3, []string{"Ana Ruiz|||Can you ... planned.", "Tom Cole|||I can. ... tables?", "Ana Ruiz|||Tables: 310."}},
	{"rev.txt", "", "", "", 4, []string{
		"Ana Ruiz|||Welcome back. ... year.", "Tom Cole|||And in ... on.", "Ana Ruiz|||a third ... 700,000.", "Speaker 3|||Who paid ... it?",
	}},
	{"teams.txt", "Harbour sync-20250303_100012-Meeting Recording", "2025-03-03", "", 3, []string{
		"Ruiz, Ana|||We sold ... planned.", "Cole, Tom|External||And tables?", "Ruiz, Ana|||Tables: 310.",
	}},
	{"meet.txt", "Harbour sync - Transcript", "2025-03-03", "", 3, []string{
		"Ana Ruiz|||We sold ... March.", "Tom Cole|||And tables?", "Ana Ruiz|||Tables: 310. ... leak.",
	}},
	{"player.txt", "", "", "", 1, []string{"|||we sold ... that"}},
	{"latin.html", "Débat sur le port, May 2, 2001", "2001-05-02", "", 3, []string{
		"MR. ABÉ|||We paid ... 1999.", "MS. ROY|||Why 3½ ... much?", "MR. ABÉ|||It’s 12 ... tonne.",
	}},
	{"windows.txt", "", "", "", 4, []string{
		"MINISTER FORD||answer|The quay ... planned.", "Q||question|And the ... ferry?", "MINISTER FORD||answer|€4 million.",
	}},
	{"wide.srt", "", "", "", 1, []string{"DORA|||The mill ... more."}},
	{"talk.srt", "", "", "", 3, []string{
		"Dora|||The new ... 2019.", "Emil|||Twice? Twice.", "Dora|||Yes. Twice ... more.",
	}},
	{"talk.vtt", "", "", "", 2, []string{"Hana Ruiz|||The harvest ... percent.", "Ola Brandt|||And wheat?"}},
	{"whisper.json", "", "", "", 1, []string{"|||The ferry ... \"dog\"?"}},
	{"whisperx.json", "", "", "", 2, []string{"SPEAKER_00|||We sold ... chairs.", "SPEAKER_01|||How many ... tables?"}},
	{"podcast.json", "", "", "", 2, []string{"Dora|||The mill ... 1904.", "Emil|||And cost ... million."}},
	{"cpp.json", "", "", "", 1, []string{"|||We sold ... rafts."}},
	{"meeting.vtt", "", "", "", 2, []string{"Ruiz, Ana|||We sold ... more.", "Tom Cole|External||How many ... why?"}},
	{"captions.vtt", "", "", "", 3, []string{"DORA|||The ferry ... cats.", "|||Twelve?", "DORA|||Twelve."}},
	{"rolling.vtt", "", "", "", 1, []string{"|||the mill ... no"}},
	{"statement.html", "Introductory statement", "2024-03-20", "2024-03-21", 1, []string{
		"Ilse Halloran|Governor of the Reserve Bank||Ladies and ... May.",
	}},
	{"briefing.html", "Daily briefing by the Harbour Master, 3/28/25", "2025-03-28", "", 5, []string{
		"MR. ABELARD||answer|Good afternoon. ... questions.", "Q||question|What about ... ferry?", "MR. ABELARD||answer|It sails ... 6.",
	}},
	{"akoma.xml", "PROCEEDINGS OF THE ASSEMBLY", "2023-10-04", "", 2, []string{
		"Ms T MOREAU|Reform||Deputy Speaker, ... 8%.", "Mr K SAND|||Does she ... so.",
	}},
	{"hansard.xml", "House of Commons", "1987-11-09", "", 3, []string{
		"Mrs. Pell|Easting, South|question|asked the ... manned.",
		"Mr. Colm Darrow|The Minister for Shipping|answer|Of the ... year.",
		"Mrs. Pell||question|Is it ... million?",
	}},
	{"publicwhip.xml", "Bus Services", "2022-05-18", "", 2, []string{
		"Ada Thorne||question|How many ... electric?",
		"Ivo Lund|The Minister for Transport|answer|Some 12 ... all.",
	}},
	{"parlamint.xml", "Third sitting", "2021-09-30", "", 2, []string{"Ana Kos|||Dear colleagues, ... begin.", "ZoricPetar|||Thank you."}},
}

func TestGold(t *testing.T) {
	for _, want := range gold {
		t.Run(want.file, func(t *testing.T) {
			d := readTest(t, want.file)
			assert.Equal(t, want.title, d.Header.Title)
			assert.Equal(t, want.date, day(d.Header.Date))
			assert.Equal(t, want.published, day(d.Header.Published))
			assert.Len(t, d.Turns, want.turns)
			for i, turn := range want.first {
				s := d.Turns[i].Speaker
				words := strings.Fields(d.Said(i))
				said := d.Said(i)
				if len(words) > 2 {
					said = words[0] + " " + words[1] + " ... " + words[len(words)-1]
				}
				assert.Equal(t, turn, strings.Join([]string{s.Name, s.Role, string(s.Side), said}, "|"))
			}
		})
	}
	assert.Len(t, gold, len(documents(t)), "each document has its gold")
}

// TestSpeechIsClean holds that no turn's text has a label, a footer or a time
// code in it.
func TestSpeechIsClean(t *testing.T) {
	for _, name := range documents(t) {
		d := readTest(t, name)
		for i := range d.Turns {
			said := d.Said(i)
			for _, alien := range []string{"-->", "Page ", "[[", "FINAL", "Next", "</", "<v", "&amp;", "Okoro:", "Brandt:", "HALLORAN.", "00:", "Copyright", "(Laughter", "Webcasts"} {
				assert.NotContains(t, said, alien, "%s turn %d", name, i)
			}
		}
	}
}
