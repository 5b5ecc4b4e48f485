package store

import (
	"context"
	"time"
)

// A Point is a claim as a chart takes it: a time, a number, and labels. The JSON
// names are those of the columns of the view "points".
type Point struct {
	Time      time.Time `json:"time"`
	Value     float64   `json:"value"`
	Low       *float64  `json:"low"` // nil where it is open
	High      *float64  `json:"high"`
	Metric    string    `json:"metric"`
	Subject   string    `json:"subject"`
	Unit      string    `json:"unit"`
	Kind      string    `json:"kind"`
	Status    string    `json:"status"`
	Direction string    `json:"direction"`
	Speaker   string    `json:"speaker"`
	Conflict  bool      `json:"conflict"`
	Worth     float64   `json:"worth"`
	// Start and End are the period as days, half open, "" if it is not known;
	// Time is then the day of the document.
	Start      string `json:"period_start"`
	End        string `json:"period_end"`
	Document   string `json:"document"`
	DocumentID int64  `json:"document_id"`
	ID         int64  `json:"id"`
}

// Points returns what can be plotted of the claims of the filter, the earliest
// first, at most limit of them from offset on.
func (s *Store) Points(ctx context.Context, f Filter, limit, offset int) ([]Point, error) {
	f.Plotted = true
	c := f.condition()
	from, args := chosen(&c, ByTime, limit, offset)
	q := `select c.time, c.value, c.low, c.high, coalesce(m.key, ''), c.subject, b.unit, b.kind, b.status, b.direction, b.speaker,
		c.conflict, c.worth, c.first, c.after, d.name, c.document, c.id` + from + `
		join combos b on b.id = c.combo join documents d on d.id = c.document left join metrics m on m.id = c.metric` + ByTime.by()
	all := []Point{}
	var p Point
	var at int64
	err := query(ctx, s.read, func() error {
		p.Time = time.Unix(at, 0).UTC()
		all = append(all, p)
		return nil
	}, []any{
		&at, &p.Value, &p.Low, &p.High, &p.Metric, &p.Subject, &p.Unit, &p.Kind, &p.Status, &p.Direction, &p.Speaker,
		&p.Conflict, &p.Worth, &p.Start, &p.End, &p.Document, &p.DocumentID, &p.ID,
	}, q, args...)
	return all, err
}
