package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
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
		if f.inQuantity(j) >= 0 || s.At(j).Kind != token.Word {
			continue
		}
		switch {
		case s.Is(j, "would") && j < q.First && f.reported(j, start):
			status, by = Forecast, j
		case s.Is(j, "could", "may", "might") && j < q.First && f.deadline(start, end) && !f.supposed(start):
			status, by = Forecast, j // "by mid-century it could reach 2%"
		case s.Has(j, lexicon.Conditional) && f.conditional(j, start) && (j < q.First || f.mine(q, j)):
			return Hypothetical, j
		case f.aimed(q, j) && f.aims(j) && (status != Forecast || f.ownAim(q, j)):
			status, by, proposed = Target, j, s.Is(j, "propose", "proposes", "proposing", "proposed")
		case s.Is(j, "try", "tries", "trying", "struggling") && s.Is(j+1, "to") && j < q.First && q.First-j <= 8 && status == Actual:
			status, by = Target, j // "we are trying to reach 4 percent growth"
		case (s.Has(j, lexicon.Forecast) || f.shortWill(j)) && f.foresees(j) && (j < q.First || f.mine(q, j)) && status == Actual,
			proposed && s.Is(j, "will"),
			s.Is(j, "shall") && s.Is(j-1, "we", "i") && j < q.First && status == Actual,
			s.Is(j, "should") && j < q.First && s.Is(j+1, "be", "reach", "come", "grow", "rise", "fall", "total", "amount") && !f.enjoins(j):
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
	return v >= 0 && f.groups[v].Finite && (f.tag(f.groups[v].First) == syntax.Third || f.tag(f.groups[v].First) == syntax.Verb) && !f.pastTense(f.groups[v])
}

// enjoins reports whether "should" at token j says what ought to be done: "everyone
// should pay", "it should be set at"; not "he should know that", "I should like".
func (f *finder) enjoins(j int) bool {
	s, k := f.s, j+1
	for f.tag(k) == syntax.Adverb {
		k++
	}
	if s.Is(k, "have", "know", "like", "say", "add", "note", "point", "mention", "understand", "recognise", "recognize", "realise", "realize", "remember", "explain", "emphasise", "emphasize", "tell", "remind", "think", "consider", "hope") || s.Is(j-1, "i") {
		return false
	}
	if s.Is(k, "be") {
		return f.tag(k+1) == syntax.Participle || f.tag(k+1) == syntax.Past
	}
	v, ok := f.verbalAt(j)
	return ok && v.Head >= k
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
		return true // "will grow from 200 million today to"
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
			return !(s.Is(start+1, "you", "we", "one", "i") && s.Is(start+2, "look", "looks", "think", "go", "goes", "take", "takes", "compare", "compares", "consider", "see", "remember", "recall", "add", "want", "may", "can", "could", "would", "will"))
		}
	}
	return false
}

// mine reports whether the word at token j begins the verb that q is the subject
// of: "one in five farmers would lose a field".
func (f *finder) mine(q *quantity.Quantity, j int) bool {
	s := f.s
	v, ok := f.verbalAt(j)
	if !ok && s.Is(j, "likely") {
		v, ok = f.verbalAt(j - 1) // "seems likely"
	}
	if !ok || v.First < q.Last || v.First != j && !s.Has(j, lexicon.Forecast) {
		return false
	}
	for k := q.Last; k < v.First; k++ {
		if f.verb(k) || s.At(k).Is(',') || f.tag(k) == syntax.Coordinator || f.inQuantity(k) >= 0 || s.Is(k, "that", "which", "who") && f.tag(k-1) != syntax.Preposition {
			return false
		}
	}
	return true
}

// asked reports whether quantity q is part of a question: the sentence ends with
// a mark, asks more than for consent, and has not said q before it begins to ask.
func (f *finder) asked(q *quantity.Quantity, start int) bool {
	n := f.s.Len()
	for n > 0 && (f.s.At(n-1).Is('"') || f.s.At(n-1).Kind == 0) {
		n--
	}
	return n > 0 && f.s.At(n-1).Is('?') && !f.tagged(n-1) && !f.premised(q, start)
}

// tagged reports whether the question that ends at token n only asks for consent:
// ", right?", ", don't we?".
func (f *finder) tagged(n int) bool {
	s := f.s
	if s.Is(n-1, "right", "correct", "okay", "ok", "yes", "no", "yeah") {
		return s.At(n - 2).Is(',')
	}
	j := n - 2
	if s.Is(j, "not") {
		j--
	}
	return s.Can(n-1, lexicon.Pronoun) && s.Can(j, lexicon.Auxiliary) && s.At(j-1).Is(',')
}

