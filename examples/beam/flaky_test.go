package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// The flaky store keeps files of this machine as a store of objects far away does:
// an object is there once its writer is closed. At random it fails: to answer, in
// the middle of reading and writing, and after it did what was asked.
const flakyScheme = "flaky://"

func init() {
	filesystem.Register("flaky", func(context.Context) filesystem.Interface { return flakyStore{} })
}

var errFlaky = errors.New("the store does not answer")

// luck decides what fails; all stores share it.
var luck struct {
	sync.Mutex
	random *rand.Rand
	share  float64
	failed int
}

// setLuck makes the share of calls fail, and returns how many have failed so far.
func setLuck(seed uint64, share float64) (failed int) {
	luck.Lock()
	defer luck.Unlock()
	failed = luck.failed
	luck.random, luck.share, luck.failed = rand.New(rand.NewPCG(seed, 7)), share, 0
	return failed
}

func unlucky() error {
	luck.Lock()
	defer luck.Unlock()
	if luck.random == nil || luck.random.Float64() >= luck.share {
		return nil
	}
	luck.failed++
	return errFlaky
}

type flakyStore struct{}

func localName(name string) string { return strings.TrimPrefix(name, flakyScheme) }

func (flakyStore) Close() error { return nil }

func (flakyStore) List(_ context.Context, glob string) ([]string, error) {
	if err := unlucky(); err != nil {
		return nil, err
	}
	names, err := filepath.Glob(localName(glob))
	for i := range names {
		names[i] = flakyScheme + names[i]
	}
	return names, err
}

func (flakyStore) Size(_ context.Context, name string) (int64, error) {
	info, err := os.Stat(localName(name))
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

func (flakyStore) Remove(_ context.Context, name string) error {
	if err := unlucky(); err != nil {
		return err
	}
	return os.Remove(localName(name))
}

func (flakyStore) OpenRead(_ context.Context, name string) (io.ReadCloser, error) {
	if err := unlucky(); err != nil {
		return nil, err
	}
	f, err := os.Open(localName(name))
	if err != nil {
		return nil, err
	}
	return flakyReader{f}, nil
}

type flakyReader struct{ *os.File }

func (r flakyReader) Read(b []byte) (int, error) {
	if err := unlucky(); err != nil {
		return 0, err
	}
	return r.File.Read(b[:min(len(b), 4<<10)])
}

func (flakyStore) OpenWrite(ctx context.Context, name string) (io.WriteCloser, error) {
	if err := unlucky(); err != nil {
		return nil, err
	}
	return &flakyWriter{ctx: ctx, name: localName(name)}, nil
}

type flakyWriter struct {
	bytes.Buffer
	ctx  context.Context
	name string
}

func (w *flakyWriter) Write(b []byte) (int, error) {
	if err := unlucky(); err != nil {
		return 0, err
	}
	return w.Buffer.Write(b)
}

func (w *flakyWriter) Close() error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	if err := unlucky(); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(w.name), 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(w.name), ".object-")
	if err != nil {
		return err
	}
	f.Write(w.Bytes())
	f.Close()
	if err := os.Rename(f.Name(), w.name); err != nil {
		return err
	}
	return unlucky() // it is done, and nobody hears of it
}
