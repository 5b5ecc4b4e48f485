package claims_test

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

func words(table string) claims.Option { return claims.WithWords("own.tsv", strings.NewReader(table)) }

func TestOwnModifiers(t *testing.T) {
	text := "It cost give or so 40 euros."
	own := words("phrase\tposition\tmodifier\ngive or so\tbefore\t~\nat a pinch\tafter\t<=\n")
	require.Equal(t, claims.Exactly, with(t, text)[0].Quantity.Modifier)
	c := with(t, text, own)[0]
	assert.Equal(t, claims.About, c.Quantity.Modifier)
	assert.Equal(t, "give or so 40 euros", c.Text)
	c = with(t, "It cost 40 euros at a pinch.", own)[0]
	assert.Equal(t, claims.AtMost, c.Quantity.Modifier)
	assert.Equal(t, claims.Over, with(t, "It cost more than 40 euros.", own)[0].Quantity.Modifier, "those of the language stay")
}

func TestOwnChangeWords(t *testing.T) {
	own := words("word\tclass\tdirection\tkind\nfaceplant\tverb noun\tdown\tmove\n")
	for _, text := range []string{"Footfall faceplanted by 40 percent.", "Footfall faceplants to 40 percent.", "We saw a 40 percent faceplant in footfall."} {
		require.Empty(t, with(t, text)[0].Change, text)
		assert.Equal(t, claims.Down, with(t, text, own)[0].Change, text)
	}
	assert.Equal(t, claims.Up, with(t, "Footfall rose by 40 percent.", own)[0].Change)
}

func TestOwnSubjects(t *testing.T) {
	text := "Footfall rose by 40 percent."
	before, after := with(t, text)[0], with(t, text, words("word\ttags\nfootfall\tofficial\n"))[0]
	assert.Greater(t, after.Worth, before.Worth)
	assert.Contains(t, after.WorthReasons, "official subject")
}

func TestOwnNames(t *testing.T) {
	own := words("word\ttags\nzeppelin\tnamehead\nsections\t-namehead\n")
	require.NotEmpty(t, with(t, "We took 12 zeppelins home."))
	c := with(t, "We took Zeppelin 12 home.", own)[0]
	assert.Equal(t, claims.ReasonName, c.Reason)
	assert.Empty(t, with(t, "We took 12 zeppelins home.", own)[0].Reason)
}

func TestOwnVetoes(t *testing.T) {
	own := words("reason\ttriggers\tpattern\nname\tflight\t\\bflight \\d+\nperil\tdefcon\t\\bdefcon \\w+\n")
	cs := with(t, "At Defcon 3, flight 12 took 40 people home.", own)
	reasons := map[string]claims.Reason{}
	for _, c := range cs {
		reasons[c.Text] = c.Reason
	}
	assert.Equal(t, map[string]claims.Reason{"3": "peril", "12": claims.ReasonName, "40 people": ""}, reasons)
	assert.Equal(t, "own.tsv:3", cs[0].Rule)

	_, err := claims.New(words("reason\ttriggers\tpattern\nname\tflight\t\\bflight (\\d+\n"))
	e, ok := errors.AsType[*claims.RuleError](err)
	require.True(t, ok, "%v", err)
	assert.Equal(t, "own.tsv:2", e.Rule)
}

// The last table counts, and each extractor has its own words.
func TestSeveralTables(t *testing.T) {
	const head = "phrase\tposition\tmodifier\n"
	text := "It cost give or so 40 euros."
	c := with(t, text, words(head+"give or so\tbefore\t~\n"), words(head+"give or so\tbefore\t<=\n"), words("word\ttags\nzeppelin\tnamehead\n"))[0]
	assert.Equal(t, claims.AtMost, c.Quantity.Modifier)
	assert.Equal(t, claims.Exactly, with(t, text)[0].Quantity.Modifier)
}

