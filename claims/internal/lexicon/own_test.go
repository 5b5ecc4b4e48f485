package lexicon

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims/internal/token"
)

func TestOwnWords(t *testing.T) {
	o := new(Own)
	for _, table := range []string{
		"\ufeffphrase\tposition\tmodifier\r\n# a comment\r\n\r\nAt a rough guess\tbefore\t~\r\nnot much over\tbefore\t=\r\n",
		"word\tclass\tdirection\tkind\nfaceplant\tverb noun\tdown\tmove\n",
		"word\ttags\nzeppelin\tnamehead\ncall\t-phone official\n",
		"word\tlikely\talso\nblorb\tgerund\tnoun\nglim\tv\tn\n",
		"reason\ttriggers\tpattern\nname\tflight gate\t\\b(?:flight|gate) \\d+\n",
	} {
		require.Empty(t, o.Add(table), table)
	}
	sign := func(list []Modifier, phrase string) string {
		for _, m := range list {
			if strings.Join(m.Words, " ") == phrase {
				return m.Sign
			}
		}
		return ""
	}
	assert.Equal(t, "~", sign(o.ModifiersBefore(token.HashOf("guess")), "at a rough guess"))
	assert.Equal(t, "=", sign(o.ModifiersBefore(token.HashOf("over")), "not much over"), "one's own go first")
	assert.Equal(t, ">", sign(o.ModifiersBefore(token.HashOf("over")), "a bit over"), "those of the language stay")
	assert.Empty(t, sign(o.ModifiersAfter(token.HashOf("guess")), "at a rough guess"))

	for form, class := range map[string]Class{"faceplant": Verb | Noun, "faceplanted": Verb, "faceplanting": Verb, "faceplants": Verb | Noun} {
		w, ok := o.ChangeOf(token.HashOf(form))
		require.True(t, ok, form)
		assert.Equal(t, int8(-1), w.Dir, form)
		assert.Equal(t, class, w.Class, form)
	}
	w, ok := o.ChangeOf(token.HashOf("rose"))
	assert.True(t, ok && w.Dir == 1, "words of the language stay")

	word := func(s string) Word {
		h := token.HashOf(s)
		return o.Word(h, Lookup(s, h))
	}
	assert.NotZero(t, word("zeppelin").Tags&NameHead)
	assert.Zero(t, word("call").Tags&Phone, "taken away")
	assert.NotZero(t, word("call").Tags&Official)
	assert.NotZero(t, word("dial").Tags&Phone)
	assert.Equal(t, Word{Classes: Gerund | Noun, Likely: Gerund}, word("blorb"))
	assert.Equal(t, Word{Classes: Verb | Noun, Likely: Verb}, word("glim"))
	assert.Equal(t, []OwnVeto{{"name", `\b(?:flight|gate) \d+`, []string{"flight", "gate"}, 2}}, o.Vetoes())

	var none *Own
	assert.Equal(t, ModifiersBefore(token.HashOf("over")), none.ModifiersBefore(token.HashOf("over")))
	_, ok = none.ChangeOf(token.HashOf("faceplant"))
	assert.False(t, ok)
}

// Tables that are wrong, and where.
func TestFaults(t *testing.T) {
	for _, c := range []struct {
		table string
		want  Fault // Detail is a part of it
	}{
		{"", Fault{0, 0, "", "empty"}},
		{"\n\n# nothing\n", Fault{0, 0, "", "empty"}},
		{"word\tweight\na\t1\n", Fault{1, 1, "word", "names the columns of no table"}},
		{"word\ttags\nzeppelin\tnamehead\tx\n", Fault{2, 19, "x", "too many"}},
		{"word\ttags\nzeppelin\n", Fault{2, 9, "", "the tags is missing"}},
		{"word\ttags\n\tnamehead\n", Fault{2, 1, "", "the word is missing"}},
		{"word\ttags\nzeppelin\tplace naem\n", Fault{2, 16, "naem", "is no tag; known are adjunct, amount, body"}},
		{"word\ttags\nzeppelin \t namehead\nZeppelin\tplace\n", Fault{3, 1, "Zeppelin", "is in line 2 already"}},
		{"word\ttags\nair ship\tplace\n", Fault{2, 1, "air ship", "is not one word"}},
		{"word\ttags\n747\tplace\n", Fault{2, 1, "747", "is not one word"}},
		{"word\ttags\na\x00b\tplace\n", Fault{2, 2, "a", "control character U+0000"}},
		{"word\ttags\nabc\xff\tplace\n", Fault{2, 4, "abc", "not UTF-8"}},
		{"word\ttags\rabc\tplace\n", Fault{1, 10, "word\ttags", "U+000D"}},
		{"word\ttags\n" + strings.Repeat("x", 5000) + "\tplace\n", Fault{2, 4097, strings.Repeat("x", 40) + "...", "longer than 4096 bytes"}},
		{"phrase\tposition\tmodifier\nroughly put\tbefor\t~\n", Fault{2, 13, "befor", "known are before, after"}},
		{"phrase\tposition\tmodifier\nroughly put\tbefore\t~~\n", Fault{2, 20, "~~", "is no modifier"}},
		{"phrase\tposition\tmodifier\nroughly 5\tbefore\t~\n", Fault{2, 9, "5", "is not one word"}},
		{"phrase\tposition\tmodifier\na b c d e f g h i\tbefore\t~\n", Fault{2, 1, "a b c d e f g h i", "more than 8 words"}},
		{"word\tclass\tdirection\tkind\nfaceplant\tverb\tdownwards\tmove\n", Fault{2, 16, "downwards", "is no direction"}},
		{"word\tclass\tdirection\tkind\nfaceplant\tverb\tdown\tfall\n", Fault{2, 21, "fall", "is no kind of change; known are cause, create"}},
		{"word\tclass\tdirection\tkind\nfaceplant\tverbs\tdown\tmove\n", Fault{2, 11, "verbs", "is no class"}},
		{"word\tclass\tdirection\tkind\ntenfold\tverb\tup\tmultiple\tten\n", Fault{2, 26, "ten", "is one field too many"}},
		{"word\tlikely\talso\nblorb\tnoun\tthing\n", Fault{2, 12, "thing", "is no class; known are adjective"}},
		{"reason\ttriggers\tpattern\nname\tflight\n", Fault{2, 12, "", "the pattern is missing"}},
	} {
		got := new(Own).Add(c.table)
		require.Len(t, got, 1, "%q", c.table)
		assert.Contains(t, got[0].Detail, c.want.Detail, "%.60q", c.table)
		c.want.Detail = got[0].Detail
		assert.Equal(t, c.want, got[0], "%.60q", c.table)
	}
}

