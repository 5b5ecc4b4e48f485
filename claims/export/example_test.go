package export_test

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/export"
	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/units"
)

// boats is a claim as an extractor finds it in "We sold 40 boats."
var boats = claims.Claim{
	ID: "c5f1", Kind: claims.Count,
	Span: claims.Span{Text: "40 boats", Start: 8, End: 16},
	Quantity: claims.Quantity{
		Span:  claims.Span{Text: "40 boats", Start: 8, End: 16},
		Value: units.NewDecimal(40, 0), HasValue: true,
		Bounds: units.Point(units.NewDecimal(40, 0)),
		Unit:   claims.Unit{ID: "item", Name: "boat", Text: "boats", Dimension: "count"},
	},
	Subject:  "boats sold",
	Sentence: claims.Span{Text: "We sold 40 boats.", Start: 0, End: 17},
}

func ExampleAppendJSON() {
	c := boats
	fmt.Printf("%.92s…\n", export.AppendJSON(nil, "speech.txt", &c))
	// Output: {"doc":"speech.txt","id":"c5f1","kind":"count","text":"40 boats","start":8,"end":16,"quantit…
}

func ExampleNDJSON() {
	w := export.NDJSON(os.Stdout)
	dated := claims.Claim{Kind: claims.Date, Span: claims.Span{Text: "3 March", Start: 0, End: 7}, Reason: claims.ReasonDate}
	if err := w.Write("speech.txt", &dated); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	// Output: {"doc":"speech.txt","id":"","kind":"date","text":"3 March","start":0,"end":7,"quantity":null,"change":"none","change_role":"","subject":"","period":null,"baseline":null,"scope":"","status":"actual","negated":false,"speaker":{"name":"","role":"","side":""},"source":"","sentence":{"text":"","start":0,"end":0},"turn":0,"paragraph":0,"links":[],"worth":0,"worth_reasons":[],"confidence":0,"claim":false,"reason":"date"}
}

func ExampleJSON() {
	w := export.JSON(os.Stdout)
	if err := w.Close(); err != nil { // no claims: an empty array
		fmt.Println(err)
	}
	// Output:
	// [
	// ]
}

func ExampleAppendCSV() {
	c := boats
	fmt.Printf("%.76s…\n", export.AppendCSV(nil, "speech.txt", &c))
	// Output: speech.txt,c5f1,count,40 boats,8,16,40 boats,8,16,40,,40,40,=,,item,boat,boa…
}

func ExampleAppendQuery() {
	c := boats
	fmt.Printf("%s\n", export.AppendQuery(nil, &c))
	// Output: What was the number of boats sold?
}

func ExampleQueries() {
	w := export.Queries(os.Stdout)
	for c := range new(claims.Extractor).All("Spending on bridges was 61 million euros in 2031.") {
		if err := w.Write("speech.txt", &c); err != nil {
			fmt.Println(err)
		}
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	// Output: What was spending on bridges in 2031?
}

func ExampleAppendJSONLD() {
	c := boats
	fmt.Printf("%.98s…\n", export.AppendJSONLD(nil, "speech.txt", &c))
	// Output: {"@type":"ClaimReview","@id":"speech.txt#c5f1-review","creativeWorkStatus":"Draft","name":"What wa…
}

func ExampleJSONLD() {
	w := export.JSONLD(os.Stdout)
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"@context":"https://schema.org","@graph":[
	// ]}
}

func ExampleAnnotations() {
	var b strings.Builder
	w := export.Annotations(&b)
	if err := w.WriteAll("speech.txt", "We sold 40 boats.", slices.Values([]claims.Claim{boats})); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	_, selector, _ := strings.Cut(b.String(), `"selector":`)
	fmt.Print(selector)
	// Output:
	// [{"type":"TextQuoteSelector","exact":"40 boats","prefix":"We sold ","suffix":"."},{"type":"TextPositionSelector","start":8,"end":16}]}}
	// ]
}

func ExampleHTML() {
	doc := transcript.Parse("We sold 40 boats.")
	page := export.HTML(io.Discard) // a file, a browser
	page.Title = "What the harbour master said"
	page.Mark = func(c *claims.Claim) export.Mark {
		return export.Mark{Tone: export.Agree, Symbol: "✓", Label: "as the register has it"}
	}
	fmt.Println(page.Document(doc, slices.Values([]claims.Claim{boats})), page.Close())
	// Output: <nil> <nil>
}

func ExampleFacts() {
	c := boats
	for _, f := range export.Facts(&c) {
		fmt.Printf("%s: %s\n", f.Name, f.Value)
	}
	// Output:
	// What: boats sold
	// How much: 40 boats
}

// CSV is for spreadsheets, and whatever else reads RFC 4180.
func ExampleCSV() {
	var b strings.Builder
	w := export.CSV(&b)
	if err := w.Write("speech.txt", &boats); err != nil {
		fmt.Println(err)
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	fmt.Println(len(rows), err)
	for i, name := range rows[0][:10] {
		fmt.Println(name, rows[1][i])
	}
	// Output:
	// 2 <nil>
	// doc speech.txt
	// id c5f1
	// kind count
	// text 40 boats
	// start 8
	// end 16
	// quantity_text 40 boats
	// quantity_start 8
	// quantity_end 16
	// quantity_value 40
}

// A mark of one's own sets a claim off, and tells more in its note and its row.
func ExampleMark() {
	var b strings.Builder
	page := export.HTML(&b)
	page.Columns = []string{"Register"}
	page.Mark = func(c *claims.Claim) export.Mark {
		return export.Mark{Tone: export.Differ, Symbol: "≠", Label: "another number", Facts: []export.Fact{{Name: "Register", Value: "38"}}}
	}
	if err := page.Document(transcript.Parse("We sold 40 boats."), slices.Values([]claims.Claim{boats})); err != nil {
		fmt.Println(err)
	}
	if err := page.Close(); err != nil {
		fmt.Println(err)
	}
	fmt.Println(strings.Contains(b.String(), "≠"), strings.Contains(b.String(), ">Register<"))
	// Output: true true
}
