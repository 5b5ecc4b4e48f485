package judge

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/quantity"
	"github.com/go-figures/figures/claims/internal/token"
)

// window is how many bytes around a candidate a veto may look at.
const window = 64

// beside is how many tokens away a word of near in vetoes.tsv may stand.
const beside = 3

// longestIdiom is how many tokens of a quantity an idiom can have.
const longestIdiom = 12

// veto asks the patterns of vetoes.tsv whose trigger stands near: "24 hours a
// day", "a million thanks". They need look-around and see only a small window.
func (j *judge) veto(i int) Reason {
	q, s := &j.qs[i], j.s
	if q.Last-q.First > longestIdiom {
		return Claim
	}
	start, end := s.Tokens[q.NumFirst].Start, s.Tokens[q.NumLast-1].End
	for k := max(0, q.First-3); k < min(q.Last+4, s.Len()); k++ {
		for _, v := range lexicon.Vetoes(j.hashes[k]) {
			if j.near(v, q) && j.matches(v, start, end) {
				return Reason(v.Reason)
			}
		}
	}
	return Claim
}

// hash takes the hashes of the tokens as the table of vetoes has them, 0 for what
// is neither word nor number.
func (j *judge) hash() {
	j.hashes = j.hashes[:0]
	for k := range j.s.Tokens {
		t := &j.s.Tokens[k]
		h := t.Hash
		if t.Kind == token.Digits {
			h = token.HashOf(j.s.Lower(k))
		}
		j.hashes = append(j.hashes, h)
	}
}

// near reports whether a word that v needs stands beside the number of q or is
// part of it.
func (j *judge) near(v *lexicon.Veto, q *quantity.Quantity) bool {
	for k := max(0, q.NumFirst-beside); k < min(q.NumLast+beside, j.s.Len()); k++ {
		if v.Near(j.hashes[k]) {
			return true
		}
	}
	return false
}

// matches reports whether the pattern finds a match that covers the number.
func (j *judge) matches(v *lexicon.Veto, start, end int) bool {
	text := j.s.Text
	low, high := max(start-window, j.s.Tokens[0].Start), min(end+window, j.s.Tokens[j.s.Len()-1].End)
	for low > 0 && text[low]&0xC0 == 0x80 {
		low--
	}
	for high < len(text) && text[high]&0xC0 == 0x80 {
		high++
	}
	re := v.Regexp()
	if re == nil {
		return false
	}
	m, err := re.FindStringMatch(text[low:high])
	for err == nil && m != nil {
		if from, n := m.ByteRange(); low+from <= start && end <= low+from+n {
			return true
		}
		m, err = re.FindNextMatch(m)
	}
	return false
}
