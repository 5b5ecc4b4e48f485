package store

import (
	"context"
	"strings"
)

// A Metric is something that is measured, as far as claims are made on it.
type Metric struct {
	Key       string `json:"metric"`  // check.Metric
	Subject   string `json:"subject"` // one of the ways in which it is named
	Unit      string `json:"unit"`
	Claims    int    `json:"claims"`
	First     string `json:"first"` // the days between which all its periods lie, half open, "" if none is known
	After     string `json:"after"`
	Conflicts int    `json:"conflicts"` // claims in conflict
}

// Metrics returns a page of the metrics, those with conflicts first, then those
// on which most is said, and how many there are. Those are meant whose name or
// subject contains all words of the text.
func (s *Store) Metrics(ctx context.Context, text string, limit, offset int) (all []Metric, total int, err error) {
	var c condition
	for word := range strings.FieldsSeq(strings.ToLower(text)) {
		c.add("instr(m.key || ' ' || lower(m.subject), ?) > 0", word)
	}
	q := `select m.key, m.subject, m.unit, t.n, t.first, t.after, t.conflicts, count(*) over ()
		from (select metric, count(*) as n, coalesce(min(nullif(first, '')), '') as first, max(after) as after, sum(conflict) as conflicts
			from claims where metric is not null group by metric) t
		join metrics m on m.id = t.metric` + c.where() + ` order by t.conflicts > 0 desc, t.n desc, m.id limit ? offset ?`
	var m Metric
	err = query(ctx, s.read, func() error { all = append(all, m); return nil },
		[]any{&m.Key, &m.Subject, &m.Unit, &m.Claims, &m.First, &m.After, &m.Conflicts, &total}, q, append(c.args, limit, offset)...)
	return all, total, err
}

// A Finding says why claims are in conflict, and the half-open period that they
// are about, as days, "" if it is not known.
type Finding struct{ Kind, Why, First, After string }

// Findings returns the conflicts of a metric.
func (s *Store) Findings(ctx context.Context, metric string) ([]Finding, error) {
	var all []Finding
	var f Finding
	err := query(ctx, s.read, func() error { all = append(all, f); return nil }, []any{&f.Kind, &f.Why, &f.First, &f.After},
		"select kind, why, first, after from findings where metric = (select id from metrics where key = ?) order by first, document", metric)
	return all, err
}
