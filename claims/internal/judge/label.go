package judge

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// label: numbers that name and do not measure: "Section 230", "Boeing 787",
// "page 5", "the 12345 hotline", "555-0199", "G20", "Big Four".
func (j *judge) label(i int) Reason {
	q, s := &j.qs[i], j.s
	if q.Unit.Leads() || q.Unit.ID != "" && q.Unit.ID != "item" || q.Number.Form != number.Cardinal {
		return Claim
	}
	digits := s.At(q.NumFirst).Kind == token.Digits
	switch {
	case j.place(q):
		q.Kind, q.Unit = quantity.Rank, quantity.Unit{}
		return Claim
	case j.hotline(q), j.coded(q):
		return Identifier
	case j.hour(q):
		return Time
	case j.titleAlone(q):
		return Name
	case digits && (j.joined(q) || j.clause(q)):
		return Name
	case j.named(i), j.alsoNamed(i):
		if s.Is(j.head(q), "page", "p", "pp", "pages") && s.Symbol(q.NumFirst-2) != "&" {
			return Page
		}
		if s.Has(j.head(q), lexicon.LabelNoun) && !s.At(j.head(q)).Capital() || s.Has(q.NumFirst-1, lexicon.Phone) {
			return Identifier
		}
		return Name
	case q.Counted() && (j.title(q) || digits && j.model(q)):
		return Name
	case digits && q.Counted() && j.address(q):
		return Identifier
	}
	return Claim
}

// hotline reports whether q is a number to call: "the 12345 hotline", "dial
// 112", "555-0199".
func (j *judge) hotline(q *quantity.Quantity) bool {
	s := j.s
	if s.At(q.NumFirst).Kind != token.Digits || q.Number.Scale != 0 {
		return false
	}
	if j.dialled(q) {
		return true
	}
	for k := q.NumLast; k < min(q.NumLast+3, s.Len()); k++ {
		if s.Is(k, "hotline", "helpline", "hotlines", "helplines", "extension") || s.Is(k, "line") && s.Is(q.NumFirst-1, "the", "our", "a") && !s.Likely(k-1, lexicon.Plural) {
			return true
		}
	}
	k := q.NumFirst - 1
	for s.Is(k, "us", "me", "them", "at", "on", "number", "is", "the", "to") || s.At(k).Is(':') {
		k--
	}
	if s.Has(k, lexicon.Phone) && (!q.Counted() || s.Is(k, "dial")) && !s.Is(k, "call", "ring", "text") {
		return true
	}
	if s.Is(k, "call", "calling", "ring", "text", "phone") && !q.Counted() && q.Modifier == "=" && !s.Is(k-1, "a", "the") {
		return true
	}
	// "555-0199": two runs of digits, the second with a leading zero or of four
	t, next := s.At(q.NumLast), s.At(q.NumLast+1)
	return t.Hyphen() && t.Glued() && next.Kind == token.Digits && next.Glued() && next.End-next.Start == 4 && !q.Range
}

// dialled reports whether q is of a run of digits that begins with a zero: "on 0801
// 33 22".
func (j *judge) dialled(q *quantity.Quantity) bool {
	s, k := j.s, q.NumFirst
	for s.At(k-1).Kind == token.Digits && k > q.NumFirst-6 {
		k--
	}
	t := s.At(k)
	return t.End-t.Start >= 3 && s.Text[t.Start] == '0' && !strings.ContainsAny(s.Text[t.Start:t.End], ".,") && !q.Counted()
}

// coded reports whether q is a code: "ticket #77", "my PIN is 4432".
func (j *judge) coded(q *quantity.Quantity) bool {
	s, k := j.s, q.NumFirst-1
	if s.Symbol(k) == "#" {
		return true
	}
	if q.Counted() || !s.Is(k, "is", "was") && !s.At(k).Is(':') {
		return false
	}
	return s.Is(k-1, "pin", "code", "zip", "password", "passcode", "postcode", "extension")
}

