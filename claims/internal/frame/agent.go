package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
)

// verbLeft returns the index of the nearest verb group to the left of token k
// in its clause, -1 if there is none.
func (f *finder) verbLeft(k int) int {
	for j := k - 1; j >= max(0, k-farthest) && !f.bound(j); j-- {
		if g := f.group(j); g >= 0 && f.groups[g].Verbal {
			return g
		}
	}
	return -1
}

// finiteBefore returns the index of the nearest finite verb group before token k
// in the sentence, -1 if there is none.
func (f *finder) finiteBefore(k int) int {
	for j := min(k, f.s.Len()) - 1; j >= max(0, k-farthest); j-- {
		if g := f.group(j); g >= 0 {
			if f.groups[g].Verbal && f.groups[g].Finite {
				return g
			}
			j = f.groups[g].First
		}
	}
	return -1
}

// subjectOf returns the noun phrase that verb group v is said of, also where it
// stands with an earlier verb ("rose and then fell", "gained 2% to close at")
// or is a pronoun whose noun the sentence holds. Equal ends if there is none.
func (f *finder) subjectOf(v int) (int, int) {
	for range 4 {
		if v < 0 {
			return 0, 0
		}
		g := f.groups[v]
		if f.s.Is(g.First-1, "there") {
			return 0, 0
		}
		if f.s.Can(g.First, lexicon.Pronoun) && f.tag(g.First) == syntax.Auxiliary { // "we're", "it's"
			return f.antecedent(syntax.Group{First: g.First, Last: g.First + 1, Head: g.First, Pronoun: true})
		}
		if f.dependent(g) {
			v = f.finiteBefore(g.First)
			continue
		}
		if a, b := f.ownSubject(g); b > a && !f.light(a, b) && (g.Finite || !f.s.Has(b-1, lexicon.Target)) {
			return a, b
		}
		at := f.skipLeft(0, g.First)
		p, ok := f.nominalAt(at - 1)
		if ok && p.Pronoun {
			return f.antecedent(p)
		}
		if k := f.inQuantity(p.Head); ok && k >= 0 && g.Finite {
			switch q := &f.qs[k]; {
			case q.Counted():
				return q.NounFirst, q.NounLast
			case q.Kind == quantity.Age:
				return q.NumFirst, q.Last // "a 40 year-old might draw"
			case p.Last == g.First && f.s.Is(p.First-1, "that"):
				return 0, 0 // "the survey shows that one in three gives": not the survey
			}
		}
		v = f.finiteBefore(at)
	}
	return 0, 0
}

// dependent reports whether verb group g takes its subject from the verb before:
// "shares fell, wiping 5 million", "has hired 30 guards and fired 12 clerks".
func (f *finder) dependent(g syntax.Group) bool {
	if g.Finite {
		return false
	}
	return f.s.At(g.First-1).Is(',') || f.tag(g.First-1) == syntax.Conjunction || f.conjoined(g) ||
		f.tag(g.First) == syntax.Gerund && f.s.Is(g.First-1, "before", "after", "by", "without", "when", "since")
}

// ownSubject returns the noun phrase before verb group g that is its subject; equal
// ends if there is none.
func (f *finder) ownSubject(g syntax.Group) (int, int) {
	low := f.subjectLimit(g.First)
	a, b := f.qualified(low, g)
	if b == a {
		a, b = f.phraseLeft(low, g.First)
	}
	if b > a && f.tag(a-1) == syntax.Determiner {
		a--
	}
	if b > a && f.tag(a-1) == syntax.Preposition && f.startsClause(a-1) && !f.s.At(b).Is(',') && !f.relative(b, g.First) {
		return a, a // "Per head that is 200 grams"
	}
	for b > a && f.tag(a) == syntax.Determiner {
		a++
	}
	return a, b
}

// conjoined reports whether verb group g shares the auxiliary of the one before it:
// "has hired 30 guards and fired 12 clerks".
func (f *finder) conjoined(g syntax.Group) bool {
	return g.Passive && f.tag(g.First-1) == syntax.Coordinator && f.nominal(g.Last)
}

// subjectLimit returns the first token that the subject of a verb at token v can
// begin with: what stands before a colon or a semicolon is another sentence.
func (f *finder) subjectLimit(v int) int {
	for j := v - 1; j >= max(0, v-farthest); j-- {
		t := &f.s.Tokens[j]
		if t.Kind == token.Punct && (t.Mark == ';' || t.Mark == ':' || t.Mark == '(' && !f.closes(j, v)) {
			return j + 1
		}
	}
	return max(0, v-farthest)
}

// closes reports whether the bracket at token i is closed before token end.
func (f *finder) closes(i, end int) bool {
	for ; i < end; i++ {
		if f.s.At(i).Is(')') {
			return true
		}
	}
	return false
}

// objectPronoun returns the pronoun that verb group v acts on.
func (f *finder) objectPronoun(v int) (syntax.Group, bool) {
	g, ok := f.nominalAt(f.groups[v].Last)
	return g, ok && g.Pronoun && f.s.Is(g.Head, "it", "them", "this", "that", "these", "those")
}

