package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strconv"

	"github.com/go-figures/figures/claims/check"
)

// A topic is a metric in a period: claims on one topic can be in conflict.
type topic struct {
	metric, first, after string
	// document is 0; where the period is not known, only claims of one document
	// are held against each other, and it is that one.
	document int64
}

// mostCompared bounds how many claims of one topic are held against each other,
// which takes time by its square; the latest are.
const mostCompared = 200

// topics are those whose claims have changed.
type topics map[topic]bool

func (ts topics) add(t topic) {
	if t.metric != "" {
		ts[t] = true
	}
}

// judge says anew which claims of the topics are in conflict.
func (ts topics) judge(ctx context.Context, tx *sql.Tx) error {
	for t := range ts {
		if err := t.judge(ctx, tx); err != nil {
			return err
		}
	}
	return nil
}

const (
	ofTopic = " metric = ? and first = ? and after = ? and (? = 0 or document = ?)"
	onTopic = " metric = ? and first = ? and after = ? and document = ?" // of findings
)

func (t topic) judge(ctx context.Context, tx *sql.Tx) error {
	args := []any{t.metric, t.first, t.after, t.document, t.document}
	said, ids, err := t.statements(ctx, tx, args)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "update claims set conflict = 0 where conflict = 1 and"+ofTopic, args...); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "delete from findings where"+onTopic, args[:4]...); err != nil {
		return err
	}
	if len(said) < 2 {
		return nil
	}
	for _, f := range check.Compare(said) {
		if f.Kind != check.Conflict && f.Kind != check.Magnitude {
			continue // of other topics as well, and not for a chart
		}
		const q = "insert into findings (metric, first, after, document, kind, why) values (?, ?, ?, ?, ?, ?)"
		if _, err := tx.ExecContext(ctx, q, t.metric, t.first, t.after, t.document, string(f.Kind), f.Why); err != nil {
			return err
		}
		for _, st := range f.Statements {
			at := place{st.Doc, st.Claim.Start}
			if _, err := tx.ExecContext(ctx, "update claims set conflict = 1 where id = ?", ids[at]); err != nil {
				return err
			}
		}
	}
	return nil
}

// A place is where a claim stands: a document and an offset in it.
type place struct {
	document string
	offset   int
}

// statements returns the latest claims of the topic, and their numbers.
func (t topic) statements(ctx context.Context, tx *sql.Tx, args []any) ([]check.Statement, map[place]int64, error) {
	var said []check.Statement
	ids := map[place]int64{}
	var id, document int64
	var whole []byte
	const q = "select c.id, c.document, d.claim from claims c join details d using (id) where" + ofTopic +
		" order by c.id desc limit ?"
	err := query(ctx, tx, func() error {
		st := check.Statement{Doc: strconv.FormatInt(document, 10)}
		if err := json.Unmarshal(whole, &st.Claim); err != nil {
			return err
		}
		ids[place{st.Doc, st.Claim.Start}] = id
		said = append(said, st)
		return nil
	}, []any{&id, &document, &whole}, q, append(args[:len(args):len(args)], mostCompared)...)
	slices.Reverse(said) // the first one said comes first
	return said, ids, err
}
