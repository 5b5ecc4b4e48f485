package main

import (
	"fmt"
	"io"
	"iter"
	"os"
	"time"

	"github.com/go-figures/figures/claims/transcript"
)

// A document is a text, with what its reader was told about it.
type document struct {
	name  string // the doc of its records
	where string // its place, for messages
	text  *transcript.Document
	lang  string    // "" if it does not say
	date  time.Time // zero if it does not say
}

// documents reads all arguments in their order. An input that cannot be read
// comes as an error that names it, and the others follow.
func documents(o *options, stdin io.Reader) iter.Seq2[document, error] {
	return func(yield func(document, error) bool) {
		for _, arg := range o.args {
			for d, err := range open(arg, o.input, stdin) {
				if !yield(d, err) {
					return
				}
			}
		}
	}
}

// open reads one argument: standard input, a directory or a file.
func open(arg, input string, stdin io.Reader) iter.Seq2[document, error] {
	if arg == "-" {
		return read(arg, "standard input", input, stdin)
	}
	if info, err := os.Stat(arg); err == nil && info.IsDir() {
		return directory(arg, input)
	}
	return file(arg, input)
}

func file(name, input string) iter.Seq2[document, error] {
	return func(yield func(document, error) bool) {
		f, err := os.Open(name)
		if err != nil {
			yield(document{}, err) // it names the file
			return
		}
		defer f.Close()
		if input == string(transcript.Auto) {
			input = inputOf(name)
		}
		for d, err := range read(name, name, input, f) {
			if !yield(d, err) {
				return
			}
		}
	}
}

// read reads one file: many documents if it is jsonl, else one.
func read(name, where, input string, r io.Reader) iter.Seq2[document, error] {
	return func(yield func(document, error) bool) {
		r, err := unpacked(r)
		if err != nil {
			yield(document{}, fmt.Errorf("%s: %w", where, err))
			return
		}
		if input == jsonl {
			lines(name, where, r)(yield)
			return
		}
		single(name, where, input, r)(yield)
	}
}

// single reads a file that is one document. What is damaged in it comes as notes
// behind it.
func single(name, where, input string, r io.Reader) iter.Seq2[document, error] {
	return func(yield func(document, error) bool) {
		doc, err := transcript.Read(r, transcript.Format(input))
		if err != nil {
			yield(document{}, fmt.Errorf("%s: %w", where, err))
			return
		}
		if input == string(transcript.JSON) && doc.Format != transcript.JSON {
			// a directory may hold settings, or what this command has printed
			yield(document{}, note(where+": passed over, no transcript is in this JSON"))
			return
		}
		doc.Name = name
		if !yield(document{name: name, where: where, text: doc}, nil) {
			return
		}
		for _, e := range doc.Damaged {
			e.Name = where
			var told error = note(e.Error())
			if len(doc.Turns) == 0 {
				told = e // nothing could be read
			}
			if !yield(document{}, told) {
				return
			}
		}
	}
}
