package check

import (
	"cmp"
	"slices"
)

// FindingKind is what is wrong with statements when they are held against each
// other.
type FindingKind string

// The kinds.
const (
	// Arithmetic: from, to and by of one change do not add up: "from 30 to 15,
	// down 60%".
	Arithmetic FindingKind = "does not add up"
	// ShareOver: a part is more than the whole, or parts that are said to make up
	// the whole are.
	ShareOver FindingKind = "share over 100%"
	// Conflict: the same metric of the same period is said differently.
	Conflict FindingKind = "said differently"
	// Magnitude: a conflict whose numbers have the same digits: 5 million here,
	// 5 billion there.
	Magnitude FindingKind = "slip of magnitude"
)

// A Finding is something in which statements disagree. It does not say which
// of them is right.
type Finding struct {
	Kind FindingKind
	// Statements are those that disagree, in the order given.
	Statements []Statement
	// Why says it in a sentence.
	Why string

	at int // the first statement
}

// Compare holds statements of one document or many against each other: whether
// changes add up, shares stay below the whole, and the same is said of the same
// thing. What two statements have in common is found by their words, unit, scope
// and period; where a period is not known, only statements of one document are
// compared, and never two of one sentence. Findings come in the order of their
// first statement.
func Compare(all []Statement) []Finding {
	said := listen(all)
	found := arithmetic(said)
	found = append(found, shares(said)...)
	found = append(found, conflicts(said)...)
	slices.SortStableFunc(found, func(a, b Finding) int { return cmp.Compare(a.at, b.at) })
	return found
}

// find makes a finding of statements.
func find(kind FindingKind, why string, said []spoken, at ...int) Finding {
	slices.Sort(at)
	f := Finding{Kind: kind, Why: why, at: at[0]}
	for _, i := range at {
		f.Statements = append(f.Statements, *said[i].Statement)
	}
	return f
}
