package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/go-figures/figures/examples/internal/source"
)

// ctx is short for the lists of types above.
type ctx = context.Context

// A File is one file of the archive.
type File struct {
	Path string
	Size int64
	// Err says why it cannot be read, "" if it can. It becomes a dead letter where
	// the others are written.
	Err string
}

// remote reports whether a path is one of a store that the engine reaches by a
// scheme, such as gs://, and not of this machine.
func remote(name string) bool { return strings.Contains(name, "://") }

// listFn finds the files of a pattern: a file, a directory, as the command
// extract reads it, or a glob.
type listFn struct{ Input string }

// ProcessElement fails for a pattern that matches nothing: it is a slip, and a job
// that ends at once with nothing in it would hide that.
func (f *listFn) ProcessElement(ctx ctx, pattern string, emit func(File)) error {
	names, err := match(ctx, pattern)
	if err != nil {
		return err
	}
	if len(names) == 0 {
		return fmt.Errorf("%s: no such file or directory", pattern)
	}
	for _, name := range names {
		if info, err := os.Stat(name); remote(name) || err != nil || !info.IsDir() {
			emit(File{Path: name})
			continue
		}
		for name, err := range source.Files(name, f.Input) {
			emit(listed(name, err))
		}
	}
	return nil
}

// match expands a pattern. A file that is there is meant, whatever is in its name.
func match(ctx ctx, pattern string) ([]string, error) {
	if _, err := os.Lstat(pattern); err == nil && !remote(pattern) {
		return []string{pattern}, nil
	}
	store, err := filesystem.New(ctx, pattern)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	return store.List(ctx, pattern)
}

// listed is the file or, if a directory cannot be read, that directory.
func listed(name string, err error) File {
	if note, ok := errors.AsType[*source.Note](err); ok {
		return File{Path: note.File, Err: note.Text}
	}
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return File{Path: p.Path, Err: p.Err.Error()}
	}
	return File{Path: name}
}

// sizeFn asks for the size of a file and gives it to its folder. Stores answer
// slowly and one file at a time, so this is a step that many workers share.
type sizeFn struct{}

func (*sizeFn) ProcessElement(ctx ctx, f File, emit func(string, File)) error {
	folder, _ := path.Split(f.Path)
	if f.Err != "" {
		emit(folder, f)
		return nil
	}
	store, err := filesystem.New(ctx, f.Path)
	if err != nil {
		return err
	}
	defer store.Close()
	f.Size, err = sizeOf(ctx, store, f.Path)
	if err != nil {
		f.Err = cause(err) // it went away, or may not be read
	}
	emit(folder, f)
	return nil
}

// sizeOf does not open a file of this machine, as its file system would.
func sizeOf(ctx ctx, store filesystem.Interface, name string) (int64, error) {
	if remote(name) {
		return store.Size(ctx, name)
	}
	info, err := os.Stat(name)
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

// cause is an error without the name of the file, which a dead letter has already.
func cause(err error) string {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	return err.Error()
}
