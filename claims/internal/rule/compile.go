// Package rule runs the caller's own rules: patterns with look-around that read
// quantities in their own way, or say that a number is no claim. A pattern sees
// one sentence at a time, and no more than a window of a long one; its work is
// bounded in time and in backtracking, whatever it is.
package rule

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/dlclark/regexp2/v2"

	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// A Definition is a rule as its author gives it.
type Definition struct {
	Name, Pattern string
	Triggers      []string
	Kind          string
	Unit          string // identifier
	Subject       string
	Reason        string // of a veto
	Fallback      bool
	Report        func(error)
}

// A group is what a named group of a pattern stands for.
type group uint8

const (
	value group = iota
	low
	high
	unit
	modifier
	subjectGroup
	when
	baseline
	scope
	source
	veto
	groups = iota
)

var groupNames = [groups]string{"value", "low", "high", "unit", "modifier", "subject", "period", "baseline", "scope", "source", "veto"}

// A Rule is a definition compiled.
type Rule struct {
	Definition
	re      *regexp2.Regexp
	numbers [groups]int // of the groups in the pattern, 0 for those it has not
	unit    units.Unit
}

// A Set is the rules of one extractor. It is immutable; a nil Set has none.
type Set struct {
	rules    []Rule
	always   []int              // rules without triggers
	triggers map[uint32][]start // by the hash of their first words
	registry *units.Registry
}

// A start is a trigger of a rule: its words, of which the first is known.
type start struct {
	rule  int
	words []string
}

// Limits. maxPattern keeps compiling quick, backtracking bounds the memory of a
// search.
const (
	maxPattern   = 8 << 10
	maxRules     = 10_000
	backtracking = 50_000
)

// Compile makes the set of the rules. Rules that only fill in come last, the
// others in the order given. An error that has a place in a pattern is an *Error.
func Compile(defs []Definition, registry *units.Registry) (*Set, error) {
	if len(defs) == 0 {
		return nil, nil
	}
	if len(defs) > maxRules {
		return nil, fmt.Errorf("%d rules, more than %d", len(defs), maxRules)
	}
	s := &Set{triggers: map[uint32][]start{}, registry: registry}
	for _, fallback := range [2]bool{false, true} {
		for i := range defs {
			if defs[i].Fallback != fallback {
				continue
			}
			if err := s.add(&defs[i]); err != nil {
				return nil, err
			}
		}
	}
	return s, nil
}

func (s *Set) add(d *Definition) error {
	r := Rule{Definition: *d}
	if err := r.compile(); err != nil {
		return err
	}
	if r.Unit != "" {
		u, err := s.registry.Unit(r.Unit)
		if err != nil {
			return r.fail(-1, err)
		}
		r.unit = u
	}
	s.rules = append(s.rules, r)
	n := len(s.rules) - 1
	if len(r.Triggers) == 0 {
		s.always = append(s.always, n)
	}
	for _, t := range r.Triggers {
		hash, words, ok := trigger(t)
		if !ok {
			return r.fail(-1, fmt.Errorf("the trigger %q does not begin with a word", t))
		}
		s.triggers[hash] = append(s.triggers[hash], start{n, words})
	}
	return nil
}

// trigger cuts a trigger into words and signs, and returns the hash of the first.
func trigger(text string) (hash uint32, words []string, ok bool) {
	text = strings.ToLower(text)
	sc := token.NewScanner(text, []token.Piece{{Start: 0, End: len(text)}})
	for t := sc.Next(); t.Kind != token.None; t = sc.Next() {
		if len(words) == 0 {
			hash, ok = t.Hash, t.Kind == token.Word
		}
		words = append(words, text[t.Start:t.End])
	}
	return hash, words, ok
}

// compile compiles the pattern and finds its groups.
func (r *Rule) compile() error {
	switch {
	case r.Pattern == "":
		return r.fail(-1, errors.New("no pattern"))
	case len(r.Pattern) > maxPattern:
		return r.fail(-1, fmt.Errorf("a pattern of %d bytes, more than %d", len(r.Pattern), maxPattern))
	}
	if err := r.kind(); err != nil {
		return r.fail(-1, err)
	}
	re, err := parse(r.Pattern)
	if err != nil {
		return r.fail(place(r.Pattern, err), cause(err))
	}
	r.re = re
	for _, name := range re.GetGroupNames() {
		if name[0] >= '0' && name[0] <= '9' {
			continue
		}
		g := slices.Index(groupNames[:], name)
		if g < 0 {
			return r.fail(declared(r.Pattern, name), fmt.Errorf("the group %q means nothing here; known are %s", name, strings.Join(groupNames[:], ", ")))
		}
		r.numbers[g] = re.GroupNumberFromName(name)
	}
	if r.Reason == "" && r.numbers[value] == 0 && r.numbers[low] == 0 && r.numbers[high] == 0 && r.numbers[veto] == 0 {
		return r.fail(-1, errors.New(`no group says where the number is: name one "value", as in (?<value>\d+), or "low" and "high", or "veto"`))
	}
	return nil
}

// parse compiles a pattern. Its letters match in either case: speech is written
// down in capitals at times, and sentences begin with one.
func parse(pattern string) (*regexp2.Regexp, error) {
	re, err := regexp2.Compile(pattern, regexp2.IgnoreCase, regexp2.OptionMaxBacktrackingStackSize(backtracking))
	if err == nil {
		re.MatchTimeout = timeout
	}
	return re, err
}

// kind checks the rule's own kind.
func (r *Rule) kind() error {
	switch r.Kind {
	case "date", "ordinal", "number":
		return fmt.Errorf("the kind %q is of numbers that claim nothing", r.Kind)
	}
	for i := range len(r.Kind) {
		if c := r.Kind[i]; !('a' <= c && c <= 'z' || c == '_' || i > 0 && '0' <= c && c <= '9') {
			return fmt.Errorf("the kind %q: a kind has small letters, digits and _", r.Kind)
		}
	}
	return nil
}
