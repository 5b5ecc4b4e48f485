package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// change finds whether quantity i is the amount or an end of a change. The
// rules stand in the order of how surely they tell.
func (f *finder) change(i int) {
	q := &f.qs[i]
	switch {
	case q.Kind == quantity.Ordinal:
		f.ranked(i)
	case q.Kind == quantity.Duration && (f.s.Seq(q.Last, "in", "a", "row") || f.s.Is(q.Last, "running", "straight")):
	case q.Kind == quantity.Score || q.Kind == quantity.Duration && q.Time != 0:
	case q.Number.Form == number.Times:
		f.multiplied(i)
	case f.ends(i), f.nounAfter(i), f.compared(i), f.nounBefore(i), f.verbBefore(i), f.created(i), f.additional(i), f.restated(i), f.signed(i), f.changeWas(i):
	default:
		f.listed(i)
	}
}

// ranked reads a place in a ranking that somebody moves to or from: "has sunk to
// 13th", "climbed from 20th to 12th".
func (f *finder) ranked(i int) {
	k := f.qs[i].First - 1
	if f.s.Is(k, "to", "from") {
		f.end(i, k, f.s.Surface(k, k+1))
	}
}

// set makes quantity i the part of the change that token move tells, whose direction
// is dir or, if that is 0, told by a particle after it; false if nothing tells it.
func (f *finder) set(i, move int, dir int8, role string) bool {
	fr := &f.frames[i]
	if dir == 0 {
		dir = f.particle(move)
	}
	if dir == 0 && role == "by" {
		return false
	}
	fr.Change, fr.Role, fr.move = dir, role, move
	return true
}

// particle returns the direction of a verb that has none itself: "edged up",
// "brought inflation down to".
func (f *finder) particle(move int) int8 {
	if move < 0 {
		return 0
	}
	for j := move + 1; j < min(move+8, f.s.Len()); j++ {
		switch {
		case f.s.Is(j, "up", "higher", "upwards", "upward"):
			return 1
		case f.s.Is(j, "down", "lower", "downwards", "downward", "back"):
			return -1
		case f.inQuantity(j) >= 0 || f.bound(j):
			return 0
		}
	}
	return 0
}

// multiplied reads verbs that are numbers: "doubled", "halved". An adverb like
// "twice as many" is no change.
func (f *finder) multiplied(i int) {
	q := &f.qs[i]
	w := f.moves[q.NumFirst]
	switch {
	case w.Kind == lexicon.Multiple && w.Class&(lexicon.Verb|lexicon.Noun) != 0:
		if f.verb(q.NumFirst) || f.tag(q.NumLast) != syntax.Determiner {
			f.set(i, q.NumFirst, w.Dir, "by") // not "more than double the rate"
		}
	case f.s.Is(q.NumLast, "as", "the", "that", "what"):
	default:
		if m := f.governor(q.First-1, 2); m >= 0 && f.moves[m].Kind == lexicon.Move && f.verb(m) {
			f.set(i, m, f.moves[m].Dir, "by") // "has grown tenfold"
		}
	}
}

// ends reads the two ends of "from A to B", which quantity has found as a pair.
func (f *finder) ends(i int) bool {
	q := &f.qs[i]
	first := i
	role := "from"
	switch {
	case q.From && q.Pair:
	case i > 0 && f.qs[i-1].From && f.qs[i-1].Pair:
		first, role = i-1, "to"
	case f.fromTo(i):
	case i > 0 && f.fromTo(i-1):
		first, role = i-1, "to"
	default:
		return false
	}
	a, b := &f.qs[first], &f.qs[first+1]
	m := f.governor(a.First-1, 16)
	var dir int8
	if m >= 0 {
		if dir = f.moves[m].Dir; dir == 0 {
			dir = f.particle(m)
		}
	}
	if dir == 0 {
		dir = direction(a, b)
	}
	if m < 0 && dir == 0 {
		return false
	}
	fr := &f.frames[i]
	fr.Change, fr.Role, fr.move = dir, role, m
	return true
}

