package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// spentOn reads what money goes to where it is the subject of the verb at token j:
// "$3 million was set aside for roads".
func (f *finder) spentOn(q *quantity.Quantity, j int) (int, int) {
	v, ok := f.verbalAt(j)
	if q.Kind != quantity.Money || !ok || !v.Passive && !f.copula(v.Head-1) || v.First != j ||
		!f.s.Has(v.Head, lexicon.Spend|lexicon.Given) {
		return 0, 0
	}
	j = v.Last
	switch {
	case f.s.Is(j, "aside", "up"):
		j++
	case f.s.Is(j, "in") && f.s.Is(j+1, "support", "aid", "favour", "honour", "memory") && f.s.Is(j+2, "of"):
		j += 2
	}
	if !f.s.Is(j, "on", "for", "to", "into", "in", "toward", "towards", "of") || f.inTime(j) >= 0 || f.place(j) > j {
		return 0, 0
	}
	return f.phraseRight(j+1, f.clauseEnd(j))
}

// task reads what takes or costs so much: "it took us 45 days to deliver an
// instrument", "it costs $3 million to train a pilot".
func (f *finder) task(i, v int) (int, int) {
	q, g := &f.qs[i], f.groups[v]
	if p, ok := f.nominalAt(f.skipLeft(0, g.First) - 1); !ok || !f.s.Is(p.Head, "it", "that") ||
		!f.s.Is(g.Head, "take", "takes", "took", "taken", "taking", "cost", "costs") {
		return 0, 0
	}
	j := q.Last
	for n := 0; n < 8 && f.tag(j) != syntax.Infinitive; n++ {
		j++ // "90 days, a whole summer, to"
	}
	to, ok := f.verbalAt(j)
	if !ok || f.tag(to.First) != syntax.Infinitive || j > q.Last && f.verbBetween(q.Last, j) {
		return 0, 0
	}
	last := to.Last
	if o, ok := f.nominalAt(last); ok && o.First == last && f.inTime(last) < 0 {
		last = o.Last
	}
	return to.Head, last
}

// affected reads what an amount is added to or taken from: "wiping $5 million
// from the value", "adds 300 euros to the bill".
func (f *finder) affected(i, v int) (int, int) {
	q, s := &f.qs[i], f.s
	j := q.QLast
	if s.Is(j, "out") && s.Is(j+1, "of") {
		j++
	}
	if f.groups[v].Last != q.First || q.Counted() || j == q.QLast && !s.Is(j, "to", "from", "off", "onto") || f.copula(f.groups[v].Head) {
		return 0, 0
	}
	if w := f.moves[f.groups[v].Head]; w.Kind == lexicon.Move || w.Kind == lexicon.Reach {
		return 0, 0
	}
	if s.Is(j+1, "every", "each") {
		return 0, 0 // "adds 2 cents to every litre": a rate
	}
	return f.phraseRight(j+1, f.clauseEnd(j))
}
