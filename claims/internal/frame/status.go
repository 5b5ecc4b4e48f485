package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// The ways in which a quantity is put forward.
const (
	Actual       = "actual"
	Target       = "target"
	Forecast     = "forecast"
	Hypothetical = "hypothetical"
	Question     = "question"
)

// status finds whether quantity i is said to be so, aimed at, expected,
// supposed or asked, and whether it is denied.
func (f *finder) status(i int) {
	q, fr := &f.qs[i], &f.frames[i]
	start, end := f.clauseStart(q.First-1), f.clauseEnd(q.Last)
	var by int
	fr.Status, by = f.statusOf(q, start, end)
	fr.StatusBy = f.word(by)
	if fr.Status == Actual && i > 0 && f.frames[i-1].Status != "" && (fr.listed || f.listJoin(f.qs[i-1].Last, q.First) && f.clauses[q.First] == f.clauses[f.qs[i-1].First]) {
		fr.Status, fr.StatusBy = f.frames[i-1].Status, f.frames[i-1].StatusBy // "our targets are 700 stores and a margin of 10%"
	}
	if by := f.denied(q, start); by >= 0 {
		fr.Negated, fr.NegatedBy = true, f.word(by)
	}
}

// word returns the bytes of token i, no span for -1.
func (f *finder) word(i int) Span { return f.span(i, i+1) }

// statusOf returns the status and the token that tells it, -1 if none does.
func (f *finder) statusOf(q *quantity.Quantity, start, end int) (status string, by int) {
	s := f.s
	if f.asked(start) {
		return Question, f.s.Len() - 1
	}
	if s.Is(q.First-1, "now", "currently", "today", "after") || f.comparison(q.First-1) >= 0 {
		return Actual, -1 // "inflation, now 3%, will be", "expected 95,000, after 140,000 in March"
	}
	status, by = Actual, -1
	for j := start; j < end; j++ {
		if f.inQuantity(j) >= 0 {
			continue
		}
		switch {
		case s.Is(j, "would") && j < q.First && f.reported(j, start):
			status, by = Forecast, j
		case s.Is(j, "could", "may", "might") && j < q.First && f.deadline(start, end):
			status, by = Forecast, j // "by mid-century it could reach 2%"
		case s.Has(j, lexicon.Conditional) && f.conditional(j, start) && (j < q.First || f.mine(q, j)):
			return Hypothetical, j
		case s.Has(j, lexicon.Target) && (j < q.First || j < q.Last+4) && f.aims(j) && status != Forecast:
			status, by = Target, j
		case s.Is(j, "try", "tries", "trying", "struggling") && s.Is(j+1, "to") && j < q.First && q.First-j <= 8 && status == Actual:
			status, by = Target, j // "we are trying to reach 4 percent growth"
		case s.Has(j, lexicon.Forecast) && f.foresees(j) && (j < q.First || f.mine(q, j)) && status == Actual,
			s.Is(j, "should") && j < q.First && s.Is(j+1, "be", "reach", "come", "grow", "rise", "fall", "total", "amount"):
			status, by = Forecast, j
		}
	}
	return status, by
}

// deadline reports whether tokens start up to end say by when.
func (f *finder) deadline(start, end int) bool {
	for k := range f.exprs {
		if e := &f.exprs[k]; e.First >= start && e.First < end && (e.Deadline || f.s.Is(e.First, "by")) {
			return true
		}
	}
	return f.s.Is(start, "by") || f.s.Is(0, "by")
}

// mine reports whether the word at token j begins the verb that q is the subject
// of: "one in five farmers would lose a field".
func (f *finder) mine(q *quantity.Quantity, j int) bool {
	v, ok := f.verbalAt(j)
	if !ok || v.First != j || j < q.Last {
		return false
	}
	for k := q.Last; k < j; k++ {
		if f.verb(k) || f.s.At(k).Is(',') || f.tag(k) == syntax.Coordinator || f.inQuantity(k) >= 0 {
			return false
		}
	}
	return true
}

