package frame

import (
	"slices"
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
)

// A topic is something that a sentence named and that a pronoun of the next
// one can stand for.
type topic struct {
	Span
	many   bool // in the plural
	period Time // of what was said of it
	told   bool // a quantity was said of it, from
	from   quantity.Quantity
}

// mostTopics caps what a sentence leaves behind.
const mostTopics = 4

// Follow tells the finder which sentence stands before the next one, and whether
// it is of the same paragraph; nil if none does, as at the beginning of a speech.
// It is read only if a pronoun needs it.
func (x *Finder) Follow(before *sentence.Sentence, paragraph bool) {
	x.f.before = before
	x.f.turned = x.f.turned || !paragraph
	if before == nil {
		x.f.realm = Span{}
		x.f.topics = x.f.topics[:0]
	}
}

// resolve gives quantity i the subject that its pronoun stands for, or that
// the sentence leaves out: "It rose 3%", "a third of them", "Eighty-eight."
func (f *finder) resolve(i int) {
	fr := &f.frames[i]
	if p := f.restates(i); p >= 0 && fr.Subject.Empty() {
		fr.Subject = f.frames[p].Subject
	}
	f.summed(i)
	if !fr.Subject.Empty() {
		f.pointed(i)
		return
	}
	f.carry(i)
	f.repeated(i)
	f.lightSubject(i)
}

// carry gives quantity i what the sentence before named, if its own subject
// is a pronoun or left out.
func (f *finder) carry(i int) {
	fr := &f.frames[i]
	number, ok := f.missing(i)
	if !ok {
		return
	}
	known, best := f.recall(), -1
	for k := range known {
		t := &known[k]
		agrees := number == either || t.many == (number == plural)
		if agrees && best < 0 || (agrees || number == singular) && f.alike(t, i) && (best < 0 || !f.alike(&known[best], i)) {
			best = k
		}
	}
	if best >= 0 {
		fr.Subject, fr.topic = known[best].Span, int8(best)
		if fr.Period.Empty() && !f.timed(i) {
			fr.Period = known[best].period // "In June prices rose. They were 3% higher"
		}
	}
	if best < 0 || number != plural && !f.alike(&known[best], i) {
		f.echo(i, number)
	}
}

// furthest is how many bytes back a figure is looked for that a pronoun means.
const furthest = 300

// echo takes the subject of a figure of the same measure that a sentence further back
// told: "Waste was 9 percent. That was a scandal. Now it is 5 percent."
func (f *finder) echo(i, number int) {
	for k := range f.topics {
		if t := &f.topics[k]; f.alike(t, i) && (number != plural || t.many) && f.topicEnd >= f.s.Tokens[0].Start-furthest {
			f.frames[i].Subject, f.frames[i].topic = t.Span, -1
			return
		}
	}
}

// alike reports whether the topic was told by a figure of the measure of quantity i.
func (f *finder) alike(t *topic, i int) bool {
	q := &f.qs[i]
	return t.told && q.Unit.Said() && q.Unit.ID != "item" && t.from.Kind == q.Kind && t.from.Unit.ID == q.Unit.ID
}

// repeated gives quantity i the subject of a figure of the sentence before that
// it says again: "we were at 8 percent of farms; we went from 8 percent to 60".
func (f *finder) repeated(i int) {
	fr, q := &f.frames[i], &f.qs[i]
	if !fr.Subject.Empty() || !q.HasValue || !q.Unit.Said() || saying(f.topics, q) < 0 { // before the work of recalling
		return
	}
	known := f.recall()
	if k := saying(known, q); k >= 0 {
		fr.Subject = known[k].Span
	}
}

// saying returns the first topic of which the same was said as q, -1 if there is none.
func saying(topics []topic, q *quantity.Quantity) int {
	for k := range topics {
		t := &topics[k]
		if t.told && t.from.Kind == q.Kind && t.from.Unit.ID == q.Unit.ID && t.from.HasValue && t.from.Value.Cmp(q.Value) == 0 {
			return k
		}
	}
	return -1
}

// summed gives quantity i the subject of the figure before it in the sentence whose
// total it is: "they laid 30 km of track, lifting the total to 900 km".
func (f *finder) summed(i int) {
	p := f.previous(i)
	if p < 0 || f.frames[i].Role != "to" || f.qs[p].Unit.ID != f.qs[i].Unit.ID || !f.qs[i].Unit.Said() {
		return
	}
	if a := f.tokenAt(f.frames[i].Subject.Start); !f.frames[i].Subject.Empty() && (a < 0 || !f.light(a, a+1) ||
		f.frames[i].Subject != f.word(a)) {
		return
	}
	f.frames[i].Subject, f.frames[i].More = f.frames[p].Subject, f.frames[p].More
}

