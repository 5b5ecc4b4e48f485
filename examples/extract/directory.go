package main

import (
	"io/fs"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims/transcript"
)

// linesExtensions are the extensions of files with one document a line.
var linesExtensions = []string{".jsonl", ".ndjson"}

// inputOf says how a file is read by its extension; auto means by its content.
func inputOf(name string) string {
	name = unpackedName(name)
	if slices.Contains(linesExtensions, strings.ToLower(filepath.Ext(name))) {
		return jsonl
	}
	return string(transcript.FormatOf(name))
}

// directory reads the files below a directory in the order of their names.
// It passes over what starts with a dot and what has another extension than a
// transcript: a directory may hold pictures beside them.
func directory(root, input string) iter.Seq2[document, error] {
	return func(yield func(document, error) bool) {
		found := false
		stopped := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return goOn(yield(document{}, err))
			case path != root && strings.HasPrefix(entry.Name(), "."):
				return hidden(entry)
			case !entry.Type().IsRegular() || !wanted(path, input):
				return nil
			}
			found = true
			for d, err := range file(filepath.ToSlash(path), input) {
				if !yield(d, err) {
					return filepath.SkipAll
				}
			}
			return nil
		})
		if stopped == nil && !found {
			stopped = note(root + ": a directory without transcripts")
		}
		if stopped != nil {
			yield(document{}, stopped)
		}
	}
}

// A note is something that a person should know though it is no error.
type note string

func (n note) Error() string { return string(n) }

// wanted reports whether a file of a directory is read. -input jsonl takes the
// files with one document a line and the other inputs all but those.
func wanted(path, input string) bool {
	by := inputOf(path)
	if input == string(transcript.Auto) {
		return by != string(transcript.Auto)
	}
	return by != string(transcript.Auto) && (by == jsonl) == (input == jsonl)
}

func hidden(entry fs.DirEntry) error {
	if entry.IsDir() {
		return filepath.SkipDir
	}
	return nil
}

func goOn(more bool) error {
	if more {
		return nil
	}
	return filepath.SkipAll
}
