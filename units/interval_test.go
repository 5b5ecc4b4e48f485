package units

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func interval(t *testing.T, s string) Interval {
	t.Helper()
	i, err := ParseInterval(s)
	require.NoError(t, err, s)
	return i
}

func TestIntervalText(t *testing.T) {
	for _, s := range []string{"[30, 40]", "(500, ∞)", "(-∞, 60]", "[13.5, 14.5)", "(-∞, ∞)", "14", "[-2, -1]", "[5, 3]"} {
		i := interval(t, s)
		assert.Equal(t, s, i.String())
		b, err := i.MarshalText()
		require.NoError(t, err)
		var back Interval
		require.NoError(t, back.UnmarshalText(b))
		assert.Equal(t, i, back)
	}
	for _, s := range []string{"", "[", "[30]", "[30, 40", "[a, 4]", "[-∞, 4]", "[4, ∞]", "[30,40]", "{3, 4}", "(,)"} {
		_, err := ParseInterval(s)
		assert.ErrorIs(t, err, ErrSyntax, s)
	}
}

func TestIntervalSets(t *testing.T) {
	in := func(s string) Interval { return interval(t, s) }
	assert.True(t, in("(500, ∞)").Contains(MustParseDecimal("500.1")))
	assert.False(t, in("(500, ∞)").Contains(MustParseDecimal("500.0")))
	assert.True(t, in("[30, 40]").Contains(MustParseDecimal("40")))
	assert.False(t, in("[30, 40)").Contains(MustParseDecimal("40")))

	assert.True(t, in("[30, 40]").Overlaps(in("[40, 50]")))
	assert.False(t, in("[30, 40)").Overlaps(in("[40, 50]")))
	assert.False(t, in("[5, 3]").Overlaps(in("(-∞, ∞)")), "an empty one overlaps nothing")
	assert.True(t, in("[30, 40]").Covers(in("(30, 40)")))
	assert.False(t, in("(30, 40)").Covers(in("[30, 40]")))
	assert.True(t, in("[1, 2]").Covers(in("[5, 3]")), "an empty one is part of all")
	assert.False(t, in("[1, 2]").Covers(in("[1, ∞)")))

	assert.Equal(t, "[35, 40]", in("[30, 40]").Intersect(in("[35, 50]")).String())
	assert.True(t, in("(3, 3]").IsEmpty())
	assert.False(t, in("[3, 3]").IsEmpty())
	assert.True(t, in("[3, 3.0]").IsPoint())
	assert.False(t, Interval{}.IsPoint())
}

func FuzzParseInterval(f *testing.F) {
	for _, s := range []string{"[30, 40]", "(-∞, 60]", "(, )", "[", "14", "(1, 2, 3)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		i, err := ParseInterval(s)
		if err != nil {
			return
		}
		if back, err := ParseInterval(i.String()); err != nil || !back.same(i) {
			t.Errorf("%q: %s is read back as %s, %v", s, i, back, err)
		}
	})
}
