package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
)

// subject finds what quantity i measures. The candidates stand in the order of
// how surely they tell; the first that is there is taken.
func (f *finder) subject(i int) {
	q := &f.qs[i]
	if q.Kind == quantity.Ordinal && f.frames[i].Role == "" || q.Kind == quantity.Score || f.suspended(i) {
		return
	}
	if i > 0 && !f.frames[i-1].Subject.Empty() && (f.apposed(i) || f.restates(i)) {
		f.frames[i].Subject = f.frames[i-1].Subject
		return
	}
	if p := f.previous(i); p >= 0 && f.again(p, i) {
		f.frames[i].Subject = f.frames[p].Subject
		return
	}
	if m := f.frames[i].move; m >= 0 && f.group(m) >= 0 && f.groups[f.group(m)].Verbal {
		if _, ok := f.objectPronoun(f.group(m)); ok {
			return // "would raise it from 45 to 70 percent": see resolve
		}
	}
	if a, b := f.counted(i); b > a {
		f.frames[i].Subject = f.span(a, b)
		return
	}
	for _, find := range [...]func(*finder, int) (int, int){
		(*finder).changed, (*finder).partOf, (*finder).described, (*finder).measured, (*finder).stated, (*finder).fragment,
	} {
		a, b := find(f, i)
		if !f.frames[i].Subject.Empty() {
			return
		}
		if b > a && (!f.light(a, b) || b-a == 1 && a >= q.Last && f.nounOf(q) == a) {
			f.frames[i].Subject = f.span(a, b)
			return
		}
	}
}

// apposed reports whether quantity i only says the one before it again as a
// change: "the margin was 58%, an improvement of 140 basis points", "fell from
// 640 to 585, a drop of 8.6 percent".
func (f *finder) apposed(i int) bool {
	m := f.frames[i].move
	if m < 0 || f.moves[m].Class&lexicon.Noun == 0 || f.verb(m) || m >= f.qs[i].First {
		return false
	}
	g, ok := f.nominalAt(m)
	return ok && f.s.At(g.First-1).Is(',') && g.First-f.qs[i-1].Last <= 8 && f.finiteBefore(g.First) >= 0 && f.finiteBefore(f.qs[i].First) == f.finiteBefore(f.qs[i-1].First)
}

// nounOf returns the noun that q stands before and describes, -1 if none: "a
// 30 Mbps plan".
func (f *finder) nounOf(q *quantity.Quantity) int {
	if g, ok := f.nominalAt(q.NumFirst); ok && g.Head >= q.Last && !f.s.Has(g.Head, lexicon.Weak) && (!f.s.Has(g.Head, lexicon.Target) || f.s.Is(g.Head, "plan", "plans", "pledge", "offer", "bid")) {
		return g.Head
	}
	return -1
}

// restates reports whether quantity i says the one before it in another unit or
// in other words, or where it ended: "$113 trillion ($161 trillion)", "60% of
// its value, or $3 billion", "rose 2% at 310 points", "is 5%, up from 3%".
func (f *finder) restates(i int) bool {
	p, q, s := &f.qs[i-1], &f.qs[i], f.s
	m := f.frames[i].move
	switch {
	case p.Kind == quantity.Date || p.Kind == quantity.Ordinal:
		return false
	case s.At(q.First-1).Is('(') && p.Last == q.First-1:
		return p.Kind == q.Kind && !q.Counted()
	case f.frames[i].Role == "from" && s.Is(m, "up", "down") && m >= p.Last:
		return p.Kind == q.Kind && !f.verbBetween(m, q.First)
	case s.At(q.First-1).Is(token.EmDash) && p.Last == q.First-1 && s.At(q.Last).Is(token.EmDash):
		return p.Unit.Dimension == q.Unit.Dimension // "336 days — almost a year — to"
	case s.Is(q.First-1, "at") && p.Last == q.First-1:
		return f.frames[i-1].Role == "by"
	case s.Is(q.First-1, "or"):
		return !p.Counted() && !q.Counted() && f.alternative(i)
	}
	return false
}

// previous returns the nearest quantity before i that is no date, -1 if none.
func (f *finder) previous(i int) int {
	for i--; i >= 0 && f.qs[i].Kind == quantity.Date; i-- {
	}
	return i
}

// again reports whether quantity i is what p is at another time: "a 3.5 degree
// angle in 2018 and 2.5 last year".
func (f *finder) again(p, i int) bool {
	a, b := &f.qs[p], &f.qs[i]
	return f.tag(b.First-1) == syntax.Coordinator && b.NumLast == b.Last && f.inTime(b.Last) >= 0 &&
		f.frames[p].Subject.Start > f.s.At(a.NumFirst).Start && !f.verbBetween(a.Last, b.First)
}

