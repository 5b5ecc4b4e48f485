package quantity

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

const nominal = lexicon.Noun | lexicon.Plural

// noun finds the counted noun after the number of q: its adjectives and its
// head, up to token end. "30,000 officials have", "17,800 practical problems".
func (f *finder) noun(q *Quantity, end int) {
	s := f.s
	j, ok := f.phraseStart(q)
	if !ok || j >= end || s.At(j).Kind != token.Word || s.Is(j, "of") || f.predicate(q, j) {
		return
	}
	start := j
	switch {
	case s.Is(j, "more"):
		j, start = j+1, j+1
	case s.Is(j, "such", "other"): // "six other pilots": others than those named
		j++
	}
	first, last, head := f.nounPhrase(j, end, f.plural(q))
	if last == first || head == first && f.acts(q, head) {
		return
	}
	if q.Hyphen {
		first, last, head = f.attribute(first, last, head)
	}
	q.NounFirst, q.NounLast, q.Head = first, last, head
	q.Unit = Unit{ID: "item", Name: f.lemma(head), Start: s.Tokens[start].Start, End: s.Tokens[last-1].End, Dimension: units.Count}
	if head == first+1 && f.sortOfDay(q, first, head) {
		q.Unit.Name = s.Lower(first) + " " + q.Unit.Name // "day centre": a centre of its own sort
	}
	q.Last, q.QLast = last, last
	f.sorts(q, end)
}

// phraseStart returns the token at which the noun phrase behind the number of q
// can begin: after a hyphen, an "of" or a quote. It reports false where the word
// there cannot be counted.
func (f *finder) phraseStart(q *Quantity) (j int, ok bool) {
	s := f.s
	j = s.Filler(q.NumLast)
	switch {
	case q.Number.Form == number.Vague && s.Is(q.NumLast-1, "hundreds", "thousands", "millions", "billions", "trillions", "dozens") && !s.Is(j, "of", "more"):
		return j, false // "millions need it"
	case s.Is(j, "x"), f.inCode(q.NumFirst), s.Is(q.NumFirst-1, "age", "aged", "ages"):
		return j, false // "3 x 4 m", "CO2 emissions", "at age 65 people retire"
	case s.At(j).Hyphen() && s.At(j).Glued():
		if j, ok = f.hyphened(q, j); !ok {
			return j, false
		}
	case s.Is(j, "of"):
		k := f.owner(f.determiners(j + 1))
		if q.Number.Form != number.Vague && q.Number.Form != number.Fraction && !s.Is(j-1, "dozen") && !f.partitive(q, j, k) {
			return j, false
		}
		j = k
	case q.Number.Form == number.Fraction && s.Is(j, "the", "a", "an", "our", "their", "its", "that", "those", "these", "his", "her"):
		j = f.determiners(j) // "half the boats"
	}
	if t := s.At(j); j == q.NumLast && t.Glued() && t.Kind == token.Word && s.At(j-1).Kind == token.Digits {
		return j, false // "49ers", "3G"
	}
	if s.At(j).Is('"') || s.At(j).Is(token.Open) {
		j++
	}
	return j, true
}

// hyphened returns the word that a hyphen at j joins to the number: "12-page",
// but "20-odd" belongs to the number and "one-in-a-lifetime" counts nothing.
func (f *finder) hyphened(q *Quantity, j int) (next int, ok bool) {
	s := f.s
	if !s.At(j+1).Glued() || s.At(j+1).Kind != token.Word {
		return j, false
	}
	q.Hyphen = true
	j++
	if s.Likely(j, lexicon.Preposition) {
		return j, false
	}
	if s.Is(j, "odd", "plus", "ish") {
		q.Hyphen = false
		j++
	}
	return j, true
}

// acts reports whether the word at i, right after the number, is a verb:
// "children under 5 ride free", "amendment 4 reads", "one goes home".
func (f *finder) acts(q *Quantity, i int) bool {
	s := f.s
	switch {
	case s.At(q.NumFirst-1).Hyphen() || f.massHead(i):
		return false
	case s.Likely(i, lexicon.ThirdPerson) && !s.Likely(i, lexicon.Plural):
		return f.one(q) || s.Has(q.NumFirst-1, lexicon.NameHead|lexicon.LabelNoun)
	case f.one(q):
		return s.Can(i, lexicon.Auxiliary)
	case f.plural(q) && s.Is(i, "come", "work", "live", "go", "stay", "die", "walk", "travel", "vote", "rent", "pay", "smoke", "drink", "sleep", "say", "want", "need") &&
		(s.Can(i+1, lexicon.Preposition|lexicon.Adverb|lexicon.Determiner|lexicon.Conjunction) || s.Is(i+1, "to") || s.At(i+1).Kind == token.Digits):
		return true // "some 300 live in the north"
	}
	return f.plural(q) && s.Likely(i, lexicon.Verb) && !s.Can(i, lexicon.Plural) && !s.Likely(i, lexicon.Noun)
}

