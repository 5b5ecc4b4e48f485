package units

import (
	"errors"
	"testing"
)

// Nothing that is done with two amounts panics, and what it refuses it refuses
// with a typed error that says something.
func FuzzQuantity(f *testing.F) {
	for _, pair := range [][2]string{
		{"14 percent", "1.5 percentage-point"},
		{"20 celsius", "59 fahrenheit"},
		{"5 ft 2 in", "1 m"},
		{"30 mpg", "8 L/100 km"},
		{"$5", "€5"},
		{"0", "0 m"},
		{"5 item{cow}", "5 item{horse}"},
		{"1 year", "365 day"},
		{"1e900 m", "1e-900 km"},
		{"5 beaufort", "5 knot"},
	} {
		f.Add(pair[0], pair[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		q, err := Parse(a)
		typed(t, err)
		p, err2 := Parse(b)
		typed(t, err2)
		if err != nil || err2 != nil {
			return
		}
		c, err := q.Cmp(p)
		typed(t, err)
		if d, err2 := p.Cmp(q); d != -c || (err == nil) != (err2 == nil) {
			t.Errorf("%s against %s is %d, %v, the other way %d, %v", q, p, c, err, d, err2)
		}
		_, _, err = q.Convert(p.Unit)
		typed(t, err)
		sum, exact, err := q.Add(p)
		typed(t, err)
		if back, exact2, err := sum.Sub(p); err == nil && exact && exact2 && back.Unit == q.Unit && !back.Value.Equal(q.Value) {
			t.Errorf("%s + %s is %s, less %s is %s", q, p, sum, p, back)
		}
		_, _, err = q.Sub(p)
		typed(t, err)
		_, err = q.Ratio(p)
		typed(t, err)
		_, err = q.Mul(p.Value)
		typed(t, err)
		_, _, err = q.Split(p.Unit, q.Unit)
		typed(t, err)
		_, _, err = q.ToSI()
		typed(t, err)
		ranges(t, q, p)
		_ = Per(q.Unit, p.Unit).String()
	})
}

// ranges does with the numbers written alike what can be done with ranges.
func ranges(t *testing.T, q, p Quantity) {
	r, err := q.Written()
	typed(t, err)
	s, err2 := p.Written()
	typed(t, err2)
	if err != nil || err2 != nil {
		return
	}
	one, err := r.Overlaps(s)
	typed(t, err)
	if other, err2 := s.Overlaps(r); one != other || (err == nil) != (err2 == nil) {
		t.Errorf("%s overlaps %s: %v, the other way %v", r, s, one, other)
	}
	if in, err := r.Contains(q); err != nil || !in {
		t.Errorf("%s does not hold %s: %v", r, q, err)
	}
	if same, err := r.Covers(r); err != nil || !same {
		t.Errorf("%s does not cover itself: %v", r, err)
	}
	_, err = r.Covers(s)
	typed(t, err)
	_, _, err = r.Difference(s)
	typed(t, err)
	_, _, err = r.Ratio(s)
	typed(t, err)
	c, exact, err := r.Convert(p.Unit)
	typed(t, err)
	if err == nil {
		if all, err := c.Covers(r); err != nil || !all {
			t.Errorf("%s in other units is %s (%v), which does not cover it: %v", r, c, exact, err)
		}
	}
	var back Range
	text, _ := r.MarshalText()
	if err := back.UnmarshalText(text); err != nil || back.Unit != r.Unit {
		t.Errorf("%s is read as %s, %v", text, back, err)
	}
}

// typed reports an error that is not one of this package's, or says nothing.
func typed(t *testing.T, err error) {
	t.Helper()
	var e *Error
	var c *ConversionError
	switch {
	case err == nil:
	case errors.As(err, &e):
		if e.Err == nil {
			t.Errorf("an error of no kind: %v", err)
		}
	case errors.As(err, &c):
	default:
		t.Errorf("an untyped error: %v", err)
	}
}
