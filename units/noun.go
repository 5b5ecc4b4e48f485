package units

import (
	"slices"
	"strings"
)

// A noun names what an item is: "enterprise", "enterprises". The zero noun is
// none: just an item.
type noun struct{ one, many string }

// nounOf returns the noun with the given forms, the zero noun for "item" itself.
func nounOf(one, many string) noun {
	if many == "" {
		many = one + "s"
	}
	if n := (noun{one, many}); one != "" && n != (noun{"item", "items"}) {
		return n
	}
	return noun{}
}

// escapes are the marks of nouns in identifiers, and how a noun writes them.
var escapes = [...]string{"%", "%25", "/", "%2F", "{", "%7B", "}", "%7D"}

func escapeNoun(s string) string {
	if strings.ContainsAny(s, "%/{}") {
		return strings.NewReplacer(escapes[:]...).Replace(s)
	}
	return s
}

func unescapeNoun(s string) string {
	if !strings.Contains(s, "%") {
		return strings.Clone(s)
	}
	back := slices.Clone(escapes[:])
	slices.Reverse(back)
	return strings.NewReplacer(back...).Replace(s)
}

// append writes the noun as identifiers have it: "{enterprise}",
// "{child/children}", nothing for the zero noun. Any noun can be written: marks
// that would end it are escaped as in an address, "{and%2For}".
func (n noun) append(b []byte) []byte {
	if n.one == "" {
		return b
	}
	b = append(b, '{')
	b = append(b, escapeNoun(n.one)...)
	if n.many != n.one+"s" {
		b = append(b, '/')
		b = append(b, escapeNoun(n.many)...)
	}
	return append(b, '}')
}

// readNoun reads the noun at the beginning of s and returns its length. The
// forms are copies: they do not keep the text alive that they were read from.
func readNoun(s string) (n noun, length int, ok bool) {
	text, _, ok := strings.Cut(s[1:], "}")
	one, many, two := strings.Cut(text, "/")
	if !ok || one == "" || two && many == "" || strings.ContainsAny(text, "{") || strings.Contains(many, "/") {
		return noun{}, 0, false
	}
	n = nounOf(unescapeNoun(one), unescapeNoun(many))
	return n, len(text) + 2, true
}

// sizeWithoutNouns returns the length of an identifier less that of its nouns,
// which may be as long as they like.
func sizeWithoutNouns(id string) int {
	n := len(id)
	for {
		start := strings.IndexByte(id, '{')
		if start < 0 {
			return n
		}
		end := strings.IndexByte(id[start:], '}')
		if end < 0 {
			return n
		}
		n -= end + 1
		id = id[start+end+1:]
	}
}
