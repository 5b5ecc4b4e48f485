package frame

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// framedAt returns the frame of the quantity of the text whose words begin with at.
func framedAt(t *testing.T, text, at string) Frame {
	t.Helper()
	s, qs, exprs := read(text)
	frames := new(Finder).Find(nil, s, qs, exprs)
	require.Len(t, frames, len(qs))
	for i := range qs {
		if words := s.Surface(qs[i].NumFirst, qs[i].Last); len(words) >= len(at) && words[:len(at)] == at {
			return frames[i]
		}
	}
	t.Fatalf("%q: no quantity %q", text, at)
	return Frame{}
}

// TestFieldStatus says of one quantity of a sentence how it is put forward, in the
// manner of parliaments, briefings and calls.
func TestFieldStatus(t *testing.T) {
	for _, c := range []struct{ text, at, want string }{
		// what is to come, however the verb tells it
		{"By spring we’ll have 60 ferries.", "60", Forecast},
		{"They'll be spending 3 million euros on dykes.", "3 million", Forecast},
		{"The council is going to be opening 6 libraries.", "6", Forecast},
		{"The fund, which will be 40 million euros, is held by the state.", "40 million", Forecast},
		{"It is a stance that will cost 3 to 4 percent of output, but it is needed.", "3 to", Forecast},
		{"We think it’ll take another 9 days.", "9", Forecast},
		{"A rise of 2 percent looks likely at the next fair.", "2 percent", Forecast},
		// a time to come makes what is told without a past tense a forecast
		{"The path has dues at 4 percent in 2026.", "4 percent", Forecast},
		{"The wharf takes 30 barges next year.", "30", Forecast},
		{"Herring stocks are back at 80 percent by 2030.", "80", Forecast},
		{"The council has booked 30 barges for next year.", "30", Actual},
		{"Dues never rise above 6 percent in any coming decade.", "6 percent", Forecast},
		{"Fees are at 4 percent today.", "4 percent", Actual},
		{"We signed leases on 12 mills for 2026.", "12", Actual},
		{"The path has dues at 4 percent in 2023.", "4 percent", Actual},
		// proposals and requests
		{"Let's cap the fare at 3 euros.", "3 euros", Target},
		{"I propose we double the levy on yachts.", "double", Target},
		{"We are asking for a rise of 9 percent in the grant.", "9 percent", Target},
		{"They asked us about 9 percent of the files.", "9 percent", Actual},
		{"We call for 300 more nurses.", "300", Target},
		{"The motion proposes to add 5 million euros to the roads fund.", "5 million", Target},
		{"The council is proposing that dues on boats go up from 26 to 50 percent.", "50 percent", Target},
		{"The inquiry recommends a 3 percent increase.", "3 percent", Target},
		{"The recommended dose is 5 grams.", "5 grams", Actual},
		{"You must not forget that 2 goats are ill.", "2", Actual},
		// words of aiming and of foreseeing that do not do so here
		{"The ministry gives guidance on 30 forms.", "30", Actual},
		{"Her career guidance service reached 900 pupils.", "900", Actual},
		{"Our guidance for the year is 4 to 5 percent.", "4 to", Forecast},
		{"The latest estimate of the herd is 3,000 deer.", "3,000", Actual},
		{"The estimate for next year is 3,000 deer.", "3,000", Forecast},
		{"A sum of 6 million euros had been committed to some 40 choirs.", "6 million", Actual},
		{"It could lead to 20 new posts, with 45 posts having been filled already.", "45", Actual},
		{"All 4 of us want to stress that it is avoidable.", "4", Actual},
		{"One in six mills here plans to raise fees.", "One in six", Target},
		{"Nine sailors a year are committing suicide.", "Nine", Actual},
		{"We are short: we need 30 more nurses.", "30", Target},
		{"The wards need 30 nurses.", "30", Actual},
		{"Prices stand well above our 3 percent target.", "3 percent", Target},
		{"At least 30 percent of the wool must be spun here.", "30 percent", Target},
		{"Half of it will feed geese.", "Half", Forecast},
		{"They ended the 3 percent rate aimed at sailors.", "3 percent", Actual},
		{"We asked them to plant the dunes up to 65 percent by 2026.", "65 percent", Forecast},
		{"You want 30 ferries in 10 years.", "30", Target},
		{"Let's say the boat carried 30 guests.", "30", Actual},
		{"I'll tell you that it carried 30 guests.", "30", Actual},
		{"The thing we’ll be testing is whether it brings leaks down to our 3 percent target.", "3 percent", Target},
		{"The changes that we propose will provide 30 berths.", "30", Forecast},
		{"A scarf for 9 euros that will last for years is cheap.", "9 euros", Actual},
		{"We shall keep the rule, which is simple compared with the six rules we have.", "six", Actual},
		{"If it stays cold, the wards could need 30 beds by March.", "30", Hypothetical},
		{"A levy would cost us 8 million euros, so roughly 2 percent.", "2 percent", Hypothetical},
		{"Loans of 9 million euros are due before 2028.", "9 million", Actual},
		{"I do not expect to see the three floods that we had last year.", "three", Actual},
		// what follows from an "if" is supposed, unless it only asks to look
		{"If the levy goes up with wages, the total cost increases to 73 million euros.", "73 million", Hypothetical},
		{"If, as he begs, the toll goes up, the bill rises to 40 million euros.", "40 million", Hypothetical},
		{"If you look at the docks, you have 450 new berths.", "450", Actual},
		{"If we go back to 2019, sales were 4 million euros.", "4 million", Actual},
		{"If one starts at the first harvest, output goes from 90 to 110 tonnes.", "110", Actual},
		{"I was wondering, if you could tell us, why the fee stays at 4 euros.", "4 euros", Actual},
		{"If it rains, take 2 coats; the fee is 4 euros.", "4 euros", Actual},
		// "we shall" foretells, "it shall" lays down; what should be done is aimed at
		{"We shall have cut the waste by a third.", "a third", Forecast},
		{"I shall call 3 witnesses.", "3", Forecast},
		{"The fee shall not exceed 30 euros.", "30 euros", Target},
		{"Each mill should bear at least 15 percent of it.", "15 percent", Target},
		{"By 2026 the quay should handle 330,000 crates.", "330,000", Forecast},
		{"The toll should be fixed at 12 euros.", "12 euros", Target},
		{"The share of wind should be about 25 percent.", "25 percent", Forecast},
		{"He should know that the fee is 30 euros.", "30 euros", Actual},
		{"I should like to add that we have 30 boats.", "30", Actual},
		{"Herds will grow from barely 3 million cows today to 9 million.", "3 million", Actual},
		{"Herds will grow from barely 3 million cows today to 9 million.", "9 million", Forecast},
		{"No mill should have to pay more than 15 euros.", "15 euros", Target},
		{"The mayor told us that passes would cost 40 euros.", "40 euros", Forecast},
		{"He stated that 40 boats would be at risk.", "40", Forecast},
		{"He stated that 40 boats would be at risk if the pier went.", "40", Hypothetical},
		{"A cut in value added tax would save 40 euros.", "40 euros", Hypothetical},
		// what is said before the question is no question
		{"As 40 percent of the ferries run late, will the minister resign?", "40 percent", Actual},
		{"Given that 3 in 10 mills have shut, what does she advise?", "3 in 10", Actual},
		{"If 40 percent of the ferries ran late, would he resign?", "40 percent", Question},
		{"Are 40 percent of the ferries late, as we hear?", "40 percent", Question},
		{"Our goal is 2 percent growth, right?", "2 percent", Target},
		{"We have 40 ferries, don't we?", "40", Actual},
	} {
		f := framedAt(t, c.text, c.at)
		assert.Equal(t, c.want, f.Status, c.text)
	}
}

