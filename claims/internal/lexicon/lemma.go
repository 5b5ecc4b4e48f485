package lexicon

import (
	"strings"
	"sync"
)

// lemmas maps irregular forms to their lemmas: plurals and forms of verbs apart.
type lemmas struct{ nouns, verbs map[string]string }

var irregular = sync.OnceValue(func() lemmas {
	m := lemmas{nouns: map[string]string{}, verbs: map[string]string{}}
	for f := range rows(irregularTSV) {
		if strings.Contains(f[2], "plural") || f[2] == "noun" {
			m.nouns[f[0]] = f[1]
		} else {
			m.verbs[f[0]] = f[1]
		}
	}
	return m
})

// Singular returns the lemma of a noun in lower case: "enterprises" is
// "enterprise", "people" is "person". Singulars are returned as they are.
func Singular(noun string) string {
	lower := strings.ToLower(noun)
	if s, ok := irregular().nouns[lower]; ok {
		return matchCase(s, noun)
	}
	if len(lower) != len(noun) { // "Ⱥ" grows a byte: what is cut below is of noun
		lower = noun
	}
	n := len(lower)
	switch {
	case n < 4 || lower[n-1] != 's' || strings.HasSuffix(lower, "ss") || strings.HasSuffix(lower, "us") || strings.HasSuffix(lower, "is") || strings.HasSuffix(lower, "'s"):
		return noun
	case strings.HasSuffix(lower, "ies") && n > 4:
		return noun[:n-3] + "y"
	case strings.HasSuffix(lower, "ches"), strings.HasSuffix(lower, "shes"), strings.HasSuffix(lower, "sses"), strings.HasSuffix(lower, "xes"):
		return noun[:n-2]
	case strings.HasSuffix(lower, "uses") && words().is(lower[:n-2], Noun):
		return noun[:n-2] // "viruses", but "houses"
	}
	return noun[:n-1]
}

// matchCase gives a lemma the capital of the form it came from.
func matchCase(lemma, form string) string {
	if form[0] >= 'A' && form[0] <= 'Z' {
		return strings.ToUpper(lemma[:1]) + lemma[1:]
	}
	return lemma
}

// VerbBase returns the base form of a verb in lower case: "rose" is "rise",
// "cutting" is "cut". What is no form of a verb is returned as it is.
func VerbBase(word string) string {
	if s, ok := irregular().verbs[word]; ok {
		return s
	}
	t := words()
	n := len(word)
	var stem string
	switch {
	case strings.HasSuffix(word, "ing") && n > 4:
		stem = word[:n-3]
	case strings.HasSuffix(word, "ied"), strings.HasSuffix(word, "ies"):
		return word[:n-3] + "y"
	case strings.HasSuffix(word, "ed") && n > 3:
		stem = word[:n-2]
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss"):
		if t.is(word[:n-1], Verb) {
			return word[:n-1]
		}
		if strings.HasSuffix(word, "es") && t.is(word[:n-2], Verb) {
			return word[:n-2]
		}
		return word
	default:
		return word
	}
	switch {
	case t.isPlus(stem, 'e', Verb) && !t.is(stem, Verb):
		return stem + "e"
	case t.undoubled(stem, Verb) && !t.is(stem, Verb):
		return stem[:len(stem)-1]
	case t.is(stem, Verb):
		return stem
	}
	return word
}

// ParticipleOf returns the past participle of a verb given in any form:
// "eliminating" and "eliminates" both give "eliminated".
func ParticipleOf(form string) string {
	form = strings.ToLower(form)
	base := VerbBase(form)
	for _, b := range [...]string{form, base, undoubledBase(form)} {
		if p, ok := participles()[b]; ok {
			return p
		}
	}
	switch {
	case strings.HasSuffix(form, "ed") && !words().is(form, Verb): // not "need"
		return form
	case strings.HasSuffix(form, "ing") && !strings.HasSuffix(form, "ying") && base != form:
		return form[:len(form)-3] + "ed"
	case strings.HasSuffix(base, "e"):
		return base + "d"
	case strings.HasSuffix(base, "y") && len(base) > 2 && !strings.ContainsRune("aeou", rune(base[len(base)-2])):
		return base[:len(base)-1] + "ied"
	}
	return base + "ed"
}

// undoubledBase returns "put" for "putting", "" for other forms.
func undoubledBase(form string) string {
	stem, ok := strings.CutSuffix(form, "ing")
	if n := len(stem); ok && n > 2 && stem[n-1] == stem[n-2] {
		return stem[:n-1]
	}
	return ""
}

// participles maps verbs to their irregular participles.
var participles = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for f := range rows(irregularTSV) {
		if strings.Contains(f[2], "participle") {
			m[f[1]] = f[0]
		}
	}
	return m
})
