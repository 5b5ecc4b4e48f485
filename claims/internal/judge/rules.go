package judge

import (
	"github.com/go-figures/figures/claims/internal/frame"
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// calendar: dates and clock times.
func (j *judge) calendar(i int) Reason {
	q := &j.qs[i]
	if j.dayBefore(i) {
		return Date
	}
	if q.Kind != quantity.Date {
		return Claim
	}
	if j.exprs[q.Time-1].Kind == period.Clock {
		return Time
	}
	return Date
}

// dayBefore reports whether q is the first of two days of one month: the 25 of
// "on 25 and 26 January".
func (j *judge) dayBefore(i int) bool {
	q, s := &j.qs[i], j.s
	if i+1 >= len(j.qs) || q.Counted() || q.Unit.ID != "" || q.Range || !q.HasValue || !q.Number.Plain() || q.Value.Cmp(units.NewDecimal(31, 0)) > 0 {
		return false
	}
	next := &j.qs[i+1]
	return next.Kind == quantity.Date && next.QFirst == q.QLast+1 && s.Is(q.QLast, "and", "or", "to") && s.Has(next.QFirst+1, lexicon.Month) && s.At(next.QFirst).Kind == token.Digits
}

// slip: what the speaker takes back, and how exact another number is.
func (j *judge) slip(i int) Reason {
	q, s := &j.qs[i], j.s
	k := q.First
	switch {
	case q.Repaired, j.brokenOff(q):
		return Restart
	case s.Symbol(k) == "±" && i > 0, s.Seq(k-3, "plus", "or", "minus"), s.Seq(k-3, "give", "or", "take"), s.Seq(k, "plus", "or", "minus"), s.Seq(k, "give", "or", "take"),
		s.Seq(k-4, "margin", "of", "error", "of"), s.Seq(k-4, "margin", "of", "error", "is"), s.Seq(k-4, "margin", "of", "error", "was"):
		return Tolerance
	}
	return Claim
}

// brokenOff reports whether the speaker stops within the noun: "those two
// thou- those 2,000 seats".
func (j *judge) brokenOff(q *quantity.Quantity) bool {
	t, next := j.s.At(q.Last), j.s.At(q.Last+1)
	if k := q.Last; !q.Counted() && t.Glued() {
		if t.Is('.') {
			k, t = k+1, next
		}
		dash := j.s.At(k + 1)
		if t.Is('-') && t.Glued() && !dash.Glued() && (dash.Is('-') || dash.Is(token.EmDash) || dash.Is(token.EnDash)) {
			return true // "is it $4.- -- $4.2 trillion"
		}
	}
	return q.Counted() && t.Kind == token.Punct && t.Glued() && (t.Is('-') || t.Is(token.EmDash)) && !next.Glued() && !j.s.Likely(q.Head, lexicon.Plural)
}

// ordinal: "First,", "the second goal"; a place in a ranking is a rank.
func (j *judge) ordinal(i int) Reason {
	q := &j.qs[i]
	if q.Kind != quantity.Ordinal {
		return Claim
	}
	s, k := j.s, q.NumLast
	if s.At(k).Hyphen() && s.At(k).Glued() {
		k++
	}
	if s.Has(k, lexicon.RankNoun) && !s.Is(k, "place") || s.Is(k, "place") && s.Is(q.First-1, "in", "to", "from", "into", "takes", "took") ||
		s.Is(q.First-1, "ranked", "ranks", "rank", "ranking", "came", "finished") || j.ranking(k) {
		q.Kind = quantity.Rank
		return Claim
	}
	return Ordinal
}

// ranking reports whether the words from token k on name what a place is taken
// in: "13th in the world", "fifth of 30 countries".
func (j *judge) ranking(k int) bool {
	s := j.s
	if !s.Is(k, "in", "among", "out", "of") {
		return false
	}
	for n := k + 1; n < min(k+4, s.Len()); n++ {
		if s.Is(n, "world", "country", "nation", "league", "table", "rankings", "ranking", "region", "continent", "europe", "asia", "africa", "eu", "oecd") {
			return !s.Is(k, "of")
		}
	}
	return false
}

func (j *judge) score(i int) Reason {
	if j.qs[i].Kind == quantity.Score {
		return Score
	}
	return Claim
}

// pronoun: "the one", "one of them", "no one".
func (j *judge) pronoun(i int) Reason {
	q, s := &j.qs[i], j.s
	if !j.one(q) || q.Range || q.Kind == quantity.Rank {
		return Claim
	}
	k := q.NumLast
	switch {
	case s.Is(q.NumFirst-1, "the", "this", "that", "which", "any", "no", "every", "each", "another", "some", "other", "same", "only", "big", "good", "last", "first", "new", "old") && !q.Counted() && !q.Unit.Said():
		return Pronoun
	case s.Is(q.NumFirst-1, "this", "that", "which", "any", "every", "each", "no") && (q.Counted() || !q.Unit.Said()): // but "that one mile"
		return Pronoun
	case !q.Counted() && !q.Unit.Said() && s.Likely(q.NumFirst-1, lexicon.Adjective) && !s.Likely(q.NumFirst-1, lexicon.Noun|lexicon.Determiner):
		return Pronoun // "a moderate one"
	case s.Is(k, "of") && !q.Unit.Said() && q.Number.Form == number.Cardinal && !q.Number.Proportion:
		return Pronoun
	case !q.Counted() && !q.Unit.Said() && q.Modifier == "=" && j.frames[i].Role == "":
		return Pronoun
	}
	return Claim
}

// one reports whether q is the word "one".
func (j *judge) one(q *quantity.Quantity) bool {
	return q.NumLast == q.NumFirst+1 && j.s.Is(q.NumFirst, "one")
}

// listing: counts of the speaker's own points, and the markers of a list.
func (j *judge) listing(i int) Reason {
	q, s := &j.qs[i], j.s
	if q.Kind == quantity.Count && (!q.Counted() && q.Number.Plain() && j.marker(q) || j.heading(q)) {
		return ListMarker
	}
	if !q.Counted() || !q.HasValue || q.Modifier != "=" || q.Hyphen || j.frames[i].Role != "" || !q.Number.Plain() || q.Value.Cmp(units.NewDecimal(12, 0)) > 0 {
		return Claim
	}
	if !s.Has(q.Head, lexicon.Enumerated) {
		return Claim
	}
	// "two things", "the following four aspects", "I have three questions"
	return Enumeration
}

// marker reports whether q is the mark of a list item: "1.", "(2)", "3)".
func (j *judge) marker(q *quantity.Quantity) bool {
	s, k := j.s, q.NumLast
	if s.At(q.NumFirst-1).Is('(') && s.At(k).Is(')') {
		return q.NumFirst == 1 || s.At(k+1).Kind == token.Word
	}
	if j.counts(q) {
		return true
	}
	if q.NumFirst != 0 || q.NumLast-q.NumFirst != 1 || s.At(0).Kind != token.Digits {
		return false
	}
	return s.At(k).Is(')') || s.At(k).Is('.') && k+1 < s.Len()
}

// heading reports whether q numbers a heading: "2.1 Meeting in the town hall".
func (j *judge) heading(q *quantity.Quantity) bool {
	return q.NumFirst == 0 && q.HasValue && q.Value.Exp() < 0 && j.s.At(0).Kind == token.Digits && j.s.At(1).Capital()
}

// counts reports whether a speaker counts his points by q: "Two, we must", "And,
// three, the bill is".
func (j *judge) counts(q *quantity.Quantity) bool {
	s, k := j.s, q.NumFirst
	if !q.Number.Spelled || q.NumLast != k+1 || !s.At(k+1).Is(',') || q.Value.Cmp(units.NewDecimal(10, 0)) > 0 {
		return false
	}
	if s.At(k - 1).Is(',') {
		k--
	}
	if k > 0 && s.Is(k-1, "and", "but", "so", "then") {
		k--
	}
	if t := s.At(k - 1); t.Is(';') || t.Is(':') {
		return true // "one, to help; and, two, to build"
	}
	if k > 0 {
		return false
	}
	return s.Can(q.NumLast+1, lexicon.Pronoun|lexicon.Determiner|lexicon.Wh|lexicon.Conjunction) && !s.Is(q.NumLast+1, "or", "and")
}

// stretch: durations that only say when or for how long another thing holds.
func (j *judge) stretch(i int) Reason {
	q, s := &j.qs[i], j.s
	if q.Counted() && s.Is(q.Head, "generation", "season", "session") && s.Is(q.First-1, "in", "within", "over", "for") && len(j.qs) > 1 {
		return Period
	}
	if q.Kind != quantity.Duration {
		return Claim
	}
	switch {
	case q.Time != 0 && j.exprs[q.Time-1].Kind != period.Rate:
		return Period
	case j.frames[i].Role != "":
		return Claim
	case s.Is(q.QLast, "ago", "later", "earlier", "hence"), s.Is(q.QLast, "before", "after") && q.Number.Form == number.Article:
		return Period
	case q.Number.Form == number.Article && q.First == q.NumFirst && !s.Is(q.First-1, "takes", "take", "took", "taken", "taking", "lasts", "last", "lasted", "cost", "costs", "spent", "half", "is", "was", "than"):
		return Period // "in a year"; "almost a year", "it took a day" are measured
	case q.Number.Form == number.Article && s.Is(q.First-1, "in", "over", "within", "during", "after", "through"):
		return Period // "in around a minute", "over more than a decade"
	case s.Is(q.First-1, "wait", "waited") && j.frames[i].Status == frame.Hypothetical && len(j.qs) > 1:
		return Period // "if we had waited another month, it would have been 40"
	}
	if !s.Is(q.First-1, "in", "within", "over", "during", "after", "every", "through", "throughout", "across") && !(s.Is(q.First-1, "for") && j.framed(i)) && !(s.Is(q.First, "within", "over") && q.First < q.NumFirst) {
		return Claim
	}
	if s.Is(q.First-1, "in") && j.extreme(q.First-1) {
		return Period // "the lowest in 30 years"
	}
	if short(q.Unit.ID) && !s.Is(q.First-1, "every") {
		return Claim // "from rest to 100 km/h in 8 seconds": measured, not framed
	}
	if s.Is(q.First-1, "every") {
		return Period
	}
	for k := range j.qs {
		if k != i && j.qs[k].Kind != quantity.Date && j.qs[k].Kind != quantity.Ordinal && j.qs[k].Kind != quantity.Duration {
			return Period
		}
	}
	return Claim
}

// extreme reports whether a superlative or "first" stands just before token k.
func (j *judge) extreme(k int) bool {
	for n := max(0, k-4); n < k; n++ {
		if j.s.Has(n, lexicon.Superlative) || j.s.Is(n, "first", "lowest", "highest") {
			return true
		}
	}
	return false
}

// short reports whether a unit is too short for a period of a report.
func short(id string) bool {
	switch id {
	case "hour", "minute", "second", "millisecond", "microsecond", "nanosecond":
		return true
	}
	return false
}

// framed reports whether "for five years" stands beside another quantity.
func (j *judge) framed(i int) bool {
	for _, k := range [2]int{i - 1, i + 1} {
		if k < 0 || k >= len(j.qs) || j.qs[k].Kind == quantity.Date || j.qs[k].Kind == quantity.Ordinal {
			continue
		}
		from, to := min(j.qs[i].Last, j.qs[k].Last), max(j.qs[i].First, j.qs[k].First)
		if to-from <= 5 {
			return true
		}
	}
	return false
}

// bracket: ages that only bound a population: "adults 30 and older".
func (j *judge) bracket(i int) Reason {
	q, s := &j.qs[i], j.s
	if q.Kind != quantity.Age && !j.unsaidAge(i) {
		return Claim
	}
	if s.Is(q.First-1, "a", "an", "the") && s.Is(q.First-2, "for", "among") && len(j.qs) > 1 {
		return AgeBracket // "for a 50-year-old", "among the over-65s"
	}
	grouped := false
	for k := max(0, q.First-3); k < q.First; k++ {
		grouped = grouped || s.Has(k, lexicon.Group) || s.Is(k, "aged", "ages", "those", "anyone", "everyone") || i > 0 && s.Is(k, "whom", "who")
	}
	if i > 0 && s.Is(q.First-1, "of") && s.Is(q.First-2, "person", "man", "woman", "child", "patient", "worker") {
		return AgeBracket // "from 45 to 70 percent for a person of 80"
	}
	grouped = grouped || s.Has(q.QLast, lexicon.Group)
	if grouped && (q.Range || q.Modifier == ">=" || q.Modifier == ">" || q.Modifier == "<" || q.Modifier == "<=") {
		return AgeBracket
	}
	return Claim
}

// unsaidAge reports whether a bare number is an age by what it is said of: "13 of
// whom are under 18", "for a person of 80".
func (j *judge) unsaidAge(i int) bool {
	q, s := &j.qs[i], j.s
	if i == 0 || !q.Bare() || !q.Number.Plain() || q.Value.Cmp(units.NewDecimal(120, 0)) > 0 || q.Value.Cmp(units.NewDecimal(1, 0)) < 0 {
		return false
	}
	return s.Is(q.First-1, "of") && s.Is(q.First-2, "person", "man", "woman", "child") ||
		s.Is(q.First, "under", "over", "above", "below") && s.Has(q.First-1, lexicon.Copula) && s.Is(q.First-2, "who", "whom")
}

// attribute: what only tells one sort of a thing from another: "the 12-month
// change", "with at least one shot".
func (j *judge) attribute(i int) Reason {
	q, s := &j.qs[i], j.s
	if q.Counted() && s.Has(q.Head, lexicon.Body) && s.Is(q.First-1, "with", "had", "have", "has", "received", "gotten", "got", "get") && j.grouped(q.First-2) && q.HasValue && q.Value.Cmp(units.NewDecimal(5, 0)) < 0 {
		return Attribute
	}
	if s.Is(q.First, "under", "over", "above", "below") && q.First < q.NumFirst && j.frames[i].Role == "" && len(j.qs) > 1 &&
		(s.Likely(q.First-1, lexicon.Plural) || s.Is(q.First-1, "those", "anyone", "anything")) && !s.Has(q.First-1, lexicon.Official|lexicon.Currency) {
		return Attribute // "boats under 10 metres": which boats
	}
	if q.Unit.Dimension == units.Length && s.Is(q.First, "within") && s.Is(q.QLast, "of") && len(j.qs) > 1 {
		return Attribute // "70 percent nest within two miles of a mill"
	}
	if q.Counted() && q.Modifier == ">=" && j.one(q) && s.Is(q.First-1, "with", "have", "had", "has", "gotten", "got", "received") {
		return Attribute // "60 percent have had at least one jab"
	}
	if q.Kind != quantity.Duration || !s.At(q.QLast-2).Hyphen() && !s.At(q.QLast-1).Hyphen() && !q.Hyphen {
		return Claim
	}
	for k := q.QLast; k < min(q.QLast+3, s.Len()); k++ {
		if s.Is(k, "change", "changes", "average", "averages", "moving", "rolling", "inflation", "window", "horizon", "basis", "treasury", "treasuries", "yield", "yields", "bond", "bonds", "note", "notes", "gilt", "gilts", "mortgage", "mortgages", "plan", "plans", "rate", "rates", "growth", "pace", "period", "swap", "swaps", "swing") {
			return Attribute
		}
	}
	return Claim
}

// grouped reports whether a population is named at or just before token k.
func (j *judge) grouped(k int) bool {
	for n := max(0, k-3); n <= k; n++ {
		if j.s.Has(n, lexicon.Group) || j.s.Is(n, "who", "those") {
			return true
		}
	}
	return false
}

// adverbial: "we met twice" counts occasions and measures nothing; "twice as
// many" and "double the rate" are multiples.
func (j *judge) adverbial(i int) Reason {
	q, s := &j.qs[i], j.s
	if q.Kind == quantity.Multiple && s.Is(q.NumFirst, "double", "triple", "treble") && s.Can(q.NumFirst-1, lexicon.Determiner) && (s.Can(q.NumLast, nominal) && !s.Can(q.NumLast, lexicon.Determiner) || s.At(q.NumLast).Hyphen()) {
		return Vague // "a double dip", "its triple-A rating"
	}
	if q.Kind != quantity.Multiple || !s.Is(q.NumFirst, "twice", "thrice") {
		return Claim
	}
	if s.Is(q.NumLast, "as", "the", "that", "what", "this", "its", "their", "our", "his", "her", "more", "those") || s.Has(q.NumLast, lexicon.Deictic) {
		return Claim
	}
	return Vague
}

// bare: numbers that neither have a unit nor measure anything in sight.
func (j *judge) bare(i int) Reason {
	q := &j.qs[i]
	if q.Number.Form == number.Unreadable || q.Number.Form == number.Code {
		return Identifier
	}
	if q.Counted() || q.Unit.ID != "" || q.Kind != quantity.Count {
		return Claim
	}
	if q.Range && q.Number.Form == number.Vague {
		return Vague
	}
	if j.s.Is(q.NumFirst-1, "top", "bottom", "final", "last", "next") && q.Number.Spelled && j.frames[i].Role == "" {
		return Ordinal // "the bottom three"
	}
	return Claim
}
