package claims

import (
	"time"

	"github.com/go-figures/figures/units"
)

// told is what was claimed before in the document, by what it says: the value,
// its unit and what it measures.
type told map[uint64]appearance

// An appearance is the first mention of a fact.
type appearance struct {
	id   string
	from time.Time
}

// restates returns the name of the claim that c says again, "" if it is new,
// and notes c. Claims whose periods differ are no restatements of each other.
func (t told) restates(c *Claim, buf []byte) string {
	if c.Reason != "" || c.Subject == "" || !c.Quantity.HasValue {
		return ""
	}
	key := factKey(c, buf)
	old, ok := t[key]
	if !ok {
		t[key] = appearance{c.ID, c.Period.Start}
		return ""
	}
	if !old.from.IsZero() && !c.Period.Start.IsZero() && !old.from.Equal(c.Period.Start) {
		return ""
	}
	return old.id
}

// factKey is a hash of what c says. buf is space for the digits of its value.
func factKey(c *Claim, buf []byte) uint64 {
	q := &c.Quantity
	h := hash(offset64, string(c.Kind))
	h = hashDecimal(h, q.Value, buf)
	h = hash(h*prime64, q.Unit.ID)
	h = hash(h*prime64, q.Unit.Name)
	h = hash(h*prime64, string(q.Modifier))
	h = hash(h*prime64, string(c.Change)+string(c.Role))
	h *= prime64
	for i := 0; i < len(c.Subject); i++ {
		b := c.Subject[i]
		if 'A' <= b && b <= 'Z' {
			b |= 0x20
		}
		h = (h ^ uint64(b)) * prime64
	}
	return h
}

func hashDecimal(h uint64, d units.Decimal, buf []byte) uint64 {
	text, _ := d.AppendText(buf[:0])
	for _, b := range text {
		h = (h ^ uint64(b)) * prime64
	}
	return h
}
