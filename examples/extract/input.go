package main

import (
	"io"
	"iter"
	"os"

	"github.com/go-figures/figures/examples/internal/source"
)

// documents reads all arguments in their order. An input that cannot be read
// comes as an error that names it, and the others follow.
func documents(o *options, stdin io.Reader) iter.Seq2[source.Document, error] {
	return func(yield func(source.Document, error) bool) {
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
func open(arg, input string, stdin io.Reader) iter.Seq2[source.Document, error] {
	if arg == "-" {
		return source.Reader{Name: arg, File: "standard input", Input: input}.Documents(stdin)
	}
	if info, err := os.Stat(arg); err == nil && info.IsDir() {
		return source.Directory(arg, input)
	}
	return source.File(arg, input)
}
