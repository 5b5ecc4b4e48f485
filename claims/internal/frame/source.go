package frame

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/syntax"
	"github.com/go-figures/figures/claims/internal/token"
)

// A quote is a source and the tokens that it vouches for.
type quote struct {
	Span
	from, to int
}

// quotes finds whom the speaker quotes: "As Governor X just said", "according to
// the census", "the report shows that"; and what they are quoted for.
func (f *finder) quotes() {
	s := f.s
	f.quoted = f.quoted[:0]
	for i := range s.Words {
		tags := s.Words[i].Tags
		switch {
		case tags&(lexicon.SpeechVerb|lexicon.Forecast|lexicon.Report|lexicon.Adjunct) == 0 && !s.Genitive(i) && !s.Is(i+1, "from"): // most words
		case f.citing(i):
			if a, b := f.nameRight(i + 2); b > a {
				f.quoted = append(f.quoted, quote{f.span(a, b), 0, s.Len()})
			}
		case s.Is(i, "as") && !s.Is(i-1, "such", "well", "much"):
			if sp := f.asSaid(i + 1); !sp.Empty() {
				f.quoted = append(f.quoted, quote{sp, 0, s.Len()})
			}
		case s.Genitive(i):
			f.opinionOf(i)
		case tags&(lexicon.SpeechVerb|lexicon.Forecast) == 0 || !f.verb(i) || s.Is(i, "added") && s.Is(i-1, "value"):
		case tags&lexicon.SpeechVerb != 0:
			f.says(i)
		default:
			f.foretells(i)
		}
	}
}

// citing reports whether the name of a source follows on tokens i and i+1:
// "according to the census", "a survey by". What quotes lets in here has a tag of
// speech, forecasts or reports, or "from" behind it.
func (f *finder) citing(i int) bool {
	switch f.s.Lower(i) {
	case "according":
		return f.s.Is(i+1, "to") && !f.yardstick(i+2)
	case "data", "figures":
		return f.s.Is(i+1, "from", "by")
	case "report", "study", "survey", "poll", "paper", "research", "analysis", "investigation", "inquiry", "review", "audit", "finding", "findings", "estimate", "estimates":
		return f.s.Is(i+1, "by")
	case "hear", "heard", "hears", "learn", "learned", "learnt":
		g, ok := f.nominalAt(f.afterArticles(i + 2))
		return f.s.Is(i+1, "from") && ok && f.s.Is(g.Last, "that") && f.somebody(g.First, g.Last)
	}
	return false
}

// yardstick reports whether what token i begins is what something goes by, and says
// nothing: "according to their size", "to the key".
func (f *finder) yardstick(i int) bool {
	g, ok := f.nominalAt(i)
	return ok && f.s.Has(g.Head, lexicon.Yardstick)
}

// source gives quantity i whoever is quoted for it.
func (f *finder) source(i int) {
	for _, q := range f.quoted {
		if at := f.qs[i].NumFirst; q.from <= at && at < q.to {
			f.frames[i].Source = q.Span
			return
		}
	}
	f.frames[i].Source = f.avower(f.qs[i].Last)
}

// avower returns who has said the amount that ends before token i: "the 2 percent
// that the minister promised".
func (f *finder) avower(i int) Span {
	s := f.s
	if !s.Is(i, "that", "which") {
		return Span{}
	}
	g, ok := f.nominalAt(i + 1)
	if !ok || g.First != i+1 || g.Pronoun || f.inQuantity(g.Head) >= 0 || !f.somebody(f.unarticled(g)) {
		return Span{}
	}
	v, ok := f.verbalAt(g.Last)
	if ok && s.Is(v.Last, "quoting", "citing", "claiming", "repeating") {
		return f.span(f.unarticled(g)) // "which the union keeps quoting"
	}
	avows := s.Has(v.Head, lexicon.SpeechVerb) ||
		s.Is(v.Head, "promised", "predicted", "forecast", "quoted", "cited", "pledged", "talked", "quoting", "citing", "claiming", "repeating")
	if !ok || !avows || v.First != g.Last || !v.Finite || v.Passive || s.Is(v.Last, "that") || f.finite(v.Last) {
		return Span{}
	}
	return f.span(f.unarticled(g))
}