// hour reports whether q is a time of the day that is said without its name:
// "it starts at 9", "the train leaves at 6.15".
func (j *judge) hour(q *quantity.Quantity) bool {
	s, k := j.s, q.NumFirst-1
	if q.Counted() || q.Range || q.Number.Scale != 0 || !s.Is(k, "at") || !s.Is(k-1, "starts", "start", "started", "begins", "begin", "began", "leaves", "leave", "departs", "depart", "arrives", "arrive", "meets", "meet") {
		return false
	}
	whole := q.Value.Exp() >= 0 && q.Value.Cmp(units.NewDecimal(12, 0)) <= 0
	return q.HasValue && (whole || q.Value.Exp() == -2 && q.Value.Cmp(units.NewDecimal(24, 0)) < 0)
}

// titleAlone reports whether a number in words ends a name: "the Group of Seven".
func (j *judge) titleAlone(q *quantity.Quantity) bool {
	s, k := j.s, q.NumFirst
	if q.Counted() || !s.At(k).Capital() || j.starts(k) || q.NumLast != k+1 {
		return false
	}
	return s.Is(k-1, "of") && s.At(k-2).Capital() || s.At(k-1).Capital() && s.Can(k-1, lexicon.Adjective) && s.Can(k-2, lexicon.Determiner)
}

// joined reports whether the digits are glued to letters or other digits, as
// in "G20", "F-16", "COVID-19", "192.168.1.1", "A320neo".
func (j *judge) joined(q *quantity.Quantity) bool {
	s, t, before := j.s, j.s.At(q.NumFirst), j.s.At(q.NumFirst-1)
	if t.Glued() && before.Kind == token.Word && q.NumFirst > 0 {
		return true
	}
	if t.Glued() && before.Kind == token.Symbol && before.Glued() && s.At(q.NumFirst-2).Kind == token.Digits && s.Symbol(q.NumFirst-1) == "+" {
		return true // "the P5+1"
	}
	if t.Glued() && before.Hyphen() && before.Glued() && s.At(q.NumFirst-2).Kind == token.Word {
		if s.Is(q.NumFirst-2, "pre", "post") && (q.Counted() || !q.Unit.Said()) {
			return true // "post-16 colleges": a boundary
		}
		return !s.Is(q.NumFirst-2, "mid", "sub", "near", "over", "under", "pre", "post", "to")
	}
	after := s.At(q.NumLast)
	if after.Kind == token.Word && after.Glued() && q.Unit.ID == "" && !s.Is(q.NumLast, "s") {
		return true
	}
	return after.Is('/') && after.Glued() && s.At(q.NumLast+1).Kind == token.Digits || before.Is('/') && t.Glued()
}

// named reports whether the number is part of a name: a capitalised word or a
// word that takes numbers stands before it.
func (j *judge) named(i int) bool {
	q, s := &j.qs[i], j.s
	k := j.head(q)
	if k < 0 || q.First < q.NumFirst || q.Number.Scale != 0 || s.At(k).Kind != token.Word || j.frames[i].Role != "" {
		return false
	}
	digits := s.At(q.NumFirst).Kind == token.Digits
	label := digits || q.HasValue && q.Value.Exp() >= 0
	switch {
	case s.Has(k, lexicon.LabelNoun) && label && !q.Counted():
		return !s.Is(k-1, "a", "the") || s.Is(k, "page", "item", "room", "table", "question", "slide", "box", "number", "line")
	case s.Has(k, lexicon.NameHead) && s.At(k).Capital() && !j.starts(k):
		return digits || !q.Counted() || s.At(q.NounFirst).Capital()
	case s.Has(k, lexicon.NameHead) && digits && j.starts(k) && !q.Counted() && q.HasValue && q.Value.Exp() == 0:
		return true // "Flight 370 vanished"
	case s.Is(k, "year") && s.Can(k-1, lexicon.Preposition) && !q.Counted() && q.HasValue && q.Value.Cmp(units.NewDecimal(13, 0)) <= 0:
		return true // "he went into year 7"
	case s.Has(k, lexicon.NameHead) && digits && q.Counted() && j.legal(k) && s.At(q.Head).Capital():
		return true // "a section 12 Bill"
	case s.Has(k, lexicon.NameHead) && digits && !q.Counted() && s.At(q.NumFirst).End-s.At(q.NumFirst).Start <= 4 && j.legal(k):
		return true // "clause 9", "under section 12"
	case digits && j.cased(k):
		return true // "iPhone 15"
	case digits && s.At(k).Capital() && !j.starts(k) && q.Counted() && (s.Has(q.Head, lexicon.NameTail) || j.yearLike(q)) && j.proper(k):
		return true // "Stoxx 600 index", "Euro 2020 qualifier"
	case s.At(k).Capital() && digits && !j.starts(k) && !q.Counted() && j.proper(k):
		return q.Value.Exp() >= 0 && q.Number.Plain() && !s.Has(k+2, lexicon.TimeUnit)
	case s.At(k).Capital() && digits && !j.starts(k) && q.Counted() && s.At(q.NounFirst).Capital() && j.proper(k):
		return true // "Boeing 787 Dreamliner"
	}
	return false
}

