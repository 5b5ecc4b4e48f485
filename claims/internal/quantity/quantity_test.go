package quantity

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

var may = time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)

func read(text string) (*sentence.Sentence, []Quantity) {
	s := &sentence.Sentence{Text: text}
	sc := token.NewScanner(text, []token.Piece{{Start: 0, End: len(text)}})
	for t := sc.Next(); t.Kind != token.None; t = sc.Next() {
		s.Tokens = append(s.Tokens, t)
	}
	s.Fill()
	nums := number.Find(nil, s)
	exprs := period.Find(nil, s, nums, may)
	return s, Find(nil, s, nums, exprs, units.Default())
}

// show writes the quantities of a text as "modifier value unit", a range as
// "low..high"; dates are left out.
func show(text string) string {
	_, qs := read(text)
	var out []string
	for _, q := range qs {
		if q.Kind == Date {
			continue
		}
		v := q.Value.String()
		if !q.HasValue {
			v = q.Bounds.Low.Value.String() + ".." + q.Bounds.High.Value.String()
		}
		unit := q.Unit.ID
		if unit == "item" {
			unit = q.Unit.Name
		}
		out = append(out, strings.TrimSpace(strings.TrimPrefix(q.Modifier, "=")+v+" "+unit))
	}
	return strings.Join(out, "; ")
}

