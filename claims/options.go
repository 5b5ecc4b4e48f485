package claims

import (
	"fmt"
	"slices"

	"github.com/go-figures/figures/claims/internal/rule"
	"github.com/go-figures/figures/units"
)

// WithKinds returns only mentions of these kinds: a dashboard of prices wants
// money and nothing else. The identifiers of the claims stay as they are. A kind
// that is neither known nor that of a Rule makes New fail.
func WithKinds(kinds ...Kind) Option {
	return func(x *Extractor) error {
		if len(kinds) == 0 || slices.Contains(kinds, "") {
			return fmt.Errorf("no kind of claims given")
		}
		x.want.kinds = append(x.want.kinds, kinds...)
		return nil
	}
}

// WithMinConfidence returns only mentions that the library is at least this
// sure of, from 0 to 1: what goes out without a reader should be sure.
func WithMinConfidence(p float64) Option {
	return func(x *Extractor) error {
		x.want.confidence = p
		return share("confidence", p)
	}
}

// WithMinWorth returns only claims that are worth at least so much checking,
// from 0 to 1: whoever checks has time for the first few. Incidental mentions
// have no worth and are left to WithIncidental.
func WithMinWorth(w float64) Option {
	return func(x *Extractor) error {
		x.want.worth = w
		return share("worth", w)
	}
}

func share(name string, p float64) error {
	if !(p >= 0 && p <= 1) { // so that it is no NaN either
		return fmt.Errorf("a %s of %v is not between 0 and 1", name, p)
	}
	return nil
}

// mostContext is how many sentences of context a claim can have on each side.
const mostContext = 50

// WithContext gives each claim its Context: the stretch of the document from n
// sentences before its own to n after, for a reader who is to judge it. It does
// not leave the speaker's turn, and n is at most 50. In a stream a claim comes
// when the n sentences after it have come, or when its turn ends.
func WithContext(n int) Option {
	return func(x *Extractor) error {
		if n < 0 || n > mostContext {
			return fmt.Errorf("a context of %d sentences is not between 0 and %d", n, mostContext)
		}
		x.context = n
		return nil
	}
}

// WithCountry says where the documents are from, as an ISO 3166 code such as
// "CA": there "$" and "dollars" are its own and not assumed to be anything. Of a
// code that is none New fails with an error that wraps units.ErrRegion.
func WithCountry(code string) Option {
	return func(x *Extractor) error {
		x.country = code
		return nil
	}
}

// WithDecimalComma says that the documents write 1.234,5 for what is 1,234.5
// elsewhere, so that "1,234" is a little more than one and "1.234" are over a
// thousand. Numbers that can be read in one way only are read so in any case.
func WithDecimalComma() Option {
	return func(x *Extractor) error {
		x.comma = true
		return nil
	}
}

// wanted is what a caller wants of all that is found.
type wanted struct {
	incidental        bool
	kinds             []Kind
	confidence, worth float64
}

func (w *wanted) claim(c *Claim) bool {
	switch {
	case c.Reason != "" && !w.incidental, c.Reason == "" && c.Worth < w.worth, c.Confidence < w.confidence:
		return false
	}
	return len(w.kinds) == 0 || slices.Contains(w.kinds, c.Kind)
}

// known returns the registry of the units that are known.
func (x *Extractor) known() *units.Registry {
	if x.registry == nil {
		return units.Default()
	}
	return x.registry
}

// checkKinds finds a kind that no claim can have.
func (x *Extractor) checkKinds() error {
	for _, k := range x.want.kinds {
		own := func(d rule.Definition) bool { return d.Kind == string(k) }
		if !slices.Contains(kinds[:], k) && !slices.ContainsFunc(x.rules.given, own) {
			return fmt.Errorf("no kind of claims %q, and none of a rule; known are %v", k, kinds)
		}
	}
	return nil
}

// settle completes an extractor after its options: what one says may stand on
// another, in whatever order they were given.
func (x *Extractor) settle() error {
	if err := x.checkKinds(); err != nil {
		return err
	}
	if x.country != "" {
		in, err := x.known().In(x.country)
		if err != nil {
			return err
		}
		x.registry = in
	}
	if len(x.rules.given) == 0 {
		return nil
	}
	set, err := rule.Compile(x.rules.given, x.known())
	if err != nil {
		return ruleError(err)
	}
	x.rules = ownRules{set: set}
	return nil
}
