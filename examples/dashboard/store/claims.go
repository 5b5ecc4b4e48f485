package store

import (
	"context"
	"encoding/json"

	"github.com/go-figures/figures/claims"
)

// A Claim is one that is kept, with its document.
type Claim struct {
	ID         int64
	DocumentID int64
	Document   string // its name
	N          int    // the number of the claim in it, from 1
	Metric     string
	Conflict   bool
	claims.Claim
}

// An Order is one in which claims are listed.
type Order string

// The orders. The zero value means the same as ByWorth.
const (
	ByWorth Order = "worth" // the most worth checking first
	ByAdded Order = "added" // the latest first
	ByTime  Order = "time"  // of what they say, the earliest first
	ByPlace Order = "place" // by document, and where they stand in it
)

// Orders returns all orders.
func Orders() []Order { return []Order{ByWorth, ByAdded, ByTime, ByPlace} }

func (o Order) by() string {
	switch o {
	case ByAdded:
		return " order by c.id desc"
	case ByTime:
		return " order by c.time is null, c.time, c.id"
	case ByPlace:
		return " order by c.document, c.n"
	}
	return " order by c.worth desc, c.id"
}

// Claims calls each with the claims of the filter from offset on, at most limit
// of them, all if it is negative. It stops at the first error.
func (s *Store) Claims(ctx context.Context, f Filter, o Order, limit, offset int, each func(*Claim) error) error {
	where, args := f.where("")
	// The inner query sorts numbers only, and leaves the whole claims alone.
	q := `select c.id, c.document, n.name, c.n, c.metric, c.conflict, d.claim
		from (select c.id as chosen, row_number() over (` + o.by() + `) as at from claims c` + where + o.by() + ` limit ? offset ?)
		join claims c on c.id = chosen join details d on d.id = chosen join documents n on n.id = c.document order by at`
	var c Claim
	var whole []byte
	return query(ctx, s.read, func() error {
		c.Claim = claims.Claim{}
		if err := json.Unmarshal(whole, &c.Claim); err != nil {
			return err
		}
		return each(&c)
	}, []any{&c.ID, &c.DocumentID, &c.Document, &c.N, &c.Metric, &c.Conflict, &whole}, q, append(args, limit, offset)...)
}
