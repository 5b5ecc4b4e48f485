package lexicon

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims/internal/token"
)

func TestClasses(t *testing.T) {
	for _, c := range []struct {
		word   string
		likely Class
	}{
		{"enterprises", Plural},
		{"people", Plural},
		{"businesses", Plural},
		{"growth", Noun},
		{"the", Determiner},
		{"of", Preposition},
		{"they", Pronoun},
		{"and", Conjunction},
		{"would", Auxiliary},
		{"rose", Past},
		{"cutting", Gerund},
		{"said", Past},
		{"quickly", Adverb},
		{"higher", Adjective},
		{"zorbles", Plural},
		{"zorble", Noun},
	} {
		all, likely := Classes(c.word)
		assert.NotZero(t, likely&c.likely, c.word)
		assert.NotZero(t, all&c.likely, c.word)
	}
	// forms of words that the table of closed classes says less of
	for word, want := range map[string]Class{
		"recorded": Past, "records": ThirdPerson, "averages": ThirdPerson, "lasts": ThirdPerson, "owns": ThirdPerson,
		"owned": Participle, "nears": ThirdPerson, "mines": Plural, "goods": Plural, "seconds": Plural,
	} {
		all, _ := Classes(word)
		assert.NotZero(t, all&want, word)
	}
	offer, _ := Classes("offer")
	assert.Zero(t, offer&Adjective, "no comparative of off")
	all, likely := Classes("")
	assert.Zero(t, all|likely)
}

func TestSingular(t *testing.T) {
	for plural, want := range map[string]string{
		"enterprises": "enterprise", "people": "person", "companies": "company", "lives": "life", "viruses": "virus", "houses": "house",
		"women": "woman", "boxes": "box", "series": "series", "Americans": "American", "job": "job", "gas": "gas", "status": "status",
		"plates": "plate", "ȺȺȺs": "ȺȺȺ", "ȺȺies": "ȺȺy", "People": "Person",
	} {
		assert.Equal(t, want, Singular(plural), plural)
	}
}

func TestVerbBase(t *testing.T) {
	for form, want := range map[string]string{
		"rose": "rise", "cutting": "cut", "raised": "raise", "carried": "carry", "falls": "fall", "table": "table", "did": "do", "doing": "do",
	} {
		assert.Equal(t, want, VerbBase(form), form)
	}
}

func TestParticipleOf(t *testing.T) {
	for form, want := range map[string]string{
		"need": "needed", "doing": "done", "cutting": "cut", "raised": "raised", "carries": "carried", "wrote": "written", "eliminating": "eliminated",
	} {
		assert.Equal(t, want, ParticipleOf(form), form)
	}
}

func TestChange(t *testing.T) {
	for word, want := range map[string]int8{"rose": 1, "increases": 1, "growth": 1, "fell": -1, "cuts": -1, "halved": -1, "edged": 0, "doubled": 1} {
		w, ok := ChangeOf(token.HashOf(word))
		require.True(t, ok, word)
		assert.Equal(t, want, w.Dir, word)
	}
	for _, word := range []string{"table", "people", "said", ""} {
		_, ok := ChangeOf(token.HashOf(word))
		assert.False(t, ok, word)
	}
}

// A table is sorted, names each word once and its classes rightly.
func TestTables(t *testing.T) {
	for name, tsv := range map[string]string{"words": wordsTSV, "closed": closedTSV, "tags": tagsTSV, "modifiers": modifiersTSV} {
		lines := strings.Split(strings.TrimSpace(tsv), "\n")[1:]
		require.Greater(t, len(lines), 100, name)
		assert.True(t, slices.IsSorted(lines), "%s is not sorted", name)
		seen := map[string]bool{}
		for _, line := range lines {
			key, _, ok := strings.Cut(line, "\t")
			require.True(t, ok, "%s: %q", name, line)
			if name == "modifiers" {
				key = line
			}
			require.False(t, seen[key], "%s: two lines for %q", name, key)
			seen[key] = true
		}
	}
	for name, tsv := range map[string]string{
		"abbreviations": abbreviationsTSV, "change": changeTSV, "irregular": irregularTSV, "numerals": numeralsTSV, "repairs": repairsTSV,
		"starters": startersTSV,
	} {
		lines := strings.Split(strings.TrimSpace(tsv), "\n")[1:]
		assert.True(t, slices.IsSorted(lines), "%s is not sorted", name)
	}
	for f := range rows(repairsTSV) {
		require.Contains(t, []string{"free", "pause"}, f[1], f[0])
	}
	for f := range rows(modifiersTSV) {
		require.Contains(t, []string{"=", "~", ">", ">=", "<", "<="}, f[2], f[0])
	}
	for f := range rows(closedTSV) {
		for c := range strings.FieldsSeq(f[1] + " " + f[2]) {
			require.Contains(t, classNames, c, f[0])
		}
	}
	for f := range rows(tagsTSV) {
		for tag := range strings.FieldsSeq(f[1]) {
			require.Contains(t, tagNames, tag, f[0])
		}
	}
	for f := range rows(changeTSV) {
		require.Contains(t, changeKinds, f[3], f[0])
		require.Contains(t, []string{"up", "down", "none"}, f[2], f[0])
	}
}

// No two words share a hash, or one would be taken for the other.
func TestHashes(t *testing.T) {
	seen := map[uint32]string{}
	for _, tsv := range []string{wordsTSV, closedTSV, irregularTSV, tagsTSV, numeralsTSV} {
		for f := range rows(tsv) {
			h := token.HashOf(f[0])
			if old, ok := seen[h]; ok {
				require.Equal(t, old, f[0])
			}
			seen[h] = strings.Clone(f[0])
		}
	}
}

func TestVetoesCompile(t *testing.T) {
	n := 0
	for _, slot := range vetoes().slots {
		for _, v := range slot.value {
			require.NotNil(t, v.Regexp(), v.Pattern)
			n++
		}
	}
	assert.Greater(t, n, 10)
}

func BenchmarkClassesOf(b *testing.B) {
	word := "enterprises"
	h := token.HashOf(word)
	b.ReportAllocs()
	for b.Loop() {
		ClassesOf(word, h)
	}
}
