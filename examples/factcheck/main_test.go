package main

import (
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims/check"
	"github.com/go-figures/figures/examples/internal/source"
	"github.com/go-figures/figures/examples/internal/terminal"
)

var update = flag.Bool("update", false, "write the golden file anew")

const (
	transcriptFile = "../../testdata/transcripts/government.txt"
	referenceFile  = "../../testdata/reference/government.csv"
)

type result struct {
	out, err string
	status   int
}

func command(stdin string, args ...string) result {
	var out, err strings.Builder
	status := run(args, strings.NewReader(stdin), &out, &err)
	return result{out.String(), err.String(), status}
}

// The press conference against the table: one line a claim. The verdicts were
// compared with the transcript by reading; whoever writes the file anew looks at
// each that changes.
func TestGolden(t *testing.T) {
	refs, err := references(referenceFile)
	require.NoError(t, err)
	var r report
	for d, err := range source.File(transcriptFile, "auto") {
		require.NoError(t, err)
		r, err = examine(&d, &source.Extractors{Lang: "en"}, refs, "")
		require.NoError(t, err)
	}
	var b strings.Builder
	b.WriteString("said\tverdict\tfigure\tmetric\tperiod\n")
	count := map[check.Verdict]int{}
	for i := range r.claims {
		res := &r.results[i]
		count[res.Verdict]++
		cells := row(&r.claims[i], res)
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\n", terminal.Line(r.claims[i].Text), res.Verdict, cells[1], cells[3], cells[4])
	}
	path := filepath.Join("testdata", "government.tsv")
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String(), "rewrite it with -update")

	assert.GreaterOrEqual(t, len(r.claims)-count[check.NoReference], 30)
	for _, v := range check.Verdicts() {
		assert.Positive(t, count[v], "no claim with the verdict %q", v)
	}
}

func TestTable(t *testing.T) {
	r := command("", "-reference", referenceFile, transcriptFile)
	assert.Zero(t, r.status)
	assert.Empty(t, r.err)
	assert.Contains(t, r.out, "Press conference on housing")
	for _, v := range check.Verdicts() {
		assert.Contains(t, r.out, signs[v]+" "+string(v))
	}
	for line := range strings.Lines(r.out) {
		assert.NotRegexp(t, " \n$", line)
	}
	brief := command("", "-reference", referenceFile, "-brief", transcriptFile)
	assert.Less(t, strings.Count(brief.out, "\n"), strings.Count(r.out, "\n"))
}

func TestStandardInputAndJSON(t *testing.T) {
	table := filepath.Join(t.TempDir(), "fares.json")
	require.NoError(t, os.WriteFile(table, []byte(`[{"metric": "containers handled", "value": 311870, "unit": "containers", "source": "Port statistics"}]`), 0o644))
	r := command("The port handled nearly 312,000 containers.\n", "-reference", table)
	assert.Zero(t, r.status)
	assert.Contains(t, r.out, "✓ agrees as said  311,870")
	assert.Contains(t, r.out, "Port statistics")
}

func TestPage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.html")
	r := command("", "-reference", referenceFile, "-html", path, transcriptFile)
	require.Zero(t, r.status, r.err)
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	page := string(b)
	for _, v := range check.Verdicts() {
		assert.Contains(t, page, ": "+string(v)+"</b>", "beside the text")
		assert.Contains(t, page, signs[v]+"</span> "+string(v), "in the table, with its sign")
	}
	assert.NotContains(t, page, "<script")
	assert.Contains(t, page, `href="https://statistics.example/accounts"`)
}

func TestWhatDoesNotFitTogether(t *testing.T) {
	r := command("The waiting time fell from 30 to 15 days, down 60%.\n", "-reference", referenceFile)
	assert.Contains(t, r.out, "does not add up: 30 to 15 days is a change of -50%, not of 60%")
}

