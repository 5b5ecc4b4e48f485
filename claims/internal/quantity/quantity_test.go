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
		{"it cost 50 cents", "0.50 USD"},
		{"30 working days", "30 day"},
		{"17,800 practical problems were solved", "17800 problem"},
		{"300 primary and secondary schools", "300 school"},
		{"more than 500 homes", ">500 home"},
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
		{"more than 10 and less than 5", ">10; <5"},
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
