package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/claims/internal/token"
	"github.com/go-figures/figures/units"
)

// digits reads a number that begins with a digit token.
func (p *parser) digits(i int) (Number, bool) {
	s, t := p.s, p.s.Tokens[i]
	surface := s.Text[t.Start:t.End]
	n := Number{First: i, Last: i + 1}
	dec, ok := p.parse(surface)
	if d, other := p.commaDecimal(i, surface); other {
		dec = d
	}
	if !ok {
		n.Form = Unreadable
		return n, true
	}
	if p.ordinalSuffix(i + 1) {
		n.Form, n.Value, n.Last = Ordinal, dec, i+2
		return n, true
	}
	a := amount{dec: dec}
	if d, ok := p.apartPoint(i); ok {
		n.Last = i + 3
		return p.scaled(n, amount{dec: d})
	}
	if j, ok := p.brokenGroup(i, &a); ok {
		n.Last = j
	} else if j, ok := p.spaceGroups(i, &a); ok {
		n.Last = j
	} else if j, ok := p.power(i, &a); ok {
		n.Last = j
		return p.finish(n, a), true
	} else if j, ok := p.slash(i, &a); ok {
		n.Last = j
		n.Form = Fraction
	} else if j, ok := p.mixed(i, &a); ok {
		n.Last = j
	}
	return p.scaled(n, a)
}

// commaDecimal reads "1.234" and "12,345" where the sentence has decimals after
// a comma ("up 3,5 percent to 1.234 euros"): there the point groups thousands
// and the comma does not.
func (p *parser) commaDecimal(i int, surface string) (units.Decimal, bool) {
	n := len(surface)
	if n < 5 || n > 7 || surface[n-4] != '.' && surface[n-4] != ',' || !plain(surface[:n-4]) || surface[0] == '0' {
		return units.Decimal{}, false
	}
	comma := false
	for k := range p.s.Tokens {
		if t := &p.s.Tokens[k]; k != i && t.Kind == token.Digits {
			text := p.s.Text[t.Start:t.End]
			switch mark := strings.IndexAny(text, ".,"); {
			case mark < 0:
			case len(text)-mark-1 == 3, strings.ContainsAny(text[mark+1:], ".,"):
			case text[mark] == '.':
				return units.Decimal{}, false
			default:
				comma = true
			}
		}
	}
	if !comma {
		return units.Decimal{}, false
	}
	if surface[n-4] == '.' {
		return decimal(surface[:n-4]+surface[n-3:], "")
	}
	return decimal(surface[:n-4], surface[n-3:])
}

// point reads ".5": the point at i belongs to the digits after it.
func (p *parser) point(i int) (Number, bool) {
	t := p.s.At(i + 1)
	digits := p.s.Text[t.Start:t.End]
	if strings.ContainsAny(digits, ".,'") || len(digits) > 18 {
		return Number{}, false
	}
	d, err := units.ParseDecimal("0." + digits)
	if err != nil {
		return Number{}, false
	}
	return p.scaled(Number{First: i, Last: i + 2}, amount{dec: d})
}

// finish turns the amount read into the number's value.
func (p *parser) finish(n Number, a amount) Number {
	v, frac, ok := a.value()
	if !ok {
		n.Form = Unreadable
		return n
	}
	n.Value, n.Frac, n.Precision = v, frac, units.Decimal{}
	if a.den == 0 {
		n.Precision, _ = units.NewDecimal(1, 0).Shift(v.Exp())
	}
	if v.Exp() > 0 { // a whole number has the exponent 0, however it is said
		if d, err := v.Add(units.Decimal{}); err == nil {
			n.Value = d
		}
	}
	return n
}