// What two speakers of a debate say that does not fit together, through the
// extractor; each of the other sentences would be a false alarm.
func TestDebate(t *testing.T) {
	r := command(`Debate on the budget, 12 March 2025

MS. ADAIR: Unemployment in 2024 was 5.2 percent, the lowest in a decade. Our budget deficit was 3.1 billion crowns last year. We built 45,000 homes in 2024. The average wait at the hotline is four minutes. Youth unemployment fell from 12 percent to 9 percent, a drop of 40 percent. The grant limit goes up to 900 crowns. There were 312 people fined for fishing.

MR. BRAND: The unemployment rate was 6.8 percent in 2024, not what the minister says. The budget deficit last year was 4.6 billion crowns. They built 31,000 homes in 2024. The average wait at the hotline is eleven minutes. Spending on schools was 12.4 million crowns in 2024. The grant limit goes up to 1,400 crowns. So far, 9 people have been fined for fishing. For evenings, it was 7 percent.

MS. ADAIR: Spending on schools was 12.4 billion crowns in 2024. Some 40 percent of households have a boat, and 30 percent of households have two. 120 percent of households have a dog. Fares rose by 14 percent, from 50 crowns to 60 crowns. The price of a ticket doubled from 20 to 50 crowns. Imports were 60 percent from the east, 30 percent from the west, and the remaining 20 percent from the south. Output grew by 3 percent in 2024.

MR. BRAND: Output shrank by 2 percent in 2024. The budget deficit in 2023 was 2.2 billion crowns.
`, "-reference", referenceFile, "-brief")
	_, found, ok := strings.Cut(r.out, "What does not fit together:\n")
	require.True(t, ok, r.out)
	var why []string
	for line := range strings.Lines(found) {
		if !strings.HasPrefix(line, "    ") {
			why = append(why, strings.TrimSpace(line))
		}
	}
	assert.Equal(t, []string{
		"said differently: Unemployment: numbers that exclude each other, 5.2 percent and 6.8 percent",
		"said differently: budget deficit: numbers that exclude each other, 3.1 billion crowns and 4.6 billion crowns",
		"said differently: homes built: numbers that exclude each other, 45,000 homes and 31,000 homes",
		"said differently: average wait at the hotline: numbers that exclude each other, four minutes and eleven minutes",
		"does not add up: 12 percent to 9 percent is a change of -25%, not of 40 percent",
		"slip of magnitude: Spending on schools: the same digits in another size, 12.4 million crowns and 12.4 billion crowns",
		"share over 100%: 120 percent is more than all there is",
		"does not add up: 50 crowns to 60 crowns is a change of 20%, not of 14 percent",
		`does not add up: 20 to 50 crowns is 2.5 times as much, not "doubled"`,
		"share over 100%: the parts add up to more than the whole",
		"said differently: Output: numbers that exclude each other, up 3 percent and down 2 percent",
	}, why)
	assert.Contains(t, found, "    standard input:5, MR. BRAND: The unemployment rate was 6.8 percent in 2024, not what the minister says.\n")
}

// Whatever the command extract reads is read: directories, packed files.
func TestPackedFileInADirectory(t *testing.T) {
	dir := t.TempDir()
	f, err := os.Create(filepath.Join(dir, "a.txt.gz"))
	require.NoError(t, err)
	z := gzip.NewWriter(f)
	_, err = z.Write([]byte("The waiting time fell from 30 to 15 days, down 60%.\n"))
	require.NoError(t, errors.Join(err, z.Close(), f.Close()))
	r := command("", "-reference", referenceFile, dir)
	assert.Zero(t, r.status, r.err)
	assert.Contains(t, r.out, "does not add up: 30 to 15 days is a change of -50%, not of 60%")
}

