package quantity

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// modify reads the modifiers before and after each quantity.
func (f *finder) modify() {
	low := 0
	for i := f.base; i < len(f.out); i++ {
		q := &f.out[i]
		high := f.s.Len()
		if i+1 < len(f.out) {
			high = f.out[i+1].First
		}
		if q.Kind != Date && q.Kind != Ordinal && q.Kind != Number {
			f.before(q, low)
			f.after(q, high)
			var p *Quantity
			if i > f.base {
				p = &f.out[i-1]
			}
			f.ages(p, q, low)
			if p != nil && f.bracketed(p, q) && q.Modifier == "" && q.Kind == "" && p.Unit.Dimension == q.Unit.Dimension {
				q.Modifier = p.Modifier // "more than 50 km (31 miles)"
			}
		}
		low = q.Last
	}
	f.merge()
}

// strength orders modifiers: a bound says more than "about", that more than "just".
func strength(sign string) int {
	switch sign {
	case "":
		return 0
	case "=":
		return 1
	case "~":
		return 2
	}
	return 3
}

func (q *Quantity) modified(sign string) {
	if strength(sign) > strength(q.Modifier) {
		q.Modifier = sign
	}
}

// before reads modifiers to the left of q, not over token low: "more than
// about", "just", "~", ">=".
func (f *finder) before(q *Quantity, low int) {
	s := f.s
	for range 3 {
		i := q.First - 1
		if i < low {
			return
		}
		t := s.Tokens[i]
		if t.Kind == token.Symbol {
			n, sign := f.symbolBefore(i)
			if n == 0 || i+1-n < low {
				return
			}
			q.modified(sign)
			q.First = i + 1 - n
			continue
		}
		if t.Kind == token.Punct {
			if t.Mark == '.' && t.Glued() && s.Is(i-1, "approx", "ca", "c", "max", "min", "est") && i-1 >= low && !s.Tokens[i+1].Glued() {
				q.modified(map[bool]string{true: "<=", false: "~"}[s.Is(i-1, "max")])
				if s.Is(i-1, "min") {
					q.Modifier = ">="
				}
				q.First = i - 1
				return
			}
			if t.Mark == '-' && s.Is(i-1, "sub", "mid", "near") && s.Tokens[i].Glued() && i-1 >= low {
				q.modified(map[bool]string{true: "<", false: "~"}[s.Is(i-1, "sub")])
				q.First = i - 1
			}
			return
		}
		if s.Is(i, "a", "an") && q.First == q.NumFirst && q.Number.Form == number.Cardinal && i > low {
			if m, n := f.longestBefore(i-1, low); n > 0 && m != "=" && f.modifies(q, i-n, m) && !(q.Unit.Dimension == units.Duration && s.Is(i-1, "over", "within", "under")) {
				q.modified(m) // "nearly a 10 percent rise"
				q.First = i - n
			}
			return
		}
		m, n := f.longestBefore(i, low)
		if n == 0 || !f.modifies(q, i+1-n, m) {
			return
		}
		if q.Range && q.Number.Form != number.Vague && (m == "<" || m == ">") {
			m = "~" // "just under forty to sixty" bounds one end only
		}
		q.modified(m)
		q.First = i + 1 - n
	}
}

// longestBefore returns the longest modifier phrase that ends at token i.
func (f *finder) longestBefore(i, low int) (sign string, n int) {
	for _, m := range f.s.ModifiersBefore(f.s.Tokens[i].Hash) {
		k := len(m.Words)
		if k > n && i+1-k >= low && f.s.Seq(i+1-k, m.Words...) {
			sign, n = m.Sign, k
		}
	}
	return sign, n
}

// modifies reports whether a phrase at token i is a modifier of q here.
func (f *finder) modifies(q *Quantity, i int, sign string) bool {
	s := f.s
	switch {
	case s.Seq(i, "up", "to") && f.moves(i-1):
		return false // "edged up to 4.6 percent"
	case s.Is(i, "over") && q.First == i+1 && q.Unit.Dimension == units.Duration:
		// "over three years" is a stretch of time; "for over three years" is more than three
		return s.Can(i-1, lexicon.Preposition|lexicon.Determiner) || s.Is(i-1, "was", "is", "been", "took", "takes", "lasted", "spent", "just", "well", "after", "wait", "waited", "waiting", "and")
	case s.Is(i, "within") && (q.Unit.Dimension == units.Duration || q.Range || q.Counted()):
		return false
	case s.Is(i, "above", "below", "under", "over", "beyond") && s.Is(i-1, "and", "or") && s.Is(q.First, "the"):
		return false
	case s.Is(i, "no") && q.First == i+1:
		return false
	case s.Is(i, "more", "less", "fewer") && f.exceeding(q, i):
		return false // "30% more than a year ago"
	case s.Is(i, "near", "about") && s.Is(i-1, "how", "what"):
		return false
	case s.Is(i, "some", "maybe", "perhaps", "probably", "another", "even", "averaging", "estimated", "additional") && q.Number.Form == number.Article:
		return false
	case s.Is(i, "another") && q.First == i+1:
		return true
	case s.Is(i, "around", "near", "about") && q.Kind == Multiple:
		return true
	}
	return true
}

