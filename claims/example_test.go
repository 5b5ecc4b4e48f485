package claims_test

import (
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/export"
	"github.com/go-figures/figures/claims/transcript"
)

func ExampleExtract() {
	text := "Last year brought a 9% increase in newly opened workshops, and we answered more than 420,000 calls."
	for _, c := range claims.Extract(text) {
		fmt.Printf("%s | %s %s | %s %s | %s\n", c.Text, c.Quantity.Value, c.Quantity.Unit.ID, c.Change, c.Role, c.Subject)
	}
	// Output:
	// 9% | 9 percent | up by | newly opened workshops
	// more than 420,000 calls | 420000 item |   | calls answered
}

func ExampleNew() {
	x, err := claims.New(claims.WithDate(time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC)))
	if err != nil {
		fmt.Println(err)
		return
	}
	for c := range x.All("Prices fell 2.5 percent last month.") {
		fmt.Println(c.Change, c.Quantity.Value, c.Subject, c.Period.Start.Format(time.DateOnly), c.Period.End.Format(time.DateOnly))
	}
	// Output: down 2.5 Prices 2024-04-01 2024-05-01
}

func ExampleWithIncidental() {
	x, _ := claims.New(claims.WithIncidental())
	for c := range x.All("First, Article 5 is 30 years old today.") {
		fmt.Printf("%s: %s %s\n", c.Text, c.Kind, c.Reason)
	}
	// Output:
	// First: ordinal ordinal
	// 5: count name
	// 30 years old: age
}

func ExampleExtractor_Document() {
	doc := transcript.Parse("CHAIR REED. The rate stands at 4 percent.\n\nMS. OLDER. It was 5 percent.\n\nCHAIR REED. Yes.\n")
	x := new(claims.Extractor)
	for c := range x.Document(doc) {
		fmt.Println(c.Speaker.Name, c.Text)
	}
	// Output:
	// CHAIR REED 4 percent
	// MS. OLDER 5 percent
}

func ExampleExtractor_Append() {
	var x claims.Extractor
	var cs []claims.Claim
	for _, text := range []string{"We sold 40 boats.", "We sold 50 oars."} {
		cs = x.Append(cs, text)
	}
	for _, c := range cs {
		fmt.Println(c.Quantity.Value, c.Quantity.Unit.Name)
	}
	// Output:
	// 40 boat
	// 50 oar
}

// A file of any format becomes records that other programs read, one a line.
func Example_file() {
	file, err := os.Open("../testdata/transcripts/radio.txt")
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	var out strings.Builder // or os.Stdout

	doc, err := transcript.Read(file, transcript.Auto)
	if err != nil {
		log.Fatal(err)
	}
	w := export.NDJSON(&out)
	if err := w.WriteAll(doc.Name, new(claims.Extractor).Document(doc)); err != nil {
		log.Fatal(err)
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}

	fmt.Println(doc.Format, doc.Header.Date.Format(time.DateOnly), len(doc.Turns) > 1)
	fmt.Println(strings.HasPrefix(out.String(), `{"doc":"../testdata/transcripts/radio.txt","id":"`))
	// Output:
	// text 2025-06-10 true
	// true
}
