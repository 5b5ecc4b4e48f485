package transcript

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// said returns the turns as "name (role) side: words".
func said(d *Document) []string {
	all := speakers(d)
	for i := range all {
		all[i] += ": " + d.Said(i)
	}
	return all
}

// directions returns the stage directions of a document, "|" between them.
func directions(d *Document) string {
	var all []string
	for _, s := range d.Segments {
		if s.Kind == Direction {
			all = append(all, strings.TrimSpace(d.Text[s.Start:s.End]))
		}
	}
	return strings.Join(all, "|")
}

func TestParliaments(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		said []string
		told string // what happens
	}{
		"voices without a name in the list": {
			`<publicwhip><speech speakername="Ada Thorne"><p>We have 40 buses.</p></speech><speech speakername="Hon. Members:" nospeaker="true"><p>More!</p></speech>` +
				`<speech nospeaker="true"><p>Question put and agreed to.</p></speech></publicwhip>`,
			[]string{"Ada Thorne: We have 40 buses.", "Hon. Members: More!"},
			"Question put and agreed to.",
		},
		"a speech of somebody unknown is speech": {
			`<debate><speech speakername="Ada Thorne"><p>We have 40.</p></speech><speech><p>Forty?</p></speech></debate>`,
			[]string{"Ada Thorne: We have 40.", ": Forty?"},
			"",
		},
		"the office before the name": {
			`<house><p><member>Mr. Pell</member><membercontribution>: How many?</membercontribution></p><p>The Minister for Ports <member>(Dr. Ida Abe)</member> <membercontribution>: Some 40.</membercontribution></p></house>`,
			[]string{"Mr. Pell: How many?", "Dr. Ida Abe (The Minister for Ports): Some 40."},
			"",
		},
		"paragraphs that go on, and a clerk's": {
			`<house><p><member>Mr. Pell</member><membercontribution>: We have 40.</membercontribution></p><p><membercontribution>They are red.</membercontribution></p>` +
				`<p><i>The House divided:</i> Ayes 87, Noes 53.</p><p><member>Mr. Pell</member><membercontribution>: No.</membercontribution></p></house>`,
			[]string{"Mr. Pell: We have 40. They are red.", "Mr. Pell: No."},
			"The House divided:|Ayes 87, Noes 53.",
		},
		"old volumes, in which speech has no mark": {
			`<house><p><member>Mr. Pell</member> asked how many.</p><p><member>Mr. Vane</member>: Some 40.</p><p>They are red.</p><p><i>Question put and agreed to.</i></p></house>`,
			[]string{"Mr. Pell: asked how many.", "Mr. Vane: Some 40. They are red."},
			"Question put and agreed to.",
		},
		"how a member speaks": {
			`<house><p><member>Mr. Pell </member><i>(seated and covered)</i><membercontribution>: How many?</membercontribution></p><p><member>Mr. Vane</member><i>(Easting)</i> 40.</p></house>`,
			[]string{"Mr. Pell: How many?", "Mr. Vane: 40."},
			"(seated and covered)|(Easting)",
		},
		"minutes": {
			`<publicwhip><speech speakername="Ada Thorne"><p>We have 40 buses. Bill them for 9.</p><p>Amendment, by leave, withdrawn.</p><p>Third Reading</p></speech>` +
				`<speech speakername="Ivo Lund"><p>Questions put to us were 12 in number.</p><p>Report to me, bill by bill.</p><p>Agreed to.</p><p>Motion agreed to (5 members dissenting).</p><p>Bill accordingly passed.</p><p>Report to be considered.</p></speech></publicwhip>`,
			[]string{"Ada Thorne: We have 40 buses. Bill them for 9.", "Ivo Lund: Questions put to us were 12 in number. Report to me, bill by bill."},
			"Amendment, by leave, withdrawn.|Third Reading|Agreed to.|Motion agreed to (5 members dissenting).|Bill accordingly passed.|Report to be considered.",
		},
		"a label that runs on": {
			`<akomaNtoso><debate><speech by="#m"><from>The MINISTER IN THE CABINET</from><p>PLANNING AS WELL AS EVALUATION: Speaker, 40 boats.</p></speech></debate></akomaNtoso>`,
			[]string{"The MINISTER IN THE CABINET: Speaker, 40 boats."},
			"",
		},
		"the office in the file's header": {
			`<akomaNtoso><meta><references><TLCPerson id="o" showAs="Ida Odd"/><TLCRole id="chair" showAs="Chair of the Board"/></references></meta><debate><speech by="#o" as="#chair"><p>We have 40.</p></speech></debate></akomaNtoso>`,
			[]string{"Ida Odd (Chair of the Board): We have 40."},
			"",
		},
		"a label that the markup has missed": {
			`<akomaNtoso><debate><speech by="#m"><from>Mr ODD</from><p>We have 40.</p><p>Mr M S F DE SOUSA: We have 50.</p><p>Or 60.</p></speech></debate></akomaNtoso>`,
			[]string{"Mr ODD: We have 40.", "Mr M S F DE SOUSA: We have 50. Or 60."},
			"",
		},
		"capitals that are said": {
			`<akomaNtoso><debate><speech by="#m"><from>Mr ODD</from><p>NATO has 32 members: I counted.</p></speech></debate></akomaNtoso>`,
			[]string{"Mr ODD: NATO has 32 members: I counted."},
			"",
		},
		"the note names the speaker": {
			`<TEI><text><note type="speaker">Petar Zorić, chair:</note><u who="#ZoricPetar"><seg>We begin with 5 points.</seg></u></text></TEI>`,
			[]string{"Petar Zorić, chair: We begin with 5 points."},
			"Petar Zorić, chair:",
		},
		"without speakers it is read as text": {
			`<report><p>We have 40 boats.</p><p>They are red.</p></report>`,
			[]string{": We have 40 boats. They are red."},
			"",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := ParseAs(c.text, TEI)
			assert.NoError(t, err)
			checkDocument(t, d)
			assert.Equal(t, c.said, said(d))
			assert.Equal(t, c.told, directions(d))
		})
	}
}

