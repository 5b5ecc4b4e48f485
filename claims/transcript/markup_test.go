package transcript

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestMarks(t *testing.T) {
	for text, want := range map[string][]string{
		"a<b>c</b>d":             {"a", "<b>", "c", "</b>", "d"},
		"5 < 6 and 7 > 3":        {"5 < 6 and 7 > 3"},
		"a<!-- <p> -->b":         {"a", "<!-- <p> -->", "b"},
		"a<!-- b":                {"a", "<!", "-- b"},
		`<a title="x > y">b`:     {`<a title="x > y">`, "b"},
		"<a b":                   {"<a b"},
		"<?xml?><!DOCTYPE x>":    {"<?xml?>", "<!DOCTYPE x>"},
		"<![CDATA[a]]>":          {"<![CDATA[", "a]]>"},
		"":                       nil,
		"<br/><hr />":            {"<br/>", "<hr />"},
		"a <3 b <p>c":            {"a <3 b ", "<p>", "c"},
		"<a title='it\"s'>b</a>": {"<a title='it\"s'>", "b", "</a>"},
	} {
		var got []string
		for s := (markScanner{text: text}); ; {
			m, ok := s.next()
			if !ok {
				break
			}
			got = append(got, text[m.start:m.end])
		}
		assert.Equal(t, want, got, text)
		assert.Equal(t, text, strings.Join(got, ""), text)
	}
}

func TestAttributes(t *testing.T) {
	const text = `<P Class="a b" id=x DATA-y = 'p &amp; q' z checked/>`
	s := markScanner{text: text}
	m, ok := s.next()
	assert.True(t, ok)
	assert.Equal(t, "p", m.name)
	assert.True(t, m.empty)
	for name, want := range map[string]string{"class": "a b", "id": "x", "data-y": "p & q", "z": "", "none": "", "y": ""} {
		assert.Equal(t, want, attr(text, m, name), name)
	}
}

func TestReferences(t *testing.T) {
	for s, want := range map[string]string{"&amp; b": "&", "&#163;5": "£", "&#x00A3;": "£", "&nbsp;": "\u00a0", "&frac12;": "½"} {
		text, n := reference(s)
		assert.Equal(t, want, text, s)
		assert.Positive(t, n, s)
	}
	for _, s := range []string{"& b;", "&", "&;", "&none;", "&amp b", "&#;", "& 12&nbsp;", "&g 12&amp;"} {
		_, n := reference(s)
		assert.Zero(t, n, s)
	}
}

