package frame

import (
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
	for i := 0; i < s.Len(); i++ {
		tags := s.Word(i).Tags
		switch {
		case f.citing(i):
			if a, b := f.nameRight(i + 2); b > a {
				f.quoted = append(f.quoted, quote{f.span(a, b), 0, s.Len()})
			}
		case s.Is(i, "as") && !s.Is(i-1, "such", "well", "much"):
			if sp := f.asSaid(i + 1); !sp.Empty() {
				f.quoted = append(f.quoted, quote{sp, 0, s.Len()})
			}
		case tags&(lexicon.SpeechVerb|lexicon.Forecast) == 0 || !f.verb(i):
		case tags&lexicon.SpeechVerb != 0:
			f.says(i)
		default:
			f.foretells(i)
		}
	}
}

// citing reports whether the name of a source follows on tokens i and i+1:
// "according to the census", "a survey by".
func (f *finder) citing(i int) bool {
	switch string(f.s.Lower(i)) {
	case "according":
		return f.s.Is(i+1, "to")
	case "data", "figures":
		return f.s.Is(i+1, "from")
	case "report", "study", "survey":
		return f.s.Is(i+1, "by")
	}
	return false
}

// source gives quantity i whoever is quoted for it.
func (f *finder) source(i int) {
	for _, q := range f.quoted {
		if at := f.qs[i].NumFirst; q.from <= at && at < q.to {
			f.frames[i].Source = q.Span
			return
		}
	}
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
		if s.Has(j, lexicon.SpeechVerb) && j > first {
			b := j
			for b > first && (s.Likely(b-1, lexicon.Adverb) || s.Can(b-1, lexicon.Auxiliary) || s.Is(b-1, "just")) {
				b--
			}
			if f.who(first, b) {
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
	if !ok || g.Head != v || f.tag(v) == syntax.Gerund {
		return
	}
	s, from, to := f.s, v, f.sentenceEnd(v)
	that := s.Is(v+1, "that") || s.At(v+1).Is(',') || s.At(v+1).Is(':') || f.clauseAfter(v+1)
	switch {
	case f.endsSentence(v + 1):
		from, to = 0, v // "prices fell 5%, the bureau said"
	case !that && !s.Has(v, lexicon.Vouch):
		return // "the company reported sales of": its own figures, no quotation
	}
	a, b := f.phraseLeft(f.clauseStart(g.First-1), g.First)
	if b == a || f.inQuantity(b-1) >= 0 || !f.who(a, b) {
		return
	}
	if first := f.nominalStart(a); s.At(first-1).Is(',') && s.At(v+1).Is(',') {
		from, to = 0, s.Len() // "nurses, their union says, work 48 hours"
	}
	f.quoted = append(f.quoted, quote{f.span(a, b), from, to})
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
		f.quoted = append(f.quoted, quote{f.span(f.undetermined(n.First, n.Last), n.Last), v, f.sentenceEnd(v)})
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

// who reports whether tokens a up to b name somebody: a name, an office, a report.
func (f *finder) who(a, b int) bool {
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
	return ok && (s.Has(g.Head, lexicon.Group|lexicon.Report|lexicon.Place) || f.tag(g.Head) == syntax.Noun || f.tag(g.Head) == syntax.Plural) && !s.Is(g.Head, "thing", "point", "time", "way", "fact", "question", "problem")
}
