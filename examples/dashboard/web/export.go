package web

import (
	"net/http"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/export"

	"github.com/go-figures/figures/examples/dashboard/store"
)

// exportClaims writes all claims of a search as a file: claims.csv, claims.ndjson
// or claims.json.
func (s *Server) exportClaims(w http.ResponseWriter, r *http.Request) error {
	q, err := parseSearch(r.URL.Query())
	if err != nil {
		return err
	}
	file := r.PathValue("file")
	h := w.Header()
	var out *export.Writer
	switch file {
	case "claims.csv":
		h.Set("Content-Type", "text/csv; charset=utf-8")
		out = export.CSV(w)
	case "claims.ndjson":
		h.Set("Content-Type", "application/x-ndjson; charset=utf-8")
		out = export.NDJSON(w)
	case "claims.json":
		h.Set("Content-Type", "application/json; charset=utf-8")
		out = export.JSON(w)
	default:
		return errNotFound
	}
	h.Set("Content-Disposition", `attachment; filename="`+file+`"`)
	err = s.store.Claims(r.Context(), q.Filter, q.Order, -1, 0, func(c *store.Claim) error {
		name := c.Document
		if file == "claims.csv" {
			name = inert(name)
			disarm(&c.Claim)
		}
		return out.Write(name, &c.Claim)
	})
	if err == nil {
		err = out.Close()
	}
	if err != nil { // the half of a file must not look like a whole one
		s.opts.Log.Printf("%s: %v", r.URL.Path, err)
		panic(http.ErrAbortHandler)
	}
	return nil
}

// disarm makes the texts of a claim safe for a spreadsheet, which runs a cell
// that begins like a formula: the words of strangers stand in them.
func disarm(c *claims.Claim) {
	for _, s := range []*string{
		&c.Text, &c.Quantity.Text, &c.Quantity.Unit.Name, &c.Quantity.Unit.Text, &c.Subject, &c.Period.Text, &c.Baseline.Text,
		&c.Scope, &c.Speaker.Name, &c.Speaker.Role, &c.Source, &c.Sentence.Text,
	} {
		*s = inert(*s)
	}
}

// inert puts an apostrophe before what would be a formula.
func inert(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