// fromTo reports whether quantity i and the next one stand as "from A to B".
func (f *finder) fromTo(i int) bool {
	if i+1 >= len(f.qs) || !f.s.Is(f.qs[i].First-1, "from") {
		return false
	}
	a, b := &f.qs[i], &f.qs[i+1]
	return b.First == a.Last+1 && f.s.Is(a.Last, "to") && (a.Kind == b.Kind || !b.Unit.Said()) &&
		(a.Kind != quantity.Duration || f.governor(a.First-1, 16) >= 0) && (a.HasValue && b.HasValue || a.Range && b.Range)
}

// direction compares the ends of a change that the words do not name.
func direction(a, b *quantity.Quantity) int8 {
	switch {
	case a.Unit.ID != b.Unit.ID:
	case a.HasValue && b.HasValue:
		return int8(b.Value.Cmp(a.Value))
	case a.Range && b.Range:
		low, high := b.Bounds.Low.Value.Cmp(a.Bounds.Low.Value), b.Bounds.High.Value.Cmp(a.Bounds.High.Value)
		if low+high != 0 && low*high >= 0 {
			return int8(max(min(low+high, 1), -1)) // "from 5 to 7 percent to 3 to 5"
		}
	}
	return 0
}

// governor returns the nearest word of change to the left of and at token k
// that the words after it leave in force, at most n tokens away; -1 if none.
func (f *finder) governor(k, n int) int {
	for j := k; j >= 0 && j > k-n; j-- {
		if f.bound(j) {
			return -1
		}
		w := f.moves[j]
		if w.Kind == lexicon.NoChange || f.inTime(j) >= 0 {
			if f.acting(j) {
				return -1 // "shares fell 5%, after trimming guidance to"
			}
			continue
		}
		if w.Kind == lexicon.Stay || w.Kind == lexicon.Reach {
			return -1
		}
		return j
	}
	return -1
}

// acting reports whether token j is a verb of its own that tells no change.
func (f *finder) acting(j int) bool {
	g, ok := f.verbalAt(j)
	return ok && g.Head == j && f.inTime(j) < 0 && !f.copula(j) && f.tag(j) != syntax.Auxiliary && (g.Finite &&
		f.tag(g.First) != syntax.Past || f.tag(g.First) == syntax.Gerund)
}

// nounAfter reads "a 14% increase", "a 20 basis point hike", "5,000 job losses".
func (f *finder) nounAfter(i int) bool {
	q, s := &f.qs[i], f.s
	if q.Counted() && !q.Hyphen {
		return f.countedChange(i)
	}
	j := q.QLast
	for k := 0; k < 5 && j < s.Len(); k, j = k+1, j+1 {
		t := s.At(j)
		if t.Hyphen() && t.Glued() {
			continue
		}
		if f.inTime(j) >= 0 && k > 0 {
			continue // "14% year-on-year growth"
		}
		if t.Kind != token.Word || f.inQuantity(j) > i {
			return false
		}
		if w := f.moves[j]; w.Kind != lexicon.NoChange && w.Class&lexicon.Noun != 0 && !f.verbHere(j) {
			if w.Kind == lexicon.Reach || w.Kind == lexicon.Stay || f.booked(i, j) {
				return false
			}
			return f.set(i, j, w.Dir, "by")
		}
		if !s.Can(j, nominal|lexicon.Adjective|lexicon.Participle) && !s.Is(j, "year", "on", "over", "month", "quarter") {
			return false
		}
		if s.Can(j, lexicon.Preposition|lexicon.Conjunction|lexicon.Determiner|lexicon.Auxiliary|lexicon.Pronoun) &&
			!s.Is(j, "on", "over") {
			return false
		}
	}
	return false
}

// verbHere reports whether the word of change at token j is used as a verb.
func (f *finder) verbHere(j int) bool {
	return f.moves[j].Class&lexicon.Verb != 0 && f.verb(j)
}

// countedChange reads what is counted as a change: "5,000 job losses".
func (f *finder) countedChange(i int) bool {
	q := &f.qs[i]
	if q.NounLast-q.NounFirst < 2 || !f.s.Is(q.Head-1, "job", "jobs", "staff", "post", "posts", "workforce") {
		return false
	}
	w := f.moves[q.Head]
	if w.Kind == lexicon.NoChange || w.Class&lexicon.Noun == 0 {
		return false
	}
	return f.set(i, q.Head, w.Dir, "by")
}

