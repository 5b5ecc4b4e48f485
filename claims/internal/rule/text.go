package rule

import (
	"unicode"

	"github.com/go-figures/figures/claims/internal/number"
	"github.com/go-figures/figures/claims/internal/sentence"
	"github.com/go-figures/figures/claims/internal/token"
)

// window is how many bytes of a sentence a pattern sees at once. Few sentences
// are longer; those are seen in stretches that overlap by half.
const window = 1024

// A text is a stretch of a sentence as a pattern sees it: white space of any
// kind, line breaks too, is one space, and what is no speech (a page footer, the
// time code of a subtitle) is not there.
type text struct {
	runes []rune
	at    []int32 // the token of each rune, -1 for a space
}

// fill reads tokens a up to b.
func (x *text) fill(s *sentence.Sentence, a, b int) {
	x.runes, x.at = x.runes[:0], x.at[:0]
	for i := a; i < b; i++ {
		t := s.Tokens[i]
		if i > a && t.Flags&token.Spaced != 0 {
			x.runes, x.at = append(x.runes, ' '), append(x.at, -1)
		}
		for _, c := range s.Text[t.Start:t.End] {
			x.runes, x.at = append(x.runes, c), append(x.at, int32(i))
		}
	}
}

// A span is a stretch of tokens, half open.
type span struct{ first, last int }

func (s span) empty() bool { return s.last <= s.first }

// hull returns the stretch that both lie in.
func (s span) hull(o span) span {
	switch {
	case s.empty():
		return o
	case o.empty():
		return s
	}
	return span{min(s.first, o.first), max(s.last, o.last)}
}

// tokens returns the tokens that runes i up to j touch. Half a token is no
// number and no word, so that each is taken whole.
func (x *text) tokens(i, j int) span {
	for i < j && x.at[i] < 0 {
		i++
	}
	for i < j && x.at[j-1] < 0 {
		j--
	}
	if i >= j {
		return span{}
	}
	return span{int(x.at[i]), int(x.at[j-1]) + 1}
}

// cuts reports whether runes i up to j begin or end amid digits or letters:
// \d+(?! km) goes back to the 1 of "12 km", and does not mean it.
func (x *text) cuts(i, j int) bool {
	return i < j && (x.within(i) || x.within(j))
}

// within reports whether the letters or digits at runes i-1 and i are of one run.
func (x *text) within(i int) bool {
	if i <= 0 || i >= len(x.runes) || x.at[i-1] != x.at[i] {
		return false
	}
	a, b := x.runes[i-1], x.runes[i]
	return unicode.IsDigit(a) && unicode.IsDigit(b) || unicode.IsLetter(a) && unicode.IsLetter(b)
}

// windows calls yield with the stretches of the sentence, in tokens, that hold
// a number.
func windows(s *sentence.Sentence, nums []number.Number, yield func(a, b int)) {
	next := 0
	for a := 0; a < s.Len(); {
		b, half := a, a+1
		for b < s.Len() && s.Tokens[b].End-s.Tokens[a].Start <= window {
			if s.Tokens[b].End-s.Tokens[a].Start <= window/2 {
				half = b + 1
			}
			b++
		}
		for next < len(nums) && nums[next].First < a {
			next++
		}
		if b > a && next < len(nums) && nums[next].First < b {
			yield(a, b)
		}
		if b == s.Len() {
			return
		}
		a = half
	}
}
