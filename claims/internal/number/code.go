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
	if k := p.phone(i); k > i && k >= j {
		return k
	}
	if groups == 3 && s.At(j-2).Is('/') && s.At(i+1).Is('-') && s.At(i).End-s.At(i).Start <= 2 {
		return i // "2-1/2"
	}
	if groups < 3 || s.Tokens[i].Glued() && s.At(i-1).Kind == token.Word {
		return i
	}
	return j
}

// phone reads a telephone number whose groups are set apart: "+44 20 7946 0958",
// "(212) 555-0100", "020 7946 0958", "555-0199". It returns the token after it,
// i if there is none.
func (p *parser) phone(i int) int {
	s := p.s
	t, area := s.At(i), s.At(i-1).Is('(')
	plus := s.Symbol(i-1) == "+" && t.Glued()
	zero := s.Text[t.Start] == '0'
	if t.End-t.Start > 4 || !plus && !zero && !area && t.End-t.Start != 3 {
		return i
	}
	digits, groups, last, j := t.End-t.Start, 1, t, i+1
	for {
		k := j
		for s.At(k).Is(')') || s.At(k).Is('-') && s.At(k).Glued() {
			k++
		}
		next := s.At(k)
		n := next.End - next.Start
		if next.Kind != token.Digits || n < 2 || n > 4 || next.Flags&token.Line != 0 || !plain(s.Text[next.Start:next.End]) {
			break
		}
		if !next.Glued() && !plus && !zero && !area {
			break // "555 2000 people"
		}
		digits, groups, last, j = digits+n, groups+1, next, k+1
	}
	switch {
	case plus && digits >= 8 && groups >= 3, zero && digits >= 9 && groups >= 2, area && digits == 10 && groups == 3:
		return j
	case groups == 2 && digits == 7 && last.Glued() && s.Text[last.Start] == '0': // "555-0199"
		return j
	}
	return i
}

// plain reports whether a digit token is digits alone.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
