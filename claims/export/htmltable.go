package export

import (
	"net/url"
	"slices"
	"strconv"
)

// factColumns are the columns of the table, by the names of Facts.
var factColumns = []string{"What", "How much", "Change", "When", "Compared with", "Where or who", "Status", "Speaker", "On the authority of", "At", "No claim"}

// table writes a row for each claim: what the text shows to those who point at
// it, for those who do not.
func (d *pageDoc) table(b []byte) []byte {
	if len(d.claims) == 0 {
		return append(b, "<p class=\"note\">No claims.</p>\n"...)
	}
	rows := make([][]Fact, len(d.claims))
	labels := false
	for i := range d.claims {
		rows[i] = slices.Concat(Facts(&d.claims[i]), d.marks[i].Facts)
		labels = labels || d.marks[i].Label != ""
	}
	columns := slices.DeleteFunc(slices.Concat(d.page.Columns, factColumns), func(name string) bool {
		return !slices.ContainsFunc(rows, func(row []Fact) bool { return find(row, name) != nil })
	})
	b = append(append(append(b, `<div class="scroll" role="region" tabindex="0" aria-labelledby="`...), d.id...), `-claims">`+"\n<table>\n<caption id=\""...)
	b = append(append(b, d.id...), "-claims\">The claims</caption>\n<thead><tr><th scope=\"col\">In the text</th>"...)
	if labels {
		b = append(b, `<th scope="col">Verdict</th>`...)
	}
	for _, name := range columns {
		b = append(appendHTML(append(b, `<th scope="col">`...), name), "</th>"...)
	}
	b = append(b, "</tr></thead>\n<tbody>\n"...)
	for i, row := range rows {
		b = d.row(b, i, row, columns, labels)
	}
	return append(b, "</tbody>\n</table>\n</div>\n"...)
}

func (d *pageDoc) row(b []byte, i int, facts []Fact, columns []string, labels bool) []byte {
	id := d.id + "-" + strconv.Itoa(i+1)
	b = append(append(append(b, `<tr id="`...), id...), `-row"><th scope="row">`...)
	if d.placed[i] {
		b = append(append(append(b, `<a href="#`...), id...), `">`...)
	}
	b = appendHTML(b, Words(d.doc, &d.claims[i]))
	if d.placed[i] {
		b = append(b, "</a>"...)
	}
	b = append(b, "</th>"...)
	if m := &d.marks[i]; labels {
		b = append(append(append(b, `<td class="`...), m.Tone.class()...), `">`...)
		if m.Symbol != "" {
			b = append(appendHTML(append(b, `<span aria-hidden="true">`...), m.Symbol), "</span> "...)
		}
		b = append(appendHTML(b, m.Label), "</td>"...)
	}
	for _, name := range columns {
		b = append(b, "<td>"...)
		if f := find(facts, name); f != nil {
			b = appendFact(b, f)
		}
		b = append(b, "</td>"...)
	}
	return append(b, "</tr>\n"...)
}

func find(facts []Fact, name string) *Fact {
	for i := range facts {
		if facts[i].Name == name {
			return &facts[i]
		}
	}
	return nil
}

// appendFact writes the value, as a link if it has one that leads to the web.
func appendFact(b []byte, f *Fact) []byte {
	u, err := url.Parse(f.URL)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" {
		return appendHTML(b, f.Value)
	}
	b = appendHTML(append(b, `<a rel="noreferrer" href="`...), u.String())
	return append(appendHTML(append(b, `">`...), f.Value), "</a>"...)
}
