package main

import (
	"fmt"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// A Batch is facts of one unit and one shard, on their way through the engine: the
// facts themselves or, for an engine that keeps in memory whatever is on its way, the
// name of a file below the output directory that holds them until the end of the run.
type Batch struct {
	Packed []byte
	File   string
}

// send returns what hands batches of a unit to the engine.
func (s *Settings) send(ctx ctx, out filesystem.Interface, unit string, emit func(int, Batch)) func(int, []byte) error {
	n := 0
	return func(shard int, packed []byte) error {
		if !s.Spill {
			emit(shard, Batch{Packed: packed})
			return nil
		}
		name := spilled(unit, n)
		n++
		if err := put(ctx, out, s.Output+"/"+name, packed); err != nil {
			return err
		}
		emit(shard, Batch{File: name})
		return nil
	}
}

// facts returns what was sent.
func (b *Batch) facts(ctx ctx, out filesystem.Interface, output string) ([]byte, error) {
	if b.File == "" {
		return b.Packed, nil
	}
	packed, err := filesystem.Read(ctx, out, output+"/"+b.File)
	if err != nil {
		return nil, fmt.Errorf("facts on their way: %w", err)
	}
	return packed, nil
}