// parseDigits reads a digit token: commas, points and apostrophes that group
// thousands or, the last one, begin the decimals.
//
//	1,234.5  1.234,5  12,34,567.89  1'234'567  1’234  5,00  12,5
func parseDigits(s string) (units.Decimal, bool) {
	if strings.IndexByte(s, 0xe2) >= 0 {
		s = strings.ReplaceAll(s, "’", "'")
	}
	if head, tail, ok := strings.Cut(s, "·"); ok { // "4·4": a decimal point
		if strings.Contains(tail, "·") || !plain(tail) {
			return units.Decimal{}, false
		}
		return decimal(strings.ReplaceAll(head, ",", ""), tail)
	}
	mark := strings.LastIndexAny(s, ".,'")
	if mark < 0 {
		return decimal(s, "")
	}
	head, tail := s[:mark], s[mark+1:]
	inner := strings.IndexAny(head, ".,'")
	switch {
	case s[mark] == '\'':
		return decimal(strings.ReplaceAll(s, "'", ""), "")
	case inner < 0 && s[mark] == '.':
		return decimal(head, tail)
	case inner < 0: // one comma: thousands if three digits follow, else decimals
		if len(tail) == 3 && len(head) <= 3 && head != "0" {
			return decimal(head+tail, "")
		}
		return decimal(head, tail)
	case strings.IndexByte(head, s[mark]) < 0: // 1,234.5 or 1.234,5
		if !grouped(head, head[inner]) {
			return units.Decimal{}, false
		}
		return decimal(strings.ReplaceAll(head, head[inner:inner+1], ""), tail)
	case grouped(s, s[mark]):
		return decimal(strings.ReplaceAll(s, s[mark:mark+1], ""), "")
	}
	return units.Decimal{}, false // 1.2.3 is a version, 1,2,3 a list
}

// grouped reports whether sep cuts s into thousands, or into the lakhs and
// crores of India: a last group of three, before it groups of three or two.
func grouped(s string, sep byte) bool {
	last := strings.LastIndexByte(s, sep)
	if len(s)-last-1 != 3 {
		return false
	}
	first := strings.IndexByte(s, sep)
	if first == 0 || first > 3 {
		return false
	}
	for i := first; i < last; {
		j := strings.IndexByte(s[i+1:], sep)
		if j != 3 && j != 2 {
			return false
		}
		i += 1 + j
	}
	return strings.Count(s, s[last:last+1]) == strings.Count(s, ".")+strings.Count(s, ",")+strings.Count(s, "'")
}

func decimal(whole, decimals string) (units.Decimal, bool) {
	whole = strings.TrimLeft(whole, "0")
	if len(whole)+len(decimals) > 18 || len(decimals) > 15 {
		return units.Decimal{}, false
	}
	var coef uint64
	for _, part := range [2]string{whole, decimals} {
		for i := 0; i < len(part); i++ {
			coef = coef*10 + uint64(part[i]-'0')
		}
	}
	d, err := units.DecimalOf(false, coef, -len(decimals))
	return d, err == nil
}

// ordinalSuffix reports whether token i is the ending of "21st".
func (p *parser) ordinalSuffix(i int) bool {
	return p.s.At(i).Glued() && p.s.Is(i, "st", "nd", "rd", "th")
}

// spaceGroups reads "1 234 567", "816 000" and "12 345": digits grouped by
// spaces. A single group after a plain space is one only where the two are not
// said side by side ("100 200 people", "on May 12 345 people came").
func (p *parser) spaceGroups(i int, a *amount) (int, bool) {
	s := p.s
	if w := s.Tokens[i].End - s.Tokens[i].Start; w > 3 || s.Text[s.Tokens[i].Start] == '0' {
		return i, false
	}
	j, dec, sure := i+1, *a, p.lone(i)
	for ; s.At(j).Kind == token.Digits && !s.At(j).Glued(); j++ {
		t := s.Tokens[j]
		group := s.Text[t.Start:t.End]
		gap := s.Text[s.Tokens[j-1].End:t.Start]
		if len(group) < 3 || strings.ContainsAny(group[:3], ".,'") || len(group) > 3 && group[3] != '.' && group[3] != ',' {
			break
		}
		if gap != " " && (len(gap) < 2 || len(gap) > 3) || strings.ContainsAny(gap, "\n\r\t") {
			break
		}
		d, ok := parseDigits(group)
		if !ok || len(group) > 3 && d.Exp() == 0 {
			break // "12 345,678"
		}
		sure = sure || gap != " " || group == "000" || j > i+1
		dec = dec.shift(3).plus(amount{dec: d})
		if len(group) > 3 {
			j++
			break
		}
	}
	if !sure || j == i+1 || dec.bad {
		return i, false
	}
	*a = dec
	return j, true
}