// alsoNamed reports whether q is a further name after one: "sections 12 and 14".
func (j *judge) alsoNamed(i int) bool {
	for k := len(j.also); k <= i; k++ {
		j.also = append(j.also, k > 0 && j.follows(k) && (j.named(k-1) || j.also[k-1]))
	}
	return j.also[i]
}

// follows reports whether quantity i goes on with a list of bare numbers.
func (j *judge) follows(i int) bool {
	q, p, s := &j.qs[i], &j.qs[i-1], j.s
	k := p.Last
	if s.At(k).Is(',') && s.Is(k+1, "and", "or") {
		k++ // "sections 12, 14, and 16"
	}
	return !q.Counted() && q.First == k+1 && (s.Is(k, "and", "or", "to", "through") || s.At(k).Is(',') || s.At(k).Hyphen()) && !p.Counted() && p.Unit.ID == "" && p.Number.Form == number.Cardinal
}

// clause reports whether q is the mark of a part of a law: "paragraph (1)",
// "section 17(c)(4)", "the 8(a) program", "an amendment numbered 218".
func (j *judge) clause(q *quantity.Quantity) bool {
	s, k, n := j.s, q.NumFirst-1, q.NumLast
	if s.At(k).Is('(') && s.At(n).Is(')') {
		return s.At(k).Glued() && k > 0 || s.Has(k-1, lexicon.NameHead|lexicon.LabelNoun)
	}
	if t := s.At(n); t.Is('(') && t.Glued() && s.At(n+1).Kind == token.Word && s.At(n+1).End-s.At(n+1).Start <= 2 && s.At(n+2).Is(')') {
		return true
	}
	return s.Is(k, "numbered") && !s.Can(k-1, lexicon.Pronoun) && s.Has(k-1, lexicon.NameHead|lexicon.LabelNoun) || q.Counted() && s.Is(q.Head, "u.s.c.", "c.f.r.")
}

// legal reports whether token k names a part of a text or a plan, which takes
// a number without a capital too.
func (j *judge) legal(k int) bool {
	return j.s.Is(k, "clause", "section", "article", "chapter", "paragraph", "schedule", "annex", "appendix", "amendment", "resolution", "regulation", "rule", "figure", "phase", "part", "title", "volume", "verse", "motion", "bill", "question", "lot", "block", "highway", "motorway", "interstate", "route", "exit", "junction", "runway", "boeing", "airbus", "apollo", "p", "pp", "art", "fig", "sec", "para", "ch", "vol", "chap", "version", "sections", "articles", "chapters", "clauses", "paragraphs", "amendments", "routes", "highways", "junctions", "exits", "annexes", "schedules", "platforms", "gates")
}

// head returns the word that the number of q may be the name of: the one before
// it, or before its point ("No. 5", "pp. 5-7", "Art. 12").
func (j *judge) head(q *quantity.Quantity) int {
	k := q.NumFirst - 1
	if j.s.At(k).Is('.') && j.s.At(k).Glued() && (j.s.Is(k-1, "s") && j.s.At(k-1).Capital() || lexicon.EnglishAbbreviations().Find(j.s.At(k-1).Hash) == lexicon.Before) {
		k--
	}
	return k
}

