package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"github.com/go-figures/figures/examples/internal/source"
)

// A Unit is what one worker takes at a time: some files of one folder, or a part
// of a large file with one document a line. It is the same in every run over the
// same files, and what is written from it bears its name: a second try, or a
// second run, writes the same again instead of a copy.
type Unit struct {
	Name  string
	Parts []Part
}

// A Part is a stretch of a file: all of it if Length is 0.
type Part struct {
	Path           string
	Offset, Length int64
	// Line is how many lines lie before it.
	Line int
	// Err says why it cannot be read, "" if it can.
	Err string
}

// planFn makes units of the files of a folder.
type planFn struct {
	Unit  int64
	Input string
}

// ProcessElement holds the names of one folder in memory. A file that two patterns
// match comes once.
func (f *planFn) ProcessElement(ctx ctx, _ string, files func(*File) bool, emit func(Unit)) error {
	var all []File
	for file := (File{}); files(&file); file = (File{}) {
		all = append(all, file)
	}
	slices.SortFunc(all, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	all = slices.CompactFunc(all, func(a, b File) bool { return a.Path == b.Path })

	var parts []Part
	size := int64(0)
	flush := func() {
		if len(parts) > 0 {
			emit(newUnit(parts))
		}
		parts, size = nil, 0
	}
	for _, file := range all {
		if size > 0 && size+file.Size > f.Unit {
			flush()
		}
		cuts, err := f.cut(ctx, file)
		if err != nil {
			return err
		}
		if len(cuts) == 1 {
			parts, size = append(parts, cuts[0]), size+file.Size
			continue
		}
		flush()
		for _, part := range cuts {
			emit(newUnit([]Part{part}))
		}
	}
	flush()
	return nil
}

func newUnit(parts []Part) Unit {
	h := sha256.New()
	for _, p := range parts {
		fmt.Fprintf(h, "%q %d %d\n", p.Path, p.Offset, p.Length)
	}
	return Unit{Name: hex.EncodeToString(h.Sum(nil)[:8]), Parts: parts}
}

// cut divides a large file with one document a line at ends of lines. What is
// packed, and what lies in a store that reads from the beginning only, stays whole.
func (f *planFn) cut(ctx ctx, file File) ([]Part, error) {
	whole := []Part{{Path: file.Path, Err: file.Err}}
	if file.Err != "" || file.Size <= f.Unit || remote(file.Path) || source.InputOf(file.Path, f.Input) != source.Lines {
		return whole, nil
	}
	store, err := filesystem.New(ctx, file.Path)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	r, err := store.OpenRead(ctx, file.Path)
	if err != nil {
		return []Part{{Path: file.Path, Err: cause(err)}}, nil
	}
	defer r.Close()
	in := bufio.NewReaderSize(r, 64<<10)
	if source.Packed(in) {
		return whole, nil
	}
	return f.cutLines(file.Path, in)
}

// cutLines finds the ends of the parts. It reads the file once, many times faster
// than claims are found in it.
func (f *planFn) cutLines(name string, in *bufio.Reader) ([]Part, error) {
	var parts []Part
	part, line := Part{Path: name}, 0
	for {
		chunk, err := in.ReadSlice('\n')
		part.Length += int64(len(chunk))
		line += bytes.Count(chunk, []byte{'\n'})
		ended := err == nil
		if errors.Is(err, bufio.ErrBufferFull) { // a longer line
			continue
		}
		if ended && part.Length >= f.Unit || err == io.EOF && part.Length > 0 {
			parts = append(parts, part)
			part = Part{Path: name, Offset: part.Offset + part.Length, Line: line}
		}
		if err == io.EOF {
			return parts, nil
		}
		if err != nil {
			return nil, err
		}
	}
}
