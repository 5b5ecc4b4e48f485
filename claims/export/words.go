package export

import (
	"cmp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/go-figures/figures/claims"
	"github.com/go-figures/figures/units"
)

// What the forms for people say of a claim, in words.

// A Fact is one thing that is said of a claim: a name and its value.
type Fact struct {
	Name, Value string
	// URL is where the value comes from, "" for nowhere. Only http and https
	// are made a link.
	URL string
}

// Facts tells a claim in words, as the page and the annotations show it: what
// is measured, how much, and whatever else the claim says. Numbers are exact,
// with commas between the thousands.
func Facts(c *claims.Claim) []Fact {
	var all []Fact
	add := func(name, value string) {
		if value = oneLine(value); value != "" {
			all = append(all, Fact{Name: name, Value: value})
		}
	}
	if c.Incidental() {
		add("No claim", strings.ReplaceAll(string(c.Reason), "_", " "))
	}
	add("What", c.Subject)
	add("How much", amount(&c.Quantity))
	add("Change", strings.TrimSpace(string(c.Change)+" "+string(c.Role)))
	add("When", cmp.Or(dates(c.Period), c.Period.Text))
	add("Compared with", cmp.Or(dates(c.Baseline), c.Baseline.Text))
	add("Where or who", c.Scope)
	add("Status", standing(c))
	add("Speaker", c.Speaker.Name)
	add("Office", c.Speaker.Role)
	add("On the authority of", c.Source)
	if timed(c) {
		add("At", string(appendClock(nil, c.Time.Start)))
	}
	return all
}

// standing is the status where it says more than that something is so.
func standing(c *claims.Claim) string {
	s := status(c)
	switch {
	case c.Negated:
		return s + ", denied"
	case s == string(claims.Actual):
		return ""
	}
	return s
}

var modifierWords = map[claims.Modifier]string{
	claims.About: "about ", claims.Over: "more than ", claims.AtLeast: "at least ",
	claims.Under: "less than ", claims.AtMost: "at most ",
}

// amount is the quantity in words: "about 3,200,000 US dollars", "30 to 40
// days", "1/3".
func amount(q *claims.Quantity) string {
	if !hasQuantity(q) {
		return ""
	}
	var s string
	low, high := q.Bounds.Low, q.Bounds.High
	switch {
	case q.Fraction != "":
		s = modifierWords[q.Modifier] + q.Fraction
	case q.HasValue:
		s = modifierWords[q.Modifier] + grouped(q.Value)
	case low.Set && high.Set:
		s = grouped(low.Value) + " to " + grouped(high.Value)
	case low.Set:
		s = "at least " + grouped(low.Value)
	case high.Set:
		s = "at most " + grouped(high.Value)
	}
	s += " " + unitName(q)
	if q.Unit.Assumed {
		s += " (unit assumed)"
	}
	return strings.TrimSpace(s)
}

// unitName is the unit as it stands behind the number.
func unitName(q *claims.Quantity) string {
	one := q.HasValue && q.Value.Abs().Equal(units.NewDecimal(1, 0))
	if strings.HasPrefix(q.Unit.ID, "item") {
		return cmp.Or(q.Unit.Text, q.Unit.Name) // no table has the plurals of all nouns
	}
	if u, err := units.Default().Unit(q.Unit.ID); err == nil && !one {
		return cmp.Or(u.Plural(), q.Unit.Name)
	}
	return q.Unit.Name
}

// grouped writes a number with commas between the thousands.
func grouped(d units.Decimal) string { return units.Quantity{Value: d}.Format(units.Long) }

// dates writes a half-open period shortly: "2023", "the second quarter of
// 2025", "May 2024", "15 May 2024", "15 May to 1 June 2024" with the last day in
// it, "" where it is not resolved.
func dates(p claims.Period) string {
	if p.Start.IsZero() || p.End.IsZero() {
		return ""
	}
	const day = "2 January 2006"
	for _, n := range []int{12, 6, 3, 1} {
		months := int(p.Start.Month()) - 1
		if p.Start.Day() != 1 || months%n != 0 || !p.End.Equal(p.Start.AddDate(0, n, 0)) {
			continue
		}
		switch part, year := months/n, p.Start.Format("2006"); n {
		case 12:
			return year
		case 6:
			return "the " + []string{"first", "second"}[part] + " half of " + year
		case 3:
			return "the " + []string{"first", "second", "third", "fourth"}[part] + " quarter of " + year
		}
		return p.Start.Format("January 2006")
	}
	last := p.End.AddDate(0, 0, -1)
	if !last.After(p.Start) {
		return p.Start.Format(day)
	}
	return p.Start.Format(day) + " to " + last.Format(day)
}

// span writes a half-open period as ISO 8601 with the last day in it.
func span(p claims.Period) string {
	if p.Start.IsZero() || p.End.IsZero() {
		return ""
	}
	return p.Start.Format(time.DateOnly) + "/" + p.End.AddDate(0, 0, -1).Format(time.DateOnly)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// lowerFirst gives a phrase that began a sentence a small letter.
func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
