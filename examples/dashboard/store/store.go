// Package store keeps documents and their claims in one SQLite file.
//
// What a method that writes has returned without an error is on the disk: it
// outlives the process and a power cut. Any number of processes may use one file;
// their writes wait for each other.
package store

import (
	"context"
	"database/sql"
	_ "embed"
	"fmt"
	"net/url"
	"path/filepath"
	"runtime"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

//go:embed schema.sql
var schema string

// version is that of the schema, kept in the file.
const version = 1

// A Store is an open database. It is safe for concurrent use.
type Store struct {
	write, read *sql.DB
}

// Open opens the database in the file, and makes it if there is none.
func Open(file string) (*Store, error) {
	// One connection writes; to wait in Go is fairer than to wait in SQLite.
	write, err := connect(file, 1, "_txlock=immediate")
	if err != nil {
		return nil, err
	}
	s := &Store{write: write}
	if err := s.migrate(); err != nil {
		s.Close()
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if s.read, err = connect(file, 2*runtime.GOMAXPROCS(0)+2, "_pragma=query_only(1)"); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// connect opens the file for up to n connections. The write-ahead log lets
// readers go on while one writes; synchronous(full) makes a commit durable.
func connect(file string, n int, more string) (*sql.DB, error) {
	const pragmas = "?_pragma=busy_timeout(30000)&_pragma=journal_mode(wal)&_pragma=synchronous(full)" +
		"&_pragma=foreign_keys(1)&_pragma=mmap_size(1073741824)&_pragma=cache_size(-16000)&_pragma=trusted_schema(0)&"
	path := (&url.URL{Path: filepath.ToSlash(file)}).EscapedPath()
	db, err := sql.Open("sqlite", "file:"+path+pragmas+more)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db, nil
}

func (s *Store) migrate() error {
	return s.update(context.Background(), func(tx *sql.Tx) error {
		var have int
		if err := tx.QueryRow("pragma user_version").Scan(&have); err != nil {
			return err
		}
		switch have {
		case version:
			return nil
		case 0:
			_, err := tx.Exec(schema + fmt.Sprintf("; pragma user_version = %d", version))
			return err
		}
		return fmt.Errorf("the database is of version %d, this program knows %d", have, version)
	})
}

// Close closes the database.
func (s *Store) Close() error {
	if s.read != nil {
		s.read.Close()
	}
	return s.write.Close()
}

// update runs f in a transaction: all of it is written, or nothing.
func (s *Store) update(ctx context.Context, f func(tx *sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // does nothing after a commit
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// query calls each with every row. It reads one row into dest before each call.
func query(ctx context.Context, db querier, each func() error, dest []any, q string, args ...any) error {
	rows, err := db.QueryContext(ctx, q, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(dest...); err != nil {
			return err
		}
		if err := each(); err != nil {
			return err
		}
	}
	return rows.Err()
}

// A querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, q string, args ...any) (*sql.Rows, error)
}
