package syntax

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
)

// A Tagger gives each token of a sentence its tag: of all that the words can be,
// the sequence that is cheapest by how words are met and how classes follow each
// other (the algorithm of Viterbi). Its space is used again.
type Tagger struct {
	costs   *lexicon.Transitions
	shouted bool // the sentence is in capitals
	steps   []step
	options []candidate
	tags    []Tag
}

// A step is one candidate of one token: the best way to it.
type step struct {
	tag   Tag
	cost  int32
	from  int32 // step of the token before it
	token int32
}

// Tag returns the tags of the sentence's tokens; they hold until the next call.
func (t *Tagger) Tag(s *sentence.Sentence) []Tag {
	if t.costs == nil {
		t.costs = lexicon.EnglishTransitions()
	}
	t.shouted = shouted(s)
	t.steps = append(t.steps[:0], step{tag: Stop, from: -1, token: -1})
	first, last := 0, 1 // the steps of the token before
	for i := range s.Tokens {
		if s.Tokens[i].Kind == token.Punct && (transparent(s.Tokens[i]) && !pluralGenitive(s, i) || point(s, i)) {
			continue
		}
		t.options = t.candidates(t.options[:0], s, i)
		for _, o := range t.options {
			t.steps = append(t.steps, t.best(first, last, o, int32(i)))
		}
		first, last = last, len(t.steps)
	}
	return t.trace(s, first, last)
}

// best returns the cheapest way to candidate o from the steps first up to last.
func (t *Tagger) best(first, last int, o candidate, i int32) step {
	way := step{tag: o.tag, cost: 1 << 30, token: i}
	for k := first; k < last; k++ {
		if c := t.steps[k].cost + t.costs.After(uint8(t.steps[k].tag), uint8(o.tag)) + o.cost; c < way.cost {
			way.cost, way.from = c, int32(k)
		}
	}
	return way
}

// trace walks the cheapest way back.
func (t *Tagger) trace(s *sentence.Sentence, first, last int) []Tag {
	t.tags = t.tags[:0]
	for range s.Tokens {
		t.tags = append(t.tags, Stop)
	}
	end := t.best(first, last, candidate{tag: Stop}, 0)
	for k := end.from; k > 0; k = t.steps[k].from {
		t.tags[t.steps[k].token] = t.steps[k].tag
	}
	t.revive(s)
	t.settle(s)
	return t.tags
}

// revive gives a sentence that came out without a finite verb the likeliest one:
// "the plan cuts costs", "Shares in the maker, Verrin, jumped"; and so a part of
// one that plainly is a clause: "a ticket costs 64 crowns and will cost 70".
func (t *Tagger) revive(s *sentence.Sentence) {
	t.reviveIn(s, 0, len(t.tags), 1)
	for first, i := 0, 0; i <= len(t.tags); i++ {
		if i == len(t.tags) || breaks.has(t.tags[i]) {
			t.resume(s, first, i)
			least := 4
			if i+1 < len(t.tags) && t.tags[i] == Coordinator && finite.has(t.tags[i+1]) {
				least = 2 // "the shop lies by 3 wells and sells"
			}
			if first == 0 {
				t.reviveBefore(s, i)
			}
			if (first == 0 || s.At(first-1).Is(';')) && (i == len(t.tags) || s.At(i).Is(';')) {
				least = 1 // "oil trades at 68 dollars; if it rose": each is a sentence
			}
			t.reviveIn(s, first, i, least)
			first = i + 1
		}
	}
}

// resume makes the word behind an insertion a verb if the rest of the clause
// around it, tokens first up to end, has none: "the firm, which employs 300, cut
// costs", "rye, a grain of the north, rose".
func (t *Tagger) resume(s *sentence.Sentence, first, end int) {
	if first < 3 || first >= end || t.tags[first-1] != Comma || t.finiteIn(s, first, end) {
		return
	}
	all := classes(s.Word(first).Classes)
	if !all.has(Past) && !all.has(Third) {
		return
	}
	comma := first - 2
	for comma > 0 && comma > first-25 && t.tags[comma] != Comma {
		comma--
	}
	if t.tags[comma] != Comma || comma == 0 || !nouns.has(t.tags[comma-1]) {
		return
	}
	after := t.tags[min(first+1, end-1)]
	switch {
	case s.Is(comma+1, "which", "who", "whose", "where"):
		if !nouns.has(t.tags[first]) && !t.resumed(first, end, all) ||
			!(objects | 1<<Noun | 1<<Preposition).has(after) {
			return
		}
	case !t.apposed(s, comma, first-1), (nouns.has(after) || !t.resumed(first, end, all)) &&
		!(t.tags[first] == Plural && all.has(Third) && (objects | 1<<Noun).has(after)):
		return
	}
	t.tags[first] = Past
	if !all.has(Past) {
		t.tags[first] = Third
	}
}

