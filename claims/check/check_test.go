package check

import (
	"cmp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// One metric, one figure: how far the words reach.
func TestVerdicts(t *testing.T) {
	percent := func(m made) made {
		m.unit, m.kind, m.noun = "percent", claims.Percentage, "percent"
		return m
	}
	for _, tt := range []struct {
		name   string
		claim  made
		figure string
		unit   string
		want   Verdict
		diff   string
	}{
		{"as said", percent(made{text: "14%", value: "14"}), "14", "percent", AgreesAsSaid, "0"},
		{"within the precision", percent(made{text: "14%", value: "14"}), "13.8", "percent", AgreesAsSaid, "0.2"},
		{"not within it", percent(made{text: "14%", value: "14"}), "13.4", "percent", Overstates, "0.6"},
		{"more digits", percent(made{text: "14.0%", value: "14.0"}), "13.8", "percent", Overstates, "0.2"},
		{"less", percent(made{text: "12%", value: "12"}), "13.8", "percent", Understates, "-1.8"},
		{"rounder than the figure", made{text: "18,400", value: "18400"}, "18432", "", AgreesRounded, "-32"},
		{"too round", made{text: "18,000", value: "18000"}, "18632", "", Understates, "-632"},
		{"small and round", made{text: "30", value: "30"}, "27", "", Overstates, "3"},
		{"the figure is rounder", percent(made{text: "4.78%", value: "4.78"}), "4.8", "percent", AgreesRounded, "-0.02"},
		{"a word of scale", made{text: "12.6 million", value: "12600000", place: "100000"}, "12613400", "", AgreesAsSaid, "-13400"},
		{"a word of scale, too far", made{text: "12.6 million", value: "12600000", place: "100000"}, "12713400", "", Understates, "-113400"},
		{"number in words", made{text: "two million", value: "2000000", place: "1000000"}, "2040000", "", AgreesAsSaid, "-40000"},
		{"one digit and a scale", made{text: "5 million", value: "5000000", place: "1000000"}, "5400000", "", AgreesRounded, "-400000"},
		{"one digit and a scale, too far", made{text: "5 million", value: "5000000", place: "1000000"}, "5600000", "", Understates, "-600000"},
		{"two digits and a scale", made{text: "52 thousand", value: "52000", place: "1000"}, "51600", "", AgreesAsSaid, "400"},
		{"nine in ten", made{text: "9 in 10", value: "0.9", kind: claims.Ratio}, "86.1", "percent", AgreesRounded, "3.9"},
		{"of a hundred", made{text: "93 of every 100", value: "0.93", kind: claims.Ratio}, "93.4", "percent", AgreesAsSaid, "-0.4"},
		{"of a hundred, not within it", made{text: "93 of every 100", value: "0.93", kind: claims.Ratio}, "88", "percent", Overstates, "5"},
		{"a fraction of hours", made{text: "two and a half hours", value: "2.5", unit: "hour", kind: claims.Duration, place: "0"}, "2.9", "hours", Understates, "-0.4"},
		{"about", made{text: "about 90,000", value: "90000", modifier: claims.About}, "93000", "", AgreesAsSaid, "-3000"},
		{"about, too far", made{text: "about 90,000", value: "90000", modifier: claims.About}, "96000", "", Understates, "-6000"},
		{"more than", made{text: "more than 500", value: "500", modifier: claims.Over}, "512", "", AgreesAsSaid, "0"},
		{"not more", made{text: "more than 500", value: "500", modifier: claims.Over}, "480", "", Overstates, "20"},
		{"just as many", made{text: "more than 500", value: "500", modifier: claims.Over}, "500", "", AgreesRounded, "0"},
		{"at least", made{text: "at least 500", value: "500", modifier: claims.AtLeast}, "500", "", AgreesAsSaid, "0"},
		{"below", made{text: "below 500", value: "500", modifier: claims.Under}, "620", "", Understates, "-120"},
		{"up to", made{text: "up to 500", value: "500", modifier: claims.AtMost}, "500", "", AgreesAsSaid, "0"},
		{"within a range", made{text: "between 30 and 40", low: "30", high: "40"}, "35.5", "", AgreesAsSaid, "0"},
		{"above a range", made{text: "between 30 and 40", low: "30", high: "40"}, "44", "", Understates, "-4"},
		{"a third", made{text: "a third", value: "0.3333333333333333", fraction: "1/3", kind: claims.Ratio}, "33.1", "percent", AgreesAsSaid, "0.2333333333333333"},
		{"nearly a third", made{text: "nearly a third", value: "0.3333333333333333", fraction: "1/3", kind: claims.Ratio, modifier: claims.About}, "30", "percent", Overstates, "3.333333333333333"},
		{"a third, roughly", made{text: "a third", value: "0.3333333333333333", fraction: "1/3", kind: claims.Ratio}, "34.5", "percent", AgreesRounded, "-1.166666666666667"},
		{"another unit", made{text: "1.4 kilometers", value: "1.4", unit: "kilometer", kind: claims.Measure}, "1388", "meters", AgreesAsSaid, "0.012"},
		{"another unit, too far", made{text: "1.4 kilometers", value: "1.4", unit: "kilometer", kind: claims.Measure}, "1288", "meters", Overstates, "0.112"},
		{"another sort of unit", made{text: "1.4 kilometers", value: "1.4", unit: "kilometer", kind: claims.Measure}, "3", "tonnes", NoReference, ""},
		{"share and count", percent(made{text: "14%", value: "14"}), "14", "boats", NotComparable, ""},
		{"share and bare number", percent(made{text: "14%", value: "14"}), "14", "", NotComparable, ""},
		{"share and points", percent(made{text: "14%", value: "14"}), "14", "percentage points", NotComparable, ""},
		{"two currencies", made{text: "$14", value: "14", unit: "USD", kind: claims.Money}, "14", "EUR", NotComparable, ""},
		{"counts have nouns", made{text: "14 boats", value: "14", unit: "item", noun: "boat", kind: claims.Count}, "14", "vessels", AgreesAsSaid, "0"},
		{"counts by time", made{text: "14 boats a day", value: "14", unit: "item-per-day", noun: "boat per day"}, "12", "vessels a day", Overstates, "2"},
		{"a rate of nothing named", made{text: "5.2 per 100,000 people", value: "5.2", unit: "item-per-100000-item", noun: " per 100000 person"}, "5.2", `"per 100,000 people"`, AgreesAsSaid, "0"},
		{"counts by people", made{text: "5 deaths per 100,000 residents", value: "5", unit: "item-per-100000-item", noun: "death per 100000 resident"}, "5.2", `"deaths per 100,000 people"`, AgreesAsSaid, "-0.2"},
		{"money by people", made{text: "$900 per person", value: "900", unit: "USD-per-item", noun: "US dollar per person", kind: claims.Money}, "880", "USD per capita", Overstates, "20"},
		{"ages are no rates", made{text: "14 years old", value: "14", unit: "year-person", kind: claims.Age}, "14", "boats per person", NoReference, ""},
		{"below zero", percent(made{text: "minus 5.6%", value: "-5.6"}), "-3.1", "percent", Overstates, "-2.5"},
		{"beyond zero", percent(made{text: "minus 5.6%", value: "-5.6"}), "3.1", "percent", OppositeDirection, "-8.7"},
		{"none of something", made{text: "0 kilometers", value: "0", unit: "kilometer", kind: claims.Measure}, "1388", "meters", Understates, "-1.388"},
		{"something of none", made{text: "1.4 kilometers", value: "1.4", unit: "kilometer", kind: claims.Measure}, "0", "meters", Overstates, "1.4"},
		{"an unknown unit", made{text: "14 blorbs", value: "14", unit: "blorb"}, "14", "blorbs", NotComparable, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.claim.subject = "harbour traffic"
			c := tt.claim.claim(t)
			r := checker(t, table(t, "harbour traffic,,,"+tt.figure+","+tt.unit+",,")).Check(&c)
			assert.Equal(t, tt.want, r.Verdict, r.Why)
			assert.Equal(t, tt.diff != "", r.Compared)
			if r.Compared {
				assert.Equal(t, tt.diff, r.Difference.String())
			}
			assert.Equal(t, tt.want != NoReference, r.Reference != nil)
		})
	}
}

