package check

import (
	"cmp"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
)

func statements(t *testing.T, doc string, all ...made) []Statement {
	t.Helper()
	var out []Statement
	for _, m := range all {
		out = append(out, Statement{Doc: doc, Claim: m.claim(t)})
	}
	return out
}

func linked(ids ...string) []claims.Link {
	var ls []claims.Link
	for _, id := range ids {
		ls = append(ls, claims.Link{ID: id})
	}
	return ls
}

// From, to and by of one change, as the extractor links them.
func TestArithmetic(t *testing.T) {
	move := func(sentence, from, to, by string, values [3]string, unit, byUnit string, kind claims.Kind, dir claims.Change) []made {
		base := made{subject: "waiting time", sentence: sentence, change: dir}
		end := func(text, value string, role claims.Role, id string, links ...string) made {
			m := base
			m.text, m.value, m.role, m.id, m.links, m.unit = text, value, role, id, linked(links...), unit
			return m
		}
		all := []made{end(from, values[0], claims.From, "f", "t"), end(to, values[1], claims.To, "t", "f")}
		if by != "" {
			m := end(by, values[2], claims.By, "b", "t")
			m.unit, m.kind = byUnit, kind
			all = append(all, m)
		}
		return all
	}
	for _, tt := range []struct {
		name string
		said []made
		why  string // "" for no finding
	}{
		{"does not add up", move("It fell from 30 to 15 days, down 60%.", "30", "15 days", "60%", [3]string{"30", "15", "60"}, "day", "percent", claims.Percentage, claims.Down), "30 to 15 days is a change of -50%, not of 60%"},
		{"adds up", move("It fell from 30 to 15 days, down 50%.", "30", "15 days", "50%", [3]string{"30", "15", "50"}, "day", "percent", claims.Percentage, claims.Down), ""},
		{"adds up when rounded", move("It rose from 1.2 to 1.4 days, up 20%.", "1.2", "1.4 days", "20%", [3]string{"1.2", "1.4", "20"}, "day", "percent", claims.Percentage, claims.Up), ""},
		{"an amount", move("It fell from 30 to 15 days, by 12 days.", "30", "15 days", "12 days", [3]string{"30", "15", "12"}, "day", "day", claims.Duration, claims.Down), "30 to 15 days is a change of -15, not of 12 days"},
		{"an amount in another unit", move("It fell from 30 to 16 days, by two weeks.", "30", "16 days", "two weeks", [3]string{"30", "16", "2"}, "day", "week", claims.Duration, claims.Down), ""},
		{"points", move("It rose from 5% to 7%, by 2 points.", "5%", "7%", "2 points", [3]string{"5", "7", "2"}, "percent", "percentage-point", claims.PercentagePoint, claims.Up), ""},
		{"wrong points", move("It rose from 5.0% to 7.0%, by 3.0 points.", "5.0%", "7.0%", "3.0 points", [3]string{"5.0", "7.0", "3.0"}, "percent", "percentage-point", claims.PercentagePoint, claims.Up), "5.0% to 7.0% is a change of 2, not of 3.0 points"},
		{"basis points", move("It rose from 5.0% to 5.4%, by 40 basis points.", "5.0%", "5.4%", "40 basis points", [3]string{"5.0", "5.4", "40"}, "percent", "permyriad", claims.BasisPoint, claims.Up), ""},
		{"percent that are points", move("It rose from 5% to 7%, by 2 percent.", "5%", "7%", "2 percent", [3]string{"5", "7", "2"}, "percent", "percent", claims.Percentage, claims.Up), ""},
		{"doubled", move("It doubled from 15 to 30 days.", "15", "30 days", "doubled", [3]string{"15", "30", "2"}, "day", "", claims.Multiple, claims.Up), ""},
		{"hardly doubled", move("It doubled from 20 to 50 days.", "20", "50 days", "doubled", [3]string{"20", "50", "2"}, "day", "", claims.Multiple, claims.Up), "20 to 50 days is 2.5 times as much, not \"doubled\""},
		{"nearly doubled", move("It doubled from 20 to 43 days.", "20", "43 days", "doubled", [3]string{"20", "43", "2"}, "day", "", claims.Multiple, claims.Up), ""},
		{"not doubled", move("It doubled from 15 to 45 days.", "15", "45 days", "doubled", [3]string{"15", "45", "2"}, "day", "", claims.Multiple, claims.Up), "15 to 45 days is 3 times as much, not \"doubled\""},
		{"the wrong way", move("It fell from 15 to 30 days.", "15", "30 days", "", [3]string{"15", "30", ""}, "day", "", "", claims.Down), "said to go down from 15 to 30 days"},
		{"from nothing", move("It rose from 0 to 30 days, up 60%.", "0", "30 days", "60%", [3]string{"0", "30", "60"}, "day", "percent", claims.Percentage, claims.Up), ""},
		{"doubled from nothing", move("It doubled from 0 to 30 days.", "0", "30 days", "doubled", [3]string{"0", "30", "2"}, "day", "", claims.Multiple, claims.Up), ""},
		{"another clause", move("It fell from 30 to 15 days, and fares were down 60%.", "30", "15 days", "60%", [3]string{"30", "15", "60"}, "day", "percent", claims.Percentage, claims.Down), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := Compare(statements(t, "d", tt.said...))
			if tt.why == "" {
				assert.Empty(t, found)
				return
			}
			require.Len(t, found, 1)
			assert.Equal(t, Arithmetic, found[0].Kind)
			assert.Equal(t, tt.why, found[0].Why)
			assert.Len(t, found[0].Statements, len(tt.said))
		})
	}
}

