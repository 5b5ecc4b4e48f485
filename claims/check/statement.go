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
	named   bool // its own sentence names what is measured
	weak    bool // too little is said for another number to exclude it
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
	var out []spoken
	for i := range all {
		out = append(out, hear(&all[i]))
	}
	return out
}

func hear(st *Statement) spoken {
	s := spoken{Statement: st}
	s.measure = newMeasure(&st.Claim, units.Default(), big.NewRat(1, 20))
	var subject []string
	if s.key, subject = s.keyOf(); s.key != (key{}) {
		s.named, s.weak = s.strength(subject)
	}
	return s
}

// keyOf returns the key, and the words of the subject.
func (s *spoken) keyOf() (key, []string) {
	c := &s.Claim
	st := status(c.Status)
	if c.Incidental() || c.Negated || st == claims.Question || st == claims.Hypothetical || !s.measure.known || c.Kind == claims.Multiple {
		return key{}, nil
	}
	words := content(c.Subject)
	if len(words) == 0 {
		return key{}, nil
	}
	subject := slices.Clone(words)
	words = append(words, content(c.Scope)...)
	slices.Sort(words)
	k := key{metric: strings.Join(slices.Compact(words), " "), unit: unitKey(s.measure.unit), change: c.Role == claims.By, status: st}
	when := s.when()
	switch {
	case resolved(when):
		k.period = when.Start.Format("2006-01-02/") + when.End.Format("2006-01-02")
	case c.Role == claims.From:
		return key{}, nil
	default: // the same words mean the same time in one document only
		k.period, k.doc = strings.ToLower(oneLine(when.Text)), s.Doc
	}
	return k, subject
}

// when is the time of the number said: what a change came from is that of an
// earlier one.
func (s *spoken) when() claims.Period {
	if s.Claim.Role == claims.From {
		return s.Claim.Baseline
	}
	return s.Claim.Period
}

// strength reports whether the sentence names a metric, and whether its words
// may all the same be those of many numbers, which differ without a conflict:
//
//   - they name a thing and not what of it is measured ("54 percent of people",
//     "96 bridges"), or a metric of no certain time;
//   - how many there were or were made, or what some of them cost or took, and
//     nobody says when;
//   - they come from another sentence ("For primary schools, it was 315").
func (s *spoken) strength(subject []string) (named, weak bool) {
	c, n := &s.Claim, 0
	here := stems(nil, c.Sentence.Text)
	for _, w := range subject {
		if !has(here, w) {
			return false, true
		}
		if classOf(w) != vagueWord {
			n++
		}
	}
	timed := resolved(s.when())
	switch {
	case n == 0, !timed && (c.Kind == claims.Count || s.key.change || things(c.Subject)):
		weak = true
	case n == 1:
		weak = !timed || s.ofThings()
	}
	return n > 1, weak
}

// ofThings reports whether the number is a count, an age or a share of what the
// subject names: of "54 percent of people" there are many, of "unemployment was
// 5 percent" one.
func (s *spoken) ofThings() bool {
	c := &s.Claim
	switch c.Kind {
	case claims.Count, claims.Age, claims.Ratio:
		return true
	case claims.Percentage:
		_, after := clause(c)
		return c.Role == "" && (first(strings.Fields(after)) == "of" || things(c.Subject))
	}
	return false
}

func last(words []string) string {
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

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

// A place is a sentence of a document.
type place struct {
	doc   string
	start int
	text  string // two documents may have one name, or none
}

func (s *spoken) place() place {
	return place{s.Doc, s.Claim.Sentence.Start, s.Claim.Sentence.Text}
}

// sameSentence reports whether two statements are made in one sentence.
func (s *spoken) sameSentence(t *spoken) bool {
	return s.place() == t.place()
}
