package web

import (
	"bytes"
	"html/template"
	"net/http"
	"slices"
	"strconv"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/export"
	"github.com/go-figures/figures/claims/transcript"

	"github.com/go-figures/figures/examples/dashboard/intake"
	"github.com/go-figures/figures/examples/dashboard/store"
)

const documentRows = 100

type documentsData struct {
	Text      string
	Documents []store.Document
	Pager     pager
}

func (s *Server) documentsPage(w http.ResponseWriter, r *http.Request) error {
	q, err := parseSearch(r.URL.Query())
	if err != nil {
		return err
	}
	all, total, err := s.store.Documents(r.Context(), q.Text, documentRows, q.Page*documentRows)
	if err != nil {
		return err
	}
	d := documentsData{Text: q.Text, Documents: all, Pager: pagerOf(&q, "/documents", q.Page, total, documentRows)}
	s.render(w, r, http.StatusOK, "documents", view{Title: "Documents", Nav: "/documents", Data: d})
	return nil
}

// partClaims is how many claims a page of a document has. Most documents have
// one page.
const partClaims = 500

// claimURL is where claim n of a document stands in its text.
func claimURL(document int64, n int) string {
	u := "/documents/" + strconv.FormatInt(document, 10)
	if part := (n - 1) / partClaims; part > 0 {
		u += "?page=" + strconv.Itoa(part+1)
	}
	return u + "#d1-" + strconv.Itoa((n-1)%partClaims+1)
}

type documentData struct {
	store.Document
	HTML  template.HTML
	Pager pager
}

// documentPage shows a document with its claims set off.
func (s *Server) documentPage(w http.ResponseWriter, r *http.Request) error {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return errNotFound
	}
	q, err := parseSearch(r.URL.Query())
	if err != nil {
		return err
	}
	d, text, err := s.store.Document(r.Context(), id)
	if err != nil {
		return err
	}
	var said []store.Claim
	// One more: the page ends before it.
	err = s.store.Claims(r.Context(), store.Filter{Document: id}, store.ByPlace, partClaims+1, q.Page*partClaims, func(c *store.Claim) error {
		said = append(said, *c)
		return nil
	})
	if err != nil {
		return err
	}
	html, err := marked(partOf(intake.Parse(d.Name, text), said, q.Page), said[:min(len(said), partClaims)])
	if err != nil {
		return err
	}
	path := "/documents/" + strconv.FormatInt(id, 10)
	data := documentData{Document: d, HTML: html, Pager: pagerOf(&q, path, q.Page, d.Claims, partClaims)}
	s.render(w, r, http.StatusOK, "document", view{Title: d.Name, Nav: "/documents", Data: data})
	return nil
}

// partOf leaves of a document the text of one page: from the sentence of its
// first claim to that of the first one of the next page.
func partOf(doc *transcript.Document, said []store.Claim, page int) *transcript.Document {
	start, end := 0, len(doc.Text)
	if page > 0 && len(said) > 0 {
		start = min(said[0].Sentence.Start, end)
	}
	if len(said) > partClaims {
		end = min(max(said[partClaims].Sentence.Start, said[partClaims-1].End), end)
	}
	if start == 0 && end == len(doc.Text) {
		return doc
	}
	part := *doc
	part.Segments = nil
	for _, seg := range doc.Segments {
		seg.Start, seg.End = max(seg.Start, start), min(seg.End, end)
		if seg.Start < seg.End {
			part.Segments = append(part.Segments, seg)
		}
	}
	return &part
}

// marked is the text with the claims set off, and their table.
func marked(doc *transcript.Document, said []store.Claim) (template.HTML, error) {
	var b bytes.Buffer
	p := export.Sections(&b)
	p.Columns = []string{elsewhere}
	next := 0
	p.Mark = func(*claims.Claim) export.Mark {
		next++
		if !said[next-1].Conflict {
			return export.Mark{}
		}
		return export.Mark{Tone: export.Differ, Symbol: "≠", Facts: []export.Fact{{Name: elsewhere, Value: "said differently"}}}
	}
	all := make([]claims.Claim, len(said))
	for i := range said {
		all[i] = said[i].Claim
	}
	err := p.Document(doc, slices.Values(all))
	return template.HTML(b.String()), err
}

// elsewhere names what is known of a claim from others.
const elsewhere = "Elsewhere"

func (s *Server) deleteDocument(w http.ResponseWriter, r *http.Request) error {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return errNotFound
	}
	if err := s.store.Delete(r.Context(), id); err != nil {
		return err
	}
	http.Redirect(w, r, "/documents", http.StatusSeeOther)
	return nil
}