// brokenGroup reads "1,\n200": thousands that a line break cuts after the comma.
// A list ("7, 8,\n200 boats") has another comma before.
func (p *parser) brokenGroup(i int, a *amount) (int, bool) {
	s, t := p.s, p.s.At(i+2)
	if !s.At(i+1).Is(',') || !s.At(i+1).Glued() || t.Kind != token.Digits || t.Flags&token.Line == 0 || t.End-t.Start != 3 || s.At(i-1).Is(',') {
		return i, false
	}
	head, ok1 := small(s.Surface(i, i+1))
	tail, ok2 := small(s.Surface(i+2, i+3))
	if !ok1 || !ok2 || head == 0 {
		return i, false
	}
	*a = whole(head*1000 + tail)
	return i + 3, true
}

// apartPoint reads "6 . 3", a decimal with spaces around its point. No sentence
// has a space before its full stop and goes on with a digit.
func (p *parser) apartPoint(i int) (units.Decimal, bool) {
	s, point, t := p.s, p.s.At(i+1), p.s.At(i+2)
	if !point.Is('.') || point.Glued() || t.Kind != token.Digits || t.Glued() || !plain(s.Surface(i, i+1)) || !plain(s.Surface(i+2, i+3)) {
		return units.Decimal{}, false
	}
	return decimal(s.Surface(i, i+1), s.Surface(i+2, i+3))
}

// lone reports whether the digits at i and the group of three after them stand
// together as one number: no name or date takes the first part, and the two are
// not two counts of the same size.
func (p *parser) lone(i int) bool {
	s, before := p.s, p.s.At(i-1)
	if before.Capital() && i > 1 || before.Kind == token.Digits || s.Has(i-1, lexicon.Month|lexicon.LabelNoun|lexicon.NameHead) || s.At(i+2).Kind == token.Digits {
		return false
	}
	a, ok1 := small(s.Surface(i, i+1))
	group := s.Surface(i+1, i+2)
	b, ok2 := small(group[:min(3, len(group))]) // without its decimals
	return ok1 && ok2 && !(a >= 100 && a%10 == 0 && b%10 == 0 && a < b)
}

