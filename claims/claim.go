package claims

import (
	"strings"
	"time"

	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/units"
)

// A Span is a stretch of the document: Text equals document[Start:End].
// Start and End are byte offsets, half open, on rune boundaries.
// The zero Span is no stretch at all.
type Span struct {
	Text       string
	Start, End int
}

// A Claim is a quantity that a text states, with what it says around it.
// Fields that the text does not fill keep their zero value.
type Claim struct {
	// ID names the claim: the same in every run over the same document, and
	// unchanged by an edit elsewhere in it.
	ID   string
	Kind Kind
	// Span is the surface with its modifiers: "nearly 68.5%".
	Span
	// Segments are the stretches of speech that Span is made of, where other
	// things stand between them: the foot of a page, the times of a caption.
	// It is nil for a claim in one stretch.
	Segments []Span
	Quantity Quantity

	// Change is the direction in which the thing measured moved, and Role
	// the part that the quantity plays in the move: by, to or from.
	Change Change
	Role   Role

	// Subject is what is counted or measured, as the axis of a chart would name it.
	Subject string
	// Period is when the quantity holds, Baseline what it is compared with.
	Period   Period
	Baseline Period
	// Scope is the place or the population that the quantity holds for.
	Scope   string
	Status  Status
	Negated bool

	// Speaker is who says it, Source whom the speaker attributes it to.
	Speaker transcript.Speaker
	Source  string

	// Sentence is the sentence around the claim, Context what WithContext asks
	// for around that. Turn and Paragraph count from 0.
	Sentence  Span
	Context   Span
	Turn      int
	Paragraph int
	Time      Time
	Links     []Link

	// Worth ranks claims for checking, 0 to 1, with the reasons for it.
	// It is an aid for ordering and never a verdict.
	Worth        float64
	WorthReasons []string
	// Confidence is how sure the library is of the reading, 0 to 1.
	Confidence float64

	// Evidence says which words made the fields; empty without WithEvidence.
	Evidence []Evidence

	// Reason is empty for a claim. For an incidental quantity it says why
	// nothing measurable is claimed.
	Reason Reason
	// Rule is the name of the rule of one's own that read the mention or that
	// says it is no claim, "" if none did.
	Rule string
}

// Incidental reports whether the mention asserts nothing measurable.
func (c *Claim) Incidental() bool { return c.Reason != "" }

// A Quantity is an exact value, or an interval of values, and its unit.
type Quantity struct {
	// Span is the number and its unit, without modifiers. A date or a clock
	// time has its span here and nothing else.
	Span
	// Value is the number in the unit, scale words applied: "3.2 million" is
	// 3200000. It is zero where HasValue is false; a range has none.
	Value    units.Decimal
	HasValue bool
	// Fraction is the exact value as numerator/denominator where no finite
	// decimal equals it ("a third"); Value then holds 16 significant digits.
	Fraction string
	// Bounds is the set of values that was said: "more than 500" is (500, inf).
	Bounds   units.Interval
	Modifier Modifier
	// Precision is the place value of the last digit said: 0.1 for "68.5%",
	// 100,000 for "12.6 million". It is zero for a fraction and for a sum of
	// units ("3 hours 20 minutes"), which have no last digit.
	Precision units.Decimal
	Unit      Unit
}

// String writes the modifier, the value or the ends of a range, and the unit:
// "~312000 container", "<=5000000 USD", "[30, 40] day", "1/3". It is "" for a
// date. People and logs read it; package export writes records.
func (q Quantity) String() string {
	var number, sign string
	switch {
	case q.Fraction != "":
		number = q.Fraction
	case q.HasValue:
		number = q.Value.String()
	case q.Bounds == units.Interval{}:
		return ""
	default:
		number = q.Bounds.String()
	}
	if q.HasValue && q.Modifier != Exactly || q.Modifier == About {
		sign = string(q.Modifier)
	}
	unit := q.Unit.ID
	if strings.Contains(unit, "item") { // the noun is in the name
		unit = q.Unit.Name
	}
	return strings.TrimSuffix(sign+number+" "+unit, " ")
}

// Unit is the unit of a quantity as it was said.
type Unit struct {
	// ID is a CLDR core unit identifier, an ISO 4217 code, a compound of the
	// two, "percentage-point", "item" for a counted noun, or "" for none.
	ID string
	// Name is the English singular; for a counted noun its lemma.
	Name string
	// Text is the surface, "" if none was said.
	Text      string
	Dimension units.Dimension
	// Assumed is true where the unit was inferred and not said.
	Assumed bool
}

// A Period is a stretch of time as said, and resolved where that was possible.
// It is half open; Start and End are zero where it is unresolved.
type Period struct {
	Text       string
	Start, End time.Time
}

// Time is the stretch of a recording in which a claim is spoken: from where its
// first word may be heard to where its last one may, as far as the time codes
// of the document tell. It is zero where the document has none.
type Time struct{ Start, End time.Duration }

// A Link relates a claim to another of the same document.
type Link struct {
	Rel Rel
	ID  string
}
