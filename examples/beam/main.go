// Beam extracts the claims of whole archives, as a pipeline of Apache Beam: in one
// process here, or on Flink, Spark or Dataflow.
//
//	go run . -output DIR [flags] FILE|DIR|GLOB...
//
// It reads what the command extract reads and writes the same records, as NDJSON
// and as Parquet, in one directory a month; the facts in them, each once however
// often it is stated; and what is damaged, with file, line and cause. Running it
// again writes the same again. Run it with -h for the flags, among them those of
// the engine; README.md says what the output is and how to run it elsewhere.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

func main() {
	s, date := flagSettings(flag.CommandLine)
	flag.Parse()
	log.SetupLogging("warn", "text")
	beam.Init() // a worker does its work in here and does not return
	if err := s.complete(*date, flag.Args()); err != nil {
		fmt.Fprintf(os.Stderr, "beam: %v\nTry: beam -h\n", err)
		os.Exit(2)
	}
	s.Spill = inMemory(*runners.Runner)
	if err := run(context.Background(), s); err != nil {
		fmt.Fprintf(os.Stderr, "beam: %v\n", err)
		os.Exit(1)
	}
}

// inMemory tells the engines that keep in memory what is on its way from one step to
// the next: Prism, which is the default, and the old direct runner. The others keep
// it on disk.
func inMemory(runner string) bool {
	switch strings.ToLower(runner) {
	case "", "prism", "prismrunner", "direct", "directrunner":
		return true
	}
	return false
}

// run runs the pipeline on the engine that the flags name, in this process if
// they name none, and prints what came of it.
func run(ctx context.Context, s *Settings) error {
	if err := s.prepare(ctx); err != nil {
		return err
	}
	p, root := beam.NewPipelineWithRoot()
	s.build(root)
	if err := beamx.Run(ctx, p); err != nil {
		return err
	}
	total, err := s.commit(ctx)
	if err != nil {
		return err
	}
	fmt.Println(total)
	return nil
}
