package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/check"
)

// A writer adds claims to a document within a transaction.
type writer struct {
	ctx      context.Context
	tx       *sql.Tx
	document int64
	day      time.Time // of the document
	stmts    map[string]*sql.Stmt
	combos   map[[5]string]int64
	metrics  map[string]int64
	touched  topics
}

const (
	insertClaim = `insert into claims (document, n, combo, metric, subject, first, after, time, value, low, high, worth, conflict)
		values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) returning id`
	insertDetail = "insert into details (id, claim) values (?, ?)"
	insertWords  = "insert into words (rowid, text) values (?, ?)"
	// Both return the number of what is there already, too.
	insertCombo = `insert into combos (speaker, kind, unit, status, direction) values (?, ?, ?, ?, ?)
		on conflict do update set kind = kind returning id`
	insertMetric = "insert into metrics (key, subject, unit) values (?, ?, ?) on conflict do update set key = key returning id"
)

// addClaims adds claims to a document of the day, and says which of them, and of
// those there, are in conflict.
func addClaims(ctx context.Context, tx *sql.Tx, document int64, day time.Time, cs []claims.Claim) error {
	w := writer{
		ctx: ctx, tx: tx, document: document, day: day, stmts: map[string]*sql.Stmt{},
		combos: map[[5]string]int64{}, metrics: map[string]int64{}, touched: topics{},
	}
	defer w.close()
	var before int // claims that the document has
	if err := tx.QueryRowContext(ctx, "select claims from documents where id = ?", document).Scan(&before); err != nil {
		return err
	}
	for i := range cs {
		if err := w.add(before+i+1, &cs[i]); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, "update documents set claims = claims + ? where id = ?", len(cs), document); err != nil {
		return err
	}
	return w.touched.judge(ctx, tx)
}

func (w *writer) close() {
	for _, s := range w.stmts {
		s.Close()
	}
}

// insert runs a statement, which is prepared once, and returns the number of the
// row if it tells one.
func (w *writer) insert(q string, args ...any) (id int64, err error) {
	s := w.stmts[q]
	if s == nil {
		if s, err = w.tx.PrepareContext(w.ctx, q); err != nil {
			return 0, err
		}
		w.stmts[q] = s
	}
	err = s.QueryRowContext(w.ctx, args...).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return id, err
}

// add writes claim n of the document.
func (w *writer) add(n int, c *claims.Claim) error {
	combo, err := w.combo(c)
	if err != nil {
		return err
	}
	metric, err := w.metric(c)
	if err != nil {
		return err
	}
	t := topic{metric: metric}
	start, end := holds(c)
	if t.first, t.after = day(start), day(end); t.first == "" {
		t.document = w.document
	}
	low, high := bound(c.Quantity.Bounds.Low), bound(c.Quantity.Bounds.High)
	id, err := w.insert(insertClaim, w.document, n, combo, sql.NullInt64{Int64: metric, Valid: metric != 0}, c.Subject,
		t.first, t.after, seconds(start, w.day), plotted(&c.Quantity, low, high), low, high, c.Worth)
	if err != nil {
		return err
	}
	whole, err := json.Marshal(c)
	if err != nil {
		return err
	}
	if _, err := w.insert(insertDetail, id, whole); err != nil {
		return err
	}
	text := strings.Join([]string{c.Sentence.Text, c.Text, c.Subject, c.Scope, c.Speaker.Name, c.Source}, " \n")
	if _, err := w.insert(insertWords, id, text); err != nil {
		return err
	}
	w.touched.add(t)
	return nil
}

// combo returns the number of the values to filter by.
func (w *writer) combo(c *claims.Claim) (id int64, err error) {
	v := [5]string{
		c.Speaker.Name, string(c.Kind), c.Quantity.Unit.ID, string(cmp.Or(c.Status, claims.Actual)), cmp.Or(string(c.Change), "none"),
	}
	if id, ok := w.combos[v]; ok {
		return id, nil
	}
	id, err = w.insert(insertCombo, v[0], v[1], v[2], v[3], v[4])
	w.combos[v] = id
	return id, err
}

// metric returns the number of what the claim measures, 0 for nothing named.
func (w *writer) metric(c *claims.Claim) (id int64, err error) {
	key := check.Metric(c)
	if id, ok := w.metrics[key]; ok || key == "" {
		return id, nil
	}
	id, err = w.insert(insertMetric, key, c.Subject, c.Quantity.Unit.ID)
	w.metrics[key] = id
	return id, err
}

// holds returns the period that the quantity holds for, zero if it is not known.
func holds(c *claims.Claim) (start, end time.Time) {
	when := c.Period
	if c.Role == claims.From {
		when = c.Baseline // the value is that of an earlier time
	}
	if when.Start.IsZero() || when.End.IsZero() {
		return time.Time{}, time.Time{}
	}
	return when.Start, when.End
}

// dropClaims removes the claims of a document.
func dropClaims(ctx context.Context, tx *sql.Tx, document int64) error {
	touched := topics{}
	t := topic{}
	const q = "select distinct metric, first, after from claims where document = ? and metric is not null"
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
