package transcript

import "strings"

// foreignKinds are the first bytes of files that hold no text as it is, and
// what they are.
var foreignKinds = [...]struct{ magic, what string }{
	{"%PDF-", "a PDF, of which pdftotext makes text"},
	{"{\\rtf1", "rich text, which word processors save as plain text"},
	{"PK\x03\x04", "a zip archive, as the files of word processors are"},
	{"\xd0\xcf\x11\xe0", "a file of an old word processor"},
	{"\x1f\x8b\x08", "a gzip archive"},
}

// foreign says what kind of file a text is that holds no text as it is, "" if it
// is none.
func foreign(text string) string {
	for _, k := range foreignKinds {
		if strings.HasPrefix(text, k.magic) {
			return k.what
		}
	}
	return ""
}

// unread makes the document of such a file: nothing is said in it.
func unread(text, what string) *Document {
	return &Document{
		Text: text, Format: Text,
		Segments: []Segment{{End: len(text), Kind: Furniture, Turn: -1}},
		Damaged:  []*Error{{Line: 1, Want: "text", Got: what}},
	}
}
