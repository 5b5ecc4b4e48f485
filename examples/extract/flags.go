package main

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/go-figures/figures/examples/internal/source"
)

// options is what the command line says.
type options struct {
	input   string
	format  string
	all     bool
	explain bool
	date    time.Time // zero: the date found in the document
	lang    string
	args    []string // files, directories, "-"; never empty
}

// formats are the output formats.
var formats = []string{"table", "json", "ndjson", "csv", "html", "jsonld", "annotation", "query"}

func flagSet(o *options, date *string) *flag.FlagSet {
	f := flag.NewFlagSet("extract", flag.ContinueOnError)
	f.SetOutput(io.Discard) // run says what is wrong, once
	f.Usage = func() {}
	f.StringVar(&o.input, "input", "auto", "how to read: auto, "+source.Lines+", or one of "+source.Inputs())
	f.StringVar(&o.format, "format", "table", "what to print: "+strings.Join(formats, ", "))
	f.BoolVar(&o.all, "all", false, "also print incidental numbers, with the reason why they are not claims")
	f.BoolVar(&o.explain, "explain", false, "also print which words made each field (json and ndjson)")
	f.StringVar(date, "date", "", "the `date` of the document (2024-05-15), for \"last year\"; else the one found in it")
	f.StringVar(&o.lang, "lang", "en", "the language of the document, a BCP 47 `tag`")
	return f
}

// parseFlags reads the command line.
func parseFlags(args []string) (*options, error) {
	o, date := &options{}, ""
	var err error
	if o.args, err = source.ParseFlags(flagSet(o, &date), args); err != nil {
		return nil, err
	}
	return o, o.check(date)
}

func (o *options) check(date string) error {
	if !slices.Contains(formats, o.format) {
		return fmt.Errorf("-format %s: no such format; there is %s", o.format, strings.Join(formats, ", "))
	}
	if err := source.CheckInput(o.input); err != nil {
		return err
	}
	d, err := source.ParseDate(date)
	if err != nil {
		return fmt.Errorf("-date: %w", err)
	}
	o.date = d
	return nil
}

func usage() string {
	var b strings.Builder
	b.WriteString(`Extract prints the quantitative claims in transcripts.

	extract [flags] [FILE|DIR|-]...

Of a directory it reads the files whose extension it knows, in the order of
their names. "-", or no argument, is standard input. What is packed with gzip is
unpacked. Text may be in UTF-8, UTF-16, Windows-1252 or ISO-8859-1.

`)
	f := flagSet(&options{}, new(string))
	f.SetOutput(&b)
	f.PrintDefaults()
	b.WriteString(`
Exit status: 0 all read, 1 some input could not be read, 2 wrong usage, 130 interrupted.
`)
	return b.String()
}
