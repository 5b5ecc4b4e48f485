package source

import (
	"fmt"
	"slices"
	"strings"

	"github.com/go-figures/figures/claims/transcript"
)

// Lines is the input that holds one document a line. All other inputs are formats
// of package transcript.
const Lines = "jsonl"

// linesExtensions are the extensions of files with one document a line.
var linesExtensions = []string{".jsonl", ".ndjson"}

// Inputs lists the formats of package transcript.
func Inputs() string {
	var names []string
	for _, f := range transcript.Formats() {
		if f != transcript.Auto {
			names = append(names, string(f))
		}
	}
	return strings.Join(names, ", ")
}

// CheckInput returns an error if a file cannot be read as input.
func CheckInput(input string) error {
	if input == Lines || slices.Contains(transcript.Formats(), transcript.Format(input)) {
		return nil
	}
	return fmt.Errorf("-input %s: no such format; there is auto, %s, %s", input, Inputs(), Lines)
}
