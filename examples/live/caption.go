package main

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A caption is one line: when, who and what. Time and speaker may be missing.
type caption struct{ at, by, text string }

// parseCaption reads "00:01:23 Ines Tolland: We sold 40 boats.", "[1:23] ..."
// and ">> TOLLAND: ...", the signs of captions for a new speaker.
func parseCaption(line string) caption {
	c := caption{text: strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))}
	if first, rest, _ := strings.Cut(c.text, " "); isTime(strings.Trim(first, "[]()")) {
		c.at, c.text = strings.Trim(first, "[]()"), strings.TrimSpace(rest)
	}
	c.text = strings.TrimSpace(strings.TrimLeft(c.text, ">"))
	if name, rest, ok := strings.Cut(c.text, ":"); ok && isName(name) {
		c.by, c.text = strings.Join(strings.Fields(name), " "), strings.TrimSpace(rest)
	}
	return c
}

// isTime reports whether s is "1:23", "00:01:23" or "00:01:23.400".
func isTime(s string) bool {
	parts := strings.Split(s, ":")
	if len(parts) < 2 || len(parts) > 3 {
		return false
	}
	for i, p := range parts {
		if i == len(parts)-1 {
			p, _, _ = strings.Cut(strings.ReplaceAll(p, ",", "."), ".")
		}
		if len(p) < 1 || len(p) > 2 || strings.Trim(p, "0123456789") != "" {
			return false
		}
	}
	return true
}

// isName reports whether s can be the name of a speaker: up to four words, each
// with a capital.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// isFile reports whether the first line is that of a caption file: the name of
// WebVTT, or the number of the first caption of SRT.
func isFile(line string) bool {
	line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
	return strings.HasPrefix(line, "WEBVTT") || line != "" && strings.Trim(line, "0123456789") == ""
}
