package number

import "github.com/go-figures/figures/claims/internal/token"

// code reads runs of digits that name something and count nothing: three or
// more groups joined by hyphens, points or slashes, as in telephone numbers,
// dates and versions: "1-800-555-0142", "12.4.1", "222-2222/2222". It returns
// the token after the last group, i if there is no such run.
func (p *parser) code(i int) int {
	s, groups, j := p.s, 1, i+1
	for {
		sep, next := s.At(j), s.At(j+1)
		if !sep.Glued() || !next.Glued() || next.Kind != token.Digits || !(sep.Is('-') || sep.Is('/') || sep.Is('.')) {
			break
		}
		groups, j = groups+1, j+2
	}
	if groups == 3 && s.At(j-2).Is('/') && s.At(i+1).Is('-') && s.At(i).End-s.At(i).Start <= 2 {
		return i // "2-1/2"
	}
	if groups < 3 || s.Tokens[i].Glued() && s.At(i-1).Kind == token.Word {
		return i
	}
	return j
}
