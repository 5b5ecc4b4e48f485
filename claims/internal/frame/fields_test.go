package frame

import (
	"testing"

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

// TestFields says of one quantity of a sentence how it is put forward, in the
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
		{"A rise of 2 percent seems likely at our next meeting.", "2 percent", Forecast},
		// a time to come makes what is told without a past tense a forecast
		{"The path has dues at 4 percent in 2026.", "4 percent", Forecast},
		{"The wharf takes 30 barges next year.", "30", Forecast},
		{"Herring stocks are back at 80 percent by 2030.", "80", Forecast},
		{"The council has booked 30 barges for next year.", "30", Actual},
		{"We signed leases on 12 mills for 2026.", "12", Actual},
		{"The path has dues at 4 percent in 2023.", "4 percent", Actual},
		// proposals and requests
		{"Let's cap the fare at 3 euros.", "3 euros", Target},
		{"I propose we double the levy on yachts.", "double", Target},
		{"We are asking for a 9 percent increase in the grant.", "9 percent", Target},
		{"They asked us about 9 percent of the files.", "9 percent", Actual},
		{"We call for 300 more nurses.", "300", Target},
		{"The motion proposes to add 5 million euros to the roads fund.", "5 million", Target},
		// words of aiming and of foreseeing that do not do so here
		{"The ministry gives guidance on 30 forms.", "30", Actual},
		{"Her career guidance service reached 900 pupils.", "900", Actual},
		{"Our guidance for the year is 4 to 5 percent.", "4 to", Forecast},
		{"The latest estimate of the herd is 3,000 deer.", "3,000", Actual},
		{"The estimate for next year is 3,000 deer.", "3,000", Forecast},
		{"A sum of 6 million euros had been committed to help more than 40 choirs.", "6 million", Actual},
		{"It could lead to 20 new posts, with 45 posts having been filled already.", "45", Actual},
		{"All 4 of us want to stress that it is avoidable.", "4", Actual},
		{"One in six mills here plans to raise fees.", "One in six", Target},
		{"Nine sailors a year are committing suicide.", "Nine", Actual},
		{"We are short: we need 30 more nurses.", "30", Target},
		{"The wards need 30 nurses.", "30", Actual},
		{"Prices stand well above our 3 percent target.", "3 percent", Target},
		{"No less than 40 percent of the work must be done here.", "40 percent", Target},
		{"Half of that will go on dykes.", "Half", Forecast},
		{"They ended the 3 percent rate aimed at sailors.", "3 percent", Actual},
		{"We asked them to help get to 70 percent by 2026.", "70 percent", Forecast},
		{"You want 30 ferries in 10 years.", "30", Target},
		{"Let's say the boat carried 30 guests.", "30", Actual},
		{"I'll tell you that it carried 30 guests.", "30", Actual},
		{"The question we’ll be asking is whether it gets inflation down to our 3 percent target.", "3 percent", Target},
		{"The changes that we propose will provide 30 berths.", "30", Forecast},
		{"A scarf for 9 euros that will last for years is cheap.", "9 euros", Actual},
		{"We shall keep the rule, which is simple compared with the six rules we have.", "six", Actual},
		{"If it stays cold, the wards could need 30 beds by March.", "30", Hypothetical},
		{"A levy would cost us 8 million euros, so roughly 2 percent.", "2 percent", Hypothetical},
		{"Loans of 9 million euros are due before 2028.", "9 million", Actual},
		{"I do not expect to see the three floods that we had last year.", "three", Actual},
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
		{"I don't think we will see 900 deaths a day.", "900", true},
		{"We do not believe that it will reach 9 percent.", "9 percent", true},
		{"I do not expect a rise of 3 percent.", "3 percent", true},
		{"We don't know why 9 percent left.", "9 percent", false},
		{"He could not afford to keep his six goats.", "six", false},
		{"She can't wait to be 10 stories above the river.", "10", false},
		{"There are many who are not on the register, including 20,000 pupils.", "20,000", false},
		{"I will not raise dues on anyone earning under 40,000 euros.", "40,000", false},
		{"We will not spend 40,000 euros on it.", "40,000", true},
		{"We have not had 3 percent growth in years.", "3 percent", true},
		{"It is not the case that 40 percent left.", "40 percent", true},
		{"It is simply not true that 40 percent left.", "40 percent", true},
		{"That figure of two million is wrong.", "two million", true},
		{"The 5 percent that she quotes is false.", "5 percent", true},
		{"It is wrong to take 5 percent of their pay.", "5 percent", false},
		{"Not a day goes by without 40 calls.", "40", false},
	} {
		f := framedAt(t, c.text, c.at)
		assert.Equal(t, c.want, f.Negated, c.text)
	}
}
