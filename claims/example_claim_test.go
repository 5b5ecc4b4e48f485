package claims_test

import (
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/units"
)

// What a claim says around its number, each part empty where the text says
// nothing.
func ExampleClaim() {
	text := "Fares will not rise to more than 9 euros in the islands, Governor Ruud said."
	for _, c := range claims.Extract(text) {
		fmt.Println("said:   ", c.Text)
		fmt.Println("what:   ", c.Subject)
		fmt.Println("how:    ", c.Change, c.Role, c.Quantity)
		fmt.Println("where:  ", c.Scope)
		fmt.Println("status: ", c.Status, c.Negated)
		fmt.Println("source: ", c.Source)
		fmt.Println("found:  ", text[c.Start:c.End] == c.Text)
	}
	// Output:
	// said:    more than 9 euros
	// what:    Fares
	// how:     up to >9 EUR
	// where:   in the islands
	// status:  forecast true
	// source:  Governor Ruud
	// found:   true
}

// A quantity is what was said; package units computes with it.
func ExampleQuantity() {
	for _, c := range claims.Extract("The new road is between 30 and 40 miles long. The old one has 25 miles.") {
		q := c.Quantity
		unit, err := units.Default().Unit(q.Unit.ID)
		if err != nil {
			fmt.Println(err)
			return
		}
		said := units.Range{Interval: q.Bounds, Unit: unit}
		km, _, err := said.Convert(units.MustParse("1 km").Unit)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(q, "is", km)
	}
	// Output:
	// [30, 40] mile is [48.28032, 64.37376] kilometer
	// 25 mile is 40.2336 kilometer
}

// "$" is the money of many countries: the likeliest is taken, and marked.
func ExampleUnit() {
	for _, c := range claims.Extract("It cost $40, or 36 euros, for 12 crates.") {
		u := c.Quantity.Unit
		fmt.Printf("%s, %s, %q, %s, %t\n", u.ID, u.Name, u.Text, u.Dimension, u.Assumed)
	}
	// Output:
	// USD, US dollar, "$", money, true
	// EUR, euro, "euros", money, false
	// item, crate, "crates", count, false
}

// Both ends of a change know of one another.
func ExampleLink() {
	cs := claims.Extract("The wait was cut by 40 percent, from 30 minutes to 18 minutes.")
	for _, c := range cs {
		for _, l := range c.Links {
			for _, other := range cs {
				if other.ID == l.ID {
					fmt.Println(c.Text, l.Rel, other.Text)
				}
			}
		}
	}
	// Output:
	// 40 percent from 30 minutes
	// 40 percent to 18 minutes
	// 30 minutes by 40 percent
	// 30 minutes to 18 minutes
	// 18 minutes by 40 percent
	// 18 minutes from 30 minutes
}

// Times are half open and in UTC: May is from its first day up to the first of
// June.
func ExamplePeriod() {
	x, err := claims.New(claims.WithDate(time.Date(2024, 7, 1, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		fmt.Println(err)
		return
	}
	for c := range x.All("In May the ferries carried 8 percent more guests than in May 2023.") {
		for _, p := range []claims.Period{c.Period, c.Baseline} {
			fmt.Printf("%s: %q, %s to %s\n", c.Text, p.Text, p.Start.Format(time.DateOnly), p.End.Format(time.DateOnly))
		}
	}
	// Output:
	// 8 percent: "May", 2024-05-01 to 2024-06-01
	// 8 percent: "than in May 2023", 2023-05-01 to 2023-06-01
}

// Where a recording has time codes, each claim can be listened to.
func ExampleTime() {
	doc := transcript.Parse("WEBVTT\n\n00:12.000 --> 00:15.500\n<v Ada Ruud>We planted 40,000 trees.\n")
	for c := range new(claims.Extractor).Document(doc) {
		fmt.Println(c.Speaker.Name, c.Time.Start, c.Time.End, c.Quantity)
	}
	// Output: Ada Ruud 12s 15.5s 40000 tree
}

func ExampleWithDate() {
	x, _ := claims.New(claims.WithDate(time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)))
	for c := range x.All("Last year 12 ferries ran.") {
		fmt.Println(c.Period.Text, c.Period.Start.Year())
	}
	// Output: Last year 2023
}

func ExampleWithLanguage() {
	_, err := claims.New(claims.WithLanguage("en-GB"))
	fmt.Println(err)
	_, err = claims.New(claims.WithLanguage("fi"))
	fmt.Println(err)
	// Output:
	// <nil>
	// claims: no lexicon for language "fi", only for en
}

func ExampleWithEvidence() {
	x, _ := claims.New(claims.WithEvidence())
	for c := range x.All("Fares will fall by 5 percent.") {
		for _, e := range c.Evidence {
			fmt.Printf("%s: %q\n", e.Field, e.Text)
		}
	}
	// Output:
	// unit: "percent"
	// change: "fall"
	// subject: "Fares"
	// status: "will"
}

func ExampleExtractor_All() {
	var x claims.Extractor
	for c := range x.All("We have 12 boats and 40 oars.") {
		fmt.Println(c.Quantity)
		break // the rest is not read
	}
	// Output: 12 boat
}

// What no pattern can say is said in Go: a claim is a plain value, to be changed
// or left out as it comes. Here a catalogue knows which numbers are models.
func ExampleExtractor_All_filter() {
	catalogue := map[string]bool{"kestrel 300": true}
	noModels := func(all iter.Seq[claims.Claim]) iter.Seq[claims.Claim] {
		return func(yield func(claims.Claim) bool) {
			for c := range all {
				before := c.Sentence.Text[:c.Start-c.Sentence.Start]
				words := strings.Fields(strings.ToLower(before))
				model := len(words) > 0 && catalogue[words[len(words)-1]+" "+c.Quantity.Value.String()]
				if !model && !yield(c) {
					return
				}
			}
		}
	}
	var x claims.Extractor
	for c := range noModels(x.All("We sold 40 gliders, of which a Kestrel 300 costs most, in 12 shops.")) {
		fmt.Println(c.Text)
	}
	// Output:
	// 40 gliders
	// 12 shops
}
