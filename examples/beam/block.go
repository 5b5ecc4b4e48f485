package main

import (
	"maps"
	"slices"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/parquet-go/parquet-go"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/check"
	"github.com/go-figures/figures/claims/export"
)

// A block holds the claims of some documents of one unit until there are enough of
// them to fill files. It is all that a unit keeps in memory.
type block struct {
	number  int // within the unit
	claims  int
	entries map[string][]entry // by partition, in the order of the unit
}

// An entry is what is found in one document.
type entry struct {
	doc    string
	date   time.Time
	claims []claims.Claim
}

func (b *block) add(partition string, e entry) {
	if b.entries == nil {
		b.entries = map[string][]entry{}
	}
	b.entries[partition] = append(b.entries[partition], e)
	b.claims += len(e.claims)
}

// write writes the claims of the block, one partition after the other, and adds
// their facts to those of the unit. Where a block ends follows from the documents of
// the unit alone, so that the files are the same whenever it is done.
func (w *work) write() error {
	b := &w.block
	for _, partition := range slices.Sorted(maps.Keys(b.entries)) {
		f := w.files(partition, b.number)
		err := f.write(w, b.entries[partition])
		if err == nil {
			err = f.commit()
		}
		if err != nil {
			f.abort()
			return err
		}
		w.done = append(w.done, f.names...)
	}
	w.block = block{number: b.number + 1}
	return w.facts.spill()
}

// A fileSet is what is written for one partition of one block. A file is made with
// the first record for it.
type fileSet struct {
	ctx                     ctx
	store                   filesystem.Interface
	output, partition, unit string
	block                   int
	lines, verdicts, table  *object
	names                   []string
	rows                    *parquet.GenericWriter[row]
	record                  []byte // space for one
	open                    []*object
}

func (w *work) files(partition string, block int) *fileSet {
	return &fileSet{ctx: w.ctx, store: w.out, output: w.settings.Output, partition: partition, unit: w.unit, block: block}
}

func (f *fileSet) write(w *work, all []entry) (err error) {
	if w.settings.NDJSON {
		if f.lines, err = f.create("ndjson", claimsTable); err != nil {
			return err
		}
	}
	if f.table, err = f.create("parquet", claimsTable); err != nil {
		return err
	}
	f.rows = newTable[row](f.table)
	for i := range all {
		e := &all[i]
		k := w.worker.checker(e.date)
		for j := range e.claims {
			if err := f.claim(w.facts, k, e, &e.claims[j]); err != nil {
				return err
			}
		}
		w.facts.endOfDocument()
	}
	return nil
}

// claim writes one claim in both forms, with its fact and its verdict.
func (f *fileSet) claim(facts *facts, k *check.Checker, e *entry, c *claims.Claim) error {
	r := newRow(e.doc, e.date, c)
	s := check.Statement{Doc: e.doc, Claim: *c}
	if id := s.Fact(); id != "" {
		r.Fact = &id
		facts.add(id, &r)
	}
	if k != nil {
		if err := f.verdict(r.check(k, c)); err != nil {
			return err
		}
	}
	if f.lines != nil {
		f.record = append(export.AppendJSON(f.record[:0], e.doc, c), '\n')
		if _, err := f.lines.Write(f.record); err != nil {
			return err
		}
	}
	_, err := f.rows.Write([]row{r})
	return err
}

// verdict writes the record of a verdict, if there is one.
func (f *fileSet) verdict(record []byte) (err error) {
	if record == nil {
		return nil
	}
	if f.verdicts == nil {
		if f.verdicts, err = f.create("ndjson", verdictsTable); err != nil {
			return err
		}
	}
	_, err = f.verdicts.Write(record)
	return err
}

func (f *fileSet) create(format, table string) (*object, error) {
	name := piece(format, table, f.partition, f.unit, f.block)
	o, err := create(f.ctx, f.store, f.output+"/"+name)
	if err != nil {
		return nil, err
	}
	f.names, f.open = append(f.names, name), append(f.open, o)
	return o, nil
}

func (f *fileSet) commit() error {
	if err := f.rows.Close(); err != nil {
		return err
	}
	for len(f.open) > 0 {
		o := f.open[0]
		f.open = f.open[1:]
		if err := o.commit(); err != nil {
			return err
		}
	}
	return nil
}

func (f *fileSet) abort() {
	for _, o := range f.open {
		o.abort()
	}
}
