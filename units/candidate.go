package units

import (
	"slices"
	"strings"
)

// A Candidate is one reading of a text as a unit, with what speaks for it.
type Candidate struct {
	Unit     Unit
	Shift    int // as in Match
	Evidence Evidence
}

// Evidence is a set of things that speak for, or against, reading a text as a
// unit.
type Evidence uint16

// What speaks for a reading, and at the end what speaks against it.
const (
	ByID        Evidence = 1 << iota // it is the unit's identifier or ISO 4217 code
	ByName                           // it is the unit's English name or its plural
	BySymbol                         // it is a short form: "km", "€"
	ByWord                           // it is what people say or write otherwise: "quid", "celcius"
	ByCompound                       // it is put together from units: "barrels an hour"
	ByCase                           // its letters are large and small as they ought to be
	ByRegion                         // it is the money or the measure of the registry's region
	IsAmbiguous                      // the text does not tell which of several units is meant: "dollars"
	IsOrdinary                       // the text is also a word or a letter: "in", "C"
)

// evidences are the names of the bits.
var evidences = [...]string{"identifier", "name", "symbol", "word", "compound", "case", "region", "ambiguous", "ordinary"}

// MarshalText returns what String returns. The error is always nil.
func (e Evidence) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText reads what String writes. Other text is an error that wraps
// ErrSyntax.
func (e *Evidence) UnmarshalText(text []byte) error {
	var bits Evidence
	for name := range strings.SplitSeq(string(text), ", ") {
		i := slices.Index(evidences[:], name)
		if i < 0 && len(text) > 0 {
			return &Error{Err: ErrSyntax, Text: string(text), Detail: "no evidence"}
		}
		if i >= 0 {
			bits |= 1 << i
		}
	}
	*e = bits
	return nil
}

// String lists the evidence: "symbol, case".
func (e Evidence) String() string {
	var b strings.Builder
	for i, name := range evidences {
		if e&(1<<i) != 0 {
			if b.Len() > 0 {
				b.WriteString(", ")
			}
			b.WriteString(name)
		}
	}
	return b.String()
}

// Candidates returns all readings of a text as a unit, the likeliest first, and
// none if it is no unit. The text holds the unit alone, without a number: "C",
// "pounds", "km/h". Letter case is forgiven but counts: "MW" is a megawatt
// before it is a milliwatt, "kM" a kilometre without ByCase.
func (r *Registry) Candidates(s string) []Candidate {
	s = cutBlanks(s)
	if s == "" || len(s) > longestID {
		return nil
	}
	var list []Candidate
	add := func(row *surface) {
		units, settled := r.settled[row]
		if !settled {
			units = r.resolve(row)
		}
		for i, u := range units {
			c := Candidate{Unit: u, Shift: r.shift(row, u), Evidence: r.evidence(u, row, s)}
			if settled && i == 0 && r.isLocal(u) {
				c.Evidence = c.Evidence&^IsAmbiguous | ByRegion
			}
			list = addCandidate(list, c)
		}
	}
	if r.own != nil {
		r.own.all(s, add)
	}
	r.surfaces.all(s, add)
	aloneTables().words.all(s, add)
	if u, err := r.Unit(s); err == nil {
		list = addCandidate(list, Candidate{Unit: u, Evidence: ByID | ByCase})
	}
	for _, u := range r.byName(s, true) {
		e := BySymbol
		if strings.EqualFold(s, u.name) || strings.EqualFold(s, u.plural) {
			e = ByName
		}
		list = addCandidate(list, Candidate{Unit: u, Evidence: e})
	}
	if len(list) == 0 {
		list = r.compounds(s)
	}
	slices.SortStableFunc(list, func(a, b Candidate) int { return int(b.Evidence&ByCase) - int(a.Evidence&ByCase) })
	return list
}

// compounds reads a text as a unit put together from others: "pounds per acre",
// of money or of mass.
func (r *Registry) compounds(s string) []Candidate {
	var list []Candidate
	var c choices
	for range 64 { // of what might be twenty kinds of dollars per two of gallons
		p := unitReader{reg: r, s: s, choices: &c}
		p.readAll()
		if p.pos == len(s) {
			list = addCandidate(list, Candidate{Unit: p.unit, Shift: p.shift, Evidence: ByCompound})
		}
		if c[1].take++; c[1].take > c[1].others {
			c[1].take = 0
			if c[0].take++; c[0].take > c[0].others {
				break
			}
		}
	}
	if len(list) > 1 {
		for i := range list {
			list[i].Evidence |= IsAmbiguous
		}
	}
	return list
}

// addCandidate adds a reading, or its evidence to the same one.
func addCandidate(list []Candidate, c Candidate) []Candidate {
	for i := range list {
		if list[i].Unit == c.Unit && list[i].Shift == c.Shift {
			list[i].Evidence |= c.Evidence
			return list
		}
	}
	return append(list, c)
}

// evidence tells what a row says of a text as one of its units.
func (r *Registry) evidence(u Unit, row *surface, text string) Evidence {
	var e Evidence
	symbol := u.Symbol()
	switch {
	case row.shift != 0:
		e |= ByWord // "cents" are no name of the dollar
	case strings.EqualFold(text, u.id):
		e |= ByID
	case sameFolded(text, u.name), sameFolded(text, u.plural):
		e |= ByName
	case sameFolded(text, symbol), row.flags&caseCounts != 0, len(text) <= 2:
		e |= BySymbol
	default:
		e |= ByWord
	}
	if sameCase(row.text, text) || row.flags&caseCounts == 0 && e&BySymbol == 0 {
		e |= ByCase
	}
	if row.flags&isAssumed != 0 {
		e |= IsAmbiguous
	}
	if row.flags&needsProof != 0 {
		e |= IsOrdinary
	}
	return e
}