// A rate is told for people by whatever noun, and of something that the metric
// names.
func TestRatesOfPeople(t *testing.T) {
	refs := table(t, "murder rate,,,3.2,\"per 100,000 people\",,", "hospital beds,,,5.2,\"beds per 1,000 people\",,", "income,,,31000,EUR per person,,")
	for text, want := range map[string]Verdict{
		"The murder rate was 3.2 per 100,000 residents.":  AgreesAsSaid,
		"The murder rate was 4 per 100,000 inhabitants.":  Overstates,
		"We have 5.2 hospital beds per 1,000 residents.":  AgreesAsSaid,
		"Their income was 31,000 euros per capita.":       AgreesAsSaid,
		"Their income was 30,000 euros per person.":       Understates,
		"The murder rate was 3.2 per 100,000 households.": AgreesAsSaid, // nothing is known of nouns
	} {
		cs := claims.Extract(text)
		require.Len(t, cs, 1, text)
		r := checker(t, refs).Check(&cs[0])
		assert.Equal(t, want, r.Verdict, "%s %v", text, r.Why)
	}
}

// A change needs a figure that is a change, or two levels.
func TestChanges(t *testing.T) {
	levels := []string{"ferry passengers,,2023,1700000,passengers,,", "ferry passengers,,2024,1900000,passengers,,"}
	growth := []string{"growth in ferry passengers,,2024,11.8,percent,,"}
	growth2 := []string{"growth in ferry passengers,,2023,11.0,percent,,", growth[0]}
	made2 := []string{"newly established firms,,2023,100,firms,,", "newly established firms,,2024,168,firms,,"}
	fall := []string{"decline in ferry passengers,,2024,11.8,percent,,"}
	rate := []string{"ferry passengers on time,,2023,80,percent,,", "ferry passengers on time,,2024,84.5,percent,,"}
	base := made{subject: "ferry passengers", period: "2024"}
	up := func(text, value, unit string, kind claims.Kind) made {
		m := base
		m.text, m.value, m.unit, m.kind, m.change, m.role = text, value, unit, kind, claims.Up, claims.By
		return m
	}
	down := func(m made) made {
		m.change = claims.Down
		return m
	}
	created := func(m made) made {
		m.subject, m.noun = "newly established firms", "firm"
		return m
	}
	punctual := func(m made) made {
		m.subject = "ferry passengers on time"
		return m
	}
	for _, tt := range []struct {
		name  string
		claim made
		refs  []string
		want  Verdict
		fig   string
	}{
		{"from two levels", up("12%", "12", "percent", claims.Percentage), levels, AgreesAsSaid, "11.76470588235294"},
		{"from two levels, too much", up("14%", "14", "percent", claims.Percentage), levels, Overstates, "11.76470588235294"},
		{"from two levels, the wrong way", down(up("12%", "12", "percent", claims.Percentage)), levels, OppositeDirection, "11.76470588235294"},
		{"from one level", up("12%", "12", "percent", claims.Percentage), levels[1:], NotComparable, ""},
		{"from nothing", up("12%", "12", "percent", claims.Percentage), append([]string{"ferry passengers,,2023,0,passengers,,"}, levels[1:]...), NotComparable, ""},
		{"an amount", up("200,000 more", "200000", "item", claims.Count), levels, AgreesAsSaid, "200000"},
		{"doubled", up("doubled", "2", "", claims.Multiple), levels, Overstates, "1.117647058823529"},
		{"a fraction", up("a tenth", "0.1", "", claims.Ratio), levels, Understates, "11.76470588235294"},
		{"of what is made in a year", created(up("68%", "68", "percent", claims.Percentage)), made2, AgreesAsSaid, "68"},
		{"as many as were made", created(up("168 firms", "168", "item", claims.Count)), made2, AgreesAsSaid, "168"},
		{"points of a growth", up("1 percentage point", "1", "percentage-point", claims.PercentagePoint), growth2, AgreesAsSaid, "0.8"},
		{"a figure of change", up("12%", "12", "percent", claims.Percentage), growth, AgreesAsSaid, "11.8"},
		{"a fall where it grew", down(up("12%", "12", "percent", claims.Percentage)), growth, OppositeDirection, "11.8"},
		{"a fall where it fell", down(up("12%", "12", "percent", claims.Percentage)), fall, AgreesAsSaid, "-11.8"},
		{"too great a fall", down(up("15%", "15", "percent", claims.Percentage)), fall, Overstates, "-11.8"},
		{"too small a fall", down(up("5%", "5", "percent", claims.Percentage)), fall, Understates, "-11.8"},
		{"growth where it fell", up("12%", "12", "percent", claims.Percentage), fall, OppositeDirection, "-11.8"},
		{"points of a rate", punctual(up("4.5 percentage points", "4.5", "percentage-point", claims.PercentagePoint)), rate, AgreesAsSaid, "4.5"},
		{"basis points of a rate", punctual(up("400 basis points", "400", "permyriad", claims.BasisPoint)), rate, Understates, "450"},
		{"percent of a rate", punctual(up("4.5%", "4.5", "percent", claims.Percentage)), rate, NotComparable, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := tt.claim.claim(t)
			r := checker(t, table(t, tt.refs...)).Check(&c)
			assert.Equal(t, tt.want, r.Verdict, r.Why)
			if tt.fig != "" {
				assert.Equal(t, tt.fig, r.Figure.String())
			}
		})
	}
}

