package intake

import (
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/go-figures/figures/claims/transcript"
)

// Files yields the documents in a file or below a folder, in the order of their
// names. What cannot be read comes as an error that names it, and the others
// follow. In a folder, what starts with a dot is passed over, and so is what has
// another extension than a transcript.
func Files(path string, limit int64) iter.Seq2[Given, error] {
	return func(yield func(Given, error) bool) {
		root := filepath.Clean(path)
		filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return more(yield(Given{}, err))
			case name != root && strings.HasPrefix(entry.Name(), "."):
				if entry.IsDir() {
					return filepath.SkipDir
				}
				return nil
			case !entry.Type().IsRegular() || name != root && !Transcript(name):
				return nil
			}
			for g, err := range file(root, name, limit) {
				if err != nil {
					err = &fs.PathError{Op: "read", Path: name, Err: err}
				}
				if !yield(g, err) {
					return filepath.SkipAll
				}
			}
			return nil
		})
	}
}

func more(ok bool) error {
	if ok {
		return nil
	}
	return filepath.SkipAll
}

// file reads one file. It is named by its way from the parent of the root.
func file(root, name string, limit int64) iter.Seq2[Given, error] {
	return func(yield func(Given, error) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(Given{}, err)
			return
		}
		defer f.Close()
		called, err := filepath.Rel(filepath.Dir(root), name)
		if err != nil {
			called = name
		}
		Upload(filepath.ToSlash(called), f, limit)(yield)
	}
}

// Upload yields the documents in one file of the name: many if it has one a line,
// else one.
func Upload(name string, r io.Reader, limit int64) iter.Seq2[Given, error] {
	if lines(name) {
		return Lines(r, limit)
	}
	return func(yield func(Given, error) bool) {
		text, err := Text(r, limit)
		yield(Given{Name: name, Text: text}, err)
	}
}

// Transcript reports whether a file with the name may be one.
func Transcript(name string) bool {
	return lines(name) || transcript.FormatOf(strings.TrimSuffix(name, ".gz")) != transcript.Auto
}

// lines reports whether a file with the name has one document a line.
func lines(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".jsonl" || ext == ".ndjson"
}
