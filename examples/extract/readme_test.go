package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const root = "../.."

// What the README shows: a program and the text block after it, a command of
// ours in a console block and the lines below, other code, commands to type,
// benchmarks and their table, figures of TestGold, and links into the repository.
var (
	shownProgram   = regexp.MustCompile("(?s)```go\n(package main\n.*?)```\n\n[^\n]*\n\n```text\n(.*?)```")
	shownCommand   = regexp.MustCompile("(?s)```console\n\\$ go run ./examples/extract ([^\n]*)\n(.*?)```")
	shownCode      = regexp.MustCompile("(?s)```go\n(.*?)```")
	shownShell     = regexp.MustCompile("(?s)```sh\n(.*?)```")
	shownBenchmark = regexp.MustCompile("(?s)```console\n\\$ go test (.*?) -count 6 \\| benchstat -\n(.*?)```")
	shownFigure    = regexp.MustCompile(`(?m)^\| ([a-z ,]+) \| (\d+) \|$`)
	shownLink      = regexp.MustCompile(`\]\(([^)#:]+)\)`)
)

func readme(t *testing.T) (path, text string) {
	t.Helper()
	path, err := filepath.Abs(filepath.Join(root, "README.md")) // a command changes directory
	require.NoError(t, err)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return path, string(data)
}

// The output in the README is the real one. -update writes it anew.
func TestReadme(t *testing.T) {
	path, readme := readme(t)
	real := replaceOutput(t, readme, shownProgram, goRun)
	real = replaceOutput(t, real, shownCommand, extractFromRoot)
	if *update && real != readme {
		require.NoError(t, os.WriteFile(path, []byte(real), 0o644))
		return
	}
	want, shown := strings.Split(real, "\n"), strings.Split(readme, "\n")
	for i := range min(len(want), len(shown)) {
		require.Equal(t, want[i], shown[i], "line %d; rewrite it with -update", i+1)
	}
	require.Len(t, shown, len(want), "rewrite it with -update")
}

// Code that is no program is part of an Example, which go test runs.
func TestReadmeCode(t *testing.T) {
	_, readme := readme(t)
	names, err := filepath.Glob(filepath.Join(root, "claims", "*example*_test.go"))
	require.NoError(t, err)
	var examples strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		examples.WriteString(strings.Join(strings.Fields(string(data)), " "))
	}
	shown := 0
	for _, m := range shownCode.FindAllStringSubmatch(readme, -1) {
		if !strings.HasPrefix(m[1], "package main") {
			assert.Contains(t, examples.String(), strings.Join(strings.Fields(m[1]), " "))
			shown++
		}
	}
	assert.NotZero(t, shown)
}

// Every command of the README works. Those of a newcomer, and the dashboard, which
// does not end, have a test of their own.
func TestReadmeCommands(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the commands")
	}
	_, readme := readme(t)
	here := newcomer{t: t, dir: root}
	page := filepath.ToSlash(filepath.Join(t.TempDir(), "report.html"))
	shown := 0
	for _, m := range shownShell.FindAllStringSubmatch(readme, -1) {
		if strings.Contains(firstSteps.FindString(readme)+anySteps.FindString(readme)+copySteps.FindString(readme), m[0]) ||
			strings.Contains(m[1], "-C examples/dashboard ") {
			continue
		}
		out := here.sh(strings.ReplaceAll(m[1], "report.html", page))
		written, _ := os.ReadFile(page)
		assert.NotEmpty(t, out+string(written), m[1])
		shown++
	}
	assert.GreaterOrEqual(t, shown, 3)
}

// The benchmarks of the README are there under the names of its table.
func TestReadmeBenchmarks(t *testing.T) {
	if testing.Short() {
		t.Skip("runs benchmarks")
	}
	_, readme := readme(t)
	m := shownBenchmark.FindStringSubmatch(readme)
	require.NotNil(t, m)
	out := newcomer{t: t, dir: root}.sh("go test " + m[1] + " -benchtime 1x")
	rows := regexp.MustCompile(`(?m)^([A-Z]\S+) .*±`).FindAllStringSubmatch(m[2], -1)
	assert.NotEmpty(t, rows)
	for _, row := range rows {
		assert.Contains(t, out, "Benchmark"+row[1])
	}
}

// The figures of TestGold in the README are no better than its floors.
func TestReadmeFigures(t *testing.T) {
	_, readme := readme(t)
	data, err := os.ReadFile(filepath.Join(root, "testdata", "floors.tsv"))
	require.NoError(t, err)
	figures := shownFigure.FindAllStringSubmatch(readme, -1)
	require.GreaterOrEqual(t, len(figures), 8)
	for _, m := range figures {
		_, rest, ok := strings.Cut("\n"+string(data), "\n"+m[1]+"\t")
		require.True(t, ok, m[1])
		text, _, _ := strings.Cut(rest, "\n")
		floor, err := strconv.ParseFloat(text, 64)
		require.NoError(t, err)
		shown, err := strconv.ParseFloat(m[2], 64)
		require.NoError(t, err)
		assert.LessOrEqual(t, shown, floor, m[1])
	}
}

// Links into the repository, and its picture, lead somewhere.
func TestReadmeLinks(t *testing.T) {
	_, readme := readme(t)
	links := shownLink.FindAllStringSubmatch(readme, -1)
	require.NotEmpty(t, links)
	for _, m := range links {
		assert.FileExists(t, filepath.Join(root, m[1]))
	}
}

// replaceOutput puts the real output in place of the second group of each match.
func replaceOutput(t *testing.T, readme string, shown *regexp.Regexp, real func(*testing.T, string) string) string {
	t.Helper()
	all := shown.FindAllStringSubmatchIndex(readme, -1)
	require.NotEmpty(t, all, "the README shows nothing like %s", shown)
	var b strings.Builder
	from := 0
	for _, m := range all {
		b.WriteString(readme[from:m[4]] + real(t, readme[m[2]:m[3]]))
		from = m[5]
	}
	return b.String() + readme[from:]
}

// goRun runs a program of the README as a reader would.
func goRun(t *testing.T, program string) string {
	t.Helper()
	dir := t.TempDir()
	name := write(t, dir, "main.go", program)
	cmd := exec.Command("go", "run", name)
	cmd.Dir = root
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err, "%s", stderr.String())
	return string(out)
}

// extractFromRoot runs the command with the arguments of a README line.
func extractFromRoot(t *testing.T, args string) string {
	t.Helper()
	t.Setenv("COLUMNS", "")
	t.Chdir(root)
	r := command(t, "", strings.Fields(args)...)
	require.Zero(t, r.status, r.err)
	require.Empty(t, r.err)
	return r.out
}
