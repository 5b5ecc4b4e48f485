package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// longestPhrase caps a subject: a chart's axis is no essay.
const longestPhrase = 14

// group returns the index of the group that token i is part of, -1 if none.
func (f *finder) group(i int) int {
	if i < 0 || i >= len(f.groupAt) {
		return -1
	}
	return int(f.groupAt[i]) - 1
}

// nominalAt returns the noun phrase that token i is part of.
func (f *finder) nominalAt(i int) (syntax.Group, bool) {
	k := f.group(i)
	if k < 0 || f.groups[k].Verbal {
		return syntax.Group{}, false
	}
	return f.groups[k], true
}

// verbalAt returns the verb group that token i is part of.
func (f *finder) verbalAt(i int) (syntax.Group, bool) {
	k := f.group(i)
	if k < 0 || !f.groups[k].Verbal {
		return syntax.Group{}, false
	}
	return f.groups[k], true
}

// phraseRight returns the noun phrase that begins at token i, its article left
// away and its "of" phrases taken along; equal ends if there is none.
func (f *finder) phraseRight(i, end int) (int, int) {
	for f.tag(i) == syntax.Adverb && f.group(i) < 0 && i < end {
		i++
	}
	g, ok := f.nominalAt(i)
	if !ok || g.Pronoun || f.bare(g.Head) {
		return i, i
	}
	first, last := f.unmeasured(f.undetermined(i, g.Last), g.Last), g.Last
	for last < end && last-first < longestPhrase {
		next, ok := f.hangs(last)
		if !ok {
			break
		}
		last = next.Last
	}
	return first, min(last, end)
}

// startsClause reports whether nothing but the end of another clause stands
// before token i.
func (f *finder) startsClause(i int) bool {
	return i == 0 || f.bound(i-1) || f.tag(i-1) == syntax.Conjunction || f.inTime(i-1) >= 0 ||
		f.s.At(i-1).Is(',') && f.tag(0) == syntax.Preposition && f.finiteBefore(i-1) < 0 // "In Kellmar, sampling"
}

// hangs returns the noun phrase that an "of" or "for" at token i hangs on the
// phrase before it: "the price of a home", "the range for the funds rate", "the
// tax on imports".
func (f *finder) hangs(i int) (syntax.Group, bool) {
	if !f.s.Is(i, "of", "for") && !(f.s.Is(i, "on", "in") && f.s.Has(i-1, lexicon.Laid)) || f.inTime(i) >= 0 {
		return syntax.Group{}, false
	}
	g, ok := f.nominalAt(i + 1)
	if !ok || g.Pronoun || f.bare(g.Head) || g.First != i+1 || f.inTime(g.First) >= 0 {
		return syntax.Group{}, false
	}
	if f.s.Is(i, "on", "in") && f.inQuantity(g.Head) >= 0 {
		return syntax.Group{}, false
	}
	return g, true
}

// unmeasured passes over an amount at token i with a noun after it, before token
// end: a subject is told by no other figure.
func (f *finder) unmeasured(i, end int) int {
	from := i
	if k := f.inQuantity(i); k >= 0 && f.qs[k].Counted() && !f.qs[k].Hyphen && f.qs[k].First <= i && !f.named(&f.qs[k]) && f.qs[k].NounFirst >= i && f.qs[k].NounFirst < end {
		return f.qs[k].NounFirst // "38 persons were charged, including five with murder"
	}
	if k := f.inQuantity(i); k >= 0 && f.bare(i) && f.qs[k].First == i && f.qs[k].Last < end && f.qs[k].Kind != quantity.Date && f.qs[k].Kind != quantity.Ordinal {
		i = f.qs[k].Last
		switch {
		case f.s.At(i).Hyphen() && i+1 < end:
			i++
		case f.s.Is(i, "of"):
			i = f.undetermined(i+1, end) // "1.1 million of our drills"
		}
		if f.qs[k].Hyphen && f.qs[k].Unit.Dimension == units.Duration && f.light(i, end) {
			return from // "the 10-year rate"
		}
	}
	return i
}

// bare reports whether token i is part of a quantity that names no noun.
func (f *finder) bare(i int) bool {
	k := f.inQuantity(i)
	return k >= 0 && !f.nameNumber(i) && !f.qs[k].Counted()
}