// compared reads "5% higher", "10% more jobs", "30% fewer".
func (f *finder) compared(i int) bool {
	q, s := &f.qs[i], f.s
	if q.Modifier == ">" && s.Is(q.Last-1, "more") {
		return false
	}
	j := q.Last
	if !s.Is(j, "higher", "lower", "more", "less", "fewer", "up", "down", "faster", "slower", "bigger", "larger", "smaller", "cheaper", "stronger", "weaker", "longer", "shorter") {
		return false
	}
	w := f.moves[j]
	if w.Kind == lexicon.NoChange || s.Is(j, "up", "down") && (q.Counted() || s.Is(j+1, "to", "for")) {
		return false
	}
	return f.set(i, j, w.Dir, "by")
}

// nounBefore reads "an increase of 14%", "growth of nearly 5%".
func (f *finder) nounBefore(i int) bool {
	q, s := &f.qs[i], f.s
	k := q.First - 1
	if !s.Is(k, "of") {
		return false
	}
	for j := k - 1; j >= max(0, k-6) && !f.bound(j); j-- {
		if f.tag(j) == syntax.Coordinator || f.verb(j) && !f.copula(j) {
			return false // "growth and vacancy rates of 2 percent", "growth has a middle of 2 percent"
		}
		w := f.moves[j]
		if w.Kind == lexicon.NoChange || f.inTime(j) >= 0 {
			if f.inQuantity(j) >= 0 {
				return false
			}
			continue
		}
		if w.Class&lexicon.Noun == 0 || w.Kind == lexicon.Reach || w.Kind == lexicon.Stay || f.booked(i, j) || j < k-1 && f.verb(j) {
			return false
		}
		if g, ok := f.nominalAt(j); ok && s.Is(g.First-1, "at") {
			return false // "trades at a discount of 12 percent"
		}
		return f.set(i, j, w.Dir, "by")
	}
	return false
}

// booked reports whether the noun of change at token j is an amount of money in
// itself: a loss of $5 million is what the books show, and nothing fell by it.
func (f *finder) booked(i, j int) bool {
	return f.qs[i].Kind == quantity.Money && f.s.Has(j, lexicon.Amount)
}

// verbBefore reads the quantity as amount or end of the change that a word
// before it tells: "rose 14%", "cut rates by 25 basis points", "down from 7%".
func (f *finder) verbBefore(i int) bool {
	q, s := &f.qs[i], f.s
	k := q.First - 1
	if s.Is(k, "a", "an", "another", "further", "additional", "extra", "between", "number") {
		k--
	}
	if g, ok := f.nominalAt(k - 1); ok && s.Is(k, "of") {
		switch p := g.First - 1; {
		case s.Has(k-1, lexicon.Weak) && s.Is(p, "from", "to"): // "down from a peak of 9 percent"
			k = p
		case s.Is(p, "by") && !q.Counted() && f.governor(p-1, 3) >= 0 && f.moves[f.governor(p-1, 3)].Kind == lexicon.Move: // "slid by the agreed cap of 8 percent"
			k = p
		}
	}
	if f.tag(k) == syntax.Gerund && !s.Has(k, lexicon.SpeechVerb) && !s.Is(k, "talking", "speaking") &&
		(s.Is(k-1, "to") || s.Is(k-1, "only", "just") && s.Is(k-2, "to")) {
		if k--; !s.Is(k, "to") {
			k-- // "down to only making 10 percent"
		}
		return f.governor(k-1, 3) >= 0 && s.Is(k-1, "up", "down") && f.end(i, k, "to")
	}
	switch {
	case s.Is(k, "by"):
		return f.amount(i, k)
	case s.Is(k, "to") && !s.Is(k-1, "according", "due", "close", "next", "compared", "relative", "thanks", "up") ||
		s.Is(k, "to") && s.Is(k-1, "up") && f.governor(k-1, 3) >= 0:
		return f.end(i, k, "to")
	case s.Is(k, "from"):
		return f.end(i, k, "from")
	case s.Is(k, "at", "of", "in", "for", "than", "with", "on", "about"):
		return false
	}
	return f.direct(i, k)
}

