package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/check"
	"github.com/go-figures/figures/units"
)

// addClaims adds claims to a document of the day, and says which of them, and of
// those there, are in conflict.
func (s *Store) addClaims(ctx context.Context, tx *sql.Tx, document int64, of time.Time, cs []claims.Claim) error {
	const (
		claim = `insert into claims (document, n, kind, unit, status, direction, speaker, subject, metric, first, after,
			time, value, low, high, worth, conflict) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) returning id`
		detail = "insert into details (id, claim) values (?, ?)"
		word   = "insert into words (rowid, text) values (?, ?)"
	)
	var stmts [3]*sql.Stmt
	for i, q := range []string{claim, detail, word} {
		var err error
		if stmts[i], err = tx.PrepareContext(ctx, q); err != nil {
			return err
		}
		defer stmts[i].Close()
	}
	var before int // claims that the document has
	if err := tx.QueryRowContext(ctx, "select claims from documents where id = ?", document).Scan(&before); err != nil {
		return err
	}
	touched := topics{}
	for i := range cs {
		c := &cs[i]
		r := rowOf(c, document, before+i+1, of)
		var id int64
		if err := stmts[0].QueryRowContext(ctx, r.args...).Scan(&id); err != nil {
			return err
		}
		whole, err := json.Marshal(c)
		if err != nil {
			return err
		}
		if _, err := stmts[1].ExecContext(ctx, id, whole); err != nil {
			return err
		}
		text := strings.Join([]string{c.Sentence.Text, c.Text, c.Subject, c.Scope, c.Speaker.Name, c.Source}, " \n")
		if _, err := stmts[2].ExecContext(ctx, id, text); err != nil {
			return err
		}
		touched.add(r.topic)
	}
	if _, err := tx.ExecContext(ctx, "update documents set claims = claims + ? where id = ?", len(cs), document); err != nil {
		return err
	}
	return touched.judge(ctx, tx)
}

// dropClaims removes the claims of a document.
func (s *Store) dropClaims(ctx context.Context, tx *sql.Tx, document int64) error {
	touched := topics{}
	t := topic{}
	const q = "select distinct metric, first, after from claims where document = ?"
	if err := query(ctx, tx, func() error {
		t.document = 0
		if t.first == "" {
			t.document = document
		}
		touched.add(t)
		return nil
	}, []any{&t.metric, &t.first, &t.after}, q, document); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "delete from claims where document = ?", document); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "update documents set claims = 0 where id = ?", document); err != nil {
		return err
	}
	return touched.judge(ctx, tx)
}

// A row is a claim as the columns of its table.
type row struct {
	topic topic
	args  []any
}

func rowOf(c *claims.Claim, document int64, n int, of time.Time) row {
	when := c.Period
	if c.Role == claims.From {
		when = c.Baseline // the value is that of an earlier time
	}
	if when.Start.IsZero() || when.End.IsZero() {
		when.Start, when.End = time.Time{}, time.Time{}
	}
	t := topic{metric: check.Metric(c), first: day(when.Start), after: day(when.End)}
	if t.first == "" {
		t.document = document
	}
	low, high := bound(c.Quantity.Bounds.Low), bound(c.Quantity.Bounds.High)
	return row{topic: t, args: []any{
		document, n, string(c.Kind), c.Quantity.Unit.ID, string(cmp.Or(c.Status, claims.Actual)),
		cmp.Or(string(c.Change), "none"), c.Speaker.Name, c.Subject, t.metric, t.first, t.after,
		seconds(when.Start, of), plotted(&c.Quantity, low, high), low, high, c.Worth,
	}}
}

// seconds returns the first of the times that is known, as Unix seconds, or nil.
func seconds(times ...time.Time) any {
	for _, t := range times {
		if !t.IsZero() {
			return t.Unix()
		}
	}
	return nil
}

// plotted is the one number that stands for a quantity on a chart.
func plotted(q *claims.Quantity, low, high any) any {
	l, below := low.(float64)
	h, above := high.(float64)
	switch {
	case q.HasValue:
		return number(q.Value)
	case below && above:
		return l + (h-l)/2
	case below:
		return l
	case above:
		return h
	}
	return nil
}

func bound(b units.Bound) any {
	if !b.Set {
		return nil
	}
	return number(b.Value)
}

// number is nearest to d; nil if it is so large that sums of it would overflow.
func number(d units.Decimal) any {
	f, err := strconv.ParseFloat(d.String(), 64)
	if err != nil || math.Abs(f) > 1e300 {
		return nil
	}
	return f
}