// What is not asserted is not compared.
func TestWhatStatesNoFact(t *testing.T) {
	refs := table(t, "ferry passengers,,2024,1900000,passengers,,", "ferry passengers,,2030,2500000,passengers,,target")
	base := made{text: "1.9 million", value: "1900000", subject: "ferry passengers", period: "2024"}
	of := func(change func(*made)) made {
		m := base
		change(&m)
		return m
	}
	for _, tt := range []struct {
		claim made
		want  Verdict
	}{
		{base, AgreesAsSaid},
		{of(func(m *made) { m.status = claims.Question }), NotComparable},
		{of(func(m *made) { m.status = claims.Hypothetical }), NotComparable},
		{of(func(m *made) { m.negated = true }), NotComparable},
		{of(func(m *made) { m.status, m.period = claims.Target, "2030" }), Understates},
		{of(func(m *made) { m.status = claims.Forecast }), NotComparable},
	} {
		c := tt.claim.claim(t)
		r := checker(t, refs).Check(&c)
		assert.Equal(t, tt.want, r.Verdict, "%+v %v", tt.claim, r.Why)
	}
}

func TestPeriods(t *testing.T) {
	refs := table(t,
		"ferry passengers,,2022,1500000,passengers,,", "ferry passengers,,2023,1700000,passengers,,",
		"ferry passengers,,2024,1900000,passengers,,", "ferry passengers,,2025,2100000,passengers,,")
	for _, tt := range []struct {
		name             string
		period, baseline string
		role             claims.Role
		want             string // the period of the reference
		verdict          Verdict
	}{
		{"the one named", "2023", "", "", "2023", Overstates},
		{"a day of it", "2024-05-01", "", "", "2024", AgreesAsSaid},
		{"nearly all of it", "2024-02/2024-12", "", "", "2024", AgreesAsSaid},
		{"a month is no year", "2024-05", "", "", "2024", OtherPeriod},
		{"none", "2019", "", "", "2022", OtherPeriod},
		{"none said", "", "", "", "2024", AgreesAsSaid},
		{"after the baseline", "", "2022", claims.To, "2023", Overstates},
		{"where it came from", "2024", "2023", claims.From, "2023", Overstates},
		{"where it came from, not said", "2024", "", claims.From, "2023", Overstates},
		{"before all", "2022", "", claims.From, "2022", OtherPeriod},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := made{text: "1.9 million", value: "1900000", subject: "ferry passengers", period: tt.period, baseline: tt.baseline, role: tt.role}
			c := m.claim(t)
			r := checker(t, refs, WithDate(day(2024, 6, 1))).Check(&c)
			assert.Equal(t, tt.verdict, r.Verdict, r.Why)
			require.NotNil(t, r.Reference)
			assert.Equal(t, tt.want, r.Reference.Period.Text)
		})
	}
}

