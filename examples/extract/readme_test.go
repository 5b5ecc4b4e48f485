package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const root = "../.."

// shown finds what the README shows with its output: a program and the text
// block after it, or a command of ours in a console block and the lines below.
var (
	shownProgram = regexp.MustCompile("(?s)```go\n(package main\n.*?)```\n\n```text\n(.*?)```")
	shownCommand = regexp.MustCompile("(?s)```console\n\\$ go run ./examples/extract ([^\n]*)\n(.*?)```")
)

// The output in the README is the real one. -update writes it anew.
func TestReadme(t *testing.T) {
	path, err := filepath.Abs(filepath.Join(root, "README.md")) // a command changes directory
	require.NoError(t, err)
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	readme := string(data)
	real := replaceOutput(t, readme, shownProgram, goRun)
	real = replaceOutput(t, real, shownCommand, extractFromRoot)
	if *update && real != readme {
		require.NoError(t, os.WriteFile(path, []byte(real), 0o644))
		return
	}
	assert.Equal(t, real, readme, "rewrite it with -update")
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
