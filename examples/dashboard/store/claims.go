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
	cond := f.condition()
	from, args := chosen(&cond, o, limit, offset)
	q := "select c.id, c.document, n.name, c.n, coalesce(m.key, ''), c.conflict, d.claim" + from +
		" join details d on d.id = c.id join documents n on n.id = c.document left join metrics m on m.id = c.metric"
	if limit < 0 {
		q += cond.where()
	}
	var c Claim
	var whole []byte
	return query(ctx, s.read, func() error {
		c.Claim = claims.Claim{}
		if err := json.Unmarshal(whole, &c.Claim); err != nil {
			return err
		}
		return each(&c)
	}, []any{&c.ID, &c.DocumentID, &c.Document, &c.N, &c.Metric, &c.Conflict, &whole}, q+o.by(), args...)
}

// chosen is where the claims of a page come from: of what is skipped and sorted
// only the numbers are read. All claims, which come one by one, need no such step.
func chosen(c *condition, o Order, limit, offset int) (from string, args []any) {
	if limit < 0 {
		return " from claims c", c.args
	}
	return " from (select c.id as chosen from claims c" + c.where() + o.by() + " limit ? offset ?) join claims c on c.id = chosen",
		append(c.args, limit, offset)
}
