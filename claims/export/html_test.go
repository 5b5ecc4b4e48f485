package export

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
)

// elements are what a page may consist of: nothing that runs or loads.
var elements = []string{
	"html", "head", "meta", "title", "style", "body", "header", "main", "section", "h1", "h2", "p", "ul", "li",
	"a", "sup", "span", "b", "i", "time", "div", "table", "caption", "thead", "tbody", "tr", "th", "td",
}

// A parsed page.
type parsed struct {
	text  string // all text
	ids   map[string]bool
	hrefs []string
	tips  []string // the values of aria-describedby and aria-labelledby
	count map[string]int
}

// parsePage reads the page as XML, which it also is: whatever stands in the
// texts, it must not change the elements.
func parsePage(t testing.TB, page []byte) parsed {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(page, []byte("<!DOCTYPE html>\n"))))
	p := parsed{ids: map[string]bool{}, count: map[string]int{}}
	var text strings.Builder
	for {
		tok, err := d.Token()
		if err == io.EOF {
			p.text = text.String()
			return p
		}
		require.NoError(t, err)
		switch tok := tok.(type) {
		case xml.StartElement:
			require.Contains(t, elements, tok.Name.Local)
			p.count[tok.Name.Local]++
			for _, a := range tok.Attr {
				require.False(t, strings.HasPrefix(a.Name.Local, "on"), "a script: %s", a.Name.Local)
				switch a.Name.Local {
				case "id":
					require.False(t, p.ids[a.Value], "%s twice", a.Value)
					p.ids[a.Value] = true
				case "href":
					p.hrefs = append(p.hrefs, a.Value)
				case "aria-describedby", "aria-labelledby":
					p.tips = append(p.tips, a.Value)
				}
			}
		case xml.CharData:
			text.Write(tok)
		}
	}
}

// whole checks that all references within the page lead somewhere.
func (p *parsed) whole(t testing.TB) {
	t.Helper()
	for _, h := range p.hrefs {
		if to, inside := strings.CutPrefix(h, "#"); inside {
			require.True(t, p.ids[to], "%s leads nowhere", h)
		} else {
			require.Regexp(t, "^https?://", h)
		}
	}
	for _, id := range p.tips {
		require.True(t, p.ids[id], "%s is not there", id)
	}
}

func pageOf(t testing.TB, doc *transcript.Document, opts ...claims.Option) []byte {
	t.Helper()
	x, err := claims.New(opts...)
	require.NoError(t, err)
	var b bytes.Buffer
	p := HTML(&b)
	require.NoError(t, p.Document(doc, x.Document(doc)))
	require.NoError(t, p.Close())
	return b.Bytes()
}

// Every transcript of ours becomes a page that says what the transcript says.
func TestPagesOfTranscripts(t *testing.T) {
	files, err := filepath.Glob("../../testdata/transcripts/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		doc := transcript.Parse(string(b))
		for _, opts := range [][]claims.Option{nil, {claims.WithIncidental()}} {
			p := parsePage(t, pageOf(t, doc, opts...))
			p.whole(t)
			x, err := claims.New(opts...)
			require.NoError(t, err)
			n := len(slices.Collect(x.Document(doc)))
			assert.Equal(t, n+1, p.count["tr"], "a row a claim")
		}
	}
}

// The words of a text without markup are all there, in order.
func TestPageKeepsTheText(t *testing.T) {
	text := "ODO MARSH: We sold 40 boats <b>& oars</b>.\n\nPage 1 of 2\n\nINES TOLLAND: Fares rose by 4.5 percent."
	page := string(pageOf(t, transcript.Parse(text)))
	at := 0
	for _, word := range []string{"ODO", "sold", ">40 boats</a>", "&lt;b&gt;&amp; oars&lt;/b&gt;", "TOLLAND", ">4.5 percent</a>"} {
		i := strings.Index(page[at:], word)
		require.GreaterOrEqual(t, i, 0, word)
		at += i
	}
}

