package check

import (
	"fmt"
	"testing"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A claim against a table of 20,000 figures of 2,000 metrics, of which 200 have
// words in common with it.
func BenchmarkCheck(b *testing.B) {
	var refs []Reference
	for i := range 2000 {
		metric := fmt.Sprintf("output of plant %d|plant %d production", i, i)
		if i >= 200 {
			metric = fmt.Sprintf("visitors%d to site%d", i, i)
		}
		for year := range 10 {
			refs = append(refs, Reference{
				Metric: metric,
				Period: when(b, fmt.Sprint(2015+year)),
				Value:  units.Quantity{Value: units.NewDecimal(int64(1000*i+year), 0)},
			})
		}
	}
	k := checker(b, refs)
	c := made{
		text: "150,004", value: "150004", subject: "output of plant 150", period: "2019", kind: claims.Count,
		sentence: "In 2019, the output of plant 150 was 150,004 tonnes, more than ever before.",
	}.claim(b)
	b.ReportAllocs()
	for b.Loop() {
		k.Check(&c)
	}
}

func BenchmarkCompare(b *testing.B) {
	var all []Statement
	for i := range 1000 {
		m := made{text: fmt.Sprint(i), value: fmt.Sprint(i), subject: fmt.Sprintf("output of plant %d", i%100), period: "2019", kind: claims.Money, unit: "EUR"}
		all = append(all, Statement{Doc: "d", Claim: m.claim(b)})
	}
	b.ReportAllocs()
	for b.Loop() {
		Compare(all)
	}
}

func BenchmarkFact(b *testing.B) {
	m := made{text: "312,000 containers", value: "312000", unit: "item", noun: "container", kind: claims.Count, subject: "containers handled by the port", period: "2024"}
	s := Statement{Doc: "d", Claim: m.claim(b)}
	b.ReportAllocs()
	for b.Loop() {
		s.Fact()
	}
}
