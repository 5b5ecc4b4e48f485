package main

import (
	"io"

	"github.com/parquet-go/parquet-go"
)

// rowGroup is how many rows a reader decodes at a time.
const rowGroup = 50_000

// newTable makes Parquet that DuckDB, Spark and pandas read. The same rows make the
// same bytes: of a writer that is used again that would not be true.
func newTable[T any](w io.Writer) *parquet.GenericWriter[T] {
	return parquet.NewGenericWriter[T](w,
		parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowGroup), parquet.CreatedBy("figures", "1", ""))
}