// amount reads "by 14%": the nearest word of change in the clause.
func (f *finder) amount(i, k int) bool {
	if m := f.governor(k-1, 20); m >= 0 {
		return f.set(i, m, f.moves[m].Dir, "by")
	}
	if i > 0 && (f.frames[i-1].Role == "to" || f.frames[i-1].Role == "from") {
		m := f.frames[i-1].move
		if f.nominalBetween(f.qs[i-1].Last, k) {
			m = -1 // "exports rose to 31 billion, imports by 5%"
		}
		return f.set(i, m, f.frames[i-1].Change, "by") // "from 4% to 2%, that is by half"
	}
	return false
}

// end reads "to 20%" and "from 20%".
func (f *finder) end(i, k int, role string) bool {
	m := f.governor(k-1, 20)
	if m < 0 || role == "to" && f.supplies(i, m, k) || !f.steers(m) && (i == 0 || f.frames[i-1].move != m ||
		f.frames[i-1].Role != "by" || f.qs[i].Counted()) {
		return false
	}
	dir := f.moves[m].Dir
	if dir == 0 {
		dir = f.particle(m)
	}
	if dir == 0 && f.moves[m].Kind == lexicon.Cause && i > 0 {
		dir = f.frames[i-1].Change // "lifted the rate by a point, bringing it to 3 percent"
	}
	if dir == 0 {
		return false
	}
	fr := &f.frames[i]
	fr.Change, fr.Role, fr.move = dir, role, m
	return true
}

// supplies reports whether the "to" at token k tells whom the verb of change at token m
// gives or takes something: "cut power to 80,000 homes", not "cut output to 80,000 boxes".
func (f *finder) supplies(i, m, k int) bool {
	g, ok := f.nominalAt(k - 1)
	return ok && f.qs[i].Counted() && f.moves[m].Kind == lexicon.Cause && f.verb(m) && g.First == m+1 && g.Last == g.First+1 &&
		f.tag(g.Head) == syntax.Noun && !f.s.Has(g.Head, lexicon.Amount|lexicon.Group) && !f.s.At(g.Head).Capital()
}

// steers reports whether the word of change at m can have ends: what is
// created or lost has only an amount.
func (f *finder) steers(m int) bool {
	k := f.moves[m].Kind
	return k != lexicon.Create && k != lexicon.Remove
}

// direct reads an amount without a preposition: "rose 14%", "added 250,000
// jobs", "cut rates 25 basis points".
func (f *finder) direct(i, k int) bool {
	q, s := &f.qs[i], f.s
	for k >= 0 && (s.Likely(k, lexicon.Adverb) && f.moves[k].Kind == lexicon.NoChange ||
		s.Is(k, "an", "a", "as", "much", "many", "estimated", "average", "whopping", "whole") || f.inTime(k) >= 0) {
		k--
	}
	if k < 0 || f.inQuantity(k) >= 0 {
		return false
	}
	k = f.verbThrough(k)
	w := f.moves[k]
	switch {
	case f.tag(q.First-1) == syntax.Determiner && f.qualifies(q):
		return false // "gained a 12 percent stake"
	case w.Kind == lexicon.NoChange:
		return f.afterObject(i, k)
	case s.Is(k, "more", "less", "fewer", "greater", "further"):
		return false
	case s.Is(k, "up", "down") && f.phrasal(k) && q.Unit.Name != "point", q.Kind == quantity.Measure &&
		(s.Is(k, "extend", "extends", "extended", "extending") || w.Kind == lexicon.Create):
		return false
	case w.Class&lexicon.Verb == 0 && !s.Is(k, "up", "down", "higher", "lower", "back"):
		return false
	case w.Kind == lexicon.Reach || w.Kind == lexicon.Stay:
		return false
	case w.Kind == lexicon.Multiple && q.Unit.ID != "time":
		return false
	case q.Kind == quantity.Measure && w.Kind == lexicon.Move && w.Class&lexicon.Verb != 0 && s.Is(q.QLast, "of"):
		return false // "grows 300 tonnes of rye"
	case q.Counted() && w.Kind == lexicon.Move && !s.Is(k, "up", "down") && q.Number.Form != number.Fraction:
		return f.set(i, k, w.Dir, "by")
	}
	if s.Is(q.First, "below", "above", "under", "beyond", "past", "beneath") && w.Kind != lexicon.Create && w.Kind != lexicon.Remove {
		return f.set(i, k, w.Dir, "to") // "has fallen below 19,000"
	}
	return f.set(i, k, w.Dir, "by")
}

