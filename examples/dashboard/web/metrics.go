package web

import (
	"cmp"
	"context"
	"html/template"
	"math/big"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"

	"github.com/go-figures/figures/examples/dashboard/chart"
	"github.com/go-figures/figures/examples/dashboard/intake"
	"github.com/go-figures/figures/examples/dashboard/store"
)

const metricRows = 100

type metricsData struct {
	Text    string
	Metrics []metricItem
	Pager   pager
}

type metricItem struct {
	store.Metric
	URL string
}

// Span is the stretch in which all periods of the metric lie.
func (m metricItem) Span() string {
	if m.First == "" {
		return ""
	}
	return chart.PeriodName(dayOf(m.First), dayOf(m.After))
}

func metricURL(key string) string { return "/metric?" + url.Values{"metric": {key}}.Encode() }

func (s *Server) metricsPage(w http.ResponseWriter, r *http.Request) error {
	q, err := parseSearch(r.URL.Query())
	if err != nil {
		return err
	}
	all, total, err := s.store.Metrics(r.Context(), q.Text, metricRows, q.Page*metricRows)
	if err != nil {
		return err
	}
	d := metricsData{Text: q.Text, Pager: pagerOf(&q, "/metrics", q.Page, total, metricRows)}
	for _, m := range all {
		d.Metrics = append(d.Metrics, metricItem{m, metricURL(m.Key)})
	}
	s.render(w, r, http.StatusOK, "metrics", view{Title: "Metrics", Nav: "/metrics", Data: d})
	return nil
}

// mostPoints bounds what a chart of a metric shows: more cannot be told apart.
const mostPoints = 200

type metricData struct {
	Key, Subject, Unit string
	Chart              template.HTML
	Rows               []claimRow
	Findings           []finding
	Total, Undated     int
	Claims             string // the address of its claims
	Points             string // of its rows for charts elsewhere
}

// A finding is a conflict, with the period that it is about.
type finding struct{ When, Kind, Why string }

// metricPage shows the values of a metric over its periods, and who said them.
func (s *Server) metricPage(w http.ResponseWriter, r *http.Request) error {
	key := r.URL.Query().Get("metric")
	if key == "" {
		return errNotFound
	}
	f := store.Filter{Metric: key}
	var said []store.Claim
	total, err := s.store.Count(r.Context(), f)
	if err != nil {
		return err
	}
	err = s.store.Claims(r.Context(), f, store.ByTime, mostPoints, 0, func(c *store.Claim) error {
		said = append(said, *c)
		return nil
	})
	if err != nil {
		return err
	}
	if len(said) == 0 {
		return errNotFound
	}
	d := metricData{Key: key, Total: total, Subject: said[0].Subject}
	if d.Findings, err = s.findings(r.Context(), key); err != nil {
		return err
	}
	unit := commonUnit(said)
	d.Unit = unitName(unit)
	for i := range said {
		d.Rows = append(d.Rows, rowOf(&said[i]))
	}
	plotted, err := s.store.Points(r.Context(), f, mostPoints, 0)
	if err != nil {
		return err
	}
	drawn := points(plotted, said, unit)
	d.Undated = len(said) - len(drawn)
	title := d.Subject + " by period"
	if d.Unit != "" {
		title = d.Subject + " in " + d.Unit + " by period"
	}
	d.Chart = chart.Series(title, drawn)
	q := url.Values{"metric": {key}}.Encode()
	d.Claims, d.Points = "/?"+q, "/api/points?"+q
	s.render(w, r, http.StatusOK, "metric", view{Title: d.Subject, Nav: "/metrics", Data: d})
	return nil
}

// findings are the conflicts of a metric.
func (s *Server) findings(ctx context.Context, key string) ([]finding, error) {
	found, err := s.store.Findings(ctx, key)
	var all []finding
	for _, f := range found {
		shown := finding{Kind: f.Kind, Why: f.Why}
		if f.First != "" {
			shown.When = chart.PeriodName(dayOf(f.First), dayOf(f.After))
		}
		all = append(all, shown)
	}
	return all, err
}

// commonUnit is the unit that most of the claims have: the others of a metric
// convert to it.
func commonUnit(said []store.Claim) string {
	count := map[string]int{}
	for i := range said {
		count[said[i].Quantity.Unit.ID]++
	}
	best := ""
	for id, n := range count {
		if n > count[best] || n == count[best] && id < best {
			best = id
		}
	}
	return best
}

// unitName is the unit as a heading shows it. What is counted names itself.
func unitName(id string) string {
	if strings.HasPrefix(id, "item") {
		return ""
	}
	u, err := units.Default().Unit(id)
	if err != nil {
		return id
	}
	return cmp.Or(u.Plural(), u.Name())
}

// points are those of the claims that have a period and a number, in one unit.
func points(all []store.Point, said []store.Claim, unit string) []chart.Point {
	words := map[int64]string{}
	for i := range said {
		words[said[i].ID] = said[i].Text
	}
	var points []chart.Point
	for i := range all {
		p := &all[i]
		start, end := dayOf(p.Start), dayOf(p.End)
		convert, ok := converter(p.Unit, unit)
		if start.IsZero() || end.IsZero() || !ok {
			continue
		}
		value := convert(&p.Value)
		if value == nil {
			continue
		}
		points = append(points, chart.Point{
			Start: start, End: end, Value: *value, Low: convert(p.Low), High: convert(p.High),
			Said: words[p.ID], Speaker: p.Speaker, Conflict: p.Conflict,
			Hollow: p.Status == string(claims.Target) || p.Status == string(claims.Forecast),
			Link:   "#claim-" + strconv.FormatInt(p.ID, 10),
		})
	}
	return points
}

func dayOf(s string) time.Time {
	t, _ := intake.Day(s) // as the store wrote it
	return t
}

// converter returns numbers of one unit in another, nil as nil.
func converter(from, to string) (func(*float64) *float64, bool) {
	if from == to {
		return func(v *float64) *float64 { return v }, true
	}
	a, err := units.Default().Unit(from)
	b, err2 := units.Default().Unit(to)
	if err != nil || err2 != nil || !a.ConvertsTo(b) {
		return nil, false
	}
	return func(v *float64) *float64 {
		if v == nil {
			return nil
		}
		x, err := a.Convert(new(big.Rat).SetFloat64(*v), b)
		if err != nil { // one over nothing
			return nil
		}
		f, _ := x.Float64()
		return &f
	}, true
}