func TestFieldNegated(t *testing.T) {
	for _, c := range []struct {
		text, at string
		want     bool
	}{
		{"I don't think we will catch 900 trout a day.", "900", true},
		{"We do not believe that it will reach 9 percent.", "9 percent", true},
		{"I do not expect a rise of 3 percent.", "3 percent", true},
		{"We don't know why 9 percent left.", "9 percent", false},
		{"He could not afford to keep his six goats.", "six", false},
		{"He longs to hang 300 metres above the gorge.", "300", false},
		{"There are many who are not on the register, including 20,000 pupils.", "20,000", false},
		{"I will not tax any cart weighing under 400 kg.", "400", false},
		{"We will not spend 40,000 euros on it.", "40,000", true},
		{"We have not had 3 percent growth in years.", "3 percent", true},
		{"It is not the case that 40 percent left.", "40 percent", true},
		{"It is simply not true that 40 percent left.", "40 percent", true},
		{"No mill should have to pay more than 15 euros.", "15 euros", true},
		{"No doubt fees rose 15 percent.", "15 percent", false},
		{"There is no reason to pay 15 euros.", "15 euros", false},
		{"The mayor denied that sales had fallen 5 percent.", "5 percent", true},
		{"At no point do we expect 9,000 cases a week.", "9,000", true},
		{"None of those to whom the 60,000 euros went came back.", "60,000", false},
		{"Help is not at hand for the 800 pupils who need it.", "800", false},
		{"It did not fall to 5 percent.", "5 percent", true},
		{"That figure of two million is wrong.", "two million", true},
		{"Is not her guess of 9 percent plain silly?", "9 percent", false},
		{"Is the drop not closer to 30 percent?", "30 percent", false},
		{"Do the logs not show that 9 percent will sink?", "9 percent", false},
		{"Why did it not reach 9 percent?", "9 percent", true},
		{"The 5 percent that she quotes is false.", "5 percent", true},
		{"It is wrong to take 5 percent of their pay.", "5 percent", false},
		{"Not a day goes by without 40 calls.", "40", false},
	} {
		f := framedAt(t, c.text, c.at)
		assert.Equal(t, c.want, f.Negated, c.text)
	}
}

