package main

import (
	_ "embed"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// Words of the field, in the format of the library's own tables.
var (
	//go:embed tags.tsv
	tags string
	//go:embed change.tsv
	change string
)

// The units of the field. An incidence is so many in a hundred thousand, so that
// it converts to percent; a jab is another word for a dose.
var definitions = []units.Definition{
	{ID: "incidence", Name: "case per 100000", Plural: "cases per 100000", Base: "part-per-100000"},
	{ID: "dose", Name: "dose", Dimension: units.Count, Surfaces: []string{"jab", "jabs"}},
}

// The rules of the field: what the grammar cannot know. Each is tried only in
// sentences with one of its triggers.
var rules = []claims.Rule{
	{
		Name: "incidence", Kind: "incidence", Unit: "incidence",
		Triggers: []string{"incidence", "case rate", "infection rate"},
		Pattern: `(?<=\b(?:incidence|case rate|infection rate)\b[^.;\d]{0,60}(?:\d[\d.,]* to )?)` + // the first number, and "from 40 to 60"
			`(?<value>\d[\d.,]*)(?: (?<unit>(?:new )?(?:cases |infections )?per 100,000)(?: people| residents)?)?(?! ?(?:%|per ?cent))`,
	},
	{
		Name: "reproduction number", Kind: "reproduction_number", Subject: "reproduction number",
		Triggers: []string{"R", "Rt", "R0", "reproduction number"},
		Pattern:  `\b(?:R(?:t|(?<veto>0))?|reproduction number)\b(?!&)(?: number| value)?[^.;\d]{0,40}?(?<value>\d+(?:\.\d+)?)`,
	},
	{
		Name: "doses", Kind: "doses", Unit: "dose",
		Triggers: []string{"dose", "doses", "jab", "jabs"},
		Pattern:  `(?<value>\d[\d,.]*)(?: \w+illion)? (?:\w+ )?(?<unit>doses?|jabs?)(?: of (?:the )?(?<subject>[\w-]+ vaccine))?`,
	},
	{
		Name: "names of variants", Reason: claims.ReasonName,
		Triggers: []string{"clade", "variant", "lineage"},
		Pattern:  `\b(?:clade|variant|lineage) \w*\d+`,
	},
}

// newExtractor returns an extractor for what epidemiologists say.
func newExtractor() (*claims.Extractor, error) {
	registry, err := units.Default().With(definitions...)
	if err != nil {
		return nil, err
	}
	return claims.New(
		claims.WithUnits(registry),
		claims.WithWords("tags.tsv", strings.NewReader(tags)),
		claims.WithWords("change.tsv", strings.NewReader(change)),
		claims.WithRule(rules...),
	)
}
