package claims_test

import (
	"fmt"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A rule reads what the grammar cannot know: that the R of an epidemic is a
// measure of its own.
func ExampleWithRule() {
	x, err := claims.New(claims.WithRule(claims.Rule{
		Name:     "reproduction number",
		Pattern:  `\bR\b(?: number| value)?\D{0,30}(?<value>\d+(?:\.\d+)?)`,
		Triggers: []string{"R"},
		Kind:     "reproduction",
		Subject:  "reproduction number",
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for c := range x.All("The R value fell to about 0.9 last week.") {
		fmt.Println(c.Kind, c.Quantity.Modifier, c.Quantity.Value, c.Subject, c.Change, c.Role, c.Period.Text)
	}
	// Output: reproduction ~ 0.9 reproduction number down to last week
}

// A rule with a Reason is a veto: what it matches is no claim.
func ExampleWithRule_veto() {
	x, err := claims.New(claims.WithIncidental(), claims.WithRule(claims.Rule{
		Name:    "bus lines",
		Pattern: `\b(?:bus|line) \d+\b(?! passengers)`,
		Reason:  claims.ReasonName,
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for c := range x.All("By bus 40 passengers came, and by bus 40 came a drum.") {
		fmt.Printf("%s %q\n", c.Text, c.Reason)
	}
	// Output:
	// 40 passengers ""
	// 40 "name"
}

// The groups of a pattern say what is what; each is optional but the number.
func ExampleRule() {
	x, err := claims.New(claims.WithRule(claims.Rule{
		Name:     "blood pressure",
		Pattern:  `(?<subject>blood pressure) of (?<high>\d+) over (?<low>\d+)`,
		Triggers: []string{"blood pressure"},
		Kind:     "pressure",
		Unit:     "millimeter-ofhg",
	}))
	if err != nil {
		fmt.Println(err)
		return
	}
	for c := range x.All("She had a blood pressure of 140 over 90.") {
		fmt.Println(c.Subject, c.Quantity.Bounds.Low.Value, c.Quantity.Bounds.High.Value, c.Quantity.Unit.ID)
	}
	// Output: blood pressure 90 140 millimeter-ofhg
}

// The error of a rule shows the pattern and the place.
func ExampleRuleError() {
	_, err := claims.New(claims.WithRule(claims.Rule{Name: "flights", Pattern: `flight (?<value>\d+`}))
	fmt.Println(err)
	// Output:
	// claims: rule "flights": missing closing ), at byte 7 of the pattern:
	// 	flight (?<value>\d+
	// 	       ^
}

// Words of one's own, in the format of the library's tables. The name is that
// of the file, which may be embedded or opened.
func ExampleWithWords() {
	change := "word\tclass\tdirection\tkind\nfaceplant\tverb\tdown\tmove\n"
	modifiers := "phrase\tposition\tmodifier\ngive or so\tbefore\t~\n"
	x, err := claims.New(
		claims.WithWords("change.tsv", strings.NewReader(change)),
		claims.WithWords("modifiers.tsv", strings.NewReader(modifiers)),
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for c := range x.All("Footfall faceplanted by give or so 40 percent.") {
		fmt.Println(c.Subject, c.Change, c.Quantity.Modifier, c.Quantity.Value)
	}
	// Output: Footfall down ~ 40
}

// The error of a table names the file, the line and the column.
func ExampleWordError() {
	_, err := claims.New(claims.WithWords("modifiers.tsv", strings.NewReader("phrase\tposition\tmodifier\ngive or so\tbefore\t?\n")))
	fmt.Println(err)
	// Output: claims: modifiers.tsv:2:19: "?" is no modifier; known are =, ~, >, >=, <, <=
}

// A unit and a currency of one's own.
func ExampleWithUnits() {
	reg, err := units.Default().With(
		units.Definition{ID: "container-load", Name: "container load", Base: "tonne", Factor: "21.5"},
		units.Definition{ID: "LTC", Name: "leather coin", Symbol: "Ł", Digits: 2},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	x, err := claims.New(claims.WithUnits(reg))
	if err != nil {
		fmt.Println(err)
		return
	}
	for c := range x.All("We moved 12 container loads for Ł2.5 million.") {
		fmt.Println(c.Kind, c.Quantity.Value, c.Quantity.Unit.ID)
	}
	// Output:
	// measure 12 container-load
	// money 2500000 LTC
}

func ExampleWithKinds() {
	x, _ := claims.New(claims.WithKinds(claims.Money))
	for c := range x.All("The bridge cost $5 million and took 30 months.") {
		fmt.Println(c.Text)
	}
	// Output: $5 million
}

func ExampleWithMinWorth() {
	x, _ := claims.New(claims.WithMinWorth(0.6))
	for c := range x.All("I have two sisters. In 2023 unemployment fell by 2 percent.") {
		fmt.Println(c.Text, c.Worth, c.WorthReasons)
	}
	// Output: 2 percent 0.8 [statistic change official subject dated]
}

func ExampleWithMinConfidence() {
	x, _ := claims.New(claims.WithMinConfidence(0.8))
	for c := range x.All("It cost $50 here and €60 there.") {
		fmt.Println(c.Text, c.Quantity.Unit.ID) // "$" is somebody's dollar
	}
	// Output: €60 EUR
}

func ExampleWithContext() {
	x, _ := claims.New(claims.WithContext(1))
	for c := range x.All("We met. Then the wall fell. It was 40 metres long. Nobody was hurt. We went home.") {
		fmt.Println(c.Context.Text)
	}
	// Output: Then the wall fell. It was 40 metres long. Nobody was hurt.
}

func ExampleWithCountry() {
	x, _ := claims.New(claims.WithCountry("CA"))
	for c := range x.All("It cost $5 million.") {
		fmt.Println(c.Quantity.Value, c.Quantity.Unit.ID, c.Quantity.Unit.Assumed)
	}
	// Output: 5000000 CAD false
}

func ExampleWithDecimalComma() {
	x, _ := claims.New(claims.WithDecimalComma())
	for c := range x.All("It weighs 1.234 tonnes, not 1,234.") {
		fmt.Println(c.Quantity.Value)
	}
	// Output:
	// 1234
	// 1.234
}