func TestFieldPeriod(t *testing.T) {
	for _, c := range []struct{ text, at, words, from string }{
		// a month without its year is before or after the document's by the verb
		{"At the September sitting we will buy 30 boats.", "30", "September", "2024-09-01"},
		{"In September they bought 30 boats.", "30", "September", "2023-09-01"},
		{"By December the share had risen to 76 percent.", "76 percent", "By December", "2023-12-01"},
		{"By December the share will be 76 percent.", "76 percent", "By December", "2024-12-01"},
		{"Can you end the levy of 3 percent in June?", "3 percent", "June", ""},
		{"Did you end the levy of 3 percent in June?", "3 percent", "June", "2023-06-01"},
		{"On 12 December they bought 30 boats.", "30", "12 December", "2023-12-12"},
		// what somebody says, knows or sees is no time
		{"As I said, over 250 mills are members.", "250", "", ""},
		{"As we know, the levy is 3 percent.", "3 percent", "", ""},
		{"When you turn to sailors, the cream is 90 percent pure.", "90 percent", "", ""},
		{"It is 90 percent when you’re counting sailors.", "90 percent", "", ""},
		{"Fees rose 3 percent, as you can see.", "3 percent", "", ""},
		{"It looks dull until you learn that it holds 900 litres.", "900", "", ""},
		{"When the mayor took office, fees were 3 percent.", "3 percent", "When the mayor took office", ""},
		{"When we left the pact, fees were 3 percent.", "3 percent", "When we left the pact", ""},
		// when it was said is not when it was
		{"A paper wrote on Monday that 300 mills have shut.", "300", "", ""},
		{"We learnt on Monday that you feed 10 geese on it.", "10", "", ""},
		{"On Monday 300 mills shut.", "300", "Monday", "2024-05-13"},
		// clauses and events that say since or until when
		{"Since the abbot took charge, thefts have dropped by 60 percent.", "60", "Since the abbot took charge", ""},
		{"Cases are down 90 percent since the bridge opened.", "90 percent", "since the bridge opened", ""},
		{"Before the flood 17 percent of farms were insured.", "17 percent", "Before the flood", ""},
		{"During the strike, output fell 17 percent.", "17 percent", "During the strike", ""},
		{"Fees have risen 17 percent since the pandemic.", "17 percent", "since the pandemic", ""},
		{"Fees rose 17 percent before the committee.", "17 percent", "", ""},
		{"After the rise to 17 percent they left.", "17 percent", "", ""},
		// how long something took is not when, nor is how long it had no like
		{"The wall that took over 60 years to raise is 40 percent of the cost.", "40 percent", "", ""},
		{"It is 6 percent, the lowest rate in five years.", "6 percent", "", ""},
		{"We built 800 homes, the fastest pace in nine years.", "800", "", ""},
		{"Output grew 6 percent in five years.", "6 percent", "in five years", ""},
		{"Coal went from 62 to 88 euros in 18 months and adds 1.4 cents to each loaf.", "1.4 cents", "", ""},
		{"Wind grew 6 percent, and solar has tripled over the same period.", "tripled", "over the same period", ""},
		{"They fell 5 percent, and since then they have regained 4 percent.", "4 percent", "since then", ""},
		{"Fees are at 3 percent right now.", "3 percent", "right now", "2024-05-15"},
		{"Fees will rise 9 percent in each of the remaining two quarters.", "9 percent", "each of the remaining two quarters", ""},
		{"Herds will grow from 3 million cows today to 9 million.", "9 million", "", ""},
		{"Fees grew by 3 percent over the last year.", "3 percent", "over the last year", "2023-05-15"},
		{"Fees grew by 3 percent in the last quarter.", "3 percent", "the last quarter", "2024-01-01"},
		{"We sold 6,000 boats, and our order book now exceeds 9,000.", "6,000", "", ""},
		{"We sold 6,000 boats and expect to sell more next year.", "6,000", "", ""},
		{"We sold 6,000 boats and 90 rafts last year.", "6,000", "last year", "2023-01-01"},
		{"A book by the Mill Society says that long before the fire, two in five barns had mould.", "two in five", "before the fire", ""},
		{"Between 1975 and 1983 output went from 90 to 128 tonnes.", "128", "Between 1975 and 1983", "1975-01-01"},
		{"Output went between 1991 and 1996 from 90 to 128 tonnes.", "128", "between 1991 and 1996", "1991-01-01"},
		{"Output went from 90 to 128 tonnes between 1991 and 1996.", "128", "between 1991 and 1996", "1991-01-01"},
		{"The share was 2 percent in 2019, 3 percent in 2020 and 4 percent in the year 2021.", "4 percent", "2021", "2021-01-01"},
		{"It follows the order passed in May 2012 that there are 2 such days.", "2", "", ""},
		{"It has 300 million euros of new coins, on top of the 9 million loan signed in 2019.", "300 million", "", ""},
		{"They agreed to a 25 percent cut in the dues from 2026.", "25 percent", "from 2026", "2026-01-01"},
		{"Rates could stay above 5 percent for two years.", "5 percent", "for two years", ""},
		{"They paid 40 euros for two years of work.", "40 euros", "", ""},
		{"Waste is 3 percent, and last winter it was 4 percent.", "3 percent", "", ""},
		{"The ferry line, launched only in March, is a 90 million euro business.", "90 million", "", ""},
		{"A year ago you said fees could stay at 5 percent.", "5 percent", "", ""},
		{"Four years ago I stood here and told you that one in five was poor.", "one in five", "", ""},
		{"Its shares rose 40 cents after the bank said that profit had climbed.", "40 cents", "", ""},
		{"I am putting 12 million euros behind it, twice what we spent in the last decade.", "12 million", "", ""},
		{"The bill is 96 euros, 11 euros lower than when I took office.", "96 euros", "", ""},
		{"They count on 95,000 jobs in April, after 140,000 in March, and on a rate of 4 percent.", "4 percent", "April", "2024-04-01"},
		{"Output had shrunk by 3 percent in the winter.", "3 percent", "winter", ""},
		{"Sales rose 5 percent over the decade.", "5 percent", "over the decade", ""},
		{"From 1 April fees will be 9 percent higher.", "9 percent", "From 1 April", "2025-04-01"},
		{"On 1 April fees rose 9 percent.", "9 percent", "1 April", "2024-04-01"},
		{"In the year to March it saw 5,400 guests, and it costs 9 million euros to run.", "9 million", "", ""},
		{"In the year to March it saw 5,400 guests, and they paid 9 million euros.", "9 million", "year to March", "2023-04-01"},
		{"They aim to have 9,000 guests between 10 May and 29 May.", "9,000", "between 10 May and 29 May", "2024-05-10"},
		{"Last week the mayor told us that passes would cost 40 euros.", "40 euros", "", ""},
		{"In 2019 a survey found that 40 percent had left.", "40 percent", "2019", "2019-01-01"},
		{"Did she not say 40 euros in June?", "40 euros", "", ""},
		{"In the first half, fees rose 9 percent.", "9 percent", "the first half", "2024-01-01"},
	} {
		f := framedAt(t, c.text, c.at)
		assert.Equal(t, c.words, c.text[f.Period.Start:f.Period.End], c.text)
		from := ""
		if !f.Period.From.IsZero() {
			from = f.Period.From.Format(time.DateOnly)
		}
		assert.Equal(t, c.from, from, c.text)
	}
}

