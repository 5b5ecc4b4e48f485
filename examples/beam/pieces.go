package main

import (
	"maps"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/parquet-go/parquet-go"
)

// Pieces are the files that the claims of one unit are written to, as they come.
// Memory is that of a few row groups, however long the unit is.
type pieces struct {
	ctx    ctx
	store  filesystem.Interface
	output string
	unit   string
	block  int
	open   map[string]*trio // by partition
	done   []string         // names below output
}

// mostOpen bounds the memory: a unit whose documents jump between dates makes more
// and smaller files.
const mostOpen = 8

// rowGroup is how many claims a reader decodes at a time, some 5 MB when packed.
const rowGroup = 50_000

// A trio is what is written for one partition.
type trio struct {
	lines, verdicts, table *object
	rows                   *parquet.GenericWriter[row]
	names                  []string
}

// add writes a claim in both forms, and its verdict if it has one.
func (p *pieces) add(partition string, r *row, record, verdict []byte) error {
	t, err := p.of(partition)
	if err != nil {
		return err
	}
	if _, err := t.lines.Write(record); err != nil {
		return err
	}
	if verdict != nil {
		if t.verdicts == nil {
			if t.verdicts, err = p.create(t, piece("ndjson", verdictsTable, partition, p.unit, p.block)); err != nil {
				return err
			}
		}
		if _, err := t.verdicts.Write(verdict); err != nil {
			return err
		}
	}
	_, err = t.rows.Write([]row{*r})
	return err
}

// of returns the files of a partition, and closes those of all others where they
// become too many. What it does follows from the order of the documents alone.
func (p *pieces) of(partition string) (*trio, error) {
	if t := p.open[partition]; t != nil {
		return t, nil
	}
	if len(p.open) == mostOpen {
		if err := p.commit(); err != nil {
			return nil, err
		}
		p.block++
	}
	t := &trio{}
	if p.open == nil {
		p.open = map[string]*trio{}
	}
	p.open[partition] = t
	var err error
	if t.lines, err = p.create(t, piece("ndjson", claimsTable, partition, p.unit, p.block)); err != nil {
		return nil, err
	}
	if t.table, err = p.create(t, piece("parquet", claimsTable, partition, p.unit, p.block)); err != nil {
		return nil, err
	}
	t.rows = newTable[row](t.table)
	return t, nil
}

func (p *pieces) create(t *trio, name string) (*object, error) {
	o, err := create(p.ctx, p.store, p.output+"/"+name)
	if err == nil {
		t.names = append(t.names, name)
	}
	return o, err
}

// commit completes all files that are open.
func (p *pieces) commit() error {
	for _, partition := range slices.Sorted(maps.Keys(p.open)) {
		t := p.open[partition]
		if err := t.rows.Close(); err != nil {
			return err
		}
		for _, o := range t.objects() {
			if err := o.commit(); err != nil {
				return err
			}
		}
		p.done = append(p.done, t.names...)
		delete(p.open, partition)
	}
	return nil
}

// abort gives up what is still open. After a commit there is nothing to give up.
func (p *pieces) abort() {
	for _, t := range p.open {
		for _, o := range t.objects() {
			o.abort()
		}
	}
}

// objects lists those of the files that are open.
func (t *trio) objects() []*object {
	return slices.DeleteFunc([]*object{t.lines, t.verdicts, t.table}, func(o *object) bool { return o == nil })
}

// newTable writes a Parquet file that DuckDB, Spark and pandas read. The same rows
// make the same bytes.
func newTable[T any](o *object) *parquet.GenericWriter[T] {
	return parquet.NewGenericWriter[T](o,
		parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowGroup), parquet.CreatedBy("figures", "1", ""))
}
