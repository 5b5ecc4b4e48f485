// Package token cuts text into words, numbers, punctuation and symbols in one
// pass over its bytes. Tokens are spans: nothing is copied.
package token

// Kind is the class of a token.
type Kind uint8

// The classes. None is the class of the zero Token.
const (
	None   Kind = iota
	Word        // letters, with inner apostrophes and the points of "U.S."
	Digits      // a run of digits with inner separators: 1,234.5
	Punct       // punctuation, Mark says which
	Symbol      // a sign: currency, mathematics, a vulgar fraction
)

// Flags are what the bytes told in passing.
type Flags uint8

// The flags.
const (
	Spaced Flags = 1 << iota // white space, or something that is no speech, before it
	Line                     // a line break before it
	Title                    // its first letter is a capital
	Upper                    // all its letters are capitals
	Wide                     // it holds bytes beyond ASCII
	Folds                    // it may look different in lower case
)

// Marks of punctuation beyond ASCII. All dashes of the hyphen's length are '-',
// all double quotes '"', all single ones '\”.
const (
	EnDash   byte = 0x80
	EmDash   byte = 0x81
	Ellipsis byte = 0x82
	Open     byte = 0x83 // an opening quote
	Close    byte = 0x84 // a closing quote
	Minus    byte = 0x85 // the minus sign, U+2212
)

// A Token is a span of the text: text[Start:End], on rune boundaries.
type Token struct {
	Start, End int
	Hash       uint32 // of the letters folded to lower case; words only
	Kind       Kind
	Flags      Flags
	Mark       byte // the punctuation mark, ASCII or one of the constants
}

// Glued reports whether the token follows the one before it without a space.
func (t Token) Glued() bool { return t.Flags&Spaced == 0 }

// Is reports whether the token is the given punctuation mark.
func (t Token) Is(mark byte) bool { return t.Kind == Punct && t.Mark == mark }

// Capital reports whether the token is a word that begins with a capital.
func (t Token) Capital() bool { return t.Kind == Word && t.Flags&Title != 0 }

// Hyphen reports whether the token is a hyphen or a dash of its length.
func (t Token) Hyphen() bool { return t.Kind == Punct && (t.Mark == '-' || t.Mark == EnDash) }