// asked reports whether the clause from start on is a question: the sentence
// ends with a mark and the clause asks.
func (f *finder) asked(start int) bool {
	n := f.s.Len()
	for n > 0 && (f.s.At(n-1).Is('"') || f.s.At(n-1).Kind == 0) {
		n--
	}
	return n > 0 && f.s.At(n-1).Is('?')
}

func (f *finder) conditional(j, start int) bool {
	s := f.s
	switch {
	case s.Is(j, "could"):
		return !s.Is(j+1, "not") && !s.Can(j-1, lexicon.Wh)
	case s.Is(j, "would") && f.reported(j, start):
		return false
	case s.Is(j, "might", "would", "if", "unless", "suppose", "supposing", "imagine", "hypothetically"):
		// "I would say", "we would like to": polite, not supposed
		return !s.Is(j+1, "like", "say", "add", "note", "argue", "suggest", "just", "also")
	}
	return false
}

// reported reports whether the "would" at j is the future of the past: "we
// expected that prices would rise".
func (f *finder) reported(j, start int) bool {
	for k := j - 1; k >= start; k-- {
		if f.s.Has(k, lexicon.Forecast) || f.s.Is(k, "thought", "said", "believed", "hoped", "assumed") {
			return true
		}
	}
	return false
}

// aims reports whether the word of aiming at j is one here: "the target is",
// "we plan to"; but not "the plan was approved", "target population".
func (f *finder) aims(j int) bool {
	s := f.s
	if s.Is(j, "must", "should", "shall", "ensure", "want", "wants", "seek", "seeks", "seeking") {
		return s.Is(j, "must", "shall", "seek", "seeks", "seeking") || s.Is(j+1, "to")
	}
	if s.Is(j, "committed") && f.copula(j-1) && !s.Is(j+1, "to") {
		return false // "$3 million had been committed"
	}
	if s.Is(j, "target", "goal") && s.Is(j+1, "range", "rate", "population", "group", "audience", "band", "zone") || s.Is(j, "commitment", "committed") && s.Is(j+1, "crime") {
		return false
	}
	if s.Is(j-1, "than", "as") {
		return false // "200 more than planned"
	}
	if s.Is(j, "plan", "plans") && !s.Is(j+1, "to") && !s.Is(j-1, "we", "i", "they") {
		return false
	}
	return true
}

// foresees reports whether the word at j looks ahead here: "will be", "is
// expected to", "going to"; not "will" the noun, "set" the verb.
func (f *finder) foresees(j int) bool {
	s := f.s
	switch {
	case s.Has(j, lexicon.Forecast) && s.Is(j-1, "above", "below", "than", "beat", "beating", "exceeding", "of", "with", "against"):
		return false // "came in above expectations"
	case s.Is(j, "going", "set", "due"):
		return s.Is(j+1, "to") && s.Can(j+2, lexicon.Verb)
	case s.Is(j, "will"):
		return !s.Can(j-1, lexicon.Determiner)
	case s.Is(j, "estimate", "estimates", "project", "projects", "projection"):
		return !s.Is(j, "project", "projects") || s.Can(j-1, lexicon.Pronoun) || s.Is(j+1, "that")
	}
	return true
}

// denied returns the token that denies the quantity, -1 if none: "did not rise by 5%",
// "it is not 40 million".
func (f *finder) denied(q *quantity.Quantity, start int) int {
	s := f.s
	for j := q.First - 1; j >= start && j > q.First-8; j-- {
		if f.inQuantity(j) >= 0 {
			return -1
		}
		if !s.Has(j, lexicon.Negative) {
			if s.Is(j, "that", "because") {
				return -1
			}
			continue
		}
		switch {
		case s.Is(j+1, "only", "just", "merely", "simply", "even", "yet", "least", "to"), s.Is(j, "no", "without", "false", "wrong", "incorrect") && j+1 != q.First:
			return -1
		}
		return j
	}
	return -1
}