// place reports whether q is a place in a ranking: "No. 1 in the world", "they
// are number one", "in the top 10".
func (j *judge) place(q *quantity.Quantity) bool {
	s, k := j.s, j.head(q)
	if q.Range || !q.Number.Plain() || q.Value.Cmp(units.NewDecimal(1000, 0)) > 0 {
		return false
	}
	if s.At(k).Hyphen() && s.Is(k-1, "top") {
		return !q.Counted() || !s.Likely(q.Head, lexicon.Plural) // "a top-10 finish"
	}
	if q.Counted() { // "the No. 1 port", but "the No. 5 bus"
		return s.Is(k, "no", "number") && k < q.NumFirst-1 && q.Value.Equal(units.NewDecimal(1, 0)) && (s.Can(k-1, lexicon.Determiner) || s.Genitive(k-1))
	}
	if s.Is(k, "top") {
		return s.Is(k-1, "the", "into", "their", "its", "a", "our") && !s.At(q.NumLast).Hyphen()
	}
	if !s.Is(k, "no", "number") || s.Is(k, "no") && k == q.NumFirst-1 {
		return false
	}
	if s.Is(k-1, "ranked", "ranks", "rank", "ranking", "placed", "finished") {
		return true
	}
	return s.Is(q.NumLast, "in", "among", "worldwide", "globally", "for", "spot", "position") && !s.Is(q.NumLast+1, "case", "this", "order", "fact") || s.Is(q.NumLast, "of") && j.ranking(q.NumLast)
}

// model reports whether the noun after q is of a kind that is named by numbers
// and stands in the singular: "a 747 jet".
func (j *judge) model(q *quantity.Quantity) bool {
	s := j.s
	return !q.Hyphen && q.HasValue && q.Value.Exp() == 0 && q.Value.Coef() > 1 && q.NounLast == q.NounFirst+1 && s.Has(q.Head, lexicon.NameTail) && !s.Likely(q.Head, lexicon.Plural)
}

// cased reports whether token k has a capital inside: "iPhone", "macOS".
func (j *judge) cased(k int) bool {
	t := j.s.At(k)
	if t.Kind != token.Word || t.Flags&(token.Title|token.Wide) != 0 {
		return false
	}
	for i := t.Start + 1; i < t.End; i++ {
		if c := j.s.Text[i]; 'A' <= c && c <= 'Z' {
			return true
		}
	}
	return false
}

// yearLike reports whether q is a number of four digits such as years are.
func (j *judge) yearLike(q *quantity.Quantity) bool {
	return q.HasValue && q.Value.Exp() == 0 && q.Value.Coef() >= 1900 && q.Value.Coef() < 2100
}

// starts reports whether token k has its capital from the beginning of the sentence.
func (j *judge) starts(k int) bool {
	for k > 0 && (j.s.At(k-1).Is('"') || j.s.At(k-1).Is(token.Open)) {
		k--
	}
	return k == 0 || j.s.At(k-1).Is(':')
}

// proper reports whether the capitalised token k is a name rather than a word
// that happens to stand in capitals.
func (j *judge) proper(k int) bool {
	s := j.s
	const closed = lexicon.Determiner | lexicon.Preposition | lexicon.Pronoun | lexicon.Conjunction | lexicon.Auxiliary | lexicon.Wh
	return !s.Can(k, closed) && !s.Has(k, lexicon.Month|lexicon.Weekday|lexicon.Copula|lexicon.TimeUnit) && (s.At(k-1).Capital() && !s.Can(k-1, closed) || !(s.Likely(k, lexicon.Verb|lexicon.Past|lexicon.ThirdPerson) && !s.Likely(k, nominal)))
}

const nominal = lexicon.Noun | lexicon.Plural

// address reports whether q is the number of a house: "49 Mill Lane".
func (j *judge) address(q *quantity.Quantity) bool {
	s := j.s
	if !s.At(q.Head).Capital() || !s.At(q.NounFirst).Capital() {
		return false
	}
	for k := q.NounFirst; k < min(q.NounLast+2, s.Len()); k++ {
		if s.At(k).Capital() && s.Is(k, "street", "st", "road", "rd", "avenue", "ave", "lane", "drive", "way", "boulevard", "blvd", "square", "terrace", "close", "crescent", "court", "place") && k > q.NounFirst-1 && q.NounLast-q.NounFirst > 1 {
			return true
		}
	}
	return false
}

// title reports whether number and noun are a name together: "the Big Four",
// "Seven Sisters Group", "Six Nations".
func (j *judge) title(q *quantity.Quantity) bool {
	s := j.s
	t := s.At(q.NumFirst)
	if t.Kind != token.Word || t.Flags&token.Title == 0 || j.starts(q.NumFirst) {
		return false
	}
	return s.At(q.NounFirst).Capital()
}
