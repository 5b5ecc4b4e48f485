package syntax

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
)

// A candidate is a tag that a token can have, and what it costs to take it.
type candidate struct {
	tag  Tag
	cost int32
}

// Costs are tenths of the natural logarithm of how unlikely something is, as in
// transitions.tsv.
const (
	rather   = 12 // a class that it has less often than another
	seldom   = 16 // a class that it has now and then
	unlikely = 25 // a class that the word seldom has
	odd      = 45 // a class that it has against its writing
)

// candidates appends the tags that token i can have.
func (t *Tagger) candidates(dst []candidate, s *sentence.Sentence, i int) []candidate {
	tok := s.Tokens[i]
	switch tok.Kind {
	case token.Digits:
		if t.inName(s, i) {
			return append(dst, candidate{Noun, 0}) // "the KX-125 lost"
		}
		return append(dst, candidate{Number, 0})
	case token.Symbol:
		if s.Symbol(i) == "%" {
			if s.Can(i-2, lexicon.Determiner) && s.Can(i+1, nominal) {
				return append(dst, candidate{Adjective, 0}) // "a 25% tax"
			}
			return append(dst, candidate{Plural, 0})
		}
		return append(dst, candidate{Sign, 0})
	case token.Punct:
		if pluralGenitive(s, i) {
			return append(dst, candidate{Genitive, 0})
		}
		return append(dst, candidate{mark(tok), 0})
	}
	if c, ok := t.closed(s, i); ok {
		return append(dst, c...)
	}
	return t.open(dst, s, i)
}

// inName reports whether the digits at token i are glued to a name.
func (t *Tagger) inName(s *sentence.Sentence, i int) bool {
	before := s.At(i - 1)
	return before.Hyphen() && before.Glued() && s.Tokens[i].Glued() && s.At(i-2).Capital() && !t.shouted
}

// mark returns the tag of a punctuation mark.
func mark(t token.Token) Tag {
	switch {
	case t.Is(','):
		return Comma
	case t.Hyphen() && t.Glued():
		return Hyphen
	}
	return Stop
}

// transparent reports whether a token says nothing of its neighbours: a quote.
func transparent(t token.Token) bool {
	if t.Kind != token.Punct {
		return false
	}
	switch t.Mark {
	case '"', '\'', token.Open, token.Close:
		return true
	}
	return false
}

// pluralGenitive reports whether token i is the apostrophe after a plural, "the bakers'
// march", and closes no quote: none was opened before it.
func pluralGenitive(s *sentence.Sentence, i int) bool {
	t := s.Tokens[i]
	if !t.Is('\'') && !t.Is(token.Close) || t.Flags&token.Spaced != 0 || i == 0 ||
		s.At(i+1).Flags&token.Spaced == 0 || !s.Can(i+1, nominal|lexicon.Adjective) {
		return false
	}
	if w := s.Surface(i-1, i); !s.Can(i-1, lexicon.Plural) || w[len(w)-1] != 's' {
		return false
	}
	for j := i - 1; j >= max(0, i-farthestQuote); j-- {
		if transparent(s.Tokens[j]) {
			return false
		}
	}
	return true
}

// farthestQuote is how many tokens back the beginning of a quote is looked for.
const farthestQuote = 60

// point reports whether token i is the point of an abbreviation: one within a
// sentence.
func point(s *sentence.Sentence, i int) bool {
	return i > 0 && i+1 < s.Len() && s.Tokens[i].Is('.') && s.Tokens[i].Glued() && s.Tokens[i-1].Kind == token.Word
}

var (
	to      = []candidate{{Infinitive, 0}, {Preposition, 6}}
	toVerb  = []candidate{{Infinitive, 0}, {Preposition, 28}}
	toPlace = []candidate{{Preposition, 0}} // "to 5 percent"
	name    = []candidate{{Noun, 0}}        // "in May", not "may"; "US", not "us"
	coord   = []candidate{{Coordinator, 0}}
	one     = []candidate{{Number, 0}, {Noun, 20}} // "the small one"
	numero  = []candidate{{Number, 0}}
)