// antecedent returns what the pronoun stands for: the subject of the clause
// before, if it agrees in number. "We" and "there" stand for nothing named.
func (f *finder) antecedent(p syntax.Group) (int, int) {
	many := f.s.Is(p.Head, "they", "them", "these", "those", "whom", "both", "they're", "they've", "they'll", "they'd")
	if !many && !f.s.Is(p.Head, "it", "it's", "it'll", "it'd", "this", "that", "which", "he", "she", "who") {
		return 0, 0
	}
	if a, b := f.announced(); b > a && b <= p.First && f.many(a, b) == many {
		return a, b
	}
	for v, n := f.finiteBefore(p.First), 0; v >= 0 && n < 8; v, n = f.finiteBefore(f.groups[v].First), n+1 {
		g := f.groups[v]
		if f.copula(g.Head) && f.s.Is(g.Last, "that") {
			continue // "the estimate is that it would cost": not the estimate
		}
		a, b := f.phraseLeft(f.subjectLimit(g.First), g.First)
		if b > a && !f.light(a, b) {
			if f.inQuantity(a) >= 0 && !many {
				return a, b // "one in five of our bridges was unsafe; now it is one in ten"
			}
			if f.many(a, b) == many && (!f.s.Is(p.Head, "it") || !f.person(b-1)) && (!f.s.Is(p.Head, "he", "she") ||
				f.s.At(b-1).Capital() || f.person(b-1)) {
				return a, b
			}
			if f.s.Is(p.Head, "he", "she") {
				continue // of a person nobody has named here
			}
			return f.agreeing(g.Last, p.First, many)
		}
		if b == a && f.copula(g.Head) && !many {
			if a, b := f.phraseRight(g.Last, p.First); b > a && f.inQuantity(a) < 0 && f.tag(b-1) != syntax.Adjective {
				return a, b // "it is a copper kettle, and it can reach"
			}
		}
	}
	return 0, 0
}

// announced returns what the sentence says before its clause that it is about: "as
// for exports, they", "turning to wages, the increase was".
func (f *finder) announced() (int, int) {
	s, j := f.s, 0
	switch {
	case s.Seq(0, "as", "for"), s.Seq(0, "as", "to"), s.Seq(0, "turning", "to"):
		j = 2
	case s.Seq(0, "when", "it", "comes", "to"):
		j = 4
	case s.Is(0, "regarding", "concerning"):
		j = 1
	default:
		return 0, 0
	}
	a, b := f.phraseRight(f.afterArticles(j), f.s.Len())
	if b == a || !s.At(b).Is(',') {
		return 0, 0
	}
	return a, b
}

// agreeing returns the last noun phrase of tokens i up to j that hangs on no
// preposition and is in the plural as asked: "it pushed the fares up, and they".
func (f *finder) agreeing(i, j int, many bool) (int, int) {
	for k := j - 1; k >= i; k-- {
		g, ok := f.nominalAt(k)
		if !ok {
			continue
		}
		if k = g.First; g.First >= i && !g.Pronoun && f.inQuantity(g.Head) < 0 &&
			f.tag(g.First-1) != syntax.Preposition && f.many(g.First, g.Last) == many && !f.person(g.Head) {
			return f.unarticled(g)
		}
	}
	return 0, 0
}

// person reports whether token i names somebody, whom "it" cannot stand for.
func (f *finder) person(i int) bool {
	return f.s.Has(i, lexicon.TitleWord|lexicon.Group) &&
		!f.s.Is(i, "firm", "company", "business", "household", "group", "population", "youth")
}

// many reports whether the phrase of tokens a up to b is in the plural.
func (f *finder) many(a, b int) bool {
	g, ok := f.nominalAt(a)
	if !ok {
		return false
	}
	if f.s.Is(g.Last, "and") && g.Last < b {
		return true
	}
	return f.tag(g.Head) == syntax.Plural || f.s.Is(g.Head, "people", "staff", "police")
}

// object returns what stands right after verb group v, before token end: "cut
// the waiting time from", "raised rates by".
func (f *finder) object(v, end int) (int, int) {
	j := f.groups[v].Last
	for f.tag(j) == syntax.Adverb || f.s.Is(j, "up", "down", "back", "off", "out") && f.tag(j) == syntax.Preposition {
		j++
	}
	for k := j + 1; f.s.At(j).Is(',') && k < min(j+10, end); k++ {
		if f.verbThrough(k) < k {
			j = k + 1 // "lift, with ease, the price of barrels"
		}
	}
	if j >= end || f.inTime(j) >= 0 {
		return 0, 0
	}
	if g, ok := f.nominalAt(j); ok && f.inQuantity(g.Head) >= 0 {
		return 0, 0 // "lost 46 points, to 3,790"
	}
	return f.phraseRight(j, end)
}

// light reports whether tokens a up to b say nothing about what is measured:
// "the rate", "it", "our goal", "aged".
func (f *finder) light(a, b int) bool {
	words, weak, described := 0, 0, 0
	for i := a; i < b; i++ {
		switch f.tag(i) {
		case syntax.Adjective:
			described++
		case syntax.Noun, syntax.Plural, syntax.Participle, syntax.Gerund, syntax.Past, syntax.Verb, syntax.Third, syntax.Number:
		default:
			continue
		}
		words++
		if f.s.Has(i, lexicon.Weak) {
			weak++
		}
	}
	return words == 0 || words == 1 && weak == 1 || described == words && f.tag(a-1) != syntax.Determiner && !f.verb(b)
}