// mixed reads the fraction after a whole number: "2 1/4", "2-1/2", "2½".
func (p *parser) mixed(i int, a *amount) (int, bool) {
	s := p.s
	j := i + 1
	if num, den, ok := vulgar(s.Symbol(j)); ok {
		a.num, a.den = num, den
		return j + 1, true
	}
	if s.At(j).Is('-') && s.At(j).Glued() && s.At(j+1).Glued() {
		j++ // "2-1/2"
	} else if s.Symbol(j) == `\` && s.At(j).Glued() {
		j++
	}
	part := amount{}
	if s.At(j).Kind != token.Digits || s.At(j).Flags&token.Line != 0 && j == i+1 {
		return i, false
	}
	if d, ok := parseDigits(s.Surface(j, j+1)); ok {
		part.dec = d
	}
	k, ok := p.slash(j, &part)
	if !ok || part.num >= part.den {
		return i, false
	}
	a.num, a.den = part.num, part.den
	return k, true
}

// slash reads "1/5": small, the upper part smaller, nothing glued around it.
// "24/7", "9/11/2001", "and/or 5" are none.
func (p *parser) slash(i int, a *amount) (int, bool) {
	s := p.s
	if !s.At(i+1).Is('/') && s.Symbol(i+1) != "⁄" || s.At(i+2).Kind != token.Digits {
		return i, false
	}
	if !s.At(i+1).Glued() || !s.At(i+2).Glued() || s.At(i+3).Is('/') && s.At(i+3).Glued() {
		return i, false
	}
	if before := s.At(i - 1); s.Tokens[i].Glued() && (before.Is('/') || before.Kind == token.Word) {
		return i, false
	}
	num, ok1 := small(s.Surface(i, i+1))
	den, ok2 := small(s.Surface(i+2, i+3))
	if !ok1 || !ok2 || den < 2 || num >= den || num == 9 && den == 11 {
		return i, false
	}
	*a = amount{num: num, den: den}
	if s.Symbol(i-1) == `\` && s.Symbol(i+3) == `\` {
		return i + 4, true // "2\1/2\ feet", as a printer's file marks it
	}
	return i + 3, true
}

func small(s string) (uint64, bool) {
	if len(s) > 3 {
		return 0, false
	}
	var n uint64
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + uint64(s[i]-'0')
	}
	return n, true
}

// suffixAt returns the exponent of a scale suffix at i: "10M", "1.2bn", "2.33 k".
// A letter that is a unit as well needs its context: money before it, or the
// noun that is counted after it ("1.5m people", but "3m tall").
func (p *parser) suffixAt(i, first int) (int, bool) {
	s := p.s
	n, ok := p.find(i, lexicon.Suffix)
	if !ok || s.At(i+1).Glued() && (s.At(i+1).Kind == token.Digits || s.At(i+1).Is('/') || s.At(i+1).Is('(') && !p.moneyBefore(first)) { // "section 512b(c)"
		return 0, false
	}
	t := s.Tokens[i]
	upper := t.Flags&token.Title != 0
	switch n.Word {
	case "k":
		return 3, t.Glued() || !upper
	case "m":
		if t.Glued() || upper {
			return 6, upper || p.moneyBefore(first) || p.countedAfter(i+1) || s.Has(i+1, lexicon.Coin)
		}
		return 6, (p.moneyBefore(first) || p.s.Has(i+1, lexicon.Coin)) && !(s.At(i+1).Is('.') && s.At(i+2).Kind != token.None)
	case "mm":
		return 6, upper || p.moneyBefore(first) || p.s.Has(i+1, lexicon.Coin)
	case "mill":
		// "5 mill dollars", but "49 Mill Lane" and "40 mill workers"
		return 6, t.Glued() || p.moneyBefore(first) || p.s.Has(i+1, lexicon.Coin)
	case "b":
		if upper && s.At(i+1).Capital() && !p.moneyBefore(first) {
			return 0, false // "221B Baker Street"
		}
		return 9, t.Glued() || p.moneyBefore(first)
	case "t":
		return 12, t.Glued() && p.moneyBefore(first)
	case "g":
		return 9, upper && t.Glued() && strings.ContainsRune(s.Surface(first, i), '.')
	case "mil":
		return 6, !s.Is(i+1, "spec")
	}
	return n.Exp, true
}

// moneyBefore reports whether a currency stands before the number at i.
func (p *parser) moneyBefore(i int) bool {
	t := p.s.At(i - 1)
	if t.Kind == token.Symbol {
		r, _ := utf8.DecodeRuneInString(p.s.Text[t.Start:])
		return unicode.Is(unicode.Sc, r) // "± 2 mm" is no money
	}
	return t.Kind == token.Word && t.Flags&token.Upper != 0 && t.End-t.Start == 3
}

// countedAfter reports whether token i can be the noun of a count or the name
// of a currency: "1.5m people", "34.6m dollars", and not "3m tall", "10m of".
func (p *parser) countedAfter(i int) bool {
	if p.s.At(i).Glued() || p.s.Has(i, lexicon.Extent) {
		return false
	}
	return p.s.Can(i, lexicon.Plural)
}