// predicate reports whether the word at i says what a share does that ends with
// the number of q: "one carer in three gives". Such a share begins its clause, and
// its verb agrees with it; in "one fire in two plants was" the verb comes later.
func (f *finder) predicate(q *Quantity, i int) bool {
	s := f.s
	if len(f.out) == f.base || q.Hyphen || !q.Number.Plain() || q.Time != 0 {
		return false
	}
	p := &f.out[len(f.out)-1]
	if !p.Counted() || !p.Number.Plain() || !s.Is(p.QLast, "in") || q.NumFirst != p.QLast+1 || p.Value.Cmp(q.Value) >= 0 {
		return false
	}
	if before := s.At(p.First - 1); before.Kind == token.Word && !s.Can(p.First-1, lexicon.Conjunction|lexicon.Wh) && !s.Is(p.First-1, "only", "about", "nearly", "almost", "around", "roughly", "least") {
		return false
	}
	if s.Can(i+1, lexicon.Auxiliary) || s.Likely(i+1, lexicon.ThirdPerson|lexicon.Past) && !s.Can(i+1, lexicon.Plural) {
		return false
	}
	if s.Can(i, lexicon.Past) {
		return !s.Likely(i+1, lexicon.Plural) // but "one man in ten injured troops"
	}
	if p.Value.Equal(units.NewDecimal(1, 0)) {
		return s.Can(i, lexicon.ThirdPerson) || s.Is(i, "lives", "leaves")
	}
	return s.Can(i, lexicon.Verb) && !s.Likely(i, lexicon.Plural)
}

// partitive reports whether "of" at j tells what q is a part of: "40 of the
// teachers", "two of our ports"; but "one of them" and "page 5 of the report".
func (f *finder) partitive(q *Quantity, j, k int) bool {
	s, i := f.s, q.NumFirst-1
	for s.At(i).Is(',') || s.Is(i, "and", "or") || s.At(i).Kind == token.Digits {
		i-- // "sections 4, 5 and 7 of the act"
	}
	if k == j+1 || q.Number.Form != number.Cardinal || f.one(q) || s.Is(k-1, "them", "this", "that") || s.At(k).Kind == token.Digits {
		return false
	}
	return !s.Has(i, lexicon.LabelNoun|lexicon.NameHead|lexicon.Month) && !s.At(i).Capital() && !s.At(i).Is('.')
}

// attribute returns the first noun of a compound with a number, which is what
// is counted: "a 4-door car" has four doors, and is one car. Only where the
// first word is an adjective is the head counted: "two-way streets" are not.
func (f *finder) attribute(first, last, head int) (int, int, int) {
	s := f.s
	if s.At(first+1).Hyphen() || !s.Can(first, lexicon.Noun) || s.At(first).Capital() {
		return first, last, head
	}
	return first, first + 1, first
}

// sorts takes what a noun of sorts or portions is of into the surface of the
// unit: "40 categories of products", "12 pieces of legislation". The sort is
// what is counted.
func (f *finder) sorts(q *Quantity, end int) {
	s, j := f.s, q.QLast
	if q.Hyphen || !s.Is(j, "of") || !s.Has(q.Head, lexicon.Sort) {
		return
	}
	if s.Can(j+1, lexicon.Determiner|lexicon.Pronoun) {
		return
	}
	_, last, head := f.nounPhrase(j+1, end, false)
	if last <= j+1 || head < last-1 {
		return
	}
	q.Unit.End = s.Tokens[last-1].End
	q.Last, q.QLast = last, last
	q.OfFirst, q.OfLast = j+1, last
}

// determiners skips the words that may stand before a noun after "of".
func (f *finder) determiners(j int) int {
	for f.s.Is(j, "the", "a", "an", "all", "our", "their", "its", "these", "those", "his", "her", "my", "your", "this", "that", "them") {
		j++
	}
	return j
}

// owner skips a possessor of up to three words: "the city's", "Anna Lund's".
func (f *finder) owner(j int) int {
	for k := j; k < j+3 && f.s.Can(k, nominal); k++ {
		if f.s.Genitive(k + 1) {
			return k + 2
		}
	}
	return j
}

