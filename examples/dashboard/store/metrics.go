package store

import "context"

// A Metric is something that is measured, as far as claims are made on it.
type Metric struct {
	Key       string `json:"metric"`  // check.Metric
	Subject   string `json:"subject"` // one of the ways in which it is named
	Unit      string `json:"unit"`
	Claims    int    `json:"claims"`
	Periods   int    `json:"periods"`
	Speakers  int    `json:"speakers"`
	Conflicts int    `json:"conflicts"` // claims in conflict
}

// Metrics returns a page of the metrics, those with conflicts first, then those
// on which most is said, and how many there are. Those are meant whose words
// contain the text.
func (s *Store) Metrics(ctx context.Context, text string, limit, offset int) (all []Metric, total int, err error) {
	const where = " from claims where metric <> '' and (?1 = '' or instr(metric, lower(?1)) > 0 or instr(lower(subject), lower(?1)) > 0)"
	const q = "select metric, max(subject), max(unit), count(*), count(distinct nullif(first || after, '')), count(distinct speaker)," +
		" sum(conflict), count(*) over ()" + where + " group by metric order by sum(conflict) > 0 desc, count(*) desc, metric limit ?2 offset ?3"
	var m Metric
	err = query(ctx, s.read, func() error { all = append(all, m); return nil },
		[]any{&m.Key, &m.Subject, &m.Unit, &m.Claims, &m.Periods, &m.Speakers, &m.Conflicts, &total}, q, text, limit, offset)
	return all, total, err
}

// A Finding says why claims are in conflict.
type Finding struct{ Kind, Why string }

// Findings returns the conflicts of a metric.
func (s *Store) Findings(ctx context.Context, metric string) ([]Finding, error) {
	var all []Finding
	var f Finding
	err := query(ctx, s.read, func() error { all = append(all, f); return nil }, []any{&f.Kind, &f.Why},
		"select kind, why from findings where metric = ? order by first, document", metric)
	return all, err
}
