package judge

import (
	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
)

// window is how many bytes around a candidate a veto may look at.
const window = 64

// longestIdiom is how many tokens of a quantity an idiom can have.
const longestIdiom = 12

// veto asks the patterns of vetoes.tsv whose trigger stands near: "24 hours a
// day", "a million thanks". They need look-around and see only a small window.
func (j *judge) veto(i int) Reason {
	q, s := &j.qs[i], j.s
	if q.Last-q.First > longestIdiom {
		return Claim
	}
	for k := max(0, q.First-3); k < min(q.Last+4, s.Len()); k++ {
		if s.Tokens[k].Kind != token.Word && s.Tokens[k].Kind != token.Digits {
			continue
		}
		h := s.Tokens[k].Hash
		if s.Tokens[k].Kind == token.Digits {
			h = token.HashOf(s.Surface(k, k+1))
		}
		for _, v := range lexicon.Vetoes(h) {
			if j.matches(v, s.Tokens[q.NumFirst].Start, s.Tokens[q.NumLast-1].End) {
				return Reason(v.Reason)
			}
		}
	}
	return Claim
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
