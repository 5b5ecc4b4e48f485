package main

import (
	"os"
	"os/exec"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// asCommand makes the test binary the command itself.
const asCommand = "EXTRACT_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	os.Exit(m.Run())
}

// TestStart measures the work from the start of the process to its end, with one
// claim between: the tables are read, patterns that nobody needs are not
// compiled. It counts processor time, which a busy machine does not stretch.
func TestStart(t *testing.T) {
	if info, ok := debug.ReadBuildInfo(); ok && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"}) {
		t.Skip("the race detector takes its own time")
	}
	best := time.Hour
	for range 10 {
		cmd := exec.Command(os.Args[0], "-format", "ndjson", "-")
		cmd.Env = append(os.Environ(), asCommand+"=1")
		cmd.Stdin = strings.NewReader("Fares rose by 5 percent to 40 euros.\n")
		out, err := cmd.Output()
		require.NoError(t, err)
		require.Contains(t, string(out), `"percentage"`)
		best = min(best, cmd.ProcessState.UserTime()+cmd.ProcessState.SystemTime())
	}
	t.Log(best)
	assert.Less(t, best, 20*time.Millisecond)
}