func TestTheFigureOfAnotherYear(t *testing.T) {
	refs := table(t, "ferry passengers,,2023,1700000,passengers,,", "ferry passengers,,2024,1900000,passengers,,")
	c := made{text: "1.9 million", value: "1900000", subject: "ferry passengers", period: "2023"}.claim(t)
	r := checker(t, refs).Check(&c)
	assert.Equal(t, Overstates, r.Verdict)
	assert.Contains(t, r.Why, "it agrees with the figure for 2024")
}

func TestRoseWhereItFell(t *testing.T) {
	refs := table(t, "ferry passengers,,2023,2000000,passengers,,", "ferry passengers,,2024,1900000,passengers,,")
	m := made{text: "1.9 million", value: "1900000", subject: "ferry passengers", period: "2024", change: claims.Up, role: claims.To}
	c := m.claim(t)
	assert.Equal(t, OppositeDirection, checker(t, refs).Check(&c).Verdict)
	m.change = claims.Down
	c = m.claim(t)
	assert.Equal(t, AgreesAsSaid, checker(t, refs).Check(&c).Verdict)
}

func TestPlaces(t *testing.T) {
	refs := table(t, "unemployment,Belmora,2024,5.2,percent,,", "unemployment,Carrowmere,2024,7.9,percent,,")
	for _, tt := range []struct {
		name, scope, subject, home string
		want                       Verdict
		place                      string
	}{
		{"named", "in Carrowmere", "unemployment", "", Overstates, "Carrowmere"},
		{"named in the subject", "", "unemployment of Carrowmere", "Belmora", Overstates, "Carrowmere"},
		{"not named, at home", "", "unemployment", "Belmora", Overstates, "Belmora"},
		{"here", "across the country", "unemployment", "Republic of Belmora", Overstates, "Belmora"},
		{"not named", "", "unemployment", "", NotComparable, "Belmora"},
		{"another place", "in Tarnholm", "unemployment", "Belmora", NoReference, ""},
		{"another place in the subject", "", "unemployment in Tarnholm", "Belmora", NoReference, ""},
		{"a part of the people", "among women", "unemployment", "Belmora", NoReference, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := made{text: "9%", value: "9", unit: "percent", kind: claims.Percentage, subject: tt.subject, scope: tt.scope, period: "2024"}.claim(t)
			r := checker(t, refs, WithPlace(tt.home)).Check(&c)
			assert.Equal(t, tt.want, r.Verdict, r.Why)
			if tt.place != "" {
				require.NotNil(t, r.Reference)
				assert.Equal(t, tt.place, r.Reference.Place)
			}
		})
	}
}

