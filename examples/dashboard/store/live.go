package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
)

// Begin opens a document whose text comes bit by bit.
func (s *Store) Begin(ctx context.Context, name string, given time.Time) (id int64, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		now := time.Now().Unix()
		// Its text is not known yet; two live ones of a name are two documents.
		const q = `insert into documents (key, name, title, day, given, note, text, claims, live, added, alive)
			values (?, ?, '', ?, ?, '', x'', 0, 1, ?, ?) returning id`
		return tx.QueryRowContext(ctx, q, "live "+rand.Text(), name, day(given), day(given), now, now).Scan(&id)
	})
	return id, err
}

// ErrClosed says that a document streams in no longer.
var ErrClosed = errors.New("the document is closed")

// Append adds text to a live document, and claims that have been found in what
// is there by now. The error is ErrClosed if somebody has finished it.
func (s *Store) Append(ctx context.Context, id int64, text []byte, given time.Time, cs []claims.Claim) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		res, err := tx.ExecContext(ctx, "update documents set alive = ? where id = ? and live = 1", time.Now().Unix(), id)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrClosed)
		}
		if len(text) > 0 {
			const q = "insert into chunks (document, n, text) select ?1, coalesce(max(n), 0) + 1, ?2 from chunks where document = ?1"
			if _, err := tx.ExecContext(ctx, q, id, text); err != nil {
				return err
			}
		}
		return addClaims(ctx, tx, id, given, cs)
	})
}

// Finish closes a live document: the claims found in its whole text take the
// place of those that were found while it came in.
func (s *Store) Finish(ctx context.Context, id int64, e Entry) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		if err := dropClaims(ctx, tx, id); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "delete from chunks where document = ?", id); err != nil {
			return err
		}
		const q = "update documents set title = ?, day = ?, note = ?, text = ?, live = 0 where id = ?"
		if _, err := tx.ExecContext(ctx, q, e.Title, day(e.Day), e.Note, []byte(e.Text), id); err != nil {
			return err
		}
		return addClaims(ctx, tx, id, e.Day, e.Claims)
	})
}

// Orphans returns the live documents to which nothing has been added since the
// time: whoever took them in has been killed.
func (s *Store) Orphans(ctx context.Context, since time.Time) ([]int64, error) {
	var all []int64
	var id int64
	err := query(ctx, s.read, func() error { all = append(all, id); return nil }, []any{&id},
		"select id from documents where live = 1 and alive < ?", since.Unix())
	return all, err
}

func chunks(ctx context.Context, db querier, id int64) (string, error) {
	var b strings.Builder
	var chunk []byte
	err := query(ctx, db, func() error { b.Write(chunk); return nil }, []any{&chunk},
		"select text from chunks where document = ? order by n", id)
	return b.String(), err
}