// resumed reports whether the participle at token first can be the verb of a clause
// that goes on up to token end: not "Rents, a burden on most, driven by demand, rose".
func (t *Tagger) resumed(first, end int, all set) bool {
	return t.tags[first] == Participle && all.has(Past) && (end+1 >= len(t.tags) || !finite.has(t.tags[end+1]))
}

// apposed reports whether the tokens between the commas at i and j are a noun
// phrase that names what stands before them again, in a clause without a verb.
func (t *Tagger) apposed(s *sentence.Sentence, i, j int) bool {
	first := i - 1
	for first > 0 && !breaks.has(t.tags[first-1]) {
		first--
	}
	return set(1<<Determiner|1<<Noun|1<<Plural|1<<Adjective).has(t.tags[first]) &&
		set(1<<Determiner|1<<Noun|1<<Plural|1<<Adjective).has(t.tags[i+1]) &&
		!t.finiteIn(s, first, i) && !t.finiteIn(s, i+1, j)
}

// finiteIn reports whether tokens i up to j hold a finite verb, one that may only
// narrow the noun before it left out: "a metal used in solder".
func (t *Tagger) finiteIn(s *sentence.Sentence, i, j int) bool {
	for first := i; i < j; i++ {
		if finite.has(t.tags[i]) && !(t.tags[i] == Past && i > first && nouns.has(t.tags[i-1]) &&
			classes(s.Word(i).Classes).has(Participle)) {
			return true
		}
	}
	return false
}

// reviveBefore makes the noun before an amount the verb of a first clause, up to
// token end, that has none: "firms in the harbour pay 2%, those outside pay 3%".
func (t *Tagger) reviveBefore(s *sentence.Sentence, end int) {
	at, spread := -1, false
	for i := range end {
		switch {
		case finite.has(t.tags[i]) && !t.infinitive(s, i):
			return
		case t.tags[i] == Preposition:
			spread = true
		case at < 0 && spread && i+1 < end && t.tags[i] == Noun && nouns.has(t.tags[i-1]) &&
			amounts.has(t.tags[i+1]) && classes(s.Word(i).Classes).has(Verb):
			at = i
		}
	}
	if at >= 0 {
		t.tags[at] = Verb
	}
}

// reviveIn makes the likeliest word of tokens first up to end a finite verb, if
// none is there and the word is at least as likely as asked.
func (t *Tagger) reviveIn(s *sentence.Sentence, first, end, least int) {
	for i := first; i < end; i++ {
		if finite.has(t.tags[i]) && !t.infinitive(s, i) && !t.relative(s, i) || t.tags[i] == Pronoun && s.Can(i, lexicon.Auxiliary) {
			return // a verb, or "we're"
		}
	}
	best, rank := -1, least-1
	var as Tag
	for i := first; i < end; i++ {
		if tag, r := t.revived(s, i); r > rank && (i > first || first > 0 && t.tags[first-1] == Coordinator) {
			best, rank, as = i, r, tag
		}
	}
	if best >= 0 {
		t.tags[best] = as
	}
}

