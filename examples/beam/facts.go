package main

import (
	"bytes"
	"cmp"
	"compress/flate"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A fact is what one or more claims state: check.Statement.Fact says which do. It
// tells how often and in how many documents it is stated, and shows one statement,
// the earliest; that of documents without a date comes last.
type fact struct {
	Fact       string `parquet:"fact" json:"fact"`
	Statements int64  `parquet:"statements" json:"statements"`
	Documents  int64  `parquet:"documents" json:"documents"`
	FirstDate  *int32 `parquet:"first_date,optional,date" json:"first_date"`
	LastDate   *int32 `parquet:"last_date,optional,date" json:"last_date"`
	// Doc and ID lead to the statement in the claims table, Start is its place.
	Doc         string   `parquet:"doc,dict" json:"doc"`
	ID          string   `parquet:"id" json:"id"`
	Start       int64    `parquet:"span_start" json:"span_start"`
	Kind        string   `parquet:"kind,dict" json:"kind"`
	Text        string   `parquet:"text" json:"text"`
	Value       *string  `parquet:"value,optional" json:"value"`
	ValueDouble *float64 `parquet:"value_double,optional" json:"-"`
	UnitID      string   `parquet:"unit_id,dict" json:"unit_id"`
	UnitName    string   `parquet:"unit_name,dict" json:"unit_name"`
	Subject     *string  `parquet:"subject,optional" json:"subject"`
	Change      string   `parquet:"change,dict" json:"change"`
	ChangeRole  *string  `parquet:"change_role,optional,dict" json:"change_role"`
	PeriodText  *string  `parquet:"period_text,optional,dict" json:"period_text"`
	PeriodStart *int32   `parquet:"period_start,optional,date" json:"period_start"`
	PeriodEnd   *int32   `parquet:"period_end,optional,date" json:"period_end"`
	Scope       *string  `parquet:"scope,optional" json:"scope"`
	Status      string   `parquet:"status,dict" json:"status"`
	SpeakerName *string  `parquet:"speaker_name,optional,dict" json:"speaker_name"`
}

func newFact(id string, r *row) *fact {
	return &fact{
		Fact: id, Statements: 1, Documents: 1, FirstDate: r.DocumentDate, LastDate: r.DocumentDate,
		Doc: r.Doc, ID: r.ID, Start: r.SpanStart, Kind: r.Kind, Text: r.Text, Value: r.Value, ValueDouble: r.ValueDouble,
		UnitID: r.UnitID, UnitName: r.UnitName, Subject: r.Subject, Change: r.Change, ChangeRole: r.ChangeRole,
		PeriodText: r.PeriodText, PeriodStart: r.PeriodStart, PeriodEnd: r.PeriodEnd, Scope: r.Scope, Status: r.Status,
		SpeakerName: r.SpeakerName,
	}
}

// merge returns the two as one. It does not matter which comes first, nor how three
// are put together.
func (f *fact) merge(g *fact) *fact {
	first, other := f, g
	if g.compare(f) < 0 {
		first, other = g, f
	}
	first.Statements += other.Statements
	first.Documents += other.Documents
	if first.LastDate == nil || other.LastDate != nil && *other.LastDate > *first.LastDate {
		first.LastDate = other.LastDate
	}
	return first
}

// compare orders the statements of one fact: by date, document and place. Documents
// that share a name are told apart by what they say.
func (f *fact) compare(g *fact) int {
	c := cmp.Or(compareDays(f.FirstDate, g.FirstDate), cmp.Compare(f.Doc, g.Doc),
		cmp.Compare(f.Start, g.Start), cmp.Compare(f.ID, g.ID))
	if c != 0 {
		return c
	}
	return bytes.Compare(f.told(), g.told())
}

// told is all that the statement itself says.
func (f *fact) told() []byte {
	bare := *f
	bare.Statements, bare.Documents, bare.LastDate = 0, 0, nil
	b, _ := json.Marshal(bare)
	return b
}

func compareDays(a, b *int32) int {
	switch {
	case a != nil && b != nil:
		return cmp.Compare(*a, *b)
	case a != nil:
		return -1
	case b != nil:
		return 1
	}
	return 0
}

// Facts are those of a unit, on their way to where all of one shard are merged.
type facts struct {
	shards   int
	most     int // in memory
	emit     func(shard int, facts []byte) error
	all      map[string]*fact
	document map[string]*fact // of the document in work
}

func newFacts(s *Settings, emit func(int, []byte) error) *facts {
	return &facts{shards: s.Shards, most: s.Rows, emit: emit, all: map[string]*fact{}, document: map[string]*fact{}}
}

// add notes a statement of the document in work.
func (f *facts) add(id string, r *row) {
	g := newFact(id, r)
	if old := f.document[id]; old != nil {
		g = old.merge(g)
		g.Documents = 1
	}
	f.document[id] = g
}

// endOfDocument adds the facts of the document to those of the unit.
func (f *facts) endOfDocument() {
	for id, g := range f.document {
		if old := f.all[id]; old != nil {
			g = old.merge(g)
		}
		f.all[id] = g
	}
	clear(f.document)
}

// spill sends on what has become too much.
func (f *facts) spill() error {
	if len(f.all) < f.most {
		return nil
	}
	return f.flush()
}

// flush sends the facts on, one batch a shard: an engine spends more on a thousand
// elements than on their bytes.
func (f *facts) flush() error {
	batches := map[int][]*fact{}
	for _, id := range slices.Sorted(maps.Keys(f.all)) {
		s := shardOf(id, f.shards)
		batches[s] = append(batches[s], f.all[id])
	}
	clear(f.all)
	for _, s := range slices.Sorted(maps.Keys(batches)) {
		b, err := pack(batches[s])
		if err != nil {
			return err
		}
		if err := f.emit(s, b); err != nil {
			return err
		}
	}
	return nil
}

// shardOf spreads the facts by their names, which are hashes.
func shardOf(id string, shards int) int {
	n, err := strconv.ParseUint(strings.TrimPrefix(id, "f"), 16, 64)
	if err != nil {
		return 0
	}
	return int(n % uint64(shards))
}

// pack makes bytes of facts.
func pack(all []*fact) ([]byte, error) {
	var b bytes.Buffer
	z, err := flate.NewWriter(&b, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	e := json.NewEncoder(z)
	for _, f := range all {
		if err := e.Encode(f); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// unpack yields the facts of a batch.
func unpack(batch []byte, yield func(*fact)) error {
	d := json.NewDecoder(flate.NewReader(bytes.NewReader(batch)))
	for {
		f := &fact{}
		err := d.Decode(f)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		yield(f)
	}
}
