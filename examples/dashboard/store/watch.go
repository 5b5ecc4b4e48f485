package store

import (
	"context"
	"time"
)

// Watch calls changed soon after somebody has written to the database, this
// process or another one, until the context ends or changed returns an error.
func (s *Store) Watch(ctx context.Context, every time.Duration, changed func() error) error {
	// The version that SQLite tells on one connection changes with every commit on
	// another one.
	conn, err := s.read.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	tick := time.NewTicker(every)
	defer tick.Stop()
	var was int64
	for first := true; ; first = false {
		var now int64
		if err := conn.QueryRowContext(ctx, "pragma data_version").Scan(&now); err != nil {
			return err
		}
		if now != was && !first {
			if err := changed(); err != nil {
				return err
			}
		}
		was = now
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// Totals returns how many documents and claims there are.
func (s *Store) Totals(ctx context.Context) (documents, claims int, err error) {
	err = s.read.QueryRowContext(ctx, "select count(*), coalesce(sum(claims), 0) from documents").Scan(&documents, &claims)
	return documents, claims, err
}
