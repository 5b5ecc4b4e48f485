package rule

import (
	"errors"
	"time"

	"github.com/dlclark/regexp2/v2"

	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/sentence"
)

// The limits of a search. They are generous, for a rule that keeps within them
// by far must read the same on a machine under load: a common pattern takes
// some ten microseconds a sentence. A rule that runs into timeout spends its
// budget within seconds and then rests until the next document.
const (
	timeout = 250 * time.Millisecond // of one window
	grace   = time.Second            // of one document
	graces  = 4 * time.Second        // of one document, for all rules together
	each    = time.Millisecond       // more of it for each window
)

// A hit is a match of a rule that counts.
type hit struct {
	rule   *Rule
	spans  [groups]span // in tokens
	whole  span         // the mention, or all that a veto covers
	vetoes bool
	q      quantity.Quantity
	index  int // of the quantity that it made
}

// A Matcher runs the rules over the sentences of one document. Its space is used
// again. The zero Matcher has no rules.
type Matcher struct {
	set   *Set
	spent []time.Duration // by each rule in this document, less what it may
	total time.Duration   // of spent
	open  []bool          // rules that may run on this sentence
	taken []bool          // tokens that an earlier rule has read
	text  text
	hits  []hit
	owner []int16 // one a quantity: 1 + the hit that decides it, 0 for none
	nums  []number.Number
	found []quantity.Quantity
}

// Begin makes the matcher ready for a document.
func (m *Matcher) Begin(set *Set) {
	m.set = set
	m.hits, m.owner, m.spent, m.total = m.hits[:0], m.owner[:0], m.spent[:0], 0
	if set == nil {
		return
	}
	m.spent = append(m.spent[:0], make([]time.Duration, len(set.rules))...)
	m.open = append(m.open[:0], make([]bool, len(set.rules))...)
}

// Spent appends what each rule has spent of its budget to dst, and Resume goes on
// from there: a stream is one document, in however many parts it comes.
func (m *Matcher) Spent(dst []time.Duration) []time.Duration { return append(dst, m.spent...) }

// Resume is told by Spent. It follows Begin.
func (m *Matcher) Resume(spent []time.Duration) {
	copy(m.spent, spent)
	m.total = 0
	for _, d := range m.spent {
		m.total += d
	}
}

// Find matches the rules in a sentence with its numbers and quantities. It
// reports whether any matched.
func (m *Matcher) Find(s *sentence.Sentence, nums []number.Number, qs []quantity.Quantity) bool {
	m.hits, m.owner = m.hits[:0], m.owner[:0]
	if m.set == nil || len(nums) == 0 || !m.triggered(s) {
		return false
	}
	m.taken = append(m.taken[:0], make([]bool, s.Len())...)
	windows(s, nums, func(a, b int) {
		m.text.fill(s, a, b)
		for i := range m.set.rules {
			if m.open[i] {
				m.search(i, s, nums, qs)
			}
		}
	})
	return len(m.hits) > 0
}

// triggered opens the rules that have a trigger in the sentence, or none at
// all, and reports whether there are any.
func (m *Matcher) triggered(s *sentence.Sentence) bool {
	clear(m.open)
	any := false
	for _, i := range m.set.always {
		m.open[i], any = true, true
	}
	if len(m.set.triggers) == 0 {
		return any
	}
	for k := range s.Tokens {
		for _, t := range m.set.triggers[s.Tokens[k].Hash] {
			if s.Seq(k, t.words...) {
				m.open[t.rule], any = true, true
			}
		}
	}
	return any
}

// search runs rule i over the window.
func (m *Matcher) search(i int, s *sentence.Sentence, nums []number.Number, qs []quantity.Quantity) {
	if m.spent[i] > grace || m.total > graces {
		return
	}
	r := &m.set.rules[i]
	began := time.Now()
	late := false
	err := r.re.FindRunesMatches(m.text.runes, 0, func(v regexp2.MatchView) bool {
		m.take(r, v, s, nums, qs)
		late = time.Since(began) > timeout
		return !late
	})
	before := m.spent[i]
	m.spent[i] = max(before+time.Since(began)-each, 0)
	m.total += m.spent[i] - before
	if (err != nil || late || m.spent[i] > grace || m.total > graces) && r.Report != nil {
		r.Report(r.limited(err))
	}
}

// limited returns the report of a search that was given up.
func (r *Rule) limited(err error) error {
	if err != nil && !errors.Is(err, regexp2.ErrBacktrackingStackLimit) {
		return r.fail(-1, errors.Join(ErrLimit, err))
	}
	return r.fail(-1, ErrLimit)
}

// take makes hits of a match where no earlier one has read the tokens: of what
// it reads, and of what it vetoes.
func (m *Matcher) take(r *Rule, v regexp2.MatchView, s *sentence.Sentence, nums []number.Number, qs []quantity.Quantity) {
	h := hit{rule: r, index: -1}
	for g, n := range r.numbers {
		if n == 0 {
			continue
		}
		i, length, ok := v.GroupRange(n)
		if !ok {
			continue
		}
		if group(g) <= high && m.text.cuts(i, i+length) {
			return
		}
		h.spans[g] = m.text.tokens(i, i+length)
	}
	if x := h.spans[veto]; !x.empty() {
		m.claim(hit{rule: r, whole: x, vetoes: true, index: -1}, qs)
	}
	if r.Reason != "" {
		if i, length, _ := v.GroupRange(0); h.spans[veto].empty() {
			m.claim(hit{rule: r, whole: m.text.tokens(i, i+length), vetoes: true, index: -1}, qs)
		}
		return
	}
	if m.read(&h, s, nums, qs) {
		m.claim(h, qs)
	}
}

// claim enters a hit, and its tokens as taken.
func (m *Matcher) claim(h hit, qs []quantity.Quantity) {
	if h.whole.empty() || m.isTaken(h.whole) || h.vetoes && !holds(h.whole, qs) {
		return
	}
	for k := h.whole.first; k < h.whole.last; k++ {
		m.taken[k] = true
	}
	m.hits = append(m.hits, h)
}

func (m *Matcher) isTaken(x span) bool {
	for k := x.first; k < x.last; k++ {
		if m.taken[k] {
			return true
		}
	}
	return false
}

// holds reports whether a number of a quantity lies in the span.
func holds(x span, qs []quantity.Quantity) bool {
	for i := range qs {
		if covers(x, &qs[i]) {
			return true
		}
	}
	return false
}

func covers(x span, q *quantity.Quantity) bool {
	return x.first <= q.NumFirst && q.NumLast <= x.last
}
