package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/examples/internal/terminal"
)

var update = flag.Bool("update", false, "write the golden file anew")

func command(stdin string, args ...string) (out, err string, status int) {
	var o, e strings.Builder
	status = run(args, strings.NewReader(stdin), &o, &e)
	return o.String(), e.String(), status
}

func TestGolden(t *testing.T) {
	t.Setenv("COLUMNS", "120")
	in, err := os.ReadFile(filepath.Join("testdata", "captions.txt"))
	require.NoError(t, err)
	out, stderr, status := command(string(in), "-date", "2025-05-01")
	assert.Zero(t, status)
	assert.Empty(t, stderr)
	path := filepath.Join("testdata", "view.txt")
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(out), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), out, "rewrite it with -update")
	for line := range strings.Lines(out) {
		assert.LessOrEqual(t, len([]rune(line)), 120)
	}
}

// The line of the README works as it stands.
func TestReadmeLine(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	_, rest, ok := strings.Cut(string(b), "\ngo run ./examples/live ")
	require.True(t, ok)
	line, _, _ := strings.Cut(rest, "\n")
	args, file, ok := strings.Cut(line, "< ")
	require.True(t, ok)
	in, err := os.ReadFile(filepath.Join("../..", file))
	require.NoError(t, err)
	out, stderr, status := command(string(in), strings.Fields(args)...)
	assert.Zero(t, status, stderr)
	assert.Contains(t, out, "Most worth checking")
}

// A claim is on the screen before the next caption comes.
func TestClaimsComeAsTheyAreSpoken(t *testing.T) {
	in, captions := io.Pipe()
	screen, out := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- run(nil, in, out, io.Discard)
		out.Close()
	}()
	lines := bufio.NewReader(screen)
	for _, tt := range []struct{ say, see string }{
		{"1:02 Ada Noll: We sold 40 boats! And\n", "1:02      #1   Ada Noll        40 boats"},
		{"1:04 we rented 30 houses. That\n1:06 was all.\n", "1:04"},
	} {
		_, err := io.WriteString(captions, tt.say)
		require.NoError(t, err)
		line := soon(t, lines)
		assert.True(t, strings.HasPrefix(line, tt.see), line)
	}
	captions.Close()
	rest, err := io.ReadAll(lines)
	require.NoError(t, err)
	assert.Contains(t, string(rest), "Most worth checking, of 2:")
	assert.Zero(t, <-done)
}

func TestCaptions(t *testing.T) {
	for _, tt := range []struct {
		line string
		want caption
	}{
		{"We sold 40 boats.", caption{text: "We sold 40 boats."}},
		{"00:01:23 We sold 40 boats.\r\n", caption{"00:01:23", "", "We sold 40 boats."}},
		{"[1:23] Ines Tolland: We sold", caption{"1:23", "Ines Tolland", "We sold"}},
		{"00:01:23,400 >> TOLLAND: We sold", caption{"00:01:23,400", "TOLLAND", "We sold"}},
		{">> And we sold", caption{text: "And we sold"}},
		{"one thing: we sold", caption{text: "one thing: we sold"}},
		{"12:30:4x we met", caption{text: "12:30:4x we met"}},
		{"4:1 was the vote", caption{"4:1", "", "was the vote"}},
		{"00:01:23", caption{at: "00:01:23"}},
		{"", caption{}},
	} {
		assert.Equal(t, tt.want, parseCaption(tt.line), tt.line)
	}
}

// A sentence is read whole, however the captions cut it.
func TestSentencesAcrossCaptions(t *testing.T) {
	for _, in := range []string{
		"Fares rose by 4.\n5 percent. That is all.\n",
		"Fares rose\nby\n4.5 percent.\n",
		"Fares rose by 4.5 percent",
		"Mr.\nNoll says fares rose by 4.5 percent. Yes.\n",
	} {
		out, _, _ := command(in)
		assert.Equal(t, 1, strings.Count(out, "#1 "), "%q: %s", in, out)
		assert.NotContains(t, out, "#2")
	}
	out, _, _ := command("Fares rose by 4.5\n\npercent of boats")
	assert.NotContains(t, out, "4.5 percent", "an empty line ends what is said")
}

// soon reads a line, and fails if none comes.
func soon(t *testing.T, r *bufio.Reader) string {
	t.Helper()
	got := make(chan string, 1)
	go func() {
		line, _ := r.ReadString('\n')
		got <- line
	}()
	select {
	case line := <-got:
		return line
	case <-time.After(30 * time.Second):
		require.Fail(t, "nothing is printed")
		return ""
	}
}

