package check

import (
	"cmp"
	"slices"

	"github.com/go-figures/figures/claims/internal/lexicon"
)

// The points of a candidate, of 100 in all.
const (
	metricPoints    = 45 // for the words of the metric that the claim says
	subjectPoints   = 20 // for the words of the subject that the metric has
	placePoints     = 15
	periodPoints    = 10
	dimensionPoints = 10
)

// leastPoints is what a candidate needs to be listed.
const leastPoints = 40

// A Candidate is a reference that a claim may be about.
type Candidate struct {
	Reference *Reference
	// Score is 0 to 100: 45 for the words of the metric that the claim says,
	// half for those that stand elsewhere in its sentence; 20 for the words of
	// its subject that the metric has; 15 for the place, 10 for the period and
	// 10 for a unit that converts.
	Score int
	// Missing are words of the metric that the claim does not say, Extra words
	// of its subject and scope that the reference does not have, as stems. With
	// a word missing, or one that makes another metric of it, a candidate is
	// listed and nothing is compared.
	Missing, Extra []string
	// Usable is true if the candidate may be compared with the claim.
	Usable bool

	series    *series
	matched   int
	far       bool // a word of the metric that must be said stands elsewhere in the sentence
	here      bool // the sentence has a word of the metric
	bare      bool // the claim has no words of its own
	akin      bool // the units measure the same, or one is a share
	placeSaid bool
	pick      pick
	dimension bool
	// A target is rather held against a plan than against what came of it.
	sameStatus bool
}

// candidates ranks what the claim may be about, best first.
func (k *Checker) candidates(m *measure) []Candidate {
	w := wordsOf(m.claim)
	var all []Candidate
	for _, i := range k.touched(&w) {
		c, ok := k.candidate(k.series[i], &w, m)
		if ok {
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b Candidate) int {
		return cmp.Or(
			-cmpBool(a.Usable, b.Usable), -cmpBool(a.sameStatus, b.sameStatus), -cmpBool(a.dimension, b.dimension),
			-cmp.Compare(a.Score, b.Score), -cmp.Compare(a.matched, b.matched))
	})
	return all
}

// touched returns the series whose metric has a word of the claim, or of its
// sentence where the claim has none of its own.
func (k *Checker) touched(w *said) []int {
	var at []int
	words := w.own
	if len(words) == 0 {
		words = w.sentence
	}
	for _, word := range words {
		at = append(at, k.index[word]...)
	}
	slices.Sort(at)
	return slices.Compact(at)
}

func cmpBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// candidate scores one series by the best of its metric's names.
func (k *Checker) candidate(s *series, w *said, m *measure) (best Candidate, ok bool) {
	for _, name := range s.names {
		if c, found := k.matchName(name, s, w); found && (!ok || c.better(&best)) {
			best, ok = c, true
		}
	}
	if !ok {
		return best, false
	}
	best.series = s
	points, placed := k.place(s, w)
	best.Score += points
	best.placeSaid = points == placePoints
	best.pick = k.pick(s, m)
	best.Reference = best.pick.ref
	best.Score += best.pick.points
	if best.dimension = m.comparesWith(s.first()); best.dimension {
		best.Score += dimensionPoints
	}
	best.sameStatus = status(m.claim.Status) == status(s.first().Status)
	best.bare, best.akin = len(w.own) == 0, m.akinTo(s.first())
	best.Usable = placed && len(best.Missing) == 0 && !w.foreign(best.Extra) && !(best.far && len(best.Extra) > 0) &&
		(best.dimension || best.akin && !best.bare) && !s.countsOther(w.noun)
	return best, best.Score >= leastPoints
}

func (c *Candidate) better(d *Candidate) bool {
	if a, b := len(c.Missing) == 0, len(d.Missing) == 0; a != b {
		return a
	}
	return c.Score > d.Score || c.Score == d.Score && c.matched > d.matched
}

// matchName scores the words. It fails if the claim itself says no word of the
// name: a word of the sentence alone may belong to another number of it.
func (k *Checker) matchName(name []string, s *series, w *said) (c Candidate, ok bool) {
	sum, need, own := 0, 0, len(w.own) == 0
	bare := all(name, func(word string) bool { return classOf(word).optional() }) // "growth"
	for _, word := range name {
		weight := w.weigh(word)
		optional := classOf(word).optional()
		switch {
		case weight > 0:
			c.matched++
			c.far = c.far || weight == far && !optional
			c.here = c.here || has(w.sentence, word)
		case optional:
			continue // what need not be said does not count against it
		default:
			c.Missing = append(c.Missing, word)
		}
		sum, need = sum+weight, need+near
		own = own || (bare || !optional) && has(w.own, word)
	}
	if c.matched == 0 || !own {
		return c, false
	}
	c.Score = metricPoints * sum / need
	c.Extra = k.extra(s, w)
	if n := len(w.own); n > 0 {
		c.Score += subjectPoints * (n - len(c.Extra)) / n
	}
	return c, true
}

// extra returns the words of the claim that the reference does not have, neither
// in its metric, by whatever name, nor in its unit.
func (k *Checker) extra(s *series, w *said) []string {
	var words []string
	for _, word := range w.own {
		class := classOf(word)
		if class.optional() || class == hereWord || has(s.known, word) || has(s.place, word) || has(k.home, word) {
			continue
		}
		words = append(words, word)
	}
	return words
}

// telling returns the words of Extra that may make another metric of it: what is
// done with the thing counted does not.
func (c *Candidate) telling() []string {
	return slices.DeleteFunc(slices.Clone(c.Extra), func(word string) bool {
		_, likely := lexicon.Classes(word)
		return likely&lexicon.Noun == 0 || likely&lexicon.Verb != 0
	})
}

// foreign reports whether one of the words belongs to the scope ("among
// women"), is a name in the subject ("Carrowmere output") or narrows it ("output
// of mines"), where the reference is of neither.
func (w *said) foreign(extra []string) bool {
	return slices.ContainsFunc(extra, func(word string) bool { return has(w.scope, word) || has(w.narrow, word) })
}

// place scores the place, and reports whether the series can be of the place
// that the claim is about.
func (k *Checker) place(s *series, w *said) (points int, ok bool) {
	if len(s.place) == 0 {
		return placePoints * 2 / 3, true
	}
	spoken := func(word string) bool { return w.weigh(word) > 0 }
	if all(s.place, spoken) {
		return placePoints, true
	}
	if len(k.home) == 0 {
		return placePoints / 3, true
	}
	home := all(s.place, func(word string) bool { return has(k.home, word) })
	return placePoints * 4 / 5, home
}

func all(words []string, f func(string) bool) bool {
	for _, w := range words {
		if !f(w) {
			return false
		}
	}
	return true
}