func TestFieldScope(t *testing.T) {
	for _, c := range []struct{ text, at, want string }{
		// a name is a place only if it can be one
		{"In Kellmar 40 percent of the mills have shut.", "40 percent", "In Kellmar"},
		{"In the Harbour Act 40 percent is laid down.", "40 percent", ""},
		{"In the RSP we have dues at 4 percent.", "4 percent", ""},
		{"A study in ABCD found 4 percent.", "4 percent", ""},
		{"In the UK dues are 4 percent.", "4 percent", "In the UK"},
		{"Growth in the EU was 4 percent.", "4 percent", "in the EU"},
		{"She has 9 years of work in the Roads Committee.", "9 years", ""},
		{"A cut of 3,000 in Coast Guard staff is planned.", "3,000", ""},
		{"They put 9 million euros in Kestrian shipping.", "9 million", "in Kestrian shipping"},
		{"It is 9 percent, a first in Kestrian history.", "9 percent", ""},
		{"They add 300 people in the Navy's dry docks.", "300", ""},
		{"The cut is 40 percent in the Harbour Programme.", "40 percent", ""},
		// the whole of the place
		{"Costs in the Kellmar inner city rose 4 percent.", "4 percent", "in the Kellmar inner city"},
		{"They run 40 wards in the Pell area.", "40", "in the Pell area"},
		{"They run 40 wards in Kellmar, Port Ansel, Brack and the Lowlands.", "40", "in Kellmar, Port Ansel, Brack and the Lowlands"},
		{"In Kellmar, Mayor Ann Roe opened 40 wards.", "40", "In Kellmar"},
		{"Within the city of Brack 40 percent of the mills have shut.", "40 percent", "Within the city of Brack"},
		{"In Regions 7 and 8 the share is 40 percent.", "40 percent", "In Regions 7 and 8"},
		{"Ports across the world hope for 40 percent.", "40 percent", "across the world"},
		{"We asked about 30 boats on the current state of play.", "30", ""},
		{"They spend 4 percent on state schools.", "4 percent", ""},
		{"They have 20 pupils in each class in state schools.", "20", ""},
		{"Yesterday, inside a Kellmar church, 40 pupils sang.", "40", ""},
		{"Some 40 families in Kellmar look after a horse.", "40", "in Kellmar"},
		{"Since 1979 they lost 40 mills in north Kestria.", "40", "in north Kestria"},
		{"Some 40 families in Kestria living on a loan have left.", "40", "in Kestria"},
		{"They lost 40 mills in Pell-on-Sarn last year.", "40", "in Pell-on-Sarn"},
		{"In Kestria, the Harbour 50, a club, paid 4 percent.", "4 percent", "In Kestria"},
		{"They run 40 wards in the PLK area, which is poor.", "40", "in the PLK area"},
		// all that says who they are
		{"For Kestrians who are 55 years old and over, the rate is 7 percent.", "7 percent", "For Kestrians who are 55 years old and over"},
		{"For women who are over 60, the rate is 7 percent.", "7 percent", "For women who are over 60"},
		{"Among adults over 60 the share is 5 percent.", "5 percent", "Among adults over 60"},
		{"Nearly half of people 75 and older own a boat.", "half", "people 75 and older"},
		{"Some 80 percent of adults own a boat.", "80 percent", "adults"},
	} {
		f := framedAt(t, c.text, c.at)
		assert.Equal(t, c.want, c.text[f.Scope.Start:f.Scope.End], c.text)
	}
}

