package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// changed takes what the governing word of change is said of.
func (f *finder) changed(i int) (int, int) {
	q, s, m := &f.qs[i], f.s, f.frames[i].move
	if m < 0 && (f.frames[i].Role == "" || i == 0) {
		return 0, 0
	}
	if p := f.previous(i); p >= 0 && m < f.qs[p].First {
		if a, b := f.gapped(p, i); b > a {
			return a, b
		}
	}
	if m < 0 {
		return 0, 0
	}
	switch v := f.group(m); {
	case m >= q.NumFirst && m < q.NumLast: // "halve the fee", "cash flow doubled"
		if a, b := f.phraseRight(q.Last, f.clauseEnd(q.Last)); b > a {
			return a, b
		}
		return f.mover(m)
	case m < q.First && s.Is(q.QLast, "of") && f.takes(i, m):
		return f.partOf(i) // "lost 60% of its value", "cut $4 million of the fund"
	case m >= q.QLast:
		return f.changedAfter(i, m)
	case f.moves[m].Class&lexicon.Noun != 0 && !f.verb(m):
		return f.changedByNoun(i, m)
	case v >= 0 && f.groups[v].Verbal:
		return f.changedByVerb(i, v)
	}
	if s.Is(m, "up", "down", "higher", "lower", "back") { // "brought inflation down to"
		if v := f.verbLeft(m); v >= 0 {
			if a, b := f.object(v, q.First); b > a && !f.copula(f.groups[v].Head) {
				return a, b
			}
		}
	}
	return f.mover(m)
}

// takes reports whether the verb of change at token m acts on quantity i itself: what
// is lost, made or cut is that much of something.
func (f *finder) takes(i, m int) bool {
	switch f.moves[m].Kind {
	case lexicon.Remove, lexicon.Create:
		return true
	case lexicon.Cause:
		v, ok := f.verbalAt(m)
		return ok && !v.Passive && v.Last == f.qs[i].First
	}
	return false
}

// changedByVerb takes what verb group v adds to or takes from, what it acts on,
// or else what moves.
func (f *finder) changedByVerb(i, v int) (int, int) {
	if a, b := f.affected(i, v); b > a {
		return a, b // "adds 300 euros to the bill"
	}
	if a, b := f.object(v, f.qs[i].First); b > a {
		return a, b
	}
	if a, b := f.postponed(i, v); b > a {
		return a, b
	}
	return f.subjectOf(v)
}

// postponed takes the object of verb group v that stands behind the ends of the
// change: "raised from 20 to 40 crowns the prize for cheese".
func (f *finder) postponed(i, v int) (int, int) {
	g := f.groups[v]
	if f.moves[g.Head].Kind != lexicon.Cause || g.Passive || !f.s.Is(g.Last, "from", "to", "by") {
		return 0, 0
	}
	end := f.qs[i].Last
	if i+1 < len(f.qs) && f.s.Is(end, "to") && f.qs[i+1].First == end+1 {
		end = f.qs[i+1].Last
	}
	if n, ok := f.nominalAt(end); !ok || n.First != end || f.inQuantity(n.Head) >= 0 || f.inTime(end) >= 0 {
		return 0, 0
	}
	return f.phraseRight(end, f.clauseEnd(end))
}

// causedIn reports whether the phrase at token a is what the verb of change
// before quantity i acts on: "the board raised the rate by 2%" says little of the
// rate, and nothing of the board.
func (f *finder) causedIn(i, a int) bool {
	m := f.frames[i].move
	return m >= 0 && a > m && a < f.qs[i].First && f.moves[m].Kind == lexicon.Cause && f.verb(m)
}

// heldAt reports whether the phrase at token a is what a verb keeps or puts at
// quantity i: "voted to keep the rate at 5%" says nothing of who voted.
func (f *finder) heldAt(i, a int) bool {
	v, ok := f.verbalAt(f.nominalStart(a) - 1)
	if !ok || !f.s.Is(f.qs[i].First-1, "at") {
		return false
	}
	kind := f.moves[v.Head].Kind
	return kind == lexicon.Stay || kind == lexicon.Cause
}