// lightSubject takes a noun that says little, "the rate", where nothing says more.
func (f *finder) lightSubject(i int) {
	if !f.frames[i].Subject.Empty() {
		return
	}
	k := f.qs[i].First
	if g, ok := f.nominalAt(k - 2); ok && f.s.Is(k-1, "of") && g.Last == k-1 && !g.Pronoun && !f.manner(g.Head) && f.frames[i].move < 0 {
		f.frames[i].Subject = f.span(f.unarticled(g)) // "the bid of $6"
		return
	}
	if g, ok := f.nominalAt(f.qs[i].NumFirst); ok && g.Head >= f.qs[i].Last {
		f.frames[i].Subject = f.word(g.Head) // "the 70 percent goal"
		return
	}
	if _, ok := f.missing(i); !ok {
		return
	}
	if v := f.verbLeft(k); v >= 0 {
		if a, b := f.phraseLeft(f.subjectLimit(f.groups[v].First), f.groups[v].First); b > a {
			f.frames[i].Subject = f.span(a, b)
		}
	}
}

// timed reports whether the clause of quantity i names a time of its own that is
// not compared with.
func (f *finder) timed(i int) bool {
	for k := range f.exprs {
		if e := &f.exprs[k]; e.Kind != period.Rate && !e.Earlier && !f.compares(k) && f.clauses[e.First] == f.clauses[f.qs[i].NumFirst] {
			return true
		}
	}
	return false
}

// grammatical number of what is missing.
const (
	either = iota
	singular
	plural
)

// missing reports whether the subject of quantity i lies before the sentence,
// and its number.
func (f *finder) missing(i int) (number int, ok bool) {
	q, s := &f.qs[i], f.s
	if q.Kind == quantity.Ordinal || q.Kind == quantity.Score || q.Counted() && !q.Hyphen || f.opening(q) {
		return either, false
	}
	if s.Is(q.Last, "of") && s.Is(q.Last+1, "them", "these", "those") {
		return plural, true
	}
	v := f.verbLeft(q.First)
	if v < 0 {
		v = f.finiteBefore(q.First)
	}
	if v < 0 {
		return either, f.fragmentary(q)
	}
	if o, ok := f.objectPronoun(v); ok && f.frames[i].move >= 0 {
		if f.s.Is(o.Head, "it", "this", "that") {
			return singular, true
		}
		return plural, true
	}
	if s.Is(f.groups[v].First-1, "there") {
		return plural, !q.Unit.Said()
	}
	at := f.skipLeft(0, f.groups[v].First)
	p, ok := f.nominalAt(at - 1)
	if g := f.groups[v]; s.Can(g.First, lexicon.Pronoun) && f.tag(g.First) == syntax.Auxiliary {
		p, ok = syntax.Group{First: g.First, Last: at, Head: g.First, Pronoun: true}, true // "it's", "they've"
	}
	if !ok || p.Last != at {
		return either, false
	}
	return f.standsFor(p, v)
}

// standsFor reports whether the subject p of verb group v stands for something named
// before the sentence, and its number.
func (f *finder) standsFor(p syntax.Group, v int) (number int, ok bool) {
	s := f.s
	switch {
	case !p.Pronoun:
		return either, p.Last-p.First <= 2 && f.inQuantity(p.Head) < 0 && f.light(p.First, p.Last) // "our goal is 50%"
	case s.Is(p.Head, "it", "it's", "it'll", "it'd"):
		return singular, true
	case s.Is(p.Head, "they", "they're", "they've", "they'll", "they'd", "both"):
		return plural, true
	case s.Is(p.Head, "he", "she", "he's", "she's", "that", "that's", "this"):
		return either, f.copulaOnly(v)
	}
	return either, false
}

// copulaOnly reports whether the verb group says what something is or amounts to.
func (f *finder) copulaOnly(v int) bool {
	h := f.groups[v].Head
	return f.copula(h) || f.s.Has(h, lexicon.Constitute) || f.moves[h].Kind == lexicon.Reach ||
		f.s.Is(h, "means", "marks", "puts", "meant", "marked")
}

