package main

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// mergeFn merges the facts of one shard, whatever documents state them, and writes
// them in the order of their names.
type mergeFn struct {
	Output string
	NDJSON bool
}

func (m *mergeFn) ProcessElement(ctx ctx, shard int, batches func(*Batch) bool, emit func(Report)) error {
	defer takeSlot()()
	store, err := filesystem.New(ctx, m.Output)
	if err != nil {
		return err
	}
	defer store.Close()
	all := map[string]*fact{}
	for batch := (Batch{}); batches(&batch); batch = (Batch{}) {
		packed, err := batch.facts(ctx, store, m.Output)
		if err != nil {
			return err
		}
		err = unpack(packed, func(f *fact) {
			if old := all[f.Fact]; old != nil {
				f = old.merge(f)
			}
			all[f.Fact] = f
		})
		if err != nil {
			return err
		}
	}
	r := Report{Total: Total{Facts: int64(len(all))}}
	for format, write := range map[string]func(*object, []*fact) error{"ndjson": writeFactLines, "parquet": writeFactTable} {
		if format == "ndjson" && !m.NDJSON {
			continue
		}
		name := factsPiece(format, shard)
		o, err := create(ctx, store, m.Output+"/"+name)
		if err != nil {
			return err
		}
		if err := write(o, sorted(all)); err != nil {
			o.abort()
			return err
		}
		if err := o.commit(); err != nil {
			return err
		}
		r.Files = append(r.Files, name)
	}
	emit(r)
	return nil
}

func sorted(all map[string]*fact) []*fact {
	out := make([]*fact, 0, len(all))
	for _, id := range slices.Sorted(maps.Keys(all)) {
		out = append(out, all[id])
	}
	return out
}

// A factLine is a fact with its days written as days.
type factLine struct {
	*fact
	FirstDate   *string `json:"first_date"`
	LastDate    *string `json:"last_date"`
	PeriodStart *string `json:"period_start"`
	PeriodEnd   *string `json:"period_end"`
}

func writeFactLines(o *object, all []*fact) error {
	e := json.NewEncoder(o)
	e.SetEscapeHTML(false)
	for _, f := range all {
		line := factLine{f, dayText(f.FirstDate), dayText(f.LastDate), dayText(f.PeriodStart), dayText(f.PeriodEnd)}
		if err := e.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

func dayText(days *int32) *string {
	if days == nil {
		return nil
	}
	s := time.Unix(0, 0).UTC().AddDate(0, 0, int(*days)).Format(time.DateOnly)
	return &s
}

func writeFactTable(o *object, all []*fact) error {
	w := newTable[fact](o)
	for _, f := range all {
		if f.Value != nil { // it does not travel
			if near, err := strconv.ParseFloat(*f.Value, 64); err == nil {
				f.ValueDouble = &near
			}
		}
		if _, err := w.Write([]fact{*f}); err != nil {
			return err
		}
	}
	return w.Close()
}
