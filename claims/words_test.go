package claims_test

import (
	"errors"
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

// The tags and the kinds of change that the documentation of WithWords explains
// are those that a table may have.
func TestDocumentedWords(t *testing.T) {
	source, err := os.ReadFile("words.go")
	require.NoError(t, err)
	kinds, tags, ok := strings.Cut(string(source), "Of the tags")
	require.True(t, ok)
	explained := regexp.MustCompile(`(?m)^//\t([a-z]+) +[a-z]`)
	for _, c := range []struct {
		text, head, row string
		least           int
	}{
		{kinds[strings.Index(kinds, "the kinds are:"):], "word\tclass\tdirection\tkind\n", "zorb\tverb\tup\t", 8},
		{tags, "word\ttags\n", "zorb\t", 18},
	} {
		names := explained.FindAllStringSubmatch(c.text, -1)
		assert.GreaterOrEqual(t, len(names), c.least)
		for _, name := range names {
			_, err := claims.New(words(c.head + c.row + name[1] + "\n"))
			assert.NoError(t, err, name[1])
		}
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