// revived returns the finite verb that token i can be and how likely it is one,
// 0 if it cannot.
func (t *Tagger) revived(s *sentence.Sentence, i int) (Tag, int) {
	if i == 0 || i+1 >= len(t.tags) {
		return Stop, 0
	}
	before, after := t.tags[i-1], t.tags[i+1]
	all := classes(s.Word(i).Classes)
	switch {
	case t.tags[i] == Plural && all.has(Third) && set(1<<Noun|1<<Adverb).has(before) &&
		((amounts | 1<<Determiner | 1<<Pronoun | 1<<Infinitive).has(after) || s.Is(i+1, "between")),
		t.tags[i] == Plural && all.has(Third) && before == Coordinator && (after == Determiner && s.Is(i+1, "a", "an", "the") || amounts.has(after) && !s.Has(i, lexicon.Amount)):
		return Third, 4
	case (t.tags[i] == Participle || t.tags[i] == Adjective && nouns.has(before)) && all.has(Past) &&
		before != Determiner && before != Adjective && before != Hyphen && !nouns.has(after):
		return Past, 3
	case t.tags[i] == Plural && all.has(Third) && before == Noun && (objects | 1<<Preposition | 1<<Infinitive | 1<<Adverb).has(after):
		return Third, 2
	case (t.tags[i] == Participle || t.tags[i] == Adjective) && all.has(Past) && nouns.has(before) && nouns.has(after) && t.transitive(s, i):
		return Past, 1
	case t.tags[i] == Noun && all.has(Past) && before == Noun && (amounts | 1<<Determiner | 1<<Pronoun).has(after):
		return Past, 2 // "the move cost the town 3 million"
	case t.tags[i] == Noun && all.has(Past) && nouns.has(before) && nouns.has(after) && t.determined(i-1) && t.causes(s, i):
		return Past, 1 // "the storm cut power to"
	case before == Noun && after == Noun && s.At(i+1).Capital() && !s.At(i).Capital() && !t.shouted:
		switch {
		case t.tags[i] == Plural && all.has(Third):
			return Third, 2 // "the deal values Harlow at"
		case t.tags[i] == Noun && all.has(Past):
			return Past, 2 // "Kellmar beat Brack by"
		}
	case t.tags[i] == Noun && classes(s.Word(i).Likely) == 1<<Verb && nouns.has(before) &&
		set(1<<Preposition|1<<Number|1<<Sign|1<<Determiner).has(after):
		return Verb, 2 // "prices for a ticket begin at"
	case t.tags[i] == Noun && all.has(Verb) && before == Number && set(1<<Preposition|1<<Adverb|1<<Infinitive).has(after):
		return Verb, 2 // "about 1000 come from the north"
	case t.tags[i] == Noun && all.has(Verb) && before == Plural && (objects | 1<<Preposition).has(after),
		t.tags[i] == Noun && all.has(Verb) && before == Noun && set(1<<Number|1<<Sign|1<<Pronoun).has(after):
		return Verb, 1 // "drivers in Port Ansel pay 34 cents"
	}
	return Stop, 0
}

// transitive reports whether the participle at token i, between two nouns, is a verb
// with an object: "the quarter recorded sales of", not "total recorded sales".
func (t *Tagger) transitive(s *sentence.Sentence, i int) bool {
	named := s.At(i-1).Capital() && !t.shouted && s.Has(i, lexicon.SpeechVerb)
	return t.determined(i-1) || named && !s.Has(i-1, lexicon.Degree|lexicon.Weak)
}

// determined reports whether the noun at token i is of a phrase with an article.
func (t *Tagger) determined(i int) bool {
	for i > 0 && premods.has(t.tags[i]) {
		i--
	}
	return t.tags[i] == Determiner
}

// infinitive reports whether the verb at token i follows "to", or has no tense
// for being "having" or "being".
func (t *Tagger) infinitive(s *sentence.Sentence, i int) bool {
	if t.tags[i] == Auxiliary && s.Can(i, lexicon.Gerund) {
		return true
	}
	for i--; i > 0 && t.tags[i] == Adverb; i-- {
	}
	return i >= 0 && t.tags[i] == Infinitive
}

// relative reports whether the verb at token i is of a clause that narrows a noun:
// "levels that are high".
func (t *Tagger) relative(s *sentence.Sentence, i int) bool {
	return i > 1 && s.Is(i-1, "that", "which", "who") && nouns.has(t.tags[i-2])
}

// settle makes a noun of what came out as the verb of an object: one clause has
// one verb. "They will cut their sales forecast by 5%".
func (t *Tagger) settle(s *sentence.Sentence) {
	if len(t.tags) > 2 && t.tags[0] == Verb && set(1<<Past|1<<Participle).has(t.tags[1]) &&
		classes(s.Word(1).Classes).has(Past) && classes(s.Word(0).Classes).has(Noun) {
		t.tags[0], t.tags[1] = Noun, Past // "Churn improved"
	}
	for i := 1; i+1 < len(t.tags); i++ {
		if t.tags[i] == Third && classes(s.Word(i).Classes).has(Plural) &&
			(set(1<<Past|1<<Third|1<<Verb).has(t.tags[i-1]) || t.shifted(s, i)) {
			t.tags[i] = Plural // "they expected exports to grow"
		}
		if i < 2 {
			continue
		}
		if t.tags[i] == Past && t.tags[i-1] == Noun && nouns.has(t.tags[i+1]) && s.Has(i-2, lexicon.Possess) &&
			classes(s.Word(i).Classes).has(Participle) {
			t.tags[i] = Adjective // "it had maximum measured depths"
			continue
		}
		if t.tags[i] == Past && t.tags[i-1] == Noun && t.tags[i-2] == Determiner &&
			s.Likely(i-1, lexicon.Adjective) && nouns.has(t.tags[i+1]) && !s.Has(i, lexicon.SpeechVerb) && t.finiteAfter(i+1) {
			t.tags[i-1], t.tags[i] = Adjective, Adjective // "our junior trained nurses have"
			continue
		}
		if t.tags[i] == Noun && t.tags[i-1] == Noun && amounts.has(t.tags[i+1]) &&
			classes(s.Word(i).Classes).has(Past) && t.reported(s, i-1) {
			t.tags[i] = Past // "they said a new barn cost $6 million"
			continue
		}
		if t.tags[i] == Noun && s.Is(i+1, "by", "from", "to") && t.seen(s, i) {
			t.tags[i] = Verb
			continue
		}
		if t.tags[i] != Verb && t.tags[i] != Past || !nouns.has(t.tags[i-1]) ||
			!classes(s.Word(i).Classes).has(Noun) || !set(1<<Preposition|1<<Comma|1<<Stop|1<<Coordinator).has(t.tags[i+1]) {
			continue
		}
		j := i - 1
		for j > 0 && (premods.has(t.tags[j]) || t.tags[j] == Hyphen) {
			j--
		}
		if j > 0 && t.tags[j] == Determiner && verbs.has(t.tags[j-1]) && !takesClause(s, j-1) {
			t.tags[i] = Noun
		}
	}
}

