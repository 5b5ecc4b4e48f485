package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/check"
	"github.com/go-figures/figures/claims/export"
)

// tones are how the page sets claims off by verdict; the sign behind each tells
// them apart without the colour.
var tones = map[check.Verdict]export.Tone{
	check.AgreesAsSaid: export.Agree, check.AgreesRounded: export.Near,
	check.Overstates: export.Differ, check.Understates: export.Differ, check.OppositeDirection: export.Differ,
	check.OtherPeriod: export.Open, check.NotComparable: export.Open, check.NoReference: export.Open,
}

// meanings explain the verdicts.
var meanings = map[check.Verdict]string{
	check.AgreesAsSaid:      "the reference lies within what the words allow",
	check.AgreesRounded:     "the same once one of the two is rounded as the other",
	check.Overstates:        "more was said than the reference has",
	check.Understates:       "less was said than the reference has",
	check.OppositeDirection: "one goes up where the other goes down",
	check.OtherPeriod:       "the table has other periods only",
	check.NotComparable:     "no fact is stated, or one of another sort",
	check.NoReference:       "nothing in the table measures this",
}

// page writes the documents with their claims marked by verdict.
func page(w io.Writer, reports []report, a across) error {
	p := export.HTML(w)
	p.Title = "Claims held against reference figures"
	p.Intro = "A verdict compares two figures. It does not say that a claim is true or false: " +
		"look at the sentence, the source, and what was assumed."
	count := map[check.Verdict]int{}
	for i := range reports {
		for j := range reports[i].results {
			count[reports[i].results[j].Verdict]++
		}
	}
	for _, v := range check.Verdicts() {
		label := fmt.Sprintf("%s, %d: %s", v, count[v], meanings[v])
		p.Key = append(p.Key, export.Mark{Tone: tones[v], Symbol: signs[v], Label: label})
	}
	p.Columns = []string{"Reference", "Difference", "Metric", "Note", "Source", "Does not fit", "Said again"}
	for i := range reports {
		r := &reports[i]
		next := 0
		p.Mark = func(c *claims.Claim) export.Mark {
			next++
			m := mark(c, &r.results[next-1])
			s := said{r.doc.Name, c.ID}
			add(&m, "Does not fit", a.unfit(s), "")
			add(&m, "Said again", a.again(s), "")
			return m
		}
		if err := p.Document(r.doc, slices.Values(r.claims)); err != nil {
			return err
		}
	}
	return p.Close()
}

func mark(c *claims.Claim, r *check.Result) export.Mark {
	m := export.Mark{Tone: tones[r.Verdict], Symbol: signs[r.Verdict], Label: string(r.Verdict)}
	add(&m, "Reference", figure(c, r), "")
	add(&m, "Difference", difference(r), "")
	if ref := r.Reference; ref != nil {
		name, _, _ := strings.Cut(ref.Metric, "|")
		if ref.Period.Text != "" {
			name += ", " + ref.Period.Text
		}
		add(&m, "Metric", name, "")
		add(&m, "Source", ref.Source, ref.URL)
	}
	add(&m, "Note", strings.Join(r.Why, "; "), "")
	return m
}

// add adds a fact if it says something.
func add(m *export.Mark, name, value, url string) {
	if value != "" {
		m.Facts = append(m.Facts, export.Fact{Name: name, Value: value, URL: url})
	}
}
