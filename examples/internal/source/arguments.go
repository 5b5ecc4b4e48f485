package source

import (
	"flag"
	"io"
	"iter"
	"os"
)

// ParseFlags reads a command line, on which flags may also stand behind the names
// of files, and returns these names: "-" if there are none.
func ParseFlags(f *flag.FlagSet, args []string) ([]string, error) {
	var names []string
	for len(args) > 0 {
		if err := f.Parse(args); err != nil {
			return nil, err
		}
		rest := f.Args()
		if at := len(args) - len(rest) - 1; at >= 0 && args[at] == "--" || len(rest) == 0 {
			names = append(names, rest...)
			break
		}
		names, args = append(names, rest[0]), rest[1:]
	}
	if len(names) == 0 {
		return []string{"-"}, nil
	}
	return names, nil
}

// Arguments reads files, directories and, for "-", standard input, in their order.
// What cannot be read comes as an error that names it, and the others follow.
func Arguments(names []string, input string, stdin io.Reader) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		for _, name := range names {
			for d, err := range open(name, input, stdin) {
				if !yield(d, err) {
					return
				}
			}
		}
	}
}

func open(name, input string, stdin io.Reader) iter.Seq2[Document, error] {
	if name == "-" {
		return Reader{Name: name, File: "standard input", Input: input}.Documents(stdin)
	}
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return directory(name, input)
	}
	return File(name, input)
}
