package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/go-figures/figures/claims"
)

// ErrNone says that there is no such document.
var ErrNone = errors.New("no such document")

// An Entry is a document to be kept, with its claims.
type Entry struct {
	Name  string
	Title string
	Day   time.Time // of the event, zero if not known
	Given time.Time // the day as the sender gave it, zero if not
	Note  string    // what a reader should know of how it was read
	Text  string
	// Claims are those of the text, in its order.
	Claims []claims.Claim
}

// A Document is one that is kept, without its text.
type Document struct {
	ID     int64
	Name   string
	Title  string
	Day    time.Time
	Given  time.Time
	Note   string
	Claims int
	Live   bool // it still streams in
	Added  time.Time
}

// Add keeps a document. What is there already, by name, day and text, is not
// kept again: its number is returned, and fresh is false. So whoever got no
// answer may send a document once more.
func (s *Store) Add(ctx context.Context, e Entry) (id int64, fresh bool, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		const q = `insert into documents (key, name, title, day, given, note, text, claims, live, added, alive)
			values (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, 0) on conflict do nothing returning id`
		err := tx.QueryRowContext(ctx, q, key(&e), e.Name, e.Title, day(e.Day), day(e.Given), e.Note, []byte(e.Text),
			time.Now().Unix()).Scan(&id)
		if errors.Is(err, sql.ErrNoRows) {
			return tx.QueryRowContext(ctx, "select id from documents where key = ?", key(&e)).Scan(&id)
		}
		if err != nil {
			return err
		}
		fresh = true
		return addClaims(ctx, tx, id, e.Day, e.Claims)
	})
	return id, fresh, err
}

func key(e *Entry) string {
	h := sha256.New()
	fmt.Fprintf(h, "%d %s%s\n", len(e.Name), e.Name, day(e.Given))
	h.Write([]byte(e.Text))
	return hex.EncodeToString(h.Sum(nil))
}

// Delete removes a document and its claims. The error is ErrNone if it is not
// there.
func (s *Store) Delete(ctx context.Context, id int64) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		if err := dropClaims(ctx, tx, id); err != nil {
			return err
		}
		res, err := tx.ExecContext(ctx, "delete from documents where id = ?", id)
		if err != nil {
			return err
		}
		if n, err := res.RowsAffected(); err != nil || n == 0 {
			return errors.Join(err, ErrNone)
		}
		return nil
	})
}

const documentColumns = "id, name, title, day, given, note, claims, live, added"

// Document returns a document and its text. The error is ErrNone if it is not
// there.
func (s *Store) Document(ctx context.Context, id int64) (Document, string, error) {
	var d Document
	var text []byte
	q := "select " + documentColumns + ", text from documents where id = ?"
	found := false
	err := s.documents(ctx, &d, []any{&text}, func() error { found = true; return nil }, q, id)
	if err == nil && !found {
		err = ErrNone
	}
	if err != nil || !d.Live {
		return d, string(text), err
	}
	spoken, err := chunks(ctx, s.read, id)
	return d, spoken, err
}

// Documents returns a page of the documents, the latest first, and how many
// there are in all. Those are meant whose name or title contains the text.
func (s *Store) Documents(ctx context.Context, text string, limit, offset int) (all []Document, total int, err error) {
	const where = " from documents where ?1 = '' or instr(lower(name || ' ' || title), lower(?1)) > 0"
	if err := s.read.QueryRowContext(ctx, "select count(*)"+where, text).Scan(&total); err != nil {
		return nil, 0, err
	}
	var d Document
	err = s.documents(ctx, &d, nil, func() error { all = append(all, d); return nil },
		"select "+documentColumns+where+" order by id desc limit ? offset ?", text, limit, offset)
	return all, total, err
}

// documents reads rows of documentColumns into d, and what else there is into
// more.
func (s *Store) documents(ctx context.Context, d *Document, more []any, each func() error, q string, args ...any) error {
	var when, given string
	var added int64
	dest := append([]any{&d.ID, &d.Name, &d.Title, &when, &given, &d.Note, &d.Claims, &d.Live, &added}, more...)
	return query(ctx, s.read, func() error {
		d.Day, d.Given, d.Added = parseDay(when), parseDay(given), time.Unix(added, 0).UTC()
		return each()
	}, dest, q, args...)
}

// day writes a day as it is kept, "" for none.
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func parseDay(s string) time.Time {
	t, _ := time.Parse(time.DateOnly, s) // "" is no day
	return t
}