func TestPages(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"paragraphs and breaks": {
			"<p>MR. FORD:&nbsp; We have<br>40 boats.</p>\n<p>Q&nbsp;&nbsp;&nbsp; Why?</p><P>MR. FORD: So.</P>",
			[]string{"MR. FORD: We have 40 boats.", "Q: Why?", "MR. FORD: So."},
		},
		"marked labels": {
			"<p><b>MR. FORD:</b> We have <i>40</i> boats.</p><p><b>MS. ROY:</b> Why?</p>",
			[]string{"MR. FORD: We have 40 boats.", "MS. ROY: Why?"},
		},
		"preformatted": {
			"<html><body><pre>\n  Mr. FORD. I have 40\nboats.\n  Ms. ROY. Why?\n[[Page 7]]\n\n  Mr. FORD. So.\n</pre></body></html>",
			[]string{"Mr. FORD: I have 40 boats.", "Ms. ROY: Why?", "Mr. FORD: So."},
		},
		"what is no text": {
			"<html><script>if (a < b) { say('<p>7 boats</p>') }</script><nav><p>7 pages</p></nav><div class='sidebar'><div>8</div> pages</div><p>We have 40 boats.</p><aside>9</aside><p>Bye.</p></html>",
			[]string{": We have 40 boats. Bye."},
		},
		"links": {
			"<p>We have <a href=x>40 boats</a>.</p><ul><li><a href=y>7 more reports</a></li></ul><p>Bye.</p>",
			[]string{": We have 40 boats. Bye."},
		},
		"tables": {
			"<p>We have 40 boats.</p><table><tr><td>Boats</td><td>41</td></tr></table><p>Bye.</p>",
			[]string{": We have 40 boats. Bye."},
		},
		"a table that lays out the page": {
			"<table><tr><td>Mr. Ford:</td><td>We have 40 boats in the harbour.</td></tr><tr><td>Ms. Roy:</td><td>But why do we have them?</td></tr></table>",
			[]string{"Mr. Ford: We have 40 boats in the harbour.", "Ms. Roy: But why do we have them?"},
		},
		"names marked by a class": {
			"<div class='speaker'>Ada Thorne</div><div class='text'>We sold 40 boats.</div><div class=speaker>Bob Ray, Minister</div><div>Is that <b>a</b> lot?</div><p><span class='speaker-name'>Ada Thorne:</span> 12 percent more.</p>",
			[]string{"Ada Thorne: We sold 40 boats.", "Bob Ray: Is that a lot?", "Ada Thorne: 12 percent more."},
		},
		"a page of the old Hansard": {
			"<div class='hentry member_contribution'><cite class='member author entry-title'><a href='/p'>Mr. Pell</a></cite> <blockquote><p>: How many boats have we sold?</p></blockquote></div><div><cite class='member author'><a href=/q>Dr. Vane</a></cite><blockquote><p>Some 40.</p><p>They were red.</p></blockquote></div>",
			[]string{"Mr. Pell: How many boats have we sold?", "Dr. Vane: Some 40. They were red."},
		},
		"names within a speech": {
			"<div><h2 class='debate-speech__speaker'><strong class='debate-speech__speaker__name'>Ada Pell</strong></h2><p>We sold 40.</p></div><div><h2><strong class='debate-speech__speaker__name'>Bo Vane</strong></h2><p>Why?</p></div>",
			[]string{"Ada Pell: We sold 40.", "Bo Vane: Why?"},
		},
		"a class that names a part": {
			"<div class='speaker'>We sold 40 boats in the harbour, and nobody knows why they were sold so late in the year of our lord.</div><p>Bye.</p>",
			[]string{": We sold 40 boats in the harbour, and nobody knows why they were sold so late in the year of our lord. Bye."},
		},
		"marks of notes": {
			"<p>We sold 40 boats.<sup>12</sup> That is 3<sup>rd</sup>, of 5 m<sup>2</sup> each,<sup>[13]</sup> 10<sup>6</sup> of them.</p>",
			[]string{": We sold 40 boats. That is 3rd, of 5 m 2 each, 10 6 of them."},
		},
		"when it ended": {
			"<p>MR. FORD: We sold 40.</p><p>Q: Why?</p><p>MR. FORD: So.</p><p>(The briefing was concluded at 12:10 p.m.)</p>",
			[]string{"MR. FORD: We sold 40.", "Q: Why?", "MR. FORD: So."},
		},
		"broken": {
			"<p>We have 40 boats.<p>Bye <b>all</p></div></nav><nav><p>of you.",
			[]string{": We have 40 boats. Bye all of you."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := Parse(c.text)
			checkDocument(t, d)
			assert.Equal(t, HTML, d.Format)
			var got []string
			for i, turn := range d.Turns {
				got = append(got, turn.Speaker.Name+": "+strings.Join(strings.Fields(d.Said(i)), " "))
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestRecords(t *testing.T) {
	// truncated in the middle of a speech: what is there is read
	d := Parse("<?xml version='1.0'?><publicwhip><speech speakername='Ada Thorne'><p>We have 40 boats.</p><p>And <b>9")
	checkDocument(t, d)
	assert.Equal(t, TEI, d.Format)
	assert.Equal(t, []string{"Ada Thorne"}, speakers(d))
	assert.Equal(t, "We have 40 boats. And 9", d.Said(0))

	// XML of another make: the labels are in the text
	d = Parse("<?xml version='1.0'?><talk><line>MR. FORD: We have 40 boats.</line>\n<line>MS. ROY: Why?</line>\n<line>MR. FORD: So.</line></talk>")
	checkDocument(t, d)
	assert.Equal(t, []string{"MR. FORD", "MS. ROY", "MR. FORD"}, speakers(d))

	for name, want := range map[string]Speaker{
		"The Minister for Ports (Ms. Abe):": {Name: "Ms. Abe", Role: "The Minister for Ports"},
		"Mr L SUKA (ANC)":                   {Name: "Mr L SUKA", Role: "ANC"},
		"Mrs. Pell":                         {Name: "Mrs. Pell"},
		"(Unknown)":                         {Name: "Unknown"},
		"":                                  {},
	} {
		assert.Equal(t, want, splitName(name), name)
	}
}
