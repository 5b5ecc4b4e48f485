package check

import (
	"math/big"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A Statement is a claim and the document in which it is made.
type Statement struct {
	Doc   string
	Claim claims.Claim
}

// A spoken is a statement with what it measures.
type spoken struct {
	*Statement
	key     key
	weak    bool // the words name a thing, and not what of it is measured
	measure measure
}

// A key says what a statement measures: those with the same key speak of the
// same metric of the same place and time.
type key struct {
	metric, unit, period, doc string
	change                    bool // an amount of change, no level
	status                    claims.Status
}

// listen finds the keys. What states no fact of a named metric has none.
func listen(all []Statement) []spoken {
	tolerance := big.NewRat(1, 20)
	var out []spoken
	for i := range all {
		s := spoken{Statement: &all[i]}
		c := &s.Claim
		s.measure = newMeasure(c, units.Default(), tolerance)
		s.key = s.keyOf()
		out = append(out, s)
	}
	return out
}

func (s *spoken) keyOf() key {
	c := &s.Claim
	st := status(c.Status)
	if c.Incidental() || c.Negated || st == claims.Question || st == claims.Hypothetical || !s.measure.known || c.Kind == claims.Multiple {
		return key{}
	}
	words := content(c.Subject)
	if len(words) == 0 {
		return key{}
	}
	s.weak = len(words) == 1 && (weakKinds[c.Kind] || !resolved(c.Period))
	words = append(words, content(c.Scope)...)
	slices.Sort(words)
	k := key{metric: strings.Join(slices.Compact(words), " "), unit: sort(s.measure.unit), change: c.Role == claims.By, status: st}
	when := c.Period
	if c.Role == claims.From {
		when = c.Baseline // the value is that of an earlier time
	}
	switch {
	case resolved(when):
		k.period = when.Start.Format("2006-01-02/") + when.End.Format("2006-01-02")
	case c.Role == claims.From:
		return key{}
	default: // the same words mean the same time in one document only
		k.period, k.doc = strings.ToLower(oneLine(when.Text)), s.Doc
	}
	return k
}

// weakKinds are the kinds of numbers of which a text says many with one noun:
// "54 percent of people", "96 bridges". They differ without a conflict.
var weakKinds = map[claims.Kind]bool{claims.Count: true, claims.Percentage: true, claims.Ratio: true, claims.Age: true}

// content returns the stems that name something.
func content(text string) []string {
	return slices.DeleteFunc(stems(nil, text), func(w string) bool {
		class := classOf(w)
		return class.optional() || class == hereWord
	})
}

// signed returns the set of numbers said, a fall as negative numbers.
func (s *spoken) signed() set {
	if s.key.change && s.Claim.Change == claims.Down {
		return s.measure.about.neg()
	}
	return s.measure.about
}

// signedIn is signed in another unit.
func (s *spoken) signedIn(u units.Unit) (set, bool) {
	t := s.signed()
	if u == s.measure.unit {
		return t, true
	}
	for _, e := range []*end{&t.low, &t.high} {
		if e.x == nil {
			continue
		}
		x, err := s.measure.unit.Convert(e.x, u)
		if err != nil {
			return set{}, false
		}
		e.x = x
	}
	return t, true
}

// sameSentence reports whether two statements are made in one sentence.
func (s *spoken) sameSentence(t *spoken) bool {
	return s.Doc == t.Doc && s.Claim.Sentence == t.Claim.Sentence
}