func TestWordErrors(t *testing.T) {
	_, err := claims.New(words("word\ttags\nzeppelin\tnamehead\nship\tnaem\nZeppelin\tplace\n"))
	require.ErrorContains(t, err, `own.tsv:3:6: "naem" is no tag; known are`)
	require.ErrorContains(t, err, `own.tsv:4:1: "Zeppelin" is in line 2 already`)
	e, ok := errors.AsType[*claims.WordError](err)
	require.True(t, ok)
	assert.Equal(t, claims.WordError{File: "own.tsv", Line: 3, Column: 6, Text: "naem", Detail: e.Detail}, *e)

	_, err = claims.New(words(""))
	assert.ErrorContains(t, err, "claims: own.tsv: empty")
}

// explained returns the kinds of change and the tags that the documentation of
// WithWords explains.
func explained(t *testing.T) (kinds, tags []string) {
	t.Helper()
	source, err := os.ReadFile("words.go")
	require.NoError(t, err)
	_, rest, _ := strings.Cut(string(source), "the kinds are:")
	first, second, ok := strings.Cut(rest, "Of the tags")
	require.True(t, ok)
	names := func(text string) (all []string) {
		for _, m := range regexp.MustCompile(`(?m)^//\t([a-z]+) +[a-z]`).FindAllStringSubmatch(text, -1) {
			all = append(all, m[1])
		}
		return all
	}
	return names(first), names(second)
}

// They are those that a table may have.
func TestExplainedWords(t *testing.T) {
	kinds, tags := explained(t)
	assert.Len(t, kinds, 8)
	assert.Len(t, tags, 18)
	for _, kind := range kinds {
		_, err := claims.New(words("word\tclass\tdirection\tkind\nzorb\tverb\tup\t" + kind + "\n"))
		assert.NoError(t, err, kind)
	}
	for _, tag := range tags {
		_, err := claims.New(words("word\ttags\nzorb\t" + tag + "\n"))
		assert.NoError(t, err, tag)
	}
}

func TestHostileWords(t *testing.T) {
	began := time.Now()
	for _, table := range []string{
		strings.Repeat("\x00", 5<<20), strings.Repeat("word\ttags\n", 400_000), "word\ttags\n" + strings.Repeat("x", 5<<20),
		"word\ttags\n" + strings.Repeat("zeppelin\tnamehead\n", 100_000), "word\ttags\n\tplace\t\n", "\xff\xfe\t\x00\n",
	} {
		_, err := claims.New(words(table))
		require.Error(t, err)
		assert.Less(t, len(err.Error()), 20_000)
	}
	assert.Less(t, time.Since(began), 10*time.Second)
}

// Tables that are sound and meant to do harm: every tag on every common word,
// hundreds of modifiers that nearly fit, hundreds of vetoes that go back forever.
func TestWordsThatMeanHarm(t *testing.T) {
	common := strings.Fields("the a of to and in we is it that for on as with at by from more than percent euros boats schools built cost rose")
	_, all := explained(t)
	var tags, changes, modifiers, vetoes strings.Builder
	tags.WriteString("word\ttags\n")
	changes.WriteString("word\tclass\tdirection\tkind\n")
	modifiers.WriteString("phrase\tposition\tmodifier\n")
	vetoes.WriteString("reason\ttriggers\tpattern\n")
	for i, w := range common {
		fmt.Fprintf(&tags, "%s\t%s\n", w, strings.Join(all, " "))
		fmt.Fprintf(&changes, "%s\tverb noun adjective adverb\tup\tcreate\n", w)
		fmt.Fprintf(&vetoes, "idiom\t%s\t(?:(?:\\w+\\s?)+)+x(?:%d)\\d$\n", w, i)
	}
	for i := range 150 {
		fmt.Fprintf(&modifiers, "%c%c the the the the the the than\tbefore\t~\n", 'a'+i/26, 'a'+i%26)
	}
	text := strings.Repeat("It is that the the the the the the than 40 boats of the a of to and in 50 schools rose by 5 percent as we built 60 more. ", 500)
	x, err := claims.New(words(tags.String()), words(changes.String()), words(modifiers.String()), words(vetoes.String()), claims.WithIncidental())
	require.NoError(t, err)
	began := time.Now()
	end := 0
	for _, c := range x.Append(nil, text) {
		spans(t, text, c)
		require.LessOrEqual(t, end, c.Start)
		end = c.End
	}
	assert.NotZero(t, end)
	assert.Less(t, time.Since(began), 20*time.Second)
}