func TestShares(t *testing.T) {
	share := func(sentence, text, value string) made {
		return made{sentence: sentence, text: text, value: value, unit: "percent", kind: claims.Percentage}
	}
	by := "We carry 40% by rail, 45% by road, and the rest, 25%, by ship."
	for _, tt := range []struct {
		name string
		said []made
		want int // statements in the finding, 0 for none
	}{
		{"of things", []made{share("120 percent of households have one.", "120 percent", "120")}, 1},
		{"of the things", []made{share("120 percent of the households have one.", "120 percent", "120")}, 1},
		{"all of them", []made{share("100 percent of households have one.", "100 percent", "100")}, 0},
		{"of output", []made{share("Debt is 120 percent of output.", "120 percent", "120")}, 0},
		{"of targets", []made{share("We met 120 percent of our targets.", "120 percent", "120")}, 0},
		{"of what is not said", []made{share("We met 120 percent of the", "120 percent", "120")}, 0},
		{"in the subject", []made{{sentence: "The share of boats was 120 percent.", subject: "share of boats", text: "120 percent", value: "120", unit: "percent", kind: claims.Percentage}}, 1},
		{"a proportion", []made{{sentence: "The proportion of boats was 120 percent.", subject: "Proportion of boats", text: "120 percent", value: "120", unit: "percent", kind: claims.Percentage}}, 1},
		{"of one thing", []made{{text: "105 of 100 callers", value: "1.05", unit: "item", noun: "caller", kind: claims.Ratio}}, 1},
		{"parts of a whole", []made{share(by, "40%", "40"), share(by, "45%", "45"), share(by, "25%", "25")}, 3},
		{"parts that fit", []made{share(by, "40%", "40"), share(by, "45%", "35"), share(by, "25%", "25")}, 0},
		{"not said to be parts", []made{share("82% have a phone and 64% a boat.", "82%", "82"), share("82% have a phone and 64% a boat.", "64%", "64")}, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := Compare(statements(t, "d", tt.said...))
			if tt.want == 0 {
				assert.Empty(t, found)
				return
			}
			require.Len(t, found, 1)
			assert.Equal(t, ShareOver, found[0].Kind)
			assert.Len(t, found[0].Statements, tt.want)
		})
	}
}

