package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
)

// source finds whom the speaker quotes: "As Governor X just said", "according
// to the census", "the report shows that".
func (f *finder) source() Span {
	s := f.s
	for i := 0; i < s.Len(); i++ {
		switch {
		case s.Seq(i, "according", "to"), s.Seq(i, "data", "from"), s.Seq(i, "figures", "from"), s.Seq(i, "report", "by"), s.Seq(i, "study", "by"):
			if a, b := f.nameRight(i + 2); b > a {
				return f.span(a, b)
			}
		case s.Is(i, "as") && !s.Is(i-1, "such", "well", "much"):
			if sp := f.asSaid(i + 1); !sp.Empty() {
				return sp
			}
		case s.Has(i, lexicon.SpeechVerb) && f.verb(i):
			if sp := f.says(i); !sp.Empty() {
				return sp
			}
		}
	}
	return Span{}
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
	return f.phraseRight(i, s.Len())
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

// says reads "the census bureau reported that", "X said": who stands before a
// verb of speech that a clause follows.
func (f *finder) says(v int) Span {
	s := f.s
	if s.Is(v, "says", "said", "say", "shows", "show", "showed", "found", "finds", "reported", "reports", "estimates", "estimated", "noted", "notes", "announced", "confirmed", "claims", "claimed", "argues", "argued", "indicates", "indicated", "revealed", "stated", "told", "projects", "projected", "predicts", "calculated", "reveals") {
		// "the company reported sales of": its own figures, no quotation
		if !s.Is(v+1, "that") && !s.At(v+1).Is(',') && !s.At(v+1).Is(':') && !f.finite(v+1) && !s.Is(v, "said", "says", "show", "shows", "showed", "estimates", "estimated", "found", "told") {
			return Span{}
		}
		g := f.group(v)
		if g < 0 || !f.groups[g].Verbal {
			return Span{}
		}
		a, b := f.phraseLeft(f.clauseStart(f.groups[g].First-1), f.groups[g].First)
		if b > a && f.who(a, b) {
			return f.span(a, b)
		}
	}
	return Span{}
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
		if s.Is(i, "committee", "ministry", "department", "commission", "government", "bank", "council", "organisation", "organization", "association", "agency", "university", "company", "experts", "economists", "analysts", "scientists", "researchers", "officials", "police", "auditor", "auditors", "court", "union", "fund", "authority", "regulator", "watchdog", "opposition", "minister") {
			return true
		}
	}
	return false
}
