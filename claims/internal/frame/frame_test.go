package frame

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

var may = time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)

// read runs the stages before this one over a sentence.
func read(text string) (*sentence.Sentence, []quantity.Quantity, []period.Expr) {
	return readAt(text, 0)
}

// readAt is read for the sentence that begins at a byte of the text.
func readAt(text string, start int) (*sentence.Sentence, []quantity.Quantity, []period.Expr) {
	s := &sentence.Sentence{Text: text}
	sc := token.NewScanner(text, []token.Piece{{Start: start, End: len(text)}})
	for t := sc.Next(); t.Kind != token.None; t = sc.Next() {
		s.Tokens = append(s.Tokens, t)
	}
	s.Fill()
	nums := number.Find(nil, s)
	exprs := period.Find(nil, s, nums, may)
	return s, quantity.Find(nil, s, nums, exprs, units.Default()), exprs
}

// framed returns the frame of the first quantity that is no date.
func framed(t *testing.T, text string) Frame {
	t.Helper()
	s, qs, exprs := read(text)
	frames := new(Finder).Find(nil, s, qs, exprs)
	require.Len(t, frames, len(qs))
	for i := range qs {
		if qs[i].Kind != quantity.Date && qs[i].Kind != quantity.Ordinal {
			return frames[i]
		}
	}
	t.Fatalf("%q: no quantity", text)
	return Frame{}
}

func TestChange(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Exports rose 14%.", "1 by"},
		{"Exports fell by 14%.", "-1 by"},
		{"We saw a 9% increase in exports.", "1 by"},
		{"Exports were up 14%.", "1 by"},
		{"The rate edged up to 4.6 percent.", "1 to"},
		{"We are down to only making 5 percent of the ships.", "-1 to"},
		{"They are down to running 3 ferries.", "-1 to"},
		{"The school is down to teaching 40 pupils.", "-1 to"},
		{"The mill went down to grinding just 2 tonnes.", "-1 to"},
		{"Farms are down to keeping 9 percent of the herd.", "-1 to"},
		{"We got down to talking about 5 percent.", "0 "},
		{"We got down to counting the votes of 5 towns.", "0 "},
		{"It was revised from 4% to 2%, that is by half.", "-1 from"},
		{"We ask for an 8 percent increase this year.", "1 by"},
		{"The river went up three days in a row.", "0 "},
		{"They trimmed it from 8 to 9 percent to 6 to 7 percent.", "-1 from"},
		{"The rate dropped to 4.6 percent.", "-1 to"},
		{"It is down from 7 percent.", "-1 from"},
		{"The firm created 300 jobs.", "1 by"},
		{"The firm lost 300 jobs.", "-1 by"},
		{"The list has fallen below 19,000.", "-1 to"},
		{"Output doubled.", "1 by"},
		// levels, comparisons and phrasal verbs are no changes
		{"Exports are 14% of output.", "0 "},
		{"They gave up 50 seats.", "0 "},
		{"The rate remained at 4 percent.", "0 "},
		{"We have more than 500 schools.", "0 "},
		{"It reached 300 tonnes.", "0 "},
	} {
		f := framed(t, c.text)
		assert.Equal(t, c.want, fmt.Sprint(f.Change, " ", f.Role), c.text)
	}
}