// alternative reports whether quantity i stands after "or" as another way to say
// the one before it: right after it, or after what has lost that part.
func (f *finder) alternative(i int) bool {
	p, q := &f.qs[i-1], &f.qs[i]
	if p.Kind == q.Kind && p.Unit.ID == q.Unit.ID {
		return false // "5 or 6 percent"
	}
	j := p.Last
	if f.frames[i-1].Role == "by" && f.s.Is(j, "of") {
		_, j = f.phraseRight(j+1, q.First-1)
	}
	return j == q.First-1 || j == q.First-2 && f.s.At(j).Is(',')
}

// aside passes over a conversion in brackets at token j: "5 miles (8 km) of road".
func (f *finder) aside(j int) int {
	if k := f.inQuantity(j + 1); f.s.At(j).Is('(') && k >= 0 && f.s.At(f.qs[k].Last).Is(')') {
		return f.qs[k].Last + 1
	}
	return j
}

// counted takes the noun that is counted: "17,800 practical problems", with
// what is said "of" it: "30,000 cases of measles".
func (f *finder) counted(i int) (int, int) {
	q, s := &f.qs[i], f.s
	if !q.Counted() || q.Hyphen {
		return 0, 0
	}
	if f.attributive(q) {
		return f.phraseRight(q.Last, f.clauseEnd(q.Last))
	}
	if fr := &f.frames[i]; fr.move >= 0 && (f.moves[fr.move].Kind == lexicon.Move || fr.Role == "to" || fr.Role == "from" || s.Is(q.First-1, "by")) {
		if a, b := f.changed(i); b > a && !f.light(a, b) {
			return a, b // "the index rose 64 points", "staff grew to 300 people"
		}
	}
	v, ok := f.verbalAt(q.First - 1)
	if !ok && s.Is(q.First-1, "at") {
		v, ok = f.verbalAt(q.First - 2)
	}
	if ok && (f.copula(v.Head) || s.Is(q.First-1, "at") && s.Has(v.Head, lexicon.Settle) || f.moves[v.Head].Kind == lexicon.Reach && !s.Is(v.Head, "touch", "touches", "touched", "hit", "hits") || f.moves[v.Head].Kind == lexicon.Stay) {
		// "the population is 8 million people"
		if a, b := f.subjectOf(f.group(v.Head)); b > a && !s.Is(a, "there") {
			return a, b
		}
	}
	a, b := q.NounFirst, q.NounLast
	for f.tag(a-1) == syntax.Genitive && a-2 > q.NumLast {
		for a -= 2; a-1 > q.NumLast && f.tag(a-1) == syntax.Noun; a-- { // "two of the mayor's deputies"
		}
	}
	for {
		g, ok := f.hangs(b)
		if !ok || !s.Is(b, "of") {
			break
		}
		b = g.Last
	}
	return a, b
}

// attributive reports whether q stands before the noun that it describes with no
// hyphen to tell: "a 40 page report".
func (f *finder) attributive(q *quantity.Quantity) bool {
	if f.tag(q.First-1) != syntax.Determiner || !f.s.Is(q.First-1, "a", "the", "this", "that", "each", "every") || f.tag(q.NounLast-1) != syntax.Noun || q.NounLast-q.NounFirst > 1 || q.Last != q.NounLast {
		return false
	}
	g, ok := f.nominalAt(q.Last)
	return ok && g.First == q.Last && !g.Pronoun && f.tag(q.Last) != syntax.Determiner && f.inQuantity(g.Head) < 0 && !f.s.At(g.First).Capital()
}