// Whatever a table is, it is refused quickly, with a few faults.
func TestHostileTables(t *testing.T) {
	long := func(head, line string, n int) io.Reader {
		var b strings.Builder
		b.WriteString(head + "\n")
		for i := range n {
			fmt.Fprintf(&b, line+"\n", i)
		}
		return strings.NewReader(b.String())
	}
	for name, in := range map[string]io.Reader{
		"endless":      &endless{"word\ttags\n"},
		"endless line": &endless{"word"},
		"NULs":         io.LimitReader(&endless{"\x00"}, 3<<20),
		"no UTF-8":     io.LimitReader(&endless{"\xff\n"}, 3<<20),
		"tabs":         io.LimitReader(&endless{"\t"}, 3<<20),
		"many lines":   long("word\ttags", "w%[1]cx\tplace", 100_000),
		"many phrases": long("phrase\tposition\tmodifier", "w%c over\tbefore\t~", 40_000),
		"one word":     io.MultiReader(strings.NewReader("word\ttags\n"), io.LimitReader(&endless{"zeppelin\tplace\n"}, 500_000)),
		"broken":       iotest.ErrReader(errors.New("the disk is gone")),
	} {
		table, err := ReadTable(in)
		if err != nil {
			assert.LessOrEqual(t, len(table), maxTable+1, name)
			continue
		}
		faults := new(Own).Add(table)
		assert.NotEmpty(t, faults, name)
		assert.LessOrEqual(t, len(faults), maxFaults, name)
		for _, f := range faults {
			assert.LessOrEqual(t, len(f.Text), 50, name)
		}
	}
}

// A large table of words that are sound is read, and asked as quickly as a small one.
func TestLargeTable(t *testing.T) {
	var b strings.Builder
	b.WriteString("word\tclass\tdirection\tkind\n")
	for i := range 20_000 {
		fmt.Fprintf(&b, "zorb%s\tverb\tup\tmove\n", letters(i))
	}
	o := new(Own)
	require.Empty(t, o.Add(b.String()))
	w, ok := o.ChangeOf(token.HashOf("zorb" + letters(777) + "ed"))
	assert.True(t, ok && w.Dir == 1)
}

func letters(n int) string {
	var s strings.Builder
	for ; n > 0; n /= 26 {
		s.WriteString(string(rune('a' + n%26)))
	}
	return s.String()
}

// endless repeats a text for ever.
type endless struct{ text string }

func (e *endless) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		k := copy(p[n:], e.text)
		e.text = e.text[k:] + e.text[:k]
		n += k
	}
	return n, nil
}

func FuzzOwn(f *testing.F) {
	for _, s := range []string{
		"word\ttags\nzeppelin\tnamehead\n", "phrase\tposition\tmodifier\na b\tbefore\t~\n",
		"word\tclass\tdirection\tkind\nx\tverb\tup\tmove\n", "word\tlikely\talso\nx\tnv\n", "reason\ttriggers\tpattern\na\tb\tc\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		o := new(Own)
		lines := strings.Count(s, "\n") + 1
		for _, fault := range o.Add(s) {
			require.LessOrEqual(t, fault.Line, lines)
			require.NotEmpty(t, fault.Detail)
		}
		o.Word(1, Word{})
		o.ChangeOf(1)
	})
}