// qualifies reports whether q stands before a noun that names no change: "a 12 percent
// stake".
func (f *finder) qualifies(q *quantity.Quantity) bool {
	g, ok := f.nominalAt(q.NumFirst)
	return ok && g.Head >= q.Last && f.moves[g.Head].Kind == lexicon.NoChange
}

// phrasal reports whether the particle at k belongs to a verb that tells no
// change: "gave up 50 seats", "set up 20 clinics".
func (f *finder) phrasal(k int) bool {
	return f.s.Has(k-1, lexicon.Phrasal)
}

// afterObject reads "raised its dividend 5%": a verb that acts, its object, the amount.
func (f *finder) afterObject(i, k int) bool {
	q := &f.qs[i]
	switch q.Kind {
	case quantity.Percentage, quantity.PercentagePoint, quantity.BasisPoint:
	default:
		return false
	}
	if !f.s.Can(k, nominal) {
		return false
	}
	m := f.governor(k, 5)
	if m < 0 || f.moves[m].Class&lexicon.Verb == 0 || f.moves[m].Kind != lexicon.Cause && f.moves[m].Kind != lexicon.Move || !f.verb(m) {
		return false
	}
	for j := m + 1; j <= k; j++ {
		if f.s.Can(j, lexicon.Preposition) && !f.s.Is(j, "of") || f.inQuantity(j) >= 0 {
			return false
		}
	}
	return f.set(i, m, f.moves[m].Dir, "by")
}

// created reads "250,000 jobs were created", "3,000 posts lost".
func (f *finder) created(i int) bool {
	q, s := &f.qs[i], f.s
	if !q.Counted() {
		return false
	}
	for j := q.Last; j < min(q.Last+5, s.Len()); j++ {
		w := f.moves[j]
		if w.Kind == lexicon.Create || w.Kind == lexicon.Remove {
			if !s.Can(j, lexicon.Participle|lexicon.Past) || s.Is(j, "closed", "opened") && f.copula(j-1) {
				return false // "27 schools were closed" that day
			}
			return f.set(i, j, w.Dir, "by")
		}
		if !s.Can(j, lexicon.Auxiliary|lexicon.Adverb) && !s.Has(j, lexicon.Copula) {
			return false
		}
	}
	return false
}

// additional reads "3,000 more teachers", "an extra 200 beds", "40 fewer trains".
func (f *finder) additional(i int) bool {
	q, s := &f.qs[i], f.s
	if !q.Counted() || s.Is(q.Last, "than") {
		return false
	}
	for j := q.First; j < q.NounLast; j++ {
		switch {
		case s.Is(j+1, "than"):
		case s.Is(j, "more", "additional", "extra"):
			return f.set(i, j, 1, "by")
		case s.Is(j, "fewer") && j >= q.NumLast:
			return f.set(i, j, -1, "by")
		}
	}
	return false
}

// changeWas reads "growth was 3 percent", "the change in fares came in at 3
// percent": the amount of the change that the subject names.
func (f *finder) changeWas(i int) bool {
	q := &f.qs[i]
	if q.Kind != quantity.Percentage && q.Kind != quantity.PercentagePoint || !q.HasValue {
		return false
	}
	v := f.verbLeft(q.First)
	if v < 0 || !f.copula(f.groups[v].Head) && f.moves[f.groups[v].Head].Kind != lexicon.Reach && !f.s.Is(f.groups[v].Last, "in") {
		return false
	}
	a, b := f.subjectOf(v)
	if b == a {
		return false
	}
	g, ok := f.nominalAt(a)
	if !ok || !f.s.Is(g.Head, "growth", "change", "increase", "decrease", "decline", "rise", "fall", "drop", "contraction", "expansion") {
		return false
	}
	dir := f.moves[g.Head].Dir
	if dir == 0 {
		dir = int8(q.Value.Sign())
	}
	return f.set(i, g.Head, dir, "by")
}

