package transcript

import "strings"

// minuted reports whether a paragraph is what a clerk notes between speeches, in
// the style of minutes: "Question put and agreed to.", "Bill accordingly passed.",
// "Amendment, by leave, withdrawn." It begins with a noun that has no article,
// and what is done with it.
func (w *words) minuted(s string) bool {
	const longest = 200
	if len(s) > longest || s == "" {
		return false
	}
	if w.of(strings.TrimRight(s, ".:—– "))&minute != 0 {
		return true // "There was no debate."
	}
	noun, rest, ok := strings.Cut(s, " ")
	if !ok || !upper(noun) || w.of(strings.TrimRight(noun, ","))&business == 0 {
		return false
	}
	if w.of(firstOf(rest, " ,.:;—"))&minute == 0 && !strings.HasPrefix(rest, "to be ") {
		return false
	}
	for _, verb := range [...]string{" is ", " are ", " was ", " were ", " has ", " have ", " had ", " will ", " we ", " I "} {
		if strings.Contains(rest, verb) {
			return false // "Questions put to us were 12 in number."
		}
	}
	return true
}
