package units

import (
	"math/big"
	"strconv"
	"strings"
)

// newRow makes the unit of a definition.
func (r *Registry) newRow(d *Definition) (*row, error) {
	if err := r.checkID(d.ID); err != nil {
		return nil, err
	}
	u := &row{id: d.ID, name: d.Name, plural: d.Plural, short: d.Symbol, shorts: d.Symbol, prefixable: d.Prefixes, dim: d.Dimension, home: r}
	if u.name == "" {
		u.name = strings.ReplaceAll(d.ID, "-", " ")
	}
	if u.plural == "" {
		u.plural = u.name + "s"
	}
	if isCode(d.ID) {
		if d.Base != "" || d.Factor != "" || d.Offset != "" || d.Prefixes {
			return nil, &Error{Err: ErrSyntax, Text: d.ID, Detail: "a currency has no base, factor, offset or prefixes"}
		}
		if d.Digits < 0 {
			return nil, &Error{Err: ErrSyntax, Text: d.ID, Detail: "a negative number of digits"}
		}
		u.base, u.quantity, u.dim = d.ID, "money", Money
		u.money = &Currency{Code: d.ID, Name: u.name, Plural: u.plural, Symbol: d.Symbol, Digits: d.Digits}
		return u, nil
	}
	return u, r.measure(u, d)
}

// measure gives a unit its base, factor and offset.
func (r *Registry) measure(u *row, d *Definition) error {
	f, err := r.measuredIn(u, d)
	if err != nil {
		return err
	}
	if u.dim == "" {
		u.dim = Compound
	}
	factor, err := exact(d.Factor, d.ID)
	if err != nil {
		return err
	}
	offset, err := exact(d.Offset, d.ID)
	if err != nil {
		return err
	}
	if offset != nil { // base·(x·factor + offset) + the base's own
		offset.Mul(offset, f.factor)
		f.offset = offset.Add(offset, orZero(f.offset))
	}
	if factor != nil {
		if factor.Sign() <= 0 {
			return &Error{Err: ErrRange, Text: d.ID, Detail: "the factor " + d.Factor + " is not positive"}
		}
		f.factor = new(big.Rat).Mul(f.factor, factor)
	}
	u.formula.Store(&f)
	return nil
}

// measuredIn returns the formula of the unit's base: itself where it has none.
func (r *Registry) measuredIn(u *row, d *Definition) (formula, error) {
	u.base, u.quantity = d.ID, d.ID
	f := formula{terms: []term{{d.ID, 1}}, factor: big.NewRat(1, 1)}
	if d.Base == "" {
		if d.Factor != "" || d.Offset != "" {
			return f, &Error{Err: ErrSyntax, Text: d.ID, Detail: "a factor of no base"}
		}
		return f, nil
	}
	x, err := r.parse(d.Base)
	if err != nil {
		return f, err
	}
	f = r.formula(x, true)
	if f.factor == nil {
		return f, &Error{Err: ErrSyntax, Text: d.ID, Detail: d.Base + " has no size"}
	}
	u.base, u.quantity = x.String(), ""
	if len(x.num) == 1 && len(x.den) == 0 {
		u.quantity = x.num[0].row.quantity
	}
	if u.dim == "" {
		u.dim = r.dimension(x, f)
	}
	return f, nil
}

// exact reads a decimal or a fraction; nil for an empty one.
func exact(s, id string) (*big.Rat, error) {
	if s == "" {
		return nil, nil
	}
	num, den, isFraction := strings.Cut(s, "/")
	a, err := ParseDecimal(num)
	if err != nil {
		return nil, &Error{Err: ErrSyntax, Text: id, Detail: "the number " + strconv.Quote(s)}
	}
	x := a.Rat()
	if !isFraction {
		return x, nil
	}
	b, err := ParseDecimal(den)
	if err != nil || b.IsZero() {
		return nil, &Error{Err: ErrSyntax, Text: id, Detail: "the number " + strconv.Quote(s)}
	}
	return x.Quo(x, b.Rat()), nil
}

// checkID refuses identifiers that are taken, or that would be read as
// something else.
func (r *Registry) checkID(id string) error {
	if u, err := r.Unit(id); err == nil {
		return &Error{Err: ErrConflict, Text: id, Detail: "it is " + u.name + " (" + string(u.dim) + ") already"}
	}
	if isCode(id) {
		return nil
	}
	for word := range strings.SplitSeq(id, "-") {
		if !isIDWord(word) || word == "per" || word == "and" || power(word) > 0 {
			return &Error{Err: ErrSyntax, Text: id, Detail: "an identifier has words of small letters, joined by hyphens"}
		}
	}
	if len(id) > 64 {
		return &Error{Err: ErrSyntax, Text: id, Detail: "longer than 64 bytes"}
	}
	return nil
}

func isIDWord(w string) bool {
	for i := range len(w) {
		if c := w[i]; !('a' <= c && c <= 'z' || i > 0 && '0' <= c && c <= '9') {
			return false
		}
	}
	return w != ""
}

// isCode reports whether an identifier is written like a currency's.
func isCode(id string) bool {
	for i := range len(id) {
		if id[i] < 'A' || id[i] > 'Z' {
			return false
		}
	}
	return 3 <= len(id) && len(id) <= 5
}