// restated reads an amount that says the one before it in another measure: "lost
// 46 points, or 1.2%", "cut 450 jobs, about one in eight,".
func (f *finder) restated(i int) bool {
	if i == 0 || f.frames[i-1].Role == "" {
		return false
	}
	p, q := &f.qs[i-1], &f.qs[i]
	if f.s.At(p.Last).Is('(') && q.First == p.Last+1 && p.Kind == q.Kind && p.Unit.Dimension == q.Unit.Dimension && p.Unit.ID != q.Unit.ID {
		f.inherit(i, i-1)
		return true // "by 2 degrees (3.6 Fahrenheit)"
	}
	or := f.s.Is(q.First-1, "or") && q.First-p.Last <= 2
	if or && p.Kind == quantity.Money && q.Kind == p.Kind && q.Unit.ID != p.Unit.ID {
		f.inherit(i, i-1)
		return true // "from $55 million, or 51 cents a share"
	}
	if f.frames[i-1].Role != "by" || !or && !(q.First-p.Last == 1 && f.s.At(p.Last).Is(',') && f.closed(q.Last)) {
		return false
	}
	if q.Kind == p.Kind && q.Unit.ID == p.Unit.ID || q.Counted() && q.Kind == quantity.Count {
		return false
	}
	f.inherit(i, i-1)
	return true
}

// inherit gives quantity i the change of quantity k.
func (f *finder) inherit(i, k int) {
	to, from := &f.frames[i], &f.frames[k]
	to.Change, to.Role, to.move = from.Change, from.Role, from.move
}

// closed reports whether what stands before token i ends there.
func (f *finder) closed(i int) bool {
	return f.s.At(i).Is(',') || f.s.At(i).Is('.') || f.s.At(i).Kind == token.None
}

// signed reads "plus 4 percent", "minus 5.6%" as the amount of a change.
func (f *finder) signed(i int) bool {
	q := &f.qs[i]
	if q.Kind != quantity.Percentage && q.Kind != quantity.PercentagePoint {
		return false
	}
	switch {
	case f.s.Is(q.NumFirst, "plus") || f.s.Is(q.NumFirst-1, "plus"):
		return f.set(i, -1, 1, "by")
	case f.s.Is(q.NumFirst, "minus"):
		return f.set(i, -1, -1, "by")
	}
	return false
}

// listed gives a member of a list the change of the one before it: "by 2
// percent in the north and 1 in the south".
func (f *finder) listed(i int) {
	if i == 0 {
		return
	}
	prev := f.previous(i)
	if prev < 0 {
		return
	}
	if prev > 0 && f.frames[prev].Role == "" && f.qs[prev].Number.Form == number.Cardinal && f.s.Is(f.qs[prev].NumFirst, "one") {
		prev-- // "900 posts, that one mill; 600 posts"
	}
	p, q, fr := &f.qs[prev], &f.qs[i], &f.frames[prev]
	if fr.Role == "" || fr.Role == "from" || q.Kind != p.Kind || p.Kind == quantity.Count &&
		q.Unit.Name != p.Unit.Name || q.Unit.Dimension == units.Duration {
		return
	}
	s, joined := f.s, false
	for j := p.Last; j < q.First; j++ {
		switch {
		case s.Is(j, "and", "or") || s.At(j).Is(','):
			joined = true
		case s.At(j).Is(';') && q.Counted() && p.Counted():
			joined = true
		case s.At(j).Kind == token.Punct && !s.At(j).Glued() || f.verb(j) || s.Is(j, "than", "compared", "against", "of", "at", "versus"):
			return
		case f.moves[j].Kind != lexicon.NoChange:
			return
		}
	}
	if joined {
		f.inherit(i, prev)
		f.frames[i].listed = true
	}
}
