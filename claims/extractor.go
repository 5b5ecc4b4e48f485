package claims

import (
	"fmt"
	"iter"
	"strings"
	"time"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/transcript"
	"github.com/go-figures/figures/units"
)

// An Extractor finds claims. It is immutable and safe for concurrent use; the
// zero value extracts like Extract.
type Extractor struct {
	date     time.Time
	registry *units.Registry
	country  string
	comma    bool
	context  int
	evidence bool
	want     wanted
	rules    ownRules
	words    *lexicon.Own
}

// An Option sets up an Extractor.
type Option func(*Extractor) error

// New returns an extractor with the options. It fails on an option that cannot
// be met, such as a language without a lexicon.
func New(opts ...Option) (*Extractor, error) {
	x := &Extractor{}
	for _, o := range opts {
		if err := o(x); err != nil {
			return nil, fmt.Errorf("claims: %w", err)
		}
	}
	if err := x.settle(); err != nil {
		return nil, fmt.Errorf("claims: %w", err)
	}
	return x, nil
}

// WithDate gives the date of the documents, from which "last year" is counted.
// Without it the date in a document's header is taken; without that one too
// such periods stay unresolved. The wall clock is never used.
func WithDate(d time.Time) Option {
	return func(x *Extractor) error {
		x.date = d
		return nil
	}
}

// WithLanguage names the language of the documents by its BCP 47 tag. English
// is the default and so far the only one: every tag of it is accepted.
func WithLanguage(tag string) Option {
	return func(*Extractor) error {
		primary, _, _ := strings.Cut(tag, "-")
		if !strings.EqualFold(primary, "en") {
			return fmt.Errorf("no lexicon for language %q, only for en", tag)
		}
		return nil
	}
}

// WithIncidental makes the extractor return incidental mentions too, each with
// the reason why it is no claim.
func WithIncidental() Option {
	return func(x *Extractor) error {
		x.want.incidental = true
		return nil
	}
}

// WithUnits replaces the units that are known, units.Default, by those of reg.
func WithUnits(reg *units.Registry) Option {
	return func(x *Extractor) error {
		x.registry = reg
		return nil
	}
}

// Extract returns the claims in English text, in the order of the text. Any
// text is accepted, as plain text or as a transcript with turns.
func Extract(text string) []Claim {
	return new(Extractor).Append(nil, text)
}

// All yields the claims in text in its order. It works as far as the caller
// ranges: stopping early leaves the rest of the text unread.
func (x *Extractor) All(text string) iter.Seq[Claim] {
	return func(yield func(Claim) bool) { x.read(text, yield) }
}

// Append appends the claims in text to dst and returns the extended slice.
func (x *Extractor) Append(dst []Claim, text string) []Claim {
	x.read(text, func(c Claim) bool {
		dst = append(dst, c)
		return true
	})
	return dst
}

// Document yields the claims in a document that was read before, with its
// speakers, sides and time codes.
func (x *Extractor) Document(doc *transcript.Document) iter.Seq[Claim] {
	return func(yield func(Claim) bool) { x.run(doc, yield) }
}
