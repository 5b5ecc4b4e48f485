package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"strconv"

	"github.com/go-figures/figures/claims/check"
)

// A topic is a metric in a period: claims on one topic can be in conflict.
type topic struct {
	metric       int64
	first, after string
	// document is 0; where the period is not known, only claims of one document
	// are held against each other, and it is that one.
	document int64
}

// mostCompared bounds how many claims of one topic are held against each other:
// the latest are. More would slow down whoever adds to what all speak of.
const mostCompared = 20

// topics are those whose claims have changed.
type topics map[topic]bool

func (ts topics) add(t topic) {
	if t.metric != 0 {
		ts[t] = true
	}
}

const (
	ofTopic = " c.metric = ? and c.first = ? and c.after = ? and (? = 0 or c.document = ?)"
	onTopic = `select c.id, c.document, c.conflict, d.claim
		from (select id as chosen from claims c where` + ofTopic + ` order by id desc limit ?) join claims c on c.id = chosen
		join details d on d.id = c.id order by c.id`
	dropFindings  = "delete from findings where metric = ? and first = ? and after = ? and document = ?"
	insertFinding = "insert into findings (metric, first, after, document, kind, why) values (?, ?, ?, ?, ?, ?)"
	setConflict   = "update claims set conflict = ? where id = ?"
)

// judge says anew which claims of the topics are in conflict.
func (ts topics) judge(ctx context.Context, tx *sql.Tx) error {
	stmt, err := tx.PrepareContext(ctx, onTopic)
	if err != nil {
		return err
	}
	defer stmt.Close()
	for t := range ts {
		said, err := t.statements(ctx, stmt)
		if err != nil {
			return err
		}
		if err := t.judge(ctx, tx, said); err != nil {
			return err
		}
	}
	return nil
}

func (t topic) judge(ctx context.Context, tx *sql.Tx, said []said) error {
	if len(said) == 1 && !said[0].conflict {
		return nil // there is nothing to differ from, and there was not
	}
	if _, err := tx.ExecContext(ctx, dropFindings, t.metric, t.first, t.after, t.document); err != nil {
		return err
	}
	all := make([]check.Statement, len(said))
	for i := range said {
		all[i] = said[i].Statement
	}
	in := map[place]bool{}
	for _, f := range check.Compare(all) {
		if f.Kind != check.Conflict && f.Kind != check.Magnitude {
			continue // of other topics as well, and not for a chart
		}
		if _, err := tx.ExecContext(ctx, insertFinding, t.metric, t.first, t.after, t.document, string(f.Kind), f.Why); err != nil {
			return err
		}
		for _, st := range f.Statements {
			in[place{st.Doc, st.Claim.Start}] = true
		}
	}
	for i := range said {
		s := &said[i]
		if now := in[place{s.Doc, s.Claim.Start}]; now != s.conflict {
			if _, err := tx.ExecContext(ctx, setConflict, now, s.id); err != nil {
				return err
			}
		}
	}
	return nil
}

// A said is a claim on a topic, as it stands in the database.
type said struct {
	check.Statement
	id       int64
	conflict bool
}

// A place is where a claim stands: a document and an offset in it.
type place struct {
	document string
	offset   int
}

// statements returns the latest claims of the topic, in their order.
func (t topic) statements(ctx context.Context, stmt *sql.Stmt) ([]said, error) {
	rows, err := stmt.QueryContext(ctx, t.metric, t.first, t.after, t.document, t.document, mostCompared)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []said
	for rows.Next() {
		var s said
		var document int64
		var whole []byte
		if err := rows.Scan(&s.id, &document, &s.conflict, &whole); err != nil {
			return nil, err
		}
		if err := json.Unmarshal(whole, &s.Claim); err != nil {
			return nil, err
		}
		s.Doc = strconv.FormatInt(document, 10)
		all = append(all, s)
	}
	return all, rows.Err()
}