// nameRight returns the name or the office that begins at token i.
func (f *finder) nameRight(i int) (int, int) {
	s := f.s
	if s.Can(i, lexicon.Pronoun) && !s.Can(i, lexicon.Determiner) {
		return i, i
	}
	for s.Can(i, lexicon.Determiner) {
		i++
	}
	if a, b := f.phraseRight(i, s.Len()); b > a {
		return i, b
	}
	return i, i
}

// asSaid reads "As Governor X just said", "as the minister noted".
func (f *finder) asSaid(i int) Span {
	s := f.s
	first := i
	for s.Can(first, lexicon.Determiner) {
		first++
	}
	for j := first; j < min(first+10, s.Len()); j++ {
		t := s.At(j)
		if s.Has(j, lexicon.SpeechVerb) && j > first && (f.verb(j) || s.Has(j, lexicon.Vouch) || s.At(j+1).Is(',')) {
			b := j
			for b > first && (s.Likely(b-1, lexicon.Adverb) || s.Can(b-1, lexicon.Auxiliary) || s.Is(b-1, "just")) {
				b--
			}
			if f.somebody(first, b) {
				return f.span(first, b)
			}
			return Span{}
		}
		if t.Kind != token.Word && !t.Hyphen() {
			return Span{}
		}
	}
	return Span{}
}

// says reads "the census bureau reported that", "..., the minister said": who
// stands before a verb of speech that a clause follows, or that ends the sentence.
func (f *finder) says(v int) {
	g, ok := f.verbalAt(v)
	gap := ok && g.First == v && f.tag(v+1) == syntax.Auxiliary // "which the treasury says would save"
	if !ok || g.Head != v && !gap || f.tag(v) == syntax.Gerund || f.s.Is(v-1, "to") && g.First >= v-1 {
		return // "had the nerve to say that", but not "is expected to say that"
	}
	s, from, to := f.s, v, f.sentenceEnd(v)
	that := gap || s.Is(v+1, "that") || s.At(v+1).Is(',') || s.At(v+1).Is(':') || f.clauseAfter(v+1)
	a, b := f.sayer(g)
	switch {
	case f.endsSentence(v + 1):
		if first := f.nominalStart(a); first > 0 && f.tag(first-1) == syntax.Preposition && !s.Is(first-1, "as") {
			return // "will gain from the easing of rates announced last week"
		}
		from, to = 0, v // "prices fell 5%, the bureau said"
	case f.questioned(f.nominalStart(a)) && !s.Has(b-1, lexicon.Report):
		return // "does the minister think that"
	case !that && !s.Has(v, lexicon.Vouch) && !f.counts(v, b):
		return // "the company reported sales of": its own figures, no quotation
	}
	if b == a || f.inQuantity(b-1) >= 0 || !f.somebody(a, b) {
		return
	}
	if first := f.nominalStart(a); s.At(first-1).Is(',') && s.At(v+1).Is(',') {
		from, to = 0, s.Len() // "nurses, their union says, work 48 hours"
	}
	f.quoted = append(f.quoted, quote{f.span(a, b), from, to})
}

// questioned reports whether it is asked what who is named from token i on says.
func (f *finder) questioned(i int) bool {
	n := f.s.Len()
	for k := i; k > i-6 &&
		(f.s.Is(k-1, "and", "right", "my", "the", "honourable", "hon", "learned", "gallant", "noble") || f.s.At(k-1).Is('.')); k-- {
		i = k - 1 // "will my right hon. and learned friend say"
	}
	return f.tag(i-1) == syntax.Auxiliary && n > 0 && f.s.At(n-1).Is('?')
}

// sayer returns who or what speaks in verb group g, without what hangs on it: the
// study of "a study published in the Review found".
func (f *finder) sayer(g syntax.Group) (int, int) {
	s, low := f.s, f.clauseStart(g.First-1)
	if k := g.First - 1; s.Is(k, "which", "that", "who") {
		if k--; s.At(k).Is(',') {
			k--
		}
		if n, ok := f.nominalAt(k); ok && s.Has(n.Head, lexicon.Report|lexicon.Institution|lexicon.TitleWord) {
			return f.unarticled(n) // "a survey, which found"
		}
	}
	a, b := f.phraseLeft(low, g.First)
	if n, ok := f.reportBefore(f.nominalStart(a), low); ok {
		a, b = f.unarticled(n)
	}
	for j := a + 1; j < b; j++ {
		w := f.s.Lower(j)
		if strings.HasPrefix(w, "who") || s.Has(j-1, lexicon.Report) && (f.tag(j) == syntax.Participle || f.tag(j) == syntax.Past) {
			b = j // "economists who've argued", "the report tabled by the mayor"
		}
	}
	return a, b
}