// A page foot in the middle of a claim does not break the page, and the claim
// has one place and one row.
func TestAClaimThatAPageFootCuts(t *testing.T) {
	text := "We sold 40 FOOT boats."
	doc := &transcript.Document{
		Text: text, Format: transcript.Text,
		Turns: []transcript.Turn{{Start: 0, End: len(text)}},
		Segments: []transcript.Segment{
			{Start: 0, End: 11, Kind: transcript.Speech},
			{Start: 11, End: 16, Kind: transcript.Furniture},
			{Start: 16, End: len(text), Kind: transcript.Speech},
		},
	}
	c := claims.Claim{Kind: claims.Count, Span: claims.Span{Text: "40 FOOT boats", Start: 8, End: 21}, Subject: "boats"}
	var b bytes.Buffer
	p := HTML(&b)
	require.NoError(t, p.Document(doc, slices.Values([]claims.Claim{c})))
	require.NoError(t, p.Close())
	got := parsePage(t, b.Bytes())
	got.whole(t)
	assert.Equal(t, 3, strings.Count(b.String(), `class="claim`), "in three parts")
	assert.Equal(t, 1, strings.Count(b.String(), `id="d1-1"`))
	assert.Equal(t, 2, got.count["tr"])
}

// A tap or Enter on a claim leads to what it says, and from there to its row and
// back; only what is shown that way is a stop of the Tab key.
func TestWaysThroughThePage(t *testing.T) {
	page := string(pageOf(t, transcript.Parse("We sold 40 boats.")))
	for _, want := range []string{
		`<a class="claim plain" href="#d1-1-tip" id="d1-1" aria-describedby="d1-1-tip">40 boats</a><span class="tip" role="note" id="d1-1-tip">`,
		`<span class="to"><a href="#d1-1">Back to the text</a> <a href="#d1-1-row">Its row in the table</a></span>`,
		`<tr id="d1-1-row"><th scope="row"><a href="#d1-1">40 boats</a>`,
		`<a href="#d1-claims">their table</a>`,
		".tip,.tip .to{display:none}",
		".tip:target>.to{display:block",
	} {
		assert.Contains(t, page, want)
	}
	assert.Equal(t, 0, strings.Count(page, "<script"))
	assert.NotContains(t, string(pageOf(t, transcript.Parse("Good evening."))), "their table")
}

func TestMarks(t *testing.T) {
	doc := transcript.Parse("We sold 40 boats.")
	for _, tt := range []struct{ url, want string }{
		{"https://port.example/a?b=1&c=2", `href="https://port.example/a?b=1&amp;c=2"`},
		{"javascript:alert(1)", ""},
		{"//port.example", ""},
		{"data:text/html,x", ""},
		{"http://", ""},
		{"https://port.example/\"><script>", "%22%3E%3Cscript%3E"},
	} {
		var b bytes.Buffer
		p := HTML(&b)
		p.Title, p.Intro = "A <title>", "An & intro"
		p.Key = []Mark{{Tone: Agree, Symbol: "✓", Label: "agrees"}}
		p.Columns = []string{"Source"}
		p.Mark = func(*claims.Claim) Mark {
			return Mark{Tone: Differ, Symbol: "▲", Label: "more <than>", Facts: []Fact{{"Source", "Port & sons", tt.url}}}
		}
		require.NoError(t, p.Document(doc, new(claims.Extractor).Document(doc)))
		require.NoError(t, p.Close())
		got := parsePage(t, b.Bytes())
		got.whole(t)
		assert.Contains(t, got.text, "A <title>")
		assert.Contains(t, got.text, "more <than>")
		assert.Contains(t, got.text, "Port & sons")
		assert.Contains(t, b.String(), `class="claim differ"`)
		assert.Contains(t, b.String(), `<sup aria-hidden="true">▲</sup>`)
		if tt.want == "" {
			assert.NotContains(t, b.String(), "rel=\"noreferrer\"", tt.url)
		} else {
			assert.Contains(t, b.String(), tt.want)
		}
	}
}

func TestPageBreaksAreSpaces(t *testing.T) {
	assert.Equal(t, "40 boats\ufffd", string(appendHTML(nil, "40\fboats\x1b")))
}

func TestUnknownTone(t *testing.T) {
	assert.Equal(t, "plain", Tone(`x" onclick="y`).class())
	assert.Equal(t, "differ", Differ.class())
}

