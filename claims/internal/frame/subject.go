package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// subject finds what quantity i measures. The candidates stand in the order of
// how surely they tell; the first that is there is taken.
func (f *finder) subject(i int) {
	q := &f.qs[i]
	if q.Kind == quantity.Ordinal && f.frames[i].Role == "" || q.Kind == quantity.Score || f.suspended(i) {
		return
	}
	if p := f.restates(i); p >= 0 && !f.frames[p].Subject.Empty() {
		f.frames[i].Subject = f.frames[p].Subject
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
		(*finder).respondents, (*finder).changed, (*finder).partOf, (*finder).described, (*finder).beside, (*finder).measured, (*finder).stated, (*finder).fragment,
	} {
		if a, b := f.orAnnounced(find(f, i)); b > a && f.tells(i, a, b) {
			f.frames[i].Subject = f.span(a, b)
			return
		}
	}
}

// tells reports whether tokens a up to b say enough to be the subject of quantity i:
// more than a number or "the rate", unless something is done to that rate.
func (f *finder) tells(i, a, b int) bool {
	if b-a == 1 && f.s.At(a).Kind == token.Digits {
		return false
	}
	return !f.light(a, b) || f.causedIn(i, a) || f.heldAt(i, a)
}

// respondents takes those who were counted for a share of them that begins its clause: "in
// a poll of 900 farmers, 54% said".
func (f *finder) respondents(i int) (int, int) {
	q := &f.qs[i]
	v, ok := f.verbalAt(q.Last)
	if q.Kind != quantity.Percentage || !ok || v.First != q.Last || !v.Finite ||
		f.moves[v.Head].Kind != lexicon.NoChange || f.copula(v.Head) || !f.startsClause(q.First) && !f.s.At(q.First-1).Is(',') {
		return 0, 0
	}
	for k := i - 1; k >= 0; k-- {
		if p := &f.qs[k]; p.Counted() && !p.Hyphen && f.tag(p.Head) == syntax.Plural {
			return p.NounFirst, p.NounLast
		}
	}
	return 0, 0
}

// orAnnounced returns tokens a up to b, or what the sentence is announced to be about if
// they only name a change: "as to wages, the increase was 3%".
func (f *finder) orAnnounced(a, b int) (int, int) {
	if b-a == 1 && f.moves[a].Class&lexicon.Noun != 0 {
		if c, d := f.announced(); d > c && d < a {
			return c, d
		}
	}
	return a, b
}

// afterAside passes over a conversion in brackets at token j: "5 miles (8 km) of road".
func (f *finder) afterAside(j int) int {
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
	if f.movesBy(i) {
		if a, b := f.changed(i); b > a && !f.light(a, b) {
			return a, b // "the index rose 64 points", "staff grew to 300 people"
		}
	}
	if v := f.verbLeft(q.First); v >= 0 && s.Is(q.First-1, "by") && !f.groups[v].Passive && f.groups[v].Finite {
		if a, b := f.subjectOf(v); b > a {
			return a, b // "Kellmar beat Brack by 14 points"
		}
	}
	if v := f.levelVerb(q.First); v >= 0 {
		if a, b := f.subjectOf(v); b > a && !s.Is(a, "there") {
			return a, b // "the population is 8 million people"
		}
	}
	a, b := q.NounFirst, q.NounLast
	for f.tag(a-1) == syntax.Genitive && a-2 > q.NumLast {
		for a -= 2; a-1 > q.NumLast && f.tag(a-1) == syntax.Noun; a-- { // "two of the mayor's deputies"
		}
	}
	b = max(b, q.OfLast) // "12 bags of rye"
	for {
		g, ok := f.hangs(b)
		if !ok || !s.Is(b, "of") {
			break
		}
		b = g.Last
	}
	return a, b
}