func TestQuantities(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"prices rose 14%", "14 percent"},
		{"by 1.2 percentage points", "1.2 percentage-point"},
		{"cut by 25 basis points", "25 permyriad"},
		{"it cost $3.2 billion", "3200000000 USD"},
		{"it cost 40 euros a barrel", "40 EUR-per-barrel"},
		{"gas trades at $3.20 per MMBtu", "3.20 USD-per-1e6-british-thermal-unit"},
		{"it costs 3 euros per 100 grams of cheese", "3 EUR-per-100-gram"},
		{"they paid 120 euros per thousand cubic metres", "120 EUR-per-1000-cubic-meter"},
		{"the sand holds 40 worms per 10 square metres", "40 item-per-10-square-meter"},
		{"we had 5 cases per 100,000 people", "5 item-per-100000-item"},
		{"we had 5 cases per 1,000 in the north", "5 item-per-1000-item"},
		{"it costs 40 euros per 12 bottles", "40 EUR-per-12-item"},
		{"it cost 50 cents", "0.50 USD"},
		{"30 working days", "30 day"},
		{"17,800 practical problems were solved", "17800 problem"},
		{"300 primary and secondary schools", "300 school"},
		{"more than 500 homes", ">500 home"},
		{"sold 6 percent fewer than a year ago", "6 percent; 1 year"},
		{"rents are 5 percent less than two years ago", "5 percent; 2 year"},
		{"2 km more than 3 km", "2 kilometer; 3 kilometer"},
		{"in 6 towns more than 30 people", "6 town; >30 person"},
		{"at least 60 percent", ">=60 percent"},
		{"nearly 70 km/h", "~70 kilometer-per-hour"},
		{"500 people or more", ">=500 person"},
		{"between 30 and 40 tonnes", "30..40 tonne"},
		{"3 to 5 million dollars", "3000000..5000000 USD"},
		{"14%, 13.8 and 68.5 percent", "14 percent; 13.8 percent; 68.5 percent"},
		{"a 12-page document", "12 page"},
		{"five feet two inches", "62 inch"},
		{"she is 29 years old", "29 year-person"},
		{"half an hour", "0.5 hour"},
		{"one job in nine", "0.1111111111111111 job"},
		{"tickets from 5 to 9 euros", "5..9 EUR"},
		{"prices rose from 5 to 9 euros", "5 EUR; 9 EUR"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

// What looks like a unit but is none.
func TestNoUnits(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"we sold 6 in 2020", "6"},
		{"see Article 5 a second time", "5; 2"},
		{"more than 20 and less than 8", ">20; <8"},
		{"it edged up to 4 percent", "4 percent"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"from 5 to 9 or 10-12%", "50to1", "$5 a b 6 ft 2", "½ of 1 in 5 +- 3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, qs := read(text)
		last := 0
		for _, q := range qs {
			if q.First < last || q.Last <= q.First || q.Last > s.Len() {
				t.Fatalf("%q: tokens %d to %d after %d", text, q.First, q.Last, last)
			}
			last = q.Last
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s := &sentence.Sentence{Text: "Last year the port handled nearly 312,000 containers, a 4.5% increase, and cut the waiting time from 30 hours to 12 hours."}
	sc := token.NewScanner(s.Text, []token.Piece{{Start: 0, End: len(s.Text)}})
	for t := sc.Next(); t.Kind != token.None; t = sc.Next() {
		s.Tokens = append(s.Tokens, t)
	}
	s.Fill()
	nums := number.Find(nil, s)
	exprs := period.Find(nil, s, nums, may)
	var out []Quantity
	b.SetBytes(int64(len(s.Text)))
	b.ReportAllocs()
	for b.Loop() {
		out = Find(out[:0], s, nums, exprs, units.Default())
	}
}

func TestRanges(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"we expect 5–7 boats", "5..7 boat"},
		{"1200~1500 boats", "1200..1500 boat"},
		{"it costs $5 to $7 million", "5000000..7000000 USD"},
		{"it costs £5-£7", "5..7 GBP"},
		{"a 5%-7% fee", "5..7 percent"},
		{"a five-to-seven-year term", "5..7 year"},
		{"-5 – -3 °C at night", "-5..-3 celsius"},
		{"half to two thirds of the boats", "0.5..0.6666666666666667 boat"},
		{"30, maybe 40 boats", "30..40 boat"},
		{"it took a year or two", "~1..2 year"},
		{"it is as short as a month or two", "~1..2 month"},
		{"as far as a mile or two", "~1..2 mile"},
		{"eighteen nineteen million crowns", "18000000..19000000 CZK"},
		{"sixty maybe seventy percent", "60..70 percent"},
		{"just under forty to just over sixty boats", "~40..60 boat"},
		{"forty five forty six percent", "45..46 percent"},
		{"the two three years since", "2..3 year"},
		{"two three hundred boats", "200..300 boat"},
		{"12 15 thousand boats", "12000..15000 boat"},
		{"5 or 7 boats", "5..7 boat"},
		{"the range is from 5 to 9 euros", "5..9 EUR"},
		{"they revised it from 4 to 6 percent to 1 to 2 percent", "4..6 percent; 1..2 percent"},
		{"$3- to $600 a week", "300..600 USD-per-week"},
		{"it grew from 2 million to over 40 million fully licensed drivers", "2000000 driver; >40000000 driver"},
		{"three to five hundred thousand boats", "300000..500000 boat"},
		{"five to six thousand five hundred boats", "5000..6500 boat"},
		{"one to two million five hundred thousand", "1000000..2500000"},
		{"over 500 and under 700", "500..700"},
		{"within 500 and 700", "500..700"},
		{"more than 500 up to 700 boats", "500..700 boat"},
		{"more than a third but less than a half", "0.3333333333333333..0.5"},
		{"$1-2 million per unit", "1000000..2000000 USD-per-item"},
		{"20° to 25°C", "20..25 celsius"},
		{"rose from 11.3 to 18-20 billion euros", "11300000000 EUR; 18000000000..20000000000 EUR"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

// Two numbers side by side that are no range.
func TestNoRanges(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"5, 6 or 7 boats", "5 boat; 6 boat; 7 boat"},
		{"fares went from $60 to $80 to $100", "60 USD; 80 USD; 100 USD"},
		{"prices rose from 5 to 9 euros", "5 EUR; 9 EUR"},
		{"we have 5 boats, 9 cars", "5 boat; 9 car"},
		{"in the x2-9m hall", "2; 9"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestSharing(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"40 people who rent for two years and 60 who own", "40 person; 2 year; 60 person"},
		{"they work two 12-hour shifts", "2 shift; 12 hour"},
		{"50 two-bed flats", "50 flat; 2 bed"},
		{"40 crowns ($2) by bus and 60 ($3) by rail", "40 CZK; 2 USD; 60 CZK; 3 USD"},
		{"rails rose to 1,463 points, while the other fell to 1,333", "1463 point; 1333 point"},
		{"19 pence a litre, and 24 for diesel", "0.19 GBP-per-liter; 0.24 GBP-per-liter"},
		{"5 and 7 million euros", "5000000 EUR; 7000000 EUR"},
		{"fees of $6-, $7-, $8-, $9,000", "6000 USD; 7000 USD; 8000 USD; 9000 USD"},
		{"owing 2- or 300 bucks", "200 USD; 300 USD"},
		{"a 9- or 10-inch pipe", "9 inch; 10 inch"},
		{"3, 4 and 5 million tonnes", "3000000 tonne; 4000000 tonne; 5000000 tonne"},
		{"it costs $5, 10 or 15", "5 USD; 10 USD; 15 USD"},
		{"it costs $5, $10 or $15 million", "5000000 USD; 10000000 USD; 15000000 USD"},
		{"40 percent in May, 45 in June and 52 in July", "40 percent; 45 percent; 52 percent"},
		{"eight billion pounds in May and nine by spring", "8000000000 GBP; 9000000000 GBP"},
		{"5 million tonnes of wheat and 3 million of rye", "5000000 tonne; 3000000 tonne"},
		{"60 boats, compared with 50 last year", "60 boat; 50 boat"},
		{"60 percent, compared with 50 a year earlier", "60 percent; 50 percent"},
		{"the wait dropped to 4 minutes, from 17", "4 minute; 17 minute"},
		{"it stood at 84, up from 81 percent", "84 percent; 81 percent"},
		{"only 5 of the 60 boats sailed", "5 boat; 60 boat"},
		{"40 boats, including 12 in the bay", "40 boat; 12 boat"},
		{"a hall of 3 x 4 m", "3 meter; 4 meter"},
		{"a box of 3 × 4 × 5 cm", "3 centimeter; 4 centimeter; 5 centimeter"},
		{"40 boats that leak and 12 that float", "40 boat; 12 boat"},
		{"5 degrees in 2016 and 3.4 last year", "5 degree; 3.4 degree"},
		{"31 fires, compared with an average of 28 per week", "31 fire; 28 item-per-week"},
		{"the offer was C$8 (US$5.90) per unit", "8 CAD-per-item; 5.90 USD-per-item"},
		{"it cost 40 euros ($43) a barrel", "40 EUR-per-barrel; 43 USD-per-barrel"},
		{"it rose from £61 a week to £68", "61 GBP-per-week; 68 GBP-per-week"},
		{"it fell from 70 cents a day to about 60 cents", "0.70 USD-per-day; ~0.60 USD-per-day"},
		{"it is £68 a week, up from £61", "68 GBP-per-week; 61 GBP-per-week"},
		{"it rose from 5 tonnes a day to 7 tonnes", "5 tonne-per-day; 7 tonne-per-day"},
		{"it rose from 40 calls a day to 60 calls", "40 item-per-day; 60 item-per-day"},
		{"more than 50 km (31 miles)", ">50 kilometer; >31 mile"},
		{"it stood at 310 homes in May and has fallen below 190", "310 home; <190 home"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

// A rate of a bare number is one of items, which have the noun of what it is
// compared with.
func TestRatesOfNothingNamed(t *testing.T) {
	for _, c := range []struct{ text, id, name string }{
		{"payrolls grew by 62,000 a month", "item-per-month", "item per month"},
		{"it runs at 300 per week", "item-per-week", "item per week"},
		{"it stands at 12 per 100,000", "item-per-100000-item", "item per 100000"},
		{"it stands at 12 per 100,000 adults", "item-per-100000-item", "item per 100000 adult"},
		{"it stands at 12 per 10 square metres", "item-per-10-square-meter", "item per 10 square meters"},
		{"it stands at 12 per capita", "item-per-person", "item per person"},
		{"it stands at 12 per household", "item-per-item", "item per household"},
		{"we see 500 patients a week, up from 300 a week", "item-per-week", "patient per week"},
		{"31 fires, compared with an average of 28 per week", "item-per-week", "fire per week"},
		{"we see 500 patients a week and pay 3 euros per visit", "EUR-per-item", "euro per visit"},
	} {
		_, qs := read(c.text)
		u := qs[len(qs)-1].Unit
		assert.Equal(t, []string{c.id, c.name}, []string{u.ID, u.Name}, c.text)
		assert.NotEqual(t, Measure, qs[len(qs)-1].Kind, c.text)
		_, err := units.Default().Unit(u.ID)
		assert.NoError(t, err, c.text)
	}
}

// The surface of a rate begins with its unit, or with "per" where there is none.
func TestRateSurface(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"the rate is 4 per household", "per household"},
		{"the rate is 4 per capita", "per capita"},
		{"we see 4 calls per household", "calls per household"},
		{"it costs 4 euros per head", "euros per head"},
		{"it costs 4 million to 6 million euros per unit", "euros per unit"},
		{"the rate is 300 a week", "a week"},
		{"the rate is 12 per 1,000", "per 1,000"},
	} {
		s, qs := read(c.text)
		u := qs[len(qs)-1].Unit
		assert.Equal(t, c.want, s.Text[u.Start:u.End], c.text)
	}
}

// What is near but of another kind shares nothing.
func TestNoSharing(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"two 5 percent levies", "2; 5 percent"},
		{"the index rose to 1,463 points, and the 9 of us left", "1463 point; 9"},
		{"19 litres, and 24 for lunch", "19 liter; 24"},
		{"40 million, or 5%, of trees", "40000000; 5 percent"},
		{"it costs £61 a week and £40 to join", "61 GBP-per-week; 40 GBP"},
		{"it went from £61 a week to £300 a month", "61 GBP-per-week; 300 GBP-per-month"},
		{"it went from 40 calls a day to 60 letters", "40 item-per-day; 60 letter"},
		{"it ended at 95, 12 percent above par", "95; 12 percent"},
		{"60 boats and 50 carts", "60 boat; 50 cart"},
		{"6 towns insured less than 30", "6 town; <30"},
		{"after two weeks, to 3.1, to 8.4", "2 week; 3.1; 8.4"},
		{"gained 0.4 percent to 2,118.30", "0.4 percent; 2118.30"},
		{"one of the 60 boats sailed", "1; 60 boat"},
		{"more than 50 km (60 people)", ">50 kilometer; 60 person"},
		{"5 tonnes of rye and 40 of the farmers", "5 tonne; 40 farmer"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestOdds(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a ratio of 3 to 1", "3"},
		{"a 3:1 ratio", "3"},
		{"a two-for-one offer", "2"},
		{"they outnumber us four to one", "4"},
		{"a ratio of 2:5", "0.4"},
		{"four times out of five", "0.8"},
		{"one driver in four works nights", "0.25 driver"},
		{"we know that 1 child in 5 lives in a damp flat", "0.2 child"},
		{"nearly one tenant in four waits a year", "~0.25 tenant; 1 year"},
		{"two roofs in ten need repairs", "0.2 roof"},
		{"four mills in ten lost money", "0.4 mill"},
		{"one driver in four villages smokes", "1 driver; 4 village"},
		{"one fire in two plants was put out", "1 fire; 2 plant"},
		{"we saw one fire in two plants", "1 fire; 2 plant"},
		{"two fires in four plants", "2 fire; 4 plant"},
		{"it fell from 3 to 1", "3; 1"},
		{"5 to 7 boats", "5..7 boat"},
		{"a day-to-day job for 3", "3"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestMeasures(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"she is 5'2\" tall", "62 inch"},
		{"it took 1h30", "90 minute"},
		{"point three of a percent", "0.3 percent"},
		{"less than half of one percent", "<0.5 percent"},
		{"it took 1hr20min", "80 minute"},
		{"it took 2h 30m", "2.5 hour"},
		{"it took 3 quarters", "3 quarter"},
		{"it is three quarters full", "0.75 full"},
		{"he is 5'10 tall", "70 inch"},
		{"he is six-foot-two", "74 inch"},
		{"it is 2 metres 30 high", "230 centimeter"},
		{"a £20m-plus deal", ">=20000000 GBP"},
		{"he lost 20 pounds on a diet", "20 pound"},
		{"it is 5 in wide", "5 inch"},
		{"it was -5C", "-5 celsius"},
		{"a temperature of 35C", "35 celsius"},
		{"20 (kg)", "20 kilogram"},
		{"5 million barrels of oil per day", "5000000 barrel-per-day"},
		{"5 g of CO2 per km", "5 gram-per-kilometer"},
		{"40-odd euros", "~40 EUR"},
		{"40 million uh euros", "40000000 EUR"},
		{"a clip of 30s", "30 second"},
		{"after 2.5 second", "2.5 second"},
		{"one hundredth of a second", "0.01 second"},
		{"three and a quarter of an hour", "3.25 hour"},
		{"output grew 3x.", "3 time"},
		{"$5-a-head", "5 USD-per-item"},
		{"they bid dollar 7.5 million", "7500000 USD"},
		{"rmb 35 eur 6", "35 CNY; 6 EUR"},
		{"the fare cost 90 kn", "90 HRK"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

// Letters and words beside a number that are no unit of it.
func TestNoMeasures(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a $5 note", "5 USD"},
		{"it is 5 in the hall", "5"},
		{"5 C grades", "5 grade"},
		{"the over-65s", ">65 year-person"},
		{"in the CO2 market", "2"},
		{"at age 65 people retire", "65 year-person"},
		{"he left in '10", ""},
		{"at COP 27 and for SDG 13", "27; 13"},
		{"it cost COP 5 million", "5000000 COP"},
		{"the H5N1 strain", "5; 1"},
		{"section 21A says", "21"},
		{"section 512b(c) says", "512"},
		{"a percentage of it", ""},
		{"at Euro 96 we won", "96"},
		{"rule 12(b) holds", "12"},
		{"they voted 52 to 48 percent", "52 percent; 48 percent"},
		{"it is 2 metres and 30 people", "2 meter; 30 person"},
		{"30m of it", "30 meter"},
		{"he lost 20 pounds on a bet", "20 GBP"},
		{"a wind of 150 kn", "150 knot"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestNouns(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"40 newly built affordable homes", "40 home"},
		{"40 extremely badly damaged boats", "40 boat"},
		{"40 small and medium-sized firms", "40 firm"},
		{"40 so-called safe houses", "40 house"},
		{"40 \"safe\" houses", "40 house"},
		{"40 US troops", "40 troop"},
		{"40 staff members", "40 member"},
		{"40 categories of products", "40 category"},
		{"40 of the teachers left", "40 teacher"},
		{"three of Lund's cousins left", "3 cousin"},
		{"six other clerks", "6 clerk"},
		{"a 4-door car", "4 door"},
		{"a three-member panel", "3 member"},
		{"20 league games", "20 game"},
		{"17 small, rural schools", "17 school"},
		{"homes: 1,200", "1200 home"},
		{"Homes built: 1,200", "1200 home"},
		{"Number of homes: 1,200.", "1200 home"},
		{"60 export permits", "60 permit"},
		{"four child care homes", "4 home"},
		{"five stone bridges", "5 bridge"},
		{"we opened 14 day centres", "14 day centre"},
		{"14 day care centres shut", "14 centre"},
		{"it runs three night shifts", "3 night shift"},
		{"one night bus runs", "1 night bus"},
		{"it has 7 year groups", "7 year group"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

// Words after a number that it does not count.
func TestNoNouns(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"40 were killed", "40"},
		{"a day centre and a night bus", ""},
		{"a 14 day trial", "14 day"},
		{"a 7 day nursery place", "7 day"},
		{"14-day centres", "14 day"},
		{"they work 12 hour shifts", "12 hour"},
		{"they stayed 3 nights", "3 night"},
		{"40 of them left", "40"},
		{"amendment 4 reads so", "4"},
		{"one goes home", "1"},
		{"there are three options: 5 and 7", "3 option; 5; 7"},
		{"the ratio: 5", "5"},
		{"homes: 5:30", ""},
		{"millions need insulin", "1000000..10000000"},
		{"a one-in-a-lifetime chance", "1"},
		{"one can’t know", "1"},
		{"she wrote “four” there", "4"},
		{"clause 2A there", "2"},
		{"along the N5 road", "5"},
		{"see page 5 of the reports", "5"},
		{"Article 5 of the rules", "5"},
		{"a sea of 20 leagues", "20 league"},
		{"40 percent of the teachers", "40 percent"},
		{"at least 20% of those from one or more farms", ">=20 percent; >=1 farm"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestBands(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"the rate is in the high 60s", "67..69"},
		{"temperatures in the low 20s", "20..23"},
		{"lows in the mid-30s", "34..36"},
		{"margins in the mid 20% range", "24..26 percent"},
		{"she is in her mid-40s", "44..46 year-person"},
		{"people in their 60s", "60..69 year-person"},
		{"the over-65s and under-25s", ">65 year-person; <25 year-person"},
		{"it was 20 below zero", "-20 generic"},
		{"five degrees below zero", "-5 generic"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

// Tens that are no stretch of ten.
func TestNoBands(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a high 20 percent tax", "20 percent"},
		{"a low 30 homes", "30 home"},
		{"in the mid-90s we left", ""},
		{"in the 1980s and the '60s", ""},
		{"it ran 60s at most", "<=60 second"},
		{"it was 5 km below us", "5 kilometer"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestAges(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"a man, 65, died", "65 year-person"},
		{"Lund, 65, said so", "65 year-person"},
		{"Mia Lund, 65, said so", "65 year-person"},
		{"she is 65", "65 year-person"},
		{"he was 44 when he left", "44 year-person"},
		{"Otto was only 61 when he left", "61 year-person"},
		{"people aged 18 to 34 and 35 to 49", "18..34 year-person; 35..49 year-person"},
		{"children under 5 ride free", "<5 year-person"},
		{"young men 16 to 21 and others", "16..21 year-person"},
		{"members 60 and over ride free", ">=60 year-person"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestNoAges(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"in Leeds, 65, 70 and 80 came", "65; 70; 80"},
		{"he is 5 under par", "5"},
		{"it is 65", "65"},
		{"prices under 5 euros", "<5 EUR"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestModifiers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"plus or minus 3%", "~3 percent"},
		{"a cut of 38 per cent. in grants", "38 percent"},
		{"nearly a 10 percent rise", "~10 percent"},
		{"at least a 40-euro fee", ">=40 EUR"},
		{"they cut it by a quarter of a point", "0.25 percentage-point"},
		{"approx. 50 cars", "~50 car"},
		{"barely 40 boats", "~40 boat"},
		{"not quite 40 boats", "<40 boat"},
		{"40 euros or even more", ">=40 EUR"},
		{"40 boats, roughly", "~40 boat"},
		{"40 boats and counting", ">=40 boat"},
		{"at the very least 40 boats", ">=40 boat"},
		{"40 boats, if not more", ">=40 boat"},
		{"anything up to 40 euros", "<=40 EUR"},
		{"it may not exceed 40 euros", "<=40 EUR"},
		{"not later than 20 days", "<=20 day"},
		{"30-some-odd miles", "~30 mile"},
		{"it can be as short as a month", "1 month"},
		{"it can be as long as a month", "<=1 month"},
		{"a fare as cheap as a dollar", "1 USD"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

func TestNoModifiers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"40 boats and more carts", ">=40 boat"},
		{"they pay £40 or more than £50", "40 GBP; >50 GBP"},
		{"they pay £40 or less than $30", "40 GBP; <30 USD"},
		{"40 boats, or more than.", ">=40 boat"},
		{"it went over 40 times", ">40 time"},
		{"over a 10 year stretch", "10 year"},
		{"it is nearly a day", "~1 day"},
		{"40 boats, at least one of them old", "40 boat; >=1"},
		{"it is a good idea for 40 boats", "40 boat"},
		{"as a month passed, 40 boats sank", "40 boat"},
	} {
		assert.Equal(t, c.want, show(c.text), c.text)
	}
}

// What is taken back is marked, and the rest is not.
func TestRepairs(t *testing.T) {
	for _, c := range []struct {
		text string
		want []bool
	}{
		{"it cost 40 million, sorry, 40 billion", []bool{true, false}},
		{"it cost 40 million, no, 40 billion euros", []bool{true, false}},
		{"it cost 40 million, my apologies, 40 billion", []bool{true, false}},
		{"it cost 40 million -- make that 40 billion -- euros", []bool{true, false}},
		{"it cost 40 million ... 40 billion euros", []bool{true, false}},
		{"two hundred, uh, two hundred families", []bool{true, false}},
		{"we have twenty, um, twenty-five boats", []bool{true, false}},
		{"they have 10 -- 10,000 troops", []bool{true, false}},
		{"we got six million no seven million views", []bool{true, false}},
		{"we spent $4 -- $4 billion", []bool{true, false}},
		{"three point -- three point five percent", []bool{true, false}},
		{"it fell by five, by five percent", []bool{true, false}},
		{"sorry, 40 boats came", []bool{false}},
		{"fees of $40, $40 and $50", []bool{false, false, false}},
		{"marks of 40, 40 and 50 points", []bool{false, false, false}},
		{"$40 a head, $40 per person", []bool{false, false}},
		{"40 boats and no 50 ton ships", []bool{false, false}},
		{"we have 25, 26 boats", []bool{false, false}},
		{"40 percent, 45 percent and more", []bool{false, false}},
		{"they do well, 40 percent, 50 in all", []bool{false, false}},
		{"a 10–10,000 scale", []bool{false}},
	} {
		_, qs := read(c.text)
		var got []bool
		for _, q := range qs {
			got = append(got, q.Repaired)
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

func TestRepairsKeepTheUnit(t *testing.T) {
	assert.Equal(t, "40 boat; 50 boat", show("we had 40 boats - no, 50"))
	assert.Equal(t, "40 boat; 50 cart", show("we had 40 boats - no, 50 carts"))
}
