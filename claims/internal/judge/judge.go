// Package judge decides which quantities are claims and why the others are
// not, how much each is worth checking, and how sure the reading is.
package judge

import (
	"github.com/go-figures/figures/claims/internal/frame"
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/sentence"
)

// A Reason is why a quantity is incidental, spelled as in the output; "" is a claim.
type Reason string

// The reasons.
const (
	Claim       Reason = ""
	Date        Reason = "date"
	Time        Reason = "time"
	Ordinal     Reason = "ordinal"
	Enumeration Reason = "enumeration"
	Identifier  Reason = "identifier"
	Name        Reason = "name"
	Pronoun     Reason = "pronoun"
	Idiom       Reason = "idiom"
	Period      Reason = "period"
	Attribute   Reason = "attribute"
	AgeBracket  Reason = "age_bracket"
	Restart     Reason = "restart"
	ListMarker  Reason = "list_marker"
	Tolerance   Reason = "tolerance"
	Page        Reason = "page"
	Vague       Reason = "vague"
	Score       Reason = "score"
)

// A Verdict is what the judge says of one quantity.
type Verdict struct {
	Reason     Reason
	Worth      float64 // 0 to 1
	Why        []string
	Confidence float64 // 0 to 1
}

// A judge looks at the quantities of one sentence.
type judge struct {
	s        *sentence.Sentence
	qs       []quantity.Quantity
	exprs    []period.Expr
	frames   []frame.Frame
	allKnown bool
	also     []bool      // what alsoNamed says of the first of them
	all      lexicon.Tag // of all words of the sentence, if allKnown
	why      []string    // space for the reasons of verdicts
	hashes   []uint32    // of the tokens, for the vetoes
}

// A Judge judges sentence by sentence and reuses its space.
type Judge struct{ j judge }

// Append appends one verdict for each quantity to dst.
func (x *Judge) Append(dst []Verdict, s *sentence.Sentence, qs []quantity.Quantity, exprs []period.Expr, frames []frame.Frame) []Verdict {
	j := &x.j
	j.s, j.qs, j.exprs, j.frames, j.also = s, qs, exprs, frames, j.also[:0]
	j.allKnown = false
	if len(qs) > 0 {
		j.hash()
	}
	for i := range qs {
		v := Verdict{Reason: j.incidental(i)}
		v.Confidence = j.confidence(i, v.Reason)
		if v.Reason == Claim {
			v.Worth, v.Why = j.worth(i)
		}
		dst = append(dst, v)
	}
	return dst
}

// A rule returns the reason why quantity i is incidental, or Claim if it has
// nothing to say.
type rule func(j *judge, i int) Reason

var rules = [...]rule{
	(*judge).calendar, (*judge).slip, (*judge).ordinal, (*judge).score, (*judge).veto, (*judge).label,
	(*judge).pronoun, (*judge).listing, (*judge).stretch, (*judge).bracket, (*judge).attribute, (*judge).adverbial, (*judge).bare,
}

// incidental asks the rules in order; the first that knows a reason decides.
func (j *judge) incidental(i int) Reason {
	if j.qs[i].Own && !j.qs[i].Repaired {
		return Claim // its rule says so
	}
	for _, r := range rules {
		if reason := r(j, i); reason != Claim {
			return reason
		}
	}
	return Claim
}