// What is said here and there is held against each other.
func TestAcrossDocuments(t *testing.T) {
	dir := t.TempDir()
	name := func(name, text string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		return path
	}
	a := name("a.txt", "Spending on bridges was 5 million euros in 2031. The ticket price was 2.40 euros in 2031.\n")
	b := name("b.txt", "Spending on bridges was 5 billion euros in 2031. In 2031, the ticket price was 2.40 euros.\n")
	path := filepath.Join(dir, "report.html")
	r := command("", "-reference", referenceFile, "-html", path, a, b)
	assert.Zero(t, r.status)
	assert.Contains(t, r.out, "slip of magnitude: Spending on bridges")
	assert.Contains(t, r.out, "Said more than once:\n  f")
	page, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, 2, strings.Count(string(page), "<td>slip of magnitude"))
}

// Nothing of a document or a table steers the terminal or the browser.
func TestHostileText(t *testing.T) {
	dir := t.TempDir()
	table, path := filepath.Join(dir, "t.csv"), filepath.Join(dir, "r.html")
	evil := `<script>alert(1)</script>`
	require.NoError(t, os.WriteFile(table, []byte("metric,value,source,url\nboats,40,\""+evil+"\x1b[2J\",javascript:alert(1)\n"), 0o644))
	r := command("We have 40 boats\x1b[2J. "+evil+"\n", "-reference", table, "-html", path)
	assert.Zero(t, r.status)
	assert.NotContains(t, r.out, "\x1b")
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.NotContains(t, string(b), "<script")
	assert.NotContains(t, string(b), `href="javascript`)
	assert.Contains(t, string(b), "&lt;script&gt;")
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	bad := filepath.Join(dir, "bad.csv")
	require.NoError(t, os.WriteFile(bad, []byte("metric,value\nfares,x\n"), 0o644))
	pdf := filepath.Join(dir, "a.pdf")
	require.NoError(t, os.WriteFile(pdf, []byte("%PDF-1.4"), 0o644))
	for _, tt := range []struct {
		args   []string
		status int
		says   string
	}{
		{nil, 2, "-reference"},
		{[]string{"-colour"}, 2, "colour"},
		{[]string{"-reference", filepath.Join(dir, "gone.csv")}, 1, "gone.csv"},
		{[]string{"-reference", bad}, 1, "bad.csv:2: value: expected a decimal number"},
		{[]string{"-reference", referenceFile, filepath.Join(dir, "gone.txt")}, 1, "gone.txt"},
		{[]string{"-reference", referenceFile, pdf}, 1, "a.pdf:1: expected text, found \"a PDF"},
		{[]string{"-reference", referenceFile, "-html", filepath.Join(dir, "no", "such.html"), transcriptFile}, 1, "such.html"},
	} {
		r := command("", tt.args...)
		assert.Equal(t, tt.status, r.status, tt.args)
		assert.Contains(t, r.err, tt.says)
	}
	r := command("", "-h")
	assert.Zero(t, r.status)
	assert.Contains(t, r.out, "-reference")
}

func TestOutputThatCannotBeWritten(t *testing.T) {
	var stderr strings.Builder
	r, w := io.Pipe()
	r.Close()
	assert.Equal(t, 1, run([]string{"-reference", referenceFile, transcriptFile}, nil, w, &stderr))
	assert.Contains(t, stderr.String(), "closed pipe")
}

// The line of the README works as it stands.
func TestReadmeLine(t *testing.T) {
	args := readme(t, "go run ./examples/factcheck ")
	path := filepath.Join(t.TempDir(), "report.html")
	for i := range args {
		if args[i] == "report.html" {
			args[i] = path
		}
	}
	t.Chdir("../..")
	r := command("", args...)
	assert.Zero(t, r.status, r.err)
	assert.FileExists(t, path)
}

// readme returns the arguments of the README's line that begins like this.
func readme(t *testing.T, begin string) []string {
	t.Helper()
	b, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, rest, ok := strings.Cut(string(b), "\n"+begin)
	require.True(t, ok, "the README shows no %s", begin)
	line, _, _ := strings.Cut(rest, "\n")
	return strings.Fields(line)
}