// movesBy reports whether quantity i, which counts, is how far something moves: "the
// index rose 64 points"; not what is added or lost: "lost 64 posts".
func (f *finder) movesBy(i int) bool {
	fr := &f.frames[i]
	if fr.move < 0 {
		return false
	}
	return f.moves[fr.move].Kind == lexicon.Move || f.s.Is(fr.move, "up", "down") ||
		fr.Role == "to" || fr.Role == "from" || f.s.Is(f.qs[i].First-1, "by")
}

// levelVerb returns the index of the verb group right before token i that says at what
// level something is: "is", "stands at", "reached"; -1 if there is none.
func (f *finder) levelVerb(i int) int {
	s, at := f.s, f.s.Is(i-1, "at")
	v, ok := f.verbalAt(i - 1)
	if !ok && at {
		v, ok = f.verbalAt(i - 2)
	}
	if !ok {
		return -1
	}
	kind := f.moves[v.Head].Kind
	reaches := kind == lexicon.Reach && !s.Is(v.Head, "touch", "touches", "touched", "hit", "hits")
	if reaches || kind == lexicon.Stay || f.copula(v.Head) || at && s.Has(v.Head, lexicon.Settle) {
		return f.group(v.Head)
	}
	return -1
}

// attributive reports whether q stands before the noun that it describes with no
// hyphen to tell: "a 40 page report".
func (f *finder) attributive(q *quantity.Quantity) bool {
	if f.tag(q.First-1) != syntax.Determiner || !f.s.Is(q.First-1, "a", "the", "this", "that", "each", "every") ||
		f.tag(q.NounLast-1) != syntax.Noun || q.NounLast-q.NounFirst > 1 || q.Last != q.NounLast {
		return false
	}
	g, ok := f.nominalAt(q.Last)
	return ok && g.First == q.Last && !g.Pronoun && f.tag(q.Last) != syntax.Determiner && f.inQuantity(g.Head) < 0 &&
		!f.s.At(g.First).Capital()
}

// partOf reads "68% of adults", "$5 million of aid", "a third of the land".
func (f *finder) partOf(i int) (int, int) {
	q, s := &f.qs[i], f.s
	if !q.Counted() && q.OfLast > q.OfFirst {
		return q.OfFirst, q.OfLast // "300 tonnes of rye a day"
	}
	j := f.afterAside(q.QLast)
	if s.Is(j, "worth") {
		j++ // "$3 million worth of grain"
	}
	if q.Counted() || !s.Is(j, "of") {
		return 0, 0
	}
	if f.verbBounds(q) && f.amountNoun(j+1) {
		return 0, 0 // "spending exceeded 3 percent of income": see stated
	}
	if v := f.verbLeft(q.First); v >= 0 && f.saysShare(f.groups[v], q.First, j+1) {
		if a, b := f.subjectOf(v); b > a {
			return a, b // "the service business, which was 22% of revenue"
		}
	}
	if end := f.thoseWho(j + 1); end > j+1 {
		return j + 1, end
	}
	if g, ok := f.nominalAt(j + 1); ok && g.Pronoun && s.Is(j+1, "them", "these", "those", "which", "whom") {
		if p := f.previous(i); p >= 0 && f.qs[p].Counted() {
			return f.qs[p].NounFirst, f.qs[p].NounLast // "46,000 homes, and nearly two thirds of them"
		}
		return f.antecedent(syntax.Group{First: j + 1, Last: j + 2, Head: j + 1, Pronoun: true})
	}
	if k := f.inQuantity(j + 1); k >= 0 && f.qs[k].Counted() && !f.qs[k].Hyphen {
		return f.qs[k].NounFirst, f.qs[k].NounLast // "two thirds of the 300 homes"
	}
	a, b := f.phraseRight(j+1, f.clauseEnd(j+1))
	if s.Is(q.First-1, "at") && b > a && s.Has(b-1, lexicon.Amount) {
		if c, d := f.measured(i); d > c {
			return c, d // "the deficit, at 5 percent of output, is"
		}
	}
	return a, b
}