// plural reports whether the noun that q counts must be a plural.
func (f *finder) plural(q *Quantity) bool {
	return q.Number.Form != number.Fraction && !q.Hyphen && !(q.HasValue && q.Value.Abs().Cmp(units.NewDecimal(1, 0)) == 0)
}

// nounPhrase returns the noun phrase that begins at token j. With plural it
// looks for a plural head; a phrase without one is counted by its first noun,
// as in "a 12 page document".
func (f *finder) nounPhrase(j, end int, plural bool) (first, last, head int) {
	s := f.s
	first, head = j, -1
	i := j
	for ; i < end && i < s.Len(); i++ {
		t := s.Tokens[i]
		if t.Kind != token.Word {
			if i > j && t.Hyphen() && t.Glued() && s.At(i+1).Kind == token.Word && s.At(i+1).Glued() {
				continue // "foreign-invested"
			}
			if i > j && s.Symbol(i) == "&" && s.At(i+1).Capital() {
				continue
			}
			if i > j && t.Is(',') && plural && f.adjectives(i, end) {
				continue // "17 small, rural schools"
			}
			if i > j && f.closesQuote(i, j) {
				continue // 40 "safe" houses
			}
			break
		}
		if i > j && s.Tokens[i-1].Hyphen() {
			if head >= 0 || s.Can(i, nominal) && !s.At(i+1).Hyphen() && (i+1 >= end || s.At(i+1).Kind != token.Word) {
				head = i
			}
			continue
		}
		if s.Is(i, "and", "or") && f.coordinated(i, j, end, head, plural) {
			continue // "300 primary and secondary schools"
		}
		if !f.inPhrase(i, j, head, plural) {
			break
		}
		if s.Can(i, nominal) {
			if head >= 0 && plural && s.Can(head, lexicon.Plural) && s.Likely(head, lexicon.Plural) && !f.compoundHead(head) {
				break
			}
			head = i
		}
	}
	if head < 0 {
		return j, j, j
	}
	last = head + 1
	if plural && !s.Can(head, lexicon.Plural) && !f.massHead(head) {
		// "a 12 page document": the first noun is the unit
		for k := j; k < head; k++ {
			if s.Likely(k, lexicon.Noun) && s.At(k+1).Kind == token.Word && !s.At(k).Capital() {
				return j, k + 1, k
			}
		}
	}
	return first, last, head
}

// adjectives reports whether the comma at i stands between two adjectives before
// a plural noun.
func (f *finder) adjectives(i, end int) bool {
	s := f.s
	if !s.Likely(i-1, lexicon.Adjective) || s.Likely(i-1, lexicon.Plural) || !s.Likely(i+1, lexicon.Adjective|lexicon.Participle) {
		return false
	}
	for k := i + 2; k < min(i+5, end, s.Len()); k++ {
		if s.Likely(k, lexicon.Plural) {
			return true
		}
		if !s.Can(k, nominal|lexicon.Adjective) {
			return false
		}
	}
	return false
}

// closesQuote reports whether a quote at i ends one that was opened right before
// the noun phrase at j, which goes on after it.
func (f *finder) closesQuote(i, j int) bool {
	s := f.s
	open := s.At(j-1).Is('"') || s.At(j-1).Is(token.Open)
	return open && (s.At(i).Is('"') || s.At(i).Is(token.Close)) && s.Can(i+1, nominal)
}

// coordinated reports whether the conjunction at i joins two words before one
// plural noun: "local and regional banks".
func (f *finder) coordinated(i, j, end, head int, plural bool) bool {
	s := f.s
	if !plural || i == j || head >= 0 && s.Likely(head, lexicon.Plural) || !s.Can(i-1, nominal|lexicon.Adjective) {
		return false
	}
	for k := i + 1; k < min(i+6, end, s.Len()); k++ {
		if s.At(k).Hyphen() && s.At(k).Glued() {
			continue // "small and medium-sized firms"
		}
		if s.At(k).Kind != token.Word || !s.Can(k, nominal|lexicon.Adjective|lexicon.Participle) || s.Can(k, lexicon.Determiner|lexicon.Pronoun|lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary) {
			return false
		}
		if s.Likely(k, lexicon.Plural) {
			return k > i+1 || s.Likely(i-1, lexicon.Adjective)
		}
	}
	return false
}

// massHead reports whether a word counts without a plural ending: "50 staff".
func (f *finder) massHead(i int) bool {
	return f.s.Is(i, "people", "staff", "personnel", "police", "crew", "aircraft", "cattle", "sheep", "fish", "troops", "square", "odd")
}