// exceeding reports whether a share or a measure like q ends before token i: "more
// than" compares it.
func (f *finder) exceeding(q *Quantity, i int) bool {
	for k := len(f.out) - 1; k >= f.base && f.out[k].QLast >= i; k-- {
		if p := &f.out[k]; p.QLast == i {
			return p.Unit.Dimension == units.Fraction || p.Kind == Multiple || p.Unit.ID != "" && p.Unit.ID != "item" && p.Unit.Dimension == q.Unit.Dimension
		}
	}
	return false
}

// moves reports whether token i is a verb that takes a direction: "edged up",
// "went up".
func (f *finder) moves(i int) bool {
	if f.s.At(i).Kind != token.Word {
		return false
	}
	w, ok := f.s.ChangeOf(f.s.At(i).Hash)
	return ok && w.Class&lexicon.Verb != 0 && (w.Kind == lexicon.Move || w.Kind == lexicon.Cause && w.Dir == 0)
}

// symbolBefore reads a sign of comparison that ends at token i.
func (f *finder) symbolBefore(i int) (n int, sign string) {
	s := f.s
	switch s.Symbol(i) {
	case "~", "≈", "∼":
		return 1, "~"
	case "±":
		return 1, "~"
	case "≥":
		return 1, ">="
	case "≤":
		return 1, "<="
	case ">":
		if s.Symbol(i-1) == "=" {
			return 0, ""
		}
		return 1, ">"
	case "<":
		if s.Symbol(i-1) == "=" {
			return 0, ""
		}
		return 1, "<"
	case "=":
		switch s.Symbol(i - 1) {
		case ">":
			return 2, ">="
		case "<":
			return 2, "<="
		}
	case "+":
		if f.s.Tokens[i+1].Glued() {
			return 1, "="
		}
	}
	return 0, ""
}

// after reads modifiers to the right of q, up to token high: "or more", "and
// over", "500+", "or so", "60-odd", "at least".
func (f *finder) after(q *Quantity, high int) {
	s, j := f.s, q.QLast
	// "500 or more people" and "500 people or more": after the number or the noun
	for _, at := range [2]int{q.NumLast, j} {
		k := at
		t := s.At(k)
		if t.Kind == token.Symbol && s.Symbol(k) == "+" && t.Glued() && s.At(k+1).Kind != token.Digits {
			q.modified(">=")
			f.extend(q, k+1)
			return
		}
		if t.Hyphen() || t.Is(',') {
			k++
		}
		if k >= high || s.At(k).Kind != token.Word {
			continue
		}
		sign, n := f.longestAfter(k, high)
		if n == 0 || k > at && s.At(at).Is(',') && !s.Is(k, "give", "at", "more", "or", "max", "minimum", "maximum", "tops", "roughly", "approximately", "if", "and") ||
			!(s.At(at).Hyphen() && s.Is(k, "plus")) && s.Is(k, "plus", "max", "maximum", "minimum", "roughly", "approximately", "approx") && n == 1 && k+1 < s.Len() && s.At(k+1).Kind != token.Punct && !s.Can(k+1, lexicon.Plural) {
			continue
		}
		if s.Is(k, "at") && (s.Can(k+n, lexicon.Noun|lexicon.Determiner) && k+n < high || k+n == high && high < s.Len()) {
			continue // "at least one"
		}
		if s.Is(k, "or", "and") && k+n == high && high < s.Len() {
			continue // "over 500 and under 700"
		}
		if end := s.At(k + n + 1).Kind; s.Is(k, "or") && s.Is(k+n, "than") && (end == token.Punct || end == token.None) {
			n++ // "200 or more than."
		} else if s.Is(k, "or", "and") && s.Is(k+n, "than", "or") || s.Is(k+n-1, "than") {
			continue // "more than 20 and less than 70"
		}
		q.modified(sign)
		f.extend(q, k+n)
		if s.Is(k, "or", "and") && s.Is(k+1, "older", "younger", "over", "above", "under", "up") && q.Unit.ID == "" && f.aged(q) {
			f.makeAge(q)
		}
		return
	}
}

