package export

import (
	"cmp"
	"io"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
)

// JSONLD writes one JSON-LD document in the vocabulary of schema.org, whose
// graph holds the claims. It is complete after Close. See [AppendJSONLD].
func JSONLD(w io.Writer) *Writer {
	return newWriter(w, format{
		open: `{"@context":"https://schema.org","@graph":[`, before: "\n", between: ",", close: "\n]}\n",
		record: AppendJSONLD,
	})
}

// AppendJSONLD appends c to dst as one node without a context and returns the
// extended slice: the draft of a ClaimReview, which reviews a Claim, which is
// about an Observation. The draft has no rating and no author; both are for the
// one who reviews. doc names the document; with the claim's ID it makes the
// identifiers, as references relative to the document's place.
//
// Values are JSON numbers, for so the vocabulary wants them. Their digits are
// exact; a reader that makes floats of them is not.
func AppendJSONLD(dst []byte, doc string, c *claims.Claim) []byte {
	id := reference(doc) + "#" + reference(c.ID)
	words := cmp.Or(oneLine(c.Sentence.Text), oneLine(c.Text))
	dst = appendText(dst, `{"@type":"ClaimReview","@id":`, id+"-review")
	dst = append(dst, `,"creativeWorkStatus":"Draft"`...)
	dst = appendText(dst, `,"name":`, string(AppendQuery(nil, c)))
	dst = appendText(dst, `,"claimReviewed":`, words)
	dst = appendText(dst, `,"itemReviewed":{"@type":"Claim","@id":`, id)
	dst = appendText(dst, `,"name":`, oneLine(c.Text))
	dst = appendText(dst, `,"text":`, words)
	dst = appendText(dst, `,"appearance":{"@type":"CreativeWork","@id":`, reference(doc))
	dst = append(appendText(dst, `,"name":`, doc), '}')
	if c.Speaker.Name != "" {
		dst = appendText(dst, `,"author":{"@type":"Person","name":`, c.Speaker.Name)
		dst = append(appendSaid(dst, `,"jobTitle":`, c.Speaker.Role), '}')
	}
	dst = appendSaid(dst, `,"citation":`, c.Source)
	dst = appendSaid(dst, `,"temporalCoverage":`, span(c.Period))
	if hasQuantity(&c.Quantity) {
		dst = appendObservation(append(dst, `,"about":`...), id, c)
	}
	return append(dst, "}}"...)
}

// appendObservation writes what is measured and how much of it.
func appendObservation(dst []byte, id string, c *claims.Claim) []byte {
	q := &c.Quantity
	dst = appendText(dst, `{"@type":"Observation","@id":`, id+"-observation")
	dst = appendSaid(dst, `,"variableMeasured":`, oneLine(c.Subject))
	if c.Scope != "" {
		dst = append(appendText(dst, `,"observationAbout":{"@type":"Thing","name":`, oneLine(c.Scope)), '}')
	}
	if !c.Period.Start.IsZero() {
		dst = appendText(dst, `,"observationDate":`, c.Period.Start.Format(time.DateOnly))
		dst = appendSaid(dst, `,"observationPeriod":`, duration(c.Period))
	}
	if q.HasValue {
		dst = appendNumber(append(dst, `,"value":`...), q.Value)
	}
	if q.Bounds.Low.Set && !q.Bounds.IsPoint() {
		dst = appendNumber(append(dst, `,"minValue":`...), q.Bounds.Low.Value)
	}
	if q.Bounds.High.Set && !q.Bounds.IsPoint() {
		dst = appendNumber(append(dst, `,"maxValue":`...), q.Bounds.High.Value)
	}
	dst = appendSaid(dst, `,"unitText":`, q.Unit.Name)
	if q.Unit.ID != "" && q.Unit.ID != "item" {
		dst = appendText(dst, `,"unitCode":`, scheme(&q.Unit)+":"+q.Unit.ID)
	}
	return append(appendProperties(dst, c), '}')
}

// scheme says whose code a unit has: schema.org wants a prefix before what is
// no UN/CEFACT code.
func scheme(u *claims.Unit) string {
	if len(u.ID) == 3 && strings.ToUpper(u.ID) == u.ID {
		return "ISO4217"
	}
	return "CLDR"
}

// appendProperties writes what the vocabulary has no word for.
func appendProperties(dst []byte, c *claims.Claim) []byte {
	q := &c.Quantity
	dst = append(dst, `,"additionalProperty":[`...)
	first := true
	add := func(name, value string) {
		if value == "" {
			return
		}
		if !first {
			dst = append(dst, ',')
		}
		first = false
		dst = appendText(dst, `{"@type":"PropertyValue","name":`, name)
		dst = append(appendText(dst, `,"value":`, value), '}')
	}
	add("kind", string(c.Kind))
	add("modifier", modifier(q))
	add("fraction", q.Fraction)
	add("change", string(c.Change))
	add("change_role", string(c.Role))
	add("baseline", span(c.Baseline))
	add("status", status(c))
	if c.Negated {
		add("negated", "true")
	}
	if q.Unit.Assumed {
		add("unit_assumed", "true")
	}
	return append(dst, ']')
}

// appendSaid writes a field only if it says something.
func appendSaid(dst []byte, key, s string) []byte {
	if s == "" {
		return dst
	}
	return appendText(dst, key, s)
}

// duration is the length of a period in ISO 8601: "P1Y", "P3M", "P10D".
func duration(p claims.Period) string {
	if p.End.IsZero() || !p.End.After(p.Start) {
		return ""
	}
	months := 12*(p.End.Year()-p.Start.Year()) + int(p.End.Month()) - int(p.Start.Month())
	n, letter := int(p.End.Sub(p.Start).Hours()/24), "D"
	if months > 0 && p.Start.AddDate(0, months, 0).Equal(p.End) {
		n, letter = months, "M"
		if months%12 == 0 {
			n, letter = months/12, "Y"
		}
	}
	return string(appendInt(nil, "P", n)) + letter
}

// reference makes a relative IRI reference of a name: all but letters, digits
// and the marks that a path may have is percent-encoded.
func reference(name string) string {
	const upper = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(name) {
		switch c := name[i]; {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', strings.IndexByte("-._~/", c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteString("%" + string(upper[c>>4]) + string(upper[c&15]))
		}
	}
	return b.String()
}