// inPhrase reports whether token i can belong to a noun phrase that began at j.
func (f *finder) inPhrase(i, j, head int, plural bool) bool {
	s := f.s
	w := s.Word(i)
	t := s.Tokens[i]
	const stop = lexicon.Determiner | lexicon.Preposition | lexicon.Pronoun | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Wh
	if w.Classes&stop != 0 && w.Likely&(nominal|lexicon.Adjective) == 0 {
		// "40 US troops", "40 so-called experts"
		return t.Flags&token.Upper != 0 && s.Is(i, "us", "it", "who") && s.Likely(i+1, nominal) || s.At(i+1).Hyphen() && s.At(i+1).Glued() && s.At(i+2).Glued()
	}
	if w.Tags&lexicon.Month != 0 && t.Capital() || w.Tags&lexicon.Weekday != 0 && t.Capital() {
		return false
	}
	if s.Is(i, "ago", "later", "earlier", "each", "respectively", "apiece", "percent", "when", "then", "now", "today", "yesterday", "tomorrow", "here", "there", "last", "next", "this", "too", "yet", "already", "once", "or", "and", "plus", "versus", "vs", "apart", "away", "high", "wide", "tall", "deep", "long", "old", "back", "off", "up", "down", "out", "over") {
		return s.Is(i, "high", "old", "long", "deep", "tall", "wide") && i+1 < s.Len() && s.Likely(i+1, nominal)
	}
	if head >= 0 {
		// after a plural noun only a noun goes on, and only where no verb is likelier
		if plural && s.Likely(head, lexicon.Plural) || s.Is(head, "people", "staff") {
			return w.Likely&nominal != 0 && !(w.Classes&(lexicon.Verb|lexicon.Past|lexicon.Participle|lexicon.ThirdPerson) != 0 && w.Likely&lexicon.Plural == 0) && f.compoundHead(head)
		}
		if plural && w.Likely&lexicon.Plural != 0 || !plural && w.Likely&lexicon.Noun != 0 && s.Likely(head, lexicon.Adjective) && head == i-1 {
			return true // "96 Liverpool fans", "one particular demand"
		}
		if plural && !s.Likely(head, lexicon.Plural) && !f.massHead(head) && (w.Classes&lexicon.Plural != 0 || w.Classes&lexicon.Noun != 0 && s.Likely(i+1, lexicon.Plural)) {
			return true // "60 export permits", "four child care homes"
		}
		if w.Likely&(lexicon.Past|lexicon.Participle|lexicon.ThirdPerson|lexicon.Verb|lexicon.Gerund|lexicon.Adverb) != 0 && !t.Capital() {
			return w.Likely&(lexicon.Participle|lexicon.Gerund) != 0 && i+1 < s.Len() && s.Likely(i+1, lexicon.Plural) && plural
		}
		if w.Likely&lexicon.Adjective != 0 && !s.Can(i, nominal) {
			return i+1 < s.Len() && s.Likely(i+1, nominal)
		}
		return true
	}
	if w.Likely&lexicon.Adverb != 0 && !(w.Likely&lexicon.Adjective != 0 && s.Likely(i+1, lexicon.Plural)) { // but "11 straight games"
		k := i + 1
		for s.Likely(k, lexicon.Adverb) {
			k++ // "extremely badly damaged"
		}
		return k < s.Len() && s.Can(k, lexicon.Adjective|lexicon.Participle|lexicon.Past|lexicon.Gerund)
	}
	if w.Likely&(lexicon.Past|lexicon.Verb|lexicon.ThirdPerson) != 0 && w.Classes&(lexicon.Participle|lexicon.Adjective|nominal) == 0 {
		return false
	}
	if w.Likely&(lexicon.Past|lexicon.Participle|lexicon.Gerund) != 0 && w.Likely&nominal == 0 {
		// "newly built homes", but not "3 died in"
		return i+1 < s.Len() && s.Can(i+1, nominal|lexicon.Adjective) && !s.Likely(i+1, lexicon.Preposition|lexicon.Determiner)
	}
	return true
}

// compoundHead reports whether a plural noun may be followed by another noun of
// the same phrase.
func (f *finder) compoundHead(head int) bool {
	return f.s.Is(head, "sports", "sales", "savings", "arms", "operations", "communications", "systems", "news", "goods", "earnings", "women", "men", "needs", "staff", "fish", "sheep")
}

// lemma returns the singular of the noun at token i.
func (f *finder) lemma(i int) string {
	s := f.s
	t := s.Tokens[i]
	word := s.Text[t.Start:t.End]
	if t.Flags&token.Upper != 0 {
		return word
	}
	return lexicon.Singular(word)
}
