package main

import (
	"encoding/json"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/check"
)

// A reference is the figure that a claim was held against.
type reference struct {
	Metric string   `parquet:"metric,dict" json:"metric"`
	Place  string   `parquet:"place,dict" json:"place"`
	Period string   `parquet:"period,dict" json:"period"`
	Value  string   `parquet:"value" json:"value"`
	Unit   string   `parquet:"unit,dict" json:"unit"`
	Source string   `parquet:"source,dict" json:"source"`
	URL    string   `parquet:"url,dict" json:"url"`
	Why    []string `parquet:"why,list" json:"-"`
}

// A verdict is the record of a claim that a reference was found for. It joins the
// record of the claim by doc and id.
type verdict struct {
	Doc        string    `json:"doc"`
	ID         string    `json:"id"`
	Verdict    string    `json:"verdict"`
	Reference  reference `json:"reference"`
	Figure     *string   `json:"figure"`
	Difference *string   `json:"difference"`
	Why        []string  `json:"why"`
}

// check holds the claim against the references. It fills the columns of the row
// and returns the record, nil for a claim without a reference.
func (r *row) check(k *check.Checker, c *claims.Claim) []byte {
	res := k.Check(c)
	r.Verdict = some(string(res.Verdict))
	ref := res.Reference
	if ref == nil {
		return nil
	}
	metric, _, _ := strings.Cut(ref.Metric, "|")
	r.Reference = &reference{
		Metric: clean(metric), Place: clean(ref.Place), Period: clean(ref.Period.Text), Value: ref.Value.Value.String(),
		Unit: clean(ref.UnitText), Source: clean(ref.Source), URL: clean(ref.URL), Why: res.Why,
	}
	r.ReferenceMetric = some(metric)
	if res.Compared {
		r.Figure, r.FigureDouble = decimal(res.Figure)
		r.Difference = some(res.Difference.String())
	}
	why := res.Why
	if why == nil {
		why = []string{}
	}
	line, _ := json.Marshal(verdict{r.Doc, r.ID, string(res.Verdict), *r.Reference, r.Figure, r.Difference, why}) // strings
	return append(line, '\n')
}
