package check

import (
	"encoding/hex"
	"hash/fnv"
	"strconv"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// A Group is one fact and every place where it is stated.
type Group struct {
	// ID names the fact: the same in every run and in any set of documents that
	// it is stated in. A fact whose period is not known is one of its document.
	ID         string
	Statements []Statement
}

// Restatements groups statements that say the same: the same metric by its
// words, the same scope, period, status, direction and number in the same unit,
// whatever the wording. Facts that are stated once are left out, and so are
// small numbers of a thing ("two boats"), which are met again by chance. Groups
// come in the order of their first statement.
func Restatements(all []Statement) []Group {
	var groups []Group
	at := map[string]int{}
	for _, s := range listen(all) {
		id := s.fact()
		if id == "" {
			continue
		}
		i, ok := at[id]
		if !ok {
			i = len(groups)
			at[id] = i
			groups = append(groups, Group{ID: id})
		}
		groups[i].Statements = append(groups[i].Statements, *s.Statement)
	}
	kept := groups[:0]
	for _, g := range groups {
		if len(g.Statements) > 1 {
			kept = append(kept, g)
		}
	}
	return kept
}

// small reports whether the number is a count or an age of one or two digits.
func (s *spoken) small() bool {
	kind := s.Claim.Kind
	return (kind == claims.Count || kind == claims.Age) && s.measure.value.Cmp(hundred) < 0
}

// Fact returns the ID of the Group that the statement belongs to, if others say
// the same, and "" for what belongs to none: no fact, a range, two boats.
// It needs no other statement, so that those of an archive can be grouped by it
// where they do not fit into memory.
func (s *Statement) Fact() string {
	p := spoken{Statement: s, measure: valueMeasure(&s.Claim, units.Default())}
	var subject []string
	p.key, subject = p.keyOf()
	if p.key != (key{}) && p.measure.value != nil && p.small() { // for others it does not matter
		p.named, p.weak = p.strength(subject)
	}
	return p.fact()
}

// fact is the hash of what is stated, "" for nothing that can be stated again.
func (s *spoken) fact() string {
	x := s.measure.value
	if s.key == (key{}) || x == nil || s.weak && s.small() {
		return ""
	}
	unit := s.measure.unit
	if si := unit.SI(); s.key.unit != unit.ID() { // all units of a length are alike
		if y, err := unit.Convert(x, si); err == nil {
			x = y
		}
	}
	number := ""
	if d, _, err := units.DecimalFromRat(x); err == nil {
		number = d.Reduce().String()
	} else {
		number = x.RatString()
	}
	direction := claims.Change("")
	if s.key.change {
		direction = s.Claim.Change
	}
	h := fnv.New64a()
	k := &s.key
	for _, part := range []string{
		k.metric, k.unit, k.period, k.doc, strconv.FormatBool(k.change), string(k.status), number, string(direction),
	} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return "f" + hex.EncodeToString(h.Sum(nil))
}
