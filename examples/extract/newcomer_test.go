package main

import (
	"archive/zip"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The steps of the README for a newcomer, from an empty folder: the commands and
// the program of its first section with what it prints, the command without a
// copy of the repository, and what copies the pack.
var (
	firstSteps = regexp.MustCompile("(?s)## Start\n.*?```sh\n(.*?)```.*?```go\n(package main\n.*?)```.*?```text\n(.*?)```")
	anySteps   = regexp.MustCompile("(?s)## On the command line\n.*?```sh\n(.*?)```")
	copySteps  = regexp.MustCompile("(?s)## Made your own\n.*?```sh\n(.*?)```")
)

// A newcomer who follows the README to the letter has a first claim within two
// minutes, and a copy of the pack that passes its tests and can be altered.
func TestNewcomer(t *testing.T) {
	if testing.Short() {
		t.Skip("builds modules")
	}
	readme, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	steps := firstSteps.FindStringSubmatch(string(readme))
	require.NotNil(t, steps, "no first steps")
	anywhere := anySteps.FindStringSubmatch(string(readme))
	require.NotNil(t, anywhere, "no command without a copy")
	own := copySteps.FindStringSubmatch(string(readme))
	require.NotNil(t, own, "no steps to copy the pack")

	began := time.Now()
	n := newcomer{t: t, dir: t.TempDir(), env: published(t)}
	n.sh(steps[1])
	dir := filepath.Join(n.dir, "figures-demo")
	n.dir = dir
	write(t, dir, "main.go", steps[2])
	assert.Equal(t, steps[3], n.sh("go run ."))
	assert.Less(t, time.Since(began), 2*time.Minute)

	assert.Contains(t, n.sh(anywhere[1]), "claims\n")

	n.sh(own[1])
	pack := filepath.Join(dir, "mypack", "pack.go")
	code, err := os.ReadFile(pack)
	require.NoError(t, err)
	altered := strings.NewReplacer("incidence", "yield", "per 100,000", "per hectare").Replace(string(code))
	require.NoError(t, os.WriteFile(pack, []byte(altered), 0o600), "the copy can be altered")
	assert.Equal(t, "yield: 7.5 yield;  ; yield\n", n.sh("echo 'The yield was 7.5 cases per hectare.' | go run ./mypack"))
}

// A newcomer has a shell in a folder.
type newcomer struct {
	t   *testing.T
	dir string
	env []string
}

// sh runs commands and returns what they print.
func (n newcomer) sh(commands string) string {
	n.t.Helper()
	if _, err := exec.LookPath("sh"); err != nil {
		n.t.Skip("no shell")
	}
	cmd := exec.Command("sh", "-e", "-c", commands)
	cmd.Dir, cmd.Env = n.dir, append(os.Environ(), n.env...)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(n.t, err, "%s\n%s", commands, stderr.String())
	return string(out)
}

// published puts the module, as it lies here, where go get finds modules, and
// returns the environment of someone who has nothing yet. Its dependencies come
// from this machine's store or, if that has been emptied, from where it has them.
func published(t *testing.T) []string {
	t.Helper()
	const module, version = "github.com/go-figures/figures", "v0.0.1"
	proxy := filepath.ToSlash(t.TempDir())
	at := filepath.Join(proxy, module, "@v")
	require.NoError(t, os.MkdirAll(at, 0o700))
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	require.NoError(t, err)
	write(t, at, "list", version+"\n")
	write(t, at, version+".info", `{"Version":"`+version+`"}`)
	write(t, at, version+".mod", string(mod))
	file, err := os.Create(filepath.Join(at, version+".zip"))
	require.NoError(t, err)
	defer file.Close()
	zipModule(t, file, module+"@"+version+"/")
	store, err := exec.Command("go", "env", "GOMODCACHE", "GOPROXY").Output()
	require.NoError(t, err)
	known := strings.Fields(string(store))
	return []string{
		"GOMODCACHE=" + t.TempDir(), "GOFLAGS=-modcacherw -trimpath", "GOWORK=off", "GONOSUMDB=" + module,
		"GOPROXY=file://" + proxy + ",file://" + filepath.ToSlash(known[0]) + "/cache/download," + known[1],
	}
}

// zipModule writes what go get would get: all files but those of other modules.
func zipModule(t *testing.T, w io.Writer, prefix string) {
	t.Helper()
	z := zip.NewWriter(w)
	source, err := filepath.Abs(root)
	require.NoError(t, err)
	require.NoError(t, filepath.WalkDir(source, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == source {
			return err
		}
		if d.IsDir() {
			if _, other := os.Stat(filepath.Join(path, "go.mod")); other == nil || strings.HasPrefix(d.Name(), ".") {
				return fs.SkipDir
			}
			return nil
		}
		if !d.Type().IsRegular() {
			return nil
		}
		rel, err := filepath.Rel(source, path)
		if err != nil {
			return err
		}
		out, err := z.Create(prefix + filepath.ToSlash(rel))
		if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		_, err = out.Write(data)
		return err
	}))
	require.NoError(t, z.Close())
}