func TestWords(t *testing.T) {
	refs := table(t,
		"unemployment rate,,,5.2,percent,,", "unemployment rate of young people,,,11.8,percent,,",
		"number of affordable homes built,,,450,homes,,", "spending on bridges|bridge budget,,,61,million EUR,,")
	for _, tt := range []struct {
		name, sentence, text, subject, unit string
		want                                string // the metric compared with; "" for none
	}{
		{"lemmas", "We built 450 affordable homes.", "450 affordable homes", "affordable homes built", "item", "number of affordable homes built"},
		{"a word that need not be said", "Unemployment was 5.2%.", "5.2%", "unemployment", "percent", "unemployment rate"},
		{"the nearer clause", "The rate was 5.2%; that of young people was 11.8%.", "11.8%", "unemployment rate", "percent", "unemployment rate of young people"},
		{"not the other clause", "The rate was 5.2%; that of young people was 11.8%.", "5.2%", "unemployment rate", "percent", "unemployment rate"},
		{"another name", "The bridge budget is 61 million euros.", "61 million euros", "bridge budget", "EUR", "spending on bridges|bridge budget"},
		{"a word is missing", "We built 450 homes.", "450 homes", "homes built", "item", ""},
		{"nothing in common", "We sold 450 boats.", "450 boats", "boats", "item", ""},
		{"only elsewhere in the sentence", "Fares rose 3%, although unemployment stayed.", "3%", "fares", "percent", ""},
		{"no subject", "We spent 61 million euros on bridges.", "61 million euros", "", "EUR", "spending on bridges|bridge budget"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := made{text: tt.text, value: "5", unit: tt.unit, subject: tt.subject, sentence: tt.sentence, noun: "home"}.claim(t)
			if tt.unit != "item" {
				c.Quantity.Unit.Name = ""
			}
			r := checker(t, refs).Check(&c)
			if tt.want == "" {
				assert.Equal(t, NoReference, r.Verdict)
				assert.Nil(t, r.Reference)
				return
			}
			require.NotNil(t, r.Reference, "%+v", r.Candidates)
			assert.Equal(t, tt.want, r.Reference.Metric)
		})
	}
}

func TestCandidatesAreRankedAndNothingIsForced(t *testing.T) {
	refs := table(t, "average income of rural households,,2024,20100,CZK,,", "average income of households,,2024,24300,CZK,,")
	c := made{text: "24,300 crowns", value: "24300", unit: "CZK", kind: claims.Money, subject: "average income of households", period: "2024"}.claim(t)
	r := checker(t, refs).Check(&c)
	assert.Equal(t, AgreesAsSaid, r.Verdict)
	require.Len(t, r.Candidates, 2)
	assert.Equal(t, "average income of households", r.Candidates[0].Reference.Metric)
	assert.Equal(t, []string{"rural"}, r.Candidates[1].Missing)
	assert.Greater(t, r.Candidates[0].Score, r.Candidates[1].Score)
	assert.LessOrEqual(t, r.Candidates[0].Score, 100)

	r = checker(t, refs[:1]).Check(&c)
	assert.Equal(t, NoReference, r.Verdict)
	assert.Len(t, r.Candidates, 1, "listed all the same")
}