func TestFieldBaseline(t *testing.T) {
	for _, c := range []struct{ text, at, want string }{
		// an amount above or below a standard
		{"Tithes are 3 percent, 2 points higher than agreed in April and 1 point above the usual rate.", "2 points", "than agreed in April"},
		{"Tithes are 3 percent, 2 points higher than agreed in April and 1 point above the usual rate.", "1 point", "above the usual rate"},
		{"It is an increase of 12 million euros over the mayor's request.", "12 million", "over the mayor's request"},
		{"It is 21 million euros, or 3 percent, above the amount voted by the council for 2021.", "3 percent", "above the amount voted by the council for 2021"},
		{"They are 900 sheep below where they stood before the flood.", "900", "below where they stood before the flood"},
		{"The bridge came in 10 percent under budget.", "10 percent", "under budget"},
		{"They spend 9 million euros over the next decade.", "9 million", ""},
		{"The wharf lies 10 metres above the river.", "10 metres", ""},
		{"Inflation, at 4 percent, stands above our 3 percent target.", "4 percent", ""},
		{"That is a 12 percent rise on just two years ago.", "12 percent", "on just two years ago"},
		// all of the standard
		{"Fees are down 2 percent off of their peak.", "2 percent", "off of their peak"},
		{"Calls fell 16 percent from the prior three-week average.", "16 percent", "from the prior three-week average"},
		{"The share is 2 to 3 percent, less than in the August count.", "2 to", "than in the August count"},
		{"The rise was 26 percent, lower than what the firm asked for.", "26 percent", "than what the firm asked for"},
		{"The tide runs 30 percent faster than at some other hours.", "30 percent", "than at some other hours"},
		// what is compared with nothing
		{"The wax is 88 percent proof against rain and 93 percent against snow.", "88 percent", ""},
		{"Theft rose, and the wax is 88 percent proof against rain.", "88 percent", ""},
		{"They pay half the price of the boats.", "half", ""},
		{"Half the number of fires is due to drink.", "Half", ""},
		{"It is half the level of a decade ago.", "half", "of a decade ago"},
		{"We will have 60 boats no later than mid-July.", "60", ""},
		{"It was used for 3 months in a different manner than the last time.", "3 months", ""},
		{"The queue has grown year on year and is up from 4,210.", "4,210", ""},
		// the amount that compares has the standard, not the level before it
		{"We carried 9,000 guests, 12 percent more than in 2021.", "9,000", ""},
		{"We carried 9,000 guests, 12 percent more than in 2021.", "12 percent", "than in 2021"},
		{"We carried 9,000 guests, twice as many as in 2021.", "9,000", ""},
		{"We opened 5,200 berths, 200 more than planned.", "200", "than planned"},
		{"We opened 5,200 berths, 200 more than planned.", "5,200", ""},
		{"Dues are worked out on 20 percent of pay rather than 25 percent.", "20 percent", "than 25 percent"},
		{"It is five times higher among pupils aged 5 to 12, versus sailors older than 50.", "five times", "versus sailors older than 50"},
		{"Sales were up 18 percent year over year and 4 percent sequentially.", "4 percent", "sequentially"},
		{"We saw a 34 percent fall in the share of books from Kestria between 1977 and 1982.", "34 percent", ""},
		{"Fares are back to 95 percent of pre-flood levels.", "95 percent", "of pre-flood levels"},
		{"Trips are at 88 percent of what they were before the flood.", "88 percent", "of what they were before the flood"},
		{"Trips are at 88 percent of their 2019 level.", "88 percent", "of their 2019 level"},
		{"Salt is 3 percent of what we buy.", "3 percent", ""},
		{"Some 88 percent of pupils walk.", "88 percent", ""},
		{"Sales are 12 percent below 2019 levels.", "12 percent", "below 2019 levels"},
		{"Sales fell 12 percent from their 2019 level.", "12 percent", "from their 2019 level"},
		{"Output grew 3 percent at an annualised rate.", "3 percent", "at an annualised rate"},
		{"Prices rose 0.4 percent month on month and 3 percent on an annual basis.", "3 percent", "on an annual basis"},
		{"It would raise the fee to 600 euros, four times what it is now.", "four times", "what it is now"},
		{"Cases will peak at 350, two to three times the present level.", "two to three times", "the present level"},
		{"Kestria, with three times our population, had fewer.", "three times", "our population"},
		{"From 1 April fees will rise by 3 percent.", "3 percent", ""},
		{"Output rose 3 percent on the year.", "3 percent", "on the year"},
	} {
		f := framedAt(t, c.text, c.at)
		assert.Equal(t, c.want, c.text[f.Baseline.Start:f.Baseline.End], c.text)
	}
}