// TestOralAnswers: in question time members ask and ministers answer; in the
// debate behind it nobody does.
func TestOralAnswers(t *testing.T) {
	d := Parse(`<house><section><title>Ports</title>` +
		`<p>3. <member>Mrs. Pell</member><membercontribution> asked the Minister for Ports how many boats leak.</membercontribution></p>` +
		`<p><member>The Minister for Ports (Dr. Ida Abe)</member><membercontribution>: Some 40.</membercontribution></p>` +
		`<p><member>Mr. Vane</member><membercontribution>: Why?</membercontribution></p>` +
		`<p><member>Mr. Speaker</member><membercontribution>: Order.</membercontribution></p>` +
		`<p><member>Dr. Abe</member><membercontribution>: They are old.</membercontribution></p></section>` +
		`<section><title>Fish</title><p><member>Dr. Abe</member><membercontribution>: Fish is well.</membercontribution></p>` +
		`<p><member>Mr. Vane</member><membercontribution>: I asked the minister.</membercontribution></p></section></house>`)
	checkDocument(t, d)
	assert.Equal(t, []string{
		"Mrs. Pell question", "Dr. Ida Abe (The Minister for Ports) answer", "Mr. Vane question", "Mr. Speaker", "Dr. Abe answer",
		"Dr. Abe", "Mr. Vane",
	}, speakers(d))
}

// TestPrayersAreNoTitle: a sitting is named for its business.
func TestPrayersAreNoTitle(t *testing.T) {
	d := Parse("<publicwhip><major-heading>Prayers - <i>\n[Mr Speaker in the Chair]\n</i>" + `</major-heading><speech speakername="A B"><p>Hear.</p></speech><major-heading>Harbour Dues Bill</major-heading><speech speakername="C D"><p>No.</p></speech></publicwhip>`)
	assert.Equal(t, "Harbour Dues Bill", d.Header.Title)
}
