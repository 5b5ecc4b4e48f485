package units

import (
	"slices"
	"strings"
)

// which returns the currency of an amount that has its sign before the number,
// and what else names it after: "$5 dollars", "$5 CAD", "$5 million Canadian",
// "¥5 yuan".
func (p *reader) which(before Match) (Unit, int) {
	m, ok := p.reg.Match(p.rest)
	switch {
	case ok && m.Shift == 0 && (m.Unit == before.Unit || m.Assumed && slices.Contains(m.Alternatives, before.Unit)):
		return before.Unit, m.Len
	case ok && m.Shift == 0 && before.Assumed && slices.Contains(before.Alternatives, m.Unit):
		return m.Unit, m.Len
	}
	if u, n := p.whose(before); n > 0 {
		return u, n
	}
	return before.Unit, 0
}

// whose reads the country after a currency that many have: "20 dollars
// Australian", "$5 US".
func (p *reader) whose(m Match) (Unit, int) {
	if !m.Assumed || m.Shift != 0 || m.Unit.id != "USD" && !slices.ContainsFunc(m.Alternatives, func(u Unit) bool { return u.id == "USD" }) {
		return Unit{}, 0
	}
	end := 0
	for range 2 { // "Hong Kong"
		word := strings.IndexAny(p.rest[min(end+1, len(p.rest)):], " ,/-")
		if end += word + 1; word < 0 {
			end = len(p.rest)
		}
		if end > longestText {
			break
		}
		if c, ok := p.reg.Match(p.rest[:end] + " dollars"); ok && c.Len == end+len(" dollars") && !c.Assumed {
			return c.Unit, end
		}
	}
	return Unit{}, 0
}