// premised reports whether q belongs to the ground on which a question is asked:
// "As 40 percent run late, will he resign?"
func (f *finder) premised(q *quantity.Quantity, start int) bool {
	s := f.s
	for start < q.First && (f.tag(start) == syntax.Coordinator || f.tag(start) == syntax.Adverb) {
		start++
	}
	if !s.Is(start, "as", "since", "because", "although", "though", "while", "given", "considering") {
		return false
	}
	for j := q.Last; j < s.Len(); j++ {
		if _, subject := f.nominalAt(j + 2); s.At(j).Is(',') && (f.tag(j+1) == syntax.Auxiliary && subject || s.Can(j+1, lexicon.Wh)) {
			return true
		}
	}
	return false
}

// shortWill reports whether token j is a pronoun with "will": "we'll".
func (f *finder) shortWill(j int) bool {
	w := f.s.Lower(j)
	return len(w) > 3 && string(w[len(w)-3:]) == "'ll"
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
	for k := j - 1; k >= start; k-- {
		if f.s.Has(k, lexicon.Forecast) || f.s.Is(k, "thought", "said", "believed", "hoped", "assumed") {
			return true
		}
	}
	return false
}

// aimed reports whether the word at token j can aim at quantity q: it stands
// before it or right after it.
func (f *finder) aimed(q *quantity.Quantity, j int) bool {
	switch {
	case !f.s.Has(j, lexicon.Target) && !f.requests(j):
		return false
	case f.s.Is(j, "committing", "commit", "committed") && f.s.Is(j+1, "suicide", "crimes", "murder"),
		j >= q.Last && f.s.Is(j, "aimed", "targeted") && f.s.Is(j+1, "at"):
		return false
	}
	return j < q.First || j < q.Last+4 && !(f.s.Is(q.Last, "of") && f.s.Can(q.Last+1, lexicon.Pronoun))
}

// ownAim reports whether the noun of aiming at token j is that of quantity q: "our
// 2 percent target", "a goal of 2 percent".
func (f *finder) ownAim(q *quantity.Quantity, j int) bool {
	return j >= q.Last && f.group(j) >= 0 && f.group(j) == f.group(q.NumFirst) || j < q.First && f.s.Is(j+1, "of") && j+2 == q.First
}

// requests reports whether the word at token j asks for what follows: "we are
// asking for", "they call for", "let's".
func (f *finder) requests(j int) bool {
	s := f.s
	switch {
	case s.Is(j, "ask", "asks", "asking", "asked", "call", "calls", "calling", "called"):
		return s.Is(j+1, "for")
	case s.Is(j, "need", "needs"):
		return f.moreOf(j + 1)
	case s.Is(j, "let"):
		return (s.Is(j+1, "us") || s.Genitive(j+1)) && !s.Is(j+2, "say", "look", "take", "see", "assume", "suppose", "imagine", "remember", "face", "go", "talk", "start", "not")
	}
	return false
}

// moreOf reports whether a quantity that is asked for beyond what there is begins
// at token j: "500 more officers", "another $2 million".
func (f *finder) moreOf(j int) bool {
	k := f.inQuantity(j)
	if k < 0 {
		return false
	}
	for q := &f.qs[k]; j < q.Last; j++ {
		if f.s.Is(j, "more", "another", "additional", "extra") {
			return !f.s.Is(j+1, "than")
		}
	}
	return false
}

// telling reports whether "will" at token j only announces what the speaker says:
// "I'll tell you that".
func (f *finder) telling(j int) bool {
	s, k := f.s, j+1
	for f.tag(k) == syntax.Adverb {
		k++
	}
	return (s.Is(j-1, "i", "we") || s.Is(j, "i'll", "we'll")) && s.Is(k, "tell", "say", "note", "mention", "talk", "remind", "admit", "explain", "conclude", "read", "quote", "repeat")
}

// aims reports whether the word of aiming at j is one here: "the target is",
// "we plan to"; but not "the plan was approved", "target population".
func (f *finder) aims(j int) bool {
	s := f.s
	if s.Is(j, "must", "should", "shall", "ensure", "want", "wants", "seek", "seeks", "seeking") {
		return s.Is(j, "must", "seek", "seeks", "seeking") || s.Is(j, "shall") && !s.Is(j-1, "we", "i") || s.Is(j+1, "to") || s.Is(j, "want", "wants") && f.inQuantity(j+1) >= 0
	}
	if s.Is(j, "committed") && f.copula(j-1) && (!s.Is(j+1, "to") || s.Is(j-1, "been")) {
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