func TestConflicts(t *testing.T) {
	base := made{text: "5 million euros", value: "5000000", unit: "EUR", kind: claims.Money, subject: "spending on bridges", period: "2024", sentence: "Spending on bridges was 5 million euros."}
	of := func(change func(*made)) made {
		m := base
		change(&m)
		m.sentence = cmp.Or(m.in, "And spending on our bridges, and roads, was "+m.text+".")
		return m
	}
	for _, tt := range []struct {
		name  string
		other made
		want  FindingKind
	}{
		{"another number", of(func(m *made) { m.text, m.value = "7 million euros", "7000000" }), Conflict},
		{"the same digits", of(func(m *made) { m.text, m.value = "5 billion euros", "5000000000" }), Magnitude},
		{"other words for the metric", of(func(m *made) { m.subject, m.text, m.value = "our bridge spending", "7", "7000000" }), Conflict},
		{"the same", of(func(*made) {}), ""},
		{"within the bounds", of(func(m *made) { m.value, m.modifier = "4000000", claims.Over }), ""},
		{"rounded", of(func(m *made) { m.text, m.value = "5.04 million euros", "5040000" }), ""},
		{"another year", of(func(m *made) { m.value, m.period = "7000000", "2023" }), ""},
		{"another metric", of(func(m *made) { m.value, m.subject = "7000000", "spending on roads" }), ""},
		{"another place", of(func(m *made) { m.value, m.scope = "7000000", "in Carrowmere" }), ""},
		{"another unit", of(func(m *made) { m.value, m.unit = "7", "percent" }), ""},
		{"a target", of(func(m *made) { m.value, m.status = "7000000", claims.Target }), ""},
		{"a question", of(func(m *made) { m.value, m.status = "7000000", claims.Question }), ""},
		{"denied", of(func(m *made) { m.value, m.negated = "7000000", true }), ""},
		{"a change", of(func(m *made) { m.value, m.role, m.change = "7000000", claims.By, claims.Up }), ""},
		{"one sentence", of(func(m *made) { m.value, m.in = "7000000", base.sentence }), ""},
		{"words of another sentence", of(func(m *made) { m.text, m.value, m.in = "7", "7000000", "For roads, it was 7." }), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := Compare(append(statements(t, "a", base), statements(t, "a", tt.other)...))
			if tt.want == "" {
				assert.Empty(t, found)
				return
			}
			require.Len(t, found, 1)
			assert.Equal(t, tt.want, found[0].Kind)
			assert.Len(t, found[0].Statements, 2)
			across := Compare(append(statements(t, "a", base), statements(t, "b", tt.other)...))
			require.Len(t, across, 1, "across documents")
			assert.Equal(t, "b", across[0].Statements[1].Doc)
		})
	}
}

// What thousands say of one thing is held against each other in time.
func TestConflictsOfAnArchive(t *testing.T) {
	base := made{text: "5 million euros", value: "5000000", unit: "EUR", kind: claims.Money, subject: "spending on bridges", period: "2024", sentence: "Spending on bridges was 5 million euros."}
	other := base
	other.text, other.value, other.sentence = "7 million euros", "7000000", "Spending on bridges was 7 million euros."
	said, apart := statements(t, "", base)[0], statements(t, "", other)[0]
	all := make([]Statement, 20_000)
	for i := range all {
		all[i] = said
		all[i].Doc = strconv.Itoa(i)
	}
	start := time.Now()
	assert.Empty(t, Compare(all))
	all[500].Claim, all[900].Claim = apart.Claim, apart.Claim
	found := Compare(all)
	assert.Less(t, time.Since(start), 5*time.Second)
	require.Len(t, found, 1)
	assert.Len(t, found[0].Statements, len(all))
	assert.Equal(t, "500", found[0].Statements[500].Doc)
	assert.Equal(t, "spending on bridges: numbers that exclude each other, 5 million euros and 7 million euros", found[0].Why)
}

func TestConflictsOfAsManyNumbers(t *testing.T) {
	var all []Statement
	for i := range 5000 {
		number := strconv.Itoa(1_000_001 + 10*i)
		all = append(all, statements(t, strconv.Itoa(i), made{
			text: number, value: number, unit: "EUR", kind: claims.Money, subject: "spending on bridges", period: "2024",
			sentence: "Spending on bridges was " + number + ".",
		})...)
	}
	start := time.Now()
	found := Compare(all)
	assert.Less(t, time.Since(start), 5*time.Second)
	require.Len(t, found, 1)
	assert.Equal(t, Conflict, found[0].Kind)
	assert.Len(t, found[0].Statements, len(all))
}

func TestConflictsInUnitsThatConvert(t *testing.T) {
	base := made{text: "1.4 km", value: "1.4", unit: "kilometer", kind: claims.Measure, subject: "length of the bridge", period: "2024", sentence: "The length of the bridge was 1.4 km."}
	other := base
	other.text, other.value, other.unit, other.sentence = "1400 m", "1400", "meter", "The bridge has a length of 1400 m."
	assert.Empty(t, Compare(statements(t, "a", base, other)))
	groups := Restatements(statements(t, "a", base, other))
	require.Len(t, groups, 1)
	assert.Len(t, groups[0].Statements, 2)
	other.value = "1600"
	assert.Len(t, Compare(statements(t, "a", base, other)), 1)
}

