package rule

import (
	"cmp"
	"slices"

	"github.com/go-figures/figures/claims/internal/frame"
	"github.com/go-figures/figures/claims/internal/judge"
	"github.com/go-figures/figures/claims/internal/period"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/sentence"
)

// FillsIn reports whether any hit is one of a rule that gives way to the
// grammar, so that it must be known what the grammar reads: see GiveWay.
func (m *Matcher) FillsIn() bool {
	return slices.ContainsFunc(m.hits, func(h hit) bool { return h.rule.Fallback })
}

// GiveWay drops the hits of rules that only fill in where the grammar has read
// a claim.
func (m *Matcher) GiveWay(qs []quantity.Quantity, verdicts []judge.Verdict) {
	m.hits = slices.DeleteFunc(m.hits, func(h hit) bool {
		if !h.rule.Fallback {
			return false
		}
		for i := range qs {
			if verdicts[i].Reason == judge.Claim && qs[i].First < h.whole.last && h.whole.first < qs[i].Last {
				return true
			}
		}
		return false
	})
}

// Apply puts the quantities of the hits in place of those that they overlap, and
// returns them all in order in the space of qs.
func (m *Matcher) Apply(qs []quantity.Quantity) []quantity.Quantity {
	slices.SortFunc(m.hits, func(a, b hit) int { return cmp.Compare(a.whole.first, b.whole.first) })
	m.found, m.owner = m.found[:0], m.owner[:0]
	next := 0
	for i := range m.hits {
		h := &m.hits[i]
		if h.vetoes {
			continue
		}
		for ; next < len(qs) && qs[next].Last <= h.whole.first; next++ {
			m.found = append(m.found, qs[next])
		}
		for next < len(qs) && qs[next].First < h.whole.last {
			next++
		}
		h.index = len(m.found)
		m.found = append(m.found, h.q)
	}
	m.found = append(m.found, qs[next:]...)
	m.own(m.found)
	return append(qs[:0], m.found...)
}

// own notes which hit decides which quantity.
func (m *Matcher) own(qs []quantity.Quantity) {
	m.owner = append(m.owner, make([]int16, len(qs))...)
	for i := range m.hits {
		h := &m.hits[i]
		if !h.vetoes {
			m.owner[h.index] = int16(i + 1)
			continue
		}
		for k := range qs {
			if covers(h.whole, &qs[k]) {
				m.owner[k] = int16(i + 1)
			}
		}
	}
}

// Of returns the rule that made quantity i or vetoed it, nil if none did, and
// the subject that it gives the quantity, "" where a group or the grammar has one.
func (m *Matcher) Of(i int) (r *Rule, subject string) {
	h := m.hit(i)
	switch {
	case h == nil:
		return nil, ""
	case h.vetoes || !h.spans[subjectGroup].empty():
		return h.rule, ""
	}
	return h.rule, h.rule.Subject
}

func (m *Matcher) hit(i int) *hit {
	if i >= len(m.owner) || m.owner[i] == 0 {
		return nil
	}
	return &m.hits[m.owner[i]-1]
}

// Frame puts what the groups name into the frames.
func (m *Matcher) Frame(s *sentence.Sentence, frames []frame.Frame, exprs []period.Expr) {
	for i := range m.owner {
		h := m.hit(i)
		if h == nil || h.vetoes {
			continue
		}
		f := &frames[i]
		if x := h.spans[subjectGroup]; !x.empty() {
			f.Subject, f.More = bytes(s, x), [3]frame.Piece{}
		}
		if x := h.spans[scope]; !x.empty() {
			f.Scope = bytes(s, x)
		}
		if x := h.spans[source]; !x.empty() {
			f.Source = bytes(s, x)
		}
		if x := h.spans[when]; !x.empty() {
			f.Period = timeOf(s, x, exprs)
		}
		if x := h.spans[baseline]; !x.empty() {
			f.Baseline = timeOf(s, x, exprs)
		}
	}
}

func bytes(s *sentence.Sentence, x span) frame.Span {
	return frame.Span{Start: s.Tokens[x.first].Start, End: s.Tokens[x.last-1].End}
}

// timeOf returns the words of the span as a time, resolved by the expression of
// time that they hold or stand in.
func timeOf(s *sentence.Sentence, x span, exprs []period.Expr) frame.Time {
	t := frame.Time{Span: bytes(s, x)}
	for k := range exprs {
		if e := &exprs[k]; e.First < x.last && x.first < e.Last {
			t.From, t.To, t.Back = e.From, e.To, e.Kind == period.Rate || e.Earlier
			break
		}
	}
	return t
}

// Judge puts the reasons of the vetoes into the verdicts.
func (m *Matcher) Judge(verdicts []judge.Verdict) {
	for i := range m.owner {
		if h := m.hit(i); h != nil && h.vetoes {
			reason := cmp.Or(h.rule.Reason, "rule")
			verdicts[i] = judge.Verdict{Reason: judge.Reason(reason), Confidence: verdicts[i].Confidence}
		}
	}
}
