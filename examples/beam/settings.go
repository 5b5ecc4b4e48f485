package main

import (
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/go-figures/figures/examples/internal/source"
)

// Settings are what the command line says. They travel to the workers with the
// functions of the pipeline.
type Settings struct {
	// Patterns are files, directories and globs; Input says how to read them.
	Patterns []string
	Input    string
	// Lang, Date and All mean what they mean to the command extract.
	Lang string
	Date time.Time
	All  bool
	// Reference is the table to hold claims against, "" for none, and Place what
	// the documents are about.
	Reference, Place string
	// Output is the directory for everything that is written, Partition the stretch
	// of time that shares a directory there.
	Output, Partition string
	// Unit is how many bytes of input one worker takes at a time.
	Unit int64
	// Rows is how many claims a worker holds until it writes a file.
	Rows int
	// Shards is the number of files for the facts.
	Shards int
	// NDJSON is false to write claims and facts as Parquet only.
	NDJSON bool
	// Spill keeps facts on their way in files and not in the engine.
	Spill bool
}

// The partitions.
const (
	byDay   = "day"
	byMonth = "month"
	byYear  = "year"
)

var partitions = []string{byDay, byMonth, byYear}

// flagSettings adds the flags of the pipeline to those of the engine.
func flagSettings(f *flag.FlagSet) (*Settings, *string) {
	s, date := &Settings{}, ""
	f.StringVar(&s.Input, "input", "auto", "how to read: auto, "+source.Lines+", or one of "+source.Inputs())
	f.StringVar(&s.Lang, "lang", "en", "the language of documents that name none, a BCP 47 `tag`")
	f.StringVar(&date, "date", "", "the `date` of documents that were given none (2024-05-15); else the one found in each")
	f.BoolVar(&s.All, "all", false, "also write incidental numbers, with the reason why they are not claims")
	f.StringVar(&s.Reference, "reference", "", "a `table` of reference figures to hold the claims against, .csv or .json")
	f.StringVar(&s.Place, "place", "", "the place that the documents are about, as the table names it")
	f.StringVar(&s.Output, "output", "", "the `directory` to write to; needed")
	f.BoolVar(&s.NDJSON, "ndjson", true, "write claims and facts as NDJSON too, which is much larger than Parquet")
	f.StringVar(&s.Partition, "partition", byMonth, "the stretch of time in one directory: "+strings.Join(partitions, ", "))
	f.Int64Var(&s.Unit, "unit", 16<<20, "how many `bytes` of input a worker takes at a time")
	f.IntVar(&s.Rows, "rows", 50_000, "how many claims a worker gathers before it writes them; each needs about 2 KB")
	f.IntVar(&s.Shards, "shards", 32, "in how many parts the facts are sorted; those of one part must fit into memory")
	return s, &date
}

// complete takes the arguments and checks what was said.
func (s *Settings) complete(date string, patterns []string) error {
	s.Patterns = patterns
	switch {
	case len(patterns) == 0:
		return errors.New("expected files, directories or globs to read")
	case s.Output == "":
		return errors.New("-output: expected a directory")
	case !slices.Contains(partitions, s.Partition):
		return fmt.Errorf("-partition %s: there is %s", s.Partition, strings.Join(partitions, ", "))
	case s.Unit < 1 || s.Rows < 1 || s.Shards < 1:
		return errors.New("-unit, -rows and -shards: expected more than 0")
	}
	s.Output = strings.TrimRight(s.Output, "/")
	if err := source.CheckInput(s.Input); err != nil {
		return err
	}
	d, err := source.ParseDate(date)
	if err != nil {
		return fmt.Errorf("-date: %w", err)
	}
	s.Date = d
	if _, err := s.extractors().Get(&source.Document{}); err != nil {
		return err
	}
	return nil
}