// "200 more than planned" is not held against the places that were opened.
func TestMoreThanPlanned(t *testing.T) {
	refs := table(t, "nursery places opened,,2023,4000,places,,", "nursery places opened,,2024,5187,places,,")
	m := made{
		text: "200", value: "200", unit: "item", noun: "place", change: claims.Up, role: claims.By, subject: "nursery places",
		sentence: "We opened 5,200 nursery places, 200 more than planned.", kind: claims.Count,
	}
	c := m.claim(t)
	assert.Equal(t, NotComparable, checker(t, refs).Check(&c).Verdict)
	m.sentence, m.baseline = "We opened 200 more nursery places than in 2023.", "2023"
	c = m.claim(t)
	assert.Equal(t, "1187", checker(t, refs).Check(&c).Figure.String())
}

func TestACurrencyByTheSameWord(t *testing.T) {
	refs := table(t, "ferry ticket,,,64,crowns,,")
	c := made{text: "64 crowns", value: "64", unit: "SEK", kind: claims.Money, subject: "ferry ticket"}.claim(t)
	c.Quantity.Unit.Text, c.Quantity.Unit.Assumed = "crowns", true
	assert.Equal(t, AgreesAsSaid, checker(t, refs).Check(&c).Verdict)
	c.Quantity.Unit.Assumed = false
	assert.Equal(t, NotComparable, checker(t, refs).Check(&c).Verdict)
}

func TestTolerance(t *testing.T) {
	refs := table(t, "ferry passengers,,,93000,passengers,,")
	c := made{text: "about 90,000", value: "90000", modifier: claims.About, subject: "ferry passengers"}.claim(t)
	assert.Equal(t, AgreesAsSaid, checker(t, refs).Check(&c).Verdict)
	assert.Equal(t, Understates, checker(t, refs, WithTolerance(units.MustParseDecimal("0.01"))).Check(&c).Verdict)
	_, err := New(refs, WithTolerance(units.NewDecimal(1, 0)))
	require.ErrorContains(t, err, "tolerance")
}

func TestUnits(t *testing.T) {
	reg, err := units.Default().With(units.Definition{ID: "hogshead-of-ale", Name: "hogshead of ale", Surfaces: []string{"hogsheads"}})
	require.NoError(t, err)
	c := made{text: "14 hogsheads", value: "14", unit: "hogshead-of-ale", subject: "ale shipped"}.claim(t)
	u, err := reg.Unit("hogshead-of-ale")
	require.NoError(t, err)
	refs := []Reference{{Metric: "ale shipped", Value: units.Quantity{Value: units.NewDecimal(12, 0), Unit: u}}}
	assert.Equal(t, Overstates, checker(t, refs, WithUnits(reg)).Check(&c).Verdict)
	assert.Equal(t, NotComparable, checker(t, refs).Check(&c).Verdict)

	read := table(t, "ale shipped,,,12,hogsheads,,", "ale drunk,,,12,thousand hogsheads a day,,")
	assert.Equal(t, Overstates, checker(t, read, WithUnits(reg)).Check(&c).Verdict, "the unit of a table that was read before")
	rate := made{text: "12,000 hogsheads a day", value: "12000", unit: "hogshead-of-ale-per-day", subject: "ale drunk"}.claim(t)
	assert.Equal(t, AgreesAsSaid, checker(t, read, WithUnits(reg)).Check(&rate).Verdict)
	assert.Equal(t, "item", read[0].Value.Unit.ID(), "the caller's own stay as they are")

	c = made{text: "14%", value: "14", unit: "percent", kind: claims.Percentage, subject: "fares"}.claim(t)
	assert.Equal(t, AgreesAsSaid, checker(t, table(t, "fares,,,14,percent,,"), WithUnits(nil)).Check(&c).Verdict)
}

func TestNoReferences(t *testing.T) {
	c := made{text: "14%", value: "14", subject: "fares"}.claim(t)
	r := checker(t, nil).Check(&c)
	assert.Equal(t, Result{Verdict: NoReference}, r)
	r = checker(t, table(t, "fares,,,14,percent,,")).Check(&claims.Claim{})
	assert.Equal(t, NoReference, r.Verdict)
}

