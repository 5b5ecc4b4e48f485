package units

import "strings"

// addPart reads the rest of an amount in several units: "2 in" of "5 ft 2 in",
// "and 30 minutes". What the first unit may be besides is settled by the second:
// "5 pounds 3 ounces".
func (p *reader) addPart(q Quantity, first bool) (Quantity, error) {
	for _, join := range [...]string{",", "and "} {
		if strings.HasPrefix(p.rest, join) {
			p.skip(len(join))
		}
	}
	if c := p.rest; c == "" || c[0] < '0' || c[0] > '9' {
		return q, &Error{Err: ErrUnknown, Text: p.text, Detail: "at " + quote(p.rest)}
	}
	word := p.word
	part, err := p.amount(Match{})
	if err != nil {
		return q, err
	}
	if part.Unit.IsZero() {
		part = p.unsaid(q, part)
	}
	c, err := directly(q.Unit, part.Unit)
	if err != nil {
		if u, v, ok := p.settle(q, part, word, first); ok {
			q.Unit, part.Unit = u, v
			c, err = directly(u, v)
		}
	}
	if err != nil {
		return q, err
	}
	if !isPart(q, part, c) {
		return q, &Error{Err: ErrSyntax, Text: p.text, Detail: part.Unit.id + " is no part of " + q.Unit.id}
	}
	return p.sum(q, part, c)
}

// sum adds the rest of an amount to what c converts.
func (p *reader) sum(q, part Quantity, c conversion) (Quantity, error) {
	if q.Unit == part.Unit {
		v, err := q.Value.Add(part.Value)
		if err != nil {
			return q, p.fail(err)
		}
		return Quantity{Value: v, Unit: q.Unit}, nil
	}
	x, _ := c.apply(q.Value.Rat())
	sum, exact, err := quantityOf(x.Add(x, part.Value.Rat()), part.Unit)
	if err == nil && !exact {
		err = &Error{Err: ErrRange, Text: p.text, Detail: "no finite decimal"}
	}
	return sum, err
}

// isPart reports whether an amount can follow another as the rest of it: it is
// in a smaller unit, or in the subunit of the same money, "£5 20p".
func isPart(q, part Quantity, c conversion) bool {
	if q.Unit == part.Unit && q.Unit.IsMoney() {
		return q.Value.Exp() == 0 && part.Value.Cmp(NewDecimal(1, 0)) < 0
	}
	return !q.Unit.IsZero() && c.offset == nil && c.factor.Num().Cmp(c.factor.Denom()) > 0
}

// unsaid gives the number at the end the unit that goes without saying: "six
// foot two", "11 stone 4", "1h30", "5 pounds 50".
func (p *reader) unsaid(q, part Quantity) Quantity {
	if p.rest != "" || part.Value.Exp() != 0 {
		return part
	}
	if c := p.reg.rows[q.Unit.id]; c != nil && c.money != nil {
		if n := c.money.Digits; n > 0 && q.Value.Exp() == 0 && digits(part.Value.Coef()) == n {
			return Quantity{Value: NewDecimal(int64(part.Value.Coef()), -n), Unit: q.Unit}
		}
		return part
	}
	for _, next := range [...]struct {
		unit, part string
		most       int64
	}{
		{"foot", "inch", 12},
		{"stone", "pound", 14},
		{"pound", "ounce", 16},
		{"hour", "minute", 60},
		{"minute", "second", 60},
	} {
		if q.Unit.id == next.unit && part.Value.Cmp(NewDecimal(next.most, 0)) < 0 {
			part.Unit = p.reg.unitOf(next.part)
		}
	}
	return part
}

// unitOf returns a unit that the registry is known to have.
func (r *Registry) unitOf(id string) Unit {
	u, _ := r.Unit(id)
	return u
}

// settle finds readings of two words for units, the second of which is part of
// the first: "pounds" and "ounces", "h" and "m", "°" and "'". What was added up
// already stays what it is. A rate at the end is that of the whole: "3 dollars
// 50 cents a gallon".
func (p *reader) settle(q, part Quantity, word string, first bool) (u, v Unit, ok bool) {
	if x, err := p.reg.identOf(part.Unit); err == nil && len(x.den) > 0 {
		u = combine(q.Unit, p.reg.unit(ident{num: x.den}), -1)
		if _, err := directly(u, part.Unit); err == nil && x.constant == 0 {
			return u, part.Unit, true
		}
	}
	firsts := []Candidate{{Unit: q.Unit}}
	if first {
		firsts = append(firsts, p.reg.Candidates(word)...)
	}
	seconds := p.reg.Candidates(p.word)
	for _, a := range firsts {
		for _, b := range seconds {
			c, err := directly(a.Unit, b.Unit)
			if err == nil && a.Shift == 0 && b.Shift == 0 && a.Unit != b.Unit && isPart(Quantity{Unit: a.Unit}, Quantity{Unit: b.Unit}, c) {
				return a.Unit, b.Unit, true
			}
		}
	}
	return u, v, false
}

// glued reads a unit that a figure ends, without a blank: "1h30m", "5ft2in".
func (p *reader) glued() (u Unit, shift, n int) {
	end := strings.IndexAny(p.rest, "0123456789")
	if end <= 0 || end > 3 {
		return u, 0, 0
	}
	if u, shift, n = p.reg.readUnit(p.rest[:end]); n != end {
		return Unit{}, 0, 0
	}
	return u, shift, n
}
