package frame

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/syntax"
)

// stretch takes a duration that says how long quantity i took to come about:
// "grew from 9 to 16 in six years", "rose by half in seven days".
func (f *finder) stretch(i int) bool {
	q := &f.qs[i]
	if q.Kind == quantity.Duration && f.frames[i].Role == "" {
		return false
	}
	for _, k := range f.durations {
		d := &f.qs[k]
		if k == i || d.Time != 0 {
			continue
		}
		if opens := d.First <= 3; !opens && (far(q, d.First, d.Last) || f.clauses[d.NumFirst] != f.clauses[q.NumFirst]) {
			continue
		}
		p := d.First - 1
		if f.s.Is(d.First, "within", "over") {
			p = d.First
		}
		if found, _ := f.unlike(p); found ||
			f.s.Is(p-1, "take", "takes", "taking", "took", "taken", "lasts", "lasted", "spent", "served", "waited") ||
			d.First > 3 && f.joinedVerb(q, d) {
			continue // "the lowest in five years"; "took over five years"
		}
		level := f.s.Is(p, "for") && p >= q.Last && q.Kind == quantity.Percentage && !f.s.Is(d.Last, "of")
		if (f.s.Is(p, "in", "within", "over", "during", "after") || level) && f.frames[k].Role == "" {
			f.frames[i].Period = Time{Span: f.span(p, d.Last)}
			return true
		}
	}
	return false
}

// joinedVerb reports whether another verb is joined between quantities q and d: "rose to
// 88 in 18 months and adds 1.4 cents".
func (f *finder) joinedVerb(q, d *quantity.Quantity) bool {
	for j := min(q.Last, d.Last); j < max(q.First, d.First); j++ {
		if v, ok := f.verbalAt(j + 1); ok && v.Finite && f.tag(j) == syntax.Coordinator {
			return true
		}
	}
	return false
}

// temporal takes a clause or an event that says when: "when the plant opened we
// had 30 jobs", "before the flood, 4 in 10".
func (f *finder) temporal(i int) bool {
	q, s := &f.qs[i], f.s
	if start := f.clauseStart(q.First); s.At(start - 1).Is(',') {
		for j := max(0, start-7); j < start-2; j++ {
			if f.event(j) == start-1 {
				f.frames[i].Period = Time{Span: f.span(j, start-1)}
				return true // "even before the flood, one in three had shut"
			}
		}
	}
	for _, c := range [3]int{q.Last, f.clauseStart(q.First - 1), 0} {
		for j := c; j < min(c+6, s.Len()) && (j < q.First || c == q.Last); j++ {
			if s.At(j).Is(';') || s.At(j).Is('.') {
				break
			}
			if !s.Is(j, "when", "once", "before", "after", "until", "as", "since", "during") ||
				f.comparison(j-1) >= 0 || f.inQuantity(j) >= 0 || f.inTime(j) >= 0 {
				continue
			}
			if at := s.At(j).Start; at >= f.frames[i].Baseline.Start && at < f.frames[i].Baseline.End {
				continue // "below where we were before the flood"
			}
			if end := f.event(j); end > j && (c == q.Last || end <= q.First) {
				f.frames[i].Period = Time{Span: f.span(j, end)}
				return true
			}
			if end := f.whenClause(j); end > j && (c == q.Last || end <= q.First && f.finiteBefore(q.First) != f.finiteBefore(end)) {
				f.frames[i].Period = Time{Span: f.span(j, end)}
				return true
			}
		}
	}
	return false
}

// event returns the end of the event that the preposition at token j bounds: "since
// the war", "during the strike"; j if there is none.
func (f *finder) event(j int) int {
	if !f.s.Is(j, "before", "after", "during", "since", "until") || f.s.Has(j-1, lexicon.TimeUnit) {
		return j
	}
	g, ok := f.nominalAt(j + 1)
	if !ok || g.First != j+1 || !f.s.Has(g.Head, lexicon.Event) || f.inQuantity(g.Head) >= 0 {
		return j
	}
	if v, ok := f.verbalAt(g.Last); ok && v.First == g.Last && v.Finite {
		return j // "before the war ended"
	}
	return g.Last
}

// whenClause returns the end of the clause that the conjunction at token j
// begins: a noun phrase, a verb and what follows it shortly; j if there is none.
func (f *finder) whenClause(j int) int {
	if v, ok := f.verbalAt(j + 1); ok && f.tag(j+1) == syntax.Auxiliary && f.s.Can(j+1, lexicon.Pronoun) &&
		v.Last > j+2 && !f.timeless(j, j+1, v) {
		return v.Last // "once they're finished"
	}
	g, ok := f.nominalAt(j + 1)
	if !ok || g.First != j+1 || f.inQuantity(g.Head) >= 0 || f.s.Is(j, "during") {
		return j
	}
	v, ok := f.verbalAt(g.Last)
	if !ok || !v.Finite || f.timeless(j, g.Head, v) {
		return j
	}
	end := v.Last
	if o, ok := f.nominalAt(end); ok && o.First == end && f.inQuantity(o.Head) < 0 {
		end = o.Last
	} else if f.tag(end) == syntax.Adjective || f.tag(end) == syntax.Participle || f.tag(end) == syntax.Preposition &&
		f.tag(end+1) == syntax.Stop {
		end++
	}
	if o, ok := f.nominalAt(end + 1); ok && o.First == end+1 && f.tag(end) == syntax.Preposition && f.inQuantity(o.Head) < 0 && !o.Pronoun {
		end = o.Last // "came into office"
	}
	return end
}

// timeless reports whether the clause of verb v and who at token who tells how or
// for whom and not when: "as I said", "when you look at them".
func (f *finder) timeless(j, who int, v syntax.Group) bool {
	s := f.s
	pronoun := s.Can(who, lexicon.Pronoun) && !s.Can(who, lexicon.Determiner)
	switch {
	case s.Has(v.Head, lexicon.SpeechVerb) && s.Is(v.Last, "that"):
		return true // "after the bank said that profit had climbed"
	case s.Is(j, "as"):
		return !pronoun || !s.Is(v.Head, "speak", "stand", "meet")
	case s.Is(j, "when"), s.Is(who, "you"):
		return pronoun && !f.pastTense(v)
	}
	return false
}
