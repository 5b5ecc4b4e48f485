package main

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/check"
	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/examples/internal/source"
	"github.com/go-figures/figures/examples/internal/terminal"
	"github.com/go-figures/figures/units"
)

// A report is a document with its claims, where each stands, and what came of
// checking it.
type report struct {
	doc     *transcript.Document
	claims  []claims.Claim
	places  []string
	results []check.Result
}

// references reads the table.
func references(name string) ([]check.Reference, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if strings.EqualFold(filepath.Ext(name), ".json") {
		return check.ReadJSON(f)
	}
	return check.ReadCSV(f)
}

// examine checks the claims of one document.
func examine(d *source.Document, extractors *source.Extractors, refs []check.Reference, place string) (report, error) {
	x, err := extractors.Get(d)
	if err != nil {
		return report{}, d.Err(err)
	}
	if place == "" {
		place = onlyPlace(refs)
	}
	date := d.Date
	if date.IsZero() {
		date = d.Text.Header.Date
	}
	k, err := check.New(refs, check.WithDate(date), check.WithPlace(place))
	if err != nil {
		return report{}, err
	}
	if d.Text.Name = d.Name; d.Name == "-" {
		d.Text.Name = d.Where()
	}
	r := report{doc: d.Text}
	at := terminal.Placer{Text: r.doc.Text}
	for c := range x.Document(r.doc) {
		r.claims = append(r.claims, c)
		r.places = append(r.places, at.Of(&c))
		r.results = append(r.results, k.Check(&c))
	}
	return r, nil
}

// onlyPlace returns the place of a table that has one place only.
func onlyPlace(refs []check.Reference) string {
	place := ""
	for _, r := range refs {
		switch {
		case r.Place == "" || r.Place == place:
		case place != "":
			return ""
		default:
			place = r.Place
		}
	}
	return place
}

// A verdict's sign, so that nobody needs the colour.
var signs = map[check.Verdict]string{
	check.AgreesAsSaid: "✓", check.AgreesRounded: "≈", check.Overstates: "▲", check.Understates: "▼",
	check.OppositeDirection: "⇅", check.OtherPeriod: "◷", check.NotComparable: "≠", check.NoReference: "?",
}

// figure tells the reference in the claim's unit, a change with its sign.
func figure(c *claims.Claim, r *check.Result) string {
	switch {
	case r.Compared:
		s := short(r.Figure)
		if c.Role == claims.By && r.Figure.Sign() > 0 && (r.Baseline != nil || r.Reference.Change && percent(c)) {
			s = "+" + s
		}
		if percent(c) {
			return s + "%"
		}
		return strings.TrimSpace(s + " " + claimUnit(c, r.Reference))
	case r.Reference != nil:
		return strings.TrimSpace(short(r.Reference.Value.Value) + " " + unit(r.Reference))
	}
	return ""
}

// claimUnit is the unit in which a claim is told, in the plural: that of the
// table where it is the same or a noun, for there are no plurals of all nouns.
func claimUnit(c *claims.Claim, ref *check.Reference) string {
	if c.Kind == claims.Multiple {
		return "times"
	}
	u, err := units.Default().Unit(c.Quantity.Unit.ID)
	if err != nil || strings.HasPrefix(u.ID(), "item") || c.Quantity.Unit.Assumed || u == ref.Value.Unit {
		return unit(ref)
	}
	return u.Plural()
}

// unit is the unit as the table writes it, without its word of scale: the
// value has that in it.
func unit(r *check.Reference) string {
	for _, scale := range []string{"thousand", "million", "billion", "trillion"} {
		if rest, ok := strings.CutPrefix(r.UnitText, scale); ok {
			return strings.TrimSpace(rest)
		}
	}
	return r.UnitText
}

// percent reports whether the claim is told in percent: figures are then too.
func percent(c *claims.Claim) bool {
	return c.Kind == claims.Ratio || c.Quantity.Unit.ID == "percent"
}

// difference is what was said less the figure, and that in percent of it.
func difference(r *check.Result) string {
	if !r.Compared || r.Difference.IsZero() {
		return ""
	}
	s := signed(short(r.Difference))
	if r.HasPercent && r.Verdict != check.OppositeDirection {
		s += " (" + signed(r.Percent.Rat().FloatString(1)) + "%)"
	}
	return s
}

func signed(s string) string {
	if strings.HasPrefix(s, "-") {
		return s
	}
	return "+" + s
}