// Two sentences that say different numbers and are no conflict.
func TestNoConflicts(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b made
	}{
		{
			"raised twice",
			made{text: "900 crowns", value: "900", unit: "CZK", kind: claims.Money, subject: "grant limit", change: claims.Up, role: claims.To, sentence: "Here the grant limit goes up to 900 crowns."},
			made{text: "1,400 crowns", value: "1400", unit: "CZK", kind: claims.Money, subject: "grant limit", change: claims.Up, role: claims.To, sentence: "There the grant limit goes up to 1,400 crowns."},
		},
		{
			"counted at no certain time",
			made{text: "312 people", value: "312", unit: "item", noun: "person", kind: claims.Count, subject: "people fined for fishing", sentence: "That year, 312 people were fined for fishing."},
			made{text: "9 people", value: "9", unit: "item", noun: "person", kind: claims.Count, subject: "people fined for fishing", sentence: "So far, 9 people have been fined for fishing."},
		},
		{
			"made here and there",
			made{text: "2 million", value: "2000000", unit: "CZK", kind: claims.Money, subject: "harbour fund money", change: claims.Up, role: claims.By, sentence: "We add 2 million of harbour fund money."},
			made{text: "1 million", value: "1000000", unit: "CZK", kind: claims.Money, subject: "harbour fund money", change: claims.Up, role: claims.By, sentence: "Then we add 1 million of harbour fund money."},
		},
		{
			"what some of them cost",
			made{text: "12 euros", value: "12", unit: "EUR", kind: claims.Money, subject: "pairs of oars", sentence: "There are pairs of oars for 12 euros."},
			made{text: "30 euros", value: "30", unit: "EUR", kind: claims.Money, subject: "pairs of oars", sentence: "Good pairs of oars cost 30 euros."},
		},
		{
			"of another order, in another unit",
			made{text: "30 days", value: "30", unit: "day", kind: claims.Duration, subject: "average wait", period: "2024", sentence: "The average wait was 30 days."},
			made{text: "4 minutes", value: "4", unit: "minute", kind: claims.Duration, subject: "average wait", period: "2024", sentence: "The average wait was 4 minutes."},
		},
		{
			"of no named metric",
			made{text: "2.6 percent", value: "2.6", unit: "percent", kind: claims.Percentage, subject: "median projection", period: "2026", status: claims.Forecast, sentence: "The median projection is 2.6 percent."},
			made{text: "3.8 percent", value: "3.8", unit: "percent", kind: claims.Percentage, subject: "median projection", period: "2026", status: claims.Forecast, sentence: "The median projection is 3.8 percent."},
		},
	} {
		assert.Empty(t, Compare(statements(t, "a", tt.a, tt.b)), tt.name)
	}
}

// A slip of thousands is seen where the time is not known; one of the number of
// something else is not.
func TestSlipsOfNoCertainTime(t *testing.T) {
	a := made{text: "12.6 million crates", value: "12600000", unit: "item", noun: "crate", kind: claims.Count, subject: "apple crates", sentence: "We sold 12.6 million crates: apple crates, that is."}
	b := a
	b.text, b.value, b.sentence = "12.6 billion crates", "12600000000", "The apple crates: 12.6 billion crates."
	found := Compare(statements(t, "a", a, b))
	require.Len(t, found, 1)
	assert.Equal(t, Magnitude, found[0].Kind)
	b.value = "126000000"
	assert.Empty(t, Compare(statements(t, "a", a, b)))
	a.subject, b.subject, b.value = "crates", "crates", "12600000000"
	assert.Empty(t, Compare(statements(t, "a", a, b)))
}

// One word may be a metric: of unemployment there is one rate, of people who do
// something there are many shares.
func TestOneWordMetrics(t *testing.T) {
	said := func(subject, text, value, sentence string, change claims.Change) made {
		m := made{text: text, value: value, unit: "percent", kind: claims.Percentage, subject: subject, period: "2024", sentence: sentence, change: change}
		if change != "" {
			m.role = claims.By
		}
		return m
	}
	for _, tt := range []struct {
		a, b made
		why  string
	}{
		{
			said("unemployment", "5.2%", "5.2", "Unemployment was 5.2%.", ""),
			said("unemployment rate", "6.8%", "6.8", "The unemployment rate was 6.8%.", ""),
			"unemployment: numbers that exclude each other, 5.2% and 6.8%",
		},
		{
			said("output", "3%", "3", "Output grew by 3%.", claims.Up),
			said("output", "2%", "2", "Output shrank by 2%.", claims.Down),
			"output: numbers that exclude each other, up 3% and down 2%",
		},
		{
			said("households", "40%", "40", "40% of households fish.", ""),
			said("households", "60%", "60", "60% of households swim.", ""),
			"",
		},
		{
			said("population", "40%", "40", "40% of the population fishes.", ""),
			said("population", "60%", "60", "60% of the population swims.", ""),
			"",
		},
		{
			said("callers", "40%", "40", "The share of callers who wait was 40%.", ""),
			said("callers", "60%", "60", "The share of callers who hang up was 60%.", ""),
			"",
		},
	} {
		found := Compare(statements(t, "a", tt.a, tt.b))
		if tt.why == "" {
			assert.Empty(t, found)
			continue
		}
		require.Len(t, found, 1, tt.why)
		assert.Equal(t, tt.why, found[0].Why)
	}
}

