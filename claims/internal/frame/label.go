package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// Form is how a piece of a label is said.
type Form uint8

// The forms.
const (
	Plain      Form = iota // as it stands in the text
	Participle             // the participle of the verb that stands in the text
	By                     // after "by"
	Of                     // after "of"
	Aside                  // in brackets
)

// A Piece is one more part of a label.
type Piece struct {
	Span
	Form Form
}

// label says more of what is counted than its noun: what is done to it and by
// whom ("tries scored by the visitors", "clinics of the district"), what it
// does ("tutors paired with pupils"), what it is part of ("sailors (crew)").
func (f *finder) label(i int) {
	q := &f.qs[i]
	if q.Kind == quantity.Ordinal {
		return
	}
	if p := f.restates(i); p >= 0 && f.frames[i].Subject == f.frames[p].Subject {
		f.frames[i].More = f.frames[p].More
		return
	}
	if !q.Counted() || q.Hyphen || q.Number.Form == number.Fraction {
		if f.s.Is(q.QLast, "of") || q.Number.Form == number.Fraction || q.Kind == quantity.Money || f.roundSum(q) {
			f.shared(i)
		}
		if f.frames[i].More[0].Empty() {
			f.owned(i)
		}
		return
	}
	f.labelCounted(i)
}

// labelCounted says what is done to what quantity i counts, and by whom, or what
// it does itself.
func (f *finder) labelCounted(i int) {
	q := &f.qs[i]
	if q.NounLast <= q.First { // "of our 480 services, 455 can be used online"
		f.acts(i)
		return
	}
	if n, sub := f.s.Tokens[q.NounFirst].Start, f.frames[i].Subject; sub.Start > n || sub.End <= n ||
		sub.Start < f.s.Tokens[q.NumFirst].Start {
		return
	}
	if r := f.frames[i].Role; (r == "from" || r == "to") && f.s.Is(q.First-1, "from", "to") {
		return // "went from 12 guards to 80"
	}
	p := f.beforeList(f.governing(q.First - 1))
	if v, ok := f.verbalAt(p); ok {
		f.acted(i, v, -1)
		return
	}
	if n, ok := f.nominalAt(p - 1); ok && f.s.Is(p, "of") && f.s.Has(n.Head, lexicon.Weak) && !f.s.Has(n.Head, lexicon.Target) {
		if v, ok := f.verbalAt(n.First - 1); ok {
			f.acted(i, v, -1) // "handled a total of 9 million boxes"
			return
		}
	}
	if f.tag(p) == syntax.Preposition && f.inTime(p) < 0 {
		f.labelAfter(i, p)
		return
	}
	f.acts(i)
}

// beforeList passes over the members of a list that end at token p, to the left:
// "three tries and two goals".
func (f *finder) beforeList(p int) int {
	for f.tag(p) == syntax.Coordinator || f.tag(p) == syntax.Comma {
		k := f.inQuantity(p - 1)
		if k < 0 {
			break
		}
		p = f.qs[k].First - 1
		if !f.qs[k].Counted() && f.tag(p) == syntax.Preposition {
			p-- // "ran for 90 yards and 3 tries"
		}
	}
	return p
}

// labelAfter labels what quantity i counts after the preposition at token p: "looked
// at 9 viruses", "a crew of 9 sailors", "the party, with 40 seats".
func (f *finder) labelAfter(i, p int) {
	s := f.s
	if v, ok := f.verbalAt(p - 1); ok {
		if b := f.base(v.Head); b != "go" && b != "come" {
			f.acted(i, v, p)
		}
		return
	}
	if s.Is(p, "with") && f.equipped(i, p) {
		return
	}
	n, ok := f.nominalAt(p - 1)
	if !ok || n.Pronoun || f.inQuantity(n.Head) >= 0 || !s.Is(p, "of", "in", "on", "with") {
		return
	}
	if !s.Has(n.Head, lexicon.Weak) || s.Has(n.Head, lexicon.Target) {
		f.piece(i, Aside, f.unmeasured(f.undetermined(n.First, n.Last), n.Last), n.Last)
	}
}