// reportBefore returns the report that a participle joins to the name at token i:
// "a study published in the Mill Review".
func (f *finder) reportBefore(i, low int) (syntax.Group, bool) {
	k := i - 1
	if f.tag(k) == syntax.Determiner {
		k--
	}
	if f.tag(k) != syntax.Preposition || f.tag(k-1) != syntax.Participle && f.tag(k-1) != syntax.Past {
		return syntax.Group{}, false
	}
	n, ok := f.nominalAt(k - 2)
	return n, ok && n.First >= low && f.s.Has(n.Head, lexicon.Report)
}

// counts reports whether the office whose name ends before token b makes known a
// count of things with the verb at token v: "the ministry reported 900 new cases".
func (f *finder) counts(v, b int) bool {
	k, s := f.inQuantity(v+1), f.s
	if k < 0 || !f.qs[k].Counted() || !s.Is(v, "reported", "confirmed") {
		return false
	}
	t := s.At(b - 1)
	return s.Has(b-1, lexicon.Institution|lexicon.Report) || t.Flags&token.Upper != 0 && t.End-t.Start > 1
}

// opinionOf reads "the board's own estimate is that", from the genitive at token i.
func (f *finder) opinionOf(i int) {
	s, k := f.s, i+1
	if s.Is(k, "own") {
		k++
	}
	if !s.Is(k, "estimate", "forecast", "view", "assessment", "calculation", "claim", "figure") || !f.copula(k+1) || !s.Is(k+2, "that") {
		return
	}
	first := f.nominalStart(i - 1)
	if a := f.undetermined(first, i); f.somebody(a, i) {
		f.quoted = append(f.quoted, quote{f.span(a, i), i, f.sentenceEnd(i)})
	}
}

// nominalStart returns the first token of the noun phrase that token i is in.
func (f *finder) nominalStart(i int) int {
	if g, ok := f.nominalAt(i); ok {
		return g.First
	}
	return i
}

// foretells reads "economists had forecast a gain": a forecast by those who make
// them for others.
func (f *finder) foretells(v int) {
	g, ok := f.verbalAt(v)
	if !ok || g.Head != v || g.Passive {
		return
	}
	if n, ok := f.nominalAt(g.First - 1); ok && f.s.Has(n.Head, lexicon.Report) {
		f.quoted = append(f.quoted, quote{f.span(f.unarticled(n)), v, f.sentenceEnd(v)})
	}
}

// sentenceEnd returns the first semicolon from token i on, or the end.
func (f *finder) sentenceEnd(i int) int {
	for i < f.s.Len() && !f.s.At(i).Is(';') {
		i++
	}
	return i
}

// clauseAfter reports whether what is said follows at token i: a clause, or a
// time and a clause: "wrote on Monday that".
func (f *finder) clauseAfter(i int) bool {
	for f.inTime(i) >= 0 {
		i++
	}
	return f.s.Is(i, "that") || f.finite(i)
}

// endsSentence reports whether nothing but a time or a listener follows token i.
func (f *finder) endsSentence(i int) bool {
	for n := 0; n < 4 && (f.inTime(i) >= 0 || f.s.Is(i, "reporters", "us", "me", "parliament", "on", "yesterday")); n++ {
		i++
	}
	return f.s.At(i).Is('.') || f.s.At(i).Kind == token.None
}

// somebody reports whether tokens a up to b name somebody: a name, an office, a report.
func (f *finder) somebody(a, b int) bool {
	s := f.s
	for i := a; i < b; i++ {
		if s.Can(i, lexicon.Pronoun) && !s.Can(i, lexicon.Determiner) {
			return false
		}
	}
	for i := a; i < b; i++ {
		if s.Has(i, lexicon.TitleWord|lexicon.Report) || s.At(i).Capital() && i > 0 || s.At(i).Capital() && b-a > 1 {
			return true
		}
	}
	g, ok := f.nominalAt(b - 1)
	return ok && (s.Has(g.Head, lexicon.Group|lexicon.Report|lexicon.Place) || f.tag(g.Head) == syntax.Noun ||
		f.tag(g.Head) == syntax.Plural) && !s.Is(g.Head, "thing", "point", "time", "way", "fact", "question", "problem")
}