func TestFieldSource(t *testing.T) {
	for _, c := range []struct{ text, at, want string }{
		// no source, though a word of speech or a source stands there
		{"The rule on value added tax would save 9 percent.", "9 percent", ""},
		{"The plan I am going to show you is going to cut the debt by 2 million euros.", "2 million", ""},
		{"They will pay 40 percent according to the scale in the pact.", "40 percent", ""},
		{"Pay them 40 percent according to their size.", "40 percent", ""},
		{"The firm reported sales of 900 million euros.", "900 million", ""},
		{"They published 900 maps of the coast.", "900", ""},
		{"The mayor's aide had the nerve to suggest that 40 percent left.", "40 percent", ""},
		{"Thousands of 9 percent bonds will gain from the easing of rates announced last week.", "9 percent", ""},
		{"How much does the abbot think that the 9 percent tithe will bring?", "9 percent", ""},
		{"Will my old neighbour say whether 9 percent have left?", "9 percent", ""},
		{"It would cost us the triple A mark of the guild.", "triple", ""},
		{"Is the mayor saying that 9 percent have left?", "9 percent", ""},
		{"Prices fell 9 percent, as Dr. Roe just showed.", "9 percent", "Dr. Roe"},
		{"Prices fell 9 percent, the bureau announced last week.", "9 percent", "bureau"},
		// whoever it is, and no more
		{"As the table shows, the dues are 9 percent.", "9 percent", "table"},
		{"The Pell Line is expected to say it will scrap 40 barges.", "40 barges", "Pell Line"},
		{"According to the plan, 40 percent will leave.", "40 percent", "plan"},
		{"A short study printed in the Mill Review showed that 40 percent left.", "40 percent", "short study"},
		{"The report tabled by the mayor shows that 40 percent left.", "40 percent", "report"},
		{"Old monks who've claimed that tithes might be 5 percent are wrong.", "5 percent", "Old monks"},
		{"Studies have found that 35 percent have no card.", "35 percent", "Studies"},
		{"New council figures reveal that 7,340 pupils are poor.", "7,340", "New council figures"},
		{"In 2015 the guild held a poll, which showed that the toll had dropped to 12 euros.", "12", "poll"},
		{"Yesterday the health ministry reported 900 new cases.", "900", "health ministry"},
		{"On Monday the HMK reported 40 lost sheep.", "40", "HMK"},
		{"You will hear from the Reform Party that fees would be 3 percent.", "3 percent", "Reform Party"},
		{"We learnt from the bureau that they spend 10 million euros.", "10 million", "bureau"},
		{"It is a law that the treasury says would save 9 million euros.", "9 million", "treasury"},
		{"An inquiry by the Pell Guild showed that 9 percent left.", "9 percent", "Pell Guild"},
		{"It rests on findings by the Mill Society that 9 percent left.", "9 percent", "Mill Society"},
		{"The harbour board's own estimate is that it would raise 9 million euros.", "9 million", "harbour board"},
		{"Could it reach the 2 percent that the finance minister promised?", "2 percent", "finance minister"},
		{"The 9 percent which the union keeps quoting is wrong.", "9 percent", "union"},
		{"The 9 percent that we promised is here.", "9 percent", ""},
		{"The 40 boats that the mayor bought are here.", "40", ""},
	} {
		f := framedAt(t, c.text, c.at)
		assert.Equal(t, c.want, c.text[f.Source.Start:f.Source.End], c.text)
	}
}