func (f *finder) longestAfter(i, high int) (sign string, n int) {
	for _, m := range f.s.ModifiersAfter(f.s.Tokens[i].Hash) {
		k := len(m.Words)
		if k > n && i+k <= high && f.s.Seq(i, m.Words...) {
			sign, n = m.Sign, k
		}
	}
	return sign, n
}

// extend takes the tokens up to last into the surface of q, and the noun that
// is counted after them.
func (f *finder) extend(q *Quantity, last int) {
	s := f.s
	q.Last = max(q.Last, last)
	if q.Unit.ID != "" || q.Number.Form == number.Article {
		return
	}
	saved := q.NumLast
	q.NumLast = last
	f.unitAfter(q, f.s.Len())
	if q.Unit.ID == "" && !q.Unit.before && s.Can(last, nominal|lexicon.Adjective|lexicon.Participle|lexicon.Preposition) {
		before := *q
		if f.noun(q, f.nextStart(q)); q.Counted() && !s.Likely(q.Head, lexicon.Plural) && !f.massHead(q.Head) {
			*q = before // "members 60 and over ride free"
		}
	}
	q.NumLast = saved
	q.Last = max(q.Last, last)
	q.QLast = max(q.QLast, saved)
}

func (f *finder) nextStart(q *Quantity) int {
	for i := f.base; i < len(f.out); i++ {
		if f.out[i].NumFirst > q.NumFirst {
			return f.out[i].First
		}
	}
	return f.s.Len()
}

// merge joins two one-sided bounds of one thing: "greater than 30 and at most
// 40". Bounds that exclude each other stay apart.
func (f *finder) merge() {
	w := f.base
	for r := f.base; r < len(f.out); r++ {
		q := f.out[r]
		if w > f.base && f.mergeable(&f.out[w-1], &q) {
			p := &f.out[w-1]
			low, high := p, &q
			if p.Modifier[0] == '<' {
				low, high = &q, p
			}
			p.Bounds = units.Interval{
				Low:  units.Bound{Value: low.Value, Set: true, Open: low.Modifier == ">"},
				High: units.Bound{Value: high.Value, Set: true, Open: high.Modifier == "<"},
			}
			p.Range, p.HasValue, p.Modifier, p.Frac = true, false, "=", ""
			if q.Unit.ID != "" {
				p.Unit = q.Unit
				p.NounFirst, p.NounLast, p.Head = q.NounFirst, q.NounLast, q.Head
			}
			p.absorb(&q)
			continue
		}
		f.out[w] = q
		w++
	}
	f.out = f.out[:w]
}

func (f *finder) mergeable(p, q *Quantity) bool {
	if len(p.Modifier) == 0 || len(q.Modifier) == 0 || !p.HasValue || !q.HasValue || q.First-p.Last > 1 || !f.unitsFit(p, q) {
		return false
	}
	if q.First > p.Last && !f.s.Is(p.Last, "and", "but") && !f.s.At(p.Last).Is(',') {
		return false
	}
	a, b := p.Modifier[0], q.Modifier[0]
	switch {
	case a == '>' && b == '<':
		return p.Value.Cmp(q.Value) < 0
	case a == '<' && b == '>':
		return q.Value.Cmp(p.Value) < 0
	}
	return false
}

// frost makes what is said to be below zero negative: "20 degrees below zero",
// "five below zero". "Below freezing" is left: it depends on the scale.
func (f *finder) frost(q *Quantity) {
	s, j := f.s, q.QLast
	if !s.Is(j, "below") || !s.Is(j+1, "zero", "nought") || !q.HasValue || q.Number.Signed || q.Unit.ID != "" && q.Unit.Dimension != units.Temperature && q.Unit.ID != "degree" {
		return
	}
	q.Value, q.Number.Signed = q.Value.Neg(), true
	q.Last, q.QLast = j+2, j+2
	if u, err := f.reg.Unit("generic"); err == nil && (q.Unit.ID == "" || q.Unit.ID == "degree") {
		start, end := q.Unit.Start, q.Unit.End
		q.Unit = Unit{ID: u.ID(), Name: u.Name(), Dimension: u.Dimension(), Assumed: true, unit: u, Start: start, End: end}
	}
}
