package syntax

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/sentence"
)

// A Mark says that a token is part of something that is read as one word.
type Mark uint8

// The marks.
const (
	Plain   Mark = iota
	Time         // of a time expression
	Amount       // of a quantity: "14%", "$5 million"
	Counted      // of a quantity with the noun that it counts: "30,000 officials"

	Opens Mark = 0x80 // with one of the others: its first token
)

// A Group is a noun phrase without what hangs on it, or a verb with its
// auxiliaries: tokens First up to Last. Head is the noun or the verb.
type Group struct {
	First, Last, Head int
	Verbal            bool
	Finite            bool // of a verb: it makes a clause; "rose", "has risen", not "rising"
	Passive           bool // "was cut", "needed" after a noun
	Pronoun           bool // of a noun phrase: it stands for another
}

// Groups appends the groups of a sentence to dst, in order. They never overlap.
func Groups(dst []Group, s *sentence.Sentence, tags []Tag, marks []Mark) []Group {
	g := grouper{s: s, tags: tags, marks: marks}
	for i := 0; i < len(tags); {
		n, ok := g.nominal(i)
		if !ok {
			n, ok = g.verbal(i)
		}
		if !ok {
			i++
			continue
		}
		dst = append(dst, n)
		i = n.Last
	}
	return dst
}

type grouper struct {
	s     *sentence.Sentence
	tags  []Tag
	marks []Mark
}

// tag returns the tag of token i, Stop outside the sentence.
func (g *grouper) tag(i int) Tag {
	if i < 0 || i >= len(g.tags) {
		return Stop
	}
	return g.tags[i]
}

func (g *grouper) mark(i int) Mark {
	if i < 0 || i >= len(g.marks) {
		return Plain
	}
	return g.marks[i] &^ Opens
}

func (g *grouper) is(i int, s set) bool { return i >= 0 && i < len(g.tags) && s.has(g.tags[i]) }

// Sets of tags.
const (
	nouns   = set(1<<Noun | 1<<Plural)
	verbs   = set(1<<Verb | 1<<Past | 1<<Participle | 1<<Gerund | 1<<Third)
	finite  = set(1<<Verb | 1<<Past | 1<<Third | 1<<Auxiliary)
	premods = set(1<<Noun | 1<<Plural | 1<<Adjective | 1<<Number)
	amounts = set(1<<Number | 1<<Sign) // that an amount begins with
	objects = amounts | 1<<Determiner | 1<<Adjective | 1<<Plural | 1<<Pronoun
	breaks  = set(1<<Stop | 1<<Comma | 1<<Coordinator | 1<<Conjunction) // between clauses
)

// nominal reads the noun phrase that begins at token i.
func (g *grouper) nominal(i int) (Group, bool) {
	if g.mark(i) == Time && (g.tag(i) != Determiner || !g.attributive(i+1)) {
		return Group{}, false
	}
	if g.tag(i) == Pronoun && g.mark(i) == Plain {
		return Group{First: i, Last: i + 1, Head: i, Pronoun: true}, true
	}
	head, j := -1, i
	for range 40 {
		if m := g.mark(j); m == Amount || m == Counted {
			if head >= 0 {
				break
			}
			j = g.amount(j)
			head = j - 1
			if m == Counted || !g.continues(j) {
				break
			}
			continue
		}
		step := g.step(i, j, head)
		if step == 0 {
			break
		}
		switch {
		case g.is(j, nouns), g.tag(j) == Number:
			head = j
		case g.tag(j) == Genitive:
			head = -1
		}
		j += step
	}
	if head < 0 && j > i && g.tag(j-1) == Adjective && !g.is(i-1, nouns) && (g.tag(i) == Determiner || g.is(j, finite)) {
		head = j - 1 // "the unemployed", "solar has tripled"
	}
	if head < 0 {
		if j > i && g.is(j-1, 1<<Determiner) {
			return Group{First: i, Last: j, Head: j - 1, Pronoun: true}, true // "these", "both"
		}
		return Group{}, false
	}
	return Group{First: i, Last: head + 1, Head: head}, true
}

// amount returns the token after the quantity that begins at token j.
func (g *grouper) amount(j int) int {
	for m := g.mark(j); g.mark(j) == m; {
		if j++; j < len(g.marks) && g.marks[j]&Opens != 0 {
			break
		}
	}
	return j
}

// continues reports whether the noun phrase goes on after an amount that ends
// before token j: "a 14% increase", "a 40-hour week".
func (g *grouper) continues(j int) bool {
	if g.tag(j) == Hyphen {
		j++
	}
	return g.mark(j) == Plain && (g.is(j, 1<<Noun|1<<Plural|1<<Adjective) || g.is(j, 1<<Participle|1<<Gerund) && g.is(j+1, nouns))
}

