package frame

import (
	"strings"

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
	if fr.Status == Actual && i > 0 && !f.settled(q) && f.frames[i-1].Status != "" && f.sharesStatus(i) {
		fr.Status, fr.StatusBy = f.frames[i-1].Status, f.frames[i-1].StatusBy
	}
	if by := f.denied(q, start); by >= 0 {
		fr.Negated, fr.NegatedBy = true, f.word(by)
	}
}

// sharesStatus reports whether quantity i is put forward as the one before it is:
// "our targets are 700 stores and a margin of 10%", "it would cost 8 million, so
// roughly 2 percent".
func (f *finder) sharesStatus(i int) bool {
	from, to := f.qs[i-1].Last, f.qs[i].First
	if f.frames[i].listed || f.listJoin(from, to) && f.clauses[to] == f.clauses[f.qs[i-1].First] {
		return true
	}
	return f.s.At(from).Is(',') && f.s.Is(from+1, "so") && (to == from+2 || to == from+3 && !f.verb(from+2))
}

// word returns the bytes of token i, no span for -1.
func (f *finder) word(i int) Span { return f.span(i, i+1) }

// statusOf returns the status and the token that tells it, -1 if none does.
func (f *finder) statusOf(q *quantity.Quantity, start, end int) (status string, by int) {
	s := f.s
	if f.asked(q, start) {
		return Question, f.s.Len() - 1
	}
	if f.settled(q) {
		return Actual, -1
	}
	status, by = Actual, -1
	proposed := false
	for j := start; j < end; j++ {
		if !s.Has(j, lexicon.Target|lexicon.Forecast|lexicon.Conditional|lexicon.Request) && !f.shortWill(j) || f.inQuantity(j) >= 0 {
			continue // most words
		}
		switch {
		case s.Is(j, "would") && (j < q.First || f.ownVerb(q, j)) && f.reported(j, start):
			status, by = Forecast, j
		case s.Is(j, "could", "may", "might") && j < q.First && f.deadline(start, end) && !f.supposed(start):
			status, by = Forecast, j // "by mid-century it could reach 2%"
		case s.Has(j, lexicon.Conditional) && f.conditional(j, start) && (j < q.First || f.ownVerb(q, j)):
			return Hypothetical, j
		case f.aimed(q, j) && f.aims(j) && (status != Forecast || f.ownAim(q, j)):
			status, by, proposed = Target, j, s.Is(j, "propose", "proposes", "proposing", "proposed")
		case s.Is(j, "try", "tries", "trying", "struggling") && s.Is(j+1, "to") && j < q.First && q.First-j <= 8 && status == Actual:
			status, by = Target, j // "we are trying to reach 4 percent growth"
		case (s.Has(j, lexicon.Forecast) || f.shortWill(j)) && f.foresees(j) && (j < q.First || f.ownVerb(q, j)) && status == Actual,
			proposed && s.Is(j, "will"),
			s.Is(j, "shall") && s.Is(j-1, "we", "i") && j < q.First && status == Actual,
			s.Is(j, "should") && j < q.First && (f.deadline(start, end) && !s.Is(j+1, "be") || s.Is(j+1, "be", "reach", "come", "grow", "rise", "fall", "total", "amount") && !f.enjoins(j)):
			status, by = Forecast, j
		case s.Is(j, "should") && j < q.First && status == Actual && f.enjoins(j):
			status, by = Target, j
		}
	}
	if status == Actual && f.supposed(start) && f.presentTense(q) {
		return Hypothetical, f.clauseStart(start - 2)
	}
	return status, by
}

// presentTense reports whether q stands after a verb in the present.
func (f *finder) presentTense(q *quantity.Quantity) bool {
	v := f.verbLeft(q.First)
	return v >= 0 && f.groups[v].Finite && (f.tag(f.groups[v].First) == syntax.Third ||
		f.tag(f.groups[v].First) == syntax.Verb) && !f.pastTense(f.groups[v])
}

// settled reports whether quantity q is told as it is, whatever the clause around
// it looks forward to: "inflation, now 3%, will be", "expected 95,000, after
// 140,000 in March", "with 45 posts having been filled", "the three floods that
// we had".
func (f *finder) settled(q *quantity.Quantity) bool {
	s := f.s
	if s.Is(q.First-1, "now", "currently", "today", "after") || f.comparison(q.First-1) >= 0 || s.Is(q.Last, "having") {
		return true
	}
	if (s.Is(q.First-1, "from") || s.Is(q.First-2, "from")) && s.Is(q.Last, "today", "now", "currently", "yesterday") {
		return true // "will grow from 3 million today to"
	}
	if f.tag(q.First-1) == syntax.Determiner && f.comparison(q.First-2) >= 0 && !s.Has(q.Last, lexicon.Target) {
		return true // "compared with the six mills we have"
	}
	return q.Counted() && s.Can(q.First-1, lexicon.Determiner) && s.Is(q.Last, "that", "which", "who") && f.pastWithin(q.Last, q.Last+5)
}

// pastWithin reports whether a finite verb in the past or the perfect begins in
// tokens i up to j.
func (f *finder) pastWithin(i, j int) bool {
	for ; i < j; i++ {
		if v, ok := f.verbalAt(i); ok && v.First == i && v.Finite {
			return f.pastTense(v) && !f.s.Has(v.Head, lexicon.SpeechVerb|lexicon.Forecast) && !f.s.Is(v.Head, "talked")
		}
	}
	return false
}