// closed returns the tags of words that the tables of classes do not tell
// apart: "to" before a verb, "and", number words, "'s".
func (t *Tagger) closed(s *sentence.Sentence, i int) ([]candidate, bool) {
	if s.Has(i, lexicon.Month|lexicon.Weekday) && s.Tokens[i].Capital() && !t.shouted {
		return name, i > 0
	}
	if !s.Can(i, lexicon.Preposition|lexicon.Conjunction|lexicon.Pronoun) && !s.Has(i, lexicon.Pointing|lexicon.Numeric) {
		return nil, false // most words
	}
	switch s.Lower(i) {
	case "to":
		if s.Can(i+1, lexicon.Verb) {
			return toVerb, true
		}
		if k := s.At(i + 1).Kind; k == token.Digits || k == token.Symbol {
			return toPlace, true
		}
		return to, true
	case "plus":
		if s.Tokens[i].Capital() && !t.shouted && i > 0 {
			return name, true // "the Delta Plus"
		}
		return coord, true
	case "and", "or", "but", "nor":
		return coord, true
	case "us", "it", "who":
		if s.Tokens[i].Flags&token.Upper != 0 && !t.shouted {
			return name, true // "US", "IT", "WHO"
		}
	case "latter", "former":
		if s.Is(i-1, "the") && (amountAt(s, i+1) || s.Is(i+1, "by") || s.Can(i+1, lexicon.Auxiliary)) {
			return name, true // "imports rose 3%, the latter 5%"
		}
	case "one":
		return one, true
	}
	return numero, s.Has(i, lexicon.Cardinal)
}

// open appends the tags of the classes that the lexicon gives the word.
func (t *Tagger) open(dst []candidate, s *sentence.Sentence, i int) []candidate {
	w, tok := s.Word(i), s.Tokens[i]
	all, likely := classes(w.Classes), classes(w.Likely)
	if s.Genitive(i) {
		return append(dst, candidate{Genitive, 0}, candidate{Auxiliary, 25})
	}
	name := tok.Capital() && !t.shouted && i > 0 && !opens(s, i)
	if name && all&function == 0 {
		all |= 1 << Noun
	}
	gerund := all.has(Gerund) && !all.has(Preposition)
	if gerund {
		all |= 1 << Noun // "spending", "housing"
	}
	if all != 0 && all&(all-1) == 0 {
		return append(dst, candidate{all.first(), 0}) // what it costs does not matter
	}
	for rest := all; rest != 0; rest &= rest - 1 {
		tag := rest.first()
		c := candidate{tag, 0}
		switch {
		case gerund && tag == Noun && (actedOn(s, i) || cutBack(s, i)):
			c.cost = 4 // "limit warming to"
		case tag == Gerund && cutBack(s, i):
			c.cost = seldom
		case !likely.has(tag):
			c.cost = unlikely
		case tag == Third && (i == 0 || all.has(Plural) && s.At(i-1).Is(',') && (s.At(i+1).Kind == token.Digits ||
			s.At(i+1).Kind == token.Symbol)):
			c.cost = unlikely // "Services inflation remains"; "imports rose 5%, exports 6%"
		case gerund && tag != Gerund:
			c.cost = seldom // "making progress", "going up"
		case tag == Adjective && all.has(Past):
			c.cost = rather // "output expanded"
		}
		c.cost += misfit(s, i, tag, all)
		if name && all&function == 0 {
			switch tag {
			case Noun, Plural:
				c.cost = 0
			default:
				c.cost += odd
			}
		}
		dst = append(dst, c)
	}
	return dst
}

