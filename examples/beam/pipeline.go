package main

import (
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// build lays out the pipeline.
//
// What goes through the engine is small: the names of files, units of work, facts
// and the names of what was written. Documents are read, and claims are written,
// inside of the step extract, so that memory is that of the units in work however
// large the archive is, and no claim is sent over a network. No step keeps
// anything from one element to the next: how an engine bundles them, and how often
// it tries, makes no difference.
func (s *Settings) build(root beam.Scope) {
	names := beam.ParDo(root, &listFn{Input: s.Input}, beam.CreateList(root, s.Patterns))
	byFolder := beam.ParDo(root, &sizeFn{}, beam.Reshuffle(root, names))
	work := beam.ParDo(root, &planFn{Unit: s.Unit, Input: s.Input}, beam.GroupByKey(root, byFolder))

	facts, extracted := beam.ParDo2(root, &extractFn{Settings: *s}, beam.Reshuffle(root, work))
	merged := beam.ParDo(root, &mergeFn{Output: s.Output, NDJSON: s.NDJSON}, beam.GroupByKey(root, facts))

	written := beam.Flatten(root, extracted, merged)
	beam.ParDo0(root, &manifestFn{Output: s.Output}, beam.Impulse(root), beam.SideInput{Input: written})
}

// The engine finds the functions by these, also in a worker far away.
func init() {
	register.DoFn3x1[ctx, string, func(File), error](&listFn{})
	register.DoFn3x1[ctx, File, func(string, File), error](&sizeFn{})
	register.DoFn4x1[ctx, string, func(*File) bool, func(Unit), error](&planFn{})
	register.DoFn4x1[ctx, Unit, func(int, Batch), func(Report), error](&extractFn{})
	register.DoFn4x1[ctx, int, func(*Batch) bool, func(Report), error](&mergeFn{})
	register.DoFn3x1[ctx, []byte, func(*Report) bool, error](&manifestFn{})
	register.Emitter1[File]()
	register.Emitter2[string, File]()
	register.Emitter1[Unit]()
	register.Emitter2[int, Batch]()
	register.Emitter1[Report]()
	register.Iter1[File]()
	register.Iter1[Batch]()
	register.Iter1[Report]()
}
