// Extract prints the quantitative claims in transcripts.
//
//	go run ./examples/extract [flags] [FILE|DIR|-]...
//
// It reads files, directories and standard input, in the order in which they
// are named, and prints one claim a row or one record a claim. Run it with -h
// for the flags. Many documents are read with all processors. On an interrupt it
// stops, with what was done already printed. The exit status is 0 if all was
// read, 1 if some input could not be read, 2 for wrong usage, and 130 if it was
// interrupted.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/go-figures/figures/examples/internal/source"
)

// The exit statuses.
const (
	statusOK    = 0
	statusInput = 1
	statusUsage = 2

	statusInterrupted = 130 // as shells have it: 128 and the number of the signal
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends it at once
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the command: documents in, claims out, in the order of the
// documents, until ctx ends.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o, err := parseFlags(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, usage())
		return statusOK
	}
	var extractors *source.Extractors
	if err == nil {
		extractors = newExtractors(o)
		_, err = extractors.Get(&source.Document{}) // an unknown -lang is wrong usage
	}
	if err != nil {
		fmt.Fprintf(stderr, "extract: %v\nTry: extract -h\n", err)
		return statusUsage
	}

	out := newSink(o, stdout)
	progress := newProgress(stderr, stdout)
	status := statusOK
	for j := range ahead(ctx, source.Arguments(o.args, o.input, stdin), extractors) {
		err := j.err
		if err == nil {
			progress.step(j.doc.Where())
			err = j.print(ctx, out)
		}
		if w, ok := errors.AsType[*writeError](err); ok {
			return w.report(stderr)
		}
		if err != nil {
			progress.clear()
			fmt.Fprintf(stderr, "extract: %v\n", err)
			if _, ok := errors.AsType[*source.Note](err); !ok {
				status = statusInput
			}
		}
	}
	progress.clear()
	if err := out.close(); err != nil {
		return (&writeError{err}).report(stderr)
	}
	if ctx.Err() != nil {
		fmt.Fprintln(stderr, "extract: interrupted")
		return statusInterrupted
	}
	return status
}

// A writeError says that the output cannot be written. Nothing is left to do then.
type writeError struct{ err error }

func (e *writeError) Error() string { return "writing the output: " + e.err.Error() }

// report is quiet if the reader has gone: "extract big.txt | head" is no mistake.
func (e *writeError) report(stderr io.Writer) int {
	if errors.Is(e.err, syscall.EPIPE) {
		return statusOK
	}
	fmt.Fprintf(stderr, "extract: %v\n", e)
	return statusInput
}
