package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/internal/lexicon"
)

// said holds the stems of the words of a claim, by how near to the number they
// stand.
type said struct {
	noun     string   // what is counted
	own      []string // the subject, the noun that is counted, the scope
	scope    []string
	narrow   []string // in the subject: names, what stands before its noun, what it is of or for
	clause   []string // around the number, up to the next clause
	sentence []string
}

func wordsOf(c *claims.Claim) said {
	w := said{
		own: stems(stems(nil, letters(c.Subject)), letters(c.Scope)), scope: stems(nil, letters(c.Scope)),
		narrow: stems(stems(stems(nil, capitals(c.Subject)), before(c.Subject)), after(c.Subject)),
	}
	if strings.HasPrefix(c.Quantity.Unit.ID, "item") {
		noun, _, _ := strings.Cut(c.Quantity.Unit.Name, " per ")
		w.noun = counted(noun)
		// The surface has more than the lemma: "46,000 affordable homes". Whom a rate
		// is told for is no word of the metric: "per 100,000 residents".
		surface, _, _ := strings.Cut(c.Text, " per ")
		w.own = stems(stems(w.own, noun), letters(surface))
	}
	left, right := clause(c)
	w.clause = stems(stems(nil, left), right)
	w.sentence = stems(nil, c.Sentence.Text)
	return w
}

// capitals returns the words with a capital. The first word has one wherever a
// sentence begins with it, and tells nothing.
func capitals(s string) string {
	var kept []string
	for i, f := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(f); i > 0 && unicode.IsUpper(r) {
			kept = append(kept, f)
		}
	}
	return strings.Join(kept, " ")
}

// after returns what follows the first preposition that narrows a subject: "a
// passport" in "average wait for a passport". Who does it ("calls taken by the
// line") and where ("in the province") narrow nothing, but for names.
func after(subject string) string {
	fields := strings.Fields(subject)
	i := slices.IndexFunc(fields, func(f string) bool {
		return slices.Contains([]string{"for", "of", "among", "at", "with", "without", "from", "to", "on"}, f)
	})
	if i < 0 {
		return ""
	}
	return strings.Join(fields[i+1:], " ")
}

// before returns the words that stand before the noun of a subject: "core" in
// "core prices", "young" in "young drivers fined".
func before(subject string) string {
	group := nounGroup(subject)
	return strings.Join(group[:max(len(group)-1, 0)], " ")
}

// nounGroup returns the words of a subject up to its noun: "core prices" of
// "core prices paid by firms".
func nounGroup(subject string) []string {
	const ends = lexicon.Preposition | lexicon.Past | lexicon.Participle | lexicon.Conjunction | lexicon.Pronoun
	fields := strings.Fields(subject)
	for i, f := range fields {
		if _, likely := lexicon.Classes(strings.ToLower(f)); i > 0 && likely&ends != 0 {
			return fields[:i]
		}
	}
	return fields
}

// things reports whether the noun of a subject is in the plural.
func things(subject string) bool {
	_, likely := lexicon.Classes(strings.ToLower(last(nounGroup(subject))))
	return likely&lexicon.Plural != 0
}

// letters leaves words with digits away.
func letters(s string) string {
	fields := strings.Fields(s)
	kept := fields[:0]
	for _, f := range fields {
		if !strings.ContainsAny(f, digits) {
			kept = append(kept, f)
		}
	}
	return strings.Join(kept, " ")
}

// ends are what a clause begins or ends with. A comma alone is none: "the
// rate, which is adjusted, was 5.2%".
var ends = []string{";", ":", "—", ", and ", ", but ", ", while ", ", whereas ", ", as against "}

// clause returns the words before and after the claim in its own clause.
func clause(c *claims.Claim) (before, after string) {
	s := &c.Sentence
	from, to := c.Start-s.Start, c.End-s.Start
	if from < 0 || to < from || to > len(s.Text) {
		return "", "" // a claim that was put together by hand
	}
	before, after = beforeNumber(s.Text[:from]), afterNumber(s.Text[to:])
	for _, e := range ends {
		if i := strings.LastIndex(before, e); i >= 0 {
			before = before[i+len(e):]
		}
		if i := strings.Index(after, e); i >= 0 {
			after = after[:i]
		}
	}
	return before, after
}

const digits = "0123456789"

// beforeNumber and afterNumber cut a clause at the comma that parts it from
// another number: "Of the 1,340 bridges, 96 are rated in category four".
func beforeNumber(s string) string {
	for i := strings.LastIndex(s, ", "); i >= 0; i = strings.LastIndex(s[:i], ", ") {
		if strings.ContainsAny(s[:i], digits) {
			return s[i+2:]
		}
	}
	return s
}

func afterNumber(s string) string {
	for i, r := range s {
		if r == ',' && strings.HasPrefix(s[i:], ", ") && strings.ContainsAny(s[i:], digits) {
			return s[:i]
		}
	}
	return s
}

// The weights of a word that is found: in the claim itself or its clause, or
// farther off in the sentence.
const (
	near = 2
	far  = 1
)

// weigh returns how near to the number a word stands, 0 for nowhere.
func (w *said) weigh(word string) int {
	switch {
	case has(w.own, word), has(w.clause, word):
		return near
	case has(w.sentence, word):
		return far
	}
	return 0
}