// takesClause reports whether what follows the verb at token i can have a verb of its
// own: "they said the mill will", "it made the mill pay".
func takesClause(s *sentence.Sentence, i int) bool {
	return s.Has(i, lexicon.SpeechVerb|lexicon.Forecast) ||
		s.Is(i, "make", "makes", "made", "let", "lets", "help", "helps", "helped", "see", "saw", "have", "has", "had")
}

// finiteAfter reports whether the clause goes on from token i with a finite verb.
func (t *Tagger) finiteAfter(i int) bool {
	for ; i < len(t.tags) && !set(1<<Stop|1<<Comma|1<<Coordinator|1<<Conjunction|1<<Pronoun).has(t.tags[i]); i++ {
		if finite.has(t.tags[i]) {
			return true
		}
	}
	return false
}

// reported reports whether the noun phrase that ends at token i follows what somebody
// says: "they said a new barn", "it says that a barn".
func (t *Tagger) reported(s *sentence.Sentence, i int) bool {
	for i > 0 && premods.has(t.tags[i]) {
		i--
	}
	if i > 0 && t.tags[i] == Determiner {
		i--
	}
	return t.tags[i] == Conjunction || finite.has(t.tags[i]) && s.Has(i, lexicon.SpeechVerb)
}

// shifted reports whether the verb at token i is what a word of change before it
// acts on, which came out as a noun and is made the verb: "the board cut rates by".
func (t *Tagger) shifted(s *sentence.Sentence, i int) bool {
	if !s.Is(i+1, "by", "to", "from", "at") || i+2 >= len(t.tags) ||
		!set(1<<Number|1<<Sign|1<<Adverb).has(t.tags[i+2]) && !s.Is(i+2, "a", "an") {
		return false
	}
	for j := i - 1; j > 0 && nouns.has(t.tags[j]); j-- {
		all := classes(s.Word(j).Classes)
		if !t.causes(s, j) && !s.Has(j, lexicon.Laid) || !nouns.has(t.tags[j-1]) {
			continue
		}
		for _, as := range [...]Tag{Past, Third} {
			if all.has(as) {
				t.tags[j] = as
				return true
			}
		}
	}
	return false
}

// causes reports whether token i can be a verb that changes what it acts on: "cut".
func (t *Tagger) causes(s *sentence.Sentence, i int) bool {
	w, ok := s.ChangeOf(s.At(i).Hash)
	return ok && w.Kind == lexicon.Cause && w.Class&lexicon.Verb != 0
}

// seen reports whether token i is what somebody sees others do: "they saw their
// bills increase by".
func (t *Tagger) seen(s *sentence.Sentence, i int) bool {
	if !nouns.has(t.tags[i-1]) || !classes(s.Word(i).Classes).has(Verb) {
		return false
	}
	j := i - 1
	for j > 0 && premods.has(t.tags[j]) {
		j--
	}
	return j > 0 && s.Is(j, "their", "its", "our", "his", "her", "my", "your", "the") &&
		s.Is(j-1, "see", "sees", "saw", "seen", "watch", "watched", "let", "make", "made", "help", "helped")
}

// shouted reports whether the sentence is written in capitals, which then tell
// nothing.
func shouted(s *sentence.Sentence) bool {
	capital, words := 0, 0
	for i := range s.Tokens {
		if t := &s.Tokens[i]; t.Kind == token.Word {
			words++
			if t.Flags&token.Title != 0 {
				capital++
			}
		}
	}
	return words > 3 && capital*4 > words*3
}