func TestVerdictsAreAll(t *testing.T) {
	seen := map[Verdict]bool{}
	for _, v := range Verdicts() {
		assert.False(t, seen[v])
		assert.NotContains(t, strings.Fields(string(v)), "true")
		assert.NotContains(t, strings.Fields(string(v)), "false")
		seen[v] = true
	}
	assert.Len(t, seen, 8)
}

// What a subject is of or for belongs to the metric; a claim in another unit
// and of another order is about something else.
func TestNarrowerMetrics(t *testing.T) {
	refs := table(t, "average wait,,2024,4.4,minutes,,")
	for _, tt := range []struct {
		name    string
		subject string
		claim   made
		want    Verdict
		why     string
	}{
		{"the metric", "average wait", made{text: "4 minutes", value: "4", unit: "minute"}, AgreesAsSaid, ""},
		{"who does it", "average wait told by the agency", made{text: "4 minutes", value: "4", unit: "minute"}, AgreesAsSaid, ""},
		{"for something", "average wait for a passport", made{text: "4 minutes", value: "4", unit: "minute"}, NoReference, `nearest is "average wait"; the claim says more: passport`},
		{"of somebody", "average wait of women", made{text: "4 minutes", value: "4", unit: "minute"}, NoReference, "woman"},
		{"a word before it", "average night wait", made{text: "4 minutes", value: "4", unit: "minute"}, NoReference, "the claim says more: night"},
		{"a word that says little", "record average wait", made{text: "4 minutes", value: "4", unit: "minute"}, AgreesAsSaid, ""},
		{"of another sentence", "average wait", made{text: "4 minutes", value: "4", unit: "minute", sentence: "At night, it was 4 minutes."}, AgreesAsSaid, "told by another sentence"},
		{"in days", "average wait", made{text: "30 days", value: "30", unit: "day"}, NotComparable, "said in days, the reference is in minutes and of another order"},
		{"in a near unit", "average wait", made{text: "half an hour", value: "0.5", unit: "hour"}, Overstates, ""},
		{"a bound is no slip", "average wait", made{text: "more than 9 minutes", value: "9", unit: "minute", modifier: claims.Over}, Overstates, ""},
		{"a slip in one unit", "average wait", made{text: "4,400 minutes", value: "4400", unit: "minute"}, Overstates, "a slip of magnitude"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := tt.claim
			m.kind, m.subject, m.period, m.noun = claims.Duration, tt.subject, "2024", m.unit
			m.sentence = cmp.Or(m.sentence, "The "+tt.subject+" was "+m.text+".")
			c := m.claim(t)
			r := checker(t, refs).Check(&c)
			assert.Equal(t, tt.want, r.Verdict, r.Why)
			assert.Contains(t, strings.Join(r.Why, "; "), tt.why)
			assert.Equal(t, strings.Contains(tt.why, "slip"), strings.Contains(strings.Join(r.Why, "; "), "slip"))
		})
	}
}

// Where a claim has no words of its own, those of its sentence are no metric of
// another unit.
func TestNoSubjectAndAnotherUnit(t *testing.T) {
	refs := table(t, "cost of bridge repairs,,,463,million CZK,,")
	c := made{text: "seven years", value: "7", unit: "year", kind: claims.Duration, sentence: "The cost of bridge repairs: what of the seven years?"}.claim(t)
	assert.Equal(t, NoReference, checker(t, refs).Check(&c).Verdict)
}

// Where the claim names no metric and its sentence names two, neither is taken.
func TestTwoMetricsOfASentence(t *testing.T) {
	refs := table(t, "unemployment,,2024,4.1,percent,,", "inflation,,2024,2.2,percent,,")
	m := made{text: "2%", value: "2", unit: "percent", kind: claims.Percentage, period: "2024", sentence: "With such unemployment and inflation, 2%."}
	c := m.claim(t)
	r := checker(t, refs).Check(&c)
	assert.Equal(t, NotComparable, r.Verdict)
	assert.Equal(t, []string{"what is measured is not said: unemployment, inflation"}, r.Why)
	m.subject = "inflation"
	c = m.claim(t)
	assert.Equal(t, AgreesAsSaid, checker(t, refs).Check(&c).Verdict)
}

