package claims

import "github.com/go-figures/figures/claims/internal/frame"

// Field names a part of a Claim that words of the document have made.
type Field string

// The fields.
const (
	FieldUnit     Field = "unit"
	FieldChange   Field = "change"
	FieldSubject  Field = "subject"
	FieldPeriod   Field = "period"
	FieldBaseline Field = "baseline"
	FieldScope    Field = "scope"
	FieldStatus   Field = "status"
	FieldNegated  Field = "negated"
	FieldSource   Field = "source"
)

// Evidence says which words made a field. A field can have several.
type Evidence struct {
	Field Field
	Span
}

// WithEvidence makes each claim say which words made its fields: the verb that
// tells the change, the noun that is the subject, the "will" that makes it a
// forecast. Without it Claim.Evidence is empty and costs nothing.
func WithEvidence() Option {
	return func(x *Extractor) error {
		x.evidence = true
		return nil
	}
}

// explain returns what made the fields of claim i of the sentence.
func (r *run) explain(i int) []Evidence {
	q, f := &r.found[i], &r.frames[i]
	var out []Evidence
	add := func(field Field, s frame.Span) {
		if !s.Empty() {
			out = append(out, Evidence{field, r.span(s.Start, s.End)})
		}
	}
	add(FieldUnit, frame.Span{Start: q.Unit.Start, End: q.Unit.End})
	add(FieldChange, f.ChangeBy)
	add(FieldSubject, f.Subject)
	for _, p := range f.More {
		add(FieldSubject, p.Span)
	}
	add(FieldPeriod, f.Period.Span)
	add(FieldBaseline, f.Baseline.Span)
	add(FieldScope, f.Scope)
	add(FieldStatus, f.StatusBy)
	add(FieldNegated, f.NegatedBy)
	add(FieldSource, f.Source)
	return out
}