func TestPageWithoutDocuments(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, HTML(&b).Close())
	assert.Contains(t, parsePage(t, b.Bytes()).text, "No documents.")
	assert.Contains(t, string(pageOf(t, transcript.Parse("Good evening."))), "No claims.")
}

func TestPageThatCannotBeWritten(t *testing.T) {
	out := counting{failFrom: 1}
	p := HTML(&out)
	doc := transcript.Parse("We sold 40 boats.")
	require.ErrorIs(t, p.Document(doc, new(claims.Extractor).Document(doc)), errFull)
	require.ErrorIs(t, p.Close(), errFull)
	assert.Equal(t, 1, out.calls)
}

// The page loads nothing and forbids what it does not need.
func TestPageIsSelfContained(t *testing.T) {
	page := string(pageOf(t, transcript.Parse("We sold 40 boats.")))
	assert.Contains(t, page, "default-src 'none'")
	for _, s := range []string{"<script", "<link", "<img", "src=", "url(", "@import"} {
		assert.NotContains(t, page, s)
	}
	assert.Contains(t, page, "prefers-color-scheme:dark")
	assert.Contains(t, page, `lang="en"`)
	assert.NotContains(t, pageCSS, "<")
}

func TestAmounts(t *testing.T) {
	for i, want := range []string{"about 1/3 berths (unit assumed)", "more than 500 boats", "160 to 180 US dollars (unit assumed)", ""} {
		all := samples()
		assert.Equal(t, want, amount(&all[i].Quantity))
	}
}

// Whatever a document and a claim hold, the page has the elements that we
// wrote, and all text arrives.
func FuzzPage(f *testing.F) {
	f.Add("We sold 40 boats.", "<script>alert(1)</script>", "javascript:x")
	for _, s := range hostile {
		f.Add("A: we sold 40 "+s+" boats.\n\nB: "+s, s, s)
	}
	f.Add("<p>We sold 40 boats &lt;script&gt;</p>", "]]>&amp;", "https://a.example/<")
	f.Fuzz(func(t *testing.T, text, s, link string) {
		doc := transcript.Parse(text)
		doc.Name = s
		x, err := claims.New(claims.WithIncidental())
		require.NoError(t, err)
		var b bytes.Buffer
		p := HTML(&b)
		p.Title, p.Intro = s, s
		p.Columns = []string{s}
		p.Mark = func(c *claims.Claim) Mark {
			return Mark{Tone: Tone(s), Symbol: s, Label: s, Facts: []Fact{{s, s, link}}}
		}
		require.NoError(t, p.Document(doc, x.Document(doc)))
		require.NoError(t, p.Close())
		got := parsePage(t, b.Bytes())
		got.whole(t)
		assert.Equal(t, 1, got.count["html"])
		assert.Equal(t, 1, got.count["section"])
	})
}

// Escaped text, read again, is the text.
func FuzzEscapeHTML(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		escaped := string(appendHTML(nil, s))
		assert.False(t, strings.ContainsAny(escaped, "<>\"'"))
		var got string
		require.NoError(t, xml.Unmarshal([]byte("<p>"+escaped+"</p>"), &got))
		again := string(appendHTML(nil, got))
		assert.Equal(t, escaped, again)
	})
}

// What Sections writes is the middle of the page, to the byte.
func TestSectionsAreThoseOfThePage(t *testing.T) {
	doc := transcript.Parse("We <i>sold</i> 40 boats.")
	write := func(p *Page) string {
		require.NoError(t, p.Document(doc, slices.Values(claims.Extract(doc.Text))))
		require.NoError(t, p.Close())
		return p.w.(*bytes.Buffer).String()
	}
	sections := write(Sections(&bytes.Buffer{}))
	_, main, _ := strings.Cut(write(HTML(&bytes.Buffer{})), "<main>\n")
	main, _, _ = strings.Cut(main, "</main>")
	assert.Equal(t, main, sections)
	assert.Contains(t, sections, "&lt;i&gt;")

	var none bytes.Buffer
	require.NoError(t, Sections(&none).Close())
	assert.Empty(t, none.String())
}
