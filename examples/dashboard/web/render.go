package web

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/go-figures/figures/claims/export"

	"github.com/go-figures/figures/examples/dashboard/chart"
)

//go:embed templates
var templates embed.FS

// view is what a page shows: Data is its own, the rest is around it.
type view struct {
	Title string
	Nav   string // the path of the entry of the navigation that it belongs to
	Data  any
	// of the server
	Documents, Claims int
}

var funcs = template.FuncMap{
	"number":  func(n int) string { return chart.Grouped(n) },
	"plural":  plural,
	"label":   label,
	"percent": func(f float64) string { return strconv.FormatFloat(100*f, 'f', 1, 64) },
	"worth":   func(f float64) string { return strconv.FormatFloat(f, 'f', 2, 64) },
	"day": func(t time.Time) string {
		if t.IsZero() {
			return ""
		}
		return t.Format("2 Jan 2006")
	},
	"iso":  func(t time.Time) string { return t.UTC().Format(time.RFC3339) },
	"when": func(t time.Time) string { return t.UTC().Format("2 Jan 2006 15:04 UTC") },
}

func plural(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return chart.Grouped(n) + " " + one + "s"
}

// label is a value of a facet as people read it.
func label(facet, value string) string {
	switch facet + " " + value {
	case "conflict 1":
		return "said differently elsewhere"
	case "conflict 0":
		return "no conflict found"
	case "direction none":
		return "no change"
	}
	if value == "" {
		return map[string]string{"speaker": "not known", "unit": "no unit"}[facet]
	}
	if facet == "speaker" {
		return value
	}
	return strings.ReplaceAll(value, "_", " ")
}

// pages are the templates by name, each with the layout. They are read once, on
// the first request.
var pages = sync.OnceValue(func() map[string]*template.Template {
	all := map[string]*template.Template{}
	layout := template.Must(template.New("layout.html").Funcs(funcs).ParseFS(templates, "templates/layout.html", "templates/parts.html"))
	for _, name := range []string{"claims", "metrics", "metric", "documents", "document", "add", "added", "error"} {
		all[name] = template.Must(template.Must(layout.Clone()).ParseFS(templates, "templates/"+name+".html"))
	}
	return all
})

// render writes a page. It is put together before anything is sent, so that a
// page comes whole or not at all.
func (s *Server) render(w http.ResponseWriter, r *http.Request, status int, name string, v view) {
	var err error
	if v.Documents, v.Claims, err = s.store.Totals(r.Context()); err != nil {
		s.opts.Log.Printf("%s: %v", r.URL.Path, err)
	}
	var b bytes.Buffer
	if err := pages()[name].Execute(&b, v); err != nil {
		s.opts.Log.Printf("%s: %v", r.URL.Path, err)
		http.Error(w, "the page could not be made", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(b.Bytes())
}

// fact returns one of the facts of a claim by its name, "" if it has none.
func fact(facts []export.Fact, name string) string {
	for _, f := range facts {
		if f.Name == name {
			return f.Value
		}
	}
	return ""
}