// A change is told from the metric of the sentence that has two figures.
func TestTheMetricWithAnEarlierFigure(t *testing.T) {
	refs := table(t, "ferries,,2024,48,ferries,,", "ferries with a ramp,,2019,9,ferries,,", "ferries with a ramp,,2024,45,ferries,,")
	c := made{
		text: "five times", value: "5", kind: claims.Multiple, subject: "ferries", baseline: "2019", period: "2024",
		sentence: "Of our ferries, 45 have a ramp, five times as many as in 2019.",
	}.claim(t)
	r := checker(t, refs).Check(&c)
	assert.Equal(t, AgreesAsSaid, r.Verdict, r.Why)
	assert.Equal(t, "ferries with a ramp", r.Reference.Metric)
	r = checker(t, refs[:1]).Check(&c)
	assert.Equal(t, NotComparable, r.Verdict, r.Why)
}

// A metric that names two nouns is of the one that its figure counts.
func TestWhatIsCounted(t *testing.T) {
	refs := table(t, "firms helped by officials,,,520,firms,,", "vehicles a day on the bridge,,,21300,vehicles a day,,")
	for _, tt := range []struct {
		text, value, unit, noun, subject string
		want                             Verdict
	}{
		{"520 firms", "520", "item", "firm", "firms helped by officials", AgreesAsSaid},
		{"30 officials", "30", "item", "official", "officials that helped firms", NoReference},
		{"21,300 vehicles a day", "21300", "item-per-day", "vehicle per day", "vehicles on the bridge", AgreesAsSaid},
	} {
		c := made{text: tt.text, value: tt.value, unit: tt.unit, noun: tt.noun, kind: claims.Count, subject: tt.subject, sentence: "In all, " + tt.text + ", " + tt.subject + "."}.claim(t)
		r := checker(t, refs).Check(&c)
		assert.Equal(t, tt.want, r.Verdict, "%s: %v", tt.text, r.Why)
	}
}

// A word of the metric that stands far off does not make up for another one at
// the claim: the young rowers are not the hired ones.
func TestSomeOfTheThings(t *testing.T) {
	refs := table(t, "hired rowers,,2024,7200000,rowers,,")
	of := func(text, value, subject, sentence string) made {
		return made{text: text, value: value, unit: "item", noun: "rower", kind: claims.Count, subject: subject, sentence: sentence, period: "2024"}
	}
	for _, tt := range []struct {
		claim made
		want  Verdict
		why   string
	}{
		{of("7.2 million hired rowers", "7200000", "hired rowers", "There are 7.2 million hired rowers."), AgreesAsSaid, ""},
		{of("300,000 young rowers", "300000", "young rowers", "Of 7.2 million hired rowers, 300,000 young rowers miss lunch."), NoReference, "young"},
		{of("One hired rower", "1", "hired rowers", "One hired rower told us."), NotComparable, "some of them"},
		{of("6.2 million hired rowers", "6200000", "hired rowers", "There are 6.2 million hired rowers."), Understates, ""},
		{of("7,200 hired rowers", "7200", "hired rowers", "There are 7,200 hired rowers."), Understates, "a slip of magnitude"},
	} {
		c := tt.claim.claim(t)
		r := checker(t, refs).Check(&c)
		assert.Equal(t, tt.want, r.Verdict, "%s: %v", tt.claim.text, r.Why)
		assert.Contains(t, strings.Join(r.Why, "; "), tt.why)
	}
}

// The figure of growth for a month is that over the year which it ends, and a
// rate that falls to 2% is no negative one.
func TestRatesOfChange(t *testing.T) {
	refs := table(t, "inflation,,2024-04,2.2,percent,yes,")
	base := made{text: "2.2%", value: "2.2", unit: "percent", kind: claims.Percentage, subject: "inflation"}
	for _, tt := range []struct {
		period string
		change claims.Change
		role   claims.Role
		want   Verdict
	}{
		{"2023-05/2024-04", "", "", AgreesAsSaid},
		{"2024-04", "", "", AgreesAsSaid},
		{"2023-04/2024-03", "", "", OtherPeriod},
		{"2024-02/2024-04", "", "", OtherPeriod},
		{"2024-04", claims.Down, claims.To, AgreesAsSaid},
		{"2024-04", claims.Down, claims.By, OppositeDirection},
	} {
		m := base
		m.period, m.change, m.role = tt.period, tt.change, tt.role
		c := m.claim(t)
		assert.Equal(t, tt.want, checker(t, refs).Check(&c).Verdict, tt)
	}
	c := made{text: "two thirds", value: "0.6666666666666667", fraction: "2/3", kind: claims.Ratio, subject: "inflation", period: "2024-04", change: claims.Down, role: claims.By}.claim(t)
	assert.Equal(t, NotComparable, checker(t, refs).Check(&c).Verdict, "a share of the rate")
}
