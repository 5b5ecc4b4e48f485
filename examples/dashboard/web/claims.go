package web

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/go-figures/figures/claims/export"

	"github.com/go-figures/figures/examples/dashboard/store"
)

// claimRows is how many claims a page of the table has.
const claimRows = 50

// claimsData is what the first page shows.
type claimsData struct {
	Search   search
	Total    int
	Facets   []facet
	Chosen   []chosen
	Speakers []bar
	Kinds    []bar
	Rows     []claimRow
	Orders   []link
	Exports  []link
	Pager    pager
	Document *store.Document // if filtered by one
}

// Worths are the least worths to choose from.
func (claimsData) Worths() []string { return []string{"0", "0.3", "0.5", "0.6", "0.7", "0.8", "0.9"} }

// A facet is a property to filter by.
type facet struct {
	Name, Title string
	Options     []option
	More        []option // behind a fold
}

type option struct {
	ID, Name, Value, Label string
	N                      int
	Checked                bool
}

// chosen is a filter that is set, and the way to drop it.
type chosen struct{ Label, Without string }

type link struct {
	Label, URL string
	Current    bool
}

// A bar is one of a chart of bars: Share is its length, of the longest.
type bar struct {
	Label, URL string
	N          int
	Share      float64
}

// A claimRow is a claim as the table shows it.
type claimRow struct {
	ID                            int64
	Amount, What, When, Change    string
	Before, Text, After           string // the sentence, with the claim in it
	Status, Speaker, Where        string
	Document, DocumentURL, Metric string
	Worth                         float64
	Conflict                      bool
}

func (s *Server) claimsPage(w http.ResponseWriter, r *http.Request) error {
	q, err := parseSearch(r.URL.Query())
	if err != nil {
		return err
	}
	ctx := r.Context()
	counts, err := s.store.Counts(ctx, q.Filter)
	if err != nil {
		return err
	}
	d := claimsData{Search: q, Total: counts.Total}
	err = s.store.Claims(ctx, q.Filter, q.Order, claimRows, q.Page*claimRows, func(c *store.Claim) error {
		d.Rows = append(d.Rows, rowOf(c))
		return nil
	})
	if err != nil {
		return err
	}
	if q.Document != 0 {
		doc, _, err := s.store.Document(ctx, q.Document)
		if err != nil {
			return err
		}
		d.Document = &doc
	}
	d.Speakers = bars(&q, store.Speaker, counts.Of[store.Speaker])
	d.Kinds = bars(&q, store.Kind, counts.Of[store.Kind])
	d.Facets = facets(&q, counts.Facets)
	d.Chosen = d.chosen()
	d.Orders = orders(&q)
	d.Exports = exports(&q)
	d.Pager = pagerOf(&q, "/", q.Page, counts.Total, claimRows)
	s.render(w, r, http.StatusOK, "claims", view{Title: "Claims", Nav: "/", Data: d})
	return nil
}

func rowOf(c *store.Claim) claimRow {
	facts := export.Facts(&c.Claim)
	row := claimRow{
		ID: c.ID, Amount: fact(facts, "How much"), What: c.Subject, When: fact(facts, "When"), Change: fact(facts, "Change"),
		Status: fact(facts, "Status"), Speaker: c.Speaker.Name, Where: c.Scope, Document: c.Document, Worth: c.Worth,
		Conflict: c.Conflict, Text: c.Text,
		DocumentURL: claimURL(c.DocumentID, c.N),
	}
	if c.Metric != "" {
		row.Metric = metricURL(c.Metric)
	}
	from, to := c.Start-c.Sentence.Start, c.End-c.Sentence.Start
	if from >= 0 && from <= to && to <= len(c.Sentence.Text) {
		row.Before, row.Text, row.After = c.Sentence.Text[:from], c.Sentence.Text[from:to], c.Sentence.Text[to:]
	}
	return row
}

// mostBars is how many bars a chart has; what is left makes one more.
const mostBars = 8

