package main

import "strings"

// inputs lists the formats of package transcript.
func inputs() string {
	return strings.Join([]string{"text", "transcript", "srt", "vtt", "html"}, ", ")
}
