package main

import (
	"strings"

	"github.com/go-figures/figures/claims/transcript"
)

// inputs lists the formats of package transcript.
func inputs() string {
	var names []string
	for _, f := range transcript.Formats() {
		if f != transcript.Auto {
			names = append(names, string(f))
		}
	}
	return strings.Join(names, ", ")
}
