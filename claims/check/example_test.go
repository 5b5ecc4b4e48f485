package check_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/check"
	"github.com/go-figures/figures/units"
)

const official = `metric,place,period,value,unit,source
containers handled,Ostermouth,2030,305120,containers,Port statistics
containers handled,Ostermouth,2031,311870,containers,Port statistics
average wait,Ostermouth,2031,14.2,hours,Port statistics
`

func Example() {
	refs, err := check.ReadCSV(strings.NewReader(official))
	if err != nil {
		fmt.Println(err)
		return
	}
	date := time.Date(2032, 3, 1, 0, 0, 0, 0, time.UTC)
	k, err := check.New(refs, check.WithDate(date), check.WithPlace("Ostermouth"))
	if err != nil {
		fmt.Println(err)
		return
	}
	x, err := claims.New(claims.WithDate(date))
	if err != nil {
		fmt.Println(err)
		return
	}
	text := "Last year the port handled nearly 312,000 containers. The average wait fell to 12 hours. We also planted 40 trees."
	for c := range x.All(text) {
		r := k.Check(&c)
		fmt.Printf("%s: %s", c.Text, r.Verdict)
		if r.Compared {
			fmt.Printf(" (%s)", r.Figure)
		}
		fmt.Println()
	}
	// Output:
	// nearly 312,000 containers: agrees as said (311870)
	// 12 hours: understates (14.2)
	// 40 trees: no reference
}

func ExampleReadCSV() {
	_, err := check.ReadCSV(strings.NewReader("metric,period,value\nfares,2031,2.40\nfares,last year,2.60\n"))
	fmt.Println(err)
	// Output: references:3: period: expected 2024, 2024-H1, 2024-Q2, 2024-03, 2024-03-12 or two with a slash, found "last year"
}

func ExampleReadJSON() {
	refs, err := check.ReadJSON(strings.NewReader(`[{"metric": "fares", "period": "2031-Q2", "value": 2.40, "unit": "EUR"}]`))
	if err != nil {
		fmt.Println(err)
		return
	}
	r := refs[0]
	fmt.Println(r.Metric, r.Value.Value, r.Value.Unit, r.Period.Start.Format(time.DateOnly))
	// Output: fares 2.40 EUR 2031-04-01
}

func ExampleChecker_Check() {
	refs, err := check.ReadCSV(strings.NewReader(official))
	if err != nil {
		fmt.Println(err)
		return
	}
	k, err := check.New(refs)
	if err != nil {
		fmt.Println(err)
		return
	}
	c := claims.Extract("The number of containers handled in 2031 rose by 5%.")[0]
	r := k.Check(&c)
	fmt.Printf("%s by %.4s points: %s\n", r.Verdict, r.Difference, strings.Join(r.Why, "; "))
	fmt.Println(r.Baseline.Value.Value, r.Reference.Value.Value, r.Reference.Source)
	// Output:
	// overstates by 2.78 points: change computed from 2030 to 2031
	// 305120 311870 Port statistics
}

func statements(doc, text string) []check.Statement {
	var all []check.Statement
	for _, c := range claims.Extract(text) {
		all = append(all, check.Statement{Doc: doc, Claim: c})
	}
	return all
}

func ExampleCompare() {
	all := statements("minutes", "The waiting time fell from 30 to 15 days, down 60%. Spending on bridges was 5 million euros in 2031.")
	all = append(all, statements("interview", "Spending on bridges was 5 billion euros in 2031.")...)
	for _, f := range check.Compare(all) {
		fmt.Printf("%s: %s\n", f.Kind, f.Why)
	}
	// Output:
	// does not add up: 30 to 15 days is a change of -50%, not of 60%
	// slip of magnitude: Spending on bridges: the same digits in another size, 5 million euros and 5 billion euros
}

func ExampleRestatements() {
	all := statements("minutes", "Spending on bridges was 5 million euros in 2031.")
	all = append(all, statements("interview", "In 2031, bridge spending was about €5m.")...)
	for _, g := range check.Restatements(all) {
		for _, s := range g.Statements {
			fmt.Println(s.Doc, s.Claim.Text)
		}
	}
	// Output:
	// minutes 5 million euros
	// interview about €5m
}

// References need no table: here one comes from a program. "About" reaches a
// tenth of the number, where WithTolerance says so.
func ExampleNew() {
	boats := check.Reference{Metric: "boats in service|fleet", Value: units.MustParse("43 item"), Source: "register"}
	c := claims.Extract("We have about 40 boats in service.")[0]
	for _, tolerance := range []string{"0.05", "0.1"} {
		k, err := check.New([]check.Reference{boats}, check.WithTolerance(units.MustParseDecimal(tolerance)))
		if err != nil {
			fmt.Println(err)
			return
		}
		r := k.Check(&c)
		fmt.Println(tolerance, r.Verdict, r.Difference)
	}
	// Output:
	// 0.05 understates -3
	// 0.1 agrees as said -3
}

// Where no reference is about the claim, those that may be are listed with what
// speaks for them.
func ExampleCandidate() {
	refs, err := check.ReadCSV(strings.NewReader(official))
	if err != nil {
		fmt.Println(err)
		return
	}
	k, err := check.New(refs)
	if err != nil {
		fmt.Println(err)
		return
	}
	c := claims.Extract("We sold 300 containers in 2031.")[0]
	r := k.Check(&c)
	fmt.Println(r.Verdict)
	for _, o := range r.Candidates {
		fmt.Println(o.Reference.Metric, o.Score, o.Usable, o.Missing, o.Extra)
	}
	// Output:
	// no reference
	// containers handled 57 false [handle] [sell]
}

func ExampleVerdicts() {
	for _, v := range check.Verdicts()[:4] {
		fmt.Println(v)
	}
	// Output:
	// agrees as said
	// agrees when rounded
	// overstates
	// understates
}
