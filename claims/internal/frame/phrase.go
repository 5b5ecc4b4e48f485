package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
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
	if f.light(first, last) {
		last = f.narrowed(last, end)
	}
	return first, min(last, end)
}

// narrowed returns the token after the participle at token i, before end, and what
// hangs on it: "the amount set aside for parks"; i if there is none.
func (f *finder) narrowed(i, end int) int {
	v, ok := f.verbalAt(i)
	if !ok || v.First != i || v.Last >= end || !f.s.Can(v.Head, lexicon.Participle) || v.Head != v.First || f.finiteAt(v.Last) {
		return i
	}
	p := f.skip(v.Last, syntax.Adverb)
	if f.tag(p+1) == syntax.Preposition {
		p++ // "the sum paid out for ponds"
	}
	g, ok := f.nominalAt(p + 1)
	if !ok || f.tag(p) != syntax.Preposition || g.First != p+1 || f.inQuantity(g.Head) >= 0 || f.inTime(g.Head) >= 0 {
		return i
	}
	return g.Last
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
	if k := f.inQuantity(i); k >= 0 && f.qs[k].Counted() && !f.qs[k].Hyphen && f.qs[k].First <= i &&
		!f.named(&f.qs[k]) && f.qs[k].NounFirst >= i && f.qs[k].NounFirst < end {
		return f.qs[k].NounFirst // "38 persons were charged, including five with murder"
	}
	if k := f.inQuantity(i); k >= 0 && f.bare(i) && f.qs[k].First == i && f.qs[k].Last < end &&
		f.qs[k].Kind != quantity.Date && f.qs[k].Kind != quantity.Ordinal {
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
	for i < end-1 && (f.tag(i) == syntax.Determiner || f.s.Is(i, "such", "same", "other") &&
		f.tag(i-1) == syntax.Determiner || f.s.At(i).Kind == token.Punct && !f.quotation(i, end)) {
		i++
	}
	return i
}

// unarticled returns the tokens of noun phrase g without its article.
func (f *finder) unarticled(g syntax.Group) (int, int) {
	return f.undetermined(g.First, g.Last), g.Last
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
	from, inner := end, f.beforeInsertion(low, end)
	end = f.skipLeft(low, inner)
	if v, verbal := f.verbalAt(end - 1); verbal && v.First == end-1 && f.tag(end-1) == syntax.Gerund && f.startsClause(end-1) {
		return end - 1, end // "warming here has reached"
	}
	g, ok := f.nominalAt(end - 1)
	ok = ok && g.Last == end
	if v, verbal := f.verbalAt(end - 1); verbal && v.Last == end {
		g, ok = f.participial(end-1, low) // "the number of homes sold"
	}
	if !ok || g.First < low {
		return end, end
	}
	verb := from
	if n, ok := f.carrier(g, low); inner < from && ok && !f.bare(n.Head) {
		verb = end // the insertion is over: "the price of milk, which fell, is"
	}
	g, last := f.carriers(g, low, end, verb)
	return f.subjectPart(g, low, end, last, from)
}

// carriers returns the first of the noun phrases that g hangs on, from token low on,
// and the end of what is told of: "sales of $5 million", before the verb at token v,
// ends with the sales. What ends before token end is g with what hangs on it.
func (f *finder) carriers(g syntax.Group, low, end, v int) (syntax.Group, int) {
	last, relative := end, f.relative(end, v)
	for {
		n, ok := f.carrier(g, low)
		if m, adjunct := f.aroundAdjunct(g, low); !ok && adjunct {
			g, last = m, m.Last
			continue
		}
		if !ok || relative && !f.unitOf(g) && !f.measures(n, g, v) {
			return g, last
		}
		if last-n.First > longestPhrase {
			last = n.Last // what hangs on it is too long
		}
		if g.Last == last && (g.Pronoun || f.bare(g.Head) ||
			f.unmeasured(f.undetermined(g.First, last), last) != f.undetermined(g.First, last)) {
			last = n.Last
		}
		g = n
	}
}

// unitOf reports whether noun phrase g is an amount with a unit and no noun.
func (f *finder) unitOf(g syntax.Group) bool {
	k := f.inQuantity(g.Head)
	return k >= 0 && f.bare(g.Head) && f.qs[k].Unit.Said()
}

// subjectPart returns what of g, which goes on up to token last, is told of by the verb
// at token v: all but its article and its amount. Equal ends, at token end, if nothing.
func (f *finder) subjectPart(g syntax.Group, low, end, last, v int) (int, int) {
	if t, ok := f.verbalAt(g.First - 1); ok && f.tag(t.Head) == syntax.Gerund && t.First == t.Head &&
		t.First >= low && f.startsClause(t.First) && !g.Pronoun && f.finiteAt(v) {
		return t.First, last // "Repairing the bridges would take"
	}
	k := f.inQuantity(g.Head)
	if k >= 0 && f.qs[k].Number.Form == number.Article && g.Last < last {
		return f.qs[k].NumLast, last // "a litre of milk costs"
	}
	if g.Pronoun || f.bare(g.Head) {
		return end, end
	}
	if k >= 0 && f.qs[k].Counted() && f.qs[k].NounLast <= g.First && f.qs[k].NounFirst >= 0 && f.qs[k].NounLast > f.qs[k].NounFirst {
		return f.qs[k].NounFirst, f.qs[k].NounLast // "of the 1,340 bridges, 96 are rated"
	}
	return f.unmeasured(f.undetermined(g.First, last), last), last
}

// longestQualified caps a noun phrase with the clause that narrows it.
const longestQualified = 9

// qualified returns the noun phrase whose relative clause, without a comma, ends
// before verb group v, with the clause if it is short: "children who walk to school
// are". Equal ends if there is none.
func (f *finder) qualified(low int, v syntax.Group) (int, int) {
	clause := false // its verb was passed
	for k := v.First - 1; v.Finite && k > low && f.tag(k) != syntax.Comma && f.tag(v.First-1) != syntax.Coordinator && !f.bound(k); k-- {
		if f.s.Is(k, "who", "which", "that", "whom") {
			if clause {
				return f.qualifiedAt(low, k, v.First)
			}
			break
		}
		g := f.group(k)
		if g >= 0 {
			k = f.groups[g].First
		}
		if f.s.Is(k, "what") || g < 0 && f.tag(k) == syntax.Conjunction {
			if !clause {
				break
			}
			clause = false // "those who know what the state has lost will get"
		}
		if g < 0 || !f.groups[g].Verbal || !f.groups[g].Finite {
			continue
		}
		if clause && f.tag(f.groups[g].Last) != syntax.Coordinator {
			break // a verb of another clause
		}
		clause = true
		if n, ok := f.nominalAt(k - 1); ok && n.Pronoun && f.nominal(n.First-1) {
			return f.qualifiedAt(low, n.First, v.First) // "the tax we pay on fuel is"
		}
	}
	return 0, 0
}

// qualifiedAt is qualified for a clause that begins at token k.
func (f *finder) qualifiedAt(low, k, v int) (int, int) {
	if f.tag(k-1) == syntax.Preposition {
		k-- // "the rate at which"
	}
	n, ok := f.nominalAt(k - 1)
	if !ok || n.Last != k || f.inQuantity(n.Head) >= 0 {
		return 0, 0
	}
	if end := f.skipLeft(k, v); n.Pronoun && f.s.Is(n.Head, "those") && end-n.First <= longestQualified {
		return n.First, end
	}
	if n.Pronoun {
		return 0, 0
	}
	if told, ok := f.verbalAt(n.First - 1); ok && f.s.Has(told.Head, lexicon.SpeechVerb) {
		return 0, 0 // "told parents that"
	}
	a, b := f.phraseLeft(low, k)
	if end := f.skipLeft(k, v); b > a && end-a <= longestQualified && !f.figureBetween(k, end) {
		return a, end
	}
	return a, b
}

// figureBetween reports whether tokens i up to j hold a quantity.
func (f *finder) figureBetween(i, j int) bool {
	for ; i < j; i++ {
		if f.inQuantity(i) >= 0 {
			return true
		}
	}
	return false
}

// finiteAt reports whether token i is part of a finite verb.
func (f *finder) finiteAt(i int) bool {
	v, ok := f.verbalAt(i)
	return ok && v.Finite
}

// measures reports whether the relative clause with its verb at token v tells of n
// and not of g, which hangs on it: "the price of milk, which fell".
func (f *finder) measures(n, g syntax.Group, v int) bool {
	verb, ok := f.verbalAt(v)
	if !ok || !f.s.Is(n.Last, "of", "for") || n.Last != g.First-1 || !f.s.Has(n.Head, lexicon.Amount) || f.s.Has(g.Head, lexicon.Amount) {
		return false
	}
	switch f.moveAt(verb.Head).Kind {
	case lexicon.Move, lexicon.Reach, lexicon.Stay:
		return true
	}
	return f.s.Has(verb.Head, lexicon.Settle)
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

// verbThrough returns the token that ends the verb before the comma at token k, if what
// stands between them is inserted between a verb and its object: "we have planted,
// with your help, 900 elms"; else k.
func (f *finder) verbThrough(k int) int {
	if !f.s.At(k).Is(',') {
		return k
	}
	for c := k - 1; c > max(0, k-10); c-- {
		if !f.s.At(c).Is(',') {
			continue
		}
		if v, ok := f.verbalAt(c - 1); ok && v.Last == c && !f.verbBetween(c+1, k) &&
			(f.tag(c+1) == syntax.Preposition || f.tag(c+1) == syntax.Adverb) {
			return c - 1
		}
		break
	}
	return k
}

// inserted reports whether tokens i up to j tell more of the noun before them:
// they make no clause of their own.
func (f *finder) inserted(i, j int) bool {
	if f.s.Is(i, "which", "who", "whose", "where") {
		return true
	}
	for k := i + 1; k < min(i+5, j); k++ {
		if f.s.Is(k, "of") && f.s.Is(k+1, "whom", "which") {
			return true // "herders, 70% of whom rent their land, earn"
		}
	}
	if v, ok := f.verbalAt(j - 1); ok && v.Last == j && f.s.Has(v.Head, lexicon.SpeechVerb|lexicon.Vouch) &&
		f.nominal(i) && v.First-i <= 3 {
		return true // "the vaccine, they found, is"
	}
	for first := i; i < j; i++ {
		if g := f.group(i); g >= 0 && f.groups[g].Verbal && f.groups[g].Finite && !(f.s.Can(i, lexicon.Participle) &&
			(i == j-1 || i > first && f.tag(i) == syntax.Past && f.nominal(i-1))) {
			return false // but "state firms excluded", "a metal used in solder"
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
		case t.Is('.') && end < s.Len(), f.inTime(end-1) >= 0 || f.tag(end-1) == syntax.Adverb || t.Is(',') ||
			t.Is('"') || t.Is(token.Close):
			end--
		case s.Is(end-1, "which", "that", "who", "also") && f.group(end-1) < 0, s.Is(end-1, "which", "who", "that") &&
			end-1 > low && !t.Capital():
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
	for p > low && f.inTime(p) >= 0 && f.group(p) < 0 {
		p--
	}
	if p < low {
		return syntax.Group{}, false
	}
	if p < g.First-1 {
		n, ok := f.nominalAt(p) // "tin for June delivery"
		return n, ok && f.inTime(p) < 0 && f.tag(p+1) == syntax.Preposition && !n.Pronoun && !f.bare(n.Head)
	}
	if n, ok := f.nominalAt(p); ok && f.tag(g.First) == syntax.Preposition && f.bare(g.Head) {
		return n, !n.Pronoun // "children under five"
	}
	switch f.tag(p) {
	case syntax.Preposition:
		return f.carrierOf(g, p, low)
	case syntax.Coordinator:
		return f.joinedTo(g, p, low)
	case syntax.Comma:
		// "the plants at Brack, Tolland and Ness"
		n, ok := f.nominalAt(p - 1)
		goesOn := f.tag(g.Last) == syntax.Coordinator || f.tag(g.Last) == syntax.Comma && f.nominalNext(g.Last+1)
		if ok && goesOn && n.First >= low && f.inQuantity(n.Head) < 0 && f.inTime(n.Head) < 0 && !f.fronted(n) && !f.finiteAt(n.First-1) {
			return n, !n.Pronoun
		}
		return syntax.Group{}, false
	}
	if v, ok := f.verbalAt(p); ok && v.Finite && v.Head == v.First {
		return syntax.Group{}, false // "the surplus reached its lowest level": no clause hangs on it
	}
	return f.participial(p, low)
}

// carrierOf returns the noun phrase that the preposition at token p hangs g on: "the
// price of milk", "debt as a share of output".
func (f *finder) carrierOf(g syntax.Group, p, low int) (syntax.Group, bool) {
	share := f.s.Is(p, "as") && f.s.Is(g.Head, "share", "percentage", "proportion", "fraction", "percent", "multiple")
	if f.inTime(p) >= 0 || f.s.Has(p, lexicon.Adjunct) && !share {
		return syntax.Group{}, false
	}
	if n, ok := f.nominalAt(p - 1); ok && n.First >= low {
		return n, !n.Pronoun && (!f.bare(n.Head) || f.s.Is(p, "of"))
	}
	return f.participial(p-1, low)
}

// joinedTo returns the noun phrase that the "and" at token p joins g to; none in "cut
// costs, and prices fell".
func (f *finder) joinedTo(g syntax.Group, p, low int) (syntax.Group, bool) {
	n, ok := f.nominalAt(p - 1)
	if k := f.inQuantity(n.Head); !ok || n.First < low || k >= 0 && !f.named(&f.qs[k]) || n.Pronoun || g.Pronoun {
		return syntax.Group{}, false
	}
	v, ok := f.verbalAt(n.First - 1)
	return n, !ok || !v.Finite
}

// aroundAdjunct returns the noun phrase before the adjunct that g belongs to: "the
// number of homes without a bath".
func (f *finder) aroundAdjunct(g syntax.Group, low int) (syntax.Group, bool) {
	p := g.First - 1
	if f.tag(p) != syntax.Preposition || !f.s.Has(p, lexicon.Adjunct) || f.s.Can(p, lexicon.Conjunction) ||
		f.s.Is(p, "as", "than", "after", "before", "since") {
		return syntax.Group{}, false // "after the war" can begin a clause
	}
	n, ok := f.nominalAt(p - 1)
	return n, ok && n.Last == p && n.First >= low && !n.Pronoun && f.inTime(n.Head) < 0 && !f.bare(n.Head) &&
		!f.s.Can(n.Head, lexicon.Gerund)
}

// nominal reports whether token i is part of a noun phrase.
func (f *finder) nominal(i int) bool {
	_, ok := f.nominalAt(i)
	return ok
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
	if !ok || g.First <= low || g.Finite && (f.tag(g.First) != syntax.Past || !f.s.Can(g.First, lexicon.Participle) ||
		f.s.Has(g.First, lexicon.SpeechVerb)) {
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
