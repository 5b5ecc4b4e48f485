package check

import (
	"strings"

	"github.com/go-figures/figures/claims/internal/lexicon"
	"github.com/go-figures/figures/units"
)

// quantity reads the figure of a table. The unit may hold a word of scale:
// "12.6" and "million tonnes".
func quantity(reg *units.Registry, value, unit string) (units.Quantity, error) {
	d, err := units.ParseDecimal(value)
	if err != nil {
		return units.Quantity{}, &Error{Column: "value", Want: "a decimal number like -0.5 or 12600000", Got: value}
	}
	unit, shift := cutScale(unit)
	u, more := unitOf(reg, unit)
	if d, err = d.Shift(shift + more); err != nil {
		return units.Quantity{}, &Error{Column: "value", Want: "a number of a size that is in use", Got: value}
	}
	return units.Quantity{Value: d, Unit: u}, nil
}

// readUnit makes a unit of what was taken for something counted, where reg knows
// it by that name.
func (r *Reference) readUnit(reg *units.Registry) {
	if reg == units.Default() || r.UnitText == "" || !strings.HasPrefix(r.Value.Unit.ID(), "item") {
		return
	}
	text, _ := cutScale(r.UnitText)
	u, shift := unitOf(reg, text)
	if d, err := r.Value.Value.Shift(shift); err == nil && u.ID() != r.Value.Unit.ID() {
		r.Value = units.Quantity{Value: d, Unit: u}
	}
}

// scales are the words that a column head may put before a unit.
var scales = []struct {
	word  string
	shift int
}{{"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12}}

func cutScale(unit string) (rest string, shift int) {
	for _, s := range scales {
		if rest, ok := strings.CutPrefix(unit, s.word); ok && (rest == "" || rest[0] == ' ') {
			return strings.TrimSpace(rest), s.shift
		}
	}
	return unit, 0
}

// perWords stand before the second unit of a rate.
var perWords = []string{" per ", " a ", " an "}

// unitOf reads an identifier or English; what is neither is counted. The
// power of ten brings the number said to the unit: -2 for "cents".
func unitOf(reg *units.Registry, text string) (u units.Unit, shift int) {
	if text == "" {
		return units.Unit{}, 0
	}
	if u, err := reg.Unit(text); err == nil {
		return u, 0
	}
	if q, err := reg.Parse("1 " + text); err == nil && q.Unit.ID() != "person" { // people are counted
		return q.Unit, q.Value.Reduce().Exp()
	}
	for _, per := range perWords {
		if noun, den, ok := strings.Cut(text, per); ok {
			num, shift := unitOf(reg, strings.TrimSpace(noun))
			if u, ok := rateOf(reg, num, strings.TrimSpace(den)); ok {
				return u, shift
			}
		}
	}
	return units.Item(lexicon.Singular(text), text), 0
}

// rateOf returns the unit for each of what the text names: "day", "100,000
// people".
func rateOf(reg *units.Registry, num units.Unit, den string) (units.Unit, bool) {
	one := units.NewDecimal(1, 0)
	if q, err := reg.Parse("1 " + den); err == nil && q.Value.Equal(one) {
		u := units.Per(num, q.Unit)
		return u, !u.IsZero()
	}
	q, err := reg.Parse("1 per " + den)
	if err != nil || !q.Value.Equal(one) {
		return units.Unit{}, false
	}
	text, _ := num.MarshalText()
	per, _ := q.Unit.MarshalText()
	u, err := reg.Unit(string(text) + "-" + string(per))
	return u, err == nil
}