// "bridges" names a thing of which a text counts many.
func TestNumbersOfOneThingAreNoConflict(t *testing.T) {
	all := statements(t, "a",
		made{text: "96 bridges", value: "96", unit: "item", noun: "bridge", kind: claims.Count, subject: "bridges", period: "2024"},
		made{text: "40 bridges", value: "40", unit: "item", noun: "bridge", kind: claims.Count, subject: "bridges", period: "2024"})
	assert.Empty(t, Compare(all))
}

func TestNoPeriodIsOneOfTheDocument(t *testing.T) {
	a := made{text: "5 days", value: "5", unit: "day", kind: claims.Duration, subject: "time to register a company", sentence: "The time to register a company is 5 days."}
	b := a
	b.text, b.value, b.sentence = "9 days", "9", "To register a company takes a time of 9 days."
	assert.Len(t, Compare(statements(t, "a", a, b)), 1)
	assert.Empty(t, Compare(append(statements(t, "a", a), statements(t, "b", b)...)))
	assert.Empty(t, Restatements(append(statements(t, "a", a), statements(t, "b", a)...)))
}

func TestRestatements(t *testing.T) {
	base := made{text: "312,000 containers", value: "312000", unit: "item", noun: "container", kind: claims.Count, subject: "containers handled", period: "2024"}
	near := base
	near.text, near.modifier, near.subject = "nearly 312,000", claims.About, "handled containers"
	other := base
	other.text, other.value = "290,000", "290000"
	a, b := statements(t, "a", base, other), statements(t, "b", near)
	groups := Restatements(append(a, b...))
	require.Len(t, groups, 1)
	require.Len(t, groups[0].Statements, 2)
	assert.Equal(t, "a", groups[0].Statements[0].Doc)
	assert.Equal(t, "b", groups[0].Statements[1].Doc)
	again := Restatements(append(b, a...))
	require.Len(t, again, 1)
	assert.Equal(t, groups[0].ID, again[0].ID, "whatever the order")
	assert.Regexp(t, "^f[0-9a-f]{16}$", groups[0].ID)

	fell, rose := base, base
	fell.role, fell.change = claims.By, claims.Down
	rose.role, rose.change = claims.By, claims.Up
	assert.Empty(t, Restatements(statements(t, "a", fell, rose)))
}

// Small numbers of a thing are met again by chance.
func TestSmallCountsAreNoRestatement(t *testing.T) {
	a := made{text: "two boats", value: "2", unit: "item", noun: "boat", kind: claims.Count, subject: "boats", sentence: "We saw two boats."}
	assert.Empty(t, Restatements(statements(t, "a", a, a)))
	a.text, a.value, a.sentence = "1,340 boats", "1340", "We saw 1,340 boats."
	assert.Len(t, Restatements(statements(t, "a", a, a)), 1)
}

// A statement knows its group without the others.
func TestFact(t *testing.T) {
	base := made{text: "312,000 containers", value: "312000", unit: "item", noun: "container", kind: claims.Count, subject: "containers handled", period: "2024"}
	same, other, denied, nameless, dateless := base, base, base, base, base
	same.subject = "handled containers"
	other.value = "290000"
	denied.negated = true
	nameless.subject = ""
	dateless.period = ""
	all := append(statements(t, "a", base, other, denied, nameless, dateless), statements(t, "b", same, dateless)...)
	groups := Restatements(all)
	require.Len(t, groups, 1)
	assert.Equal(t, groups[0].ID, all[0].Fact())
	assert.Equal(t, groups[0].ID, all[5].Fact())
	assert.NotEqual(t, all[0].Fact(), all[1].Fact())
	assert.Empty(t, all[2].Fact(), "denied")
	assert.Empty(t, all[3].Fact(), "of nothing that is named")
	assert.Empty(t, (&Statement{}).Fact())
	two := made{text: "two boats", value: "2", unit: "item", noun: "boat", kind: claims.Count, subject: "boats", sentence: "We saw two boats."}
	assert.Empty(t, statements(t, "a", two)[0].Fact(), "met again by chance")
	assert.NotEqual(t, all[4].Fact(), all[6].Fact(), "a fact without a period is one of its document")
}

func TestNothingToCompare(t *testing.T) {
	assert.Empty(t, Compare(nil))
	assert.Empty(t, Restatements(nil))
	assert.Empty(t, Compare([]Statement{{}, {}}))
	assert.Empty(t, Restatements([]Statement{{}, {}}))
}
