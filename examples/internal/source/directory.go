package source

import (
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims/transcript"
)

// InputOf says how a file is read: as it is told, or for auto by its extension;
// where that says nothing either, auto, by its content.
func InputOf(name, input string) string {
	if input != string(transcript.Auto) {
		return input
	}
	name = unpackedName(name)
	if slices.Contains(linesExtensions, strings.ToLower(filepath.Ext(name))) {
		return Lines
	}
	return string(transcript.FormatOf(name))
}

// Files yields the names of the files below a directory that are read, in their
// order. It passes over what starts with a dot and what has another extension
// than a transcript: a directory may hold pictures beside them.
func Files(root, input string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		found := false
		stopped := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return goOn(yield("", err))
			case path != root && strings.HasPrefix(entry.Name(), "."):
				return hidden(entry)
			case !entry.Type().IsRegular() || !wanted(path, input):
				return nil
			}
			found = true
			return goOn(yield(filepath.ToSlash(path), nil))
		})
		if stopped == nil && !found {
			stopped = &Note{File: root, Text: "a directory without transcripts"}
		}
		if stopped != nil {
			yield("", stopped)
		}
	}
}

// directory reads the files below a directory.
func directory(root, input string) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		for name, err := range Files(root, input) {
			if err != nil {
				if !yield(Document{}, err) {
					return
				}
				continue
			}
			for d, err := range File(name, input) {
				if !yield(d, err) {
					return
				}
			}
		}
	}
}

// File reads a file, whatever its extension.
func File(name, input string) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(Document{}, err) // it names the file
			return
		}
		defer f.Close()
		Reader{Name: name, File: name, Input: InputOf(name, input)}.Documents(f)(yield)
	}
}

// wanted reports whether a file of a directory is read. Lines takes the files with
// one document a line and the other inputs all but those.
func wanted(path, input string) bool {
	by := InputOf(path, string(transcript.Auto))
	if input == string(transcript.Auto) {
		return by != string(transcript.Auto)
	}
	return by != string(transcript.Auto) && (by == Lines) == (input == Lines)
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
