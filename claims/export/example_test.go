package export_test

import (
	"fmt"
	"os"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/claims/export"
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
