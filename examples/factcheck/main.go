// Factcheck holds the claims of a transcript against a table of reference
// figures, and prints how they compare.
//
//	go run ./examples/factcheck -reference TABLE [flags] [FILE|DIR|-]...
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
	"strings"

	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/examples/internal/source"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// options is what the command line says.
type options struct {
	reference, place, html string
	brief                  bool
	files                  []string // files, directories, "-"; never empty
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
	extractors := &source.Extractors{Lang: "en"}
	for d, err := range source.Arguments(o.files, string(transcript.Auto), stdin) {
		var r report
		if err == nil {
			r, err = examine(&d, extractors, refs, o.place)
		}
		if err == nil {
			reports = append(reports, r)
			continue
		}
		fmt.Fprintf(stderr, "factcheck: %v\n", err)
		if _, ok := errors.AsType[*source.Note](err); !ok {
			status = 1
		}
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
	var err error
	if o.files, err = source.ParseFlags(flags(o, io.Discard), args); err != nil {
		return nil, err
	}
	if o.reference == "" {
		return nil, errors.New("-reference: expected a table of reference figures")
	}
	return o, nil
}

func usage() string {
	var b strings.Builder
	b.WriteString("Factcheck holds the claims of transcripts against a table of reference figures.\n\n" +
		"	factcheck -reference TABLE [flags] [FILE|DIR|-]...\n\n")
	flags(&options{}, &b).PrintDefaults()
	b.WriteString("\nA verdict compares two figures and never says that a claim is true or false.\n" +
		"Exit status: 0 all read, 1 some input could not be read or the page not be written, 2 wrong usage.\n")
	return b.String()
}