// thoseWho returns the end of "those" at token i with what says who they are: "those
// surveyed", "those under 30", "those in debt"; i if nothing does.
func (f *finder) thoseWho(i int) int {
	switch {
	case !f.s.Is(i, "those"):
	case f.s.Can(i+1, lexicon.Participle):
		return i + 2
	case f.tag(i+1) == syntax.Preposition:
		if k := f.inQuantity(i + 1); k >= 0 {
			return f.qs[k].Last
		}
		if g, ok := f.nominalAt(i + 2); ok && g.First == i+2 {
			return g.Last
		}
	}
	return i
}

// saysShare reports whether verb group v says of its subject which share it is, at
// token end, of what token of begins: "makes up", "reached", "is put at".
func (f *finder) saysShare(v syntax.Group, end, of int) bool {
	put := v.Passive && v.Last == end-1 && f.s.Is(end-1, "at")
	return put || f.isPart(v, end) || f.givesRatio(v, end, of)
}

// isPart reports whether verb group v says which part its subject is of what
// follows at token end: "is", "accounts for", "makes up".
func (f *finder) isPart(v syntax.Group, end int) bool {
	j := v.Last
	if j < end && f.s.Is(j, "up", "for", "to", "about", "around", "roughly", "nearly") {
		j++
	}
	return j == end && (f.copula(v.Head) || f.s.Has(v.Head, lexicon.Constitute) && (j > v.Last ||
		!f.s.Is(v.Head, "made", "make", "makes", "form", "making")))
}

// givesRatio reports whether verb group v, before token end, gives its subject as a
// share of another amount, at token of: "debt reached 90 percent of output", not
// "the letter reached 90 percent of homes".
func (f *finder) givesRatio(v syntax.Group, end, of int) bool {
	switch f.moves[v.Head].Kind {
	case lexicon.Reach, lexicon.Stay:
	default:
		return false
	}
	return f.amountNoun(of) && (v.Last == end || v.Last == end-1 && f.tag(v.Last) == syntax.Preposition)
}

// amountNoun reports whether the noun phrase around token i names an amount: "total
// revenue".
func (f *finder) amountNoun(i int) bool {
	g, ok := f.nominalAt(i)
	return ok && f.s.Has(g.Head, lexicon.Amount)
}