// undetermined returns the first token from i on that is no article or the like.
func (f *finder) undetermined(i, end int) int {
	for i < end-1 && (f.tag(i) == syntax.Determiner || f.s.Is(i, "such", "same", "other") && f.tag(i-1) == syntax.Determiner || f.s.At(i).Kind == token.Punct && !f.quotation(i, end)) {
		i++
	}
	return i
}

// quotation reports whether a quote opens at token i and closes before token end.
func (f *finder) quotation(i, end int) bool {
	if !f.s.At(i).Is(token.Open) {
		return false
	}
	for i++; i < end; i++ {
		if f.s.At(i).Is(token.Close) {
			return true
		}
	}
	return false
}

// phraseLeft returns the noun phrase that ends before token end, back to token
// low at most, with what hangs on it: "the time needed to register a firm".
// Its article is left away, and what stands between it and end.
func (f *finder) phraseLeft(low, end int) (int, int) {
	from := end
	end = f.skipLeft(low, f.beforeInsertion(low, end))
	g, ok := f.nominalAt(end - 1)
	if v, verbal := f.verbalAt(end - 1); verbal && v.First == end-1 && f.tag(end-1) == syntax.Gerund && f.startsClause(end-1) {
		return end - 1, end // "warming here has reached"
	}
	last := end
	if v, verbal := f.verbalAt(end - 1); verbal && v.Last == end {
		if n, narrowed := f.participial(end-1, low); narrowed {
			g, ok = n, true // "the number of homes sold"
		}
	} else if ok {
		ok = g.Last == end
	}
	if !ok || g.First < low {
		return end, end
	}
	relative := f.relative(end, from)
	for {
		n, ok := f.carrier(g, low)
		if !ok || relative {
			break
		}
		if last-n.First > longestPhrase {
			last = n.Last // what hangs on it is too long
		}
		if g.Last == last && (g.Pronoun || f.bare(g.Head) || f.unmeasured(f.undetermined(g.First, last), last) != f.undetermined(g.First, last)) {
			last = n.Last // "sales of $5 million": the sales
		}
		g = n
	}
	if v, ok := f.verbalAt(g.First - 1); ok && f.tag(v.Head) == syntax.Gerund && v.First == v.Head && v.First >= low && f.startsClause(v.First) && !g.Pronoun && f.tag(from) != syntax.Preposition {
		return v.First, last // "Repairing the bridges would take"
	}
	if g.Pronoun || f.bare(g.Head) {
		return end, end
	}
	if k := f.inQuantity(g.Head); k >= 0 && f.qs[k].Counted() && f.qs[k].NounLast <= g.First && f.qs[k].NounFirst >= 0 && f.qs[k].NounLast > f.qs[k].NounFirst {
		return f.qs[k].NounFirst, f.qs[k].NounLast // "of the 1,340 bridges, 96 are rated"
	}
	return f.unmeasured(f.undetermined(g.First, last), last), last
}

// relative reports whether tokens i up to j hold a relative pronoun right after
// a noun phrase: it stands for the nearest one.
func (f *finder) relative(i, j int) bool {
	for ; i < j; i++ {
		if f.s.Is(i, "which", "who", "that") {
			return true
		}
	}
	return false
}

// beforeInsertion passes over what stands between two commas before token end,
// the second of them right before it: "the port, which opened last year, handled",
// "public debt, state firms excluded, was".
func (f *finder) beforeInsertion(low, end int) int {
	if !f.s.At(end - 1).Is(',') {
		return end
	}
	for c := end - 2; c > max(low, end-25); c-- {
		if !f.s.At(c).Is(',') {
			continue
		}
		if g, ok := f.nominalAt(c - 1); ok && g.Last == c && !f.bare(g.Head) && f.inserted(c+1, end-1) {
			return c
		}
		return end
	}
	return end
}

// inserted reports whether tokens i up to j tell more of the noun before them:
// they make no clause of their own.
func (f *finder) inserted(i, j int) bool {
	if f.s.Is(i, "which", "who", "whose", "where") {
		return true
	}
	for ; i < j; i++ {
		if g := f.group(i); g >= 0 && f.groups[g].Verbal && f.groups[g].Finite && !(i == j-1 && f.s.Can(i, lexicon.Participle)) {
			return false // but "state firms excluded"
		}
	}
	return true
}