// Captions that machines write have no full stops; nobody waits for one for ever,
// whatever was said before.
func TestCaptionsWithoutFullStops(t *testing.T) {
	for _, before := range []string{"", "1:00 Good evening, and welcome to all of you here.\n\n1:01 We begin now.\n\n1:02 This is the first item.\n"} {
		in, captions := io.Pipe()
		screen, out := io.Pipe()
		go func() {
			run(nil, in, out, io.Discard)
			out.Close()
		}()
		go func() {
			io.WriteString(captions, before)
			for i := range 60 {
				fmt.Fprintf(captions, "%d:00 and so we went on with it and then we sold %d boats\n", i, 40+i)
			}
		}()
		assert.Contains(t, soon(t, bufio.NewReader(screen)), "40 boats")
		captions.Close()
		screen.Close()
	}
}

func TestCaptionFiles(t *testing.T) {
	for _, in := range []string{
		"WEBVTT\n\n00:01:02.000 --> 00:01:05.000\n<v Ada Noll>We sold 40 boats.\n",
		"1\n00:01:02,000 --> 00:01:05,000\nWe sold 40 boats.\n\n2\n00:01:06,000 --> 00:01:07,000\nThat is all.\n",
	} {
		out, stderr, status := command(in)
		assert.Zero(t, status, stderr)
		assert.True(t, strings.HasPrefix(out, "00:01:02  #1 "), out)
		assert.Contains(t, out, "40 boats")
	}
}

// What is read over from the sentence before is known: the extractor reads one
// stream and not sentence by sentence.
func TestSentencesBelongTogether(t *testing.T) {
	out, _, _ := command("1:00 Ada Noll: The average wait was 14 minutes.\n1:05 It was 30 minutes in 2023.\n", "-top", "0")
	assert.Equal(t, 2, strings.Count(out, "average wait"), out)
}

// No line is wider than the terminal, where a wrapped one would be left behind
// when the ranking is drawn anew.
func TestNarrowTerminal(t *testing.T) {
	in, err := os.ReadFile(filepath.Join("testdata", "captions.txt"))
	require.NoError(t, err)
	for _, width := range []string{"1", "20", "40", "60", "80", "100"} {
		t.Setenv("COLUMNS", width)
		n, err := strconv.Atoi(width)
		require.NoError(t, err)
		out, _, _ := command(string(in))
		for line := range strings.Lines(out) {
			if !strings.HasPrefix(line, "Most worth") {
				assert.LessOrEqual(t, terminal.Columns(strings.TrimSuffix(line, "\n")), n, line)
			}
		}
	}
}

func TestWorthAndTop(t *testing.T) {
	in := "Last year fares rose by 4.5 percent. We have 3 dogs. We sold 40 boats.\n"
	out, _, _ := command(in, "-worth", "0.5", "-top", "1")
	assert.Contains(t, out, "of 1:")
	out, _, _ = command(in, "-top", "1")
	assert.Contains(t, out, "of 3:")
	assert.Contains(t, out, "\n  1. ")
	assert.NotContains(t, out, "\n  2. ")
}

func TestNothingSteersTheTerminal(t *testing.T) {
	out, _, status := command("1:02 Ada \x1b[2JNoll: We sold 40 \x1b]0;x\x07boats\u202e. Yes.\n")
	assert.Zero(t, status)
	for _, r := range out {
		assert.True(t, r == '\n' || r >= ' ' && r != 0x7f && r != '\u202e', "%q", r)
	}
}

func TestNoClaims(t *testing.T) {
	out, _, status := command("Good evening.\n")
	assert.Zero(t, status)
	assert.Equal(t, "no claims\n", out)
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{{"-date", "1.5.2025"}, {"-worth", "5"}, {"-worth", "NaN"}, {"-colour"}, {"captions.txt"}} {
		_, stderr, status := command("", args...)
		assert.Equal(t, 2, status)
		assert.Contains(t, stderr, "live: ")
	}
	out, _, status := command("", "-h")
	assert.Zero(t, status)
	assert.Contains(t, out, "-top")
}

func TestBrokenInput(t *testing.T) {
	var out, stderr strings.Builder
	in := io.MultiReader(strings.NewReader("We sold 40 boats"), iotest.ErrReader(errors.New("the line went dead")))
	assert.Equal(t, 1, run(nil, in, &out, &stderr))
	assert.Contains(t, out.String(), "40 boats")
	assert.Contains(t, stderr.String(), "the line went dead")
}

func FuzzSpoken(f *testing.F) {
	f.Add("00:01 A: We sold 40 boats. Mr\n. 5\n\n>>B: x\xff 3%?")
	f.Fuzz(func(t *testing.T, in string) {
		_, stderr, status := command(in)
		assert.Zero(t, status)
		assert.Empty(t, stderr)
	})
}