// step returns how many tokens from j on belong to the noun phrase that began
// at first, 0 if none; head is its last noun so far, -1 if none.
func (g *grouper) step(first, j, head int) int {
	if g.mark(j) == Time && (j == first && g.tag(j) != Determiner || j > first && g.tag(j-1) != Hyphen && !g.attributive(j)) {
		return 0
	}
	switch g.tag(j) {
	case Noun, Plural:
		return 1
	case Determiner:
		if j > first && g.tag(j-1) != Determiner {
			return 0
		}
		return 1
	case Number:
		return 1
	case Adjective:
		if head >= 0 && !g.is(j+1, nouns) {
			return 0
		}
		return 1
	case Adverb:
		if head >= 0 || !g.is(j+1, 1<<Adjective|1<<Participle|1<<Adverb|1<<Number) {
			return 0
		}
		return 1
	case Participle:
		if g.tag(j-1) == Hyphen || head < 0 && g.is(j+1, 1<<Noun|1<<Plural|1<<Adjective|1<<Hyphen) {
			return 1
		}
	case Gerund, Past:
		if g.tag(j-1) == Hyphen || j > first && head < 0 && g.is(j+1, 1<<Noun|1<<Plural|1<<Adjective|1<<Coordinator) {
			return 1
		}
	case Hyphen:
		if g.s.At(j+1).Glued() && j > first {
			return 1
		}
	case Genitive:
		if head == j-1 {
			return 1
		}
	case Coordinator:
		if head < 0 && j > first && g.is(j-1, 1<<Adjective|1<<Participle|1<<Past) && g.is(j+1, premods) {
			return 1 // "primary and secondary schools"
		}
	case Sign:
		if head == j-1 && (g.s.Symbol(j) == "&" || g.s.At(j).Glued()) && g.is(j+1, nouns) {
			return 1 // "R&D"
		}
	case Preposition:
		if g.tag(j-1) == Hyphen || g.tag(j+1) == Hyphen && g.s.At(j+1).Glued() {
			return 1 // "year-on-year growth"
		}
	case Comma:
		if head < 0 && g.is(j-1, 1<<Adjective) && g.is(j+1, 1<<Adjective) {
			return 1 // "affordable, decent homes"
		}
	case Stop:
		if t := g.s.At(j); t.Is('/') && t.Glued() && head == j-1 && g.is(j+1, nouns) {
			return 1 // "the Orsa/Kell index"
		}
		if j > first && point(g.s, j) {
			return 1 // "Harlow Group Inc. is"
		}
		if t := g.s.At(j); transparent(t) && (j > first || g.is(j+1, premods)) {
			return 1
		}
	}
	return 0
}

// attributive reports whether the time at token j stands before a noun after an
// article: "the September contract", "the 2019 report".
func (g *grouper) attributive(j int) bool {
	if k := j - 1; g.tag(k) != Determiner && g.mark(k) != Time || g.s.Is(k, "this", "last", "next") {
		return false // "this year exports rose"
	}
	for g.mark(j) == Time {
		j++
	}
	return g.is(j, 1<<Noun|1<<Plural|1<<Adjective)
}

// verbal reads the verb group that begins at token i: "has not been cut", "is
// expected to rise".
func (g *grouper) verbal(i int) (Group, bool) {
	if !g.is(i, verbs|set(1<<Auxiliary|1<<Infinitive)) || g.mark(i) != Plain {
		return Group{}, false
	}
	out := Group{First: i, Verbal: true, Finite: g.is(i, finite) && !(g.tag(i) == Auxiliary && g.s.Can(i, lexicon.Gerund)), Head: -1} // "having risen" makes no clause
	out.Passive = g.tag(i) == Participle
	copula := false
	j := i
	for ; g.mark(j) == Plain || g.mark(j) == Time && g.tag(j) == Adverb; j++ { // "can now be used"
		switch {
		case out.Head >= 0 && g.tag(out.Head) == Past && g.is(j, 1<<Past|1<<Third), g.tag(j) == Auxiliary &&
			j == out.Last && g.is(out.Head, verbs) && g.tag(j-1) != Infinitive:
			return out, true // "the homes sold | fell", "what was lost | will be paid"
		case g.is(j, verbs):
			out.Head, out.Last = j, j+1
			out.Passive = g.tag(j) == Participle && (copula || j == i)
			copula = g.s.Is(j, "get", "gets", "got", "getting", "gotten") // "got paid"
		case g.tag(j) == Auxiliary:
			out.Head, out.Last = j, j+1
			copula = g.s.Has(j, lexicon.Copula)
		case g.tag(j) == Adverb && j > i && g.verbAhead(j+1), g.tag(j) == Infinitive && g.verbAhead(j+1):
		default:
			return out, out.Head >= 0
		}
	}
	return out, out.Head >= 0
}

// verbAhead reports whether a verb follows from token j on, adverbs between.
func (g *grouper) verbAhead(j int) bool {
	for g.tag(j) == Adverb && g.mark(j) == Plain {
		j++
	}
	return g.mark(j) == Plain && (g.is(j, verbs|set(1<<Auxiliary)) || g.tag(j) == Infinitive && g.is(j+1, verbs|set(1<<Auxiliary)))
}