// described reads "a 5% tax", "the 40-hour week", "$3 billion in aid", "$20 for a ticket".
func (f *finder) described(i int) (int, int) {
	q, s := &f.qs[i], f.s
	j := q.QLast
	if q.Counted() && !q.Hyphen || s.Is(q.First-1, "of") && q.Kind != quantity.Age && !f.s.Has(q.First-2, lexicon.Weak) {
		return 0, 0 // "a levy of 2p on exports": see measured
	}
	if v := f.verbLeft(q.First); v >= 0 && q.Kind == quantity.Multiple && s.Is(q.First-1, "at") && f.givesRatio(f.groups[v], q.First, j) {
		return 0, 0 // "net debt stands at 1.8 times revenue"
	}
	if v, ok := f.verbalAt(q.First - 1); ok && f.copula(v.Head) && (q.Kind == quantity.Multiple ||
		s.Can(j, lexicon.Adjective) && !f.nominal(j+1)) {
		return 0, 0 // "net debt is 1.8 times earnings", "the tank is 60 percent full"
	}
	if s.Is(j, "south", "north", "east", "west", "away", "off") && q.Unit.Dimension == units.Length {
		return 0, 0 // "struck 40 km south of Brack"
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
	j = f.afterAside(j)
	if a, b := f.spentOn(q, j); b > a {
		return a, b
	}
	return f.spentFor(q, j)
}

// spentFor reads what money is for that stands before the preposition at token j:
// "spent $5 million on roads", "$3 billion in aid", "sets aside 300 million for roads".
func (f *finder) spentFor(q *quantity.Quantity, j int) (int, int) {
	s, v := f.s, f.verbLeft(q.First)
	spends := v >= 0 && s.Has(f.groups[v].Head, lexicon.Spend)
	if f.roundSum(q) && v >= 0 && (s.Is(j, "for", "on", "into", "toward", "towards") || s.Is(j, "in") && spends) && f.inTime(j) < 0 {
		return f.phraseRight(j+1, f.clauseEnd(j))
	}
	if q.Kind != quantity.Money || !s.Is(j, "in") && v >= 0 && !spends {
		return 0, 0
	}
	if !s.Is(j, "in", "for", "on", "to", "into", "toward", "towards", "behind") || f.inTime(j) >= 0 {
		return 0, 0
	}
	a, b := f.phraseRight(j+1, f.clauseEnd(j))
	switch {
	case s.Is(j, "in", "on", "to") && s.At(a).Capital():
		return 0, 0 // a place: "in Kellmar"
	case s.Is(j, "in") && (a != j+1 || f.manner(a) || s.Is(a, "cash", "exchange", "return", "total", "advance", "full", "part")):
		return 0, 0
	}
	return a, b
}

// beside reads "with absence still around 6 percent" and, the other way
// round, "at 7.4 percent, unemployment is".
func (f *finder) beside(i int) (int, int) {
	q, s := &f.qs[i], f.s
	k := q.First - 1
	if s.Is(k, "at") && f.startsClause(k) && s.At(q.Last).Is(',') {
		return f.phraseRight(f.afterArticles(q.Last+1), f.clauseEnd(q.Last+1))
	}
	k = f.skipBack(k, syntax.Adverb)
	if s.At(k).Is(',') && s.At(q.Last).Is(',') && f.finiteAt(q.Last+1) && f.nominal(k-1) {
		return f.phraseLeft(f.clauseStart(k-1), k) // "inflation, now 3 percent, will fall"
	}
	if g, ok := f.nominalAt(k); ok && g.Last == k+1 && !g.Pronoun && s.Is(g.First-1, "with") &&
		!s.Is(g.First, "a", "an") && f.inQuantity(g.Head) < 0 && f.inTime(g.Head) < 0 {
		return f.unarticled(g)
	}
	return 0, 0
}

// roundSum reports whether q is a sum of money whose currency goes without saying: "300
// million".
func (f *finder) roundSum(q *quantity.Quantity) bool {
	return q.Bare() && q.Number.Scale >= 6
}

// manner reports whether the noun at token a says amid what and not on what: "in
// the midst of a crisis".
func (f *finder) manner(a int) bool {
	return f.s.Is(a, "midst", "middle", "wake", "face", "course", "process", "case", "form")
}

// measured reads "inflation of 5%", "a rate of nearly 3%", "at a price of $5",
// "unemployment at 4%".
func (f *finder) measured(i int) (int, int) {
	q, s := &f.qs[i], f.s
	k := q.First - 1
	if f.tag(k) == syntax.Determiner || s.Is(k, "between") {
		k--
	}
	if end := f.valued(q, k); end > 0 {
		if g, ok := f.nominalAt(end - 1); ok && f.verb(g.First-1) && !g.Pronoun && end == q.First {
			return f.unarticled(g) // "try to keep their weight above 400 kg"
		}
		return f.phraseLeft(f.clauseStart(end-1), end)
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
	if _, ok := f.nominalAt(before); !ok ||
		s.Is(k, "from", "by", "to", "in", "after", "than", "up", "down", "over", "about") && f.tag(k) == syntax.Preposition {
		return 0, 0
	}
	a, b := f.phraseLeft(f.clauseStart(k-1), k)
	if b == a || !f.hasMeasure(q, a, b, k) {
		return 0, 0
	}
	if s.Is(k, "of") {
		a, b = f.innermost(a, b)
	}
	if m := f.frames[i].move; a <= m && m < b && b-a <= 2 {
		return 0, 0 // "this is a decrease of 7 percent": of what was named before
	}
	return a, b
}

// valued returns the end of the noun phrase whose bound or worth q tells without a
// preposition, with token k before the amount: "plants over 20 MW", "wards worth $3
// million"; 0 if there is none.
func (f *finder) valued(q *quantity.Quantity, k int) int {
	s := f.s
	if q.First < q.NumFirst && s.Is(q.First, "over", "above", "under", "below", "beyond", "exceeding", "worth") {
		if g, ok := f.nominalAt(q.First - 1); ok && g.Last == q.First && !s.Has(g.Head, lexicon.TimeUnit) {
			return q.First
		}
	}
	if !s.Is(k, "worth", "valued") {
		return 0
	}
	end := k
	if s.At(k-1).Is(',') && s.At(q.Last).Is(',') {
		end-- // "this project, worth $3 million, will"
	}
	if g, ok := f.nominalAt(end - 1); ok && g.Last == end && !g.Pronoun {
		return end
	}
	return 0
}

// hasMeasure reports whether tokens a up to b before the preposition at token k can
// have q as their measure: not "has sold hats for 150 years", "came in above forecasts
// at 3 percent".
func (f *finder) hasMeasure(q *quantity.Quantity, a, b, k int) bool {
	s, first := f.s, f.nominalStart(a)
	if v, ok := f.verbalAt(first - 1); ok && q.Kind == quantity.Duration && s.Is(k, "for") && v.Finite && !v.Passive && !f.copula(v.Head) {
		return false
	}
	if b-a == 1 && (f.manner(a) || s.Is(k, "at") && s.Has(a, lexicon.TimeUnit)) {
		return false
	}
	return !f.light(a, b) && (s.Is(k, "of") || f.tag(first-1) != syntax.Preposition)
}

// innermost returns what of tokens a up to b an "of" after them tells of: the winds of
// "a storm with winds of", the earnings of "earnings in a range of".
func (f *finder) innermost(a, b int) (int, int) {
	for j := b - 2; j > a; j-- {
		if f.s.Is(j, "in", "within") && f.s.Is(b-1, "range") {
			return a, j
		}
		if f.s.Is(j, "with", "at") {
			return f.undetermined(j+1, b), b
		}
	}
	return a, b
}

// stated takes the subject of the verb that the quantity completes:
// "unemployment is at 4%", "output reached 300 tonnes"; where the subject is
// nobody in particular, what the verb acts on: "we spent $5 million on roads".
func (f *finder) stated(i int) (int, int) {
	q, s := &f.qs[i], f.s
	if f.verbBounds(q) {
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
	if f.tag(k) == syntax.Preposition && !(q.Kind == quantity.Duration && s.Is(k, "for")) {
		if a, b := f.object(v, k); b > a && (!f.light(a, b) || f.heldAt(i, a)) && !f.bare(f.groups[v].Last) &&
			!s.Has(b-1, lexicon.TimeUnit) {
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
	if s.Is(j, "on", "in", "for", "to") && f.inTime(j) < 0 && f.place(j) <= j && !f.manner(f.afterArticles(j+1)) {
		if a, b := f.phraseRight(j+1, f.clauseEnd(j)); b > a {
			return a, b
		}
	}
	return a, b
}

// verbBounds reports whether q begins with the verb that gives its bound: "exceeded 3
// percent".
func (f *finder) verbBounds(q *quantity.Quantity) bool {
	switch f.tag(q.First) {
	case syntax.Verb, syntax.Past, syntax.Third:
		return q.First < q.NumFirst
	}
	return false
}

// opening reports whether q is itself the subject of a clause that begins with
// it: "they expect that 700 to 800 will be sold", "and a 45 year-old would".
func (f *finder) opening(q *quantity.Quantity) bool {
	k := q.First - 1
	if f.tag(k) == syntax.Determiner || f.s.Is(k, "between") {
		k--
	}
	v, ok := f.verbalAt(q.Last)
	return ok && v.First == q.Last && v.Finite && f.tag(v.First) == syntax.Auxiliary &&
		(f.tag(k) == syntax.Comma || f.tag(k) == syntax.Coordinator || f.tag(k) == syntax.Conjunction || f.s.Is(k, "that"))
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
