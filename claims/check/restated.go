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
		if s.key == (key{}) || s.measure.value == nil || s.weak && s.small() {
			continue
		}
		id := s.id()
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

// id is the hash of what is stated.
func (s *spoken) id() string {
	x := s.measure.value
	unit := s.measure.unit
	if si := unit.SI(); s.key.unit != unit.ID() { // all units of a length are alike
		if y, err := unit.Convert(x, si); err == nil {
			x = y
		}
	}
	d, _, err := units.DecimalFromRat(x)
	number := x.RatString()
	if err == nil {
		number = d.Reduce().String()
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
