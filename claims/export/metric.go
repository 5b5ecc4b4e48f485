package export

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/internal/lexicon"
)

// measuresTSV lists nouns that name a measure, so that one can ask "What was
// the average wait?", but not "What was the ticket?". Those of the class mass
// need no article: "What was inflation?".
//
//go:embed measures.tsv
var measuresTSV string

var measures = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	_, lines, _ := strings.Cut(measuresTSV, "\n")
	for line := range strings.Lines(lines) {
		noun, class, _ := strings.Cut(strings.TrimSpace(line), "\t")
		m[noun] = class
	}
	return m
})

// A metric is what is measured, as a question names it.
type metric struct {
	text   string // "the number of homes built", "fees", "the change in inflation"
	plural bool
}

// metricOf names what the claim measures; it fails if the claim does not say.
func metricOf(c *claims.Claim) (metric, bool) {
	subject := oneLine(c.Subject)
	noun := ""
	if strings.HasPrefix(c.Quantity.Unit.ID, "item") && c.Kind == claims.Count {
		noun, _, _ = strings.Cut(oneLine(c.Quantity.Unit.Text), " a ")
	}
	if subject = cmp.Or(subject, noun); subject == "" {
		return metric{}, false
	}
	if first, _, _ := strings.Cut(subject, " "); strings.HasPrefix(strings.TrimSpace(c.Sentence.Text), first) {
		subject = uncapital(subject)
	}
	m := metric{text: subject}
	head, things := headOf(subject)
	class, plural := measures()[lexicon.Singular(head)], lexicon.Singular(head) != head
	share := c.Kind == claims.Ratio && c.Role != claims.By || shareOf(c)
	switch {
	case class != "" && !share && !(plural && c.Kind == claims.Count):
		m.plural = plural
		if !plural && (class == "count" || hasWord(subject, "of")) {
			m.text = withArticle(subject)
		}
	case c.Kind == claims.Count && !things && noun != "" && noun != subject:
		m.text = "the number of " + noun + " for " + withArticle(subject)
	default:
		if !things {
			subject = withArticle(subject)
		}
		m.text = measured(c, share, things) + subject
	}
	if c.Role == claims.By {
		return metric{text: "the change in " + m.text}, true
	}
	return m, true
}

// measured is what a kind of number measures of a thing, up to its name. A
// change in percent is one of how many things there are, or of the thing itself.
func measured(c *claims.Claim, share, things bool) string {
	switch {
	case share:
		return "the share of "
	case c.Kind == claims.Count, c.Role == claims.By && things:
		return "the number of "
	case c.Role == claims.By:
		return ""
	}
	switch c.Kind {
	case claims.Percentage:
		return "the percentage for "
	case claims.Money:
		return "the amount for "
	case claims.Duration:
		return "the time for "
	case claims.Age:
		return "the age of "
	case claims.Rank:
		return "the rank of "
	case claims.Score:
		return "the score of "
	case "":
		return ""
	}
	return "the figure for "
}

// shareOf reports whether a percentage is one of things: "54 percent of people".
func shareOf(c *claims.Claim) bool {
	if c.Kind != claims.Percentage || c.Role != "" {
		return false
	}
	_, after, _ := strings.Cut(c.Sentence.Text, c.Text)
	if to := c.End - c.Sentence.Start; to >= len(c.Text) && to <= len(c.Sentence.Text) && c.Sentence.Text[to-len(c.Text):to] == c.Text {
		after = c.Sentence.Text[to:] // its own place, where its words come twice
	}
	return strings.HasPrefix(strings.TrimSpace(after), "of ")
}

// headOf returns the noun that the subject is about, "wait" of "average wait at
// the hotline", and whether the words up to it name several things.
func headOf(subject string) (head string, things bool) {
	var group []string
	for word := range strings.FieldsSeq(strings.ToLower(subject)) {
		_, likely := lexicon.Classes(word)
		if len(group) > 0 && (likely&(lexicon.Preposition|lexicon.Pronoun|lexicon.Conjunction|lexicon.Wh) != 0 || strings.HasPrefix(word, "(")) {
			break
		}
		group = append(group, word)
		things = things || isPlural(word)
	}
	for len(group) > 1 { // "homes built", "time needed"
		_, likely := lexicon.Classes(group[len(group)-1])
		if likely&(lexicon.Past|lexicon.Participle) == 0 {
			break
		}
		group = group[:len(group)-1]
	}
	if len(group) == 0 {
		return "", things
	}
	return group[len(group)-1], things
}

func isPlural(word string) bool {
	all, _ := lexicon.Classes(word)
	return all&lexicon.Plural != 0
}

func hasWord(text, word string) bool { return slices.Contains(strings.Fields(text), word) }

// withArticle puts "the" before what has no word of that sort and is neither a
// name nor an activity: "Mrs Noll", "public housing", "deliver a parcel".
func withArticle(s string) string {
	first, _, _ := strings.Cut(s, " ")
	_, likely := lexicon.Classes(strings.ToLower(first))
	switch {
	case likely&(lexicon.Determiner|lexicon.Pronoun) != 0, likely == lexicon.Verb,
		strings.HasSuffix(first, "'s"), strings.HasSuffix(first, "’s"), strings.HasSuffix(s, "ing"),
		first != "" && (first[0] >= '0' && first[0] <= '9' || first[0] >= 'A' && first[0] <= 'Z'):
		return s
	}
	return "the " + s
}

// uncapital gives a subject that begins its sentence a small letter, if it is a
// word that the lexicon knows and no name of two ("New York").
func uncapital(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	all, _ := lexicon.Classes(strings.ToLower(first))
	if all == 0 || first == strings.ToUpper(first) || rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
		return s
	}
	return lowerFirst(s)
}
