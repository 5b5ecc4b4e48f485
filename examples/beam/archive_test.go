package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	archiveSize = flag.Int64("archive", 1, "the size of the archive that TestArchive makes, in `MB`")
	keep        = flag.String("keep", "", "make the archive, and what comes of it, in this `directory` and leave it there")
)

// asProgram makes the test binary the program itself: it then runs alone in a
// process, whose time and memory can be told.
const asProgram = "BEAM_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		return
	}
	flag.Parse()
	log.SetupLogging("error", "text")
	beam.Init()
	os.Exit(m.Run())
}

// A usage is what a process needed.
type usage struct {
	wall, cpu time.Duration
	memory    int64 // at its peak, in bytes
}

// spend runs a command to its end and says what it needed.
func spend(t *testing.T, cmd *exec.Cmd) (usage, error) {
	t.Helper()
	start := time.Now()
	err := cmd.Run()
	require.NotNil(t, cmd.ProcessState, err)
	p := cmd.ProcessState
	u := usage{wall: time.Since(start), cpu: p.UserTime() + p.SystemTime()}
	if r, ok := p.SysUsage().(*syscall.Rusage); ok {
		u.memory = r.Maxrss << 10 // Linux counts in KB
	}
	return u, err
}

func program(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	cmd.Stderr = os.Stderr
	return cmd
}

// TestArchive runs an archive of several formats, of which 2 % are damaged, through
// the plain command and through the pipeline, each in a process of its own. The
// claims must be the same, row for row after sorting, and every damaged document must
// be told with its place and the cause that the command tells.
func TestArchive(t *testing.T) {
	dir := *keep
	if dir == "" {
		dir = t.TempDir()
	}
	a := generate(t, filepath.Join(dir, "archive"), *archiveSize<<20, 0.02, 1)
	require.NotEmpty(t, a.damaged)
	plain, plainErrors, plainUsage := plainCommand(t, dir, a)

	out := filepath.Join(dir, "out")
	engineUsage, err := spend(t, program("-output", out, a.dir))
	require.NoError(t, err)

	got := fingerprints(t, files(t, out, "ndjson/claims/*/*.ndjson")...)
	assert.Greater(t, len(got), 1000)
	assert.True(t, slices.Equal(fingerprints(t, plain), got), "the claims differ from those of the command")
	assert.Equal(t, len(got), len(readTables[row](t, out, "parquet/claims/*/*.parquet", func(r row) string { return r.ID })))

	compareDamage(t, a, readDamage(t, out), plainErrors)
	total, err := readTotal(t.Context(), out)
	require.NoError(t, err)
	assert.EqualValues(t, a.documents, total.Documents)
	assert.EqualValues(t, len(got), total.Claims)
	t.Logf("archive: %d MB, %d documents, %d damaged", a.bytes>>20, a.documents, len(a.damaged))
	t.Log(total)
	for name, u := range map[string]usage{"command": plainUsage, "pipeline": engineUsage} {
		t.Logf("%-8s %6.1f s, %6.1f s of one core, %5.2f MB/s a core, %4d MB of memory at its peak",
			name, u.wall.Seconds(), u.cpu.Seconds(), float64(total.Bytes)/1e6/u.cpu.Seconds(), u.memory>>20)
	}
}

// plainCommand runs examples/extract and returns the file with its records and the
// lines that it complained in.
func plainCommand(t *testing.T, dir string, a *archive) (ndjson string, complaints []string, u usage) {
	t.Helper()
	binary := filepath.Join(t.TempDir(), "extract")
	build := exec.Command("go", "build", "-o", binary, "./examples/extract")
	build.Dir = "../.."
	b, err := build.CombinedOutput()
	require.NoError(t, err, string(b))

	ndjson = filepath.Join(dir, "plain.ndjson")
	out, err := os.Create(ndjson)
	require.NoError(t, err)
	defer out.Close()
	var stderr bytes.Buffer
	cmd := exec.Command(binary, "-format", "ndjson", a.dir)
	cmd.Stdout, cmd.Stderr = out, &stderr
	u, err = spend(t, cmd)
	require.ErrorContains(t, err, "exit status 1", "some of the input is damaged")
	for line := range strings.Lines(stderr.String()) {
		complaints = append(complaints, strings.TrimSpace(strings.TrimPrefix(line, "extract: ")))
	}
	return ndjson, complaints, u
}

// compareDamage holds the dead letters against what was damaged and against what the
// command complained of.
func compareDamage(t *testing.T, a *archive, got []Damage, complaints []string) {
	t.Helper()
	var said []string
	for i, d := range got {
		place := d.File
		if d.Line > 0 {
			place += fmt.Sprintf(":%d", d.Line)
		}
		said = append(said, place+": "+d.Cause)
		assert.NotEmpty(t, d.Cause)
		got[i].Cause = ""
	}
	assert.ElementsMatch(t, a.damaged, got)
	assert.ElementsMatch(t, complaints, said)
}

func files(t *testing.T, dir, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, pattern))
	require.NoError(t, err)
	return names
}

// fingerprints returns the hashes of all lines, sorted: what a large file is compared
// by without holding it in memory.
func fingerprints(t *testing.T, names ...string) [][16]byte {
	t.Helper()
	var all [][16]byte
	for _, name := range names {
		f, err := os.Open(name)
		require.NoError(t, err)
		in := bufio.NewScanner(f)
		in.Buffer(nil, 64<<20)
		for in.Scan() {
			sum := sha256.Sum256(in.Bytes())
			all = append(all, [16]byte(sum[:16]))
		}
		require.NoError(t, in.Err())
		f.Close()
	}
	slices.SortFunc(all, func(a, b [16]byte) int { return bytes.Compare(a[:], b[:]) })
	return all
}

func readDamage(t *testing.T, out string) []Damage {
	t.Helper()
	var all []Damage
	for _, name := range files(t, out, "ndjson/damaged/*.ndjson") {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		for line := range bytes.Lines(b) {
			var d Damage
			require.NoError(t, json.Unmarshal(line, &d))
			all = append(all, d)
		}
	}
	return all
}