// equipped says who has what quantity i counts after the "with" at token p: "with 40
// seats, the party is", "the party is the largest, with 40 seats".
func (f *finder) equipped(i, p int) bool {
	v := f.verbLeft(p)
	switch before := f.tag(p - 1); {
	case f.startsClause(p) && f.s.At(f.qs[i].Last).Is(','):
		a, b := f.phraseRight(f.afterArticles(f.qs[i].Last+1), f.clauseEnd(f.qs[i].Last+1))
		if b > a && f.nominal(a) {
			f.piece(i, Of, a, b)
		}
		return b > a
	case v >= 0 && f.copula(f.groups[v].Head) && (before == syntax.Comma || before == syntax.Adjective || before == syntax.Adverb):
		if a, b := f.agent(f.groups[v]); b > a {
			f.piece(i, Of, a, b)
			return true
		}
	}
	return false
}

// governing passes over what can stand between a verb and its object, from token
// p to the left: articles, adverbs, particles.
func (f *finder) governing(p int) int {
	if f.s.Has(p, lexicon.Degree) && f.tag(p-1) == syntax.Determiner {
		p-- // "scored a record 32 goals"
	}
	p = f.verbThrough(p)
	for f.inTime(p) >= 0 || f.tag(p) == syntax.Determiner && !f.s.Is(p, "that") || f.tag(p) == syntax.Adverb ||
		f.s.Is(p, "up", "out", "down", "off", "aside") && f.tag(p) == syntax.Preposition {
		p--
	}
	return p
}

// owned says whose a measure is that stands as the object of a verb: "top speed
// (new model)" for "the new model has a top speed of 250 km/h".
func (f *finder) owned(i int) {
	fr, q := &f.frames[i], &f.qs[i]
	a := f.tokenAt(fr.Subject.Start)
	if a < 0 {
		return
	}
	g, ok := f.nominalAt(a)
	if !ok || g.First > q.Last || fr.Role != "" && !f.s.Is(g.First, "its", "their") || fr.Role == "" && q.First-g.Last > 4 {
		return
	}
	p, with := g.First-1, false
	if f.tag(p) == syntax.Preposition && f.s.Is(p, "with", "on", "at", "for") {
		p, with = p-1, true
	}
	if n, ok := f.nominalAt(p); ok && f.s.Is(p+1, "with") && !n.Pronoun && f.inQuantity(n.Head) < 0 &&
		f.inTime(n.Head) < 0 && (f.tag(n.First-1) != syntax.Preposition || f.s.Is(n.First-1, "of")) && !f.verbBetween(g.Last, q.First) {
		f.piece(i, Aside, f.unmeasured(f.undetermined(n.First, n.Last), n.Last), n.Last) // "a levy with a rate of 9 percent"
		return
	}
	v, ok := f.verbalAt(p)
	if k := f.verbLeft(p + 1); !ok && k >= 0 && f.clauses[p] == f.clauses[f.groups[k].First] && f.within(k, g, p, with) {
		v, ok = f.groups[k], true
	}
	switch {
	case !ok, f.copula(v.Head), v.Passive && !with, f.s.Has(v.Head, lexicon.Forecast|lexicon.Target),
		f.s.Has(v.Head, lexicon.SpeechVerb) && !f.accounts(q, g),
		fr.Role == "" && f.moves[v.Head].Kind == lexicon.Cause && f.targeted(q),
		fr.Role == "" && f.heldAt(i, a):
		return
	}
	if a, b := f.agent(v); b > a {
		if sub := f.span(a, b); f.s.Text[sub.Start:sub.End] != f.s.Text[fr.Subject.Start:fr.Subject.End] {
			f.piece(i, Aside, a, b)
		}
	}
}

// within reports whether noun phrase g, after token p and perhaps a preposition, belongs
// to what verb group k says: "can borrow for ten years at a rate of", "offers 80 hp and a
// top speed of".
func (f *finder) within(k int, g syntax.Group, p int, with bool) bool {
	if with && (!f.s.Is(p+1, "on") || f.s.Has(g.Head, lexicon.Amount)) && !f.commaBetween(f.groups[k].Last, p+1) {
		return true
	}
	return f.s.Is(g.First, "its", "their") || f.tag(p) == syntax.Coordinator && !f.s.At(p-1).Hyphen()
}