// bars makes a chart of counts, which come the largest first.
func bars(q *search, f store.Facet, counts []store.Count) []bar {
	var all []bar
	others := 0
	for i, c := range counts {
		if i >= mostBars {
			others += c.N
			continue
		}
		all = append(all, bar{
			Label: label(string(f), c.Value), N: c.N, Share: float64(c.N) / float64(counts[0].N),
			URL: q.link("/", func(v url.Values) { v[string(f)] = []string{c.Value} }),
		})
	}
	if others > 0 { // no bar: it would be beyond the others
		all = append(all, bar{Label: plural(len(counts)-mostBars, "other"), N: others})
	}
	return all
}

var facetTitles = map[store.Facet]string{
	store.Speaker: "Speaker", store.Kind: "Kind", store.Unit: "Unit", store.Status: "Status", store.Direction: "Direction",
	store.Conflict: "Conflict",
}

// How many values of a facet are shown, and how many more behind the fold.
const (
	openOptions   = 6
	foldedOptions = 200
)

// facets lists the values to choose from, those chosen always among the first.
func facets(q *search, counts map[store.Facet][]store.Count) []facet {
	var all []facet
	for _, f := range store.Facets() {
		chosen := q.Facets[f]
		fc := facet{Name: string(f), Title: facetTitles[f]}
		found := counts[f]
		for _, value := range chosen { // one that no claim has any more can still be dropped
			if !slices.ContainsFunc(found, func(c store.Count) bool { return c.Value == value }) {
				found = append(found, store.Count{Value: value})
			}
		}
		for i, c := range found {
			o := option{
				ID: string(f) + "-" + strconv.Itoa(i), Name: string(f), Value: c.Value, Label: label(string(f), c.Value), N: c.N,
				Checked: slices.Contains(chosen, c.Value),
			}
			switch {
			case o.Checked || len(fc.Options) < openOptions:
				fc.Options = append(fc.Options, o)
			case len(fc.More) < foldedOptions:
				fc.More = append(fc.More, o)
			}
		}
		all = append(all, fc)
	}
	return all
}

// chosen lists what is filtered by.
func (d *claimsData) chosen() []chosen {
	q := &d.Search
	var all []chosen
	drop := func(name string) func(url.Values) { return func(v url.Values) { v.Del(name) } }
	if q.Text != "" {
		all = append(all, chosen{"Text: " + q.Text, q.link("/", drop("q"))})
	}
	for _, f := range store.Facets() {
		for _, value := range q.Facets[f] {
			all = append(all, chosen{facetTitles[f] + ": " + label(string(f), value), q.link("/", without(f, value))})
		}
	}
	if q.Worth > 0 {
		all = append(all, chosen{"Worth at least " + strconv.FormatFloat(q.Worth, 'g', -1, 64), q.link("/", drop("worth"))})
	}
	if q.Metric != "" {
		all = append(all, chosen{"Metric: " + q.Metric, q.link("/", drop("metric"))})
	}
	if d.Document != nil {
		all = append(all, chosen{"Document: " + d.Document.Name, q.link("/", drop("doc"))})
	}
	return all
}

var orderLabels = map[store.Order]string{
	store.ByWorth: "worth", store.ByAdded: "latest", store.ByTime: "period", store.ByPlace: "document",
}

func orders(q *search) []link {
	var all []link
	for _, o := range store.Orders() {
		all = append(all, link{orderLabels[o], q.link("/", func(v url.Values) { v.Set("sort", string(o)) }), o == q.Order})
	}
	return all
}

func exports(q *search) []link {
	var all []link
	for _, f := range []string{"csv", "ndjson", "json"} {
		all = append(all, link{Label: map[string]string{"csv": "CSV", "ndjson": "NDJSON", "json": "JSON"}[f], URL: q.link("/export/claims."+f, nil)})
	}
	return all
}

// A pager leads from page to page.
type pager struct {
	First, Last, Total int // the rows that are shown, from 1
	Prev, Next         string
}

func pagerOf(q *search, path string, page, total, rows int) pager {
	p := pager{First: min(page*rows+1, total), Last: min((page+1)*rows, total), Total: total}
	to := func(n int) string {
		return q.link(path, func(v url.Values) { v.Set("page", strconv.Itoa(n+1)) })
	}
	if page > 0 {
		p.Prev = to(min(page-1, max(total-1, 0)/rows))
	}
	if (page+1)*rows < total {
		p.Next = to(page + 1)
	}
	return p
}
