package transcript

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// of returns the trimmed texts of all segments of a kind.
func of(d *Document, k Kind) (all []string) {
	for _, s := range d.Segments {
		if s.Kind == k {
			all = append(all, strings.TrimSpace(d.Text[s.Start:s.End]))
		}
	}
	return all
}

func TestPageNumbers(t *testing.T) {
	for _, s := range []string{"Page 3 of 22", "3 of 26", "page 4", "- Page 4 -", "[[Page S731]]", "Page 3/22", "3 | Page", "Pg. 7"} {
		assert.True(t, pageNumber(s), s)
	}
	for _, s := range []string{"", "3", "3/4", "3 of the 26", "Page three", "of 26", "3 of 26 members", "Page 3 of the report", "S731", "- 3 -", "5 percent"} {
		assert.False(t, pageNumber(s), s)
	}
}

func TestNavigation(t *testing.T) {
	for _, s := range []string{"< 1 2 3 4 5 >", "1 2 3 4 5 ... Next >", "<  1  2  3  4  5  6  7  8  9  10  11  >", "« 1 2 3 »", "1 | 2 | 3 | 4", "---", "# # #", "* * *", "____", "· · ·"} {
		assert.True(t, ruleOrNavigation(s), s)
	}
	for _, s := range []string{"3", "42", "10 20 30", "2019 2020 2021 2024 2030 2040", "3.2 4.1", "5 percent", "- 5%", "$5", "1, 2, 3", "3 2 1", "- and so on"} {
		assert.False(t, ruleOrNavigation(s), s)
	}
	for _, s := range []string{"Home > News > Speeches", "Home > News", "ㄑ Press Room ㄑ Speeches", "Home » News » 2024", "News | Sport | Weather | Travel"} {
		assert.True(t, crumbs(s), s)
	}
	for _, s := range []string{"Costs > sales", "We say A -> B", "Example Wire | May 15, 2024", "5 > 4"} {
		assert.False(t, crumbs(s), s)
	}
}

func TestFurnitureOfAPage(t *testing.T) {
	d := Parse("Home > News > Ports\n\nSkip to content\n\nMS. HARPER:  We have 40.\n\nQ    And?\n\nMS. HARPER:  Next is May.\n\nNext\n\n1 2 3 4 Next >\n\n© 2024 Example Wire\n")
	assert.Equal(t, []string{"Home > News > Ports\n\nSkip to content", "Next\n\n1 2 3 4 Next >\n\n© 2024 Example Wire"}, of(d, Furniture))
	assert.Equal(t, "Next is May.", d.Said(2))
}

func TestLonePageNumbers(t *testing.T) {
	d := Parse("The first page of it\n\n1\n\nis followed by a second.\n\n2\n\nAnd that is the end.\n")
	assert.Equal(t, []string{"1", "2"}, of(d, Furniture))
	assert.Equal(t, []int{0, 0, 1}, paragraphsOf(d))

	d = Parse("How many were there?\n\n42\n\nReally so many?\n")
	assert.Empty(t, of(d, Furniture), "an answer is no page number")
	d = Parse("We had so many of them that they numbered\n310\nlast year.\n")
	assert.Empty(t, of(d, Furniture), "a number in a wrapped line is no page number")
}

// paragraphsOf returns the paragraphs of the speech segments.
func paragraphsOf(d *Document) (all []int) {
	for _, s := range d.Segments {
		if s.Kind == Speech {
			all = append(all, s.Paragraph)
		}
	}
	return all
}

func TestRunningHeads(t *testing.T) {
	const page = "Harbour Board\n\nMinutes of May 3\n\n"
	text := page + "MR. FORD: The costs of\n\nPage 1\n\n\f" + page + "the quay are 40 million. That is\n\nPage 2\n\n\f" + page + "all.\nMR. COLE: Thank you.\n\nPage 3\n"
	d := Parse(text)
	checkDocument(t, d)
	assert.Equal(t, []string{"MR. FORD", "MR. COLE"}, speakers(d))
	assert.Equal(t, "The costs of the quay are 40 million. That is all.", d.Said(0))
	assert.Equal(t, []int{0, 0, 0, 0}, paragraphsOf(d))

	// what is said again and again is no running head
	text = strings.Repeat("MR. FORD: Next.\n\n(Laughter.)\n\nMR. COLE: Thank you.\n\n", 4)
	d = Parse(text)
	assert.Empty(t, of(d, Furniture))
	assert.Len(t, d.Turns, 8)
}

func TestAsides(t *testing.T) {
	const frame = "MR. FORD: We have %, and that is all.\n\nQ  How many?\n\nMR. FORD: Forty.\n"
	for _, s := range []string{
		"(Laughter.)", "(laughter)", "[Applause]", "(Laughter and applause.)", "[inaudible 00:12:01]", "(off-mike)", "(Turns to the audience.)",
		"[crosstalk]", "(cross-talk)", "[sic]", "(inaudible)",
		"(Cross-talk in the audience.)", "[laughing]", "[HON. MEMBERS: \"Oh.\"]", "*laughs*", "((chuckles))", "{unclear}", "(through an interpreter)", "(The briefing was suspended at 12:10.)",
		"(Laughter and\napplause.)", "(Translation of the Velmoran paragraph follows.)",
	} {
		d := Parse(strings.Replace(frame, "%", "40 "+s+" boats", 1))
		checkDocument(t, d)
		assert.Equal(t, []string{s}, of(d, Direction))
		assert.Equal(t, "We have 40 boats, and that is all.", d.Said(0))
	}
	for _, s := range []string{
		"(14%)", "(a)", "(or so)", "(video sales rose by 5 percent)", "(Turns of 5 percent.)", "(technical staff)", "(up from 30)", "[1]", "(Laughter", "()",
		"(Time magazine)", "(v)", "*forty*", "**laughs", "{x}", "((14))", "(The boats of 2019)", "(pauses in 2019 and 2020)",
	} {
		d := Parse(strings.Replace(frame, "%", "40 "+s+" boats", 1))
		checkDocument(t, d)
		assert.Empty(t, of(d, Direction), s)
		assert.Contains(t, d.Said(0), s)
	}
}

func TestRepairs(t *testing.T) {
	d := Parse("MR. FORD:  We have <s>14</s> \\[15\\] boats, 5 < 6, and *\\$20* each.\n\nQ    How many?\n\nMR. FORD:  15.\n")
	checkDocument(t, d)
	assert.Equal(t, []string{"<s>14</s> \\[", "\\]"}, of(d, Furniture))
	assert.Equal(t, "We have 15 boats, 5 < 6, and *\\$20* each.", d.Said(0))
}
