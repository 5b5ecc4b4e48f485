package web

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/go-figures/figures/examples/dashboard/intake"
	"github.com/go-figures/figures/examples/dashboard/store"
)

// A search is what the address of a page asks for.
type search struct {
	store.Filter
	Order store.Order
	Page  int // from 0
}

// parseSearch reads the parameters of an address: q, one of each facet for each
// value, worth, metric, doc, from, to, sort, page. Pages, the API and the exports
// share them.
func parseSearch(v url.Values) (search, error) {
	s := search{Filter: store.Filter{Text: v.Get("q"), Metric: v.Get("metric"), Facets: map[store.Facet][]string{}}}
	for _, f := range store.Facets() {
		if values := v[string(f)]; len(values) > 0 {
			s.Facets[f] = values[:min(len(values), mostValues)]
		}
	}
	var err error
	if w := v.Get("worth"); w != "" {
		if s.Worth, err = strconv.ParseFloat(w, 64); err != nil || !(s.Worth >= 0 && s.Worth <= 1) {
			return s, badRequest("worth: expected a number from 0 to 1")
		}
	}
	if s.Document, err = number(v, "doc", 0); err != nil {
		return s, err
	}
	if s.From, err = moment(v, "from"); err != nil {
		return s, err
	}
	if s.To, err = moment(v, "to"); err != nil {
		return s, err
	}
	page, err := number(v, "page", 1)
	s.Page = int(min(max(page, 1), 1_000_000)) - 1
	s.Order = store.Order(cmp.Or(v.Get("sort"), string(store.ByWorth)))
	if !slices.Contains(store.Orders(), s.Order) {
		return s, badRequest("sort: expected worth, added, time or place")
	}
	return s, err
}

// mostValues bounds the values of one facet that are asked for at once.
const mostValues = 500

func number(v url.Values, name string, none int64) (int64, error) {
	s := v.Get(name)
	if s == "" {
		return none, nil
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 {
		return 0, badRequest(name + ": expected a whole number")
	}
	return n, nil
}

// moment reads a day, a time as RFC 3339, or milliseconds, as Grafana writes them.
func moment(v url.Values, name string) (time.Time, error) {
	s := v.Get(name)
	if t, err := intake.Day(s); err == nil {
		return t, nil
	}
	if ms, err := strconv.ParseInt(s, 10, 64); err == nil {
		return time.UnixMilli(ms), nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return t, badRequest(name + ": expected a time like 2024-05-15 or 2024-05-15T10:00:00Z")
	}
	return t, nil
}

// values writes the search as the parameters of an address, without the page.
func (s *search) values() url.Values {
	v := url.Values{}
	set := func(name, value string) {
		if value != "" {
			v.Set(name, value)
		}
	}
	set("q", s.Text)
	set("metric", s.Metric)
	for f, values := range s.Facets {
		v[string(f)] = slices.Clone(values)
	}
	if s.Worth > 0 {
		v.Set("worth", strconv.FormatFloat(s.Worth, 'g', -1, 64))
	}
	if s.Document != 0 {
		v.Set("doc", strconv.FormatInt(s.Document, 10))
	}
	for name, t := range map[string]time.Time{"from": s.From, "to": s.To} {
		if !t.IsZero() {
			v.Set(name, t.UTC().Format(time.RFC3339))
		}
	}
	if s.Order != store.ByWorth {
		v.Set("sort", string(s.Order))
	}
	return v
}

// link returns the address of a page of this search after a change to it.
func (s *search) link(path string, change func(url.Values)) string {
	v := s.values()
	if change != nil {
		change(v)
	}
	if len(v) == 0 {
		return path
	}
	return path + "?" + v.Encode()
}

// without is the search without one value of a facet.
func without(f store.Facet, value string) func(url.Values) {
	return func(v url.Values) {
		rest := slices.DeleteFunc(v[string(f)], func(s string) bool { return s == value })
		if v[string(f)] = rest; len(rest) == 0 {
			delete(v, string(f))
		}
	}
}