// pastTense reports whether verb group v tells what was or has been.
func (f *finder) pastTense(v syntax.Group) bool {
	s := f.s
	return f.tag(v.First) == syntax.Past || s.Is(v.First, "was", "were", "had", "did") ||
		s.Is(v.First, "has", "have") && v.Head > v.First
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

// supposed reports whether the clause that begins at token start follows an "if":
// "if it stays at 60, they could need 400 beds"; but not "if you look at it, ...".
func (f *finder) supposed(start int) bool {
	s := f.s
	for n := 0; n < 3 && start > 1 && !s.At(start-1).Is(';'); n++ {
		start = f.clauseStart(start - 2)
		if s.Is(start, "if", "unless") {
			invites := s.Is(start+2, "look", "looks", "think", "go", "goes", "take", "takes", "compare", "compares", "consider", "see", "remember", "recall", "add", "want") ||
				s.Is(start+2, "start", "starts", "begin", "begins", "count", "counts", "measure", "measures", "may", "can", "could", "would", "will")
			return !invites || !s.Is(start+1, "you", "we", "one", "i")
		}
	}
	return false
}

// ownVerb reports whether the word at token j begins the verb that q is the subject
// of: "one in five farmers would lose a field".
func (f *finder) ownVerb(q *quantity.Quantity, j int) bool {
	s := f.s
	v, ok := f.verbalAt(j)
	if !ok && s.Is(j, "likely") {
		v, ok = f.verbalAt(j - 1) // "seems likely"
	}
	if !ok || v.First < q.Last || v.First != j && !s.Has(j, lexicon.Forecast) {
		return false
	}
	for k := q.Last; k < v.First; k++ {
		if f.verb(k) || s.At(k).Is(',') || f.tag(k) == syntax.Coordinator || f.inQuantity(k) >= 0 ||
			s.Is(k, "that", "which", "who") && f.tag(k-1) != syntax.Preposition {
			return false
		}
	}
	return true
}

// shortWill reports whether token j is a pronoun with "will": "we'll".
func (f *finder) shortWill(j int) bool {
	if !f.s.Can(j, lexicon.Pronoun) {
		return false
	}
	w := f.s.Lower(j)
	return len(w) > 3 && strings.HasSuffix(w, "'ll")
}

// conditional reports whether the word at token j supposes something: "it would
// cost", not "I would say", "we expected that it would".
func (f *finder) conditional(j, start int) bool {
	s := f.s
	switch {
	case s.Is(j, "could"):
		return !s.Is(j+1, "not") && !s.Can(j-1, lexicon.Wh)
	case s.Is(j, "would") && f.reported(j, start):
		return false
	case s.Is(j, "might", "would", "if", "unless", "suppose", "supposing", "imagine", "hypothetically"):
		if s.Is(j+1, "not") {
			j++
		}
		return !s.Is(j+1, "like", "say", "add", "note", "argue", "suggest", "just", "also")
	}
	return false
}

// reported reports whether the "would" at j is the future of the past: "we
// expected that prices would rise".
func (f *finder) reported(j, start int) bool {
	for k, end := j, f.clauseEnd(j); k < end; k++ {
		if f.s.Is(k, "if", "unless") {
			return false
		}
	}
	for k := j - 1; k >= start; k-- {
		if f.s.Is(k, "added") && f.s.Is(k-1, "value") {
			continue
		}
		if f.s.Has(k, lexicon.Forecast) || f.s.Is(k, "thought", "said", "believed", "hoped", "assumed", "promised") ||
			f.s.Has(k, lexicon.SpeechVerb) && f.tag(k) == syntax.Past {
			return true
		}
	}
	return false
}

// telling reports whether "will" at token j only announces what the speaker says:
// "I'll tell you that".
func (f *finder) telling(j int) bool {
	s, k := f.s, j+1
	k = f.skip(k, syntax.Adverb)
	return (s.Is(j-1, "i", "we") || s.Is(j, "i'll", "we'll")) &&
		s.Is(k, "tell", "say", "note", "mention", "talk", "remind", "admit", "explain", "conclude", "read", "quote", "repeat")
}

// foresees reports whether the word at j looks ahead here: "will be", "is
// expected to", "going to"; not "will" the noun, "set" the verb.
func (f *finder) foresees(j int) bool {
	s := f.s
	switch {
	case s.Has(j, lexicon.Forecast) && s.Is(j-1, "above", "below", "than", "beat", "beating", "exceeding", "of", "with", "against"):
		return false // "came in above expectations"
	case s.Is(j, "going", "set", "due"):
		return s.Is(j+1, "to") && (s.Can(j+2, lexicon.Verb) || f.copula(j+2))
	case s.Is(j, "will"):
		return (f.tag(j) == syntax.Auxiliary || !s.Can(j-1, lexicon.Determiner)) && !f.telling(j)
	case f.shortWill(j):
		return !f.telling(j)
	case s.Is(j, "project", "projects"):
		return s.Can(j-1, lexicon.Pronoun) || s.Is(j+1, "that")
	case s.Is(j, "estimate", "estimates"):
		return f.verb(j) || !s.Is(j+1, "of") || f.inQuantity(j+2) >= 0 // "the latest estimate of the herd" is of what there is
	case s.Is(j, "guidance"):
		return s.Is(j+1, "of", "at", "to", "range", "for", "from", "calls") || f.copula(j+1)
	}
	return true
}