// misfit returns what the words around token i have against tag.
func misfit(s *sentence.Sentence, i int, tag Tag, all set) int32 {
	switch tag {
	case Determiner:
		return noDeterminer(s, i)
	case Verb:
		switch h := s.At(i + 1); {
		case h.Hyphen() && h.Glued() && all.has(Noun):
			return unlikely // "walk-in jabs"
		case s.Is(i-1, "has", "have", "had"), i > 0 && s.At(i-1).Kind == token.Punct && pluralGenitive(s, i-1):
			return odd // "it had peak winds", "the bakers' march cost"
		}
	case Past:
		if all.has(Participle) && s.Is(i+1, "by") {
			return unlikely // "homes built by the state"
		}
	case Participle:
		if all.has(Past) && s.Is(i+1, "it", "he", "she", "they", "we", "i") {
			return unlikely // "the firm said it has"
		}
	case Plural:
		if s.Has(i, lexicon.SpeechVerb) && s.Is(i+1, "that") {
			return odd // "the opposition claims that"
		}
	case Noun:
		switch {
		case all.has(Gerund) && !all.has(Preposition) && (amountAt(s, i+1) ||
			s.Is(i+1, "to", "by", "from", "below", "above", "under", "over", "around", "near") &&
				s.At(i+2).Kind != token.Word && !actedOn(s, i)):
			return unlikely // "losing 5 percent"
		case all.has(Adverb) && s.Is(i, "back") && (s.Can(i+1, lexicon.Preposition) || s.Is(i+1, "to")) && !s.Is(i+1, "of"):
			return odd // "inflation back to"
		}
	case Adverb:
		if all.has(Preposition) && s.Is(i, "on", "in") && s.Can(i+1, lexicon.Participle|lexicon.Adjective) {
			return seldom // "a tax on imported cars"
		}
	}
	return 0
}

// noDeterminer returns what speaks against an article at token i.
func noDeterminer(s *sentence.Sentence, i int) int32 {
	switch {
	case s.Is(i, "that", "this") && s.Can(i+1, lexicon.Plural) && !s.Can(i+1, lexicon.Noun): // "said that fares fell"
	case s.Is(i, "which", "what") && s.Can(i+1, lexicon.Determiner|lexicon.Pronoun): // "in which the party has"
	case !s.Is(i, "that"):
		return 0
	case s.Likely(i-1, nominal) && !s.Likely(i-1, lexicon.Verb|lexicon.Past) &&
		s.Can(i+1, lexicon.Past|lexicon.ThirdPerson|lexicon.Auxiliary): // "a deal that cut hauling costs"
	case s.At(i+1).Kind == token.Digits && s.Can(i-1, lexicon.Verb|lexicon.Past|lexicon.ThirdPerson): // "surveys show that 25% of them"
	case s.Is(i+1, "between", "from", "of", "in", "at", "by", "up", "over", "under", "about"): // "predicts that between 5 and 7"
	default:
		return 0
	}
	return odd
}

// actedOn reports whether the gerund at token i is what the verb before it acts on:
// "reduce spending by", not "kept falling by".
func actedOn(s *sentence.Sentence, i int) bool {
	const verb = lexicon.Verb | lexicon.Past | lexicon.ThirdPerson | lexicon.Participle
	return s.Is(i+1, "to", "by", "from", "of", "in", "and") && (s.Is(i-2, "to") && s.Can(i-1, lexicon.Verb) ||
		s.Likely(i-1, verb) && !s.Likely(i-1, nominal)) && !s.Can(i-1, lexicon.Auxiliary|lexicon.Preposition) &&
		!s.Is(i-1, "start", "starts", "started", "stop", "stops", "stopped", "keep", "keeps", "kept", "begin", "begins", "began", "go", "goes", "went", "come", "comes", "came")
}

// cutBack reports whether the gerund at token i tells which costs are cut or
// raised: "cut shipping costs", but "start shipping goods".
func cutBack(s *sentence.Sentence, i int) bool {
	w, ok := s.ChangeOf(s.At(i - 1).Hash)
	return ok && w.Kind == lexicon.Cause && w.Class&lexicon.Verb != 0 && s.Can(i+1, nominal)
}

// amountAt reports whether an amount or an article stands at token i.
func amountAt(s *sentence.Sentence, i int) bool {
	k := s.At(i).Kind
	return k == token.Digits || k == token.Symbol || s.Is(i, "a", "the", "about", "almost", "nearly")
}

const nominal = lexicon.Noun | lexicon.Plural

// function are the classes of words that are no names for being capitalised.
const function = set(1<<Determiner | 1<<Preposition | 1<<Pronoun | 1<<Conjunction | 1<<Auxiliary | 1<<Wh)

// opens reports whether token i is capitalised for standing first: in the
// sentence, or after a quote or a colon.
func opens(s *sentence.Sentence, i int) bool {
	for i > 0 && transparent(s.Tokens[i-1]) {
		i--
	}
	return i == 0 || s.At(i-1).Is(':') || s.At(i-1).Is('.')
}