// accounts reports whether money q is what a firm's own books show under g: "reported
// revenue of $5 million"; others report the exports of a country.
func (f *finder) accounts(q *quantity.Quantity, g syntax.Group) bool {
	return q.Kind == quantity.Money && f.s.Has(g.Head, lexicon.Amount) &&
		!f.s.Is(g.Head, "exports", "imports", "output", "production", "consumption", "supply", "demand")
}

// targeted reports whether something is brought to q: "bring leakage down to our 3
// percent goal".
func (f *finder) targeted(q *quantity.Quantity) bool {
	return f.s.Is(f.skipBack(q.First-1, syntax.Determiner), "to")
}

// agent returns the subject of verb group v, of a long one only the noun phrase that
// it begins with. Equal ends if none is named or it is a figure.
func (f *finder) agent(v syntax.Group) (int, int) {
	a, b := f.subjectOf(f.group(v.Head))
	g, ok := f.nominalAt(a)
	if b == a || !ok || g.Last-a > 4 || f.bare(g.Head) {
		return a, a
	}
	if b-a > 6 {
		b = g.Last
	}
	return a, b
}

// commaBetween reports whether a comma stands in tokens i up to j.
func (f *finder) commaBetween(i, j int) bool {
	for ; i < j; i++ {
		if f.s.At(i).Is(',') {
			return true
		}
	}
	return false
}

// shared says whose part or money it is, where the subject is what it is a part
// of or goes to: "electricity (renewables)", "roads (province)".
func (f *finder) shared(i int) {
	q, fr := &f.qs[i], &f.frames[i]
	if fr.Subject.Empty() || fr.Subject.Start < f.s.Tokens[q.NumFirst].Start {
		return
	}
	p := f.governing(q.First - 1)
	v, ok := f.verbalAt(p)
	if k := f.verbLeft(p); f.tag(p) == syntax.Coordinator && k >= 0 && (q.Kind == quantity.Measure || f.possessed(fr.Subject.Start)) {
		v, ok = f.groups[k], true // "has a wide screen and 8 GB of memory"
	}
	if !ok {
		if a := f.tokenAt(fr.Subject.Start); a >= 0 {
			if g, ok := f.nominalAt(a); ok && fr.Role == "" {
				f.does(i, g.Last)
			}
		}
		return
	}
	if f.copula(v.Head) || v.Passive || q.Kind == quantity.Money && !f.s.Has(v.Head, lexicon.Spend) && !f.s.Is(q.QLast, "in", "of", "out") {
		return
	}
	if a, b := f.agent(v); b > a {
		f.piece(i, Aside, a, b)
	}
}

// possessed reports whether the subject that begins at the byte is said to belong
// to something named before: "its network".
func (f *finder) possessed(start int) bool {
	a := f.tokenAt(start)
	return a >= 0 && f.s.Is(a-1, "its", "their")
}

// does says what those do whom quantity i is a share of: "90 percent of the
// islanders live within a mile of the sea".
func (f *finder) does(i, j int) {
	v, ok := f.verbalAt(j)
	if !ok || !v.Finite || f.copula(v.Head) || f.tag(v.Head) == syntax.Auxiliary || f.tag(v.Head) == syntax.Past && f.finiteAfter(v.Last) {
		return
	}
	end := v.Last
	for end < min(j+10, f.s.Len()) && !f.bound(end) && f.tag(end) != syntax.Wh && f.tag(end+1) != syntax.Wh &&
		!f.s.Is(end, "which", "who", "whom", "where") && !f.s.At(end).Is(',') && f.inTime(end) < 0 && !(end > v.Last && f.verb(end)) {
		if k := f.inQuantity(end); k >= 0 && f.qs[k].Kind != quantity.Measure && f.qs[k].Kind != quantity.Age {
			return
		}
		end++
	}
	for end > v.Last && (f.tag(end-1) == syntax.Infinitive || f.tag(end-1) == syntax.Preposition) {
		end--
	}
	f.piece(i, Plain, v.Head, end)
}

