package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/examples/dashboard/store"
)

// The tests run the program itself as a process of its own: this binary, told so.
func TestMain(m *testing.M) {
	if os.Getenv("DASHBOARD_TEST_RUN") == "1" {
		main()
		return
	}
	os.Exit(m.Run())
}

// A process is a dashboard that runs apart.
type process struct {
	*exec.Cmd
	url string
}

func start(t *testing.T, args ...string) process {
	t.Helper()
	cmd := exec.Command(os.Args[0], append([]string{"-addr", "127.0.0.1:0"}, args...)...)
	cmd.Env = append(os.Environ(), "DASHBOARD_TEST_RUN=1")
	return started(t, cmd)
}

// started runs a command until the test ends, and waits until it answers.
func started(t *testing.T, cmd *exec.Cmd) process {
	t.Helper()
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	cmd.WaitDelay = time.Second // a child of its own may keep the pipe open
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err, "%s", stderr.String())
	url, _, _ := strings.Cut(line, " ")
	return process{cmd, url}
}

func text(n int) string {
	return fmt.Sprintf("Session %d\n\nANNA STONE: In 2024 we planted %d,000 trees, up %d%%.\n\nANNA STONE: We closed %d mines.", n, n+1, n%90+1, n+2)
}

// A server that is killed while documents come in has kept each that it
// acknowledged, whole.
func TestKilledInTheMiddle(t *testing.T) {
	file := filepath.Join(t.TempDir(), "killed.db")
	for round := range 3 {
		p := start(t, "-db", file)
		body, feed := io.Pipe()
		go func() {
			for n := 0; ; n++ {
				line, _ := json.Marshal(map[string]string{"name": fmt.Sprintf("%d-%d", round, n), "text": text(n)})
				if _, err := feed.Write(append(line, '\n')); err != nil {
					return
				}
			}
		}()
		res, err := http.Post(p.url+"/api/documents", "application/x-ndjson", body)
		require.NoError(t, err)
		acknowledged := map[int64]int{}
		lines := bufio.NewScanner(res.Body)
		for lines.Scan() {
			var a struct {
				N     int
				ID    int64
				Error string
			}
			require.NoError(t, json.Unmarshal(lines.Bytes(), &a), lines.Text())
			require.Empty(t, a.Error)
			acknowledged[a.ID] = a.N
			if len(acknowledged) == 30+17*round {
				require.NoError(t, p.Process.Kill()) // SIGKILL: it can do nothing more
			}
		}
		res.Body.Close()
		feed.CloseWithError(io.ErrClosedPipe)
		p.Wait()
		require.GreaterOrEqual(t, len(acknowledged), 30)

		s, err := store.Open(file)
		require.NoError(t, err)
		for id, n := range acknowledged {
			d, got, err := s.Document(t.Context(), id)
			require.NoError(t, err, "document %d was acknowledged", id)
			require.Equal(t, text(n-1), got)
			kept, err := s.Count(t.Context(), store.Filter{Document: id})
			require.NoError(t, err)
			require.Equal(t, d.Claims, kept)
			require.Positive(t, kept)
		}
		require.NoError(t, s.Close())
	}
}

// What had been said when a server was killed is there, and is finished by the
// next one.
func TestKilledWhileSomebodySpeaks(t *testing.T) {
	file := filepath.Join(t.TempDir(), "killed.db")
	p := start(t, "-db", file)
	body, feed := io.Pipe()
	go http.Post(p.url+"/api/stream?name=Live", "text/plain", body)
	const said = "ANNA STONE: We planted 4,000 trees in 2024.\n\nANNA STONE: We closed 3 mines.\n\n"
	_, err := io.WriteString(feed, said)
	require.NoError(t, err)
	s, err := store.Open(file)
	require.NoError(t, err)
	defer s.Close()
	require.Eventually(t, func() bool {
		_, claims, err := s.Totals(t.Context())
		return err == nil && claims == 2
	}, 10*time.Second, 20*time.Millisecond, "claims come while the stream is open")
	require.NoError(t, p.Process.Kill())
	p.Wait()
	feed.Close()
	d, got, err := s.Document(t.Context(), 1)
	require.NoError(t, err)
	assert.True(t, d.Live)
	assert.Equal(t, said, got)

	start(t, "-db", file, "-orphans", "1s")
	require.Eventually(t, func() bool {
		d, got, err = s.Document(t.Context(), 1)
		return err == nil && !d.Live
	}, 20*time.Second, 50*time.Millisecond, "the next server finishes it")
	assert.Equal(t, said, got)
	assert.Equal(t, 2, d.Claims)
}

// Two servers on one file, and several senders to each, lose nothing.
func TestTwoServersOnOneFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "shared.db")
	const senders, each = 4, 15
	servers := []process{start(t, "-db", file), start(t, "-db", file)}
	var wait sync.WaitGroup
	for sender := range senders {
		wait.Go(func() {
			for n := range each {
				url := fmt.Sprintf("%s/api/documents?name=%d-%d", servers[sender%2].url, sender, n)
				res, err := http.Post(url, "text/plain", strings.NewReader(text(100*sender+n)))
				if assert.NoError(t, err) {
					assert.Equal(t, http.StatusCreated, res.StatusCode)
					res.Body.Close()
				}
			}
		})
	}
	wait.Wait()
	s, err := store.Open(file)
	require.NoError(t, err)
	defer s.Close()
	documents, claims, err := s.Totals(context.Background())
	require.NoError(t, err)
	assert.Equal(t, senders*each, documents)
	kept, err := s.Count(t.Context(), store.Filter{})
	require.NoError(t, err)
	assert.Equal(t, claims, kept)
}