// TestSharedChange says of each quantity that is no date how it changed.
func TestSharedChange(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The level fell to 4.5 metres on 9 May, 4.4 metres on 20 June and 4 metres on 11 July.", []string{"-1 to", "-1 to", "-1 to"}},
		{"Pipes shrank by 1 to 2 centimetres (0.4 to 0.8 inches).", []string{"-1 by", "-1 by"}},
		{"Pipes shrank by 2 centimetres in 3 towns (5 cities).", []string{"-1 by", "0 ", "0 "}},
		{"Exports rose to 31 billion, imports by 5%.", []string{"1 to", "1 by"}},
		{"They revised growth down from 4% to 2%, that is by half.", []string{"-1 from", "-1 to", "-1 by"}},
	} {
		s, qs, exprs := read(c.text)
		frames := new(Finder).Find(nil, s, qs, exprs)
		var got []string
		for i := range qs {
			if qs[i].Kind != quantity.Date {
				got = append(got, fmt.Sprintf("%d %s", frames[i].Change, frames[i].Role))
			}
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

func TestSubject(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Last year brought a 9% increase in newly opened workshops.", "newly opened workshops"},
		{"We cut the waiting time from 30 hours to 12 hours.", "waiting time"},
		{"The unemployment rate is 4 percent.", "unemployment rate"},
		{"About 68% of adults own a phone.", "adults"},
		{"We opened 500 new clinics.", "new clinics"},
		{"The present herd is 900 cows.", "present herd"},
		{"The average wait has dropped by 4 minutes.", "average wait"},
		{"It rose 5%.", ""},
	} {
		f := framed(t, c.text)
		assert.Equal(t, c.want, c.text[f.Subject.Start:f.Subject.End], c.text)
	}
}

func TestPeriodAndBaseline(t *testing.T) {
	for _, c := range []struct{ text, period, baseline string }{
		{"Last year herring catches rose 6% compared to the previous year.", "Last year", "compared to the previous year"},
		{"Sales grew 5% year on year in March.", "March", "year on year"},
		{"Wages rose 3% from a year earlier.", "", "from a year earlier"},
		{"Wages rose 3% since 2019.", "since 2019", ""},
		{"Wages rose 3%, Q4 over Q4.", "", "Q4 over Q4"},
		{"Wages rose 3% faster than the year before.", "", "than the year before"},
		{"Wages rose 3% the year before the war.", "", ""},
		{"In the SEP wages rose 3%.", "", ""},
		{"Wages rose 3% during the 14th Five-Year Plan.", "the 14th Five-Year Plan", ""},
		{"Wages rose 3% in the first plan.", "", ""},
		{"Last season wages rose 3%.", "Last season", ""},
		{"It will hold 300 beds in the wing once they're bought.", "once they're bought", ""},
		{"Wages rose 3%.", "", ""},
	} {
		f := framed(t, c.text)
		assert.Equal(t, c.period, c.text[f.Period.Start:f.Period.End], c.text)
		assert.Equal(t, c.baseline, c.text[f.Baseline.Start:f.Baseline.End], c.text)
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		text, want string
		negated    bool
	}{
		{"We built 40 schools.", Actual, false},
		{"Some $3 million had been committed in aid.", Actual, false},
		{"We have committed to build 40 schools.", Target, false},
		{"We are trying to reach 4 percent growth.", Target, false},
		{"We tried 40 schools.", Actual, false},
		{"Our target is to build 40 schools.", Target, false},
		{"We expect growth of 3 percent.", Forecast, false},
		{"It would cost 3 million euros.", Hypothetical, false},
		{"Did you build 40 schools?", Question, false},
		{"Prices did not rise by 5 percent.", Actual, true},
		{"Not only did prices rise by 5 percent.", Actual, false},
		{"It came in above forecasts at 3 percent.", Actual, false},
		{"The target range is 4 to 5 percent.", Actual, false},
	} {
		f := framed(t, c.text)
		assert.Equal(t, c.want, f.Status, c.text)
		assert.Equal(t, c.negated, f.Negated, c.text)
	}
}

func TestSource(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"As Governor Elin Marsh just said, exports rose 14%.", "Governor Elin Marsh"},
		{"According to the Fisheries Institute, stocks rose 14%.", "Fisheries Institute"},
		{"They said stocks rose 14%.", ""},
		{"Stocks rose 14%.", ""},
	} {
		f := framed(t, c.text)
		assert.Equal(t, c.want, c.text[f.Source.Start:f.Source.End], c.text)
	}
}

func TestLinks(t *testing.T) {
	s, qs, exprs := read("The quota was cut by 30 tonnes, from 95 tonnes to 65 tonnes.")
	frames := new(Finder).Find(nil, s, qs, exprs)
	require.Len(t, frames, 3)
	assert.Equal(t, []Link{{"from", 1}, {"to", 2}}, frames[0].Links)
	assert.Equal(t, []Link{{"by", 0}, {"to", 2}}, frames[1].Links)
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"from 5 to 9, up 3% on last year", "As he said, of them 5", "it it 5 and of of 6%", "\xff5 to"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, qs, exprs := read(text)
		frames := new(Finder).Find(nil, s, qs, exprs)
		if len(frames) != len(qs) {
			t.Fatalf("%d frames for %d quantities", len(frames), len(qs))
		}
		for _, fr := range frames {
			for _, sp := range []Span{fr.Subject, fr.Period.Span, fr.Baseline.Span, fr.Scope, fr.Source} {
				if sp.Start < 0 || sp.End > len(text) || sp.Start > sp.End {
					t.Fatalf("%q: span %+v", text, sp)
				}
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s, qs, exprs := read("Last year the port handled nearly 312,000 containers, a 4.5% increase, and cut the waiting time from 30 hours to 12 hours.")
	var x Finder
	var out []Frame
	b.SetBytes(int64(len(s.Text)))
	b.ReportAllocs()
	for b.Loop() {
		out = x.Find(out[:0], s, qs, exprs)
	}
}
