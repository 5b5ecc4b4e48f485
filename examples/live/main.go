// Live reads captions as they are spoken and prints the claims in them.
//
//	some-captioner | go run ./examples/live [flags]
//
// A line may begin with a time ("00:01:23") and with the name of a speaker
// ("Ines Tolland: ..."); a name holds until the next one. SRT and WebVTT are read
// too. A sentence is read once it has ended, or after an empty line. Each claim is
// printed with its time, its speaker and its rank: the number of claims so far
// that are worth more. At the end come the claims most worth checking. On a
// terminal the foremost claims stay in sight below the stream.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/examples/internal/source"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// options is what the command line says.
type options struct {
	top   int
	worth float64
	date  time.Time
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o := options{}
	date := ""
	f := flag.NewFlagSet("live", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.IntVar(&o.top, "top", 5, "how many claims the ranking shows")
	f.Float64Var(&o.worth, "worth", 0, "print only claims that are worth checking at least this much, 0 to 1")
	f.StringVar(&date, "date", "", "today's `date` (2024-05-15), for \"last year\"")
	err := f.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, "Live prints the claims in captions as they are spoken.\n\n\tcaptioner | live [flags]\n\n")
		f.SetOutput(stdout)
		f.PrintDefaults()
		return 0
	}
	if err == nil && f.NArg() > 0 {
		err = fmt.Errorf("%s: captions are read from standard input", f.Arg(0))
	}
	if err == nil {
		if o.date, err = source.ParseDate(date); err != nil {
			err = fmt.Errorf("-date: %w", err)
		}
	}
	if err == nil && !(o.worth >= 0 && o.worth <= 1) {
		err = fmt.Errorf("-worth %v: expected 0 to 1", o.worth)
	}
	if err != nil {
		fmt.Fprintf(stderr, "live: %v\nTry: live -h\n", err)
		return 2
	}
	return watch(o, stdin, stdout, stderr)
}

// watch prints claims as they come.
func watch(o options, stdin io.Reader, stdout, stderr io.Writer) int {
	x, err := claims.New(claims.WithDate(o.date))
	if err != nil {
		fmt.Fprintf(stderr, "live: %v\n", err)
		return 2
	}
	v := newView(stdout, o)
	for s, err := range spoken(context.Background(), x, stdin) {
		if err == nil {
			err = v.show(s)
		}
		if err != nil {
			fmt.Fprintf(stderr, "live: %v\n", err)
			return 1
		}
	}
	if err := v.end(); err != nil {
		fmt.Fprintf(stderr, "live: %v\n", err)
		return 1
	}
	return 0
}