// skipLeft passes over what can stand between a subject and its verb: adverbs,
// commas, a relative pronoun, a time, a remark in brackets.
func (f *finder) skipLeft(low, end int) int {
	s := f.s
	for end > low {
		t := s.At(end - 1)
		switch {
		case t.Is('.') && end < s.Len(), f.inTime(end-1) >= 0 || f.tag(end-1) == syntax.Adverb || t.Is(',') || t.Is('"') || t.Is(token.Close):
			end--
		case s.Is(end-1, "which", "that", "who", "also") && f.group(end-1) < 0, s.Is(end-1, "which", "who", "that") && end-1 > low && !t.Capital():
			end--
		case t.Is(')'):
			open := end - 1
			for open > low && !s.At(open).Is('(') {
				open--
			}
			end = open
		default:
			return end
		}
	}
	return end
}

// carrier returns the noun phrase that g hangs on: the one before its
// preposition, before the verb whose object it is, or before the "and" that
// joins the two.
func (f *finder) carrier(g syntax.Group, low int) (syntax.Group, bool) {
	p := g.First - 1
	if p < low {
		return syntax.Group{}, false
	}
	switch f.tag(p) {
	case syntax.Preposition:
		if f.inTime(p) >= 0 || f.s.Has(p, lexicon.Adjunct) {
			return syntax.Group{}, false
		}
		if n, ok := f.nominalAt(p - 1); ok && n.First >= low {
			return n, !n.Pronoun && (!f.bare(n.Head) || f.s.Is(p, "of"))
		}
		return f.participial(p-1, low)
	case syntax.Coordinator:
		n, ok := f.nominalAt(p - 1)
		if k := f.inQuantity(n.Head); !ok || n.First < low || k >= 0 && !f.named(&f.qs[k]) || n.Pronoun || g.Pronoun {
			return syntax.Group{}, false
		}
		if v, ok := f.verbalAt(n.First - 1); ok && v.Finite {
			return syntax.Group{}, false // "cut costs, and prices fell"
		}
		return n, true
	case syntax.Comma:
		// "the plants at Brack, Tolland and Ness"
		if n, ok := f.nominalAt(p - 1); ok && (f.tag(g.Last) == syntax.Coordinator || f.tag(g.Last) == syntax.Comma && f.nominalNext(g.Last+1)) && n.First >= low && f.inQuantity(n.Head) < 0 && f.inTime(n.Head) < 0 && !f.fronted(n) {
			return n, !n.Pronoun
		}
		return syntax.Group{}, false
	}
	if v, ok := f.verbalAt(p); ok && v.Finite && v.Head == v.First {
		return syntax.Group{}, false // "the surplus reached its lowest level": no clause hangs on it
	}
	return f.participial(p, low)
}

// nominalNext reports whether a noun phrase begins at token i.
func (f *finder) nominalNext(i int) bool {
	g, ok := f.nominalAt(i)
	return ok && g.First == i && f.inQuantity(g.Head) < 0
}

// fronted reports whether the noun phrase stands in a phrase before the clause:
// "In the north, ...".
func (f *finder) fronted(g syntax.Group) bool {
	return f.tag(g.First-1) == syntax.Preposition && f.startsClause(g.First-1)
}

// participial returns the noun phrase before the verb at token v that narrows
// it: "time needed to", "homes built in".
func (f *finder) participial(v, low int) (syntax.Group, bool) {
	g, ok := f.verbalAt(v)
	if !ok || g.First <= low || g.Finite && (f.tag(g.First) != syntax.Past || !f.s.Can(g.First, lexicon.Participle) || f.s.Has(g.First, lexicon.SpeechVerb)) {
		return syntax.Group{}, false
	}
	if g.Finite && !f.finiteAfter(g.Last) {
		return syntax.Group{}, false // "Harlow slid by the agreed cap": its own verb
	}
	n, ok := f.nominalAt(g.First - 1)
	return n, ok && n.First >= low && !n.Pronoun
}

// finiteAfter reports whether another finite verb follows in the clause of the
// token before j.
func (f *finder) finiteAfter(j int) bool {
	for k := j; k < min(j+farthest, f.s.Len()) && f.clauses[k] == f.clauses[j-1]; k++ {
		if g := f.group(k); g >= 0 {
			if f.groups[g].Verbal && f.groups[g].Finite {
				return true
			}
			k = f.groups[g].Last - 1
		}
	}
	return false
}
