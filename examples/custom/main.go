// Command custom is the library made one's own: a pack for epidemiology, with its
// units, its words and its rules. Copy the folder and alter pack.go and the tables.
//
//	go run ./examples/custom < briefing.txt
package main

import (
	"fmt"
	"io"
	"log"
	"os"
)

func main() {
	x, err := newExtractor()
	if err != nil {
		log.Fatal(err)
	}
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	for c := range x.All(string(text)) {
		fmt.Printf("%s: %s; %s %s; %s\n", c.Kind, c.Quantity, c.Change, c.Role, c.Subject)
	}
}