// changedByNoun reads "an increase in exports of 5%", "job growth of 2%", "a rise
// of 5% in fares".
func (f *finder) changedByNoun(i, m int) (int, int) {
	q, s := &f.qs[i], f.s
	if a, b := f.after(m+1, q.First); b > a {
		return a, b
	}
	if g, ok := f.nominalAt(m); ok {
		a := f.undetermined(g.First, m)
		for a < m && f.tag(a) == syntax.Adjective && (f.moves[a].Kind != lexicon.NoChange || s.Has(a, lexicon.Degree)) {
			a++ // "a lower tariff increase"
		}
		if a < m && f.inQuantity(a) < 0 && !f.light(a, m) && !(m-a == 1 && s.Likely(a, lexicon.Adjective)) { // not "a net increase"
			return a, m
		}
	}
	if s.Is(q.QLast, "in") && f.place(q.QLast) <= q.QLast {
		if a, b := f.after(q.QLast, f.clauseEnd(q.QLast)); b > a && !f.light(a, b) {
			return a, b
		}
	}
	v := f.verbLeft(m)
	if v >= 0 && s.Has(f.groups[v].Head, lexicon.Forecast|lexicon.SpeechVerb|lexicon.Target) {
		return m, m + 1 // "the bank expects growth of 2%"
	}
	return f.subjectOf(v)
}

// gapped reads a member of a list that has its own noun and shares the verb with
// the quantity before: "imports rose 5%, exports 6% and orders by half".
func (f *finder) gapped(before, i int) (int, int) {
	p, q := &f.qs[before], &f.qs[i]
	j := q.First - 1
	if f.tag(j) == syntax.Preposition {
		j--
	}
	j = f.beforeInsertion(p.Last, j+1) - 1 // "imports, by contrast, by 5%"
	g, ok := f.nominalAt(j)
	if before := f.tag(g.First - 1); !ok || g.Last != j+1 || g.First < p.Last || g.Pronoun ||
		before != syntax.Comma && before != syntax.Coordinator && !f.s.At(g.First-1).Is(';') {
		return 0, 0
	}
	return f.phraseLeft(p.Last, j+1)
}

// mover returns what moves where the word of change at token m has no object:
// the subject of its verb, or what it stands behind: "output, up 5%".
func (f *finder) mover(m int) (int, int) {
	v := f.group(m)
	if v < 0 && f.s.Is(m, "up", "down", "higher", "lower") {
		v = f.group(m - 1) // "crude settled up 40 cents"
	}
	if v >= 0 && f.groups[v].Verbal {
		return f.subjectOf(v)
	}
	if a, b := f.phraseLeft(f.clauseStart(m-1), m); b > a && (f.finiteBefore(m) < 0 ||
		f.tag(a-1) != syntax.Preposition && f.group(a-1) < 0) {
		return a, b
	}
	if v := f.finiteBefore(m); v >= 0 {
		return f.subjectOf(v)
	}
	return f.phraseLeft(f.clauseStart(m-1), m)
}

// changedAfter reads a word of change behind its amount: "a 14% increase in
// market entities", "14% price increase", "5% higher".
func (f *finder) changedAfter(i, m int) (int, int) {
	q, s := &f.qs[i], f.s
	end := f.clauseEnd(m)
	if a, b := f.after(m+1, end); b > a {
		return a, b
	}
	j := q.QLast
	if s.At(j).Hyphen() {
		j++
	}
	if f.moves[m].Class&lexicon.Noun != 0 && m > j && f.inTime(j) < 0 && f.nominalBetween(j, m) {
		return j, m
	}
	if i > 0 && s.Is(m+1, "than") && f.s.At(f.qs[i-1].Last).Is(',') && q.First-f.qs[i-1].Last <= 2 {
		return f.counted(i - 1) // "1.9 million passengers, 12 percent more than"
	}
	if s.Is(m, "more", "less", "fewer") {
		if a, b := f.phraseRight(m+1, end); b > a {
			return a, b
		}
	}
	return f.subjectOf(f.verbLeft(q.First))
}

// nominalBetween reports whether a noun stands in tokens i up to j.
func (f *finder) nominalBetween(i, j int) bool {
	for ; i < j; i++ {
		if (f.tag(i) == syntax.Noun || f.tag(i) == syntax.Plural) && f.inTime(i) < 0 {
			return true
		}
	}
	return false
}

// after reads "in exports", "of new homes", "for drivers" after a noun.
func (f *finder) after(j, end int) (int, int) {
	s := f.s
	for j < end && f.inTime(j) >= 0 {
		j++
	}
	if !s.Is(j, "in", "of", "for", "to", "on", "among", "over") || f.inQuantity(j+1) >= 0 || f.inTime(j) >= 0 {
		return 0, 0
	}
	if g, ok := f.nominalAt(j + 1); ok && s.Has(g.Head, lexicon.TimeUnit) {
		return 0, 0 // "growth for the year"
	}
	return f.phraseRight(j+1, end)
}
