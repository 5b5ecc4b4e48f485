package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// adopt gives quantity i, if it is bare, the unit that it leaves out: that of
// the other end of its change, of what it is compared with, or of what its
// pronoun stands for.
func (f *finder) adopt(i int) {
	q := &f.qs[i]
	if !q.Bare() {
		f.points(i)
		return
	}
	switch p := f.counterpart(i); {
	case f.ofThem(q):
		f.adoptNoun(i)
	case f.elided(i) >= 0:
		k := f.elided(i)
		if v, ok := f.verbalAt(f.governing(q.First - 1)); ok && q.AdoptNoun(&f.qs[k]) {
			f.frames[i].Subject, f.frames[i].More = f.frames[k].Subject, [3]Piece{}
			f.acted(i, v, -1)
		}
	case p >= 0:
		q.Adopt(&f.qs[p])
	case f.frames[i].topic >= 0 && q.Number.Form == number.Cardinal && !f.s.Has(q.First-1, lexicon.LabelNoun|lexicon.NameHead):
		t := f.recall()
		if k := int(f.frames[i].topic); k < len(t) && t[k].told {
			q.Adopt(&t[k].from)
		}
	}
}

// elided returns the quantity whose noun i leaves out where the same verb acts on it,
// -1 if none: "we served 45,000 families and want to serve 60,000".
func (f *finder) elided(i int) int {
	q := &f.qs[i]
	v, ok := f.verbalAt(f.governing(q.First - 1))
	if !ok || f.copula(v.Head) || q.Number.Form != number.Cardinal || f.nominal(q.Last) {
		return -1
	}
	for k := i - 1; k >= 0 && !far(q, f.qs[k].First, f.qs[k].Last); k-- {
		w, ok := f.verbalAt(f.governing(f.qs[k].First - 1))
		if ok && f.qs[k].Counted() && !f.qs[k].Hyphen && (f.base(v.Head) == f.base(w.Head) ||
			f.tag(v.First-1) == syntax.Coordinator && f.group(w.Head) == f.verbLeft(v.First)) {
			return k // "opened 14 shops and closed three"
		}
	}
	return -1
}

// base returns the base form of the verb at token i.
func (f *finder) base(i int) string { return lexicon.VerbBase(f.s.Lower(i)) }

// counterpart returns the quantity that i is another value of, -1 if none: the
// other end of a change, or what stands before "against" or "compared with".
func (f *finder) counterpart(i int) int {
	for _, l := range f.frames[i].Links {
		if l.Rel != "by" && f.frames[i].Role != "by" {
			return l.To
		}
	}
	if i > 0 && (f.comparison(f.qs[i].First-1) >= 0 || f.amountAfterComparison(i)) &&
		f.clauses[f.qs[i].First] == f.clauses[f.qs[i-1].First] {
		return i - 1
	}
	return -1
}

// amountAfterComparison reports whether a comparison reaches quantity i over the
// noun that it belongs to: "against a global average of 1.3".
func (f *finder) amountAfterComparison(i int) bool {
	for j := f.qs[i].First - 1; j >= max(0, f.qs[i].First-6) && j >= f.qs[i-1].Last; j-- {
		if f.s.Is(j, "against", "versus", "vs") {
			return true
		}
		if f.verb(j) {
			return false
		}
	}
	return false
}

// ofThem reports whether q counts part of what was counted before.
func (f *finder) ofThem(q *quantity.Quantity) bool {
	return f.s.Is(q.NumLast, "of") && f.s.Is(q.NumLast+1, "them", "these", "those", "whom", "which")
}

// adoptNoun takes the noun of the quantity before, in the sentence or before it.
func (f *finder) adoptNoun(i int) {
	for k := i - 1; k >= 0; k-- {
		if f.qs[i].AdoptNoun(&f.qs[k]) {
			return
		}
	}
	known := f.recall()
	for k := range known {
		t := &known[k]
		if t.told && f.qs[i].AdoptNoun(&t.from) {
			return
		}
	}
}

// points reads "points" beside a percentage as percentage points: "fell by 12
// points, to 38%".
func (f *finder) points(i int) {
	q := &f.qs[i]
	if !q.Counted() || q.Unit.Name != "point" || f.frames[i].Role != "by" || q.Hyphen {
		return
	}
	for k := max(0, i-2); k < min(i+3, len(f.qs)); k++ {
		if p := &f.qs[k]; k != i && p.Kind == quantity.Percentage && f.clauses[p.First] == f.clauses[q.First] &&
			(f.frames[k].Role != "by" || p.First < q.First && f.frames[k].Role == "") {
			q.Points()
			return
		}
	}
}