// fragmentary reports whether the sentence of q is no more than the quantity
// and a few words: "Eighty-eight.", "Not 5%."
func (f *finder) fragmentary(q *quantity.Quantity) bool {
	if f.s.Len() > 12 {
		return false
	}
	for k := range f.groups {
		if g := &f.groups[k]; !g.Verbal && !g.Pronoun && f.inQuantity(g.Head) < 0 && f.inTime(g.Head) < 0 {
			return false
		}
	}
	return true
}

// pointed replaces "the former" and "the latter" by what they point at.
func (f *finder) pointed(i int) {
	fr := &f.frames[i]
	word := f.s.Text[fr.Subject.Start:fr.Subject.End]
	if word != "latter" && word != "former" {
		return
	}
	switch t := f.recall(); {
	case len(t) < 2:
		fr.Subject = Span{}
	case word == "former":
		fr.Subject = t[0].Span
		if a := f.s.Text[t[0].Start:t[0].End]; t[0].End == t[1].End {
			if first, _, ok := strings.Cut(a, " and "); ok {
				fr.Subject.End = fr.Subject.Start + len(first) // "exports and imports rose"
			}
		}
	default:
		fr.Subject = t[1].Span
	}
}

// recall returns the topics of the sentence before, in its order. They are
// worked out once, however many quantities ask.
func (f *finder) recall() []topic {
	if !f.recalled {
		f.recalled, f.known = true, f.topicsBefore()
	}
	return f.known
}

func (f *finder) topicsBefore() []topic {
	b := f.before
	if b == nil || b.Len() == 0 || len(f.topics) > 0 && f.topicEnd == b.Tokens[b.Len()-1].End {
		return f.topics
	}
	if f.past == nil {
		f.past = new(finder)
	}
	p := f.past
	b.Fill()
	p.s, p.qs, p.exprs, p.frames, p.before = b, nil, nil, nil, nil
	p.mark()
	p.parse()
	named := p.names(p.topics[:0], false)
	if len(named) == 0 {
		named = p.names(named, true) // "What about wages?"
	}
	if len(named) > 0 {
		p.topics = named
		return named
	}
	return f.topics // its subject is a pronoun itself
}

// names appends what the sentence names, the subjects of its verbs first; with
// all, what hangs on a preposition too.
func (f *finder) names(dst []topic, all bool) []topic {
	for k := range f.groups {
		g := &f.groups[k]
		if !g.Verbal || !g.Finite {
			continue
		}
		if a, b := f.phraseLeft(f.subjectLimit(g.First), g.First); b > a && !f.light(a, b) {
			dst = f.addTopic(dst, a, b)
		}
	}
	for k := range f.groups {
		if g := &f.groups[k]; !g.Verbal && !g.Pronoun && f.tag(g.Head) != syntax.Adjective && (all ||
			f.tag(g.First-1) != syntax.Preposition) {
			if a, b := f.phraseRight(g.First, f.s.Len()); b > a && !f.light(a, b) {
				dst = f.addTopic(dst, a, b)
			}
		}
	}
	return dst
}

func (f *finder) addTopic(dst []topic, a, b int) []topic {
	if f.tag(a-1) == syntax.Preposition && f.startsClause(a-1) && !f.s.Is(a-1, "about") {
		return dst // "On next year, I would say": no topic yet
	}
	t := topic{Span: f.span(a, b), many: f.many(a, b)}
	for _, old := range dst {
		if old.Start == t.Start {
			return dst
		}
	}
	if len(dst) < mostTopics {
		dst = append(dst, t)
	}
	return dst
}

// remember keeps the subjects of the sentence for the next one.
func (f *finder) remember() {
	if f.s.Len() == 0 {
		return
	}
	first, end := true, f.s.Tokens[f.s.Len()-1].End
	for i := range f.frames {
		sub := f.frames[i].Subject
		if sub.Empty() {
			continue
		}
		if first {
			first = false
			if sub.Start < f.s.Tokens[0].Start {
				continue // still the old ones
			}
			f.topics = f.topics[:0]
		}
		if a := f.tokenAt(sub.Start); a >= 0 {
			g, ok := f.nominalAt(a)
			b := a + 1
			if ok {
				b = g.Last
			}
			many := f.many(a, b)
			if len(f.topics) < mostTopics {
				f.topics = append(f.topics, topic{sub, many, f.frames[i].Period, true, f.qs[i]})
			}
		}
	}
	f.topicEnd = end
}

// tokenAt returns the token that begins at the byte, -1 if none does.
func (f *finder) tokenAt(start int) int {
	i, ok := slices.BinarySearchFunc(f.s.Tokens, start, func(t token.Token, start int) int { return t.Start - start })
	if !ok {
		return -1
	}
	return i
}