// changed takes what the governing word of change is said of.
func (f *finder) changed(i int) (int, int) {
	fr, q, s := &f.frames[i], &f.qs[i], f.s
	m := fr.move
	if m < 0 {
		return 0, 0
	}
	if i > 0 && m < f.qs[i-1].First {
		if a, b := f.gapped(i); b > a {
			return a, b
		}
	}
	switch {
	case m >= q.NumFirst && m < q.NumLast: // "halve the fee", "cash flow doubled"
		if a, b := f.phraseRight(q.Last, f.clauseEnd(q.Last)); b > a {
			return a, b
		}
		return f.mover(m)
	case m < q.First && (f.moves[m].Kind == lexicon.Remove || f.moves[m].Kind == lexicon.Create) && s.Is(q.QLast, "of"):
		return f.partOf(i) // "lost 60% of its value"
	case m >= q.QLast:
		return f.changedAfter(i, m)
	case f.moves[m].Class&lexicon.Noun != 0 && !f.verb(m): // "an increase in exports of 5%", "job growth of 2%"
		if a, b := f.after(m+1, q.First); b > a {
			return a, b
		}
		if g, ok := f.nominalAt(m); ok {
			a := f.undetermined(g.First, m)
			for a < m && f.tag(a) == syntax.Adjective {
				a++ // "a lower tariff increase"
			}
			if a < m && f.inQuantity(a) < 0 && f.tag(a) != syntax.Adjective && !f.light(a, m) && !(m-a == 1 && s.Likely(a, lexicon.Adjective)) { // not "a net increase"
				return a, m
			}
		}
		if s.Is(q.QLast, "in") && f.place(q.QLast) <= q.QLast {
			if a, b := f.after(q.QLast, f.clauseEnd(q.QLast)); b > a && !f.light(a, b) {
				return a, b // "a rise of 5% in fares"
			}
		}
		v := f.verbLeft(m)
		if v >= 0 && f.s.Has(f.groups[v].Head, lexicon.Forecast|lexicon.SpeechVerb|lexicon.Target) {
			return m, m + 1 // "the bank expects growth of 2%"
		}
		return f.subjectOf(v)
	}
	if v := f.group(m); v >= 0 && f.groups[v].Verbal {
		if a, b := f.affected(i, v); b > a {
			return a, b // "adds 300 euros to the bill"
		}
		// a verb: what it acts on, or else what moves
		if a, b := f.object(v, q.First); b > a {
			if f.light(a, b) && f.moves[m].Kind == lexicon.Cause {
				fr.Subject = f.span(a, b) // "the board raised the rate by": the board did not rise
			}
			return a, b
		}
		return f.subjectOf(v)
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

// gapped reads a member of a list that has its own noun and shares the verb:
// "imports rose 5%, exports 6% and orders by half".
func (f *finder) gapped(i int) (int, int) {
	p, q := &f.qs[i-1], &f.qs[i]
	j := q.First - 1
	if f.tag(j) == syntax.Preposition {
		j--
	}
	g, ok := f.nominalAt(j)
	if before := f.tag(g.First - 1); !ok || g.Last != j+1 || g.First < p.Last || g.Pronoun || before != syntax.Comma && before != syntax.Coordinator {
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
	if a, b := f.phraseLeft(f.clauseStart(m-1), m); b > a && (f.finiteBefore(m) < 0 || f.tag(a-1) != syntax.Preposition && f.group(a-1) < 0) {
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

// partOf reads "68% of adults", "$5 million of aid", "a third of the land".
func (f *finder) partOf(i int) (int, int) {
	q, s := &f.qs[i], f.s
	j := f.aside(q.QLast)
	if q.Counted() || !s.Is(j, "of") {
		return 0, 0
	}
	if v := f.verbLeft(q.First); v >= 0 && f.isPart(f.groups[v], q.First) {
		if a, b := f.subjectOf(v); b > a {
			return a, b // "the service business, which was 22% of revenue"
		}
	}
	if s.Is(j+1, "them", "these", "those", "which", "whom") && i > 0 {
		p := &f.qs[i-1] // "46,000 homes, and nearly two thirds of them"
		return p.NounFirst, p.NounLast
	}
	if k := f.inQuantity(j + 1); k >= 0 && f.qs[k].Counted() && !f.qs[k].Hyphen {
		return f.qs[k].NounFirst, f.qs[k].NounLast // "two thirds of the 300 homes"
	}
	return f.phraseRight(j+1, f.clauseEnd(j+1))
}

// isPart reports whether verb group v says which part its subject is of what
// follows at token end: "is", "accounts for", "makes up".
func (f *finder) isPart(v syntax.Group, end int) bool {
	j := v.Last
	if j < end && f.s.Is(j, "up", "for", "to", "about", "around", "roughly", "nearly") {
		j++
	}
	return j == end && (f.copula(v.Head) || f.s.Has(v.Head, lexicon.Constitute) && (j > v.Last || !f.s.Is(v.Head, "made", "make", "makes", "form", "making")))
}

// described reads "a 5% tax", "the 40-hour week", "$3 billion in aid", "$20 for a ticket".
func (f *finder) described(i int) (int, int) {
	q, s := &f.qs[i], f.s
	j := q.QLast
	if q.Counted() && !q.Hyphen || s.Is(q.First-1, "of") && !f.s.Has(q.First-2, lexicon.Weak) {
		return 0, 0 // "a levy of 2p on exports": see measured
	}
	if g, ok := f.nominalAt(q.NumFirst); ok && g.Last > q.Last && f.inQuantity(g.Head) < 0 {
		if s.At(j).Hyphen() {
			j++
		}
		return f.phraseRight(max(j, q.Last), f.clauseEnd(j))
	}
	if q.Hyphen {
		return q.NounFirst, q.NounLast
	}
	j = f.aside(j)
	if a, b := f.spentOn(q, j); b > a {
		return a, b
	}
	if v := f.verbLeft(q.First); q.Kind != quantity.Money || !s.Is(j, "in") && v >= 0 && !f.s.Has(f.groups[v].Head, lexicon.Spend) {
		return 0, 0
	}
	if s.Is(j, "in", "for", "on", "to", "into", "toward", "towards", "behind") && f.inTime(j) < 0 {
		if a, b := f.phraseRight(j+1, f.clauseEnd(j)); b > a && (!s.Is(j, "in", "on", "to") || !s.At(a).Capital()) && (!s.Is(j, "in") || a == j+1 && !s.Is(a, "cash", "exchange", "return", "total", "advance", "full", "part")) {
			return a, b // "spent $5 million on roads", "$3 billion in aid"
		}
	}
	return 0, 0
}

// spentOn reads what money goes to where it is the subject of the verb at token j:
// "$3 million was set aside for roads".
func (f *finder) spentOn(q *quantity.Quantity, j int) (int, int) {
	v, ok := f.verbalAt(j)
	if q.Kind != quantity.Money || !ok || !v.Passive && !f.copula(v.Head-1) || v.First != j || !f.s.Has(v.Head, lexicon.Spend) && !f.s.Is(v.Head, "committed", "allocated", "earmarked", "set", "provided", "granted", "approved", "pledged", "raised", "put") {
		return 0, 0
	}
	j = v.Last
	if f.s.Is(j, "aside", "in") && f.s.Is(j+1, "for", "support") {
		j++
	}
	if f.s.Is(j, "support") && f.s.Is(j+1, "of") {
		j++ // "committed in support of"
	}
	if !f.s.Is(j, "on", "for", "to", "into", "in", "toward", "towards", "of") || f.inTime(j) >= 0 || f.place(j) > j {
		return 0, 0
	}
	return f.phraseRight(j+1, f.clauseEnd(j))
}

// measured reads "inflation of 5%", "a rate of nearly 3%", "at a price of $5",
// "unemployment at 4%".
func (f *finder) measured(i int) (int, int) {
	q, s := &f.qs[i], f.s
	k := q.First - 1
	if f.tag(k) == syntax.Determiner {
		k--
	}
	if q.First < q.NumFirst && s.Is(q.First, "over", "above", "under", "below", "beyond", "exceeding", "worth") {
		if g, ok := f.nominalAt(q.First - 1); ok && g.Last == q.First {
			return f.phraseLeft(f.clauseStart(q.First-1), q.First) // "plants over 20 MW"
		}
	}
	if s.Is(k, "worth", "valued") {
		if g, ok := f.nominalAt(k - 1); ok && g.Last == k && !g.Pronoun {
			return f.phraseLeft(f.clauseStart(k-1), k) // "wards worth $3 million"
		}
	}
	if s.At(k).Is('(') && i > 0 && f.qs[i-1].Last == k {
		return 0, 0 // "$113 trillion ($161 trillion)": see align
	}
	if f.tag(k) != syntax.Preposition && !s.At(k).Is('(') && !s.At(k).Is(':') {
		return 0, 0
	}
	before := k - 1
	if s.At(before).Is(',') {
		before-- // "inflation, at 4 percent, remains"
	}
	if _, ok := f.nominalAt(before); !ok || s.Is(k, "from", "by", "to", "in", "after", "than", "up", "down", "over", "about") && f.tag(k) == syntax.Preposition {
		return 0, 0
	}
	a, b := f.phraseLeft(f.clauseStart(k-1), k)
	if b == a || f.light(a, b) || b-a == 1 && s.Is(k, "at") && s.Has(a, lexicon.TimeUnit) || !s.Is(k, "of") && f.tag(f.nominalStart(a)-1) == syntax.Preposition {
		return 0, 0 // "came in above forecasts at 3 percent"
	}
	for j := b - 2; j > a && s.Is(k, "of"); j-- {
		if s.Is(j, "with", "at") {
			a = f.undetermined(j+1, b) // "a storm with winds of 74 mph"
			break
		}
	}
	if m := f.frames[i].move; a <= m && m < b && b-a <= 2 {
		return 0, 0 // "this is a decrease of 7 percent": of what was named before
	}
	return a, b
}

// stated takes the subject of the verb that the quantity completes:
// "unemployment is at 4%", "output reached 300 tonnes"; where the subject is
// nobody in particular, what the verb acts on: "we spent $5 million on roads".
func (f *finder) stated(i int) (int, int) {
	q, s := &f.qs[i], f.s
	if q.First < q.NumFirst && f.verb(q.First) || f.tag(q.First) == syntax.Third {
		if a, b := f.phraseLeft(f.subjectLimit(q.First), q.First); b > a {
			return a, b // "our backlog now exceeds $1 billion"
		}
	}
	v := f.verbLeft(q.First)
	if v < 0 || f.opening(q) {
		return 0, 0
	}
	if a, b := f.task(i, v); b > a {
		return a, b
	}
	k := q.First - 1
	if f.tag(k) == syntax.Adverb || f.tag(k) == syntax.Determiner {
		k--
	}
	if f.tag(k) == syntax.Preposition {
		if a, b := f.object(v, k); b > a && !f.light(a, b) && !f.bare(f.groups[v].Last) && !s.Has(b-1, lexicon.TimeUnit) {
			return a, b // "put the share at 5%", "bought the plant for $5 million"
		}
	} else if a, b := f.affected(i, v); b > a {
		return a, b
	}
	a, b := f.subjectOf(v)
	if b > a && q.Number.Form != number.Article {
		return a, b
	}
	if a, b := f.object(v, q.First); b > a && !f.light(a, b) {
		return a, b
	}
	j := q.QLast
	if s.Is(j, "on", "in", "for", "to") && f.inTime(j) < 0 && f.place(j) <= j {
		if a, b := f.phraseRight(j+1, f.clauseEnd(j)); b > a {
			return a, b
		}
	}
	return a, b
}

// opening reports whether q is itself the subject of a clause that begins with
// it: "they expect that 700 to 800 will be sold", "and a 70 year-old would".
func (f *finder) opening(q *quantity.Quantity) bool {
	k := q.First - 1
	if f.tag(k) == syntax.Determiner || f.s.Is(k, "between") {
		k--
	}
	v, ok := f.verbalAt(q.Last)
	return ok && v.First == q.Last && v.Finite && f.tag(v.First) == syntax.Auxiliary &&
		(f.tag(k) == syntax.Comma || f.tag(k) == syntax.Coordinator || f.tag(k) == syntax.Conjunction || f.s.Is(k, "that"))
}

// task reads what takes or costs so much: "it took us 45 days to deliver an
// instrument", "it costs $3 million to train a pilot".
func (f *finder) task(i, v int) (int, int) {
	q, g := &f.qs[i], f.groups[v]
	if p, ok := f.nominalAt(g.First - 1); !ok || !f.s.Is(p.Head, "it", "that") || !f.s.Is(g.Head, "take", "takes", "took", "taken", "taking", "cost", "costs") {
		return 0, 0
	}
	j := q.Last
	for n := 0; n < 8 && f.tag(j) != syntax.Infinitive; n++ {
		j++ // "90 days, a whole summer, to"
	}
	to, ok := f.verbalAt(j)
	if !ok || f.tag(to.First) != syntax.Infinitive || j > q.Last && f.verbBetween(q.Last, j) {
		return 0, 0
	}
	last := to.Last
	if o, ok := f.nominalAt(last); ok && o.First == last && f.inTime(last) < 0 {
		last = o.Last
	}
	return to.Head, last
}

// affected reads what an amount is added to or taken from: "wiping $5 million
// from the value", "adds 300 euros to the bill".
func (f *finder) affected(i, v int) (int, int) {
	q, s := &f.qs[i], f.s
	if f.groups[v].Last != q.First || q.Counted() || !s.Is(q.QLast, "to", "from", "off", "onto") || f.copula(f.groups[v].Head) {
		return 0, 0
	}
	if w := f.moves[f.groups[v].Head]; w.Kind == lexicon.Move || w.Kind == lexicon.Reach {
		return 0, 0
	}
	if s.Is(q.QLast+1, "every", "each") {
		return 0, 0 // "adds 2 cents to every litre": a rate
	}
	return f.phraseRight(q.QLast+1, f.clauseEnd(q.QLast))
}

// fragment reads a clause without a verb: "Net sales, $5 million".
func (f *finder) fragment(i int) (int, int) {
	q := &f.qs[i]
	if f.opening(q) {
		return 0, 0
	}
	if a, b := f.phraseLeft(f.clauseStart(q.First-1), q.First); b > a {
		return a, b
	}
	if v := f.finiteBefore(q.First); v >= 0 {
		return f.subjectOf(v)
	}
	return 0, 0
}