// piece adds tokens a up to b to the label of quantity i, before what is in brackets.
func (f *finder) piece(i int, form Form, a, b int) {
	fr := &f.frames[i]
	for k := range fr.More {
		if fr.More[k].Empty() {
			fr.More[k] = Piece{f.span(a, b), form}
			if k > 0 && fr.More[k-1].Form == Aside && form != Aside {
				fr.More[k-1], fr.More[k] = fr.More[k], fr.More[k-1]
			}
			return
		}
	}
}

// acted labels the object of verb group v, which may have preposition p:
// "posts cut by the firm", "viruses looked at".
func (f *finder) acted(i int, v syntax.Group, p int) {
	if f.copula(v.Head) || v.Passive && !f.conjoined(v) {
		return
	}
	possessed := f.tag(v.Head) == syntax.Auxiliary || f.s.Has(v.Head, lexicon.Possess)
	a, b := f.agent(v)
	if b == a && f.s.Has(v.Head, lexicon.SpeechVerb) {
		return // "we recorded 300 cases": nothing was done to them
	}
	if !possessed {
		f.piece(i, Participle, v.Head, v.Head+1)
		if p < 0 && f.s.Is(v.Last, "up", "out", "down", "off", "aside") && v.Last < f.qs[i].First {
			p = v.Last // "laid off"
		}
		if p >= 0 {
			f.piece(i, Plain, p, p+1)
		}
	} else if p >= 0 && !f.s.Is(p, "of") {
		return
	}
	if before := f.tag(v.First - 1); f.tag(v.First) == syntax.Infinitive && (before == syntax.Stop ||
		before == syntax.Comma || f.inTime(v.First-1) >= 0 || f.inQuantity(v.First-1) >= 0) {
		return // "it took a year to build 40 barns": nobody says who
	}
	if b == a || possessed && f.copula(v.First) {
		return // "the goal was to have 40 clinics": they are not the goal's
	}
	form := By
	if possessed {
		form = Of
	}
	f.piece(i, form, a, b)
}

// acts labels the subject of the verb that follows: "officials partnered with
// firms", "patients waiting for a bed".
func (f *finder) acts(i int) {
	q := &f.qs[i]
	j := q.Last
	for f.s.Has(j, lexicon.Possess) || f.tag(j) == syntax.Adverb || f.s.Is(j, "who", "that", "which") {
		j++
	}
	if k := f.inQuantity(j + 1); k >= 0 && f.tag(j) == syntax.Coordinator && f.qs[k].Counted() {
		j = f.qs[k].Last // "three beds and two baths make up"
	}
	v, ok := f.verbalAt(j)
	if ok && f.copula(v.Head) && f.tag(v.Last) == syntax.Adjective {
		f.piece(i, Plain, v.Last, v.Last+1) // "hundreds are open"
	}
	if !ok || f.copula(v.Head) || f.tag(v.Head) == syntax.Auxiliary {
		return
	}
	end := v.Head + 1
	j = end
	if f.tag(j) == syntax.Preposition && f.inTime(j) < 0 {
		j++
	}
	does := v.First // without its auxiliaries
	for does < v.Head && (f.tag(does) == syntax.Auxiliary || f.tag(does) == syntax.Adverb || f.tag(does) == syntax.Infinitive) {
		does++
	}
	n, ok := f.nominalAt(j)
	switch {
	case !ok || n.Pronoun || n.First != j || f.inTime(j) >= 0 || f.bare(n.Head) || n.Last-v.Head > 7:
		f.piece(i, Plain, does, end)
	case f.inQuantity(n.Head) >= 0 && f.qs[f.inQuantity(n.Head)].Counted():
		o := &f.qs[f.inQuantity(n.Head)]
		f.piece(i, Plain, does, j)
		f.piece(i, Plain, o.NounFirst, o.NounLast)
	default:
		f.piece(i, Plain, does, n.Last)
	}
}
