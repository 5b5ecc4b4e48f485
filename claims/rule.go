package claims

import (
	"github.com/go-figures/figures/claims/internal/rule"
)

// A Rule is a way of one's own to read a quantity, or to tell that a number is
// no claim. Pattern and either a group for the number or a Reason are all that
// it needs; see [WithRule].
//
// The pattern is a regular expression of the .NET flavour, with look-around and
// named groups, in which letters match in either case; (?-i) changes that. It
// sees one sentence at a time that holds a number, without anything that is no
// speech, and with any white space as one space. What the groups mean:
//
//	value      the number, in digits or words; or instead of it
//	low high   the ends of a range; one alone is "at least" or "at most"
//	unit       the unit, or the noun that is counted
//	modifier   the words that bound the value: "nearly", "more than", ">"
//	subject    what is measured
//	period     when; resolved if it is an expression of time
//	baseline   what it is compared with
//	scope      the place or the population
//	source     whom the speaker quotes
//	veto       numbers in it are no claims; what else the match reads, it reads
//
// What has no group is read by the grammar as everywhere else: unit and
// modifier beside the number, change, period, status and so on. A group takes
// each word and each number that it touches whole, words of scale too: \d+ at
// "2.5 million" is 2500000. A number cut amid its digits, as \d+(?! km) does to
// "12 km" when it goes back, is no match.
//
// A rule cannot hang or exhaust the program. A pattern sees 1024 bytes at once,
// a search ends after a quarter of a second or when it goes back too often, and
// a rule that keeps running into these limits rests for the remainder of the
// document, as all do once they have taken seconds together. There is no way to
// switch this off; Report tells of it.
type Rule struct {
	// Name is for errors and for the field of that name in Claim.
	Name string
	// Pattern is the regular expression, of 8 KB at most.
	Pattern string
	// Triggers are words or phrases of which one must be in the sentence for the
	// pattern to be tried at all, so that the rule costs nothing elsewhere.
	// Without any, every sentence with a number is tried.
	Triggers []string
	// Kind is the kind of the claims, one's own or a known one. Without it the
	// kind follows from the unit.
	Kind Kind
	// Unit is the identifier of the unit where the text does not say it, or says
	// it in words that the registry does not know.
	Unit string
	// Subject is what is measured. A group of that name goes before it, it before
	// what the grammar finds.
	Subject string
	// Reason makes the rule a veto: the numbers in a match are incidental, for
	// this reason. It may be one's own.
	Reason Reason
	// Fallback makes the rule give way wherever the grammar reads a claim. Other
	// rules go before the grammar; among themselves the first one given wins.
	Fallback bool
	// Report, if set, is called with a *RuleError that wraps ErrRuleLimit each
	// time that a search is given up. It may be called by several goroutines.
	Report func(error)
}

// A RuleError says what is wrong with a rule. Its message shows the pattern with
// a mark under the place.
type RuleError struct {
	Rule    string // its name
	Pattern string
	Offset  int   // byte of the pattern where it goes wrong; -1 if no place is to blame
	Err     error // what is wrong

	text string
}

func (e *RuleError) Error() string { return e.text }

// Unwrap returns Err.
func (e *RuleError) Unwrap() error { return e.Err }

// ErrRuleLimit is what a RuleError wraps of a rule that took too long on a
// sentence, or went back too often, and was given up there.
var ErrRuleLimit = rule.ErrLimit

// WithRule adds rules of one's own. It may be given several times. A rule that
// does not compile, has an unknown group or none for the number makes New fail
// with a *RuleError.
func WithRule(rules ...Rule) Option {
	return func(x *Extractor) error {
		for _, r := range rules {
			x.rules.add(r)
		}
		return nil
	}
}

// ownRules are the rules of an extractor, given and then compiled.
type ownRules struct {
	given []rule.Definition
	set   *rule.Set
}

func (o *ownRules) add(r Rule) {
	d := rule.Definition{
		Name: r.Name, Pattern: r.Pattern, Triggers: r.Triggers, Kind: string(r.Kind), Unit: r.Unit,
		Subject: r.Subject, Reason: string(r.Reason), Fallback: r.Fallback,
	}
	if r.Report != nil {
		d.Report = func(err error) { r.Report(ruleError(err)) }
	}
	o.given = append(o.given, d)
}

// ruleError makes the error of a rule public.
func ruleError(err error) error {
	if e, ok := err.(*rule.Error); ok {
		return &RuleError{Rule: e.Rule, Pattern: e.Pattern, Offset: e.Offset, Err: e.Err, text: e.Error()}
	}
	return err
}
