package main

import (
	"fmt"
	"regexp"
	"time"
)

// Where things lie below the output directory:
//
//	parquet/claims/date=2024-05-01/UNIT-0000.parquet
//	ndjson/claims/date=2024-05-01/UNIT-0000.ndjson
//	ndjson/verdicts/date=2024-05-01/UNIT-0000.ndjson   with a reference table
//	parquet/facts/part-00000.parquet
//	ndjson/facts/part-00000.ndjson
//	ndjson/damaged/UNIT.ndjson
//	spill/facts/UNIT-0000.packed                       until the end of the run
//	_manifest.json                                     what this run has written
//	_SUCCESS                                           once all is complete
const (
	claimsTable   = "claims"
	verdictsTable = "verdicts"
	factsTable    = "facts"
	damagedTable  = "damaged"

	totalName    = "_SUCCESS"
	manifestName = "_manifest.json"
)

// undated is the directory for documents without a date: what reads directories as
// columns, as Hive did first, takes it for null.
const undated = "date=__HIVE_DEFAULT_PARTITION__"

// partition names the directory for a document of a day by the first day of its
// stretch of time, so that the column is a date whatever the stretch.
func (s *Settings) partition(t time.Time) string {
	if t.IsZero() {
		return undated
	}
	switch s.Partition {
	case byYear:
		t = time.Date(t.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	case byMonth:
		t = time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
	}
	return t.Format("date=" + time.DateOnly)
}

// piece names a file with claims. The block counts the files of one unit that
// share a directory.
func piece(format, table, partition, unit string, block int) string {
	return fmt.Sprintf("%s/%s/%s/%s-%04d.%s", format, table, partition, unit, block, format)
}

func factsPiece(format string, shard int) string {
	return fmt.Sprintf("%s/%s/part-%05d.%s", format, factsTable, shard, format)
}

// spilled names a file with facts on their way. The number counts those of one unit.
func spilled(unit string, n int) string {
	return fmt.Sprintf("spill/%s/%s-%04d.packed", factsTable, unit, n)
}

func damagedPiece(unit string) string { return "ndjson/" + damagedTable + "/" + unit + ".ndjson" }

// everything lists the patterns of all that an earlier run may have left.
var everything = []string{
	"parquet/claims/*/*", "ndjson/claims/*/*", "ndjson/verdicts/*/*",
	"parquet/facts/*", "ndjson/facts/*", "ndjson/damaged/*", "spill/facts/*",
}

// ours tells the names that this program gives, so that nothing else is removed.
var ours = regexp.MustCompile(`/([0-9a-f]{16}(-\d{4,})?|part-\d{5,})\.(parquet|ndjson|packed)(` + regexp.QuoteMeta(temporary) + `\w+)?$`)
