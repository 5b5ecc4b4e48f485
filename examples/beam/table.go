package main

import (
	"io"
	"sync"

	"github.com/parquet-go/parquet-go"
)

// rowGroup is how many rows a reader decodes at a time.
const rowGroup = 50_000

// newTable makes Parquet that DuckDB, Spark and pandas read. The same rows make the
// same bytes.
func newTable[T any](w io.Writer) *parquet.GenericWriter[T] {
	return parquet.NewGenericWriter[T](w,
		parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowGroup), parquet.CreatedBy("figures", "1", ""))
}

// tables are writers to be used again: what one needs for its seventy columns is
// more than a small file itself.
var tables = sync.Pool{New: func() any { return newTable[row](io.Discard) }}
