// Factcheck holds the claims of a transcript against a table of reference
// figures, and prints how they compare.
//
//	go run ./examples/factcheck -reference TABLE [flags] [FILE]...
//
// The table is CSV or JSON with the columns metric, place, period, value, unit,
// source, url; package claims/check says how they are written. With -html FILE
// it also writes a page with the claims marked by their verdicts. A verdict
// compares two figures and never says that a claim is true or false.
//
// The exit status is 0 if all was read, 1 if some input could not be read or
// the page not be written, and 2 for wrong usage. What the claims are worth does
// not change it.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// options is what the command line says.
type options struct {
	reference, place, html string
	brief                  bool
	files                  []string // "-" is standard input
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseFlags(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage())
		return 0
	}
	if err != nil {
		fmt.Fprintf(stderr, "factcheck: %v\nTry: factcheck -h\n", err)
		return 2
	}
	refs, err := references(o.reference)
	if err != nil {
		fmt.Fprintf(stderr, "factcheck: %v\n", err)
		return 1
	}
	status := 0
	var reports []report
	for _, name := range o.files {
		r, err := examine(name, stdin, refs, o.place)
		if err != nil {
			fmt.Fprintf(stderr, "factcheck: %v\n", err)
			status = 1
			continue
		}
		reports = append(reports, r)
	}
	if err := write(o, reports, stdout); err != nil {
		fmt.Fprintf(stderr, "factcheck: %v\n", err)
		return 1
	}
	return status
}

func flags(o *options, out io.Writer) *flag.FlagSet {
	f := flag.NewFlagSet("factcheck", flag.ContinueOnError)
	f.SetOutput(out)
	f.Usage = func() {}
	f.StringVar(&o.reference, "reference", "", "the `table` of reference figures, .csv or .json; needed")
	f.StringVar(&o.place, "place", "", "the place that the documents are about, as the table names it; else the table's, if it has one only")
	f.StringVar(&o.html, "html", "", "write a page to this `file` too")
	f.BoolVar(&o.brief, "brief", false, "leave out the claims without a reference")
	return f
}

func parseFlags(args []string) (*options, error) {
	o := &options{}
	f := flags(o, io.Discard)
	for len(args) > 0 { // flags may also stand after file names
		if err := f.Parse(args); err != nil {
			return nil, err
		}
		if args = f.Args(); len(args) > 0 {
			o.files, args = append(o.files, args[0]), args[1:]
		}
	}
	if o.reference == "" {
		return nil, errors.New("-reference: expected a table of reference figures")
	}
	if len(o.files) == 0 {
		o.files = []string{"-"}
	}
	return o, nil
}

func usage() string {
	b := &stringWriter{}
	b.s = "Factcheck holds the claims of transcripts against a table of reference figures.\n\n" +
		"	factcheck -reference TABLE [flags] [FILE|-]...\n\n"
	flags(&options{}, b).PrintDefaults()
	b.s += "\nA verdict compares two figures and never says that a claim is true or false.\n"
	return b.s
}

type stringWriter struct{ s string }

func (w *stringWriter) Write(p []byte) (int, error) {
	w.s += string(p)
	return len(p), nil
}
